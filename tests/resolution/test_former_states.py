"""Whose a city was on the day of the paper. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("city", "day", "country"),
    [
        ("Juba", "1975-03-03", "SDN"),
        ("Juba", "2015-03-03", "SSD"),
        ("Zagreb", "1975-03-03", "YUG"),
        ("Zagreb", "1995-03-03", "HRV"),
        ("Bratislava", "1975-03-03", "CSK"),
        ("Asmara", "1975-03-03", "ETH"),
        ("Riga", "1975-03-03", "RUS"),
        ("Riga", "1935-03-03", "LVA"),
    ],
)
def test_a_citys_police_are_those_of_the_state_it_was_in(city: str, day: str, country: str) -> None:
    """Police in a city are of the state that it lay in on the paper's day."""
    told = read(f"Police in {city} arrested nine students.", day=date.fromisoformat(day))
    (event,) = told.told.events
    assert told.countries(event.actor) == [country]


def test_a_shared_short_form_is_the_state_the_city_lay_in() -> None:
    """``GOS`` beside Juba in 1975 is the government of Sudan."""
    told = read("1. GOS POLICE STORMED AIRCRAFT AT JUBA. NO ONE WAS HURT.", day=date(1975, 3, 3), kind="cable")
    (event,) = [one for one in told.told.events if one.status == "actual"]
    assert told.countries(event.actor) == ["SDN"]
