"""Linking keeps up with an archive, and explaining one finding takes no time that anybody notices.

Times are those of the processor, and are held against each other or against a generous limit: a slow machine passes.
"""

import time
from collections.abc import Callable

from claimcheck import Document, check
from claimcheck.link.linker import link
from claimcheck.link.record import Record
from claimcheck.link.weights import default_model
from claimcheck.report.working import write_working

Archive = Callable[[int], list[Record]]


def test_linking_grows_little_faster_than_the_archive(archive: Archive) -> None:
    """Four times the claims take 4 ** 1.2 times as long, with room for what a busy machine adds."""
    small, large = archive(800), archive(3_200)
    link(small, default_model())  # what is loaded and remembered once is no part of the growth
    assert _linking(large) <= 1.5 * 4**1.2 * _linking(small)


def _linking(records: list[Record]) -> float:
    return min(_seconds(lambda: link(records, default_model())) for _ in range(2))


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def test_one_finding_is_explained_at_once() -> None:
    """The working of one finding among those of 200 documents is there within 50 ms, the best of a few tries."""
    told = [f"Port {n} of Lohne handled {300 + n} ships in 2023. It has {n + 5} cranes." for n in range(100)]
    documents = [Document(id=f"a{n}", text=text) for n, text in enumerate(told)]
    documents += [Document(id=f"b{n}", text=text.replace("3", "4", 1)) for n, text in enumerate(told)]
    report = check(documents)
    assert report.comparisons
    chosen = report.comparisons[len(report.comparisons) // 2]
    assert min(_seconds(lambda: write_working(report, chosen, documents)) for _ in range(5)) < 0.05
