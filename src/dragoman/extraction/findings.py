"""What the words of one paper say, before anyone has decided who is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.documents import Problem, Span

MentionKind = Literal[
    "person", "office", "organization", "country", "nationality", "place", "framework", "document", "group", "pronoun"
]
Status = Literal["actual", "ongoing", "historical", "planned", "hypothetical", "negated", "denied", "claimed"]
RequestKind = Literal["request", "commitment", "offer", "recommendation"]
RequestStatus = Literal["pending", "accepted", "declined", "fulfilled", "not_stated"]
MembershipKind = Literal[
    "join",
    "leave",
    "sign",
    "ratify",
    "apply",
    "suspend",
    "found",
    "succeed",
    "participate",
    "start_work",
    "start_relations",
]
VERB_ROW = "/V/"
"""What stands in the name of a row for verbs: ``visit/V/CONSULT``."""
CHARGE = re.compile(r"(\s(?:of|for|to|in|at|on)\s.*)", re.S)
"""What follows the head of a title: ``of State``, ``for Water Affairs``."""
SEVERAL = re.compile(
    r"\b(?:(?:minister|president|premier|chancellor|ambassador|envoy|consul|director|commissioner|governor|senator|"
    r"representative|delegate|negotiator|counsell?or|advis[eo]r|attache|attaché|officer|official|leader|general|admiral|"
    r"colonel|attorney|king|prince|chief|judge|justice|spokesperson|undersecretar(?=ie)|secretar(?=ie)|deput(?=ie))(?:ie)?s)\b",
    re.I,
)
"""The head of a title that several have together: ``Ministers``, ``Secretaries``."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or point to somebody or something.

    ``index`` is its place in ``Findings.mentions``; ``name`` the bare name without title (``Araz Azimov``), or None;
    ``title`` the title before or after it (``Deputy Foreign Minister``); ``head`` the index of its head word.
    """

    index: int
    kind: MentionKind
    span: Span
    text: str
    head: int
    name: str | None = None
    title: str | None = None
    qualifiers: tuple[str, ...] = ()
    """Names inside the phrase that say whose: nationalities, countries, bodies; the nearest to its head first."""
    refers: int | None = None
    """The mention that grammar says it points back at: a relative pronoun's noun, an apposition's name."""
    plural: bool = False
    rank: int = 0
    """Place of its sentence in the paper, from 0."""


@dataclass(frozen=True, slots=True)
class When:
    """An expression of time, or the interval inferred for an event.

    ``earliest`` and ``latest`` are local days, both inclusive; ``span`` is None where the day is inferred
    (``basis`` then says from what); ``precision`` is day, week, month, season, year, decade, century or
    bounded; ``lead`` the word before it that opens or ends it (``since``, ``by``).
    """

    earliest: date | None
    latest: date | None
    precision: str
    span: Span | None = None
    text: str | None = None
    basis: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened or is said to. ``actor`` and ``recipient`` hold indexes of mentions.

    ``trigger`` is the words that tell it; ``mentions`` every later stretch that tells it again.
    ``kind`` is a PLOVER type. ``frame`` names the row of the trigger table that read it.
    """

    kind: str
    trigger: Span
    actor: tuple[int, ...]
    recipient: tuple[int, ...]
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    when: When | None = None
    place: int | None = None
    status: Status = "actual"
    reason: str = ""
    attributed_to: int | None = None
    on_behalf_of: int | None = None
    mentions: tuple[Span, ...] = ()
    frame: str = ""
    role: str = ""
    """``setting`` for words that only say who spoke to whom, and make no event; ``other`` for one that needs
    another side.
    """
    likely: float = 1.0
    """How likely the words around tell an event of this type and status, from 0 to 1; in a release or a paper of an
    edition also how likely these are its parties.
    """
    loose: bool = False
    """Whether the recipient is only somebody named further on in the clause, whom no slot of the frame leads to."""

    @property
    def phrase(self) -> str:
        """The words of the row that read it, with its particle: ``call+for``."""
        return self.frame.split("/", 1)[0]

    @property
    def word(self) -> str:
        """The verb or noun of the row that read it: ``call`` of ``call+for``."""
        return self.phrase.split("+", 1)[0]

    @property
    def stands_alone(self) -> bool:
        """Whether it is told even where no side is: ``the truce came into force``, ``shots were fired``."""
        return "alone" in self.frame.rsplit("/", 1)[-1].split(";")

    @property
    def is_verdict(self) -> bool:
        """Whether the words that tell an imprisonment tell the conviction too: ``sentenced to three years``."""
        return self.kind == "COERCE" and "verdict" in self.frame.rsplit("/", 1)[-1].split(";")

    @property
    def is_told_by_verb(self) -> bool:
        """Whether a row for verbs read it."""
        return VERB_ROW in self.frame


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked, promised, offered or recommended. ``what`` is in the paper's own words."""

    kind: RequestKind
    span: Span
    asker: tuple[int, ...]
    asked: tuple[int, ...]
    what: str
    what_span: Span
    status: RequestStatus
    when: When | None = None
    due: When | None = None
    action_request: bool = False
    event: int | None = None
    """Place in ``Findings.events`` of the event that tells it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words given as somebody's own, or where it is not ``direct`` the paper's words for what he said. ``speaker`` and
    ``addressee`` are indexes of mentions; ``verb`` is the lemma of direct speech, and the word printed of indirect.
    """

    span: Span
    text: str
    speaker: int | None
    verb: str | None
    addressee: tuple[int, ...] = ()
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of a transcript that one speaker has. ``speaker`` is the index of a mention; None where not told."""

    span: Span
    speaker: int | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper of an edition that is no telegram, or one that it encloses: ``sender`` and ``addressees`` are indexes of
    mentions, as far as its head tells; ``official`` says that the service wrote it whose papers these are.
    """

    span: Span
    sender: int | None
    addressees: tuple[int, ...]
    official: bool = True


