"""The face of a telegram as volumes on the web set it: each label and each list of addressees a paragraph of its own.

The page made here is as long as the text and has the labels before their words, as telegrams have them, so that the
reader of telegrams reads it; what the edition or an office put beside them is blank on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.documents import DocumentId, Section, Sourced, Span
from dragoman.message.vocabulary import vocabulary

TITLE = r"\[?(?:DEPARTMENT OF STATE )?(?:OUTGOING |INCOMING )?(?:TELEGRAM|AIRGRAM)\b\]?"
FACE = re.compile(
    rf"^(?:{TITLE}.{{0,12}}|FM|TO:?|ACTION:?|FROM ?:|SUBJ(?:ECTS?)?\.?:|REFS?:)[ \t]*$"
    r"|^PAGE[ \t]+01[ \t]+[A-Z][^\n]{0,40}$|^FM[ \t]+(?:AM|US|SEC)[A-Z]+[ \t][A-Z][^\n]{0,40}$",
    re.M | re.I,
)
PRECEDENCE = r"(?:FLASH|(?:NIACT )?IMMEDIATE|PRIORITY|ROUTINE)"
LABEL = re.compile(
    rf"^(?:(?P<label>FM|FROM|TO|INFO|ACTION|SUBJ(?:ECTS?)?|REFS?)(?P<stop>\.?[ \t]?:?)|(?P<precedence>{PRECEDENCE}):)"
    r"[ \t]*\n(?:[ \t]*\n)?(?=\S)",
    re.M | re.I,
)
PUSHED = re.compile(rf"(?<=\S)\n[ \t]*\n(?P<precedence>{PRECEDENCE})[ \t](?=(?:TO|INFO)[ \t]?:[ \t]*$)", re.M)
"""The precedence of the last addressee, pushed onto the line of the label below it."""
NORMAL = {"SUBJECTS": "SUBJECT:", "FM": "FM", "FROM": "FM", "TO": "TO", "ACTION": "TO", "INFO": "INFO"}
GLUED = re.compile(r"^(?P<label>FROM|FM|TO|INFO|SUBJ(?:ECT)?|REFS?)[ \t]?:(?=[ \t]*\S)", re.M | re.I)
ADDRESSES = re.compile(r"^(?:FM|TO|INFO)[ \t]+\S[^\n]*(?:\n(?!(?:FM|TO|INFO|SUBJ|REF)\b)[^\n]+)*", re.M)
"""A list of addresses: its first line and those below it up to an empty one."""
KIND = r"(?:AM(?:ERICAN )?(?:EMBASSY|CONSUL|CONGEN)|US(?:MISSION| MISSION|INT|DEL|LO)|EMBASSY|CONSULATE)"
PARTS = re.compile(rf"(?P<kind>\b{KIND}),(?=[ \t])|,[ \t]?")
"""A comma between addresses; behind the kind of a post stands its place."""
APART = re.compile(
    r"(?P<first>^(?:TO|INFO)[ \t]+\S[^\n]*)"
    rf"(?P<more>(?:\n[ \t]*\n(?:{KIND}|SECSTATE|SECDEF|USUN|CINC|JCS|DIA|CIA|WHITE HOUSE)\b[^\n]*)+)",
    re.M,
)
"""A list of addresses each of which is a paragraph."""
CITED = re.compile(
    r"(?P<first>^REFS?:[ \t]*\S[^\n]*)"
    r"(?P<more>(?:\n[ \t]*\n(?:[A-Z][A-Za-z.]*[ \t]){1,3}(?:CA[- ]?|A[- ]?|AIRGRAM )?\d{2,6}"
    r"(?: of [A-Z][a-z]+ \d{1,2}, \d{4})?[ \t]*(?=\n))+)",
    re.M,
)
"""References each of which is a paragraph."""
SENT = re.compile(r"^FM[ \t]+\S", re.M)
RAISED = re.compile(r"^(?:SUBJ(?:ECTS?)?|REFS?):[ \t]*\S", re.M)
OFFICES = re.compile(r"^(?:ACTION|INFO|ORIGIN):?[ \t]+[A-Z/]{1,6}[ -]?\d\d\b[^\n]*$", re.M)
SHEET = re.compile(
    rf"^(?:{TITLE}(?:[ \t]+[A-Z]{{0,3}}[-–]?\d{{1,6}})?|DEPARTMENT OF STATE[ \t]?\d{{0,7}}|STATE:|DATE:?[^\n]{{0,40}}"
    r"|(?:A|CA|CW)[-–]\d{1,6}|\d{5,6}|GR(?:NC)?|BT)[ \t]*$",
    re.M | re.I,
)
OFFICE = r"(?!FM|TO|INFO|ACTION|SUBJ|REF|TAGS)[A-Z]{1,4}(?:/[A-Z]{1,4}){0,2}(?::| -)[ \t]?"
DRAFTED = re.compile(
    rf"^{OFFICE}[A-Z][A-Z. /:]{{3,30}}(?:\d[\d/]{{1,7}})?(?:\n{OFFICE}(?:MRS?\. )?[A-Z][A-Z. /]{{3,30}})+$", re.M
)
"""Who drafted and cleared it, an office and a name a line: ``NEA/IRN:JQDOE/HM`` over ``L/NEA - ANN B. SAMPLE``."""
NUMBER = re.compile(
    r"^(?P<post>(?:AMEMBASSY |AMCONSUL |USMISSION )?[A-Z][A-Z .']{2,30}?)"
    r"[ \t]?(?P<serial>\d{1,6}|[A-Z]{1,2}[-–]\d{1,6})[ \t]*$",
    re.M | re.I,
)
GROUP = re.compile(
    r"^(?:(?P<letters>[ZOPRWY0]{1,2}(?:[ \t][ZOPRWY0])?)[ \t]+)?(?P<moment>\d[\d \t]{4,8})[ \t]?(?P<zulu>[Z2])[ \t]?"
    r"(?P<month>[A-Z]{3})[ \t]?,?[ \t]?(?P<year>\d\d)\b[^\n]{0,24}$",
    re.M | re.I,
)
OUTGOING = re.compile(r"^\d{1,2}[ \t][A-Z]{3}[ \t]\d\d[ \t]{1,3}\d{3,4}Z?[ \t]*$", re.M | re.I)
SECTION = re.compile(r"^SECTION[ \t]+(?P<number>\d{1,2})[ \t]+OF[ \t]+(?P<of>\d{1,2})\b[^\n]{0,40}$", re.M | re.I)
PAGE = re.compile(r"^(?:[A-Z ]{6,24} )?PAGE[ \t]+\d\d[ \t]+[A-Z][^\n]{0,60}$", re.M)
LETTERED = re.compile(r"\( (?P<letter>[A-Z])\)")
FIRST = 4_000
"""The face stands among so many characters behind the heading."""


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on the sheet beside the labels: post and serial, precedences; and the page to read the rest from.

    The edition may have raised subject and references above the sheet's first line; where they end is ``raised``.
    """

    page: str
    number: tuple[Sourced[str], Sourced[str]] | None
    precedence: tuple[Sourced[str], ...]
    section: Sourced[Section] | None
    raised: int = 0

    @property
    def sheet(self) -> str:
        """The page without what is raised."""
        return re.sub(r"[^\n]", " ", self.page[: self.raised]) + self.page[self.raised :]

    @property
    def above(self) -> str:
        """The page with nothing but what is raised."""
        return self.page[: self.raised] + re.sub(r"[^\n]", " ", self.page[self.raised :])


