"""Proper names in the words of a sentence: runs of capitalised words, without titles and chance capitals."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.tokens import Tokens
from claimcheck.lang.context import Context, known_names

_OPENING = frozenset("\"'“”‘’„«»(*_[-–—•>#¿¡:")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that may be a name: ``first`` to ``last`` (exclusive) in its sentence; ``titled`` after a title.

    A ``weak`` run is written so that its capitals say nothing; it is a name only if it is one elsewhere.
    """

    sentence: int
    first: int
    last: int
    key: tuple[str, ...]
    initial: bool
    titled: bool
    weak: bool = False


class Evidence:
    """What the words of a whole text say about capitals: words seen in lower case, and those capitalised inside sentences."""

    def __init__(self, sentences: list[Tokens], lang: Context, is_title_case: list[bool]) -> None:
        self.lower: set[str] = set()
        self.inner: Counter[str] = Counter()
        self.initial: Counter[str] = Counter()
        self.numbered: Counter[tuple[str, str]] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.determined: set[str] = set()
        self.lang = lang
        for tokens, title_case in zip(sentences, is_title_case, strict=True):
            self._read(tokens, title_case)
            if lang.nouns_capitalised:
                self._read_determined(tokens)

    def _read(self, tokens: Tokens, title_case: bool) -> None:
        opening, before = True, ""
        for surface, folded in zip(tokens.surface, tokens.folded, strict=True):
            head = surface[0]
            if head.isalpha():
                if head.islower():
                    self.lower.add(folded)
                elif not title_case:
                    (self.initial if opening else self.inner)[folded] += 1
                if before and head.isupper():
                    self.pairs[before, folded] += 1
                opening, before = False, folded if head.isupper() else ""
                continue
            if before and head.isdigit():
                self.numbered[before, folded] += 1
            opening, before = (opening and not head.isdigit()) or head in ".!?:|", ""

    def _read_determined(self, tokens: Tokens) -> None:
        """Note the words that an article, an adjective or a number goes before: in a noun's way, not a name's."""
        lang = self.lang
        for index in range(1, len(tokens)):
            before, surface = tokens.folded[index - 1], tokens.surface[index]
            if not surface[0].isupper() or tokens.surface[index - 1][0].isupper():
                continue
            described = before not in lang.stop and before[-1:] in "enrsm" and before[0].isalpha()
            if before in lang.determiners or before in lang.possessives or before[0].isdigit() or described:
                self.determined.add(tokens.folded[index])

    def is_noun(self, folded: str) -> bool:
        """Whether a lone capitalised word is a common noun, in a language that capitalises them all."""
        lang = self.lang
        if not lang.nouns_capitalised or folded in known_names().forms:
            return False
        if folded in self.determined or folded in lang.attributes or folded in lang.nouns or folded in lang.common:
            return True
        return folded.endswith(lang.noun_endings) or self.inner[folded] + self.initial[folded] < 2

    def is_chance(self, folded: str) -> bool:
        """Whether a capital at the head of a sentence says nothing: an ordinary word that stands there."""
        lang = self.lang
        if folded in lang.stop or folded in lang.titles or folded in lang.auxiliaries:
            return True
        if self.inner[folded]:
            return False
        return folded in self.lower or folded in lang.attributes or folded in lang.nouns or folded in lang.cues


def is_title_case(tokens: Tokens) -> bool:
    """Whether most longer words are capitalised, so that capitals mark no names."""
    long = [word for word in tokens.surface if word[0].isalpha() and len(word) > 4]
    return len(long) >= 3 and all(word[0].isupper() for word in long)


def is_shouted(tokens: Tokens) -> bool:
    """Whether a line of two or more words is all in capitals."""
    found = [word for word in tokens.surface if word[0].isalpha()]
    return len(found) > 1 and all(word.isupper() for word in found)


def is_capital(surface: str) -> bool:
    """Whether a word is written like a name: a capital, and no lower-case part after a hyphen ("York-based")."""
    if not surface[0].isupper():
        return len(surface) > 2 and surface[0].islower() and surface[1].isupper()
    return "-" not in surface or all(part[:1].isupper() or len(part) <= 2 for part in surface.split("-"))


