"""The cards beside a paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.documents import Level, Marking
from dragoman.web.answers.margin import cards
from tests.record.small import Part, cable, read

PAPER = cable("06BAKU9", [Part(Marking(Level.C), "Araz Azimov met France in 1999.")])
LONG = "the door is open and will stay open for as long as anybody cares to come and look through it"


@pytest.mark.parametrize(
    ("kind", "told", "card"),
    [
        ("quote", f"Araz Azimov said: “{LONG}”", f"Araz Azimov said: “{LONG[:64].rsplit(' ', 1)[0]} …”"),
        ("quote", "Araz Azimov said: “no”", "Araz Azimov said: “no”"),
        ("event", "Araz Azimov asked France for help or cooperation: “to open the door”", "Araz Azimov asked France"),
        (
            "request",
            "France asked Georgia to open the border, accepted",
            "France asked Georgia to open the border, accepted",
        ),
    ],
)
def test_a_card_has_the_first_words_of_a_quotation(kind: str, told: str, card: str) -> None:
    """A quotation stands on its card as far as it fits, what an event asks for on the card of the request alone."""
    (event,) = [claim for claim in read(PAPER).claims if claim.kind == "event"]
    claim = replace(event, kind=kind, sentence=told, when=None, status="accepted" if kind == "request" else "actual")
    (made,), _ = cards("1", [claim])
    assert made.text.startswith(card)
    assert ("open the door" in made.text) == ("open the door" in card)
    assert made.note is None
