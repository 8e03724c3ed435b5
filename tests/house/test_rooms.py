"""Every room has its door, and what stands in it is finished."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from house.tree import ROOT, SOURCE, files, name_of, text_of

ROOMS = sorted(path.parent for path in SOURCE.glob("*/__init__.py"))
MODULES = [path for path in files() if path.suffix == ".py" and SOURCE in path.parents]
UNFINISHED = re.compile(
    "|".join(
        ("NotImplemented" + "Error", "TO" + "DO", "FIX" + "ME", "XXX: ?later", "# ?for now", "pragma: no " + "cover")
    )
)
NAMELESS = {"utils", "helpers", "common", "base", "manager"}


def door(room: Path) -> ast.Module:
    return ast.parse((room / "__init__.py").read_text(encoding="utf-8"))


def given_out(module: ast.Module) -> list[str]:
    """Return the names in ``__all__``, or nothing where there is none."""
    for node in module.body:
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets
        ):
            return [str(name) for name in ast.literal_eval(node.value)]
    return []


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_says_what_it_is_and_gives_out_names(room: Path) -> None:
    """Every room's door has a docstring of its own and a sorted ``__all__``."""
    module = door(room)
    said = ast.get_docstring(module) or ""
    assert len(said.split()) >= 4, f"{room.name} does not say what it is"
    assert given_out(module), f"{room.name} has no __all__"
    assert len(set(given_out(module))) == len(given_out(module))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_what_a_room_gives_out_is_there(room: Path) -> None:
    """Every name in a door's ``__all__`` is bound in that door."""
    module = door(room)
    bound = {
        alias.asname or alias.name
        for node in ast.walk(module)
        if isinstance(node, (ast.ImportFrom, ast.Import))
        for alias in node.names
    }
    bound |= {node.name for node in module.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    bound |= {
        target.id
        for node in module.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    bound |= {
        node.target.id for node in module.body if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    lazy = any(isinstance(node, ast.FunctionDef) and node.name == "__getattr__" for node in module.body)
    assert lazy or not set(given_out(module)) - bound


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_of_the_house_says_what_it_is_for(path: Path) -> None:
    """Every module under ``src`` begins with a docstring."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{name_of(path)} has no docstring"


def test_no_file_is_a_list_of_ideas_without_names() -> None:
    """No module is called utils, helpers, common, base or manager."""
    assert not [name_of(path) for path in MODULES if path.stem in NAMELESS or path.parent.name in NAMELESS]


def test_nothing_is_left_unfinished() -> None:
    """No source holds a stub or a note to finish it later."""
    held = [
        path
        for path in files()
        if path.suffix in (".py", ".html", ".js", ".css", ".toml", ".md") and not vendored(path)
    ]
    found = [(name_of(path), match[0]) for path in held for match in UNFINISHED.finditer(text_of(path) or "")]
    assert not found


def test_nobody_inside_comes_through_the_front_door() -> None:
    """Inside the house a room is imported by its name, never through ``dragoman`` itself."""
    found = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "dragoman" and path.parent != SOURCE:
                rooms = {room.name for room in ROOMS} | {file.stem for file in SOURCE.glob("*.py")}
                found += [
                    f"{name_of(path)}: {alias.name}"
                    for alias in node.names
                    if alias.name not in rooms | {"__version__"}
                ]
    assert not found


def vendored(path: Path) -> bool:
    """Say whether others wrote the file: what is vendored keeps its own notes."""
    return "vendor" in path.parts or ".min." in path.name or ROOT / "tests" / "house" in path.parents
