"""Two numbers that words or a table put side by side: those that a relation told elsewhere may be about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from claimcheck.claims.model import Claim
from claimcheck.compare.sizes import aligned, alike, family, level
from claimcheck.compare.tables import columns_of, is_total
from claimcheck.compare.times import disjoint, period
from claimcheck.compare.together import Sentence, joined, keys, same_subject, topic
from claimcheck.compare.words import words
from claimcheck.values.axis import interval
from claimcheck.values.model import Numeric

T = TypeVar("T")
Pair = tuple[Claim, Claim]
# With how many of the like numbers after it in its sentence a number is taken together.
_NEXT = 2
# What so many numbers or pairs are about says nothing of any two of them, and beyond so many pairs the search ends.
_MOST = 300
# How many of the words nearest to a number say what it is about.
_NEAREST = 5
_BEGINNING, _SHORTEST = 5, 4
# How many sentences may lie between a level before a change and the level after it.
_APART = 3
# In a few documents on one matter a number that two of them give is one number; in many it is any.
_FEW = 12


class Pairs:
    """The pairs of numbers of some claims, by what they are about and by the numbers themselves."""

    def __init__(self, sentences: Mapping[Sentence, Sequence[Claim]], texts: Mapping[str, str]) -> None:
        """Index the pairs of ``sentences``, the claims of each sentence in order of place.

        ``texts`` are the documents' texts by id, which say what parts a sentence joins.
        """
        self._index: dict[str, list[Pair]] = defaultdict(list)
        for (document, field, _), members in sentences.items():
            text = texts.get(document, "") if field == "text" else ""
            for pair in (*_following(members), *_ends(members), *_with_sums(members, text)):
                self._add(pair)
        for pair in (*_before_and_now(sentences), *_of_columns(sentences, texts)):
            self._add(pair)

    def _add(self, pair: Pair) -> None:
        for key in sorted(_marks(pair[0]) | _marks(pair[1])):
            self._index[key].append(pair)

    def about(self, claims: Iterable[Claim]) -> Iterator[Pair]:
        """The pairs that share a number, a concept, a word or a subject with one of the claims, each once."""
        marks = sorted(set().union(*(_marks(claim) for claim in claims)))
        seen: set[tuple[str, str]] = set()
        for mark in marks:
            for one, other in few_enough(self._index.get(mark, ())):
                if (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other
                if len(seen) >= 3 * _MOST:
                    return


class Numbers:
    """The numbers that can enter a sum, by what they are about, and which of them a document gives."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Index the numbers among ``claims``."""
        self._index: dict[str, list[Claim]] = defaultdict(list)
        self._told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if value := level(claim):
                for key in sorted(keys(claim)):
                    self._index[key].append(claim)
                self._told[claim.document, family(value)].append(claim)

    def about(self, *claims: Claim) -> Iterator[Claim]:
        """The numbers that are about something that one of the claims is about, each once."""
        found: dict[str, Claim] = {}
        for key in sorted(set().union(*(keys(claim) for claim in claims))):
            found |= {claim.id: claim for claim in few_enough(self._index.get(key, ()))}
        yield from found.values()

    def is_told_in(self, document: str, claim: Claim) -> bool:
        """Whether a document gives the number of a claim as well."""
        value = level(claim)
        like = self._told.get((document, family(value)), ()) if value else ()
        return any(interval(other.value).meets(interval(claim.value)) for other in like)


def few_enough(found: Sequence[T]) -> Sequence[T]:
    """What was found, nothing where it is so much that what it has in common says nothing."""
    return found if len(found) <= _MOST else ()


def _marks(claim: Claim) -> frozenset[str]:
    """By what a pair with this number is found: its concepts, its noun, its subject, the words near it and itself."""
    return keys(claim) | stems(claim) | ({f"number {value.amount}"} if (value := level(claim)) else set())


def stems(claim: Claim) -> set[str]:
    """How the words nearest to a number begin, so that compounds and like words of two languages meet; names say nothing."""
    near = [stem for stem in claim.attribute.stems[:_NEAREST] if len(stem) >= _SHORTEST]
    names = claim.subject.key.split()
    return {
        f"word {stem[:_BEGINNING]}" for stem in near if not any(name.startswith(stem[:_BEGINNING]) for name in names)
    }


def of_noun(marks: set[str], claim: Claim) -> set[str]:
    """Those of the marks of ``stems`` that are of the noun that a claim counts."""
    noun = claim.attribute.noun.casefold()
    return {mark for mark in marks if noun.startswith(mark.removeprefix("word "))}


def _following(members: Sequence[Claim]) -> Iterator[Pair]:
    """Each number of a sentence with the next ones like it, and with the next that leaves out its unit."""
    numbers = [claim for claim in members if level(claim)]
    for at, one in enumerate(numbers):
        like = [other for other in numbers[at + 1 :] if alike(one, other)][:_NEXT]
        pair = None if like else next((p for other in numbers[at + 1 :] if (p := aligned(one, other))), None)
        yield from ((one, other) for other in like)
        if pair is not None:
            yield pair


