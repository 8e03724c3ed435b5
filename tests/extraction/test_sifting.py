"""What looks like an event and is none. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thank you all for coming to Oslo today.", "SUPPORT"),
        ("I want to thank everyone for the warm welcome.", "SUPPORT"),
        ("We are happy to take your questions now.", "AGREE"),
        ("Let's go to the next question.", "RETREAT"),
        ("Norway asked Peru whether Peru believed the report.", "REQUEST"),
        ("Norway asked Peru why Chile had closed the port.", "REQUEST"),
        ("Quispe agreed with the analysis of Norway.", "AGREE"),
        ("Quispe agreed that the harvest was poor.", "AGREE"),
        ("Norway recognized the importance of the harvest.", "SUPPORT"),
        ("Minister Lund conceded that the road was long.", "CONCEDE"),
        ("He wanted Norway to know that the harvest was poor.", "REQUEST"),
        ("Peru does not recall that Chile had ever criticized Norway.", "ACCUSE"),
        ("Peru voiced fear that Chile attacks Bolivia.", "ASSAULT"),
        (
            "No report says that Peru criticized Chile; Peru talks of trade rather than criticizing Chile.",
            "ACCUSE",
        ),
        ("Is Norway supporting Chile in the dispute?", "SUPPORT"),
        ("Lund did not say that Chile had criticized Peru.", "ACCUSE"),
        ("Norway expressed the hope that the harvest would be good.", "AGREE"),
        ("Lund assured Quispe that the road was safe.", "AGREE"),
        ("Norway is meeting the challenge of the flood.", "CONSULT"),
        ("The Peruvians defend their country.", "SUPPORT"),
        ("The 21 million dollars will support the harvest in Peru.", "AGREE"),
        ("Criticizing Chile would help Norway.", "ACCUSE"),
        ("The road will be open when Chile withdraws from the port.", "RETREAT"),
        ("No sailor could criticize Chile.", "ACCUSE"),
        ("The Minister was concerned that the harvest was poor.", "ACCUSE"),
        ("Barring storms, Norway will open the road.", "COERCE"),
        ("The ministry announced the release of the report on Peru.", "RETREAT"),
        ("Norway demonstrated that the road was safe.", "PROTEST"),
        ("Fishermen of Peru are generally prohibited from landing in Chile.", "COERCE"),
        ("Norway welcomed this opportunity to speak.", "SUPPORT"),
        ("Chilean Foreign Minister Soto visited Valparaiso, Chile, on Monday.", "CONSULT"),
        ("It is a great pleasure to meet with you.", "CONSULT"),
        ("As we meet, the flood in Peru goes on.", "CONSULT"),
        ("Lund spoke of her call with the Foreign Minister of Peru.", "REQUEST"),
        ("Loans will be promised under the law.", "AGREE"),
        ("They spoke of their goals for strengthening ties with Peru.", "SUPPORT"),
        ("The harvest is critical to Peru.", "ACCUSE"),
        ("Norwegians celebrate the independence of their country.", "SUPPORT"),
        ("Norway looks forward to rebuilding the road and supporting Peru.", "SUPPORT"),
        ("The Budget requests four million crowns.", "REQUEST"),
        ("Let me just offer a bit more context on Peru.", "AGREE"),
        ("Peru, threatened by floods, closed the road.", "THREATEN"),
        ("I assume that Norway is criticizing Chile.", "ACCUSE"),
        ("Chile is attacking the foundations of peace.", "ASSAULT"),
        ("Nothing in Peru will change for Chile.", "REJECT"),
    ],
)
def test_it_is_no_event(text: str, kind: str) -> None:
    """Courtesies, questions, opinions, knowledge, fears and what nobody says are not told as having happened."""
    assert kind not in read(text).kinds()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway thanked Peru for the relief shipments.", "SUPPORT"),
        ("Norway asked Peru whether a Norwegian ship could call at Callao.", "REQUEST"),
        ("Chile agreed to send engineers to Norway.", "AGREE"),
        ("Norway recognized the new government of Peru.", "SUPPORT"),
        ("Chile asked Peru to reopen the port.", "REQUEST"),
        ("Angola, invited by Namibia in 2003, did not reply.", "AGREE"),
    ],
)
def test_it_is_an_event_all_the_same(text: str, kind: str) -> None:
    """What is asked, agreed or thanked for between two sides stays an event."""
    assert kind in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")


def test_a_trip_still_to_be_made_is_planned() -> None:
    """A trip that the paper says will be made is named, not told as done; a past one is told."""
    told = read("Lund's trip to Peru was announced on Monday. Lund will travel to Peru in May.")
    assert told.kinds() == []
    past = read("Lund spoke of his last visit to Peru. Lund will travel to Peru in May.")
    assert "CONSULT" in past.kinds()
