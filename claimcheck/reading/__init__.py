"""Files, folders and streams as documents."""

from claimcheck.reading.collect import Skip, read_all
from claimcheck.reading.files import read

__all__ = ["Skip", "read", "read_all"]
