"""Deeds that hang on what is only supposed, and views of duty. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

TOLD = ("actual", "ongoing", "historical", "claimed", "planned")
BEFORE = "Norway is a state. It lies in the north. "
"""Two sentences, behind which a paper opens with nothing any more."""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both ministries would propose to stress this by urging the Peruvian Government to guard it.", "REQUEST"),
        ("It was created by Norway's efforts to rush Peru into signing a contract with Chile.", "SUPPORT"),
        ("He replied that the Peruvians should move slowly after signing the charter.", "SUPPORT"),
        ("It would become known that Norway acquiesced in the demands of Peru.", "CONCEDE"),
        ("Norway would lose money in the event Peru severed its ties with Chile.", "SANCTION"),
        ("There is no reason to refuse, provided that Norway receives assurances from Peru.", "AGREE"),
        ("That Norway direct the Delegation to oppose the loan.", "REQUEST"),
        ("It is in the national interest that the Bank of Norway provide Peru with credit.", "AID"),
        ("A gesture such as a visit to Peru by the Norwegian Minister might help.", "CONSULT"),
        ("Bjelland suggested that a visit by President Quispe to Norway could improve matters.", "CONSULT"),
        ("For lack of a visit by President Quispe to Norway, a letter was written.", "CONSULT"),
        ("He spoke of the resistance of Quispe to sign anything that recognized Chile.", "SUPPORT"),
        ("It spares Norway the necessity of asking Peru for approval.", "REQUEST"),
        ("I suggest that you think of visiting Peru.", "CONSULT"),
        ("Subjects such as withdrawal of Peruvian troops from Chile had been discussed.", "RETREAT"),
    ],
)
def test_what_hangs_on_a_supposition_is_not_told(text: str, kind: str) -> None:
    """What would come of something, on a condition, or as one of several things is no deed yet."""
    assert kind not in read(text).kinds(*TOLD)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bjelland said that Peru must reform its courts.", "REQUEST"),
        ("You ask whether the ban on arms to Peru might be lifted.", "REQUEST"),
        ("Bjelland asked Quispe just how far Norway could go.", "REQUEST"),
    ],
)
def test_a_view_or_a_question_asks_for_nothing(text: str, kind: str) -> None:
    """A view of what others must do, told in passing, or a question asks nobody for a deed."""
    assert kind not in read(BEFORE + text).kinds(*TOLD)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bjelland said that Norway will not accept these terms.", "REJECT"),
        ("Bjelland notified Quispe that he would not attend the meeting in Lima.", "REJECT"),
        ("Bjelland stressed that Peru must release the sailors.", "REQUEST"),
        ("Norway helped Peru by sending food.", "AID"),
        ("Bjelland travelled to Chile after meeting with President Quispe of Peru.", "CONSULT"),
    ],
)
def test_what_is_said_or_done_is_told(text: str, kind: str) -> None:
    """A refusal in somebody's own words, a duty pressed on another and what one does something by are told."""
    assert kind in read(BEFORE + text).kinds(*TOLD)
