"""Against whom a release speaks. Every sentence is the project's own."""

from __future__ import annotations

from tests.resolution.test_releases import released, sides


def test_blame_of_a_deed_is_laid_on_its_doer_far_above() -> None:
    """Attacks condemned without a name are those of the one state that the paper tells to attack."""
    told = released(
        "Chad’s unprovoked invasion of Mali entered its second week. Markets stayed open. Prices rose. The harvest was "
        "poor. The rains came late. We condemn these attacks on hospitals."
    )
    assert sides(told, "ACCUSE") == (["USA"], ["TCD"])


def test_an_end_is_demanded_of_whoever_does_the_harm() -> None:
    """A demand to end a war that names nobody is put to who wages it."""
    told = released(
        "Chad’s army shelled villages in Mali. Chad’s invasion is a crime. Markets stayed open. Prices rose. The "
        "harvest was poor. We call for an immediate end to the violence."
    )
    assert sides(told, "REQUEST") == (["USA"], ["TCD"])


def test_all_evidence_points_to_the_doer() -> None:
    """Whom the evidence points to struck the ship that was struck by nobody named."""
    told = released(
        "We condemn the attack on a merchant vessel off Oman, which killed a Norwegian sailor. All available evidence "
        "clearly points to Chad."
    )
    assert sides(told, "ACCUSE") == (["USA"], ["TCD"])
    assert sides(told, "ASSAULT")[0] == ["TCD"]


def test_of_two_who_do_harm_neither_is_guessed() -> None:
    """Where two states are told to do harm alike, blame without a name is left open."""
    told = released(
        "Chad’s attacks and Niger’s shelling went on for weeks. Markets stayed open. Prices rose. The harvest was "
        "poor. The rains came late. We condemn the killing of farmers."
    )
    assert sides(told, "ACCUSE") == (["USA"], [])


def test_terrorists_of_nobody_are_not_blamed_for_their_place() -> None:
    """An attack in a country is not blamed on that country."""
    told = released("We condemn the terrorist attack in the Sinai. Egypt is our partner.", "Attack in Egypt")
    assert sides(told, "ACCUSE") == (["USA"], [])


def test_they_who_attack_are_the_adversary() -> None:
    """``They`` who do harm are no more the one who is attacked than the one who is told to attack."""
    told = released(
        "Chad’s unprovoked war continues in Mali. Chad is waging an unjustified war on Mali, and they are committing "
        "indiscriminate attacks."
    )
    assert [told.countries(event.actor) for event in told.told.events if event.word == "commit"] == [["TCD"]]


def test_those_forced_to_flee_are_driven_out_by_the_adversary() -> None:
    """Whoever is forced to flee was driven out by the one who makes the war; who just flees, too."""
    war = "Chad’s unprovoked war on Mali is in its sixth month. "
    assert sides(released(f"{war}Many Malian refugees have been forced to flee their homes."), "SANCTION") == (
        ["TCD"],
        ["MLI"],
    )
    assert sides(released(f"{war}Many Malian refugees fled the fighting."), "SANCTION") == (["TCD"], ["MLI"])
