"""The noun that a number counts: "83 countries", "100,000 IT specialists", "twee nieuwe fabrieken"."""

from claimcheck.lang.model import Words
from claimcheck.mentions.scan import Scan

_REACH = 5
_INNER = frozenset("-'\"“”‘«»")


def counted_noun(scan: Scan, index: int, *, many: bool) -> tuple[str, int] | None:
    """The noun phrase that starts at a token, as worded in lower case, and the token behind it; ``None`` for none.

    ``many`` says that the number is not one, so that a language with plurals wants one.
    """
    words = scan.lang.words
    start = index
    if (
        scan.tokens.word(index) == "-"
        and scan.tokens.touches(index)
        and scan.tokens.touches(index + 1)
        and scan.tokens.word(index + 1).isalpha()
    ):
        if scan.tokens.low[index + 1] in words.noun_stop:
            return None  # "a four-under-par round"
        return scan.tokens.low[index + 1], index + 2  # "a fourteen-member team"
    while (skip := words.noun_skip.at(scan.tokens.low, start)) and not _is_hyphened(scan, skip[1]):
        start = skip[1]
    run = _run(scan, start)
    if not run:
        return None
    head = _head(scan, words, run, many=many)
    if head is None:
        return None
    return _worded(scan, run[0], head + 1), head + 1


def _worded(scan: Scan, first: int, after: int) -> str:
    """The words of a phrase in lower case, abbreviations without their points: "us presidents"."""
    low = scan.tokens.low
    text = ""
    for k in range(first, after):
        if low[k].isalpha() or low[k] == "'":
            glued = not text or text[-1] == "'" or low[k] == "'" or (scan.tokens.touches(k) and low[k - 1] == ".")
            text += low[k] if glued else f" {low[k]}"
    return text


def _is_hyphened(scan: Scan, index: int) -> bool:
    """Whether a hyphen at a token joins the word before it to the next ("petits-enfants")."""
    return scan.tokens.word(index) == "-" and scan.tokens.touches(index) and scan.tokens.touches(index + 1)


def _run(scan: Scan, index: int) -> list[int]:
    """The word tokens from a place on that may belong to one noun phrase."""
    low, stop = scan.tokens.low, scan.lang.words.noun_stop
    run: list[int] = []
    while index < len(low) and len(run) < _REACH:
        word = low[index]
        if len(word) == 1 and (letters := _dotted(scan, index)):
            run += letters
            index = letters[-1] + 1
        elif word[0].isalpha():
            if (
                (
                    word in stop
                    and not (len(word) > 1 and scan.tokens.surface(index).isupper())
                    and not _is_hyphened(scan, index + 1)
                )
                or scan.lang.numbers.atoms.get(word) is not None
                or (not run and _is_month(scan, index))
            ):
                break
            run.append(index)
        elif word not in _INNER or not _joins(scan, index):
            break
        index += 1
    return run


def _dotted(scan: Scan, index: int) -> list[int]:
    """The letters of an abbreviation with points that goes on in its phrase: "U.S. presidents"."""
    tokens, letters, at = scan.tokens, list[int](), index
    while (
        len(tokens.word(at)) == 1 and tokens.low[at].isalpha() and tokens.word(at + 1) == "." and tokens.touches(at + 1)
    ):
        letters.append(at)
        at += 2
        if not tokens.touches(at):
            break
    goes_on = tokens.word(at)[:1].isalpha() and not tokens.touches(at)
    return letters if goes_on and len(letters) > 1 else []


def _is_month(scan: Scan, index: int) -> bool:
    """Whether the word names a month, which needs a capital where months have one or the word means something else too."""
    word, dates = scan.tokens.low[index], scan.lang.dates
    if not dates.month.get(word):
        return False
    return scan.tokens.is_capital(index) or not (dates.capital or word in dates.weak)


def _joins(scan: Scan, index: int) -> bool:
    """Whether a hyphen, apostrophe or quotation mark stands inside a phrase."""
    tokens = scan.tokens
    if tokens.low[index] in "-'":
        return tokens.touches(index) and tokens.touches(index + 1)
    return index + 1 < len(tokens)


def _head(scan: Scan, words: Words, run: list[int], *, many: bool) -> int | None:
    if words.noun_head == "capital":
        place = next((n for n, k in enumerate(run) if scan.tokens.is_capital(k)), None)
        return None if place is None else _glued(scan, run, place)
    if words.noun_head == "first":
        return _first_noun(scan, words, run, many=many)
    plurals = [k for k in run if _is_plural(words, scan.tokens.low[k])]
    if many and not words.noun_modified and plurals and plurals[0] != run[0]:
        return None  # where adjectives follow, what stands between a number and a plural is a verb
    if not plurals:
        return None if many else run[min(len(run), 2) - 1] if len(run) > 1 else run[0]
    head = plurals[0]
    for k in plurals[1:]:
        if k != head + 1 and not (k == head + 2 and _is_hyphened(scan, head + 1)):
            break
        head = k
    return head


def _first_noun(scan: Scan, words: Words, run: list[int], *, many: bool) -> int | None:
    """The first word that is no adjective, with what is glued to it ("IT-specialisten", "auto's").

    Where the language lists endings of plurals it must have one, so that no verb is counted.
    """
    place = next((n for n, k in enumerate(run) if not _is_adjective(words, scan.tokens.low[k])), 0)
    head = _glued(scan, run, place)
    glued = head > run[place] and scan.tokens.low[head - 1] == "'"
    is_plain = not many or not words.plural or glued or _is_plural(words, scan.tokens.low[head])
    return head if is_plain else None


def _glued(scan: Scan, run: list[int], place: int) -> int:
    """The last word that hyphens or apostrophes glue to the one at a place of the run."""
    while place + 1 < len(run) and run[place + 1] == run[place] + 2 and _joins(scan, run[place] + 1):
        place += 1
    return run[place]


def _is_adjective(words: Words, word: str) -> bool:
    return bool(words.adjective) and word.endswith(words.adjective)


def _is_plural(words: Words, word: str) -> bool:
    if word in words.irregular:
        return True
    return len(word) > 3 and word.endswith(words.plural) and not word.endswith(words.singular_end)
