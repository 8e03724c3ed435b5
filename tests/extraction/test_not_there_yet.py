"""What words name before it is there, or only in passing: hopes, questions, calendars, forms of talk. Sentences are our
own.
"""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


def told(text: str) -> list[tuple[str, str]]:
    """Return type and status of each event that a text tells as real."""
    real = {"actual", "ongoing", "historical", "claimed", "planned"}
    return [(one.kind, one.status) for one in read(text).told.events if one.status in real]


@pytest.mark.parametrize(
    "text",
    [
        "We want to see Peru lift the siege.",
        "We look forward to helping the Norwegian Government as they work with Peru on the talks.",
        "We hope to continue the process of building relationships between Norway and Peru.",
        "Will further Norwegian sanctions on Peru be adopted this month?",
    ],
)
def test_what_is_hoped_or_asked_for_is_not_told(text: str) -> None:
    """What somebody wants to see, hopes to go on with or asks about has not come."""
    assert told(text) == []


def test_what_was_seen_is_told() -> None:
    """A deed that somebody saw happen is told."""
    assert told("Norway saw Peru attack the town.") == [("ASSAULT", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "The Minister departs for Lima on Tuesday, April 24.",
        "We have a planned meeting with the Foreign Minister of Peru.",
    ],
)
def test_what_stands_in_the_calendar_is_planned(text: str) -> None:
    """A journey told in the present for a later day, and a meeting that is planned, lie ahead."""
    assert told(text) == [("AGREE", "planned")]


def test_a_trip_announced_and_spoken_of_is_one_plan() -> None:
    """What is said of a trip that was announced makes no visit of it."""
    text = "Minister Lund will attend the Media Forum in Lima. Her trip supports the freedom of the press."
    assert ("CONSULT", "actual") not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "QUESTION: Thank you. I really appreciate your answers.",
        "MS LUND: Quispe, let's get in one more question.",
        "The President renewed his warning about the risk of Norwegian attacks on Peru.",
        "Norway warned Peru that this was going to happen.",
        "Peru faces threats from Norway.",
        "President Lund issued an executive order on jobs.",
    ],
)
def test_forms_of_talk_are_no_event(text: str) -> None:
    """Thanks for answers, what a speaker proposes and news of danger tell no deed."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On June 5, Norway launched eight missiles from the coast.", "MOBILIZE"),
        ("In April Norway launched missiles on the town of Cusco in Peru.", "ASSAULT"),
        ("Norway fired a salvo of rockets at Lima on Monday.", "ASSAULT"),
        ("Tokyo on Monday fired three artillery shells at Oslo.", "ASSAULT"),
        ("Norway announced a first tranche of sanctions on Peru.", "SANCTION"),
        ("Norway leveled sanctions against Peru.", "SANCTION"),
        ("Norway welcomed Peruvian refugees.", "AID"),
        ("Norway warned Peru that it would strike its ports.", "THREATEN"),
    ],
)
def test_what_stands_beside_a_verb_tells_its_type(text: str, kind: str) -> None:
    """A day behind ``on`` is no target, sanctions are not rubble, and refugees are taken in."""
    assert [one for one, _ in told(text)] == [kind]
