"""What is promised by word of mouth, and what is asked of several, or of others than a clause is about."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read


def told(found: Read) -> list[tuple[str, list[str | None], list[str | None], str]]:
    return [
        (request.kind, found.countries(request.asker), found.countries(request.asked), request.what)
        for request in found.told.requests
    ]


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("Chad, the minister said, will pay the fares of the referees.", "commitment", "pay the fares of the referees"),
        (
            "Norway replied that it had sent a note and would raise the case again.",
            "commitment",
            "raise the case again",
        ),
        ("Norway told Chad it would keep two boats there.", "commitment", "keep two boats there"),
        ("Norway told Chad that it would label the crates.", "commitment", "label the crates"),
        ("Norway told Chad that it would label the crates if Chad paid.", "offer", "label the crates"),
        ("Norway said it would put up two million dollars.", "commitment", "put up two million dollars"),
        ("Norway agreed and will be on the spot in June.", "commitment", "be on the spot in June"),
        ("Norway said it would travel to Chad in June.", "commitment", "travel to Chad in June"),
    ],
)
def test_what_one_says_he_will_do_is_promised(text: str, kind: str, what: str) -> None:
    """The saying may be put in, govern a row, name a hearer or a condition."""
    found = told(read(text))
    assert [(one[0], one[3].split(" if ")[0]) for one in found] == [(kind, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway told Chad that it would accept neither the plan nor the map.",
        "Norway told Chad that it would lose the vote.",
        "Norway told Chad that the vote would fail.",
        "Should the talks fail, officials in Norway said, aid would be halted.",
        "Norway said its minister would consider the plan.",
        "Marriages rest less on the vows than on habits.",
        "Chad was told to wait.",
    ],
)
def test_what_is_no_word_given(text: str) -> None:
    """Refusals, losses, threats, musings and idioms promise nothing."""
    assert told(read(text)) == []


def test_several_are_asked_in_one_breath() -> None:
    """Each of those called on is asked what stands behind his name."""
    found = told(read("Norway called on Chad to halt its patrols and on Niger to reopen the border."))
    assert found == [
        ("request", ["NOR"], ["TCD"], "halt its patrols"),
        ("request", ["NOR"], ["NER"], "reopen the border"),
    ]


@pytest.mark.parametrize(
    ("text", "asked", "what"),
    [
        ("Norway urged restraint on Chad.", ["TCD"], "restraint"),
        ("Norway sought two pilots from Chad.", ["TCD"], "two pilots"),
        ("Norway asked whether Chad would sell it grain.", ["TCD"], "sell it grain"),
        ("Norway followed the note with an order to Chad to leave within a week.", ["TCD"], "leave within a week"),
        ("Chad was asked by Norway for its maps.", ["TCD"], "its maps"),
        ("Norway handed Chad a letter asking that it return the boats.", ["TCD"], "return the boats"),
        ("Norway counts on Chad to return the boats.", ["TCD"], "return the boats"),
        ("Norway expects Chad to return the boats.", ["TCD"], "return the boats"),
        ("Norway wondered whether Chad could supply pumps.", ["TCD"], "supply pumps"),
        ("The handover of two men, which Norway has been seeking from Chad, is near.", ["TCD"], "handover of two men"),
        ("Norway asked Chad to sign the Boats Plan (BOP) in June.", ["TCD"], "sign the Boats Plan (BOP) in June"),
        ("Norway called in the envoy of Chad and asked that the clerk be recalled.", ["TCD"], "clerk be recalled"),
    ],
)
def test_who_is_asked(text: str, asked: list[str], what: str) -> None:
    """Who is asked stands behind ``on``, ``from``, ``to``, before the verb, or in the clause before."""
    assert told(read(text)) == [("request", ["NOR"], asked, what)]


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ('"We shall rebuild every school," Norway assured Chad.', "commitment", "rebuild every school"),
        ("Chad would sign the pact, Norway said, but only once Mali had left.", "offer", "sign the pact"),
        ("Niger ratified an accord under which Norway is to return the boats.", "commitment", "return the boats"),
        ("Norway told Chad the release was a gesture, and promised to send a list.", "commitment", "send a list"),
        ("Norway volunteered a battalion for the bridge.", "offer", "battalion for the bridge"),
        ("Norway said it would apply for a seat.", "commitment", "apply for a seat"),
    ],
)
def test_more_ways_to_promise(text: str, kind: str, what: str) -> None:
    """Words quoted before, terms told behind, accords, and what stands behind a clause about a thing."""
    assert [(one[0], one[3]) for one in told(read(text))][-1:] == [(kind, what)]


def test_a_past_verb_goes_on_with_the_verb_that_tells() -> None:
    """Behind what is only to be done, a past verb has the subject of the sentence."""
    found = told(read("Norway appealed to Chad to open the port and demanded a recount."))
    assert [(one[1], one[3]) for one in found] == [(["NOR"], "open the port"), (["NOR"], "recount")]


def test_who_acts_on_a_request_does_what_the_main_clause_tells() -> None:
    """What was asked is what is done, and no mere acting on it."""
    found = told(read("Acting on a request from Chad, Norway sent two boats."))
    assert found == [("request", ["TCD"], ["NOR"], "sent two boats")]
