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


def speakers(text: str) -> dict[str, str | None]:
    """Return the country of every named speaker by name."""
    found = read(text)
    known = [found.links.entity(turn.speaker) for turn in found.told.turns if turn.speaker is not None]
    return {one.name: one.country for one in known if one is not None}


def transcript(head: str, *turns: str) -> str:
    """Return a transcript that the department releases."""
    return "\n\n".join((head, "Office of the Spokesperson", *(f"{turn}: We met this morning." for turn in turns)))


def test_what_honours_a_guest_does_not_hide_his_office() -> None:
    """``Dr.`` or ``Sheikh`` before a name stands between it and the office that tells whose he is."""
    head = "Secretary Ann Marlow And Yemeni Foreign Minister Dr. Salim Bin Nasser Before Their Meeting"
    assert speakers(transcript(head, "SECRETARY MARLOW", "FOREIGN MINISTER NASSER"))["Salim Bin Nasser"] == "YEM"


def test_two_offices_of_a_guest() -> None:
    """The country stands before the first of two offices."""
    head = "Secretary Ann Marlow And Chilean Vice President and Defense Minister Marta Rojas Before Their Meeting"
    assert speakers(transcript(head, "SECRETARY MARLOW", "VICE PRESIDENT ROJAS"))["Marta Rojas"] == "CHL"


def test_an_envoy_to_a_country_is_not_its_own() -> None:
    """Whoever is the special representative to a country speaks for the one that sends him."""
    head = "U.S. Special Representative for the Republic of Korea Paul Lind On the Launches"
    assert speakers(transcript(head, "MR ICE", "AMBASSADOR LIND"))["Paul Lind"] == "USA"


def test_a_guest_from_a_body_speaks_for_it() -> None:
    """NATO's Secretary General is no officer of the department."""
    head = "Secretary Ann Marlow And NATO Secretary General Olav Lund Before Their Meeting"
    assert speakers(transcript(head, "SECRETARY MARLOW", "SECRETARY GENERAL LUND"))["Olav Lund"] not in {"USA", None}


def test_a_surname_of_several_words() -> None:
    """``VON DER BERG`` is found in the head with its small words."""
    head = "Secretary Ann Marlow And Austrian President Ursula von der Berg Before Their Meeting"
    assert speakers(transcript(head, "SECRETARY MARLOW", "PRESIDENT VON DER BERG")) == {
        "Ann Marlow": "USA",
        "Ursula von der Berg": "AUT",
    }


def test_labels_in_ordinary_letters() -> None:
    """Labels that come back are turns in ordinary letters too; one alone is none."""
    head = "Secretary Ann Marlow And Norwegian Foreign Minister Olav Lund Before Their Meeting"
    turns = ("Secretary Marlow", "Foreign Minister Lund", "Secretary Marlow", "Foreign Minister Lund")
    assert speakers(transcript(head, *turns)) == {"Ann Marlow": "USA", "Olav Lund": "NOR"}
    assert "Norway" not in speakers(transcript(head, "Chile and Norway"))
