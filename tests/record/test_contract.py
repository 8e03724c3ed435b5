"""What every record does, whatever its engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dragoman.access import ANONYMOUS, OWNER, Viewer
from dragoman.documents import (
    PUBLIC,
    ArticleHeader,
    Block,
    Document,
    DocumentId,
    EditionHeader,
    Level,
    Marking,
    Participant,
    Sourced,
    Span,
)
from dragoman.record import Reading, Store
from tests.record.small import Part, cable, read, told_as

C, U = Marking(Level.C), Marking(Level.U)
CLEARED = Viewer(Level.C)

BAKU = cable(
    "06BAKU1837",
    [
        Part(U, "Minister Araz Azimov met France on 8 May 2006."),
        Part(C, "He asked France to help. He met the Ambassador on 9 June."),
    ],
    cites=["06BAKU1753"],
)
TBILISI = cable("06TBILISI12", [Part(C, "Nino Beridze attacked Georgia in 1999.")], day=date(2006, 11, 2))


def test_a_paper_comes_back_as_it_came_in(store: Store) -> None:
    """Text, header and blocks of a kept paper equal those of the document."""
    store.keep(read(BAKU))
    paper = store.paper("06BAKU1837", OWNER)
    assert paper is not None
    assert (paper.text, paper.header) == (BAKU.text, BAKU.header)
    assert tuple(one.block for one in paper.blocks) == BAKU.blocks
    assert [one.text for one in paper.blocks] == [BAKU.words(block.span) for block in BAKU.blocks]
    assert (paper.kind, paper.carrier, paper.encoding, paper.language) == ("cable", "plain", "utf-8", "en")
    assert (paper.day, paper.title, paper.marking) == (date(2006, 12, 20), "ABOUT 06BAKU1837", C)
    assert (paper.sources, paper.problems, paper.version) == (("papers/06BAKU1837.txt",), BAKU.problems, "v1")


def test_claims_come_back_as_they_were_stated(store: Store) -> None:
    """Claims of a kept paper equal those of the reading, in the order of the text."""
    reading = read(BAKU)
    store.keep(reading)
    assert store.claims_of(BAKU.id, OWNER) == reading.claims
    assert {claim.kind for claim in reading.claims} >= {"event", "request", "mention", "holding", "time", "reference"}


@pytest.mark.parametrize(
    "header",
    [
        ArticleHeader("A title", datetime(2023, 2, 7, 17, tzinfo=timezone(timedelta(hours=4))), "An author", "Paper"),
        ArticleHeader(Sourced("A title", Span(DocumentId("a" * 64), 0, 1)), None, None, None, "https://example.org/"),
        EditionHeader(
            "frus1969-76v01", "12", Sourced("Telegram", Span(DocumentId("a" * 64), 0, 1)), "telegram",
            Sourced(date(1971, 2, 3), Span(DocumentId("a" * 64), 1, 2)), date(1971, 2, 4), None,
            (Sourced(Participant("Henry Kissinger", None), Span(DocumentId("a" * 64), 0, 3)),),
        ),
    ],
)  # fmt: skip
def test_every_kind_of_header_comes_back(store: Store, header: ArticleHeader | EditionHeader) -> None:
    """Headers of articles and editions come back equal, offsets from UTC included."""
    ident = DocumentId("a" * 64)
    block = Block("paragraph", Span(ident, 0, 5), PUBLIC)
    document = Document(ident, "Words", "press", "html", "x", "utf-8", header, (block,), PUBLIC)
    store.keep(read(document))
    paper = store.paper(ident, ANONYMOUS)
    assert paper is not None
    assert paper.header == header
    assert paper.day == document.day


@pytest.mark.parametrize(
    "words", ["NUL \0 inside", "half a pair \ud83d here", "\ufdd0 \\x00", "İlham Əliyev – “ok”\r\n"]
)
def test_any_text_comes_back_character_for_character(store: Store, words: str) -> None:
    """Texts that a database cannot hold as they are come back all the same."""
    document = cable("06ODD1", [Part(U, words)], U)
    store.keep(read(document))
    paper = store.paper(document.id, OWNER)
    assert paper is not None
    assert paper.text == document.text


def test_keeping_twice_writes_nothing(store: Store) -> None:
    """The same version reading the same paper again is known, and the stamp stays."""
    assert store.keep(read(BAKU)).outcome == "new"
    stamp = store.stamp()
    assert store.keep(read(BAKU)).outcome == "known"
    assert store.stamp() == stamp
    assert store.counts(OWNER).papers == 1
    assert store.changes(OWNER) == ()


def test_held_names_the_version(store: Store) -> None:
    """A held document is known by the version that read it, another by None."""
    store.keep(read(BAKU, "v7"))
    assert store.held(BAKU.id) == "v7"
    assert store.held(TBILISI.id) is None


def test_a_paper_found_elsewhere_keeps_both_places(store: Store) -> None:
    """A second place is added to the first, in alphabetical order; a place of a paper not held is passed over."""
    store.keep(read(BAKU))
    store.found_at(BAKU.id, "a/copy.txt")
    store.found_at(BAKU.id, "a/copy.txt")
    store.found_at(TBILISI.id, "b.txt")
    store.keep(read(replace(BAKU, source="z.zip!one")))
    paper = store.paper(BAKU.id, OWNER)
    assert paper is not None
    assert paper.sources == ("a/copy.txt", "papers/06BAKU1837.txt", "z.zip!one")
    assert store.counts(OWNER).papers == 1


def test_a_newer_version_supersedes_and_says_what_changed(store: Store) -> None:
    """Claims that the newer version does not make are gone from answers, and told with those that came."""
    before = read(BAKU, "v1")
    store.keep(before)
    dropped = next(claim for claim in before.claims if claim.kind == "request")
    kept = tuple(replace(claim, version="v2") for claim in before.claims if claim is not dropped)
    after = Reading(BAKU, before.findings, before.links, kept, "v2")
    outcome = store.keep(after)
    assert outcome.outcome == "changed"
    assert outcome.change is not None
    assert (outcome.change.before, outcome.change.after) == ("v1", "v2")
    assert (outcome.change.gone, outcome.change.come) == ((dropped.sentence,), ())
    assert store.changes(OWNER) == (outcome.change,)
    assert store.claims_of(BAKU.id, OWNER) == kept
    assert store.claim(dropped.id, OWNER) is None
    assert store.counts(OWNER).claims == len(kept)
    assert store.held(BAKU.id) == "v2"


def test_a_claim_read_the_same_way_is_no_change(store: Store) -> None:
    """A version that states the same claims changes nothing but the version; ids do not depend on it."""
    store.keep(read(BAKU, "v1"))
    outcome = store.keep(read(BAKU, "v2"))
    assert outcome.change is not None
    assert (outcome.change.gone, outcome.change.come) == ((), ())
    assert [claim.id for claim in read(BAKU, "v1").claims] == [claim.id for claim in read(BAKU, "v2").claims]


def test_going_back_to_an_older_version_is_a_change_too(store: Store) -> None:
    """What an older program reads again is kept as its reading, with two changes told."""
    for version in ("v1", "v2", "v1"):
        store.keep(read(BAKU, version))
    assert [(one.before, one.after) for one in store.changes(OWNER)] == [("v1", "v2"), ("v2", "v1")]
    assert store.claims_of(BAKU.id, OWNER) == read(BAKU, "v1").claims


def test_the_stamp_does_not_depend_on_the_order_of_papers(store: Store) -> None:
    """A version read and replaced leaves no trace in the stamp; another paper changes it."""
    store.keep(read(BAKU))
    only_baku = store.stamp()
    store.keep(read(TBILISI))
    both = store.stamp()
    store.keep(read(BAKU, "v2"))
    store.keep(read(BAKU, "v1"))
    assert store.stamp() == both != only_baku


def test_a_paper_is_found_by_number_and_by_the_beginning_of_its_id(store: Store) -> None:
    """Names are the number in any case, the id, or at least eight digits of it."""
    store.keep(read(BAKU))
    for name in ("06BAKU1837", "06baku1837", BAKU.id, BAKU.id[:8], BAKU.id[:8].upper()):
        found = store.paper(name, OWNER)
        assert found is not None
        assert found.id == BAKU.id
    for name in (BAKU.id[:7], "06BAKU1838", "", "%", BAKU.id[:8] + "zz"):
        assert store.paper(name, OWNER) is None


def test_papers_are_listed_by_day_then_number(store: Store) -> None:
    """The list is in time and can be taken page by page."""
    for document in (BAKU, TBILISI):
        store.keep(read(document))
    assert [line.number for line in store.papers(OWNER)] == ["06TBILISI12", "06BAKU1837"]
    assert [line.number for line in store.papers(OWNER, start=1, limit=1)] == ["06BAKU1837"]
    assert [line.number for line in store.papers(OWNER, start=1)] == ["06BAKU1837"]
    assert store.papers(OWNER, kind="press") == ()
    assert store.papers(OWNER)[1].source_name == "AMEMBASSY 06BAKU1837"


def test_every_paper_is_given_whole_in_the_order_of_ids(store: Store) -> None:
    """`each_paper` gives what search needs: the whole text and every block."""
    for document in (BAKU, TBILISI):
        store.keep(read(document))
    papers = list(store.each_paper())
    assert [paper.id for paper in papers] == sorted([BAKU.id, TBILISI.id])
    assert all(paper.text is not None for paper in papers)


def test_claims_are_asked_for_by_kind_entity_and_day(store: Store) -> None:
    """Kinds, entities and days narrow the answer together; order is by the claim's own date, undated last."""
    for document in (BAKU, TBILISI):
        store.keep(read(document))
    events = store.claims(OWNER, kinds=["event"])
    assert [claim.predicate for claim in events] == ["ASSAULT", "CONSULT", "CONSULT"]
    both = store.claims(OWNER, kinds=["event"], about=["person:araz-azimov", "country:FRA"])
    assert [claim.when.earliest for claim in both if claim.when] == [date(2006, 5, 8)]
    assert store.claims(OWNER, kinds=["event"], since=date(1999, 6, 1), until=date(1999, 7, 1)) == events[:1]
    assert store.claims(OWNER, kinds=["event"], since=date(2000, 1, 1)) == events[1:]
    assert store.claims(OWNER, kinds=["event"], start=1, limit=1) == events[1:2]
    assert store.claims(OWNER, predicates=[events[0].predicate]) == tuple(
        one for one in store.claims(OWNER) if one.predicate == events[0].predicate
    )
    every = store.claims(OWNER)
    assert [claim.when is None for claim in every] == sorted(claim.when is None for claim in every)
    assert sorted(claim.id for claim in store.each_claim(OWNER)) == sorted(claim.id for claim in every)
    assert list(store.each_claim(OWNER, kinds=["time"])) == sorted(
        (one for one in every if one.kind == "time"), key=lambda one: (one.document, one.words[0].start)
    )


