"""What sets two claims apart that are worded alike."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck.claims.model import Attribute, Subject
from claimcheck.link.excuses import Excuse, Excuses
from claimcheck.link.record import Record
from claimcheck.values import Count, Date, Rank


@pytest.mark.parametrize(
    ("left", "right", "is_apart"), [(83, 193, True), (83, 83, False), (83, None, False), (None, None, False)]
)
def test_places_among_other_numbers(
    build: Callable[..., Record], left: int | None, right: int | None, is_apart: bool
) -> None:
    """Two places are of different rankings where both say of how many, and not of the same number."""
    fields = [None if size is None else Decimal(size) for size in (left, right)]
    records = [
        build(
            f"Lesotho ranks {place} for ports.",
            place,
            Rank(amount=Decimal(place[:2]), of=fields[number]),
            number=number,
            document=number,
        )
        for number, place in enumerate(("31st", "38th"))
    ]
    assert is_apart == (Excuses(records).rankings(*records) is not None)


def opened(build: Callable[..., Record], sentence: str, name: str, number: int) -> Record:
    """A record of the year in a sentence about a named subject."""
    start = sentence.index("19")
    year = sentence[start : start + 4]
    subject = Subject(name=name, key=name.lower(), named=True)
    return build(sentence, year, Date(edtf=year), number=number, document=number, subject=subject)


@pytest.mark.parametrize(
    ("left", "name", "is_apart"),
    [("Ormsk Dairy opened in 1951.", "Ormsk Dairy", True), ("It was opened in Lohne in 1951.", "Lohne", False)],
)
def test_a_line_names_its_subject_where_it_begins(
    build: Callable[..., Record], left: str, name: str, is_apart: bool
) -> None:
    """A name further on may be a place or a maker, and sets nothing apart from a line held against it."""
    records = [opened(build, left, name, 0), opened(build, "Brenn Mill opened in 1957.", "Brenn Mill", 1)]
    assert is_apart == (Excuses(records).of(*records, short=True) is not None)


@pytest.mark.parametrize(("other", "is_apart"), [("12", True), ("10", False)])
def test_dates_of_other_figures_are_apart_where_these_differ(
    build: Callable[..., Record], other: str, is_apart: bool
) -> None:
    """Ten ships then and twelve now are two facts; the same ten ships at two times leave the dates to be explained."""
    records = []
    for number, (year, amount) in enumerate((("1951", "10"), ("1957", other))):
        sentence = f"In {year} Ormsk had {amount} ships."
        ships = Count(amount=Decimal(amount), low=Decimal(amount), high=Decimal(amount), unit="ships")
        records.append(build(sentence, year, Date(edtf=year), number=2 * number, document=number))
        records.append(build(sentence, f"{amount} ships", ships, number=2 * number + 1, document=number, period=year))
    assert is_apart == (Excuses(records).time_of_others(records[0], records[2]) is not None)


def test_sentences_that_give_both_values_do_not_disagree(build: Callable[..., Record]) -> None:
    """ "Between 1540 and 1542" is told alike by two texts; that a start is no end is no conflict."""
    records = []
    for document in (0, 1):
        sentence = f"The mill ran from 1540 to 1542{'.' * (document + 1)}"
        records += [
            replace(build(sentence, year, Date(edtf=year), number=2 * document + n, document=document), place=document)
            for n, year in enumerate(("1540", "1542"))
        ]
    excuses = Excuses(records)
    assert excuses.told_beside(records[0], records[3], short=False) is not None
    assert Excuses([records[0], records[3]]).told_beside(records[0], records[3], short=False) is None


def test_namesakes_are_told_by_where_they_are(build: Callable[..., Record]) -> None:
    """And the places are named."""
    records = [
        build(
            "Brenn Hall was built in 1912.",
            "1912",
            Date(edtf="1912"),
            number=number,
            document=number,
            subject=Subject(name="Brenn Hall", key="brenn hall", named=True, places=(place,)),
        )
        for number, place in enumerate(("ohio", "iowa"))
    ]
    assert Excuse("They may be namesakes (Ohio; Iowa).") == Excuses(records).of(*records, short=False)


@pytest.mark.parametrize(("direction", "is_apart"), [(None, True), ("down", False)])
def test_a_change_is_no_level_in_a_line(build: Callable[..., Record], direction: str | None, is_apart: bool) -> None:
    """ "20 metres more than planned" says nothing of what is 30 metres high, but two changes may disagree."""
    fields = [{"role": "by", "direction": "up"}, {"role": "by", "direction": direction} if direction else {}]
    records = [
        build(f"The mill is {size} metres.", size, Count(amount=size), number=number, document=number, **said)
        for number, (size, said) in enumerate(zip(("20", "30"), fields, strict=True))
    ]
    assert is_apart == (Excuses(records).of(*records, short=True) is not None)


@pytest.mark.parametrize(
    ("concept", "basis", "excuse"),
    [
        ("revenue", "stated", (True, False)),
        ("revenue", "nearby", (True, True)),
        ("length", "stated", (False, False)),
    ],
)
def test_other_times_excuse_what_moves(
    build: Callable[..., Record], concept: str, basis: str, excuse: tuple[bool, bool]
) -> None:
    """Times that texts state always do, others yield to a link that is nearly sure; a length is the same at any time."""
    records = [
        build(
            "It was 12 in all.",
            "12",
            Count(amount=12 + number),
            number=number,
            document=number,
            attribute=Attribute(concepts=(concept,)),
            period=str(2022 + number),
            period_basis=basis,
        )
        for number in (0, 1)
    ]
    found = Excuses(records).of(*records, short=False)
    assert excuse == (found is not None, found is not None and found.yields)


@pytest.mark.parametrize(
    ("later", "basis", "is_excused"),
    [("2024-07-04", "", True), ("2024-07-02", "", False), ("2024-07-04", "year before", False)],
)
def test_a_later_report_may_give_the_value_of_before(
    build: Callable[..., Record], later: str, basis: str, is_excused: bool
) -> None:
    """ "1,460 acres, up from 1,130": an earlier report said that; what was so a year before no report said now."""
    fields = {"period": "2023", "period_basis": "stated"} if basis else {}
    sentence = "It burned 1,460 acres, up from 1,130."
    records = [
        build("It burned 1,130 acres.", "1,130", Count(amount=1130), published="2024-07-02"),
        build(sentence, "1,460", Count(amount=1460), number=1, document=1, published=later),
        build(sentence, "1,130", Count(amount=1130), number=2, document=1, published=later, role="from", **fields),
    ]
    records[2] = replace(records[2], place=1)
    excuse = Excuses(records).told_beside(records[0], records[1], short=False)
    assert is_excused == (excuse is not None)
