"""How a claim is put forward, who said it, and what narrows it."""

from collections.abc import Callable

import pytest

from claimcheck.claims.model import Claim, Status

One = Callable[..., Claim]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The firm closed 12 shops.", Status.ASSERTED),
        ("en", "The firm plans to close 12 shops.", Status.PLANNED),
        ("en", "Analysts forecast 12 closures.", Status.FORECAST),
        ("en", "The firm denied that 12 shops had closed.", Status.DENIED),
        ("en", "Reportedly 12 shops closed.", Status.REPORTED),
        ("en", "If 12 shops closed, the town would suffer.", Status.HYPOTHETICAL),
        ("nl", "Het bedrijf ontkent dat er 12 winkels dichtgaan.", Status.DENIED),
        ("nl", "Het bedrijf wil 12 winkels sluiten.", Status.PLANNED),
        ("de", "Die Firma dementiert, dass sie 12 Filialen schließt.", Status.DENIED),
        ("fr", "L’entreprise prévoit de fermer 12 magasins.", Status.PLANNED),
        ("es", "La empresa niega el cierre de 12 tiendas.", Status.DENIED),
        ("it", "L’azienda smentisce la chiusura di 12 negozi.", Status.DENIED),
        ("pt", "A empresa pretende fechar 12 lojas.", Status.PLANNED),
        ("ru", "Компания планирует закрыть 12 магазинов.", Status.PLANNED),
    ],
)
def test_status(claim: One, language: str, text: str, status: Status) -> None:
    """The nearest cue of its clause says how a claim is put forward."""
    assert status == claim(text, "12", language=language).status


def test_who_said_it(claim: One) -> None:
    """The speaker that a sentence names is the source."""
    assert "Moira Tanswell" in claim("Moira Tanswell said that 12 shops would close.", "12").source


@pytest.mark.parametrize(("text", "scope"), [("Net debt was £5m.", "net"), ("In total 12 shops closed.", "total")])
def test_scope(claims: Callable[..., list[Claim]], text: str, scope: str) -> None:
    """Words that narrow a value are kept as labels."""
    assert scope in claims(text)[0].scope
