"""Which tokens may start what, so that the finder looks nowhere else."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from claimcheck.lang.model import Dates, Language, Numbers, Words
from claimcheck.lang.patterns import Node
from claimcheck.lang.tables import Phrases
from claimcheck.lang.words import tokenize

# Slots of date patterns that a number in words may fill.
_SPELLED = ("day", "day_to", "day_suffixed", "n", "n_more", "ord", "ord_to", "year", "year_words")


def index(language: Language) -> None:
    """Notes which tokens may start what."""
    numbers, words, dates = language.numbers, language.words, language.dates
    spelled: set[str] = set()
    for table in (numbers.atoms, numbers.ordinal, numbers.multiplier, numbers.vague, numbers.few, numbers.dozen):
        spelled |= table.firsts()
    signs = {word for word in numbers.fraction.firsts() if len(word) == 1 and not word.isalpha()}
    words.ignored = frozenset(words.ignore.tokens())
    _index_words(words, numbers)
    numbers.starts = frozenset(spelled | numbers.article | signs)
    numbers.goes_on = _behind_number(numbers, signs)
    amounts = (
        language.units.age_decade.firsts()
        | spelled
        | numbers.fraction.firsts()
        | numbers.half
        | numbers.bare_units
        | numbers.article
    )
    for other in (words.multiple, words.rank_word, words.share_before, words.percent_before):
        amounts |= other.firsts()
    dates.hedge = words.before
    dates.starts = _slots_by_word(dates, numbers.starts)
    language.amounts = frozenset(amounts)
    opening = {word for word, slots in dates.starts.items() if slots != ("hedge",)}  # no date opens with a hedge
    language.anchors = frozenset(amounts | dates.part.firsts() | set(dates.patterns.words) | opening | dates.roman)
    language.measures = _measures(language)
    root = dates.patterns
    behind = _behind(dates, (slot for slot in root.slots if slot in _SPELLED or slot not in dates.starts))
    endings = dates.day_suffix | numbers.ordinal_suffix | numbers.cardinal_suffix | numbers.goes_on
    dates.digit_endings = endings | {"e", numbers.ordinal_mark}
    dates.after_digits = frozenset(behind | dates.day_suffix | numbers.ordinal_suffix | {numbers.ordinal_mark})


def _behind_number(numbers: Numbers, signs: set[str]) -> frozenset[str]:
    """The tokens that multiply a number or add to it: scales, groups, fraction signs, "and a half"."""
    tables: tuple[Phrases[Decimal], ...] = (numbers.and_more, numbers.scale, numbers.scale_short, numbers.dozen)
    atoms = {word for word in numbers.atoms.firsts() if (atom := numbers.atoms.get(word)) and atom.role == "hundred"}
    return frozenset({"-"} | signs | atoms | numbers.bare.union(*(table.firsts() for table in tables)))


def _index_words(words: Words, numbers: Numbers) -> None:
    """Notes which words stand at the edge of the phrases around a number."""
    words.score_tokens = frozenset(words.score_words.firsts())
    words.score_signs = words.score_join | words.size_join | {":", "-"}
    words.clock_tokens = frozenset(words.clock.firsts())
    words.hedge_ends = words.determiner | words.before.lasts()
    words.direction_ends = frozenset(words.direction.lasts())
    words.turning = frozenset(words.direction.firsts() | words.direction_after.firsts())
    words.rate_heads = frozenset(
        {"-"}
        | words.rate_adverb.firsts()
        | words.rate_per.firsts()
        | words.rate_each.firsts()
        | words.rate_round.firsts()
    )
    words.range_joins = frozenset({"-"}.union(words.join.firsts(), *words.between.meanings()))
    heads = words.multiple.firsts() | numbers.fraction.firsts() | words.share_before.firsts()
    atoms = {word: numbers.atoms.get(word) for word in numbers.atoms.firsts() if numbers.fraction_plural}
    tens = {word for word, atom in atoms.items() if atom and atom.role == "ten"}  # "three twenty-firsts"
    parts = {f"{word}{numbers.fraction_plural}" for word in numbers.ordinal.firsts() if numbers.fraction_plural}
    words.ratio_behind = frozenset(
        {"-"} | tens | parts | numbers.halves | numbers.fraction.firsts() | numbers.conjunction
    )
    words.ratio_heads = frozenset(heads | numbers.half | numbers.article)


def _measures(language: Language) -> frozenset[str]:
    """The tokens that a currency, unit, share or length of time behind a number starts with; a bracket may open one."""
    units, money = language.units, language.money
    tables: tuple[Phrases[Any], ...] = (
        language.words.percent, units.age_joined, units.cued, units.unit, units.duration, money.after, money.short,
    )  # fmt: skip
    signs = {tokenize(sign)[0] for sign in (*units.exact, *units.adjacent)}
    return frozenset(signs.union("-([", units.lasting, *(table.firsts() for table in tables)))


def followers(language: Language, word: str) -> frozenset[str] | None:
    """The tokens that an anchor must stand before to start a value, ``None`` where it may start one by itself.

    Digits, Roman numerals and compounds of number words may follow as well.
    """
    numbers, words, dates = language.numbers, language.words, language.dates
    tables: tuple[Phrases[Any], ...] = (
        numbers.atoms, numbers.multiplier, numbers.vague, numbers.dozen, numbers.fraction, words.multiple,
        words.rank_word, words.share_before, words.percent_before, dates.part, language.units.age_decade,
    )  # fmt: skip
    if word in numbers.half or word in numbers.bare_units or any(table.get(word) is not None for table in tables):
        return None
    after = _in_date(dates, word)
    if after is None:
        return None
    after = after.union(*(table.seconds(word) for table in (*tables, numbers.few)))
    if numbers.few.get(word) is not None:
        after = after.union(numbers.goes_on)
    return frozenset(after | _after_article(language) if word in numbers.article else after)


def _in_date(dates: Dates, word: str) -> set[str] | None:
    """The tokens that go on a date which starts with a word, ``None`` where the word alone is one."""
    root = dates.patterns
    tables = _slot_tables(dates)
    filled = [slot for slot in root.slots if slot in tables and tables[slot].get(word) is not None]
    nodes = [root.slots[slot] for slot in filled]
    longer = [tables[slot].seconds(word) for slot in root.slots if slot in tables]
    if word in root.words:
        nodes.append(root.words[word])
    elif word in dates.roman:
        return None
    if any(node.rule for node in nodes):
        return None
    return set().union(*longer, *(_firsts_of(dates, node) for node in nodes))


def _after_article(language: Language) -> set[str]:
    """The tokens before which an article counts: number words, units, and what follows a number in a date."""
    numbers, words, units, dates = language.numbers, language.words, language.units, language.dates
    tables: tuple[Phrases[Any], ...] = (
        numbers.atoms, numbers.dozen, numbers.vague, numbers.fraction, numbers.multiplier, units.duration, units.unit,
        words.percent, words.share_join, language.money.after,
    )  # fmt: skip
    after = {word for table in tables for word in table.firsts()}
    after |= {word for word in words.join.firsts() if word.isalpha()}  # "een tot twee miljoen"
    return after | _behind(dates, (slot for slot in dates.patterns.slots if slot in _SPELLED))


def _behind(dates: Dates, slots: Iterable[str]) -> set[str]:
    """The words that go on a date whose first slot is one of these."""
    return set().union(*(_firsts_of(dates, dates.patterns.slots[slot]) for slot in slots))


def _firsts_of(dates: Dates, node: Node) -> set[str]:
    """The words that a place in the patterns goes on with."""
    wanted = set(node.slots)
    followers = set(node.words) | {word for word, slots in dates.starts.items() if not wanted.isdisjoint(slots)}
    if "date" in wanted:
        followers |= set(dates.patterns.words) | set(dates.starts) | dates.part.firsts()
    return followers


def _slot_tables(dates: Dates) -> dict[str, Phrases[Any]]:
    """The slots that a table fills."""
    return {
        **dict.fromkeys(("month", "month_strong", "month_capital", "month_to"), dates.month),
        **dict.fromkeys(("weekday", "weekday_strong"), dates.weekday),
        **dict.fromkeys(("unit", "unit_big", "unit_more"), dates.unit),
        **dict.fromkeys(("rel", "rel_now", "rel_other"), dates.rel),
        **dict.fromkeys(("era", "era_ad"), dates.era),
        "season": dates.season,
        "anchor": dates.anchor,
        "word_unit": dates.word_unit,
        "edge_unit": dates.edge_unit,
        "hedge": dates.hedge,
        "day_word": dates.day_word,
        "holiday": dates.holiday,
        "decade_word": dates.decade,
    }


def _slots_by_word(dates: Dates, spelled: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """For each word the slots it may start; digits, compounds and Roman numerals are seen by their look."""
    tables: dict[str, Iterable[str]] = {slot: table.firsts() for slot, table in _slot_tables(dates).items()}
    tables.update(dict.fromkeys(_SPELLED, spelled))
    tables["yy"] = set("'`´‘")
    starts: dict[str, list[str]] = {}
    for slot, words in tables.items():
        for word in words:
            starts.setdefault(word, []).append(slot)
    return {word: tuple(slots) for word, slots in starts.items()}
