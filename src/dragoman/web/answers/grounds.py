"""On what ground claims stand, in words: which are listed, how many are set aside, and why each is not firm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from dragoman.record import ASIDE, FIRM, GROUNDS, NOT_TOLD, Claim, Ground
from dragoman.resolution import NO_FIRM_GROUND, NOBODY_KNOWN, NOBODY_NAMED, OWN_HOUSE

GroundChoice = Literal["firm", "doubtful", "possible", "denied", "all"]
ALL_GROUNDS: GroundChoice = "all"
CHOICES: tuple[GroundChoice, ...] = (*GROUNDS, ALL_GROUNDS)

WORDS: dict[GroundChoice, str] = {
    "firm": "firm",
    "doubtful": "doubtful",
    "possible": "planned or possible",
    "denied": "denied",
    "all": "all",
}

WHY = {
    NOBODY_NAMED: "the words do not name who took part, on one side or on both",
    NOBODY_KNOWN: "of those who took part the paper does not tell whose they are",
    NO_FIRM_GROUND: "what tells who took part is of a kind that readers found more often wrong than right",
    NOT_TOLD: "why was not kept, or rests on parts of the paper that not all who may read this may read",
}
"""Why an event is doubtful, by its reason."""

OPENED = {
    "planned": "It is told as planned, not as what happened",
    "hypothetical": "Its words leave it open",
    "negated": "The paper says that it is not so",
    "denied": "It is told that somebody denies it",
}
"""Why another claim is not firm, by its status."""
IN_ITS_HOUSE = "Both sides are of one government, which works with itself"


@dataclass(frozen=True, slots=True)
class OnGround:
    """How many claims of a list stand on one ground; ``words`` names the ground."""

    ground: Ground
    words: str
    claims: int


def choice_of(words: str, otherwise: GroundChoice = FIRM) -> GroundChoice:
    """Read which ground is asked for; what is not understood asks for the usual one."""
    return next((one for one in CHOICES if one == words), otherwise)


def grounds_in(chosen: GroundChoice) -> tuple[Ground, ...]:
    """Return the grounds that are asked for; none where all are."""
    return tuple(ground for ground in GROUNDS if ground == chosen)


def is_chosen(ground: Ground, chosen: GroundChoice) -> bool:
    """Say whether what stands on this ground is asked for."""
    return chosen in (ground, ALL_GROUNDS)


def on_grounds(counted: Iterable[tuple[Ground, int]]) -> tuple[OnGround, ...]:
    """Count by ground, the firm first; what there is none of is left out."""
    sums: Counter[Ground] = Counter()
    for ground, number in counted:
        sums[ground] += number
    return tuple(OnGround(ground, WORDS[ground], sums[ground]) for ground in GROUNDS if sums[ground])


def of_claims(claims: Iterable[Claim]) -> tuple[OnGround, ...]:
    """Count claims by ground."""
    return on_grounds((claim.ground, 1) for claim in claims)


def set_aside(counted: Sequence[OnGround]) -> str:
    """Say in a sentence how many are set aside: ``7 doubtful and 1 denied are set aside``; empty where none is."""
    parts = [f"{one.claims:,} {one.words}" for one in counted if one.ground in ASIDE]
    if not parts:
        return ""
    number = sum(one.claims for one in counted if one.ground in ASIDE)
    told = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{told} {'is' if number == 1 else 'are'} set aside"


def why(claim: Claim) -> str:
    """Say why a claim is not firm, in a sentence; empty where it is firm."""
    if claim.ground == FIRM:
        return ""
    if claim.ground == "doubtful":
        reason = claim.reason or NOT_TOLD
        return f"It is doubtful ({reason}): {WHY[reason]}. It is set aside from what is counted and drawn."
    opened = IN_ITS_HOUSE if claim.reason == OWN_HOUSE else OPENED[claim.status]
    by = f" ({claim.reason})" if claim.reason else ""
    return f"{opened}{by}. It is set aside from what is counted and drawn."
