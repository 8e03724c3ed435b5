"""The lines at the head of the text: classification, captions, instructions, subject. One reader and writer a line."""

from __future__ import annotations

import re

import msgspec

from dragoman.documents import Section, Sourced, Unreadable, View
from dragoman.message.class_spelling import garbled_class
from dragoman.message.furniture import SUBJECT_LABEL
from dragoman.message.known import Known
from dragoman.message.message import ClassificationLine
from dragoman.message.scanned import digits_of, letters_of_scan
from dragoman.message.vocabulary import Vocabulary, letters_of

NUMBER = re.compile(
    r"(?P<post>[A-Z][A-Z0-9'’. -]{0,40}?)[ \t]*(?:\bNO\.[ \t]*)?\b(?P<serial>\d{1,7})"
    r"(?P<behind>(?:\s+\S{1,12}){0,3}+)",
    re.I,
)
NUMBER_ALONE = re.compile(
    r"(?:SECTION\s{1,3}\d{1,2}\s{1,3}OF\s{1,3}\d{1,2}\s{1,3})?(?:(?:20)?1\d\s{1,3})?"
    r"(?P<post>[A-Z][A-Z'’.-]*(?:\s{1,3}[A-Z][A-Z'’.-]*){0,3})\s{0,3}(?P<serial>\d{1,7})"
    r"(?:\s{1,3}SECTION\s{1,3}\d{1,2}\s{1,3}OF\s{1,3}\d{1,2})?(?:\s{1,3}(?:TOSEC|SECTO)\s{1,3}\d{1,6})?"
)
"""Post and serial where no class is printed before them: ``RIGA 2207``."""
YEAR_BEFORE = re.compile(r"\s{0,3}(?:20)?1\d\s{1,3}(?=[A-Z]{2})")
"""The year before post and serial in the number of a message since 2010: ``12 RIGA 311``."""
DAY_BEFORE = re.compile(
    r"\s{0,3}(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
    r"\s{1,3}\d{1,2}(?:,?\s{1,3}19\d\d)?(?!\S)",
    re.I,
)
"""The day behind the class in telegrams of the 1960s (``CONFIDENTIAL JUNE 8``), which is no post and no serial."""
SCANNED_NUMBER = re.compile(
    r"(?P<post>[A-Z][A-Z0-9'’. -]{0,40}?)[ \t]+(?P<serial>(?=\S{0,5}\d)[\dOIl]{3,7})(?P<behind>(?:\s+\S{1,12}){0,3}+)",
    re.I,
)
"""A number some of whose digits a scanner made letters of: ``RIGA OO2207``."""
SECTION_BEHIND = re.compile(
    r"(?P<number>.{2,40}?\d)(?:\s?/\s?|\s+SECTION\s+)(?P<part>\d{1,2})(?:\s+OF\s+(?P<of>\d{1,2}))?", re.I
)
"""A section that stands behind the number: ``RIGA 2207/01 OF 02``."""
CLEAN_SECTION = re.compile(r"SECTION\s+\d{1,2}\s+OF\s+\d{1,2}\s*", re.I)
SECTION = re.compile(
    r"(?:\b|(?<=[A-Z])(?=SECTION))(?P<word>[A-Z]{4,8})\s*(?P<number>\d{1,2})\s*[O0GQ]{0,2}\s*[FQ]?\s*(?P<of>\d{1,2})(?!\d)\s*",
    re.I,
)
SCANNED_SECTION = re.compile(
    r"\b(?P<word>[A-Z][A-Z0]{3,7})\s*(?P<number>[\dOIl]{1,2})\s*[O0GQ][FQ]\s*(?P<of>[\dOIl]{1,2})(?![\dA-Z])\s*", re.I
)
"""A section with letters for its digits, or a zero in its word: ``SECTI0N O1 OF O2``."""
NUMBERS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
IN_WORDS = re.compile(
    r"\s*(?P<words>(?:(?P<final>FINAL)\s+)?SECTION\s+(?:(?P<number>[A-Z]{3,5}|\d{1,2})\s+)?OF\s+(?P<of>[A-Z]{3,5}|\d{1,2}))\s+",
    re.I,
)
LETTERS_BEHIND = re.compile(r"\s{0,3}[A-Z0-9]\s[A-Z0-9]\s")
"""Letters set apart behind what looks like a short form of a class: ``C O N F I D`` of a garbled word."""
SERIES = re.compile(r"(?P<series>TOSEC|SECTO|TODEP|DEPTO|TOHAK|HAKTO)\s+(?P<number>\d{1,6})", re.I)
HANDLING = re.compile(r"\s*\bE\s*F\s*T\s*O\b|\s*\b(?:FOR OFFICIAL USE ONLY|SVC)\b|\s*//[A-Z /]{2,20}", re.I)

