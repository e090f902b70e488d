"""Results and sizes of several numbers: "3-1", "92 x 73", "19 hands to 14"."""

from claimcheck.mentions.measures import measure_after
from claimcheck.mentions.scan import Draft, Scan
from claimcheck.values.model import Score

_MOST = 300  # a side of a result; above it a pair of numbers is a range or a reference


def read_score(scan: Scan, index: int) -> Draft | None:
    """The result or size that starts at a token of digits, ``None`` where it starts none."""
    return _result(scan, index) or _size(scan, index)


def _result(scan: Scan, index: int) -> Draft | None:
    """Two whole numbers glued by a dash, with nothing glued to them and nothing they would count."""
    tokens = scan.tokens
    low = tokens.low
    if index + 2 >= len(low) or low[index + 1] not in scan.lang.words.score_join or not low[index + 2].isdecimal():
        return None
    if not (tokens.touches(index + 1) and tokens.touches(index + 2)) or _is_glued(scan, index, index + 3):
        return None
    one, two = low[index], low[index + 2]
    if len(one) > 3 or len(two) > 3 or int(one) > _MOST or int(two) > _MOST or (len(two) > 1 and two[0] == "0") or (len(one) > 1 and one[0] == "0"):
        return None
    if low[index + 1] == ":" and not (len(one) <= 2 and len(two) == 1):
        return None
    if int(one) < int(two) and (int(two) > 20 or _counts_something(scan, index + 3)):
        return None
    if int(one) >= int(two) and measure_after(scan, index + 3, digits=True):
        return None
    return Draft(index, index + 3, Score(text=f"{int(one)}-{int(two)}"), "score")


def _counts_something(scan: Scan, index: int) -> bool:
    tokens = scan.tokens
    if measure_after(scan, index, digits=True) or scan.lang.numbers.scale.at(tokens.low, index):
        return True
    word = tokens.word(index)
    return bool(word) and word[0].isalpha() and word not in scan.lang.words.noun_stop


def _is_glued(scan: Scan, first: int, after: int) -> bool:
    tokens = scan.tokens
    before = first > 0 and tokens.touches(first) and (tokens.low[first - 1][-1].isalnum() or tokens.low[first - 1] in "-–./:,#$€£")
    behind = tokens.touches(after) and (tokens.word(after)[:1].isalnum() or tokens.word(after) in ("-", "–", "/", ":", "%"))
    return before or (behind and not tokens.word(after) == "-") or (tokens.word(after) in "-–" and tokens.touches(after) and tokens.word(after + 1).isdecimal())


def _size(scan: Scan, index: int) -> Draft | None:
    """ "92 x 73 cm": numbers joined by a sign of multiplication."""
    tokens, joins = scan.tokens, scan.lang.words.size_join
    numbers = [tokens.low[index]]
    after = index + 1
    while after + 1 < len(tokens) and tokens.low[after] in joins and tokens.low[after + 1].isdecimal():
        numbers.append(tokens.low[after + 1])
        after += 2
    if len(numbers) < 2:
        return None
    if measure := measure_after(scan, after, digits=True):
        after = measure.next
        unit = measure.unit
    else:
        unit = ""
    return Draft(index, after, Score(text=" x ".join(numbers), unit=unit), "score")
