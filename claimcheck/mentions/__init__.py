"""Finds every value that a text states: numbers, sums, shares, ranks, measures, durations and dates."""

import datetime as dt
from collections.abc import Callable, Iterator

from claimcheck.lang import load
from claimcheck.lang.words import Tokens
from claimcheck.mentions.ages import read_age
from claimcheck.mentions.amounts import read_amount
from claimcheck.mentions.clock import clock_end
from claimcheck.mentions.dates import read_date
from claimcheck.mentions.decoys import decoy_end, decoy_spans, is_identifier, is_set_phrase
from claimcheck.mentions.model import Mention
from claimcheck.mentions.numerals import starts_number
from claimcheck.mentions.orders import read_rank
from claimcheck.mentions.places import places
from claimcheck.mentions.ratios import read_ratio
from claimcheck.mentions.scan import Draft, Scan
from claimcheck.mentions.scores import read_score
from claimcheck.mentions.single import goes_on_as_share
from claimcheck.values.model import Modifier, Numeric, Quantity, Value, unchecked

__all__ = ["Mention", "find_mentions"]
_DEGREES = "delta_degree_Celsius"
# Nothing that is called warming is of more degrees; and how many words before its degrees it stands.
_MOST_WARMING, _NEAR_WARMING = 10, 8
_BOUNDS = frozenset((Modifier.AT_LEAST, Modifier.AT_MOST, Modifier.MORE_THAN))

Reader = Callable[[Scan, int], Draft | None]
# Which reading wins where several start at one token: the longest, and of equally long ones the first of these.
PRECEDENCE: tuple[tuple[Reader, str], ...] = (
    (read_age, "'her thirties' are years of a life before they are a decade"),
    (read_date, "four digits or a number by a month are a date before they are a count"),
    (read_score, "a pair of small numbers glued by a dash is a result before it is a range"),
    (read_ratio, "'a third of' is a share before 'third' is a rank"),
    (read_rank, "an ordinal or '#31' is a rank before it is a number"),
    (read_amount, "what nothing else claims is an amount"),
)
_DATED = (read_age, read_date)  # what a word may start that is no number and no share


def find_mentions(text: str, language: str = "en", reference: dt.date | None = None) -> list[Mention]:
    """The values that the text states, in order, never overlapping.

    ``language`` is a BCP 47 tag; its region settles ambiguous currencies ("en-AU": "$" is AUD). ``reference`` is the day
    that relative dates resolve against; without it they are found and left unresolved (``edtf`` is empty).
    Raises ``LanguageError`` for a language without data; no text raises.

    >>> [mention.surface for mention in find_mentions("Sber spends $1bn a year, up 5%.")]
    ['$1bn a year', '5%']
    """
    scan = Scan(Tokens(text), load(language), reference)
    return [_mention(scan, draft) for draft in _drafts(scan)]


def _drafts(scan: Scan) -> Iterator[Draft]:
    low = scan.tokens.low
    found = places(scan)
    decoys = decoy_spans(scan, [scan.tokens.start[index] for index in found if low[index][0].isdecimal()])
    passed = 0
    for index in found:
        if index < scan.floor:
            continue
        start = scan.tokens.start[index]
        while passed < len(decoys) and decoys[passed][1] <= start:
            passed += 1
        if passed < len(decoys) and decoys[passed][0] <= start:
            continue
        if low[index][0].isdecimal() and (end := decoy_end(scan, index)) is not None:
            scan.floor = end
            continue
        if (end := clock_end(scan, index)) is not None:
            scan.floor = end
            continue
        draft = _best(scan, index)
        if draft:
            scan.floor = max(draft.next, index + 1)
            yield draft


def _best(scan: Scan, index: int) -> Draft | None:
    """The reading that wins at a token."""
    word = scan.tokens.low[index]
    is_digits = word[0].isdecimal()
    if is_digits and is_identifier(scan, index):
        following = scan.tokens.word(index + 1)
        glued = scan.tokens.touches(index + 1) and (following.isalpha() or following == "-")
        named = read_date(scan, index) if glued else None
        if named and named.first == index and named.next > index + 2:
            return named  # "1T 2024"
        _skip_name(scan, index)
        return None
    if word in scan.lang.words.ignored and is_set_phrase(scan, index):
        return None
    best: Draft | None = None
    dates_only = not is_digits and word not in scan.lang.amounts and not starts_number(scan.lang.numbers, word)
    for reader, _ in PRECEDENCE:
        if dates_only and reader not in _DATED:
            continue
        draft = reader(scan, index)
        if draft and (_is_article(scan, draft) or _is_and_more(scan, draft)):
            continue
        if (
            draft
            and draft.first >= scan.floor
            and (best is None or (draft.next > best.next and not _stands(scan, best, draft)))
        ):
            best = draft
    if best and best.first > index and (later := _best(scan, best.first)) and later.next > best.next:
        return later  # the word in front only opened the shorter reading
    if best and best.first > index and is_set_phrase(scan, best.first):
        return None  # "after 9/11"
    return best if best and _states_something(scan, best, is_digits=is_digits) else None


