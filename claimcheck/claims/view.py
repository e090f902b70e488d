"""A document prepared for reading claims: words and names by sentence, its entities, its topic and its speaker."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from operator import attrgetter

from claimcheck.claims.entities import FORMS, Entity, Name, entities
from claimcheck.claims.model import Attribute
from claimcheck.claims.names import Evidence, Run, is_shouted, is_title_case, key_of, runs
from claimcheck.claims.tokens import Tokens, tokens
from claimcheck.document import Document
from claimcheck.lang.context import Context, context
from claimcheck.lang.phrases import Hit
from claimcheck.mentions.model import Mention
from claimcheck.sentences import Sentence
from claimcheck.values.model import Date


@dataclass(slots=True)
class View:
    """What is known of a document before any claim is read.

    ``words`` and ``names`` run parallel to ``sentences``; ``lines`` are the words with those of the title and the
    publisher. ``topics`` are indexes into ``entities``, those that the document is most about first, ``chances`` how
    likely it is about each. ``dates`` and ``mentions`` hold the date mentions and all mentions by sentence,
    ``attributes`` what each mention, by its span, states of its subject.
    """

    document: Document
    lang: Context
    reference: dt.date | None
    sentences: Sequence[Sentence]
    starts: list[int]
    words: list[Tokens]
    lines: list[Tokens]
    says_we: bool
    dates: dict[int, list[Mention]]
    mentions: dict[int, list[Mention]]
    runs: list[Run] = field(default_factory=list)
    names: list[list[Name]] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    topics: list[int] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)
    attributes: dict[tuple[int, int], Attribute] = field(default_factory=dict)
    cue_hits: dict[int, list[Hit]] = field(default_factory=dict)
    attribute_hits: dict[int, list[Hit]] = field(default_factory=dict)
    value_words: dict[int, list[int]] = field(default_factory=dict)
    own_features: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    def cues(self, number: int, start: int, end: int) -> list[Hit]:
        """The status, scope and time phrases that begin in a range of words of a sentence."""
        if number not in self.cue_hits:
            self.cue_hits[number] = self.lang.cues.find(self.words[number].folded)
        return _between(self.cue_hits[number], start, end)

    def triggers(self, number: int, start: int, end: int) -> list[Hit]:
        """The attribute phrases that begin in a range of words of a sentence."""
        if number not in self.attribute_hits:
            self.attribute_hits[number] = whole(self.lang.attributes.find(self.words[number].folded))
        return _between(self.attribute_hits[number], start, end)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that an offset of the text lies in, or the last before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def entity_at(self, sentence: int, start: int, end: int) -> int:
        """The entity named within a span of a sentence, -1 where none is."""
        words = self.words[sentence]
        for name in self.names[sentence]:
            if words.starts[name.first] < end and words.ends[name.last - 1] > start:
                return name.entity
        return -1


def whole(hits: list[Hit]) -> list[Hit]:
    """The hits that are no part of a longer one: "net profit" speaks of net profit, not of profit."""
    longest: dict[int, int] = {}
    for hit in hits:
        for index in range(hit.start, hit.end):
            longest[index] = max(longest.get(index, 0), hit.end - hit.start)
    return [hit for hit in hits if hit.end - hit.start >= max(longest[index] for index in range(hit.start, hit.end))]


def _between(hits: list[Hit], start: int, end: int) -> list[Hit]:
    """The hits, in order of place, that begin in a range of words."""
    return hits[bisect_left(hits, start, key=_start) : bisect_left(hits, end, key=_start)]


_start = attrgetter("start")


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
    grouped = _by_sentence(mentions, sentences)
    dates = {i: [m for m in group if isinstance(m.value, Date)] for i, group in grouped.items()}
    extra = [tokens(text, (0, len(text))) for text in (document.title or "", document.publisher or "")]
    prepared = View(
        document=document,
        lang=lang,
        reference=reference,
        sentences=sentences,
        starts=[sentence.start for sentence in sentences],
        words=words,
        lines=[*words, *extra],
        says_we=_says_we(words, lang),
        dates={i: group for i, group in dates.items() if group},
        mentions=grouped,
    )
    prepared.runs = _runs(prepared)
    resolve(prepared, frozenset())
    return prepared


def resolve(prepared: View, known: Set[tuple[str, ...]]) -> None:
    """Gather the runs into entities; weak ones count where they are names elsewhere in the text or in ``known``."""
    strong = {run.key for run in prepared.runs if not run.weak}
    kept = [run for run in prepared.runs if not run.weak or run.key in strong or run.key in known]
    if all(run.sentence > len(prepared.sentences) for run in kept):
        kept += [run for run in prepared.runs if run.weak and run.sentence == len(prepared.sentences)]
    prepared.entities, names = entities(kept, prepared.lines, prepared.lang)
    _mark(prepared, names)
    prepared.names = [[] for _ in prepared.sentences]
    for name in names:
        if name.sentence < len(prepared.sentences):
            prepared.names[name.sentence].append(name)


def adopt(title: View, body: View) -> None:
    """Let the view of a title name the entities of its text, so that it speaks of the same things."""
    names = {form: index for index, entity in enumerate(body.entities) for form in sorted(entity.keys)}
    for number, found in enumerate(title.names):
        places = [(name, names.get(title.entities[name.entity].key)) for name in found]
        title.names[number] = [replace(name, entity=index) for name, index in places if index is not None]
    title.entities, title.topics, title.chances = body.entities, body.topics, body.chances


def _runs(prepared: View) -> list[Run]:
    """The runs of words that may be names, those of the title and the publisher last."""
    sentences, lines, lang = prepared.sentences, prepared.lines, prepared.lang
    headed = [*(sentence.kind == "heading" for sentence in sentences), True, False]
    marked = [is_shouted(line) or (head and is_title_case(line)) for line, head in zip(lines, headed, strict=True)]
    evidence = Evidence(lines[:-1], lang, marked[:-1])
    found: list[Run] = []
    for number, line in enumerate(lines[:-1]):
        openings = _openings(sentences[number]) if number < len(sentences) else frozenset()
        kept = _uncovered(runs(number, line, evidence, openings), line, prepared.mentions.get(number, ()), lang)
        found += [replace(run, weak=True) for run in kept] if marked[number] else kept
    return found + _publisher(len(lines) - 1, lines[-1])


def _publisher(number: int, line: Tokens) -> list[Run]:
    """The publisher's name as one run, without its article, its company's form and what stands in brackets."""
    last = next((index for index, word in enumerate(line.surface) if word in "(,"), len(line))
    first = 1 if last > 1 and line.folded[0] in ("the", "a", "an") else 0
    while last - first > 1 and (line.folded[last - 1].strip(".") in FORMS or not line.surface[last - 1][0].isalnum()):
        last -= 1
    return [Run(number, first, last, tuple(line.folded[first:last]), False, False)] if last > first else []


def _openings(sentence: Sentence) -> frozenset[int]:
    """The offsets of a table row's cells, where a capital says nothing."""
    return frozenset(start for start, _ in sentence.row.cells) if sentence.row is not None else frozenset()


