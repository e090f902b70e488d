"""``claimcheck schema``: what ``--format json`` writes, as a JSON Schema."""

import click


@click.command(short_help="Print the JSON Schema of the report.")
def schema() -> None:
    """Print the JSON Schema of the report that 'check --format json' writes."""
    from claimcheck.cli.terminal import emit
    from claimcheck.report.json import write_json_value
    from claimcheck.report.model import Report

    emit(write_json_value(Report.model_json_schema(mode="serialization")))
