"""Deeds, and what is said, in their everyday wordings, from tables of sentences of the project's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.reading import read

HERE = Path(__file__).parent
ROWS = [
    (line.split("\t") + [""] * 6)[:6]
    for name in ("deeds.tsv", "deeds_wider.tsv", "said.tsv", "told_ways.tsv")
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()[3:]
    if line
]
QUIET = [line for line in (HERE / "no_deeds.txt").read_text(encoding="utf-8").splitlines() if line]
SILENT = [line for line in (HERE / "nothing_told.txt").read_text(encoding="utf-8").splitlines() if line]
MATERIAL = {"AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
TOLD = {"actual", "ongoing", "historical", "claimed"}


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_deed_is_told(row: list[str]) -> None:
    """A sentence tells one deed with its type, mode, sides and place, and no second one."""
    text, kind, modes, actors, recipients, place = row
    found = read(text)
    (event,) = [one for one in found.told.events if one.status in TOLD]
    assert (event.kind, ",".join(event.modes)) == (kind, modes)
    assert bool(event.actor) == bool(actors)
    if actors not in {"", "?"}:
        assert _told(found.countries(event.actor)) == actors
    if recipients not in {"", "?"}:
        assert _told(found.countries(event.recipient)) == recipients
    where = found.links.entity(event.place)
    assert place in (where.name if where else "")
    assert (where is None) == (place == "") or place == ""


def _told(countries: list[str | None]) -> str:
    return ",".join(one or "?" for one in countries)


@pytest.mark.parametrize("text", QUIET)
def test_no_deed_is_told(text: str) -> None:
    """Denials, games, weather, metaphors, plans and names tell no deed."""
    assert [one.kind for one in read(text).told.events if one.status in TOLD and one.kind in MATERIAL] == []


@pytest.mark.parametrize("text", SILENT)
def test_nothing_at_all_is_told(text: str) -> None:
    """Words of dealings in the sense of sport, markets, weather or the kitchen, denied or supposed, tell no event."""
    assert [one.kind for one in read(text).told.events if one.status in TOLD] == []
