"""Answers about values, remembered by which value it is: to compare two values takes longer than most answers do."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def remembered(most: int) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
    """Decorates a function of one immutable object, to give the same answer again for at most so many objects.

    An object is known by its identity, not its content: two equal values are asked about twice. What is remembered
    keeps its object alive, so that no other can take its place; when there are ``most`` of them, all are forgotten.
    """

    def decorate(function: Callable[[T], R]) -> Callable[[T], R]:
        known: dict[int, tuple[T, R]] = {}

        @wraps(function)
        def ask(asked: T) -> R:
            found = known.get(id(asked))
            if found is not None and found[0] is asked:
                return found[1]
            if len(known) >= most:
                known.clear()
            answer = function(asked)
            known[id(asked)] = asked, answer
            return answer

        return ask

    return decorate
