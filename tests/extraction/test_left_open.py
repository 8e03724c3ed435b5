"""Deeds that a sentence leaves open. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

TOLD = ("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In Lima, Minister Bjelland called for Norway to condemn the Peruvian army.", "ACCUSE"),
        (
            "In addition, we go on to work to advance the Peruvian peace process, boost ties, and help.",
            "SUPPORT",
        ),
        (
            "We look forward to working with Peru to further its ideals while strengthening our ties.",
            "SUPPORT",
        ),
        ("They spoke of issues including deepening bilateral Norwegian cooperation with Peru.", "COOPERATE"),
        ("Chile would go along with whatever President Quispe of Peru agreed to.", "AGREE"),
        ("Norway will judge President Quispe of Peru by everything that he has promised.", "AGREE"),
        ("The price which the Peruvians agree to will not be fixed.", "AGREE"),
        ("Norway spoke of any mediation welcomed by Chile and Peru.", "SUPPORT"),
        ("And what can you achieve in a meeting with President Quispe of Peru?", "CONSULT"),
        ("States have a duty to make clear that they will never recognize the annexation by Peru.", "REJECT"),
        ("The first thing is to see that there is a ceasefire and that Peru withdraws its forces.", "RETREAT"),
        ("Norway is for diplomacy that leads to Peru withdrawing its forces.", "RETREAT"),
        ("If Norway leaves because Peru asks the Norwegians to go, Chile would be sorry.", "REQUEST"),
        ("We recommend that you insure that: (1) the ship be sent; (2) the joint team visit Peru.", "CONSULT"),
        ("Option D. Seek approval of the agreement with Peru.", "REQUEST"),
        ("Denial of Safe Haven: Norway has many banks.", "REJECT"),
        ("This paper is not to be used in your talks with the Peruvian Government.", "CONSULT"),
        ("Norway and Chile will consult on a range of issues, including deepening Norwegian ties.", "SUPPORT"),
        (
            "They discussed ways to invest in Norway; cooperating with Peru on climate; and working together.",
            "COOPERATE",
        ),
        ("Bjelland asked: are you saying support the Peruvians?", "SUPPORT"),
        ("REQUEST AUTHORIZATION TO TELL KING (AS PREVIOUSLY REQUESTED) THAT NORWAY HAS ACCEPTED HIS OFFER.", "AGREE"),
        ("A meeting could be arranged, perhaps at the invitation of the King of Norway.", "AGREE"),
        ("It was good to see ministers in Lima with the demand that Norway end its blockade.", "CONCEDE"),
        ("They expect to get 700 million dollars from Norway.", "AGREE"),
        ("I assumed that he was coming to consult with the Norwegian authorities.", "CONSULT"),
        ("Norway cannot put itself in the position of urging the acceptance of a Peruvian plan.", "REQUEST"),
        ("It is imperative that Norway and Chile work with Peru on climate.", "COOPERATE"),
    ],
)
def test_what_a_sentence_leaves_open(text: str, kind: str) -> None:
    """What is asked for, wished, supposed or only named as a topic is neither done nor planned."""
    assert kind not in read(text).kinds(*TOLD)


def test_a_row_of_deeds_is_told() -> None:
    """Verbs that share a subject are told, whatever aim stands between them."""
    told = read("Norway has sent ships to help refugees and condemned the Peruvian attack.").kinds()
    assert "ACCUSE" in told


def test_what_is_important_because_it_was_done_is_told() -> None:
    """A reason for what is important is told."""
    assert "SUPPORT" in read("The day is important because Norway praised Peru.").kinds()


@pytest.mark.parametrize(
    "text",
    [
        "Quispe said he was looking forward to the visit of Minister Bjelland of Norway.",
        "With Minister Bjelland's visit to Peru coming up, we had planned more comment.",
        "Norway would be able to give the report to Minister Quispe of Peru when he returned to Oslo.",
    ],
)
def test_a_journey_that_is_awaited_is_not_made(text: str) -> None:
    """A visit that is looked forward to has not been made."""
    assert "CONSULT" not in read(text).kinds()
