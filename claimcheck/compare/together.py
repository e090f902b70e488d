"""Which claims stand together: in one sentence, joined by a conjunction, or of one thing by what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.model import Attribute, Claim
from claimcheck.compare.sizes import alike
from claimcheck.compare.words import akin, says, words
from claimcheck.values.remember import remembered

# Between a part and "of" its whole, or a share in brackets, there is little room for anything else.
CLOSE = 30
# How long the endings are that a name has in other cases, and the least that is left of it.
_ENDING, _STEM = 2, 5
Sentence = tuple[str, str, tuple[int, int]]


def place(claim: Claim) -> Sentence:
    """The sentence of a claim: document, field and span."""
    return claim.document, claim.field, claim.sentence


def by_sentence(claims: Iterable[Claim]) -> Mapping[Sentence, list[Claim]]:
    """The claims of each sentence, in order of place."""
    found: dict[Sentence, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.document, claim.field, claim.sentence].append(claim)
    return found


def away(one: Claim, other: Claim) -> int:
    """How many code points lie between two claims of one text."""
    return min(abs(one.start - other.end), abs(other.start - one.end))


def joined(numbers: Sequence[Claim], text: str) -> list[Claim]:
    """The last of the numbers with those that a conjunction or a comma joins to it; ``text`` is their document's."""
    parts = [numbers[-1]]
    for one, other in reversed(list(pairwise(numbers))):
        gap = text[one.end : other.start]
        are_joined = says(gap, one.language, "text", "conjunctions") or gap.strip() == ","
        if not (are_joined and alike(one, other) and len(gap) <= CLOSE and one.role == other.role):
            break
        parts.insert(0, one)
    return parts


def is_of(gap: str, language: str) -> bool:
    """Whether the words between two numbers make the first a part of the second ("of the"; not ", of which")."""
    if len(gap) > CLOSE or "," in gap or says(gap, language, "cues", "scope", "of_whom"):
        return False
    return says(gap, language, "prepositions", "of")


def concepts(claim: Claim) -> frozenset[str]:
    """The first concepts of a claim, without those that every text has; its noun stands in for one."""
    return _concepts(claim.attribute)


@remembered(131_072)
def _concepts(attribute: Attribute) -> frozenset[str]:
    noun = attribute.noun.casefold()
    own = frozenset(attribute.concepts[:3]) - words("vague")
    return own | akin(own) | ({f"noun {noun}"} if noun else set())


def topic(claim: Claim) -> tuple[str, ...]:
    """The first concept of a claim that says something, none where there is none."""
    return tuple(concept for concept in claim.attribute.concepts if concept not in words("vague"))[:1]


def keys(claim: Claim) -> frozenset[str]:
    """What a claim is about: its concepts and its subject."""
    return concepts(claim) | ({f"subject {claim.subject.key}"} if claim.subject.key else set())


def same_subject(one: Claim, other: Claim) -> bool:
    """Whether both are about one subject, which one of them may call by a part of its name ("Strand", "Neville Strand")."""
    return _is_one(one.subject.key, other.subject.key)


@lru_cache(maxsize=65536)
def _is_one(key: str, other: str) -> bool:
    names = key.split(), other.split()
    return bool(names[0] and names[1]) and (_within(names[0], names[1]) or _within(names[1], names[0]))


def _within(short: Sequence[str], full: Sequence[str]) -> bool:
    return all(any(_one_name(word, name) for name in full) for word in short)


def _one_name(one: str, other: str) -> bool:
    """Whether two words are one name, of which languages with cases change the end."""
    if one == other:
        return True
    stem = max(len(one), len(other)) - _ENDING
    return stem >= _STEM and one[:stem] == other[:stem]


def other_subject(one: Claim, other: Claim) -> bool:
    """Whether both are known to be about two subjects."""
    return bool(one.subject.key and other.subject.key) and not same_subject(one, other)
