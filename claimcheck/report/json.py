"""The report as JSON, for machines."""

import json
import re

from claimcheck.report.model import Report

_CONTROL = re.compile("[\x7f-\x9f\u2028\u2029]")


def write_json(report: Report) -> str:
    """The report as indented JSON with keys in the order of the models; only valid ``Report`` JSON is ever written.

    Reading it back with ``Report.model_validate_json`` gives an equal report.
    """
    text = json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=2)
    # JSON lets them stand, but some terminals obey them.
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
