"""Whose side those are on whom a telegram names without a country. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read

LIMA = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
FROM_US = "FM SECSTATE WASHDC\nTO ALL DIPLOMATIC POSTS\n\nSUBJECT: TALK\n\n"


def country_of(told: Read, name: str) -> set[str | None]:
    """Return the countries of all mentions of a name."""
    found = (one for one in told.told.mentions if one.text.split()[-1] == name)
    return {entity.country for one in found if (entity := told.links.entity(one.index)) is not None}


@pytest.mark.parametrize(
    "words",
    [
        "1. Accompanying Peruvian Minister Quispe were Director General Zubarrin and Mr. Orquella.",
        "1. Peruvian Minister Quispe, accompanied by Director General Zubarrin and Mr. Orquella, explained the plan.",
        "1. With Peruvian Ministers Quispe and Velunza were Director Zubarrin and Mr. Orquella.",
        "1. Peruvian Minister Quispe, Mr. Zubarrin and Mr. Orquella met with Secretary Barlow on May 4.",
    ],
)
def test_those_who_come_together_are_of_one_country(words: str) -> None:
    """Companions of a minister whose country is told are of his country."""
    told = read(FROM_US + words, kind="cable")
    assert country_of(told, "Zubarrin") == country_of(told, "Orquella") == {"PER"}


def test_a_row_of_two_countries_tells_nothing() -> None:
    """Beside men of two countries nobody's country is told."""
    told = read(
        f"{FROM_US}1. Present were Minister Quispe of Peru, Minister Lagos of Chile and Mr. Zubarrin.", kind="cable"
    )
    assert country_of(told, "Zubarrin") <= {None}


def test_a_title_given_later_holds_for_the_whole_paper() -> None:
    """Whom a summary names bare has the country of the title that the paper gives him further on."""
    told = read(
        f"{LIMA}SUMMARY: Zubarrin promised the Ambassador a draft.\n\n"
        "1. Foreign Minister Zubarrin received the Ambassador on May 4.",
        kind="cable",
    )
    assert country_of(told, "Zubarrin") == {"PER"}


def test_the_embassys_counterpart_is_of_the_country_it_is_in() -> None:
    """Whom an embassy's officers talk with, and of whom nothing else is told, is of the host country."""
    told = read(f"{LIMA}1. I met with Tomas Zubarrin on May 4. Zubarrin said that he would send a draft.", kind="cable")
    assert country_of(told, "Zubarrin") == {"PER"}


def test_a_counterpart_who_is_described_is_not_of_the_host() -> None:
    """A company's manager may be of any country."""
    told = read(
        f"{LIMA}1. I met with Arvel Zubarrin (manager of the consortium). Zubarrin said that he would send a draft.",
        kind="cable",
    )
    assert country_of(told, "Zubarrin") == {None}


def test_the_president_who_speaks_to_an_embassy_is_the_hosts() -> None:
    """Another president named in between does not become the one who speaks."""
    told = read(
        f"{LIMA}1. I met with President Quispe of Peru. I gave him a letter from President Carter.\n\n"
        "2. The President promised to send a draft to Chile.",
        kind="cable",
    )
    assert told.countries(told.only("AGREE").actor) == ["PER"]


def test_letters_of_a_foreign_ministry_are_the_hosts() -> None:
    """``MOFA`` in what an embassy writes is the ministry of the country it is in."""
    told = read(f"{LIMA}1. MOFA Director General Zubarrin criticized Chile.", kind="cable")
    assert told.countries(told.only("ACCUSE").actor) == ["PER"]


def test_letters_of_an_aircraft_are_no_country() -> None:
    """``RF-4E`` is no Russian."""
    told = read(f"{LIMA}1. The Ambassador said that four RF-4Es were sold.", kind="cable")
    assert "RUS" not in {entity.country for one in told.told.mentions if (entity := told.links.entity(one.index))}


def test_those_hurt_in_the_country_of_the_embassy_are_of_it() -> None:
    """Villagers who are wounded where an embassy writes from are of that country."""
    told = read(f"{LIMA}1. Two villagers were wounded by a bomb.", kind="cable")
    assert told.countries(told.only("ASSAULT").recipient) == ["PER"]
