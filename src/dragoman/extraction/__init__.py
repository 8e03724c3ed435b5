"""What the words say: mentions, times, quotes, events, requests, memberships; never who is meant."""

from dragoman.extraction.findings import (
    Event,
    Findings,
    Holding,
    Membership,
    Mention,
    Quote,
    Request,
    When,
)

__all__ = ["Event", "Findings", "Holding", "Membership", "Mention", "Quote", "Request", "When"]
