"""The form of exercise telegrams: what one says, its text in the form of its year, and the fields to be read in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal

from bench.exercise_prose import wrapped
from dragoman.reference import Post

Facts = dict[str, Any]
Era = Literal["1970s", "2000s"]

LETTERS = {"O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}
PRINTED = {
    "U": "UNCLAS",
    "SBU": "UNCLAS",
    "LOU": "LIMITED OFFICIAL USE",
    "C": "C O N F I D E N T I A L",
    "S": "S E C R E T",
}
WORDS = {"U": "UNCLASSIFIED", "SBU": "UNCLASSIFIED", "LOU": "LIMITED OFFICIAL USE", "C": "CONFIDENTIAL", "S": "SECRET"}
PROSIGNS = {"U": "UUUUU", "SBU": "UUUUU", "C": "CCCCC", "S": "SSSSS"}
ROUTED = date(2003, 1, 1)
AMENDED = date(2003, 3, 25)
SECTION_LINES = 56
"""Lines of paragraphs in one section: sections seen hold up to 4,000 characters of them."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """One addressee; ``precedence`` is the word behind the name, or None."""

    route: str
    name: str
    precedence: str | None = None
    counter: str | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """One reference: its canonical number, its words, and whether the year or the post is left out of them."""

    id: str
    words: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph: its mark without brackets (``C/NF``) or None, its words, and a heading above it.

    ``voice`` is summary, comment or action request; ``words`` are then without the labels.
    """

    mark: str | None
    words: str
    heading: str | None = None
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a telegram says. ``level`` is U, SBU, LOU, C or S; ``moment`` is in UTC."""

    era: Era
    post: Post
    serial: int
    moment: datetime
    letters: tuple[str, ...]
    action: tuple[Addressed, ...]
    info: tuple[Addressed, ...]
    level: str
    noforn: bool
    instruction: str | None
    tags: tuple[str, ...]
    subject: str
    refs: tuple[Cited, ...]
    classifier: tuple[str, str, tuple[str, ...]] | None
    paragraphs: tuple[Paragraph, ...]
    signer: str
    channel: str = "XYZ0000"

    @property
    def name(self) -> str:
        """The post as its number prints it: ``ABU DHABI``."""
        return self.post.address.split(" ", 1)[1]

    @property
    def number(self) -> str:
        """The canonical number: ``06ABUDHABI1837``."""
        return f"{self.moment:%y}{self.post.name}{self.serial}"

    @property
    def routed(self) -> bool:
        """Whether the lines of the routing are there; older copies have lost them."""
        return self.era == "2000s" and self.moment.date() >= ROUTED

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions above the line of exercises, in order."""
        if self.era == "1970s":
            return ()
        return (*(("SENSITIVE",) if self.level == "SBU" else ()), *(("NOFORN",) if self.noforn else ()), "SIPDIS")


def above(plan: Plan, part: int | None = None) -> str:
    """Return the lines above the classification, of one part where the telegram was cut in parts."""
    lines: list[str] = []
    at = plan.moment
    letters = plan.letters
    if plan.routed:
        section = f"/{part:02}" if part else ""
        routes = " ".join(dict.fromkeys(("RUEHWEB", *(one.route for one in plan.info))))
        lines += [
            f"VZCZC{plan.channel}",
            f"{letters[0] * 2} {routes}",
            f"DE {plan.post.indicator} #{plan.serial % 10_000:04}{section} {at:%j%H%M}",
            f"ZN{'R' if plan.level in ('U', 'SBU') else 'Y'} {PROSIGNS[plan.level]} ZZH",
        ]
    lines.append(f"{' '.join(letters)} {at:%d%H%M}Z {at:%b %y}".upper())
    lines.append(f"FM {plan.post.address}")
    for label, addressees in (("TO", plan.action), ("INFO", plan.info)):
        shown = [_addressee(one, plan.routed) for one in addressees]
        lines += [f"{label} {shown[0]}", *shown[1:]] if shown else []
    return "\n".join(lines)


def bodies(plan: Plan) -> list[str]:
    """Return the lines from the classification on, one text a section; each repeats the head but not the references."""
    parts = _parts(plan)
    texts = []
    for number, paragraphs in enumerate(parts, 1):
        head = [*_face(plan, number, len(parts)), *(_beginning(plan) if number == 1 else ())]
        last = [plan.signer.upper()] if number == len(parts) else []
        texts.append("\n\n".join([*head, *paragraphs]) + "\n" + "\n".join(last))
    return texts


def page(plan: Plan, number: int, of: int) -> str:
    """Return the page heading that stands before a later section in a joined copy."""
    return f"\n\n{plan.name} {plan.serial:08}  {number:03} OF {of:03}\n\n\n"


