"""Lines of text with styles, printed plainly or in colour."""

from collections.abc import Iterable
from dataclasses import dataclass

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "good": "bold green",
    "place": "bold",
    "faint": "dim",
    "strong": "bold",
    "value": "green",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the name of its style, empty for none."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]
BLANK: Line = ()


def line(*parts: str | tuple[str, str]) -> Line:
    """A line of plain texts and of pairs of text and style."""
    return tuple(Piece(part) if isinstance(part, str) else Piece(*part) for part in parts)


def render(lines: Iterable[Line], *, color: bool) -> str:
    """The lines as text that ends with a line end; with colour, as a terminal understands it."""
    lines = list(lines)
    if not lines:
        return ""
    if color:
        return _render_color(lines)
    return "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines)


def _render_color(lines: list[Line]) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    stream = StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard", width=10_000, legacy_windows=False)
    for pieces in lines:
        text = Text.assemble(*((piece.text, _STYLES.get(piece.style, "")) for piece in pieces), no_wrap=True, end="\n")
        console.print(text, soft_wrap=True)
    return stream.getvalue()
