"""From findings to claims: sentences, names that stay, words with their paragraphs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import Document, Level, Marking, Reference, Sourced, Span
from dragoman.extraction import Event, Findings, Mention, Quote, Request, When
from dragoman.record import Claim, Reading, state
from dragoman.record.footing import dates_itself
from dragoman.record.sentences import days, listed, phrases, quoted, said, with_article
from dragoman.reference import load
from dragoman.resolution import DOUBTED, Entity, Link, Links
from tests.record.small import Part, cable, read

U, C = Marking(Level.U), Marking(Level.C)
PAPER = cable(
    "06BAKU9", [Part(C, "Araz Azimov met France in 1999."), Part(C, "He asked France to help. Araz Azimov said yes.")]
)


def stated(document: Document, findings: Findings, links: Links) -> tuple[Claim, ...]:
    """State one paper by version 1."""
    return state(document, findings, links, "1")


def of_kind(reading: Reading, kind: str) -> list[Claim]:
    """Return the claims of one kind."""
    return [claim for claim in reading.claims if claim.kind == kind]


def test_the_same_input_gives_the_same_claims() -> None:
    """Ids, order and sentences do not depend on anything but paper and version."""
    assert read(PAPER).claims == read(PAPER).claims


def test_no_two_claims_of_a_paper_have_one_id() -> None:
    """Two equal findings become two claims, told apart by their order."""
    reading = read(PAPER)
    event = reading.findings.events[0]
    twice = replace(reading.findings, events=(event, event))
    claims = stated(PAPER, twice, reading.links)
    events = [claim for claim in claims if claim.kind == "event"]
    assert len(events) == 2
    assert len({claim.id for claim in claims}) == len(claims)
    assert events[0].id in {claim.id for claim in reading.claims}


def test_a_claim_keeps_its_id_when_it_is_known_better_who_is_meant() -> None:
    """Another entity behind the same words changes the sentence and not the name of the claim."""
    reading = read(PAPER)
    other = Entity("person:somebody-else", "Somebody Else", "person")
    links = Links(tuple(replace(link, entity=other) if link.mention == 0 else link for link in reading.links.links))
    before, after = (
        of_kind(reading, "event")[0],
        next(claim for claim in stated(PAPER, reading.findings, links) if claim.kind == "event"),
    )
    assert before.id == after.id
    assert before.sentence != after.sentence


def test_words_say_in_which_paragraph_they_stand() -> None:
    """Every word of a claim is in the text at its place, with the number of its paragraph; the header has none."""
    document = cable("06BAKU9", [Part(C, "Araz Azimov met France in 1999.")], cites=["06BAKU1"])
    for claim in read(document).claims:
        for words in (*claim.words, *(role.words for role in claim.roles)):
            assert document.text[words.start : words.end] == words.text
            assert words.paragraph == (None if claim.kind == "reference" else 1)


def test_a_name_is_one_claim_with_all_its_places() -> None:
    """Somebody named three times, once by a pronoun, is one mention claim of three words, the name first."""
    mention = next(claim for claim in of_kind(read(PAPER), "mention") if claim.predicate == "person")
    assert [words.text for words in mention.words] == ["Araz Azimov", "He", "Araz Azimov"]
    assert mention.sentence == "Araz Azimov is named 3 times"
    assert mention.confidence == 0.9
    assert mention.method == "by name"


def test_what_the_header_cites_is_a_claim_with_the_marking_of_the_whole() -> None:
    """A reference names the number; its words are those of the header."""
    document = cable("06BAKU9", [Part(U, "Nothing happened.")], Marking(Level.S, ("EXDIS",)), cites=["06BAKU1"])
    (cites,) = of_kind(read(document), "reference")
    assert (cites.what, cites.predicate, cites.marking) == ("06BAKU1", "cites", Marking(Level.S, ("EXDIS",)))
    assert cites.sentence == "This paper cites 06BAKU1"


def test_what_prose_cites_by_year_post_and_serial_is_held_as_its_paragraph() -> None:
    """Whoever reads the paragraph knows the number; where the year is the paper's own, the header said it."""
    document = cable("06BAKU9", [Part(U, "See 05 PARIS 7 and BAKU 3."), Part(C, "See 05 PARIS 7, 05 PARIS 7.")])
    told = [
        (claim.what, claim.marking, len(claim.words), claim.method) for claim in of_kind(read(document), "reference")
    ]
    assert told == [
        ("05PARIS7", U, 1, "mention cable"),
        ("06BAKU3", C, 1, "mention cable"),
        ("05PARIS7", C, 2, "mention cable"),
    ]


