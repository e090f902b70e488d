"""What looks like a value and is none: names with digits, addresses, phone numbers, set phrases."""

import re
from collections.abc import Iterator

from claimcheck.mentions.digits import token_at
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.scan import Scan

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}")
_MAIL_HEAD = re.compile(r"[\w.+-]{1,64}\Z")
_MAIL_TAIL = re.compile(r"@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_TAG = re.compile(r"(?<![\w/])[@#][^\W\d_]\w{0,80}")
_FILE_END = re.compile(
    r"\.(?:pdf|jpe?g|png|gif|docx?|xlsx?|csv|txt|zip|html?|mp[34]|pptx?|json|xml|svg|webp|md)\b", re.IGNORECASE
)
_FILE_HEAD = re.compile(r"[\w-]{1,80}\Z")
_LINK = re.compile(r"\]\([^)\s]{0,1000}\)")
# The next three are matched where digits begin. Account numbers, network addresses and other groups of digits and letters:
_CODE = re.compile(
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b|\b[0-9A-F]{2}(?::[0-9A-F]{2}){5}\b|"
    r"(?<![\d.])(?!\d{1,3}(?:\.\d{3})+(?![\d.]*\d))\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)|"
    r"\(\d{3}\) ?\d{3}-\d{4}\b|\b\d{1,5}-\d{1,7}-\d{1,7}-[\dX]\b"
)
_PHONE = re.compile(
    r"\+\d{1,3}(?:[\s().-]{1,2}\d{1,8}){2,7}(?!\d)|\(0\d{1,4}\)[\s\d-]{5,14}|"
    r"(?<![\d.,])0\d{2,5}[ -]\d{3,8}(?:[ -]\d{2,6}){0,3}(?![\d.,]*\d)|"
    r"(?<![\d.,])(?:\d{1,2}-)?\d{3}-\d{3}-\d{4}(?!\d)|(?<![\d.,-])\d{3}-\d{4}(?![\d-])"
)
# Times of day; "2:44:09" with seconds is a time taken, read elsewhere.
_CLOCK = re.compile(
    r"(?<![\d:.,])(?:[01]?\d|2[0-4])(?::|\.(?=\d\d ?[ap]\.?m\b)|h(?=\d\d\b))[0-5]\d(?![\d:]|\.\d)(?: ?[ap]\.?m\b)?|"
    r"(?<![\d:.,$€£])\d{1,2} ?[ap]\.?m\b(?!\w)",
    re.IGNORECASE,
)
_AT_DIGITS = re.compile(f"(?i:{_CLOCK.pattern})|{_PHONE.pattern}|{_CODE.pattern}")
_GLUE = frozenset("-_/.")


def decoy_spans(scan: Scan, digits: list[int]) -> list[tuple[int, int]]:
    """The places of addresses, file names, Markdown link targets and a language's own names, in order.

    ``digits`` are the places where a run of digits begins.
    """
    text, words = scan.tokens.text, scan.lang.words
    spans: list[tuple[int, int]] = []
    if "//" in text or "www." in text:
        spans += [match.span() for match in _URL.finditer(text)]
    if "@" in text:
        spans += _with_heads(text, _MAIL_TAIL, _MAIL_HEAD)
    if "@" in text or "#" in text:
        spans += [match.span() for match in _TAG.finditer(text)]
    spans += _with_heads(text, _FILE_END, _FILE_HEAD)
    for pattern in words.names:
        spans += [match.span() for match in pattern.finditer(text)]
    for pattern in words.digit_names:
        spans += _at(text, digits, pattern)
    if "](" in text:
        spans += [match.span() for match in _LINK.finditer(text)]
    return sorted(spans)


def _at(text: str, starts: list[int], pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The places of a pattern that can only begin at some starts, none inside another."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match.span()


def _with_heads(text: str, tail: re.Pattern[str], head: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The places of a rare tail and what may stand before it: looking for the tail first is what makes it fast."""
    for match in tail.finditer(text):
        if before := head.search(text, max(match.start() - 80, 0), match.start()):
            yield before.start(), match.end()


def decoy_end(scan: Scan, index: int) -> int | None:
    """The token behind the phone number, code or time of day whose digits start at a token; ``None`` for none."""
    text, start = scan.tokens.text, scan.tokens.start[index]
    if scan.tokens.word(index - 1) in scan.lang.words.score_verbs:
        return None  # "со счётом 19:14"
    places = [start]
    if start and text[start - 1] in "+(":
        places.append(start - 1)
    elif start > 1 and text[start - 2 : start].isupper():
        places.append(start - 2)
    for place in places:
        if match := _AT_DIGITS.match(text, place, place + 80):
            after = token_at(scan, index, match.end())
            return None if _is_lap(scan, match[0], after) else after
    return None


def _is_lap(scan: Scan, told: str, after: int) -> bool:
    """Whether what looks like a time of day is one taken: "14:30 Minuten", "1:54,08"."""
    tokens, low = scan.tokens, scan.tokens.low
    if not (len(told) <= 5 and ":" in told):
        return False
    if (unit := scan.lang.units.duration.at(low, after)) and unit[0] == "minute":
        return True
    parts = tokens.word(after) in (",", ".") and tokens.touches(after) and tokens.touches(after + 1)
    return parts and tokens.word(after + 1).isdecimal() and len(low[after + 1]) <= 2


def is_identifier(scan: Scan, index: int) -> bool:
    """Whether the digits at a token belong to a name ("GPT-3.5", "A320", "flight 318")."""
    tokens, lang = scan.tokens, scan.lang
    low = tokens.low
    if (
        len(low[index]) > 2
        and low[index][0] == "0"
        and not (tokens.word(index + 1) in ".,/-:" and tokens.touches(index + 1))
    ):
        return True
    if _glued_before(scan, index):
        return True
    if _glued_after(scan, index):
        return True
    if _is_list_marker(scan, index) or _is_street(scan, index):
        return True
    colon = tokens.word(index - 1) == ":"
    named = lang.words.identifier.before(low, index - colon) or _is_house(scan, index)
    if not named:
        return False
    # "unit 5" names, "unit of 5 men" and "level 5%" do not; a count behind a capital ("Class 3 races") stays a name.
    measured = (
        lang.words.percent.at(low, index + 1)
        or (tokens.touches(index + 1) and tokens.word(index + 1) in lang.numbers.ordinal_suffix)
        or lang.units.unit.at(low, index + 1)
        or lang.units.duration.at(low, index + 1)
    )
    is_decimal = lang.numbers.decimal == "," and tokens.word(index + 1) == "," and tokens.touches(index + 2)
    return (
        low[index].isdecimal()
        and not tokens.touches(index)
        and not is_decimal
        and not measured
        and not lang.money.after.at(low, index + 1)
    )


def _is_house(scan: Scan, index: int) -> bool:
    """Whether the digits are the number of a house, by the ending of the street's name ("Dorpsstraat 12")."""
    tokens, endings = scan.tokens, scan.lang.words.street
    street = tokens.word(index - 1)
    if not endings or not street.endswith(endings) or street in endings or not tokens.is_capital(index - 1):
        return False
    counts = not tokens.touches(index + 1) and counted_noun(scan, index + 1, many=True) is not None
    return len(tokens.low[index]) <= 3 and not tokens.touches(index) and not counts


def _is_list_marker(scan: Scan, index: int) -> bool:
    """Whether the digits only number a paragraph ("1. Introduction", "2) The council")."""
    tokens = scan.tokens
    if index and tokens.low[index - 1] != "\n":
        return False
    marked = tokens.word(index + 1) in (".", ")") and tokens.touches(index + 1) and not tokens.touches(index + 2)
    return (
        marked
        and len(tokens.low[index]) <= 2
        and tokens.is_capital(index + 2)
        and not scan.lang.words.rank_after.at(tokens.low, index + 2)
        and not scan.lang.dates.month.at(tokens.low, index + 2)
    )


def _is_street(scan: Scan, index: int) -> bool:
    """Whether the digits are a house number in front of a street's name ("10 Downing Street")."""
    tokens = scan.tokens
    for place in range(index + 1, index + 5):
        if not tokens.is_capital(place):
            return False
        if tokens.low[place] in scan.lang.words.streets and place > index + 1:
            return True
    return False


def _glued_before(scan: Scan, index: int) -> bool:
    """Whether a word stands right before the digits: "B2", "CPM-4", "covid-19"."""
    tokens, lang = scan.tokens, scan.lang
    low = tokens.low
    if not index or not tokens.touches(index):
        return False
    before = low[index - 1]
    if before[-1].isalpha():
        sign = lang.money.before.before(low, index)
        circa = before in ("c", "ca") and len(low[index]) > 2
        return (
            not (sign and tokens.surface(index - 1) not in ("RS", "rs"))
            and not circa
            and before not in ("q", "h", "fy", "us", "no", "nr")
        )
    if before not in _GLUE or index < 2 or not tokens.touches(index - 1):
        return before in ("_", "&", "=")
    word = low[index - 2]
    if before == "." and word[-1].isalpha():
        return len(word) > 3 or not (
            lang.dates.month.get(word)
            or lang.words.before.before(low, index)
            or lang.words.rank_before.before(low, index)
        )
    if before == "/" and word[-1].isalpha():
        return lang.dates.month.get(word) is None and lang.money.before.before(low, index) is None
    if before != "-" or not word[-1].isalpha():
        return False
    if len(word) == 1 and tokens.is_capital(index - 2) and word not in ("q", "h"):
        return True  # "S-400", even where the letter is a word
    known = (
        lang.dates.part.before(low, index - 1)
        or lang.dates.part.before(low, index)
        or lang.dates.month.get(word)
        or lang.dates.weekday.get(word)
        or lang.dates.bound.before(low, index - 1)
        or word in ("post", "pre", "circa", "q", "h")
        or lang.numbers.atoms.get(word)
    )
    return not known


def _glued_after(scan: Scan, index: int) -> bool:
    """Whether letters that are no unit, scale or ordinal ending stand right behind the digits: "3D", "16th" is none."""
    tokens, lang = scan.tokens, scan.lang
    after = index + 1
    if not tokens.touches(after):
        return False
    word = tokens.word(after)
    if word == "_":
        return True
    if word == "-" and tokens.touches(after + 1) and len(tokens.word(after + 1)) == 1 and tokens.is_capital(after + 1):
        return True  # "23-J", a day by its month's letter
    if not word[:1].isalpha():
        return False
    low = tokens.low
    known = (
        word in lang.numbers.ordinal_suffix
        or word in lang.dates.day_suffix
        or word in ("s", "x")
        or lang.numbers.scale_short.at(low, after)
        or lang.numbers.scale.at(low, after)
        or lang.numbers.fraction.get(word)
        or lang.units.unit.at(low, after)
        or lang.units.adjacent.get(tokens.surface(after))
        or tokens.surface(after) in lang.units.exact
        or lang.units.duration.at(low, after)
        or lang.units.age_joined.at(low, after)
        or lang.money.after.at(low, after)
        or lang.money.short.at(low, after)
        or lang.words.percent.at(low, after)
        or lang.words.rate_adverb.at(low, after)
        or lang.words.times.at(low, after)
        or lang.dates.era.at(low, after)
        or lang.dates.month.get(word)
        or word in lang.words.size_join
        or word in ("e",)
        or lang.words.after.at(low, after)
        or (lang.words.noun_head == "capital" and word in lang.numbers.endings)
        or word in lang.numbers.endings
    )
    return not known


def _is_apart(scan: Scan, index: int) -> bool:
    """Whether letters stand apart from the digits at a token ("3 g" of salt is no "3G")."""
    tokens = scan.tokens
    return tokens.low[index].isdecimal() and tokens.word(index + 1).isalpha() and not tokens.touches(index + 1)


def is_set_phrase(scan: Scan, index: int) -> bool:
    """Whether the word at a token stands in a phrase that states no number ("one of", "no one")."""
    ignore, low = scan.lang.words.ignore, scan.tokens.low
    for first in range(index, max(index - 3, -1), -1):
        hit = ignore.at(low, first)
        if hit and hit[1] > index and not _is_apart(scan, first):
            return True
    return False
