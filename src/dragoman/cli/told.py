"""A claim in lines of text: when, what, and by which words of which paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.cli.options import GroundChoice
from dragoman.cli.printing import joined, one_line, say

if TYPE_CHECKING:
    from dragoman.web.answers import Stated

QUIET = frozenset({"actual", "not_stated", "accepted", "declined", "fulfilled"})
"""Statuses that need no word, or that the sentence of a request tells already."""
LONGEST_QUOTE = 240


def print_claim(claim: Stated) -> None:
    """Print a claim with its source; what contradicts it follows."""
    say(f"{when_of(claim)}  {claim.sentence}{_standing(claim)}")
    print_source(claim)
    for other in claim.against:
        paper = other.paper.name if other.paper else "another paper"
        say(f"but {paper} {other.why}: {other.sentence}", indent=12)


def _standing(claim: Stated) -> str:
    """Return in brackets why a claim is doubtful, which its sentence does not say, or another status worth a word."""
    if claim.doubtful:
        return f" [{claim.reason}]"
    return f" [{claim.status}]" if claim.status not in QUIET else ""


def kind_of(ground: GroundChoice) -> str:
    """Return what is set aside on this ground in words: ``planned or possible``; empty for firm and for all."""
    if ground in (GroundChoice.FIRM, GroundChoice.ALL):
        return ""
    return "planned or possible" if ground == GroundChoice.POSSIBLE else ground.value


def print_aside(words: str) -> None:
    """Print how many are set aside, and how they are seen; nothing where none is."""
    if words:
        say(f"{words}: add --ground all, or one of doubtful, possible, denied.", dim=True)


def print_source(claim: Stated) -> None:
    """Print the words a claim was read from, with paper, paragraph, marking and address."""
    first = claim.words[0] if claim.words else None
    if first is None:
        return
    words = one_line(first.text)
    quoted = words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE] + " …"
    paper = claim.paper.name if claim.paper else ""
    paragraph = f"paragraph {first.paragraph}" if first.paragraph is not None else None
    say(f"“{quoted}”  {joined(paper, paragraph, claim.marking, first.href)}", indent=12, dim=True)


def when_of(claim: Stated) -> str:
    """Return a claim's time in ten places: a day, a month, a year, or the day of the paper in brackets."""
    first, last = claim.earliest, claim.latest
    if first is None and last is None:
        day = claim.paper.day if claim.paper else None
        return f"({day})" if day else "undated   "
    if first == last:
        return f"{first}"
    if first and last and first.year == last.year:
        return f"{first:%Y-%m}   " if first.month == last.month else f"{first.year}      "
    return f"{first.year if first else ''}..{last.year if last else ''}".ljust(10)