CAPTION = re.compile(r"[\s/]{1,8}(?P<word>[A-Z]{3,12})\b(?:\s{0,2}//)?", re.I)

LONGEST_NUMBER = 80
"""Characters of a line that is a number alone."""


class ClassificationRead(msgspec.Struct, frozen=True, gc=False):
    """What a classification line says, each part with its words; ``garbled`` names a misspelt section word.

    ``word`` is None where post and serial stand alone on the line (``RIGA 2207``), its class not printed or lost.
    ``misspelt`` is the classification as it stands where letters of it are garbled, ``series`` a number of the
    Secretary's travels behind the telegram's own (``TOSEC 110245``), ``captions`` restrictive ones behind the class,
    ``scanned`` the number as it stands where letters and digits in it were taken for one another.
    """

    word: Sourced[str] | None
    post: Sourced[str] | None
    serial: Sourced[str] | None
    section: Sourced[Section] | None
    garbled: Sourced[str] | None = None
    handling: str | None = None
    misspelt: Sourced[str] | None = None
    series: Sourced[str] | None = None
    captions: tuple[Sourced[str], ...] = ()
    scanned: Sourced[str] | None = None


def read_classification(field: View, known: Known) -> ClassificationRead:
    """Read classification, section and number, e.g. ``C O N F I D E N T I A L SECTION 01 OF 03 NEW DELHI 005138``.

    A garbled section word (``ECTION 01 OF 02 MANAMA 000492``) is taken away before the post is read. Where post and
    serial of a known post stand alone they are read without a class.
    """
    vocabulary = known.vocabulary
    found = vocabulary.classification_line.match(field.text)
    misspelt: Sourced[str] | None = None
    word: Sourced[str] | None
    if found is None or LETTERS_BEHIND.match(field.text, found.end()):
        garbled_word = garbled_class(field.text, vocabulary)
        if garbled_word is None and found is None and numbered_alone(field.text, vocabulary) is None:
            raise Unreadable(f"expected a classification, as in 'UNCLAS BAKU 001837', found {field.text!r}")
    else:
        garbled_word = None
    if garbled_word is not None:
        name, end, is_misspelt = garbled_word
        word = Sourced(name, field.back(0, end))
        misspelt = Sourced(field.text[:end], word.span) if is_misspelt else None
    else:
        end = found.end() if found else 0
        word = Sourced(vocabulary.classification(field.text[:end]), field.back(0, end)) if found else None
    captions, start = _captions(field, end, vocabulary)
    handling = HANDLING.match(field.text, start)
    start = handling.end() if handling else start
    handled = handling[0].strip() if handling else None
    start = _behind(DAY_BEFORE, field.text, start)
    section, garbled, start = _section(field, start, vocabulary)
    start = _behind(YEAR_BEFORE, field.text, start)
    words = field.text[start:].strip()
    start += len(field.text[start:]) - len(field.text[start:].lstrip())
    if section is None and (behind := SECTION_BEHIND.fullmatch(words)) is not None:
        words = behind["number"]
        if behind["of"] is not None:
            place = field.back(start + behind.start("part"), start + behind.end())
            section = Sourced(Section(int(behind["part"]), int(behind["of"])), place)
    number = NUMBER.fullmatch(words) or SCANNED_NUMBER.fullmatch(words)
    digits = digits_of(number["serial"]) if number is not None else None
    if number is None or digits is None or not digits.strip("0"):
        return ClassificationRead(word, None, None, section, garbled, handled, misspelt, None, captions)
    printed = number["post"].strip()
    name = _post(printed, vocabulary)
    post = Sourced(name, field.back(start + number.start("post"), start + number.end("post")))
    serial = Sourced(digits, field.back(start + number.start("serial"), start + number.end("serial")))
    scanned = None
    if (name, digits) != (printed, number["serial"]):
        first = start + number.start("post")
        scanned = Sourced(
            words[number.start("post") : number.end("serial")], field.back(first, start + number.end("serial"))
        )
    series = SERIES.fullmatch(number["behind"].strip()) if number["behind"] else None
    travels: Sourced[str] | None = None
    if series is not None:
        first = start + number.start("behind") + number["behind"].index(series["series"])
        words = f"{series['series'].upper()} {series['number']}"
        travels = Sourced(words, field.back(first, start + number.end("behind")))
    return ClassificationRead(word, post, serial, section, garbled, handled, misspelt, travels, captions, scanned)