def runs(number: int, tokens: Tokens, evidence: Evidence, openings: frozenset[int]) -> Iterator[Run]:
    """The runs of capitalised words in a sentence that may be names, left to right.

    ``openings`` are the offsets where a capital says nothing, such as the beginnings of table cells.
    """
    index, size, opening = 0, len(tokens), True
    while index < size:
        surface = tokens.surface[index]
        opening = opening or tokens.starts[index] in openings
        if not surface[0].isalpha():
            opening = (opening and surface in _OPENING) or surface in ".!?:|"
            index += 1
        elif is_capital(surface):
            last = _quoted_end(tokens, index, evidence.lang) or _run_end(tokens, index, openings, evidence)
            yield from _trimmed(number, tokens, index, last, opening, evidence)
            index, opening = last, False
        else:
            yield from _compound(number, tokens, index, evidence.lang)
            index, opening = index + 1, False


def _compound(number: int, tokens: Tokens, index: int, lang: Context) -> Iterator[Run]:
    """The name that a word is compounded with, should it be one elsewhere: "Utrecht-based", "Sber-baas"."""
    name, hyphen, rest = tokens.folded[index].partition("-")
    if hyphen and tokens.surface[index][0].isupper() and len(name) > 2 and rest:
        yield Run(number, index, index + 1, (lang.name_stem(name),), False, False, weak=True)


def _quoted_end(tokens: Tokens, index: int, lang: Context) -> int:
    """Where the name that fills a pair of quotation or emphasis marks ends, 0 where none begins at an index.

    Its words are capitalised ("*Low Tide, Dawn*"), or only the first is where the language writes names so.
    """
    closing = _PAIRS.get(tokens.surface[index - 1]) if index else None
    if closing is None:
        return 0
    for last in range(index + 1, min(index + _LONGEST_QUOTED, len(tokens))):
        surface = tokens.surface[last]
        if surface in closing:
            return last
        low = surface[0].islower() and tokens.folded[last] not in lang.stop and not lang.quotes_names
        if low or surface in ".!?:;…" or (surface == "," and lang.quotes_names):
            return 0
    return 0


_PAIRS = {"«": "»", "„": "“”", "“": "”", '"': '"', "*": "*", "_": "_"}
_LONGEST_QUOTED = 7


def _run_end(tokens: Tokens, index: int, openings: frozenset[int], evidence: Evidence) -> int:
    last = index + 1
    while last < len(tokens) and tokens.starts[last] not in openings:
        if tokens.surface[last - 1][-1] in "'’" and tokens.folded[last] == "s":
            return last
        step = _step(tokens, last, evidence)
        if not step:
            return last
        last += step
    return last


def _step(tokens: Tokens, index: int, evidence: Evidence) -> int:
    """How many words further a name goes on at an index, 0 where it ends."""
    surface, lang = tokens.surface[index], evidence.lang
    if surface[0].isalpha() and is_capital(surface):
        return 1
    if surface.isdigit() and len(surface) <= 3 and tokens.starts[index] > tokens.ends[index - 1]:
        return 1
    if surface in "'’" and tokens.folded[index - 1][-1] == "s" and _is_capital_at(tokens, index + 1, lang):
        return 2
    ahead = index
    small = lang.particles
    while ahead < len(tokens) and ahead - index < 3 and tokens.folded[ahead] in small:
        ahead, small = ahead + 1, lang.particles | lang.inner_particles
    return ahead - index + 1 if ahead > index and _is_capital_at(tokens, ahead, lang) else 0


def _is_capital_at(tokens: Tokens, index: int, lang: Context) -> bool:
    if index >= len(tokens) or not tokens.surface[index][0].isupper():
        return False
    return is_capital(tokens.surface[index]) and tokens.folded[index] not in lang.common


