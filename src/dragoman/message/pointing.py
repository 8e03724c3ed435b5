"""Which items of the REF line the words around ``reftel`` single out, where the line has several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.documents import Reference
from dragoman.message.known import Known
from dragoman.message.vocabulary import letters_of

ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "former": 0, "latter": 1}
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
ORDINAL = re.compile(
    r"\b(?:(?P<ordinal>first|second|third|fourth|fifth|former|latter)"
    r"|(?P<end>first|last)\s{1,3}(?P<count>two|three|four|five|[2-5]))\s{1,3}$",
    re.I,
)
WHOSE = re.compile(
    r"(?:^|(?<=[\s(\"“]))(?P<words>[A-Z][\w.-]{1,20}(?:[ \n]{1,2}[A-Z][\w.-]{1,20}){0,3})(?P<of>['’][sS]?)?\s{1,3}$"
)
"""Words in capitals right before the pointer, which may be a post: ``Embassy Riga's reftel``."""
OWN = re.compile(r"\b(?:our|post['’]s|posts['’]|embassy['’]s|mission['’]s|consulate['’]s)(?:\s{1,3}own)?\s{1,3}$", re.I)
DEPARTMENT = re.compile(r"\b(?:the\s{1,3})?(?:Dep(?:artmen)?t|Washington)(?:['’]s)?\s{1,3}$", re.I)
FROM = re.compile(
    r"\s{1,3}(?:from|by|sent by|FROM|BY)\s{1,3}(?:the\s{1,3}|THE\s{1,3})?"
    r"(?P<words>[A-Z][\w.'’-]{1,20}(?:[ \n]{1,2}[A-Z][\w.'’-]{1,20}){0,3})"
)
NUMBER = re.compile(
    r"[\s,]{0,3}[(\[,]\s{0,2}(?:(?:19|20)?\d\d\s{1,2})?"
    r"(?P<words>[A-Za-z][A-Za-z .'’-]{1,28}?)\s{1,2}0{0,5}(?P<serial>\d{1,7})\b"
)
"""A number in brackets or between commas behind the pointer: ``reftel (Riga 288)``."""
OF_KIND = re.compile(r"\s{1,3}(?P<kind>e-?mail|airgram|letter|memo(?:randum)?|fax|telcon)s?\b", re.I)
KIND = {"e-mail": "email", "memorandum": "memo"}
OF_DEPARTMENT = re.compile(
    r"\s{1,3}(?:d[eé]marche|talking\s{1,3}points|points(?!\s{1,3}(?:out|to|up|towards?)\b)|instructions?|guidance|tasking|tasker|non-?paper)s?\b",
    re.I,
)
"""What the Department alone sends a post; where one item is the Department's, that is the one."""
ASKED_BEFORE = re.compile(
    r"\b(?:d[eé]marche|talking\s{1,3}points|instructions?|guidance|tasking"
    r"|(?:Department(?:['’]s)?|Washington(?:['’]s)?)\s{1,3}(?:quer(?:y|ies)|questions?|requests?|inquir(?:y|ies)|points|concerns?))s?"
    r"\s{1,3}(?:(?:contained\s{1,3}|provided\s{1,3}|outlined\s{1,3})?(?:in|per|via|from)\s{1,3}|[(\[]\s{0,2})$",
    re.I,
)
"""The same before the pointer: ``Department queries (reftel)``, ``the demarche in reftel``."""
BEFORE = 64
BEHIND = 64
LEAD = frozenset(("THE", "PER", "SEE", "IN", "AS", "AND", "BOTH", "OUR", "FROM", "TO", "OF", "BY", "VIA", "EMBASSY"))


def singled_out(
    text: str, place: tuple[int, int], several: bool, items: Sequence[Reference], known: Known
) -> list[Reference]:
    """Return the items that words around a pointer single out, in the order of the line; empty where none do.

    By a number that follows (``reftel (Riga 288)``), by whose telegram it is (``State reftel``, ``our reftel``,
    ``reftel from Riga``), by order (``the second reftel``), by kind (``reftel e-mail``), or as what only the Department
    sends (``reftel demarche``); of one pointer the words must leave one telegram. Nothing is taken by likelihood.
    """
    start, end = place
    before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
    tried = (
        [] if several else _by_number(behind, items, known),
        _by_order(before, items),
        _by_sender(before, behind, items, known),
        _by_kind(behind, items),
        [] if several else _of_department(before, behind, items, known),
    )
    for meant in tried:
        if meant and (several or len({(one.kind, one.id, one.text) for one in meant}) == 1):
            return meant if several else meant[:1]
    return []


def _by_number(behind: str, items: Sequence[Reference], known: Known) -> list[Reference]:
    found = NUMBER.match(behind)
    if found is None:
        return []
    post = known.vocabulary.post(found["words"])
    return [
        one for one in items if post is not None and one.id is not None and one.id[2:] == f"{post}{found['serial']}"
    ]


def _by_order(before: str, items: Sequence[Reference]) -> list[Reference]:
    found = ORDINAL.search(before)
    if found is None:
        return []
    if found["ordinal"]:
        word = found["ordinal"].lower()
        at = ORDINALS[word]
        return list(items[at : at + 1]) if word not in ("former", "latter") or len(items) == 2 else []
    count = COUNTS[found["count"].lower()]
    if count > len(items):
        return []
    return list(items[:count] if found["end"].lower() == "first" else items[-count:])


def _by_sender(before: str, behind: str, items: Sequence[Reference], known: Known) -> list[Reference]:
    if DEPARTMENT.search(before):
        return _of("STATE", items)
    if OWN.search(before):
        return _of(known.post and known.vocabulary.post(known.post), items)
    found = WHOSE.search(before)
    if found is not None and (meant := _of_words(found["words"], items, known)):
        return meant
    found = FROM.match(behind)
    if found is None:
        return []
    words = re.split(r"['’]", found["words"])[0].split()
    for count in range(len(words), 0, -1):
        if meant := _of_words(" ".join(words[:count]), items, known):
            return meant
    return []


def _of_words(words: str, items: Sequence[Reference], known: Known) -> list[Reference]:
    """Return the items of the post that words in capitals end with: ``Per Embassy Riga`` is RIGA."""
    parts = words.split()
    while parts and parts[0].upper() in LEAD:
        del parts[0]
    for at in range(len(parts)):
        name = " ".join(parts[at:])
        if name.upper().rstrip(".") in ("DEPARTMENT", "DEPT", "WASHINGTON", "STATE"):
            return _of("STATE", items)
        post = known.vocabulary.spellings.known(letters_of(name), known.year) if len(name) > 2 else None
        if post is not None and (meant := _of(post, items)):
            return meant
    return []


def _of(post: str | None, items: Sequence[Reference]) -> list[Reference]:
    return [one for one in items if post and one.id is not None and one.id[2:].rstrip("0123456789") == post]


def _by_kind(behind: str, items: Sequence[Reference]) -> list[Reference]:
    found = OF_KIND.match(behind)
    if found is None:
        return []
    kind = found["kind"].lower()
    return [one for one in items if one.kind == KIND.get(kind, kind)]


def _of_department(before: str, behind: str, items: Sequence[Reference], known: Known) -> list[Reference]:
    if known.post is None or known.vocabulary.post(known.post) == "STATE":
        return []
    is_asked = OF_DEPARTMENT.match(behind) is not None or ASKED_BEFORE.search(before) is not None
    return _of("STATE", items) if is_asked else []
