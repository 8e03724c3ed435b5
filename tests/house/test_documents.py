"""What is written for readers is whole: every command, route, table and Problem code; links lead somewhere."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from dragoman.message import ADVICE
from house.tree import ROOT, SOURCE, documents, files, name_of, text_of

MARKDOWN = [path for path in files() if path.suffix == ".md"]
LINK = re.compile(r"(?<!\!)\[[^\]\n]*\]\(([^)\s]+)\)|!\[[^\]\n]*\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.S)
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))


def lacking(names: list[str]) -> list[str]:
    """Return the names that stand nowhere in what is written for readers, as words of their own."""
    written = documents()
    return [name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", written)]


@functools.cache
def commands() -> list[str]:
    """Return every command of the program, with the name of its group where it has one."""
    import typer

    from dragoman.cli import app

    def below(command: object, path: str) -> list[str]:
        inner = getattr(command, "commands", {})
        return [path] if not inner else [one for name in inner for one in below(inner[name], f"{path} {name}")]

    return sorted(below(typer.main.get_command(app), "dragoman"))


def routes(folder: Path) -> list[str]:
    """Return every address the pages answer at, as it is declared: ``/paper/{name}`` without what a type adds."""
    from dragoman import record, search, web

    store = record.open_record(str(folder / "empty.db"))
    declared = set(paths(web.app(store, search.open_index(store)).routes))
    store.close()
    return sorted({re.sub(r":\w+(?=})", "", path) for path in declared if path})


def paths(declared: Iterable[object]) -> Iterator[str]:
    """Yield the path of every route, and of those of a router that was taken in whole."""
    for route in declared:
        whole = getattr(route, "original_router", None)
        if whole is None:
            yield getattr(route, "path", "")
        else:
            yield from paths(whole.routes)


def codes() -> list[str]:
    """Return every code that the source gives a `Problem`: its first argument, or ``code=``; and those of telegrams."""
    found = set(ADVICE)
    for path in (path for path in files() if path.suffix == ".py" and SOURCE in path.parents):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Problem":
                values = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "code")]
                found |= {
                    value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)
                }
    return sorted(found)


def test_every_command_is_documented() -> None:
    """Every command stands in the documents as it is typed."""
    assert len(commands()) >= 12
    assert not lacking(commands())


def test_every_route_is_documented(tmp_path: Path) -> None:
    """Every address that the pages answer at stands in the documents."""
    declared = routes(tmp_path)
    assert len(declared) >= 8
    assert not [path for path in declared if path not in documents()]


def test_every_table_is_documented() -> None:
    """Every table of the reference room stands in the documents by its name."""
    tables = sorted(f"`{path.stem}`" for path in (SOURCE / "reference" / "tables").rglob("*.tsv"))
    assert len(tables) >= 10
    assert not lacking(tables)


def test_every_problem_code_is_documented() -> None:
    """Every code that a `Problem` can carry stands in the documents."""
    assert len(codes()) >= 10
    assert not lacking(codes())


@pytest.mark.parametrize("path", MARKDOWN, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    """Every link and picture in a document that is not on the web leads to a file of the repository."""
    text = CODE.sub("", text_of(path) or "")
    targets = [next(group for group in match.groups() if group) for match in LINK.finditer(text)]
    near = [target.split("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
    assert not [target for target in near if not (path.parent / target).exists()]


def test_headings_that_links_name_are_there() -> None:
    """Every link to a heading of a document names a heading that it has."""
    lost = []
    for path in MARKDOWN:
        for match in LINK.finditer(CODE.sub("", text_of(path) or "")):
            target, _, heading = next(group for group in match.groups() if group).partition("#")
            aimed = path if not target else path.parent / target
            if (
                heading
                and not re.match(r"[a-z]+:", target)
                and aimed.suffix == ".md"
                and heading not in headings(aimed)
            ):
                lost.append(f"{name_of(path)}: {target}#{heading}")
    assert not lost


def headings(path: Path) -> set[str]:
    """Return the headings of a document as links name them."""
    found = re.findall(r"^#+ +(.+?) *$", text_of(path) or "", re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def test_decisions_are_numbered_and_whole() -> None:
    """No two decisions have one number; each gives context, decision, cost and what would change it."""
    numbers = [path.name[:4] for path in DECISIONS]
    assert numbers and all(number.isdigit() for number in numbers) and len(set(numbers)) == len(numbers)
    parts = ("Context", "Decision", "What it costs", "What would change our minds")
    assert not [
        f"{path.name}: {part}"
        for path in DECISIONS
        for part in parts
        if not re.search(rf"^(?:#+ |\*+){part}", text_of(path) or "", re.M)
    ]


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"])
def test_the_first_pages_are_there(name: str) -> None:
    """The documents that every reader looks for first exist and say something."""
    assert len((ROOT / name).read_text(encoding="utf-8").split()) > 40


def test_the_readme_shows_how_to_begin() -> None:
    """The README shows how to set up, see the samples and run the tests, and a picture of a page."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make demo" in readme
    assert "make test" in readme
    assert re.search(r"!\[[^\]]+\]\([^)]+\.(?:png|jpg|webp)\)", readme)


def test_every_make_verb_is_documented() -> None:
    """Every verb of the Makefile stands in the documents."""
    verbs = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert not lacking([f"make {verb}" for verb in verbs if verb != "help"])
