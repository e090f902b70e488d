"""Whole texts in eight languages: what an editor would find in them, and nothing else."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck import Document, check
from claimcheck.compare.model import Severity
from claimcheck.report import Report

FILE = Path(__file__).parents[2] / "fixtures" / "pairs" / "articles.toml"
ARTICLES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["article"]
LANGUAGES = {"en", "nl", "de", "fr", "es", "it", "pt", "ru"}


def report(article: dict[str, Any]) -> Report:
    """What is said of the texts of a case."""
    days = article.get("published", ["2024-05-14"] * len(article["texts"]))
    return check(
        Document(id=f"{number}", text=text, language=article["language"], published=day)
        for number, (text, day) in enumerate(zip(article["texts"], days, strict=True))
    )


def said(found: Report) -> dict[tuple[str, ...], tuple[str, str]]:
    """The reason and the severity of each comparison, by its two quotes in alphabetical order."""
    quotes = {claim.id: claim.quote for claim in found.claims}
    return {
        tuple(sorted((quotes[each.left], quotes[each.right]))): (each.reason, str(each.severity or ""))
        for each in found.comparisons
    }


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article['language']}: {article['about']}")
def test_what_is_wrong_is_found(article: dict[str, Any]) -> None:
    """Each thing that the case lists is said, for its reason."""
    found = said(report(article))
    listed = {tuple(sorted(quotes)): reason for *quotes, reason in article["found"]}
    assert listed == {quotes: found.get(quotes, ("nothing", ""))[0] for quotes in listed}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article['language']}: {article['about']}")
def test_nothing_else_is_reported(article: dict[str, Any]) -> None:
    """No other conflict is worth more than a note."""
    listed = {tuple(sorted(quotes)) for *quotes, _ in article["found"]}
    loud = {Severity.WARNING, Severity.ERROR}
    assert {} == {
        quotes: why for quotes, why in said(report(article)).items() if why[1] in loud and quotes not in listed
    }


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article['language']}: {article['about']}")
def test_a_sum_is_shown(article: dict[str, Any]) -> None:
    """What comes of a sum shows it."""
    for found in report(article).comparisons:
        assert found.formula is None or found.formula in found.explanation


def test_all_languages_have_texts() -> None:
    """Every language has several."""
    assert {language for language in LANGUAGES if sum(a["language"] == language for a in ARTICLES) < 4} == set()
