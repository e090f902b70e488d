"""Reference exchange rates by day: the European Central Bank's, the fixed ones, and a user's own."""

from claimcheck.rates.file import read_rates
from claimcheck.rates.model import Quote, Rates
from claimcheck.rates.reference import reference_rates

__all__ = ["Quote", "Rates", "read_rates", "reference_rates"]
