"""Who won: two texts that give one score to two sides cannot both be right."""

from collections.abc import Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.wording import quoted
from claimcheck.compare.words import is_common, placed
from claimcheck.values.model import Score

_CLEAR = 1.0
_TWO = 2
_SHORT = 2
_NAME = "name"
Spoken = tuple[str, str]


class Winners:
    """Which side the sentence of a score lets win, told by the names that two sentences share."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """``texts`` are the documents' texts by id."""
        self._texts = texts

    def judge(self, left: Claim, right: Claim) -> Outcome | None:
        """The conflict of two scores that two sides are said to have won, ``None`` where there is none."""
        if not (isinstance(left.value, Score) and isinstance(right.value, Score)) or left.document == right.document:
            return None
        told = [placed(self._sentence(claim), claim.language) for claim in (left, right)]
        shared = _names(told[0], left.language) & _names(told[1], right.language)
        ahead = [_ahead(_joined(spoken, shared)) for spoken in told]
        if not (ahead[0] and ahead[1]) or set(ahead[0]) != set(ahead[1]):
            return None
        if ahead[0] == ahead[1]:
            return None
        text = f"{quoted(left)} is told as won by {ahead[0][0]}, {quoted(right)} as won by {ahead[1][0]}."
        return Outcome("winner-differs", text, _CLEAR)

    def _sentence(self, claim: Claim) -> str:
        begin, end = claim.sentence
        return self._texts.get(claim.document, "")[begin:end] if claim.field == "text" else ""


def _names(spoken: Sequence[Spoken], language: str) -> frozenset[str]:
    """The words with a capital, days and months left out; of nouns with a capital two sentences share few."""
    capital = (word for word, _ in spoken if word[:1].isupper() and len(word) > _SHORT)
    return frozenset(word for word in capital if not is_common(word, language))


def _joined(spoken: Sequence[Spoken], names: frozenset[str]) -> list[Spoken]:
    """The words with those of one name, which follow each other, made one."""
    found: list[Spoken] = []
    for word, label in spoken:
        if word in names and found and found[-1][1] == _NAME:
            found[-1] = (f"{found[-1][0]} {word}", _NAME)
        else:
            found.append((word, _NAME if word in names else label))
    return found


def _ahead(spoken: Sequence[Spoken]) -> tuple[str, str] | None:
    """The winner and the loser, where the sentence names two: who stands before "beat", or behind "lost to".

    Of several such verbs the one nearest to the score counts: "Arden, who beat Tolland in May, lost 3-1 to Corbury".
    """
    named = list(dict.fromkeys(word for word, label in spoken if label == _NAME))
    score = next((at for at, (word, _) in enumerate(spoken) if word[:1].isdecimal()), len(spoken))
    verbs = [at for at, (_, label) in enumerate(spoken) if label in ("won", "lost")]
    if len(named) != _TWO or not verbs:
        return None
    verb = min(verbs, key=lambda at: (abs(at - score), at))
    # "Hat gegen Mellin gewonnen": whom somebody plays against is not who wins.
    ahead = zip([("", ""), *spoken], spoken[:verb], strict=False)
    seen = [word for (_, before), (word, label) in ahead if label == _NAME and before != "opposed"][-1:]
    if not seen:
        return None
    other = next(name for name in named if name != seen[0])
    return (seen[0], other) if spoken[verb][1] == "won" else (other, seen[0])
