"""What weights draw from levels."""

from claimcheck.link.learn import Weights
from claimcheck.link.workings import Workings

WEIGHTS = Weights(-1.0, {"names": {"shared": 0.5}, "value": {"far": -2.0}, "kind": {"count": 0.1}})


def test_evidence_comes_heaviest_first_and_ends_with_the_bias() -> None:
    """What weighs next to nothing is left out."""
    steps = Workings(WEIGHTS).evidence({"kind": "count", "names": "shared", "value": "far"})
    assert [("value", -2.0), ("names", 0.5), ("to begin with", -1.0)] == [(s.feature, s.weight) for s in steps]


def test_equal_levels_are_one_working() -> None:
    """The same object is not worked out again, and an equal one comes to the same."""
    workings, levels = Workings(WEIGHTS), {"names": "shared"}
    assert workings.evidence(levels) is workings.evidence(levels)
    assert workings.evidence(levels) == workings.evidence(dict(levels))
    assert -0.5 == workings.odds(levels) == workings.odds(dict(levels))
