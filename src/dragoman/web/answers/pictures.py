"""What a picture shows, as values: bars over years, or events by month with cooperation above and conflict below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dragoman.record import FIRM, Claim
from dragoman.web.answers.dates import stretch
from dragoman.web.answers.grounds import OnGround, of_claims
from dragoman.web.answers.numbers import many

LONG = 15
"""Years beyond which events are counted by year, not by month: narrower columns cannot be told apart."""
UNDRAWN = "Not drawn are requests, which lean neither way"


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of time on a line of its own, days ``first`` to ``last``, both inclusive; ``words`` says them."""

    label: str
    first: date
    last: date
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Column:
    """The events of one month (``2006-12``) or year (``2006``): how many of each leaning, and where they are listed."""

    time: str
    first: date
    cooperation: int
    conflict: int
    href: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and, in the same values, its table. ``title`` says what is shown, ``note`` what is not."""

    shape: Literal["bars", "columns"]
    title: str
    note: str
    unit: Literal["day", "month", "year"]
    label: str
    bars: tuple[Bar, ...] = ()
    columns: tuple[Column, ...] = ()
    aside: tuple[OnGround, ...] = ()
    """How many events of these leanings are set aside, by ground, whether or not their time is known."""
    aside_href: str | None = None

    @property
    def height(self) -> int:
        """How high it is drawn, in pixels."""
        return len({bar.label for bar in self.bars}) * 34 + 40 if self.shape == "bars" else 230


def bars(title: str, label: str, rows: Sequence[Bar], note: str = "") -> Picture | None:
    """Draw stretches of time, earliest first; None where there is nothing to draw."""
    ordered = tuple(sorted(rows, key=lambda bar: (bar.first, bar.label, bar.last)))
    return Picture("bars", title, note, "day", label, bars=ordered) if ordered else None


def bar(label: str, first: date, last: date, href: str) -> Bar:
    """Make one bar; a single day stays one."""
    return Bar(label, first, last, stretch(first, last), href)


def columns(
    title: str,
    events: Sequence[Claim],
    scores: Mapping[str, float],
    href: Callable[[date, date], str],
    aside_href: str | None = None,
) -> Picture | None:
    """Draw events over time: those that score above nothing as cooperation, below as conflict.

    Events without a month, requests and others that score nothing, and events that are not firm are left out.
    ``href`` makes the address of the list of one stretch of days, ``aside_href`` is that of what is set aside. None
    where nothing is left.
    """
    leaning = [event for event in events if event.ground == FIRM and scores.get(event.predicate)]
    dated = [(event, when) for event in leaning if (when := _known(event, 366))]
    unit: Literal["month", "year"] = "year" if _span(when for _, when in dated) > LONG else "month"
    dated = [(event, when) for event, when in dated if _known(event, 366 if unit == "year" else 31)]
    if not dated:
        return None
    width = 4 if unit == "year" else 7
    good = Counter(day.isoformat()[:width] for event, day in dated if scores[event.predicate] > 0)
    bad = Counter(day.isoformat()[:width] for event, day in dated if scores[event.predicate] < 0)
    drawn = tuple(
        Column(time, _first(time), good[time], bad[time], href(_first(time), _last(time)))
        for time in sorted(good.keys() | bad.keys())
    )
    aside = of_claims(event for event in events if event.ground != FIRM and scores.get(event.predicate))
    note = f"{many(len(dated), 'event')} whose {unit} is known. {UNDRAWN}."
    return Picture(
        "columns", f"{title}, by {unit}", note, unit, unit, columns=drawn, aside=aside, aside_href=aside_href
    )


def _known(event: Claim, days: int) -> date | None:
    """Return the first day of an event that is known to so many days or better."""
    when = event.when
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest if when.latest - when.earliest < timedelta(days=days) else None


def _span(days: Iterable[date]) -> int:
    """Return how many years lie between the first and the last of these days."""
    years = {day.year for day in days}
    return max(years) - min(years) if years else 0


def _first(time: str) -> date:
    year, _, month = time.partition("-")
    return date(int(year), int(month or 1), 1)


def _last(time: str) -> date:
    year, _, month = time.partition("-")
    following = date(int(year) + 1, 1, 1) if month in ("", "12") else date(int(year), int(month) + 1, 1)
    return following - timedelta(days=1)
