"""Ranks: "31st out of 83", "#31", "number one", "runner-up"."""

from decimal import Decimal

from claimcheck.mentions.digits import past_ending
from claimcheck.mentions.hedges import modifier_before
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Draft, Numeral, Scan
from claimcheck.values.model import Rank


def read_rank(scan: Scan, index: int) -> Draft | None:
    """The place in an order that a token starts, ``None`` where it starts none."""
    if word := scan.lang.words.rank_word.at(scan.tokens.low, index):
        return _draft(scan, index, word[1], word[0])
    number = read_number(scan, index)
    if number is None or number.amount is None:
        return None
    if number.digits:
        return _digits(scan, number, index)
    if (
        not number.ordinal
        and (named := scan.lang.words.rank_strong.before(scan.tokens.low, index))
        and scan.tokens.low[index - 1].isalpha()
    ):
        small = number.amount <= 10 and number.scaled == 1 and not _ranks_many(scan, number, index)
        return _draft(scan, named[1], number.next, number.amount) if small else None
    if number.tail:
        is_rank = scan.lang.numbers.endings.get(number.tail) == "rank"
        return _draft(scan, index, number.next, number.amount) if is_rank else None
    if not number.ordinal or _orders_part(scan, number.next):
        return None
    if scan.lang.numbers.fraction.get(scan.tokens.word(number.next)) == (1, 2):
        return None  # "the second half" of a match
    if _is_adverb(scan, index, number.next):
        return None
    if _is_name(scan, index, number.next):
        return None
    plain = scan.tokens.low[number.next - 1] in scan.lang.numbers.ordinal_plain and number.next == index + 1
    if plain and not _is_ranked(scan, index, number.next):
        return None
    return _draft(scan, index, number.next, number.amount)


def _orders_part(scan: Scan, after: int) -> bool:
    """Whether a half or quarter is what the ordinal counts off: "second-half goals", "the first half"."""
    after += scan.tokens.word(after) == "-"
    word, numbers = scan.tokens.word(after), scan.lang.numbers
    return numbers.fraction.get(word) is not None and numbers.ordinal.get(word.removesuffix("s")) is None


def _is_adverb(scan: Scan, index: int, after: int) -> bool:
    """Whether the ordinal tells when and not which: "was first tasked", but "was first in the index"."""
    low, words = scan.tokens.low, scan.lang.words
    if not index or low[index - 1] not in words.rank_adverb or after >= len(low) or not low[after].isalpha():
        return False
    return (
        low[after] not in words.noun_stop and not words.rank_of.at(low, after) and not words.rank_after.at(low, after)
    )


def _is_name(scan: Scan, index: int, after: int) -> bool:
    """Whether the ordinal and the word behind it are a name ("First Minister", "the Second World War")."""
    tokens = scan.tokens
    named = tokens.is_capital(index) and tokens.is_capital(after) and tokens.low[index].isalpha()
    return named and scan.lang.words.noun_head != "capital" and tokens.low[after] not in scan.lang.words.rank_edition


def _digits(scan: Scan, number: Numeral, index: int) -> Draft | None:
    tokens, words = scan.tokens, scan.lang.words
    if number.amount is None or number.amount != number.amount.to_integral_value():
        return None
    after = number.next
    glued = tokens.touches(after)
    ended = past_ending(tokens, after, scan.lang.numbers.ordinal_suffix) if glued else None
    if ended and (tokens.word(ended - 1) != "°" or _is_ranked(scan, index, ended) or _counts_off(scan, ended)):
        return _draft(scan, index, ended, number.amount)
    if (
        glued
        and scan.lang.numbers.ordinal_mark
        and tokens.word(after) == scan.lang.numbers.ordinal_mark
        and _mark_is_ordinal(scan, after)
    ):
        return _draft(scan, index, after + 1, number.amount)
    if number.plain and not glued and (placed := words.rank_behind.at(tokens.low, after)):
        return _draft(scan, index, placed[1], number.amount)
    strong = words.rank_strong.before(tokens.low, index) or _named_place(scan, index)
    if (
        strong
        and strong[1] >= scan.floor
        and number.plain
        and not (_is_measured(scan, number) or _is_title(scan, strong[1]) or _ranks_many(scan, number, index))
    ):
        return _draft(scan, strong[1], index + 1, number.amount)
    return None


