"""From a mention, a span with a value, to a claim: of whom or what, which attribute, when, and who said it."""

from claimcheck.claims.build import build, read
from claimcheck.claims.model import Attribute, Claim, Status, Subject
from claimcheck.claims.prepare import prepare
from claimcheck.claims.together import share

__all__ = ["Attribute", "Claim", "Status", "Subject", "build", "prepare", "read", "share"]
