"""Every page: its address, its template, and the one function that answers it as a page and as JSON."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, get_args
from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse

from dragoman.record import ClaimKind, Missing
from dragoman.web import answers
from dragoman.web.answers.grounds import choice_of
from dragoman.web.answers.lists import LABELS, day_given
from dragoman.web.answers.paging import Slice
from dragoman.web.answers.paper import Beside, Place
from dragoman.web.desk import COOKIE, OPERATOR, Desk, standings
from dragoman.web.rendering import render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is documented: its address, and the address of the same data as JSON."""

    path: str
    json: str
    says: str


PAGES: list[Page] = []

Start = Annotated[int, Query(ge=0, le=10_000_000)]
Words = Annotated[str, Query(max_length=800)]
Year = Annotated[int, Query(ge=0, le=9999)]
Answer = Callable[..., Any]


def desk(request: Request) -> Desk:
    """Return the desk of this request's reader."""
    found: Desk = request.app.state.desk
    return found.read_as(request.cookies.get(COOKIE))


Reader = Annotated[Desk, Depends(desk)]


def chosen(kind: str = "", since: str = "", until: str = "", start: Start = 0, ground: str = "") -> answers.Filter:
    """Read which claims an address asks for; what is not understood asks for all."""
    known: tuple[ClaimKind, ...] = get_args(ClaimKind)
    wanted = next((one for one in known if one == kind), None)
    return answers.Filter(wanted, day_given(since), day_given(until), start, ground=choice_of(ground))


def place(page: Start = 0, p: Start = 0, words: Words = "", received: str = "") -> Place:
    """Read which place in a paper an address asks for: a page, a paragraph, words by their offsets."""
    return Place(page or None, p or None, _range(words), received == "yes")


def part_of_events(  # noqa: PLR0913, PLR0917 (each is a part of an address)
    type: str = "", ground: str = "", reason: Words = "", since: str = "", until: str = "", start: Start = 0
) -> answers.EventsPart:
    """Read which events an address asks for: of a type, on a ground, for a reason, of a stretch of days."""
    return answers.EventsPart(
        choice_of(ground), type.upper() or None, reason or None, day_given(since), day_given(until), start
    )


def part_of_calendar(collection: Words = "", year: Year = 0, kind: str = "", start: Start = 0) -> answers.CalendarPart:
    """Read which part of a calendar an address asks for: a collection, a year, a kind of what is told."""
    return answers.CalendarPart(collection or None, year or None, kind or None, start)


Chosen = Annotated[answers.Filter, Depends(chosen)]


class NotHere(Exception):
    """There is nothing at this address for this reader."""


def page(path: str, template: str, json: str | None = None) -> Callable[[Answer], Answer]:
    """Make a page of a function that answers; the same answer is given as JSON at the same address with ``.json``."""

    def made(answer: Answer) -> Answer:
        beside = json or f"{path}.json"
        PAGES.append(Page(path, beside, (inspect.getdoc(answer) or "").partition("\n")[0]))
        router.get(beside, name=f"{answer.__name__}_json")(_as_json(answer))
        router.get(path, name=answer.__name__)(_as_page(answer, template))
        return answer

    return made


def _as_json(answer: Answer) -> Answer:
    @functools.wraps(answer)
    def as_json(**given: Any) -> Response:
        return Response(answers.as_json(_here(answer(**given))), media_type="application/json")

    return as_json


def _as_page(answer: Answer, template: str) -> Answer:
    @functools.wraps(answer)
    def as_page(request: Request, **given: Any) -> Response:
        return html(request, template, _here(answer(**given)))

    signature = inspect.signature(answer, eval_str=True)
    first = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)
    as_page.__signature__ = signature.replace(parameters=[first, *signature.parameters.values()])  # type: ignore[attr-defined]
    return as_page


def _here(found: Any) -> Any:
    if found is None:
        raise NotHere
    return found


def html(request: Request, template: str, answer: Any, status: int = 200) -> Response:
    """Set an answer as a page."""
    here = desk(request)
    address = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    values = {
        "answer": answer,
        "query": "",
        "labels": LABELS,
        "address": address if status == 200 else "/",
        "json_href": _json_address(request) if status == 200 else "",
        "standings": standings(here.operator, here.viewer),
    }
    return Response(render(template, values), status, media_type="text/html; charset=utf-8")


