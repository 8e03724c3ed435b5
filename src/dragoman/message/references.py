"""The REF line: what a telegram cites, item by item, cables by their canonical number."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dragoman.documents import Reference, Sourced, View
from dragoman.message.known import Known
from dragoman.message.numbers import number_of
from dragoman.message.times import full_year
from dragoman.message.vocabulary import letters_of

FIELD_LABEL = re.compile(r"[\s\\]*(?:RE(?:F|TEL)(?:S|\(S\)|TELS?|ERENCES?)?)?\s*(?:[:;.]\s*|(?=\s|[(\[A-Z])|$)", re.I)
ITEM_LABEL = re.compile(
    r"[(\[]?(?<![A-Za-z0-9'])(?:¶\s*|1(?=[A-Z]\.))?[(\[]?([A-Za-z])"
    r"(?:(?:[.):\]]{1,3})(?=[^\d]|\d{2})|/(?=\s)| -(?=\s)|(?=\s+(?:'?\d\d\s+)?[A-Z][A-Za-z]{2,} ?[A-Za-z ]{0,20}\d))\s*"
)
NUMBER_LABEL = re.compile(
    r"(?<![\w/.-])(?P<open>[(\[#])?(?P<number>\d{1,2})(?P<close>[.):\]/]{1,2})?\s{0,4}"
    r"(?=[(\[]?(?:[A-Z]|'?\d\d\s?[A-Z]|(?:19|20)\d\d\s?[A-Z]|\d{3}))",
    re.I,
)
"""The number of an item: ``1) RIGA 288 2) STATE 1234``, ``(1) ...``, ``#1 ...``; some sign stands beside it."""
SCANNED_B = re.compile(r"(?<=[\s;,])(?P<open>[(\[])?8(?P<close>[.)\]])(?=\s{1,4}\(?[A-Z])")
"""A letter B of which a scanner made a digit: ``(A) RIGA 288 (8) STATE 1234``."""
PAGE = re.compile(
    r"[A-Z][A-Z .'’]{1,24}\s+\d{8}\s+\d{3}(?:\.\s?\d)?\s+OF\s+\d{3}"
    r"|(?:(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s{1,60})?"
    r"PAGE\s+\d\d\s+[A-Z][A-Z .'’]{1,24}\s+\d{4,6}\s+(?:\d\d OF \d\d\s+)?\d{6}Z"
)
KINDS = (
    ("email", re.compile(r"\bE-?MAILS?\b", re.I)),
    ("telcon", re.compile(r"\bTEL-?CONS?\b|\bPHONE ?CON|\bPHONE CALL", re.I)),
    ("memo", re.compile(r"\bMEM(?:O|CON|ORANDUM)S?\b", re.I)),
    ("fax", re.compile(r"\bFAX(?:ES)?\b", re.I)),
    ("septel", re.compile(r"\bSEPTELS?\b", re.I)),
    (
        "report",
        re.compile(r"\bIIR\b|\bOSC [A-Z]{3}|\b[A-Z]{3}20\d{6,13}\b|\bTD-?\d|\bFBIS\b|\bREPORTS?\b|\bINCSR\b", re.I),
    ),
    ("book", re.compile(r"\b\d{1,2} (?:FAM|FAH)\b|\b\d{1,2} [A-Z]?CFR\b", re.I)),
    ("dtg", re.compile(r"\bDTG\b|\b[ZOPR]? ?\d{6} ?Z\b", re.I)),
)
LETTER = re.compile(r"\bLETTERS?\b", re.I)
AIRGRAM = re.compile(
    r"\b(?:(?P<letters>CA|A)\s?[-–]\s?|(?P<circular>CA)\s{1,3}(?:NO\.?\s{1,3})?(?=\d{3,5}\b)"
    r"|(?P<word>(?:CIRCULAR\s{1,3})?AIRGRAM)\s{1,3}(?:(?P<of>CA|A)\s{1,3})?(?:NO\.?\s{1,3})?)(?P<serial>\d{1,5})\b",
    re.I,
)
"""An airgram's number: ``A-50``, ``CA-3400``, ``CA 5400``, ``AIRGRAM 50``, ``CIRCULAR AIRGRAM 5400``."""
OF_AIRGRAM = re.compile(
    r"\b(?:CIRCULAR|AIRGRAMS?|NO\.?|(?:EMBASSY|OUR|MY|THIS POST)(?:['’]S)?(?=\s*$|\s+AIRGRAM))\b['’]?", re.I
)
"""What may stand before an airgram's number and names no post but the own: ``AIRGRAM A-12``, ``OUR A-12``."""
NOTAL = re.compile(r"\(?\bNOTAL\b\)?", re.I)
NOISE = re.compile(
    r"\b(?:AND\s+)?PREVIOUS\b|\b(?:REF(?:TEL)?S?|(?<=[A-Z] )EMBTEL|CABLES?|CIRCULAR|CIRC|ET AL|AIDAC)\b[:.]?"
    r"|\bUNCLASS?(?:IFIED)?\b|\([A-Z][A-Z/]{0,4}\)(?=\s*\d)",
    re.I,
)
REMARK = re.compile(r"\b(?:SENSITIVE BUT|THIS (?:MESSAGE|CABLE|TELEGRAM)|PLEASE)\b.*", re.I | re.S)
BRACKETED = re.compile(r"\((?!'?\d{2}\)|(?:19|20)\d\d\))[^()\n]{0,60}\)?")
MONTH_NAME = (
    r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?"
)
MONTH = re.compile(rf"\b{MONTH_NAME}\s+\d{{1,2}}\b", re.I)
CUT_DAY = re.compile(
    rf"{MONTH.pattern}(?P<cut>,?\s{{0,8}}¶?\s{{0,4}}[A-Z][.)]\s{{1,4}})"
    r"(?=(?:19|20)\d\d\b(?!\s?[-\d])(?!\s[A-Z]{2,}\s\d))",
    re.I,
)
"""A letter that a machine put between a day and its year, for an item of its own: ``MAY 4`` over ``C. 2007``."""
YEAR = r"(?:19|20)\d\d"
DATED = re.compile(
    r"(?<=\d)\s{0,6}[,(]?\s{0,6}(?:(?:OF|DATED|ON|FROM)\s{1,6})?"
    rf"(?:{MONTH_NAME}\s{{1,6}}\d{{1,2}}\b(?:,?\s{{1,6}}(?P<year>{YEAR}))?"
    rf"|\d{{1,2}}\s{{1,6}}{MONTH_NAME}\b(?:,?\s{{1,6}}(?P<behind>{YEAR}))?"
    rf"|\d{{1,2}}/\d{{1,2}}/(?P<short>{YEAR}|\d\d))\s{{0,6}}\)?\s*$",
    re.I,
)
"""The day of a cited message behind its number: ``RIGA 288 OF MARCH 12``, ``RIGA 288 (12 March 2008)``."""
SENT_AT = re.compile(r"(?<=\d)\s{0,6}[,(]?\s{0,6}(?:\bDTG\b|(?<=[\s,(])(?:[ZOPR]\s)?\d{6}\s?Z\b).*", re.I | re.S)
"""The time of a cited message behind its number."""
TOLD_BEHIND = re.compile(
    r"(?<=\d)(?:\s{0,6}[,;]?\s{0,6}[-–]{1,3}\s{1,6}(?=[A-Z])|\s{0,6}[,;]?\s{0,6}\b(?:PARAS?|PARAGRAPHS?|PAGES?)\b"
    r"|\s{1,6}(?:RE|ON|RE:)\s{1,6}(?=[A-Z])).*",
    re.I | re.S,
)
"""What is said of a cited message behind its number: ``STATE 12345 PARA 3``, ``STATE 12345 - DEMARCHE``."""
TOLD_BEFORE = re.compile(
    r"\s{0,6}(?:PARAS?|PARAGRAPHS?)\s{1,6}\d{1,3}(?:\s{0,3}(?:-|,|AND|TO)\s{0,3}\d{1,3})?,?\s{1,6}(?:OF\s{1,6})?"
    r"(?=[A-Z'\d(])",
    re.I,
)
DAY = re.compile(r"\d{1,2}/\d{1,2}/(?:\d\d|\d{4})")
NO_POSTS = frozenset(
    (
        *(
            "TELEGRAM",
            "TELEGRAMS",
            "PARA",
            "PARAS",
            "PARAGRAPH",
            "SECTION",
            "SECTIONS",
            "PART",
            "NOTE",
            "NUMBER",
            "NO",
            "NOS",
        ),
        *(
            "AND",
            "FY",
            "UNSCR",
            "MESSAGE",
            "MSG",
            "TEL",
            "LETTER",
            "ITEM",
            "ARTICLE",
            "PAGE",
            "TAB",
            "DECISION",
            "DOCUMENT",
        ),
    )
)


