"""Who I, we and you are in the memoranda, letters and talks of an edition. Every sentence is the project's own."""

from __future__ import annotations

import time

import pytest

from dragoman.documents import Participant
from dragoman.extraction.headings import correspondents_of
from dragoman.reference import load
from tests.extraction.reading import Read, edited

MEMORANDUM = "14. Memorandum From the Counselor of the Department (Lund) to President Barlow, Washington, May 3, 1971"
LETTER = "15. Letter From President Nixon to Norwegian Prime Minister Bratteli, Washington, May 3, 1971"
BACK = "16. Letter From Norwegian Prime Minister Bratteli to President Nixon, Oslo, May 9, 1971"
TALK = "17. Memorandum of Conversation, Washington, May 3, 1971"
BOTH = (
    Participant("President Nixon", None),
    Participant("Henry A. Kissinger", "Assistant to the President for National Security Affairs"),
    Participant("Trygve Bratteli", "Prime Minister of Norway"),
)


def sides(told: Read, kind: str) -> tuple[list[str | None], list[str | None]]:
    event = told.only(kind)
    return told.names(event.actor), told.names(event.recipient)


def countries(told: Read, kind: str) -> tuple[list[str | None], list[str | None]]:
    event = told.only(kind)
    return told.countries(event.actor), told.countries(event.recipient)


@pytest.mark.parametrize(
    ("heading", "authors", "readers"),
    [
        ("1. Memorandum From Ann Marlow of the Policy Staff to Secretary of State Berg", ["Ann Marlow"], ["Berg"]),
        (
            "2. Memorandum From the President’s Assistant (Lund) and the Director (Moe) to the Secretary (Berg)",
            ["Lund", "Moe"],
            ["Berg"],
        ),
        ("3. Letter From the Ambassador to Norway (Lund) to the Shah of Iran, Oslo, undated", ["Lund"], [None]),
        ("4. Message From the Assistant to the President (Lund) to Olav Berg, Jr.", ["Lund"], ["Olav Berg, Jr."]),
        (
            "5. Message From Secretary of Commerce Lund to Secretary of State Berg, Secretary of Defense Moe, and the "
            "Chairman of the Joint Chiefs of Staff (Barlow), May 3, 1971",
            ["Lund"],
            ["Berg", "Moe", "Barlow"],
        ),
        (
            "6. Note From the Country Director for Chile, Peru, and Bolivia (Lund) to the Files",
            ["Lund"],
            [None],
        ),
        ("7. Memorandum From Secretary of the Treasury Lund to Winston Lord of the Staff", ["Lund"], ["Winston Lord"]),
        ("7. Paper Prepared by Ann Marlow for Governor Berg", ["Ann Marlow"], ["Berg"]),
        ("8. Memorandum of Conversation, Oslo, May 3, 1971", [], []),
    ],
)
def test_a_heading_names_author_and_readers(heading: str, authors: list[str], readers: list[str]) -> None:
    """What stands behind From and to are those who write and are written to, however their titles are built."""
    one, other = correspondents_of(heading, load())
    assert ([found.name for found in one], [found.name for found in other]) == (authors, readers)


def test_i_of_a_memorandum_is_its_author() -> None:
    """``I`` is the one the heading names, an officer of the service whose papers the edition prints."""
    told = edited(MEMORANDUM, "I thanked the Chilean Ambassador for the maps of the port.")
    assert sides(told, "SUPPORT")[0] == ["Lund"]
    assert countries(told, "SUPPORT") == (["USA"], ["CHL"])


def test_we_of_a_memorandum_is_the_government() -> None:
    """``We`` is the government that the author serves."""
    told = edited(MEMORANDUM, "Last week we urged Norway to reopen the port of Bergen.")
    assert countries(told, "REQUEST") == (["USA"], ["NOR"])


def test_you_of_a_memorandum_is_its_reader() -> None:
    """``Your`` talks are those of the one to whom the memorandum is written."""
    told = edited(MEMORANDUM, "During your talks with Prime Minister Bratteli of Norway he spoke of the ports.")
    assert "USA" in countries(told, "CONSULT")[0] + countries(told, "CONSULT")[1]


