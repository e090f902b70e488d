"""How many comparisons a minute one core makes, by kind of value: ``python tests/bench/compare_speed.py``.

The pairs are those of fixtures/pairs, compared again and again as an archive would. As a yardstick of the machine, a
bare comparison of two Decimals is timed in the same run, and the ratio printed.
"""

import importlib.util
import sys
import time
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from claimcheck.compare import compare

ROUNDS = 50
PAIRS = Path(__file__).parents[1] / "compare" / "test_pairs.py"


def load_pairs() -> list[tuple[object, object]]:
    """Left and right claim of every pair of values."""
    spec = importlib.util.spec_from_file_location("pairs", PAIRS)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    cases = [case.values[0] for case in module.pairs()]
    sides = ("left", "right")
    return [tuple(module.claim(s, case[s], dict(case.get(f"{s}_claim", {}))) for s in sides) for case in cases]


def main() -> None:
    """Print the time of a comparison by kind, the comparisons a minute, and the ratio to the yardstick."""
    pairs = load_pairs()
    spent: dict[str, list[float]] = defaultdict(list)
    for left, right in pairs:
        compare(left, right)
        start = time.process_time()
        for _ in range(ROUNDS):
            compare(left, right)
        spent[left.value.kind].append((time.process_time() - start) / ROUNDS)
    for kind, times in sorted(spent.items()):
        print(f"{kind:<10} {1e6 * sum(times) / len(times):7.1f} us over {len(times)} pairs")
    mean = sum(map(sum, spent.values())) / len(pairs)
    print(
        f"{'all':<10} {1e6 * mean:7.1f} us; {60 / mean:,.0f} a minute; {mean / yardstick():.0f} bare comparisons each"
    )
    print(sys.version)


def yardstick() -> float:
    """The time of comparing two Decimals, in seconds."""
    one, other, rounds = Decimal("12.4"), Decimal("12.5"), 200_000
    start = time.process_time()
    for _ in range(rounds):
        _ = one < other
    return (time.process_time() - start) / rounds


if __name__ == "__main__":
    main()
