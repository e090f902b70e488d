"""What claimcheck knows of languages: one folder of data each, and the tables made from it."""

from claimcheck.lang.data import known, languages
from claimcheck.lang.loader import load
from claimcheck.lang.model import Language

__all__ = ["Language", "known", "languages", "load"]
