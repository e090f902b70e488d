"""A user's own exchange rates: a CSV file of date, currency and units per euro."""

import csv
from decimal import Decimal, InvalidOperation
from pathlib import Path

from claimcheck.errors import RateError
from claimcheck.rates.model import Rates, day, table
from claimcheck.rates.reference import reference_rates


def read_rates(path: str | Path) -> Rates:
    """The rates of a CSV file, before the reference rates; for currencies that the bank does not quote.

    Each line holds an ISO date, an ISO 4217 code and the units of it that a euro was worth, as in
    ``2024-02-08,UAH,40.51``. A first line of column names is skipped. Raises ``RateError``, naming the line, where the
    file cannot be read or a line is not of that form.
    """
    rows: dict[str, dict[int, Decimal]] = {}
    for number, cells in enumerate(_cells(Path(path)), start=1):
        if cells and not (number == 1 and _is_head(cells)):
            date, currency, rate = _row(cells, f"{path}:{number}")
            rows.setdefault(currency, {})[date] = rate
    return reference_rates(table(rows, source=Path(path).name))


def _cells(path: Path) -> list[list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return [[cell.strip() for cell in cells] for cells in csv.reader(lines)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RateError(f"{path}: cannot read exchange rates: {error}") from error


def _is_head(cells: list[str]) -> bool:
    return not any(character.isdigit() for character in "".join(cells))


def _row(cells: list[str], place: str) -> tuple[int, str, Decimal]:
    if len(cells) != 3:
        raise RateError(f"{place}: expected date, currency, units per euro; got {len(cells)} columns: {cells!r}")
    date, currency, rate = cells
    if not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        raise RateError(f"{place}: expected an ISO 4217 code such as 'UAH', got {currency!r}")
    return _day(date, place), currency, _rate(rate, place)


def _day(text: str, place: str) -> int:
    try:
        return day(text)
    except ValueError as error:
        raise RateError(f"{place}: expected an ISO date such as '2024-02-08', got {text!r}") from error


def _rate(text: str, place: str) -> Decimal:
    try:
        rate = Decimal(text)
    except InvalidOperation as error:
        raise RateError(f"{place}: expected a number such as '40.51', got {text!r}") from error
    if not (rate.is_finite() and rate > 0):
        raise RateError(f"{place}: expected units per euro above zero, got {text!r}")
    return rate
