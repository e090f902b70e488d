"""Options that several commands share, and their values as the commands use them."""

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def paths_argument(*, required: bool = True) -> Callable[[F], F]:
    """The documents to read."""
    return click.argument("paths", nargs=-1, required=required, metavar="PATH..." if required else "[PATH]...")


def document_options(function: F) -> F:
    """What to assume of documents that do not say it themselves."""
    options = (
        click.option(
            "--language",
            metavar="TAG",
            callback=_language,
            help="Language of documents that do not name theirs, such as en or nl.  [default: detected]",
        ),
        click.option(
            "--published",
            metavar="DAY",
            callback=_day,
            help="Publication day of documents that give none, such as 2024-02-08: what 'last year' counts from.",
        ),
        click.option(
            "--stdin-filename",
            metavar="FILE",
            help="The file that standard input (-) stands for: names it, and its suffix says what it holds.",
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


def rates_option(function: F) -> F:
    """Exchange rates of one's own."""
    return click.option(
        "--rates",
        multiple=True,
        metavar="FILE",
        help="Your own exchange rates: a CSV file of date, currency and units per euro; may be repeated.",
    )(function)


def color_option(function: F) -> F:
    """Whether to colour what goes to the terminal."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colour: auto is on in a terminal unless NO_COLOR is set.",
    )(function)


def _language(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from claimcheck.errors import ReadError
    from claimcheck.reading.metadata import check_language

    try:
        return check_language(value)
    except ReadError as error:
        raise click.BadParameter(str(error)) from error


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a day: expected YYYY-MM-DD") from error
