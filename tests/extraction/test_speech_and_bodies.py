"""Quotes, requests, facts about frameworks, acronyms. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import read


def test_the_speaker_may_stand_after_the_words() -> None:
    """``..." X said`` gives X the quotation, and ``I`` in it is X."""
    found = read('"I was pleased to see the Danish delegation here," Foreign Minister Ilir Hoxha said.')
    (quote,) = found.told.quotes
    assert found.names((quote.speaker,)) == ["Ilir Hoxha"]  # type: ignore[arg-type]
    assert found.document.text[quote.span.start] == "I"


def test_the_speaker_may_stand_before_the_words() -> None:
    """``X said: "...`` gives X the quotation."""
    found = read('President Maria Teles of Portugal said: "We will keep our word to our partners."')
    (quote,) = found.told.quotes
    assert found.names((quote.speaker,)) == ["Maria Teles"]  # type: ignore[arg-type]


def test_one_word_in_marks_is_no_quotation() -> None:
    """A fragment of a word or two is left alone."""
    assert read('He called it an "observer" post.').told.quotes == ()


def test_a_request_has_asker_asked_and_words() -> None:
    """Who asks whom for what, in the paper's own words."""
    found = read("Tunis asked the European Union to send election monitors by June.")
    (request,) = found.told.requests
    assert (request.kind, found.countries(request.asker), found.countries(request.asked)) == (
        "request",
        ["TUN"],
        ["EUR"],
    )
    assert request.what == "send election monitors by June"
    assert request.due is not None and str(request.due.latest) == "2007-06-30"


def test_a_promise_is_a_commitment() -> None:
    """A promise is kept as a commitment of the one who makes it."""
    found = read("Finland promised to open a consulate in Tromso.")
    (request,) = found.told.requests
    assert (request.kind, found.countries(request.asker)) == ("commitment", ["FIN"])


def test_an_offer_that_was_rejected_is_declined() -> None:
    """The paper itself tells what became of an offer."""
    found = read("Iceland offered to host the talks. Norway rejected the offer by Iceland.")
    assert "declined" in {request.status for request in found.told.requests if request.kind == "offer"}


def test_joining_is_a_fact_with_member_body_and_day() -> None:
    """``joined`` with a body is a membership fact."""
    found = read("Estonia joined the European Union in 2004.")
    (fact,) = found.told.memberships
    assert fact.kind == "join"
    assert found.names((fact.member, fact.framework)) == ["Estonia", "European Union"]  # type: ignore[arg-type]
    assert fact.when is not None and str(fact.when.earliest) == "2004-01-01"


def test_a_body_that_points_back_is_the_body_before() -> None:
    """``This forum was replaced by`` speaks of the body named before it."""
    found = read(
        "Latvia worked with the North Atlantic Cooperation Council. "
        "This forum was replaced in 1997 by the Euro-Atlantic Partnership Council."
    )
    (fact,) = [one for one in found.told.memberships if one.kind == "succeed"]
    assert found.names((fact.framework, fact.successor)) == [
        "North Atlantic Cooperation Council",
        "Euro-Atlantic Partnership Council",
    ]  # type: ignore[arg-type]


def test_not_joining_is_no_fact() -> None:
    """A body that was not joined, or may be, has no new member."""
    assert read("Norway did not join the European Union. Iceland might join the European Union.").told.memberships == ()


def test_acronyms_are_taken_from_the_paper() -> None:
    """A short form in brackets after its words is explained by the paper."""
    found = read("The Joint Border Commission (JBC) met. The Water Users and Growers Council (WUGC) did not.")
    assert found.told.acronyms == (("JBC", "Joint Border Commission"), ("WUGC", "Water Users and Growers Council"))
