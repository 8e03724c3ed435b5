"""What a telegram itself asks, and of nobody named: it asks its addressee."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings
from dragoman.resolution.addressing import REAL, WRITERS, asks_now
from dragoman.resolution.links import Link


def to_addressee(document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> list[Event]:
    """Put to the first addressee what the post that writes asks in the present and of nobody else: ``We recommend``."""
    to = findings.addressees[:1]
    return [
        replace(event, recipient=to)
        if to
        and event.actor
        and not event.recipient
        and event.status in REAL
        and asks_now(event, document.text)
        and all(links[one].reason in WRITERS for one in event.actor)
        else event
        for event in events
    ]
