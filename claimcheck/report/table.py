"""Claims as a table to read."""

from collections.abc import Sequence
from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from claimcheck.claims.model import Claim
from claimcheck.document import Document
from claimcheck.report.escape import visible
from claimcheck.report.place import Places
from claimcheck.report.wording import circumstances, describe

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_COLUMNS = (("line", "dim"), ("quote", "bold"), ("value", "green"), ("of", ""), ("when, how, who", "dim"))


def write_table(
    claims: Sequence[Claim], documents: Sequence[Document], *, color: bool = False, width: int = 100
) -> str:
    """The claims by document: line and column, quote, value, what it is said of, and when, how and by whom."""
    from rich.console import Console

    if not claims:
        return "No claim with a value.\n"
    places = Places(documents)
    stream = StringIO()
    console = Console(
        file=stream,
        force_terminal=color,
        color_system="standard" if color else None,
        width=width,
        legacy_windows=False,
    )
    for _, group in groupby(claims, key=lambda claim: claim.document):
        console.print(_table(list(group), places))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().rstrip().split("\n"))


def _table(claims: Sequence[Claim], places: Places) -> "Table":
    from rich.table import Table

    name = places.of(claims[0]).name
    table = Table(
        title=_text(name), title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0)
    )
    for heading, style in _COLUMNS:
        table.add_column(heading, style=style, header_style="dim", overflow="fold", no_wrap=heading == "line")
    for claim in claims:
        table.add_row(*map(_text, _row(claim, places)))
    table.add_row()
    return table


def _row(claim: Claim, places: Places) -> tuple[str, ...]:
    about = ", ".join(filter(None, (claim.subject.name, claim.attribute.name)))
    place = places.of(claim)
    where = f"{place.line}:{place.column}" if place.line else place.remark
    return where, claim.quote, describe(claim.value), about, circumstances(claim)


def _text(text: str) -> "Text":
    from rich.text import Text

    return Text(visible(text))
