"""What a unit expression measures, and how to bring an amount of it to the base unit of its dimension."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

import tomli

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, and its size in base units as ``numerator / denominator``.

    ``dimension`` is a name in brackets (``[length]``) or a product of names (``[volume]/[time]``), where a unit that is
    not known is a dimension of its own. The size is between ``least`` and ``most`` over ``denominator``: one number,
    except for words that name several units ("ton"). ``offset`` is added first (temperatures).
    """

    dimension: str
    least: Decimal = _ONE
    most: Decimal = _ONE
    denominator: Decimal = _ONE
    offset: Decimal = Decimal(0)

    def base(self, amount: Decimal, *, high: bool = False) -> Decimal:
        """The amount in base units, by the unit's least size or, with ``high``, by its greatest."""
        size = self.most if high == (amount >= 0) else self.least
        return (amount + self.offset) * size / self.denominator


@dataclass(frozen=True, slots=True)
class _Part:
    """One named unit as it enters a product: exponents of base dimensions and its size."""

    exponents: tuple[tuple[str, int], ...]
    least: Decimal
    most: Decimal


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomli.loads(files("claimcheck.values").joinpath("units.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _parts() -> dict[str, _Part]:
    """Every unit that the table names, without prefixes."""
    parts = {}
    for dimension in _data()["dimension"].values():
        exponents = tuple(sorted(dimension["base"].items()))
        for name, size in dimension.get("units", {}).items():
            least, most = (size, size) if isinstance(size, str) else size
            parts[name] = _Part(exponents, Decimal(least), Decimal(most))
    return parts


@lru_cache(maxsize=1)
def _names() -> dict[tuple[tuple[str, int], ...], str]:
    """The dimension that a set of exponents is called by."""
    return {tuple(sorted(d["base"].items())): f"[{name}]" for name, d in _data()["dimension"].items()}


@lru_cache(maxsize=1)
def _kept() -> frozenset[str]:
    """Quotients of dimensions that are not what cancelling makes of them."""
    return frozenset(_data()["kept"]["quotients"])


@lru_cache(maxsize=4096)
def _part(name: str) -> _Part:
    """A named unit, perhaps with an SI prefix; a name that is not known is a dimension of its own."""
    known = _parts()
    if name in known:
        return known[name]
    for prefix, size in _data()["prefix"].items():
        if name.startswith(prefix) and name[len(prefix) :] in known:
            part = known[name[len(prefix) :]]
            return _Part(part.exponents, part.least * Decimal(size), part.most * Decimal(size))
    return _Part(((name, 1),), _ONE, _ONE)


@lru_cache(maxsize=4096)
def unit(expression: str) -> Unit:
    """The unit of an expression in pint's names: ``kilometer/hour``, ``foot**2``, ``kilowatt*hour``.

    >>> unit("mile/hour").dimension
    '[speed]'
    """
    text = _spelled_out(expression.replace(" ", ""))
    for table, dimension in (("temperature", "[temperature]"), ("temperature_difference", "[temperature_difference]")):
        if text in _data()[table]:
            numerator, denominator, offset = map(Decimal, _data()[table][text])
            return Unit(dimension, numerator, numerator, denominator, offset)
    over, *under = text.split("/")
    return _quotient(_product(over), [_product(part) for part in under])


def is_known(expression: str) -> bool:
    """Whether every unit in an expression has a size here.

    >>> is_known("kilometer/hour"), is_known("league/hour")
    (True, False)
    """
    text = _spelled_out(expression.replace(" ", ""))
    if text in _data()["temperature"] or text in _data()["temperature_difference"]:
        return True
    names = [factor.partition("\0")[0] for part in text.split("/") for factor in part.replace("**", "\0").split("*")]
    return all(name in _parts() or _part(name).exponents != ((name, 1),) for name in names)


def _spelled_out(text: str) -> str:
    """The expression with other names in use replaced."""
    alias: dict[str, str] = _data()["alias"]
    if text in alias:
        return alias[text]
    return "/".join("*".join(alias.get(name, name) for name in part.split("*")) for part in text.split("/"))


def _product(text: str) -> tuple[Counter[str], Decimal, Decimal]:
    exponents: Counter[str] = Counter()
    least = most = _ONE
    for factor in text.replace("**", "^").replace("^", "\0").split("*"):
        name, _, power = factor.partition("\0")
        part, times = _part(name), int(power) if power.isdigit() else 1
        for dimension, exponent in part.exponents:
            exponents[dimension] += exponent * times
        least, most = least * part.least**times, most * part.most**times
    return exponents, least, most


def _quotient(over: tuple[Counter[str], Decimal, Decimal], under: list[tuple[Counter[str], Decimal, Decimal]]) -> Unit:
    exponents, least, most = Counter(over[0]), over[1], over[2]
    denominator, spread = _ONE, _ONE
    for part_exponents, part_least, part_most in under:
        exponents.subtract(part_exponents)
        denominator, spread = denominator * part_most, spread * (part_most / part_least)
    dimension = _dimension(exponents)
    # An hour a week is no pure number, nor litres per 100 km an area: what cancels keeps both sides.
    if under and (not dimension or "/".join(_dimension(part[0]) for part in [over, *under]) in _kept()):
        dimension = "/".join(_dimension(part[0]) for part in [over, *under])
    return Unit(dimension, least, most if spread == 1 else most * spread, denominator)


def _dimension(exponents: Counter[str]) -> str:
    """The name of a product of dimensions, empty where all cancel."""
    key = tuple(sorted((name, power) for name, power in exponents.items() if power))
    if key in _names():
        return _names()[key]
    over = "*".join(_power(name, power) for name, power in key if power > 0)
    under = "/".join(_power(name, -power) for name, power in key if power < 0)
    return f"{over or '1'}/{under}" if under else over


def _power(name: str, power: int) -> str:
    return f"[{name}]" if power == 1 else f"[{name}]**{power}"
