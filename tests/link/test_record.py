"""What linking sees of a claim."""

from claimcheck import Document
from claimcheck.claims.extraction import read_all
from claimcheck.link.record import all_records


def test_german_nouns_are_no_names() -> None:
    """Every noun has a capital there, so that the reading tells which words are names."""
    text = "Die Brücke bei Mellin ist 485 Meter lang. Im Sommer sperrte die Bahn die Brücke bei Mellin für 12 Tage."
    records = all_records(read_all([Document(id="a", text=text, language="de", published="2024-03-04")]))
    names = frozenset().union(*(record.names for record in records))
    assert "mellin" in names
    assert names.isdisjoint({"brucke", "meter", "sommer"})
