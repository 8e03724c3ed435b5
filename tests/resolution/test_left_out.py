"""Parties that the words name and a first look leaves out. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Norway announced sanctions against Iran and against North Korea.", "SANCTION", ["IRN", "PRK"]),
        ("China imposed restrictions on imports from Lithuania and from Australia.", "COERCE", ["LTU", "AUS"]),
        ("Norway welcomed the efforts of Kenya, of the African Union, and of Chad.", "SUPPORT", ["KEN", "IGO", "TCD"]),
    ],
)
def test_a_preposition_said_again_goes_on_with_the_row(text: str, kind: str, recipients: list[str]) -> None:
    """Who stands behind the same preposition a second time is a party as the first is."""
    found = read(text)
    assert found.countries(found.only(kind).recipient) == recipients


def test_givers_in_two_phrases_are_both_givers() -> None:
    """What is received from one and from another comes of both, though a verb follows the second."""
    found = read("The help that Moldova has received from Romania and from Norway has been large.")
    event = found.only("AID")
    assert found.countries(event.actor) == ["ROU", "NOR"]
    assert found.countries(event.recipient) == ["MDA"]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Norway welcomed the steps that Chad has taken.", "SUPPORT", ["TCD"]),
        ("Norway condemned the decision Chad announced yesterday.", "ACCUSE", ["TCD"]),
        ("Norway rejects the borders Russia has attempted to draw.", "REJECT", ["RUS"]),
        ("Norway will support whatever the Kenyans decide.", "AGREE", ["KEN"]),
        ("Norway will provide the sort of security assistance that Moldova needs.", "AGREE", ["MDA"]),
    ],
)
def test_the_clause_about_a_thing_tells_whose_it_is(text: str, kind: str, recipients: list[str]) -> None:
    """What another has done or needs is praised, blamed or given as his."""
    found = read(text)
    assert found.countries(found.only(kind).recipient) == recipients


def test_whoever_suffers_a_blow_is_not_blamed_for_it() -> None:
    """The clause about what is blamed tells who did it, not who suffered it."""
    found = read("Norway condemned the losses that Chad suffered.")
    assert "TCD" not in found.countries(found.only("ACCUSE").recipient)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers of Norway condemned the threats of Chad and reiterated that any such act would be met "
        "with severe consequences.",
        "Norway condemned and strongly urged an end to the attacks by Chad.",
    ],
)
def test_two_acts_of_a_clause_are_done_to_one_side(text: str) -> None:
    """What one clause tells that somebody did twice is done to those whom it names once."""
    found = read(text)
    told = [one for one in found.told.events if one.status == "actual" and found.countries(one.actor) == ["NOR"]]
    assert len(told) > 1
    assert all(found.countries(one.recipient) == ["TCD"] for one in told)


def test_a_promise_to_work_with_others_is_made_to_them() -> None:
    """A commitment to close ties is towards those with whom they are."""
    found = read("Norway reaffirmed its commitment to rebuild relations with Chad.")
    assert found.countries(found.only("AGREE").recipient) == ["TCD"]


def test_whoever_does_a_thing_to_them_is_not_them() -> None:
    """``Them`` whom somebody threatens are others than those who threaten."""
    found = read("Officials of Chad are watching ten journalists, and the officials are threatening them with arrest.")
    event = found.only("THREATEN")
    assert event.recipient
    assert not set(event.actor) & set(event.recipient)


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Chad asked for French support and thanked Norway.", "REQUEST", ["FRA"]),
        ("Chad's request for French support against the rebels was no surprise.", "REQUEST", ["FRA"]),
        ("The Government of Chad approached the African Union asking it to send observers.", "REQUEST", ["IGO"]),
        ("On Monday Chad wrote the United Nations, this time requesting a reply.", "REQUEST", ["UNO"]),
        ("Norway told Chad that it will make every effort to help.", "AGREE", ["TCD"]),
        ("The court issued an arrest warrant against the Prime Minister of Chad.", "THREATEN", ["TCD"]),
    ],
)
def test_who_is_asked_or_told_stands_beside(text: str, kind: str, recipients: list[str]) -> None:
    """Whoever is approached, written to, or whose help is asked for is the one asked."""
    found = read(text)
    assert found.countries(found.only(kind).recipient) == recipients


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Norway has followed the efforts by Kenya. Chad continues to support those efforts.", "SUPPORT", ["KEN"]),
        (
            "Kenya handed Chad a proposal. The Chadian President said he could not accept the proposal.",
            "REJECT",
            ["KEN"],
        ),
        ("Kenya offered Chad a higher price. Chad has rejected the price as too low.", "REJECT", ["KEN"]),
    ],
)
def test_a_thing_pointed_back_at_is_whose_it_was(text: str, kind: str, recipients: list[str]) -> None:
    """What a verb points back at belongs to those of whom it was told."""
    found = read(text)
    assert found.countries(found.only(kind).recipient) == recipients


def test_a_row_of_subjects_is_whole() -> None:
    """Who stands before the last of a row of titles and names attended as well."""
    found = read("Under Secretary Holm and Secretariat officer Berg attended talks on Danish side.", kind="cable")
    assert len(found.only("CONSULT").actor) == 2
