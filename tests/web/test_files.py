"""The files the pages are made with: those of others as they came, and colours that can be read."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

import dragoman.web

STATIC = Path(dragoman.web.__file__).parent / "static"
VENDOR = STATIC / "vendor"
MOST = 1_500_000


def listed() -> list[dict[str, str]]:
    lines = [line for line in (VENDOR / "files.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines[1:]]


def test_files_of_others_are_as_they_came() -> None:
    """Each file has the digest that the list gives, and a licence beside it."""
    for row in listed():
        assert sha256((VENDOR / row["file"]).read_bytes()).hexdigest() == row["sha256"], row["file"]
        assert (VENDOR / row["licence_file"]).stat().st_size > 200


def test_no_file_of_others_is_unlisted() -> None:
    """The list names every file of the folder, and all of them together are small."""
    rows = listed()
    named = {row["file"] for row in rows} | {row["licence_file"] for row in rows} | {"files.tsv", "LICENSE-bundled.txt"}
    assert {place.name for place in VENDOR.iterdir()} == named
    assert sum(place.stat().st_size for place in VENDOR.iterdir()) < MOST


def themes() -> dict[str, dict[str, str]]:
    """Return the colours of both themes by their names, from the style sheet itself."""
    sheet = (STATIC / "dragoman.css").read_text("utf-8")
    light = re.search(r":root \{(.*?)\n\}", sheet, re.S)
    dark = re.search(r':root\[data-theme="dark"\] \{(.*?)\n\}', sheet, re.S)
    system = re.search(r':root:not\(\[data-theme="light"\]\) \{(.*?)\n  \}', sheet, re.S)
    assert light and dark and system
    colours = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", one[1])) for one in (light, dark, system)]
    assert colours[1] == colours[2]
    return {"light": colours[0], "dark": colours[1]}


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ("light", "dark"))
def test_words_can_be_read(theme: str) -> None:
    """Text of every colour has a contrast of at least 4.5 on each ground it stands on (WCAG 2.2, AA)."""
    colours = themes()[theme]
    for name in ("ink", "quiet", "accent", "u", "sbu", "c", "s", "ts"):
        for ground in ("paper", "panel"):
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
    for ground in ("event", "request", "sought"):
        assert contrast(colours["ink"], colours[ground]) >= 4.5, ground
        assert contrast(colours["accent"], colours[ground]) >= 4.5, ground


@pytest.mark.parametrize("theme", ("light", "dark"))
def test_lines_and_bars_can_be_seen(theme: str) -> None:
    """Underlines, bars and columns have a contrast of at least 3 on the page (WCAG 2.2, non-text)."""
    colours = themes()[theme]
    for name in ("person", "body", "place", "time", "bar", "cooperation", "conflict"):
        assert contrast(colours[name], colours["paper"]) >= 3, name