OF_POST = frozenset(("CONGEN", "AMCONGEN", "CONSULATE", "AMLEGATION", "LEGATION", "MISSION", "AMEMB", "EMB"))
"""What may stand before the name of a post."""


class Item(msgspec.Struct, frozen=True, gc=False):
    """One lettered item, or one that stands without a letter: characters ``start`` to ``end`` of the line."""

    label: str | None
    start: int
    end: int


def read_references(field: View, known: Known) -> tuple[Sourced[Reference], ...]:
    """Read every item of the REF line, in order, e.g. ``REF: A. NEW DELHI 4209 B. 05 STATE 1234 (NOTAL)``.

    An item without a year is of the message's own year, or of the year before where the own post would be citing a
    serial it had not reached; an item without a post is of the own post (``A) 6307``), a number behind ``AND`` of
    the post before it. ``id_inferred`` says where year or post were not printed. E-mails, telephone calls, reports
    and messages cited by time keep their words and have no number.
    """
    text = field.text
    start = found.end() if (found := FIELD_LABEL.match(text)) else 0
    clean = PAGE.sub(_blanks, text)
    cut = [day.span("cut") for day in CUT_DAY.finditer(text)]
    if cut:
        blank = list(clean)
        for first, last in cut:
            blank[first:last] = " " * (last - first)
        clean = "".join(blank)
    read: list[Sourced[Reference]] = []
    for item in _items(clean, start):
        read.extend(_references(field, clean, item, known))
    return tuple(read)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _items(text: str, start: int) -> Iterator[Item]:
    """Cut the line into its lettered or numbered items; each must follow the one before, else it is of the words."""
    numbered = _numbers(text, start)
    if numbered:
        ends = [found.start() for found in numbered[1:]] + [len(text)]
        yield from (Item(found["number"], found.end(), end) for found, end in zip(numbered, ends, strict=True))
        return
    if "8" in text:
        text = SCANNED_B.sub(lambda found: f"{found['open'] or ''}B{found['close']}", text)
    at, label, expected = start, None, "A"
    for found in ITEM_LABEL.finditer(text, start):
        letter = found[1].upper()
        doubled = letter == label and not text[at : found.start()].strip(" \t\n¶()[]REFref.")
        if doubled:
            at = found.end()
        elif letter == expected or (_skips(letter, expected) and _stands_alone(text, found.start(), start)):
            if text[at : found.start()].strip(" \t\n;,.¶"):
                yield Item(label, at, found.start())
            at, label, expected = found.end(), letter, chr(ord(letter) + 1)
    if text[at:].strip(" \t\n;,.¶\\"):
        yield Item(label, at, len(text))