def test_what_a_memorandum_recommends_it_recommends_to_its_reader() -> None:
    """What the author recommends in the present is asked of the reader."""
    told = edited(MEMORANDUM, "I recommend that the loan for the harbor be approved.")
    assert sides(told, "REQUEST") == (["Lund"], ["Barlow"])


def test_a_promise_in_a_letter_is_made_to_its_reader() -> None:
    """``We promise`` in a head of state's letter is his government's promise to the one who reads it."""
    told = edited(LETTER, "Dear Mr. Prime Minister:", "We promise to send a draft of the treaty before the summer.")
    assert countries(told, "AGREE") == (["USA"], ["NOR"])


def test_a_letter_to_the_service_speaks_for_the_other_government() -> None:
    """``We`` in what a foreign head of government writes is his country, ``you`` the one who reads it."""
    told = edited(BACK, "Dear Mr. President:", "We ask you to lift the ban on our fish.")
    assert countries(told, "REQUEST") == (["NOR"], ["USA"])


def test_a_paper_of_the_service_without_author_speaks_for_it() -> None:
    """Who wrote an intelligence note is not told, but ``we`` is the government whose paper it is."""
    told = edited("18. Intelligence Note, Washington, May 3, 1971", "We have urged Norway to reopen the port.")
    assert countries(told, "REQUEST") == (["USA"], ["NOR"])


def test_a_label_has_the_turn() -> None:
    """``President:`` is the President present, ``Bratteli:`` the guest; each ``we`` is his own government."""
    told = edited(
        TALK,
        "President: Good morning. I am glad that you came.",
        "Bratteli: Thank you. Last year we urged Chile to reopen the port of Arica.",
        "Kissinger: What did they say?",
        "Bratteli: Nothing so far.",
        present=BOTH,
    )
    assert countries(told, "REQUEST") == (["NOR"], ["CHL"])


def test_what_is_promised_in_a_turn_is_promised_to_the_other_side() -> None:
    """A promise of one turn is made to the guest who spoke before, not to the speaker's own colleague."""
    told = edited(
        TALK,
        "Bratteli: We need the maps of the harbor.",
        "President: That is true.",
        "Kissinger: We promise to send a set of maps before the summer.",
        present=BOTH,
    )
    assert countries(told, "AGREE") == (["USA"], ["NOR"])


def test_you_in_a_turn_is_the_other_side() -> None:
    """``You`` of one turn is the speaker of the other country who spoke last."""
    told = edited(
        TALK,
        "Bratteli: The harbor is closed.",
        "President: I know that you asked Chile for help last month.",
        "Bratteli: Yes.",
        present=BOTH,
    )
    assert countries(told, "REQUEST") == (["NOR"], ["CHL"])


def test_headings_within_a_memorandum_are_no_turns() -> None:
    """``Background:`` and ``Funds:`` open parts of a paper and are nobody."""
    told = edited(MEMORANDUM, "Background: Norway closed the port.", "Funds: None.", "Background: None.")
    assert not told.told.turns


def test_the_president_of_a_paper_of_the_service_is_its_own() -> None:
    """``The President`` without a country is the service's own, though another was named last."""
    told = edited(
        MEMORANDUM,
        "President Tito of Yugoslavia spoke of the ports. The President has urged Norway to reopen the port.",
    )
    assert countries(told, "REQUEST") == (["USA"], ["NOR"])


def test_what_a_memorandum_encloses_has_its_own_voice() -> None:
    """Behind ``[Attachment]`` the memorandum's author does not go on: ``I`` is whoever the enclosed one is from."""
    told = edited(
        MEMORANDUM,
        "The letter below came yesterday.",
        "[Attachment]",
        "MEMORANDUM FOR THE PRESIDENT",
        "FROM: Henry A. Kissinger",
        "I thanked the Chilean Ambassador for the maps of the port.",
    )
    assert sides(told, "SUPPORT")[0] == ["Henry Kissinger"]


def test_we_of_an_enclosed_letter_is_not_the_service() -> None:
    """Who speaks in a letter that somebody untold wrote stays open."""
    told = edited(
        MEMORANDUM,
        "The letter below came yesterday.",
        "[Attachment]",
        "Dear Mr. President:",
        "We thank Chile for the maps of the port of Arica.",
    )
    assert countries(told, "SUPPORT")[0] == [None]


