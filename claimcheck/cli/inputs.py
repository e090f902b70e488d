"""The documents that a command line names."""

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import click

from claimcheck.claims.dateline import dateline
from claimcheck.document import Document
from claimcheck.lang.detect import detect
from claimcheck.reading import Skip, read_all
from claimcheck.report.escape import visible


@dataclass(frozen=True)
class Assumed:
    """What holds for documents that do not say it themselves, and what standard input stands for."""

    language: str | None = None
    published: dt.date | None = None
    stdin_filename: str | None = None


@dataclass
class Inputs:
    """The documents of a run, and a line for each thing that was passed over."""

    documents: list[Document]
    skipped: list[str] = field(default_factory=list)


def read_inputs(paths: Sequence[str], assumed: Assumed) -> Inputs:
    """The documents at those paths, each skip told on standard error as well."""
    skipped: list[str] = []

    def on_skip(skip: Skip) -> None:
        skipped.append(skip.message)
        click.echo(f"claimcheck: skipped {visible(skip.message)}", err=True)

    documents = read_all(paths, on_skip=on_skip, stdin=sys.stdin.buffer, stdin_name=assumed.stdin_filename)
    return Inputs([_completed(document, assumed) for document in documents], skipped)


def _completed(document: Document, assumed: Assumed) -> Document:
    """The document with what is assumed in the places that neither its metadata nor its text fills."""
    update: dict[str, object] = {}
    if assumed.language and document.language is None:
        update["language"] = assumed.language
    if assumed.published and document.published is None:
        language = document.language or assumed.language or detect(document.text) or "en"
        update["published"] = dateline(document.text, language) or assumed.published
    return document.model_copy(update=update) if update else document