def _numbers(text: str, start: int) -> list[re.Match[str]]:
    """Return the numbers of items where the first opens the line and each is the next; empty where they are none."""
    first = NUMBER_LABEL.match(text, start)
    if first is None or first["number"] != "1" or not (first["open"] or first["close"]):
        return []
    found = [first]
    for other in NUMBER_LABEL.finditer(text, first.end()):
        signs = (other["open"], bool(other["close"]))
        if int(other["number"]) == len(found) + 1 and signs == (first["open"], bool(first["close"])):
            found.append(other)
    return found


def _skips(letter: str, expected: str) -> bool:
    """Say whether a letter repeats the one before or leaves out one or two."""
    return -1 <= ord(letter) - ord(expected) <= 2


def _stands_alone(text: str, at: int, start: int) -> bool:
    """Say whether a letter stands at the beginning of a line, or behind a separator or the number of a citation."""
    before = text[start:at].rstrip(" \t¶([")
    return not before or before[-1] in "\n;," or before[-1].isdigit()


def _references(field: View, text: str, item: Item, known: Known) -> Iterator[Sourced[Reference]]:
    """Read one item, which may cite several messages."""
    carried: Carried | None = None
    for start, end in _parts(text, item.start, item.end):
        words = text[start:end]
        stripped = words.strip(" \t\n;,.:&\\¶-")
        if not stripped or stripped.upper() in ("PREVIOUS", "AND PREVIOUS", "NOTAL", "(NOTAL)", "RELATED"):
            continue
        first = start + words.index(stripped)
        place = field.back(first, first + len(stripped))
        shown = " ".join(stripped.split())
        notal = bool(NOTAL.search(text[first : min(end + 10, item.end)]))
        timed = SENT_AT.search(stripped)
        if timed and CABLE.match(_plain(stripped[: timed.start()])):
            stripped = stripped[: timed.start()]
        kind = next((name for name, pattern in KINDS if pattern.search(stripped)), None)
        if kind is not None:
            yield Sourced(Reference(item.label, kind, None, shown, False, notal), place)
            continue
        if airgram := AIRGRAM.search(stripped):
            yield Sourced(_airgram(item.label, stripped, airgram, known, notal), place)
            continue
        if _is_open(stripped, known):
            yield Sourced(Reference(item.label, "cable", None, shown, False, notal), place)
            continue
        cables, carried = _cables(stripped, carried, known)
        for number, inferred in cables:
            yield Sourced(Reference(item.label, "cable", number, shown, inferred, notal), place)
        if not cables:
            kind = "letter" if LETTER.search(stripped) else "other"
            yield Sourced(Reference(item.label, kind, None, shown, False, notal), place)


