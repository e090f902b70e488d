"""The items of a list held against the total that brings it in: "a budget of £30m:" and "- £12m for roads"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import bounded, total
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.sizes import alike, level
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import told
from claimcheck.values.axis import axis, interval

_ITEM = re.compile(r"[ \t]{0,6}(?:[-*•–]|\d{1,2}[.)])[ \t]")
_LEAST_ITEMS = 3
# A list whose sum is further from the total than this leaves something out.
_NEAR = Decimal("0.25")
_SOME = 0.6


def listed(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """The totals of lists that their items, one number each, do not come to; ``members`` are a document's claims."""
    lines = _by_line(members, text)
    for begin, claims in lines.items():
        end = _line_end(begin, text)
        intro = text[begin:end].rstrip()
        items = list(_items(end, text)) if intro.endswith(":") else []
        if len(items) < _LEAST_ITEMS or not claims or "scope.of_whom" in told(intro, claims[0].language):
            continue
        for whole in claims:
            parts = [[c for c in lines.get(item, ()) if alike(c, whole)] for item in items]
            if axis(whole.value) != "percent" and all(len(found) == 1 for found in parts):
                yield from _added([found[0] for found in parts], whole)


def _by_line(members: Sequence[Claim], text: str) -> Mapping[int, list[Claim]]:
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in members:
        if claim.field == "text" and level(claim):
            found[text.rfind("\n", 0, claim.start) + 1].append(claim)
    return found


def _line_end(begin: int, text: str) -> int:
    end = text.find("\n", begin)
    return len(text) if end < 0 else end


def _items(end: int, text: str) -> Iterator[int]:
    """Where the lines begin that are the items of a list after a line."""
    while end < len(text):
        begin, end = end + 1, _line_end(end + 1, text)
        if _ITEM.match(text, begin, end):
            yield begin
        elif text[begin:end].strip():
            return


def _added(parts: Sequence[Claim], whole: Claim) -> Iterator[Comparison]:
    came, stated = total([interval(part.value) for part in parts]), interval(whole.value)
    ends = bounded(stated)
    if came is None or ends is None or came.meets(stated):
        return
    amounts = [value.amount for part in parts if (value := level(part)) and value.amount is not None]
    nominal, middle = sum(amounts, Decimal(0)), (ends[0] + ends[1]) / 2
    if came.low is not None and abs(came.low - middle) <= _NEAR * abs(middle):
        formula = f"{' + '.join(quoted(part) for part in parts)} = {number(nominal)}"
        yield comparison(
            parts[-1], whole, Outcome("sum-does-not-fit", f"{formula}, not {quoted(whole)}.", _SOME, formula)
        )
