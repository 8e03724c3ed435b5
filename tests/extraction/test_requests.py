"""What is asked, promised, offered, recommended: kind, who, whom, what, by when, and what became of it."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read


def told(found: Read) -> list[tuple[str, list[str | None], list[str | None], str]]:
    return [
        (request.kind, found.countries(request.asker), found.countries(request.asked), request.what)
        for request in found.told.requests
    ]


@pytest.mark.parametrize(
    ("text", "kind", "asker", "asked", "what"),
    [
        ("Norway urged Chad to free the editor.", "request", ["NOR"], ["TCD"], "free the editor"),
        ("Norway called on Chad to lift the curfew.", "request", ["NOR"], ["TCD"], "lift the curfew"),
        ("Norway has appealed to Chad for calm.", "request", ["NOR"], ["TCD"], "calm"),
        ("Chad was asked by Norway to lift the curfew.", "request", ["NOR"], ["TCD"], "lift the curfew"),
        ("Norway demanded that Chad withdraw the note.", "request", ["NOR"], ["TCD"], "withdraw the note"),
        ("Norway invited Chad to send observers.", "request", ["NOR"], ["TCD"], "send observers"),
        ("Norway pressed Chad to pay the arrears by June.", "request", ["NOR"], ["TCD"], "pay the arrears by June"),
        ("Norway wants Chad to reopen the port.", "request", ["NOR"], ["TCD"], "reopen the port"),
        ("Norway recommended that Chad delay the vote.", "recommendation", ["NOR"], ["TCD"], "delay the vote"),
        ("Norway offered to host the talks.", "offer", ["NOR"], [], "host the talks"),
        ("Norway promised Chad two ships by September.", "commitment", ["NOR"], ["TCD"], "two ships by September"),
        ("Norway pledged to train the guards.", "commitment", ["NOR"], [], "train the guards"),
        ("Norway said it would reopen its consulate in May.", "commitment", ["NOR"], [], "reopen its consulate in May"),
        ("Chad rejected an offer by Norway to mediate.", "offer", ["NOR"], ["TCD"], "mediate"),
    ],
)
def test_kind_and_sides_and_words(text: str, kind: str, asker: list[str], asked: list[str], what: str) -> None:
    """Each way of asking, promising or offering gives one record with its sides and its own words."""
    assert told(read(text)) == [(kind, asker, asked, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not ask Chad to free the editor.",
        "Norway made no promise.",
        "If Norway offered to mediate, Chad would accept.",
        "Norway asked whether Chad had received the note.",
        "Norway insisted nobody had been hurt.",
        "The proposed schedule is at paragraph 4.",
        "Norway wants to expand its trade with Chad.",
        "Demonstrators marched in Oslo on Friday, demanding new elections.",
    ],
)
def test_what_is_no_request(text: str) -> None:
    """Negations, conditions, questions about facts, statements and a crowd's cry are no requests."""
    assert told(read(text)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Please convey the message to the Minister.", "convey the message to the Minister"),
        ("Posts should report reactions by cable.", "report reactions by cable"),
        ("FOR OSLO: Report results by Friday.", "Report results by Friday"),
        (
            "Post would appreciate the Department's guidance on the visa cases.",
            "Department's guidance on the visa cases",
        ),
        ("Embassies in Oslo and Lima are instructed to deliver the points.", "deliver the points"),
    ],
)
def test_orders_of_a_telegram(text: str, what: str) -> None:
    """A telegram asks by imperatives, by ``should``, by what the post would appreciate; on its own day."""
    found = read(text, kind="cable")
    (request,) = found.told.requests
    assert request.what == what
    assert request.when is not None and str(request.when.earliest) == "2007-04-17"


def test_a_yes_repeats_what_was_asked() -> None:
    """``undertook to do so`` is a commitment to what was asked before."""
    found = read("Norway asked Chad to publish the audit. Chad undertook to do so.")
    assert told(found) == [
        ("request", ["NOR"], ["TCD"], "publish the audit"),
        ("commitment", ["TCD"], ["NOR"], "publish the audit"),
    ]


