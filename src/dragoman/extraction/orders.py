"""The orders and recommendations of a telegram, which it writes without a subject or as what a post should do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dragoman.extraction.events import Events
from dragoman.extraction.findings import RequestKind, RequestStatus
from dragoman.extraction.frames import VERBS
from dragoman.extraction.wording import Wording

OPENERS = {"please", "pls", "plse", "kindly"}
CLIPPED: dict[str, RequestKind] = {
    "request": "request",
    "requests": "request",
    "urge": "request",
    "urges": "request",
    "appreciate": "request",
    "recommend": "recommendation",
    "recommends": "recommendation",
    "suggest": "recommendation",
    "suggests": "recommendation",
    "propose": "offer",
}
"""Verbs that open a telegram's clipped sentence without their subject, the post."""
SELVES = frozenset(
    "post embassy consulate legation mission usmission amembassy amconsul usint we i emboff polcouns ambassador charge "
    "department dept washington".split()
)
POSTS = frozenset(
    "post embassy mission consulate addressee you usmission amembassy department dept legation usint amconsul "
    "amembassies embassies".split()
)
OFFICERS = frozenset("ambassador charge chargé chief dcm consul polcouns econcouns emboffs emboff counselor".split())
"""Officers of a post, who are told what to do in a request for action."""
OUGHT = {"should", "must", "shall"}
WISHING = {"wish", "want"}
ORDERS = frozenset(
    "report advise inform convey deliver confirm provide pass seek submit forward contact approach instruct request "
    "urge raise press cable reply respond comment transmit coordinate ensure furnish repeat notify make take".split()
)
NO_ORDERS = frozenset(
    "see refer note compare find recall remember know be have understand realize bear slug caption tag minimize "
    "excuse forgive accept".split()
)
"""Verbs after ``please`` that ask for nothing to be done, or only say how a reply is to be marked."""
HEADINGS = {"recommendation": "recommendation", "recommendations": "recommendation"}
CLIPPED_SUBJECTS = frozenset("post embassy consulate legation mission usint department dept".split())


@dataclass(frozen=True, slots=True)
class Asked:
    """What was found at a word: the sides, the stretch that says what, and how its day and outcome are known.

    ``date_by`` is another verb that carries the day; ``now`` says that the paper itself asks, on its own day;
    ``apart`` that it is asked of others than those the event at its word tells of.
    """

    trigger: int
    kind: RequestKind
    asker: tuple[int, ...]
    asked: tuple[int, ...]
    what: tuple[int, int]
    date_by: int | None = None
    now: bool = False
    met: RequestStatus = "pending"
    apart: bool = False


