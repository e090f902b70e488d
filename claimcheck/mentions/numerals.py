"""Numbers in digits, in words and in both: "2.5 million", "twenty-two", "three and a half", "tens of billions"."""

from decimal import Decimal

from claimcheck.lang.model import Atom, Numbers
from claimcheck.mentions.compounds import Machine, split_compound
from claimcheck.mentions.digits import read_digits
from claimcheck.mentions.scan import Numeral, Scan
from claimcheck.mentions.shorts import is_short_scale
from claimcheck.mentions.vagues import read_vague

_ZERO, _ONE, _HUNDRED, _HALF = Decimal(0), Decimal(1), Decimal(100), Decimal("0.5")


def read_number(scan: Scan, index: int, *, scale: bool = True) -> Numeral | None:
    """The number that starts at a token, with the scale words and halves behind it; ``None`` where none does.

    It is read once and shared: whoever changes it takes a copy.
    """
    known = scan.numbers if scale else scan.unscaled
    if index not in known:
        known[index] = _with_scale(scan, index) if scale else _read(scan, index)
    return known[index]


def _with_scale(scan: Scan, index: int) -> Numeral | None:
    """The number at a token with what multiplies it or adds to it; the plain number itself where nothing can."""
    number = read_number(scan, index, scale=False)
    if number is None or number.tail or number.ordinal:
        return number
    goes_on = scan.tokens.word(number.next) in scan.lang.numbers.goes_on
    return _scaled(scan, number.copy()) if goes_on else number


def starts_number(numbers: Numbers, word: str) -> bool:
    """Whether a number word or the compound of several may start with this word."""
    return word in numbers.starts or (word[:2] in numbers.morpheme_heads and split_compound(numbers, word) is not None)


def _read(scan: Scan, index: int) -> Numeral | None:
    word = scan.tokens.word(index)
    if not word or not (word[0].isdecimal() or starts_number(scan.lang.numbers, word)):
        return None
    if word.isdecimal():
        number = read_digits(scan, index)
    elif len(word) == 1 and not word.isalpha():
        part = scan.lang.numbers.fraction.get(word)  # "£½m"
        number = Numeral(index, index + 1, Decimal(part[0]) / Decimal(part[1]), digits=True) if part else None
    else:
        number = read_vague(scan, index) or _read_group(scan, index) or read_words(scan, index)
    if number is not None and not number.tail and not number.digits:
        number.next = _past_apostrophe(scan, number.next)
    return number


def _past_apostrophe(scan: Scan, index: int) -> int:
    """Past the apostrophe that joins a shortened number to its noun ("vent'anni", "un'ora")."""
    tokens = scan.tokens
    joins = tokens.word(index) == "'" and tokens.touches(index) and tokens.touches(index + 1)
    return index + 1 if joins and len(tokens.word(index + 1)) > 1 else index


def _scaled(scan: Scan, number: Numeral) -> Numeral:
    """With "and a half" and the scale words behind it, as often as they come ("2 mil millones")."""
    numbers, low = scan.lang.numbers, scan.tokens.low
    more = _add_more(scan, number)
    _add_article(scan, number)
    if (hedge := scan.lang.words.after.at(low, number.next)) and (behind := numbers.scale.at(low, hedge[1])):
        number.times(behind[0])
        number.hedge, number.next = hedge[0], behind[1]
    while number.next < len(low):
        found = _scale_at(scan, number)
        if found is None:
            break
        factor, number.next = found
        if more and factor < number.scaled and number.amount is not None:
            number.amount += more * (factor - number.scaled)  # "un milliard et demi million": half of the smaller
            break
        number.times(factor)
        more = _add_more(scan, number)
        if factor == 1000 and numbers.loose_thousands:
            _add_hundreds(scan, number)
    if dozen := numbers.dozen.at(low, number.next):
        last = _joined_last(scan, number)
        number.times(dozen[0])
        if last and number.amount is not None:
            number.amount = number.amount / dozen[0] + last * (dozen[0] - 1)  # "three hundred and two dozen"
        number.next = dozen[1]
        _scale_of(scan, number)
    if number.digits and number.scaled > 1:
        _add_rest(scan, number)
    return number


def _add_article(scan: Scan, number: Numeral) -> None:
    """Adds the one of "honderd en een", which is an article before any noun."""
    numbers, tokens, at = scan.lang.numbers, scan.tokens, number.next
    if number.digits or tokens.word(at) not in numbers.unit_first or tokens.word(at + 1) not in numbers.article:
        return
    if number.amount and number.amount % 100 == 0 and not tokens.word(at + 2)[:1].isalnum():
        number.amount, number.next, number.step = number.amount + 1, at + 2, _ZERO


