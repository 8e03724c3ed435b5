"""Whom telegrams speak of that report a talk. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import read

PARAGRAPHS = (
    "1. Minister Quispe of Peru spoke at length about the harvest.\n\n2. He criticized Chile for closing the port."
)


def test_he_goes_on_across_paragraphs() -> None:
    """In a telegram ``he`` at the head of a paragraph is whoever spoke in the one before."""
    told = read(PARAGRAPHS, kind="cable")
    assert told.countries(told.only("ACCUSE").actor) == ["PER"]


def test_he_goes_on_across_paragraphs_of_the_press() -> None:
    """In the press ``he`` of a paragraph that names nobody is whoever the one above spoke of."""
    told = read(PARAGRAPHS)
    assert told.countries(told.only("ACCUSE").actor) == ["PER"]


def test_he_of_an_answer_is_whom_the_question_names() -> None:
    """Whoever answers speaks of the one he was asked about, not of himself or of who asks."""
    text = (
        "Secretary Ann Marlow at a Press Availability\n\nOffice of the Spokesperson\n\n"
        "SECRETARY MARLOW: Good morning.\n\n"
        "QUESTION: What do you expect of Peruvian President Quispe?\n\n"
        "SECRETARY MARLOW: Well, he condemned the attack on the port.\n"
    )
    told = read(text)
    assert told.countries(told.only("ACCUSE").actor) == ["PER"]


def test_she_may_be_a_country() -> None:
    """Letters call a country ``she``."""
    told = read("1. Peru declared that she was ready to send engineers to Chile.", kind="cable")
    assert told.countries(told.only("AGREE").actor) == ["PER"]


def test_the_president_is_ours_where_a_monarch_rules() -> None:
    """Beside a Shah or a King, the President of a telegram is the writer's own."""
    told = read("1. The King of Morocco said that the President had praised Peru.", kind="cable")
    assert told.countries(told.only("SUPPORT").actor) == ["USA"]
