"""Documents to claims, all the way: language, day, mentions, sentences, claims."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck import sentences
from claimcheck.claims.build import read
from claimcheck.claims.dateline import dateline
from claimcheck.claims.model import Claim
from claimcheck.claims.prepare import prepare
from claimcheck.claims.together import share
from claimcheck.claims.view import View, adopt
from claimcheck.document import Document
from claimcheck.lang import languages
from claimcheck.lang.detect import detect
from claimcheck.mentions import find_mentions

_DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with the language and day that were used for it, and its claims in order of place, title first.

    ``names`` holds the words of the names in each sentence, by field and where it begins, for languages whose nouns
    are all written like names.
    """

    document: Document
    language: str
    published: dt.date | None
    claims: tuple[Claim, ...]
    names: Mapping[tuple[str, int], frozenset[str]] = field(default_factory=dict)

    def named(self, claim: Claim) -> frozenset[str] | None:
        """The words of the names in the sentence around a claim, ``None`` where capitals tell."""
        return self.names.get((claim.field, claim.sentence[0]))

    def sentence(self, claim: Claim) -> str:
        """The text of the sentence around a claim."""
        text = (self.document.title or "") if claim.field == "title" else self.document.text
        return text[claim.sentence[0] : claim.sentence[1]]


def read_claims(document: Document) -> Reading:
    """The claims of a document; its language is detected and its day taken from a dateline where they are not given."""
    return read_all([document])[0]


def read_all(documents: Sequence[Document], *, progress: Callable[[int, int], None] | None = None) -> list[Reading]:
    """The claims of documents that are read together: the names they share tell what they are about.

    ``progress`` is called with the number of documents read and their total.
    """
    prepared = []
    for number, (document, language) in enumerate(zip(documents, _languages(documents), strict=True), start=1):
        prepared.append(_prepare(document, language))
        if progress is not None:
            progress(number, len(documents))
    share([body for _, body in prepared])
    return [_reading(document, *views) for document, views in zip(documents, prepared, strict=True)]


def prepare_all(documents: Sequence[Document]) -> list[View]:
    """The views of the texts of documents that are read together, without their titles' claims."""
    views = [_prepare(*given)[1] for given in zip(documents, _languages(documents), strict=True)]
    share(views)
    return views


def _languages(documents: Sequence[Document]) -> list[str]:
    """The language of each document; a line too short to tell is taken to share that of most of the others."""
    told = [_language(document) for document in documents]
    counted = Counter(language for language in told if language)
    usual = min(counted, key=lambda language: (-counted[language], language), default=_DEFAULT_LANGUAGE)
    return [language or usual for language in told]


def _prepare(document: Document, language: str) -> tuple[View | None, View]:
    """The views of a document's title and text."""
    published = document.published or dateline(document.text, language)
    title = None
    if document.title and document.title.strip():
        title = _view(document.model_copy(update={"text": document.title}), language, published)
    return title, _view(document, language, published)


def _view(document: Document, language: str, published: dt.date | None) -> View:
    found_values = find_mentions(document.text, language=language, reference=published) if document.text.strip() else []
    # A span of two full dates states two facts, its start and its end, and other texts tell them apart.
    mentions = [part for mention in found_values for part in (mention.parts or (mention,))]
    found = sentences.split(document.text, language)
    return prepare(document, mentions, found, language=language, reference=published)


def _reading(document: Document, title: View | None, body: View) -> Reading:
    titled = []
    names = _names("text", body)
    if title is not None:
        adopt(title, body)
        names.update(_names("title", title))
        titled = [c.model_copy(update={"field": "title", "id": f"{c.id}:title"}) for c in read(title)]
    return Reading(document, body.lang.language, body.reference, (*titled, *read(body)), names)


def _names(field: str, view: View) -> dict[tuple[str, int], frozenset[str]]:
    """The words of the names in each sentence of a view whose language writes all nouns like names; else none."""
    if not view.lang.nouns_capitalised:
        return {}
    return {
        (field, sentence.start): frozenset(words.surface[at] for name in names for at in range(name.first, name.last))
        for sentence, names, words in zip(view.sentences, view.names, view.words, strict=True)
    }


def _language(document: Document) -> str:
    """The document's own language where there is data for it, else what its words say; empty where they do not tell."""
    given = document.language or ""
    if given.replace("_", "-").split("-")[0].lower() in languages():
        return given
    return detect(document.text) or ""