def _ends(members: Sequence[Claim]) -> Iterator[Pair]:
    """The two ends of a change that is told as one value ("from 8% to 9.5%")."""
    for claim in members:
        value = claim.value
        if isinstance(value, Numeric) and value.amount is None and value.low is not None and value.high is not None:
            ends = [_at(claim, value, amount, role) for amount, role in ((value.low, "from"), (value.high, "to"))]
            yield ends[0], ends[1]


def _at(claim: Claim, value: Numeric, amount: object, role: str) -> Claim:
    end = value.model_copy(update={"amount": amount, "low": amount, "high": amount, "modifier": None})
    return claim.model_copy(update={"value": end, "role": role})


def _with_sums(members: Sequence[Claim], text: str) -> Iterator[Pair]:
    """Each of two counts that are joined, with both together: "613 for the deal and 267 against it"."""
    counts = [claim for claim in members if level(claim) and claim.value.kind in ("count", "number")] if text else []
    for one, other in pairwise(counts):
        parts, values = joined([one, other], text), (level(one), level(other))
        if (
            len(parts) == 2
            and values[0]
            and values[1]
            and values[0].amount is not None
            and values[1].amount is not None
        ):
            whole = values[0].model_copy(update=_exact(values[0].amount + values[1].amount))
            quote = f"({one.quote} + {other.quote})"
            together = one.model_copy(update={"id": f"{one.id}+{other.id}", "value": whole, "quote": quote})
            yield from ((one, together), (other, together))


def is_sum(claim: Claim) -> bool:
    """Whether a claim of a pair is no claim of a text, but what two of them come to."""
    return claim.quote.startswith("(") and "+" in claim.id


def _exact(amount: Decimal) -> dict[str, object]:
    return {"amount": amount, "low": amount, "high": amount, "modifier": None, "resolution": Decimal(0)}


def _before_and_now(sentences: Mapping[Sentence, Sequence[Claim]]) -> Iterator[Pair]:
    """A level that words put before a change, and the like levels told of the same thing in the sentences around it."""
    documents: dict[tuple[str, str], list[Sequence[Claim]]] = defaultdict(list)
    for (document, field, _), members in sentences.items():
        documents[document, field].append(members)
    for groups in documents.values():
        for at, members in enumerate(groups):
            earlier = [claim for claim in members if level(claim) and is_earlier(claim)]
            near = [group for group in groups[max(0, at - _APART) : at + _APART + 1] if group is not members]
            yield from _in_turn(groups[at - 1] if at else (), members)
            for one in earlier:
                yield from (p for group in near for other in group if (p := _levels(one, other)))
            following = [claim for group in groups[at + 1 : at + _APART + 1] for claim in group]
            yield from (p for one in members for other in following if (p := _at_two_times(one, other)))


def _of_columns(sentences: Mapping[Sentence, Sequence[Claim]], texts: Mapping[str, str]) -> Iterator[Pair]:
    """Each number of a table's column with the total of the column."""
    documents: dict[str, list[Claim]] = defaultdict(list)
    for (document, field, _), members in sentences.items():
        if field == "text" and "\n|" in texts.get(document, ""):
            documents[document] += members
    for document, members in documents.items():
        for cells in columns_of(members, texts[document]).values():
            if len(cells) > 2 and is_total(cells[-1], texts[document]):
                yield from ((cell, cells[-1]) for cell in cells[:-1])


def _in_turn(before: Sequence[Claim], members: Sequence[Claim]) -> Iterator[Pair]:
    """The level that a change leads to, alone in its sentence, and the last like number of the sentence before."""
    here = [claim for claim in members if level(claim)]
    for after in [claim for claim in here if claim.role == "to"]:
        like = [claim for claim in here if claim is not after and aligned(claim, after)]
        pairs = [p for one in before if level(one) and (p := aligned(one, after))]
        if pairs and not like:
            yield pairs[-1]


def _at_two_times(one: Claim, other: Claim) -> Pair | None:
    """Two like numbers of one subject and thing of which the text says that they are of two times."""
    times = period(one), period(other)
    if not (level(one) and level(other)) or times[0] is None or times[1] is None or not disjoint(times[0], times[1]):
        return None
    told = one.period_basis != "document" or other.period_basis != "document"
    return aligned(one, other) if told and same_subject(one, other) and topic(one) == topic(other) != () else None


def _levels(one: Claim, other: Claim) -> Pair | None:
    told = one.attribute.concepts[:2]
    same = set(told) & set(other.attribute.concepts[:2]) - words("vague")
    return aligned(one, other) if same and not is_earlier(other) else None


def is_earlier(claim: Claim) -> bool:
    """Whether words put a level before a change: "from", "previously", "at first"."""
    return claim.role == "from" or bool(words("before").intersection(claim.scope))


def few(claims: Iterable[Claim]) -> bool:
    """Whether the claims come from few enough documents to be on one matter."""
    return len({claim.document for claim in claims}) <= _FEW
