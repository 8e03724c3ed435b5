"""Whether the sentence around a clause asserts what it tells. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

OPEN = [
    ("We want to be part of that, working closely with Peru.", "COOPERATE"),
    ("We have to cooperate with Peru in fishing.", "COOPERATE"),
    ("Norway needs to send grain to Peru.", "AID"),
    ("The plan is no substitute for ending the war in Chad.", "RETREAT"),
    ("Chile is interested in buying grain from Peru.", "COOPERATE"),
    ("He spoke of the fair sharing of costs for supporting Peru.", "SUPPORT"),
    ("Lund spoke of the need for Chile to end the siege, allow convoys and withdraw its troops from Peru.", "RETREAT"),
    ("Lund said he would write again after he talked with Soto next week.", "CONSULT"),
    ("Norway will be friendly as long as we cooperate with Peru.", "COOPERATE"),
    ("I hope you will come to Oslo and that you will also meet with Soto.", "AGREE"),
    ("Norway believes that Chile bombed the port.", "ASSAULT"),
    ("Lund suggested that he be authorized to say that Chile had rejected the plan.", "REJECT"),
    ("Lund thanked leaders who support peace in Peru.", "AGREE"),
    ("Only talks between Norway and Chile can end the dispute.", "CONSULT"),
    ("You may use this paper during any further discussions with Chile.", "CONSULT"),
    ("Students were free to stage demonstrations.", "PROTEST"),
    ("The port was subject to less criticism by Chile.", "ACCUSE"),
    ("Any easing might well see troops being withdrawn from Peru.", "RETREAT"),
    ("It gives a view of the harvest, helping Norway send grain to Peru.", "AID"),
    ("The fund allows members to meet, share views and cooperate with Peru.", "COOPERATE"),
    ("So are you still cooperating with Peru --", "COOPERATE"),
    ("Fire as a threat from Chile to Peru has been vastly diminished.", "THREATEN"),
    ("We are in active discussions about banning the import of oil from Peru.", "SANCTION"),
    ("What we are trying to do is end this war in Peru.", "RETREAT"),
    ("Lund asked if Soto would accept an invitation of Peru.", "REQUEST"),
    ("We will continue to call on other countries to help Peru.", "AGREE"),
    ("We do not support others normalizing relations with Chile.", "SUPPORT"),
    ("We call on all to do more, including by ending the sale of arms to Peru.", "SANCTION"),
    ("Their problems warrant a visit by the Minister of Norway to Peru.", "CONSULT"),
    ("It is part of the tradition of welcoming refugees of Peru.", "SUPPORT"),
    ("Norway continues to support dialogue between Chile and Peru.", "CONSULT"),
    ("They discussed the harvest and cooperating with Peru.", "COOPERATE"),
    ("I am not sure that Norway opposes the port of Peru.", "REJECT"),
    ("We make sure that Chile helps Peru.", "AID"),
    ("All too often fishermen are arrested in Peru.", "COERCE"),
    ("We work for the release of those who are detained around the world.", "COERCE"),
    ("As long as there is one fisherman who is detained, our work is unfinished.", "COERCE"),
    ("An attack on one is an attack on all.", "ASSAULT"),
    ("The arbitrary detention of fishermen is unacceptable.", "COERCE"),
    ("Norway offers a reward for information leading to the arrest of Soto.", "COERCE"),
    ("On Norwegian assistance to Peru, Lund said that he was content.", "AID"),
    ("Chile will obviously support the rebels of Peru.", "AGREE"),
    ("Lund looked for ideas to justify reconvening the talks with Peru.", "CONSULT"),
    ("There was much support for lifting the embargo against Peru.", "RETREAT"),
    ("It would be bad if the talks failed because Chile attacked Peru.", "ASSAULT"),
    ("Soto has escaped being accused by Peru.", "ACCUSE"),
    ("Chile should not bother visiting Peru.", "CONSULT"),
    ("To ensure that thieves are arrested, Norway opened an office in Peru.", "COERCE"),
    ("Lund would recommend to Parliament that the embargo be lifted.", "RETREAT"),
    ("He requested assistance in lifting the embargo against Peru.", "RETREAT"),
    ("Chile could not be expected to make concessions to Peru.", "CONCEDE"),
    ("We foresee Chile trying to win friends and perhaps sending grain to Peru.", "AID"),
    ("They use tactics like attacking a port of Peru and blocking its aid.", "ASSAULT"),
    ("Sanctions are not blocking ports and destroying roads in Peru.", "ASSAULT"),
    ("Norway is going to great lengths to feed Peru.", "AGREE"),
    ("We attach weight to seeing the release of the hostages.", "RETREAT"),
]


@pytest.mark.parametrize(("text", "kind"), OPEN)
def test_what_is_left_open_is_no_event(text: str, kind: str) -> None:
    """What is wished, needed, made possible, thought, dictated, or only named is told as no event."""
    assert kind not in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway thanked Peru for sending grain to Chad.", "SUPPORT"),
        ("Norway helped Peru, working closely with Chile.", "COOPERATE"),
        ("Norway had to withdraw its troops from Peru.", "RETREAT"),
        ("Lund left after he talked with Soto.", "CONSULT"),
        ("Norway said that Chile bombed the port.", "ASSAULT"),
        ("We saw troops being withdrawn from Peru.", "RETREAT"),
        ("The talks between Norway and Chile ended on Monday.", "CONSULT"),
        ("Norway would condemn the attack on Peru by Chile.", "ASSAULT"),
        ("Norway succeeded in freeing two hostages.", "RETREAT"),
    ],
)
def test_what_is_asserted_is_told(text: str, kind: str) -> None:
    """What a factive or implicative word takes as done is read."""
    assert kind in read(text).kinds()


def test_a_participle_shares_the_plan() -> None:
    """What goes with a plan is no deed of its own."""
    assert read("Lund will travel to Oslo, meeting with Soto.").kinds() == []


@pytest.mark.parametrize(
    "text",
    [
        "In his meeting with Soto, Lund will stress the harvest.",
        "Lund is going to Peru next week.",
        "Lund will travel to Oslo, to take part in the forum hosted by Peru.",
        "Lund will open the port, visit Peru and meet with Soto.",
    ],
)
def test_what_goes_with_a_plan_is_planned(text: str) -> None:
    """An occasion of what is planned, and what shares its helping verb, is no deed yet."""
    told = read(text)
    assert told.kinds() == []
    assert "AGREE" in told.kinds("planned")


def test_a_withdrawal_still_to_come_is_a_concession() -> None:
    """What a noun names as lying ahead of a plan is planned itself."""
    told = read("After the British withdrawal Iran will be the strongest state of the region.").told.events
    assert [(event.kind, event.status) for event in told] == [("CONCEDE", "planned")]
