"""Small papers for the tests of the pages: an exercise written for them, kept in a real record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from hashlib import sha256

from dragoman.documents import (
    Addressee,
    ArticleHeader,
    Block,
    CableHeader,
    Classifier,
    Document,
    DocumentId,
    Level,
    Marking,
    Reference,
    Sourced,
    Span,
)
from dragoman.extraction import Findings, When
from dragoman.record import Claim, ClaimKind, Reading, Role, Words
from dragoman.resolution import Entity, Links

NOTHING = Findings((), (), (), (), (), (), (), ())
U, C = Marking(Level.U), Marking(Level.C)
SECRET = Marking(Level.S, ("NOFORN",))

MERIDIA = Entity("country:MRD", "Meridia", "country", "MRD")
NORTHLAND = Entity("country:NRL", "Northland", "country", "NRL")
OREN = Entity("person:tal-oren", "Tal Oren", "person", "MRD", "Ministry of Foreign Affairs of Meridia")
LIND = Entity("person:eva-lind", "Eva Lind", "person", "NRL")
COMPACT = Entity("framework:RIVER-COMPACT", "River Compact", "framework")
MINISTER = Entity("office:deputy-foreign-minister-of-meridia", "Deputy Foreign Minister of Meridia", "office", "MRD")
PORT = Entity("place:selm", "Selm", "place", "MRD")

HEAD = """VZCZCXYZ0001
PP RUEHXX
DE RUEHNL #0412 0741015
P 151015Z MAR 05
FM AMEMBASSY SELM
TO RUEHC/SECSTATE WASHDC PRIORITY 0001
INFO RUEHNO/USMISSION USNATO

C O N F I D E N T I A L SELM 000412

EXERCISE EXERCISE EXERCISE

TAGS: PREL
SUBJECT: EXERCISE: MERIDIA WANTS TALKS ON THE RIVER
REF: SELM 398

