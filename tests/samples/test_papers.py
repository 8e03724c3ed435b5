"""The sample papers have the form of their kind, and are nobody's but ours."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
PAPERS = ROOT / "samples" / "papers"
TELEGRAMS = sorted(PAPERS.glob("[0-9][0-9][A-Z]*.txt"))
DISPATCHES = sorted(PAPERS.glob("20*.txt"))

DATE_LINE = re.compile(r"[ZOPR](?: [ZOPR])* (\d{6})Z ([A-Z]{3}) (\d\d)(?: ZDS)?")
STATION_LINE = re.compile(r"DE R[A-Z]{4,6} #(\d{4})(?:/\d\d)? (\d{3})(\d{4})")
CLASS_LINE = re.compile(
    r"(UNCLAS|C O N F I D E N T I A L|S E C R E T)(?: SECTION \d\d OF \d\d)? ([A-Z]+) (\d{4,6})",
)
REF_ITEM = re.compile(r"(?:REF: )?(?: *[A-C]\. )?(?:(\d\d) )?([A-Z]+) (\d{4,6})(?: \(NOTAL\))?")
ORDER = tuple(
    re.compile(form) for form in ("DE R", "Z", "[ZOPR] ", "FM ", "TO ", "UNCLAS|[CS] [EO] ", "E.O. ", "TAGS: ", "SUB")
)
LETTERS = {"UNCLAS": "ZNR UUUUU ZZH", "C O N F I D E N T I A L": "ZNY CCCCC ZZH", "S E C R E T": "ZNY SSSSS ZZH"}

NOT_HELD = {"76ANKARA3988", "05BAKU398", "05ANKARA1877", "05BAKU2214", "07USOSCE55"}
"""Telegrams that the story cites and the folder does not hold, on purpose."""


def lines_of(paper: Path) -> list[str]:
    return paper.read_bytes().decode().splitlines()


def find(lines: list[str], pattern: re.Pattern[str]) -> re.Match[str]:
    found = next((match for line in lines if (match := pattern.fullmatch(line))), None)
    assert found is not None, pattern.pattern
    return found


def number_of(paper: Path) -> str:
    lines = lines_of(paper)
    year = find(lines, DATE_LINE)[3]
    _, post, serial = find(lines, CLASS_LINE).groups()
    return f"{year}{post}{int(serial)}"


def cited_by(paper: Path) -> list[str]:
    lines = lines_of(paper)
    start = next((at for at, line in enumerate(lines) if line.startswith("REF: ")), None)
    if start is None:
        return []
    items = lines[start : lines.index("", start)]
    own = number_of(paper)[:2]
    found = [REF_ITEM.fullmatch(item) for item in items]
    return [f"{one[1] or own}{one[2]}{int(one[3])}" for one in found if one is not None] + ["?"] * found.count(None)


def prose_of(text: str) -> str:
    """Return a paper without its head: what someone wrote, not what the form prescribes."""
    found = re.search(r"(?m)^(?:\u00b6?1?1\. |SUMMARY: )", text)
    return text[found.start() :] if found else text


def runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_there_are_thirty_papers_and_an_edition() -> None:
    """Twenty telegrams by number, ten dispatches, and beyond them two documents of an edition."""
    feed = (PAPERS / "lantern-wire.rss").read_text().count("<item>")
    lined = len((PAPERS / "lantern-wire.jsonl").read_text().splitlines())
    pages = len(list(PAPERS.glob("*.html")))
    assert len({number_of(paper) for paper in TELEGRAMS}) == 20
    assert len(DISPATCHES) + feed + lined + pages == 10
    assert (PAPERS / "upper-kura-1976-77.xml").read_text().count('type="document"') == 2


@pytest.mark.parametrize("paper", TELEGRAMS, ids=lambda paper: paper.stem)
def test_every_telegram_is_marked_as_exercise(paper: Path) -> None:
    """A line of its own before the executive order line, and the subject, say that it is exercise traffic."""
    lines = lines_of(paper)
    mark = lines.index("EXERCISE EXERCISE EXERCISE")
    assert mark < next(at for at, line in enumerate(lines) if line.startswith("E.O. "))
    assert any(re.match(r"SUBJ(ECT)?: EXERCISE LANTERN: ", line) for line in lines)


@pytest.mark.parametrize("paper", TELEGRAMS, ids=lambda paper: paper.stem)
def test_the_lines_of_a_telegram_stand_in_order(paper: Path) -> None:
    """Station, security, date, originator, addressees, class, order, tags, subject: as the form has them."""
    lines = lines_of(paper)
    wanted = ORDER if any(line.startswith("DE ") for line in lines) else ORDER[2:]
    places = [next(at for at, line in enumerate(lines) if pattern.match(line)) for pattern in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "paper", [one for one in TELEGRAMS if not one.stem.startswith("76")], ids=lambda paper: paper.stem
)
def test_the_head_of_a_telegram_agrees_with_itself(paper: Path) -> None:
    """Serial, day of the year and security line say what date line and class line say."""
    lines = lines_of(paper)
    station, dated, classed = find(lines, STATION_LINE), find(lines, DATE_LINE), find(lines, CLASS_LINE)
    moment = datetime.strptime(f"{dated[1]} {dated[2]} {dated[3]}", "%d%H%M %b %y")
    assert station[1] == classed[3][-4:]
    assert int(station[2]) == moment.timetuple().tm_yday
    assert LETTERS[classed[1]] in lines


def test_every_reference_leads_to_a_paper_or_to_a_known_gap() -> None:
    """What a telegram cites is in the folder, or in the list of those that the story leaves out."""
    held = {number_of(paper) for paper in TELEGRAMS}
    cited = {number for paper in TELEGRAMS for number in cited_by(paper)}
    assert cited - held == NOT_HELD


def test_a_telegram_is_named_as_its_file() -> None:
    """The file's name begins with the telegram's number; a second part or version says so after a hyphen."""
    assert {paper.stem.partition("-")[0] == number_of(paper) for paper in TELEGRAMS} == {True}


def test_the_carriers_are_well_formed() -> None:
    """Feed and edition are XML, every line of the JSON Lines file has what a dispatch needs."""
    etree.parse(PAPERS / "lantern-wire.rss")
    etree.parse(PAPERS / "upper-kura-1976-77.xml")
    for line in (PAPERS / "lantern-wire.jsonl").read_text().splitlines():
        assert {"title", "published", "author", "link", "text"} <= set(json.loads(line))


def test_nothing_is_taken_from_the_measuring_material(shared: Path) -> None:
    """No eight words in a row stand in the seeds, the gold passages or the real telegrams too."""
    theirs: set[tuple[str, ...]] = set()
    for paper in [*(shared / "seeds").glob("*.txt"), *(shared / "telegrams").glob("*.txt")]:
        theirs |= runs(prose_of(paper.read_bytes().decode(errors="replace")))
    for line in (shared / "gold" / "passages.jsonl").read_text().splitlines():
        theirs |= runs(json.loads(line)["text"])
    ours = {paper.name: runs(prose_of(paper.read_bytes().decode())) & theirs for paper in PAPERS.iterdir()}
    assert {name: shared_runs for name, shared_runs in ours.items() if shared_runs} == {}
