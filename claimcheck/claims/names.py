"""Proper names in the words of a sentence: runs of capitalised words, without titles and chance capitals."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.tokens import Tokens
from claimcheck.lang.context import Context, known_names

_OPENING = frozenset("\"'“”‘’„«»(*_[-–—•>#¿¡:")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that may be a name: ``first`` to ``last`` (exclusive) in its sentence; ``titled`` after a title."""

    sentence: int
    first: int
    last: int
    key: tuple[str, ...]
    initial: bool
    titled: bool


class Evidence:
    """What the words of a whole text say about capitals: words seen in lower case, and those capitalised inside sentences."""

    def __init__(self, sentences: list[Tokens], lang: Context, is_title_case: list[bool]) -> None:
        self.lower: set[str] = set()
        self.inner: Counter[str] = Counter()
        for tokens, title_case in zip(sentences, is_title_case, strict=True):
            self._read(tokens, title_case)
        self.lang = lang

    def _read(self, tokens: Tokens, title_case: bool) -> None:
        opening = True
        for surface, folded in zip(tokens.surface, tokens.folded, strict=True):
            head = surface[0]
            if head.isalpha():
                if head.islower():
                    self.lower.add(folded)
                elif not opening and not title_case:
                    self.inner[folded] += 1
                opening = False
            else:
                opening = opening and not head.isdigit() or head in ".!?:"

    def is_chance(self, folded: str) -> bool:
        """Whether a capital at the head of a sentence says nothing: an ordinary word that stands there."""
        lang = self.lang
        if folded in lang.stop or folded in lang.titles or folded in lang.auxiliaries:
            return True
        if self.inner[folded]:
            return False
        return folded in self.lower or folded in lang.attributes or folded in lang.nouns


def is_title_case(tokens: Tokens) -> bool:
    """Whether most longer words are capitalised, so that capitals mark no names."""
    long = [word for word in tokens.surface if word[0].isalpha() and len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def is_capital(surface: str) -> bool:
    """Whether a word is written like a name: a capital, and no lower-case part after a hyphen ("York-based")."""
    if not surface[0].isupper():
        return len(surface) > 2 and surface[0].islower() and surface[1].isupper()
    return "-" not in surface or all(part[:1].isupper() or len(part) <= 2 for part in surface.split("-"))


def runs(number: int, tokens: Tokens, evidence: Evidence, lang: Context) -> Iterator[Run]:
    """The runs of capitalised words in a sentence that may be names, left to right."""
    index, size, opening = 0, len(tokens), True
    while index < size:
        surface = tokens.surface[index]
        if not surface[0].isalpha():
            opening = (opening and surface in _OPENING) or surface in ".!?:"
            index += 1
        elif is_capital(surface):
            last = _run_end(tokens, index, lang)
            yield from _trimmed(number, tokens, index, last, opening, evidence, lang)
            index, opening = last, False
        else:
            index, opening = index + 1, False


def _run_end(tokens: Tokens, index: int, lang: Context) -> int:
    last = index + 1
    while last < len(tokens):
        if tokens.surface[last - 1][-1] in "'’" and tokens.folded[last] == "s":
            return last
        if tokens.surface[last][0].isalpha() and is_capital(tokens.surface[last]):
            last += 1
            continue
        ahead = _after_particles(tokens, last, lang)
        if ahead == last and not (tokens.surface[last].isdigit() and len(tokens.surface[last]) <= 3):
            return last
        last = ahead + 1 if ahead > last else last + 1
        if ahead == last - 1 and tokens.surface[ahead].isdigit():
            return last
    return last


def _after_particles(tokens: Tokens, index: int, lang: Context) -> int:
    """The index of the capitalised word behind up to three particles; ``index`` itself where there is none."""
    ahead = index
    while ahead < len(tokens) and ahead - index < 3 and tokens.folded[ahead] in lang.particles:
        ahead += 1
    if ahead == index or ahead >= len(tokens) or not tokens.surface[ahead][0].isupper():
        return index
    return ahead if is_capital(tokens.surface[ahead]) and tokens.folded[ahead] not in lang.common else index


def _trimmed(
    number: int, tokens: Tokens, first: int, last: int, opening: bool, evidence: Evidence, lang: Context
) -> Iterator[Run]:
    initial, titled = opening, False
    while first < last:
        folded = tokens.folded[first]
        if folded in lang.titles and (last - first > 1 or not evidence.inner[folded] or opening):
            titled = True
        elif not (initial and _drops(tokens, first, last, evidence)) and not _is_common(tokens, first, last, lang):
            break
        first, initial = first + 1, False
        while first < last and not tokens.surface[first][0].isupper() and not is_capital(tokens.surface[first]):
            first += 1
    while last > first and (tokens.folded[last - 1] in lang.common or not tokens.surface[last - 1][0].isalnum()):
        last -= 1
    if first < last and not (last - first == 1 and len(tokens.surface[first]) == 1):
        yield Run(number, first, last, tuple(tokens.folded[first:last]), initial, titled)


def _drops(tokens: Tokens, first: int, last: int, evidence: Evidence) -> bool:
    """Whether the word that opens a sentence is no part of the name after it, or no name."""
    folded = tokens.folded[first]
    if known_names().forms.get(folded) and folded not in evidence.lang.stop:
        return False
    if evidence.is_chance(folded):
        return True
    if last - first > 1:
        following = tokens.folded[first + 1]
        return evidence.inner[folded] == 0 and evidence.inner[following] > 1
    return evidence.inner[folded] == 0 and not _looks_proper(tokens, first)


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


def _is_common(tokens: Tokens, first: int, last: int, lang: Context) -> bool:
    """Whether a capital is one that the language's spelling asks for: a month, a weekday, a nationality."""
    folded = tokens.folded[first]
    if folded not in lang.common:
        return False
    return last - first == 1 or tokens.folded[first + 1] in lang.titles or tokens.folded[first + 1] in lang.common
