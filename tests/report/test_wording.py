"""Values in words."""

import pytest

from claimcheck.report.wording import describe, describe_edtf
from claimcheck.values import (
    Count,
    Date,
    Duration,
    Modifier,
    Money,
    Number,
    Percent,
    Quantity,
    Rank,
    Ratio,
    Score,
    Value,
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Money(amount="1000000000", unit="USD"), "1,000,000,000 USD"),
        (Money(amount="2.5E+9", unit="EUR/year"), "2,500,000,000 EUR a year"),
        (Money(low="2", high="3.5", unit="EUR"), "2 to 3.5 EUR"),
        (Money(low="2", unit="EUR"), "at least 2 EUR"),
        (Money(high="2", unit="EUR"), "at most 2 EUR"),
        (Money(amount="2", low="2", unit="EUR", modifier=Modifier.MORE_THAN), "more than 2 EUR"),
        (Money(low="2", unit="EUR", modifier=Modifier.AT_LEAST), "at least 2 EUR"),
        (Money(amount="-0.5", unit="USD"), "-0.5 USD"),
        (Money(), "an unknown number"),
        (Count(amount="100000", unit="it specialists"), "100,000 it specialists"),
        (Count(amount="16"), "16"),
        (Count(amount="5000000", unit="users", modifier=Modifier.NEARLY), "nearly 5,000,000 users"),
        (Percent(amount="4.2", unit="percent"), "4.2%"),
        (Percent(low="4", high="5", unit="percent"), "4 to 5%"),
        (Percent(amount="12", unit="percentage_point"), "12 percentage points"),
        (Rank(amount="31", of="83"), "31st of 83"),
        (Rank(amount="12"), "12th"),
        (Quantity(amount="1", unit="kilometer"), "1 kilometer"),
        (Quantity(amount="120", unit="kilometer/hour"), "120 kilometers an hour"),
        (Quantity(amount="6", unit="foot"), "6 feet"),
        (Quantity(amount="21", unit="degree_Celsius"), "21°C"),
        (Quantity(amount="50", unit="hertz"), "50 hertz"),
        (Duration(amount="3", unit="year"), "3 years"),
        (Duration(amount="1", unit="year"), "1 year"),
        (Ratio(amount="2", unit="times"), "2 times"),
        (Ratio(amount="0.25", unit="fraction"), "0.25 of the whole"),
        (Score(text="3-1"), "3-1"),
        (Number(amount="7", modifier=Modifier.JUST_OVER), "just over 7"),
        (Date(edtf="2023-04", modifier=Modifier.BEFORE), "before April 2023"),
        (Date(edtf="2023", modifier=Modifier.MID), "mid-2023"),
        (Date(edtf="2023", modifier=Modifier.AT_MOST), "by 2023"),
        (Date(edtf="2023", modifier=Modifier.AT_LEAST), "2023 or later"),
        (Date(), "an unresolved date"),
    ],
)
def test_values(value: Value, words: str) -> None:
    """The number in full, the unit spelled, the hedge before it."""
    assert words == describe(value)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023", "2023"),
        ("2023-04", "April 2023"),
        ("2023-04-14", "14 April 2023"),
        ("2023-04-14T09:30", "14 April 2023, 09:30"),
        ("2023-21", "spring 2023"),
        ("2023-36", "fourth quarter of 2023"),
        ("2023-40", "first half of 2023"),
        ("199X", "the 1990s"),
        ("19XX", "the 1900s"),
        ("2021-06/2021-07", "June 2021 to July 2021"),
        ("2021-06/..", "from June 2021 on"),
        ("../2021", "until 2021"),
        ("1984~", "about 1984"),
        ("-0043", "44 BC"),
        ("Y17000", "17000"),
        ("XXXX-05-14", "XXXX-05-14"),
        ("2023-99", "2023-99"),
        ("nonsense", "nonsense"),
    ],
)
def test_dates(edtf: str, words: str) -> None:
    """Dates as a person writes them; what is unknown stays as it is."""
    assert words == describe_edtf(edtf)
