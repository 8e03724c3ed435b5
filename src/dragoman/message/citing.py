"""What a telegram cites in its prose: ``reftel``, ``REF (B)``, ``septel``, ``BAKU 1753``, ``our telegram of today``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from dragoman.documents import Block, CableHeader, DocumentId, Reference, Sourced, Span
from dragoman.message.citing_numbers import CitingText, numbers_in
from dragoman.message.known import Known
from dragoman.message.pointing import singled_out


def _pointers_with(label: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of words that point at the REF line, with the labels behind them."""
    return tuple(
        (
            word,
            re.compile(
                word
                + r"(?:(?:tel|TEL|erence|ERENCE)?(?P<several>s|S)?\b)(?!-)"
                + rf"(?P<letters>\.?(?:\s{{1,3}}|\s{{0,3}}(?=[(\[#]))[(\[#]?{label}(?![\w'’]|-[a-z]{{2}})[)\]]?"
                + r"(?:(?:\s{0,3},\s{0,3}|\s{0,3}-\s{0,3}|\s{0,3}/\s{0,3}|\s{0,3}&\s{0,3}"
                + r"|,?\s{1,3}(?:and|AND|or|through|to|THROUGH|TO)\s{1,3})"
                + rf"(?:(?:ref|REF)(?:tel|TEL)?\.?\s{{1,3}})?[(\[#]?{label}(?![\w'’])[)\]]?){{0,12}})?"
            ),
        )
        for word in ("ref", "Ref", "REF")
    )


POINTERS = _pointers_with("[A-Za-z]")
"""A word that points at the REF line, with the letters behind it; each pattern has its own first letters, for speed."""
POINTERS_BY_NUMBER = _pointers_with(r"\d{1,2}")
"""The same for a line whose items are numbered: ``REF: (1) RIGA 288 (2) STATE 1234``."""
LETTER = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]|\d{1,2})(?![A-Za-z0-9])")
THROUGH = re.compile(r"-|\b(?:through|to)\b", re.I)
SEPARATE = tuple(
    re.compile(rf"{sep}(?:{arate}\s{{1,3}})?{tel}(?:{egram})?{s}?\b")
    for sep, arate, tel, egram, s in (
        ("sep", "arate", "tel", "egram", "s"),
        ("Sep", "arate", "tel", "egram", "s"),
        ("SEP", "ARATE", "TEL", "EGRAM", "S"),
    )
)
UNNUMBERED = re.compile(
    r"\b(?:my|our|your|this\s{1,3}mission's|the\s{1,3}Department's)\s{1,3}(?:immediately\s{1,3}preceding\s{1,3})?(?:telegram|cable|tel)s?"
    r"\s{1,3}(?:of|dated|sent)\s{1,3}(?:yesterday|today|this\s{1,3}morning|last\s{1,3}night|(?:last\s{1,3})?[A-Z][a-z]{2,5}day"
    r"|(?:[A-Z][a-z]{2,8}\.?\s{1,3}\d{1,2}|\d{1,2}\s{1,3}[A-Z][a-z]{2,8}))\b",
    re.I,
)
BARE_BEHIND = re.compile(r"\s{0,3}[).,;:]|\s{1,3}(?:telegram|cable|message|para|TELEGRAM|CABLE|MESSAGE|PARA)|\s*$")
MOST = 5_000
MOST_ITEMS = 26
READ_IN = frozenset(("paragraph", "heading", "list", "table", "note"))


