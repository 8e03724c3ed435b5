"""Collections, gaps, the calendar, versions and their differences: what the pages say of them, and to whom."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import msgspec
import pytest
from fastapi.testclient import TestClient

from dragoman.access import ANONYMOUS, OWNER, Viewer
from dragoman.documents import CableHeader, Declassification, Document, DocumentId, Level, Release, Sourced, Span
from dragoman.record import Store
from dragoman.search import Index, open_index
from dragoman.web.answers import (
    CalendarPart,
    CollectionPart,
    answer_calendar,
    answer_collection,
    answer_collections,
    answer_difference,
    answer_gaps,
    answer_paper,
)
from dragoman.web.answers.paging import ALL
from web import series
from web.clients import clients
from web.test_pages import beside, links

ADDRESSES = (
    "/collections",
    "/collection?name=papers",
    "/collection?name=papers&code=spliced",
    "/collection?name=open",
    "/gaps",
    "/gaps?collection=papers",
    "/gaps?kind=serials",
    "/gaps?kind=cited",
    "/gaps?kind=sections",
    "/gaps?kind=continuity",
    "/calendar",
    "/calendar?collection=papers",
    "/calendar?year=2017",
    "/calendar?year=2017&kind=due",
    "/calendar?kind=none",
    "/calendar?kind=event",
    f"/difference?one={series.ORIGINAL.id}&other={series.CORRECTED.id}",
    f"/difference?one={series.ORIGINAL.id}&other={series.COPY.id}",
    f"/paper/{series.ORIGINAL.id}",
    f"/paper/{series.PART.id}",
    f"/paper/{series.SPLICED.id}",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A telegram in four papers, a part, one out of its series, one in quarantine, and an open one."""
    with series.record_of(tmp_path_factory.mktemp("series"), *series.EVERY) as kept:
        yield kept


@pytest.fixture(scope="module")
def index(store: Store) -> Iterator[Index]:
    """Its index."""
    made = open_index(store)
    yield made
    made.close()


@pytest.fixture(scope="module")
def pages(store: Store, index: Index) -> Callable[[Viewer], TestClient]:
    """Make a client whose reader is at most this viewer."""
    return clients(store, index)


@pytest.fixture(scope="module")
def lacking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """What anybody is answered by a record that holds the open paper alone."""
    with series.record_of(tmp_path_factory.mktemp("without"), series.OPEN) as bare:
        index = open_index(bare)
        yield clients(bare, index)(ANONYMOUS)
        index.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_has_a_page_and_its_data(pages: Callable[[Viewer], TestClient], address: str) -> None:
    """Page and JSON are answered, and the page is light."""
    owner = pages(OWNER)
    page, data = owner.get(address), owner.get(beside(address))
    assert page.status_code == data.status_code == 200
    assert isinstance(json.loads(data.content), dict)
    assert len(page.content) < 100_000


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_learns_of_what_he_may_not_see(
    pages: Callable[[Viewer], TestClient], lacking: TestClient, address: str
) -> None:
    """To whom the closed papers are closed, a record that lacks them answers with the same bytes."""
    for one in (address, beside(address)):
        seen, missing = pages(ANONYMOUS).get(one), lacking.get(one)
        assert (seen.status_code, seen.content) == (missing.status_code, missing.content)
        assert b"07RIGA311" not in seen.content


def test_every_link_leads_somewhere(pages: Callable[[Viewer], TestClient]) -> None:
    """What these pages link to is there, and so is the place named in it."""
    owner = pages(OWNER)
    found = {link for address in ADDRESSES for link in links(owner.get(address).text).links if link.startswith("/")}
    for link in found:
        page = owner.get(link)
        assert page.status_code == 200, link
        fragment = link.partition("#")[2]
        assert not fragment or fragment in links(page.text).places, link
    assert len(found) > 40


def test_collections_are_places_where_papers_were_found(store: Store) -> None:
    """Each is given with its papers and days; who sees none of them sees no collection."""
    found = answer_collections(store, OWNER, ALL)
    assert [(one.name, one.papers) for one in found.collections] == [("open", 1), ("other.zip", 1), ("papers", 6)]
    papers = found.collections[2]
    assert (papers.first, papers.last) == (date(2007, 2, 1), date(2007, 4, 30))
    assert [one.name for one in answer_collections(store, ANONYMOUS, ALL).collections] == ["open"]
    assert answer_collection(store, ANONYMOUS, CollectionPart("papers")) is None
    assert answer_collection(store, OWNER, CollectionPart("nowhere")) is None


