"""What a check of labelled cases comes to, from the documents to what the editor reads: counts, and the figures of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.model import Comparison, Severity, Verdict
from claimcheck.link.cases import Case, label
from claimcheck.link.sets import Told, is_between

# A conflict that is a note is something to look at, and counts neither way.
TIERS = {"warning": (Severity.WARNING, Severity.ERROR), "error": (Severity.ERROR,)}


def count(case: Case, claims: Sequence[Claim], comparisons: Sequence[Comparison]) -> Counter[str]:
    """What was found and what was not, by name, for one case."""
    by_id = {claim.id: claim for claim in claims}
    said = [c for c in comparisons if "title" not in (by_id[c.left].field, by_id[c.right].field)]
    counts: Counter[str] = Counter({"cases": 1})
    counts.update(f"gold {verdict}" for verdict in case.verdicts.values())
    agreed = [c for c in said if c.verdict is Verdict.AGREE]
    counts.update(f"{right} agree" for right in _judged(case, by_id, agreed, "agree"))
    counts["found agree"] = len(_hit(case, by_id, agreed, "agree"))
    for tier, severities in TIERS.items():
        conflicts = [c for c in said if c.verdict is Verdict.CONFLICT and c.severity in severities]
        counts.update(f"{right} {tier}" for right in _judged(case, by_id, conflicts, "conflict"))
        counts[f"found {tier}"] = len(_hit(case, by_id, conflicts, "conflict"))
        counts[f"trapped {tier}"] = len(_hit(case, by_id, conflicts, "unrelated"))
        if "conflict" not in case.verdicts.values():
            counts[f"clean {tier}"] = 1
            counts[f"kept {tier}"] = int(not conflicts)
    return counts


def _judged(case: Case, claims: Mapping[str, Claim], comparisons: Sequence[Comparison], verdict: str) -> Iterator[str]:
    """Whether each comparison is right or wrong, those left out that the gold leaves open.

    An agreement that the gold does not list is left open too: nobody lists all of them.
    """
    for said in comparisons:
        known = label(case, claims[said.left], claims[said.right])
        if known is None or (verdict == "agree" and not known.verdict):
            continue
        yield "right" if known.verdict == verdict else "wrong"


def _hit(
    case: Case, claims: Mapping[str, Claim], comparisons: Sequence[Comparison], verdict: str
) -> set[frozenset[str]]:
    """The relations of a verdict in the gold that the comparisons touch."""
    at = {claim_id: case.at(claim) for claim_id, claim in claims.items()}
    pairs = {frozenset((a, b)) for said in comparisons for a in at[said.left] for b in at[said.right]}
    return {pair for pair in pairs if case.verdicts.get(pair) == verdict}


def count_set(told: Told, claims: Sequence[Claim], comparisons: Sequence[Comparison]) -> Counter[str]:
    """What was said of one set of texts: whether it agrees, what it raises, how many slips it has and how many were said."""
    by_id = {claim.id: claim for claim in claims}
    loud = [said for said in comparisons if said.severity in TIERS["warning"]]
    pairs = [(by_id[said.left], by_id[said.right]) for said in loud]
    counts: Counter[str] = Counter(sets=1, slips=len(told.slips))
    if not told.slips:
        severities = {said.severity.value for said in loud if said.severity is not None}
        counts.update(["agreeing", *(f"false {severity}" for severity in severities), *(["alarmed"] if loud else [])])
    counts["found"] = sum(any(is_between(slip, *pair) for pair in pairs) for slip in told.slips)
    counts["wrong"] = sum(not told.is_slip(*pair) for pair in pairs)
    return counts


def set_figures(counts: Counter[str]) -> str:
    """The counts of some sets of texts as lines: how many that agree are alarmed, and how many slips are said."""
    found, slips, wrong = counts["found"], counts["slips"], counts["wrong"]
    return "\n".join(
        (
            f"{counts['alarmed']} of {counts['agreeing']} sets that agree raise something, {counts['false error']} an error",
            f"{found} of {slips} slips are said, {wrong} other things in {counts['sets']} sets",
        )
    )


def figures(counts: Counter[str]) -> str:
    """The counts of some cases as a table: precision, recall and F1 by tier, false alarms, and cases kept clean."""
    lines = ["tier       precision  recall     F1  false a case   traps  clean cases kept"]
    for tier, gold in (("agree", "agree"), ("warning", "conflict"), ("error", "conflict")):
        precision = _ratio(counts[f"right {tier}"], counts[f"right {tier}"] + counts[f"wrong {tier}"])
        recall = _ratio(counts[f"found {tier}"], counts[f"gold {gold}"])
        line = f"{tier:9} {precision:10.3f} {recall:7.3f} {_ratio(2 * precision * recall, precision + recall):6.3f}"
        if tier in TIERS:
            line += f" {_ratio(counts[f'wrong {tier}'], counts['cases']):13.2f}"
            line += f" {_ratio(counts[f'trapped {tier}'], counts['gold unrelated']):7.3f}"
            line += f" {counts[f'kept {tier}']:8}/{counts[f'clean {tier}']}"
        lines.append(line)
    return "\n".join(lines)


def by_group(counted: Mapping[str, Counter[str]]) -> Iterator[tuple[str, Counter[str]]]:
    """The counts of cases, by name, summed: of all, of those that may be read, and of those kept for totals alone."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for name, counts in counted.items():
        groups["all cases"].update(counts)
        groups["unread cases" if is_unread(name) else "read cases"].update(counts)
    yield from sorted(groups.items())


def is_unread(name: str) -> bool:
    """Whether a case is for totals alone: nobody looks at what goes wrong in it.

    >>> is_unread("test-01"), is_unread("dev-a-06"), is_unread("train-06"), is_unread("dev-a-07")
    (True, True, False, False)
    """
    group, _, number = name.rpartition("-")
    return group == "test" or (group.startswith("dev") and int(number) % 3 == 0)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