def _joined_last(scan: Scan, number: Numeral) -> Decimal | None:
    """The last word of a number where "and" joins it to the others, so that it alone is counted by a group word."""
    low, last = scan.tokens.low, number.next - 1
    if number.digits or last - 1 <= number.first or low[last - 1] not in scan.lang.numbers.connector:
        return None
    atom = scan.lang.numbers.atoms.get(low[last])
    return atom.value if atom else None


def _add_hundreds(scan: Scan, number: Numeral) -> None:
    """ "26 mil 500": three digits behind a thousand, which may count in millions together ("101 mil 500 millones")."""
    word = scan.tokens.word(number.next)
    is_rest = number.digits and len(word) == 3 and word.isdecimal() and word[0] != "0"
    if not is_rest or number.amount is None or number.amount % 1000:
        return
    rest = read_digits(scan, number.next)
    if rest is not None and rest.plain and rest.amount is not None:
        number.amount, number.step, number.next = number.amount + rest.amount, rest.step, rest.next


def _scale_of(scan: Scan, number: Numeral) -> None:
    """ "Une dizaine de millions": the scale word behind a group and "of"."""
    of = scan.lang.numbers.unit_of
    behind = scan.past(number.next, of) if of else number.next  # "тремя сотнями миллионов"
    scale = scan.lang.numbers.scale.at(scan.tokens.low, behind) if behind else None
    if scale:
        number.times(scale[0])
        number.next = scale[1]


def _group(scan: Scan, index: int, group: tuple[Decimal, int]) -> Numeral:
    """One of a group word ("a dozen", "une trentaine")."""
    about = scan.tokens.low[group[1] - 1] in scan.lang.numbers.about
    number = Numeral(index, group[1], group[0], scaled=group[0], step=_ONE, about=about)
    _scale_of(scan, number)
    return number


def _add_rest(scan: Scan, number: Numeral) -> None:
    """ "4 thousand 3 hundred and 21": what follows a scale word and is smaller than it."""
    numbers, low, index = scan.lang.numbers, scan.tokens.low, number.next
    joined = index < len(low) and low[index] in numbers.connector
    index += joined
    if index >= len(low) or number.amount is None or (joined and number.scaled > 1000):
        return
    if not joined and low[index] in numbers.article:
        return
    rest = read_number(scan, index)
    if rest is None or not rest.amount or rest.amount >= number.scaled or rest.ordinal or rest.tail:
        return
    spelled = number.scaled <= 1000 and not low[index].isdecimal()  # "3 mil doscientos"
    if not (joined or spelled or rest.scaled > 1):
        return
    number.amount += rest.amount
    number.step, number.next = rest.step, rest.next


def _scale_at(scan: Scan, number: Numeral) -> tuple[Decimal, int] | None:
    """The scale word behind a number: a full word after any number, an abbreviation after digits only."""
    numbers, tokens, index = scan.lang.numbers, scan.tokens, number.next
    if tokens.word(index) == "-" and tokens.touches(index) and tokens.touches(index + 1):
        index += 1
    if found := numbers.scale.at(tokens.low, index):
        return found
    if number.digits and tokens.low[index] in scan.lang.numbers.bare and (atom := numbers.atoms.get(tokens.low[index])):
        return (atom.value, index + 1) if atom.role in ("hundred", "scale") else None
    if number.digits and number.scaled == 1 and tokens.low[index] not in scan.lang.numbers.bare:
        atom = numbers.atoms.get(tokens.low[index])
        if atom and atom.role == "hundred" and not atom.ordinal:
            return atom.value, index + 1
    if number.digits and number.scaled <= 1000 and (short := numbers.scale_short.at(tokens.low, index)):
        return short if is_short_scale(scan, number, index, short[1]) else None
    return None


def _add_more(scan: Scan, number: Numeral) -> Decimal:
    """Adds "and a half" (of the scale just read); returns the fraction added, zero for none."""
    numbers, tokens = scan.lang.numbers, scan.tokens
    if number.amount is None:
        return _ZERO
    more = numbers.and_more.at(tokens.low, number.next)
    glued = numbers.fraction.get(tokens.word(number.next)) if number.digits and tokens.touches(number.next) else None
    if glued and len(tokens.word(number.next)) == 1:
        more = Decimal(glued[0]) / Decimal(glued[1]), number.next + 1
    if more and number.amount == number.amount.to_integral_value():
        number.amount += more[0] * number.scaled
        number.step = more[0] * number.scaled / 10 if number.scaled > 1 else _ZERO
        number.next = more[1]
        return more[0]
    return _ZERO


