"""Telegrams cited by number in prose: ``BAKU 1753``, ``06 BAKU 1753``, ``Embtel 345``, ``State 12345 of 12 March``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import msgspec

from dragoman.documents import Block, CableHeader, DocumentId, Reference, Sourced, Span
from dragoman.message.citing_forms import CitingForm
from dragoman.message.citing_signs import DATED, MONTH, NOT_BEHIND, Before, goes_on, is_serial
from dragoman.message.known import Known
from dragoman.message.numbers import number_of
from dragoman.message.references import year_cited
from dragoman.message.times import MONTHS, full_year

AFTER_BLANK = re.compile(r" (?P<serial>\d{2,7})(?![\d%])")
KINDS = bytes(48 if 48 <= code < 58 else code if code in b" \n\r" else 120 for code in range(256))
"""For each byte what kind of character it is: a digit (0), a blank, a line end, or anything else (x)."""
AFTER_LINE_END = tuple((end.encode(), re.compile(rf"{end} *(?P<serial>\d{{2,7}})(?![\d%])")) for end in ("\n", "\r"))
"""Each pattern begins with one character and no choice, which is looked for much faster than any other."""
GLUED = re.compile(r"(?P<year>(?:19|20)?\d\d)(?P<post>[A-Z]{4,24})(?P<number>\d{1,6})(?![\dA-Z])")
AIRGRAM = re.compile(r"A ?[-–] ?(?P<serial>\d{1,4})(?![\d/-])")
"""What is one behind a blank; the pattern begins with a letter, for of those a text has fewer than of blanks."""
CIRCULAR = re.compile(
    r"(?:CA ?[-–] ?|CIRCULAR AIRGRAM (?:NO\. )?|[Cc]ircular airgram (?:[Nn]o\. )?)(?P<serial>\d{3,5})(?![\d/-])"
)
"""A circular airgram of the Department."""
CUES_OF_CIRCULARS = ("CA-", "CA -", "CA –", "CA–", "ircular a", "CULAR A")
LAST_AIRGRAMS = 1991
"""The year in which the last airgrams were sent."""
AIRGRAM_WORD = re.compile(r"\bairgrams?(?: no\.?)?$", re.I)
BRACKETED_YEAR = re.compile(r"\((?P<serial>\d{2,4})(?=[A-Z]{4})")
WORD = re.compile(r"\S+")
NEITHER = re.compile(r"[^A-Z0-9']")
NO_LETTER = re.compile(r"[^A-Z']")
NUMBERED = ("post", "mission", "agency", "series")
"""Whose telegrams are numbered under the words themselves."""
LOOK_BACK = 64
LONGEST_FORM = 7
"""Words of a form, with the year before it."""
MOST = 5_000
"""Numbers that are looked at in one telegram."""
YEAR = re.compile(r"[(\[\"'‘’“]{0,2}(?P<year>(?:19|20)\d\d|\d\d)-?")
GOES_ON = re.compile(r"(?:\s{0,3},\s{0,3}|\s{0,3}/\s{0,3}|,?\s{1,3}(?:and|AND|&)\s{1,3})(?P<serial>\d{2,7})(?![\d%])")
LISTED = re.compile(r"\s{0,3}(?:[;,]\s{0,3}|,?\s{1,3}(?:and|AND|&)\s{1,3})(?:\(?[A-Z][.)]\s{0,3})?")
"""What stands between two citations of a list."""
FROM_OR_TO = re.compile(
    r",?\s{1,3}(?P<way>FROM|TO)\s{1,3}(?P<post>[A-Z][A-Za-z]+(?:[\s-]{1,3}[A-Z][A-Za-z]+){0,3})", re.I
)
NOTAL = re.compile(r"\s{0,3}\(?NOTAL")
YEAR_BEHIND = re.compile(r"\s{1,3}\((?P<year>(?:19|20)?\d\d)\)")


class CitingText(msgspec.Struct, frozen=True, gc=False):
    """Prose from ``start`` to ``end``, its blocks, and what is known of the telegram that it is of.

    ``listed`` are the numbers on its REF line by what they are without their year, ``own`` is its own number.
    """

    text: str
    start: int
    end: int
    blocks: Sequence[Block]
    known: Known
    header: CableHeader
    document: DocumentId
    listed: dict[str, str]
    own: str | None


def numbers_in(paper: CitingText) -> Iterator[Sourced[Reference]]:
    """Give each telegram or airgram cited by number, and those that ``and 1760`` adds to it.

    A number that prints year and post is judged by the words of its own block alone, and is then not ``id_inferred``:
    whoever reads the block knows as much.
    """
    forms = paper.known.vocabulary.citing_forms
    text, taken, cited = paper.text, paper.start, 0
    ends = [block.span.end for block in paper.blocks]
    for found in sorted(islice(_candidates(paper, forms.tails), MOST), key=_place):
        at = found.start()
        if at < taken:
            continue
        if text[found.end() : found.end() + 1].isalpha():
            read = _glued(paper, found.start("serial"))
        else:
            last = _last_word(text, at, taken)
            may_stand = forms.by_last.get(last) or forms.by_last.get(last.removesuffix("'S"))
            before = _before(text, at, may_stand, taken) if may_stand else None
            end = ends[min(bisect_left(ends, found.end()), len(ends) - 1)]
            read = iter(()) if before is None else _read(paper, found, replace(before, end=end), cited)
        for one in read:
            taken = cited = one.span.end
            if one.value.id is None or one.value.id != paper.own or not one.value.id_inferred:
                yield one
    yield from _airgrams(paper)
    yield from _circulars(paper)


def _places(kinds: bytes, sought: bytes, start: int, end: int) -> Iterator[int]:
    """Give each place of some kinds of characters; numbers are fewer in a text than blanks or line ends."""
    at = kinds.find(sought, start, end)
    while at >= 0:
        yield at
        at = kinds.find(sought, at + 1, end)


def _behind_line_ends(text: str, kinds: bytes, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give each number that begins a line, with or without blanks before it."""
    for line_end, pattern in AFTER_LINE_END:
        if kinds.find(line_end + b" ", start, end) >= 0:
            yield from pattern.finditer(text, start, end)
        elif line_end in kinds:
            found = (pattern.match(text, at, end) for at in _places(kinds, line_end + b"00", start, end))
            yield from (one for one in found if one is not None)


