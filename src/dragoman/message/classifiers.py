"""The Classified By line: who classified the telegram, in which office, for which reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.documents import Classifier, Sourced, View
from dragoman.message.known import Known
from dragoman.message.vocabulary import Vocabulary

PRINTED_WIDTH = 71
"""Characters of a line that was broken at a fixed column, inside a word if need be."""

LABEL = re.compile(
    r"\s*(?:\d{1,2}\s?\.\s*)?(?:\([A-Z]{1,3}\)\s*)?(?:THIS (?:MESSAGE|CABLE|TELEGRAM) (?:IS |WAS )?)?"
    r"CLAS+I?FI?ED\s+BY\b(?:\s*:)?\s*",
    re.I,
)
LEAD = re.compile(r"\s*(?:\d{1,2}\s?\.\s+)?(?:\([A-Z]{1,3}\)\s*)?(?:.{0,40}\bGUIDE\s+BY\s+)?", re.I | re.S)
SECTION = re.compile(r"\b[1l]\s?[.,]\s?(?P<section>[2-8])(?!\d)")
LETTER = re.compile(r"[\s,.;:/&+()\[\]-]*(?:\b(?:and|or|&)\b[\s,.()\[\]/-]*)?(?P<letter>[a-h])(?![a-z])", re.I)
THROUGH = re.compile(r"\)?-\(?")
ENDS = re.compile(
    r"\b(?:for\s+for|for|fr|under|per|due\s+to|based\s+on|pursuant)\b\s+(?=(?:the\s+)?(?:following\s+)?(?:re?as?ons?|resons?|rasons?|section|sec\b|1\s?[.,]|E\.?\s?O\b|[\s]*1))"
    r"|\bRE?A?S[O0]NS?\b|\bE\.?\s?O\.?\s?\d{5}|\b(?:section|para)\s+1\b|[;:,.]?\s*\b[1l]\s?[.,]\s?[2-8]\b"
    r"|\bACTION REQUEST\b",
    re.I,
)
WORD = re.compile(r"[^\s,;:]+|[,;:]")
SUFFIX = re.compile(r"(?:JR|SR|II|III|IV)\.{0,2}", re.I)
MOST_WORDS = 80
"""Words among which persons are looked for."""
SHORT = 4
"""Letters of a given name that may look like a title cut short."""
SMALL = frozenset("de da del della di du van von der den la le al el bin ibn zu y".split())


def read_classifier(field: View, known: Known) -> tuple[Sourced[Classifier], ...]:
    """Read who classified it and why, e.g. ``Classified By: Ambassador Jane Q. Public for reasons 1.4 b, d.``

    Names stay as written, misspelt or not; two persons give two values with the same reasons. A line that names
    no person (``CLASSIFIED BY SECTION 1.5 (B) AND (D)``) gives one value without a name. Words broken at the
    72nd column are joined. Returns nothing where the line holds neither name nor reason.
    """
    text, places = _unbroken(field.text)
    start = 0
    while (found := LABEL.match(text, start)) and found.end() > start:
        start = found.end()
    if lead := LEAD.match(text, start):
        start = lead.end()
    section, reasons, behind = _reasons(text, start)
    end = _end_of_names(text, start, behind)
    read = [
        Sourced(Classifier(name, title, section, reasons), field.back(places[first], places[last - 1] + 1))
        for name, title, first, last in _people(text, start, end, known.vocabulary)
    ]
    if not read and reasons:
        read = [Sourced(Classifier(None, None, section, reasons), field.whole())]
    return tuple(read)


def _unbroken(text: str) -> tuple[str, list[int]]:
    """Join lines, those broken at the fixed column without a blank; return the text and the place of each character."""
    kept: list[str] = []
    places: list[int] = []
    at = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        plain = line[:-1] if line.endswith(" ") else line
        following = next((after for after in lines[number + 1 :] if after.strip()), " ")
        glued = (len(plain) == PRINTED_WIDTH and not following[0].isspace()) or _is_broken_reason(plain, following)
        if plain.strip():
            shown = plain if glued else plain + " "
            kept.append(shown)
            places.extend(min(place, len(text) - 1) for place in range(at, at + len(shown)))
        at += len(line) + 1
    joined = "".join(kept)
    return joined, places


def _is_broken_reason(line: str, following: str) -> bool:
    """Say whether the word REASON stands in two parts at the end of a line and the beginning of the next."""
    last, first = line[-6:].split()[-1:], following[:6].split()[:1]
    word = "".join((*last, *first)).lower()
    return bool(last) and last[0].lower() not in ("reason", "reasons") and word in ("reason", "reasons")


def _reasons(text: str, start: int) -> tuple[str | None, tuple[str, ...], int]:
    """Return section, letters in small letters in order, and where the first section begins."""
    section: str | None = None
    letters: dict[str, None] = {}
    first = len(text)
    for found in SECTION.finditer(text, start):
        section = section or f"1.{found['section']}"
        first = min(first, found.start())
        at = found.end()
        before = ""
        while letter := LETTER.match(text, at):
            last = letter["letter"].lower()
            for one in _through(before, last) if THROUGH.fullmatch(letter[0][:-1]) else (last,):
                letters[one] = None
            before, at = last, letter.end()
    return section, tuple(letters), first


def _through(first: str, last: str) -> Iterator[str]:
    """Give the letters from one to another: ``1.4 (b-d)`` are three reasons."""
    for code in range(ord(first or last), ord(last) + 1):
        yield chr(code)


def _end_of_names(text: str, start: int, behind: int) -> int:
    """Return where the words on persons end and those on reasons begin."""
    found = ENDS.search(text, start, behind + 4)
    return min(found.start() if found else len(text), behind)


def _people(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[tuple[str, str | None, int, int]]:
    """Give name, title, and where both stand, of each person."""
    words = [(found[0], *found.span()) for found in WORD.finditer(_without_asides(text[:end].rstrip(" ([")), start)]
    words = _unslashed(words[:MOST_WORDS], vocabulary)
    for group in _by_person(words, vocabulary):
        first, last = _name(group, vocabulary)
        if first < last:
            name = _shown(group[first:last])
            title = _shown(group[:first]) or _shown(group[last:])
            yield name, title or None, group[0][1], group[-1][2]


Word = tuple[str, int, int]


def _without_asides(text: str) -> str:
    """Blank out what stands in brackets, e.g. ``(acting)``."""
    return re.sub(r"\([^()]{0,40}\)", lambda found: " " * len(found[0]), text)


def _unslashed(words: list[Word], vocabulary: Vocabulary) -> list[Word]:
    """Part a title from the name it is glued to by a slash: ``DCM/Ann``."""
    parted: list[Word] = []
    for at, (word, start, end) in enumerate(words):
        head, slash, tail = word.rpartition("/")
        after = words[at + 1][0] if at + 1 < len(words) else ""
        is_name = tail[:1].isupper() and tail[1:].islower() and not vocabulary.is_title(tail)
        if slash and is_name and after[:1].isalpha() and not vocabulary.is_title(after):
            parted += [(head, start, start + len(head)), (tail, end - len(tail), end)]
        else:
            parted.append((word, start, end))
    return parted


def _by_person(words: list[Word], vocabulary: Vocabulary) -> Iterator[list[Word]]:
    """Cut at AND where a name stands on both sides of it."""
    for at, word in enumerate(words):
        if word[0].upper() == "AND":
            before, after = words[:at], words[at + 1 :]
            titled = "," in [item[0] for item in before] or (before and vocabulary.is_title(before[0][0]))
            if titled and _has_name(before, vocabulary) and _has_name(after, vocabulary):
                yield before
                yield after
                return
    yield words


def _has_name(words: list[Word], vocabulary: Vocabulary) -> bool:
    first, last = _name(words, vocabulary)
    return last - first >= 2


def _name(words: list[Word], vocabulary: Vocabulary) -> tuple[int, int]:
    """Return where the name stands among the words: first before a comma, or last behind the title."""
    cut = next((at for at, word in enumerate(words) if word[0] in ",;:"), len(words))
    head = words[:cut]
    if (
        2 <= len(head) <= 5
        and not _is_office(head, vocabulary)
        and not any(_may_be_title(head, at, vocabulary) for at in range(len(head) - 1))
    ):
        return 0, _with_suffix(words, cut)
    last = len(words)
    while last and (words[last - 1][0] in ",;:-" or words[last - 1][0].lower() in ("and", "for", "of")):
        last -= 1
    first = _behind_title(words, last, vocabulary)
    if cut < len(words) and last - first < 2:
        before = _behind_title(words, cut, vocabulary)
        if first == last or cut - before >= 2:
            return before, cut
    return first, last


def _with_suffix(words: list[Word], cut: int) -> int:
    """Return where a name ends that may go on with ``, JR.``"""
    if cut + 1 < len(words) and SUFFIX.fullmatch(words[cut + 1][0]):
        return cut + 2
    return cut


def _behind_title(words: list[Word], last: int, vocabulary: Vocabulary) -> int:
    """Return where the name begins that ends at ``last``: behind the last word of a title, a dash or a colon.

    Of the last two words only those that stand in the table of titles are none of the name; before them a word cut
    short or misspelt (``Counselr J. Q. Public``) is taken for a title too.
    """
    first, gathered = last, 0
    while first and gathered < 6:
        word = words[first - 1][0]
        if word == "," and first < last and SUFFIX.fullmatch(words[first][0]):
            first -= 1
            continue
        of_title = _may_be_title(words, first - 1, vocabulary) if gathered >= 2 else vocabulary.is_title(word)
        if (
            of_title
            and not _is_given_name(word, vocabulary)
            and word.lower() not in SMALL
            and not _is_initial(word)
            and not _is_first_name(words[:first], gathered, vocabulary)
        ):
            break
        if word in ",;:-" or not _is_of_name(word):
            break
        first -= 1
        gathered += SUFFIX.fullmatch(word) is None
    while (
        first < last
        and (_is_office(words[first:last], vocabulary) or words[first][0].lower() in SMALL)
        and last - first > 2
    ):
        first += 1
    return first


def _may_be_title(words: list[Word], at: int, vocabulary: Vocabulary) -> bool:
    """Say whether a word may be one of a title, cut short or misspelt: no initial, no given name.

    A short word before an initial is a given name too, where it is no title itself: ``DCM Al B. Public``.
    """
    word = words[at][0]
    if _is_initial(word) or _is_given_name(word, vocabulary) or not vocabulary.is_near_title(word):
        return False
    before_initial = at + 1 < len(words) and _is_initial(words[at + 1][0])
    return not (before_initial and len(word) <= SHORT and word.isalpha() and not vocabulary.is_title(word))


def _is_given_name(word: str, vocabulary: Vocabulary) -> bool:
    """Say whether a word is a given name of the table, though a title may be written so: ``Dean``, ``Earl``."""
    return vocabulary.tag_words.is_given_name(word.upper())


def _is_initial(word: str) -> bool:
    return re.fullmatch(r"(?:[A-Z0]\.){1,3}", word) is not None


def _is_first_name(words: list[Word], gathered: int, vocabulary: Vocabulary) -> bool:
    """Say whether the last of some words is a first name though a title is written so.

    It is short and stands behind a title or an initial: ``POL COUNSELOR ED SMITH``, ``DCM J. Dean Smith``.
    """
    if gathered != 1 or len(words) < 2 or not 2 <= len(words[-1][0]) <= 4:
        return False
    before = words[-2][0]
    return _is_initial(before) or (vocabulary.is_title(before) and before not in ",;:-" and len(before) > 4)


def _is_of_name(word: str) -> bool:
    """Say whether a word can be part of a personal name."""
    return word[:1].isupper() or word.lower() in SMALL or word == "0."


def _is_office(words: list[Word], vocabulary: Vocabulary) -> bool:
    """Say whether the first word is the short name of an office: known as one, or capitals before a name without."""
    plain = words[0][0].strip(".,")
    if _is_given_name(plain, vocabulary):
        return False
    if not plain.isupper() or len(plain) < 2 or "." in words[0][0]:
        return False
    return any(word[1:2].islower() for word, _, _ in words[1:]) or bool(vocabulary.reference.office_named(plain))


def _shown(words: list[Word]) -> str:
    """Join words as printed, commas closed up, a last full stop dropped except behind an initial or Jr."""
    joined = ""
    for word, _, _ in words:
        joined += word if word in ",;:" or not joined else f" {word}"
    joined = joined.strip(" ,;:-")
    last = joined.rsplit(" ", 1)[-1]
    if joined.endswith(".") and not re.fullmatch(r"(?:[A-Z]|JR|Jr|SR|Sr)\.", last) and not re.search(r"\.\w\.$", last):
        joined = joined.rstrip(".")
    return joined


def write_classifier(value: tuple[str, ...]) -> str:
    """Write ``Classified By: Ambassador Jane Q. Public for reasons 1.4 (b) and (d).`` from person, section, letters."""
    person, section, *letters = value
    marks = " and ".join(f"({letter})" for letter in letters)
    return f"Classified By: {person} for reasons {section} {marks}."
