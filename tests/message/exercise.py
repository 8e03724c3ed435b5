"""Telegrams written for tests in true form: exercise traffic, whose places, people and words are invented."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256

from dragoman.documents import Document, DocumentId
from dragoman.message import parse

SPACED = {"CONFIDENTIAL": "C O N F I D E N T I A L", "SECRET": "S E C R E T", "UNCLASSIFIED": "UNCLAS"}
LETTERS = {"CONFIDENTIAL": "CCCCC", "SECRET": "SSSSS", "UNCLASSIFIED": "UUUUU"}
THINGS = """harbor ferry lighthouse customs quay pilot dredger warehouse tariff crane anchor cargo inspector schedule
channel signal weather berth convoy ledger invoice surveyor buoy tide salvage permit chart engine captain
""".split()
DONE = "opened closed measured repaired inspected delayed counted painted moved described reported welcomed".split()
HOW = "quietly twice yesterday slowly again without delay in the morning near the bridge after the exercise".split()


def prose(seed: object, words: int = 60) -> str:
    """Return so many words of invented sentences, the same for the same seed."""
    chance = random.Random(str(seed))
    told: list[str] = []
    while len(told) < words:
        told += ["The", chance.choice(THINGS), chance.choice(DONE), "the", chance.choice(THINGS), chance.choice(HOW)]
        told[-1] += "."
    return " ".join(told[:words]).rstrip(".") + "."


@dataclass(frozen=True)
class Exercise:
    """A telegram to be written. ``section`` is its own and how many; ``note`` says what a corrected copy changes."""

    post: str = "RIGA"
    serial: int = 311
    moment: datetime = datetime(2007, 4, 28, 14, 5, tzinfo=UTC)
    paragraphs: tuple[str, ...] = (prose("first"), prose("second"))
    subject: str = "EXERCISE: THE HARBOR BY NIGHT"
    banner: str = "CONFIDENTIAL"
    captions: tuple[str, ...] = ("SIPDIS",)
    marks: str = "C"
    to: tuple[str, ...] = ("RUEHC/SECSTATE WASHDC PRIORITY 1187",)
    info: tuple[str, ...] = ("RUEHTL/AMEMBASSY TALLINN PRIORITY 0402",)
    refs: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    note: str | None = None
    section: tuple[int, int] | None = None
    signer: str = "SAMPLE"
    station: str = "RUEHRA"
    dated: bool = True
    routed: bool = True
    julian: int | None = None
    extra: tuple[str, ...] = field(default=())

    def but(self, **changed: object) -> Exercise:
        """Return the same telegram with something changed."""
        return replace(self, **changed)  # type: ignore[arg-type]

    @property
    def number(self) -> str:
        """The number it is cited by."""
        return f"{self.moment.year % 100:02}{self.post.replace(' ', '')}{self.serial}"

    @property
    def text(self) -> str:
        """The telegram as it was sent."""
        return "\n".join((*self._routing(), *self._head(), "", *self._body())) + "\n"

    def _routing(self) -> list[str]:
        if not self.routed:
            return []
        part = f"/{self.section[0]:02}" if self.section else ""
        day = self.julian or self.moment.timetuple().tm_yday
        return [
            "VZCZCXYZ0008",
            "PP RUEHWEB",
            "",
            f"DE {self.station} #{self.serial % 10000:04}{part} {day:03}{self.moment:%H%M}",
            f"ZNY {LETTERS[self.banner]} ZZH",
        ]

    def _head(self) -> list[str]:
        lines = []
        if self.dated:
            lines.append(" ".join((f"P {self.moment:%d%H%MZ %b %y}".upper(), *self.signals)))
            lines.append(f"FM AMEMBASSY {self.post}")
            lines += [f"TO {self.to[0]}", *self.to[1:]] if self.to else []
            lines += [f"INFO {self.info[0]}", *self.info[1:]] if self.info else []
        cut = f"SECTION {self.section[0]:02} OF {self.section[1]:02} " if self.section else ""
        lines += ["", f"{SPACED[self.banner]} {cut}{self.post} {self.serial:06}", ""]
        if self.note is not None:
            lines += [f"C O R R E C T E D   C O P Y ({self.note})", ""]
        for caption in self.captions:
            lines += [caption, ""]
        lines += ["E.O. 12958: DECL: 04/28/2017", "TAGS: PREL, LG", f"SUBJECT: {self.subject}", ""]
        if self.refs:
            items = [f"{chr(65 + place)}. {ref}" for place, ref in enumerate(self.refs)]
            lines += [f"REF: {items[0]}", *items[1:], ""]
        return [*lines, *self.extra]

    def _body(self) -> list[str]:
        first = 1 if self.section is None else 1 + (self.section[0] - 1) * len(self.paragraphs)
        lines = []
        for number, words in enumerate(self.paragraphs, first):
            lines += [f"{number}. ({self.marks}) {words}", ""]
        return [*lines, self.signer] if self.signer else lines


def document(text: str, source: str = "papers/exercise.txt", year: int | None = None) -> Document:
    """Return a telegram read from its text; ``year`` is that of one without a date line."""
    name = DocumentId(sha256(text.encode()).hexdigest())
    read = parse(text, name, year)
    captions = tuple(caption.value for caption in read.header.captions)
    return Document(
        name, text, "cable", "telegram", source, "utf-8", read.header, read.blocks, read.marking, captions, "en",
        read.problems,
    )  # fmt: skip
