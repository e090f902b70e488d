"""How fast claims are linked and judged, beside a bare loop over dictionaries in the same run.

``pytest tests/bench -s`` prints the times and how they grow; ``python tests/bench/test_link_speed.py 10000 30000 100000``
does so for archives of other sizes. Each fact of the made-up archive is told twice, in documents of twenty claims.
"""

import importlib.util
import math
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from claimcheck.judge import judge
from claimcheck.link.linker import link
from claimcheck.link.record import Record
from claimcheck.link.weights import default_model

ARCHIVES = Path(__file__).parents[1] / "link" / "conftest.py"
SIZES = (500, 2000)
# To link a claim and to judge its links may take so many steps of the bare loop; a third of that was measured.
LINKING, JUDGING = 9_000, 11_000
# Four times the claims may take this power of four times as long, a busy machine's hiccups included.
GROWTH = 1.5


def archive(size: int) -> list[Record]:
    """The records of a made-up archive."""
    spec = importlib.util.spec_from_file_location("archives", ARCHIVES)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    records: list[Record] = module._archive(size)
    return records


def seconds(run: Callable[[], Any], times: int = 2) -> float:
    """The least processor time of a few runs."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        run()
        taken.append(time.process_time() - began)
    return min(taken)


def bare_step() -> float:
    """The time of one step of a bare loop."""
    table, steps = {str(n): n for n in range(100)}, 200_000
    return seconds(lambda: [table.get("50") for _ in range(steps)], times=5) / steps


def measured(sizes: Sequence[int]) -> list[tuple[int, float, float]]:
    """The size of each archive with the seconds that linking it and judging its links takes."""
    model, found = default_model(), []
    link(archive(200), model)  # what is loaded and remembered once is no part of it
    for size in sizes:
        records = archive(size)
        links = link(records, model)
        linking, judging = partial(link, records, model), partial(judge, records, links, model)
        found.append((size, seconds(linking), seconds(judging)))
    return found


def growth(times: Sequence[tuple[int, float, float]], column: int) -> float:
    """The power of the number of claims that the time grows with."""
    return math.log(times[-1][column] / times[0][column]) / math.log(times[-1][0] / times[0][0])


def report(times: Sequence[tuple[int, float, float]]) -> None:
    """Print the times and their growth."""
    for size, linking, judging in times:
        print(f"\n{size} claims: linked in {linking:.2f} s, judged in {judging:.2f} s", end="")
    if len(times) > 1:
        print(f"; linking grows as n^{growth(times, 1):.2f}, judging as n^{growth(times, 2):.2f}")


def test_linking_keeps_up() -> None:
    """A claim is linked and judged in so many steps of a bare loop, and four times the claims take little more each."""
    times, step = measured(SIZES), bare_step()
    report(times)
    size, linking, judging = times[-1]
    assert linking / size / step < LINKING
    assert judging / size / step < JUDGING
    assert growth(times, 1) < GROWTH
    assert growth(times, 2) < GROWTH


if __name__ == "__main__":
    report(measured([int(size) for size in sys.argv[1:]] or SIZES))
