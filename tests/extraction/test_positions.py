"""Positions, courtesies and abilities are no acts; the acts beside them are. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

NO_ACT = [
    ("We are prepared to assist Peru.", "AGREE"),
    ("Soto was willing to help Peru if the port stays open.", "AGREE"),
    ("Lund agreed and also noted that the harvest was poor.", "AGREE"),
    ("They agreed on the need for patience.", "AGREE"),
    ("They agreed to disagree about the port.", "AGREE"),
    ("I have decided to send this message to you.", "AGREE"),
    ("Today we will be discussing the harvest in Peru.", "AGREE"),
    ("On behalf of Norway, I send best wishes to the people of Peru.", "SUPPORT"),
    ("I congratulate the people of Peru on their National Day.", "SUPPORT"),
    ("I very much appreciate the hospitality of Peru.", "SUPPORT"),
    ("Norway supported the principle of a free port.", "SUPPORT"),
    ("Norway recognizes the right of every fisherman to his boat.", "SUPPORT"),
    ("We must find the means of upholding the order of the sea.", "SUPPORT"),
    ("We cannot provide the boats that Peru wants.", "REJECT"),
    ("The Minister will not return to Oslo until Friday.", "REJECT"),
    ("If Chile will not agree to the plan, Peru will be poorer.", "REJECT"),
    ("I fear that Chile will not accept the plan.", "REJECT"),
    ("We reject the use of force at sea.", "REJECT"),
    ("Norway is opposed to any fence at sea.", "REJECT"),
    ("Officers who are charged with enforcing the law went home.", "ACCUSE"),
    ("Norway expresses its concern over the recent events.", "ACCUSE"),
    ("They would be well advised to leave Lima early.", "REQUEST"),
    ("Lund asked how the port of Callao was kept open.", "REQUEST"),
    ("All he wants is that they ask Chile for a boat.", "REQUEST"),
    ("The meeting allows members to share their views on Peru.", "CONCEDE"),
    ("I will let the words of the Minister speak for themselves.", "CONCEDE"),
    ("I apologize for the length of this message.", "CONCEDE"),
    ("Norway is strengthening its energy security.", "MOBILIZE"),
    ("We seize this opportunity to greet Peru.", "COERCE"),
    ("The treaty prohibits large nets in the fjord.", "COERCE"),
    ("There were other attacks on the stability of the market.", "ASSAULT"),
    ("Lund said that the story had been killed.", "ASSAULT"),
    ("The briefing is over and the embargo is lifted.", "RETREAT"),
    ("You are lending your skill to the harvest of Peru.", "AID"),
    ("Chile is a friend, not a country threatening anyone.", "THREATEN"),
    ("Lund warned that prices would rise in Peru.", "THREATEN"),
    ("Welcome back to Meet the Press.", "CONSULT"),
    ("We have spoken out against the law with our friends in Peru.", "CONSULT"),
    ("Chile is determined to avoid the dispute with Peru.", "AGREE"),
    ("The fund is intended to contribute to the harvest in Peru.", "AGREE"),
    ("Soto said he would sell the boats to Peru if the price were right.", "AGREE"),
    ("We urge Chile to honor its obligations to Peru.", "SUPPORT"),
    ("They reaffirmed their respect for the right of every state to its own course.", "SUPPORT"),
    ("In expressing appreciation for the warm hospitality, the Minister smiled.", "SUPPORT"),
    ("It was an assumption that they had destroyed.", "ASSAULT"),
    ("Norway is strengthening its own defenses.", "MOBILIZE"),
    ("The Department is pleased to announce the lists of the schools of Peru.", "AGREE"),
]


@pytest.mark.parametrize(("text", "kind"), NO_ACT)
def test_a_position_is_no_act(text: str, kind: str) -> None:
    """What somebody is for, would do, cannot do or politely says is told as no event."""
    assert kind not in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway said it was prepared to help Peru.", "AGREE"),
        ("Norway is willing to send grain to Peru.", "AGREE"),
        ("Lund suggested that Soto close the port. Soto agreed.", "AGREE"),
        ("Lund and Soto agreed on the need for closer cooperation between Norway and Chile.", "AGREE"),
        ("Norway supported the efforts of Peru.", "SUPPORT"),
        ("Norway recognized Kosovo.", "SUPPORT"),
        ("Norway thanked Peru for its help.", "SUPPORT"),
        ("Norway said it could not accept the demand of Chile.", "REJECT"),
        ("Norway rejected the proposal of Chile.", "REJECT"),
        ("Norway has no intention of withdrawing from the port.", "REJECT"),
        ("Police charged the editor with fraud.", "ACCUSE"),
        ("Soto levelled a series of charges against Norway.", "ACCUSE"),
        ("Norway awarded a grant to Peru.", "AID"),
        ("Parliament approved twenty million dollars in aid for Peru.", "AGREE"),
        ("Soto called on the Minister of Peru on Monday.", "CONSULT"),
        ("Norway expressed its concern over the arrest of the editor by Chile.", "ACCUSE"),
        ("Norway allowed Chilean boats to enter the fjord.", "CONCEDE"),
        ("Chile strengthened security at the port of Arica.", "MOBILIZE"),
        ("Chile seized a Peruvian boat.", "COERCE"),
        ("Parliament prohibited large nets on Monday.", "COERCE"),
        ("Rebels killed two fishermen.", "ASSAULT"),
        ("The police warned that anyone who enters the port would be arrested.", "THREATEN"),
    ],
)
def test_an_act_is_told(text: str, kind: str) -> None:
    """The act beside each of them is read."""
    assert kind in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")
