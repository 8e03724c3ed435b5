"""Any text at all can be read, and is written back as it was."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.documents import Addressee
from dragoman.message import DateTimeGroup, Message, as_json, compose, edited, parse

PAPERS = [path.read_bytes().decode() for path in sorted((Path(__file__).parent.parent / "cases").glob("*/paper.txt"))]
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\r\n", "\x0c\n", "\u2028", "\x85", "\v", "\x1c", ""])
FORM_LINES = st.sampled_from(
    sorted({line for paper in PAPERS for line in paper.splitlines()} | {"¶", "\x00", "\\", "1. (U) x"})
)
PIECES = st.one_of(FORM_LINES, st.text(max_size=40), st.from_regex(r"[A-Z0-9 .:()/¶-]{0,30}", fullmatch=True))
TELEGRAMS = st.lists(st.tuples(PIECES, LINE_ENDS), max_size=40).map(lambda lines: "".join(map("".join, lines)))
ANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sound(text: str, message: Message) -> None:
    """Check what holds of every telegram: its lines are the text, its places lie in it, its values can be shown."""
    assert compose(message) == text
    assert "".join(line.raw for line in message.lines) == text
    assert [line.number for line in message.lines] == list(range(1, len(message.lines) + 1))
    assert all(text[line.start : line.end] == line.raw for line in message.lines)
    shown = as_json(message, "any", "plain")
    json.dumps(shown)
    for places in shown["spans"].values():
        assert all(0 <= start <= end <= len(text) for start, end in places)
    for block in message.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        assert block.prose is None or block.span.holds(block.prose)
    for problem in message.problems:
        assert problem.span is None or problem.span.end <= len(text)
        assert problem.advice and problem.message


@ANY
@given(st.text())
def test_any_text_is_written_back(text: str) -> None:
    """Any text is written back character for character."""
    sound(text, parse(text))


@ANY
@given(TELEGRAMS)
def test_any_heap_of_lines_is_written_back(text: str) -> None:
    """Lines of the form in any order, with any line ends and any dirt between them, are written back."""
    sound(text, parse(text))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PAPERS), st.integers(0, 3000), st.integers(0, 400), st.text(max_size=12))
def test_a_damaged_telegram_is_written_back(paper: str, start: int, length: int, dirt: str) -> None:
    """A telegram with a piece torn out or overwritten is written back."""
    text = paper[:start] + dirt + paper[start + length :]
    sound(text, parse(text))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAPERS), st.integers(0, 3000))
def test_a_telegram_with_other_line_ends_reads_the_same(paper: str, end: int) -> None:
    """Line ends do not change what is read."""
    text = paper[: max(end, 400)]
    shown = [as_json(parse(text.replace("\n", ending)), "any", "plain") for ending in ("\n", "\r\n", "\r")]
    for one in shown:
        for field in ("spans", "problems"):
            one.pop(field)
        for passage in (*one["paragraphs"], *one["body"], *one["cited"]):
            passage.pop("start"), passage.pop("end")
    assert shown[0] == shown[1] == shown[2]


def test_reading_twice_gives_the_same() -> None:
    """The same text gives the same telegram."""
    assert all(parse(paper) == parse(paper) for paper in PAPERS)


def test_an_edited_line_is_written_from_its_value() -> None:
    """A line that was edited is written from its value, all others as they stand."""
    text = next(paper for paper in PAPERS if "TIRANA" in paper)
    group = DateTimeGroup(("O",), "2008-02-28T09:00", ("ZDK",))
    changed = compose(edited(parse(text), "date-time group", group))
    assert changed == text.replace("R 271033Z FEB 08 ZDS", "O 280900Z FEB 08 ZDK")
    header = parse(changed).header
    assert [word.value for word in header.precedence] == ["IMMEDIATE"]


def test_an_edited_list_takes_its_lines_along() -> None:
    """A list that was edited takes the place of all its lines and keeps their line end."""
    text = next(paper for paper in PAPERS if "RIGA" in paper).replace("\n", "\r\n")
    addressee = Addressee("RUEHKO", "AMEMBASSY TOKYO", "IMMEDIATE", "0001", None, ("AMCONSUL NAHA",))
    changed = compose(edited(parse(text), "info", (addressee,)))
    assert "INFO RUEHKO/AMEMBASSY TOKYO IMMEDIATE 0001\r\nXMT AMCONSUL NAHA\r\n\r\nC O N F" in changed
    [read] = parse(changed).header.info
    assert read.value == Addressee("RUEHKO", "AMEMBASSY TOKYO", "IMMEDIATE", "0001", "IMMEDIATE", ("AMCONSUL NAHA",))