def facts(plan: Plan, sections: int) -> Facts:
    """Return the fields of ``dragoman parse`` with the values that should be read."""
    order, instruction, day = _order(plan)
    voices = {one.voice: (number, one) for number, one in enumerate(plan.paragraphs, 1) if one.voice}
    found: Facts = {
        "reference": plan.number,
        "precedence": [LETTERS[letter] for letter in plan.letters],
        "dtg": f"{plan.moment:%Y-%m-%dT%H:%M:00Z}",
        "dtg_true": None,
        "originator": plan.post.address,
        "action": [_facts_of(one, plan) for one in plan.action],
        "info": [_facts_of(one, plan) for one in plan.info],
        "classification": WORDS[plan.level],
        "section": [1, sections] if sections > 1 else None,
        "captions": [*plan.captions, "EXERCISE"],
        "instructions": [plan.instruction] if plan.instruction else [],
        "corrected_copy": False,
        "eo": order,
        "declassify_instruction": instruction,
        "declassify_on": day.isoformat() if day else None,
        "tags": list(plan.tags),
        "subject": plan.subject,
        "refs": [
            {"label": label, "kind": "cable", "id": one.id, "id_inferred": one.inferred, "notal": False}
            for label, one in _labelled(plan)
        ],
        "classified_by": [_classifier(plan)] if plan.classifier else [],
        "paragraphs": [{"n": number, "mark": one.mark} for number, one in enumerate(plan.paragraphs, 1)],
        "signer": plan.signer.upper(),
        "summary": voices["summary"][1].words if "summary" in voices else None,
        "comment": voices["comment"][1].words if "comment" in voices else None,
        "action_request": voices["action request"][0] if "action request" in voices else None,
    }
    return found | (_routing_facts(plan, sections) if plan.routed else {"transmission_id": None, "de": None})


def _routing_facts(plan: Plan, sections: int) -> Facts:
    return {
        "transmission_id": f"VZCZC{plan.channel}",
        "routes": list(dict.fromkeys(("RUEHWEB", *(one.route for one in plan.info)))),
        "de": {
            "station": plan.post.indicator,
            "serial": f"{plan.serial % 10_000:04}",
            "part": "01" if sections > 1 else None,
            "julian_day": int(f"{plan.moment:%j}"),
            "time": f"{plan.moment:%H%M}",
        },
        "security_prosign": PROSIGNS[plan.level],
    }


def _addressee(one: Addressed, routed: bool) -> str:
    route = f"{one.route}/" if routed else ""
    return " ".join(word for word in (route + one.name, one.precedence, one.counter) if word)


def _facts_of(one: Addressed, plan: Plan) -> Facts:
    effective = one.precedence or LETTERS[plan.letters[-1]]
    route = one.route if plan.routed else None
    return {
        "route": route,
        "name": one.name,
        "precedence": one.precedence,
        "mcn": one.counter,
        "effective": effective,
        "exempt": [],
    }


def _face(plan: Plan, number: int, of: int) -> list[str]:
    """Return what stands between the classification line and the references, in blocks."""
    section = f" SECTION {number:02} OF {of:02}" if of > 1 else ""
    serial = f"{plan.serial:06}" if plan.era == "2000s" else str(plan.serial)
    order, instruction, _ = _order(plan)
    lines = [f"E.O. {order}: {instruction}", f"TAGS: {', '.join(plan.tags)}", wrapped(f"SUBJECT: {plan.subject}")]
    captions = ["\n".join(plan.captions)] if plan.captions else []
    instruction_line = [plan.instruction] if plan.instruction else []
    return [
        f"{PRINTED[plan.level]}{section} {plan.name} {serial}",
        *captions,
        "EXERCISE EXERCISE EXERCISE",
        *instruction_line,
        "\n".join(lines),
    ]


def _beginning(plan: Plan) -> list[str]:
    """Return references and classifier."""
    blocks = []
    if plan.refs:
        shown = [f"{label}. {one.words}" if label else one.words for label, one in _labelled(plan)]
        blocks.append("REF: " + "\n     ".join(shown))
    if plan.classifier:
        title, name, reasons = plan.classifier
        letters = " and ".join(f"({letter})" for letter in reasons)
        blocks.append(wrapped(f"Classified By: {title} {name} for reasons {_reasons(plan)} {letters}."))
    return blocks


def _labelled(plan: Plan) -> list[tuple[str | None, Cited]]:
    return [("ABCDEF"[place] if len(plan.refs) > 1 else None, one) for place, one in enumerate(plan.refs)]


def _reasons(plan: Plan) -> str:
    return "1.4" if plan.moment.date() >= AMENDED else "1.5"


def _classifier(plan: Plan) -> Facts:
    title, name, reasons = plan.classifier or ("", "", ())
    return {"name": name, "title": title, "section": _reasons(plan), "reasons": list(reasons)}


def _order(plan: Plan) -> tuple[str, str, date | None]:
    """Return the executive order of the year, its instruction as printed, and the day it falls due."""
    if plan.era == "1970s":
        return "11652", "GDS" if plan.level in ("C", "S") else "N/A", None
    if plan.level in ("U", "SBU"):
        return "12958", "N/A", None
    due = date(plan.moment.year + 10, plan.moment.month, min(plan.moment.day, 28))
    return "12958", f"DECL: {due:%m/%d/%Y}", due


def _parts(plan: Plan) -> list[list[str]]:
    """Return the paragraphs as printed, in as many parts as there are sections."""
    parts: list[list[str]] = [[]]
    lines = 0
    for number, one in enumerate(plan.paragraphs, 1):
        printed = _paragraph(number, one)
        if plan.era == "2000s" and lines > SECTION_LINES:
            parts.append([])
            lines = 0
        if one.heading:
            rule = "-" * len(one.heading)
            printed = f"{rule}\n{one.heading}\n{rule}\n\n{printed}"
        parts[-1].append(printed)
        lines += printed.count("\n") + 2
    return parts


def _paragraph(number: int, one: Paragraph) -> str:
    mark = f"({one.mark}) " if one.mark else ""
    label = f"{one.voice.upper()}: " if one.voice else ""
    end = f" END {one.voice.upper()}." if one.voice in ("summary", "comment") else ""
    return wrapped(f"{number}. {mark}{label}{one.words}{end}")


def utc(year: int, month: int, day: int) -> datetime:
    """Return the beginning of a day in UTC."""
    return datetime(year, month, day, tzinfo=UTC)
