"""``claimcheck extract``: the claims of documents, without comparing them."""

import sys
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import color_option, document_options, paths_argument

if TYPE_CHECKING:
    import datetime as dt

_EXAMPLES = """
\b
Examples:
  claimcheck extract draft.md
  claimcheck extract --format jsonl articles/ > claims.jsonl
"""


@click.command(epilog=_EXAMPLES, short_help="List the claims in documents, without comparing them.")
@paths_argument()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl"]),
    default="table",
    show_default=True,
    help="What to print: a table to read, one JSON array, or one JSON object a line.",
)
@color_option
@document_options
def extract(
    paths: tuple[str, ...],
    form: str,
    color: str,
    language: str | None,
    published: "dt.date | None",
    stdin_filename: str | None,
) -> None:
    """List every claim in documents that carries a value.

    A claim is a sum, date, count, share, rank or measure with what it is said of. PATH is as for 'check'.
    """
    from claimcheck.check import extract as extract_claims
    from claimcheck.cli.inputs import Assumed, read_inputs
    from claimcheck.cli.terminal import columns, emit, wants_color
    from claimcheck.report.json import write_json_value
    from claimcheck.report.table import write_table

    documents = read_inputs(paths, Assumed(language, published, stdin_filename)).documents
    claims = [claim for document in documents for claim in extract_claims(document)]
    if form == "table":
        style = {"color": wants_color(color, sys.stdout), "width": columns(sys.stdout)}
        emit(write_table(claims, documents, **style))  # type: ignore[arg-type]
        return
    records = [claim.model_dump(mode="json") for claim in claims]
    if form == "json":
        emit(write_json_value(records))
        return
    for record in records:
        emit(write_json_value(record, indent=None))
