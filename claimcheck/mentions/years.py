"""Years that stand alone: "in 2023", "1848", "2019-21"."""

from claimcheck.mentions.meaning import Found, Meaning
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.scan import Scan
from claimcheck.values import edtf

_DASHES = frozenset("-–—/")
_APOSTROPHES = frozenset("'’‘")


def bare_year(scan: Scan, index: int) -> Found | None:
    """A year of four digits that stands alone: from 1900 to 2099, or any behind a word such as "in"."""
    tokens, dates = scan.tokens, scan.lang.dates
    word = tokens.low[index]
    if len(word) != 4 or not word.isdecimal() or not word.isascii() or _is_part_of_number(scan, index):
        return None
    year = int(word)
    before = dates.year_before.before(tokens.low, index)
    after = dates.year_after.at(tokens.low, index + 1)
    if not (1900 <= year <= 2099 or (1000 <= year <= 2199 and (before or after))):
        return None
    counts = not after and _is_counted(scan, index + 1)
    if counts and not before and (year % 100 == 0 or not dates.plain_years):
        return None
    if counts and not 1900 <= year <= 2099 and counted_noun(scan, index + 1, many=True):
        return None
    if _is_measured(scan, index + 1):
        return None
    span = year_span(scan, index, year)
    if span:
        return span
    return Found(index, after[1] if after else index + 1, Meaning(edtf.year(year)), {"year": year})


def _is_part_of_number(scan: Scan, index: int) -> bool:
    tokens = scan.tokens
    if (
        tokens.touches(index)
        and index
        and (
            tokens.low[index - 1] in "#$€£.:+@&=_"
            or (tokens.low[index - 1] in "," and index > 1 and tokens.low[index - 2].isdecimal())
        )
    ):
        return True
    following = tokens.word(index + 1)
    glued = tokens.touches(index + 1) and tokens.touches(index + 2) and tokens.word(index + 2).isdecimal()
    return following in (".", ",", ":") and glued


def _is_counted(scan: Scan, index: int) -> bool:
    """Whether the digits count what follows: any noun where years stand bare, else one that shows its plural."""
    word = scan.tokens.word(index)
    if not word or not word[0].isalpha() or word in scan.lang.words.noun_stop:
        return False
    shows_plural = scan.lang.words.noun_head == "plural" and not scan.lang.dates.plain_years
    return not shows_plural or counted_noun(scan, index, many=True) is not None


def _is_measured(scan: Scan, index: int) -> bool:
    """Whether a unit, currency or per cent follows, so that the digits are an amount."""
    low, lang = scan.tokens.low, scan.lang
    return bool(
        lang.units.unit.at(low, index)
        or (lang.money.after.at(low, index) and low[index] != "$" and low[index] not in lang.dates.past)
        or lang.units.duration.at(low, index)
        or ((hit := lang.words.percent.at(low, index)) and hit[0] != "point")
        or lang.numbers.scale.at(low, index)
    )


def year_span(scan: Scan, index: int, year: int) -> Found | None:
    """ "2019-21", "2019–2021", "2023/24", "2023/'24": a span of years."""
    tokens = scan.tokens
    place = index + 2 + (tokens.word(index + 2) in _APOSTROPHES)
    glued = all(tokens.touches(at) for at in range(index + 1, place + 1))
    if tokens.word(index + 1) not in _DASHES or not tokens.word(place).isdecimal() or not glued:
        return None
    digits = tokens.low[place]
    if len(digits) == 2:
        last = year - year % 100 + int(digits)
        if int(digits) <= 12 and last != year + 1 and tokens.low[index + 1] == "-":
            return None  # 2019-05 is a month
    elif len(digits) == 4:
        last = int(digits)
    else:
        return None
    if not year < last <= 2199 or (tokens.touches(place + 1) and tokens.word(place + 1)[:1].isalnum()):
        return None
    return Found(index, place + 1, Meaning(f"{edtf.year(year)}/{edtf.year(last)}"), {"year": year, "to": last})


def later_year(scan: Scan, left: Found, index: int) -> Found | None:
    """The year that ends a span whose first is one, of any century ("entre 1820 et 1825")."""
    word = scan.tokens.word(index)
    if set(left.slots) != {"year"} or len(word) != 4 or not word.isdecimal() or _is_part_of_number(scan, index):
        return None
    fits = int(left.slots["year"]) < int(word) <= 2199 and not _is_measured(scan, index + 1)
    return Found(index, index + 1, Meaning(edtf.year(int(word))), {"year": int(word)}) if fits else None


def to_later_year(scan: Scan, found: Found) -> Found | None:
    """The span of years that a word for a season or book year opens ("Saison 2023/24"), or a winter of two years."""
    if found.slots.keys() - {"season"} != {"year"} or scan.tokens.word(found.next) not in _DASHES:
        return None
    span = year_span(scan, found.next - 1, int(found.slots["year"]))
    if span is None or "season" not in found.slots:
        return Found(found.first, span.next, span.meaning, span.slots) if span else None
    is_next = span.slots["to"] == span.slots["year"] + 1
    return Found(found.first, span.next, found.meaning, found.slots) if is_next else None