def test_what_points_at_the_reference_line_is_no_claim_of_its_own() -> None:
    """``reftel`` says nothing that the REF line does not say."""
    document = cable("06BAKU9", [Part(C, "See reftel.")], cites=["06BAKU1"])
    at = document.text.index("reftel")
    pointer = Sourced(Reference(None, "cable", "06BAKU1", "reftel"), Span(document.id, at, at + 6))
    assert len(of_kind(read(replace(document, cited=(pointer,))), "reference")) == 1


def test_an_event_told_in_two_paragraphs_has_the_marking_of_both() -> None:
    """Retellings are words of the claim, and it is held as closely as the closest of them."""
    document = cable(
        "06BAKU9", [Part(U, "France met Georgia in 1999."), Part(Marking(Level.C, ("NOFORN",)), "They met.")]
    )
    reading = read(document)
    second = document.text.index("met.")
    event = replace(reading.findings.events[0], mentions=(Span(document.id, second, second + 3),))
    claims = stated(document, replace(reading.findings, events=(event,)), reading.links)
    told = next(claim for claim in claims if claim.kind == "event")
    assert [words.paragraph for words in told.words] == [1, 2]
    assert told.marking == Marking(Level.C, ("NOFORN",))


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("actual", "Araz Azimov met or spoke with France (1999)"),
        ("historical", "Araz Azimov met or spoke with France (1999)"),
        ("ongoing", "Araz Azimov met or spoke with France, which was going on (1999)"),
        ("planned", "Araz Azimov planned to meet or speak with France (1999)"),
        ("hypothetical", "Araz Azimov might meet or speak with France (1999)"),
        ("negated", "Araz Azimov did not meet or speak with France (1999)"),
        ("denied", "It is denied that Araz Azimov met or spoke with France (1999)"),
        ("claimed", "It is claimed that Araz Azimov met or spoke with France (1999)"),
    ],
)
def test_the_status_of_an_event_is_said_in_words(status: str, sentence: str) -> None:
    """Nobody can take what was planned or denied for what happened."""
    reading = read(PAPER)
    event = replace(reading.findings.events[0], status=status)  # type: ignore[arg-type]
    claims = stated(PAPER, replace(reading.findings, events=(event,)), reading.links)
    claim = next(claim for claim in claims if claim.kind == "event")
    assert (claim.sentence, claim.status) == (sentence, status)


@pytest.mark.parametrize("reason", sorted(DOUBTED))
def test_an_event_of_which_it_is_doubtful_who_took_part_is_not_told_as_one_that_may_come(reason: str) -> None:
    """What is kept apart for want of parties is said to be doubtful; ``might`` is for what the paper leaves open."""
    reading = read(PAPER)
    event = replace(reading.findings.events[0], status="hypothetical", reason=reason)
    claims = stated(PAPER, replace(reading.findings, events=(event,)), reading.links)
    claim = next(claim for claim in claims if claim.kind == "event")
    assert claim.sentence == "It is doubtful whether Araz Azimov met or spoke with France (1999)"
    assert (claim.status, claim.reason, claim.ground) == ("hypothetical", reason, "doubtful")


def test_the_doubt_is_not_put_into_the_mouth_of_a_source() -> None:
    """Where a source is named, it tells the event; that it is doubtful is said of the reading."""
    reading = read(PAPER)
    event = reading.findings.events[0]
    event = replace(event, status="hypothetical", reason=min(DOUBTED), attributed_to=event.recipient[0])
    claims = stated(PAPER, replace(reading.findings, events=(event,)), reading.links)
    claim = next(claim for claim in claims if claim.kind == "event")
    assert claim.sentence == "It is doubtful whether, according to France, Araz Azimov met or spoke with France (1999)"
    assert claim.ground == "doubtful"


