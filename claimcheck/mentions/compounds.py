"""Number words added up, and compounds of them taken apart: "tweeëntwintig", "zwölfjährig"."""

from decimal import Decimal

from claimcheck.lang.model import Atom, Numbers

_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_LONGEST_COMPOUND = 70


class Machine:
    """Adds number words up as long as they make one number, and refuses the first that does not."""

    def __init__(self, numbers: Numbers, *, bare: bool) -> None:
        self.numbers = numbers
        self.bare = bare
        self.total = _ZERO
        self.group = _ZERO
        self.last: str = ""
        self.last_scale: Decimal | None = None
        self.step = _ZERO
        self.pending = ""
        self.ordinal = False
        self.closed = False
        self.unit_waiting: Decimal | None = None

    def value(self) -> Decimal:
        """What the words so far add up to."""
        return self.total + self.group

    def joiners(self) -> frozenset[str]:
        """The words that may stand between the last number word and the next."""
        numbers = self.numbers
        if self.pending:
            return frozenset()
        if self.last in ("hundred", "fixed", "scale"):
            return numbers.connector | {"-"}
        if self.last == "ten":
            return numbers.ten_connector | {"-"}
        return (numbers.unit_first | {"-"}) if self.last == "digit" else frozenset({"-"})

    def accept_all(self, atoms: tuple[Atom, ...]) -> bool:
        """Adds the parts of a compound, all of them or none."""
        if len(atoms) == 1:
            return self.accept(atoms[0])
        before = dict(vars(self))
        if all(self.accept(atom) for atom in atoms):
            return True
        vars(self).update(before)
        return False

    def accept(self, atom: Atom) -> bool:
        """Adds a number word; false where it does not continue the number."""
        took: bool = getattr(self, f"_{atom.role}")(atom.value)
        if took:
            self.last, self.pending = atom.role, ""
            self.ordinal = atom.ordinal
            self.closed = atom.ordinal
        return took

    def _word(self, value: Decimal) -> bool:
        if self.last:
            return False
        self.group = value
        return True

    def _digit(self, value: Decimal) -> bool:
        if self.last in ("digit", "word") or self.group % 10 or (self.last and not value):
            return False
        if self.last == "teen" and not (self.ordinal and self.group % 100 == 10):  # "décimo tercero"
            return False
        self.group += value
        return True

    def _teen(self, value: Decimal) -> bool:
        rest = self.group % 100
        if self.last == "ten" and rest in self.numbers.teens_after:
            self.group += value
            return True
        if self.last in ("digit", "teen", "ten", "word") or rest:
            return False
        self.group += value
        return True

    def _ten(self, value: Decimal) -> bool:
        rest = self.group % 100
        if self.last == "digit" and 0 < rest < 10 and (self.pending in self.numbers.unit_first and self.pending):
            self.group += value
            return True
        if rest or self.last in ("digit", "teen", "ten", "word"):
            return False
        self.group += value
        return True

    def _fixed(self, value: Decimal) -> bool:
        if self.group or self.last == "word":
            return False
        self.group = value
        return True

    def _hundred(self, value: Decimal) -> bool:
        if (
            self.last == "word"
            or self.group >= _HUNDRED
            or (self.pending and self.pending != "-" and self.last != "scale")
        ):
            return False
        if not self.group and not self.last and not self._may_be_bare():
            return False
        self.group = (self.group or _ONE) * value
        return True

    def _scale(self, value: Decimal) -> bool:
        if not self.last and not self._may_be_bare():
            return False
        if self.last_scale is not None and value >= self.last_scale:
            # "two thousand million", "mil millones": the larger scale counts all that stands before it.
            if (
                self.total + self.group <= 0
                or value == self.last_scale
                or self.last not in ("scale", "digit", "ten", "teen", "hundred", "fixed")
            ):
                return False
            smaller = self.total % value  # what stands above it stays: "dos billones tres mil millones"
            self.total, self.group = self.total - smaller + (smaller + self.group) * value, _ZERO
        else:
            self.total, self.group = self.total + (self.group or _ONE) * value, _ZERO
        self.last_scale = value
        self.step = value
        return True

    def _may_be_bare(self) -> bool:
        return self.bare


def split_compound(numbers: Numbers, word: str) -> tuple[tuple[Atom, ...], str] | None:
    """The number words that one word is made of, and the ending left ("jährig"); ``None`` where it is no number."""
    if not numbers.morphemes or len(word) > _LONGEST_COMPOUND or word[:2] not in numbers.morpheme_heads:
        return None
    if word not in numbers.compounds:
        if len(numbers.compounds) > 20_000:
            numbers.compounds.clear()
        numbers.compounds[word] = _split(numbers, word)
    return numbers.compounds[word]


def _split(numbers: Numbers, word: str) -> tuple[tuple[Atom, ...], str] | None:
    """Tries every way to take a word apart, longest parts first, until one adds up."""
    longest = max(map(len, numbers.morphemes))

    def walk(at: int, parts: tuple[Atom | None, ...]) -> tuple[tuple[Atom, ...], str] | None:
        if (parts and word[at:] in numbers.endings) or at == len(word):
            atoms = _ordered(numbers, parts)
            # A lone part is a number of the table, or one in compounds only (the article "een").
            if atoms and (len(atoms) > 1 or atoms[0].ordinal or at < len(word)):
                return atoms, word[at:]
        for size in range(min(longest, len(word) - at), 0, -1):
            piece = word[at : at + size]
            if (
                piece in numbers.morphemes
                and len(parts) < 14
                and (found := walk(at + size, (*parts, numbers.morphemes[piece])))
            ):
                return found
        return None

    return walk(0, ())


def _before_joiner(numbers: Numbers) -> tuple[str, ...]:
    """What "and" may stand behind in a compound; behind a ten only where the unit is said last ("treintaicinco")."""
    return ("hundred", "fixed", "scale") if numbers.unit_first else ("hundred", "fixed", "scale", "ten")


def _ordered(numbers: Numbers, parts: tuple[Atom | None, ...]) -> tuple[Atom, ...] | None:
    """The parts with "one-and-twenty" turned round, if they make one number; a joiner is ``None``."""
    atoms: list[Atom] = []
    index = 0
    while index < len(parts):
        part = parts[index]
        following = parts[index + 1 : index + 3]
        if (
            part
            and part.role == "digit"
            and len(following) == 2
            and following[0] is None
            and following[1]
            and following[1].role == "ten"
        ):
            # The unit comes first in the word and last in the sum; an ordinal ending belongs to the whole.
            ten = following[1]
            atoms += [Atom("ten", ten.value), Atom("digit", part.value, ordinal=ten.ordinal)]
            index += 3
            continue
        if part is not None:
            atoms.append(part)
        elif not atoms or atoms[-1].role not in _before_joiner(numbers) or index + 1 == len(parts):
            return None
        index += 1
    machine = Machine(numbers, bare=True)
    return tuple(atoms) if atoms and all(not machine.closed and machine.accept(atom) for atom in atoms) else None