OPEN = re.compile(
    r"(?P<whose>[A-Z][A-Z'’. -]{1,40}?)??\s*\b(?:(?:PREVIOUS|EARLIER|ABOVE)\s+)?"
    r"(?:(?:MY|OUR|YOUR|EMB|DEP|CON|MIS|LEG)(?=TELS?\b)|RE(?:F(?:ERENCED?)?)?\s?-?(?=TEL|CABLE))?(?:TEL(?:EGRAM)?S?|CABLES?|MESSAGES?)"
    rf"(?:\s+(?:OF|DATED|SENT)?\s*(?:\d{{1,2}}\s+{MONTH_NAME}|{MONTH_NAME}\s+\d{{1,2}}|YESTERDAY|TODAY)(?:,?\s+(?:19|20)\d\d)?)?",
    re.I,
)
"""A telegram whose number is not given: ``REFTEL``, ``STATE REFTEL``, ``OUR TELEGRAM OF MAY 3``."""


def _is_open(words: str, known: Known) -> bool:
    """Say whether a citation names a telegram without its number: by a word that points, or by a post alone."""
    if any(map(str.isdigit, words)) and MONTH.search(words) is None and DATED_DAY.search(words) is None:
        return False
    plain = " ".join(NOTAL.sub(" ", words).split()).upper()
    if len(plain) > 60:
        return False
    if known.vocabulary.reference.number_name(plain) is not None:
        return True
    found = OPEN.fullmatch(plain)
    if found is None:
        return False
    whose = (found["whose"] or "").strip()
    forms = known.vocabulary.citing_forms
    if not whose or whose in WHOSE or forms.whose(plain) is not None:
        return True
    return known.vocabulary.reference.number_name(whose) is not None or forms.whose(whose) is not None


DATED_DAY = re.compile(rf"\b\d{{1,2}}\s+{MONTH_NAME}", re.I)
WHOSE = frozenset(
    "MY OUR YOUR THEIR DEPT DEPT'S DEPARTMENT DEPARTMENT'S DEPARTMENTAL EMBASSY EMBASSY'S MISSION MISSION'S".split()
    + "POST CONSULATE CONGEN STATE'S".split()
)


SEPARATOR = re.compile(
    r";|,(?!\s*(?:19|20)\d\d\b(?!\s*[A-Z]))|\bAND\b(?!\s+PREV)|\b(?:THR(?:O?UGH|U)|TO(?=\s+\d))\b|&|\n|:"
    r"|(?<=\d)\s?/(?=\s?(?:'?\d\d\s)?[A-Z]{3,}[A-Z .'’-]{0,24}\d)",
    re.I,
)