def test_what_the_words_leave_open_is_not_taken_for_doubtful() -> None:
    """An event that may come is hypothetical without being doubtful."""
    reading = read(PAPER)
    event = replace(reading.findings.events[0], status="hypothetical", reason="if")
    claims = stated(PAPER, replace(reading.findings, events=(event,)), reading.links)
    claim = next(claim for claim in claims if claim.kind == "event")
    assert (claim.ground, claim.reason) == ("possible", "if")


@pytest.mark.parametrize(
    ("status", "ground"),
    [
        ("actual", "firm"),
        ("ongoing", "firm"),
        ("historical", "firm"),
        ("claimed", "firm"),
        ("planned", "possible"),
        ("hypothetical", "possible"),
        ("negated", "denied"),
        ("denied", "denied"),
    ],
)
def test_the_ground_of_an_event_is_that_of_its_status(status: str, ground: str) -> None:
    """Firm is what is told to have happened; a promise that was asked for is no event that might come."""
    reading = read(PAPER)
    event = replace(reading.findings.events[0], status=status)  # type: ignore[arg-type]
    claims = stated(PAPER, replace(reading.findings, events=(event,)), reading.links)
    assert {claim.ground for claim in claims if claim.kind == "event"} == {ground}
    assert {claim.ground for claim in claims if claim.kind != "event"} == {"firm"}


@pytest.mark.parametrize(
    ("kind", "modes", "status", "sides", "sentence"),
    [
        ("ASSAULT", (), "hypothetical", "", "It is doubtful whether somebody not named made an attack"),
        ("ASSAULT", (), "hypothetical", "to", "It is doubtful whether anybody attacked France"),
        ("ASSAULT", (), "hypothetical", "by", "It is doubtful whether Araz Azimov made an attack"),
        ("ASSAULT", (), "denied", "to", "It is denied that anybody attacked France"),
        ("ASSAULT", (), "denied", "", "It is denied that somebody not named made an attack"),
        ("ASSAULT", (), "negated", "to", "Nobody attacked France"),
        ("ASSAULT", (), "negated", "", "Nobody made an attack"),
        ("ASSAULT", (), "planned", "to", "Somebody planned to attack France"),
        ("ASSAULT", (), "planned", "", "Somebody not named planned to make an attack"),
        ("ASSAULT", (), "actual", "to", "Somebody not named attacked France"),
        ("CONSULT", (), "hypothetical", "to", "It is doubtful whether France met or spoke with anybody"),
        ("CONSULT", (), "hypothetical", "by", "It is doubtful whether Araz Azimov met or spoke"),
        ("CONSULT", ("visit",), "hypothetical", "to", "It is doubtful whether anybody visited France"),
        ("CONSULT", (), "negated", "to", "France did not meet or speak with anybody"),
        ("AGREE", (), "planned", "to", "Somebody not named planned to meet or cooperate with France"),
        ("CONSULT", (), "hypothetical", "to both", "It is doubtful whether France and Araz Azimov met or spoke"),
    ],
)
def test_nobody_is_said_not_to_be_named_who_is(
    kind: str, modes: tuple[str, ...], status: str, sides: str, sentence: str
) -> None:
    """``Somebody not named`` did what is doubtful only where neither side is named; one side alone is told as it is."""
    reading = read(PAPER)
    event = reading.findings.events[0]
    actor = event.actor if sides == "by" else ()
    recipient = event.recipient if sides == "to" else (*event.recipient, *event.actor) if sides == "to both" else ()
    event = replace(
        event, kind=kind, modes=modes, status=status, actor=actor, recipient=recipient, when=None, reason="nobody named"
    )  # type: ignore[arg-type]
    claims = stated(PAPER, replace(reading.findings, events=(event,)), reading.links)
    assert next(claim.sentence for claim in claims if claim.kind == "event") == sentence


