"""``claimcheck explain``: how a verdict came about."""

import sys
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import color_option, document_options, paths_argument, rates_option

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.compare.model import Comparison
    from claimcheck.report.model import Report

_EXAMPLES = """
\b
Examples:
  claimcheck explain 3f9a draft.md sources/
  claimcheck explain 3f9a --report report.json draft.md sources/
"""
_SHOWN = 10


@click.command(epilog=_EXAMPLES, short_help="Show how a verdict came about.")
@click.argument("finding", metavar="FINDING")
@paths_argument(required=False)
@click.option(
    "--report",
    "saved",
    type=click.Path(exists=True, dir_okay=False),
    help="A report that 'check --format json' wrote: explains it instead of checking again.",
)
@rates_option
@color_option
@document_options
def explain(
    finding: str,
    paths: tuple[str, ...],
    saved: str | None,
    rates: tuple[str, ...],
    color: str,
    language: str | None,
    published: "dt.date | None",
    stdin_filename: str | None,
) -> None:
    """Show why two claims were taken for one fact, and how the verdict came about.

    FINDING is the id that 'check' prints beside a finding, or the beginning of it; 'check --verbose' prints those of
    agreements as well. PATH is what was checked, the current folder if none is given.
    """
    from claimcheck.cli.inputs import Assumed, Inputs, read_inputs
    from claimcheck.cli.pipeline import checked
    from claimcheck.cli.terminal import columns, emit, wants_color
    from claimcheck.report.working import write_working

    read = (
        Inputs([]) if saved and not paths else read_inputs(paths or ["."], Assumed(language, published, stdin_filename))
    )
    report = _load(saved) if saved else checked(read, rates=rates)
    comparison = _chosen(report, finding)
    style = {"color": wants_color(color, sys.stdout), "width": columns(sys.stdout)}
    emit(write_working(report, comparison, read.documents, **style))  # type: ignore[arg-type]


def _load(path: str) -> "Report":
    from pathlib import Path

    from claimcheck.report.model import Report

    try:
        return Report.model_validate_json(Path(path).read_bytes())
    except ValueError as error:
        raise click.ClickException(f"{path}: not a report that 'check --format json' wrote") from error


def _chosen(report: "Report", prefix: str) -> "Comparison":
    found = [comparison for comparison in report.comparisons if comparison.id.startswith(prefix)]
    exact = [comparison for comparison in found if comparison.id == prefix]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if found:
        ids = ", ".join(sorted(comparison.id for comparison in found)[:_SHOWN])
        raise click.ClickException(f"{prefix!r} is the beginning of {len(found)} findings: {ids}")
    where = f"{len(report.comparisons)} comparisons of {len(report.documents)} documents"
    raise click.ClickException(f"no finding begins with {prefix!r} among {where}: give the paths that were checked")
