"""Dates: absolute, partial, relative, in ranges, with their part and bound words."""

from collections.abc import Callable
from typing import Any

from claimcheck.lang.patterns import Node, Rule
from claimcheck.mentions.hedges import modifier_before
from claimcheck.mentions.meaning import Found, Match, Meaning, bound_before
from claimcheck.mentions.numerals import starts_number
from claimcheck.mentions.resolve import resolve
from claimcheck.mentions.scan import Draft, Scan
from claimcheck.mentions.slots import MEANINGS, SLOTS
from claimcheck.mentions.spans import spanned
from claimcheck.mentions.years import bare_year, later_year, to_later_year
from claimcheck.values import edtf
from claimcheck.values.edtf import date_value
from claimcheck.values.model import Date, Modifier

Reader = Callable[[Scan, int], tuple[Any, int] | None]
_DASHES = frozenset("-–—/")
_SIGNS = frozenset(".,/-–")
_REMEMBERED = 2_000  # words of which a place in the patterns knows what they may fill
_CURRENCIES = frozenset("$€£¥₽")
_SIDES = frozenset(("before", "after", "since"))
_ENDS = frozenset(("day_to", "month_to", "ord_to", "to", "n"))
# "Earlier this year" ends at the document's day; "the end of the year" ends with it, as "late in the year" need not.
_PART_MODIFIERS = {"earlier": "start", "later": "end", "outset": "start", "finish": "end"}
_EDGES = frozenset(("outset", "finish"))
_NOW = frozenset(("earlier", "later"))


def read_date(scan: Scan, index: int) -> Draft | None:
    """The date or span of dates that starts at a token."""
    if not _may_start(scan, index):
        return None
    single = _single(scan, index)
    return (_ranged(scan, single) or _draft(scan, single)) if single else None


def _may_start(scan: Scan, index: int) -> bool:
    """Whether digits can start a date, by the token behind them; what is no digits is left to the patterns."""
    tokens = scan.tokens
    word = tokens.low[index]
    if not word[0].isdecimal() or len(word) == 4:
        return True
    following = tokens.word(index + 1)
    if index and tokens.low[index - 1] in _CURRENCIES:
        return False  # "it sold for $ 12 December 27"
    if following in _SIGNS:
        return len(word) < 4 and (tokens.word(index + 2)[:1].isalnum() or tokens.word(index + 2) in _DASHES)
    return following in scan.lang.dates.after_digits


def _single(scan: Scan, index: int) -> Found | None:
    """One date with the part word in front of it ("early 2016", "end of September")."""
    part = scan.lang.dates.part.at(scan.tokens.low, index)
    if part and part[0]:  # a phrase without a part only looks like one ("no fim de semana")
        found = _parted(scan, part[1])
        if found and _has_parts(found):
            found.first, found.modifier = index, Modifier(_PART_MODIFIERS.get(part[0], part[0]))
            found.till_now, found.edge = part[0] in _NOW, part[0] in _EDGES
            return found
    return _plain(scan, index)


def _parted(scan: Scan, index: int) -> Found | None:
    """The date behind a part word and the "of" between them, whichever of the two ways reads further."""
    found = _plain(scan, index)
    if scan.tokens.word(index) in scan.lang.dates.part_of:
        inner = _plain(scan, index + 1) or _lone_month(scan, index + 1)
        if inner and (found is None or inner.next > found.next):
            found = inner
    return found or _lone_month(scan, index) or _this_unit(scan, index)


def _this_unit(scan: Scan, index: int) -> Found | None:
    """The unit spoken of behind a part word and an article: "the end of the year", "Mitte des Monats"."""
    dates = scan.lang.dates
    if scan.tokens.word(index) in dates.part_of and scan.tokens.word(index + 1) in dates.part_of:
        index += 1
    tokens = scan.tokens
    has_article = tokens.word(index) in dates.part_of and tokens.word(index).isalpha()
    if not has_article and tokens.word(index - 1) != "'":
        return None
    at = index + has_article  # the part word may have taken the article along ("fin de l'année")
    hit = SLOTS["unit_big"](scan, at) if at < len(tokens) else None
    if not hit:
        return None
    match = Match(index, hit[1], "", 0, {"unit": hit[0], "anchor": 0})
    meaning = resolve(scan, match)
    return Found(index, hit[1], meaning, match.slots) if meaning else None


