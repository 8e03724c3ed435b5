"""A telegram beside what its catalogue says of it: the label may close it further, and must agree with the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dragoman.documents import CableHeader, Catalogue, Level, Marking
from dragoman.message.numbers import canonical_number
from dragoman.message.problems import Noted
from dragoman.message.vocabulary import Vocabulary

PARTS = re.compile(r"\s*//\s*|\s*/\s*(?=[A-Z]{4})")


def year_of(catalogue: Catalogue | None, year: int | None) -> int | None:
    """Return the year a telegram without a date line goes by: the one given, or else the catalogue's."""
    return year if year is not None or catalogue is None or catalogue.moment is None else catalogue.moment.year


def label_of(catalogue: Catalogue | None, vocabulary: Vocabulary) -> Marking | None:
    """Return what a catalogue's classification stands for (``SECRET//NOFORN``), or None where it has none known."""
    if catalogue is None or not catalogue.classification:
        return None
    words = catalogue.classification.upper().strip()
    if vocabulary.level_of(words) is not Level.UNSTATED:
        return vocabulary.reference.marking(words, ())
    first, *others = PARTS.split(words)
    return vocabulary.reference.marking(first, others)


def held_with_label(
    captions: tuple[str, ...], banner: Marking, label: Marking | None
) -> tuple[tuple[str, ...], Marking]:
    """Return controls and marking of a whole whose catalogue has a label of its own: the stricter of both.

    A text that does not say how it is held is held as its label says.
    """
    if label is None:
        return captions, banner
    if banner.level is Level.UNSTATED:
        banner = Marking(label.level, banner.controls)
    banner = banner.joined(label)
    return banner.controls, banner


def compare(
    header: CableHeader, catalogue: Catalogue, label: Marking | None, vocabulary: Vocabulary
) -> Iterator[Noted]:
    """Give everything in which the text says other than its catalogue: number, time, origin, classification.

    What one of the two does not say, or what no table knows, is no disagreement.
    """
    if header.reference is not None and catalogue.number:
        number = canonical_number(catalogue.number, vocabulary)
        if number is not None and number != header.reference.value:
            yield _differs("number", header.reference.value, catalogue.number, header.reference.span.start)
    if header.dtg is not None and catalogue.moment is not None:
        minute = catalogue.moment.replace(second=0, microsecond=0)
        times = [found.value for found in (header.dtg, header.dtg_true) if found is not None]
        if minute not in times:
            yield _differs("time", f"{times[-1]:%Y-%m-%d %H:%MZ}", f"{minute:%Y-%m-%d %H:%MZ}", header.dtg.span.start)
    if header.originator is not None and catalogue.origin:
        post, other = vocabulary.post(header.originator.value), vocabulary.post(_plain(catalogue.origin))
        if post is not None and other is not None and post != other:
            yield _differs("sender", header.originator.value, catalogue.origin, header.originator.span.start)
    if header.classification is not None and label is not None:
        level = vocabulary.level_of(header.classification.value)
        if level is not Level.UNSTATED and not _agree(level, label.level):
            found = header.classification
            yield _differs("classification", found.value, catalogue.classification or "", found.span.start)


def _agree(level: Level, label: Level) -> bool:
    """Say whether two levels are one; an unclassified telegram may be labelled as handled with care."""
    return level == label or max(level, label) <= Level.SBU


def _plain(words: str) -> str:
    """Return a name without the accents on its letters."""
    letters = unicodedata.normalize("NFKD", words)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _differs(what: str, own: str, other: str, start: int) -> Noted:
    return Noted("catalogue-differs", f"the {what} is {own} in the text, {other} in the catalogue.", None, start, start)