def _json_address(request: Request) -> str:
    path = "/index" if request.url.path == "/" else request.url.path
    return f"{path}.json" + (f"?{request.url.query}" if request.url.query else "")


@page("/", "start.html", json="/index.json")
def start(desk: Reader) -> answers.Start:
    """What the record holds for this reader, and a walk through what can be asked."""
    return desk.remembered("start", lambda: answers.answer_start(desk.store, desk.viewer))


@page("/search", "search.html")
def search(desk: Reader, q: Words = "", start: Start = 0, order: str = "best") -> answers.Search:
    """Papers that a query finds, counted by their properties, with the query said in words."""
    return answers.answer_search(desk.index, desk.viewer, q, Slice(start, 20), order)


@page("/paper/{name:path}", "paper.html")
def paper(desk: Reader, name: str, place: Annotated[Place, Depends(place)]) -> answers.Shown | None:
    """One paper: its form, its paragraphs with their marks, what was read in them, and what it stands in."""
    return answers.answer_paper(desk.store, desk.viewer, name, place, Beside(desk.tags, desk.index))


@page("/claim/{claim}", "claim.html")
def claim(desk: Reader, claim: str) -> answers.Stated | None:
    """One claim: its sentence, its words, how it was read, and what contradicts it."""
    return answers.answer_claim(desk.store, desk.viewer, claim)


@page("/entity/{entity:path}", "dossier.html")
def entity(desk: Reader, entity: str, chosen: Chosen) -> answers.Dossier | None:
    """The dossier of a person, office, country, framework or organization."""
    return answers.answer_dossier(desk.store, desk.viewer, entity, desk.scores, chosen)


@page("/pair/{one}/{other}", "pair.html")
def pair(desk: Reader, one: str, other: str, chosen: Chosen) -> answers.Pair | None:
    """Two entities and each other over time."""
    return answers.answer_pair(desk.store, desk.viewer, (one, other), desk.scores, chosen)


@page("/timeline", "timeline.html")
def timeline(desk: Reader, chosen: Chosen, one: Words = "", other: Words = "") -> answers.Timeline | None:
    """What is claimed of one entity, or of two and each other, in time; names or ids."""
    return answers.answer_timeline(desk.store, desk.viewer, one, other or None, chosen)


@page("/events", "events.html")
def events(desk: Reader, asked: Annotated[answers.EventsPart, Depends(part_of_events)]) -> answers.Events:
    """What happened, in time; or what is doubtful, planned, possible or denied, and why."""
    held = f"events from {asked.since} to {asked.until}"
    tally = desk.remembered(held, lambda: answers.tally_of(desk.store, desk.viewer, asked))
    return answers.answer_events(desk.store, desk.viewer, asked, tally)


@page("/requests", "requests.html")
def requests(desk: Reader, open: str = "", about: str = "", start: Start = 0) -> answers.Requests:
    """What was asked, promised, offered and recommended, and what became of it; all, or the open ones."""
    return answers.answer_requests(desk.store, desk.viewer, open == "yes", about or None, Slice(start, 30))


@page("/meetings", "meetings.html")
def meetings(desk: Reader, one: Words = "", other: Words = "", start: Start = 0, ground: str = "") -> answers.Meetings:
    """Who met whom: meetings, calls and visits with those present by side, level, place, topics and what was asked."""
    page = Slice(start, 30)
    return answers.answer_meetings(desk.store, desk.viewer, (one, other), page, choice_of(ground))


@page("/members", "members.html")
def members(desk: Reader, framework: str = "", of: str = "", start: Start = 0) -> answers.Members | None:
    """Memberships of a framework or of a country over time, conflicting accounts side by side."""
    return answers.answer_members(desk.store, desk.viewer, framework or None, of or None, Slice(start, 30))


