"""Claims from documents: ids, offsets, order."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.extraction import read_all, read_claims
from claimcheck.claims.model import Claim
from claimcheck.document import Document


def test_ids_and_order(claims: Callable[..., list[Claim]]) -> None:
    """Claims are numbered in the order of the text."""
    found = claims("In 2019 it had 12 shops. It now has 14 shops.")
    assert [f"a:{number}" for number in range(len(found))] == [claim.id for claim in found]
    assert sorted(claim.start for claim in found) == [claim.start for claim in found]


def test_title_claims_come_first() -> None:
    """The claims of a title name their field and speak of the things of the text."""
    document = Document(id="a", text="Kestrel Foods shut shops.", title="Kestrel shuts 12 shops", language="en")
    first = read_claims(document).claims[0]
    assert ("title", "a:0:title", "Kestrel Foods") == (first.field, first.id, first.subject.name)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Kestrel Foods",
                "the bank",
                "said",
                "12 shops",
                "$5m",
                "in 2019",
                ".",
                "\n\n",
                "|",
                "- ",
                "a third",
                "(",
                "it",
            ]
        ),
        max_size=30,
    )
)
def test_offsets_are_exact(parts: list[str]) -> None:
    """Every quote stands where its claim says, whatever the text."""
    document = Document(id="a", text=" ".join(parts), language="en", published="2024-02-08")
    for claim in read_claims(document).claims:
        assert document.text[claim.start : claim.end] == claim.quote
        assert claim.sentence[0] <= claim.start < claim.sentence[1]


def test_reading_alone_and_together() -> None:
    """A document read beside an unrelated one keeps its claims and their values."""
    one = Document(id="a", text="Kestrel Foods has 12 shops.", language="en")
    two = Document(id="b", text="The river Oder rose by 3 metres.", language="en")
    together = read_all([one, two])
    assert [c.value for c in read_claims(one).claims] == [c.value for c in together[0].claims]
