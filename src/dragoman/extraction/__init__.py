"""What the words say: mentions, times, quotes, events, requests, memberships; never who is meant."""

from dragoman.extraction.extracting import extract
from dragoman.extraction.findings import (
    Cue,
    Event,
    Findings,
    Holding,
    Membership,
    Mention,
    Quote,
    Request,
    RequestStatus,
    Sheet,
    Status,
    Turn,
    When,
)
from dragoman.extraction.gazetteer import names_for_engine
from dragoman.extraction.reported import ACCORDING

__all__ = [
    "ACCORDING",
    "Cue",
    "Event",
    "Findings",
    "Holding",
    "Membership",
    "Mention",
    "Quote",
    "Request",
    "RequestStatus",
    "Sheet",
    "Status",
    "Turn",
    "When",
    "extract",
    "names_for_engine",
]
