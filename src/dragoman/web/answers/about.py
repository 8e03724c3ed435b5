"""What the pages are, which keys they know, and how a search is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One key and what it does."""

    key: str
    does: str


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a search, with an example and what it finds."""

    written: str
    finds: str


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of what was read is underlined."""

    kind: str
    style: str


@dataclass(frozen=True, slots=True)
class About:
    """The help page, as values."""

    keys: tuple[Key, ...]
    forms: tuple[Form, ...]
    styles: tuple[Style, ...]
    levels: tuple[tuple[str, str], ...]


KEYS = (
    Key("/", "go to the search box"),
    Key("j", "next hit or claim"),
    Key("k", "previous hit or claim"),
    Key("o", "open the hit or claim"),
    Key("c", "cite it: the citation is shown and copied"),
    Key("?", "all keys"),
    Key("Esc", "leave the search box, close what was opened"),
)
FORMS = (
    Form("consultations doctrine", "papers with both words"),
    Form('"military doctrine"', "the words side by side"),
    Form("consult*", "words that begin so"),
    Form("azimov -hillen", "the first word without the second"),
    Form("azimov OR huseynzada", "either word"),
    Form('from:"AMEMBASSY BAKU"', "papers by their originator"),
    Form("date:2006-12", "papers of a month; a year, a day, or a span such as 2006-01..2006-06 do as well"),
    Form("tags:PREL", "telegrams with a tag"),
    Form("class:C", "papers by their classification"),
    Form("kind:press", "telegrams (cable), press reports (press), edited documents (frus)"),
)
STYLES = (
    Style("person", "a solid line"),
    Style("organization, framework", "a double line"),
    Style("place, country", "a dotted line"),
    Style("time", "a dashed line"),
    Style("event, request", "a tint behind the words"),
)
LEVELS = (
    ("U", "unclassified"),
    ("SBU", "sensitive but unclassified, and its sister markings"),
    ("C", "confidential"),
    ("S", "secret"),
    ("TS", "top secret"),
)


def answer_about() -> About:
    """Tell the keys, the forms of a search, the underlines and the levels."""
    return About(KEYS, FORMS, STYLES, LEVELS)
