"""States, peoples and their like that no table knows. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


def test_a_state_that_no_table_knows_acts() -> None:
    """A bare name before a verb of the table is a party, though the model takes it for a place without a country."""
    found = read("Orvalia has established diplomatic ties with Peru.")
    event = found.only("SUPPORT")
    assert [found.told.mentions[one].text for one in event.actor] == ["Orvalia"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kestia sent 400 tents to Orvalia after the flood.", "AID"),
        ("Kestia vowed to launch attacks on Orvalia until it withdrew its troops.", "THREATEN"),
    ],
)
def test_a_place_that_is_helped_or_threatened_stands_for_its_people(text: str, kind: str) -> None:
    """What is given to a place or threatened against it has that place on the other side, whoever rules it."""
    found = read(text)
    event = found.only(kind)
    assert [found.told.mentions[one].text for one in event.recipient] == ["Orvalia"]


def test_an_unknown_state_deals_with_another() -> None:
    """Where one who acts is by no table known, whom he acts on need not be either."""
    found = read("Kestia imposed sanctions on Orvalia.")
    event = found.only("SANCTION")
    assert [found.told.mentions[one].text for one in event.recipient] == ["Orvalia"]


def test_a_people_by_an_unknown_name_is_a_crowd() -> None:
    """A plural name with the ending of a people's stands for a crowd in the street."""
    assert read("Tarnians marched against the war on Sunday.").kinds() == ["PROTEST"]


def test_an_unknown_adjective_says_whose_a_weapon_is() -> None:
    """A weapon with the adjective of a people is that people's."""
    found = read("The harbour was bombed by Orvalian jets.")
    assert [found.told.mentions[one].text for one in found.only("ASSAULT").actor] == ["Orvalian jets"]


def test_a_place_where_something_happens_is_no_party() -> None:
    """A place of which nobody knows whose it is stays out of the recipients of words."""
    found = read("Norway praised the harvest in Orvalia on Monday.")
    assert all(not event.recipient for event in found.told.events)


def test_another_state_by_an_unknown_name_can_be_told_its_duty() -> None:
    """What a state says another must do is asked of it, though neither name is in a table."""
    assert read("Zhinvoria said on Tuesday that Yaralinia must return the helicopter.").kinds() == ["REQUEST"]


def test_nobody_lays_a_duty_on_himself() -> None:
    """What a state says it must do itself is no request, though its name is in no table."""
    assert read("Zhinvoria said on Tuesday that Zhinvoria must return to its traditions.").kinds() == []


def test_groups_by_an_unknown_adjective_are_somebody() -> None:
    """In the paper of a known service a group is named where the adjective of a people stands before it."""
    text = "1. (C) The Tarnakian and Vardumian delegations met at Batken on October 23."
    assert read(text, kind="cable").kinds() == ["CONSULT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The death toll has climbed in the fighting with the Sarn rebels.", "ASSAULT"),
        ("Casualties mounted in the war with Iraq.", "ASSAULT"),
        ("The bishop called for a boycott against Denmark.", "ACCUSE"),
        ("The cleric called for jihad against the Peruvians.", "ACCUSE"),
        ("Chile's foreign minister departed from Peru on Tuesday.", "CONSULT"),
        ("Colonel Tarn marched to the frontier with Kestia.", "MOBILIZE"),
        ("Turkey and Armenia have put aside decades of enmity.", "SUPPORT"),
        ("The king has buried the hatchet with Norway.", "SUPPORT"),
        ("Serbia acted on an agreement with Croatia.", "SUPPORT"),
        ("The President was opposed by France.", "ACCUSE"),
        ("The minister met a bunch of Kestian Rangers.", "CONSULT"),
        ("The spokesman warned of the President of Kestia.", "THREATEN"),
        ("The prisoner was extradited to Spain on Monday.", "COOPERATE"),
    ],
)
def test_told(text: str, kind: str) -> None:
    """These words tell one event of the type beside them."""
    assert read(text).kinds() == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's death toll from the earthquake rose to 400 on Friday.",
        "The death toll in the bus crash climbed to 30.",
        "The train departed from Germany at noon.",
        "Norway departed from the agreement in 2004.",
        "The committee acted on a resolution about pensions.",
        "The spokesman warned of the danger of floods.",
        "The guards did not force feed the prisoners.",
        "It was the first visit since Chile attacked Peru in 1998.",
        "The minister met a bunch of targets.",
    ],
)
def test_not_told(text: str) -> None:
    """A count of the dead of no fight, a departure from home or a text, an alarm, and what only dates are no event."""
    assert read(text).kinds() == []


def test_a_thing_opposed_is_refused_and_somebody_blamed() -> None:
    """Who opposes a plan refuses it; who opposes somebody blames him."""
    assert read("Germany opposed the plan.").kinds() == ["REJECT"]
    assert read("Kestia was opposed to the plan of Norway.").kinds() == ["REJECT"]
    assert read("Germany opposed President Quispe of Peru.").kinds() == ["ACCUSE"]
