"""Who does the harm in a war that a paper tells of, and whose its victims are. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read


def attacks(told: Read) -> list[tuple[list[str | None], list[str | None]]]:
    return [
        (told.countries(event.actor), told.countries(event.recipient))
        for event in told.told.events
        if event.kind == "ASSAULT" and event.status in {"actual", "ongoing"}
    ]


@pytest.mark.parametrize(
    "war",
    [
        "Chad's war on Peru is in its third month.",
        "Chad invaded Peru in March.",
        "Chad's unprovoked aggression against Peru goes on.",
        "The Chadian invasion of Peru began in March.",
    ],
)
def test_harm_in_a_war_is_done_by_who_makes_it(war: str) -> None:
    """Behind the telling of a war, those killed were killed by the country that makes it."""
    assert attacks(read(f"{war} Thousands of Peruvian farmers were killed."))[-1] == (["TCD"], ["PER"])


def test_victims_are_of_the_country_attacked() -> None:
    """Civilians of whom nobody says whose they are belong to the country that the war is made on."""
    told = attacks(
        read("Chad's war on Peru goes on. Costs climb; the Chadian army says nothing. Civilians were killed.")
    )
    assert told[-1] == (["TCD"], ["PER"])


def test_two_attackers_leave_the_doer_open() -> None:
    """Where two countries make war on the same one, nobody is guessed."""
    told = attacks(read("Chad invaded Peru. Chile invaded Peru. Peruvian farmers were killed."))
    assert told[-1] == ([], ["PER"])


def test_harm_to_others_is_not_the_wars() -> None:
    """Those of a third country are not taken for victims of the war."""
    told = attacks(read("Chad's war on Peru goes on. Two Norwegian sailors were killed."))
    assert told[-1] == ([], ["NOR"])


@pytest.mark.parametrize(
    ("sentence", "kind", "states"),
    [
        ("Forty Chileans are detained in Chad.", "COERCE", ["TCD"]),
        ("The reporter Ann Sample was jailed in Peru.", "COERCE", ["PER"]),
        ("Olav Berg has been charged in Chad and Peru with fraud.", "ACCUSE", ["TCD", "PER"]),
        ("Olav Berg was indicted last week in the Philippines.", "ACCUSE", ["PHL"]),
    ],
)
def test_what_only_states_do_is_done_by_the_state_it_is_done_in(sentence: str, kind: str, states: list[str]) -> None:
    """Courts and prisons are those of the land they are told to be in."""
    told = read(sentence)
    assert [told.countries(event.actor) for event in told.told.events if event.kind == kind] == [states]


def test_a_city_is_no_state() -> None:
    """Who was arrested in a region that no table knows was arrested by nobody named."""
    told = read("Two men were arrested in the north.")
    assert [event.actor for event in told.told.events] == [()]


def test_whoever_makes_war_drives_out_those_who_flee_it() -> None:
    """A flight of people from a country on which one alone makes war is that one's doing."""
    told = read(
        "Norway's war on Chad is in its third month. "
        + "Peru sent fish. " * 20
        + "A million refugees have fled Chad. In Chad 20 Chadians were killed.",
    )
    links = told.links
    done = {
        event.kind: {entity.country for one in event.actor if (entity := links.entity(one)) is not None}
        for event in told.told.events
        if event.phrase in {"flee", "kill"}
    }
    assert done == {"SANCTION": {"NOR"}, "ASSAULT": {"NOR"}}


def test_who_harms_the_people_of_two_wars_is_left_open() -> None:
    """Where two make war on one country, nobody is told who drove its people out, however near one of them is told."""
    told = read("Norway's war on Chad began in May. Peru's war on Chad goes on. A million refugees have fled Chad.")
    assert [event.actor for event in told.told.events if event.phrase == "flee"] == [()]


def test_the_war_told_of_last_is_the_one_that_goes_on() -> None:
    """Of many tellings of one war the last before the harm names its doer, far behind them too."""
    war = "Norway's war on Chad goes on. "
    told = read(f"{war * 30}{'Peru sent fish. ' * 20}In Chad 20 Chadians were killed. {war * 30}")
    (killed,) = (event for event in told.told.events if event.phrase == "kill")
    (doer,) = killed.actor
    mention = told.told.mentions[doer]
    assert told.countries(killed.actor) == ["NOR"]
    assert told.document.text[: mention.span.start].count(war) == 29