def _read_group(scan: Scan, index: int) -> Numeral | None:
    """ "a dozen", "half a million", "a million", "a hundred": what stands before multiplies."""
    numbers, low = scan.lang.numbers, scan.tokens.low
    if half := numbers.multiplier.at(low, index):
        value, after = half
        group = numbers.scale.at(low, after) or numbers.dozen.at(low, after)
        if group:
            number = Numeral(index, group[1], value)
            return number.times(group[0])
    if low[index] in numbers.article:
        if more := numbers.and_more.at(low, index + 1):
            return Numeral(index, more[1], _ONE + more[0], more[0] / 10)  # "een en een halve"
        if scan.tokens.word(index + 1) in numbers.unit_first:
            ten = numbers.atoms.at(low, index + 2)
            return (
                Numeral(index, ten[1], ten[0].value + 1) if ten and ten[0].role == "ten" else None
            )  # "ein und zwanzig"
        atom = numbers.atoms.at(low, index + 1)
        if (group := numbers.dozen.at(low, index + 1)) is not None:
            return _group(scan, index, group)
        if (
            atom
            and atom[0].role in ("hundred", "scale")
            and not atom[0].ordinal
            and not _is_plural_scale(scan, index + 1)
        ):
            inner = read_words(scan, index + 1, bare=True)
            if inner:
                inner.first = index
            return inner
    if (group := numbers.dozen.at(low, index)) and (not numbers.vague_join or numbers.vague.get(low[index]) is None):
        return _group(scan, index, group)  # plural tens are an order of magnitude ("des dizaines ont fui")
    return None


def _is_plural_scale(scan: Scan, index: int) -> bool:
    return (
        scan.lang.numbers.vague.get(scan.tokens.low[index]) is not None
        and scan.tokens.low[index] not in scan.lang.numbers.bare
    )


def read_words(scan: Scan, index: int, *, bare: bool = False) -> Numeral | None:
    """The number that a run of number words spells, ``None`` where the token starts none."""
    machine = Machine(scan.lang.numbers, bare=bare)
    low, tokens = scan.tokens.low, scan.tokens
    at, after, tail = index, index, ""
    apart = _apart(scan, index)
    while at < len(low) and not tail:
        atoms, beyond, tail = _atoms_at(scan, at)
        if atoms is None:
            if (
                at > index
                and low[at] in machine.joiners()
                and low[at] not in apart
                and (low[at] != "-" or (tokens.touches(at) and tokens.touches(at + 1)))
            ):
                if low[at] in scan.lang.numbers.connector and scan.lang.numbers.and_more.at(low, at):
                    break
                machine.pending = low[at]
                at += 1
                continue
            if low[at] == "," and machine.last == "scale" and _continues(scan, machine, at + 1):
                at += 1
                continue
            adds = scan.lang.numbers.and_more.at(low, at)  # "uno con un medio"
            if at > index and low[at] in scan.lang.numbers.point and not machine.ordinal and not adds:
                return _with_point(scan, machine, index, at)
            break
        if at > index and _begins_anew(scan, machine, at, atoms, tail):
            tail = ""
            break
        machine.bare = bare or len(atoms) > 1 or bool(tail) or low[at] in scan.lang.numbers.bare or atoms[0].ordinal
        if (machine.closed and not all(atom.ordinal for atom in atoms)) or not machine.accept_all(atoms):
            short = scan.lang.numbers.atoms.get(low[at]) if beyond > at + 1 and machine.pending else None
            if short is None or not machine.accept(short):
                tail = ""
                break
            beyond = at + 1  # "soixante-quinze cents" holds no fifteen hundred
        at = after = beyond
    if after == index:
        return None
    scaled = machine.last_scale if machine.last == "scale" and machine.last_scale else _ONE
    if scan.lang.numbers.endings.get(tail) == "half":  # "zwölfeinhalb"
        return Numeral(index, after, machine.value() + _HALF, _HALF / 5, scaled=scaled)
    return Numeral(index, after, machine.value(), machine.step, ordinal=machine.ordinal, scaled=scaled, tail=tail)


