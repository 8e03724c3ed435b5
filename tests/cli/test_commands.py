"""Commands over a small record, run in this process."""

from __future__ import annotations

import csv
import io
import socket
from contextlib import closing
from pathlib import Path

import pytest

from cli.conftest import Run
from dragoman import record
from dragoman.access import ANONYMOUS, OWNER, Viewer
from dragoman.documents import Level
from dragoman.readers import LIMITS, Limits
from dragoman.settings import BadSetting, read_limits, read_viewer, record_url
from tests.record.small import CONFIDENTIAL, Part, cable, read, told_as


def test_search_prints_hits_with_their_place(run: Run, kept: Path) -> None:
    """A hit shows number, day, source, marking, title, the words with paragraph and mark, and its address."""
    done = run("search", '"military doctrine"', "--record", kept)
    assert done.code == 0
    assert "papers mentioning “military doctrine”: 1 hit" in done.out
    assert "06BAKU1837 · 2006-12-20 · AMEMBASSY BAKU · C" in done.out
    assert "paragraph 2 (C) Azimov asked for consultations on the military doctrine." in done.out
    assert "/paper/" in done.out


def test_search_as_json_is_one_hit_a_line(run: Run, kept: Path) -> None:
    """Each line is one hit; with facets a last line holds the counts."""
    rows = run("search", "consultations", "--json", "--facets", "--record", kept).rows
    assert [row["paper"]["number"] for row in rows[:-1]] == ["06BAKU1837", None, "06STATE900"]
    assert rows[-1]["total"] == 3
    assert len(run("search", "consultations", "--json", "--limit", "1", "--start", "1", "--record", kept).rows) == 1


def test_search_tells_what_was_wrong_and_what_to_ask(run: Run, kept: Path) -> None:
    """A broken query is no failure: what was wrong stands on standard error, and what finds something is printed."""
    done = run("search", "fom:baku", "--record", kept)
    assert done.code == 0
    assert "Query, character 1: there is no field 'fom:'" in done.err
    assert "Did you mean from:baku" in done.err
    assert "leave out tags:MASS" in run("search", "azimov tags:MASS", "--record", kept).out


def test_every_answer_is_the_viewers(run: Run, kept: Path) -> None:
    """As somebody cleared to U, only what is U is found, shown and written."""
    asked = ("--as", "U", "--record", kept)
    assert "06BAKU1837" not in run("search", "consultations", *asked).out
    assert run("show", "06BAKU1837", *asked).code == 1
    assert "Azimov" not in run("timeline", "azimov", *asked).out
    rows = list(csv.DictReader(io.StringIO(run("export", "csv", "-", *asked).out)))
    assert {row["marking"] for row in rows} == {"U"}
    assert len(rows) < len(list(csv.DictReader(io.StringIO(run("export", "csv", "-", "--record", kept).out))))


def test_show_prints_a_paper_or_a_dossier(run: Run, kept: Path) -> None:
    """A number shows the paper with what was read under each paragraph; a name shows the dossier."""
    paper = run("show", "06BAKU1837", "--record", kept).out
    assert "2. (C) Azimov asked for consultations" in paper
    assert "Araz Azimov is spoken of." in paper
    assert "Araz Azimov" in run("show", "azimov", "--record", kept).out
    (shown,) = run("show", "06BAKU1837", "--json", "--record", kept).rows
    assert shown["paper"]["number"] == "06BAKU1837"
    assert [paragraph["marking"] for paragraph in shown["paragraphs"]] == ["U", "C", "C/NOFORN"]


def test_a_name_that_nobody_bears_ends_with_1(run: Run, kept: Path) -> None:
    """What the record does not speak of is said, and the call ends with 1."""
    done = run("show", "nobody at all", "--record", kept)
    assert (done.code, done.out) == (1, "")
    assert "'nobody at all'" in done.err


def test_timeline_gives_sources(run: Run, kept: Path) -> None:
    """Each line of a timeline has its words, paper, paragraph and marking."""
    out = run("timeline", "Araz Azimov", "--record", kept).out
    assert "(2006-12-20)  Araz Azimov is spoken of." in out
    assert "“Azimov”  06BAKU1837 · paragraph 2 · C · /paper/" in out


def test_index_can_be_built_at_any_time(run: Run, kept: Path) -> None:
    """The index says how many papers are in it and where; deleted, it is made again."""
    assert run("index", "--record", kept, "--json").rows[0]["papers"] == 4
    assert (kept.parent / "kept.db.index" / "standing.json").is_file()
    assert "4 papers" in run("index", "--update", "--record", kept).out


def test_export_writes_files_and_folders(run: Run, kept: Path, tmp_path: Path) -> None:
    """A file holds the claims; a folder claims and papers; the same record gives the same bytes."""
    assert run("export", "csv", tmp_path / "a.csv", "--record", kept).code == 0
    (tmp_path / "out").mkdir()
    assert run("export", "csv", tmp_path / "out", "--record", kept).code == 0
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "out" / "claims.csv").read_bytes()
    assert len((tmp_path / "out" / "papers.csv").read_text(encoding="utf-8").splitlines()) == 5
    events = run("export", "csv", "-", "--kind", "event", "--record", kept).out
    assert events.count("\n") == 2
    assert run("export", "csv", "-", "--kind", "evnt", "--record", kept).code == 2


@pytest.fixture
def eventful(tmp_path: Path) -> Path:
    """A record in which France met Georgia, may have attacked it, and was to meet Azerbaijan."""
    paper = cable(
        "06BAKU7", [Part(CONFIDENTIAL, "France met Georgia. France attacked Georgia. France met Azerbaijan.")]
    )
    tellings = (("actual", ""), ("hypothetical", "nobody known"), ("planned", "will"))
    path = tmp_path / "eventful.db"
    with closing(record.open_record(path)) as store:
        store.keep(told_as(read(paper), *tellings))
    return path