def _date_slot(scan: Scan, index: int) -> tuple[str, int] | None:
    """A date inside a pattern ("the week of {date}")."""
    word = scan.tokens.low[index]
    if word not in scan.lang.anchors and not word[0].isdecimal() and word[0] not in "ivxl":
        return None
    found = _plain(scan, index) or _lone_month(scan, index) or _this_unit(scan, index)
    return (found.meaning.edtf, found.next) if found else None


SLOTS["date"] = _date_slot


def _lone_month(scan: Scan, index: int) -> Found | None:
    """A month after a part word, even one that is a common word elsewhere ("mid-May") if a capital marks it."""
    hit = SLOTS["month_capital"](scan, index) if index < len(scan.tokens) else None
    if not hit or (scan.tokens.low[index] in scan.lang.dates.weak and not scan.tokens.is_capital(index)):
        return None
    match = Match(index, hit[1], "", 0, {"month": hit[0]})
    meaning = resolve(scan, match)
    return Found(index, hit[1], meaning, match.slots) if meaning else None


def _has_parts(found: Found) -> bool:
    """Whether a part word can go with the date: anything longer than a day."""
    return "day" not in found.slots and "day_word" not in found.slots and "weekday" not in found.slots


def _plain(scan: Scan, index: int) -> Found | None:
    if index >= len(scan.tokens):
        return None
    match = _match(scan, index)
    if match:
        meaning = resolve(scan, match)
        if meaning:
            found = Found(match.first, match.next, meaning, match.slots)
            return to_later_year(scan, found) or found
    return bare_year(scan, index) if len(scan.tokens.low[index]) == 4 else None


def _match(scan: Scan, index: int) -> Match | None:
    """The longest pattern that fits at a token; of equally long ones the first in the data."""
    best: tuple[int, Rule, dict[str, Any]] | None = None
    stack: list[tuple[Node, int, dict[str, Any]]] = [(scan.lang.dates.patterns, index, {})]
    tokens, low = scan.tokens, scan.tokens.low
    size = len(low)
    while stack:
        node, at, slots = stack.pop()
        rule = node.rule
        if rule is not None and (slots or rule.op) and (best is None or (at, -rule.rank) > (best[0], -best[1].rank)):
            best = (at, rule, slots)
        if at >= size:
            continue
        word = low[at]
        if (child := node.words.get(word)) is not None:
            stack.append((child, at + 1, slots))
        if node.slots:
            for reader, name, child in _readers(scan, at, node):
                if (filled := reader(scan, at)) is not None and _goes_on(scan, child, tokens.word(filled[1])):
                    stack.append((child, filled[1], {**slots, name: filled[0]}))
    if best is None:
        return None
    after, rule, slots = best
    return Match(index + rule.skip, after - rule.tail, rule.op, rule.shift, slots)


def _goes_on(scan: Scan, node: Node, word: str) -> bool:
    """Whether a pattern ends here or a token may go on with it; most do neither, and this is cheap to see."""
    if node.rule is not None or word in node.words:
        return True
    if not node.slots or not word:
        return False
    lang = scan.lang
    seen = (
        word[0].isdecimal() or word in lang.dates.starts or word[0] in "ivxl" or word[:2] in lang.numbers.morpheme_heads
    )
    return seen or "date" in node.slots


def _readers(scan: Scan, at: int, node: Node) -> list[tuple[Reader, str, Node]]:
    """The slots of a node that a token may fill, by its look and the word tables: reader, name and what follows.

    Digits that nothing behind them can belong to fill only slots after which the pattern ends or goes on.
    """
    word, following = scan.tokens.low[at], scan.tokens.word(at + 1)
    is_digits = word[0].isdecimal()
    plain = is_digits and following not in scan.lang.dates.digit_endings
    if plain and not following.isalpha():
        plain = not (following[:1].isdecimal() or scan.tokens.touches(at + 2))
    key = (str(len(word)) + following if plain else "0") if is_digits else word
    known: list[tuple[Reader, str, Node]] | None = node.readers.get(key)
    if known is not None:
        return known
    names = [name for name in node.slots if name in _DIGIT_SLOTS] if is_digits else _slots_of(scan, word, node)
    if plain:
        names = [name for name in names if name == "date" or _goes_on(scan, node.slots[name], following)]
    if len(node.readers) > _REMEMBERED:
        node.readers.clear()
    known = node.readers[key] = [(SLOTS[name], MEANINGS.get(name, name), node.slots[name]) for name in names]
    return known


