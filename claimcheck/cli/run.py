"""One run of the command line: every outcome becomes an exit status, and a user's mistake one line."""

import sys
import traceback
from collections.abc import Sequence

import click

from claimcheck.cli.app import app
from claimcheck.cli.terminal import abandon_output
from claimcheck.errors import ClaimcheckError

MISTAKE = 2
INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """The exit status of running those arguments."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter is no reason to stop
    try:
        status = app.main(list(arguments), prog_name="claimcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return MISTAKE
    except ClaimcheckError as error:
        return _complain(str(error))
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        return abandon_output()
    except Exception:
        traceback.print_exc()
        return _complain("internal error: please report it with the lines above")
    return status if isinstance(status, int) else 0


def _complain(message: str) -> int:
    from claimcheck.report.escape import visible

    click.echo(f"claimcheck: {visible(message)}", err=True)
    return MISTAKE