def test_why_an_event_is_doubtful_is_for_those_who_see_the_whole_paper() -> None:
    """Who sees a paragraph alone is told that an event is doubtful, and no more than the event itself shows."""
    document = cable("06BAKU9", [Part(U, "France met Georgia in 1999."), Part(C, "Nothing else happened.")])
    reading = read(document)
    told = []
    for reason in ("nobody named", "nobody known", "no firm ground", "if"):
        event = replace(reading.findings.events[0], status="hypothetical", reason=reason)
        claims = stated(document, replace(reading.findings, events=(event,)), reading.links)
        claim = next(claim for claim in claims if claim.kind == "event")
        assert claim.marking == U
        told.append((claim.reason, claim.ground))
    assert told == [
        ("nobody named", "doubtful"),
        ("not told", "doubtful"),
        ("not told", "doubtful"),
        (None, "possible"),
    ]


def test_every_kind_and_mode_of_event_has_its_phrase() -> None:
    """The table tells every PLOVER type, every mode, every kind of request and of membership, in all four forms."""
    table = phrases()
    tables = load()
    wanted = {("event", row.type, "") for row in tables.event_kinds}
    wanted |= {("event", row.type, row.mode) for row in tables.event_modes}
    wanted |= {("request", one, "") for one in ("request", "commitment", "offer", "recommendation")}
    memberships = "join leave sign ratify apply suspend found succeed participate start_work start_relations".split()
    wanted |= {("membership", one, "") for one in memberships}
    assert wanted <= set(table)
    by_word = {("event", "SUPPORT", word) for word in ("sign", "initial", "ratify", "join")}
    assert set(table) - wanted == {("event", "AGREE", "planned"), *by_word}
    for row in table.values():
        assert "{to}" in row.past
        assert "{to}" in row.base
        assert row.alone_past
        assert row.alone_base
        assert "{to}" not in row.alone_past + row.alone_base


def test_a_request_is_told_in_its_own_words() -> None:
    """What is asked is quoted, or follows ``to`` where the paper has it so; an outcome and a deadline are added."""
    document = cable("06BAKU9", [Part(C, "France asked Georgia to open the border.")])
    text = document.text

    def place(words: str) -> Span:
        start = text.rindex(words)
        return Span(document.id, start, start + len(words))

    mentions = tuple(
        Mention(index, "country", place(name), name, 0) for index, name in enumerate(("France", "Georgia"))
    )
    links = Links(
        tuple(
            Link(index, Entity(f"country:{code}", one.text, "country", code), "by name")
            for index, (one, code) in enumerate(zip(mentions, ("FRA", "GEO"), strict=True))
        )
    )
    due = When(date(2007, 1, 1), date(2007, 1, 31), "month", None, None, "by the end of January")
    request = Request(
        "request", place("asked"), (0,), (1,), "open the border", place("open the border"), "accepted", None, due
    )
    findings = Findings(
        mentions=mentions, times=(), quotes=(), events=(), requests=(request,), memberships=(), holdings=(), acronyms=()
    )
    claim = next(claim for claim in stated(document, findings, links) if claim.kind == "request")
    assert claim.sentence == "France asked Georgia to open the border, due January 2007, accepted"
    assert (claim.what, claim.due, claim.status) == ("open the border", due, "accepted")
    nobody = replace(request, asker=(), asked=(), what="“fresh talks”", what_span=place("the border"), due=None)
    claim = next(one for one in stated(document, replace(findings, requests=(nobody,)), links) if one.kind == "request")
    assert claim.sentence == "Somebody not named asked: “fresh talks”, accepted"


def test_a_pronoun_left_open_is_quoted() -> None:
    """Whoever *he* is, the sentence says that the paper says *he*."""
    document = cable("06BAKU9", [Part(C, "He met France in 1999.")])
    assert of_kind(read(document), "event")[0].sentence == "“He” met or spoke with France (1999)"


