"""Surnames alone: whose they are by the paper, and by the register of officers. Sentences are our own."""

from __future__ import annotations

from datetime import date

from tests.extraction.reading import Read, read


def sides(found: Read, kind: str) -> tuple[list[str], list[str | None]]:
    """Return names and countries of the actors of the only event of a kind."""
    event = found.only(kind)
    return found.names(event.actor), found.countries(event.actor)


def test_a_surname_is_known_by_the_register() -> None:
    """Whom a telegram names by surname alone is of the one country whose officer bore the name in those years."""
    found = read("1. After lunch Twitchell asked the Department for spare parts.", kind="cable", day=date(1971, 5, 3))
    assert sides(found, "REQUEST") == (["Twitchell"], ["USA"])


def test_a_surname_of_other_years_stays_open() -> None:
    """Thirty years later nobody of the register is meant."""
    found = read("1. After lunch Toufanian asked the Department for spare parts.", kind="cable", day=date(2008, 5, 3))
    assert found.countries(found.only("REQUEST").actor) in ([], [None])


def test_a_title_of_others_is_not_of_the_writers_service() -> None:
    """A Foreign Minister is none of the writer's officers, whoever bore his name."""
    text = "1. Foreign Minister Vest asked the Department for spare parts."
    found = read(text, kind="cable", day=date(1976, 5, 3))
    assert "USA" not in found.countries(found.only("REQUEST").actor)


def test_a_surname_read_as_no_person_is_that_of_the_paper() -> None:
    """What no model took for a person is whoever the paper names so with a title."""
    text = "1. Defense Minister Quillfeather met the Ambassador. 2. We hear Quillfeather rejected Turkey's offer."
    found = read(text, kind="cable", day=date(1978, 5, 3))
    event = found.only("REJECT")
    assert found.names(event.actor) == ["Quillfeather"]


def test_a_short_form_of_several_governments_is_the_one_the_paper_is_about() -> None:
    """GOI without a post is the government of the country that the paper names far oftener than any other."""
    text = "Iraq and the Iraqi oil ministry wait. Iraqi experts and Iraqis agree. The GOI rejected the offer of Chile."
    found = read(text, kind="frus", day=date(1971, 5, 3))
    assert found.countries(found.only("REJECT").actor) == ["IRQ"]


def test_mister_before_the_name_of_a_principal_figure() -> None:
    """Mr. with a full stop lets a surname be the figure whom the table knows, as Mr does without."""
    for mister in ("Mr. Gromyko", "Mr Gromyko"):
        found = read(f"{mister} thanked Chile for the fish.", day=date(1972, 5, 3))
        assert sides(found, "SUPPORT") == (["Andrei Gromyko"], ["RUS"])


def test_a_title_before_a_name_that_no_model_took_for_a_persons() -> None:
    """A title is parted from the name behind it before the name is looked up."""
    found = read("In a meeting with Prime Minister Hun Sen, Norway praised Chad.", day=date(2001, 5, 3))
    named = {one.name for one in (found.links.entity(mention.index) for mention in found.told.mentions) if one}
    assert "Hun Sen" in named


def test_a_title_that_anybody_may_bear_goes_behind_the_register() -> None:
    """A general in an embassy's telegram is whose the register says, and only else taken for the host's."""
    head = "R 041530Z MAY 71\nFM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
    known = read(f"{head}1. General Twitchell thanked Chile for the fish.", kind="cable", day=date(1971, 5, 4))
    assert sides(known, "SUPPORT") == (["Twitchell"], ["USA"])
    unknown = read(f"{head}1. General Quillfeather thanked Chile for the fish.", kind="cable", day=date(1971, 5, 4))
    assert unknown.countries(unknown.only("SUPPORT").actor) == ["IRN"]
