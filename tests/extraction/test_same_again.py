"""Deeds told by pointing back at one."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Norway suspended aid to Chad. Peru did the same.", "SANCTION", "PER", "TCD"),
        ("Norway suspended aid to Chad on Monday; Peru followed suit.", "SANCTION", "PER", "TCD"),
        ("Norway expelled two Peruvian diplomats, and Peru did likewise.", "SANCTION", "PER", "NOR"),
        ("Norway condemned the coup in Chad. So did Peru.", "ACCUSE", "PER", "TCD"),
        ("Norway condemned the coup in Chad, as did Peru.", "ACCUSE", "PER", "TCD"),
    ],
)
def test_who_does_the_same(text: str, kind: str, actor: str, recipient: str) -> None:
    """``Did the same`` tells the deed before again, of another; done to him before, it is done back."""
    told = read(text)
    last = [one for one in told.told.events if one.kind == kind][-1]
    assert (told.countries(last.actor), told.countries(last.recipient)) == ([actor], [recipient])


@pytest.mark.parametrize(
    "text",
    [
        "Norway suspended aid to Chad. Peru has not followed suit.",
        "Norway suspended aid to Chad. Peru is expected to follow suit.",
        "Norway suspended aid to Chad. Peru would do the same if asked.",
    ],
)
def test_what_is_not_done_again(text: str) -> None:
    """Who does not follow suit, or only may, does nothing."""
    assert read(text).kinds() == ["SANCTION"]
