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
        ("Chile might well see an invasion of Peru as a gamble.", "ASSAULT"),
        ("The force was to deter the Chileans from launching a strike against Peru.", "ASSAULT"),
        ("He would look at the question of the Norwegian deployment in Peru.", "MOBILIZE"),
        ("Norway is willing to grant any request by Peru.", "REQUEST"),
        ("We must be prepared for a request from the Peruvians for us to help.", "REQUEST"),
        ("The rules gave members the choice of negotiating with Peru.", "CONSULT"),
        ("These statements will meet President Quispe's desire to leave with a treaty.", "AGREE"),
        ("Minister Bjelland was planning to send a letter to the President of Peru.", "AGREE"),
        ("At issue was the price of forty aircraft, ordered by Peru in August.", "MOBILIZE"),
        ("He will continue Norway's general support for Peru.", "AGREE"),
        ("I fully support the thesis that Peru was right.", "SUPPORT"),
        ("Norway occupies a place of its own in the talks with Peru.", "COERCE"),
        ("We regretted the vote in the Peruvian Senate.", "CONCEDE"),
        ("Mr. Bjelland has told me that you are prepared to begin talks with Peru.", "AGREE"),
        ("The paper was done for our man working with the Peruvian Task Force.", "COOPERATE"),
        ("Your letters have been coordinated with the Peruvian Ministry.", "COOPERATE"),
        ("Norway has heavily armed its northern islands.", "AID"),
        ("The Peruvians dissolved their Revolutionary Council.", "COERCE"),
        ("It could be sold to lands which are big and formally allied with Norway.", "COOPERATE"),
        ("Norway chose him for his greater appeal to Peruvian voters.", "REQUEST"),
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
        ("A Norwegian proposal that Peru use its stocks was refused.", "REQUEST"),
        ("Norway ordered its troops to Peru.", "MOBILIZE"),
        ("The regime of Peru dissolved the parliament.", "COERCE"),
        ("Norway said it was willing to hold talks with Peru.", "AGREE"),
        ("Norway is working with Peru.", "COOPERATE"),
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


@pytest.mark.parametrize(
    "text",
    [
        "The King of Norway was coming to Peru and asked whom he should see.",
        "The setting of a date for a visit to Lima by Minister Bjelland of Norway may help.",
        "There was agreement that Minister Bjelland's visit to Peru should go ahead as scheduled.",
    ],
)
def test_a_journey_arranged_is_still_to_come(text: str) -> None:
    """A visit whose date is being set, that should go ahead, or for which somebody is coming, lies ahead."""
    told = read(text, kind="cable")
    assert "AGREE" in told.kinds("planned")
    assert "CONSULT" not in told.kinds(*TOLD)


def test_those_who_will_meet_for_an_end_are_told() -> None:
    """``Will meet to keep up progress`` names a meeting to come, though no other side."""
    assert "AGREE" in read("Norway and Peru will meet to keep up progress on fish.", kind="cable").kinds("planned")
