"""Real papers, read where they lie: every one of them, and the editions against their parsed counterpart."""

from __future__ import annotations

import gzip
import json
import time
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dragoman.documents import PUBLIC, ArticleHeader, Document, EditionHeader
from dragoman.readers import Known, Refused, Source, find_sources, read
from dragoman.readers.edition_participants import is_delegation

VOLUMES = {"frus1969-76ve04": 330, "frus1969-76ve15p1": 105, "frus1977-80v21": 212}
PLACES = ("seeds", "telegrams", "data/releases.jsonl.gz", "data/frus/raw")


@cache
def everything(shared: Path) -> tuple[Document | Refused | Known, ...]:
    """Return all that comes of reading the shared papers."""
    found: list[Document | Refused | Known] = []
    for source in find_sources([str(shared / place) for place in PLACES]):
        found.extend(read(source) if isinstance(source, Source) else [source])
    return tuple(found)


def papers(shared: Path, carrier: str) -> list[Document]:
    """Return the documents of one carrier."""
    return [paper for paper in everything(shared) if isinstance(paper, Document) and paper.carrier == carrier]


def parsed(shared: Path, volume: str) -> list[dict[str, Any]]:
    """Return the parsed counterpart of a volume."""
    with gzip.open(shared / "data" / "frus" / f"{volume}.jsonl.gz", "rt", encoding="utf-8") as opened:
        return [json.loads(line) for line in opened]


def pairs(shared: Path, volume: str) -> list[tuple[Document, EditionHeader, dict[str, Any]]]:
    """Return each document of a volume with its header and its counterpart."""
    found = [paper for paper in papers(shared, "frus-tei") if f"{volume}.xml" in paper.source]
    expected = parsed(shared, volume)
    assert len(found) == len(expected) == VOLUMES[volume]
    return [
        (paper, paper.header, row)
        for paper, row in zip(found, expected, strict=True)
        if isinstance(paper.header, EditionHeader)
    ]


@pytest.mark.shared
def test_every_paper_is_read(shared: Path) -> None:
    """Two seeds, 55 files of telegrams (one holds two), 1,230 releases and 647 documents are read, each by a name."""
    counts = Counter(paper.carrier for paper in everything(shared) if isinstance(paper, Document))
    assert counts == {"telegram": 57, "press-text": 1, "jsonl": 1230, "frus-tei": 647}
    assert len({paper.id for paper in everything(shared) if isinstance(paper, Document)}) == 1935
    assert sorted(thing.code for thing in everything(shared) if isinstance(thing, Refused)) == [
        "not-a-paper",
        "row-without-text",
        "row-without-text",
    ]


@pytest.mark.shared
def test_every_text_is_what_was_received(shared: Path) -> None:
    """Files and rows keep every character; blocks lie in order inside the text."""
    texts: dict[str, str] = {}
    for paper in papers(shared, "telegram") + papers(shared, "press-text"):
        path = paper.source.partition("#")[0]
        texts[path] = texts.get(path, "") + paper.text
    for path, text in texts.items():
        assert text.encode() == Path(path).read_bytes()
    with gzip.open(shared / "data" / "releases.jsonl.gz", "rt", encoding="utf-8") as opened:
        assert [paper.text for paper in papers(shared, "jsonl")] == [json.loads(line)["text"] for line in opened]
    for paper in everything(shared):
        if isinstance(paper, Document):
            assert all(0 <= block.span.start < block.span.end <= len(paper.text) for block in paper.blocks)


@pytest.mark.shared
def test_the_article_of_2023_has_its_imprint(shared: Path) -> None:
    """The dispatch is public, dated with its offset, and has eight paragraphs."""
    (paper,) = papers(shared, "press-text")
    assert paper.marking == PUBLIC
    assert paper.header == ArticleHeader(published=paper.header.published)  # type: ignore[union-attr]
    assert paper.text[17:50] == "7 February 2023 17:19 (UTC+04:00)"
    assert str(paper.header.published.value) == "2023-02-07 17:19:00+04:00"  # type: ignore[union-attr]
    assert len([block for block in paper.blocks if block.kind == "paragraph"]) == 8