def _named_place(scan: Scan, index: int) -> tuple[bool, int] | None:
    """The marker of a place that only a capital inside a sentence tells from another word: "is No 31"."""
    tokens, marker = scan.tokens, index - 1
    if marker < 1 or tokens.low[marker] not in scan.lang.words.rank_capital or not tokens.is_capital(marker):
        return None
    return None if scan.is_stop(marker - 1, tokens.low) or tokens.low[marker - 1] in "\"'“‘*#" else (True, marker)


def _counts_off(scan: Scan, index: int) -> bool:
    """Whether a noun follows, so that the sign behind digits means no degrees ("il 26° festival")."""
    word = scan.tokens.word(index)
    return word[:1].isalpha() and word not in scan.lang.words.noun_stop and not scan.tokens.touches(index)


def _mark_is_ordinal(scan: Scan, mark: int) -> bool:
    """Whether the point behind digits makes an ordinal ("31. Platz") and does not end the sentence."""
    tokens, words = scan.tokens, scan.lang.words
    following = mark + 1
    return (
        following < len(tokens)
        and not tokens.touches(following)
        and (
            (
                tokens.low[following][0].isalpha()
                and (not tokens.is_capital(following) or tokens.word(mark - 2) in scan.lang.numbers.ordinal_before)
            )
            or words.rank_after.at(tokens.low, following) is not None
        )
    )


def _is_title(scan: Scan, marker: int) -> bool:
    """Whether "No. 9" belongs to the name before it ("Symphony No. 9") and not to a ranking."""
    tokens = scan.tokens
    return tokens.low[marker].isalpha() and len(tokens.low[marker]) <= 2 and tokens.is_capital(marker - 1)


def _is_measured(scan: Scan, number: Numeral) -> bool:
    """Whether the number counts something after all: "number 5 million", "places 83 countries"."""
    return number.scaled > 1 or scan.lang.words.percent.at(scan.tokens.low, number.next) is not None


def _ranks_many(scan: Scan, number: Numeral, index: int) -> bool:
    """Whether the number counts what is ranked: "the index ranks 31 countries"."""
    if scan.tokens.word(index - 1) not in scan.lang.words.rank_verb:
        return False
    return counted_noun(scan, number.next, many=True) is not None


def _is_ranked(scan: Scan, index: int, after: int) -> bool:
    words, low = scan.lang.words, scan.tokens.low
    degree = scan.tokens.word(after + 1) if scan.tokens.word(after) == "-" else scan.tokens.word(after)
    if words.rank_superlative and degree.endswith(words.rank_superlative):
        return True
    return bool(words.rank_after.at(low, after) or words.rank_before.before(low, index) or words.rank_of.at(low, after))


def _draft(scan: Scan, index: int, after: int, place: Decimal) -> Draft:
    words, low = scan.lang.words, scan.tokens.low
    marked = words.rank_strong.before(low, index) if index else None
    first = marked[1] if marked and marked[1] >= scan.floor and scan.tokens.low[marked[1]] in "#№" else index
    modifier, _ = modifier_before(scan, first)
    if place_word := words.rank_after.at(low, after):
        after = place_word[1]
    field, after = _field(scan, after)
    return Draft(first, after, Rank(amount=place, low=place, high=place, unit="rank", of=field, modifier=modifier))


def _field(scan: Scan, index: int) -> tuple[Decimal | None, int]:
    """The number of those ranked behind a place ("out of 83 countries"), if it is said."""
    joined = scan.lang.words.rank_of.at(scan.tokens.low, index + (scan.tokens.word(index) == "("))
    if not joined:
        return None, index
    number = read_number(scan, joined[1])
    if (
        number is None
        or number.amount is None
        or number.ordinal
        or number.amount < 2
        or number.amount != number.amount.to_integral_value()
    ):
        return None, index
    if scan.lang.words.percent.at(scan.tokens.low, number.next) or (1900 <= number.amount <= 2100 and number.plain):
        return None, index
    noun = counted_noun(scan, number.next, many=True)
    return (number.amount, index) if noun else (number.amount, number.next)
