"""Which claims stand together: in one sentence, joined by a conjunction, or of one thing by what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from claimcheck.claims.model import Claim
from claimcheck.compare.sizes import alike
from claimcheck.compare.words import says, words

# Between a part and "of" its whole, or a share in brackets, there is little room for anything else.
CLOSE = 30
Sentence = tuple[str, str, tuple[int, int]]


def place(claim: Claim) -> Sentence:
    """The sentence of a claim: document, field and span."""
    return claim.document, claim.field, claim.sentence


def by_sentence(claims: Iterable[Claim]) -> Mapping[Sentence, list[Claim]]:
    """The claims of each sentence, in order of place."""
    found: dict[Sentence, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[place(claim)].append(claim)
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


def concepts(claim: Claim) -> set[str]:
    """The first concepts of a claim, without those that every text has; its noun stands in for one."""
    noun = claim.attribute.noun.casefold()
    return {*claim.attribute.concepts[:3]} - words("vague") | ({f"noun {noun}"} if noun else set())


def keys(claim: Claim) -> set[str]:
    """What a claim is about: its concepts and its subject."""
    return concepts(claim) | ({f"subject {claim.subject.key}"} if claim.subject.key else set())


def same_subject(one: Claim, other: Claim) -> bool:
    """Whether both are about one subject, which one of them may call by a part of its name ("Strand", "Neville Strand")."""
    names = [set(claim.subject.key.split()) for claim in (one, other)]
    return bool(names[0] and names[1]) and (names[0] <= names[1] or names[1] <= names[0])
