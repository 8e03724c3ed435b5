"""Names in papers that are in capitals throughout. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "1. UK AMB HAS THANKED FRANCE.",
        "1. FRENCH AMB WILL THANK CHILE.",
    ],
)
def test_a_verb_behind_a_title_is_no_surname(text: str) -> None:
    """In capitals a title is followed by its verb as often as by a name."""
    told = read(text, kind="cable")
    assert [one.text for one in told.told.mentions if one.kind == "person"] == []