class Orders:
    """Reads the orders of one telegram, sentence after sentence."""

    def __init__(self, finder: Events, wording: Wording) -> None:
        self.finder = finder
        self.grammar = finder.grammar
        self.words = finder.words
        self.slots = finder.slots
        self.mentions = finder.mentions
        self.wording = wording
        self.found: list[Asked] = []
        self.told: Collection[int] = ()

    def of(
        self, first: int, last: int, before: tuple[int, ...], told: Collection[int]
    ) -> tuple[list[Asked], tuple[int, ...]]:
        """Read one sentence: ``Please convey``, ``REQUEST DEPT ADVISE``, ``Embassies should report``.

        ``before`` are those that a line before it is addressed to, ``told`` the words that ask already. Returns: what
        it orders, and those that the next line is addressed to.
        """
        self.found, self.told = [], told
        addressees = self._by_order(first, last, before)
        return self.found, addressees

    def _by_order(self, first: int, last: int, before: tuple[int, ...]) -> tuple[int, ...]:
        if self.grammar.document.kind != "cable" or last - first < 2:
            return ()
        while first < last and self.words[first].part in {"PUNCT", "NUM", "SPACE"}:
            first += 1
        if first == last:
            return ()
        start, addressees = self._addressed_line(first, last)
        if start >= last:
            return addressees
        self._read_order(start, last, addressees or before)
        return ()

    def _read_order(self, start: int, last: int, addressees: tuple[int, ...]) -> None:
        if self._by_please(start, last, addressees):
            return
        opening = self.words[start].text.lower()
        if (
            opening in CLIPPED
            and self.words[start].text[:1].isupper() | (opening == self.words[start].text)
            and not self._done(start, last)
        ):
            self._by_clipped(start, last, CLIPPED[opening])
            return
        if self._by_heading(start, last) or self._by_misread_subject(start, last):
            return
        block = self._block(start)
        root = next((one for one in range(start, last) if self.words[one].head == one), start)
        if self.words[root].part not in VERBS and not addressees:
            return
        subject = self.grammar.one(root, "nsubj", "nsubjpass")
        if (addressees or block == "action request") and (
            self.words[start].text.lower() in ORDERS
            or (subject is None and self.words[root].tag in {"VB", "VBP"} and root == start)
        ):
            if self.words[start].lemma.lower() not in NO_ORDERS:
                self._add_order(start, last, addressees, "request")
        elif subject is not None and root not in self.told and not self.slots.is_passive(root):
            self._by_duty(root, subject)

    def _by_please(self, start: int, last: int, addressees: tuple[int, ...]) -> bool:
        opening = self.words[start].text.lower()
        polite = next(
            (one for one in range(start + 1, min(start + 4, last)) if self.words[one].text.lower() in OPENERS), None
        )
        if polite is not None and self.words[polite - 1].lemma.lower() in SELVES | POSTS and polite + 1 < last:
            self._add_order(polite + 1, last, self.mentions.at(polite - 1), "request")
            return True
        if opening in OPENERS and start + 1 < last and self.words[start + 1].lemma.lower() not in NO_ORDERS:
            self._add_order(start + 1, last, addressees, "request")
            return True
        return False

    def _by_heading(self, start: int, last: int) -> bool:
        """Read ``Recommendation: that the Department invite him``."""
        kind = HEADINGS.get(self.words[start].text.lower())
        if kind is None or start + 3 >= last or self.words[start + 1].text != ":" or self._done(start, last):
            return False
        self._by_clipped(start + 1, last, "recommendation")
        return True

    def _by_misread_subject(self, start: int, last: int) -> bool:
        """Read ``Embassy requests authority to``, where the parser takes the two for a compound noun."""
        subject = start + 1 if self.words[start].text.lower() == "the" else start
        if subject + 2 >= last or self.words[subject].text.lower() not in CLIPPED_SUBJECTS:
            return False
        verb = self.words[subject + 1]
        kind = CLIPPED.get(verb.text.lower()) if verb.text.lower().endswith("s") else None
        if kind is None or verb.part in VERBS or self._done(start, last):
            return False
        what = self.wording.trimmed(subject + 2, self.wording.sentence_end(subject + 2, last))
        if what is not None and what[1] > what[0]:
            self.found.append(Asked(subject + 1, kind, self.mentions.at(subject), (), what, now=True))
        return True

    def _by_duty(self, root: int, subject: int) -> None:
        """Read ``Embassies should report`` and ``Department may wish to raise``, and what an officer should do."""
        helpers = {self.words[one].text.lower() for one in self.grammar.all(root, "aux")}
        name = self.words[subject].lemma.lower()
        told = name in POSTS or (name in OFFICERS and self._block(root) == "action request")
        if not told or "have" in helpers or self.grammar.one(root, "neg") is not None:
            return
        if helpers & OUGHT:
            what = self.wording.clause(root, with_subject=False)
            kind: RequestKind = "request"
        elif helpers & {"may", "might"} and self.words[root].lemma in WISHING:
            inner = next(self.grammar.all(root, "xcomp"), None)
            what = self.wording.clause(inner, with_subject=False) if inner is not None else None
            kind = "recommendation"
        else:
            return
        if what is not None:
            self.found.append(Asked(root, kind, (), self.mentions.at(subject), what, now=True))

    def _addressed_line(self, first: int, last: int) -> tuple[int, tuple[int, ...]]:
        """Return where a line's text begins after ``FOR ANKARA:``, and whom it is addressed to."""
        words = self.words
        if words[first].text.lower() not in {"for", "action"}:
            return first, ()
        colon = next((one for one in range(first, min(first + 8, last)) if words[one].text == ":"), None)
        if colon is None:
            return first, ()
        if words[first].text.lower() == "action" or colon == first + 1:
            return colon + 1, ()
        return colon + 1, self.mentions.at(colon - 1)

    def _done(self, first: int, last: int) -> bool:
        return any(place in self.told for place in range(first, last))

    def _by_clipped(self, start: int, last: int, kind: RequestKind) -> None:
        here = start + 1
        if here < last and self.words[here].text.lower() == "that":
            here += 1
        if here < last and self.words[here].text.lower() == "the":
            here += 1
        asked: tuple[int, ...] = ()
        if here < last and (
            self.words[here].lemma.lower() in SELVES | POSTS
            or any(cue.kind in {"office", "body", "capital"} for cue in self.mentions.cue_at.get(here, ()))
        ):
            asked = self.mentions.at(here)
            here += 1
            if here + 1 < last and self.words[here].tag == "POS":
                here += 1
        if here < last:
            self._add_order(here, last, asked, kind)

    def _add_order(self, first: int, last: int, asked: tuple[int, ...], kind: RequestKind) -> None:
        what = self.wording.trimmed(first, self.wording.sentence_end(first, last))
        if what is not None and what[1] > what[0]:
            self.found.append(Asked(first, kind, (), asked, what, now=True))

    def _block(self, word: int) -> str | None:
        document = self.grammar.document
        return document.blocks[self.grammar.analysis.sentences[self.words[word].sentence].block].voice
