"""Whose titles are in a telegram without a country. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read

OUT = "FM SECSTATE WASHDC\nTO AMEMBASSY LIMA\n\nSUBJECT: TALK\n\n"
IN = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"


@pytest.mark.parametrize(
    ("head", "text", "country"),
    [
        (OUT, "1. Foreign Minister Quispe thanked Chile for the fish.", "PER"),
        (OUT, "1. The President thanked Chile for the fish.", "USA"),
        (OUT, "1. Senator Barlow thanked Chile for the fish.", "USA"),
        (IN, "1. Senate Majority Leader Barlow thanked Chile for the fish.", "USA"),
        (IN, "1. Ambassador Barlow thanked Chile for the fish.", "USA"),
        (IN, "1. The President thanked Chile for the fish.", "PER"),
        (OUT, "1. DAS Barlow thanked Chile for the fish.", "USA"),
        (IN, "1. DAS Barlow thanked Chile for the fish.", "USA"),
        (OUT, "1. Counselor Barlow thanked Chile for the fish.", None),
    ],
)
def test_a_title_without_a_country(head: str, text: str, country: str | None) -> None:
    """The Department writes to one embassy about its host; what both have is the writer's own, or left open."""
    told = read(head + text, kind="cable")
    assert told.countries(told.only("SUPPORT").actor) == [country]


def test_a_post_lies_in_the_country_of_its_day() -> None:
    """The embassy in Belgrade was in Yugoslavia in 1974."""
    head = "R 041530Z MAY 74\nFM AMEMBASSY BELGRADE\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
    told = read(f"{head}1. The Foreign Minister thanked Chile for the fish.", day=date(1974, 5, 4), kind="cable")
    assert told.countries(told.only("SUPPORT").actor) == ["YUG"]


def test_the_government_a_paper_speaks_of() -> None:
    """GOI in what is written from Tehran of Iraq, and of hardly anything else, is the Government of Iraq."""
    head = "FM AMEMBASSY TEHRAN\nTO SECSTATE WASHDC\n\nSUBJECT: BAGHDAD\n\n"
    text = (
        "1. Iraqi sources in Iraq say the Iraqi army and the Iraqi press are restive. GOI thanked Chile for the fish."
    )
    told = read(head + text, kind="cable")
    assert told.countries(told.only("SUPPORT").actor) == ["IRQ"]


def test_a_title_of_one_country() -> None:
    """There is one Shah, whoever writes of him and wherever from."""
    told = read("1. Turning to Peru, the Shah thanked Chile for the fish.", kind="cable")
    assert told.countries(told.only("SUPPORT").actor) == ["IRN"]


def test_the_administration_is_ours() -> None:
    """A telegram's administration is the writer's own."""
    told = read(f"{IN}1. The administration has thanked Chile for the fish.", kind="cable")
    assert told.countries(told.only("SUPPORT").actor) == ["USA"]


def test_a_body_that_was_yet_to_come() -> None:
    """A short form of what was founded twenty years later means something else."""
    head = "R 041530Z MAY 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALK\n\n"
    told = read(f"{head}1. Peru praised MAP.", day=date(1974, 5, 4), kind="cable")
    assert all(one.country != "IGO" for event in told.told.events for one in told.entities(event.recipient) if one)


def test_who_signs_is_ours() -> None:
    """Whoever the telegram says it is from, or for, is of the writer's own service."""
    head = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nFOR BARLOW FROM THORPE\n\nSUBJECT: FISH\n\n"
    told = read(f"{head}1. Thorpe said the fish was good. Thorpe thanked Chile for it.", kind="cable")
    assert told.countries(told.only("SUPPORT").actor) == ["USA"]


def test_an_attache_without_a_country_is_ours() -> None:
    """The Defense Attache of a telegram is the post's own."""
    told = read(f"{IN}1. Foreign Minister Quispe met with the Defense Attache on May 4.", kind="cable")
    event = told.only("CONSULT")
    assert set(told.countries((*event.actor, *event.recipient))) == {"PER", "USA"}


def test_companies_are_not_the_hosts() -> None:
    """Nobody tells whose the companies are that an embassy speaks of."""
    told = read(f"{IN}1. The companies offered the Foreign Minister a higher price.", kind="cable")
    assert told.countries(told.only("AGREE").actor) == [None]


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Deputy Secretary", "US Deputy Secretary of State"),
        ("Under Secretary", "US Under Secretary of State"),
        ("DCM", "DCM, US Embassy Lima"),
    ],
)
def test_officers_of_the_department_are_not_the_posts(title: str, office: str) -> None:
    """An embassy's telegram speaks of the Department's officers and of its own."""
    head = "R 041530Z MAY 98\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: FISH\n\n"
    told = read(f"{head}1. The {title} thanked Chile for the fish.", kind="cable")
    assert told.names(told.only("SUPPORT").actor) == [office]


def test_the_department_in_its_own_telegram_writes_it() -> None:
    """What the Department asks in what it sends itself is asked by the telegram, on the telegram's day."""
    head = "R 041530Z MAY 98\nFM SECSTATE WASHDC\nTO AMEMBASSY LIMA\n\nSUBJECT: FISH\n\n"
    told = read(
        f"{head}1. The Department requests that Embassy Lima report the reply.", kind="cable", day=date(1998, 5, 4)
    )
    event = told.only("REQUEST")
    assert told.names(event.actor) == ["US Department of State"]
    assert event.when is not None
    assert event.when.earliest == date(1998, 5, 4)
