"""Templates: every value is escaped, and a name that is not there is an error and not an empty word."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined

from dragoman.web.answers import Listed, Members
from dragoman.web.answers.about import KEYS
from dragoman.web.answers.cited import KINDS
from dragoman.web.answers.dates import long_day, long_month, stretch
from dragoman.web.answers.events import events_href
from dragoman.web.answers.grounds import WHY, WORDS, set_aside
from dragoman.web.answers.numbers import many
from dragoman.web.answers.search import search_href

CLAIMS = {
    "event": "events",
    "request": "requests",
    "quote": "quotations",
    "membership": "memberships",
    "holding": "posts held",
}

GAPS = {
    "sections": "sections not received",
    "cited": "cited, not here",
    "serials": "serials between neighbours",
    "continuity": "continuity numbers that jump",
}
TERMS = {
    "due": "due as printed",
    "event": "due upon an event",
    "eligible": "eligible by rule",
    "released": "said to be released",
    "none": "no day can be told",
}


@cache
def environment() -> Environment:
    """Return the templates of this room, ready to be filled."""
    made = Environment(
        loader=PackageLoader("dragoman.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["day"] = long_day
    made.filters["month"] = long_month
    made.filters["spaced"] = spaced
    made.filters["even"] = even
    made.filters["iso"] = lambda day: day.isoformat() if isinstance(day, date) else ""
    made.globals["many"] = many
    made.globals["static"] = static
    made.globals["keys"] = KEYS
    made.globals["stretch"] = stretch
    made.globals["search_href"] = search_href
    made.globals["paper_kind"] = lambda kind: KINDS.get(kind, kind)
    made.globals["kind_words"] = lambda kind: CLAIMS.get(kind, kind)
    made.globals["gap_words"] = GAPS.__getitem__
    made.globals["term_words"] = TERMS.__getitem__
    made.globals["window"] = window
    made.globals["added"] = added
    made.globals["events_href"] = events_href
    made.globals["ground_words"] = WORDS.__getitem__
    made.globals["set_aside"] = set_aside
    made.globals["why_words"] = lambda reason: WHY.get(reason, reason)
    made.globals["members_href"] = members_href
    return made


def render(template: str, values: Mapping[str, Any]) -> bytes:
    """Fill a template."""
    return environment().get_template(template).render(values).encode()


@cache
def static(name: str) -> str:
    """Return the address of a file of this room; it changes with the file, so that it may be kept for ever."""
    content = files("dragoman.web").joinpath("static", *name.split("/")).read_bytes()
    return f"/static/{name}?{hashlib.sha256(content).hexdigest()[:12]}"


def spaced(words: str) -> str:
    """Set words of a paper in one line: any run of blanks and line ends becomes one blank."""
    return " ".join(words.split())


def even(words: str) -> str:
    """Set a stretch of a text in one line as `spaced` does, but keep a blank at either end."""
    return re.sub(r"\s+", " ", words)


def members_href(answer: Members) -> str:
    """Return the address of the same memberships, to which a place in the list can be added."""
    asked = {"framework": answer.framework, "of": answer.of}
    given = urlencode({name: one.id for name, one in asked.items() if one}, safe=":")
    return f"/members?{given}" if given else "/members"


def window(address: str, listed: Listed, **changed: object) -> str:
    """Return the address of the same choice of claims, or of one changed, to which a place in the list can be added."""
    ground = listed.ground if listed.ground != "firm" else None
    chosen = {"kind": listed.kind, "since": listed.since, "until": listed.until, "ground": ground, **changed}
    return added(address, **chosen)


def added(address: str, **asked: object) -> str:
    """Return an address with more asked of it; what is empty is not."""
    given = urlencode({name: value for name, value in asked.items() if value})
    return address + (("&" if "?" in address else "?") + given if given else "")