def _uncovered(found: Iterable[Run], line: Tokens, mentions: Sequence[Mention], lang: Context) -> Iterator[Run]:
    """The runs without the words of a value: "March 10" and "KZT21bn" are no names, "Lanterns 19" is "Lanterns"."""
    for run in found:
        first, last = run.first, run.last
        while last > first and any(m.start <= line.starts[last - 1] < m.end for m in mentions):
            last -= 1
        while first < last and any(m.start <= line.starts[first] < m.end for m in mentions):
            first += 1
        if (first, last) == (run.first, run.last):
            yield run
        elif last > first:
            key = key_of(line, first, last, lang)
            yield replace(
                run, first=first, last=last, key=key, weak=run.weak or last - first == 1 < first - run.first + 1
            )


def _mark(prepared: View, names: Sequence[Name]) -> None:
    """Note of each entity where it is named: in the title, the opening, a dateline, as the publisher."""
    result, sentences, lines, lang = prepared.entities, prepared.sentences, prepared.lines, prepared.lang
    size = len(sentences)
    opening = [i for i, sentence in enumerate(sentences) if sentence.kind in ("prose", "item")][:2]
    order = 0
    _introduce(prepared, names)
    for name in names:
        entity = result[name.entity]
        if name.sentence < size and sentences[name.sentence].kind in ("prose", "item") and entity.order < 0:
            entity.order, order = order, order + 1
        entity.in_title |= name.sentence == size or (
            name.sentence < size and name.sentence < 3 and sentences[name.sentence].kind == "heading"
        )
        if name.sentence == size and name.first:
            entity.title_prep = lang.prepositions.get(lines[size].folded[name.first - 1], "")
        entity.heads_title |= name.sentence == size and name.first <= 1
        if name.sentence < size and sentences[name.sentence].kind == "dateline":
            entity.in_dateline, entity.count = True, entity.count - 1
        entity.is_publisher |= name.sentence == size + 1
        entity.in_opening |= name.sentence in opening


def _introduce(prepared: View, names: Sequence[Name]) -> None:
    """Note of each entity the countries, regions and districts named in the title and the sentence that introduce it."""
    entities, size = prepared.entities, len(prepared.sentences)
    places: dict[int, set[str]] = defaultdict(set)
    for name in names:
        if entities[name.entity].kind in ("country", "region", "district"):
            places[name.sentence].add(entities[name.entity].key)
    introduced: set[tuple[int, bool]] = set()
    for name in names:
        once = name.entity, name.sentence == size
        if once not in introduced:
            introduced.add(once)
            entities[name.entity].places |= places.get(name.sentence, set()) - {entities[name.entity].key}
    opening = set().union(*(places.get(number, ()) for number in (size, 0, 1)))
    for entity in entities:
        entity.places = entity.places or opening - {entity.key}


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


def _says_we(words: list[Tokens], lang: Context) -> bool:
    """Whether a text speaks as "we" outside of quotations, more than once."""
    spoken = 0
    for line in words:
        quoted = False
        for surface, folded in zip(line.surface, line.folded, strict=True):
            if surface in _QUOTES:
                quoted = not quoted if surface == '"' else surface in "“«„"
            elif not quoted and lang.pronouns.get(folded) == "we":
                spoken += 1
    return spoken >= 2


_QUOTES = frozenset('"“”«»„')
