"""Meetings as a view over events, and those listed as present at the head of an edited memorandum."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.documents import PUBLIC, Block, Document, DocumentId, EditionHeader, Participant, Sourced, Span
from dragoman.extraction import extract
from dragoman.reference import load
from dragoman.resolution import NOBODY, level_of, rank_of, resolve
from tests.extraction.reading import engine, read

NAME = DocumentId("1" * 64)
MEMORANDUM = """12. Memorandum of Conversation

Oslo, May 3, 1971, 10 a.m.

PARTICIPANTS

NORWEGIAN:
Foreign Minister Olav LUND
Mrs. Ingrid Moe, Interpreter
Peru:
The Foreign Minister
Ambassador Quispe of Peru

Mr. Lund asked Quispe for the catch figures."""


def memorandum() -> Document:
    """Return an edited memorandum of conversation of our own, as a reader of editions gives it."""

    def span(words: str, after: int = 0) -> Span:
        start = MEMORANDUM.index(words, after)
        return Span(NAME, start, start + len(words))

    present = (
        Sourced(Participant("Olav LUND", "Foreign Minister"), span("Foreign Minister Olav LUND")),
        Sourced(Participant("Mrs. Ingrid Moe", "Interpreter"), span("Mrs. Ingrid Moe")),
        Sourced(Participant("The Foreign Minister", None), span("The Foreign Minister")),
        Sourced(Participant("Ambassador Quispe of Peru", None), span("Ambassador Quispe of Peru")),
    )
    header = EditionHeader(
        "v1", "12", Sourced("12. Memorandum of Conversation", span("12. Memorandum of Conversation")),
        "memorandum of conversation", Sourced(date(1971, 5, 3), span("May 3, 1971")),
        place=Sourced("Oslo", span("Oslo")), participants=present,
    )  # fmt: skip
    last = MEMORANDUM.index("Mr. Lund")
    blocks = (
        Block("title", span("12. Memorandum of Conversation"), PUBLIC),
        Block("list", Span(NAME, MEMORANDUM.index("PARTICIPANTS"), last - 2), PUBLIC),
        Block("paragraph", Span(NAME, last, len(MEMORANDUM)), PUBLIC),
    )
    return Document(NAME, MEMORANDUM, "frus", "test", "test", "utf-8", header, blocks)


def test_the_list_of_those_present_is_a_meeting() -> None:
    """Everybody listed is at the meeting, on the side whose heading stands above; day and place are the head's."""
    document = memorandum()
    analysis = engine().analyze(document)
    findings = extract(document, analysis, load())
    links = resolve(document, findings, load(), NOBODY, analysis.words)
    assert links.told is not None
    meeting = links.meetings[0]
    event = links.told.events[meeting.event]
    assert document.words(event.trigger) == "Memorandum of Conversation"
    assert [(links.entity(one.mention).name, one.side) for one in meeting.present] == [  # type: ignore[union-attr]
        ("Olav Lund", "NOR"),
        ("Ingrid Moe", "NOR"),
        ("Foreign Minister of Peru", "PER"),
        ("Quispe", "PER"),
    ]
    assert meeting.level == "minister"
    assert event.when is not None
    assert event.when.earliest == date(1971, 5, 3)
    place = links.entity(event.place)
    assert place is not None
    assert place.name == "Oslo"


def test_a_surname_in_the_text_is_the_one_listed() -> None:
    """A surname in the prose means the person whose full name the list gives."""
    document = memorandum()
    analysis = engine().analyze(document)
    findings = extract(document, analysis, load())
    links = resolve(document, findings, load(), NOBODY, analysis.words)
    start = MEMORANDUM.index("Mr. Lund")
    (number,) = [
        one.index
        for one in findings.mentions
        if one.kind == "person" and one.span.start >= start and "Lund" in one.text
    ]
    found = links.entity(number)
    assert found is not None
    assert found.name == "Olav Lund"


def test_what_was_asked_at_a_meeting_belongs_to_it() -> None:
    """A request between those present on the same day is among the meeting's; one to somebody else is not."""
    found = read(
        "Foreign Minister Lund of Norway met with Peruvian Foreign Minister Quispe on May 3 and asked Peru to reopen "
        "the port. Chile asked Bolivia to close the border on May 9."
    )
    (meeting,) = found.links.meetings
    asked = [found.told.requests[one] for one in meeting.asks]
    assert ["reopen" in one.what for one in asked] == [True]
    assert meeting.level == "minister"


def test_a_planned_meeting_is_none() -> None:
    """What is only planned or denied is no meeting."""
    assert not read("Foreign Minister Lund of Norway will meet with President Quispe of Peru in June.").links.meetings


@pytest.mark.parametrize(
    ("sides", "level"),
    [
        ([("NOR", 3), ("PER", 4)], "deputy minister or ambassador"),
        ([("NOR", 1), ("NOR", 7), ("PER", 1)], "head of state"),
        ([("NOR", 8), ("PER", 8)], "working level"),
        ([("NOR", None)], None),
    ],
)
def test_a_meeting_has_the_level_of_its_lower_side(sides: list[tuple[str | None, int | None]], level: str) -> None:
    """Each side counts by its highest; the lower of the two highest gives the level."""
    assert level_of(sides) == level


def test_a_rank_is_that_of_the_title_within() -> None:
    """A title is found within longer words; one that no table has gives no rank."""
    assert rank_of("Norwegian Foreign Minister", load()) == 3
    assert rank_of("Keeper of the Lighthouse", load()) is None
    assert rank_of(None, load()) is None
