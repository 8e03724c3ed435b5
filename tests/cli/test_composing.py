"""``dragoman compose`` and ``dragoman gaps`` as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli.entry import app
from tests.message.test_labelled import DRAFT as LABELLED
from tests.message.test_refusals import DRAFT

RUN = CliRunner()


def composed(tmp_path: Path, *messages: dict[str, Any], options: tuple[str, ...] = ()) -> Any:
    file = tmp_path / "messages.jsonl"
    file.write_text("\n".join(map(json.dumps, messages)), encoding="utf-8")
    return RUN.invoke(app, ["compose", str(file), *options])


def test_what_is_composed_is_parsed_to_the_same(tmp_path: Path) -> None:
    """The text that `compose` writes is read by `parse` with the fields that were given."""
    result = composed(tmp_path, DRAFT)
    assert result.exit_code == 0
    text = tmp_path / "cable.txt"
    text.write_text(result.stdout, encoding="utf-8")
    message = json.loads(RUN.invoke(app, ["parse", str(text)]).stdout)
    for field in ("reference", "originator", "classification", "tags", "subject", "declassify_on"):
        assert message[field] == DRAFT[field]


def test_one_that_is_not_to_be_sent_is_refused_alone(tmp_path: Path) -> None:
    """With --to-send a telegram that lacks something is named with what to do, and the others are written."""
    result = composed(tmp_path, DRAFT | {"subject": None}, DRAFT, options=("--to-send",))
    assert result.exit_code == 1
    assert "message 1: send-subject" in result.stderr
    assert result.stdout.count("THE LIGHTHOUSE") == 1
    assert composed(tmp_path, DRAFT | {"subject": None}).exit_code == 0


def test_what_is_no_message_is_told(tmp_path: Path) -> None:
    """A field of another type is named by its path; what is not JSON, by its line."""
    result = composed(tmp_path, {"precedence": 7}, DRAFT)
    assert result.exit_code == 1
    assert "$.precedence" in result.stderr
    assert "THE LIGHTHOUSE" in result.stdout
    file = tmp_path / "no.json"
    file.write_text("{", encoding="utf-8")
    assert RUN.invoke(app, ["compose", str(file)]).exit_code == 1


def test_gaps_lists_what_is_cited_and_not_here(tmp_path: Path) -> None:
    """A telegram that is cited and not held is listed with the paper that cites it; an unknown kind is a wrong call."""
    cable = tmp_path / "cable.txt"
    cable.write_text(composed(tmp_path, DRAFT).stdout, encoding="utf-8")
    record = str(tmp_path / "record.db")
    RUN.invoke(app, ["read", "--record", record, str(cable)])
    result = RUN.invoke(app, ["gaps", "--record", record, "--kind", "cited"])
    assert result.exit_code == 0
    assert "07DOHA301, 1 time, by 07MUSCAT512" in result.stdout
    assert RUN.invoke(app, ["gaps", "--record", record, "--kind", "holes"]).exit_code == 2
    lines = RUN.invoke(app, ["gaps", "--record", record, "--json"]).stdout.splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {"cited"}


def test_check_to_send_says_what_is_lacking(tmp_path: Path) -> None:
    """`check --to-send` of a text asks for what a telegram to be sent must have, and ends with 1."""
    cable = tmp_path / "cable.txt"
    cable.write_text(composed(tmp_path, DRAFT | {"subject": None}).stdout, encoding="utf-8")
    result = RUN.invoke(app, ["check", "--to-send", str(cable)])
    assert result.exit_code == 1
    assert "send-subject" in result.stdout


def test_the_form_can_be_chosen(tmp_path: Path) -> None:
    """`--form` takes a form of the table; a name that none has is a wrong call."""
    plain = DRAFT | dict.fromkeys(("transmission_id", "routes", "de", "security_prosign"))
    chosen = composed(tmp_path, plain, options=("--form", "2010s", "--to-send"))
    assert chosen.exit_code == 0
    assert "MRN:           07 MUSCAT 512" in chosen.stdout
    assert "MRN:" not in composed(tmp_path, plain).stdout
    wrong = composed(tmp_path, plain, options=("--form", "1850s"))
    assert wrong.exit_code == 2
    assert "2000s" in wrong.stderr


@pytest.mark.parametrize("year", [2010, 2012])
def test_check_to_send_of_one_with_labels(tmp_path: Path, year: int) -> None:
    """A telegram that was composed with labels passes `check --to-send`, also of a year with both forms."""
    cable = tmp_path / "cable.txt"
    record = LABELLED | {"dtg": f"{year}-07-28T14:05:00Z", "reference": f"{year % 100}MUSCAT512", "refs": []}
    record |= {"declassify_on": f"{year + 10}-07-28"}
    chosen = composed(tmp_path, record, options=("--to-send", "--form", "2010s"))
    cable.write_text(chosen.stdout, encoding="utf-8")
    assert cable.read_text(encoding="utf-8").startswith("CONFIDENTIAL\n\nMRN: ")
    result = RUN.invoke(app, ["check", "--to-send", str(cable)])
    assert result.exit_code == 0, result.stdout
