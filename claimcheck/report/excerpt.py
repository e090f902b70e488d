"""A span in its line, underlined, with as much around it as the width allows."""

import textwrap
from collections.abc import Iterable

from claimcheck.report.escape import cells, visible
from claimcheck.report.place import Strip
from claimcheck.report.styled import Line, line

_GUTTER = " │ "
_CUT = "…"
_LEAST_ROOM = 20
_MOST_STRIPS = 3


def excerpt(strips: Iterable[Strip], *, width: int, style: str, remark: str) -> list[Line]:
    """The lines of a span with carets under it and a remark after them.

    ``width`` is the number of columns to fill at most, ``style`` that of the carets.
    """
    strips = list(strips)[:_MOST_STRIPS]
    label_width = max((len(strip.label) for strip in strips), default=0)
    room = max(_LEAST_ROOM, width - label_width - len(_GUTTER) - 2)
    lines: list[Line] = []
    for strip in strips:
        is_last = strip is strips[-1]
        lines += _draw(strip, label_width, room=room, style=style, remark=remark if is_last else "")
    return lines


def _draw(strip: Strip, label_width: int, *, room: int, style: str, remark: str) -> list[Line]:
    before, quote, after = _window(strip, room)
    gutter = (f"  {strip.label:>{label_width}}{_GUTTER}", "faint")
    empty = (f"  {'':>{label_width}}{_GUTTER}", "faint")
    carets = "^" * max(1, cells(quote))
    indent = " " * cells(before)
    lines = [line(gutter, before, (quote, style), after)]
    if not remark or cells(indent + carets + remark) + 1 <= room:
        return [*lines, line(empty, indent, (carets, style), f" {remark}")]
    if cells(remark) < cells(indent):
        return [*lines, line(empty, " " * (cells(indent) - cells(remark) - 1), f"{remark} ", (carets, style))]
    rows = (line(empty, row) for row in textwrap.wrap(remark, room))
    return [*lines, line(empty, indent, (carets, style)), *rows]


def _window(strip: Strip, room: int) -> tuple[str, str, str]:
    """What stands before, in and after the span, cut at words so that it fits."""
    before = visible(strip.text[: strip.start]).lstrip()
    quote = visible(strip.text[strip.start : strip.end])
    after = visible(strip.text[strip.end :]).rstrip()
    spare = room - cells(quote)
    if cells(before) + cells(after) <= spare:
        return before, quote, after
    # Two thirds go to what stands before: it says what the value is of.
    left = max(spare * 2 // 3, spare - cells(after))
    kept_before = _last_words(before, left)
    return kept_before, quote, _first_words(after, spare - cells(kept_before))


def _last_words(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    kept = _take(reversed(text), room - 1)[::-1]
    return _CUT + (kept[kept.find(" ") + 1 :] if " " in kept[:-1] else kept)


def _first_words(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    kept = _take(iter(text), room - 1)
    return (kept[: kept.rfind(" ")] if " " in kept[1:] else kept) + _CUT


def _take(chars: Iterable[str], room: int) -> str:
    taken = []
    for char in chars:
        room -= cells(char)
        if room < 0:
            break
        taken.append(char)
    return "".join(taken)