def test_between_takes_different_sides(store: Store) -> None:
    """A pair is two roles; a country stands for anybody of it; a place or a lone side is no pair."""
    for document in (BAKU, TBILISI):
        store.keep(read(document))
    pair = store.between("person:araz-azimov", "country:FRA", OWNER)
    assert [claim.kind for claim in pair] == ["event", "event", "request"]
    assert store.between("country:FRA", "person:araz-azimov", OWNER) == pair
    assert store.between("country:GEO", "country:GEO", OWNER) != ()
    assert store.between("country:AZE", "person:araz-azimov", OWNER) == ()
    assert store.between("person:araz-azimov", "person:araz-azimov", OWNER) == ()


def test_entities_are_found_by_words_of_their_names(store: Store) -> None:
    """Every word must stand in the name, in any case; most claims come first."""
    for document in (BAKU, TBILISI):
        store.keep(read(document))
    assert [one.entity.name for one in store.entities(OWNER, words="azi araz")] == ["Araz Azimov"]
    assert store.entities(OWNER, words="AZIMOV")[0].papers == 1
    assert [one.entity.id for one in store.entities(OWNER, kind="country")] == ["country:FRA", "country:GEO"]
    assert store.entities(OWNER, words="%") == ()
    every = store.entities(OWNER)
    assert [one.claims for one in every] == sorted((one.claims for one in every), reverse=True)
    assert store.entities(OWNER, start=1, limit=1) == every[1:2]
    assert store.entity("person:araz-azimov", OWNER) == store.entities(OWNER, words="azimov")[0]
    assert store.entity("person:nobody", OWNER) is None


