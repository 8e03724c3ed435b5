"""Whose an officer is by what he says of a country as of his own: ``told the DCM that Dhaka could not send troops``.

Who says what a government will, would or cannot do speaks for it; what it has done or must do anybody may say.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dragoman.extraction import Mention
from dragoman.resolution.desk import Desk, actor_code, one_country

SAYS = re.compile(
    r"(?:,? (?:who|whom) [^.;]{1,60}?,)?\s+"
    r"(?:(?:then|also|later|today|yesterday|again|has|had|further|privately)\s+){0,2}"
    r"(?:told|assured|informed|said|says|tells|assures|pledged|promised|replied|answered|responded|insisted|added|"
    r"explained|confirmed|announced|vowed|indicated|stressed|noted|reiterated|made clear|let it be known|repeated|"
    r"declared|swore|hinted|wrote)\b"
    r"(?:\s+(?!that\b)[\w.,'’]+){0,9}?(?:\s+that)?\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""What stands between an officer and the country of which he says what it will do."""
WILL = re.compile(
    r"(?:['’]s? (?:government|cabinet|army|president|leaders))?\s+(?:itself\s+|too\s+|now\s+|still\s+|never\s+)?"
    r"(?:would|will|could not|cannot|can not|could|can only|wanted to|wants to|wished to|hoped to|hopes to|"
    r"was (?:ready|prepared|willing|determined|grateful|eager|unable|in no position)|"
    r"is (?:ready|prepared|willing|determined|grateful|eager|unable)|"
    r"had no (?:intention|wish|plans?|thought|desire)|has no (?:intention|wish|plans?|thought|desire)|"
    r"did not (?:intend|want|wish|seek|plan)|does not (?:intend|want|wish|seek|plan)|"
    r"intend(?:s|ed) to|plann?(?:s|ed) to|appreciated|remained (?:ready|committed|open|willing)|"
    r"stood (?:ready|by)|looked forward)\b",
    re.IGNORECASE,
)
"""What a country is said to do by those who speak for it."""
WILL_NOT_BE = re.compile(
    r"(?:would|will|could) (?:be (?:forced|made|asked|told)|have to|regret|pay for|attack|invade)\b"
)
"""What others say of it."""
HAS_NOT = re.compile(r"\s+(?:has|have|had|did|does|is|was)\s+(?:not|never|no)\b", re.IGNORECASE)
"""What its own officers deny."""
TOLD_BEHIND = re.compile(
    r"[^.;\"“”]{0,140}?,\s+(?:the\s+)?$",
)
"""Between what a country is said to do and the officer who says so: ``Chad will not retaliate, MFA Director Lund``."""
SPOKE = re.compile(
    r",?\s+(?:said|says|told|assured|explained|added|insisted|promised|replied|noted|announced|declared|confirmed)\b",
    re.IGNORECASE,
)
FAR = 110
LANDS = frozenset(("name", "capital", "government"))


def own_statement(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country for which an officer without one is told to speak, and why; None where he does not."""
    if mention.kind not in {"person", "office"} or mention.title is None:
        return None
    text, cues, end = desk.document.text, desk.cues_in_order, mention.span.end
    first = bisect_left(cues, end, key=lambda cue: cue.span.start)
    for cue in cues[first : first + CUES]:
        if cue.span.start > end + FAR:
            break
        if cue.kind not in LANDS or not _will(text, cue.span.end):
            continue
        if SAYS.fullmatch(text, end, cue.span.start) is not None:
            return _of(desk, cue.text)
    if SPOKE.match(text, end) is None:
        return None
    for cue in reversed(cues[max(0, first - CUES) : first]):
        if cue.span.start < mention.span.start - FAR - FAR:
            break
        begins = cue.span.start == 0 or text[max(0, cue.span.start - 2) : cue.span.start] in {". ", ") ", "\n"}
        if cue.kind in LANDS and begins and (_will(text, cue.span.end) or HAS_NOT.match(text, cue.span.end)):
            told = TOLD_BEHIND.fullmatch(text, cue.span.end, mention.span.start)
            return _of(desk, cue.text) if told is not None else None
    return None


CUES = 6


def _will(text: str, place: int) -> bool:
    """Say whether what stands behind a country is what its own officers say of it."""
    will = WILL.match(text, place)
    if will is None:
        return False
    return WILL_NOT_BE.match(text, will.end() - len(will.group().split()[-1])) is None


def _of(desk: Desk, words: str) -> tuple[str, str] | None:
    country = one_country(desk, words)
    return None if country is None else (actor_code(desk, country), f"by what he says that {words!r} will do")
