"""A language is a folder of data: what docs/add-a-language.md says, done with a folder that the package does not have."""

import doctest
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from claimcheck import Document, check, find_mentions
from claimcheck.errors import LanguageError
from claimcheck.lang import context, data, detect, languages, load, verify
from claimcheck.lang.generate import generated

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "fixtures" / "languages" / "eo"
CACHES = (languages, load, context.context, detect.stop_words, detect._spread)
Replace = Callable[[str, str, str], None]


def forget() -> None:
    for remembered in CACHES:
        remembered.cache_clear()


@cache
def names_of_esperanto() -> str:
    return generated("eo")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the example's language, beside the data of all others."""
    (tmp_path / "lang").mkdir()
    for entry in Path(data.__file__).parent.iterdir():
        if entry.suffix != ".py":
            (tmp_path / "lang" / entry.name).symlink_to(entry)
    shutil.copytree(EXAMPLE, tmp_path / "lang" / "eo")
    (tmp_path / "lang" / "eo" / "cldr.toml").write_text(names_of_esperanto(), encoding="utf-8")
    monkeypatch.setattr(data, "_DATA", tmp_path / "lang")
    forget()
    yield tmp_path / "lang" / "eo"
    monkeypatch.undo()
    forget()


@pytest.fixture
def replace(folder: Path) -> Replace:
    """Puts other text into one of the example's files."""

    def replaced(name: str, old: str, new: str) -> None:
        path = folder / f"{name}.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replaced


@pytest.mark.usefixtures("folder")
def test_a_folder_is_a_language() -> None:
    """It is listed, nothing in it is wrong, and texts in it are known for what they are."""
    assert "eo" in languages()
    assert [] == list(verify.problems("eo"))
    assert "eo" == detect.detect("La ponto estis inaŭgurita kaj ĝi estas pli longa ol la malnova ponto de la urbo.")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("Ĝi kostis kvin milionojn da eŭroj.", "kvin milionojn da eŭroj", {"kind": "money", "amount": "5000000", "unit": "EUR"}),
        ("Ĝi havas 1.250 dungitojn.", "1.250 dungitojn", {"kind": "count", "amount": "1250", "unit": "dungitojn"}),
        ("La vojo estas dudek tri kilometrojn longa.", "dudek tri kilometrojn", {"kind": "quantity", "unit": "kilometer"}),
        ("Ĝi kreskis je ĉirkaŭ 12,5 procentoj.", "12,5 procentoj", {"kind": "percent", "modifier": "approx"}),
        ("Malfermita la 14-a de aprilo 2023.", "14-a de aprilo 2023", {"kind": "date", "edtf": "2023-04-14"}),
    ],
)  # fmt: skip
def test_its_values_are_found(text: str, surface: str, expected: dict[str, str]) -> None:
    """Number words, money, nouns, units, hedges and dates, all from the data."""
    (found,) = find_mentions(text, language="eo")
    assert surface in found.surface
    value = found.value.model_dump(mode="json")
    assert expected == {key: value[key] for key in expected}


