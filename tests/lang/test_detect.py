"""The language of short and long texts, and of texts that have none we know."""

import pytest

from claimcheck.lang import languages
from claimcheck.lang.detect import HEAD, detect, stop_words

SENTENCES = {
    "en": [
        "The council will spend about £40m on the new bridge, its leader said on Monday.",
        "Sales fell by 12% in the first quarter because fewer people were buying cars.",
        "More than 300 firefighters fought the blaze until late in the evening.",
        "Shares in the airline rose 5% after it reported a smaller loss than expected.",
        "The museum, which opened in 1987, had 420,000 visitors last year.",
    ],
    "nl": [
        "De gemeente trekt ruim 40 miljoen euro uit voor een nieuwe brug over de rivier.",
        "Het bedrijf verkocht in het eerste kwartaal 12 procent minder auto's dan een jaar eerder.",
        "Meer dan 300 brandweerlieden waren tot laat in de avond bezig met blussen.",
        "Volgens de bank wordt de winst dit jaar hoger dan die van vorig jaar.",
        "Het museum werd in 1987 geopend en trok vorig jaar 420.000 bezoekers.",
    ],
    "de": [
        "Die Stadt gibt rund 40 Millionen Euro für eine neue Brücke über den Fluss aus.",
        "Der Konzern verkaufte im ersten Quartal zwölf Prozent weniger Autos als ein Jahr zuvor.",
        "Mehr als 300 Feuerwehrleute waren bis in den Abend mit dem Brand beschäftigt.",
        "Nach Angaben der Bank wird der Gewinn in diesem Jahr nicht so hoch wie erwartet.",
        "Das Museum wurde 1987 eröffnet und hatte zuletzt 420.000 Besucher im Jahr.",
    ],
    "fr": [
        "La ville va consacrer environ 40 millions d'euros à un nouveau pont sur le fleuve.",
        "Le groupe a vendu 12 % de voitures en moins au premier trimestre, selon ses chiffres.",
        "Plus de 300 pompiers ont lutté contre l'incendie jusque tard dans la soirée.",
        "La banque prévoit que ses bénéfices seront plus élevés cette année.",
        "Le musée, ouvert en 1987, a reçu 420 000 visiteurs l'an dernier.",
    ],
    "es": [
        "El ayuntamiento gastará unos 40 millones de euros en un nuevo puente sobre el río.",
        "La empresa vendió un 12 % menos de coches en el primer trimestre que un año antes.",
        "Más de 300 bomberos lucharon contra el incendio hasta bien entrada la noche.",
        "Según el banco, los beneficios de este año serán más altos que los del pasado.",
        "El museo abrió sus puertas en 1987 y el año pasado recibió 420.000 visitantes.",
    ],
    "it": [
        "Il comune spenderà circa 40 milioni di euro per un nuovo ponte sul fiume.",
        "Nel primo trimestre il gruppo ha venduto il 12% di auto in meno rispetto a un anno fa.",
        "Più di 300 vigili del fuoco hanno combattuto l'incendio fino a tarda sera.",
        "Secondo la banca gli utili di quest'anno saranno più alti di quelli dell'anno scorso.",
        "Il museo, aperto nel 1987, ha avuto 420.000 visitatori l'anno scorso.",
    ],
    "pt": [
        "A câmara vai gastar cerca de 40 milhões de euros numa nova ponte sobre o rio.",
        "A empresa vendeu menos 12% de automóveis no primeiro trimestre do que há um ano.",
        "Mais de 300 bombeiros combateram o incêndio até ao fim da noite.",
        "Segundo o banco, os lucros deste ano serão mais altos do que os do ano passado.",
        "O museu foi aberto em 1987 e recebeu 420 mil visitantes no ano passado.",
    ],
    "ru": [
        "Город потратит около 40 миллионов рублей на новый мост через реку.",
        "В первом квартале компания продала на 12% меньше автомобилей, чем год назад.",
        "Более 300 пожарных боролись с огнём до позднего вечера.",
        "По данным банка, прибыль в этом году будет выше, чем в прошлом.",
        "Музей открылся в 1987 году, и за последний год его посетили 420 тысяч человек.",
    ],
}
OTHERS = [
    "Kommunen vil bruge omkring 40 millioner kroner på en ny bro over åen, siger borgmesteren.",
    "Kommunen ska lägga ungefär 40 miljoner kronor på en ny bro över ån, säger borgmästaren.",
    "Miasto wyda około 40 milionów złotych na nowy most przez rzekę, mówi burmistrz.",
    "Місто витратить близько 40 мільйонів гривень на новий міст через річку, і це ще не все, що відомо.",
    "Belediye, nehrin üzerine yapılacak yeni köprü için yaklaşık 40 milyon lira harcayacak.",
    "市は川に架かる新しい橋に約四十億円を費やす予定である。",
    "Η πόλη θα δαπανήσει περίπου 40 εκατομμύρια ευρώ για μια νέα γέφυρα.",
]


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


@pytest.mark.parametrize("sentence", OTHERS)
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
    assert languages() == languages() == tuple(sorted(SENTENCES))


@pytest.mark.parametrize("tag", languages())
def test_words_are_in_the_form_that_they_are_looked_up_in(tag: str) -> None:
    """A word of the data that is no single lower-case token would never be found."""
    assert all(word == word.lower() and word.isalpha() for word in stop_words(tag).words)
