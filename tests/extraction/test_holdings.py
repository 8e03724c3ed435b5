"""Who is said to hold a post."""

from __future__ import annotations

import pytest

from dragoman.documents import DocumentId, Span
from dragoman.extraction import Holding


@pytest.mark.parametrize(
    ("office", "post"),
    [
        ("Deputy Foreign Ministers", "Deputy Foreign Minister"),
        ("Under Secretaries for Political Affairs", "Under Secretary for Political Affairs"),
        ("AMBASSADORS", "AMBASSADOR"),
        ("Consuls General", "Consul General"),
        ("Chairman of the Council of Ministers", "Chairman of the Council of Ministers"),
        ("Minister of Foreign Affairs", "Minister of Foreign Affairs"),
        ("Chargé d'Affaires", "Chargé d'Affaires"),
    ],
)
def test_a_title_that_several_have_is_one_post_for_each(office: str, post: str) -> None:
    """The head of a title is told in the singular, what it is charged with as it is written."""
    assert Holding(0, office, Span(DocumentId("0" * 64), 0, len(office))).post == post
