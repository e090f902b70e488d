"""Words and marks."""

from claimcheck.claims.tokens import tokens


def test_brackets_of_treebanks_are_brackets() -> None:
    """They come with texts that were cut into words for linguists."""
    text = "Ottmar Vellrund -LRB- born 1901 -RRB- taught"
    found = tokens(text, (0, len(text)))
    assert ["Ottmar", "Vellrund", "(", "born", "1901", ")", "taught"] == found.surface
    assert "-LRB-" == text[found.starts[2] : found.ends[2]]
