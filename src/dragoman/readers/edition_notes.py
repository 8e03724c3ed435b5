"""What the source note of an edition tells of a telegram: how it was held and sent, who drafted, cleared, approved it.

The note is the editors' and no part of the document's text, so what it tells has no place there: it is given as the
telegram's catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.documents import Catalogue

LEVEL = re.compile(
    r"(?:Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|Unclassified)(?=[;.,]|$)", re.I
)
PRECEDENCE = re.compile(
    r"(?:Flash|Niact Immediate|Niact|Immediate|Operational Immediate|Priority|Routine)(?:\b|$)", re.I
)
STAFF = re.compile(r"(?P<verb>drafted|cleared|approved|initialed)\b(?: by)? ?(?P<who>.+)", re.I | re.S)
STEP = re.compile(r"(?:;|,)? (?:and )?(?=(?:cleared|approved|initialed)\b)", re.I)
SENT = re.compile(
    r"(?:It was |Also )?(?P<how>repeated|sent for information|also sent|sent|pouched)\b(?: also)? ?(?P<where>.+)",
    re.I | re.S,
)
SENTENCE = re.compile(r"\. +(?=[\[(“\"]?[A-Z])")
NO_END = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|St|Mr|Mrs|Dr|Gen|Amb|Col|Lt|Capt|Adm|No|Vol|Ibid|U\.S))$")
LONGEST = 20_000
SAYS: dict[str, str] = {
    "drafted": "Drafted by",
    "cleared": "Cleared by",
    "approved": "Approved by",
    "initialed": "Initialed by",
}


def catalogue_of(note: str) -> Catalogue:
    """Return what a source note says: its classification, and the rest as entries in its order.

    ``Confidential; Immediate; Exdis. Drafted by Doe (EUR/SE); cleared by Roe; approved by Poe. Repeated to Paris.`` has
    the entries Classification, Precedence, Handling, Drafted by, Cleared by, Approved by and Repeated.
    """
    entries = tuple(_entries(note[:LONGEST]))
    level = next((value for label, value in entries if label == "Classification"), None)
    return Catalogue(classification=level.upper() if level else None, entries=entries)


def _entries(note: str) -> Iterator[tuple[str, str]]:
    held = staffed = False
    for number, sentence in enumerate(_sentences(note)):
        if number == 0:
            yield "Source", sentence.removeprefix("Source: ").removeprefix("Source:").strip()
        elif not held and LEVEL.match(sentence):
            held = True
            yield from _handling(sentence)
        elif (found := STAFF.match(sentence)) and not (staffed and found["verb"].lower() == "drafted"):
            staffed = True
            yield from _staff(sentence)
        elif found := SENT.match(sentence):
            yield found["how"].capitalize(), " ".join(found["where"].removeprefix("to ").split())


def _sentences(note: str) -> Iterator[str]:
    """Cut a note at its full stops; initials and titles end no sentence."""
    at = 0
    for found in SENTENCE.finditer(note):
        if not NO_END.search(note, max(at, found.start() - 8), found.start()):
            yield note[at : found.start()].strip()
            at = found.end()
    yield note[at:].strip().rstrip(".")


def _handling(sentence: str) -> Iterator[tuple[str, str]]:
    first, *others = (" ".join(part.split()) for part in sentence.split(";"))
    yield "Classification", first
    for part in filter(None, others):
        yield ("Precedence" if PRECEDENCE.fullmatch(part) else "Handling"), part


def _staff(sentence: str) -> Iterator[tuple[str, str]]:
    """Give each step of a sentence on who drafted, cleared and approved a telegram."""
    for step in STEP.split(sentence):
        found = STAFF.match(step.strip())
        if found is not None:
            yield SAYS[found["verb"].lower()], " ".join(found["who"].split()).strip(" ,;")
