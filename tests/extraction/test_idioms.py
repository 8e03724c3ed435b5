"""Words in a sense that tells no deed. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The budget proposal for the Treasury and the Ministry of Peru that was released today is larger.", "RETREAT"),
        ("Norway has a new report, which the Norwegians are releasing today.", "RETREAT"),
        ("Today Norway is announcing the release of a report on Peru.", "CONCEDE"),
        ("The Peruvians seemed resigned to waiting until the end of the talks.", "RETREAT"),
        ("So I'll let Ingrid clarify further for the Peruvians.", "CONCEDE"),
        ("The summit in Lima was a demonstration of Norwegian leadership.", "PROTEST"),
        ("Norway told the British what the Peruvians had picked up about Chile.", "COERCE"),
        ("The action plan of Peru targets three priority regions.", "ASSAULT"),
        ("Peru has used such tactics to threaten the economy and security of Norway.", "THREATEN"),
        ("Norway has been warning Peru that an invasion is imminent.", "THREATEN"),
        ("Norway warned Peru of a Chilean attack.", "THREATEN"),
        ("We are encouraged that the Government of Peru has taken steps.", "REQUEST"),
        ("Asked re status of the talks with Peru, Bjelland said they were going well.", "REQUEST"),
        ("Norway has asked the Peruvians a question about wheat.", "REQUEST"),
        ("Every time, President Quispe of Peru has waited, and he's pressed the accelerator.", "REQUEST"),
        ("The lasting appeal of Peruvian music cannot be ignored.", "REQUEST"),
        ("The Ministers of Norway charged their Peruvian deputies with drafting the plan.", "ACCUSE"),
        ("The Norwegians stressed that they would not permit difficulties to lead to a break.", "REJECT"),
        ("Peru could not consider the plan justified.", "REJECT"),
        ("Costs are higher for Peru when we wait, as opposed to when we act.", "REJECT"),
        ("We have always found a way with Peru, because we agree on so much more.", "AGREE"),
        ("Ambassador Bjelland extended the King's warm regards to the President of Peru.", "SUPPORT"),
        ("A council of Peru meets each year and undertakes activities to promote trade.", "AGREE"),
        ("Minister Bjelland announced his determination that the Peruvian army had committed crimes.", "AGREE"),
        ("The Peruvian agreement offers the best terms that can be had.", "AGREE"),
        ("The Norwegians said it would help the Peruvians to handle the talks.", "AGREE"),
        ("Bjelland stressed Norway's firm commitment to freedom.", "AGREE"),
        ("President Quispe of Peru could never accept such a humiliation.", "REJECT"),
        ("Norway could not accept being bullied by Peru.", "REJECT"),
        ("Greece cannot accept a return under worse conditions than before.", "REJECT"),
        ("What Peru is about is denying Norway its independent existence.", "REJECT"),
        ("We stand up for an open society with Peru.", "SUPPORT"),
        ("I want to thank Minister Bjelland of Norway for welcoming me and the King.", "CONSULT"),
        ("Peru must go beyond statements denying the attacks.", "REJECT"),
        ("The King of Norway said that Peru must be strong and have an army.", "REQUEST"),
        ("Norway and Peru have a line, and we support a one-state policy.", "SUPPORT"),
        ("The President of Peru listened, expressing appreciation of our viewpoints.", "SUPPORT"),
    ],
)
def test_words_in_another_sense(text: str, kind: str) -> None:
    """Papers that come out, aims, dangers, tasks, feelings and idioms are no deeds."""
    assert kind not in read(text).kinds()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru released the two Norwegian prisoners.", "RETREAT"),
        ("The Prime Minister of Peru resigned on Monday.", "RETREAT"),
        ("Students demonstrated in Lima against Norway.", "PROTEST"),
        ("Police picked up three Norwegian students in Lima.", "COERCE"),
        ("Peruvian missiles targeted residential areas in Oslo.", "ASSAULT"),
        ("Peru threatened Norway with new strikes.", "THREATEN"),
        ("Norway warned Peru that it would face sanctions.", "THREATEN"),
        ("Norway encouraged Peru to hold elections.", "REQUEST"),
        ("Norway has denied Peru the technology that it needs.", "SANCTION"),
        ("Norway denied Peru a landing permit.", "REJECT"),
        ("The prosecutor charged the Peruvian minister with stealing public funds.", "ACCUSE"),
        ("Peru will not permit Norwegian inspectors to enter the plant.", "REJECT"),
    ],
)
def test_the_same_words_in_their_own_sense(text: str, kind: str) -> None:
    """The same words tell a deed where somebody does it to somebody."""
    assert kind in read(text).kinds()