def test_a_visit_by_invitation_was_asked_for() -> None:
    """What is done at somebody's invitation was asked by him, and said yes to."""
    found = read("Chad's foreign minister visited Oslo on Friday at the invitation of Norway.")
    (request,) = found.told.requests
    assert (found.countries(request.asker), found.countries(request.asked), request.status) == (
        ["NOR"],
        ["TCD"],
        "accepted",
    )


def test_a_mutual_undertaking_is_one() -> None:
    """Of two who agree to do a thing the first named undertakes it to the other."""
    assert told(read("Norway and Chad agreed to reopen the bridge.")) == [
        ("commitment", ["NOR"], ["TCD"], "reopen the bridge")
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The rebels' demand for amnesty was turned down by Chad.", "declined"),
        ("Kenya's request for a loan was granted by Norway.", "accepted"),
        ("Norway asked Chad for access to the prisoner. Chad turned it down the next day.", "declined"),
        ("Chad freed the editor, as it had promised.", "fulfilled"),
        ("Norway asked Chad to free the editor.", "pending"),
    ],
)
def test_what_became_of_it(text: str, status: str) -> None:
    """A request is declined, accepted or fulfilled where the paper itself tells so, else pending."""
    assert [request.status for request in read(text).told.requests] == [status]


def test_who_speaks_for_another_asks_for_him() -> None:
    """A request made on somebody's behalf is his."""
    found = read("Speaking on behalf of the European Union, the Norwegian envoy asked Chad to free the editor.")
    assert [found.countries(request.asker) for request in found.told.requests] == [["EUR"]]


def test_numbered_things_are_several_requests() -> None:
    """``(1) ... and (2) ...`` are two things asked."""
    found = read("Post requests that the Department (1) extend the waiver and (2) inform the bank.", kind="cable")
    assert [request.what for request in found.told.requests] == ["extend the waiver", "inform the bank"]


def test_a_vow_to_hurt_is_no_commitment() -> None:
    """``vowed to retaliate`` is a threat."""
    assert told(read("Norway vowed to retaliate against Chad.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway offered Chad and Niger its good offices in the quarrel.",
            ("offer", ["NOR"], ["TCD", "NER"], "its good offices in the quarrel"),
        ),
        ("Norway proposed that Chad lift the curfew.", ("recommendation", ["NOR"], ["TCD"], "lift the curfew")),
        ("Norway proposed to repay the loan.", ("offer", ["NOR"], [], "repay the loan")),
        ("Norway is ready to send engineers if Chad asks.", ("offer", ["NOR"], ["TCD"], "send engineers if Chad asks")),
        ("Chad's request for boats was granted.", ("request", ["TCD"], [], "boats")),
        (
            "Norway complied with a request by Chad to move its guards.",
            ("request", ["TCD"], ["NOR"], "move its guards"),
        ),
        ("Norway accepted the request in the note for talks.", ("request", [], ["NOR"], "talks")),
        (
            "Norway gave its word to Chad that the dam would stay shut.",
            ("commitment", ["NOR"], ["TCD"], "dam would stay shut"),
        ),
        ('"Free our sailors at once," Norway told Chad.', ("request", ["NOR"], ["TCD"], "Free our sailors at once")),
        (
            "The boats would sail within days, Norway promised.",
            ("commitment", ["NOR"], [], "boats would sail within days"),
        ),
        ("Norway thanked Chad for the two boats it had asked for.", ("request", ["NOR"], ["TCD"], "two boats")),
        (
            "Norway suggested a joint patrol, which Chad dismissed.",
            ("recommendation", ["NOR"], ["TCD"], "joint patrol"),
        ),
        ("Norway gave Chad until Friday to return the files.", ("request", ["NOR"], ["TCD"], "return the files")),
    ],
)
def test_less_plain_ways_of_asking(text: str, expected: tuple[str, list[str], list[str], str]) -> None:
    """Two objects, nouns, afterthoughts, words spoken and clauses about a thing asked for tell requests as well."""
    assert expected in told(read(text))


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("3. Post would be grateful for Department's guidance.", "request", "Department's guidance"),
        ("3. The Department may wish to raise this in Washington.", "recommendation", "raise this in Washington"),
        ("3. Embassy requests authority to lend two boats.", "request", "authority to lend two boats"),
        ("3. Recommendation: that the Department invite him.", "recommendation", "invite him"),
        ("3. We urge Chad to co-sponsor it.", "request", "co-sponsor it"),
    ],
)
def test_polite_orders(text: str, kind: str, what: str) -> None:
    """A telegram asks politely too: grateful for, may wish to, a heading, a verb that looks like a noun."""
    assert (kind, what) in [(request.kind, request.what) for request in read(text, kind="cable").told.requests]


