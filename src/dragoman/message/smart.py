"""The form of the years since 2010, with SMART: a label and a colon before each value, MRN before the number.

No routing lines stand above it. Class and handling are printed at head and foot of each page; who drafted, cleared and
approved stands below the text, with the signature behind a label of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from dragoman.message.furniture import is_rule
from dragoman.message.layout import Gathered, Layout
from dragoman.message.message import Role
from dragoman.message.orders import LABEL as ORDER_LINE
from dragoman.message.times import full_year
from dragoman.message.vocabulary import Vocabulary

CUE = "MRN"
REACH = 4_000
"""Characters of a text among which its number is looked for."""
WORDS: dict[str, Role] = {
    "MRN": "classification",
    "CLASSIFICATION": "classification",
    "CLASS": "classification",
    "DATE/DTG": "date-time group",
    "DATE / DTG": "date-time group",
    "DTG": "date-time group",
    "FROM": "from",
    "ORIGINATOR": "notice",
    "ACTION": "to",
    "TO": "to",
    "INFO": "info",
    "XMT": "exempted",
    "E.O.": "order",
    "EO": "order",
    "E.O": "order",
    "DECL": "order",
    "DECLASSIFY ON": "order",
    "TAGS": "tags",
    "CAPTION": "caption",
    "CAPTIONS": "caption",
    "REFERENCE": "references",
    "REFERENCES": "references",
    "REF": "references",
    "REFS": "references",
    "PASS LINE": "instruction",
    "SUBJECT": "subject",
    "CLASSIFIED BY": "classifier",
    "REASON": "classifier",
    "REASONS": "classifier",
    "DRAFTED BY": "drafting",
    "CLEARED BY": "drafting",
    "APPROVED BY": "drafting",
    "RELEASED BY": "notice",
    "SIGNATURE": "signature",
    "INFO OFFICE": "distribution",
    "ACTION OFFICE": "distribution",
    "ORIGIN": "distribution",
    "DISSEMINATION RULE": "notice",
    "ATTACHMENT": "notice",
    "ATTACHMENTS": "notice",
    "PRECEDENCE": "notice",
    "CONDITIONS": "notice",
}
"""Labels and the lines of a telegram's head that their values are; a notice is named and not read."""
LABEL = re.compile(
    rf"(?P<label>{'|'.join(map(re.escape, sorted(WORDS, key=len, reverse=True)))})(?P<colon>\s{{0,4}}:)\s*", re.I
)
WITH_LABEL: frozenset[Role] = frozenset(("from", "order", "tags", "references", "subject", "classifier", "drafting"))
"""What is read with its label, by the reader of that line in a telegram."""
BELOW = frozenset(("SIGNATURE", "DRAFTED BY", "CLEARED BY", "APPROVED BY", "RELEASED BY", "DISSEMINATION RULE"))
"""Labels with which the lines below the text begin."""
GROUP = re.compile(r"\d[\d ]{5,8}\s?Z\s*[A-Z]{3,9}\.?\s+\d{2,4}(?:[ \t]{1,3}Z[A-Z]{2}\d?\b){0,8}", re.I)
YEAR = re.compile(r"(?:19|20)?(?P<year>\d\d)\s{1,3}(?=[A-Z]{2})")
"""The year before post and serial: ``12 RIGA 311``."""
ADDRESSEE = re.compile(r"[^;]+")
BESIDE_CLASS = re.compile(r"\s{0,2}//[A-Z /]{2,20}")
MOST_PAGES = 8
"""Heads and feet of pages that are asked for the class where it is not printed above."""
MOST = 2_000
"""Addressees on one line."""
NUMBERED = re.compile(r"¶?\s{0,3}\d{1,3}\s?[.)](?!\d)|\([A-Z]{1,3}(?:/[A-Z]{1,3})?\)\s")
PAGE_OF = re.compile(r"(?:[A-Z]{3,14}\s+){0,3}Page\s+\d{1,3}\s+of\s+\d{1,3}(?:\s+[A-Z]{3,14}){0,3}", re.I)
LONGEST = 400
"""Characters of a line that a label can open."""


