"""Datelines, and dates at the head of a text that are none."""

import datetime as dt

import pytest

from claimcheck.claims.dateline import dateline

PROSE = "The city built two bridges between 1998 and 2004, and plans a third."


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("> Feb 8th 2024 ", "en", "2024-02-08"),
        ("8 February 2024", "en", "2024-02-08"),
        ("Thursday, 8 February 2024", "en", "2024-02-08"),
        ("Published: 3 May 2024", "en", "2024-05-03"),
        ("**Published:** May 3, 2024", "en", "2024-05-03"),
        ("Published on 3 May 2024 at 10:30 am", "en", "2024-05-03"),
        ("Last updated 3 May 2024 | 5 min read", "en", "2024-05-03"),
        ("3 May 2024 • 5 min read", "en", "2024-05-03"),
        ("By Jane Smith, 3 May 2024", "en", "2024-05-03"),
        ("3 May 2024 by Jane Smith", "en", "2024-05-03"),
        ("Jane Smith | 3 May 2024", "en", "2024-05-03"),
        ("2024-05-03", "en", "2024-05-03"),
        ("Press release, 3 May 2024", "en", "2024-05-03"),
        (" date 2024-12-02 The council and the bank discussed a loan, though no sum was named.", "en", "2024-12-02"),
        ("LONDON, 3 May 2024 (Agency) - The council said that sales fell.", "en", "2024-05-03"),
        ("New York, May 3, 2024 – The council said that sales fell.", "en", "2024-05-03"),
        ("NEW COUNTY, Ore. (May 3, 2024) — The board adopted a budget of $4.2m.", "en", "2024-05-03"),
        ("Rotterdam, 3 May 2024. The bank has decided to pay its fine.", "en", "2024-05-03"),
        ("Gepubliceerd op 12 januari 2024", "nl", "2024-01-12"),
        ("Gepubliceerd: vrijdag 12 januari 2024 om 10:30 uur door Jan Jansen", "nl", "2024-01-12"),
        ("DEN HAAG, 12 januari 2024 (ANP) - De minister zei dat de omzet daalt.", "nl", "2024-01-12"),
        ("**Pressemitteilung vom 3. Mai 2024**", "de", "2024-05-03"),
        ("Berlin, 3. Mai 2024 (Agentur)", "de", "2024-05-03"),
        ("Veröffentlicht am 3. Mai 2024 um 10:30 Uhr", "de", "2024-05-03"),
        ("Publié le 3 mai 2024 à 10h30", "fr", "2024-05-03"),
        ("Publicado el 3 de mayo de 2024", "es", "2024-05-03"),
        ("Madrid, 3 de mayo de 2024 (Agencia) - El gobierno dijo que no.", "es", "2024-05-03"),
        ("Pubblicato il 3 maggio 2024", "it", "2024-05-03"),
        ("Publicado em 3 de maio de 2024", "pt", "2024-05-03"),
        ("Опубликовано 3 мая 2024 года", "ru", "2024-05-03"),
        ("МОСКВА, 3 мая 2024 (Агентство) — Правительство сообщило о росте.", "ru", "2024-05-03"),
    ],
)
def test_datelines(line: str, language: str, day: str) -> None:
    """A line that only dates the text gives its day, below a headline too."""
    assert dt.date.fromisoformat(day) == dateline(f"{line}\n\n{PROSE}", language)
    assert dt.date.fromisoformat(day) == dateline(f"# Bridges\n\n{line}\n{PROSE}", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        (PROSE, "en"),
        ("On 3 May 2024 the council voted.", "en"),
        ("The bridge opened on 3 May 2024.", "en"),
        ("The bridge opened on 3 May 2024", "en"),
        ("Published on 3 May 2024, the report says that sales fell by half.", "en"),
        ("Updated on 3 May 2024 by the ministry, the list holds 40 names.", "en"),
        ("3 May 2024 was a good day for the council.", "en"),
        ("LONDON, March 14 (Agency) - The council voted.", "en"),
        ("Published: May 2024", "en"),
        ("In London, 3 May 2024 was a good day.", "en"),
        ("The board (May 3, 2024) adopted a budget.", "en"),
        ("It opened in Rotterdam, 3 May 2024. The bank paid.", "en"),
        ("Published: yesterday", "en"),
        ("2024", "en"),
        ("- 3 May 2024", "en"),
        ("| 3 May 2024 | 12 |", "en"),
        ("12 January 2020\nThe bridge was planned.\n3 May 2024\nThe bridge was opened.", "en"),
        ("De brug werd op 12 januari 2024 geopend.", "nl"),
        ("Op 12 januari 2024 stemde de raad.", "nl"),
        ("Am 3. Mai 2024 stimmte der Rat ab.", "de"),
        ("3 May 2024", "xx"),
    ],
)
def test_what_is_no_dateline(text: str, language: str) -> None:
    """A date in prose, in a list, without its year, or one of several, dates nothing."""
    assert dateline(text, language) is None


def test_a_label_decides() -> None:
    """Of several dates that stand alone, the one that is called the publication's is it."""
    text = "12 January 2020\nThe bridge was planned.\nPublished: 3 May 2024\n4 May 2024\nThe bridge was opened."
    assert dt.date(2024, 5, 3) == dateline(text, "en")


def test_only_the_head_counts() -> None:
    """A date far down is no dateline, and a long text costs no more than a short one."""
    assert dateline(f"{PROSE}\n" * 100 + "3 May 2024\n", "en") is None
