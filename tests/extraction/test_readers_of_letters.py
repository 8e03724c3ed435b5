"""For whom a letter is and who is bidden behind a passive. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.resolution.test_releases import released, sides


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        ("Senator Hale of Peru wrote to Secretary Blinken urging an early review.", "REQUEST", "PER", "USA"),
        ("In a letter to President Keita of Mali, Secretary Blinken urged restraint.", "REQUEST", "USA", "MLI"),
        ("In a note to the Peruvian Foreign Minister, Chile rejected the charge.", "REJECT", "CHL", "PER"),
        ("The only request made of the United States by the Government of Mali was a loan.", "REQUEST", "MLI", "USA"),
    ],
)
def test_a_letter_says_what_it_says_to_its_reader(text: str, kind: str, who: str, whom: str) -> None:
    """Whoever is written to hears what the letter asks or refuses."""
    assert sides(released(text), kind) == ([who], [whom])


def test_who_was_robbed_and_ordered_to_sign_orders_nothing() -> None:
    """A participle of bidding behind a passive is passive too."""
    told = released("A Malian worker was stripped of his passport, ordered to sign a paper.")
    assert sides(told, "REQUEST") == ([], ["MLI"])


def test_who_was_freed_and_asked_another_asks() -> None:
    """With an object of its own the second verb is active."""
    told = released("The Chadian envoy was freed on Monday and asked Mali to return the plane.")
    assert sides(told, "REQUEST") == (["TCD"], ["MLI"])


def test_whom_the_parser_takes_for_the_writer_of_a_letter_reads_it() -> None:
    """``Sent a letter to the Secretary demanding``: the senders demand."""
    told = released(
        "On Monday five deputies of Peru sent a letter to Secretary Blinken demanding or asking that he resign."
    )
    assert sides(told, "REQUEST")[1] == ["USA"]
