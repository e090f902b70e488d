"""The check as a command runs it: with a progress bar, and with what was skipped in the report."""

from collections.abc import Sequence

from claimcheck.check import check
from claimcheck.cli.inputs import Inputs
from claimcheck.cli.terminal import progress
from claimcheck.rates import read_rates
from claimcheck.report.model import Report


def checked(inputs: Inputs, *, rates: Sequence[str] = ()) -> Report:
    """The report on the documents, which also names what was passed over in reading them.

    ``rates`` are files of exchange rates, the first that has a rate being asked first. Raises ``RateError``.
    """
    own = read_rates(*rates) if rates else None
    with progress() as bar:
        report = check(inputs.documents, progress=bar, rates=own)
    return report.model_copy(update={"skipped": tuple(inputs.skipped)})
