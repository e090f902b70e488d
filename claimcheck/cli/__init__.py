"""The command ``claimcheck``."""

import sys


def main() -> None:
    """Run the command line of this process and leave with its exit status.

    0 is clean, 1 findings at or above ``--fail-on``, 2 a mistake in usage or an internal error, 130 an interruption.
    """
    if sys.argv[1:] == ["--version"]:  # answered before anything is imported: build tools ask this often
        from claimcheck import __version__

        print(f"claimcheck {__version__}")
        return
    from claimcheck.cli.run import run

    sys.exit(run(sys.argv[1:]))