@dataclass(frozen=True, slots=True)
class Membership:
    """A fact about a framework: who joined it, what succeeded it, when a programme began."""

    kind: MembershipKind
    span: Span
    framework: int | None
    member: int | None
    successor: int | None = None
    partner: int | None = None
    when: When | None = None
    status: Status = "actual"


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody is said to hold a post: ``person`` is the index of a mention, ``office`` the title as it is written."""

    person: int
    office: str
    span: Span

    @property
    def post(self) -> str:
        """The title as one person has it: ``Deputy Foreign Minister`` of ``Deputy Foreign Ministers Lee and Park``."""
        head, *charge = CHARGE.split(self.office, maxsplit=1)
        return "".join((SEVERAL.sub(_singular, head), *charge))


@dataclass(frozen=True, slots=True)
class Cue:
    """A name from the tables, as it stands in the text: what it is called there, and the key of its row.

    ``kind`` is name, adjective, people, capital, government, seat (of a country), framework, office, body or title.
    """

    kind: str
    key: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything read in one paper, each in order of appearance.

    ``acronyms`` are those the paper explains itself (short form, long form, index of the mention that explains).
    ``cues`` are the names from the tables that the mentions were made with. ``speakers`` are those of whom sentences
    say
    that they said or thought something, by the sentence's place and the mention; ``sender`` and ``addressees`` the
    mentions in the head of a telegram, or in the heading of an edited paper, of who wrote it to whom; ``sheets`` such a
    paper and those that it encloses; ``quotes`` is direct speech, ``reported`` indirect. ``spoken_to`` says where
    in the text which mention speaks to which.
    """

    mentions: tuple[Mention, ...]
    times: tuple[When, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    requests: tuple[Request, ...]
    memberships: tuple[Membership, ...]
    holdings: tuple[Holding, ...]
    acronyms: tuple[tuple[str, str], ...]
    cues: tuple[Cue, ...] = ()
    problems: tuple[Problem, ...] = ()
    turns: tuple[Turn, ...] = ()
    speakers: tuple[tuple[int, int], ...] = ()
    sender: int | None = None
    addressees: tuple[int, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    reported: tuple[Quote, ...] = ()
    spoken_to: tuple[tuple[int, int, int], ...] = ()


def _singular(found: re.Match[str]) -> str:
    words = found[0]
    if not words.lower().endswith("ies"):
        return words[:-1]
    return words[:-3] + ("Y" if words.isupper() else "y")
