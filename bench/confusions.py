"""What is read in place of what is expected: for each set of events, the commonest kinds of error by type, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bench.material import Record

MOST = 20
NOTHING = "nothing"
NOT_EVENTS = {"hypothetical", "negated", "denied"}


def confusions(gold: Sequence[Record], given: Sequence[Record]) -> list[tuple[str, str, int]]:
    """Return expected type, type read in its place, and how often, the commonest twenty; ``nothing`` on either side.

    Within a text, events of equal type are paired off first, then what is left over on both sides in its order.
    """
    counted: Counter[tuple[str, str]] = Counter()
    for record, read in zip(gold, given, strict=True):
        counted.update(_left_over(record, read))
    return [(expected, got, count) for (expected, got), count in sorted(counted.items(), key=_rank)[:MOST]]


def _rank(item: tuple[tuple[str, str], int]) -> tuple[int, tuple[str, str]]:
    return -item[1], item[0]


def _left_over(record: Record, read: Record) -> Iterator[tuple[str, str]]:
    wanted = [event["plover"] for event in record["events"] if not event.get("optional")]
    optional = [event["plover"] for event in record["events"] if event.get("optional")]
    found = [event["plover"] for event in read["events"] if event.get("status") not in NOT_EVENTS]
    for kinds, told in ((wanted, True), (optional, False)):
        for kind in list(kinds):
            match = next((one for one in found if one in kind.split("|")), None)
            if match is not None:
                found.remove(match)
                if told:
                    wanted.remove(kind)
    for place in range(max(len(wanted), len(found))):
        yield (
            wanted[place] if place < len(wanted) else NOTHING,
            found[place] if place < len(found) else NOTHING,
        )


def told(name: str, rows: Sequence[tuple[str, str, int]]) -> str:
    """Set the rows of one set as a line of text: ``AGREE for nothing 12, nothing for REJECT 9``."""
    parts = [f"{expected} read as {got} {count}" for expected, got, count in rows]
    return f"- **{name}**: {'; '.join(parts)}."
