"""Pronouns whose meaning stands behind them or has no name. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import read


def test_i_before_she_wrote_is_her() -> None:
    """The speaker of a quotation may be named by a pronoun behind it."""
    told = read(
        "Chad's foreign minister, Ann Sample, met her Peruvian counterpart on Monday. "
        '"I conveyed our regret to the Peruvian people," she wrote.'
    )
    regret = told.first("CONCEDE")
    assert told.countries(regret.actor) == ["TCD"]


def test_three_of_them_are_the_people_spoken_of_and_not_a_ministry() -> None:
    """Where the people have no name, a body named after them is not meant."""
    told = read("Members of the group Casa Verde threw stones at the Peruvian ministry; three of them were detained.")
    arrest = told.first("COERCE")
    assert told.names(arrest.recipient) == [None]


def test_moving_troops_within_ones_own_country_has_no_other_side() -> None:
    """A city of the mover's own country is where troops go, not to whom."""
    told = read("The Chilean army pulled two companies out of Arica. Peru sent troops into Chile.")
    assert [(told.countries(e.actor), told.countries(e.recipient)) for e in told.told.events] == [
        (["CHL"], []),
        (["PER"], ["CHL"]),
    ]