CITED = re.compile(
    r"(?:[A-Za-z]\W{0,6}\d[\d/ .-]*|\d{3,})\)?\s*$|NOTAL\)?\s*$|\b(?:PREVIOUS|ET AL\.?|SERIES)\)?\s*$", re.I
)
"""How a citation ends."""
DAY_BEFORE = re.compile(rf"{MONTH.pattern}$", re.I)
LONGEST_DAY = 40
YEAR_OF_DAY = re.compile(rf"\s{{0,6}}{YEAR}\b[ \t]{{0,6}}(?:$|[^A-Z\d \t]|AND\b)", re.I)
"""The year of a day behind its comma, no year of the number below it: ``RIGA 288 OF MAY 25, 2006`` over ``RIGA 12``."""
SERIAL_ALONE = re.compile(r"\s{0,20}\d{1,2}\s{0,3}")
"""A short serial behind a comma, as one of a list."""


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an item where one citation ends and another begins: behind a number, or at a semicolon."""
    at = start
    dated = MONTH.search(text, start, end) is not None
    for found in SEPARATOR.finditer(text, start, end):
        before = text[at : found.start()]
        day = max(at, found.start() - LONGEST_DAY), found.start()
        if dated and found[0] == "," and DAY_BEFORE.search(text, *day) and YEAR_OF_DAY.match(text, found.end(), end):
            continue
        whole = CITED.search(before[-40:]) is not None or (
            at > start and not dated and SERIAL_ALONE.fullmatch(before) is not None
        )
        if found[0] == ";" or (whole and _is_begun(text[found.end() : end], found[0])):
            yield at, found.start()
            at = found.end()
    yield at, end


BEGUN_BELOW = re.compile(r"\s*(?:[-*•]\s{0,4})?(?:'?\d{2,4}[\s-]+)?[A-Za-z0][A-Za-z' .-]{1,30}\s*\d")


def _is_begun(behind: str, separator: str) -> bool:
    """Say whether a new citation begins: a post or a number, not the end of a date or of a report's name."""
    if separator == "\n":
        return BEGUN_BELOW.match(behind) is not None
    return bool(behind.strip()) and MONTH.match(behind.strip().upper()) is None


def _airgram(label: str | None, words: str, found: re.Match[str], known: Known, notal: bool) -> Reference:
    """Read an airgram, e.g. ``73 BANGKOK A-50``; a circular (``CA-3400``) is the Department's and keeps its letters."""
    before = re.fullmatch(
        r"(?:'?(?P<year>(?:19|20)?\d\d)\s+)?(?P<post>[A-Za-z .'’-]*?)(?:['’]?S)?\s*", words[: found.start()]
    )
    behind = re.search(r"\b(?:19|20)\d\d\b", words[found.end() :])
    letters = (found["letters"] or found["circular"] or found["of"] or "").upper()
    letters = letters or ("CA" if (found["word"] or "").upper().startswith("CIRC") else "A")
    own = "STATE" if letters == "CA" else known.post or ""
    post = (OF_AIRGRAM.sub(" ", before["post"]).strip() if before else "") or own
    whose = known.vocabulary.citing_forms.whose(post.strip().upper().replace("’", "'"))
    post = (known.post_of(whose, post.upper()) if whose is not None else None) or post
    year = full_year(int(before["year"])) if before and before["year"] else int(behind[0]) if behind else known.year
    shown = " ".join(words.split())
    if year is None or not post:
        return Reference(label, "airgram", None, shown, False, notal)
    name = known.vocabulary.post(post.strip(), year) or "".join(post.upper().split())
    printed = before is not None and OF_AIRGRAM.sub("", before["post"]).strip() != ""
    inferred = not (behind or (before and before["year"])) or not printed
    return Reference(label, "airgram", f"{year % 100:02}{name}-{letters}{int(found['serial'])}", shown, inferred, notal)


Carried = tuple[str, str | None]
"""Post and printed year of a citation, which hold for the numbers behind it: ``06 RIGA 288 AND 290``."""
Numbers = list[tuple[str | None, bool]]


def _cables(words: str, carried: Carried | None, known: Known) -> tuple[Numbers, Carried | None]:
    """Read a citation of cables: number and whether it was inferred; and post and year, which go on to the next part.

    What is said of a message before or behind its number is left out; several may stand in a row with no comma.
    """
    read, on = _cited(words, carried, known)
    if not read and TELEGRAM_WORD.search(words):
        read, on = _cited(TELEGRAM_WORD.sub(" ", words), carried, known)
    if not read and (before := TOLD_BEFORE.match(words)):
        read, on = _cited(words[before.end() :], carried, known)
    if not read:
        read = list(_in_a_row(_plain(words), known))
    if not read and (behind := TOLD_BEHIND.search(words)):
        read, on = _cited(words[: behind.start()], carried, known)
        known_post = on is not None and known.vocabulary.spellings.known(letters_of(on[0]), known.year) is not None
        read, on = (read, on) if known_post else ([], carried)
    return read, on


