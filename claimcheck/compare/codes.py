"""The reason codes of comparisons, from the one table that the documentation is made from as well."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import tomli

from claimcheck.compare.model import Verdict


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a comparison came out as it did.

    ``slug`` and ``id`` are stable; ``example`` holds two statements, the second empty where one is enough; ``allow`` is
    the name that a suppression uses.
    """

    slug: str
    id: str
    verdict: Verdict
    meaning: str
    example: tuple[str, str]
    allow: str


@lru_cache(maxsize=1)
def reasons() -> dict[str, Reason]:
    """Every reason by its slug, in the order of their ids."""
    text = files("claimcheck.compare").joinpath("reasons.toml").read_text(encoding="utf-8")
    found = {}
    for slug, entry in tomli.loads(text).items():
        first, second = entry["example"]
        verdict, allow = Verdict(entry["verdict"]), entry.get("allow", slug)
        found[slug] = Reason(slug, entry["id"], verdict, entry["meaning"], (first, second), allow)
    return found


def find_reason(name: str) -> Reason | None:
    """The reason of that slug or rule id, ``None`` where there is none.

    >>> find_reason("CC101").slug
    'money-differs'
    """
    return next((reason for reason in reasons().values() if name in (reason.slug, reason.id)), None)