def test_a_collection_tells_what_is_to_be_checked(store: Store) -> None:
    """Problems stand by code with what to do and lead to the words; series and sections are told apart."""
    found = answer_collection(store, OWNER, CollectionPart("papers"))
    assert found is not None
    spliced = next(one for one in found.codes if one.code == "spliced")
    assert (spliced.problems, spliced.papers, bool(spliced.advice)) == (1, 1, True)
    [odd] = spliced.found
    assert odd.paper.id == series.SPLICED.id
    assert odd.line is not None
    assert odd.href.startswith(odd.paper.href)
    assert "line" not in odd.says.partition(":")[0]
    assert [one.paper.id for one in found.series] == [series.LATE.id]
    assert [(one.number, one.missing) for one in found.sections] == [("07RIGA320", (2, 3))]
    one_code = answer_collection(store, OWNER, CollectionPart("papers", "spliced"))
    assert one_code is not None
    assert [one.code for one in one_code.codes] == ["spliced"]
    assert answer_collection(store, OWNER, CollectionPart("papers", "no-such-code")) is None


def test_empty_pages_say_so(pages: Callable[[Viewer], TestClient]) -> None:
    """Where there is nothing to check and nothing missing, the page says it in words."""
    page = pages(OWNER).get("/collection?name=open").text
    assert "Nothing in the papers of this collection was odd" in page
    assert "Every telegram fits those before and after it" in page
    assert "No section is missing" in pages(ANONYMOUS).get("/gaps").text
    assert "Every telegram that is cited by number is here" in pages(ANONYMOUS).get("/gaps").text


def test_gaps_are_told_by_kind(store: Store) -> None:
    """Sections, papers cited with who cites them, serials between neighbours with these."""
    found = answer_gaps(store, OWNER)
    assert found is not None
    assert [one.says for one in found.sections] == ["sections 2 and 3 of 3 are not here"]
    cited = {one.number: {paper.number for paper in one.by} for one in found.cited}
    assert cited == {"07RIGA288": {"07RIGA311"}}
    first = found.serials[0]
    assert (first.post, first.first, first.last, first.count) == ("RIGA", 312, 319, 8)
    assert (first.before.number, first.after.number) == ("07RIGA311", "07RIGA320")
    assert first.says == "RIGA 312 to 319 of 2007: 8 numbers"
    of_open = answer_gaps(store, ANONYMOUS)
    assert of_open is not None
    assert [count for _, count in of_open.totals] == [0, 0, 0, 0]


def telegram_with(order: Declassification | None, name: str, **header: object) -> Document:
    """Return the first telegram as another paper, with another order line."""
    face = series.ORIGINAL.header
    assert isinstance(face, CableHeader)
    document = DocumentId((name * 64)[:64])
    eo = Sourced(order, Span(document, 0, 1)) if order else None
    number = Sourced(f"07RIGA{int(name, 16)}", Span(document, 0, 1))
    made = msgspec.structs.replace(face, eo=eo, reference=number, **header)
    return replace(series.ORIGINAL, id=document, header=made, source=f"papers/{name}.txt")


