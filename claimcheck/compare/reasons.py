"""The page of documentation on reasons: ``python -m claimcheck.compare.reasons`` prints docs/reasons.md."""

import sys

from claimcheck.compare.codes import Reason, reasons
from claimcheck.compare.model import Verdict

_HEAD = """# Reasons

<!-- Made by `python -m claimcheck.compare.reasons`; edit claimcheck/compare/reasons.toml instead. -->

Every comparison names one of these reasons. Ids and names are stable: they never change their meaning. A suppression
may use either: `claimcheck: ignore[CC101]` or `claimcheck: ignore[money-differs]`. How the verdicts are reached is told
in [comparing.md](comparing.md).
"""
_TITLES = {
    Verdict.CONFLICT: "Conflicts",
    Verdict.AGREE: "Agreements",
    Verdict.INCOMPARABLE: "Not comparable",
}


def markdown() -> str:
    """The page of documentation."""
    return _HEAD + "".join(_section(verdict) for verdict in _TITLES)


def _section(verdict: Verdict) -> str:
    entries = "".join(_entry(reason) for reason in reasons().values() if reason.verdict is verdict)
    return f"\n## {_TITLES[verdict]}\n{entries}"


def _entry(reason: Reason) -> str:
    return f"\n### {reason.id} {reason.slug}\n\n{reason.meaning}\n\n" + _examples(reason)


def _examples(reason: Reason) -> str:
    return "> " + "\n>\n> ".join(statement for statement in reason.example if statement) + "\n"


if __name__ == "__main__":
    sys.stdout.write(markdown())
