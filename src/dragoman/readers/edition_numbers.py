"""The number of a telegram in an edition as it is cited: year, post and serial, or that of a series."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dragoman.documents import Problem, Sourced
from dragoman.message.numbers import number_of
from dragoman.message.vocabulary import letters_of, vocabulary
from dragoman.readers.edition_faces import Face
from dragoman.readers.edition_headings import Heading
from dragoman.readers.edition_openers import Opener

OWN_SERIES_UNTIL = date(1966, 6, 30)
"""To this day the Department numbered its telegrams to each post, and its circulars, by themselves."""
SERIAL = re.compile(r"(?:(?P<letters>[A-Z]{1,2})[-–])?0*(?P<digits>\d{1,6})(?:/\d{1,6})?$")
COUNTED_TWICE = re.compile(r"(?P<letters>(?!))?0*(?P<digits>\d{1,6})/[A-Za-z]{3,8} ?\d{1,6}$")
"""A post's own number beside that of a series on travel: ``3725/SECTO 65``."""
FACE_ENDS = 4_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read of a telegram so far: its heading, its face or its first paragraph, the day it was sent."""

    heading: Heading
    face: Face | None
    opener: Opener
    sent: date | None
    airgram: bool


@dataclass(frozen=True, slots=True)
class Number:
    """The canonical number, with the post and serial that it was made of; an airgram has no telegram's serial."""

    found: Sourced[str] | None = None
    post: str | None = None
    serial: int | None = None
    problems: tuple[Problem, ...] = ()


def number_of_telegram(sheet: Sheet, text: str, sender: Sourced[str] | None) -> Number:
    """Make the number of serial and post, from the surest place that has them: heading, face, first paragraph.

    ``sender`` is who sent it by the line FM, None where there is none.
    """
    face, sent = sheet.face, sheet.sent
    printed = sheet.heading.number or (face.number[1] if face and face.number else sheet.opener.number)
    serial = _serial(printed.value) if printed is not None else None
    if printed is None or serial is None or sent is None:
        return Number()
    digits, letters = serial["digits"], serial["letters"]
    series = re.match(r"[A-Za-z]{3,8}(?= \d)", printed.value)
    post = series[0] if series else sheet.opener.series or _post(sheet, text, digits, sender)
    if post is None:
        return Number()
    words = printed.value
    name = vocabulary().post(post, sent.year) or letters_of(post)
    if name == "STATE" and sent <= OWN_SERIES_UNTIL and letters is None:
        what = (
            f"the Department numbered its telegrams to each post by themselves until 30 June 1966: "
            f"{words} is no number of its own."
        )
        problem = Problem("series-of-post", what, span=printed.span, advice="Cite it by post, number and day.")
        return Number(None, "STATE", int(digits), (problem,))
    airgram = sheet.airgram or letters is not None
    made = f"{sent.year % 100:02}{name}-{letters or 'A'}{int(digits)}" if airgram else ""
    made = made or number_of(sent.year, post, digits, vocabulary())
    reached = None if airgram else int(digits)
    return Number(Sourced(made, printed.span), name, reached, _differing(words, face))


def _serial(words: str) -> re.Match[str] | None:
    """Return the serial of a number as printed, the post's own where a series counted it too."""
    return COUNTED_TWICE.match(words) or SERIAL.search(words)


def _post(sheet: Sheet, text: str, digits: str, sender: Sourced[str] | None) -> str | None:
    """Return the post that numbered it: by the sheet, by the line FM, by the heading."""
    if sheet.face is not None and sheet.face.number is not None:
        return sheet.face.number[0].value
    year = sheet.sent.year if sheet.sent else None
    if sender is not None and (known := vocabulary().post(sender.value, year)) is not None:
        return known
    if sheet.heading.sender.post is not None:
        return sheet.heading.sender.post.name
    own = sender and re.search(rf"^{re.escape(sender.value)} 0*{digits}\b", text[:FACE_ENDS], re.M | re.I)
    return sender.value if sender is not None and own else None


def _differing(words: str, face: Face | None) -> tuple[Problem, ...]:
    """Report a heading whose number is not the one on the sheet."""
    if face is None or face.number is None or words == face.number[1].value:
        return ()
    own = SERIAL.search(face.number[1].value)
    given = _serial(words)
    if own is None or given is None or own["digits"] == given["digits"]:
        return ()
    what = f"the heading has number {words}, the telegram's own sheet {face.number[1].value}; the heading's was taken."
    return (Problem("heading-differs", what, span=face.number[1].span, advice="Look which of the two is right."),)
