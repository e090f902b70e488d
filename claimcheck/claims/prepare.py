"""A document made ready for reading claims: its view, what its mentions state, and what it is about."""

import datetime as dt
from collections.abc import Sequence

from claimcheck.claims.attribute import attribute
from claimcheck.claims.cells import retype
from claimcheck.claims.place import place
from claimcheck.claims.topic import rank
from claimcheck.claims.view import View, view
from claimcheck.document import Document
from claimcheck.mentions.model import Mention
from claimcheck.sentences import Sentence


def prepare(
    document: Document,
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    *,
    language: str,
    reference: dt.date | None,
) -> View:
    """The view of a document with the attribute of every mention, its entities ranked; as ``build`` takes its arguments."""
    prepared = view(document, mentions, sentences, language=language, reference=reference)
    retype(prepared)
    for number, found in prepared.mentions.items():
        for mention in found:
            prepared.attributes[mention.start, mention.end] = attribute(place(prepared, number, mention))
    rank(prepared)
    return prepared
