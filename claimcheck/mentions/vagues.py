"""Numbers that give an order of magnitude: "tens of billions", "several hundred", "a couple of thousand"."""

from decimal import Decimal

from claimcheck.mentions.scan import Numeral, Scan


def read_vague(scan: Scan, index: int) -> Numeral | None:
    """ "tens of billions", "hundreds of": an order of magnitude; a bare "millions" needs "of" behind it."""
    numbers, low = scan.lang.numbers, scan.tokens.low
    found = numbers.vague.at(low, index)
    if not found:
        return _few(scan, index)
    if index and (low[index - 1] in numbers.article or low[index - 1].isdecimal()):
        return None
    is_one = low[index] in numbers.bare or numbers.dozen.get(low[index]) is not None
    if is_one and not numbers.article and scan.lang.words.before.before(low, index):
        return None  # "более тысячи" is more than one thousand, by its case
    (smallest, largest), after = found
    joined = after
    if behind := scan.past(after, numbers.vague_join):
        joined = behind
    elif numbers.vague_join:
        return None
    number = Numeral(index, after, None, low=smallest, high=largest)
    inner = numbers.vague.at(low, joined) or None
    scale = numbers.scale.at(low, joined)
    factor = scale[0] if scale else inner[0][0] if inner else None
    if factor is not None and factor >= 1000:
        number.next = scale[1] if scale else inner[1] if inner else after
        number.times(factor)
    return number


def _few(scan: Scan, index: int) -> Numeral | None:
    """ "Several hundred", "a few dozen", "a couple of million": a few of what a scale word counts."""
    found = scan.lang.numbers.few.at(scan.tokens.low, index)
    factor = _scale_of(scan, found[1]) if found else None
    if not found or not factor:
        return None
    (low, high), _ = found
    number = Numeral(index, factor[1], low if low == high else None, low=low, high=high, about=low == high)
    number.times(factor[0])
    while beyond := _scale_of(scan, number.next):
        number.times(beyond[0])
        number.next = beyond[1]
    return number


def _scale_of(scan: Scan, index: int) -> tuple[Decimal, int] | None:
    """What a word for a hundred, a thousand or a dozen at a token multiplies by, and the token behind it."""
    numbers, low = scan.lang.numbers, scan.tokens.low
    if index >= len(low):
        return None
    atom = numbers.atoms.get(low[index])
    if atom and atom.role == "hundred" and not atom.ordinal:
        return atom.value, index + 1
    return numbers.scale.at(low, index) or numbers.dozen.at(low, index)