def _stands(scan: Scan, best: Draft, other: Draft) -> bool:
    """Whether a year or marked rank stands against a longer count of the word behind ("2028 assumes", "Platz 31 der Liste")."""
    is_years = best.value.kind == "date" and best.first == other.first and best.value.edtf.replace("/", "").isdecimal()
    if other.value.kind == "money":
        return is_years and scan.tokens.word(best.next) in scan.lang.dates.past  # "in 2021 won she"
    if other.value.kind != "count":
        return False
    return is_years or (best.value.kind == "rank" and best.first < other.first)


def _skip_name(scan: Scan, index: int) -> None:
    """Moves past the rest of a name with digits, so that "3.5" of "GPT-3.5" is not read from its "5"."""
    tokens = scan.tokens
    after = index + 1
    while tokens.touches(after) and (
        tokens.word(after)[0].isalnum() or (tokens.word(after) in ".-_/" and tokens.touches(after + 1))
    ):
        after += 1
    scan.floor = after


def _is_model(scan: Scan, draft: Draft) -> bool:
    """Whether a bare number right behind a capitalised word goes with it ("Peugeot 208", "Python 3.11")."""
    tokens, before = scan.tokens, draft.first - 1
    if draft.next - draft.first > 3 or not tokens.is_capital(before) or not tokens.low[before].isalpha():
        return False
    inside = before > 0 and not scan.is_stop(before - 1, tokens.low) and tokens.low[before - 1] not in "|:-–*#"
    return inside and scan.lang.words.noun_head != "capital"


def _states_something(scan: Scan, draft: Draft, *, is_digits: bool) -> bool:
    """Whether the draft is more than a word that is a number by accident ("one", a lone "zero")."""
    value = draft.value
    if value.kind == "number" and is_digits and value.modifier is None and _is_model(scan, draft):
        return False
    if value.kind != "number" or is_digits or value.modifier is not None or len(scan.tokens) == 1:
        return True
    if value.amount is None:
        return value.low is not None
    if draft.next != draft.first + 1:
        return True
    before = scan.tokens.word(draft.first - 1)
    if scan.tokens.low[draft.first] in scan.lang.numbers.homonym:
        return before in scan.lang.words.noun_stop  # "un regard neuf", but "ils sont neuf"
    return value.amount != 1 and (value.amount > 3 or before not in scan.lang.words.definite)


def _is_article(scan: Scan, draft: Draft) -> bool:
    """Whether an article that is a number word too is nothing but an article ("un homme", but "au moins un homme")."""
    value = draft.value
    if scan.tokens.low[draft.first] not in scan.lang.numbers.article or value.kind not in ("number", "count"):
        return False
    if len(scan.tokens) == 1:
        return False  # the cell of a table that says "one"
    return (
        isinstance(value, Numeric) and value.amount == 1 and (value.kind == "number" or value.modifier not in _BOUNDS)
    )


def _is_and_more(scan: Scan, draft: Draft) -> bool:
    """Whether the unit that a date ends with is one of a length of time: "the next year and a half"."""
    low, at = scan.tokens.low, draft.next
    if draft.value.kind != "date" or at >= len(low) or low[at - 1] not in scan.lang.numbers.bare_units:
        return False
    more = scan.lang.numbers.and_more.at(low, at)
    return more is not None and not goes_on_as_share(scan, more[1])


def _as_difference(scan: Scan, draft: Draft) -> Value:
    """The value of a draft; degrees that something rose or fell by, and those of warming, are a difference, and no level."""
    value = draft.value
    if not isinstance(value, Quantity) or not value.unit.startswith("degree"):
        return value
    if value.unit == "degree":
        return value.model_copy(update={"unit": _DEGREES}) if _is_warming(scan, draft) else value
    is_change = draft.role == "by" or _is_warming(scan, draft)
    return value.model_copy(update={"unit": f"delta_{value.unit}"}) if is_change else value


def _is_warming(scan: Scan, draft: Draft) -> bool:
    """Whether degrees stand beside a word for what a temperature changes by: "warming of 1.5 °C", "1.5 degrees of warming"."""
    value, words, low = draft.value, scan.lang.words.warming, scan.tokens.low
    ends = (value.amount, value.low, value.high) if isinstance(value, Numeric) else ()
    amounts = [abs(end) for end in ends if end is not None]
    if not words or not amounts or max(amounts) > _MOST_WARMING:
        return False
    ahead = scan.sentence_start(draft.first, _NEAR_WARMING)
    return not words.isdisjoint(low[ahead : draft.first]) or not words.isdisjoint(low[draft.next : draft.next + 3])


def _mention(scan: Scan, draft: Draft) -> Mention:
    tokens = scan.tokens
    start, end = tokens.start[draft.first], tokens.end[draft.next - 1]
    fields = {
        "start": start,
        "end": end,
        "surface": tokens.text[start:end],
        "value": _as_difference(scan, draft),
        "alternatives": draft.alternatives,
        "direction": draft.direction,
        "role": draft.role,
        "relative": draft.relative,
        "parts": tuple([_mention(scan, part) for part in draft.parts]),
    }
    return unchecked(Mention, fields)