@pytest.mark.shared
def test_releases_have_their_imprint(shared: Path) -> None:
    """Every release is public and English, on its day in Washington, at its instant, under its title."""
    with gzip.open(shared / "data" / "releases.jsonl.gz", "rt", encoding="utf-8") as opened:
        for paper, row in zip(papers(shared, "jsonl"), map(json.loads, opened), strict=True):
            assert (paper.marking, paper.title) == (PUBLIC, row["title"])
            assert str(paper.day) == row["date"]
            published = paper.header.published  # type: ignore[union-attr]
            assert published.astimezone().timestamp() == pytest.approx(_seconds(row["published"]))
            assert {problem.code for problem in paper.problems} <= {"language-not-read"}


def _seconds(words: str) -> float:
    from datetime import datetime

    return datetime.fromisoformat(words).timestamp()


@pytest.mark.shared
@pytest.mark.parametrize("volume", VOLUMES)
def test_editions_agree_with_their_counterpart(shared: Path, volume: str) -> None:
    """Text, number, heading, place, source note and volume of every document are those of the parsed counterpart."""
    for paper, header, row in pairs(shared, volume):
        assert paper.text == row["text"]
        assert header.heading is not None
        assert header.heading.value == row["heading"]
        assert (header.volume, header.volume_title, header.number) == (volume, row["volume_title"], row["number"])
        assert (header.place.value if header.place else None) == row["place"]
        assert header.source_note == row["source_note"]
        assert paper.marking == PUBLIC


@pytest.mark.shared
@pytest.mark.parametrize("volume", VOLUMES)
def test_dates_of_editions_agree(shared: Path, volume: str) -> None:
    """Every date of the counterpart is found; where it has none, only a date that the heading prints is."""
    extra = []
    for _, header, row in pairs(shared, volume):
        if row["date"]:
            assert header.day is not None
            assert header.day.value.isoformat().startswith(row["date"][:10])
        elif header.day is not None:
            extra.append(header)
    assert len(extra) == (1 if volume == "frus1969-76ve04" else 0)
    assert all("May 4, 1972" in header.heading.value for header in extra if header.heading)


@pytest.mark.shared
@pytest.mark.parametrize("volume", VOLUMES)
def test_participants_of_editions_agree(shared: Path, volume: str) -> None:
    """Everybody listed is found with the words of the list; what is left out names a delegation."""
    for paper, header, row in pairs(shared, volume):
        found = [line for one in header.participants for line in paper.words(one.span).split("\n")]
        listed = []
        for item in row["participants"]:
            words = item["text"].split("\n\n", 1)[-1]
            listed.extend(words.split("\n") if item["persons"] or not is_delegation(words) else [])
        assert found == listed


@pytest.mark.shared
def test_a_second_reading_finds_everything_known(shared: Path) -> None:
    """What is held is recognised by digest within seconds, and nothing of it is parsed."""
    ids = {paper.id for paper in everything(shared) if isinstance(paper, Document)}
    begun = time.process_time()
    again: list[object] = []
    for source in find_sources([str(shared / place) for place in PLACES]):
        if isinstance(source, Source):
            again.extend(read(source, ids.__contains__))
    assert sum(isinstance(thing, Known) for thing in again) == 1935
    assert time.process_time() - begun < 10


@pytest.mark.shared
def test_a_real_volume_cut_in_the_middle_gives_what_came_before(shared: Path, tmp_path: Path) -> None:
    """Half of a volume gives its documents up to the cut, the same as in the whole, and says where it ends."""
    name = "frus1977-80v21"
    content = gzip.decompress((shared / "data" / "frus" / "raw" / f"{name}.xml.gz").read_bytes())
    path = tmp_path / "half.xml"
    path.write_bytes(content[: len(content) // 2])
    *found, cut = read(Source(str(path)))
    whole = [paper.id for paper in papers(shared, "frus-tei") if name in paper.source]
    assert 50 < len(found) < 212
    assert [paper.id for paper in found if isinstance(paper, Document)] == whole[: len(found)]
    assert isinstance(cut, Refused)
    assert f"inside document d{len(found) + 1}" in cut.reason
