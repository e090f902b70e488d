"""Labelled cases: sets of documents with gold claims and relations, as JSON, and what they say of pairs of claims."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.claims.model import Claim
from claimcheck.document import Document

# A pair that the gold relates counts in full; one that it leaves out is mostly unrelated, yet nobody said so.
LISTED, UNLISTED = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """A gold claim: its document and where it stands there, in code points, end exclusive."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Case:
    """A set of documents, the places of its gold claims, and the verdicts on pairs of them.

    ``disputed`` holds the quotes, letters and digits only, of pairs in conflict or doubt, by their two documents.
    """

    name: str
    documents: tuple[Document, ...]
    places: dict[str, Place]
    verdicts: dict[frozenset[str], str]
    disputed: dict[tuple[str, str], set[tuple[str, ...]]]

    def at(self, claim: Claim) -> list[str]:
        """The gold claims that a found claim overlaps, by id."""
        if claim.field != "text":
            return []
        return [
            gold
            for gold, place in self.places.items()
            if place.document == claim.document and place.start < claim.end and claim.start < place.end
        ]


def load_cases(paths: Sequence[Path]) -> Iterator[Case]:
    """The cases of files and folders of ``*.json``, in order of name."""
    for path in paths:
        for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
            yield _case(file.stem, json.loads(file.read_text(encoding="utf-8")))


def _case(name: str, data: dict[str, Any]) -> Case:
    fields = ("id", "text", "title", "publisher", "published", "language")
    documents = tuple(Document(**{key: given.get(key) for key in fields}) for given in data["documents"])
    texts = {document.id: document.text for document in documents}
    places = {}
    for claim in data["claims"]:
        start = _nth(texts[claim["document"]], claim["quote"], claim.get("occurrence", 1))
        places[claim["id"]] = Place(claim["document"], start, start + len(claim["quote"]))
    verdicts = {frozenset((relation["a"], relation["b"])): relation["verdict"] for relation in data["relations"]}
    return Case(name, documents, places, verdicts, _disputed(texts, places, verdicts))


def _nth(text: str, quote: str, occurrence: int) -> int:
    index = -1
    for _ in range(occurrence):
        index = text.index(quote, index + 1)
    return index


@dataclass(frozen=True, slots=True)
class Label:
    """Whether a pair is about one fact, the verdict the gold gives it ("" for none), and how much the pair counts."""

    same: bool
    verdict: str
    importance: float


def label(case: Case, left: Claim, right: Claim) -> Label | None:
    """What the gold says of two found claims, ``None`` where it leaves that open."""
    pairs = [frozenset((a, b)) for a in case.at(left) for b in case.at(right) if a != b]
    verdicts = {case.verdicts[pair] for pair in pairs if pair in case.verdicts}
    if "ambiguous" in verdicts or "title" in (left.field, right.field):
        return None
    for verdict in ("conflict", "agree"):
        if verdict in verdicts:
            return Label(True, verdict, LISTED)
    if not verdicts and (_restates(case, left, right) or _says_again(left, right)):
        return None
    listed = "unrelated" in verdicts
    return Label(False, "unrelated" if listed else "", LISTED if listed else UNLISTED)


def _says_again(left: Claim, right: Claim) -> bool:
    """Whether a text has one value twice, which may be one fact: gold seldom lists what a text repeats."""
    return left.document == right.document and left.value.kind != "date" and left.value == right.value


def _restates(case: Case, left: Claim, right: Claim) -> bool:
    """Whether the pair says again, in its two documents, what a pair in conflict or doubt says there."""
    return _signs(left.quote, right.quote) in case.disputed.get((left.document, right.document), set())


def _disputed(
    texts: Mapping[str, str], places: Mapping[str, Place], verdicts: Mapping[frozenset[str], str]
) -> dict[tuple[str, str], set[tuple[str, ...]]]:
    quotes: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for pair, verdict in verdicts.items():
        if verdict not in ("conflict", "ambiguous"):
            continue
        one, other = (places[gold] for gold in sorted(pair))
        for a, b in ((one, other), (other, one)):
            said = _signs(texts[a.document][a.start : a.end], texts[b.document][b.start : b.end])
            quotes.setdefault((a.document, b.document), set()).add(said)
    return quotes


def _signs(*texts: str) -> tuple[str, ...]:
    return tuple("".join(char for char in text.lower() if char.isalnum()) for text in texts)
