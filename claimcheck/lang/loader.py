"""Loads what a language knows from its folder of TOML files."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from claimcheck.lang.data import BROKEN, Table, join, known, merged
from claimcheck.lang.edges import begins_with_digits
from claimcheck.lang.index import index
from claimcheck.lang.model import Atom, AtomRole, Clock, Currency, Dates, Language, Moneys, Numbers, Units, Words
from claimcheck.lang.patterns import compile_patterns
from claimcheck.lang.tables import Phrases

_FILES = ("cldr", "numbers", "money", "units", "words", "dates")


@lru_cache(maxsize=32)
def load(tag: str) -> Language:
    """What is known of a language, by its BCP 47 tag; the region, where given, settles ambiguous currencies.

    Raises ``LanguageError`` for a language without data, and for data that cannot be read.
    """
    language = known(tag)
    region = next((part.upper() for part in tag.replace("_", "-").split("-")[1:] if len(part) == 2), "")
    try:
        return _loaded(language, region)
    except BROKEN as error:
        from claimcheck.lang.verify import broken

        raise broken(language, error) from error


def _loaded(language: str, region: str) -> Language:
    data = {name: merged(name, language) for name in _FILES}
    cldr = data["cldr"]
    loaded = Language(
        tag=language,
        region=region,
        numbers=_numbers(data["numbers"]),
        money=_money(data["money"], cldr, region),
        units=_units(data["units"], cldr),
        words=_words(data["words"]),
        dates=_dates(data["dates"], cldr),
    )
    index(loaded)
    return loaded


def _pairs(table: Mapping[str, Iterable[str]]) -> Iterable[tuple[str, str]]:
    """(form, key) for each form of each key."""
    return ((form, key) for key, forms in table.items() for form in forms)


def _flags(forms: Iterable[str]) -> Phrases[bool]:
    return Phrases((form, True) for form in forms)


def _decimals(table: Mapping[str, Iterable[str]]) -> Phrases[Decimal]:
    return Phrases((form, Decimal(key)) for form, key in _pairs(table))


def _ratio(text: str) -> tuple[int, int]:
    over, _, under = text.partition("/")
    return int(over), int(under or 1)


def _share(text: str) -> Decimal:
    over, under = _ratio(text)
    return Decimal(over) / Decimal(under)


def _role(value: Decimal) -> AtomRole:
    if value != value.to_integral_value():
        return "word"
    if value < 10:
        return "digit"
    if value < 20:
        return "teen"
    return "ten" if value < 100 else "fixed" if value < 1000 or 1000 < value < 2000 else "scale"


def _numbers(data: Table) -> Numbers:
    group = "".join(data.get("group", [","]))
    numbers = Numbers(
        decimal=data.get("decimal", "."),
        group=group,
        spaced_groups=" " in group,
        loose_thousands=bool(data.get("loose_thousands", False)),
        comma_groups=bool(data.get("comma_groups", False)),
        teens_after=frozenset(Decimal(ten) for ten in data.get("teens_after", ())),
        ordinal_mark=data.get("ordinal_mark", ""),
        fraction_plural=data.get("fraction_plural", ""),
        ordinal_whole=bool(data.get("ordinal_whole", False)),
        scale=_decimals(data.get("scale", {})),
        scale_short=_decimals(data.get("scale_short", {})),
        ordinal=Phrases((form, Decimal(key)) for form, key in _ordinals(data)),
        fraction=Phrases((form, _ratio(key)) for form, key in _pairs(data.get("fraction", {}))),
        multiplier=Phrases((form, _share(key)) for form, key in _pairs(data.get("multiplier", {}))),
        and_more=Phrases((form, _share(key)) for form, key in _pairs(data.get("and_more", {}))),
        dozen=_decimals(data.get("dozen", {})),
        negative_after=_flags(data.get("negative_after", ())),
    )
    for name in (
        "article", "connector", "ten_connector", "unit_first", "point", "negative", "bare", "ordinal_suffix", "ordinal_plain",
        "fraction_follow", "vague_join", "ordinal_before", "unit_of", "about", "homonym", "half", "halves", "bare_units",
        "cardinal_suffix", "denominator", "fraction_verb", "positive",
    ):  # fmt: skip
        setattr(numbers, name, frozenset(data.get(name, ())))
    numbers.conjunction = numbers.connector | frozenset(data.get("conjunction", ()))
    for table, name in ((numbers.vague, "vague"), (numbers.few, "few")):
        for form, key in _pairs(data.get(name, {})):
            low, _, high = key.partition("..")
            table.add(form, (Decimal(low), Decimal(high)))
    numbers.ordinal_parts = any(numbers.fraction.get(form) for form, _ in _ordinals(data))
    _add_atoms(numbers, data)
    _add_compounds(numbers, data)
    return numbers


def _ordinals(data: Table) -> list[tuple[str, str]]:
    """(form, value) of every ordinal in all its inflections."""
    endings = ("", *data.get("ordinal_inflection", ()))
    return [(form + ending, key) for form, key in _pairs(data.get("ordinal", {})) for ending in endings]


def _add_atoms(numbers: Numbers, data: Table) -> None:
    for form, key in _ordinals(data):
        numbers.atoms.add(
            form, Atom(_role(Decimal(key)) if Decimal(key) != 100 else "hundred", Decimal(key), ordinal=True)
        )
    for form, key in _pairs(data.get("scale", {})):
        numbers.atoms.add(form, Atom("scale", Decimal(key)))
    for form, key in _pairs(data.get("cardinal", {})):
        numbers.atoms.add(form, Atom(_role(Decimal(key)), Decimal(key)))
    for form in data.get("hundred", ()):
        numbers.atoms.add(form, Atom("hundred", Decimal(100)))


def _add_compounds(numbers: Numbers, data: Table) -> None:
    """Number words that are written in one ("tweeëntwintig") are taken apart by these morphemes."""
    compound = data.get("compound", {})
    if not compound:
        return
    for joiner in compound.get("joiners", ()):
        numbers.morphemes[joiner] = None
    for name, role in (("cardinal", ""), ("scale", "scale"), ("hundred", "hundred")):
        table = {"100": data.get("hundred", [])} if name == "hundred" else data.get(name, {})
        for form, key in _pairs(table):
            if form.isalpha():
                numbers.morphemes[form] = Atom(role or _role(Decimal(key)), Decimal(key))  # type: ignore[arg-type]
    for form, key in _pairs(compound.get("cardinal", {})):
        numbers.morphemes[form] = Atom(_role(Decimal(key)) if Decimal(key) != 100 else "hundred", Decimal(key))
    for form, key in (*_ordinals(data), *_pairs(compound.get("ordinal", {}))):
        numbers.morphemes[form] = Atom(
            _role(Decimal(key)) if Decimal(key) != 100 else "hundred", Decimal(key), ordinal=True
        )
    numbers.morpheme_heads = frozenset(form[:2] for form in numbers.morphemes)
    numbers.endings = dict(_pairs(compound.get("endings", {})))


def _money(data: Table, cldr: Table, region: str) -> Moneys:
    money = Moneys(codes=frozenset(data.get("code", ())) - frozenset(data.get("code_lower", ())))
    regional: Mapping[str, str] = data.get("region", {}).get(region, {})
    alias = dict(_pairs(data.get("alias", {})))
    for sign, codes in data.get("symbol", {}).items():
        own = regional.get(sign)
        meaning = Currency(tuple(dict.fromkeys([own, *codes] if own else codes)))
        money.before.add(sign, meaning)
        money.after.add(sign, meaning)
    for code in data.get("code", ()):
        meaning = Currency((alias.get(code, code),))
        money.before.add(code.lower(), meaning)
        money.after.add(code.lower(), meaning)
    for code in data.get("code_lower", ()):
        million = Currency((alias.get(code, code),), Decimal(1_000_000))
        money.before.add(f"m{code.lower()}", million)
        money.after.add(f"m{code.lower()}", million)
    for form, code in _named(cldr.get("currency", {}), data):
        money.after.add(form, Currency((code,)))
    for name in ("name", "ambiguous"):
        for form, code in _named(data.get(name, {}), data):
            own = next((to for word, to in regional.items() if form.startswith(word)), None)
            money.after.add(form, Currency(tuple(dict.fromkeys([own, code] if own else [code]))))
    for table, target in (("subunit", money.after), ("subunit_short", money.short)):
        for form, key in _pairs(data.get(table, {})):
            code, _, factor = key.partition("/")
            target.add(form, Currency((code,), Decimal(factor)))
    for form in data.get("before", ()):
        if named := money.after.get(form):
            money.before.add(form, named)
    for sign, (code, factor) in data.get("subsign", {}).items():
        money.short.add(sign, Currency((code,), Decimal(factor)))
    return money


def _named(table: Mapping[str, Iterable[str]], data: Table) -> Iterable[tuple[str, str]]:
    """(form, currency) for each name that is not dropped, and for the other forms that the ending of one of its words has."""
    ending, drop = data.get("ending", {}), frozenset(data.get("drop", ()))
    for form, code in _pairs(table):
        if form in drop:
            continue
        yield form, code
        for old, others in ending.items():
            if form.endswith(old):
                yield from ((form.removesuffix(old) + new, code) for new in others)
            elif f"{old} " in form:
                yield from ((form.replace(f"{old} ", f"{new} "), code) for new in others)


def _units(data: Table, cldr: Table) -> Units:
    age = data.get("age", {})
    units = Units(
        unit=Phrases(
            (joined, key)
            for form, key in _pairs(join(cldr.get("unit", {}), data.get("unit", {})))
            if form not in data.get("drop", ())
            for joined in dict.fromkeys((form, form.replace(" ", "-")))
        ),
        exact=dict(_pairs(data.get("exact", {}))),
        adjacent={
            form: key for form, key in _pairs(data.get("adjacent", {})) if form not in data.get("drop_adjacent", ())
        },
        chained=Phrases((form, key) for form, key in _pairs(data.get("chained", {}))),
        cued=_cued(data.get("cued", [])),
        measure=_flags(data.get("measure", ())),
        duration=Phrases((form, key) for form, key in _pairs(data.get("duration", {}))),
        lasting=frozenset(data.get("lasting", ())),
        age_after=_flags(age.get("whole", ())),
        age_joined=Phrases((form, "year") for form in age.get("joined", ())),
        age_before=_flags(age.get("before", ())),
        age_told=_flags(age.get("told", ())),
        age_decade=_decimals(age.get("decade", {})),
        age_decade_before=frozenset(age.get("decade_before", ())),
        counted_before=_flags(data.get("counted_before", ())),
    )
    for form, key in _pairs(data.get("joined", {})):
        units.age_joined.add(form, key)
    return units


def _cued(rows: Iterable[Table]) -> Phrases[tuple[tuple[str, frozenset[str]], ...]]:
    """For each name of several meanings the units it may be, with the words that show each."""
    meanings: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in rows:
        for form in row["forms"]:
            meanings.setdefault(form, []).append((row["unit"], frozenset(row["cues"])))
    return Phrases((form, tuple(units)) for form, units in meanings.items())


def _clock(row: Table) -> Clock:
    return Clock(*(frozenset(row.get(name, ())) for name in ("after", "span", "unless")))


def _words(data: Table) -> Words:
    rate, noun = data.get("rate", {}), data.get("noun", {})
    multiples, share, score = data.get("multiples", {}), data.get("share", {}), data.get("score", {})
    names = [re.compile(pattern) for pattern in data.get("identifier", {}).get("patterns", ())]
    words = Words(
        before=Phrases((form, key) for form, key in _pairs(data.get("before", {}))),
        after=Phrases((form, key) for form, key in _pairs(data.get("after", {}))),
        between=Phrases((form, frozenset(joins)) for form, joins in data.get("between", {}).items()),
        join=_flags(data.get("join", ())),
        determiner=frozenset(data.get("determiner", ())),
        preposition=frozenset(data.get("preposition", ())),
        among=frozenset(data.get("among", ())),
        either=frozenset(data.get("either", ())),
        percent=Phrases((form, key) for form, key in _pairs(data.get("percent", {}))),
        percent_before=Phrases((form, "percent") for form in data.get("percent_before", ())),
        rate_per=_flags(rate.get("per", ())),
        rate_each=_flags(rate.get("each", ())),
        rate_not_before=frozenset(rate.get("not_before", ())),
        times_before=_flags(multiples.get("before", ())),
        streets=frozenset(data.get("identifier", {}).get("streets", ())),
        rate_adverb=Phrases((form, key) for form, key in _pairs(rate.get("adverb", {}))),
        rate_ahead=Phrases((form, key) for form, key in _pairs(rate.get("ahead", {}))),
        rate_unit=Phrases((form, key) for form, key in _pairs(rate.get("unit", {}))),
        multiple=_decimals(data.get("multiple", {})),
        times=_flags(multiples.get("times", ())),
        times_counted=frozenset(multiples.get("counted", ())),
        rate_round=_flags(rate.get("round", ())),
        multiplied=Phrases((form, key) for key in ("times", "divided") for form in multiples.get(f"{key}_before", ())),
        share_join=_flags(share.get("out_of", ())),
        share_between=_flags(share.get("between", ())),
        share_noun=bool(share.get("noun", False)),
        divided=frozenset(share.get("divided", ())),
        share_before=_flags(share.get("before", ())),
        share_one=frozenset(share.get("one", ())),
        score_join=frozenset(score.get("join", ())),
        size_join=frozenset(score.get("size", ())),
        score_words=_flags(score.get("words", ())),
        noun_skip=_flags(noun.get("skip", ())),
        definite=frozenset(noun.get("definite", ())),
        noun_stop=frozenset(noun.get("stop", ())),
        noun_head=noun.get("head", "plural"),
        plural=tuple(noun.get("plural", ())),
        singular_below=Decimal(noun["singular_below"]) if "singular_below" in noun else None,
        irregular=frozenset(noun.get("irregular", ())),
        singular_end=tuple(noun.get("singular_end", ())),
        adjective=tuple(noun.get("adjective", ())),
        noun_modified=bool(noun.get("modified", True)),
        ignore=_flags(data.get("ignore", {}).get("phrases", ())),
        identifier=_flags(data.get("identifier", {}).get("before", ())),
        street=tuple(data.get("identifier", {}).get("street", ())),
        names=tuple(pattern for pattern in names if not begins_with_digits(pattern.pattern)),
        digit_names=tuple(pattern for pattern in names if begins_with_digits(pattern.pattern)),
        clock_opening=_flags(data.get("clock_opening", ())),
        score_verbs=frozenset(score.get("verbs", ())),
        clock=Phrases((form, _clock(row)) for row in data.get("clock", []) for form in row["forms"]),
        of_about=frozenset(data.get("of_about", ())),
    )
    _add_ranks(words, data.get("rank", {}))
    _add_directions(words, data.get("direction", {}))
    _add_nouns(words, noun)
    return words


def _add_nouns(words: Words, noun: Table) -> None:
    """The nouns that are counted in millions, the words that lead from them to their number, and units in front of it."""
    words.noun_inverts = tuple(noun.get("inverts", ()))
    words.millions, words.millions_after = (frozenset(noun.get(name, ())) for name in ("millions", "millions_after"))


def _add_directions(words: Words, direction: Table) -> None:
    """The words that tell a rise or a fall, and which number of a change stands behind them."""
    words.crossing = _flags(direction.get("crossing", ()))
    for key in ("up", "down"):
        for form in direction.get(key, ()):
            words.direction.add(form, key)
        for form in direction.get(f"{key}_after", ()):
            words.direction_after.add(form, key)
        for form in direction.get(f"{key}_ahead", ()):
            words.direction_ahead.add(form, key)
    words.warming = frozenset(direction.get("warming", ()))
    words.reaching = frozenset(direction.get("reaching", ()))
    endings = [(key, tuple(direction.get(f"{key}_ending", ()))) for key in ("up", "down")]
    words.direction_endings = tuple([each for each in endings if each[1]])
    words.role_by = frozenset(direction.get("by", ()))
    words.role = {form: key for key in ("by", "to", "from") for form in direction.get(key, ())}


def _add_ranks(words: Words, rank: Table) -> None:
    for name in ("before", "strong", "after", "behind", "of"):
        setattr(words, f"rank_{name}", _flags(rank.get(name, ())))
    words.rank_adverb, words.rank_verb = frozenset(rank.get("adverb", ())), frozenset(rank.get("verb", ()))
    words.rank_capital, words.rank_unless = (frozenset(rank.get(name, ())) for name in ("capital", "unless"))
    words.rank_edition = frozenset(rank.get("edition", ()))
    words.rank_superlative = tuple(rank.get("superlative", ()))
    words.rank_word = _decimals(rank.get("word", {}))


def _word_unit(key: str) -> tuple[bool, str, int]:
    """ "anchor year -1": whether it counts from the time spoken of, the unit and how many of it."""
    start, unit, shift = key.split()
    return start == "anchor", unit, int(shift)


def _edge_unit(key: str) -> tuple[str, str]:
    """ "year end": the unit, and which of its ends."""
    unit, end = key.split()
    return unit, end


# The keys of plain lists of words.
_DATE_WORDS = (
    "day_ordinals", "names", "weak", "roman", "future", "present", "past", "day_suffix", "day_bounds", "part_of", "vague_units",
    "compared", "denial", "than",
)  # fmt: skip


def _dates(data: Table, cldr: Table) -> Dates:
    span = data.get("range", {})
    dates = Dates(
        order=data.get("order", "dmy"),
        future_end=tuple(data.get("future_end", ())),
        past_suffix=tuple(data.get("past_suffix", ())),
        now=_flags(span.get("now", ())),
        edge_unit=Phrases((form, _edge_unit(key)) for form, key in _pairs(data.get("edge_unit", {}))),
        word_unit=Phrases((form, _word_unit(key)) for form, key in _pairs(data.get("word_unit", {}))),
        range_join=_flags(span.get("join", ())),
        range_between=_flags(span.get("between", ())),
        range_from=_flags(span.get("from", ())),
        year_before=_flags(data.get("year_before", ())),
        year_after=_flags(data.get("year_after", ())),
        patterns=compile_patterns(data.get("pattern", [])),
    )
    for name in ("capital", "ordinal_days", "plain_years", "counts_from_bare"):
        setattr(dates, name, bool(data.get(name, False)))
    for name in _DATE_WORDS:
        setattr(dates, name, frozenset(data.get(name, ())))
    for name in ("bound", "bound_after", "part", "season", "unit", "holiday", "era"):
        setattr(dates, name, Phrases(_pairs(data.get(name, {}))))
    for name in ("month", "weekday", "rel", "anchor", "day_word", "decade"):
        table = join(cldr.get(name, {}), data.get(name, {}))
        setattr(dates, name, Phrases((form, int(key)) for form, key in _pairs(table)))
    return dates