@page("/who", "who.html")
def who(desk: Reader, name: Words = "", on: str = "", start: Start = 0) -> answers.Holders:
    """Who held a post, or which posts a person held, on a day or over time."""
    return answers.answer_who(desk.store, desk.viewer, name, day_given(on), Slice(start, 30))


@page("/entities", "entities.html")
def entities(desk: Reader, q: Words = "", kind: str = "", start: Start = 0) -> answers.Entities:
    """Persons, offices, countries, frameworks and organizations by words of their names."""
    chosen = kind if kind in LABELS else None
    return answers.answer_entities(desk.store, desk.viewer, q, chosen, Slice(start, 60))


@page("/papers", "papers.html")
def papers(desk: Reader, kind: str = "", start: Start = 0) -> answers.Papers:
    """All papers this reader sees, by day."""
    return answers.answer_papers(desk.store, desk.viewer, kind or None, Slice(start, 60))


@page("/collections", "collections.html")
def collections(desk: Reader, start: Start = 0) -> answers.Collections:
    """The folders, archives and files of many in which papers were found."""
    return answers.answer_collections(desk.store, desk.viewer, Slice(start, 60))


@page("/collection", "collection.html")
def collection(desk: Reader, name: Words = "", code: str = "", start: Start = 0) -> answers.Checked | None:
    """What is to be checked in a collection: problems by code, telegrams out of their series, sections missing."""
    missing = functools.partial(_missing, desk, name)
    return answers.answer_collection(
        desk.store, desk.viewer, answers.CollectionPart(name, code or None, start), missing
    )


@page("/gaps", "gaps.html")
def gaps(desk: Reader, collection: Words = "", kind: str = "", start: Start = 0) -> answers.Gaps | None:
    """What is not here: sections, papers that are cited, serials between neighbours, numbers that senders counted."""
    missing = functools.partial(_missing, desk, collection or None)
    return answers.answer_gaps(
        desk.store, desk.viewer, answers.GapsPart(collection or None, kind or None, start), missing
    )


@page("/calendar", "calendar.html")
def calendar(
    desk: Reader, asked: Annotated[answers.CalendarPart, Depends(part_of_calendar)]
) -> answers.Calendar | None:
    """Declassification by year: due as printed, eligible by rule, and, kept apart, said to be released."""

    def terms() -> answers.Terms:
        held = f"calendar of {asked.collection}" if asked.collection else "calendar"
        return desk.remembered(held, lambda: answers.terms_of(desk.store, desk.viewer, asked.collection))

    return answers.answer_calendar(desk.store, desk.viewer, asked, terms)


@page("/difference", "difference.html")
def difference(desk: Reader, one: Words = "", other: Words = "", start: Start = 0) -> answers.Differing | None:
    """The words in which two papers differ, side by side; only where all of both may be seen."""
    return answers.answer_difference(desk.store, desk.viewer, one, other, Slice(start, 40))


def _missing(desk: Desk, collection: str | None) -> Missing:
    """Return what is missing, which takes a walk through all telegrams, once for each state of the record."""
    held = f"gaps of {collection}" if collection else "gaps"
    return desk.remembered(held, lambda: desk.store.gaps(desk.viewer, collection=collection))


@page("/about", "about.html")
def about() -> answers.About:
    """The keys, the forms of a search, the underlines and the levels."""
    return answers.answer_about()


@router.post("/reading-as")
async def reading_as(request: Request) -> Response:
    """Step down to read as somebody cleared for less; never up beyond whoever runs the pages."""
    given = parse_qs((await request.body())[:2000].decode("utf-8", "replace"))
    back = given.get("back", ["/"])[0]
    answer = RedirectResponse(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/", 303)
    step = given.get("step", [OPERATOR])[0]
    if any(step == standing.step for standing in standings(desk(request).operator, desk(request).viewer)):
        answer.set_cookie(COOKIE, step, httponly=True, samesite="strict", path="/")
    return answer


def _range(words: str) -> tuple[int, int] | None:
    """Read the place of words in a paper, ``723-758``."""
    first, _, last = words.partition("-")
    if not (first.isdecimal() and last.isdecimal() and len(words) < 40):
        return None
    return (int(first), int(last)) if int(first) < int(last) else None
