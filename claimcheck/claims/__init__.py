"""From a mention, a span with a value, to a claim: of whom or what, which attribute, when, and who said it."""

from claimcheck.claims.build import build
from claimcheck.claims.model import Attribute, Claim, Status, Subject

__all__ = ["Attribute", "Claim", "Status", "Subject", "build"]
