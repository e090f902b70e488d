"""Lines of a text, grouped into the blocks that sentences never cross: paragraphs, headings, items and table rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["prose", "heading", "item", "row", "caption"]
Span = tuple[int, int]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_HASHES = re.compile(r"#{1,6}(?=\s)")
_BULLET = re.compile(r"(?:[-*+•‣▪●–—·]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_CAPTION = re.compile(
    r"!\[|\[[^\]]{3,200}\]$|\(?(?:photo|foto|image|picture|bild|imagen|immagine|фото)\s*:", re.IGNORECASE
)
_EMPHASIS = re.compile(r"(\*\*|__|\*|_)(?=\S)(.{1,200}?)(?<=\S)\1:?$")
_END = re.compile(r"[.!?…:;,][\"'”’»›)\]*_]*$")
_BLANKS = {ord(" "): None, ord("\t"): None}
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Line:
    """A line without its marker and outer blanks; ``indent`` is the width of the blanks before it."""

    start: int
    end: int
    text: str
    kind: BlockKind
    marker: str
    indent: int
    number: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; ``level`` is the depth of a heading, and ``paragraph`` counts groups of lines."""

    start: int
    end: int
    kind: BlockKind
    paragraph: int
    level: int = 0
    cells: tuple[Span, ...] = ()
    is_head: bool = False


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text in order, with exact offsets; lines of dashes and empty lines belong to none.

    >>> [(b.kind, "Sales rose."[b.start:b.end]) for b in blocks("Sales rose.")]
    [('prose', 'Sales rose.')]
    """
    lines = list(_lines(text))
    _mark_headings(lines)
    for paragraph, group in enumerate(_groups(lines)):
        yield from _group_blocks(group, paragraph, _is_wrapped(group))


def _lines(text: str) -> Iterator[Line]:
    number = last = 0
    for match in _LINE.finditer(text):
        number += text.count("\n", last, match.start()) or 1
        last = match.start()
        line = _line(match[0], match.start(), number)
        if line is not None:
            yield line


def _line(raw: str, offset: int, number: int) -> Line | None:
    body = raw.strip()
    if not body:
        return None
    start = offset + raw.index(body[0])
    indent = start - offset
    if body[0] in "-=*_|:" and _is_rule(body):
        return Line(start, start + len(body), body, "prose", "rule", indent, number)
    if body[0] == ">" and (match := _QUOTE.match(body)):
        start, body = start + match.end(), body[match.end() :]
        if not body.strip():
            return None
    return _marked(body, start, indent, number)


def _is_rule(body: str) -> bool:
    bare = body.translate(_BLANKS)
    return len(bare) >= 3 and ((not bare.strip("-:|") and "--" in bare) or len(set(bare)) == 1)


def _marked(body: str, start: int, indent: int, number: int) -> Line:
    if match := _HASHES.match(body):
        rest = body[match.end() :]
        shift = match.end() + len(rest) - len(rest.lstrip())
        kept = rest.strip().rstrip("#").rstrip()
        return Line(start + shift, start + shift + len(kept), kept, "heading", "#", indent, number, match.end())
    if match := _BULLET.match(body):
        return Line(
            start + match.end(), start + len(body), body[match.end() :], "item", match[0].strip(), indent, number
        )
    kind: BlockKind = "caption" if _CAPTION.match(body) else "prose"
    return Line(start, start + len(body), body, kind, "", indent, number)


def _mark_headings(lines: list[Line]) -> None:
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.kind != "prose" or line.marker or "|" in line.text or "\t" in line.text:
            continue
        if (
            following is not None
            and following.marker == "rule"
            and following.text[0] in "=-"
            and "|" not in following.text
        ):
            if following.number == line.number + 1 and len(line.text) < 120:
                line.kind, line.level = "heading", 1 if following.text[0] == "=" else 2
        elif _EMPHASIS.match(line.text) and len(line.text) <= 120 and not line.text.rstrip("*_").endswith("."):
            line.kind, line.level = "heading", 3
        elif following is not None and _stands_alone(line, following, lines[index - 1] if index else None):
            line.kind, line.level = "heading", 4


def _stands_alone(line: Line, following: Line, before: Line | None) -> bool:
    """Whether a short line without a full stop heads the text after it."""
    if len(line.text) > 90 or _END.search(line.text) or not _LETTER.search(line.text) or line.text[:1].islower():
        return False
    if before is not None and before.number == line.number - 1 and not _END.search(before.text):
        return False
    return following.kind == "prose" and len(following.text) > len(line.text) and not following.text[:1].islower()


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines with no empty line between them; headings and rules stand alone."""
    group: list[Line] = []
    for line in lines:
        apart = group and (line.number != group[-1].number + 1 or line.kind == "heading" or group[-1].kind == "heading")
        if group and (apart or (line.marker == "rule" and "|" not in line.text)):
            yield group
            group = []
        if line.marker != "rule" or "|" in line.text or (group and "|" in group[-1].text):
            group.append(line)
    if group:
        yield group


def _is_wrapped(group: list[Line]) -> bool:
    """Whether the lines were broken at a column, so that a line break is no more than a blank."""
    widths = [len(line.text) for line in group[:-1]]
    return len(widths) >= 2 and 40 <= max(widths) <= 130 and min(widths) >= 0.6 * max(widths)


def _group_blocks(group: list[Line], paragraph: int, wrapped: bool) -> Iterator[Block]:
    separator = _separator(group)
    if separator is not None:
        yield from _rows([line for line in group if line.marker != "rule"], paragraph, separator, group)
        return
    start = 0
    for index in range(1, len(group) + 1):
        if index == len(group) or not _continues(group[index - 1], group[index], wrapped):
            first, last = group[start], group[index - 1]
            yield Block(first.start, last.end, first.kind, paragraph, first.level)
            start = index


def _continues(before: Line, line: Line, wrapped: bool) -> bool:
    if line.kind != "prose" or before.kind == "heading":
        return False
    if before.kind == "item":
        return line.indent >= 2 or line.text[:1].islower()
    return wrapped or line.text[:1].islower()


def _separator(group: list[Line]) -> str | None:
    """What parts the cells of a table, or ``None`` where the lines are no table."""
    lines = [line for line in group if line.marker != "rule"]
    if len(lines) < 2:
        return None
    for mark in ("|", "\t"):
        counts = [line.text.strip("|").count(mark) for line in lines]
        if min(counts) >= 1 and max(counts) - min(counts) <= 1 and all(line.kind == "prose" for line in lines):
            return mark
    return None


def _rows(lines: list[Line], paragraph: int, mark: str, group: list[Line]) -> Iterator[Block]:
    ruled = len(group) > 1 and group[1].marker == "rule"
    for index, line in enumerate(lines):
        cells = tuple(_cells(line, mark))
        is_head = index == 0 and (ruled or not any(_has_digit(lines[0], cell) for cell in cells[1:]))
        yield Block(line.start, line.end, "row", paragraph, 0, cells, is_head)


def _has_digit(line: Line, cell: Span) -> bool:
    return any(char.isdigit() for char in line.text[cell[0] - line.start : cell[1] - line.start])


def _cells(line: Line, mark: str) -> Iterator[Span]:
    text, position = line.text, 0
    if mark == "|" and text.startswith("|"):
        position = 1
    end = len(text) - 1 if mark == "|" and text.endswith("|") and len(text) > 1 else len(text)
    for part in text[position:end].split(mark):
        body = part.strip()
        begin = position + (part.index(body[0]) if body else 0)
        yield line.start + begin, line.start + begin + len(body)
        position += len(part) + 1