def test_papers_that_cite_a_number(store: Store) -> None:
    """A paper is among those that cite a number if its header does."""
    store.keep(read(BAKU))
    assert [line.number for line in store.cited_by("06BAKU1753", OWNER)] == ["06BAKU1837"]
    assert store.cited_by("06BAKU1837", OWNER) == ()


def test_papers_that_cite_a_number_in_their_prose(store: Store) -> None:
    """A paper is among those that cite a number if a paragraph that the viewer sees prints it."""
    part = Part(Marking(Level.U), "See 05 PARIS 7.")
    document = cable("06BAKU9", [part, Part(Marking(Level.S), "See 05 PARIS 8.")])
    store.keep(read(document))
    assert [line.number for line in store.cited_by("05PARIS8", OWNER)] == ["06BAKU9"]
    assert [(line.id, line.number) for line in store.cited_by("05PARIS7", ANONYMOUS)] == [(document.id, None)]
    assert store.cited_by("05PARIS8", ANONYMOUS) == ()


def test_counts_say_how_much_there_is(store: Store) -> None:
    """Counts agree with the lists."""
    assert store.counts(OWNER).papers == 0
    for document in (BAKU, TBILISI):
        store.keep(read(document))
    counts = store.counts(OWNER)
    assert counts.papers == len(store.papers(OWNER)) == 2
    assert counts.claims == len(store.claims(OWNER))
    assert counts.entities == len(store.entities(OWNER, limit=1000))
    assert dict(counts.by_kind)["cable"] == 2


