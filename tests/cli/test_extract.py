"""``claimcheck extract`` and ``claimcheck schema``, on real texts."""

import json

import jsonschema
import pytest

from claimcheck.cli.run import run


@pytest.mark.usefixtures("folder")
def test_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Claims under the file that they stand in, with their places."""
    assert 0 == run(["extract", "draft.md", "sources"])
    out = capsys.readouterr().out
    assert out.startswith("draft.md\n")
    assert "4:17" in out
    assert "2,000,000,000 USD" in out
    assert "sources/one.txt\n" in out


@pytest.mark.usefixtures("folder")
def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """One array, or one object a line, of the same claims."""
    assert 0 == run(["extract", "--format", "json", "draft.md"])
    (claim,) = json.loads(capsys.readouterr().out)
    assert ("draft", "$2bn", "2000000000") == (claim["document"], claim["quote"], claim["value"]["amount"])
    assert 0 == run(["extract", "--format", "jsonl", "draft.md", "sources"])
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert claim == first
    assert "sources/one.txt" == second["document"]


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """A valid JSON Schema of the report."""
    assert 0 == run(["schema"])
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert {"claims", "comparisons"} <= set(schema["properties"])
