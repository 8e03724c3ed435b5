"""The other side of what is nothing without one. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read
from tests.resolution.test_releases import released, sides

LIMA = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: FISH\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Chad is far from peace. We announced further sanctions on Tuesday.", "SANCTION", "TCD"),
        ("Many Malians left home as Chad destroyed more of the wells.", "ASSAULT", "MLI"),
        ("Kenya has suffered a long drought. We have offered twenty million dollars.", "AGREE", "KEN"),
    ],
)
def test_what_is_done_to_somebody_is_done_to_the_only_other_country_near_by(text: str, kind: str, hit: str) -> None:
    """Sanctions, attacks and offers whose words name nobody are for the one other country of the sentences about."""
    told = released(text)
    assert hit in {code for one in told.told.events if one.kind == kind for code in told.countries(one.recipient)}


def test_of_two_countries_near_by_none_is_taken() -> None:
    """Where two others are named the gift is left without a taker."""
    told = released("The United States stands beside Chad and Mali. We will provide food and medicine.")
    assert sides(told, "AGREE") == (["USA"], [])


def test_the_office_that_releases_a_paper_is_no_other_side() -> None:
    """Words at the head of a release, of whose country nothing is said in them, name nobody who is refused."""
    assert sides(released("Niger has opposed the pipeline."), "REJECT") == (["NER"], [])


def test_in_a_telegram_a_refusal_goes_to_whom_the_actor_last_dealt_with() -> None:
    """Where several countries stand near by, it is the one with which he had to do and of which most is told."""
    told = read(
        f"{LIMA}1. Chile protested to Peru about the nets. Peru seized two Chilean boats near Ecuador in May. Boats of "
        "Ecuador and Bolivia stayed away. Peru refused.",
        kind="cable",
    )
    refused = [event for event in told.told.events if event.kind == "REJECT"]
    assert [told.countries(one.recipient) for one in refused] == [["CHL"]]


def test_a_visit_leads_to_the_country_that_the_paper_is_about() -> None:
    """A visit in a paper that speaks most of one other country was paid to it."""
    told = read(
        f"{LIMA}1. Peru is content with the loan. Peru will buy two tugs. The Secretary's visit in May was a success.",
        kind="cable",
    )
    met = [event for event in told.told.events if event.word == "visit"]
    assert [told.countries(one.recipient) for one in met] == [["PER"]]


def test_a_pledge_is_for_whoever_is_told_to_be_helped() -> None:
    """What is pledged near words for aid to a country is pledged to it, though further countries stand between."""
    told = released(
        "The Bank voted new aid to Kenya. France is cautious. Spain may wait. Chile has pledged five million dollars."
    )
    assert sides(told, "AGREE") == (["CHL"], ["KEN"])


def test_what_others_seek_a_paper_of_a_service_is_asked_for() -> None:
    """A telegram that tells of a request, and not of whom, tells its own government of one made of it."""
    told = read(
        f"{LIMA}1. The rebels of Peru, who hold Cusco, have requested arms. The United States has sent none.",
        kind="cable",
    )
    asked = [event for event in told.told.events if event.kind == "REQUEST"]
    assert [told.countries(one.recipient) for one in asked] == [["USA"]]


def test_a_commitment_that_one_has_from_another_is_the_others() -> None:
    """Who ``has a commitment from`` somebody was promised a thing by him."""
    told = released("The Secretary has a commitment from President Keita of Mali to hold the vote.")
    assert sides(told, "AGREE") == (["MLI"], ["USA"])


def test_who_agrees_in_minutes_agrees_with_the_last_who_spoke() -> None:
    """In a talk among people of one country the hearer is whoever spoke before."""
    told = read(
        f"{LIMA}1. Foreign Minister Quispe of Peru said that the nets were old. Finance Minister Rojas of Peru agreed "
        "to buy new ones.",
        kind="cable",
    )
    (event,) = (one for one in told.told.events if one.kind == "AGREE")
    assert [told.told.mentions[one].text for one in event.recipient] == ["Foreign Minister Quispe"]