def find_cited(
    text: str, blocks: Sequence[Block], header: CableHeader, known: Known, document: DocumentId
) -> tuple[Sourced[Reference], ...]:
    """Find every mention of a telegram in the text below the head, in order of appearance.

    A word that points at the REF line has number, label and kind of the item it points to, and one mention for each
    item where it points to several, up to 26; where it is open which is meant the number is None. A telegram cited by
    its number has the year and post of the REF line's rules where they are not printed. What stands in page headings
    and repeated heads is no mention. Of each kind five thousand are looked at.
    """
    start = next((block.span.start for block in blocks if block.kind in READ_IN), None)
    if start is None:
        return ()
    listed = {item.value.id[2:]: item.value.id for item in header.refs if item.value.id}
    own = header.reference.value if header.reference else None
    paper = CitingText(text, start, blocks[-1].span.end, blocks, known, header, document, listed, own)
    found = [*islice(_pointers(paper), MOST), *islice(_others(paper), MOST), *numbers_in(paper)]
    if not found:
        return ()
    places = _Places(blocks)
    found = [one for one in found if places.holds(one.span.start, one.span.end)]
    found.sort(key=lambda one: (one.span.start, one.span.end, one.value.label or ""))
    return tuple(found)


class _Places:
    """The stretches of text in which mentions are looked for: blocks of prose without the furniture inside them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        read = [block.span for block in blocks if block.kind in READ_IN]
        self.starts = [span.start for span in read]
        self.ends = [span.end for span in read]
        furniture = [block.span for block in blocks if block.kind == "furniture"]
        self.furniture = [span.start for span in furniture]
        self.behind = [span.end for span in furniture]

    def holds(self, start: int, end: int) -> bool:
        """Say whether a place lies in prose."""
        at = bisect_right(self.starts, start) - 1
        if at < 0 or end > self.ends[at]:
            return False
        last = bisect_right(self.furniture, end - 1) - 1
        return last < 0 or self.behind[last] <= start


def _pointers(paper: CitingText) -> Iterator[Sourced[Reference]]:
    """Give what ``reftel`` and ``ref A`` point to."""
    text, items = paper.text, paper.header.refs
    numbered = any(item.value.label is not None and item.value.label.isdecimal() for item in items)
    for word, pattern in POINTERS_BY_NUMBER if numbered else POINTERS:
        if word not in text:
            continue
        for found in pattern.finditer(text, paper.start, paper.end):
            if not _is_pointer(text, found):
                continue
            letters = _letters(found["letters"] or "")
            words = found[0]
            if words[-1] in ")]" and words.count(words[-1]) > words.count("(" if words[-1] == ")" else "["):
                words = words[:-1]
            span = Span(paper.document, found.start(), found.start() + len(words))
            words = " ".join(words.split())
            yield from (Sourced(one, span) for one in _targets(letters, bool(found["several"]), paper, span, words))


def _is_pointer(text: str, found: re.Match[str]) -> bool:
    """Say whether it is a word that points: ``ref`` alone only in brackets, before a stop, or before ``telegram``.

    ``ref a meeting`` has an article; ``Ref: A.`` in the text is a heading like the head's own line.
    """
    if found.start() and (text[found.start() - 1].isalnum() or text[found.start() - 1] in "-/_'’"):
        return False
    word = found[0]
    letters = found["letters"]
    small = word[:9].casefold()
    long = small.startswith("reftel")
    if small == "reference":
        return letters is not None and letters.strip()[:1] in "([" and bool(LETTER.search(letters))
    if letters:
        first = letters.strip()[:1]
        if first.islower() and not _is_small_label(letters, text[found.end() - 1 : found.end() + 24]):
            return False
        return not (first == "A" and word.isupper() and _goes_on_as_word(text, found.end()) and not long)
    if long:
        return True
    before = text[max(0, found.start() - 1) : found.start()]
    return (before in "([" and before != "") or (
        BARE_BEHIND.match(text, found.end()) is not None and _is_behind_cue(text, found.start())
    )


ASKED_OF_POST = re.compile(
    r".\s{1,3}(?:demarche|points|talking|request|instructions?|non-?paper|guidance|cable|telegram|deadline|tasking|inquiry)\b"
)
"""What a telegram brings to a post, behind the label of the telegram: ``ref a demarche``."""


def _is_small_label(letters: str, behind: str) -> bool:
    """Say whether small letters behind ``ref`` are labels: ``ref b``, ``refs a and c``; one ``a`` not as an article.

    ``behind`` is the last character of the letters with what follows it.
    """
    words = letters.strip()
    alone = len(LETTER.findall(words)) == 1
    if words[0] not in "aA" or not alone or behind[0] in ")]" or behind[1:2] in ").],;:\r\n":
        return True
    return ASKED_OF_POST.match(behind) is not None


def _goes_on_as_word(text: str, end: int) -> bool:
    """Say whether capitals go on behind ``REF A`` so that A is an article: ``REF A MEETING OF``."""
    return (
        re.match(r"\s{1,3}(?:MEETING|MESSAGE|TELEGRAM|CABLE|REPORT|LETTER|CONVERSATION)\b", text[end : end + 16])
        is not None
    )


CUE = re.compile(r"\b(?:per|see|in|of|to|as|from|by|our|your|and|under)\s{1,3}$", re.I)


def _is_behind_cue(text: str, start: int) -> bool:
    return CUE.search(text[max(0, start - 8) : start]) is not None


def _letters(words: str) -> tuple[str, ...]:
    """Return the letters or numbers behind REF: ``A-C``, ``1-3`` and ``A through C`` are three."""
    letters = [letter.upper() for letter in LETTER.findall(words)]
    if len(letters) != 2 or not THROUGH.search(words):
        return tuple(letters)
    first, last = letters
    if first.isdigit() and last.isdigit():
        return tuple(map(str, range(int(first), min(int(last), MOST_ITEMS) + 1))) or tuple(letters)
    return tuple(chr(code) for code in range(ord(first), ord(last) + 1)) or tuple(letters)


def _targets(
    letters: tuple[str, ...], several: bool, paper: CitingText, place: Span, words: str
) -> Iterator[Reference]:
    """Give the items meant: by letter; all for ``reftels``; for ``reftel`` the one there is or that is singled out.

    On a line without letters the items go by their order; one without a letter beside lettered ones is the reftel.
    Where it is open which is meant, all of them are ``among`` those it can be.
    """
    values = [item.value for item in paper.header.refs]
    unlettered = all(item.label is None for item in values)
    if letters:
        for letter in letters:
            meant = [item for item in values if item.label == letter]
            if not meant and unlettered:
                meant = values[ord(letter) - ord("A") :][:1]
            yield from (_pointing(item, words, letter) for item in meant)
            if not meant:
                yield Reference(letter, "reftel", None, words)
        return
    one = values if unlettered else [item for item in values if item.label is None] or values
    meant = values if several else one
    if len({(item.kind, item.id, item.text) for item in meant}) > 1:
        singled = singled_out(paper.text, (place.start, place.end), several, values, paper.known)
        meant = singled or (values[:MOST_ITEMS] if several else [])
    yield from (_pointing(item, words, item.label) for item in (meant if several else meant[:1]))
    if not meant:
        among = dict.fromkeys(item.id for item in values if item.id is not None)
        yield Reference(None, "reftel", None, words, among=tuple(among)[:MOST_ITEMS])


def _pointing(item: Reference, words: str, label: str | None) -> Reference:
    return Reference(label, item.kind, item.id, words, item.id_inferred, item.notal)


def _others(paper: CitingText) -> Iterator[Sourced[Reference]]:
    """Give telegrams that are cited without a number: those still to come, and those known by their day."""
    text, start, end, document = paper.text, paper.start, paper.end, paper.document
    spelt_out = "elegram" in text or "ELEGRAM" in text
    if spelt_out or "eptel" in text or "EPTEL" in text:
        separate = chain.from_iterable(pattern.finditer(text, start, end) for pattern in SEPARATE)
        for found in sorted(separate, key=re.Match.start):
            if not text[found.start() - 1 : found.start()].isalpha():
                yield _open("septel", found, document)
    if spelt_out:
        yield from (_open("cable", found, document) for found in UNNUMBERED.finditer(text, start, end))


def _open(kind: str, found: re.Match[str], document: DocumentId) -> Sourced[Reference]:
    return Sourced(Reference(None, kind, None, " ".join(found[0].split())), Span(document, found.start(), found.end()))