@dataclass(slots=True)
class Field:
    """A label with the places of its value, line by line.

    ``start`` to ``end`` is the label itself; ``is_beside`` says that the value begins on the label's own line.
    """

    label: str
    line: int
    start: int
    end: int
    is_beside: bool
    pieces: list[tuple[int, int]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    @property
    def role(self) -> Role:
        """What the value is in a telegram."""
        return WORDS[self.label]


def is_smart(text: str) -> bool:
    """Say whether the label of SMART's number opens a line near the top."""
    at = text.find(CUE, 0, REACH)
    if at < 0 or text[text.rfind("\n", 0, at) + 1 : at].strip():
        return False
    return text[at + len(CUE) : at + len(CUE) + 6].lstrip(" \t").startswith(":")


def lay_out_smart(layout: Layout, vocabulary: Vocabulary) -> bool:
    """Give the lines above and below the text their roles and gather their values; say whether it is such a message."""
    head = _Fields(layout)
    body_line = head.read(0, len(layout.words))
    if not _is_numbered(head.fields):
        return False
    layout.is_labelled = True
    layout.body_line = body_line
    layout.body = layout.offset(body_line) if body_line < len(layout.words) else len(layout.text)
    _name_pages(layout, vocabulary)
    below = _first_below(layout)
    foot = _Fields(layout)
    foot.read(below, len(layout.words), to_the_end=True)
    _gather(layout, [*head.fields, *foot.fields], vocabulary)
    return True


def _is_numbered(fields: list[Field]) -> bool:
    """Say whether the label of the number has one, or stands empty above a date-time group."""
    labels = {one.label for one in fields if one.pieces}
    empty = any(one.label == "MRN" for one in fields) and any(WORDS[label] == "date-time group" for label in labels)
    return "MRN" in labels or empty


class _Fields:
    """The labelled lines of a stretch, and those that go on from them."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.fields: list[Field] = []
        self.subject = False

    def read(self, first: int, end: int, to_the_end: bool = False) -> int:
        """Read the labelled lines from one on; return the line at which the text begins, or the end."""
        layout, blanks = self.layout, 0
        for line in range(first, end):
            words = layout.words[line]
            if not words:
                layout.roles[line] = "blank"
                blanks += 1
                continue
            found = LABEL.match(words) if len(words) <= LONGEST else None
            if found is not None:
                self._open(line, found)
            elif not to_the_end and not self.subject and self.fields and ORDER_LINE.match(words):
                # The order's line in the older form, as some went on to write it.
                start, stop = self._place(line)
                self.fields.append(Field("E.O.", line, start, start, True, [(start, stop)], [line]))
                layout.roles[line] = "order"
            elif (role := layout.furniture.get(line)) is not None or PAGE_OF.fullmatch(words):
                layout.roles[line] = role or "page header"
            elif self._goes_on(line, words, blanks):
                self.fields[-1].pieces.append(self._place(line))
                self.fields[-1].lines.append(line)
                layout.roles[line] = self.fields[-1].role
            elif self.subject and not to_the_end:
                return line
            else:
                layout.roles[line] = "notice"
            blanks = 0
        return end

    def _open(self, line: int, found: re.Match[str]) -> None:
        label = " ".join(found["label"].upper().split())
        start, end = self._place(line)
        value = start + found.end()
        beside = value < end
        one = Field(label, line, start, start + found.end("colon"), beside, [(value, end)] if beside else [], [line])
        self.fields.append(one)
        self.subject = self.subject or label == "SUBJECT"
        self.layout.roles[line] = one.role

    def _place(self, line: int) -> tuple[int, int]:
        start = self.layout.offset(line)
        return start, start + len(self.layout.words[line])

    def _goes_on(self, line: int, words: str, blanks: int) -> bool:
        """Say whether a line goes on the value above it: right below it, or as its first words, no heading."""
        if not self.fields or (blanks and self.fields[-1].pieces):
            return False
        one = self.fields[-1]
        if blanks and any(map(is_rule, self.layout.words[line + 1 : line + 2])):
            return False
        if NUMBERED.match(words) and not (one.role == "references" and not blanks):
            return False
        return self.layout.words[line].upper() not in HANDLED


HANDLED = frozenset(("SBU", "UNCLASSIFIED", "UNCLASSIFIED SBU", "SENSITIVE BUT UNCLASSIFIED", "CONFIDENTIAL", "SECRET"))
"""Lines that say on each page how it is held."""


def _name_pages(layout: Layout, vocabulary: Vocabulary) -> None:
    """Name the heads and feet of pages that stand in the text."""
    for line in range(layout.body_line, len(layout.words)):
        words = layout.words[line]
        if words.upper() in HANDLED:
            layout.roles[line] = "page marking"
        elif "age" in words and PAGE_OF.fullmatch(words):
            layout.roles[line] = "page header"


def _first_below(layout: Layout) -> int:
    """Return the first line below the text: a label that ends a message, below a blank line or a page's foot."""
    for line in range(layout.body_line + 1, len(layout.words)):
        found = LABEL.match(layout.words[line]) if layout.words[line][:1] in "SDCARsdcar" else None
        above = layout.words[line - 1]
        if found and found["label"].upper() in BELOW and (not above or layout.roles[line - 1] is not None):
            return line
    return len(layout.words)


def _gather(layout: Layout, fields: list[Field], vocabulary: Vocabulary) -> None:
    """Gather the values of all labels, each for the reader of its line."""
    _gather_number(layout, fields, vocabulary)
    for one in fields:
        if not one.pieces:
            continue
        if one.role == "signature":
            layout.signed = (one.lines[0 if one.is_beside else 1], *one.pieces[0])
        elif one.label == "PRECEDENCE":
            layout.precedence = one.pieces[0][0], one.pieces[-1][1]
        elif one.role == "date-time group":
            _gather_group(layout, one)
        elif one.role in ("to", "info", "exempted"):
            _gather_addressees(layout, one)
        elif one.role in ("caption", "instruction"):
            layout.gathered.append(Gathered(one.role, one.pieces, one.line))
        elif one.role in WITH_LABEL:
            _gather_labelled(layout, one)


def _gather_number(layout: Layout, fields: list[Field], vocabulary: Vocabulary) -> None:
    """Gather the class with the number behind MRN, and the captions that are printed beside the class.

    The class is printed above the labels, or stands behind one of its own, or is at the head or foot of a page alone.
    """
    number = next((one for one in fields if one.label == "MRN" and one.pieces), None)
    first = fields[0].line
    classified: tuple[int, int] | None = None
    for line, words in enumerate(layout.words[:first]):
        if not words or layout.roles[line] == "page header":
            continue
        found = vocabulary.classification_line.match(words) if classified is None else None
        start = layout.offset(line)
        at = found.end() if found is not None else 0
        rest = words[at:].strip(" /-")
        if found is not None and (not rest or vocabulary.captions_of(rest) is not None):
            classified = start, start + at
            layout.roles[line] = "classification"
        if rest and vocabulary.captions_of(rest) is not None:
            begins = start + words.index(rest, at)
            layout.gathered.append(Gathered("caption", [(begins, begins + len(rest))], line))
            layout.roles[line] = layout.roles[line] if found is not None else "caption"
    if classified is None:
        classified = _class_elsewhere(layout, fields, vocabulary)
    pieces = [] if classified is None else [classified]
    if number is not None:
        start, end = number.pieces[0]
        year = YEAR.match(layout.text, start, end)
        layout.year = full_year(int(year["year"])) if year is not None else None
        pieces.append((year.end() if year is not None else start, end))
    if pieces:
        line = number.line if number is not None else first
        layout.gathered.insert(0, Gathered("classification", pieces, line))


def _class_elsewhere(layout: Layout, fields: list[Field], vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Return where the class stands that is not printed above the labels: behind a label, or on a page in the text."""
    labelled = [one.pieces[0] for one in fields if one.role == "classification" and one.label != "MRN" and one.pieces]
    pages = [
        (layout.offset(line), layout.offset(line) + len(layout.words[line]))
        for line in range(layout.body_line, len(layout.words))
        if layout.roles[line] == "page marking"
    ]
    for start, end in (*labelled, *pages[:MOST_PAGES]):
        found = vocabulary.classification_line.match(layout.text[start : min(end, start + LONGEST)])
        if found is not None:
            beside = BESIDE_CLASS.match(layout.text, start + found.end(), end)
            return start, beside.end() if beside else start + found.end()
    return None


def _gather_group(layout: Layout, one: Field) -> None:
    """Gather the date-time group, which stands behind the day in words: ``Apr 28, 2012 / 281405Z APR 12``."""
    start, end = one.pieces[0][0], one.pieces[-1][1]
    found = GROUP.search(layout.text, start, end)
    if found is not None:
        layout.gathered.append(Gathered("date-time group", [found.span()], one.line))


def _gather_addressees(layout: Layout, one: Field) -> None:
    """Gather each addressee by itself; semicolons part them."""
    for start, end in one.pieces:
        for found in islice(ADDRESSEE.finditer(layout.text, start, end), MOST):
            words = found[0].strip()
            if words:
                first = found.start() + found[0].index(words[0])
                layout.gathered.append(Gathered(one.role, [(first, first + len(words))], one.line))


def _gather_labelled(layout: Layout, one: Field) -> None:
    """Gather a value with its label; what says until when it is held belongs to the order."""
    (start, end), *others = one.pieces
    pieces = [(one.start, end)] if one.is_beside else [(one.start, one.end), (start, end)]
    pieces += others
    order = next((line for line in layout.gathered if line.role == "order"), None) if one.role == "order" else None
    if order is not None:
        # What another label has said already is not said again.
        order.pieces += pieces if layout.text[start:end] not in order.words(layout.text) else []
    else:
        layout.gathered.append(Gathered(one.role, pieces, one.line))
