"""The documents about the pages say what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dragoman.web.answers.about import KEYS
from dragoman.web.pages import PAGES, router

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "pages.md").read_text("utf-8")


def plain(path: str) -> str:
    """Return an address as it is documented, without the converters of its parts."""
    return path.replace(":path}", "}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_page_is_documented(page: object) -> None:
    """The table of addresses has each page with its JSON."""
    path, beside = plain(getattr(page, "path")), plain(getattr(page, "json"))  # noqa: B009
    assert f"| `{path}` | `{beside}` |" in TEXT


def test_every_route_is_documented(owner: TestClient) -> None:
    """No address is answered that the document does not name, and none is named that is not answered."""
    own = {plain(getattr(route, "path", "")) for route in router.routes}
    beside = {"/openapi.json": "/openapi.json", "/static": "/static/dragoman.css"}
    answered = own | {path for path, one in beside.items() if owner.get(one).status_code == 200}
    named = set(re.findall(r"`(?:POST )?(/[^`\s?]*)`", TEXT))
    assert answered <= named
    assert {path for path in named - answered if not re.match(r"/paper/05BAKU412", path)} == set()


def test_every_key_is_documented(owner: TestClient) -> None:
    """Each key stands in the document and on the help page."""
    page = owner.get("/about").text
    for key in KEYS:
        assert f"`{key.key}`" in TEXT
        assert f"<kbd>{key.key}</kbd>" in page
