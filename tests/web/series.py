"""Telegrams of one post for tests of collections, gaps, versions and the calendar: exercise traffic, in true form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from dragoman.documents import Document
from dragoman.extraction import Findings
from dragoman.record import Claim, Reading, Store, Words, open_record
from dragoman.resolution import Links
from message.exercise import Exercise, document, prose

NOTHING = Findings((), (), (), (), (), (), (), ())
FIRST = Exercise(paragraphs=(prose("first"), prose("second")), refs=("RIGA 288",))
SECOND = FIRST.paragraphs[1]

ORIGINAL = document(FIRST.text, "papers/1.txt")
COPY = document(FIRST.but(routed=False).text, "other.zip!a.txt")
CORRECTED = document(
    FIRST.but(signals=("ZDS",), note="TEXT PARA 2", paragraphs=(FIRST.paragraphs[0], f"{SECOND} So.")).text,
    "papers/2.txt",
)
REPEAT = document(FIRST.but(moment=datetime(2007, 4, 30, 9, 12, tzinfo=UTC), signals=("ZDK",)).text, "papers/3.txt")
PART = document(
    FIRST.but(serial=320, section=(1, 3), signer="", subject="EXERCISE: CUT IN THREE", refs=()).text, "papers/4.txt"
)
LATE = document(
    FIRST.but(serial=330, moment=datetime(2007, 2, 1, 9, 0, tzinfo=UTC), paragraphs=(prose("l"),), refs=()).text,
    "papers/5.txt",
)
SPLICED = document(
    FIRST.but(serial=340, subject="EXERCISE: SPLICED", refs=()).text
    + "\nMOSCOW 00004711  001.2 OF 002\n\n3. (C) More of it.\n",
    "papers/6.txt",
)
OPEN = document(
    FIRST.but(
        serial=400, banner="UNCLASSIFIED", marks="U", subject="EXERCISE: OPEN", refs=(), paragraphs=(prose("o"),)
    ).text.replace("E.O. 12958: DECL: 04/28/2017", "E.O. 12958: N/A"),
    "open/1.txt",
)
EVERY = (ORIGINAL, COPY, CORRECTED, REPEAT, PART, LATE, SPLICED, OPEN)


def reading(paper: Document) -> Reading:
    """Return a paper with the claims that its REF line makes, and no others."""
    assert paper.header is not None
    claims = tuple(
        Claim(
            id=f"{paper.id[:20]}{place:04}",
            document=paper.id,
            kind="reference",
            predicate="cites",
            sentence=f"It cites {one.value.id}.",
            words=(Words(one.span.start, one.span.end, paper.text[one.span.start : one.span.end], None),),
            roles=(),
            marking=paper.marking,
            method="hand",
            version="1",
            what=one.value.id,
            confidence=1.0,
            day=paper.day,
        )
        for place, one in enumerate(getattr(paper.header, "refs", ()))
    )
    return Reading(paper, NOTHING, Links(()), claims, "1")


@contextmanager
def record_of(folder: Path, *papers: Document) -> Iterator[Store]:
    """Lend a record of these papers."""
    store = open_record(folder / "record.db")
    for paper in papers:
        store.keep(reading(paper))
    yield store
    store.close()