"""
FIRST = "1. (U) This is an action request; see para 3.\n\n"
SECOND = (
    "2. (C) On March 14 Deputy Foreign Minister Tal Oren met Ambassador Eva Lind in Selm. Oren asked Northland to send "
    "engineers to the lower locks before the spring flood. He said that Meridia joined the River Compact in 1994, and "
    "recalled <b>the flood of 1988</b> & its cost.\n\n"
)
THIRD = (
    "3. (S/NF) ACTION REQUEST: Post recommends that the Department support the request. The quay at Harrow is weak.\n\n"
)
SIGNED = "LIND\n"


@dataclass(frozen=True)
class Marked:
    """A claim to be made of words of a text: what they are, and who stands in them."""

    kind: ClaimKind
    predicate: str
    sentence: str
    words: str
    roles: tuple[tuple[str, Entity | None, str], ...]
    when: When | None = None
    status: str = "actual"
    what: str | None = None


def telegram(number: str = "05SELM412", day: date = date(2005, 3, 15)) -> Reading:
    """Return a telegram marked C as a whole, with paragraphs marked U, C and S/NF, and what was read in it."""
    text = HEAD + FIRST + SECOND + THIRD + SIGNED
    document = DocumentId(sha256((number + text).encode()).hexdigest())

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(document, start, start + len(words))

    header = CableHeader(
        reference=Sourced(number, at("SELM 000412")),
        precedence=(Sourced("PRIORITY", at("P 151015Z MAR 05")),),
        dtg=Sourced(datetime(day.year, day.month, day.day, 10, 15, tzinfo=UTC), at("P 151015Z MAR 05")),
        originator=Sourced("AMEMBASSY SELM", at("AMEMBASSY SELM")),
        action=(Sourced(Addressee("RUEHC", "SECSTATE WASHDC", "PRIORITY", "0001", "PRIORITY"), at("SECSTATE WASHDC")),),
        info=(Sourced(Addressee("RUEHNO", "USMISSION USNATO", None, None, "PRIORITY"), at("USMISSION USNATO")),),
        classification=Sourced("CONFIDENTIAL", at("C O N F I D E N T I A L")),
        tags=(Sourced("PREL", at("PREL")),),
        subject=Sourced("EXERCISE: MERIDIA WANTS TALKS ON THE RIVER", at("EXERCISE: MERIDIA WANTS TALKS ON THE RIVER")),
        refs=(Sourced(Reference(None, "cable", "05SELM398", "SELM 398"), at("SELM 398")),),
        classified_by=(Sourced(Classifier("Eva Lind", "Ambassador", "1.4", ("b", "d")), at("LIND")),),
        signer=Sourced("LIND", at("LIND")),
    )
    start = len(HEAD)
    blocks = [Block("header", Span(document, 0, start), C)]
    for index, (part, marking) in enumerate(((FIRST, U), (SECOND, C), (THIRD, SECRET)), 1):
        span = Span(document, start, start + len(part))
        lead = part.index(")") + 2
        prose = Span(document, start + lead, start + len(part.rstrip()))
        printed = Sourced(part[3 : lead - 1], Span(document, start + 3, start + lead - 1))
        blocks.append(
            Block("paragraph", span, marking, index, printed, prose, "action request" if index == 3 else None)
        )
        start += len(part)
    blocks.append(Block("signature", Span(document, start, start + len(SIGNED)), C))
    paper = Document(
        document, text, "cable", "plain-cable", f"{number}.txt", "utf-8", header, tuple(blocks), C, ("EXERCISE",), "en"
    )
    return Reading(paper, NOTHING, Links(()), tuple(_claim(paper, one) for one in _marked()), "1")


def _marked() -> tuple[Marked, ...]:
    met = When(date(2005, 3, 14), date(2005, 3, 14), "day", None, "March 14")
    joined = When(date(1994, 1, 1), date(1994, 12, 31), "year", None, "1994")
    return (
        Marked("mention", "person", "Tal Oren is named.", "Deputy Foreign Minister Tal Oren", (("subject", OREN, ""),)),
        Marked("mention", "person", "Eva Lind is named.", "Ambassador Eva Lind", (("subject", LIND, ""),)),
        Marked("mention", "place", "Selm is named.", "Selm.", (("subject", PORT, ""),)),
        Marked("mention", "country", "Northland is named.", "Northland", (("subject", NORTHLAND, ""),)),
        Marked("mention", "country", "Meridia is named.", "Meridia joined", (("subject", MERIDIA, ""),)),
        Marked("mention", "framework", "The River Compact is named.", "the River Compact", (("subject", COMPACT, ""),)),
        Marked("time", "time", "14 March 2005", "March 14", (), met),
        Marked(
            "event",
            "CONSULT",
            "Tal Oren met Eva Lind.",
            "met Ambassador Eva Lind",
            (("actor", OREN, "Oren"), ("recipient", LIND, "Lind")),
            met,
        ),
        Marked(
            "request",
            "request",
            "Tal Oren asked Northland to send engineers to the lower locks.",
            "asked Northland to send engineers to the lower locks",
            (("asker", OREN, "Oren"), ("asked", NORTHLAND, "Northland")),
            met,
            "pending",
            "send engineers to the lower locks before the spring flood",
        ),
        Marked(
            "membership",
            "join",
            "Meridia joined the River Compact.",
            "Meridia joined the River Compact in 1994",
            (("member", MERIDIA, "Meridia"), ("framework", COMPACT, "River Compact")),
            joined,
        ),
        Marked(
            "holding",
            "holds",
            "Tal Oren is Deputy Foreign Minister of Meridia.",
            "Deputy Foreign Minister Tal Oren",
            (("person", OREN, "Tal Oren"), ("office", MINISTER, "Deputy Foreign Minister")),
        ),
        Marked(
            "event",
            "ACCUSE",
            "Someone weakened the quay.",
            "The quay at Harrow is weak",
            (("actor", None, "Harrow"), ("recipient", MERIDIA, "Harrow")),
            When(date(2005, 2, 1), date(2005, 2, 28), "month", None, "February"),
        ),
    )


def _claim(paper: Document, one: Marked) -> Claim:
    start = paper.text.index(one.words)
    end = start + len(one.words.rstrip("."))
    block = next(block for block in paper.blocks if block.span.start <= start < block.span.end)
    words = Words(start, end, paper.text[start:end], block.number)
    roles = tuple(Role(role, entity, replace(words, text=text) if text else words) for role, entity, text in one.roles)
    return Claim(
        id=sha256(f"{paper.id}{one.kind}{one.predicate}{start}".encode()).hexdigest()[:24],
        document=paper.id,
        kind=one.kind,
        predicate=one.predicate,
        sentence=one.sentence,
        words=(words,),
        roles=roles,
        marking=block.marking,
        method="hand",
        version="1",
        when=one.when,
        status=one.status,
        what=one.what,
        confidence=0.8,
        day=paper.day,
    )


def dispatch(day: date = date(2007, 9, 2)) -> Reading:
    """Return a public press paper that gives another year for the same membership, and an answer in it."""
    title = "Northland engineers arrive at the locks"
    body = "Meridia joined the River Compact in 1996, Foreign Minister Oren said. <script>alert(1)</script>"
    text = f"{title}\n\n{body}\n"
    document = DocumentId(sha256(text.encode()).hexdigest())
    blocks = (
        Block("title", Span(document, 0, len(title)), U),
        Block("paragraph", Span(document, len(title) + 2, len(text)), U),
    )
    header = ArticleHeader(title, datetime(day.year, day.month, day.day, 9, tzinfo=UTC), "A. Writer", "Lantern Wire")
    paper = Document(document, text, "press", "press-text", "locks.txt", "utf-8", header, blocks, U, (), "en")
    told = Marked(
        "membership",
        "join",
        "Meridia joined the River Compact.",
        "Meridia joined the River Compact in 1996",
        (("member", MERIDIA, "Meridia"), ("framework", COMPACT, "River Compact")),
        When(date(1996, 1, 1), date(1996, 12, 31), "year", None, "1996"),
    )
    return Reading(paper, NOTHING, Links(()), (_claim(paper, told),), "1")


def reply(day: date = date(2005, 3, 20)) -> Reading:
    """Return a telegram marked C that cites the first one and tells of the answer to its request."""
    head = "FM AMEMBASSY NORTH HARBOUR\nC O N F I D E N T I A L NORTH HARBOUR 000077\nSUBJECT: REPLY\nREF: SELM 412\n\n"
    body = "1. (C) Northland agreed to send the engineers that Oren had asked for.\n"
    text = head + body
    document = DocumentId(sha256(text.encode()).hexdigest())
    whole = Span(document, 0, len(head))
    header = CableHeader(
        reference=Sourced("05NORTHHARBOUR77", whole),
        dtg=Sourced(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), whole),
        originator=Sourced("AMEMBASSY NORTH HARBOUR", whole),
        subject=Sourced("REPLY", whole),
        refs=(Sourced(Reference(None, "cable", "05SELM412", "SELM 412"), whole),),
    )
    span = Span(document, len(head), len(text))
    blocks = (
        Block("header", whole, C),
        Block("paragraph", span, C, 1, None, Span(document, len(head) + 7, len(text) - 1)),
    )
    paper = Document(document, text, "cable", "plain-cable", "reply.txt", "utf-8", header, blocks, C, (), "en")
    told = (
        Marked("reference", "cites", "05NORTHHARBOUR77 cites 05SELM412.", "SELM 412", (), what="05SELM412"),
        Marked(
            "event",
            "AGREE",
            "Northland agreed to cooperate with Tal Oren (20 March 2005)",
            "agreed to send the engineers",
            (("actor", NORTHLAND, "Northland"), ("recipient", OREN, "Oren")),
            When(day, day, "day"),
        ),
    )
    return Reading(paper, NOTHING, Links(()), tuple(_claim(paper, one) for one in told), "1")


def long_paper(paragraphs: int = 120) -> Reading:
    """Return a public press paper too long for one page, each paragraph numbered."""
    text = "A long report\n\n"
    document = DocumentId(sha256(f"long{paragraphs}".encode()).hexdigest())
    blocks = [Block("title", Span(document, 0, 13), U)]
    for number in range(1, paragraphs + 1):
        words = f"Paragraph {number} tells how the water rose at the locks. " * 5
        blocks.append(Block("paragraph", Span(document, len(text), len(text) + len(words)), U, number))
        text += f"{words}\n\n"
    header = ArticleHeader("A long report", datetime(2006, 1, 5, tzinfo=UTC), None, "Lantern Wire")
    paper = Document(document, text, "press", "press-text", "long.txt", "utf-8", header, tuple(blocks), U, (), "en")
    return Reading(paper, NOTHING, Links(()), (), "1")
