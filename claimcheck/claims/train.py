"""Learns the weights of reading claims from labelled cases: ``python -m claimcheck.claims.train CASES... [--write]``.

A case is a JSON file with documents and gold claims (subject, period, quote). What a document is about is learned first;
whom a claim is about is learned with topics that did not see its case, fold by fold. Every figure it prints is over
cases that the weights at work had not seen.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.claims.concept import triggers
from claimcheck.claims.extraction import prepare_all
from claimcheck.claims.learn import Choice, cross_validated, learn
from claimcheck.claims.period import period, times
from claimcheck.claims.place import place
from claimcheck.claims.ranking import use, weights
from claimcheck.claims.subject import candidates, choose
from claimcheck.claims.tokens import tokens
from claimcheck.claims.topic import all_features
from claimcheck.claims.view import View
from claimcheck.document import Document
from claimcheck.lang.context import context

_FOLDS = 5
# A gold claim without a period seldom means that it has none; such claims count little.
_UNDATED = 0.05
_RESEMBLES = 75


Gold = tuple[int, int, str, str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled case: its documents, and by document the gold claims as (start, end, subject, period, attribute)."""

    name: str
    documents: tuple[Document, ...]
    gold: Mapping[str, tuple[Gold, ...]]


def load(path: Path) -> Case:
    """The case of a JSON file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    fields = ("id", "text", "title", "publisher", "published", "language")
    documents = tuple(Document(**{name: entry.get(name) for name in fields}) for entry in data["documents"])
    texts = {document.id: document.text for document in documents}
    gold: dict[str, list[Gold]] = {document.id: [] for document in documents}
    for claim in data["claims"]:
        start = _nth(texts[claim["document"]], claim["quote"], claim.get("occurrence", 1))
        said = (claim["subject"], claim.get("period") or "", claim["attribute"])
        gold[claim["document"]].append((start, start + len(claim["quote"]), *said))
    return Case(path.stem, documents, {name: tuple(found) for name, found in gold.items()})


def _nth(text: str, quote: str, occurrence: int) -> int:
    index = -1
    for _ in range(occurrence):
        index = text.index(quote, index + 1)
    return index


def resembles(gold: str, name: str) -> bool:
    """Whether a name says the gold subject, in part at least."""
    from rapidfuzz import fuzz, utils

    return fuzz.token_set_ratio(gold, name, processor=utils.default_process) >= _RESEMBLES


def concept_choices(cases: Sequence[Case]) -> Iterator[Choice]:
    """For every claim the choice among the concepts around it: right are those that its gold attribute speaks of."""
    english = context("en")
    for case in cases:
        for document, prepared in zip(case.documents, prepare_all(case.documents), strict=True):
            for there, _ in _places(prepared):
                gold = _gold(case.gold[document.id], there.mention.start, there.mention.end)
                if gold is None:
                    continue
                words = tokens(gold[4], (0, len(gold[4])))
                wanted = {hit.label for hit in english.attributes.find(words.folded)}
                options = list(triggers(there))
                right = tuple(float(option.concept in wanted) for option in options)
                if sum(right) > 0:
                    yield Choice(case.name, tuple(option.features for option in options), right)


def topic_choices(cases: Sequence[Case]) -> Iterator[Choice]:
    """For every document the choice of its topic: an entity is as right as the part of the claims that it is said of."""
    for case in cases:
        for document, prepared in zip(case.documents, prepare_all(case.documents), strict=True):
            named = Counter(subject for _, _, subject, _, _ in case.gold[document.id] if subject[:1].isupper())
            right = tuple(
                sum(count for subject, count in named.items() if resembles(subject, entity.name)) / named.total()
                for entity in prepared.entities
            ) if named else ()  # fmt: skip
            if sum(right) > 0:
                yield Choice(case.name, tuple(all_features(prepared)), right)


def subject_choices(cases: Sequence[Case]) -> Iterator[Choice]:
    """For every claim whose gold subject is a proper name the choice among its candidates."""
    for case in cases:
        for document, prepared in zip(case.documents, prepare_all(case.documents), strict=True):
            focus = -1
            for there, ids in _places(prepared):
                options = list(candidates(there, focus, ids))
                focus = choose(there, focus, ids)
                gold = _gold(case.gold[document.id], there.mention.start, there.mention.end)
                if gold is None or not gold[2][:1].isupper():
                    continue
                right = tuple(float(resembles(gold[2], prepared.entities[option.entity].name)) for option in options)
                if sum(right) > 0:
                    yield Choice(case.name, tuple(option.features for option in options), right)


def period_choices(cases: Sequence[Case]) -> Iterator[Choice]:
    """For every claim but dates the choice of its time."""
    for case in cases:
        for document, prepared in zip(case.documents, prepare_all(case.documents), strict=True):
            before: str | None = None
            for there, ids in _places(prepared):
                options = list(times(there, ids, before))
                found, basis = period(there, ids, before)
                before = (found if basis == "stated" else None) or before
                gold = _gold(case.gold[document.id], there.mention.start, there.mention.end)
                if gold is None or there.mention.value.kind == "date":
                    continue
                right = tuple(_period_right(gold[3], option.edtf) for option in options)
                if sum(right) > 0:
                    features = tuple(option.features for option in options)
                    yield Choice(case.name, features, right, 1.0 if gold[3] else _UNDATED)


def _places(prepared: View) -> Iterator[tuple[Any, tuple[str, ...]]]:
    for number in sorted(prepared.mentions):
        for mention in prepared.mentions[number]:
            yield place(prepared, number, mention), prepared.attributes[mention.start, mention.end].concepts


def _gold(gold: Sequence[Gold], start: int, end: int) -> Gold | None:
    """The gold claim that a mention overlaps most."""
    overlaps = [(min(end, claim[1]) - max(start, claim[0]), -index) for index, claim in enumerate(gold)]
    best = max(overlaps, default=(0, 0))
    return gold[-best[1]] if best[0] > 0 else None


def _period_right(gold: str, found: str | None) -> float:
    """Exact is best; a coarser or finer time that holds it or lies in it counts for something."""
    gold = gold.strip("~?%.")
    if not gold or found is None:
        return float(not gold and found is None)
    if gold == found:
        return 1.0
    return 0.5 if gold.startswith(found) else 0.7 if found.startswith(gold) else 0.0


def train(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights of all four choices, with the figures of cross-validation printed on the way."""
    tables = {name: dict(weights(name)) for name in ("concept", "period", "subject", "topic")}
    tables["concept"] = learn(found := list(concept_choices(cases)))
    use(tables)
    print("concept", *cross_validated(found))
    for _ in range(2):
        tables["topic"] = learn(topics := list(topic_choices(cases)))
        use(tables)
    print("topic", *cross_validated(topics))
    subjects: list[Choice] = []
    for _ in range(2):
        subjects = _crossed(cases, topics, subjects, tables)
        tables["subject"] = learn(subjects)
        use(tables)
    print("subject", *cross_validated(subjects))
    tables["period"] = learn(periods := list(period_choices(cases)))
    print("period", *cross_validated(periods, only=lambda choice: choice.weight == 1.0))
    return tables


