"""Sets of short texts that tell one story, with the slips in them: what they say of pairs of claims.

A set says less than a case: which values contradict each other, and with that, that all others that differ do not. Nobody
had to list what agrees.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.claims.model import Claim
from claimcheck.document import Document
from claimcheck.link.cases import Place

# A document of a set is told from those of other sets by the set's name.
_JOINT = "/"

Side = tuple[Place, ...]
Slip = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Told:
    """A set of texts on one matter and the slips in them, each two sides: the places where either value stands."""

    name: str
    documents: tuple[Document, ...]
    slips: tuple[Slip, ...]

    def is_slip(self, left: Claim, right: Claim) -> bool:
        """Whether two found claims are the two sides of a slip."""
        return any(is_between(slip, left, right) for slip in self.slips)

    def against(self, claim: Claim) -> Iterator[Side]:
        """The sides that contradict a claim."""
        for one, other in self.slips:
            if at(one, claim):
                yield other
            elif at(other, claim):
                yield one


def is_between(slip: Slip, left: Claim, right: Claim) -> bool:
    """Whether two found claims are the two sides of a slip, in either order."""
    one, other = slip
    return (at(one, left) and at(other, right)) or (at(one, right) and at(other, left))


def at(side: Side, claim: Claim) -> bool:
    """Whether a found claim is of a side of a slip."""
    return claim.field == "text" and any(
        place.document == claim.document and place.start < claim.end and claim.start < place.end for place in side
    )


def load_sets(paths: Sequence[Path]) -> Iterator[Told]:
    """The sets of files of JSON Lines, in order; ``ValueError`` names a quote that is not found once in its set."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _told(json.loads(line))


def _told(data: dict[str, Any]) -> Told:
    name = data["name"]
    documents = tuple(Document(id=f"{name}{_JOINT}{number}", **given) for number, given in enumerate(data["documents"]))
    slips = tuple((_side(name, documents, one), _side(name, documents, other)) for one, other in data["slips"])
    return Told(name, documents, slips)


def _side(name: str, documents: Sequence[Document], quotes: Sequence[str]) -> Side:
    return tuple(_place(name, documents, quote) for quote in quotes)


def _place(name: str, documents: Sequence[Document], quote: str) -> Place:
    """Where a quote stands, which is to be found once in all the texts of its set."""
    if sum(document.text.count(quote) for document in documents) != 1:
        raise ValueError(f"set {name}: the quote {quote!r} is not found once")
    document = next(document for document in documents if quote in document.text)
    start = document.text.index(quote)
    return Place(document.id, start, start + len(quote))
