"""Copies of labelled documents that teach what wording says: a reprint that slipped, and the like text on a namesake.

A text that says again what another says, word for word, is about the same thing, unless it is a form that is filled in
for one thing after another: then other names stand in it. Labelled cases have neither, as each was written on its own.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from claimcheck.claims.extraction import Reading, read_all
from claimcheck.claims.model import Claim
from claimcheck.document import Document
from claimcheck.lang.context import context
from claimcheck.link.cases import Case, Place
from claimcheck.link.doctor import altered, number_of

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = frozenset('.!?:\n•|-–—"“„«#*')


def reprint(case: Case) -> Case:
    """One document of a case, chosen by the case's name, and the same text once more, saying the same."""
    original = case.documents[number_of(case.name) % len(case.documents)]
    copy = original.model_copy(update={"id": f"{original.id}-again"})
    own = {gold: place for gold, place in case.places.items() if place.document == original.id}
    again = {f"{gold}-again": Place(copy.id, place.start, place.end) for gold, place in own.items()}
    verdicts = {frozenset((gold, f"{gold}-again")): "agree" for gold in own}
    for pair, verdict in case.verdicts.items():
        if pair <= own.keys():
            one, other = sorted(pair)
            ends = ((one, other), (one, f"{other}-again"), (f"{one}-again", other), (f"{one}-again", f"{other}-again"))
            verdicts.update({frozenset(end): verdict for end in ends})
    name = f"{case.name}-reprint"
    return replace(case, name=name, documents=(original, copy), places=own | again, verdicts=verdicts, disputed={})


def namesakes(case: Case, *, keep: bool) -> tuple[Reading, Reading] | None:
    """One document of a case, and the same text on another thing: its names are others and so are its values.

    Where ``keep`` is set, what the document is most about keeps its name. ``None`` where the language writes all nouns
    as names.
    """
    original = case.documents[number_of(case.name, "namesake") % len(case.documents)]
    reading = read_all([original])[0]
    if context(reading.language).nouns_capitalised:
        return None
    names = names_in(original) - (_words_of_subject(reading) if keep else frozenset[str]())
    one, other = read_all([original, retold(original, names, name=f"{original.id}-other")])
    return one, replace(other, claims=tuple(_changed(other)))


def _changed(reading: Reading) -> Iterator[Claim]:
    for claim in reading.claims:
        value = altered(claim.value, number_of(claim.id))
        yield claim.model_copy(update={"value": value}) if value is not None else claim


def _words_of_subject(reading: Reading) -> frozenset[str]:
    """The words of the name that most claims of a document are about."""
    names = [claim.subject.name for claim in reading.claims if claim.subject.name]
    usual = max(sorted(set(names)), key=names.count, default="")
    return frozenset(_WORD.findall(usual))


def names_in(document: Document) -> frozenset[str]:
    """The words of the names in a document: those that have a capital inside sentences, and are never written small."""
    small = set(_WORD.findall(document.text))
    found = _names(document.text) | _names(document.title or "")
    return frozenset(word for word in found if word.lower() not in small)


def retold(document: Document, names: Set[str], *, name: str, turn: int = 0) -> Document:
    """A document with another name for its id, in which the words of names are others, as ``renamed`` makes them."""
    title = renamed(document.title, names, turn=turn) if document.title else None
    return document.model_copy(update={"id": name, "text": renamed(document.text, names, turn=turn), "title": title})


def renamed(text: str, names: Set[str], *, turn: int = 0) -> str:
    """A text in which the words of names are others: their letters the other way round.

    Other turns, counted from 0, give other names.

    >>> renamed("In 2019 Vellmar Bank bought Orsk.", {"Vellmar", "Bank", "Orsk"})
    'In 2019 Ramllev Knab bought Ksro.'
    """
    return _WORD.sub(lambda match: _turned(match[0], turn) if match[0] in names else match[0], text)


def _names(text: str) -> set[str]:
    words = ((match.start(), match[0]) for match in _WORD.finditer(text))
    return {word for at, word in words if word[0].isupper() and len(word) > 2 and not _opens(text, at)}


def _opens(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" ")[-1:]
    return not before or before in _SENTENCE_END


def _turned(word: str, turn: int) -> str:
    first = turn % len(word)
    other = (word[first:] + word[:first])[::-1]
    return other.upper() if word.isupper() else other.capitalize()
