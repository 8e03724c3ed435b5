"""Lines below the subject that hand the text to somebody: ``FOR AMBASSADOR FROM SECRETARY``."""

from __future__ import annotations

import re

from dragoman.message.layout import Walk

SECRETARY = r"(?:(?:DEPUTY|UNDER|ASSISTANT|ASST\.?|ACTING) ?){0,3}(?:SECRETAR(?:Y|IES)|SECY)"
TITLES = (
    rf"(?i:AMB(?:ASSADORS?|\.)?|CHARGE|DCM|{SECRETARY}|PRINCIPAL OFFICERS?|CONSULS? GENERAL|CONGEN|CHIEFS? OF MISSION"
    r"|COUNTRY DIRECTOR|DEP(?:ARTMEN)?T|PRESIDENT|POLAD|PAO|GEN(?:ERAL|\.)?|ADM(?:IRAL|\.)?|COL(?:ONEL|\.)?|MINISTER"
    r"|COUNSELOR|DIRECTOR|WHITE HOUSE|CODEL|MR\.?|MRS\.?|DR\.?)\b"
)
OFFICES = r"[A-Z]{1,5}(?:/[A-Z]{1,5}){1,3}"
NO_NAME = "THE|A|AN|IS|WAS|WERE|ARE|HAS|HAD|HAVE|WILL|TO|IN|AT|ON|WE|IT|HE|THAT|THIS"
NAMES = rf"(?: (?!(?:{NO_NAME})\b)[A-Z][A-Za-z.'’/-]*){{0,4}}"
PERSON = rf"(?i:PERSONAL ATTENTION OF (?:THE )?)?(?:{TITLES}|{OFFICES}){NAMES}"
HELD = r"(?i:(?:LITERALLY |STRICTLY )?EYES ONLY[ ,:-]{1,3}|PERSONAL[ ,:-]{1,3})?"
POST = r"(?:[A-Z][A-Za-z/.-]*(?: [A-Z][A-Za-z/.-]*){0,3} )?"
SENDER = rf"(?: (?i:FROM)(?i: THE)?(?: {PERSON}| [A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){{0,3}})?)?"
HANDED = re.compile(
    rf"{HELD}{POST}(?:(?:(?i:FOR)(?i: THE)? {PERSON}(?:(?:,| (?i:AND))(?i: THE)? {PERSON}){{0,3}}{SENDER})"
    rf"|(?i:FROM)(?i: THE)? {PERSON})\.?"
)
FURTHER = re.compile(r"(?P<post>[A-Z]+(?: [A-Z]+){0,2}) FOR [A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,2}")
"""A further post below such a line: ``OSLO FOR SAMPLE``."""
LONGEST = 110


def is_handed(walk: Walk, words: str) -> bool:
    """Say whether a line below the subject or the references says who is to see the text, or whose word it is.

    A subject goes on over such a line where no blank one stands between.
    """
    if len(words) > LONGEST or not ("subject" in walk.found or "references" in walk.found):
        return False
    if not ("FOR" in words or "FROM" in words or "For " in words or "From " in words):
        return False
    if walk.open is not None and walk.open.role == "subject" and not walk.blanks:
        return False
    if HANDED.fullmatch(words) is not None:
        return True
    found = FURTHER.fullmatch(words) if walk.open is not None and walk.open.role == "instruction" else None
    return found is not None and walk.vocabulary.reference.number_name(found["post"]) is not None