def test_an_event_without_sides_is_told_without_them() -> None:
    """Nobody is made up: an attack by nobody named on nobody named is told so."""
    trigger = Span(PAPER.id, PAPER.text.index("met"), PAPER.text.index("met") + 3)
    findings = Findings((), (), (), (Event("ASSAULT", trigger, (), ()),), (), (), (), ())
    claim = next(claim for claim in stated(PAPER, findings, Links(())) if claim.kind == "event")
    assert (claim.sentence, claim.roles, claim.when) == ("Somebody not named made an attack", (), None)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2006-12-08", "2006-12-08", "8 December 2006"),
        ("2006-12-01", "2006-12-31", "December 2006"),
        ("1992-01-01", "1992-12-31", "1992"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
        ("2006-12-30", "2007-01-02", "30 December 2006 to 2 January 2007"),
        (None, "2006-12-08", "until 8 December 2006"),
        ("2006-12-08", None, "from 8 December 2006"),
        (None, None, None),
    ],
)
def test_an_interval_is_said_in_words(first: str | None, last: str | None, words: str | None) -> None:
    """Days, months and years are named as such; both ends are inclusive."""
    bounds = (date.fromisoformat(one) if one else None for one in (first, last))
    assert days(When(*bounds, "day")) == words


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("8 December 2006", True),
        ("December 8, 2006", True),
        ("in 1992", True),
        ("between March 1 and May 2, 1999", True),
        ("the 1990s", True),
        ("December 8", False),
        ("yesterday", False),
        ("since 1994", False),
        ("by the end of 2006", False),
        ("earlier in 2006", False),
        ("last Monday", False),
    ],
)
def test_which_days_a_reader_knows_without_the_papers_date(text: str, itself: bool) -> None:
    """Only an expression with its own year, and no word that counts from the paper's day, dates itself."""
    when = When(date(2006, 12, 8), date(2006, 12, 8), "day", Span(PAPER.id, 0, 4), text)
    assert dates_itself(when) is itself
    assert not dates_itself(replace(when, span=None))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("United States", "the United States"),
        ("Netherlands", "the Netherlands"),
        ("France", "France"),
        ("the Holy See", "the Holy See"),
        ("Ministry of Foreign Affairs of Azerbaijan", "the Ministry of Foreign Affairs of Azerbaijan"),
        ("Araz Azimov", "Araz Azimov"),
        ("our United States partners", "our United States partners"),
    ],
)
def test_names_take_the_article_of_running_english(name: str, told: str) -> None:
    """By the table of articles."""
    assert with_article(name) == told


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=5))
def test_names_are_listed_once_each(names: list[str]) -> None:
    """A list names everybody once, in order."""
    words = listed(names)
    assert (words is None) == (not names)
    assert words is None or words.replace(" and ", ", ").split(", ") == list(dict.fromkeys(names))


def test_a_quotation_within_quoted_words_has_both_its_marks() -> None:
    """Words that end with a quotation, or lost a mark of it, are quoted with the mark."""
    assert quoted('answered "with the full weight of the law."') == '“answered "with the full weight of the law."”'
    assert quoted('tank wagons would move "within days') == '“tank wagons would move "within days"”'
    assert quoted('within days," he promised') == '“"within days," he promised”'
    assert quoted('"We came to count water."') == "“We came to count water.”"


def test_long_words_are_cut_at_a_blank() -> None:
    """A quotation of a page is given by its beginning, on one line, in one pair of marks."""
    words = quoted("“One\n two " + "three " * 200 + "”")
    assert words.startswith("“One two three")
    assert words.endswith("three …”")
    assert len(words) < 320


