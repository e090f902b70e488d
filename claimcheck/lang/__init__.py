"""What claimcheck knows of languages: one folder of data each, and the tables made from it."""

from claimcheck.lang.loader import known, languages, load
from claimcheck.lang.model import Language

__all__ = ["Language", "known", "languages", "load"]
