"""The published schema."""

import jsonschema
import pytest

from claimcheck.report import Report


def test_schema_fits_what_is_written(checked) -> None:  # type: ignore[no-untyped-def]
    """The JSON Schema is valid, takes a report's JSON, and refuses anything else."""
    schema = Report.model_json_schema(mode="serialization")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(checked.report.model_dump(mode="json"), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": 1}, schema)
