"""Whose turn it is: ``SECRETARY LUND: We met this morning.`` The label, or the author's line, says who ``we`` is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.documents import Document, Span
from dragoman.extraction.department import of_department
from dragoman.extraction.dialogue import find_dialogue
from dragoman.extraction.findings import Mention, Quote, Turn
from dragoman.reference import Reference

LABEL = re.compile(r"(?P<who>[A-Z][A-Z.'’\-]*(?: [A-Z][A-Z.'’\-]*){0,6})(?: \([^)\n]{1,40}\))?: ")
MIXED = re.compile(
    r"(?P<who>[A-Z][\w.'’\-]*(?:,? (?:[A-Z][\w.'’\-]*|of|for|the|and|de|di|du|von|van|der|den|bin|al|el|la|le)){0,9})"
    r"(?: \([^)\n]{1,40}\))?: "
)
"""A label in ordinary letters, which makes a transcript only where several come back."""
NOBODY = frozenset("QUESTION Q OPERATOR MODERATOR INTERPRETER AUDIENCE PARTICIPANT REPORTER STAFF".split())
NO_SPEAKER = frozenset(
    (
        "SUBJECT SUBJ SUBJ. TAGS REF REFS SUMMARY COMMENT NOTE ACTION INFO TO FROM FM CLASSIFIED REASON REASONS DATE "
        "PLACE TIME PARTICIPANTS BACKGROUND BEGIN END"
    ).split()
)
FEWEST = 2
"""Turns that make a transcript: one label may be a heading."""
HEAD = 1_500
BEFORE_NAME = 90
WORD = re.compile(r"[\w.'’\-]+")
OUTSIDE = -1
AUTHOR = re.compile(
    r"^(?P<who>[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]*){1,4}), (?P<title>[A-Z][\w ,'’\-]{3,90})$", re.MULTILINE
)
OFFICE = re.compile(r"^(?P<who>Office of the Spokesperson|Bureau of [A-Z][\w ,\-]{3,60})$", re.MULTILINE)
NUMBERED = {"ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "1", "2", "3", "4", "5", "6"}
OFFICIALS = {"OFFICIAL", "OFFICER", "BRIEFER"}
"""Those whom a department lets speak without their names."""
PLAIN = {"MR", "MS", "MRS", "MISS"}
"""How a department's transcript calls those of its own without a higher title; of a guest it tells the office."""
FOREIGN = re.compile(
    r"\b(?:MINISTER|PRESIDENT|CHANCELLOR|KING|QUEEN|PREMIER|PRINCE|SHEIKH|EMIR|SULTAN|FOREIGN SECRETARY|"
    r"SECRETARY[ -]GENERAL|HIGH REPRESENTATIVE|COMMISSIONER|CHAIRPERSON)\b"
)
"""Words of titles that nobody bears who speaks for this department."""
HONORIFICS = frozenset(
    (
        "dr dr. mr mr. mrs mrs. ms ms. sir dame lord lady sheikh sheikha shaykh h.e. hon. prof. professor "
        "excellency honorable honourable highness"
    ).split()
)
"""Last words of what only honours a name, and may stand between it and the office."""
SECOND = frozenset(("and", "alternate", "acting", "deputy", "vice", "first", "designate"))
"""Words between the two offices of one person, or before one."""
BOUND_FOR = frozenset(("to", "for"))
"""Before the country that an envoy is sent to, and that is not his own."""
PARTICLES = frozenset("von van de di du da der den bin ben ibn al el la le".split())
"""Small words that open a surname."""


def find_turns(
    document: Document, mentions: Sequence[Mention], reference: Reference
) -> tuple[tuple[Mention, ...], tuple[Turn, ...]]:
    """Find the turns of a transcript and their speakers; a statement without labels is the turn of its author.

    A speaker is the mention that the label already is, or a new one: a person by the surname, with the full name and
    country that the head of the paper gives. Of an unnamed questioner the turn has no speaker.

    Returns: mentions that are new, numbered on; turns in order, each to the next label or the end of the prose.
    """
    spoken = find_dialogue(document, mentions, reference)
    if spoken is not None:
        return spoken
    speakers = _Speakers(document, mentions, reference, [])
    labels = _labels(document, LABEL)
    if len(labels) < FEWEST and document.kind == "press":
        mixed = _labels(document, MIXED)
        often = Counter(one["who"] for one in mixed)
        labels = mixed if len([label for label, count in often.items() if count >= FEWEST]) >= FEWEST else labels
    if len(labels) < FEWEST:
        author = speakers.author() if document.kind == "press" else None
        return tuple(speakers.made), (Turn(author[0], author[1]),) if author else ()
    by_label = {words: speakers.of(found) for words, found in {one["who"]: one for one in reversed(labels)}.items()}
    ends = [*(one.start() for one in labels[1:]), len(document.text)]
    turns = tuple(
        Turn(Span(document.id, one.start(), end), by_label[one["who"]]) for one, end in zip(labels, ends, strict=True)
    )
    return tuple(speakers.made), turns


