"""What a table says once for many cells: their unit and scale, or that they are places in an order or ages.

A bare number in a cell takes its kind from the head of its column, from the head of its row, or from what stands over
the whole table: "Cargo, thousand tonnes", "Amounts in € million". A label takes the place of the heads: "Budget (€m): 24".
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.blocks import Span
from claimcheck.claims.heads import LONGEST, Measured, stated
from claimcheck.claims.tokens import tokens
from claimcheck.claims.view import View
from claimcheck.lang.context import concepts
from claimcheck.mentions.model import Mention
from claimcheck.sentences import Sentence
from claimcheck.values.model import Duration, Number, Numeric, Rank, Value

_ASIDE = re.compile(r"\s*[(\[].*")
_FILLS = re.compile(r"[\s|*_~+.†‡:-]*")
# No table ranks or dates more; a head that goes on for longer is a sentence.
_LAST_PLACE, _OLDEST, _FEW_WORDS = 10_000, 120, 6
_ONE = Decimal(1)


def retype(view: View) -> None:
    """Give the bare numbers of a view's tables and labels the kind, unit and scale that are told once for all of them."""
    for number, found in view.mentions.items():
        sentence = view.sentences[number]
        if sentence.row is not None or sentence.label is not None:
            view.mentions[number] = [_typed(view, number, mention) for mention in found]


def _typed(view: View, number: int, mention: Mention) -> Mention:
    sentence, value = view.sentences[number], mention.value
    frames = _frames(view, sentence, mention) if isinstance(value, Number) and not value.unit else None
    if frames is None or not isinstance(value, Number):
        return mention
    for text in frames:
        if measured := stated(text, view.lang.language):
            return _measured(mention, value, measured)
        if (sort := _sort(view, text)) and (placed := _of_sort(sort, value)):
            return mention.model_copy(update={"value": placed})
    for text in _over(view, number) if sentence.row is not None else ():
        measured = stated(text, view.lang.language)
        if measured and _may_be(view, frames, measured.one):
            return _measured(mention, value, measured)
    return mention


def _frames(view: View, sentence: Sentence, mention: Mention) -> list[str] | None:
    """The heads of the column and the row of the cell that a mention fills, or its label; ``None`` where it fills none."""
    text, row, label = view.text, sentence.row, sentence.label
    if row is None:
        alone = label is not None and label[1] <= mention.start and _fills(text, mention, (label[1], sentence.end))
        return [text[slice(*label)]] if alone and label else None
    for at, (cell, head) in enumerate(zip(row.cells, row.heads, strict=True)):
        if cell[0] <= mention.start < cell[1]:
            spans = (head, row.cells[0] if at else None)
            told = [text[slice(*span)] for span in spans if span is not None and span[0] < span[1]]
            return told if _fills(text, mention, cell) else None
    return None


def _fills(text: str, mention: Mention, cell: Span) -> bool:
    """Whether nothing but marks stands around a mention in its cell."""
    around = text[cell[0] : mention.start], text[mention.end : cell[1]]
    return all(_FILLS.fullmatch(part) for part in around)


def _sort(view: View, text: str) -> str:
    """What a head says its numbers are: ``rank``, ``age`` or nothing."""
    words = tokens(_ASIDE.sub("", text), (0, len(_ASIDE.sub("", text)))).folded
    found = view.lang.heads.find(words) if words and len(words) <= _FEW_WORDS else []
    return found[0].label if found and (found[0].start == 0 or found[-1].end == len(words)) else ""


def _of_sort(sort: str, value: Number) -> Value | None:
    """A number as a place or an age, ``None`` where it can be none."""
    amount = value.amount
    if amount is None or value.modifier is not None or not 0 < amount <= (_LAST_PLACE if sort == "rank" else _OLDEST):
        return None
    if amount != amount.to_integral_value():
        return None
    if sort == "age":
        return Duration(unit="year", **value.model_dump(exclude={"kind", "unit"}))
    return Rank(amount=amount, low=amount, high=amount, resolution=Decimal(0), unit="rank")


def _over(view: View, number: int) -> Iterator[str]:
    """What stands over a table: the head of its first column, the line in front of it and the heading right above."""
    sentence, text = view.sentences[number], view.text
    row = sentence.row
    first = row.heads[0] if row is not None else None
    if first is not None:
        yield text[slice(*first)]
    while number and view.sentences[number - 1].paragraph == sentence.paragraph:
        number -= 1
    for before in reversed(view.sentences[max(number - 2, 0) : number]):
        if before.row is not None or before.end - before.start > LONGEST:
            return
        yield text[before.start : before.end]
        if before.kind != "heading":
            return


def _may_be(view: View, frames: list[str], one: Numeric) -> bool:
    """Whether what heads say of a cell can be measured so: in a table of sums the row of staff holds none."""
    known = concepts()
    spoken = [hit.label for text in frames for hit in view.lang.attributes.find(tokens(text, (0, len(text))).folded)]
    kinds = [known[concept].kinds for concept in spoken if concept in known]
    return not kinds or any(one.kind in each for each in kinds)


def _measured(mention: Mention, value: Number, measured: Measured) -> Mention:
    """The mention in the unit told for it; a number with a scale of its own takes the unit alone."""
    scaled = any(char.isalpha() for char in mention.surface)
    one = measured.one
    update = {"value": _times(one, value, scaled=scaled)}
    others = tuple(_times(other, value, scaled=scaled) for other in measured.others if isinstance(other, Numeric))
    return mention.model_copy(update={**update, "alternatives": others or mention.alternatives})


def _times(one: Numeric, value: Number, *, scaled: bool) -> Numeric:
    """A number in the unit of a value of amount 1, or of its scale."""
    factor = _ONE if scaled or one.amount is None else one.amount
    update = {
        "amount": _by(value.amount, factor),
        "low": _by(value.low, factor),
        "high": _by(value.high, factor),
        "resolution": value.resolution * factor or (factor if factor > 1 else Decimal(0)),
        "modifier": value.modifier,
    }
    return one.model_copy(update=update)


def _by(amount: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if amount is None else amount * factor
