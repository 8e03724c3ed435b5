"""What is asked and promised where the parser loses the clause, by accords, by ultimatums, and to whom."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read


def told(found: Read) -> list[tuple[str, list[str | None], list[str | None], str]]:
    return [
        (request.kind, found.countries(request.asker), found.countries(request.asked), request.what)
        for request in found.told.requests
    ]


@pytest.mark.parametrize(
    ("text", "asker", "asked", "what"),
    [
        ("Norway asked that Lima press Oslo to pay the fees.", ["NOR"], ["PER"], "press Oslo to pay the fees"),
        (
            "Chad asked that Niger support two monitors for the area.",
            ["TCD"],
            ["NER"],
            "support two monitors for the area",
        ),
        ("Norway called for Chad to quit the pact.", ["NOR"], ["TCD"], "quit the pact"),
        ("Norway begged Chad to think again.", ["NOR"], ["TCD"], "think again"),
        ("Norway gave Chad ten days to pay the fine.", ["NOR"], ["TCD"], "pay the fine"),
        ("Chad freed four men at the urging of Norway.", ["NOR"], ["TCD"], "freed four men"),
        ("Norway asked for ninety days.", ["NOR"], [], "ninety days"),
        ("A letter from Norway urging Chad to pull back was read out.", ["NOR"], ["TCD"], "pull back"),
        ("Norway applied to join the African Union.", ["NOR"], ["IGO"], "join the African Union"),
        ("Norway warned Chad that it would strike unless the crew was freed.", ["NOR"], ["TCD"], "crew was freed"),
    ],
)
def test_requests_in_other_words(text: str, asker: list[str], asked: list[str], what: str) -> None:
    """A bare clause, a deadline, an urging, an application and an ultimatum ask as plainly as a request."""
    assert ("request", asker, asked, what) in told(read(text))


def test_what_one_is_asked_to_ask_is_one_request() -> None:
    """Who is asked to press a third is asked one thing."""
    assert len(told(read("Norway asked that Lima press Chad to free the editor."))) == 1


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("Norway said it would forgive the debt.", "commitment", "forgive the debt"),
        ("Norway said it would reopen the port once Chad had paid.", "offer", "reopen the port once Chad had paid"),
        ("Norway is to free sixty prisoners.", "commitment", "free sixty prisoners"),
        (
            "Lima and Oslo signed an agreement to submit their dispute to arbitration.",
            "commitment",
            "submit their dispute to arbitration",
        ),
        ("Olav Lund was promised an amnesty by Norway.", "commitment", "amnesty"),
    ],
)
def test_promises_in_other_words(text: str, kind: str, what: str) -> None:
    """What somebody is to do, and what an accord binds to, is promised; on a condition it is offered."""
    assert (kind, what) in [(one.kind, one.what) for one in read(text).told.requests]


@pytest.mark.parametrize(
    "text",
    [
        "The match is to begin at noon.",
        "Norway is to blame.",
        "Norway said it would leave the pact.",
        "Norway did not ask that Chad press Niger.",
        "Nobody will starve unless the rains fail.",
    ],
)
def test_what_is_nothing_asked(text: str) -> None:
    """A programme, a judgement, a step of one's own and a forecast promise and ask nothing."""
    assert told(read(text)) == []


def test_two_acts_demanded_are_two() -> None:
    """An apology and the return of papers are two things asked; tents and blankets are one."""
    assert len(told(read("Norway demanded an apology and the return of the papers from Chad."))) == 2
    assert len(told(read("Norway asked Chad for tents and blankets."))) == 1


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The Norwegian Minister called in the Chadian Ambassador. He asked for two boats.", ["TCD"]),
        ("Norway appealed to donors for wheat; Chad said it would forgive the debt.", ["NOR"]),
    ],
)
def test_to_whom_is_the_other_side_of_the_talk(text: str, asked: list[str]) -> None:
    """What names no hearer is said to the one met or told just before, and help is promised to who has asked for it."""
    found = read(text)
    assert found.countries(found.told.requests[-1].asked) == asked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. DEPUTY FONMIN RIYAD BERG CALLED IN AMBASSADOR MAY 4 TO COMPLAIN OF WHAT HE TERMED SILENCE.", "AMBASSADOR"),
        ("1. FONMIN BERG INFORMED AMB JULY 25 THAT ALL BOATS WOULD BE PLACED UNDER GUARD.", "AMB"),
    ],
)
def test_a_day_is_no_part_of_a_name(text: str, name: str) -> None:
    """A telegram's day behind an office belongs to the verb, and its month is no verb."""
    found = read(text, kind="cable")
    assert name in [found.told.mentions[other].text for _, _, other in found.told.spoken_to]


def test_a_past_tense_behind_an_aside_is_the_main_verb() -> None:
    """What follows an aside about the subject is told of the subject."""
    assert told(read("The opposition Sunrise Front, led by Olav Berg, called on Norway to lift the curfew."))[0][
        2:
    ] == (
        ["NOR"],
        "lift the curfew",
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Norway pledged 200 million crowns to rebuild the port of Aden.",
            "200 million crowns to rebuild the port of Aden",
        ),
        ("Chad has agreed to Algerian mediation.", "Algerian mediation"),
        ("At Norway's request Chad put off its session.", "put off its session"),
        ("Norway implored both sides to hold their fire.", "hold their fire"),
        ("Norway suggested to Chad that they drop the condition.", "drop the condition"),
    ],
)
def test_the_words_are_the_whole_thing(text: str, what: str) -> None:
    """A sum with its purpose, an act agreed to, a deed done at a request, a bare verb below a past: all is read."""
    assert what in [one.what for one in read(text).told.requests]
