"""Whose request a refusal answers. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import read


def test_nobody_turns_down_his_own_request() -> None:
    """Behind a refusal ``her request`` is the other one's of those who talked."""
    found = read(
        "Norwegian Minister Lund received Chadian Minister Deby on May 3. He turned down her request to lend a boat."
    )
    asked = [one for one in found.told.requests if one.kind == "request"]
    assert [(found.countries(one.asker), found.countries(one.asked)) for one in asked] == [(["TCD"], ["NOR"])]