EVENTFUL = cable(
    "06BAKU7",
    [
        Part(U, "France met Georgia in 1999."),
        Part(C, "France met Azerbaijan. Georgia attacked Azerbaijan. France attacked Georgia."),
    ],
    day=date(2006, 11, 3),
)
TELLINGS = (("actual", ""), ("hypothetical", "nobody named"), ("planned", "will"), ("denied", "deny"))


def test_claims_are_asked_for_and_counted_by_their_ground(store: Store) -> None:
    """Firm, doubtful, possible and denied ones are told apart, with the reason; nothing asked for is all of them."""
    reading = told_as(read(EVENTFUL), *TELLINGS)
    store.keep(reading)
    assert store.claims_of(EVENTFUL.id, OWNER) == reading.claims
    events = store.claims(OWNER, kinds=["event"])
    grounds = {claim.ground: claim for claim in events}
    assert len(events) == len(grounds) == 4
    for ground, claim in grounds.items():
        assert store.claims(OWNER, kinds=["event"], grounds=[ground]) == (claim,)
        assert [one for one in store.each_claim(OWNER, grounds=[ground]) if one.kind == "event"] == [claim]
    assert store.claims(OWNER, reason="nobody named") == (grounds["doubtful"],)
    tally = [(one.predicate, one.ground, one.reason, one.claims) for one in store.tally(OWNER, kinds=["event"])]
    assert tally == [
        ("ASSAULT", "possible", "will", 1),
        ("ASSAULT", "denied", "deny", 1),
        ("CONSULT", "firm", None, 1),
        ("CONSULT", "doubtful", "nobody named", 1),
    ]
    assert sum(one.claims for one in store.tally(OWNER)) == len(store.claims(OWNER))


def test_what_is_not_firm_is_counted_apart(store: Store) -> None:
    """Counts of claims, of their kinds and of what speaks of somebody are of the firm ones; the others stand beside."""
    store.keep(told_as(read(EVENTFUL), *TELLINGS))
    counts = store.counts(OWNER)
    assert counts.aside == (("doubtful", 1), ("possible", 1), ("denied", 1))
    assert dict(counts.by_kind)["claim:event"] == 1
    assert counts.claims + 3 == len(store.claims(OWNER))
    france = store.entity("country:FRA", OWNER)
    assert france is not None
    about = store.claims(OWNER, about=["country:FRA"])
    assert (france.claims, france.aside) == (len(about) - 2, 2)


def test_nobody_learns_how_many_are_set_aside_that_he_may_not_see(store: Store) -> None:
    """Who sees the open paragraph alone sees one firm event, and not that others are doubtful or denied."""
    store.keep(told_as(read(EVENTFUL), *TELLINGS))
    assert store.counts(ANONYMOUS).aside == ()
    assert [one.ground for one in store.tally(ANONYMOUS, kinds=["event"])] == ["firm"]
    assert store.claims(ANONYMOUS, grounds=["doubtful", "possible", "denied"]) == ()
    assert list(store.each_claim(ANONYMOUS, grounds=["doubtful"])) == []
    assert [one.aside for one in store.entities(ANONYMOUS)] == [0] * len(store.entities(ANONYMOUS))