def _crossed(
    cases: Sequence[Case], topics: Sequence[Choice], subjects: Sequence[Choice], tables: dict[str, dict[str, float]]
) -> list[Choice]:
    """The choices of subject of every case, its topics and the claims before read with weights that did not see it."""
    found: list[Choice] = []
    for fold in range(_FOLDS):
        held = [case for index, case in enumerate(cases) if index % _FOLDS == fold]
        names = {case.name for case in held}
        unseen = {"topic": learn([choice for choice in topics if choice.group not in names])}
        if subjects:
            unseen["subject"] = learn([choice for choice in subjects if choice.group not in names])
        use({**tables, **unseen})
        found += subject_choices(held)
    use(tables)
    return found


def dump(tables: Mapping[str, Mapping[str, float]]) -> str:
    """The weights as the text of ``weights.toml``."""
    lines = [
        "# Weights of named features, by choice: what a claim states, whom it is about, which time, what a document is about.",
        "# Learned from labelled cases by claimcheck.claims.train; not typed by hand.",
    ]
    for name in sorted(tables):
        lines += ["", f"[{name}]", *(f'"{feature}" = {weight}' for feature, weight in sorted(tables[name].items()))]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Reads the cases, prints the figures and, with ``--write``, replaces the weights that ship."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("cases", nargs="+", type=Path, help="case files, or folders of them")
    parser.add_argument("--write", action="store_true", help="replace weights.toml")
    options = parser.parse_args()
    files = [file for path in options.cases for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
    tables = train([load(file) for file in files])
    if options.write:
        Path(__file__).with_name("weights.toml").write_text(dump(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