ASIDE = "1 doubtful and 1 planned or possible are set aside"


def test_lists_are_of_what_is_firm_and_say_what_is_set_aside(run: Run, eventful: Path) -> None:
    """Timeline, events, meetings and dossier list firm events, and the others by their ground, with the reason."""
    for command in (("timeline", "FRA"), ("events",), ("show", "country:FRA")):
        done = run(*command, "--record", eventful)
        assert "France met or spoke with Georgia" in done.out
        assert "attacked" not in done.out
        assert f"{ASIDE}: add --ground all" in done.out
        doubtful = run(*command, "--ground", "doubtful", "--record", eventful).out
        assert "It is doubtful whether France attacked Georgia [nobody known]" in doubtful
        assert "set aside" not in doubtful
    assert "1 planned or possible event\n" in run("events", "--ground", "possible", "--record", eventful).out
    denied = run("timeline", "FRA", "--ground", "denied", "--record", eventful).err.strip()
    assert denied == "The record tells of nothing denied in time."
    assert "1 planned or possible is set aside" in run("meetings", "--record", eventful).out
    assert "planned to meet" in run("meetings", "--ground", "possible", "--record", eventful).out
    (told,) = run("events", "--reason", "nobody known", "--ground", "all", "--record", eventful, "--json").rows
    assert (told["ground"], told["reason"], told["doubtful"]) == ("doubtful", "nobody known", True)
    assert run("events", "--type", "assault", "--record", eventful).err.strip() == "The record tells of no such event."


def test_export_writes_what_is_firm_unless_all_is_asked_for(run: Run, eventful: Path, tmp_path: Path) -> None:
    """Standard error says how many are left out; each ground can be written alone."""
    firm = run("export", "csv", "-", "--kind", "event", "--record", eventful)
    assert firm.out.count("\n") == 2
    assert ASIDE in firm.err
    assert run("export", "csv", "-", "--kind", "event", "--ground", "all", "--record", eventful).out.count("\n") == 4
    doubtful = run("export", "csv", "-", "--ground", "doubtful", "--record", eventful)
    assert "doubtful,nobody known" in doubtful.out
    assert doubtful.err == ""
    (told,) = run("export", "csv", tmp_path / "a.csv", "--kind", "event", "--record", eventful, "--json").rows
    assert (told["claims"], told["aside"]) == (1, {"doubtful": 1, "possible": 1})


def test_search_names_what_is_doubtful_in_a_hit(run: Run, eventful: Path) -> None:
    """A hit whose event is doubtful says so, with the reason."""
    assert "doubtful here: ASSAULT (nobody known)" in run("search", "type:ASSAULT", "--record", eventful).out
    assert "here:" not in run("search", "type:CONSULT", "--record", eventful).out


def test_the_record_can_be_named_by_a_variable(run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``DRAGOMAN_RECORD`` names the record, and ``--record`` goes before it."""
    monkeypatch.setenv("DRAGOMAN_RECORD", str(kept))
    assert "3 hits" in run("search", "consultations").out
    assert run("search", "consultations", "--record", "other.db").code == 2
    assert record_url(None, {}) == "dragoman.db"
    assert record_url("b.db", {"DRAGOMAN_RECORD": "a.db"}) == "b.db"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", "x"), "There is no record at dragoman.db"),
        (("search", "x", "--as", "Z"), "Z is no level. Begin with one of U, SBU, C, S, TS"),
        (("search", "x", "--order", "worst"), "worst"),
        (("members",), "name a framework"),
        (("who", "x", "--on", "20 December"), "write it as 2006-12-08"),
        (("read",), "PATH"),
        (("read", "x", "--workers", "0"), "give 1 or more"),
        (("nothing",), "nothing"),
    ],
)
def test_a_wrong_call_ends_with_2(run: Run, arguments: tuple[str, ...], said: str) -> None:
    """A call that cannot be carried out says why, without a traceback, and ends with 2."""
    done = run(*arguments)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_port_that_is_taken_is_told(run: Run, kept: Path) -> None:
    """Serving at a port that another program holds ends with 2 and says what to do."""
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = run("serve", "--port", str(other.getsockname()[1]), "--record", kept)
    assert done.code == 2
    assert "--port" in done.err


def test_viewers_are_read() -> None:
    """A viewer is a level with captions, as printed or as in a mark; or the owner, or anonymous."""
    assert read_viewer("c, NF,nodis") == Viewer(Level.C, frozenset({"NOFORN", "NODIS"}))
    assert read_viewer("owner") == OWNER
    assert read_viewer("Anonymous") == ANONYMOUS
    for wrong in ("", "UNSTATED", "owner,NF", "C/NF"):
        with pytest.raises(BadSetting):
            read_viewer(wrong)


def test_limits_are_read_from_flag_and_variable() -> None:
    """Limits are numbers by name, with K, M, G and T; the flag goes before the variable; what is none is told."""
    assert read_limits("paper_bytes=400M, archive_ratio=7", {}) == Limits(paper_bytes=400 << 20, archive_ratio=7)
    assert read_limits(None, {"DRAGOMAN_LIMITS": "feed_bytes=2 gb"}) == Limits(feed_bytes=2 << 30)
    assert read_limits("paper_bytes=1k", {"DRAGOMAN_LIMITS": "feed_bytes=1"}) == Limits(paper_bytes=1024)
    assert read_limits(None, {}) == LIMITS
    for words in ("paper_bytes", "paper_bytes=much", "paper_bytes=-1", "papers=1", "=1", "paper_bytes=1.5M"):
        with pytest.raises(BadSetting):
            read_limits(words, {})
