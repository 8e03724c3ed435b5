"""Whose turn it is in a transcript, and who speaks in a statement. Every text is the project's own."""

from __future__ import annotations

from tests.extraction.reading import read

TRANSCRIPT = """Secretary Ann Marlow and Norwegian Foreign Minister Olav Lund Before Their Meeting

Office of the Spokesperson

SECRETARY MARLOW: Good morning. Yesterday we urged Chile to reopen the port.

FOREIGN MINISTER LUND: We support Peru in this dispute.

QUESTION: We heard that you criticized Bolivia?

SECRETARY MARLOW: We condemned the attack on the port.
"""


def countries(text: str) -> list[tuple[str, list[str | None]]]:
    """Return kind and countries of the actors of every event."""
    found = read(text)
    return [(event.kind, found.countries(event.actor)) for event in found.told.events]


def test_we_is_whoever_has_the_turn() -> None:
    """The first person of a turn is its speaker, with the country that the head gives; a questioner is nobody known."""
    assert ("REQUEST", ["USA"]) in countries(TRANSCRIPT)
    assert ("SUPPORT", ["NOR"]) in countries(TRANSCRIPT)
    assert ("ACCUSE", ["USA"]) in countries(TRANSCRIPT)


def test_the_head_gives_a_speaker_the_whole_name() -> None:
    """A label of title and surname is the person whom the head of the paper names in full."""
    found = read(TRANSCRIPT)
    assert [
        found.links.entity(turn.speaker) and found.links.entity(turn.speaker).name for turn in found.told.turns
    ] == [  # type: ignore[union-attr]
        "Ann Marlow",
        "Olav Lund",
        None,
        "Ann Marlow",
    ]


def test_a_statement_is_its_authors() -> None:
    """In a statement without labels the first person is whoever the author's line names."""
    text = "On the Anniversary\n\nAnn Marlow, Secretary of State\n\nWe condemn the attack on the port of Callao."
    assert countries(text) == [("ACCUSE", ["USA"]), ("ASSAULT", [])]


def test_headings_are_no_turns() -> None:
    """One label, or the words that open the parts of a telegram, make no transcript."""
    found = read("SUBJECT: The port\n\nSUMMARY: Norway criticized Chile.\n\nCOMMENT: This is new.", kind="cable")
    assert not found.told.turns