def _slots_of(scan: Scan, word: str, node: Node) -> list[str]:
    """The slots of a node that a word may start, by the word tables."""
    dates = scan.lang.dates
    names = [name for name in dates.starts.get(word, ()) if name in node.slots]
    if word[0] in "ivxl":
        names += [name for name in ("ord", "ord_to") if name in node.slots and name not in names]
    if word[:2] in scan.lang.numbers.morpheme_heads and starts_number(scan.lang.numbers, word):
        names += [name for name in _SPELLED_SLOTS if name in node.slots and name not in names]
    if "date" in node.slots:
        names.append("date")
    return names


_DIGIT_SLOTS = frozenset(
    (
        "day",
        "day_to",
        "day_suffixed",
        "month_num",
        "month_two",
        "one",
        "two",
        "year",
        "year_era",
        "year_to",
        "yy_bare",
        "n",
        "n_more",
        "ord",
        "ord_to",
        "digit",
        "decade",
        "decade2",
        "week",
        "date",
    )
)
_SPELLED_SLOTS = ("day", "day_to", "n", "n_more", "ord", "ord_to", "year")


def _ranged(scan: Scan, left: Found) -> Draft | None:
    """The span from this date to the one behind a joining word."""
    dates, tokens = scan.lang.dates, scan.tokens
    join = dates.range_join.at(tokens.low, left.next + _is_set_off(scan, left))
    if not join:
        return None
    if now := dates.now.at(tokens.low, join[1]):
        return _till_today(scan, left, now[1])
    opened = dates.range_between.before(tokens.low, left.first)
    started = dates.range_from.before(tokens.low, left.first)
    word = tokens.low[left.next + _is_set_off(scan, left)]
    if word in scan.lang.numbers.conjunction and not opened:
        return None
    scan.in_span = True
    right = _single(scan, join[1]) or later_year(scan, left, join[1])
    if right is None and left.slots.keys() == {"month"}:
        right = _lone_month(scan, join[1])  # "von Januar bis März"
    scan.in_span = False
    if right is None or (word not in _DASHES and not opened and not started and not _alike(left, right)):
        return None
    return spanned(scan, left, right, opened[1] if opened else started[1] if started else left.first)


def _is_set_off(scan: Scan, left: Found) -> bool:
    """Whether a comma behind a weekday's day only sets it off: "von Montag, 3. Juni, bis Freitag"."""
    is_day = "day" in left.slots and not {"weekday", "year"}.isdisjoint(left.slots)
    return is_day and scan.tokens.word(left.next) == "," and scan.tokens.word(left.next + 1).isalpha()


def _till_today(scan: Scan, left: Found, after: int) -> Draft | None:
    """The span from a date to the day the text was written: "from 2015 to now"."""
    if scan.reference is None:
        return None
    day = scan.reference
    today = Found(after - 1, after, Meaning(day.isoformat(), relative=True), {"day_word": 0})
    opened = scan.lang.dates.range_between.before(scan.tokens.low, left.first)
    started = scan.lang.dates.range_from.before(scan.tokens.low, left.first)
    return spanned(scan, left, today, (opened or started or (True, left.first))[1])


def _alike(left: Found, right: Found) -> bool:
    """Whether both ends are stated alike or have years of their own, so that a mere "to" between them makes a span."""
    return {"year"} <= left.slots.keys() & right.slots.keys() or left.slots.keys() - {"year"} == right.slots.keys() - {
        "year"
    }


def _till_now(value: Date, today: str) -> Date:
    """ "Earlier this year" ends at the document's day, "later this year" starts there."""
    whole = date_value(value.edtf)
    if not (whole.start and whole.end and whole.start <= today <= whole.end):
        return value
    side = (
        {"start": whole.start, "end": today} if value.modifier is Modifier.START else {"start": today, "end": whole.end}
    )
    return value.model_copy(update=side)


def _days(value: Date) -> edtf.Span:
    """The first and last day of a date as its modifier left them."""
    first = edtf.parse(value.start) if value.start else None
    last = edtf.parse(value.end) if value.end else None
    return edtf.Span(first.first if first else None, last.last if last else None, "span")


def _bounded_part(value: Date, bound: str) -> Date:
    """ "Since late July", "before early September": the part's own edge opens the span; "before the end of" runs to the end."""
    part = _days(value)
    to_the_end = value.modifier is Modifier.END and bound == Modifier.BEFORE
    span = edtf.narrowed(part, Modifier.AT_MOST if to_the_end else Modifier(bound))
    return value.model_copy(
        update={"modifier": Modifier(bound), "start": edtf.iso(span.first), "end": edtf.iso(span.last)}
    )


