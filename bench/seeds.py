"""The two papers the project began with: what must be read in them, item by item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal

from bench.events import BY_COUNTRY, FACTS
from bench.figures import Figure, share
from bench.material import Record, records, scorer
from bench.readings import readings

State = Literal["found", "type only", "missing", "left alone", "CODED", "NOT IN THE RECORD"]
NAME = "seeds, item by item"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the gold record of a seed names, or an event that it does not know, and what became of it."""

    paper: str
    kind: str
    name: str
    state: State
    optional: bool = False

    def told(self) -> str:
        """Write the item as one line."""
        return f"{self.paper}  {self.name:<26} {self.state}{' (optional)' if self.optional else ''}"


def figures(folder: Path) -> tuple[list[Figure], list[Item]]:
    """Measure the seeds: required items found, traps coded, events read that the record does not know."""
    gold = list(records(folder / "seeds.json"))
    rules = scorer("score_events")
    items = [item for one, read in zip(gold, readings(gold), strict=True) for item in items_of(one, read, rules)]
    required = [item for item in items if item.state in ("found", "type only", "missing") and not item.optional]
    lacking = [f"{item.paper} {item.name}: {item.state}" for item in required if item.state != "found"]
    traps = [item for item in items if item.kind == "trap"]
    coded = [f"{item.paper} {item.name}" for item in traps if item.state == "CODED"]
    false = [f"{item.paper} {item.name}" for item in items if item.kind == "false event"]
    return [
        share(NAME, "required items found", len(required) - len(lacking), len(required), lacking),
        share(NAME, "traps coded", len(coded), len(traps), coded),
        Figure(NAME, "events not in the record", float(len(false)), "lower is better", "events", tuple(false)),
    ], items


def items_of(gold: Record, read: Record, rules: ModuleType) -> Iterator[Item]:
    paper = gold["id"]
    events = [event for event in read.get("events") or [] if event.get("status") not in rules.NOT_SCORED]
    required = [event for event in gold["events"] if not event.get("optional")]
    optional = [event for event in gold["events"] if event.get("optional")]
    states: dict[str, State] = {}
    for group, level, state in (
        (required, "triple", "found"),
        (required, "type", "type only"),
        (optional, "type", "found"),
    ):
        open_ones = [event for event in group if event["id"] not in states]
        pairs = _pairs(open_ones, events, level, rules)
        states |= {open_ones[x]["id"]: state for x in pairs}
        events = [event for y, event in enumerate(events) if y not in pairs.values()]
    for event in gold["events"]:
        state = states.get(event["id"], "missing")
        yield Item(paper, "event", f"{event['id']} {event['plover']}", state, bool(event.get("optional")))
    for event in events:
        yield Item(paper, "false event", f"{event['plover']} at {event['trigger']['start']}", "NOT IN THE RECORD")
    for at, trap in enumerate(gold.get("non_events") or [], 1):
        coded = any(_is_trap(trap, event, rules) for event in events)
        yield Item(paper, "trap", f"trap {at} {trap['plover']}", "CODED" if coded else "left alone")
    for kind in FACTS:
        yield from _facts(gold, kind, read.get(kind) or [], rules)


def _pairs(gold: Sequence[Record], events: Sequence[Record], level: str, rules: ModuleType) -> dict[int, int]:
    found: dict[int, int] = rules.matching(
        len(gold),
        len(events),
        lambda x, y: rules.agree(level, gold[x], events[y], BY_COUNTRY),
        lambda x, y: rules.likeness(gold[x], events[y]),
    )
    return found


def _is_trap(trap: Record, event: Record, rules: ModuleType) -> bool:
    same_type = bool(rules.types(trap) & rules.types(event))
    return same_type and rules.token_f1(trap.get("trigger"), (event.get("trigger") or {}).get("text")) > 0


def _facts(gold: Record, kind: str, read: Sequence[Record], rules: ModuleType) -> Iterator[Item]:
    asked = gold.get(kind) or []
    pairs = rules.matching(len(asked), len(read), lambda x, y: rules.fact_ok(kind, asked[x], read[y]))
    one = kind.removesuffix("s")
    for x, fact in enumerate(asked):
        name = f"{one} {x + 1} {fact['kind'] if kind != 'quotes' else ''}".rstrip()
        yield Item(gold["id"], one, name, "found" if x in pairs else "missing", bool(fact.get("optional")))
