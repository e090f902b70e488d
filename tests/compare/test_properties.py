"""What holds for any two claims."""

import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from claimcheck.claims.model import Claim
from claimcheck.compare import Comparison, Verdict, compare
from claimcheck.testing import strategies as our
from claimcheck.values import edtf
from claimcheck.values.model import Count, Date, Money, Numeric, Quantity, Value
from claimcheck.values.tolerance import stated_interval

SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much]
settings.register_profile("ours", deadline=None, suppress_health_check=SLOW, derandomize=True, max_examples=80)
settings.load_profile("ours")
WITHOUT_NUMBER = ("value-missing", "date-unresolved")


def claim(value: Value | Numeric, name: str = "a") -> Claim:
    """A claim that says no more than its value."""
    return Claim.model_validate({"id": name, "document": name, "start": 0, "end": 1, "quote": "7", "value": value})


@given(our.claims(), our.claims())
def test_symmetric(left: Claim, right: Claim) -> None:
    """The verdict, its reason and severity do not depend on which claim comes first."""
    there, back = compare(left, right), compare(right, left)
    assert (there.verdict, there.reason, there.severity) == (back.verdict, back.reason, back.severity)


@st.composite
def alike(draw: st.DrawFn) -> tuple[Value, Value]:
    """Two values of one kind, so that comparing them has something to say."""
    strategy = draw(st.sampled_from([our.moneys(), our.counts(), our.percents(), our.quantities(our.LENGTHS),
                                     our.durations(), our.ranks(), our.scores(), our.dates()]))  # fmt: skip
    return draw(strategy), draw(strategy)


@given(alike())
def test_symmetric_within_a_kind(pair: tuple[Value, Value]) -> None:
    """The same for values that can be compared."""
    left, right = claim(pair[0]), claim(pair[1], "b")
    there, back = compare(left, right), compare(right, left)
    assert (there.verdict, there.reason, there.severity) == (back.verdict, back.reason, back.severity)


@given(our.claims())
def test_reflexive(one: Claim) -> None:
    """A claim agrees with itself, unless its value cannot be placed."""
    found = compare(one, one)
    assert found.verdict is Verdict.AGREE or found.reason in WITHOUT_NUMBER


@given(our.claims(), our.claims())
def test_a_comparison_survives_json(left: Claim, right: Claim) -> None:
    """Claims and comparisons come back from JSON as they were."""
    found = compare(left, right)
    assert Comparison.model_validate_json(found.model_dump_json()) == found
    assert Claim.model_validate(json.loads(left.model_dump_json())) == left


@given(alike(), st.decimals(0, 1000, places=1), st.decimals(0, 1000, places=1))
def test_widening_makes_no_conflict(pair: tuple[Value, Value], below: Decimal, above: Decimal) -> None:
    """A value told less exactly never conflicts with what the exact one did not conflict with."""
    narrow, other = pair
    assume(not isinstance(narrow, Date) and narrow.kind != "score")
    stated = stated_interval(narrow)
    assume(stated.low is not None and stated.high is not None)
    wide = type(narrow)(low=(stated.low or 0) - below, high=(stated.high or 0) + above, unit=narrow.unit)
    before = compare(claim(narrow), claim(other, "b"))
    assume(before.verdict is Verdict.AGREE)
    assert compare(claim(wide), claim(other, "b")).verdict is not Verdict.CONFLICT


@given(our.edtf_texts(spans=False), st.integers(-400, 400))
def test_a_coarser_date_makes_no_conflict(text: str, days: int) -> None:
    """What a date agrees with, its year and the years around it agree with as well."""
    fine, at = edtf.date_value(text), edtf.parse(text)
    assert at is not None
    assert at.first is not None
    near = edtf.date_value(edtf.iso(at.first + days) or text)
    assume(compare(claim(fine), claim(near, "b")).verdict is Verdict.AGREE)
    begin = edtf.civil(at.first)[0]
    for coarse in (
        edtf.span(edtf.year(begin), edtf.year(begin + 1)),
        edtf.span(edtf.year(begin - 1), edtf.year(begin + 1)),
    ):
        assert compare(claim(edtf.date_value(coarse)), claim(near, "b")).verdict is Verdict.AGREE


@given(
    our.quantities(["mile", "kilometer"], ranges=False, bounds=True),
    our.quantities(["mile", "kilometer", "meter"], ranges=False),
)
def test_the_unit_makes_no_difference(value: Quantity, other: Quantity) -> None:
    """A length in metres has the verdict that it has in miles, where it is as exactly told."""
    # A hedge, and a reading without a resolution, speak of the digits that were written.
    assume(value.resolution and value.modifier not in our.HEDGES and value.amount is not None)
    factor = {"mile": Decimal("1609.344"), "kilometer": Decimal(1000)}[value.unit]
    metres = Quantity(amount=(value.amount or 0) * factor, resolution=value.resolution * factor, unit="meter",
                      modifier=value.modifier)  # fmt: skip
    there, back = (compare(claim(each), claim(other, "b")) for each in (value, metres))
    assert there.verdict is back.verdict


