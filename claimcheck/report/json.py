"""The report as JSON, for machines."""

import json
import re

from claimcheck.report.model import Report

_CONTROL = re.compile("[\x7f-\x9f\u2028\u2029]")


def write_json(report: Report) -> str:
    """The report as indented JSON with keys in the order of the models.

    Reading it back with ``Report.model_validate_json`` gives an equal report.
    """
    return write_json_value(report.model_dump(mode="json"))


def write_json_value(value: object, *, indent: int | None = 2) -> str:
    """Plain data as JSON that ends with a line end; ``None`` for ``indent`` puts it on one line."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # JSON lets them stand, but some terminals obey them.
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
