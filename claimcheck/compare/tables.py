"""The columns of a table held against their total, and shares of a whole against the whole."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import total
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.sizes import alike, level
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import says, words
from claimcheck.values.axis import axis, interval

_CLEAR, _ALMOST = 1.0, 0.25
_LEAST_PARTS = 2
_LEAST_SHARES = 3
# A total, or a sum of shares, that is further off than this is of something else.
_NEAR = Decimal("0.25")
_WHOLE = Decimal(100)
Column = tuple[int, int]


def columns(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """The totals of columns that do not add up, and the columns of shares that pass the whole."""
    for cells in columns_of(members, text).values():
        parts, whole = cells[:-1], cells[-1]
        if is_total(whole, text):
            yield from _added(parts, whole)
        elif not any(is_total(cell, text) for cell in cells):
            yield from _shares(cells)


def columns_of(members: Sequence[Claim], text: str) -> Mapping[Column, list[Claim]]:
    """The numbers of each column of each table, by the table's begin and the column's number."""
    found: dict[Column, list[Claim]] = defaultdict(list)
    for claim in members:
        line = _line_begin(claim, text)
        if claim.field == "text" and text.startswith("|", line) and level(claim):
            found[_table_begin(line, text), text.count("|", line, claim.start)].append(claim)
    return {at: cells for at, cells in found.items() if all(alike(*pair) for pair in pairwise(cells))}


def _line_begin(claim: Claim, text: str) -> int:
    return text.rfind("\n", 0, claim.start) + 1


def _table_begin(line: int, text: str) -> int:
    """Where the first of the lines begins that belong to one table."""
    while line > 0 and text.startswith("|", before := text.rfind("\n", 0, line - 1) + 1):
        line = before
    return line


def is_total(cell: Claim, text: str) -> bool:
    """Whether the row of a cell is called a total."""
    begin = _line_begin(cell, text) + 1
    label = text[begin : text.find("|", begin)]
    return says(label, cell.language, "cues", "scope", "total")


def _added(parts: Sequence[Claim], whole: Claim) -> Iterator[Comparison]:
    came, stated = total([interval(part.value) for part in parts]), interval(whole.value)
    if len(parts) < _LEAST_PARTS or axis(whole.value) == "percent" or came is None or came.meets(stated):
        return
    amount = sum((_amount(part) for part in parts), Decimal(0))
    if abs(amount - _amount(whole)) > _NEAR * abs(_amount(whole)):
        return
    formula = f"{' + '.join(quoted(part) for part in parts)} = {number(amount)}"
    found = Outcome("sum-does-not-fit", f"{formula}, not {quoted(whole)}.", _CLEAR, formula)
    yield comparison(parts[-1], whole, found)


def _shares(cells: Sequence[Claim]) -> Iterator[Comparison]:
    of_whole = all(axis(c.value) == "percent" and words("shares").intersection(c.attribute.concepts[:2]) for c in cells)
    came = total([interval(cell.value) for cell in cells]) if of_whole and len(cells) >= _LEAST_SHARES else None
    if came is not None and came.low is not None and _WHOLE < came.low <= _WHOLE * (1 + _NEAR):
        formula = f"{' + '.join(quoted(c) for c in cells)} = {number(sum((_amount(c) for c in cells), Decimal(0)))}%"
        yield comparison(
            cells[0], cells[-1], Outcome("shares-pass-whole", f"{formula}, more than there are.", _ALMOST, formula)
        )


def _amount(claim: Claim) -> Decimal:
    value = level(claim)
    return value.amount if value and value.amount is not None else Decimal(0)