def _candidates(paper: CitingText, tails: frozenset[str]) -> Iterator[re.Match[str]]:
    """Give each number before which a form may end by its last characters, and each that goes on in capitals."""
    text, start, end = paper.text, paper.start, paper.end
    kinds = text.encode("latin-1", "replace").translate(KINDS)
    for at in _places(kinds, b" 00", start, end):
        if text[at - 3 : at].upper() in tails or text[at - 1 : at] in ": \r\n" or text[at + 1 : at + 9].isupper():
            found = AFTER_BLANK.match(text, at, end)
            if found is not None:
                yield found
    for found in _behind_line_ends(text, kinds, start, end):
        at = found.start()
        if text[max(0, at - 5) : at].rstrip()[-3:].upper() in tails:
            yield found
    yield from BRACKETED_YEAR.finditer(text, start, end)


def _place(found: re.Match[str]) -> int:
    return found.start()


def _last_word(text: str, at: int, lowest: int) -> str:
    """Return the word before a place in capitals, without points."""
    words = text[max(lowest, at - 32) : at].split()
    if not words:
        return ""
    return NO_LETTER.sub("", words[-1].rsplit("-", 1)[-1].upper().replace("’", "'"))


def _read(paper: CitingText, found: re.Match[str], before: Before, cited: int) -> Iterator[Sourced[Reference]]:
    """Read one number behind words that may cite, and those that go on from it.

    ``cited`` is where the last citation ended: the next one in a list needs no other sign.
    """
    serial, behind = found["serial"], found.end()
    if NOT_BEHIND.match(paper.text, behind, before.end) and not DATED.match(paper.text, behind, before.end):
        return
    post = _post(paper, before, behind)
    if post is None:
        return
    name, after = post
    number = _number(paper, before, name, serial, after)
    told = is_serial(paper.text, before, serial, behind)
    in_list = cited > 0 and LISTED.fullmatch(paper.text, cited, before.start) is not None
    if not (told or in_list or _is_listed(paper, name, serial)):
        return
    yield _cited(paper, before.start, after, number, before if told else replace(before, year=None))
    at = behind
    while (more := GOES_ON.match(paper.text, at, before.end)) is not None and goes_on(paper.text, serial, more):
        number = _number(paper, before, name, more["serial"], more.end())
        yield _cited(paper, more.start("serial"), more.end(), number, before)
        at = more.end()


