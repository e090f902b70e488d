"""Links become comparisons: the verdict on the values, how sure it is, how loudly to say it, and why."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from claimcheck.claims.model import Claim
from claimcheck.compare.arithmetic import ties
from claimcheck.compare.comparison import outcome
from claimcheck.compare.internal import internal
from claimcheck.compare.judge import judge_claims
from claimcheck.compare.model import Comparison, Evidence, Severity, Verdict
from claimcheck.compare.outcome import Outcome, severity
from claimcheck.compare.sides import Sides, judge_sides, side_ties
from claimcheck.compare.winners import Winners
from claimcheck.link.excuses import Excuse, Excuses, at_stated_times, at_two_times
from claimcheck.link.levels import STRANGERS, is_slip
from claimcheck.link.linker import Link
from claimcheck.link.quiet import uncollected
from claimcheck.link.record import Record
from claimcheck.link.weights import Model, Regime
from claimcheck.link.workings import Workings
from claimcheck.rates import Rates
from claimcheck.values.model import unchecked

# A tier's precision is that of all above its threshold; a conflict that is as likely wrong as right stays a note,
# except where a line is held against a text that was chosen for it.
_LEAST_SURE = 0.45
# What is called an error is clearly likelier right than wrong, in a line as in a text.
_LEAST_ERROR = 0.6
_TIERS = tuple((tier, tier.value) for tier in (Severity.ERROR, Severity.WARNING, Severity.NOTE))
# How sure a sum is that a number anchors which both sentences have.
_TIED = 0.9
# So many documents are no longer chosen to be held against each other.
_ARCHIVE = 40
# How two texts of an archive, and their subjects, may be related: little in common, and the same or nearly so.
_LOOSE = frozenset({"few names", "distant"})
_ALIKE = frozenset({"same", "one within the other", "shares a name and has another", "named beside"})
# Reasons not to compare that no link overrules.
_STANDS = frozenset({"later-report", "kind-differs"})
# Reasons not to compare that leave no more than a note of a conflict; plans and suppositions are left to the link.
_TIMED = frozenset({"period-differs"})
_DOUBTS = frozenset({"denied", "change-vs-level"}) | _TIMED


@uncollected
def judge(
    records: Sequence[Record],
    links: Sequence[Link],
    model: Model,
    texts: Mapping[str, str] | None = None,
    *,
    rates: Rates | None = None,
) -> list[Comparison]:
    """The comparisons that are sure enough to be worth saying, in order of the places of their claims.

    To what the links say come the sums that tie claims together, and those within a document that do not work out, for
    which ``texts`` are the documents' texts by id. ``rates`` are the exchange rates to use, by default the bundled ones.
    """
    claims = [record.claim for record in records]
    sides = Sides(claims, texts or {})
    court = _Court(
        records,
        model,
        Excuses(records, rates),
        sides,
        Winners(texts or {}),
        rates,
        _is_archive(records),
        _workings(model),
    )
    linked = [found for link in links if (found := _judged(court, link)) is not None]
    summed = [_hushed(found) for found in ties(claims, linked, texts)]
    summed += [*side_ties(claims, sides), *internal(claims, texts, rates=rates)]
    said: dict[frozenset[str], Comparison] = {}
    for found in (*linked, *summed):
        pair = frozenset((found.left, found.right))
        if pair not in said or _is_louder(found, said[pair]):
            said[pair] = found
    order = {claim.id: number for number, claim in enumerate(claims)}
    ordered = sorted(said.values(), key=lambda each: sorted((order[each.left], order[each.right])))
    return with_ids(ordered, {claim.id: claim for claim in claims})


def _hushed(found: Comparison) -> Comparison:
    """A sum that does not work out as a note where nothing but a like subject ties its numbers: mostly it is chance."""
    if found.verdict is not Verdict.CONFLICT or found.confidence >= _TIED:
        return found
    return unchecked(Comparison, {**vars(found), "severity": Severity.NOTE})


def _is_louder(found: Comparison, other: Comparison) -> bool:
    """Whether what one says of two claims is told rather than the other: the form of a text may tell more than a link.

    A sum that works out ties the two by words, so that they differ because one is what the other changes by.
    """
    if found.verdict is Verdict.AGREE and found.formula is not None:
        return other.verdict is not Verdict.AGREE
    if found.verdict is Verdict.INCOMPARABLE:
        return other.verdict is Verdict.CONFLICT
    return other.severity is Severity.NOTE and found.severity not in (None, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class _Court:
    """What links are judged by."""

    records: Sequence[Record]
    model: Model
    excuses: Excuses
    sides: Sides
    winners: Winners
    rates: Rates | None
    is_archive: bool
    workings: Mapping[tuple[bool, bool], Workings]


def _workings(model: Model) -> dict[tuple[bool, bool], Workings]:
    """Those of the second stage, by whether a document is short and whether the values meet."""
    kinds = [(short, meets) for short in (False, True) for meets in (False, True)]
    return {(short, meets): Workings(model.regime(short=short).stage(meets=meets).weights) for short, meets in kinds}


def _is_archive(records: Sequence[Record]) -> bool:
    return len({record.document for record in records}) > _ARCHIVE


def _judged(court: _Court, link: Link) -> Comparison | None:
    if not _may_be_told(court, link):
        return None
    left, right = court.records[link.left], court.records[link.right]
    found, doubt = _values(left.claim, right.claim, court)
    meets, regime = not found.is_conflict, court.model.regime(short=link.short)
    working = court.workings[link.short, meets]
    odds = _odds(court, link, meets=meets)
    if odds < _least(regime, meets=meets):
        return None
    confidence = regime.stage(meets=meets).curve.at(odds)
    told = partial(_told, left.claim, right.claim, found, confidence=confidence, evidence=working.evidence(link.levels))
    tier = None if meets else severity_of(odds, regime)
    if tier is None:
        return told()
    # Who won is told of both sides, so that it does not matter whom a score is taken to be of.
    is_of_two = found.reason == "winner-differs" and not at_two_times(left, right)
    excuse = None if is_of_two else _unacquainted(court, link) or court.excuses.of(left, right, short=link.short)
    chosen = link.short and court.excuses.has_line(left, right)
    if not (chosen or confidence >= _LEAST_SURE) or _is_silenced(link, (left, right), tier, doubt, excuse):
        how = Severity.NOTE
    else:
        how = tempered(_doubted(link, tier, doubt, excuse, confidence), severity(found.gap))
    return told(how=how, remarks=(doubt.explanation if doubt else None, excuse.text if excuse else None))


def _is_silenced(
    link: Link, pair: tuple[Record, Record], tier: Severity, doubt: Outcome | None, excuse: Excuse | None
) -> bool:
    """Whether a doubt or an excuse leaves no more than a note of a conflict.

    What is nearly sure outweighs a difference in times unless one is stated; and what explains another value hardly
    explains that two digits have changed places.
    """
    if (excuse and excuse.stands) or (doubt and doubt.reason in _DOUBTS - _TIMED):
        return True
    slipped = is_slip(link.levels)
    timed = doubt is not None and doubt.reason in _TIMED and at_stated_times(*pair) and not slipped
    outweighed = tier is Severity.ERROR and not timed and (excuse is None or excuse.yields or slipped)
    return not outweighed and (excuse is not None or (doubt is not None and doubt.reason in _TIMED))


def _doubted(link: Link, tier: Severity, doubt: Outcome | None, excuse: Excuse | None, confidence: float) -> Severity:
    """The tier of a conflict that is said, a step quieter in spite of what may speak against it."""
    if doubt or excuse:
        return _quieter(tier)
    unsure = confidence < _LEAST_ERROR or link.levels["subject"] == STRANGERS
    return _quieter(tier) if tier is Severity.ERROR and unsure else tier


def _may_be_told(court: _Court, link: Link) -> bool:
    """Whether the link is sure enough for what an agreement or a conflict of its values takes: else neither matters."""
    regime, meets = court.model.regime(short=link.short), link.meets
    return link.odds >= _least(regime, meets=meets) or _odds(court, link, meets=not meets) >= _least(
        regime, meets=not meets
    )


def _odds(court: _Court, link: Link, *, meets: bool) -> float:
    """The log odds of a link for an agreement, or for a conflict."""
    return link.odds if meets == link.meets else court.workings[link.short, meets].odds(link.levels)


def _least(regime: Regime, *, meets: bool) -> float:
    """The least log odds that an agreement takes, or a conflict."""
    tiers = regime.tiers
    return tiers["agree"] if meets else min(tiers["error"], tiers["warning"], tiers["note"])


def _unacquainted(court: _Court, link: Link) -> Excuse | None:
    """What keeps two texts from being about one thing: in an archive they share a subject or many names."""
    documents, subject = link.levels["documents"], link.levels["subject"]
    if documents == "strangers":
        return Excuse("The two texts have hardly a name in common.", stands=True)
    if court.is_archive and (subject == STRANGERS or (documents in _LOOSE and subject not in _ALIKE)):
        return Excuse("Among so many texts these two have too little in common.", stands=True)
    return None


def _told(
    left: Claim,
    right: Claim,
    found: Outcome,
    *,
    confidence: float,
    evidence: tuple[Evidence, ...],
    how: Severity | None = None,
    remarks: Sequence[str | None] = (),
) -> Comparison:
    """A comparison with its severity, and with what may speak against it; all is ours, so that none of it is checked."""
    fields = {
        "id": f"{left.id}~{right.id}",
        "left": left.id,
        "right": right.id,
        "verdict": found.verdict,
        "reason": found.reason,
        "severity": how,
        "confidence": confidence,
        "explanation": " ".join(part for part in (found.explanation, *remarks) if part),
        "formula": found.formula,
        "rate": found.rate,
        "evidence": evidence,
    }
    return unchecked(Comparison, fields)


def _values(left: Claim, right: Claim, court: _Court) -> tuple[Outcome, Outcome | None]:
    """The verdict on the values, and what the claims around them make of it where that is to leave it open.

    That a claim is denied, supposed, planned, or of another time is read from the words around it and often enough
    misread; so it is evidence that the link has weighed already, a doubt to name beside a conflict, and no reason
    to be silent about values that agree. An older and a newer report of what moves stay incomparable.
    """
    if court.sides.differ(left, right):
        return judge_sides(left, right), None
    if won := court.winners.judge(left, right):
        return won, None
    found = outcome(left, right, rates=court.rates)
    if found.verdict is not Verdict.INCOMPARABLE:
        return found, None
    plain = judge_claims(left, right, court.rates)
    stands = found.reason in _STANDS and plain.is_conflict
    return (found, None) if stands or plain.verdict is Verdict.INCOMPARABLE else (plain, found)


def tempered(tier: Severity, gap: Severity) -> Severity:
    """The tier of a link, a step quieter where the gap between the values is worth a note alone.

    >>> tempered(Severity.ERROR, Severity.NOTE)
    <Severity.WARNING: 'warning'>
    """
    return tier if gap is not Severity.NOTE else _quieter(tier)


def _quieter(tier: Severity) -> Severity:
    return Severity.WARNING if tier is Severity.ERROR else Severity.NOTE


def severity_of(odds: float, regime: Regime) -> Severity | None:
    """The tier of a conflict of these log odds, ``None`` where it is not worth a look."""
    for tier, name in _TIERS:
        if odds >= regime.tiers[name]:
            return tier
    return None


def with_ids(comparisons: Sequence[Comparison], claims: dict[str, Claim]) -> list[Comparison]:
    """The comparisons with ids that stay when lines shift: made of the documents, the quotes and the values."""
    seen: Counter[str] = Counter()
    named = []
    known = {side: _side(claims[side]) for side in {side for said in comparisons for side in (said.left, said.right)}}
    for said in comparisons:
        sides = sorted((known[said.left], known[said.right]))
        base = hashlib.sha256("\x1e".join((*sides, said.verdict)).encode()).hexdigest()[:12]
        seen[base] += 1
        # The same two quotes twice in two documents are told apart by their order.
        named.append(unchecked(Comparison, {**vars(said), "id": base if seen[base] == 1 else f"{base}-{seen[base]}"}))
    return named


def _side(claim: Claim) -> str:
    return "\x1f".join((claim.document, claim.field, claim.quote, claim.value.model_dump_json()))