@pytest.mark.usefixtures("folder")
def test_it_is_compared_with_another_language() -> None:
    """Claims in it meet claims in English."""
    left = "Norvik Bank havas 1.250 dungitojn kaj la enspezo de Norvik Bank estis tri miliardoj da eŭroj en 2023."
    right = "Norvik Bank has 1,250 employees, and the revenue of Norvik Bank was 4 billion euros in 2023."
    report = check([Document(id="eo", text=left), Document(id="en", text=right)])
    assert {"eo", "en"} == {document.language for document in report.documents}
    verdicts = {comparison.verdict for comparison in report.comparisons}
    assert {"agree", "conflict"} <= verdicts


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("numbers", "2 = [", "two = [", "eo/numbers.toml: cardinal: 'two' is no number; such as 1000"),
        ("numbers", 'hundred = ["cent"]', 'hundred = "cent"', "eo/numbers.toml: hundred: 'cent' is no list of texts"),
        ("numbers", "hundred", "hundert", "eo/numbers.toml: hundert is no key of this file; is hundred meant?"),
        ("numbers", '"du"', '""', "eo/numbers.toml: cardinal: 2: '' is no word or sign"),
        ("money", "EUR", "EURO", "eo/money.toml: name: 'EURO' is no currency; such as EUR"),
        ("units", "kilometer", "kilometre", "eo/units.toml: unit: 'kilometre' is no unit"),
        ("words", "more-than", "more", "eo/words.toml: before: 'more' is not one of approx, nearly"),
        ("words", 'head = "first"', 'head = "last"', "eo/words.toml: noun.head: 'last' is not one of plural, first, capital"),
        ("words", "[between]", "[identifier]\npatterns = ['(']\n[between]", "is no regular expression"),
        ("dates", "{day_word}", "{dayword}", "eo/dates.toml: pattern.form: '{dayword}': there is no slot 'dayword'"),
        ("dates", '"ago"', '"before"', "eo/dates.toml: pattern.op: 'before' is not one of"),
        ("dates", "(la)?", "(la?", "a bracket is not closed"),
        ("context", "planned", "plans", "eo/context.toml: cues.status: 'plans' is not one of planned"),
        ("attributes", "revenue", "revenues", "eo/attributes.toml: revenues is no concept of concepts.toml; is revenue meant?"),
        ("stopwords", "marks = ", "marks", "language data eo/stopwords.toml is broken"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_file_and_key(replace: Replace, name: str, old: str, new: str, message: str) -> None:
    """The command that holds the data to its keys says in a line what is wrong, also where loading passes it over."""
    replace(name, old, new)
    (found,) = verify.problems("eo")
    assert message in found


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("numbers", "2 = [", "two = [", "language data is broken: eo/numbers.toml: cardinal: 'two' is no number; such as 1000"),
        ("attributes", "revenue", "revenues", "eo/attributes.toml: revenues is no concept of concepts.toml; is revenue meant?"),
        ("words", "join", "join =", "language data eo/words.toml is broken: Invalid value"),
    ],
)  # fmt: skip
def test_data_that_cannot_be_read_is_an_error_of_ours(
    replace: Replace, name: str, old: str, new: str, message: str
) -> None:
    """A check over a language with broken data ends with one line that names the place."""
    replace(name, old, new)
    with pytest.raises(LanguageError, match=re.escape(message)):
        check([Document(id="eo", text="Ĝi kostis 5 eŭrojn.", language="eo")])


@pytest.mark.usefixtures("folder")
def test_the_command_tells_faults_from_gaps(capsys: pytest.CaptureFixture[str]) -> None:
    """What is merely missing yet is listed and is no fault; a folder without number words is no language."""
    assert 0 == verify.main(["eo"])
    assert "eo/context.toml: cues.scope: no words for aboard" in capsys.readouterr().out
    assert 1 == verify.main(["tlh"])
    assert "tlh/numbers.toml: missing; it makes a folder a language\n" == capsys.readouterr().out


PAGE = (ROOT / "docs" / "add-a-language.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    """The fenced blocks of the manual's page that are marked so."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.usefixtures("folder")
def test_the_manual_shows_what_happens() -> None:
    """The statements on the page print what is shown, and its data is the example's."""
    statements = doctest.DocTestParser().get_doctest("\n".join(blocks("python")), {}, "page", None, 0)
    report: list[str] = []
    assert 0 == doctest.DocTestRunner(verbose=False).run(statements, out=report.append).failed, "".join(report)
    written = "\n".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.glob("*.toml")))
    assert [] == [block for block in blocks("toml") if block not in written]


def test_the_manual_shows_what_the_command_says(
    folder: Path, replace: Replace, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mistakes shown on the page are reported as shown."""
    replace("numbers", "hundred", "hundert")
    replace("money", "EUR", "EURO")
    replace("words", 'head = "first"', 'head = "last"')
    folder.rename(folder.with_name("sv"))
    languages.cache_clear()
    verify.main(["sv"])
    (shown,) = blocks("text")
    assert shown.partition("\n")[2] == capsys.readouterr().out