def _cited(paper: CitingText, start: int, end: int, number: str | None, before: Before) -> Sourced[Reference]:
    words = " ".join(paper.text[start:end].split())
    notal = NOTAL.match(paper.text, end, end + 10) is not None
    inferred = before.year is None or before.whose not in NUMBERED
    return Sourced(Reference(None, "cable", number, words, inferred, notal), Span(paper.document, start, end))


def _before(text: str, at: int, forms: tuple[CitingForm, ...], lowest: int) -> Before | None:
    """Return the longest form that stands before a number, with the year before it."""
    start = max(lowest, at - LOOK_BACK)
    words = [
        (part.upper().replace("’", "'"), found.start() + offset)
        for found in list(WORD.finditer(text, start, at))[-LONGEST_FORM:]
        for part, offset in _parts(found[0])
    ]
    plain = [NEITHER.sub("", word) for word, _ in words]
    possessive = plain[-1].endswith("'S") and not any(form.words[-1] == plain[-1] for form in forms)
    if possessive:
        plain[-1] = plain[-1].removesuffix("'S")
    for form in forms:
        length = len(form.words)
        if tuple(plain[-length:]) != form.words or (length > 1 and _is_parted(words[-length:])):
            continue
        first = words[-length][1]
        lead = words[-length][0]
        first += len(lead) - len(lead.lstrip("([\"'“‘#"))
        year = YEAR.fullmatch(words[-length - 1][0]) if len(words) > length and lead[:1] not in "([" else None
        if year is not None and not _ends_a_date(plain[: -length - 1]):
            begin = words[-length - 1][1] + year.start("year")
            return Before(begin, " ".join(form.words), form.whose, year["year"], possessive)
        return Before(first, " ".join(form.words), form.whose, None, possessive)
    return None


def _parts(word: str) -> Iterator[tuple[str, int]]:
    """Give a word, or the parts of one with hyphens, each with its place in it."""
    offset = 0
    for part in word.split("-"):
        if part:
            yield part, offset
        offset += len(part) + 1


def _is_parted(words: list[tuple[str, int]]) -> bool:
    """Say whether a sentence ends inside some words."""
    return any(word.endswith((".", ",", ";", ":")) and word not in ("ST.", "NO.", "NOS.") for word, _ in words[:-1])


def _ends_a_date(words: list[str]) -> bool:
    """Say whether a number behind these words is the day of a month and no year."""
    return bool(words) and re.fullmatch(MONTH, words[-1], re.I) is not None


def _post(paper: CitingText, before: Before, behind: int) -> tuple[str, int] | None:
    """Return whose telegram it is, and where the words end that say so; None where that is not known."""
    known = paper.known
    if before.whose in NUMBERED:
        return before.words, behind
    if before.whose == "telegram":
        found = FROM_OR_TO.match(paper.text, behind)
        if found is None:
            return None
        words = found["post"].split()
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            post = known.vocabulary.reference.post_named(name)
            if post is not None:
                end = found.start("post") + len(name)
                return (post.name if found["way"].upper() == "FROM" else "STATE"), end
        return None
    post_of = known.post_of(before.whose, before.words)
    return None if post_of is None else (post_of, behind)


