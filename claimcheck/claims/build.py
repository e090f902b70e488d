"""Mentions of a document to its claims, one for each, in text order."""

import datetime as dt
from collections.abc import Iterator, Sequence

from claimcheck.claims.model import Attribute, Claim, Subject
from claimcheck.claims.period import period
from claimcheck.claims.place import Place, place
from claimcheck.claims.prepare import prepare
from claimcheck.claims.reread import reread
from claimcheck.claims.status import scope, source, status
from claimcheck.claims.subject import choose, subject
from claimcheck.claims.view import View
from claimcheck.document import Document
from claimcheck.mentions.model import Mention
from claimcheck.sentences import Sentence


def build(
    document: Document,
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    *,
    language: str,
    reference: dt.date | None,
) -> list[Claim]:
    """The claims that the mentions of a document's text make, in text order, named ``<document>:<number>``.

    ``sentences`` are those of the same text; ``reference`` is the document's day, ``None`` where unknown. Every mention
    becomes one claim; what could not be read of it is left empty.
    """
    return read(prepare(document, mentions, sentences, language=language, reference=reference))


def read(prepared: View) -> list[Claim]:
    """The claims of a prepared document, in text order."""
    return list(_claims(prepared.document, prepared))


def _claims(document: Document, prepared: View) -> Iterator[Claim]:
    focus, before, number = -1, None, 0
    for index in sorted(prepared.mentions):
        for mention in prepared.mentions[index]:
            there = place(prepared, index, mention)
            said_of = prepared.attributes[mention.start, mention.end]
            focus = choose(there, focus, said_of.concepts)
            claim = _claim(document, there, said_of, focus, number, before)
            before, number = (claim.period if claim.period_basis == "stated" else None) or before, number + 1
            yield claim


def _claim(document: Document, there: Place, said_of: Attribute, entity: int, number: int, before: str | None) -> Claim:
    mention, prepared = there.mention, there.view
    about = subject(prepared, entity)
    time, basis = period(there, said_of.concepts, before)
    return Claim(
        id=f"{document.id}:{number}",
        document=document.id,
        start=mention.start,
        end=mention.end,
        quote=prepared.text[mention.start : mention.end],
        sentence=(there.sentence.start, there.sentence.end),
        subject=about,
        attribute=_without(said_of, about),
        value=reread(there, mention.value),
        alternatives=mention.alternatives,
        period=time,
        period_basis=basis,
        scope=scope(there),
        status=status(there),
        source=source(there),
        direction=mention.direction,
        role=mention.role,
        language=prepared.lang.language,
        published=prepared.reference.isoformat() if prepared.reference else None,
    )


def _without(said_of: Attribute, about: Subject) -> Attribute:
    """The attribute whose name does not say the subject once more."""
    said = {word for name in (about.name, *about.aliases) for word in name.casefold().split()}
    words = said_of.name.split()
    kept = [word for word in words if word.casefold() not in said]
    return said_of.model_copy(update={"name": " ".join(kept)}) if kept and len(kept) < len(words) else said_of