def _cited(words: str, carried: Carried | None, known: Known) -> tuple[Numbers, Carried | None]:
    """Read one citation, which is nothing but year, post, serials and the day behind them."""
    day = DATED.search(words)
    cut, of_day = (words[: day.start()], day["year"] or day["behind"] or day["short"]) if day else (words, None)
    plain = _plain(cut)
    if len(plain) > LONGEST_CITATION:
        plain = " ".join(plain.split())
        if len(plain) > LONGEST_CITATION:
            return [], carried
    if MONTH.search(plain) or DAY.search(plain):
        return [], carried
    found = CABLE.match(plain)
    if found is None:
        return [], carried
    post = _post(found, carried[0] if carried else None, known)
    if post is None:
        return [], carried
    name, post_printed = post
    printed = found["year"] or found["middle"]
    if printed is None and carried is not None and not found["post"]:
        printed = carried[1]
    cables: Numbers = []
    for serial, behind in _serials(found):
        year_printed = printed or behind or of_day
        year = year_cited(year_printed, name, serial, known)
        number = (
            None
            if year is None or (behind and _lies_ahead(year, words, known))
            else number_of(year, name, serial, known.vocabulary)
        )
        cables.append((number, not (year_printed and post_printed)))
    return cables, (name, printed)


TELEGRAM_WORD = re.compile(r"(?<=[A-Za-z]) (?:TELEGRAM|TEL|MESSAGE|MSG)(?: NO\.?)?(?= \d)", re.I)
LONGEST_CITATION = 160
"""Characters beyond which nothing is one citation: it is not looked at for one, so that time stays linear."""
ONE_OF_ROW = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d|\d\d)[\s-]+)?(?P<post>[A-Z][A-Z'’]*(?:[ .]{1,2}[A-Z][A-Z'’]*){0,3})"
    r"\s{0,6}(?P<serial>\d{1,7})\b[\s.,;/-]*+"
)


def _in_a_row(plain: str, known: Known) -> Iterator[tuple[str | None, bool]]:
    """Give the numbers of two citations or more that stand behind one another with no comma, all of known posts."""
    at, numbers = 0, []
    while at < len(plain):
        found = ONE_OF_ROW.match(plain, at)
        if found is None or known.vocabulary.spellings.known(letters_of(found["post"]), known.year) is None:
            return
        year = year_cited(found["year"], found["post"], found["serial"], known)
        number = None if year is None else number_of(year, found["post"], found["serial"], known.vocabulary)
        numbers.append((number, not found["year"]))
        at = found.end()
    yield from numbers if len(numbers) > 1 else ()


CABLE = re.compile(
    r"\s*(?:\(?'?(?P<year>(?:19|20)\d\d|\d\d)\)?[\s-]+(?=[A-Z]|\d{3,}\s*$))?"
    r"(?:(?P<first>\d{2,7})\s+(?=[A-Z]))?"
    r"(?P<post>[A-Z][A-Z'’]*(?:[\s.-]{1,3}[A-Z][A-Z'’]*){0,4})?[\s.,:-]*"
    r"(?:(?<=[A-Z] )(?P<middle>0\d|[7-9]\d) (?=\d{3,7}\s*$))?"
    r"(?P<serials>0{0,4}\d{1,7}(?:\s?[/-]\s?\d{1,7}){0,8}+)?"
    r"(?:\s*,?\s*(?:OF\s+(?=(?:19|20)\d\d))?\(?'?(?P<behind>(?:19|20)\d\d|\d\d)\)?)?\s*[.\\]?\s*$"
)


ZERO_FOR_LETTER = re.compile(r"(?<=[A-Z]{2})0(?=[A-Z]|\b)|\b0(?=[A-Z]{3})")
SCANNED_ONE = re.compile(r"(?<![A-Za-z])[lI|](?=\d)|(?<=\d)[lI|](?=\d|\s|$)")
"""A letter that a scanner made of the digit 1."""
LETTER_FOR_ZERO = re.compile(r"\b[0O]*O[0O]*(?=\d)|(?<=\d)O+(?=\d)")
PARTED_NUMBER = re.compile(r"(?<=\b\d) (?=0\d{4}\b)")
GLUED_NUMBER = re.compile(r"(?<=[A-Z])(?=\d)|(?<=\d)-?(?=[A-Z]{2})")
LED_NUMBER = re.compile(r"(?:#|(?<=[A-Z] )NO\.?\s)\s*(?=\d)|^\s*(?:[-*•,]\s*)?AND\s")
JOINED_NUMBER = re.compile(r"(?<=[A-Z])-(?=\d)")