def read_face(text: str, start: int, document: DocumentId) -> Face | None:
    """Read the face that begins at a place; None where the document has none."""
    end = min(len(text), start + FIRST)
    if FACE.search(text, start, end) is None:
        return None
    body = re.sub(r"[^\n]", " ", text[:start]) + text[start:]
    numbers = _numbers(body, start, end)
    group = GROUP.search(body, start, end)
    page = body
    page = PAGE.sub(_blank, LETTERED.sub(r"(\g<letter>) ", page))
    for pattern in (OFFICES, SHEET, OUTGOING, SECTION, DRAFTED):
        page = pattern.sub(_blank, page[:end]) + page[end:]
    for found in numbers:
        page = page[: found.start()] + _blank(found) + page[found.end() :]
    if group is not None:
        page = page[: group.start()] + _blank(group) + page[group.end() :]
    page = PUSHED.sub(_pushed, page[:end]) + page[end:]
    page = LABEL.sub(_label, page[:end]) + page[end:]
    page = GLUED.sub(_glued, page[:end]) + page[end:]
    for pattern in (APART, CITED):
        page = pattern.sub(_together, page[:end]) + page[end:]
    page = ADDRESSES.sub(_listed, page[:end]) + page[end:]
    first = numbers[0] if numbers else None
    return Face(
        page,
        None if first is None else (_sourced(first, "post", document), _sourced(first, "serial", document)),
        () if group is None else _precedences(group, document),
        _section(SECTION.search(body, start, end), document),
        _raised(page, start, end),
    )