def _behind(words: re.Pattern[str], text: str, start: int) -> int:
    """Return the place behind words that may stand here, or this place where they do not."""
    found = words.match(text, start)
    return found.end() if found is not None else start


def numbered_alone(words: str, vocabulary: Vocabulary) -> str | None:
    """Return the post of a line that is nothing but a known post and a serial, as its numbers have it, or None."""
    found = NUMBER_ALONE.fullmatch(words.strip().upper()) if len(words) <= LONGEST_NUMBER else None
    return vocabulary.reference.number_name(found["post"]) if found is not None else None


def _post(printed: str, vocabulary: Vocabulary) -> str:
    """Return a post as it is printed, or, where a scanner made digits of its letters, the known one that it was."""
    if printed.isupper() and not any(map(str.isdigit, printed)):
        return printed
    letters = letters_of_scan(printed)
    known = vocabulary.spellings.known
    is_mended = known(letters_of(letters), None) is not None and known(letters_of(printed), None) is None
    return letters if is_mended else printed


def _captions(field: View, start: int, vocabulary: Vocabulary) -> tuple[tuple[Sourced[str], ...], int]:
    """Return the restrictive captions that follow the class (``SECRET//NOFORN BAKU 412``), and the place behind."""
    captions: list[Sourced[str]] = []
    while (found := CAPTION.match(field.text, start)) is not None:
        row = vocabulary.captions.get(found["word"].upper())
        if row is None or not row.restrictive or row.takes:
            break
        captions.append(Sourced(row.name, field.back(*found.span("word"))))
        start = found.end()
    return tuple(captions), start


def _section(
    field: View, start: int, vocabulary: Vocabulary
) -> tuple[Sourced[Section] | None, Sourced[str] | None, int]:
    """Read ``SECTION 01 OF 03``; return it, the word where it is garbled, and where the line goes on."""
    found = SECTION.search(field.text, start, start + 40)
    if found is None or found["word"].upper() in vocabulary.captions or not vocabulary.is_section(found["word"]):
        found = SCANNED_SECTION.search(field.text, start, start + 40)
        if found is None or not vocabulary.is_section(letters_of_scan(found["word"])):
            return _section_in_words(field, start)
    if any(map(str.isdigit, field.text[start : found.start()])):
        return None, None, start
    word = Sourced(found["word"], field.back(*found.span("word")))
    number, of = (int(digits_of(found[part]) or 0) for part in ("number", "of"))
    clean = CLEAN_SECTION.fullmatch(found[0])
    section = Sourced(Section(number, of), field.back(found.start(), found.end("of")))
    return section, None if clean else word, found.end()


def _section_in_words(field: View, start: int) -> tuple[Sourced[Section] | None, Sourced[str] | None, int]:
    """Read ``SECTION ONE OF TWO`` and ``FINAL SECTION OF 2``, which is the second."""
    found = IN_WORDS.match(field.text, start)
    if found is None:
        return None, None, start
    number, of = (_number(found[part]) if found[part] else None for part in ("number", "of"))
    if of is None or (number is None and not found["final"]):
        return None, None, start
    return Sourced(Section(number or of, of), field.back(found.start("words"), found.end("of"))), None, found.end()


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return NUMBERS.index(word.upper()) + 1 if word.upper() in NUMBERS else None


def write_classification(value: ClassificationLine) -> str:
    """Write ``C O N F I D E N T I A L SECTION 01 OF 03 NEW DELHI 005138``; UNCLASSIFIED is written UNCLAS."""
    word = "UNCLAS" if value.word == "UNCLASSIFIED" else "   ".join(" ".join(part) for part in value.word.split())
    section = f"SECTION {value.section[0]:02} OF {value.section[1]:02}" if value.section else ""
    number = f"{value.serial:0>6}" if value.serial else ""
    return " ".join(part for part in (word, section, value.post or "", number) if part)


def read_captions(field: View, known: Known) -> tuple[Sourced[str], ...]:
    """Read the captions of a line, e.g. ``SENSITIVE`` or ``LIMDIS NOFORN``; fill (``EXDIS////``) is left out.

    Of a line in which they stand among a few other words (``AMBASSADOR ONLY``, ``SECRET//REL SAU``) the restrictive
    ones are read.
    """
    found = known.vocabulary.captions_of(field.text)
    spoken = () if found is not None else known.vocabulary.restrictive_in(field.text)
    if spoken:
        place = field.whole()
        return tuple(Sourced(name, place) for name in spoken)
    if found is None:
        raise Unreadable(f"expected captions, as in 'SIPDIS', found {field.text!r}")
    return tuple(Sourced(name, field.back(start, end)) for name, start, end in found)


