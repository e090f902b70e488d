"""A document prepared for reading claims: words and names by sentence, its entities, its topic and its speaker."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.entities import Entity, Name, entities
from claimcheck.claims.names import Evidence, is_title_case, runs
from claimcheck.claims.tokens import Tokens, tokens
from claimcheck.document import Document
from claimcheck.lang.context import Context, context
from claimcheck.mentions.model import Mention
from claimcheck.sentences import Sentence
from claimcheck.values.model import Date


@dataclass(slots=True)
class View:
    """What is known of a document before any claim is read.

    ``words`` and ``names`` run parallel to ``sentences``. ``topic`` and ``speaker`` are indexes into ``entities``, -1 where
    there is none; the speaker is the publisher of a text that says "we". ``dates`` holds the date mentions by sentence.
    """

    text: str
    lang: Context
    reference: dt.date | None
    sentences: Sequence[Sentence]
    words: list[Tokens]
    names: list[list[Name]]
    entities: list[Entity]
    topic: int
    speaker: int
    dates: dict[int, list[Mention]]
    mentions: dict[int, list[Mention]]

    def entity_at(self, sentence: int, start: int, end: int) -> int:
        """The entity named within a span of a sentence, -1 where none is."""
        words = self.words[sentence]
        for name in self.names[sentence]:
            if words.starts[name.first] < end and words.ends[name.last - 1] > start:
                return name.entity
        return -1


def view(
    document: Document,
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    *,
    language: str,
    reference: dt.date | None,
) -> View:
    """A document's view; ``reference`` is its day, ``None`` where unknown."""
    lang = context(language)
    words = [tokens(document.text, (sentence.start, sentence.end)) for sentence in sentences]
    extra = [tokens(text, (0, len(text))) for text in (document.title or "", document.publisher or "")]
    found, names = _name(words, extra, sentences, lang)
    by_sentence: list[list[Name]] = [[] for _ in sentences]
    for name in names:
        if name.sentence < len(sentences):
            by_sentence[name.sentence].append(name)
    grouped = _by_sentence(mentions, sentences)
    dates = {i: [m for m in group if isinstance(m.value, Date)] for i, group in grouped.items()}
    speaker = _speaker(found, words, lang)
    topic = _topic(found, speaker)
    return View(
        document.text, lang, reference, sentences, words, by_sentence, found, topic, speaker,
        {i: group for i, group in dates.items() if group}, grouped,
    )  # fmt: skip


def _name(
    words: list[Tokens], extra: list[Tokens], sentences: Sequence[Sentence], lang: Context
) -> tuple[list[Entity], list[Name]]:
    everything = [*words, *extra]
    title_case = [is_title_case(line) for line in words] + [is_title_case(extra[0]), False]
    headed = [sentence.kind == "heading" for sentence in sentences] + [True, False]
    marked = [case and head for case, head in zip(title_case, headed, strict=True)]
    evidence = Evidence(everything, lang, marked)
    found = [run for number, line in enumerate(everything) for run in runs(number, line, evidence, lang)]
    prose = {run.key for run in found if not marked[run.sentence]}
    kept = [run for run in found if not marked[run.sentence] or run.key in prose or not prose]
    result, names = entities(kept, everything, lang)
    _mark(result, names, sentences, len(words))
    return result, names


def _mark(result: list[Entity], names: list[Name], sentences: Sequence[Sentence], size: int) -> None:
    opening = [i for i, sentence in enumerate(sentences) if sentence.kind in ("prose", "item")][:2]
    for name in names:
        entity = result[name.entity]
        entity.in_title |= name.sentence == size or (
            name.sentence < size and name.sentence < 3 and sentences[name.sentence].kind == "heading"
        )
        entity.is_publisher |= name.sentence == size + 1
        entity.in_opening |= name.sentence in opening


def _by_sentence(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> dict[int, list[Mention]]:
    """The mentions by the sentence that they begin in."""
    grouped: dict[int, list[Mention]] = defaultdict(list)
    index = 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        while index + 1 < len(sentences) and sentences[index].end <= mention.start:
            index += 1
        if sentences:
            grouped[index].append(mention)
    return dict(grouped)


def _speaker(found: list[Entity], words: list[Tokens], lang: Context) -> int:
    """The publisher, where the text speaks as "we" outside of quotations often enough."""
    publisher = next((i for i, entity in enumerate(found) if entity.is_publisher), -1)
    if publisher < 0:
        return -1
    spoken: Counter[str] = Counter()
    for line in words:
        quoted = False
        for surface, folded in zip(line.surface, line.folded, strict=True):
            if surface in '"“”«»„':
                quoted = not quoted if surface == '"' else surface in "“«„"
            elif not quoted and lang.pronouns.get(folded) == "we":
                spoken["we"] += 1
    return publisher if spoken["we"] >= 2 or found[publisher].count > 1 else -1


def _topic(found: list[Entity], speaker: int) -> int:
    """The entity that a document is about: named in its title and opening, and often."""
    best, top = -1, 0.0
    for index, entity in enumerate(found):
        score = _salience(entity) + (2.0 if index == speaker else 0.0)
        if score > top + 1e-9:
            best, top = index, score
    return best


def _salience(entity: Entity) -> float:
    count = min(entity.count, 12) - (1 if entity.is_publisher else 0)
    if count <= 0:
        return 0.0
    place = entity.located / entity.count
    person = 1.5 if entity.titled or entity.speaks else 0.0
    return count**0.5 * 2 + (3.0 if entity.in_title else 0.0) + entity.in_opening - 3.0 * place - person
