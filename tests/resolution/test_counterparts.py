"""Whom a request, a claim, an invitation or a blow is put to, where another clause says it. Sentences are our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read

HEAD = "R 041530Z MAY 98\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: FISH\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        ("Norway urged Peruvian stakeholders to form a council.", "REQUEST", "Peruvian stakeholders"),
        ("Norway encouraged others to adopt the rule.", "REQUEST", "others"),
        ("The Norwegian prosecutor ordered the town registry to block the page.", "REQUEST", "registry"),
        ("Chad asked for an apology from the Peruvians.", "REQUEST", "Peruvians"),
        ("The rebels had burned two boats, as Norway alleged on Friday.", "ACCUSE", "rebels"),
        ("Peru's Minister visited Oslo at the invitation of Norway.", "AGREE", "Minister"),
        ("Two rebels shelled the customs shed, killing nine sailors of Peru.", "ASSAULT", "nine sailors"),
    ],
)
def test_the_other_side_named_in_another_clause(text: str, kind: str, recipient: str) -> None:
    """Whoever is asked to do a thing, charged, invited or struck is the other side, whatever he is called."""
    found = read(text, day=date(2004, 5, 3))
    event = next(one for one in found.told.events if one.kind == kind)
    assert any(recipient in found.told.mentions[one].text for one in event.recipient)


def test_who_asks_at_anothers_request_is_not_the_one_asked() -> None:
    """An embassy that asks at the request of another asks for it."""
    found = read("The Swiss embassy asked Peru for access at the request of Norway.", day=date(2004, 5, 3))
    asked = [found.countries(event.recipient) for event in found.told.events if event.kind == "REQUEST"]
    assert ["CHE"] not in asked


@pytest.mark.parametrize("said", ["We recommend that the loan be approved.", "I urge that the loan be approved."])
def test_a_telegram_asks_its_addressee(said: str) -> None:
    """What the post that writes asks in the present, and of nobody named, it asks of whom it writes to."""
    found = read(f"{HEAD}1. {said}", kind="cable", day=date(1998, 5, 4))
    assert found.names(found.only("REQUEST").recipient) == ["US Department of State"]


def test_what_a_telegram_asked_before_it_did_not_ask_of_its_addressee() -> None:
    """A request told in the past is put to nobody that is not named."""
    found = read(f"{HEAD}1. We recommended that the loan be approved.", kind="cable", day=date(1998, 5, 4))
    assert found.only("REQUEST").recipient == ()
