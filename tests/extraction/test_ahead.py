"""Deeds that lie ahead though their own words do not show it. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read

DONE = ("actual", "ongoing", "historical", "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "5:30 p.m. Foreign Minister Lund of Norway meets with President Quispe of Peru in Lima.",
        "Minister Lund of Norway will present the award during a discussion with Peruvian women.",
        "Minister Lund of Norway is meeting President Quispe of Peru later today.",
        "The Minister's trip to Peru will culminate in Lima.",
        "With regard to my conversation with Minister Soto of Chile a short time from now, we have been clear.",
        "The staff held a call previewing the visit of Minister Lund to Peru.",
    ],
)
def test_a_meeting_to_come_is_agreed(text: str) -> None:
    """A meeting on a schedule, at a planned occasion or later in the day has not been held."""
    told = read(text)
    assert "CONSULT" not in told.kinds(*DONE)
    assert "AGREE" in told.kinds("planned")


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Lund of Norway met with President Quispe of Peru at 5:30 p.m. in Lima.",
        "During a discussion with President Quispe of Peru, Minister Lund of Norway praised the troops.",
        "Minister Lund of Norway is meeting President Quispe of Peru in Lima.",
    ],
)
def test_a_meeting_that_was_held_stays(text: str) -> None:
    """A clock or an occasion alone puts nothing off."""
    assert "CONSULT" in read(text).kinds(*DONE)


def test_bare_verbs_share_a_will() -> None:
    """The verbs of a row behind one ``will`` are planned with the first."""
    told = read("Minister Lund will discuss prices in the region, reiterate Norwegian appreciation of Peru, and leave.")
    assert "SUPPORT" not in told.kinds(*DONE)


def test_preparing_is_a_plan() -> None:
    """Whoever prepares to do something has planned it, not done it."""
    told = read("Norway prepares to host Peru in May.")
    assert all(event.status == "planned" for event in told.told.events if event.kind == "AGREE")


def test_a_withdrawal_after_the_day_is_conceded() -> None:
    """A withdrawal in a year to come is promised, not made."""
    told = read("The plan rests on the Norwegian withdrawal in 1971.", day=date(1970, 4, 17))
    assert "RETREAT" not in told.kinds(*DONE)


def test_each_host_of_a_planned_journey_is_told() -> None:
    """Planned talks with two sides are two, however alike the words."""
    told = read(
        "Minister Lund of Norway will hold discussions with President Quispe of Peru on trade and fishing. "
        "Minister Lund will also hold discussions with President Soto of Chile on trade and fishing."
    )
    assert told.kinds("planned").count("AGREE") == 2


def test_your_talk_is_still_to_come() -> None:
    """What somebody is told he may say lies before the talk at which he says it."""
    told = read("You may draw on the following in your talk with Minister Lund of Norway.", kind="cable")
    assert "CONSULT" not in told.kinds(*DONE)


def test_a_withdrawal_told_as_coming_elsewhere_is_coming_here() -> None:
    """A paper that says that somebody will withdraw does not tell his withdrawal as made."""
    told = read(
        "The Norwegian withdrawal in 1971 worries the sheikhs. The islands were quiet before Norwegian withdrawal.",
        day=date(1970, 4, 17),
    )
    assert "RETREAT" not in told.kinds(*DONE)


def test_a_year_that_names_a_thing_dates_no_event() -> None:
    """Support for an assembly that was elected in a year is of today."""
    told = read("Norway reiterated its support for the 1995 elected assembly of Peru.")
    assert told.only("SUPPORT").status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "President Quispe of Peru plans to raise this during his visit to Norway.",
        "Please brief the staff prior to his meeting with President Quispe scheduled for 1200 hours.",
        "What they want will be made clear during the week in discussions between Norwegian and Peruvian officials.",
        "Minister Bjelland of Norway is coming to talk to the Peruvian Government.",
    ],
)
def test_what_is_kept_for_an_occasion_tells_that_it_lies_ahead(text: str) -> None:
    """A visit at which something is meant to be raised, a meeting scheduled, and talks one comes for lie ahead."""
    told = read(text)
    assert "CONSULT" not in told.kinds("actual", "ongoing")
    assert "AGREE" in told.kinds("planned")
