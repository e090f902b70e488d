"""Whether a short sign behind digits multiplies them: "$5m", "120k", "5bn", and not "5 m" of cloth."""

from claimcheck.mentions.scan import Numeral, Scan

# How far before its number a noun stands that is counted in millions, and the words that lead from it to the number.
_AHEAD, _LEADING = 10, 3


def is_short_scale(scan: Scan, number: Numeral, index: int, after: int) -> bool:
    """Whether an abbreviation behind digits is a scale: one letter must touch them, and not be a measure ("5m long")."""
    tokens = scan.tokens
    word = tokens.low[index]
    money_before = scan.lang.money.before.before(tokens.low, number.first) is not None or _ends_sum(scan, number, word)
    if len(word) > 1:  # "$5MM" is five million, "5 mm" a length
        return (
            scan.lang.units.unit.get(word) is None or money_before or bool(scan.lang.money.after.at(tokens.low, after))
        )
    if word == "m" and not money_before:
        if tokens.surface(index) == "M" and tokens.word(after) in scan.lang.numbers.unit_of:
            return True  # "5 M d'utilisateurs"
        if tokens.surface(index) == "M" and tokens.touches(index) and not tokens.word(after)[:1].isalnum():
            return True  # a column that says "10M"
        return tokens.touches(index) and (_counts(scan, after) or _are_many(scan, number.first, after))
    if word == "k" and number.amount is not None and number.amount % 1 and not tokens.word(after)[:1].isalpha():
        return True  # "2,33 k"
    if tokens.touches(index):
        surface = tokens.surface(index)
        if word in ("t", "g", "b") and not money_before:
            return word == "b" and surface.isupper() and not _counts(scan, after)
        return True
    return (money_before and word in ("m", "b", "k")) or scan.lang.money.after.at(tokens.low, after) is not None


def _ends_sum(scan: Scan, number: Numeral, scale: str) -> bool:
    """Whether the number ends a range of sums whose start has the sign and the same scale or none: "$3m-4m", "$3-4m"."""
    low, at = scan.tokens.low, number.first - 1
    if at < 2 or low[at] not in scan.lang.words.range_joins:
        return False
    at -= 1 + (low[at - 1] == scale)
    while at > 0 and number.first - at < 12 and (low[at].isdecimal() or low[at] in ".,"):
        at -= 1
    return scan.lang.money.before.before(low, at + 1) is not None


def _counts(scan: Scan, index: int) -> bool:
    """Whether a plural noun or a currency follows, so that "5m" is five million of them; a range may go on between."""
    tokens, words = scan.tokens, scan.lang.words
    if tokens.word(index) in ("-", "–") and tokens.word(index + 1).isdecimal() and tokens.word(index + 2) == "m":
        index += 3
    if index >= len(tokens) or scan.lang.units.measure.at(tokens.low, index):
        return False
    if scan.lang.money.after.at(tokens.low, index):
        return True
    following = [tokens.low[k] for k in range(index, min(index + 3, len(tokens)))]
    for word in following:
        if not word.isalpha() or word in words.noun_stop:
            return False
        if (
            words.noun_head != "plural"
            or word in words.irregular
            or (word.endswith(words.plural) and not word.endswith(words.singular_end))
        ):
            return True
    return False


def _are_many(scan: Scan, first: int, after: int) -> bool:
    """Whether people or things counted in millions stand right behind a number, or before it with a word that leads to it."""
    tokens, words = scan.tokens, scan.lang.words
    if (at := scan.past(after, scan.lang.numbers.unit_of)) is not None:
        return tokens.word(at) in words.millions  # "1,2m de visiteurs"
    if words.millions_after.isdisjoint(tokens.low[max(first - _LEADING, 0) : first]) or _is_measured(scan, after):
        return False
    return not words.millions.isdisjoint(tokens.low[scan.sentence_start(first, _AHEAD) : first])


def _is_measured(scan: Scan, after: int) -> bool:
    """Whether words go on behind a number that make a length of it: "stood 2m apart", "rose to 2m above"."""
    tokens, words = scan.tokens, scan.lang.words
    following = tokens.word(after)
    if any(scan.lang.units.measure.at(tokens.low, at) for at in range(after, min(after + _AHEAD, len(tokens)))):
        return True
    return following[:1].isalpha() and following not in words.noun_stop and following not in words.role
