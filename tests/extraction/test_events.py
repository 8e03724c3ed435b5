"""Events of single sentences: type, sides, status. Every sentence is the project's own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Turkey criticized Greece on Monday.", "ACCUSE", ["TUR"], ["GRC"]),
        ("Greece was criticized by Turkey.", "ACCUSE", ["TUR"], ["GRC"]),
        ("Chile and Peru signed a fisheries agreement with Ecuador.", "SUPPORT", ["CHL", "PER"], ["ECU"]),
        ("The Kremlin asked Minsk to reopen the border.", "REQUEST", ["RUS"], ["BLR"]),
        ("Japan severed diplomatic relations with Norway.", "SANCTION", ["JPN"], ["NOR"]),
        ("Egyptian police arrested two French journalists.", "COERCE", ["EGY"], ["FRA"]),
        ("Canada sent food aid to Haiti in March.", "AID", ["CAN"], ["HTI"]),
        ("Kenya rejected the offer by Uganda.", "REJECT", ["KEN"], ["UGA"]),
        ("The Dutch embassy in Cairo was attacked by gunmen.", "ASSAULT", [None], ["NLD"]),
        ("Ghana apologized to Togo for the delay.", "CONCEDE", ["GHA"], ["TGO"]),
        ("India and Nepal held talks on the dam in Delhi.", "CONSULT", ["IND", "NPL"], []),
        ("What Chad is doing is continuing to consult with Mali.", "CONSULT", ["TCD"], ["MLI"]),
        ("Kenya is at the forefront of providing food to Yemen.", "AID", ["KEN"], ["YEM"]),
        ("We have seen Chad over the last weeks amassing troops along the border with Mali.", "MOBILIZE", ["TCD"], []),
        ("His ally, President Salim Bakri of Niger, attacked Mali.", "ASSAULT", ["NER"], ["MLI"]),
    ],
)
def test_a_sentence_tells_an_event(
    text: str, kind: str, actors: list[str | None], recipients: list[str | None]
) -> None:
    """The type is found and each side acts for its government."""
    found = read(text)
    event = found.only(kind)
    assert found.countries(event.actor) == actors
    assert found.countries(event.recipient) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Turkey did not criticize Greece.",
        "If Turkey attacks Greece, the treaty will end.",
        "Spain might sever relations with Norway.",
        "Nobody attacked the embassy.",
        "Brazil refused to release the prisoners.",
        "Turkey may visit Greece.",
        "He asked whether Japan had expelled the consul.",
        "The report counts ships, tons and days.",
    ],
)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    """Negated, conditional, merely possible and asked-about events are kept apart by their status."""
    found = read(text)
    assert not [
        one
        for one in found.told.events
        if one.status in {"actual", "historical", "ongoing", "claimed"} and one.kind not in {"REJECT", "REQUEST"}
    ]


def test_a_future_meeting_is_an_agreement_to_it() -> None:
    """What is only planned counts as AGREE, with status planned."""
    event = read("The President of Malta will visit Cyprus next week.").only("AGREE")
    assert event.status == "planned"


def test_a_planned_visit_named_by_a_noun() -> None:
    """``the planned visit`` is no visit."""
    found = read("The planned visit of Foreign Minister Anders Lund would be useful.")
    assert found.kinds() == []


def test_what_one_is_asked_to_do_is_not_done() -> None:
    """The content of a request is no event."""
    found = read("Oslo urged Stockholm to release the vessel.")
    assert found.kinds() == ["REQUEST"]


def test_a_date_belongs_to_its_clause() -> None:
    """Two events of one sentence keep their own days."""
    found = read("Peru expelled the consul on March 2 and closed its embassy in La Paz on March 9.")
    days = [str(event.when.earliest) for event in found.told.events if event.when]
    assert days == ["2007-03-02", "2007-03-09"]


def test_the_occasion_dates_what_was_said() -> None:
    """A request told after a dated meeting was made at it."""
    found = read(
        "In a March 8 meeting with Greek Ambassador Nikos Laskaris, Foreign Minister Ilir Hoxha of Albania asked for "
        "new talks on visas. Hoxha complained about the Greek delay."
    )
    request, complaint = found.only("REQUEST"), found.only("ACCUSE")
    assert request.when is not None and str(request.when.earliest) == "2007-03-08"
    assert complaint.when is not None and str(complaint.when.earliest) == "2007-03-08"


def test_one_event_told_twice_is_one() -> None:
    """A noun that comes back to an attack retells it, and brings its day."""
    found = read(
        "Gunmen attacked the Danish embassy in Tirana. The attack on the Danish embassy took place on March 1."
    )
    event = found.only("ASSAULT")
    assert event.mentions
    assert event.when is not None and str(event.when.earliest) == "2007-03-01"


def test_every_trigger_is_words_of_the_text() -> None:
    """Trigger, retellings and mentions are spans of the paper."""
    found = read("Turkey criticized Greece. The criticism of Greece by Turkey was sharp. Athens rejected it.")
    for event in found.told.events:
        assert event.trigger.words(found.document.text).strip()
    for mention in found.told.mentions:
        assert " ".join(mention.span.words(found.document.text).split()) == mention.text


@pytest.mark.parametrize(
    "text",
    ["", "   ", "!!!", "a " * 3000, "Albania, Belgium, Chad, Denmark, Egypt, Fiji", "x" * 50_000, "1 2 3\n4 5 6\n"],
)
def test_what_is_no_prose_gives_no_event(text: str) -> None:
    """Lists, tables and noise give a reading without events, never an error."""
    assert read(text or " ").kinds() == []


def test_a_sentence_without_its_subject_goes_on_with_the_one_before() -> None:
    """Who acts in clipped prose is whoever acts in the sentence before; the meeting is told beside the visit."""
    found = read("King Olav of Norway visited Chile from June 8 to 11, 2006. Met with President Bachelet June 10.")
    visit, meeting = (event for event in found.told.events if event.kind == "CONSULT")
    assert found.names(meeting.actor) == found.names(visit.actor)
    assert meeting.when is not None
    assert meeting.when.earliest == meeting.when.latest == date(2006, 6, 10)
    assert visit.when is not None
    assert visit.when.latest == date(2006, 6, 11)


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Over lunch, Peruvian MP Jorge al-Quispe told the Chilean envoy that the vote was near.",
            "CONSULT",
            "PER CHL",
        ),
        ("Army tanks shelled a rebel camp in northern Peru on Monday.", "ASSAULT", "PER PER"),
        ("The envoy said Peru and Chile, after Swiss mediation, had agreed to meet in Lima.", "AGREE", "PER CHL"),
    ],
)
def test_sides_that_stand_apart(text: str, kind: str, sides: str) -> None:
    """Who hears at a meal, whose army a tank is of, and a subject parted from its verb are read."""
    found = read(text)
    event = next(one for one in found.told.events if one.kind == kind and one.status == "actual")
    assert " ".join(filter(None, found.countries((*event.actor, *event.recipient)))) == sides


def test_a_treaty_signed_in_passing() -> None:
    """A participle behind a comma tells of the noun before it, not of what the sentence goes on with."""
    assert "SUPPORT" in read("Under the treaty, signed in Lima on Monday, Peru will open its ports.").kinds()


def test_what_one_would_do_in_general_is_no_promise() -> None:
    """To make a choice is no undertaking."""
    assert read("Foreign Minister Quispe of Peru said Lima would make no other choice.").kinds() == []


def test_a_name_that_no_table_knows_acts() -> None:
    """A country that nobody has heard of is a party as any other."""
    found = read("Ruritania has severed all relations with Norway.")
    assert len(found.only("SANCTION").actor) == 1
