"""Who did a deed whose own words leave the doer out. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read

LIMA = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: ARRESTS\n\n"


def actors(told: Read, kind: str) -> list[list[str | None]]:
    return [
        told.countries(event.actor) for event in told.told.events if event.kind == kind and event.status == "actual"
    ]


def test_an_arrest_beside_the_police_is_theirs() -> None:
    """Whom the police's country arrests the police named beside it has arrested."""
    told = read(
        f"{LIMA}1. The Peruvian police searched the campus. Forty Peruvian students were arrested.", kind="cable"
    )
    assert actors(told, "COERCE")[-1] == ["PER"]


def test_reports_of_arrests_of_a_countrys_own_people_name_its_state() -> None:
    """Who is arrested at home is arrested by his state."""
    told = read(
        "FM SECSTATE WASHDC\nTO AMEMBASSY QUITO\n\nSUBJECT: ARRESTS\n\n"
        "1. We have received reports of arrests of Chilean miners. Chile has not replied.",
        kind="cable",
    )
    assert actors(told, "COERCE") == [["CHL"]]


def test_envoys_arrested_abroad_are_not_arrested_by_their_own_state() -> None:
    """Diplomats are called by their country because they are away from it."""
    told = read(
        "FM SECSTATE WASHDC\nTO AMEMBASSY QUITO\n\nSUBJECT: ARRESTS\n\n"
        "1. We have received reports of arrests of Chilean diplomats. Chile has not replied.",
        kind="cable",
    )
    assert actors(told, "COERCE") == [[]]


def test_the_doer_told_elsewhere_did_it_here() -> None:
    """An execution told again in the passive has the doer of its first telling."""
    told = read(
        f"{LIMA}1. Chile executed General Zubarrin on May 2.\n\n2. The Embassy has photographs. It is not known why "
        "General Zubarrin was executed in public on May 2.",
        kind="cable",
    )
    assert ["CHL"] in actors(told, "ASSAULT")
    assert [] not in actors(told, "ASSAULT")


@pytest.mark.parametrize("words", ["in clashes with", "in a shootout with", "in fighting with"])
def test_who_is_killed_in_a_fight_is_killed_by_its_other_side(words: str) -> None:
    """A fight has two sides."""
    told = read(f"{LIMA}1. Six Chilean guerrillas were killed {words} the Peruvian army.", kind="cable")
    assert actors(told, "ASSAULT") == [["PER"]]


def test_by_behind_a_deed_tells_its_doer() -> None:
    """``by`` behind a deed and its object belongs to the deed, whatever verb stands before."""
    told = read(f"{LIMA}1. Ten years have elapsed since the invasion of Chad by the Libyan army.", kind="cable")
    assert actors(told, "ASSAULT") == [["LBY"]]


@pytest.mark.parametrize(
    "words",
    [
        "Peru asked after the divers who were detained in Chad",
        "The Peruvian divers who are held inside Chad wrote",
        "A man was jailed in Chad",
    ],
)
def test_in_the_press_a_place_tells_whose_prison_it_is(words: str) -> None:
    """Who is arrested or held at a place that the words name is held by the state there."""
    found = read(f"Chad is a country of lakes. {words}.", kind="press")
    event = next(one for one in found.told.events if one.kind == "COERCE")
    assert found.countries(event.actor) == ["TCD"]


def test_who_is_driven_from_a_country_is_driven_by_its_state() -> None:
    """People are expelled by the state of the country they are expelled from."""
    told = read(f"{LIMA}1. Nobody noticed the expulsion of some 60,000 Chileans from Norway.", kind="cable")
    assert told.countries(told.only("SANCTION").actor) == ["NOR"]


def test_the_model_of_an_aircraft_is_nobody() -> None:
    """Aircraft named by their model stand on no side."""
    told = read(f"{LIMA}1. Peru released 32 F-5As to Norway on May 4.", kind="cable")
    parties = [one for event in told.told.events for one in (*event.actor, *event.recipient)]
    assert "F-5A" not in " ".join(told.told.mentions[one].text for one in parties)


def test_who_is_taken_into_another_country_is_taken_by_it() -> None:
    """People deported from their own country into another are deported by that other."""
    told = read("Peru deplored the deportation of thousands of people from Niger into Chad.")
    assert actors(told, "COERCE") == [["TCD"]]
    told = read("Peru deplored the deportation of Kenyans from Niger to Chad.")
    assert actors(told, "COERCE") == [["NER"]]
