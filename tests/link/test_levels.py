"""The named levels of a pair."""

from collections.abc import Callable

import pytest

from claimcheck.claims.model import Attribute, Subject
from claimcheck.link.levels import compare_levels, is_slip, meets
from claimcheck.link.record import Record
from claimcheck.link.scene import Scene
from claimcheck.values import Count, Date, Modifier, Money, Percent, Value

Build = Callable[..., Record]


def levels(a: Record, b: Record) -> dict[str, str]:
    """The levels of two records that are alone in their check."""
    return compare_levels(a, b, Scene([a, b]))


def pair(build: Build, left: Value, right: Value, **fields: object) -> dict[str, str]:
    """The levels of two claims that differ in their values only."""
    records = [
        build("It was so much.", "so much", v, number=n, document=n, **fields) for n, v in enumerate((left, right))
    ]
    return levels(records[0], records[1])


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("83", "83", "equal"),
        ("83", "90", "within 10%"),
        ("83", "105", "within a third"),
        ("83", "160", "within 2"),
        ("83", "800", "within 10"),
        ("83", "830000", "thousandfold"),
    ],
)
def test_counts_are_near_or_far_by_their_ratio(build: Build, left: str, right: str, level: str) -> None:
    """The scale is one of ratios."""
    assert level == pair(build, Count(amount=left), Count(amount=right))["value"]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("2023-04", "2023", "meets"),
        ("2023-04", "2023-05", "within a week"),
        ("2023-04", "2023-08", "within a year"),
        ("2019", "2023-08", "within five years"),
        ("1992", "2023-08", "far"),
    ],
)
def test_dates_are_near_or_far_by_the_days_between(build: Build, left: str, right: str, level: str) -> None:
    """Months that follow on each other have no day in common."""
    assert level == pair(build, Date(edtf=left), Date(edtf=right))["value"]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("384", "834", "two swapped"),
        ("384", "394", "one differs"),
        ("384", "3840", "same digits"),
        ("384", "512", "other"),
    ],
)
def test_slips_of_the_pen_are_told(build: Build, left: str, right: str, level: str) -> None:
    """One digit, two swapped digits, a nought too many."""
    assert level == pair(build, Count(amount=left), Count(amount=right))["digits"]


def test_sums_in_two_currencies_meet_after_conversion(build: Build) -> None:
    """At the rate of the claims' day."""
    dollars, euros = Money(amount="1080000", unit="USD"), Money(amount="1000000", unit="EUR")
    found = pair(build, dollars, euros, published="2024-02-08")
    assert "meets after conversion" == found["value"]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Sber", "Sber", "same"),
        ("Sber", "Sber Bank", "one within the other"),
        ("GPT 4", "GPT 3.5", "shares a name and has another"),
        ("North Korea", "South Korea", "shares a name and has another"),
        ("Sber", "Yandex", "different, neither known to the other"),
        ("Sber", "", "one unnamed"),
    ],
)
def test_subjects_are_the_same_alike_or_others(build: Build, left: str, right: str, level: str) -> None:
    """A number or another name in it makes a name another."""
    records = [
        build("It spends 3.", "3", Count(amount="3"), number=n, document=n, subject=Subject(name=name, named=True))
        for n, name in enumerate((left, right))
    ]
    assert level == levels(*records)["subject"]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("2023", "2023", "same"),
        ("2023", "2023-04", "inside"),
        ("2022", "2023", "next to each other"),
        ("2019", "2023", "different"),
    ],
)
def test_periods_are_the_same_within_or_apart(build: Build, left: str, right: str, level: str) -> None:
    """And stated, or only the time of the report."""
    records = [
        build("It spends 3.", "3", Count(amount="3"), number=n, document=n, period=period)
        for n, period in enumerate((left, right))
    ]
    assert f"{level}, both stated" == levels(*records)["period"]


def test_attributes_that_look_alike_are_told_apart(build: Build) -> None:
    """Profit is not revenue, though both are sums of one company."""
    records = [
        build(
            "It was $3.", "$3", Money(amount="3", unit="USD"), number=n, document=n, attribute=Attribute(concepts=(c,))
        )
        for n, c in enumerate(("profit", "revenue"))
    ]
    assert "contrast" == levels(*records)["concept"]