@pytest.mark.parametrize(
    ("post", "told"), [("Mr.", False), ("Dr.", False), ("counterpart", False), ("Ambassador", True)]
)
def test_how_somebody_is_addressed_is_no_post(post: str, told: bool) -> None:
    """``Mr. Araz Azimov`` holds no post of that name; ``Ambassador Araz Azimov`` does."""
    document = cable("06BAKU9", [Part(C, "Minister Araz Azimov met France in 1999.")])
    reading = read(document)
    (holding,) = reading.findings.holdings
    findings = replace(reading.findings, holdings=(replace(holding, office=post),))
    claims = stated(document, findings, reading.links)
    assert [claim.what for claim in claims if claim.kind == "holding"] == ([post] if told else [])


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        ("said", "said"),
        ("say", "says"),
        ("explained", "explained"),
        ("replies", "replies"),
        ("deny", "denies"),
        ("stress", "stresses"),
        ("saying", "said"),
        ("written", "wrote"),
    ],
)
def test_a_verb_of_speech_agrees_with_the_one_who_is_named(verb: str, told: str) -> None:
    """What ``we say`` and what ``saying`` introduces is told of one who is named."""
    assert said(verb) == told


@pytest.mark.parametrize(
    ("words", "verb", "sentence"),
    [
        ("France to help", "told", "Araz Azimov told France that “France to help”"),
        ("France to help", "said", "Araz Azimov said to France that “France to help”"),
        ("France to help", "according to", "According to Araz Azimov, “France to help”"),
    ],
)
def test_indirect_speech_is_told_with_its_verb(words: str, verb: str, sentence: str) -> None:
    """What is reported of a speaker is told in the paper's words, with the verb that it has for it."""
    reading = read(PAPER)
    start = PAPER.text.index(words)
    event = reading.findings.events[0]
    report = Quote(
        Span(PAPER.id, start, start + len(words)), words, event.actor[0], verb, event.recipient, direct=False
    )
    claims = stated(PAPER, replace(reading.findings, reported=(report,)), reading.links)
    (claim,) = [one for one in claims if one.method == "indirect quote"]
    assert (claim.kind, claim.predicate, claim.sentence, claim.what) == ("quote", "said", sentence, words)


def test_signing_and_joining_are_told_as_such() -> None:
    """An event of support is told by its word where that is signing or joining, whatever its modes."""
    reading = read(PAPER)
    (event,) = reading.findings.events
    signed = replace(event, kind="SUPPORT", frame="sign/V/SUPPORT/obj=@AGREEMENT", modes=())
    joined = replace(signed, frame="join/V/SUPPORT/")
    claims = stated(PAPER, replace(reading.findings, events=(signed, joined)), reading.links)
    told = [claim.sentence for claim in claims if claim.kind == "event"]
    assert told == ["Araz Azimov signed an agreement with France (1999)", "Araz Azimov joined France (1999)"]


def test_nothing_is_signed_with_what_is_signed() -> None:
    """Where the recipient is the treaty or programme itself, it is supported, and no agreement is signed with it."""
    reading = read(PAPER)
    (event,) = reading.findings.events
    pact = Entity("framework:PACT", "Lake Pact", "framework")
    links = Links(
        tuple(replace(one, entity=pact) if one.mention in event.recipient else one for one in reading.links.links)
    )
    signed = replace(event, kind="SUPPORT", frame="sign/V/SUPPORT/obj=@AGREEMENT", modes=())
    claims = stated(PAPER, replace(reading.findings, events=(signed,)), links)
    (told,) = [claim.sentence for claim in claims if claim.kind == "event"]
    assert told.startswith("Araz Azimov supported")


@pytest.mark.parametrize(("second", "added"), [(U, ": “to help”"), (C, "")])
def test_an_event_is_told_with_what_was_asked(second: Marking, added: str) -> None:
    """What a request asks for stands with the event that tells it, unless the words for it are held more closely."""
    paper = cable("06BAKU9", [Part(U, "Araz Azimov met France in 1999."), Part(second, "He asked France to help.")])
    reading = read(paper)
    (event,) = reading.findings.events
    start = paper.text.index("to help")
    what = Span(paper.id, start, start + len("to help"))
    request = Request("request", what, event.actor, event.recipient, "to help", what, "pending", event=0)
    findings = replace(reading.findings, events=(replace(event, kind="REQUEST", modes=()),), requests=(request,))
    (claim,) = [one for one in stated(paper, findings, reading.links) if one.kind == "event"]
    assert claim.sentence == f"Araz Azimov made a request to France{added} (1999)"