def test_a_paragraph_is_shown_without_its_header(store: Store) -> None:
    """Who may read paragraph 1 alone sees it and its claims, and of the header nothing: no number, day or place."""
    store.keep(read(BAKU))
    paper = store.paper(BAKU.id, ANONYMOUS)
    assert paper is not None
    assert [one.block.number for one in paper.blocks] == [1]
    hidden = (paper.number, paper.title, paper.day, paper.marking, paper.header, paper.text)
    assert hidden == (None,) * 6
    assert (paper.captions, paper.sources, paper.problems) == ((), (), ())
    assert store.paper("06BAKU1837", ANONYMOUS) is None
    assert store.cited_by("06BAKU1753", ANONYMOUS) == ()
    claims = store.claims_of(BAKU.id, ANONYMOUS)
    assert {word.paragraph for claim in claims for word in claim.words} == {1}
    assert all(claim.day is None for claim in claims)
    event = next(claim for claim in claims if claim.kind == "event")
    assert event.sentence == "Araz Azimov met or spoke with France (8 May 2006)"
    assert event.roles[0].entity is not None
    assert (event.roles[0].entity.country, event.roles[0].entity.organization) == (None, None)


def test_what_a_cleared_reader_sees(store: Store) -> None:
    """Who meets the marking of the whole sees all of it."""
    store.keep(read(BAKU))
    assert store.paper("06BAKU1837", CLEARED) == store.paper("06BAKU1837", OWNER)
    assert store.claims(CLEARED) == store.claims(OWNER)


def test_a_paper_without_a_marking_is_for_the_owner_alone(store: Store) -> None:
    """No clearance opens a paper whose marking is not known, whatever its paragraphs say."""
    store.keep(read(cable("06X1", [Part(U, "Araz Azimov met France.")], Marking(Level.UNSTATED))))
    for viewer in (ANONYMOUS, Viewer(Level.TS, frozenset({"NODIS"})), Viewer(Level.UNSTATED)):
        assert store.counts(viewer).papers == 0
        assert store.claims(viewer) == ()
        assert store.papers(viewer) == ()
    assert store.counts(OWNER).papers == 1


def test_a_caption_binds_every_paragraph(store: Store) -> None:
    """An unclassified paragraph of a NODIS telegram is for those admitted to NODIS."""
    nodis = Marking(Level.S, ("NODIS",))
    document = cable("06X2", [Part(U, "Araz Azimov met France.")], nodis)
    store.keep(read(document))
    assert store.paper(document.id, Viewer(Level.TS)) is None
    seen = store.paper(document.id, Viewer(Level.U, frozenset({"NODIS"})))
    assert seen is not None
    assert [one.block.marking for one in seen.blocks] == [Marking(Level.U, ("NODIS",))]


def test_changes_are_for_those_who_see_all_they_tell(store: Store) -> None:
    """What changed in a paper is told to those who see the whole of it."""
    for version in ("v1", "v2"):
        store.keep(read(BAKU, version))
    assert store.changes(ANONYMOUS) == ()
    assert len(store.changes(CLEARED)) == 1
    assert len(store.changes(CLEARED, document=BAKU.id)) == 1
    assert store.changes(CLEARED, document=TBILISI.id) == ()
    assert store.changes(OWNER)[0].at.tzinfo is UTC


def test_a_name_that_only_closed_claims_give_finds_nothing(store: Store) -> None:
    """Somebody who has one name in an open paragraph and another in a closed one is found by the open name alone."""
    reading = read(BAKU)
    claims = []
    for claim in reading.claims:
        roles = claim.roles
        if claim.marking == C:
            roles = tuple(
                replace(role, entity=replace(role.entity, name="The Falcon"))
                if role.entity is not None and role.entity.id == "person:araz-azimov"
                else role
                for role in roles
            )
        claims.append(replace(claim, roles=roles))
    store.keep(replace(reading, claims=tuple(claims)))
    assert store.entities(ANONYMOUS, words="falcon") == ()
    assert [one.entity.name for one in store.entities(ANONYMOUS, words="azimov")] == ["Araz Azimov"]
    assert [one.entity.id for one in store.entities(CLEARED, words="falcon")] == ["person:araz-azimov"]