@pytest.mark.parametrize(
    ("large", "small", "factor"),
    [
        ("hectare", "meter**2", "10000"),
        ("tonne", "kilogram", "1000"),
        ("kilometer/hour", "meter/minute", "16.6666666667"),
    ],
)
@settings(max_examples=40)
@given(data=st.data())
def test_areas_masses_and_speeds_convert_alike(large: str, small: str, factor: str, data: st.DataObject) -> None:
    """A measure has the verdict in its small unit that it has in its large one, where it is as exactly told."""
    one, other = (data.draw(our.quantities([large], ranges=False, bounds=True)) for _ in "ab")
    assume(one.resolution and one.modifier not in our.HEDGES and one.amount is not None)
    ratio = Decimal(factor)
    converted = Quantity(amount=(one.amount or 0) * ratio, resolution=one.resolution * ratio, unit=small,
                         modifier=one.modifier)  # fmt: skip
    there, back = (compare(claim(each), claim(other, "b")) for each in (one, converted))
    assert there.verdict is back.verdict or _is_on_the_edge(one, other)


def _is_on_the_edge(one: Quantity, other: Quantity) -> bool:
    """Whether the intervals nearly touch, so that the last digit of a conversion factor decides."""
    ends = [(i.low, i.high) for i in (stated_interval(one), stated_interval(other))]
    near = [abs(a - b) for a in ends[0] for b in ends[1] if a is not None and b is not None]
    return bool(near) and min(near) <= Decimal("1e-6") * max(abs(one.amount or 0), 1)


@given(st.decimals(-40, 45, places=0), st.decimals(-40, 45, places=0))
def test_degrees_convert_as_levels(first: Decimal, second: Decimal) -> None:
    """A temperature in Fahrenheit has the verdict of the same in Celsius, and none against a difference."""
    here, other = (Quantity(amount=t, resolution="1", unit="degree_Celsius") for t in (first, second))
    there = Quantity(amount=first * 9 / 5 + 32, resolution="1.8", unit="degree_Fahrenheit")
    assert compare(claim(here), claim(other, "b")).verdict is compare(claim(there), claim(other, "b")).verdict
    warming = Quantity(amount=first, resolution="1", unit="delta_degree_Celsius")
    assert compare(claim(warming), claim(other, "b")).verdict is Verdict.INCOMPARABLE


@given(our.amounts(1, 10**6, places=0), our.amounts(1, 10**6, places=0))
def test_a_month_and_a_year_are_brought_to_one_base(first: Decimal, second: Decimal) -> None:
    """So much a month is twelve times as much a year."""
    month, year, other = (
        Money(amount=amount, resolution=size, unit=unit)
        for amount, size, unit in (
            (first, "1", "EUR/month"), (first * 12, "12", "EUR/year"), (second, "1", "EUR/month")
        )
    )  # fmt: skip
    there, back = (compare(claim(each), claim(other, "b")) for each in (month, year))
    assert compare(claim(month), claim(year, "b")).verdict is Verdict.AGREE
    assert there.verdict is back.verdict or abs(first - second) <= 1


@given(our.moneys(["EUR"], per=("",), ranges=False), st.sampled_from([("DEM", "1.95583"), ("ITL", "1936.27")]))
def test_a_fixed_currency_makes_no_difference(value: Money, currency: tuple[str, str]) -> None:
    """A sum in a currency that became the euro agrees with the same sum in euros."""
    assume(value.modifier not in our.HEDGES and value.amount)
    code, rate = currency[0], Decimal(currency[1])
    other = value.model_copy(
        update={"unit": code, "amount": (value.amount or 0) * rate, "resolution": value.resolution * rate}
    )
    assert compare(claim(value), claim(other, "b")).verdict is Verdict.AGREE


@given(
    our.amounts(1, 10**9, places=0),
    st.integers(1, 500),
    st.sampled_from([Decimal(0), Decimal(1), Decimal(100), Decimal(10**6)]),
    st.sampled_from([Count, Money]),
)
def test_beyond_the_stated_digit_is_a_conflict(
    amount: Decimal, steps: int, size: Decimal, kind: type[Count] | type[Money]
) -> None:
    """Two numbers told to the same digit that differ in it, or in one before it, cannot both be true."""
    assume(size <= amount)
    near, far = (kind(amount=a, resolution=size, unit="USD") for a in (amount, amount + steps * (size or 1)))
    assert compare(claim(near), claim(far, "b")).verdict is Verdict.CONFLICT


@pytest.mark.parametrize("grown", ["1e3", "1e6"])
@given(our.amounts(1, 10**6, places=0))
def test_an_order_of_magnitude_is_an_error(grown: str, amount: Decimal) -> None:
    """A scale word that slipped is said as loudly as can be."""
    found = compare(claim(Count(amount=amount)), claim(Count(amount=amount * Decimal(grown)), "b"))
    assert (found.verdict, found.severity and found.severity.value) == (Verdict.CONFLICT, "error")
