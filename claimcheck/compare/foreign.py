"""Units that our own table does not hold, through pint, which is loaded only when two of them differ."""

import os
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1024)
def conversion(unit: str, other: str) -> Decimal | None:
    """How many of ``other`` one of ``unit`` is; ``None`` where pint does not know both, or they measure unlike things.

    >>> conversion("rod", "meter") is not None
    True
    """
    from pint.errors import PintError

    try:
        return Decimal(_registry().Quantity(Decimal(1), unit).to(other).magnitude)
    except (PintError, ArithmeticError, TypeError, AttributeError, ValueError):
        # Counted nouns get here as well, and pint's parser fails on them in many ways.
        return None


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal, cache_folder=_cache_folder())


def _cache_folder() -> Path | None:
    """Where pint may keep its parsed definitions, ``None`` where nothing can be written."""
    try:
        base = Path.home() / ".cache" / "claimcheck"
        base.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return base if os.access(base, os.W_OK) else None
