"""What a telegram cites in its prose, as plain values for other programs."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from dragoman.message.message import Message


def cited_in(message: Message) -> list[dict[str, Any]]:
    """Return each mention in order: its words, kind, number and label, its paragraph's number, and where it stands.

    ``paragraph`` is the last number above a mention in a paragraph that has none, None above the first.
    """
    numbered = [block for block in message.blocks if block.number is not None]
    starts = [block.span.start for block in numbered]
    found: list[dict[str, Any]] = []
    for one in message.cited:
        above = bisect_right(starts, one.span.start) - 1
        found.append(
            {
                "text": one.value.text,
                "kind": one.value.kind,
                "id": one.value.id,
                "id_inferred": one.value.id_inferred,
                "label": one.value.label,
                "among": list(one.value.among),
                "paragraph": numbered[above].number if above >= 0 else None,
                "start": one.span.start,
                "end": one.span.end,
            }
        )
    return found
