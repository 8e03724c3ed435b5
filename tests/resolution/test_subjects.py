"""Doers that the parser missed. Every sentence is the project's own."""

from __future__ import annotations

from tests.resolution.test_releases import released, sides


def test_a_row_of_gifts_has_one_giver() -> None:
    """Who gives the first gift of a row of verbs gives the next too."""
    told = released(
        "Over the past year, Norway provided vaccines in partnership with COVAX, provided training to Togolese "
        "security forces to enhance their response, and trained teachers."
    )
    assert all(told.countries(one.actor) == ["NOR"] for one in told.told.events if one.kind == "AID")


def test_whoever_stands_before_the_verb_does_it() -> None:
    """A giver behind a dash stands right before his verb."""
    told = released(
        "To combat the threat of the last two years \u2013 COVID-19 \u2013 Norway has delivered 8.5 million vaccines "
        "to Peru."
    )
    assert sides(told, "AID") == (["NOR"], ["PER"])


def test_nationals_named_one_by_one_are_of_their_country() -> None:
    """Those named behind a word for people of a country are of it, wherever they are named again."""
    told = released(
        "The Department announced rewards for two fugitive Kenyan nationals, Abdi Hussein Noor and Badru Aziz Saleh. "
        "Saleh was charged in Uganda."
    )
    assert sides(told, "ACCUSE") == (["UGA"], ["KEN"])


def test_one_who_is_charged_arrests_nobody() -> None:
    """A private person who is accused beside an arrest has not made it."""
    told = released("Uganda charged Abdi Hussein Noor with fraud. Two tourists were detained.")
    assert "Noor" not in [told.told.mentions[one].name for one in told.only("COERCE").actor]
