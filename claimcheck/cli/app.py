"""The command group; each command imports what it needs when it runs, so that help is quick."""

import click

from claimcheck import __version__
from claimcheck.cli.check import check
from claimcheck.cli.explain import explain
from claimcheck.cli.extract import extract
from claimcheck.cli.schema import schema

_EXAMPLES = """
\b
Examples:
  claimcheck check draft.md sources/       where does the draft contradict its sources?
  claimcheck check article.txt             does an article contradict itself?
  claimcheck explain 3f9a draft.md sources/
                                           why are these two claims one fact?
  claimcheck extract draft.md              every sum, date, count, share and rank in it
  cat draft.md | claimcheck check - sources/
                                           from a pipe

\b
Exit status: 0 clean, 1 findings, 2 a mistake in usage or an internal error.
"""


@click.group(epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
def app() -> None:
    """Tells an editor where two documents do not agree, and why.

    claimcheck reads documents, finds every claim that carries a value (a sum, a date, a count, a share, a rank, a
    measure), and says which claims about the same fact agree and which conflict. It needs no network.
    """


for command in (check, explain, extract, schema):
    app.add_command(command)