def _plain(words: str) -> str:
    """Return the words without asides, letter O and zero set right, number and name parted, in capitals."""
    plain = SCANNED_ONE.sub("1", NOISE.sub(" ", NOTAL.sub(" ", REMARK.sub("", words)))).upper()
    plain = BRACKETED.sub(" ", plain)
    if "0" in plain:
        plain = ZERO_FOR_LETTER.sub("O", plain)
    if "O" in plain:
        plain = LETTER_FOR_ZERO.sub(lambda found: "0" * len(found[0]), plain)
    if " 0" in plain:
        plain = PARTED_NUMBER.sub("", plain)
    plain = GLUED_NUMBER.sub(" ", plain)
    plain = LED_NUMBER.sub(" ", plain)
    if "-" in plain:
        plain = JOINED_NUMBER.sub(" ", plain)
    return plain.strip(" \t\n.,;:*•-")


def _post(found: re.Match[str], carried: str | None, known: Known) -> tuple[str, bool] | None:
    """Return the post cited and whether it was printed; None where the words are no post."""
    words = " ".join((found["post"] or "").split())
    if not (found["serials"] or found["first"]):
        return None
    whose = known.vocabulary.citing_forms.whose(words)
    if whose is not None and (post := known.post_of(whose, words)):
        return post, False
    if not words:
        own = carried or known.post
        serial = found["serials"] or ""
        looks_like_year = bool(re.fullmatch(r"(?:19|20)\d\d", serial)) and not carried
        return None if own is None or looks_like_year else (own, False)
    if known.vocabulary.post(words):
        return words, True
    parts = words.split()
    if parts[0] in OF_POST and known.vocabulary.post(" ".join(parts[1:])):
        return " ".join(parts[1:]), True
    if len(parts) > 4 or "." in words or len(words) < 2 or any(part in NO_POSTS for part in parts):
        return None
    if found["serials"] is None or (re.fullmatch(r"(?:19|20)\d\d", found["serials"]) and len(parts) > 1):
        return None
    return words, True


def _serials(found: re.Match[str]) -> Iterator[tuple[str, str | None]]:
    """Give each serial and the year behind it: ``692/317`` are two serials, ``00789/08`` is one of a year."""
    if found["serials"] is None:
        if found["first"]:
            yield found["first"], found["behind"]
        return
    numbers = re.findall(r"\d+", found["serials"])
    if len(numbers) == 2 and len(numbers[1]) == 2 and len(numbers[0]) >= 3 and found["year"] is None:
        yield numbers[0], numbers[1]
        return
    if len(numbers) == 2 and found["year"] is None and _is_year_behind(numbers[0], numbers[1]):
        yield numbers[0], numbers[1]
        return
    for number in numbers:
        yield number, found["behind"]


def _is_year_behind(serial: str, year: str) -> bool:
    """Say whether a number behind a slash or hyphen is a year of telegrams and not the next serial (``12/2006``)."""
    return len(year) == 4 and 1960 <= int(year) <= 2030 and abs(int(serial) - int(year)) > 60


def _lies_ahead(year: int, words: str, known: Known) -> bool:
    """Say whether digits behind a serial, in no brackets, are no year that has come: ``STATE 1 23`` was one number."""
    return known.year is not None and year > known.year and "(" not in words


def year_cited(printed: str | None, post: str, serial: str, known: Known) -> int | None:
    """Return the year of a cited message: as printed, or the citing one's, or the year before that."""
    if printed:
        return full_year(int(printed))
    if known.year is None:
        return None
    own = known.post is not None and known.vocabulary.post(known.post) == known.vocabulary.post(post)
    if own and known.serial is not None and int(serial) > known.serial:
        return known.year - 1
    return known.year


def write_references(value: tuple[str, ...]) -> str:
    """Write ``REF: BAKU 1753``, or several under letters, one a line."""
    if len(value) == 1:
        return f"REF: {value[0]}"
    items = [f"{chr(ord('A') + place)}. {words}" for place, words in enumerate(value[:26])]
    return "REF: " + "\n     ".join(items)
