"""Words of refusal that refuse nothing. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Chile is far from Peru. They will not provide troops to it.",
        "Bjelland felt that the Government of Peru would never agree to a ceasefire.",
        "Our analysis suggests that Peru will not accept the Norwegian offer.",
        "The Ministers are well aware that Peru will not sign the treaty with Norway.",
        "Norway signaled that Peru won't join the alliance anytime soon.",
        "We will not stop pressing Peru for their release.",
        "Norway will never let up in the effort to bring them home.",
        "Peru is not inclined to engage in talks with Norway.",
        "It seems that Peru was not disposed to accept the Norwegian terms.",
        "These are steps that Peru is not prepared to take with Norway.",
    ],
)
def test_what_others_are_expected_not_to_do(text: str) -> None:
    """Forecasts, moods and a resolve to go on are no refusals."""
    assert "REJECT" not in read(text).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "The Government of Peru said that it will not accept the Norwegian offer.",
        "President Quispe told Norway that he would not attend the summit.",
        "We will not accept the Norwegian offer.",
        "The Foreign Minister of Peru announced that Peru would not sign the treaty with Norway.",
        "Minister Bjelland asked why Peru would not meet with Norway.",
    ],
)
def test_ones_own_word_refuses(text: str) -> None:
    """Who says himself that he will not do so refuses."""
    assert "REJECT" in read(text).kinds("actual", "claimed", "hypothetical")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is so urgent that we help Peru.", "AID"),
        ("It is so vital that we renew our promise to Peru.", "AGREE"),
        ("Norway hopes for trade with Peru and meeting the Chileans.", "CONSULT"),
        ("Norway welcomes trade and deepening its ties with Peru.", "SUPPORT"),
    ],
)
def test_called_for_or_named_in_a_row(text: str, kind: str) -> None:
    """What is needed, and a participle in the row of what a finite verb is about, is not done."""
    assert kind not in read(text).kinds()
