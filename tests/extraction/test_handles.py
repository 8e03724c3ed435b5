"""Names in handles. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from dragoman.extraction.handles import of_handle
from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("handle", "held"),
    [
        ("@OlavLund", ("", "Olav Lund")),
        ("SecLund", ("Secretary", "Lund")),
        ("@AmbLundUN", ("Ambassador", "Lund")),
        ("@LundNo", None),
        ("@norway", None),
        ("@NATO", None),
        ("@Norway2008", None),
    ],
)
def test_a_handle_holds_a_title_and_a_name(handle: str, held: tuple[str, str] | None) -> None:
    """Capitals part the words of a handle; what is too short at its end is a country; one word alone is no person."""
    assert of_handle(handle) == held


def test_who_is_named_by_a_handle_is_known_by_his_name() -> None:
    """The person's name is that in the handle; the words stay as they are printed."""
    found = read("@OlavLund met with Foreign Minister Quispe in Lima.")
    (mention,) = [one for one in found.told.mentions if one.text == "OlavLund"]
    assert mention.name == "Olav Lund"


def test_a_verb_in_a_name_is_a_verb_where_it_has_a_subject() -> None:
    """``Embassy requests guidance`` asks for guidance, though the parser takes it all for one name."""
    found = read("Embassy requests guidance by April 25.", kind="cable")
    assert [request.what for request in found.told.requests] == ["guidance by April 25"]
