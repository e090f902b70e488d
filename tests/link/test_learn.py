"""Logistic regression over named levels."""

import math

import pytest

from claimcheck.link.calibrate import Scored, isotonic, tier
from claimcheck.link.cases import Label
from claimcheck.link.learn import Weights, fit, sigmoid
from claimcheck.link.weights import Curve

ROWS = [{"noun": "same"}] * 30 + [{"noun": "other"}] * 30
LABELS = [True] * 24 + [False] * 6 + [True] * 6 + [False] * 24


def test_weights_give_the_shares_that_were_seen() -> None:
    """With hardly any ridge, 24 of 30 and 6 of 30 come out as 80% and 20%."""
    weights = fit(ROWS, LABELS, [1.0] * 60, ridge=1e-3)
    assert [0.8, 0.2] == [
        pytest.approx(sigmoid(weights.score({"noun": level})), abs=0.01) for level in ("same", "other")
    ]


def test_a_strong_ridge_trusts_few_rows_less() -> None:
    """The weight shrinks towards none."""
    weak, strong = (fit(ROWS, LABELS, [1.0] * 60, ridge=r).levels["noun"]["same"] for r in (0.1, 20.0))
    assert 0 < strong < weak


def test_learning_is_deterministic_and_order_does_not_matter() -> None:
    """The same rows in another order give the same weights."""
    turned = fit(ROWS[::-1], LABELS[::-1], [1.0] * 60, ridge=1.0)
    assert fit(ROWS, LABELS, [1.0] * 60, ridge=1.0) == turned


def test_a_level_that_was_never_seen_weighs_nothing() -> None:
    """Its score is that of the bias alone."""
    assert Weights(-1.5, {"noun": {"same": 2.0}}).score({"noun": "unheard of", "period": "same"}) == -1.5


def test_a_good_guess_leads_to_the_same_weights() -> None:
    """Where learning starts does not matter to where it ends."""
    cold = fit(ROWS, LABELS, [1.0] * 60, ridge=1.0)
    warm = fit(ROWS, LABELS, [1.0] * 60, ridge=1.0, start=cold)
    assert cold.levels["noun"]["same"] == pytest.approx(warm.levels["noun"]["same"], abs=0.02)


def test_a_calibration_never_falls() -> None:
    """Neighbours that would fall share one value."""
    points = [(float(n), float(n % 3 == 0 or n > 40), 1.0) for n in range(60)]
    curve = isotonic(points, least=5)
    assert list(curve.shares) == sorted(curve.shares)


def test_a_calibration_is_straight_between_its_points() -> None:
    """And flat beyond them."""
    curve = Curve((0.0, 2.0), (0.2, 0.6))
    assert [0.2, 0.4, 0.6] == [pytest.approx(curve.at(x)) for x in (-5.0, 1.0, 9.0)]


def test_a_tier_reaches_as_far_as_its_precision_holds() -> None:
    """Eight right, then two wrong, is 80% at the last of them."""
    right, wrong = Label(True, "conflict", 1.0), Label(False, "", 1.0)
    scored = [Scored("case", 10.0 - n, False, False, right if n < 8 else wrong) for n in range(20)]
    assert [1.0, 3.0] == [tier(scored, "conflict", 0.8), tier(scored, "conflict", 1.0)]


def test_probabilities_do_not_overflow() -> None:
    """At any log odds."""
    assert (sigmoid(-1e4), sigmoid(1e4)) == (0.0, 1.0)
    assert math.isclose(sigmoid(0.0), 0.5)
