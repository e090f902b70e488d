"""Links become comparisons: the verdict on the values, how sure it is, how loudly to say it, and why."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare import compare
from claimcheck.compare.arithmetic import ties
from claimcheck.compare.comparison import comparison
from claimcheck.compare.internal import internal
from claimcheck.compare.judge import judge_values
from claimcheck.compare.model import Comparison, Evidence, Severity, Verdict
from claimcheck.link.excuses import Excuses, apart
from claimcheck.link.learn import Weights
from claimcheck.link.linker import Link
from claimcheck.link.record import Record
from claimcheck.link.weights import Model, Regime
from claimcheck.rates import Rates

# Steps of the working that weigh less than this are noise to a reader.
_LEAST_WEIGHT = 0.15
# A tier's precision is that of all above its threshold; a conflict that is likelier wrong than right stays a note.
_LEAST_SURE = 0.4


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
    excuses = Excuses(records, rates)
    linked = [found for link in links if (found := _judged(records, link, model, excuses, rates)) is not None]
    summed = [*ties(claims, linked), *internal(claims, texts, rates=rates)]
    said: dict[frozenset[str], Comparison] = {}
    for found in (*linked, *summed):
        said.setdefault(frozenset((found.left, found.right)), found)
    order = {claim.id: number for number, claim in enumerate(claims)}
    ordered = sorted(said.values(), key=lambda each: sorted((order[each.left], order[each.right])))
    return with_ids(ordered, {claim.id: claim for claim in claims})


def _judged(
    records: Sequence[Record], link: Link, model: Model, excuses: Excuses, rates: Rates | None
) -> Comparison | None:
    left, right = records[link.left], records[link.right]
    found = _values(left.claim, right.claim, rates)
    regime = model.regime(short=link.short)
    stage = regime.stage(meets=found.verdict is not Verdict.CONFLICT)
    odds = stage.weights.score(link.levels)
    severity = None
    if found.verdict is Verdict.CONFLICT:
        severity = severity_of(odds, regime)
        if severity is None:
            return None
        if stage.curve.at(odds) < _LEAST_SURE:
            severity = Severity.NOTE
        excuse = (
            excuses.sum(left.claim, right.claim)
            or excuses.time_of_others(left, right)
            or excuses.rankings(left, right)
            or apart(left, right, short=link.short)
        )
        if excuse is not None:
            severity = Severity.NOTE
            found = found.model_copy(update={"explanation": f"{found.explanation} {excuse}"})
    elif odds < regime.tiers["agree"]:
        return None
    said = {"severity": severity, "confidence": stage.curve.at(odds), "evidence": evidence(link, stage.weights)}
    return found.model_copy(update=said)


def _values(left: Claim, right: Claim, rates: Rates | None = None) -> Comparison:
    """The verdict on the values; what their time, status and scope say of it is weighed by the link."""
    found = compare(left, right, rates=rates)
    if found.verdict is not Verdict.INCOMPARABLE:
        return found
    plain = comparison(left, right, judge_values((left, left.value), (right, right.value), rates))
    return plain if plain.verdict is not Verdict.INCOMPARABLE else found


def severity_of(odds: float, regime: Regime) -> Severity | None:
    """The tier of a conflict of these log odds, ``None`` where it is not worth a look."""
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        if odds >= regime.tiers[severity.value]:
            return severity
    return None


def evidence(link: Link, weights: Weights) -> tuple[Evidence, ...]:
    """The steps of the working, heaviest first: each feature's level and what it weighs."""
    weighed = [
        (weights.levels.get(feature, {}).get(level, 0.0), feature, level) for feature, level in link.levels.items()
    ]
    weighed.sort(key=lambda step: (-abs(step[0]), step[1]))
    steps = [Evidence(feature=f, level=level, weight=w) for w, f, level in weighed if abs(w) >= _LEAST_WEIGHT]
    return (*steps, Evidence(feature="to begin with", level="any two claims", weight=weights.bias))


def with_ids(comparisons: Sequence[Comparison], claims: dict[str, Claim]) -> list[Comparison]:
    """The comparisons with ids that stay when lines shift: made of the documents, the quotes and the values."""
    seen: Counter[str] = Counter()
    named = []
    for said in comparisons:
        sides = sorted(_side(claims[side]) for side in (said.left, said.right))
        base = hashlib.sha256("\x1e".join((*sides, said.verdict.value)).encode()).hexdigest()[:12]
        seen[base] += 1
        # The same two quotes twice in two documents are told apart by their order.
        named.append(said.model_copy(update={"id": base if seen[base] == 1 else f"{base}-{seen[base]}"}))
    return named


def _side(claim: Claim) -> str:
    return "\x1f".join((claim.document, claim.field, claim.quote, claim.value.model_dump_json()))