def _number(paper: CitingText, before: Before, post: str, serial: str, behind: int) -> str | None:
    """Return the canonical number: with the REF line's year where it is there, the printed, the day's, or the own."""
    vocabulary = paper.known.vocabulary
    year: int | None
    printed = YEAR_BEHIND.match(paper.text, behind)
    if before.year or printed:
        year = full_year(int(before.year or printed["year"]))  # type: ignore[index]
        return number_of(year, post, serial, vocabulary)
    if paper.known.year is None:
        return None
    number = number_of(paper.known.year, post, serial, vocabulary)
    if number[2:] in paper.listed:
        return paper.listed[number[2:]]
    year = _year_of_day(paper, behind) or year_cited(None, post, serial, paper.known)
    return None if year is None else number_of(year, post, serial, vocabulary)


def _year_of_day(paper: CitingText, behind: int) -> int | None:
    """Return the year of the day behind a number (``of 12 December``): the last such day, or None without one."""
    found = DATED.match(paper.text, behind)
    moment = paper.header.dtg_true or paper.header.dtg
    if found is None:
        return None
    if found["year"]:
        return int(found["year"])
    if moment is None:
        return None
    month = MONTHS.index((found["month"] or found["month2"])[:3].upper()) + 1
    later = (month, int(found["day"] or found["day2"])) > (moment.value.month, moment.value.day)
    return moment.value.year - later


def _is_listed(paper: CitingText, post: str, serial: str) -> bool:
    """Say whether the REF line has this post and serial."""
    year = paper.known.year
    return year is not None and number_of(year, post, serial, paper.known.vocabulary)[2:] in paper.listed


def _glued(paper: CitingText, at: int) -> Iterator[Sourced[Reference]]:
    """Give a number written as one word: ``06BAKU1753``."""
    found = GLUED.match(paper.text, at)
    if found is None:
        return
    vocabulary = paper.known.vocabulary
    year = full_year(int(found["year"]))
    if vocabulary.spellings.known(found["post"], year) is not None:
        number = number_of(year, found["post"], found["number"], vocabulary)
        yield Sourced(Reference(None, "cable", number, found[0], False), Span(paper.document, *found.span()))


def _is_behind_blank(paper: CitingText, found: re.Match[str]) -> bool:
    return paper.text[found.start() - 1] == " "


def _airgrams(paper: CitingText) -> Iterator[Sourced[Reference]]:
    """Give airgrams: a number behind the post that sent it or behind the word (``BANGKOK A-50``, ``airgram A-50``)."""
    known = paper.known
    apart = (one for one in AIRGRAM.finditer(paper.text, paper.start + 1, paper.end) if _is_behind_blank(paper, one))
    for found in islice(apart, MOST):
        at, behind = found.start() - 1, found.end()
        last = _last_word(paper.text, at, paper.start)
        forms = known.vocabulary.citing_forms.by_last.get(last.removesuffix("'S"))
        before = _before(paper.text, at, forms, paper.start) if forms else None
        post: str | None = None
        if before is not None and before.whose in ("post", "mission"):
            post, at = known.vocabulary.post(before.words, known.year), before.start
        elif before is not None and before.whose != "telegram":
            post, at = known.post_of(before.whose, before.words), before.start
        elif (word := AIRGRAM_WORD.search(paper.text[max(0, at - 16) : at])) is not None:
            post, at = known.post, at - len(word[0])
        else:
            continue
        name = post and (known.vocabulary.post(post, known.year) or post)
        number = f"{known.year % 100:02}{name}-A{int(found['serial'])}" if name and known.year else None
        words = " ".join(paper.text[at:behind].split())
        yield Sourced(Reference(None, "airgram", number, words, True), Span(paper.document, at, behind))


def _circulars(paper: CitingText) -> Iterator[Sourced[Reference]]:
    """Give circular airgrams, which are the Department's whoever cites them: ``CA-3400``, ``circular airgram 3400``."""
    text, year = paper.text, paper.known.year
    if year is None or year > LAST_AIRGRAMS or not any(cue in text for cue in CUES_OF_CIRCULARS):
        return
    for found in islice(CIRCULAR.finditer(text, paper.start + 1, paper.end), MOST):
        if text[found.start() - 1] in " \n\r(":
            number = f"{year % 100:02}STATE-CA{int(found['serial'])}"
            yield Sourced(Reference(None, "airgram", number, found[0], True), Span(paper.document, *found.span()))
