"""The days of birth and death that stand in brackets behind a name, as encyclopaedias and obituaries write them."""

from claimcheck.claims.place import Place
from claimcheck.mentions.model import Mention
from claimcheck.values.model import Date

# A star without its bracket begins the item of a list.
_SIGNS = {"(*": "birth", "†": "death"}
_DASHES = frozenset("–—-")
# How far before its first date the bracket opens (a language, a place), and how much stands between the two dates.
_BEFORE, _BETWEEN, _AFTER = 80, 40, 3
_DAY = len("1930-05-05")
# Nobody dies in the year of birth whose dates are told so; two days of a year are those of an event.
_LEAST_YEARS, _MOST_YEARS = 5, 120


def end_of_life(place: Place) -> str:
    """ "birth" or "death" for a date that brackets or signs make one; empty for others.

    "Ada Brandt (5 May 1930 – 7 June 2001)", "(* 5. Mai 1930 in Kiel; † 7. Juni 2001)".
    """
    mention, text = place.mention, place.view.text
    if not isinstance(mention.value, Date):
        return ""
    before = text[max(0, mention.start - _AFTER) : mention.start].rstrip()
    if told := [end for sign, end in _SIGNS.items() if before.endswith(sign)]:
        return told[0]
    if "(" not in text[max(0, mention.start - 2 * _BEFORE) : mention.start]:
        return ""
    days = [each for each in place.view.mentions[place.number] if _is_day(each)]
    at = next((number for number, each in enumerate(days) if each.start == mention.start), -1)
    if at > 0 and _is_life(days[at - 1], days[at], text):
        return "death"
    return "birth" if 0 <= at < len(days) - 1 and _is_life(days[at], days[at + 1], text) else ""


def _is_day(mention: Mention) -> bool:
    return isinstance(mention.value, Date) and len(mention.value.edtf) == _DAY and mention.value.edtf[:4].isdecimal()


def _is_life(first: Mention, last: Mention, text: str) -> bool:
    """Whether brackets hold the two days, a dash between them, and a name stands before the brackets."""
    years = _year(last) - _year(first)
    before, between = text[max(0, first.start - _BEFORE) : first.start], text[first.end : last.start]
    name, bracket, inside = before.rpartition("(")
    closed = ")" not in inside and text[last.end : last.end + _AFTER].lstrip().startswith(")")
    joined = len(between) <= _BETWEEN and not _DASHES.isdisjoint(between) and not any(c.isdecimal() for c in between)
    named = bool(name.split()) and name.split()[-1][:1].isupper()
    return bool(bracket) and closed and joined and named and _LEAST_YEARS <= years <= _MOST_YEARS


def _year(mention: Mention) -> int:
    return int(mention.value.edtf[:4]) if isinstance(mention.value, Date) else 0
