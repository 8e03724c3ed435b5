"""What a paper says, a title holds, a tender calls for, a question asks. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read

TOLD = ("actual", "ongoing", "historical", "claimed")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Moe thanked Peru for its support for resolutions on the crisis and condemning Chile's aggression.", "ACCUSE"),
        ("The Ministry launched a draft Request for Proposals with a new strategy.", "REQUEST"),
        ("The Minister received Norway's Appointed Ambassador Olav Lund at noon.", "SUPPORT"),
        ("He asked whether it was true that Peru and Chile had agreed to part the island.", "AGREE"),
        ("We believe that Peru may be setting the stage to attack, and then falsely blame Chile.", "ACCUSE"),
        ("Norway will expand its support for Moldova.", "SUPPORT"),
        ("Peru continues to prosecute the war.", "ACCUSE"),
        ("The Minister called for Chile to be expelled from the Union.", "SANCTION"),
        ("The problems made no good atmosphere for a meeting between Minister Lund and Minister Paz.", "CONSULT"),
        ("Peru grew anxious because it cannot quickly rejoin the Union.", "REJECT"),
    ],
)
def test_what_is_not_told_of_anybody_is_no_event(text: str, kind: str) -> None:
    """Words of a paper, a tender, a title, a question or a plan tell no deed of that kind."""
    assert kind not in read(text).kinds(*TOLD)


def test_support_that_will_grow_is_promised() -> None:
    """Support that somebody will give more of is an agreement to it."""
    assert "AGREE" in read("Norway will expand its support for Moldova.").kinds("planned")


def test_a_caller_who_comes_for_a_review_asks_for_nothing() -> None:
    """``Called on`` somebody ``for a review`` is a visit."""
    told = read("French Counselor Lund called on Assistant Secretary Davies for review of the situation in Peru.")
    assert "CONSULT" in told.kinds(*TOLD)
    assert "REQUEST" not in told.kinds(*TOLD)


def test_who_has_asked_in_short_is_not_asked() -> None:
    """``'s`` before a verb of asking for something is ``has``."""
    told = read("President Quispe of Peru flew to Lima. He's asked for more help.")
    event = next(one for one in told.told.events if one.kind == "REQUEST")
    assert told.countries(event.actor) == ["PER"]


def test_the_errand_of_a_journey_to_come_is_to_come() -> None:
    """What a journey is made for lies ahead as the journey does."""
    told = read("Secretary Lund travels to Peru June 11-19, 2031, to meet with President Quispe.")
    assert not told.kinds(*TOLD)


def test_a_journey_told_in_the_present_before_it_ends_lies_ahead() -> None:
    """A release of the first day of a journey tells it as one to come."""
    told = read("Secretary Lund travels to Peru May 10-19, 2022.", day=date(2022, 5, 10))
    assert "AGREE" in told.kinds("planned")