def _begins_anew(scan: Scan, machine: Machine, at: int, atoms: tuple[Atom, ...], tail: str) -> bool:
    """Whether the word at a token, behind other number words, is the denominator of a fraction and does not go on with them."""
    numbers = scan.lang.numbers
    if numbers.endings.get(tail) == "fraction":
        return True  # "hundert Fünfunddreißigstel"
    if not atoms[-1].ordinal:
        return False
    if numbers.ordinal_whole and scan.tokens.low[at - 1] != "-":
        return True  # an ordinal is one word: "venti quinti" are twenty fifths
    if machine.pending or not numbers.unit_first:
        return False
    # So it is where the unit stands first: "twintig vijfde", but "vijfentwintigste".
    return machine.last == "ten" or (numbers.ordinal_parts and _is_part(scan, machine, at, atoms))


def _is_part(scan: Scan, machine: Machine, at: int, atoms: tuple[Atom, ...]) -> bool:
    """Whether an ordinal apart from the number before it counts parts of a unit: "vijf honderdste seconde"."""
    units, following = scan.lang.units, scan.tokens.word(at + 1)
    apart = machine.last in ("digit", "teen", "hundred") and atoms[0].value <= 1000 and scan.tokens.low[at - 1] != "-"
    return apart and (units.duration.get(following) or units.unit.get(following)) is not None


def _continues(scan: Scan, machine: Machine, index: int) -> bool:
    """Whether the words behind a comma go on a number: "one thousand, two hundred" does, "two thousand, five of them" not."""
    if not scan.lang.numbers.comma_groups or index >= len(scan.tokens):
        return False
    rest = read_words(scan, index)
    return (
        rest is not None
        and rest.amount is not None
        and not rest.ordinal
        and 100 <= rest.amount < (machine.last_scale or 0)
    )


def _apart(scan: Scan, index: int) -> frozenset[str]:
    """The word that closes a range opened right before a number, which it does not join: "between a hundred and two hundred"."""
    opened = scan.lang.words.between.before(scan.tokens.low, index)
    return opened[0] - scan.lang.numbers.ten_connector - {"-"} if opened else frozenset()


def _atoms_at(scan: Scan, index: int) -> tuple[tuple[Atom, ...] | None, int, str]:
    """The number words at a token: one of the table, or a compound taken apart with what is left of it."""
    numbers, low = scan.lang.numbers, scan.tokens.low
    found = numbers.atoms.at(low, index)
    if found:
        return (found[0],), found[1], ""
    split = split_compound(numbers, low[index])
    if split:
        return split[0], index + 1, split[1]
    return None, index, ""


def _ends_decimal(scan: Scan, point: int, index: int) -> bool:
    """Whether hundreds may stand behind the decimal sign: where it is no "and" as well, or nothing but per cent follows."""
    if scan.tokens.low[point] not in scan.lang.numbers.conjunction:
        return True
    return not scan.tokens.word(index)[:1].isalnum() or scan.lang.words.percent.at(scan.tokens.low, index) is not None


def _with_point(scan: Scan, machine: Machine, index: int, at: int) -> Numeral | None:
    """ "two point five": digits spoken one by one."""
    digits = ""
    after = at + 1
    while found := scan.lang.numbers.atoms.at(scan.tokens.low, after):
        if found[0].role not in ("digit", "teen", "ten") or found[0].ordinal:
            break
        if (
            found[0].role == "ten"
            and (both := read_words(scan, after))
            and both.amount is not None
            and both.amount < 100
        ):
            return Numeral(index, both.next, machine.value() + Decimal(f"0.{both.amount}"), digits=True)
        digits += str(found[0].value)
        after = found[1]
    if (
        not digits
        and (rest := read_words(scan, after))
        and rest.amount is not None
        and 10 < rest.amount < (1000 if _ends_decimal(scan, at, rest.next) else 100)
        and not rest.ordinal
    ):
        size = Decimal(1).scaleb(-len(str(rest.amount)))
        return Numeral(index, rest.next, machine.value() + rest.amount * size, size, digits=True)
    if not digits or scan.lang.numbers.fraction.at(scan.tokens.low, after):  # "tres con dos tercios"
        return Numeral(index, at, machine.value(), machine.step)
    amount = machine.value() + Decimal(f"0.{digits}")
    return Numeral(index, after, amount, Decimal(1).scaleb(-len(digits)), digits=True)
