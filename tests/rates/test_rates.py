"""Exchange rates of the bank, the fixed ones, and a user's own."""

from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.errors import RateError
from claimcheck.rates import Quote, Rates, read_rates, reference_rates
from claimcheck.rates.model import day


def quote(currency: str, first: str, last: str, rates: Rates | None = None) -> Quote | None:
    """The quote of a currency between two ISO days."""
    return (rates or reference_rates()).quote(currency, day(first), day(last))


def test_a_business_day_has_one_rate() -> None:
    """The rate of a day is the bank's, in decimals."""
    found = quote("USD", "2024-02-08", "2024-02-08")
    assert found == Quote("USD", Decimal("1.0758"), Decimal("1.0758"), "ECB", day("2024-02-08"), day("2024-02-08"))


def test_a_weekend_takes_the_friday_before() -> None:
    """A Sunday is converted at Friday's rate, and says so."""
    found = quote("USD", "2024-02-11", "2024-02-11")
    assert found is not None
    assert found.last == day("2024-02-09")


def test_a_month_has_a_lowest_and_a_highest() -> None:
    """A longer time gives the range of its rates."""
    found = quote("GBP", "2023-09-01", "2023-09-30")
    assert found is not None
    assert Decimal("0.85") < found.low < found.high < Decimal("0.88")


@pytest.mark.parametrize(
    ("currency", "first", "last"),
    [
        ("RUB", "2022-06-01", "2022-06-01"),  # the bank stopped quoting the rouble on 1 March 2022
        ("RUB", "2022-01-01", "2022-12-31"),  # and covers that year only in part
        ("UAH", "2024-02-08", "2024-02-08"),
        ("USD", "1998-06-01", "1998-06-01"),
        ("USD", "2090-01-01", "2090-12-31"),
        ("XXX", "2024-02-08", "2024-02-08"),
    ],
)
def test_no_rate_is_no_rate(currency: str, first: str, last: str) -> None:
    """What the source does not cover is never guessed."""
    assert quote(currency, first, last) is None


@pytest.mark.parametrize(("currency", "rate"), [("DEM", "1.95583"), ("NLG", "2.20371"), ("ITL", "1936.27")])
def test_currencies_that_became_the_euro_are_exact(currency: str, rate: str) -> None:
    """A fixed rate holds at any time."""
    found = quote(currency, "1985-01-01", "1985-12-31")
    assert found == Quote(currency, Decimal(rate), Decimal(rate), "fixed rate")


def test_a_currency_that_floated_before_keeps_its_daily_rates() -> None:
    """The Croatian kuna has the bank's rates up to 2022 and its fixed rate from 2023."""
    before, after = quote("HRK", "2020-04-01", "2020-04-30"), quote("HRK", "2024-04-01", "2024-04-01")
    assert before is not None
    assert after is not None
    assert (before.source, after.source) == ("ECB", "fixed rate")


def test_a_file_of_ones_own_comes_first(tmp_path: Path) -> None:
    """Own rates are used where they cover the day, the bank's elsewhere."""
    path = tmp_path / "rates.csv"
    path.write_text("date,currency,rate\n2024-02-08,UAH,40.51\n2024-02-08,USD,1.08\n", encoding="utf-8")
    rates = read_rates(path)
    found = [quote(currency, day, day, rates) for currency, day in [("UAH", "2024-02-10"), ("USD", "2023-02-08")]]
    assert [q and q.source for q in found] == ["rates.csv", "ECB"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2024-02-08,UAH", r":1: expected date, currency, units per euro; got 2 columns"),
        ("date,currency,rate\n08/02/2024,UAH,40.5", r":2: expected an ISO date such as '2024-02-08', got '08/02/2024'"),
        ("2024-02-08,hryvnia,40.5", r":1: expected an ISO 4217 code such as 'UAH', got 'hryvnia'"),
        ('2024-02-08,UAH,"40,5"', r":1: expected a number such as '40.51', got '40,5'"),
        ("2024-02-08,UAH,-1", r":1: expected units per euro above zero, got '-1'"),
        ("2024-02-08,UAH,40\n2024-02-08,UAH,41", r":2: another line gives 2024-02-08 UAH another rate than '41'"),
        ("date,currency,rate\n\n", r"rates.csv: expected lines of date, currency, units per euro; there are none"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    """The error names the file, the line, and what was expected."""
    path = tmp_path / "rates.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RateError, match=message):
        read_rates(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A path that is no file raises the same error."""
    with pytest.raises(RateError, match=r"none\.csv: cannot read exchange rates: no such file or directory$"):
        read_rates(tmp_path / "none.csv")


def test_of_several_files_the_first_that_has_a_rate_is_used(tmp_path: Path) -> None:
    """The second file fills what the first leaves open, and the bank what both do."""
    for name, lines in [("one.csv", "2024-02-08,UAH,40.51"), ("two.csv", "2024-02-08,UAH,50\n2024-02-08,KZT,489.2")]:
        (tmp_path / name).write_text(lines, encoding="utf-8")
    rates = read_rates(tmp_path / "one.csv", tmp_path / "two.csv")
    found = [quote(currency, "2024-02-08", "2024-02-08", rates) for currency in ("UAH", "KZT", "USD")]
    assert [q and q.source for q in found] == ["one.csv", "two.csv", "ECB"]