def test_how_a_reply_is_marked_is_not_asked_for() -> None:
    """A line on slugs and captions asks for no act."""
    assert told(read("5. Please slug replies for the desk.", kind="cable")) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway asked Chad for boats. Chad refused.", "declined"),
        ("Norway asked Chad for boats. Chad agreed.", "accepted"),
        ("Norway asked Chad for boats. Chad denied that its troops had crossed the river.", "pending"),
        ("Norway asked Chad for boats. Chad ruled out new taxes.", "pending"),
        ("Norway dropped its demand for an apology from Chad.", "not_stated"),
    ],
)
def test_which_answers_count(text: str, status: str) -> None:
    """Only an answer to the request itself says what became of it."""
    assert read(text).told.requests[0].status == status


def test_heading_is_no_subject() -> None:
    """The word before the colon that heads a paragraph is not taken for who acts."""
    found = read("1. (C) Summary: Chad and Niger agreed to exchange readings and to meet again.", kind="cable")
    assert [found.countries(request.asker) for request in found.told.requests] == [["TCD"], ["TCD"]]


def test_a_bare_yes_is_told_with_what_it_grants() -> None:
    """Whoever only agrees to what was asked makes no second promise: the request says that it was granted."""
    requests = read("Norway asked Chad for two boats. Chad agreed.").told.requests
    assert [(request.kind, request.status) for request in requests] == [("request", "accepted")]


def test_what_will_be_done_as_was_asked() -> None:
    """A clause that says a thing will be done as asked tells a request granted and a commitment."""
    requests = read("Norway will pay for the bridge, as Chad had asked.").told.requests
    assert {(request.kind, request.status) for request in requests} == {
        ("request", "accepted"),
        ("commitment", "pending"),
    }


def test_a_summary_asks_nothing_of_its_own() -> None:
    """What a summary tells in short is the request that the paper tells at length."""
    text = (
        "1. (C) Summary: Chad asked Norway for help with its gauges. End summary.\n\n"
        "2. (C) On Monday Chad asked Norway to pay for twelve new gauges."
    ).replace("\\\n", "\n")
    assert [request.what for request in read(text, kind="cable").told.requests] == ["pay for twelve new gauges"]


def test_posts_are_named_by_their_cities() -> None:
    """Embassies named by capitals are posts of the writer's own service."""
    found = read("3. The Department requests that Embassies Oslo and Lima approach their hosts by May 2.", kind="cable")
    (request,) = found.told.requests
    assert found.countries(request.asked)[0] == "USA"


@pytest.mark.parametrize(
    "text",
    [
        "Chad is obliged to oppose the plan.",
        "Norway agreed that rebels would certainly exploit the pause.",
        "Norway advised Chad that the matter would be raised in June.",
        "Norway asked whether Niger would accept the invitation.",
        "Norway asked Chad a couple of times.",
        "Norway asked re status of the boats.",
        "The Norwegian envoy called on President Idriss Deby on Monday to discuss boats.",
    ],
)
def test_duties_views_and_questions_are_not_asked(text: str) -> None:
    """What somebody is obliged to, what he thinks others would do, and what he wants to know ask for nothing."""
    assert told(read(text, kind="cable")) == []


def test_a_text_that_ends_with_whoever_is_asked_is_read() -> None:
    """A text without a stop, cut off behind the one who is asked, is read as far as it goes."""
    assert read("Norway called upon Chad").countries(read("Norway called upon Chad").only("REQUEST").recipient) == [
        "TCD"
    ]