def _labels(document: Document, form: re.Pattern[str]) -> list[re.Match[str]]:
    return [
        found
        for block in document.blocks
        if block.kind == "paragraph" and (found := form.match(document.text, block.span.start)) is not None
        if found["who"].split()[0] not in NO_SPEAKER and len(found["who"]) > 1
    ]


def with_speakers(quotes: Sequence[Quote], turns: Sequence[Turn], document: Document) -> tuple[Quote, ...]:
    """Give what stands right behind a label to the speaker of its turn, whom the head of the paper may know better."""
    starts = [turn.span.start for turn in turns]

    def spoken(quote: Quote) -> Quote:
        number = bisect_right(starts, quote.span.start) - 1
        if quote.verb is not None or number < 0:
            return quote
        label = document.text[starts[number] : quote.span.start].rstrip()
        at_label = label.endswith(":") and "\n" not in label
        return replace(quote, speaker=turns[number].speaker) if at_label else quote

    return tuple(map(spoken, quotes))


@dataclass(frozen=True, slots=True)
class _Speakers:
    """Speakers of one paper: ``made`` gathers the mentions that it did not have before."""

    document: Document
    mentions: Sequence[Mention]
    reference: Reference
    made: list[Mention]

    def of(self, label: re.Match[str]) -> int | None:
        """Return the mention that a label is, or None for an unnamed questioner."""
        span = Span(self.document.id, label.start("who"), label.end("who"))
        words = label["who"]
        if words.split()[0].upper() in NOBODY:
            return None
        whole = None if "," in words else self._from_head(words)
        if whole is None:
            briefs = words.split()[0].rstrip(".") in PLAIN and of_department(self.document.text)
            there = None if briefs else self._there(span)
            if there is not None:
                return there
            if label.re is MIXED and not self._longest_first(words):
                return None
            numbered = words.split()[-1] in NUMBERED and len(words.split()) > 1
            ours = words.split()[-2 if numbered else -1] in OFFICIALS and of_department(self.document.text)
            whole = (
                words.title() if ours else words.split()[-1].title(),
                " ".join(words.split()[:-1]).title() or None,
                ("Department of State",) if ours or briefs else (),
            )
        name, title, qualifiers = whole
        return self._make("person", span, name, title, qualifiers)

    def author(self) -> tuple[Span, int] | None:
        """Return the stretch that the author of a statement speaks, all behind the line that names one, and who it is.

        ``Olav Lund, Secretary of State``, or the office that speaks.
        """
        found = next(
            (one for one in AUTHOR.finditer(self.document.text, 0, HEAD) if self._rank(one["title"])), None
        ) or OFFICE.search(self.document.text, 0, HEAD)
        if found is None:
            return None
        span = Span(self.document.id, found.start("who"), found.end("who"))
        ours = ("Department of State",) if of_department(self.document.text) else ()
        if found.re is OFFICE:
            number = self._make("organization", span, None, None, ours)
        else:
            number = self._make("person", span, found["who"], found["title"].split(",", maxsplit=1)[0], ours)
        return Span(self.document.id, found.end(), len(self.document.text)), number

    def _rank(self, title: str) -> bool:
        words = title.split(",", maxsplit=1)[0].split()
        return any(self.reference.title(" ".join(words[:n])) for n in range(len(words), 0, -1)) or "Spokes" in title

    def _there(self, span: Span) -> int | None:
        return next(
            (one.index for one in self.mentions if one.kind in {"person", "office"} and one.span.touches(span)), None
        )

    def _make(self, kind: str, span: Span, name: str | None, title: str | None, qualifiers: tuple[str, ...]) -> int:
        number = len(self.mentions) + len(self.made)
        words = self.document.words(span)
        if kind == "organization":
            name = qualifiers[0] if qualifiers else words
            self.made.append(Mention(number, "organization", span, words, OUTSIDE, name, None, qualifiers))
        else:
            self.made.append(Mention(number, "person", span, words, OUTSIDE, name, title, qualifiers))
        return number

    def _from_head(self, label: str) -> tuple[str, str | None, tuple[str, ...]] | None:
        """Return the full name, title and country that the head of a paper gives a surname, or None.

        ``Norwegian Foreign Minister Olav Lund`` is Olav Lund, Foreign Minister, Norwegian.
        """
        head = self.document.text[:HEAD]
        found = self._in_head(head, self._surname(label)) or self._in_head(head, label.rsplit(maxsplit=1)[-1])
        if found is None:
            return None
        before = WORD.findall(head[max(0, found.start() - BEFORE_NAME) : found.start()].rpartition("\n")[2])
        given: list[str] = []
        while before and before[-1][:1].isupper() and len(given) < 3 and not self._ends_title(before):
            if self._country_of(before[-1]):
                break
            given.insert(0, before.pop())
        title, rest = self._title_before(before)
        qualifiers = self._whose(rest, title)
        foreign = FOREIGN.search(f"{title or ''} {label}".upper()) is not None
        if not qualifiers and of_department(head) and not foreign and (title or label.isupper()):
            qualifiers = ("Department of State",)
        own = " ".join(label.split()[:-1]).title() or None
        return " ".join([*given, found.group()]), title or own, qualifiers

    def _surname(self, label: str) -> str:
        """Return the name in a label, without the title: ``VON DER LEYEN`` of ``PRESIDENT VON DER LEYEN``."""
        title = self._longest_first(label)
        return label[len(title) :].strip() or label

    def _longest_first(self, label: str) -> str:
        words = label.split()
        forms = (" ".join(words[:n]) for n in range(min(len(words) - 1, 6), 0, -1))
        return next((one for one in forms if self.reference.title(one.title())), "")

    def _in_head(self, head: str, name: str) -> re.Match[str] | None:
        """Return where the head of a paper has a name in ordinary letters."""
        found = re.finditer(rf"\b{re.escape(name)}\b", head, re.IGNORECASE)
        return next((one for one in found if self._is_name(one.group())), None)

    def _is_name(self, words: str) -> bool:
        first = words.partition(" ")[0]
        return not words.isupper() and (first[:1].isupper() or (first in PARTICLES and first != words))

    def _title_before(self, before: Sequence[str]) -> tuple[str | None, list[str]]:
        """Return the office right before a name, past what only honours it and past a second office, and the words
        before it.
        """
        title, rest = None, list(before)
        while rest:
            found = self._longest(rest, 6, titles=True)
            if found:
                honours = found.split()[-1].lower() in HONORIFICS
                title = title if title and (honours or title.split()[-1].lower() not in HONORIFICS) else found
                rest = rest[: len(rest) - len(found.split())]
            elif title and rest[-1].lower() in SECOND and self._goes_on(rest[:-1]):
                rest = rest[:-1]
            else:
                break
        return title, rest

    def _goes_on(self, words: Sequence[str]) -> bool:
        """Say whether a title or country, or another word between two offices, ends a row of words."""
        return bool(words) and (
            words[-1].lower() in SECOND or self._ends_title(words) or self._longest(words, 5, titles=False) is not None
        )

    def _whose(self, rest: Sequence[str], title: str | None) -> tuple[str, ...]:
        """Return the country or body that stands before a title or opens it; none to which an envoy only goes."""
        country = self._longest(rest, 5, titles=False)
        if country is not None:
            led = [word.lower() for word in rest[: len(rest) - len(country.split())]]
            while led and led[-1] in {"the", "democratic", "people's", "people’s"}:
                led.pop()
            sent = led and led[-1] in BOUND_FOR
            return (
                () if sent and any(one.as_ == "name" for one in self.reference.country_named(country)) else (country,)
            )
        own = (title or "").split()
        forms = [*(" ".join(rest[-n:]) for n in (3, 2, 1)), *(" ".join(own[:n]) for n in range(len(own) - 1, 0, -1))]
        return next(((form,) for form in forms if form and self.reference.framework_named(form)), ())

    def _country_of(self, form: str) -> bool:
        """Say whether words name a country, not only as its capital, which may be a name: ``Stanley``."""
        return any(one.as_ != "capital" for one in self.reference.country_named(form))

    def _longest(self, words: Sequence[str], most: int, *, titles: bool) -> str | None:
        """Return the longest row of last words that the tables know as a title, or as a country."""
        known = self.reference.title if titles else self._country_of
        return next((form for n in range(min(most, len(words)), 0, -1) if known(form := " ".join(words[-n:]))), None)

    def _ends_title(self, words: Sequence[str]) -> bool:
        return self._longest(words, 5, titles=True) is not None