def _trimmed(number: int, tokens: Tokens, first: int, last: int, opening: bool, evidence: Evidence) -> Iterator[Run]:
    lang, initial, titled, begin = evidence.lang, opening, False, first
    while first < last:
        folded = tokens.folded[first]
        if _is_quoted(tokens, first, last):
            break
        if folded in lang.titles and (last - first > 1 or not evidence.inner[folded] or opening):
            titled = True
        elif lang.nouns_capitalised and last - first > 1 and (folded in lang.nouns or folded in lang.attributes):
            titled = titled or "person" in {label for label, _ in lang.nouns.begun_by(folded)}
        elif not (initial and _drops(tokens, first, last, evidence)) and not _is_common(tokens, first, last, evidence):
            break
        first, initial = first + 1, False
        while first < last and not is_capital(tokens.surface[first]):
            first += 1
    while last > first and (tokens.folded[last - 1] in lang.common or not tokens.surface[last - 1][0].isalnum()):
        last -= 1
    if first < last and not _is_noise(tokens, first, last, opening, evidence):
        weak = last - first == 1 and evidence.is_noun(tokens.folded[first]) and not _is_quoted(tokens, first, last)
        yield Run(number, first, last, key_of(tokens, first, last, lang), initial, titled, weak)
    elif first >= last and last > begin and opening and _could_be(tokens, begin, last, lang):
        yield Run(number, begin, last, key_of(tokens, begin, last, lang), True, titled, weak=True)


def _could_be(tokens: Tokens, first: int, last: int, lang: Context) -> bool:
    """Whether a dropped run may yet be a name: one word, or one with its number ("Flight 318")."""
    numbered = last - first == 2 and tokens.surface[first + 1].isdigit()
    return (last - first == 1 or numbered) and tokens.folded[first] not in lang.stop


def key_of(tokens: Tokens, first: int, last: int, lang: Context) -> tuple[str, ...]:
    """The words of a name without the endings of case."""
    return tuple(lang.name_stem(word) for word in tokens.folded[first:last] if word[0].isalnum())


def _is_quoted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run fills a pair of quotation marks, as names of ships, firms and works do."""
    before = tokens.surface[first - 1] if first else ""
    after = tokens.surface[last] if last < len(tokens) else ""
    return bool(after) and after in _PAIRS.get(before, "")


def _is_noise(tokens: Tokens, first: int, last: int, opening: bool, evidence: Evidence) -> bool:
    """Whether a run is no name after all: one letter, a nationality, or the shouted first words of an article."""
    if last - first == 1:
        folded, surface = tokens.folded[first], tokens.surface[first]
        figure = surface.isupper() and folded in evidence.lang.attributes
        return len(surface) == 1 or figure or folded in known_names().adjectives
    shouted = opening and all(word.isupper() for word in tokens.surface[first:last])
    return shouted and any(word in evidence.lower or word in evidence.lang.stop for word in tokens.folded[first:last])


def _drops(tokens: Tokens, first: int, last: int, evidence: Evidence) -> bool:
    """Whether the word that opens a sentence is no part of the name after it, or no name."""
    folded = tokens.folded[first]
    if known_names().forms.get(folded) and folded not in evidence.lang.stop:
        return False
    if first + 1 < last and evidence.numbered[folded, tokens.folded[first + 1]] > 1:
        return False
    if evidence.is_chance(folded):
        return True
    if last - first > 1 and not tokens.surface[first + 1][0].isdigit():
        following = tokens.folded[first + 1]
        together = evidence.pairs[folded, following]
        return evidence.inner[folded] == 0 and evidence.inner[following] > 1 and together < 2
    return not evidence.inner[folded] and evidence.initial[folded] < 2 and not _looks_proper(tokens, first)


def _looks_proper(tokens: Tokens, index: int) -> bool:
    """Whether a lone capitalised word that opens a sentence is written like a name: "OpenAI", "NATO", "Sber's"."""
    surface = tokens.surface[index]
    if (
        any(char.isupper() for char in surface[1:])
        and len(surface) > 1
        and (not surface.isupper() or len(surface) <= 5)
    ):
        return True
    return tokens.is_possessive(index)


def _is_common(tokens: Tokens, first: int, last: int, evidence: Evidence) -> bool:
    """Whether a capital is one that the language's spelling asks for: a month, a weekday, a nationality."""
    folded, lang = tokens.folded[first], evidence.lang
    alone = last - first == 1
    if folded in known_names().adjectives:
        return (
            not alone and last - first > 2 and not any(word in lang.organisations for word in tokens.folded[first:last])
        )
    if folded not in lang.common:
        return False
    following = tokens.folded[first + 1] if not alone else ""
    # "On Tuesday Ferrule said": the day is no part of a name that the text uses without it.
    apart = evidence.inner[following] + evidence.initial[following] > evidence.pairs[folded, following]
    if folded in lang.days and apart:
        return True
    return alone or following in lang.titles or following in lang.common or following.isdigit()
