"""Who has the turn in a conversation that an edition prints word by word: ``President: Why? Lund: For the port.``"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.documents import Document, EditionHeader, Span
from dragoman.extraction.conversations import OUTSIDE
from dragoman.extraction.findings import Mention, MentionKind, Turn
from dragoman.extraction.headings import parted
from dragoman.reference import Reference

LABEL = re.compile(
    r"(?P<who>(?:The )?[A-Z][\w.'’\-]*(?: (?:of |for )?(?!\()[A-Z][\w.'’\-]*){0,5})"
    r"(?: ?[(\[][^)\]\n]{1,40}[)\]])?: ?(?=[\w“\"'‘—–\-(\[.…])"
)
CONVERSATIONS = frozenset({"memorandum of conversation", "minutes", "transcript"})
FEWEST = 2
"""Speakers, and turns of one whom no list has, that make a dialogue."""


def find_dialogue(
    document: Document, mentions: Sequence[Mention], reference: Reference
) -> tuple[tuple[Mention, ...], tuple[Turn, ...]] | None:
    """Find the turns of a conversation in an edition, each to the next label; None where the paper has no dialogue.

    A label is somebody listed as present, by surname, title or initial, or a name that comes again and again.

    Returns: mentions that are new, numbered on; turns in order, each to the next label or the end of the prose.
    """
    header = document.header
    if not isinstance(header, EditionHeader) or header.cable is not None:
        return None
    starts = [block.span.start for block in document.blocks if block.kind == "paragraph"]
    labels = [found for start in starts if (found := LABEL.match(document.text, start)) is not None]
    if len(labels) < FEWEST or not (header.participants or header.kind in CONVERSATIONS):
        return None
    listed = tuple(one for one in mentions if one.head == OUTSIDE and one.kind in {"person", "office"})
    speakers = _Speakers(document, listed, len(mentions), reference)
    often = Counter(_plain(one["who"]) for one in labels)
    present = {words: speakers.present(words) for words in often}
    by_label: dict[str, int] = {}
    made: list[Mention] = []
    for alone in (False, True):
        if alone and len(set(by_label.values())) < FEWEST:
            return None
        for found in labels:
            words = _plain(found["who"])
            if words in by_label or (words.isupper() and len(words) > LONGEST_INITIALS):
                continue
            there = present[words]
            if there is None and (alone or often[words] >= FEWEST) and (new := speakers.unlisted(found, len(made))):
                made.append(new)
                there = new.index
            if there is not None:
                by_label[words] = there
    turned = [one for one in labels if _plain(one["who"]) in by_label]
    ends = [*(one.start() for one in turned[1:]), len(document.text)]
    turns = (
        Turn(Span(document.id, one.start(), end), by_label[_plain(one["who"])])
        for one, end in zip(turned, ends, strict=True)
    )
    return tuple(made), tuple(turns)


LONGEST_INITIALS = 4


def _plain(words: str) -> str:
    return words.removeprefix("The ").removeprefix("Mr. ").removeprefix("Dr. ").strip()


@dataclass(frozen=True, slots=True)
class _Speakers:
    """Those who can have a turn: ``listed`` as present, and others, numbered on from ``first``."""

    document: Document
    listed: Sequence[Mention]
    first: int
    reference: Reference

    def present(self, words: str) -> int | None:
        """Return the one of those listed as present whom a label calls by surname, title or initials."""
        last = words.rsplit(maxsplit=1)[-1].lower().strip(".'’")
        named = [one for one in self.listed if one.name and last in _surnames(one.name)]
        if named:
            return named[0].index
        titled = [one for one in self.listed if self._bears(one.title or "", words)]
        if titled:
            return min(titled, key=lambda one: (bool(one.qualifiers), one.index)).index
        initials = words.replace(".", "")
        if not initials.isupper() or len(initials) > LONGEST_INITIALS:
            return None
        short = [one for one in self.listed if one.name and initials in {_initials(one.name), _initials(one.name)[-1:]}]
        return short[0].index if len(short) == 1 else None

    def _bears(self, title: str, words: str) -> bool:
        """Say whether a title is the one that a label says: ``Secretary`` of the Secretary of State and Adviser."""
        wanted = {row.form for row in self.reference.title(words)}
        parts = title.removeprefix("The ").replace(",", "").split()
        if not parts:
            return False
        heads = [" ".join(parts[:end]) for end in range(len(parts), 0, -1)]
        rows = next((rows for head in heads if (rows := self.reference.title(head))), ())
        return bool(wanted & {row.form for row in rows}) or title.lower().startswith(words.lower() + " of state")

    def unlisted(self, label: re.Match[str], made: int) -> Mention | None:
        """Return a new mention of a speaker whom no list has, by the title and name of the label."""
        title, name = parted(label["who"].removeprefix("The "), self.reference)
        if (name is None and title is None) or NO_SPEAKER & {word.lower() for word in label["who"].split()}:
            return None
        span = Span(self.document.id, label.start("who"), label.end("who"))
        kind: MentionKind = "person" if name else "office"
        return Mention(self.first + made, kind, span, self.document.words(span), OUTSIDE, name=name, title=title)


NO_SPEAKER = frozenset(
    (
        "subject place time date participants location note comment summary background question answer recommendation "
        "discussion action ref copies distribution purpose issue options conclusion attachment"
    ).split()
)
"""Words that open a part of a paper and are nobody's."""


def _surnames(name: str) -> set[str]:
    parts = [part.lower().strip(".,'’") for part in name.split()]
    return {part for part in parts[-2:] if part not in {"jr", "sr", "ii", "iii"}}


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part[:1].isupper())