def test_levels_do_not_depend_on_which_claim_comes_first(build: Build) -> None:
    """A pair is the same from both sides."""
    one = build("Sber hired 300 people in May.", "300", Count(amount="300", unit="people"), number=0, document=0)
    other = build("The bank hired 320 people.", "320", Count(amount="320", unit="people"), number=1, document=1)
    scene = Scene([one, other])
    assert compare_levels(one, other, scene) == compare_levels(other, one, scene)


def test_shares_meet_within_their_rounding(build: Build) -> None:
    """88% and 88.3% have numbers in common."""
    one = build("It was 88%.", "88%", Percent(amount="88", resolution="1", unit="percent"))
    other = build("It was 88.3%.", "88.3%", Percent(amount="88.3", resolution="0.1", unit="percent"))
    assert meets(one, other)


def told(build: Build, *sentences: str, **fields: object) -> dict[str, str]:
    """The levels of two claims of "so much", each in a sentence and a document of its own."""
    value = Count(amount="83")
    records = [build(text, "so much", value, number=n, document=n, **fields) for n, text in enumerate(sentences)]
    return levels(records[0], records[1])


@pytest.mark.parametrize(
    ("other", "level"),
    [
        ("Nobody had expected so much of it.", "other words"),
        ("It cost so much last spring.", "2 words"),
        ("At Brenn the new hall there cost so much last year.", "3 or 4 words"),
        ("Our new hall near the old one at Lohne cost so much last year.", "5 to 7 words, same names"),
        ("At Brenn the new hall by Lohne cost so much last year.", "3 or 4 words"),
        ("Brenn says that the new hall at Lohne cost so much last year.", "8 to 11 words, same names"),
        ("In Brenn the new hall at Lohne cost so much last year.", "8 to 11 words, other names"),
    ],
)
def test_words_in_a_row_are_counted(build: Build, other: str, level: str) -> None:
    """Where many are the same it counts whether the names in them are."""
    text = "The new hall at Lohne cost so much last year."
    assert level == told(build, text, other)["wording"]


@pytest.mark.parametrize(("left", "right", "level"), [("1", "2", "1"), ("31", "31", "to 99"), ("5000", "8000", "more")])
def test_the_smaller_number_tells_how_much_one_says(build: Build, left: str, right: str, level: str) -> None:
    """A "first" meets a "first" in any text."""
    assert f"count, {level}" == pair(build, Count(amount=left), Count(amount=right))["size"]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (("ohio",), ("iowa",), "another region"),
        (("ohio", "scioto county"), ("ohio", "ross county"), "another district"),
        (("ohio", "united_states"), ("ohio",), "same region"),
        (("ohio",), ("france",), "another country"),
        (("ohio",), ("united_states",), "same country"),
        ((), ("ohio",), "unknown"),
    ],
)
def test_namesakes_are_of_other_places(build: Build, left: tuple[str, ...], right: tuple[str, ...], level: str) -> None:
    """A region tells more than its country."""
    records = [
        build(
            "Brenn Hall seats 400.",
            "400",
            Count(amount="400"),
            number=number,
            document=number,
            subject=Subject(name="Brenn Hall", key="brenn hall", named=True, places=places),
        )
        for number, places in enumerate((left, right))
    ]
    assert level == levels(*records)["setting"]


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [("118", "181", "two swapped"), ("1.12", "1.21", "two swapped"), ("120", "2100", "other"), ("420", "2.4", "other")],
)
def test_swapped_digits_are_a_slip_where_the_size_stays(build: Build, left: str, right: str, level: str) -> None:
    """Nobody writes 2,100 for 120 by changing two digits' places."""
    found = pair(build, Count(amount=left), Count(amount=right))
    assert found["digits"] == level
    assert is_slip(found) == (level == "two swapped")


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (("since", "1995"), ("since", "1959"), "far"),
        (("since", "1995"), (None, "1995"), "equal"),
        (("since", "1995"), (None, "2003"), "far"),
        (("until", "2026"), ("until", "2027"), "within a week"),
        (("since", "1995"), ("until", "2027"), "meets"),
    ],
)
def test_open_dates_are_compared_by_the_end_they_name(
    build: Build, left: tuple[str | None, str], right: tuple[str | None, str], level: str
) -> None:
    """Nearly all that is "since" some day has days in common with all else; a beginning says nothing of an end."""
    dates = [Date(edtf=text, modifier=None if word is None else Modifier(word)) for word, text in (left, right)]
    assert pair(build, *dates)["value"] == level
