"""What papers of counsel and records of talks say without telling a deed. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

TOLD = ("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Minister remarked that the harvest in Peru was worse than ever. Ambassador Bjelland agreed.", "AGREE"),
        ("Ambassador Bjelland voiced his agreement that an invasion of Peru was unlikely.", "AGREE"),
        ("The policy, with which the Norwegians agreed, was to keep the straits of Peru open.", "AGREE"),
        ("You should tell the Peruvians that we support their position.", "SUPPORT"),
        ("A visit to Peru by the Minister of Norway should also be considered for next year.", "CONSULT"),
        ("Our objectives:\n\n—Encourage the Peruvian parties to settle their quarrels.", "REQUEST"),
        ("Our proposals (a) show our interest, yet\n\n(b) give the Peruvians a good level of aid.", "AID"),
        ("The Ambassador thanked the Peruvian Minister for his exposition of the situation.", "SUPPORT"),
        ("Minister Quispe thanked Ambassador Bjelland and said that he would study the paper.", "SUPPORT"),
        ("We fully appreciate Peru's historical sensitivities about overflights.", "SUPPORT"),
        ("Minister Quispe of Peru let the deadline slip.", "CONCEDE"),
        ("The Minister of Norway has authorized me to take the steps needed in Peru.", "CONCEDE"),
        ("The Norwegians have probed the Peruvian coast for openings.", "ACCUSE"),
        ("The Ambassador of Norway was charged by the King to attempt a mission to Peru.", "ACCUSE"),
        ("The treaty recognizes Norway's crucial contribution to Peru.", "AID"),
        ("He said that were Norway asked by Peru to help, it would refuse.", "REQUEST"),
    ],
)
def test_what_is_advised_or_said_in_courtesy_is_no_deed(text: str, kind: str) -> None:
    """Views shared, words advised, aims in a list, courtesies and idioms tell no event of their kind."""
    assert kind not in read(text, kind="cable").kinds(*TOLD)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Minister of Peru proposed that the two staffs meet. Ambassador Bjelland agreed.", "AGREE"),
        ("The Ambassador thanked Peru for its continued support of Norway.", "SUPPORT"),
        ("The police of Norway are probing the killing of two guards by Peruvian agents.", "ACCUSE"),
        ("Norway's contribution of two million dollars to Peru was welcome.", "AID"),
        ("You should tell them that Norway has signed the treaty with Peru.", "SUPPORT"),
        ("Norway withdrew from NATO's integrated military structure.", "SANCTION"),
        ("The Minister withdrew the Norwegian forces from the NATO military command structure.", "SANCTION"),
        ("The King authorized the Peruvians to use the base in Norway.", "CONCEDE"),
    ],
)
def test_deeds_told_in_like_words_stay(text: str, kind: str) -> None:
    """What was proposed, given, suspected or left is told, whatever words it shares with courtesies."""
    assert kind in read(text, kind="cable").kinds()


def test_a_briefing_speaks_of_visits_of_its_reader_that_are_to_come() -> None:
    """``Your visit`` in a memorandum to whoever will make it is planned; ``since your visit`` looks back."""
    coming = read(
        "MEMORANDUM FOR: THE MINISTER\n\nYour visit to Peru is an expression of our friendship.", kind="cable"
    )
    behind = read("MEMORANDUM FOR: THE MINISTER\n\nThey have made progress since your visit to Peru.", kind="cable")
    assert "AGREE" in coming.kinds("planned")
    assert "CONSULT" in behind.kinds()


def test_a_present_behind_after_is_still_to_come() -> None:
    """``After the British withdraw`` beside a future tells of a withdrawal ahead."""
    text = "Peruvian groups will play a role in Lima after the Norwegians withdraw from the coast."
    assert "CONCEDE" in read(text, kind="cable").kinds("planned")
