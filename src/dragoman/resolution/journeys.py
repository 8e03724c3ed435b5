"""Whose officials a traveller meets: of the country that the paper has last said he is in, or travels to.

``In Peru, the Deputy Secretary will travel to Lima and meet with Deputy Foreign Minister Botas and senior officials.
She will also meet with her counterparts``: nobody says whose they are, the journey does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from dragoman.extraction import Mention
from dragoman.resolution.desk import Desk

MEETING = {"CONSULT", "AGREE", "COOPERATE"}
TRAVELS = frozenset("travel visit fly go journey head return come arrive depart continue stop".split())
HERE = re.compile(
    r"\b(?:officials?|counterparts?|leaders?|ministers?|authorit(?:y|ies)|representatives?|members?|students?|activists?|"
    r"journalists?|reporters?|entrepreneurs?|businesspeople|businesswomen|businesses|executives?|youth|alumni|workers?|"
    r"parliamentarians?|legislators?|lawmakers?|senators?|deput(?:y|ies)|judges?|prosecutors?|advocates?|organizations?|"
    r"groups?|society|stakeholders?|interlocutors?|experts?|scholars?|academics?|scientists?|farmers?|women|community|"
    r"communities|chambers?|mayors?|governors?|professionals?|teachers?|investors?|survivors?|parties|private sector|"
    r"part(?:y|ies) leaders?|defenders?|participants|government)\b",
    re.IGNORECASE,
)
"""Words for those whom a guest of a country meets there, who are of it."""
ELSEWHERE = re.compile(
    r"\b(?:international|regional|multilateral|foreign (?!minist|affairs|secretar)|diplomatic|diplomats?|embass\w*|"
    r"missions?|our|my|partners?|allies|refugees?|migrants?|expatriates?|diaspora|americans?|u\.?s\.?|un|"
    r"united nations|nato|european|troops?|personnel|servicemembers?|donors?|agenc(?:y|ies)|global|world|various|"
    r"ministers from|leaders from|heads of|other (?:countries|delegations|ministers|leaders)|"
    r"member (?:countries|states|nations))\b",
    re.IGNORECASE,
)
"""Words for those who are there as guests or of no one country."""
OF_A_BODY = re.compile(r"\b(?:from|of|at) (?:the |its |other )*[A-Z]")
"""A body or country of their own behind them."""
OPENING = re.compile(
    r"(?:^|[.:;\n—–]\s*|\b(?:and|then|finally|also|later|next|where|while|afterwards?|day|week|\d),?\s+)"
    r"(?:while|also|finally|then|later|next)?,?\s*(?:in|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a place with which a sentence or clause begins: ``In Peru, she will``."""
COUNTERPARTS = re.compile(r"\bcounterparts\b", re.IGNORECASE)
MANY = re.compile(
    r"\b(?:Conference|Summit|Assembly|Ministerial|Forum|Congress|Dialogues? of|World|G7|G20|NATO|ASEAN|OSCE|OECD)\b"
)
"""Occasions to which counterparts come from many countries."""
FAR = 3
"""Sentences within which a journey is still the one spoken of."""


class Journeys:
    """The places where one paper has said that its own country's officers are, in order of the text."""

    def __init__(self, desk: Desk, located: Iterable[tuple[int, int, str]]) -> None:
        self.desk = desk
        text = desk.document.text
        opening = (one for one in located if OPENING.search(text, max(0, one[0] - 40), one[0]))
        self.stays = sorted({*opening, *self._destinations()}) if desk.scene.voice is not None else []
        self.met = frozenset(self._met()) if desk.scene.voice is not None else frozenset()

    def host_of(self, mention: Mention) -> str | None:
        """Return the country in which the paper's own officers meet somebody without a country; None where it is not
        told, or where several are.
        """
        if mention.index not in self.met or not self._is_of_the_place(mention):
            return None
        place = bisect_left(self.stays, (mention.span.start, 0, ""))
        for start, rank, _ in reversed(self.stays[:place]):
            if COUNTERPARTS.search(mention.text) and self._is_where_many_meet(start, mention.span.start):
                return None
            if mention.rank - rank > FAR or self._block(start) != self._block(mention.span.start):
                return None
            codes = {code for _, other, code in self.stays if other == rank}
            return codes.pop() if len(codes) == 1 else None
        return None

    def _is_where_many_meet(self, start: int, end: int) -> bool:
        """Say whether a journey leads to where counterparts of many countries are: ``to attend the Conference``."""
        return MANY.search(self.desk.document.text, start, end) is not None

    def _destinations(self) -> Iterator[tuple[int, int, str]]:
        for event in self.desk.findings.events:
            if event.word not in TRAVELS:
                continue
            for index in event.recipient:
                mention, code = self.desk.findings.mentions[index], self._country(index)
                if mention.kind in {"place", "country"} and code not in {None, self.desk.scene.voice}:
                    yield mention.span.start, mention.rank, str(code)

    def _met(self) -> Iterator[int]:
        """Yield those whom officers of the paper's own country are told to meet."""
        for event in self.desk.findings.events:
            if event.kind in MEETING and any(map(self._is_own, event.actor)):
                yield from event.recipient

    def _is_own(self, index: int) -> bool:
        mention = self.desk.findings.mentions[index]
        meant = mention.refers if mention.kind == "pronoun" and mention.refers is not None else index
        return self._country(meant) == self.desk.scene.voice

    def _country(self, index: int) -> str | None:
        link = self.desk.found.get(index)
        return link.entity.country if link is not None and link.entity is not None else None

    def _block(self, start: int) -> int:
        return bisect_right(self.desk.block_starts, start)

    def _is_of_the_place(self, mention: Mention) -> bool:
        words = mention.text
        if mention.kind in {"person", "office"}:
            if mention.plural and OF_A_BODY.search(words):
                return False
            words = mention.title or mention.text
        elif mention.kind not in {"group", "organization"} or OF_A_BODY.search(words):
            return False
        return HERE.search(words) is not None and ELSEWHERE.search(words) is None
