"""Where in a text a value may start, so that the readers look nowhere else."""

from claimcheck.lang.index import followers
from claimcheck.lang.model import Language
from claimcheck.mentions.compounds import split_compound
from claimcheck.mentions.numerals import starts_number
from claimcheck.mentions.scan import Scan

_ROMAN = "ivxl"
_NOUN = 5  # the words that the noun of a share may take
_REMEMBERED = 50_000  # words of which it is known whether they start a value


def places(scan: Scan) -> list[int]:
    """The tokens that may start a value, in order: most words never do, common ones only before certain others."""
    lang, low = scan.lang, scan.tokens.low
    if len(lang.gates) > _REMEMBERED:
        lang.gates, lang.plain = {}, set()
    gates = lang.gates
    for word in set(low).difference(gates):
        gates[word] = _gate(lang, word)
    last = len(low) - 1
    return [
        index
        for index, word in enumerate(low)
        if (gate := gates[word]) is not False
        and (gate is True or (index < last and (low[index + 1] in gate or _opens(scan, index))))
    ]


def _gate(lang: Language, word: str) -> frozenset[str] | bool:
    """Whether a word may start a value, and before which others it must stand to do so."""
    if word[0].isdecimal() or (len(word) > 3 and split_compound(lang.numbers, word)):
        return True
    if word not in lang.anchors:
        return len(word) > 3 and word[0] in _ROMAN and word[:2] in lang.numbers.morpheme_heads
    only_before = followers(lang, word)
    return True if only_before is None else only_before


def _opens(scan: Scan, index: int) -> bool:
    """Whether a number behind a common word, or a whole further on, makes it the start of a value."""
    lang, low = scan.lang, scan.tokens.low
    following = low[index + 1]
    if following not in lang.plain:
        if following[0].isdecimal():
            return True
        if following[:2] in lang.numbers.morpheme_heads and starts_number(lang.numbers, following):
            return True
        if following[0] not in _ROMAN or len(following) > 6:
            lang.plain.add(following)
        elif scan.tokens.is_capital(index + 1):
            return True
    return low[index] in lang.numbers.article and _is_shared(lang, low, index + 2)


def _is_shared(lang: Language, low: list[str], index: int) -> bool:
    """Whether a whole of several words follows an article and its noun soon ("a patient in every 100")."""
    joins = (lang.words.share_join.at(low, place) for place in range(index, index + _NOUN))
    return any(hit and hit[1] > index + place + 1 for place, hit in enumerate(joins))
