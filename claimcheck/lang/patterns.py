"""Date patterns of the language data, merged into one trie.

A pattern is words and slots in order: ``"(the|this)? {ord} quarter of {year}"``. ``(a|b)`` is either, ``x?`` optional,
``<x>`` must stand there without belonging to the date, ``{slot}`` is filled by a reader of the same name. The text's own
round brackets are written ``⟨`` and ``⟩``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from claimcheck.lang.words import tokenize

_PART = re.compile(r"(\{\w+\}|\([^()]*\)|<\([^()]*\)>|<[^<>]*>|[^\s?]+)(\?)?")
_BRACKETS = str.maketrans("⟨⟩", "()")
Element = tuple[str, str]  # ("word" | "slot" | "context", text)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern means: ``op`` and its ``shift``; ``rank`` is its place in the data, lower wins.

    ``skip`` and ``tail`` count the words in front and behind that do not belong to the date.
    """

    op: str
    shift: int
    rank: int
    skip: int = 0
    tail: int = 0


@dataclass(slots=True)
class Node:
    """A place in the trie: the words and slots that may follow, and the rule that ends here."""

    words: dict[str, "Node"] = field(default_factory=dict)
    slots: dict[str, "Node"] = field(default_factory=dict)
    rule: Rule | None = None
    readers: dict[str, Any] = field(default_factory=dict)


def compile_patterns(rows: list[Mapping[str, Any]]) -> Node:
    """The trie of all patterns of a language; of two that read the same, the first counts."""
    root = Node()
    for rank, row in enumerate(rows):
        for elements in _expand(row["form"]):
            if elements[0] != ("word", ","):  # an optional weekday takes its comma along
                _insert(root, elements, row, rank)
    return root


def _insert(root: Node, elements: list[Element], row: Mapping[str, Any], rank: int) -> None:
    node = root
    skip = 0
    tail = 0
    filled = False
    for kind, text in elements:
        if kind == "context":
            skip, tail = (skip, tail + 1) if filled else (skip + 1, tail)
            node = _next(node.words, text)
        elif kind == "slot":
            node, filled = _next(node.slots, text), True
        else:
            node, filled = _next(node.words, text), True
    if node.rule is None and node is not root:
        node.rule = Rule(row.get("op", ""), int(row.get("shift", 0)), rank, skip, tail)


def _next(places: dict[str, Node], text: str) -> Node:
    """The place behind a word or slot, made where there is none yet."""
    place = places.get(text)
    if place is None:
        place = places[text] = Node()
    return place


def _expand(form: str) -> Iterator[list[Element]]:
    """Every plain sequence that a pattern stands for."""
    sequences: list[list[Element]] = [[]]
    for match in _PART.finditer(form):
        options = list(_options(match[1]))
        if match[2]:
            options.append([])
        sequences = [left + right for left in sequences for right in options]
    return iter(sequences)


def _options(part: str) -> Iterator[list[Element]]:
    kind = "word"
    if part.startswith("<"):
        kind, part = "context", part[1:-1]
    if part.startswith("("):
        for option in part[1:-1].split("|"):
            yield [element for piece in option.split() for element in _elements(piece, kind)]
    else:
        yield _elements(part, kind)


def _elements(piece: str, kind: str) -> list[Element]:
    if piece.startswith("{"):
        return [("slot", piece[1:-1])]
    return [(kind, word) for word in tokenize(piece.translate(_BRACKETS))]
