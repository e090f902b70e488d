"""Long work without looking for garbage in vain."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def uncollected(function: Callable[P, R]) -> Callable[P, R]:
    """The function, run without the search for objects that hold each other.

    Linking and judging make none, but so many other objects that every few moments the search goes through all claims
    of the check again: a fifth of the time of a large one. Objects that nothing holds are freed as ever, and the search
    goes on afterwards where it was on before.
    """

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return function(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return run
