"""From a mention, a span with a value, to a claim: of whom or what, which attribute, when, and who said it."""

from claimcheck.claims.build import build, read
from claimcheck.claims.model import Attribute, Claim, Status, Subject
from claimcheck.claims.view import share, view

__all__ = ["Attribute", "Claim", "Status", "Subject", "build", "read", "share", "view"]
