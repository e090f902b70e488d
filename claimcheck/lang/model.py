"""What a language knows, as tables that the finder looks words up in."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from claimcheck.lang.patterns import Node
from claimcheck.lang.tables import Phrases

AtomRole = Literal["digit", "teen", "ten", "fixed", "hundred", "scale", "word"]


@dataclass(frozen=True, slots=True)
class Atom:
    """A number word: its value and how it joins others (``word`` stands alone, as "anderhalf")."""

    role: AtomRole
    value: Decimal
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Currency:
    """What a currency word means: ISO 4217 codes, the likeliest first, and how many of the main unit one is."""

    codes: tuple[str, ...]
    factor: Decimal = Decimal(1)


@dataclass(slots=True)
class Numbers:
    """Digits, number words and their grammar; see the head of ``en/numbers.toml`` for every key."""

    decimal: str = "."
    group: str = ","
    spaced_groups: bool = False
    loose_thousands: bool = False
    comma_groups: bool = False
    article: frozenset[str] = frozenset()
    connector: frozenset[str] = frozenset()
    conjunction: frozenset[str] = frozenset()
    ten_connector: frozenset[str] = frozenset()
    unit_first: frozenset[str] = frozenset()
    point: frozenset[str] = frozenset()
    negative: frozenset[str] = frozenset()
    positive: frozenset[str] = frozenset()
    unit_of: frozenset[str] = frozenset()
    teens_after: frozenset[Decimal] = frozenset()
    bare: frozenset[str] = frozenset()
    atoms: Phrases[Atom] = field(default_factory=Phrases)
    scale: Phrases[Decimal] = field(default_factory=Phrases)
    scale_short: Phrases[Decimal] = field(default_factory=Phrases)
    ordinal: Phrases[Decimal] = field(default_factory=Phrases)
    ordinal_suffix: frozenset[str] = frozenset()
    cardinal_suffix: frozenset[str] = frozenset()
    ordinal_mark: str = ""
    ordinal_whole: bool = False
    ordinal_parts: bool = False
    ordinal_before: frozenset[str] = frozenset()
    ordinal_plain: frozenset[str] = frozenset()
    fraction: Phrases[tuple[int, int]] = field(default_factory=Phrases)
    fraction_follow: frozenset[str] = frozenset()
    fraction_verb: frozenset[str] = frozenset()
    fraction_plural: str = ""
    multiplier: Phrases[Decimal] = field(default_factory=Phrases)
    and_more: Phrases[Decimal] = field(default_factory=Phrases)
    vague: Phrases[tuple[Decimal, Decimal]] = field(default_factory=Phrases)
    few: Phrases[tuple[Decimal, Decimal]] = field(default_factory=Phrases)
    vague_join: frozenset[str] = frozenset()
    dozen: Phrases[Decimal] = field(default_factory=Phrases)
    about: frozenset[str] = frozenset()
    homonym: frozenset[str] = frozenset()
    half: frozenset[str] = frozenset()
    halves: frozenset[str] = frozenset()
    denominator: frozenset[str] = frozenset()
    bare_units: frozenset[str] = frozenset()
    negative_after: Phrases[bool] = field(default_factory=Phrases)
    morphemes: dict[str, Atom | None] = field(default_factory=dict)
    morpheme_heads: frozenset[str] = frozenset()
    endings: dict[str, str] = field(default_factory=dict)
    starts: frozenset[str] = frozenset()
    goes_on: frozenset[str] = frozenset()
    compounds: dict[str, tuple[tuple[Atom, ...], str] | None] = field(default_factory=dict)


@dataclass(slots=True)
class Moneys:
    """Currency signs, codes and names."""

    before: Phrases[Currency] = field(default_factory=Phrases)
    after: Phrases[Currency] = field(default_factory=Phrases)
    short: Phrases[Currency] = field(default_factory=Phrases)
    codes: frozenset[str] = frozenset()


@dataclass(slots=True)
class Units:
    """Units of measure, durations and ages."""

    unit: Phrases[str] = field(default_factory=Phrases)
    exact: dict[str, str] = field(default_factory=dict)
    adjacent: dict[str, str] = field(default_factory=dict)
    chained: Phrases[str] = field(default_factory=Phrases)
    cued: Phrases[tuple[tuple[str, frozenset[str]], ...]] = field(default_factory=Phrases)
    measure: Phrases[bool] = field(default_factory=Phrases)
    duration: Phrases[str] = field(default_factory=Phrases)
    age_after: Phrases[bool] = field(default_factory=Phrases)
    age_joined: Phrases[str] = field(default_factory=Phrases)
    lasting: frozenset[str] = frozenset()
    age_before: Phrases[bool] = field(default_factory=Phrases)
    age_told: Phrases[bool] = field(default_factory=Phrases)
    age_decade: Phrases[Decimal] = field(default_factory=Phrases)
    age_decade_before: frozenset[str] = frozenset()
    counted_before: Phrases[bool] = field(default_factory=Phrases)


@dataclass(frozen=True, slots=True)
class Clock:
    """Where a unit of hours tells a time: ``after`` words, ``span`` words before the first of two, ``unless`` before others."""

    after: frozenset[str]
    span: frozenset[str]
    unless: frozenset[str]


@dataclass(slots=True)
class Words:
    """Hedges, bounds, ranges, rates, directions, ranks, ratios and counted nouns.

    Those that ``index`` fills tell at one look that nothing is to be found at a token: ``hedge_ends`` and
    ``direction_ends`` are the last words of hedges (and articles) and of words of change, ``turning`` the first words of
    a change behind a value, ``rate_heads`` those of a rate, ``range_joins`` of what joins a range, ``ratio_heads`` of
    multiples and fractions, ``ratio_behind`` of what makes a number one.
    """

    before: Phrases[str] = field(default_factory=Phrases)
    after: Phrases[str] = field(default_factory=Phrases)
    between: Phrases[frozenset[str]] = field(default_factory=Phrases)
    join: Phrases[bool] = field(default_factory=Phrases)
    determiner: frozenset[str] = frozenset()
    preposition: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    percent: Phrases[str] = field(default_factory=Phrases)
    percent_before: Phrases[str] = field(default_factory=Phrases)
    rate_per: Phrases[bool] = field(default_factory=Phrases)
    rate_each: Phrases[bool] = field(default_factory=Phrases)
    rate_adverb: Phrases[str] = field(default_factory=Phrases)
    rate_ahead: Phrases[str] = field(default_factory=Phrases)
    rate_unit: Phrases[str] = field(default_factory=Phrases)
    rate_not_before: frozenset[str] = frozenset()
    rank_superlative: tuple[str, ...] = ()
    times_counted: frozenset[str] = frozenset()
    rate_round: Phrases[bool] = field(default_factory=Phrases)
    times_before: Phrases[bool] = field(default_factory=Phrases)
    streets: frozenset[str] = frozenset()
    direction: Phrases[str] = field(default_factory=Phrases)
    direction_after: Phrases[str] = field(default_factory=Phrases)
    direction_ahead: Phrases[str] = field(default_factory=Phrases)
    reaching: frozenset[str] = frozenset()
    direction_endings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    role: dict[str, str] = field(default_factory=dict)
    role_by: frozenset[str] = frozenset()
    crossing: Phrases[bool] = field(default_factory=Phrases)
    warming: frozenset[str] = frozenset()
    rank_before: Phrases[bool] = field(default_factory=Phrases)
    rank_strong: Phrases[bool] = field(default_factory=Phrases)
    rank_after: Phrases[bool] = field(default_factory=Phrases)
    rank_behind: Phrases[bool] = field(default_factory=Phrases)
    rank_unless: frozenset[str] = frozenset()
    rank_of: Phrases[bool] = field(default_factory=Phrases)
    rank_adverb: frozenset[str] = frozenset()
    rank_verb: frozenset[str] = frozenset()
    rank_capital: frozenset[str] = frozenset()
    rank_edition: frozenset[str] = frozenset()
    rank_word: Phrases[Decimal] = field(default_factory=Phrases)
    multiple: Phrases[Decimal] = field(default_factory=Phrases)
    times: Phrases[bool] = field(default_factory=Phrases)
    multiplied: Phrases[str] = field(default_factory=Phrases)
    share_join: Phrases[bool] = field(default_factory=Phrases)
    share_between: Phrases[bool] = field(default_factory=Phrases)
    share_noun: bool = False
    divided: frozenset[str] = frozenset()
    share_before: Phrases[bool] = field(default_factory=Phrases)
    share_one: frozenset[str] = frozenset()
    score_join: frozenset[str] = frozenset()
    size_join: frozenset[str] = frozenset()
    score_words: Phrases[bool] = field(default_factory=Phrases)
    score_tokens: frozenset[str] = frozenset()
    score_signs: frozenset[str] = frozenset()
    noun_skip: Phrases[bool] = field(default_factory=Phrases)
    definite: frozenset[str] = frozenset()
    noun_stop: frozenset[str] = frozenset()
    noun_head: Literal["plural", "first", "capital"] = "plural"
    plural: tuple[str, ...] = ()
    singular_below: Decimal | None = None
    irregular: frozenset[str] = frozenset()
    singular_end: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    noun_modified: bool = True
    noun_inverts: tuple[str, ...] = ()
    millions: frozenset[str] = frozenset()
    millions_after: frozenset[str] = frozenset()
    ignore: Phrases[bool] = field(default_factory=Phrases)
    ignored: frozenset[str] = frozenset()
    identifier: Phrases[bool] = field(default_factory=Phrases)
    street: tuple[str, ...] = ()
    names: tuple[re.Pattern[str], ...] = ()
    digit_names: tuple[re.Pattern[str], ...] = ()
    clock: Phrases[Clock] = field(default_factory=Phrases)
    clock_opening: Phrases[bool] = field(default_factory=Phrases)
    score_verbs: frozenset[str] = frozenset()
    of_about: frozenset[str] = frozenset()
    clock_tokens: frozenset[str] = frozenset()
    hedge_ends: frozenset[str] = frozenset()
    direction_ends: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    rate_heads: frozenset[str] = frozenset()
    range_joins: frozenset[str] = frozenset()
    ratio_heads: frozenset[str] = frozenset()
    ratio_behind: frozenset[str] = frozenset()


@dataclass(slots=True)
class Dates:
    """Calendar words and the patterns that dates follow."""

    order: str = "dmy"
    capital: bool = False
    weak: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    past_suffix: tuple[str, ...] = ()
    plain_years: bool = False
    counts_from_bare: bool = False
    future_end: tuple[str, ...] = ()
    past: frozenset[str] = frozenset()
    day_suffix: frozenset[str] = frozenset()
    roman: frozenset[str] = frozenset()
    day_bounds: frozenset[str] = frozenset()
    ordinal_days: bool = False
    day_ordinals: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    southern: bool = False
    month: Phrases[int] = field(default_factory=Phrases)
    weekday: Phrases[int] = field(default_factory=Phrases)
    season: Phrases[str] = field(default_factory=Phrases)
    unit: Phrases[str] = field(default_factory=Phrases)
    rel: Phrases[int] = field(default_factory=Phrases)
    anchor: Phrases[int] = field(default_factory=Phrases)
    day_word: Phrases[int] = field(default_factory=Phrases)
    part: Phrases[str] = field(default_factory=Phrases)
    part_of: frozenset[str] = frozenset()
    edge_unit: Phrases[tuple[str, str]] = field(default_factory=Phrases)
    hedge: Phrases[str] = field(default_factory=Phrases)
    word_unit: Phrases[tuple[bool, str, int]] = field(default_factory=Phrases)
    bound: Phrases[str] = field(default_factory=Phrases)
    bound_after: Phrases[str] = field(default_factory=Phrases)
    now: Phrases[bool] = field(default_factory=Phrases)
    vague_units: frozenset[str] = frozenset()
    compared: frozenset[str] = frozenset()
    denial: frozenset[str] = frozenset()
    than: frozenset[str] = frozenset()
    holiday: Phrases[str] = field(default_factory=Phrases)
    era: Phrases[str] = field(default_factory=Phrases)
    decade: Phrases[int] = field(default_factory=Phrases)
    range_join: Phrases[bool] = field(default_factory=Phrases)
    range_between: Phrases[bool] = field(default_factory=Phrases)
    range_from: Phrases[bool] = field(default_factory=Phrases)
    year_before: Phrases[bool] = field(default_factory=Phrases)
    year_after: Phrases[bool] = field(default_factory=Phrases)
    patterns: Node = field(default_factory=Node)
    starts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    after_digits: frozenset[str] = frozenset()
    digit_endings: frozenset[str] = frozenset()


@dataclass(slots=True)
class Language:
    """Everything that the finder knows of one language.

    ``anchors`` are the tokens that a value may start with, ``amounts`` those of them that may start something else than a
    date, ``measures`` those that a unit behind a number may start with. ``gates`` remembers what must follow a word for it
    to start a value, and ``plain`` the words that are no number behind one, see ``mentions.places``.
    """

    tag: str
    region: str
    numbers: Numbers
    money: Moneys
    units: Units
    words: Words
    dates: Dates
    anchors: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    gates: dict[str, frozenset[str] | bool] = field(default_factory=dict)
    plain: set[str] = field(default_factory=set)
