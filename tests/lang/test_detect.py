"""The language of short and long texts, and of texts that have none we know."""

import tomllib
from pathlib import Path

import pytest

from claimcheck.lang import languages
from claimcheck.lang.detect import HEAD, detect, stop_words

FOLDER = Path(__file__).parents[2] / "fixtures" / "sentences"
SENTENCES: dict[str, list[str]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["detect"] for path in sorted(FOLDER.glob("*.toml"))
}
# Languages that claimcheck has no data for, unless somebody has added one.
OTHERS = {
    "da": "Kommunen vil bruge omkring 40 millioner kroner på en ny bro over åen, siger borgmesteren.",
    "sv": "Kommunen ska lägga ungefär 40 miljoner kronor på en ny bro över ån, säger borgmästaren.",
    "pl": "Miasto wyda około 40 milionów złotych na nowy most przez rzekę, mówi burmistrz.",
    "uk": "Місто витратить близько 40 мільйонів гривень на новий міст через річку, і це ще не все, що відомо.",
    "tr": "Belediye, nehrin üzerine yapılacak yeni köprü için yaklaşık 40 milyon lira harcayacak.",
    "ja": "市は川に架かる新しい橋に約四十億円を費やす予定である。",
    "el": "Η πόλη θα δαπανήσει περίπου 40 εκατομμύρια ευρώ για μια νέα γέφυρα.",
}


@pytest.mark.parametrize(("tag", "sentence"), [(tag, line) for tag, lines in SENTENCES.items() for line in lines])
def test_one_sentence_is_enough(tag: str, sentence: str) -> None:
    """A sentence of fifty characters or more tells its language."""
    assert detect(sentence) == tag


@pytest.mark.parametrize(("tag", "sentence"), [(tag, line) for tag, lines in SENTENCES.items() for line in lines])
def test_capitals_do_not_matter(tag: str, sentence: str) -> None:
    """A headline in capitals is in the same language."""
    assert detect(sentence.upper()) == tag


@pytest.mark.parametrize("tag", sorted(SENTENCES))
def test_a_foreign_quote_does_not_turn_a_text(tag: str) -> None:
    """Five sentences outweigh one in another language."""
    other = SENTENCES["en" if tag != "en" else "nl"][0]
    assert detect(" ".join([*SENTENCES[tag], other])) == tag


@pytest.mark.parametrize("sentence", [line for tag, line in OTHERS.items() if tag not in languages()])
def test_a_language_without_data_is_not_taken_for_a_neighbour(sentence: str) -> None:
    """A language that we have no data for is none of ours."""
    assert detect(sentence) is None


@pytest.mark.parametrize(
    "text", ["", "   \n", "1 234,50 | 2024 | 17%", "🙂🙂🙂", "GigaChat YandexGPT DeepSeek Kandinsky"]
)
def test_nothing_to_go_by(text: str) -> None:
    """Figures, signs and names alone tell no language."""
    assert detect(text) is None


def test_only_the_head_counts() -> None:
    """What stands beyond the head changes nothing, so that long texts cost no more."""
    text = "The bank said that it was the first of its kind in the city. " * (HEAD // 60 + 1)
    assert detect(text + SENTENCES["ru"][0] * 1000) == "en"


def test_every_language_is_told_apart() -> None:
    """A language that can be read can be detected, and has sentences here."""
    assert languages() == tuple(sorted(SENTENCES)), "fixtures/sentences has a file for each language"


@pytest.mark.parametrize("tag", languages())
def test_words_are_in_the_form_that_they_are_looked_up_in(tag: str) -> None:
    """A word of the data that is no single lower-case token would never be found."""
    assert all(word == word.lower() and word.isalpha() for word in stop_words(tag).words)
