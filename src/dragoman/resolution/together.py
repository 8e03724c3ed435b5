"""Those who met or travel, in the place of words for all of them: ``they``, ``participants``, ``the delegation``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings, Mention
from dragoman.resolution.links import Link, Linked

REAL = {"actual", "ongoing", "historical", "claimed", "planned"}
TOGETHER = {"CONSULT", "AGREE", "SUPPORT", "COOPERATE"}
"""What those who met go on to do together."""
SAID_TOGETHER = TOGETHER | {"ACCUSE", "REQUEST", "REJECT", "CONCEDE"}
"""What those who met may be told to have said together."""
PAIR_WORDS = frozenset(
    "they|both|the two|the pair|the two sides|both sides|the two leaders|the two ministers".split("|")
)
MANY = (
    "sides|leaders|ministers|officials|secretaries|presidents|diplomats|principals|envoys|representatives|deputies|"
    "counterparts|delegations|partners|countries|advis[eo]rs|directors|co-chairs|chairs|negotiators|participants|"
    "heads of delegation|heads of state|heads of government|coordinators|ambassadors|undersecretaries|chiefs|generals"
)
GATHERED = re.compile(
    r"they|both|(?:they |both )?(?:the )?(?:two|three|four|five)(?: \w+)?|the pair|"
    r"all (?:two|three|four|five)(?: \w+)?|"
    rf"(?:both|the|all)(?: foreign| prime| deputy| defense| special| senior| political| national| security| vice)* "
    rf"(?:{MANY})|"
    r"(?:their|our) (?:two|three|four) (?:countries|governments|nations)"
)
"""Words for those who met."""
COUNTERPARTS = re.compile(
    r"(?:(?:his|her|their|the|all|both|two|three|four|five|other|fellow|foreign) )*"
    r"(?:counterparts?|colleagues|participants|ministers|partners|leaders|officials|principals)"
)
"""Words for those who met somebody, beside his name."""
OTHERS = {"the parties", "all parties", "the two parties", "both parties"}
"""Words that, in what those who met say, are for others: ``confirmed that the parties had agreed``."""
PAIR = 2
PRESENT = re.compile(
    r"(?:the |all |all the |other |meeting |these )*(?:participants?|attendees|participating \w+|delegates|co-chairs|"
    r"members of the \w+ group)"
)
"""Words for those who were at a meeting, wherever in the report of it they stand."""
FEWEST_TURNS = 2
"""Turns that make a transcript, in which whoever speaks is not who travels."""
NEXT = 2
"""Sentences after a talk in which ``they`` who act are those who talked."""
STILL = 5
"""The same in the press, whose reports of a talk are short and speak of nothing else."""
JOURNEY = re.compile(r"(?:trip|travel|visit|tour|stay|journey|stop)/N/")
"""Frames of nouns for a journey: ``during their trip to``."""
VISITS = re.compile(r"(?:visit|travel|tour|stop|go|fly|proceed|continue|return|depart|arrive)(?:\+\w+)?/V/")
"""Frames of verbs for a journey."""
DELEGATION = re.compile(
    r"(?:the |our |her |his |this )?(?:visiting |joint |interagency |inter-agency |presidential |high-level |"
    r"senior-level |entire |full )*(?:delegation|travell?ing party)"
)
"""Words for those who travel together, of whom none says whose they are."""
DELEGATED = re.compile(r"\b(?:delegation|team|officials?)$", re.IGNORECASE)
WHOSE = frozenset("their his her".split())
SPEAKING = frozenset("i me my we us our ours you your".split())
"""Words for those who speak and hear, who of themselves do not say ``they``."""


@dataclass(frozen=True, slots=True)
class Row:
    """Those who acted together, or met, and the sentence in which they last did."""

    members: tuple[int, ...]
    rank: int


class Company(Linked):
    """Who met and who travels, while the events of one paper are read in order."""

    def __init__(self, document: Document, findings: Findings, links: Sequence[Link]) -> None:
        self.press = document.kind == "press"
        self.text = document.text
        self.spoken = len(findings.turns) >= FEWEST_TURNS
        self.findings = findings
        self.links = links
        self.delegations = sorted(
            (one.span.start, one.index)
            for one in findings.mentions
            if one.qualifiers and one.text.lower().endswith("delegation") and links[one.index].entity is not None
        )
        self.row: Row | None = None
        self.travellers: Row | None = None
        self.replaced: dict[int, Row] = {}
        """Whom the words for those who met stood for, as far as they were understood."""

    def tells_of_others(self, event: Event) -> bool:
        """Say whether those who met say something of ``the parties``, who are others: ``confirmed that the parties
        had agreed``.
        """
        if len(event.actor) != 1 or not event.is_told_by_verb:
            return False
        mention = self.findings.mentions[event.actor[0]]
        return mention.text.lower() in OTHERS and self.text.endswith(" that ", 0, mention.span.start)

    def in_press(self, event: Event) -> Event:
        """Put those who met or travel in the place of ``they``, ``the three ministers`` or ``the delegation`` of a
        press report, who next meet others, agree, blame or ask together.
        """
        if not self.press or not event.actor:
            return event
        if len(event.actor) > 1:
            return self._with_counterparts(event)
        mention = self.findings.mentions[event.actor[0]]
        if mention.qualifiers:
            return event
        if self.travellers is not None and not self.spoken and self._travels(event, self.travellers):
            sent = self._sent(mention) if DELEGATION.fullmatch(mention.text.lower()) else None
            return replace(event, actor=self.travellers.members if sent is None else (sent,))
        words, row = mention.text.lower(), self.row
        if row is None or event.kind not in SAID_TOGETHER or (words == "they" and self._speaks(row, mention)):
            return event
        if (known := self.replaced.get(mention.index)) is not None:
            return _by_row(event, known)
        behind = words == "they" and mention.rank == row.rank and self._stands_behind(mention, row)
        if GATHERED.fullmatch(words) is not None and (behind or 0 < mention.rank - row.rank <= STILL):
            self.replaced[mention.index] = row
            return _by_row(event, row)
        return _by_row(event, row) if PRESENT.fullmatch(words) is not None and mention.rank > row.rank else event

    def _with_counterparts(self, event: Event) -> Event:
        """Put the others who met in the place of ``his counterparts`` beside one of them."""
        row, last = self.row, self.findings.mentions[event.actor[-1]]
        if row is None or event.kind not in SAID_TOGETHER or last.rank <= row.rank or len(event.actor) != PAIR:
            return event
        if COUNTERPARTS.fullmatch(last.text.lower()) is None or self._country(last.index) is not None:
            return event
        met = {self._id(one) for one in row.members}
        return _by_row(event, row) if self._id(event.actor[0]) in met - {None} else event

    def of_two(self, event: Event) -> Event:
        """Put those who met in the place of ``they`` or ``both`` who next discuss and agree."""
        row = self.row
        if row is None or event.kind not in TOGETHER or len(event.actor) != 1:
            return event
        mention = self.findings.mentions[event.actor[0]]
        if mention.text.lower() not in PAIR_WORDS or not 0 <= mention.rank - row.rank <= NEXT:
            return event
        return event if mention.text.lower() == "they" and self._speaks(row, mention) else _by_row(event, row)

    def _stands_behind(self, mention: Mention, row: Row) -> bool:
        return mention.span.start > max(self.findings.mentions[one].span.end for one in row.members)

    def _speaks(self, row: Row, they: Mention) -> bool:
        """Say whether whoever speaks is one of a row, which then is ``we`` and not ``they``; but of ``our two armies``
        the same sentence may go on with ``they``.
        """
        words = {self.findings.mentions[one].text.lower() for one in row.members}
        return bool(words & (SPEAKING if they.rank > row.rank else SPEAKING - {"our"}))

    def note(self, told: Event, event: Event, rank: int) -> None:
        """Keep who met, acted together or travels in an event, for what follows; ``told`` is it as first read."""
        self.row = self._row_of(told, event) or self._still(event, rank)
        if is_meeting(event) and event.status in REAL and event.actor and all(map(self._can_travel, event.actor)):
            self.travellers = Row(event.actor, rank)

    def _travels(self, event: Event, travellers: Row) -> bool:
        """Say whether words for an actor mean those who travel: ``the delegation``, ``during their trip``, and ``they``
        who then meet others.
        """
        mention = self.findings.mentions[event.actor[0]]
        words, entity = mention.text.lower(), self._entity(mention.index)
        if DELEGATION.fullmatch(words) is not None:
            return mention.rank > travellers.rank
        if not is_meeting(event):
            return False
        if words in WHOSE and JOURNEY.match(event.frame) is not None:
            several = words == "their" and (entity is None or entity.kind != "person")
            return several or entity is None
        guests = {self._id(one) for one in travellers.members}
        hosts = {self._id(one) for one in event.recipient}
        return (
            words == "they"
            and mention.refers is None
            and (bool(event.recipient) or VISITS.match(event.frame) is not None)
            and not hosts & guests
            and 0 <= mention.rank - travellers.rank <= NEXT
        )

    def _can_travel(self, number: int) -> bool:
        entity, mention = self._entity(number), self.findings.mentions[number]
        return (
            entity is not None
            and entity.country is not None
            and (entity.kind in {"person", "office"} or DELEGATED.search(mention.text) is not None)
        )

    def _sent(self, mention: Mention) -> int | None:
        """Return the delegation that was named with its country before, where that is not the travellers' own: ``a
        Sudanese delegation``.
        """
        ours = {self._country(one) for one in self.travellers.members} if self.travellers is not None else set()
        for one in reversed(self.delegations[: bisect_left(self.delegations, (mention.span.start, -1))]):
            return None if self._country(one[1]) in ours else one[1]
        return None

    def _row_of(self, told: Event, event: Event) -> Row | None:
        """Return those of several countries who met or acted together in an event, as a row for what follows."""
        both = event.kind == "CONSULT" or (self.press and is_meeting(event) and self._meets_persons(event))
        members = (*event.actor, *event.recipient) if both else event.actor
        countries = {self._country(one) for one in members}
        if event.kind not in TOGETHER or event.status not in REAL or None in countries or len(countries) == 1:
            return None
        sides = (*told.actor, *told.recipient)
        return Row(members, max(self.findings.mentions[one].rank for one in sides)) if members and sides else None

    def _meets_persons(self, event: Event) -> bool:
        return any(
            (entity := self._entity(one)) is not None and entity.kind in {"person", "office"} for one in event.recipient
        )

    def _still(self, event: Event, rank: int) -> Row | None:
        """Return the row as going on where one of its members acts."""
        row = self.row
        if row is None or not {self._id(one) for one in event.actor} & {self._id(one) for one in row.members} - {None}:
            return row
        return replace(row, rank=max(rank, row.rank))


def is_meeting(event: Event) -> bool:
    """Say whether an event is a meeting, visit or talk, or one that is planned."""
    return event.kind == "CONSULT" or (event.kind == "AGREE" and event.frame.split("/")[-2:-1] == ["CONSULT"])


def _by_row(event: Event, row: Row) -> Event:
    return replace(event, actor=row.members, recipient=tuple(one for one in event.recipient if one not in row.members))
