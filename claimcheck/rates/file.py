"""A user's own exchange rates: a CSV file of date, currency and units per euro."""

import csv
from decimal import Decimal, InvalidOperation
from pathlib import Path

from claimcheck.errors import RateError
from claimcheck.rates.model import Rates, day, table
from claimcheck.rates.reference import reference_rates


def read_rates(path: str | Path, *more: str | Path) -> Rates:
    """The rates of one or more CSV files, and behind them the reference rates.

    Each line holds an ISO date, an ISO 4217 code and the units of it that a euro was worth, as in
    ``2024-02-08,UAH,40.51``. A first line of column names is skipped. Where several files have a rate of the time that
    is asked for, the one named first is used. Raises ``RateError``, naming the file and the line, where a file cannot be
    read, a line is not of that form, or two lines give one day two rates.
    """
    own: Rates | None = None
    for each in (path, *more):
        own = table(_read(Path(each)), source=Path(each).name, first_choice=own)
    return reference_rates(own)


def _read(path: Path) -> dict[str, dict[int, Decimal]]:
    rows: dict[str, dict[int, Decimal]] = {}
    for number, cells in enumerate(_cells(path), start=1):
        if any(cells) and not (number == 1 and _is_head(cells)):
            date, currency, rate = _row(cells, f"{path}:{number}")
            if rows.setdefault(currency, {}).setdefault(date, rate) != rate:
                raise RateError(
                    f"{path}:{number}: another line gives {cells[0]} {currency} another rate than {cells[2]!r}"
                )
    if not rows:
        raise RateError(f"{path}: expected lines of date, currency, units per euro; there are none")
    return rows


def _cells(path: Path) -> list[list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return [[cell.strip() for cell in cells] for cells in csv.reader(lines)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else str(error)
        raise RateError(f"{path}: cannot read exchange rates: {reason}") from error


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
