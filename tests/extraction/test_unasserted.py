"""Clauses that assert nothing around the words of a deed. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

TOLD = ("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Parliament expressed the desire that the Peruvian crew be freed.", "RETREAT"),
        ("If there is an understanding, Norway will cooperate with Peru.", "AGREE"),
        ("Each time they learn of Norwegian aid to Peru, the Chileans want more.", "AID"),
        ("There were rumors to the effect that agreement had been reached between Norway and Peru.", "AGREE"),
        ("Urge Department take lead in public statement condemning Peru.", "ACCUSE"),
        ("We need authorization to tell the King that Norway has accepted the Peruvian request.", "AGREE"),
        ("The speech complicated arranging a meeting with President Quispe of Peru.", "AGREE"),
        ("They see no use in asking, because Peru would not agree.", "REJECT"),
        ("The plan has two lines: (1) Supporting Peruvian Workers; and (2) Building Roads.", "SUPPORT"),
        ("The speech made more difficult arranging a meeting with President Quispe of Peru.", "AGREE"),
        ("President Quispe's failure to appear decisive or consult with Norway could cost him votes.", "CONSULT"),
        ("Norway proposed to the two sides that they meet in Oslo.", "CONSULT"),
        ("Any attempt by Peru to say that it would not sign would fail.", "REJECT"),
        ("The ice is useful by complicating Peruvian deployment of forces.", "MOBILIZE"),
        ("Norway stressed its support for the resolution and for Peruvian withdrawal.", "RETREAT"),
    ],
)
def test_clauses_that_assert_nothing(text: str, kind: str) -> None:
    """What is wished, rumoured, ordered of the reader, or named on a condition is neither done nor planned."""
    assert kind not in read(text).kinds(*TOLD)


def test_nor_denies_its_clause() -> None:
    """A clause that ``nor`` opens with its helping verb refuses what it names."""
    told = read("The Peruvians will not talk, nor will they allow any Norwegians to return.")
    assert "CONCEDE" not in told.kinds(*TOLD)


def test_a_charge_behind_a_statement_is_told() -> None:
    """A statement that was made tells its charge."""
    assert "ACCUSE" in read("Norway issued a public statement condemning Peru.").kinds()
