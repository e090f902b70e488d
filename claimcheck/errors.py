"""The errors that claimcheck raises on purpose; text that is not understood never raises."""


class ClaimcheckError(Exception):
    """Anything that claimcheck raises on purpose: catch this to catch them all."""


class ReadError(ClaimcheckError):
    """A file or stream could not be read as documents: its place, and what was expected."""


class LanguageError(ClaimcheckError):
    """A language was asked for that claimcheck has no data for, or its data is broken."""


class RateError(ClaimcheckError):
    """A file of exchange rates could not be read."""
