"""What two papers have to do with one another, told from their faces alone."""

from __future__ import annotations

from dragoman.message.faces import Face
from dragoman.message.likeness import UNLIKE, Likeness, likeness

SAME_TEXT = 0.5
"""So much of the shorter text must stand in the longer for the two to be one wording, whatever carriers did to it."""
COVERED = 0.8
"""So much of a paper must stand in another for the other to speak for it."""
TOUCHED = 0.3
"""So much in common shows that a correction, which may give some paragraphs only, belongs to a text."""
WHOLE = 1000
"""More than the sections of any telegram."""
TELLING_SUBJECT = 3
"""Words that a subject needs to tell one telegram from another."""


def alike(one: Face, other: Face) -> Likeness:
    """Compare the texts of two papers; too few words give no likeness."""
    if not (one.sketch.is_telling and other.sketch.is_telling):
        return UNLIKE
    return likeness(one.sketch, other.sketch)


def shared(found: Likeness) -> float:
    """Return how much of the shorter text stands in the longer."""
    return max(found.of_one, found.of_other)


def same_subject(one: Face, other: Face) -> bool:
    """Say whether both have the same subject, of words enough to mean something."""
    return one.subject == other.subject and len(one.subject.split()) >= TELLING_SUBJECT


def fit(one: Face, other: Face) -> bool:
    """Say whether two papers are different sections of a telegram cut into as many."""
    if one.section is None or other.section is None:
        return False
    return one.section[1] == other.section[1] > 1 and not overlap(one, other)


def overlap(one: Face, other: Face) -> bool:
    """Say whether there is a section that both have; what is not cut in sections has all."""
    return not one.holds or not other.holds or not set(one.holds).isdisjoint(other.holds)


def same_sending_time(one: Face, other: Face) -> bool | None:
    """Say whether the date-time groups are the same; None where one is not known."""
    if one.moment is None or other.moment is None:
        return None
    return one.moment == other.moment


def is_covered(one: Face, other: Face) -> bool:
    """Say whether ``other`` may speak for ``one``: one has no words, or nearly all, that are not in other."""
    return alike(one, other).of_one >= COVERED


def corrects(one: Face, other: Face) -> bool:
    """Say whether ``one`` is a later version of the same telegram as ``other``: closed readers go by this.

    ``one`` says that it is a correction, both go by one number, and nothing shows that they are two telegrams: times
    that differ with nothing of the text or the subject in common. Of two corrections the later one corrects the other;
    where both have one time, each is held as closely as the other.
    """
    if one.corrected is None or set(one.names).isdisjoint(other.names):
        return False
    at_once = same_sending_time(one, other)
    if at_once is False and not (same_subject(one, other) or shared(alike(one, other)) >= TOUCHED):
        return False
    if other.corrected is None:
        return True
    return at_once is not False or (one.moment is not None and other.moment is not None and one.moment > other.moment)


def precedence(face: Face) -> tuple[object, ...]:
    """Return the place of a paper among those of one telegram, the one to show first: a key to sort by.

    Corrected copies stand before others, redacted papers last; then what is whole, has most sections, the earlier
    section, most words, the fuller head, was sent first. The paper's own id is last, so that no two are equal.
    """
    version = 2 if face.redacted else 0 if face.corrected is not None else 1
    held = len(face.holds) or WHOLE
    head = face.station is None, -len(face.addressees)
    moment = face.moment.isoformat() if face.moment else "9"
    return version, face.cut, -held, face.holds, -face.sketch.runs, *head, moment, face.document


def leads(one: Face, other: Face) -> bool:
    """Say whether ``one`` can stand for ``other`` where one paper is shown for both: same telegram, same words.

    It depends on these two papers and on nothing else, so that it may be told to whoever sees both.
    """
    if precedence(one) >= precedence(other):
        return False
    known = not set(one.names).isdisjoint(other.names) or (
        one.sent is not None and one.sent == other.sent and not (one.names and other.names)
    )
    return known and is_covered(other, one)