def test_due_eligible_and_released_are_kept_apart(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is printed is due, what the order makes of it eligible; released is only what a stamp or decision says."""
    line = "E.O. 11652: GDS"
    stamp = Sourced(
        Release(authority="US Department of State", day=date(2006, 5, 4), words="Released"),
        Span(DocumentId("b" * 64), 0, 1),
    )
    papers = (
        telegram_with(Declassification("12958", "x", "DECL: 04/28/2017", date(2017, 4, 28), None, "DECL"), "a"),
        telegram_with(Declassification("11652", line, "GDS", None, None, "GDS"), "b", released=(stamp,)),
        telegram_with(
            Declassification("12958", "x", "DECL: WHEN SIGNED", None, None, "DECL", event="WHEN SIGNED"), "c"
        ),
        telegram_with(Declassification("12356", "x", "OADR", None, None, "OADR", "OADR"), "d"),
    )
    with series.record_of(tmp_path_factory.mktemp("calendar"), *papers) as store:
        found = answer_calendar(store, OWNER, CalendarPart())
        assert found is not None
        years = {one.year: (one.due, one.eligible, one.released) for one in found.years}
        assert years[2017] == (1, 0, 0)
        assert years[2006] == (0, 0, 1)
        assert sum(one.eligible for one in found.years) == sum(one.released for one in found.years) == 1
        assert (found.papers, found.events, found.untold) == (4, 1, 1)
        released = answer_calendar(store, OWNER, CalendarPart(kind="released"))
        assert released is not None
        assert [one.says for one in released.terms] == ["Said to be released 4 May 2006 by US Department of State."]
        eligible = answer_calendar(store, OWNER, CalendarPart(kind="eligible"))
        assert eligible is not None
        assert "released" not in eligible.terms[0].says
        assert eligible.terms[0].rule is not None
        due = answer_calendar(store, OWNER, CalendarPart("papers", 2017))
        assert due is not None
        assert [one.says for one in due.terms] == ["Due 28 April 2017, as printed under E.O. 12958."]
        assert answer_calendar(store, OWNER, CalendarPart("nowhere")) is None
        hidden = answer_calendar(store, ANONYMOUS, CalendarPart())
        assert hidden is not None
        assert (hidden.papers, hidden.years) == (0, ())


def test_a_paper_shows_the_telegram_it_belongs_to(store: Store, index: Index) -> None:
    """Versions, sendings and copies stand beside it, each a link, with what a corrected copy says was corrected."""
    shown = answer_paper(store, OWNER, series.ORIGINAL.id)
    assert shown is not None and shown.telegram is not None
    first, corrected = shown.telegram.versions
    assert (first.kind, corrected.kind, corrected.note) == ("original", "corrected copy", "TEXT PARA 2")
    assert [one.kind for one in first.sendings] == ["first", "repeat"]
    copies = first.sendings[0].parts[0].copies
    assert {one.paper.id for one in copies} == {series.ORIGINAL.id, series.COPY.id}
    assert [one.here for one in copies if one.paper.id == series.ORIGINAL.id] == [True]
    other = corrected.sendings[0].parts[0].copies[0]
    assert other.difference == f"/difference?one={series.ORIGINAL.id[:16]}&other={series.CORRECTED.id[:16]}"
    assert [one.href for one in shown.flags] == [other.paper.href]
    assert shown.same_number == ()
    assert answer_paper(store, OWNER, series.CORRECTED.id).flags == ()  # type: ignore[union-attr]


def test_a_part_says_that_it_is_one(store: Store) -> None:
    """Of a telegram with sections missing the page says first which are here and which are not."""
    shown = answer_paper(store, OWNER, series.PART.id)
    assert shown is not None and shown.telegram is not None
    [flag] = shown.flags
    assert flag.says == "Section 1 of 3. Only a part of the telegram is here: sections 2 and 3 of 3 are not here."
    assert shown.telegram.versions[0].sendings[0].missing == (2, 3)


def test_a_paper_in_quarantine_is_flagged(store: Store, pages: Callable[[Viewer], TestClient]) -> None:
    """A head on another's text is told in words, stands under neither number and beside no other paper."""
    shown = answer_paper(store, OWNER, series.SPLICED.id)
    assert shown is not None
    assert (shown.paper.number, shown.telegram) == (None, None)
    assert "the head is that of 07RIGA340, the text that of 07MOSCOW4711" in shown.flags[0].says
    labels = {field.label for field in shown.fields}
    assert "Number" not in labels and "Number in the head" in labels
    for number in ("07RIGA340", "07MOSCOW4711"):
        assert pages(OWNER).get(f"/paper/{number}").status_code == 404


def test_the_words_that_differ_stand_side_by_side(store: Store) -> None:
    """Each difference is given on both sides, with its place; copies of the same words have none."""
    found = answer_difference(store, OWNER, series.ORIGINAL.id, series.CORRECTED.id, ALL)
    assert found is not None
    assert (found.one_is, found.other_is) == ("As first sent", "Corrected copy")
    [row] = found.rows
    assert row.one.words == ""
    assert "So" in series.CORRECTED.text[row.other.start : row.other.end] == row.other.words
    same = answer_difference(store, OWNER, series.ORIGINAL.id, series.COPY.id, ALL)
    assert same is not None
    assert (same.total, same.rows) == (0, ())


def test_papers_are_compared_only_where_all_of_both_is_seen(store: Store) -> None:
    """Who does not see all of one of them gets no comparison."""
    for viewer in (ANONYMOUS, Viewer(Level.SBU)):
        assert answer_difference(store, viewer, series.ORIGINAL.id, series.OPEN.id, ALL) is None


def test_collections_and_gaps_can_be_reached(pages: Callable[[Viewer], TestClient]) -> None:
    """Every page leads to collections and gaps; the start page says what they are."""
    page = pages(OWNER).get("/").text
    for address in ("/collections", "/gaps", "/calendar"):
        assert f'href="{address}"' in page
