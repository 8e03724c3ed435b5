"""Deeds that are named as a kind, and none of them told. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Their safety comes first, and that includes Norwegians who are unjustly detained abroad.", "COERCE"),
        ("The efforts to bring home Peruvians who are held in places around the world go on.", "COERCE"),
        ("In the event of a Chilean invasion of Peru, Norway will close its border.", "ASSAULT"),
        ("In the absence of a visit by the Norwegian Minister to Lima, letters were exchanged.", "CONSULT"),
        ("The Peruvians fear something akin to a full invasion of Chile.", "ASSAULT"),
        ("For years after a warrant was issued for the arrest of Quispe, Peru looked for him.", "COERCE"),
        ("The letter for your signature to the President of Peru is attached.", "SUPPORT"),
        ("Let me address the second question about Peru.", "CONCEDE"),
        ("Please welcome the Foreign Minister of Peru, Rosa Quispe.", "CONSULT"),
        ("It is a moment that speaks to Norway's commitment to bring home its people.", "AGREE"),
        ("The school is an essential element of Norway's commitment to train nurses.", "AGREE"),
        ("We are delivering on our promise to open the border.", "AGREE"),
        ("The King asked the Minister of Peru just how far Peru could go.", "REQUEST"),
    ],
)
def test_a_kind_of_deed(text: str, kind: str) -> None:
    """Whoever is held anywhere, a case, a warrant, a paper to be signed and a standing promise tell no deed."""
    assert kind not in read(text).kinds()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru has detained three Norwegians in Lima.", "COERCE"),
        ("The Norwegian Government condemns the Chilean invasion of Peru.", "ASSAULT"),
        ("The visit by Foreign Minister Bjelland to Lima ended on Monday.", "CONSULT"),
        ("Foreign Minister Bjelland welcomed the President of Peru in Oslo.", "CONSULT"),
        ("The arrest of Rosa Quispe in Lima by Peruvian police was condemned by Norway.", "COERCE"),
    ],
)
def test_the_deed_itself(text: str, kind: str) -> None:
    """The same words tell the deed where it is done to somebody."""
    assert kind in read(text).kinds()
