"""Fixed phrases that name a deed and tell none. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

PLANNED_TOO = ("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway marked the 40th anniversary of the liberation of Lima.", "RETREAT"),
        ("In consultation with the Bank of Peru, the Minister of Norway will stay at home.", "CONSULT"),
        ("Norwegian soldiers went to Peru to bring the attackers to justice.", "ACCUSE"),
        ("We will share new information as it becomes available, the Norwegian spokesman said.", "AGREE"),
        ("Minister Lund of Norway agreed fully.", "AGREE"),
        ("Minister Lund of Norway agreed that a strong Peru could make a great contribution to peace.", "AGREE"),
        ("Minister Lund of Norway agreed that the Peruvian army was better trained.", "AGREE"),
        ("It is what President Quispe of Peru has tried to achieve.", "ACCUSE"),
        ("Norway is looking into whatever it can do.", "ACCUSE"),
        ("Norway is committed to the talks and to holding Peru accountable.", "ACCUSE"),
        ("Ships seized by Peru have yielded gold and watches.", "CONCEDE"),
        ("Thank you, Minister Lund of Norway, for joining us in Lima today.", "CONSULT"),
        ("Norway is hunting a network supporting Peruvian smugglers.", "SUPPORT"),
        ("Norway praised the generous towns that welcome Peruvian refugees.", "AID"),
        ("Minister Lund is grateful to the doctors and nurses.", "SUPPORT"),
        ("Minister Lund of Norway denied that this was the case.", "REJECT"),
        ("President Quispe of Peru is ignoring the King of Norway.", "REJECT"),
        ("The message of Norway will not be released to Peru.", "REJECT"),
        ("Minister Lund told Quispe that Peru should take heart.", "REQUEST"),
        ("Lund asked if Peru went on with it, would the President persist.", "REQUEST"),
        ("Lund concluded that, if Norway was not wanted, then Peru should say so.", "REQUEST"),
        ("The pace of the works called for Norwegian advice.", "REQUEST"),
        ("Minister Lund will call upon members of the Peruvian group to join the pact.", "AGREE"),
        ("All Fijians are well, which allowed us to welcome Norwegian visitors.", "CONCEDE"),
        ("Norway said that it was being given little credit for it in Peru.", "AID"),
        ("Norway and Peru are taking on major issues.", "ACCUSE"),
        ("Minister Lund of Norway is very pleased to have you here from Peru.", "AGREE"),
        ("I now invite the Minister of Peru to deliver his address.", "AGREE"),
        ("Thank you all for joining today's call on Peru.", "REQUEST"),
        ("Minister Lund said that Peru should receive help first.", "REQUEST"),
        ("The Norwegian firms authorized their representative to sound out Peru.", "CONCEDE"),
        ("Minister Lund will meet with Norwegian officials supporting the talks of Peru.", "SUPPORT"),
        ("Norway will support its request to Peru with the argument that prices fell.", "AGREE"),
    ],
)
def test_phrases_that_tell_no_deed(text: str, kind: str) -> None:
    """Anniversaries, manner, courtesies, opinions, attempts and aims are no event, done or planned."""
    assert kind not in read(text).kinds(*PLANNED_TOO)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Minister Lund went to Lima to protest the arrest to President Quispe.", "ACCUSE"),
        ("Minister Lund of Norway agreed that the teams could visit Peru.", "AGREE"),
        ("Norway agreed to share information with Peru.", "AGREE"),
        ("The court in Lima held Norway accountable for the spill.", "ACCUSE"),
        ("Minister Lund thanked Peru for its help.", "SUPPORT"),
        ("Norway ignored the appeal of Peru.", "REJECT"),
        ("Norway denied the charges of Peru.", "REJECT"),
        ("Minister Lund said that Peru must release the crew.", "REQUEST"),
    ],
)
def test_their_like_that_tell_one(text: str, kind: str) -> None:
    """The same words with a deed in them stay events."""
    assert kind in read(text).kinds()
