"""The check as a command runs it: with a progress bar, and with what was skipped in the report."""

from claimcheck.check import check
from claimcheck.cli.inputs import Inputs
from claimcheck.cli.terminal import progress
from claimcheck.report.model import Report


def checked(inputs: Inputs) -> Report:
    """The report on the documents, which also names what was passed over in reading them."""
    with progress() as bar:
        report = check(inputs.documents, progress=bar)
    return report.model_copy(update={"skipped": tuple(inputs.skipped)})
