"""Deeds that are named as a kind, and none of them told. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Their safety comes first, and that includes Norwegians who are unjustly detained abroad.", "COERCE"),
        ("He speaks for Peruvians who are imprisoned around the world.", "COERCE"),
        ("In the event of a Chilean invasion of Peru, Norway will close its border.", "ASSAULT"),
        ("For lack of a visit by the Norwegian Minister to Lima, letters were exchanged.", "CONSULT"),
        ("The Peruvians dread something close to an invasion of Chile.", "ASSAULT"),
        ("A Peruvian court issued a warrant for the arrest of President Quispe.", "COERCE"),
        ("Attached is the agreement with Peru for your signature.", "SUPPORT"),
        ("I let the Minister of Peru follow up.", "CONCEDE"),
        ("We are pleased to welcome the Foreign Minister of Peru, Rosa Quispe, today.", "CONSULT"),
        ("It is a moment that speaks to Norway's commitment to bring home its people.", "AGREE"),
        ("The school is an essential element of Norway's commitment to train nurses.", "AGREE"),
        ("Norway upholds its commitments to open the border.", "AGREE"),
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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("QUESTION: Is Norway helping the Peruvian army to defend the towns, or —", "AID"),
        ("A visit by Minister Bjelland to Peru could help both sides.", "CONSULT"),
        ("It could be an act such as a visit to Lima by the Norwegian Minister.", "CONSULT"),
        ("Norway supports your efforts to build schools, foster growth, and increase security in Peru.", "MOBILIZE"),
        ("The report tells how Peru is doing in terms of protecting victims and prosecuting traffickers.", "ACCUSE"),
        ("Minister Bjelland spoke of the esteem in which Quispe was held in Peru.", "COERCE"),
        ("The Peruvians have defied all expectations of Norway.", "REJECT"),
        ("The King had heard of a survey the Government of Peru was undertaking to learn what it lacked.", "AGREE"),
        ("The President of Peru will offer a warning in advance.", "AGREE"),
        ("The laws of Peru speak of payments to individuals convicted of theft.", "SANCTION"),
        ("I want to thank the Institute of Peru for bringing us together.", "SUPPORT"),
        ("I would like to thank Minister Bjelland of Norway for hosting.", "SUPPORT"),
        ("I see leaders of Peru in this room today.", "CONSULT"),
        ("I invite Minister Bjelland of Norway to join me here.", "AGREE"),
        ("We want Peru to play by the rules.", "REQUEST"),
        ("I will allow our Norwegian partners to speak for themselves.", "CONCEDE"),
        ("And now we'll have a conversation.", "AGREE"),
        ("Norway confirmed its support for the early beginning of negotiations between Chile and Peru.", "CONSULT"),
    ],
)
def test_what_may_be_or_should_be(text: str, kind: str) -> None:
    """Conditions without ``if``, questions that break off, journeys that could be made, needs and idioms."""
    assert kind not in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway ordered troops to deploy into Peru.", "MOBILIZE"),
        ("The neighbours of Peru are supporting Peruvian refugees.", "AID"),
        ("Norway pulled out of the nuclear deal with Peru.", "SANCTION"),
        ("The Norwegians have protested frequently to the Government of Peru.", "ACCUSE"),
        ("Norway thanked Peru for hosting Chilean families.", "SUPPORT"),
        ("Norway invited Minister Quispe of Peru to Oslo.", "AGREE"),
    ],
)
def test_of_its_own_type(text: str, kind: str) -> None:
    """Troops are set in motion, refugees are helped, a deal is left, a host of others is thanked."""
    assert kind in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")
