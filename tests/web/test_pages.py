"""What the pages answer, and to whom."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from dragoman.access import Viewer
from dragoman.documents import Level
from dragoman.web.pages import PAGES

TELEGRAM = "/paper/05SELM412"
ADDRESSES = (
    "/",
    "/search?q=river",
    TELEGRAM,
    f"{TELEGRAM}?received=yes",
    "/entity/person:tal-oren",
    "/entity/country:MRD",
    "/entity/framework:RIVER-COMPACT",
    "/entity/office:deputy-foreign-minister-of-meridia",
    "/pair/country:MRD/country:NRL",
    "/timeline?one=Tal+Oren&other=country:NRL",
    "/requests",
    "/requests?open=yes",
    "/meetings",
    "/meetings?one=Tal+Oren&other=country:NRL",
    "/meetings?one=Nobody+Known",
    "/members",
    "/members?framework=framework:RIVER-COMPACT",
    "/members?of=country:MRD",
    "/who?name=oren&on=2005-03-20",
    "/entities",
    "/entities?kind=person&q=oren",
    "/papers",
    "/collections",
    "/gaps",
    "/calendar",
    "/papers?kind=cable",
    "/about",
)


def beside(address: str) -> str:
    """Return the address of the same data as JSON."""
    path, mark, query = address.partition("?")
    return ("/index" if path == "/" else path) + ".json" + mark + query


class Links(HTMLParser):
    """Collects the addresses a page leads to and the names of its places."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        if given.get("id"):
            self.places.append(str(given["id"]))


def links(html: str) -> Links:
    found = Links()
    found.feed(html)
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_has_its_data_as_json(owner: TestClient, address: str) -> None:
    """The same address with .json gives an object of the same answer."""
    page = owner.get(address)
    data = owner.get(beside(address))
    assert page.status_code == data.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert isinstance(json.loads(data.content), dict)
    assert beside(address).replace("&", "&amp;") in page.text.replace("%2B", "+")


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_light(owner: TestClient, address: str) -> None:
    """No page is larger than 100 KB before pictures."""
    assert len(owner.get(address).content) < 100_000


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_place_of_a_page_has_two_names(owner: TestClient, address: str) -> None:
    """An id stands once on a page."""
    places = links(owner.get(address).text).places
    assert len(places) == len(set(places))


def test_every_link_leads_somewhere(owner: TestClient) -> None:
    """What the pages link to on this site is there, and the place named in it is on that page."""
    seen: set[str] = set()
    for address in ADDRESSES:
        for link in links(owner.get(address).text).links:
            parts = urlsplit(link)
            if parts.scheme or not parts.path or link in seen:
                continue
            seen.add(link)
            found = owner.get(link)
            assert found.status_code == 200, f"{address} leads to {link}"
            if parts.fragment and parts.path:
                assert parts.fragment in links(found.text).places, f"{address} leads to {link}"
    assert len(seen) > 50


def test_words_of_a_claim_are_set_off_in_the_paper(owner: TestClient) -> None:
    """The link of a claim's words opens the paper with just these words marked."""
    dossier = owner.get("/entity/country:NRL.json").json()
    words = dossier["listed"]["claims"][0]["words"][0]
    page = owner.get(words["href"]).text
    marked = re.findall(r'class="[^"]*sought[^"]*"[^>]*>([^<]*)<', page)
    assert "".join(marked) == words["text"]


def test_html_of_a_paper_is_never_markup(owner: TestClient) -> None:
    """Tags in a paper's text are shown as they were written."""
    page = owner.get(TELEGRAM).text
    assert "&lt;b&gt;the flood of 1988&lt;/b&gt; &amp; its cost" in page
    for address in ("/search?q=compact", "/papers", "/members"):
        assert "<script>alert" not in owner.get(address).text


