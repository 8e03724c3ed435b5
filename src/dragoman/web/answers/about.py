"""What the pages are, which keys they know, and how a search is written."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.search.fields import FIELDS


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
    """How one kind of what was read is set off: ``style`` names the line or tint, ``says`` describes it."""

    kind: str
    style: str
    says: str


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
    Form("mediation river", "papers with both words"),
    Form('"foreign minister"', "the words side by side"),
    Form("consult*", "words that begin so"),
    Form("river -ship", "the first word without the second"),
    Form("river OR ship", "either word"),
)
STYLES = (
    Style("person", "person", "a solid line"),
    Style("organization, office, framework", "organization", "a double line"),
    Style("country, place", "place", "a dotted line"),
    Style("time", "time", "a dashed line"),
    Style("event", "event", "a tint behind the words that tell it"),
    Style("event that is not firm", "event unsure", "a thin tint: it is doubtful, planned, possible or denied"),
    Style("request", "request", "another tint: a request, commitment, offer or recommendation"),
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
    named = tuple(Form(field.example, field.says) for field in FIELDS.values())
    return About(KEYS, FORMS + named, STYLES, LEVELS)