def test_who_stands_between_two_of_a_country_is_of_it() -> None:
    """A list of those present has one side behind the other, so that one without a country is of his neighbours'."""
    told = edited(
        TALK,
        "Mr. Vinterskog thanked Chile for the maps.",
        present=(
            Participant("President Nixon", None),
            Participant("Trygve Bratteli", "Prime Minister of Norway"),
            Participant("Olaf Vinterskog", "Adviser"),
            Participant("Kåre Willoch", "Ambassador of Norway"),
        ),
    )
    assert countries(told, "SUPPORT") == (["NOR"], ["CHL"])


def test_who_is_sent_to_a_country_does_not_serve_it() -> None:
    """The Ambassador to Chile on a list is not Chile's."""
    told = edited(
        TALK,
        "Mr. Vinterskog thanked Peru for the maps.",
        present=(
            Participant("President Nixon", None),
            Participant("Olaf Vinterskog", "Ambassador to Chile"),
            Participant("Henry A. Kissinger", "Secretary of State"),
        ),
    )
    assert countries(told, "SUPPORT") == (["USA"], ["PER"])


def test_whose_assistant_one_is_is_not_oneself() -> None:
    """``The President`` is not the Press Secretary to the President who stands last on the list."""
    told = edited(
        TALK,
        "The President urged Chile to reopen the port.",
        present=(
            Participant("President Nixon", None),
            Participant("Trygve Bratteli", "Prime Minister of Norway"),
            Participant("Ronald Ziegler", "Press Secretary to the President"),
        ),
    )
    assert sides(told, "REQUEST")[0] == ["Richard Nixon"]


def test_what_is_promised_late_in_a_conversation_is_promised_to_the_other_side() -> None:
    """A conversation goes on to the end of its record: what one present promises there he promises to the others."""
    filler = ("The weather was fine. The harbor was large. The fish were small. The boats were old. ",) * 3
    told = edited(TALK, *filler, "Mr. Bratteli promised to send the maps.", present=BOTH)
    found = told.only("AGREE")
    assert (told.countries(found.actor), set(told.countries(found.recipient))) == (["NOR"], {"USA"})


def test_i_of_a_record_is_the_one_officer_who_was_there() -> None:
    """Of a talk between one of the service and a foreigner, whom the heading names, ``I`` is the service's own."""
    told = edited(
        "19. Memorandum of Conversation Between the Counselor of the Department (Marlow) and Norwegian Prime Minister "
        "Bratteli, May 3, 1971",
        "I thanked him for the maps of the harbor.",
    )
    assert countries(told, "SUPPORT") == (["USA"], ["NOR"])


def test_a_style_is_of_the_monarch_of_the_paper() -> None:
    """``His Imperial Majesty`` is the Shah whom the paper speaks of; the possessive in it is nobody's."""
    told = edited(
        MEMORANDUM, "General Lund saw the Shah on Monday. His Imperial Majesty urged Chile to reopen the port of Arica."
    )
    assert countries(told, "REQUEST") == (["IRN"], ["CHL"])


def test_you_in_words_given_as_somebodys_is_the_other_side() -> None:
    """What one present is quoted to have said he said to the other side's first."""
    told = edited(
        TALK,
        "The talk was friendly.",
        "“I know that you asked Chile for help,” Mr. Kissinger said.",
        present=BOTH,
    )
    assert countries(told, "REQUEST") == (["NOR"], ["CHL"])


@pytest.mark.parametrize("name", [" ", ", Jr."])
def test_brackets_without_a_name_name_nobody(name: str) -> None:
    """``From the Counselor ( )`` tells an office and no name; the paper is read all the same."""
    told = edited(
        f"14. Memorandum From the Counselor ({name}) to President Barlow, Washington, May 3, 1971", "I agree."
    )
    assert told.document.text[:3] == "14."
    assert correspondents_of(f"Memorandum From the Counselor ({name}) to President Barlow", load())[0][0].name is None


@pytest.mark.parametrize(
    "words", ["A, " + "A" * 4_000 + "#", "A" + " " * 4_000, "Assistant to " * 4_000, "the x and " * 4_000]
)
def test_a_long_heading_is_read_in_bounded_time(words: str) -> None:
    """Whatever a heading says behind ``From``, it is read at once."""
    begun = time.process_time()
    correspondents_of(f"Memorandum From {words} May 3, 1975", load())
    assert time.process_time() - begun < 1
