"""``claimcheck schema``: what ``--format json`` writes, as a JSON Schema."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of the report that 'check --format json' writes."""
    import json

    from claimcheck.report.model import Report

    click.echo(json.dumps(Report.model_json_schema(mode="serialization"), indent=2))
