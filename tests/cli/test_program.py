"""The program as others start it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import typer

from dragoman.cli import app
from dragoman.cli.printing import safe

DRAGOMAN = Path(sys.executable).parent / "dragoman"
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"


def test_every_command_and_option_is_described() -> None:
    """The document on the command line names every command and every option of it."""
    text = DOCUMENT.read_text(encoding="utf-8")
    group = typer.main.get_command(app)
    pending = [("dragoman", group)]
    while pending:
        name, command = pending.pop()
        inner = getattr(command, "commands", None)
        if inner:
            pending += [(f"{name} {part}", one) for part, one in inner.items()]
            continue
        assert f"## {name}\n" in text, name
        options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
        assert not [one for one in options - {"--help"} if not re.search(rf"(?<![\w-]){one}(?![\w-])", text)], name


def test_json_goes_through_a_closed_pipe(kept: Path) -> None:
    """A reader that stops listening ends the program without a traceback."""
    command = f"{DRAGOMAN} export csv - --record {kept} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("id,kind")
    assert done.stderr == ""


def test_nothing_is_printed_that_steers_a_terminal() -> None:
    """Escape sequences and marks that turn the direction of writing do not reach a terminal; accents and lines do."""
    assert safe("a\x1b[31mb\u202ec\r\nd\té") == "a\ufffd[31mb\ufffdc\nd\té"


def test_serve_prints_its_address_and_answers(kept: Path) -> None:
    """``serve --port 0`` prints where it listens, answers there, and ends when interrupted."""
    command = [str(DRAGOMAN), "serve", "--record", str(kept), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
            assert address is not None
            with urllib.request.urlopen(address[0], timeout=20) as page:
                assert page.status == 200
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)
        assert server.stderr is not None
        assert "Traceback" not in server.stderr.read()
