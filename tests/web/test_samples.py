"""The pages over the record of the sample papers, read by the house itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from dragoman.access import ANONYMOUS, OWNER
from dragoman.pipeline import read_into
from dragoman.record import Store, open_record
from dragoman.search import Index, open_index
from dragoman.settings import tools
from dragoman.web import app


@pytest.fixture(scope="module")
def read(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Index]]:
    """The record of the sample papers and its index."""
    kept = open_record(tmp_path_factory.mktemp("samples") / "record.db")
    read_into(kept, [str(samples / "papers")], tools())
    index = open_index(kept)
    yield kept, index
    index.close()
    kept.close()


@pytest.fixture(scope="module")
def pages(read: tuple[Store, Index]) -> TestClient:
    """The pages as the owner of that record sees them."""
    return TestClient(app(*read, OWNER))


def test_the_story_is_told_and_each_step_leads_somewhere(pages: TestClient) -> None:
    """The start page tells the story that lies beside the papers, and every address in it is answered."""
    story = pages.get("/index.json").json()["story"]
    assert len(story) >= 5
    for step in story:
        assert pages.get(step["href"]).status_code == 200, step


def test_the_walk_has_answers(pages: TestClient) -> None:
    """Every question and every example on the start page finds something."""
    start = pages.get("/index.json").json()
    for step in start["walk"]:
        assert pages.get(step["href"]).status_code == 200, step
    for example in start["examples"]:
        assert pages.get(example["href"].replace("/search?", "/search.json?")).json()["total"] > 0, example


def test_a_doubtful_event_says_what_is_doubtful(pages: TestClient) -> None:
    """Its sentence says that it is doubtful and no label repeats it; its own page says that it is who took part."""
    (event, *_) = pages.get("/events.json?ground=doubtful").json()["events"]
    assert event["sentence"].partition(", according to")[0].startswith("It is doubtful")
    claim = pages.get(f"/claim/{event['id']}").text
    assert f"It is doubtful ({event['reason']})" in claim


def test_what_is_set_aside_is_counted_and_one_step_away(pages: TestClient) -> None:
    """The start page, the events and the dossiers count what is firm, and each number of others leads to them."""
    start = pages.get("/index.json").json()
    firm = dict(start["by_kind"])["claim:event"]
    aside = {one["ground"]: one["claims"] for one in start["aside"]}
    assert set(aside) == {"doubtful", "possible", "denied"}
    for ground, number in {"firm": firm, **aside, "all": firm + sum(aside.values())}.items():
        events = pages.get(f"/events.json?ground={ground}").json()
        assert events["total"] == number, ground
        assert {one["ground"] for one in events["events"]} <= ({ground} if ground != "all" else {"firm", *aside})
    assert 'href="/events?ground=doubtful"' in pages.get("/").text


def test_doubtful_events_are_told_apart_by_their_reason(pages: TestClient) -> None:
    """The events page counts reasons, and leaves those of one reason."""
    every = pages.get("/events.json?ground=doubtful").json()
    assert sum(number for _, number in every["reasons"]) == every["total"]
    reason, number = every["reasons"][0]
    some = pages.get(f"/events.json?ground=doubtful&reason={reason}").json()
    assert (some["total"], {one["reason"] for one in some["events"]}) == (number, {reason})
    assert all(one["why"] and one["doubtful"] for one in some["events"])


@pytest.mark.parametrize(
    "address",
    ["/entity/country:GEO", "/timeline?one=country:GEO", "/timeline?one=GEO", "/pair/country:AZE/country:GEO"],
)
def test_a_list_of_claims_is_firm_unless_others_are_asked_for(pages: TestClient, address: str) -> None:
    """What is set aside is counted above the list, by ground, and listed when it is asked for."""
    path, _, asked = address.partition("?")

    def listed(more: str = "") -> dict[str, Any]:
        found: dict[str, Any] = pages.get(f"{path}.json?{'&'.join(part for part in (asked, more) if part)}").json()
        return dict(found["listed"])

    usual = listed()
    numbers = {one["ground"]: one["claims"] for one in usual["grounds"]}
    assert {one["ground"] for one in usual["claims"]} == {"firm"}
    assert usual["total"] == numbers["firm"] < sum(numbers.values()) == listed("ground=all")["total"]
    assert "set aside" in usual["aside"]
    for ground in set(numbers) - {"firm"}:
        some = listed(f"ground={ground}")
        assert (some["total"], {one["ground"] for one in some["claims"]}) == (numbers[ground], {ground})
        assert f"ground={ground}#claims" in pages.get(address).text


def test_meetings_that_did_not_surely_happen_are_set_aside(pages: TestClient) -> None:
    """Who met whom lists firm meetings, and the others by ground."""
    usual = pages.get("/meetings.json").json()
    for one in usual["grounds"]:
        some = pages.get(f"/meetings.json?ground={one['ground']}").json()
        assert some["total"] == one["claims"]
        assert {met["claim"]["ground"] for met in some["meetings"]} == {one["ground"]}
    assert usual["ground"] == "firm"


def test_a_hit_says_that_what_was_asked_for_is_doubtful_there(pages: TestClient) -> None:
    """A search for a type finds papers that tell it doubtfully too, and marks them; one for firm ones does not."""
    found = pages.get("/search.json?q=type:ASSAULT").json()["hits"]
    unsure = {hit["paper"]["number"]: hit["unsure"] for hit in found if hit["unsure"]}
    assert {"type": "ASSAULT", "ground": "doubtful", "reason": "nobody named"} in unsure["06TBILISI1188"]
    firm = pages.get("/search.json?q=firm:ASSAULT").json()["hits"]
    assert "06TBILISI1188" not in {hit["paper"]["number"] for hit in firm}
    assert "doubtful</span> assault (nobody named)" in pages.get("/search?q=doubtful:ASSAULT").text


def test_a_picture_counts_what_it_sets_aside(pages: TestClient) -> None:
    """Columns are of firm events; how many others there are stands above them, with the way to them."""
    (drawn,) = pages.get("/pair/country:AZE/country:GEO.json").json()["pictures"]
    assert drawn["aside"]
    assert pages.get(drawn["aside_href"]).status_code == 200
    assert "see them in the list" in pages.get("/pair/country:AZE/country:GEO").text


def test_no_sample_makes_a_heavy_page(pages: TestClient) -> None:
    """Every paper and every dossier of the samples stays below 100 KB before pictures."""
    for paper in pages.get("/papers.json").json()["papers"]:
        assert len(pages.get(paper["href"]).content) < 100_000, paper["name"]
    for entity in pages.get("/entities.json").json()["entities"][:12]:
        assert len(pages.get(entity["href"]).content) < 100_000, entity["name"]


def test_every_underlined_word_leads_to_a_dossier(pages: TestClient) -> None:
    """What is read in a telegram leads to the entity, event or request that is meant."""
    paper = pages.get("/paper/05BAKU412.json").json()
    links = {piece["href"] for one in paper["paragraphs"] for piece in one["pieces"] if piece["href"]}
    links |= {card["href"] for one in paper["paragraphs"] for card in one["cards"] if card["href"]}
    assert len(links) > 10
    for link in links:
        assert pages.get(link).status_code == 200, link


def test_anybody_sees_less_and_every_link_of_it_holds(read: tuple[Store, Index], pages: TestClient) -> None:
    """Papers and names that anybody sees are among those the owner sees, and each can be opened."""
    anybody = TestClient(app(*read, ANONYMOUS))
    mine, theirs = pages.get("/index.json").json(), anybody.get("/index.json").json()
    for name in ("papers", "claims", "entities"):
        assert 0 < theirs[name] < mine[name]
    for name in ("papers", "entities"):
        for one in anybody.get(f"/{name}.json").json()[name]:
            assert anybody.get(one["href"]).status_code == 200, one


def test_one_of_several_ministers_is_a_minister(pages: TestClient) -> None:
    """Two named as Deputy Foreign Ministers are each a Deputy Foreign Minister, and hold one post."""
    dossier = pages.get("/entity/person:nadir-ismetzade.json").json()
    assert dossier["sentence"].startswith("Nadir Ismetzade, Deputy Foreign Minister, whom")
    assert [one["label"] for one in dossier["pictures"][0]["bars"]] == ["Deputy Foreign Minister"]


def test_who_works_with_a_body_is_not_drawn_as_its_member(pages: TestClient) -> None:
    """Azerbaijan, which began a plan together with NATO, has no bar among the members of NATO."""
    drawn = pages.get("/entity/framework:NATO.json").json()["pictures"][0]
    assert [one["label"] for one in drawn["bars"]] == ["Bulgaria", "Romania"]


def test_a_post_is_told_with_its_papers(pages: TestClient) -> None:
    """Words that name somebody as holding a post stand with the number of their paper."""
    page = pages.get("/who?name=deputy+foreign+minister").text
    assert "05BAKU412</span>" in page


def test_a_sentence_that_tells_the_answer_is_not_marked_again(pages: TestClient) -> None:
    """A request whose sentence ends with what became of it bears no second word for that."""
    page = pages.get("/entity/person:nadir-ismetzade").text
    assert "fulfilled" in page
    assert '<span class="status">fulfilled</span>' not in page


def test_sections_that_cite_a_paper_are_named_once(pages: TestClient) -> None:
    """Of two sections of one telegram that cite a paper, the second is called so."""
    page = pages.get("/paper/05TBILISI871").text
    assert page.count("another section or copy") == 1