def _has_ends(found: Found) -> bool:
    """Whether the words name both ends of a stretch or how long it is ("с 1 по 15 июня"), so that "since" only opens it."""
    return not _ENDS.isdisjoint(found.slots)


def _edge_bounded(value: Date, bound: str) -> Date | None:
    """ "Before the end of the year" is any day of it, "after the start of May" any day from its first on."""
    whole = date_value(value.edtf)
    ends = value.modifier is Modifier.END
    if bound == "before":
        last = whole.end if ends else _beside(whole.start, -1)
        return value.model_copy(update={"modifier": Modifier(bound), "start": None, "end": last})
    if bound == "after":
        first = _beside(whole.end, 1) if ends else whole.start
        return value.model_copy(update={"modifier": Modifier(bound), "start": first, "end": None})
    return None


def _beside(day: str | None, step: int) -> str | None:
    """The day before or behind one in ISO format."""
    found = edtf.parse(day) if day else None
    return edtf.iso(found.first + step) if found and found.first is not None else None


def _counted_bound(scan: Scan, found: Found) -> tuple[Date, int] | None:
    """ "More than two weeks ago", "less than three days after Easter": the days that the hedge leaves."""
    if found.meaning.counted is None:
        return None
    hedge, first = modifier_before(scan, found.first)
    if first < found.first and (first == scan.floor > 0 or scan.tokens.low[first] in scan.lang.dates.compared):
        hedge, first = None, found.first  # "4% more than a year ago", "higher than a year ago"
    if "hedge" in found.slots:
        hedge, first = Modifier(found.slots["hedge"]), found.first
    base, day = found.meaning.counted
    if hedge in (Modifier.LESS_THAN, Modifier.AT_MOST):
        return date_value(f"{min(base, day)}/{max(base, day)}"), first
    if hedge in (Modifier.APPROX, Modifier.NEARLY, Modifier.JUST_OVER):
        return date_value(found.meaning.edtf, hedge), first
    if hedge not in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return None
    past = day < base
    bounds = {"start": None if past else day, "end": day if past else None}
    modifier = Modifier.BEFORE if past else Modifier.AFTER
    return date_value(found.meaning.edtf).model_copy(update={"modifier": modifier, **bounds}), first


def _bound_behind(scan: Scan, found: Found) -> tuple[str, int] | None:
    """The bound behind a date: "from 2016 onwards", "2016 or later", but not "in 2016 and later sold it"."""
    low = scan.tokens.low
    hit = scan.lang.dates.bound_after.at(low, found.next)
    if hit and low[found.next] in scan.lang.numbers.conjunction and scan.tokens.word(hit[1])[:1].isalnum():
        return None
    return hit


def _draft(scan: Scan, found: Found) -> Draft:
    modifier = found.modifier
    bound = bound_before(scan, found.first)
    meaning = found.meaning
    if counted := _counted_bound(scan, found):
        return Draft(counted[1], found.next, counted[0], relative=True)
    if bound and len(meaning.edtf) != 10 and bound[1] == found.first - 1 and not found.edge:
        # "Voor 1 mei" is before it, "voor 2025" mostly for it.
        bound = None if scan.tokens.low[bound[1]] in scan.lang.dates.day_bounds else bound
    if bound is None and (behind := _bound_behind(scan, found)):
        bound, found.next = (behind[0], found.first), behind[1]
    if bound and bound[1] >= scan.floor and modifier is None and not (bound[0] == "since" and _has_ends(found)):
        modifier = Modifier(bound[0])
    value = date_value(meaning.edtf, modifier) if meaning.edtf else Date(edtf="", modifier=modifier)
    if bound and bound[1] >= scan.floor and found.modifier and value.start and value.end:
        edged = _edge_bounded(value, bound[0]) if found.edge else None
        value = edged or (_bounded_part(value, bound[0]) if bound[0] in _SIDES else value)
    if found.till_now and meaning.edtf and scan.reference:
        value = _till_now(value, scan.reference.isoformat())
    if meaning.edtf and "XXXX" not in meaning.edtf:
        scan.last_date = (found.next, meaning.edtf)
    others = tuple(date_value(other, modifier) for other in meaning.others)
    return Draft(found.first, found.next, value, others, meaning.relative)
