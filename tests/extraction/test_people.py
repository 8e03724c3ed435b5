"""Persons named in a paper: their names without titles, wherever they stand."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


def persons(text: str, **more: object) -> list[str | None]:
    """Return the names of the persons mentioned, in order of the text."""
    found = [mention for mention in read(text, **more).told.mentions if mention.kind == "person"]  # type: ignore[arg-type]
    return [mention.name for mention in sorted(found, key=lambda one: one.span.end)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Finance Minister Tomas Ruiz Ibarra met Dr. Kessler. Ibarra thanked him.",
            ["Tomas Ruiz Ibarra", "Kessler", "Ibarra"],
        ),
        ("President Okonjo's adviser saw Secretary General Lindqvist.", ["Okonjo", "Lindqvist"]),
        ("According Hartley, King Farid would not yield.", ["Hartley", "Farid"]),
        ("Amb. Ruth Moss handed the note to Zaid al-Masri.", ["Ruth Moss", "Zaid al-Masri"]),
    ],
)
def test_names_stand_without_titles(text: str, names: list[str]) -> None:
    """A person's name is without the title before it and the possessive after it."""
    assert persons(text) == names


def test_capitals_throughout() -> None:
    """Names are found in a telegram that has capitals only, with the paper's own letters."""
    text = (
        "1. FONMIN DELACROIX TOLD AMB THIS MORNING THAT GOF COULD NOT ACCEPT THE TEXT. DELACROIX WILL SEE MINISTER "
        "LINDQVIST OF SWEDEN NEXT WEEK."
    )
    assert persons(text) == ["DELACROIX", "DELACROIX", "LINDQVIST"]


def test_a_country_is_nobody() -> None:
    """A country that could be a surname is a country where no other name stands with it."""
    assert persons("Jordan and Chad signed the agreement in Amman on Monday.") == []