def write_captions(value: tuple[str, ...]) -> str:
    """Write ``NOFORN SIPDIS``."""
    return " ".join(value)


def read_correction(field: View, known: Known) -> Sourced[str]:
    """Read that it is a corrected copy, and the note on what changed, e.g. ``ADDED SENSITIVE CAPTION``."""
    found = re.search(r"\(([^()]{1,200})\)?", field.text)
    if found:
        return Sourced(" ".join(found[1].split()), field.back(*found.span(1)))
    return Sourced(" ".join(field.text.split()), field.whole())


def write_correction(value: str) -> str:
    """Write ``C O R R E C T E D   C O P Y (ADDED SENSITIVE CAPTION)``."""
    return f"C O R R E C T E D   C O P Y ({value})" if value else "C O R R E C T E D   C O P Y"


def read_instruction(field: View, known: Known) -> Sourced[str]:
    """Read to whom it is to be shown or passed, e.g. ``DEPT FOR PM AND EUR/CARC``, its lines joined."""
    return Sourced(joined(field.text), field.whole())


def write_instruction(value: str) -> str:
    """Write ``DEPT FOR PM AND EUR/CARC``."""
    return value


BACKSLASH_AT_END = re.compile(r"(?<![ \t])[ \t]*\\[ \t]*(?=\n|$)")
DASH_BELOW = re.compile(r"\n-[ \t]{3,}")
"""A dash at the beginning of a line that is pushed in, so that no machine takes the blanks away."""
BROKEN_WORD = re.compile(r"(?<=\w-)[ \t]*\n\s*(?=\w)")
LABEL = re.compile(rf"(?:{SUBJECT_LABEL}\s{{0,4}}[:;-]\s*){{1,2}}|S?UBJ(?:ECT)?\s{{0,4}}", re.I)
LEADING_MARK = re.compile(r"\(([^()]{1,24})\)\s*")
TRAILING_MARK = re.compile(r"\s*\(([^()]{1,24})\)\s*$")
ASIDE = re.compile(r"(?<!\s)\s+(?:SENSITIVE BUT\b|Sensitive but\b|\(U\) THIS CABLE\b).*", re.S)


def read_subject(field: View, known: Known) -> Sourced[str]:
    """Read the subject, its lines joined and its mark, ``(S)`` before or behind, left out.

    Raises: `Unreadable` where nothing follows the label.
    """
    start, text, _ = _title_in(field.text, known.vocabulary)
    title = joined(DASH_BELOW.sub("\n", text) if "\n-" in text else text)
    if not title:
        raise Unreadable("there is nothing behind SUBJECT:; the line may have been lost")
    return Sourced(title, field.back(start, start + len(text.rstrip(" \t\r\n\\"))))


def read_subject_mark(field: View, vocabulary: Vocabulary) -> Sourced[str] | None:
    """Read how closely the subject itself is held: the mark before it, ``(S/NF)``, or else the one behind it."""
    _, _, place = _title_in(field.text, vocabulary)
    return Sourced(field.text[slice(*place)], field.back(*place)) if place else None


def _title_in(text: str, vocabulary: Vocabulary) -> tuple[int, str, tuple[int, int] | None]:
    """Return where the title begins in a subject's line, its words without marks, and the place of its mark."""
    start = found.end() if (found := LABEL.match(text)) else 0
    text = text[start:]
    place: tuple[int, int] | None = None
    if aside := ASIDE.search(text):
        text = text[: aside.start()] or text
    if (mark := LEADING_MARK.match(text)) and vocabulary.portion(mark[1]) and mark.end() < len(text):
        place = (start, start + mark.end(1) + 1)
        start, text = start + mark.end(), text[mark.end() :]
    if (mark := TRAILING_MARK.search(text[-40:])) and vocabulary.portion(mark[1]) and mark.start() > 0:
        tail = len(text) - len(text[-40:])
        place = place or (start + tail + mark.start(1) - 1, start + tail + mark.end(1) + 1)
        text = text[: tail + mark.start()]
    return start, text, place


def write_subject(value: str) -> str:
    """Write ``SUBJECT: ...``, wrapped to the width of a telegram."""
    lines: list[str] = []
    line = "SUBJECT:"
    for word in value.split():
        if len(line) + len(word) >= 65 and line != "SUBJECT:":
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}"
    return "\n".join([*lines, line])


def joined(text: str) -> str:
    """Join lines with one blank, squeeze blanks, drop backslashes at line ends; a line-end hyphen joins without."""
    if "\\" in text:
        text = BACKSLASH_AT_END.sub("", text)
    if "\n" in text and "-" in text:
        text = BROKEN_WORD.sub("", text)
    return " ".join(text.split())
