"""Changes in a headline held against the level before and the level after that a text tells in one sentence."""

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.misfits import misfit, told_levels
from claimcheck.compare.model import Comparison
from claimcheck.compare.pairs import few
from claimcheck.compare.sizes import Size, is_telling, level, size
from claimcheck.compare.together import by_sentence, other_subject, place, topic
from claimcheck.compare.words import words

_CHANGES = ("change", "times", "points")
# A word of a headline that says in what unit a level is told has at least so many letters: "library hours".
_SHORTEST = 4


def headlines(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Comparison]:
    """The conflicts of changes in headlines, where few documents tell one level before and one after of the same thing.

    ``texts`` are the documents' texts by id, which say what stands in a heading.
    """
    heads = [claim for claim in claims if _is_head(claim, texts.get(claim.document, ""))] if few(claims) else []
    told = [pair for members in by_sentence(claims).values() for pair in told_levels(members)] if heads else []
    for head in heads:
        stated = size(head, words("more")) if is_telling(head) and head.direction is not None else None
        if stated is None or stated.kind not in _CHANGES:
            continue
        pairs = [pair for pair in told if place(pair[1]) != place(head) and _is_of(head, pair[1])]
        amounts = {tuple(value.amount for claim in pair if (value := level(claim))) for pair in pairs}
        if len(amounts) == 1:
            yield from (found for pair in pairs for found in _held(stated, *pair))


def _held(stated: Size, before: Claim, after: Claim) -> Iterator[Comparison]:
    """The conflict of a change with both levels, either of which may be the wrong one."""
    if found := misfit(stated, before, after):
        yield found
        yield found.model_copy(update={"right": after.id, "id": f"{found.left}~{after.id}"})


def _is_head(claim: Claim, text: str) -> bool:
    """Whether a claim stands in a title or in a line that is marked as a heading."""
    return claim.field == "title" or text[text.rfind("\n", 0, claim.start) + 1 : claim.end].lstrip().startswith("#")


def _is_of(head: Claim, after: Claim) -> bool:
    """Whether a headline is of what a level is of: by its topic, or by a word of what the level counts."""
    if other_subject(head, after) or (after.scope != head.scope and after.role != "to" and head.scope):
        return False
    if topic(head) == topic(after) != ():
        return True
    counted = [word for word in after.quote.casefold().split() if word.isalpha() and len(word) >= _SHORTEST]
    return any(word.startswith(stem) for stem in head.attribute.stems if len(stem) >= _SHORTEST for word in counted)
