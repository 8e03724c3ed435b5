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