def test_a_query_is_never_markup(owner: TestClient) -> None:
    """Tags in an address are shown as they were written."""
    page = owner.get("/search", params={"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_hidden_and_missing_are_answered_alike(anonymous: TestClient, owner: TestClient) -> None:
    """A paper, claim or entity that may not be seen gives the same bytes as one that is not there."""
    claim = owner.get("/requests.json").json()["requests"][0]["claim"]["href"]
    paper = owner.get("/papers.json?kind=cable").json()["papers"][0]["href"]
    missing = {
        TELEGRAM: "/paper/05SELM999",
        claim: "/claim/000000000000000000000000",
        "/entity/person:eva-lind": "/entity/person:nobody",
        "/members?framework=framework:HIDDEN": "/members?framework=framework:MISSING",
        "/nothing/of/the/kind": "/wp-admin",
    }
    assert owner.get(claim).status_code == owner.get(paper).status_code == 200
    for hidden, absent in missing.items():
        for one, other in ((hidden, absent), (beside(hidden), beside(absent))):
            first, second = anonymous.get(one), anonymous.get(other)
            assert first.status_code == second.status_code == 404
            assert first.content == second.content
            assert sorted(first.headers.items()) == sorted(second.headers.items())


def test_a_reader_sees_the_paragraphs_that_the_marks_allow(
    anonymous: TestClient, cleared: TestClient, owner: TestClient
) -> None:
    """Of a telegram marked C, anybody sees what is marked U, the cleared what is marked C, the owner all."""
    address = owner.get("/papers.json?kind=cable").json()["papers"][0]["href"]
    assert "see para 3" in anonymous.get(address).text
    assert "Tal Oren" not in anonymous.get(address).text
    assert "MERIDIA WANTS" not in anonymous.get(address).text
    assert "Tal Oren" in cleared.get(address).text
    assert "Harrow" not in cleared.get(address).text
    assert "Harrow" in owner.get(address).text


def test_as_received_shows_no_more_than_may_be_seen(anonymous: TestClient, cleared: TestClient) -> None:
    """The text as received is cut to the visible parts, and whole only for who sees all of it."""
    address = cleared.get("/papers.json?kind=cable").json()["papers"][0]["href"] + ".json?received=yes"
    seen = anonymous.get(address).json()
    assert seen["received"] == "1. (U) This is an action request; see para 3.\n\n"
    assert seen["whole"] is False
    assert "Harrow" not in cleared.get(address).json()["received"]


def test_counts_hold_only_what_may_be_seen(anonymous: TestClient, owner: TestClient) -> None:
    """Numbers on the start page, in lists and in facets leave hidden claims out."""
    assert anonymous.get("/requests.json").json()["total"] == 0
    assert owner.get("/requests.json").json()["total"] == 1
    assert "person" not in {one["kind"] for one in anonymous.get("/entities.json").json()["entities"]}
    assert anonymous.get("/index.json").json()["claims"] == 1


def test_a_request_is_answered_by_a_later_paper_that_cites_it(owner: TestClient) -> None:
    """What was asked is open until a later paper that cites the first tells that who was asked agreed or refused."""
    asked = owner.get("/requests.json").json()["requests"][0]
    assert asked["claim"]["status"] == "pending"
    assert asked["open"] is False
    assert asked["outcome"] == "It was agreed to in a later paper."
    assert [one["paper"]["number"] for one in asked["later"]] == ["05NORTHHARBOUR77"]
    assert owner.get("/requests.json?open=yes").json()["total"] == 0


def test_a_paper_tells_what_cites_it_and_what_it_cites(owner: TestClient, anonymous: TestClient) -> None:
    """References lead both ways; one that is not held, or may not be seen, is named and leads nowhere."""
    first = owner.get(f"{TELEGRAM}.json").json()
    assert [one["number"] for one in first["cited_by"]] == ["05NORTHHARBOUR77"]
    assert [(one["number"], one["paper"]) for one in first["cites"]] == [("05SELM398", None)]
    second = owner.get("/paper/05NORTHHARBOUR77.json").json()
    assert second["cites"][0]["paper"]["number"] == "05SELM412"
    hidden = anonymous.get(first["paper"]["href"] + ".json").json()
    assert (hidden["cites"], hidden["cited_by"], hidden["fields"], hidden["sources"]) == ([], [], [], [])


def test_lists_say_the_time_once(owner: TestClient) -> None:
    """Beside its time, a claim's sentence is given without it; the whole sentence stays."""
    claims = owner.get("/entity/country:NRL.json").json()["listed"]["claims"]
    agreed = next(one for one in claims if one["predicate"] == "AGREE")
    assert agreed["brief"] == "Northland agreed to cooperate with Tal Oren"
    assert agreed["sentence"].endswith("(20 March 2005)")


def test_contradicting_accounts_stand_side_by_side(owner: TestClient) -> None:
    """Two papers that give different years for one membership stand as differing, each saying what is against it."""
    facts = owner.get("/members.json?framework=framework:RIVER-COMPACT").json()["facts"]
    assert [fact["disputed"] for fact in facts] == [True]
    assert [one["against"][0]["why"] for one in facts[0]["accounts"]] == [
        "gives 1996 instead of 1994",
        "gives 1994 instead of 1996",
    ]


def test_a_contradiction_that_may_not_be_seen_is_not_told(anonymous: TestClient) -> None:
    """Who sees only one of two accounts learns nothing of the other."""
    facts = anonymous.get("/members.json").json()["facts"]
    assert [fact["disputed"] for fact in facts] == [False]


def test_a_long_paper_has_pages(owner: TestClient) -> None:
    """A paragraph's address opens the page of the paper that holds it."""
    paper = next(one for one in owner.get("/papers.json").json()["papers"] if one["title"] == "A long report")
    first = owner.get(f"{paper['href']}.json").json()
    assert first["page"] == 1
    assert first["pages"] > 2
    asked = owner.get(f"{paper['href']}.json?p=100").json()
    assert 100 in [one["number"] for one in asked["paragraphs"]]
    assert asked["paragraphs"][0]["href"].startswith("?p=")


def test_an_address_with_nonsense_in_it_is_answered(owner: TestClient) -> None:
    """Numbers that are none, unknown kinds and days give a page, not an error of the program."""
    assert owner.get("/papers?start=x").status_code == 422
    assert owner.get("/papers.json?start=-1").status_code == 422
    for address in (
        f"{TELEGRAM}?words=9-1",
        f"{TELEGRAM}?words=0-99999999999",
        f"{TELEGRAM}?words=x",
        f"{TELEGRAM}?page=99",
        "/entity/country:MRD?kind=nothing&since=yesterday",
        "/who?name=%00&on=2005-02-31",
        "/search?q=%22%22+AND+(",
        "/search?q=&start=5000",
        "/entities?kind=nonsense",
    ):
        assert owner.get(address).status_code == 200, address


def test_stepping_down_shows_what_others_see(owner: TestClient) -> None:
    """The owner can read as somebody cleared for less, and come back."""
    assert "Reading as" in owner.get("/").text
    stepped = owner.post("/reading-as", data={"step": "U", "back": TELEGRAM})
    assert (stepped.status_code, stepped.headers["location"]) == (303, TELEGRAM)
    assert owner.get(TELEGRAM).status_code == 404
    owner.post("/reading-as", data={"step": "operator", "back": "/"})
    assert owner.get(TELEGRAM).status_code == 200


def test_nobody_steps_up(anonymous: TestClient, pages: Callable[[Viewer], TestClient]) -> None:
    """A cookie that names a higher level than the operator's changes nothing."""
    assert "Reading as" not in anonymous.get("/").text
    for step in ("TS", "C", "operator", "UNSTATED", "owner", ""):
        anonymous.cookies.set("dragoman_reading_as", step)
        assert anonymous.get(TELEGRAM).status_code == 404
    limited = pages(Viewer(Level.SBU))
    limited.cookies.set("dragoman_reading_as", "TS")
    assert limited.get(TELEGRAM).status_code == 404


def test_stepping_down_leads_back_only_to_this_site(owner: TestClient) -> None:
    """An address of another site is not followed."""
    for back in ("//example.org/", "https://example.org/", "/\\example.org", "javascript:alert(1)"):
        assert owner.post("/reading-as", data={"step": "U", "back": back}).headers["location"] == "/"


@pytest.mark.parametrize("address", ("/", "/nothing", "/index.json", "/static/dragoman.css", "/papers?start=x"))
def test_every_answer_is_guarded(owner: TestClient, address: str) -> None:
    """Every answer forbids scripts that are not files of this site, framing, and guessing of types."""
    headers = owner.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_needs_what_the_policy_forbids(owner: TestClient, address: str) -> None:
    """No page has a script, a style or a handler of its own inside, or an address of another host."""
    page = owner.get(address).text
    assert not re.search(r"<script(?![^>]*\bsrc=\"/static/)", page)
    assert "<style" not in page
    assert not re.search(r"<[^>]+\s(style|on\w+)=", page)
    assert not re.search(r'(src|href)="(https?:)?//', page)


def test_a_story_is_told_only_beside_its_papers(owner: TestClient) -> None:
    """Where no story lies beside the papers, the start page tells none."""
    assert owner.get("/index.json").json()["story"] == []


def test_pages_know_their_addresses() -> None:
    """No two pages share an address."""
    assert len({page.path for page in PAGES}) == len(PAGES) >= 13


def test_a_country_met_whom_those_who_act_for_it_met(owner: TestClient) -> None:
    """Asked for a country, the page lists the meetings of anybody who acts for it; asked for a pair, those of both."""
    every = owner.get("/meetings.json").json()["meetings"]
    of = [one["claim"]["id"] for one in every if "MRD" in [party["side"] for party in one["parties"]]]
    found = owner.get("/meetings.json?one=country:MRD").json()
    assert of
    assert [one["claim"]["id"] for one in found["meetings"]] == of
    assert owner.get("/meetings.json?one=Nobody+Known").json()["unknown"] == "Nobody Known"


def test_a_meeting_in_a_closed_paragraph_is_not_told(anonymous: TestClient, owner: TestClient) -> None:
    """Whoever does not see a paragraph sees no meeting, no name and no request of it."""
    assert owner.get("/meetings.json").json()["total"] > anonymous.get("/meetings.json").json()["total"]
