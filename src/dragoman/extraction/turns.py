"""Whose turn it is: ``SECRETARY LUND: We met this morning.`` The label, or the author's line, says who ``we`` is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.documents import Document, Span
from dragoman.extraction.department import of_department
from dragoman.extraction.dialogue import find_dialogue
from dragoman.extraction.findings import Mention, Quote, Turn
from dragoman.reference import Reference

LABEL = re.compile(r"(?P<who>[A-Z][A-Z.'’\-]*(?: [A-Z][A-Z.'’\-]*){0,6})(?: \([^)\n]{1,40}\))?: ")
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
FOREIGN = ("MINISTER", "PRESIDENT", "CHANCELLOR", "KING", "PREMIER")


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
    labels = [
        found
        for block in document.blocks
        if block.kind == "paragraph" and (found := LABEL.match(document.text, block.span.start)) is not None
        if found["who"].split()[0] not in NO_SPEAKER and len(found["who"]) > 1
    ]
    if len(labels) < FEWEST:
        author = speakers.author() if document.kind == "press" else None
        return tuple(speakers.made), (Turn(author[0], author[1]),) if author else ()
    by_label = {words: speakers.of(found) for words, found in {one["who"]: one for one in reversed(labels)}.items()}
    ends = [*(one.start() for one in labels[1:]), len(document.text)]
    turns = tuple(
        Turn(Span(document.id, one.start(), end), by_label[one["who"]]) for one, end in zip(labels, ends, strict=True)
    )
    return tuple(speakers.made), turns


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
        if words.split()[0] in NOBODY:
            return None
        whole = self._from_head(words)
        if whole is None:
            briefs = words.split()[0].rstrip(".") in PLAIN and of_department(self.document.text)
            there = None if briefs else self._there(span)
            if there is not None:
                return there
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
        surname = label.rsplit(maxsplit=1)[-1]
        found = re.search(rf"\b{re.escape(surname.title())}\b", head)
        if found is None:
            return None
        before = WORD.findall(head[max(0, found.start() - BEFORE_NAME) : found.start()].rpartition("\n")[2])
        given: list[str] = []
        while before and before[-1][:1].isupper() and len(given) < 3 and not self._ends_title(before):
            if self.reference.country_named(before[-1]):
                break
            given.insert(0, before.pop())
        title = self._longest(before, 6, titles=True)
        rest = before[: len(before) - len(title.split())] if title else before
        country = self._longest(rest, 3, titles=False)
        ours = of_department(head) and not any(word in (title or label).upper() for word in FOREIGN)
        qualifiers = (country,) if country else ("Department of State",) if ours else ()
        own = " ".join(label.split()[:-1]).title() or None
        return " ".join([*given, found.group()]), title or own, qualifiers

    def _longest(self, words: Sequence[str], most: int, *, titles: bool) -> str | None:
        """Return the longest row of last words that the tables know as a title, or as a country."""
        known = self.reference.title if titles else self.reference.country_named
        return next((form for n in range(min(most, len(words)), 0, -1) if known(form := " ".join(words[-n:]))), None)

    def _ends_title(self, words: Sequence[str]) -> bool:
        return self._longest(words, 5, titles=True) is not None
