"""Which pairs are looked at: all in a few documents, and in many none that matters is lost."""

import time
from collections.abc import Callable

from claimcheck.link.blocking import candidate_pairs
from claimcheck.link.record import Record
from claimcheck.values import Count, Money, Percent

Build = Callable[..., Record]
Archive = Callable[[int], list[Record]]


def test_a_few_documents_are_held_against_each_other_in_full(build: Build) -> None:
    """Counts meet counts and sums sums; a share meets neither."""
    values = [Count(amount="3", unit="ship"), Count(amount="4", unit="boat"), Money(amount="5", unit="EUR")]
    values += [Money(amount="6", unit="USD"), Percent(amount="7", unit="percent")]
    records = [build(f"So much {v.amount} there.", str(v.amount), v, number=n) for n, v in enumerate(values)]
    assert [(0, 1), (2, 3)] == candidate_pairs(records)


def test_an_archive_loses_few_true_pairs(archive: Archive) -> None:
    """Of two tellings of one fact among ten thousand claims 98 in 100 are looked at."""
    records = archive(10_000)
    found = set(candidate_pairs(records))
    kept = sum((n, n + 1) in found for n in range(0, len(records), 2))
    assert kept >= 0.98 * len(records) / 2


def test_an_archive_is_not_held_against_itself_in_full(archive: Archive) -> None:
    """Each claim has ten partners at most that it asks for."""
    records = archive(4_000)
    assert len(candidate_pairs(records)) <= 10 * len(records)


def test_time_grows_little_faster_than_the_archive(archive: Archive) -> None:
    """Four times the claims take at most 4 ** 1.5 times as long, a machine's hiccups included."""
    small, large = archive(5_000), archive(20_000)
    assert _seconds(large) <= 4**1.5 * max(_seconds(small), 0.05)


def _seconds(records: list[Record]) -> float:
    taken = []
    for _ in range(2):
        began = time.process_time()
        candidate_pairs(records)
        taken.append(time.process_time() - began)
    return min(taken)
