"""Events of the whole record in time: the firm ones, or those that are set aside and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from dragoman.access import Viewer
from dragoman.record import Store, Tally
from dragoman.web.answers.grounds import GroundChoice, OnGround, grounds_in, is_chosen, on_grounds
from dragoman.web.answers.stated import Stated, stated

SIZE = 30


@dataclass(frozen=True, slots=True)
class EventsPart:
    """Which events are listed: on which ground, of one type, for one reason, of a stretch of days."""

    ground: GroundChoice = "firm"
    kind: str | None = None
    reason: str | None = None
    since: date | None = None
    until: date | None = None
    start: int = 0
    limit: int | None = SIZE


EVERY_FIRM = EventsPart()


@dataclass(frozen=True, slots=True)
class Events:
    """Events in time. ``grounds`` counts all of this type and these days, ``types`` and ``reasons`` those listed."""

    ground: GroundChoice
    type: str | None
    reason: str | None
    since: date | None
    until: date | None
    total: int
    start: int
    limit: int | None
    grounds: tuple[OnGround, ...]
    types: tuple[tuple[str, int], ...]
    reasons: tuple[tuple[str, int], ...]
    events: tuple[Stated, ...]


def tally_of(store: Store, viewer: Viewer, asked: EventsPart) -> Sequence[Tally]:
    """Count the events of the days asked for, which takes a walk through all of them."""
    return store.tally(viewer, kinds=("event",), since=asked.since, until=asked.until)


def answer_events(
    store: Store, viewer: Viewer, asked: EventsPart = EVERY_FIRM, tally: Sequence[Tally] | None = None
) -> Events:
    """List events of the papers the viewer sees, in time, and count them by ground, type and reason.

    ``tally`` is what `tally_of` gives, where it is at hand.
    """
    tally = tally_of(store, viewer, asked) if tally is None else tally
    of_ground = [one for one in tally if is_chosen(one.ground, asked.ground)]
    of_kind = [one for one in of_ground if asked.kind in (None, one.predicate)]
    fitting = [one for one in of_kind if asked.reason in (None, one.reason)]
    claims = store.claims(
        viewer,
        kinds=("event",),
        predicates=(asked.kind,) if asked.kind else (),
        since=asked.since,
        until=asked.until,
        grounds=grounds_in(asked.ground),
        reason=asked.reason,
        start=asked.start,
        limit=asked.limit,
    )
    return Events(
        ground=asked.ground,
        type=asked.kind,
        reason=asked.reason,
        since=asked.since,
        until=asked.until,
        total=sum(one.claims for one in fitting),
        start=asked.start,
        limit=asked.limit,
        grounds=on_grounds((one.ground, one.claims) for one in tally if asked.kind in (None, one.predicate)),
        types=_most_first((one.predicate, one.claims) for one in of_ground if asked.reason in (None, one.reason)),
        reasons=_reasons(of_kind),
        events=stated(store, viewer, claims, claims),
    )


def _reasons(tally: Sequence[Tally]) -> tuple[tuple[str, int], ...]:
    """Count what is doubtful by its reason."""
    return _most_first((one.reason, one.claims) for one in tally if one.ground == "doubtful" and one.reason)


def _most_first(counted: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    sums: Counter[str] = Counter()
    for name, number in counted:
        sums[name] += number
    return tuple(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])))


def events_href(answer: Events, **changed: str | None) -> str:
    """Return the address of the same choice of events with some of it changed."""
    asked: dict[str, object] = {
        "ground": answer.ground if answer.ground != "firm" else None,
        "type": answer.type,
        "reason": answer.reason,
        "since": answer.since,
        "until": answer.until,
        **changed,
    }
    given = urlencode({name: value for name, value in asked.items() if value})
    return f"/events?{given}" if given else "/events"