def _raised(page: str, start: int, end: int) -> int:
    """Return where subject and references end that stand above the sender; 0 where none do."""
    sent = SENT.search(page, start, end)
    return sent.start() if sent is not None and RAISED.search(page, start, sent.start()) is not None else 0


def _numbers(body: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the lines that hold the telegram's own post and serial, ``TEHRAN 00416``, above the addresses or not."""
    label = LABEL.search(body, start, end)
    above = label.start() if label else end
    found = [one for one in NUMBER.finditer(body, start, end) if vocabulary().reference.post_named(one["post"].strip())]
    first = next((one for one in found if one.start() < above), None)
    if first is None:
        return []
    own = first["serial"].lstrip("0")
    return [first, *(one for one in found if one.start() > above and one["serial"].lstrip("0") == own)]


def _section(found: re.Match[str] | None, document: DocumentId) -> Sourced[Section] | None:
    if found is None:
        return None
    return Sourced(Section(int(found["number"]), int(found["of"])), Span(document, found.start(), found.end("of")))


def _precedences(group: re.Match[str], document: DocumentId) -> tuple[Sourced[str], ...]:
    """Return the precedences before the time; a zero is the letter O."""
    words = vocabulary().precedences
    start = group.start("letters")
    letters = enumerate(group["letters"] or "")
    return tuple(
        Sourced(words[letter], Span(document, start + at, start + at + 1))
        for at, letter in ((at, "O" if letter == "0" else letter.upper()) for at, letter in letters)
        if letter in words
    )


def _sourced(found: re.Match[str], part: str, document: DocumentId) -> Sourced[str]:
    return Sourced(" ".join(found[part].split()), Span(document, *found.span(part)))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _label(found: re.Match[str]) -> str:
    """Return a label on the line of its words, in a telegram's form."""
    if found["precedence"]:
        return found["precedence"].upper().ljust(len(found[0]))
    name = found["label"].upper()
    return (NORMAL.get(name) or f"{name}:").ljust(len(found[0]))[: len(found[0])]


def _pushed(found: re.Match[str]) -> str:
    """Return a precedence on the line of the addressee above it."""
    return f"{found['precedence']}\n".rjust(len(found[0]))


def _together(found: re.Match[str]) -> str:
    """Return paragraphs as lines one below the other."""
    return found["first"] + re.sub(r"\n([ \t]*)\n", r" \1\n", found["more"])


def _listed(found: re.Match[str]) -> str:
    """Return a list of addresses in capitals, one a line."""
    words = found[0].upper()
    return words if words.startswith("FM") else PARTS.sub(_parted, words)


def _parted(found: re.Match[str]) -> str:
    if found["kind"]:
        return found["kind"] + " "
    return ",\n" if len(found[0]) > 1 else "\n"


def _glued(found: re.Match[str]) -> str:
    name = found["label"].upper()
    return (NORMAL.get(name) or f"{name}:").ljust(len(found[0]))
