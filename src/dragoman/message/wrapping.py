"""When a header line runs on: one rule for each line that may take more than one."""

from __future__ import annotations

import re
from collections.abc import Callable
from string import ascii_lowercase, ascii_uppercase

from dragoman.message.furniture import SUBJECT_LABEL, is_rule
from dragoman.message.layout import Walk
from dragoman.message.message import Role

HEADING = re.compile(
    r"(?:BEGIN\s+)?"
    r"(?:SUMMARY|INTRODUCTION|ACTION REQUEST(?:ED)?|BACKGROUND|COMMENT|OVERVIEW|PARTICIPANTS|KEY POINTS)\b",
    re.I,
)
LETTERED = re.compile(r"(?:¶\s*|1(?=[A-Z]\.))?-?\s{0,8}[(\[]?[A-Z](?:[.):\]]|\s-\s)", re.I)
MARKED = re.compile(r"\([A-Z][^()]{0,20}\)")
NUMBERED = re.compile(r"¶?\s{0,3}\d{1,3}\s?[.)](?!\d)")
NUMBERED_POST = re.compile(r"(?:[A-Z]{3,}|[A-Za-z]{4,})[ .-]{0,2}\d|^\W{0,4}\d{2,6}\b")
"""A citation behind a mark: ``(S) STATE 1234``, ``(U) 08 STATE 1234``, ``(C) 1234``; not a number in a sentence."""
IN_A_SENTENCE = re.compile(r"\b(?!and\b|dated\b|paras?\b|notal\b|of\b|to\b|from\b|re\b|ref\b)[a-z]{2,}\b")
"""A word in small letters that no citation holds: ``(U) The harbor of 10.`` is a text of one line."""
OPENS_A_SENTENCE = re.compile(r"(?:The(?! Hague)|An|This|These|Those|It|We|He|She|They|In|On|At|As|For|There) ")
WORDS_OF_A_SENTENCE = 3
"""So many such words in a line below the references and a blank line make it one of the text."""
NUMBERED_ITEM = re.compile(r"(?P<open>[(\[#])?(?P<number>\d{1,2})(?P<close>[.):\]/])?\s{0,4}(?=[A-Z'\d(])", re.I)
NUMBERED_SIGNS = frozenset("([#123456789")
LONGEST_ITEM = 90
ONLY_REFERENCES = re.compile(r"(?i)RE(?:F|TEL)\S{0,9}\s*[:;]?")
CANNOT_END = re.compile(r"(?:[-,]|\b(?:THE|OF|AND|OR|IN|ON|TO|FOR|WITH|BY|AT|FROM|A|AN|AS|ITS))$", re.I)
ONLY_SUBJECT = re.compile(rf"(?i){SUBJECT_LABEL}\s*[:;]?")
FULL_SUBJECT_LINE = 58
BELOW_SUBJECT = re.compile(r"(?i)REF|CLASSIFIED BY")
LONGEST_RUN = 120
"""Lines that tags or references may take."""
FULL_CLASSIFIER_LINE = 70
SMALL, CAPITALS = ascii_lowercase.encode(), ascii_uppercase.encode()


def share_of_small(words: str) -> float:
    """Return the share of small letters among the letters, 0 where there are none."""
    if words.isascii():
        # Taken out all at once, which for a paragraph on one line is faster by far than asking each letter.
        letters = words.encode()
        small = len(letters) - len(letters.translate(None, SMALL))
        capital = len(letters) - len(letters.translate(None, CAPITALS))
    else:
        small, capital = sum(map(str.islower, words)), sum(map(str.isupper, words))
    return small / (small + capital) if small else 0.0


def instruction_goes_on(walk: Walk, words: str) -> bool:
    """An instruction goes on to the line below that begins none itself: in small letters or behind a comma."""
    if walk.blanks or walk.open is None or len(walk.open.pieces) > 12 or walk.vocabulary.is_plain_caption(words):
        return False
    so_far = walk.open.words(walk.layout.text)
    return (so_far.endswith((",", "/", " AND", " FOR", " FROM", " THE", ";")) or words[0] == "(") and len(words) < 100


def order_goes_on(walk: Walk, words: str) -> bool:
    """An executive order's instruction goes on to the next line, unless that is a caption or a list of tags."""
    if (
        walk.blanks
        or walk.open is None
        or len(walk.open.pieces) > 4
        or len(words) > 80
        or walk.vocabulary.is_plain_caption(words)
    ):
        return False
    return not NUMBERED.match(words) and not is_rule(words) and not HEADING.match(words) and share_of_small(words) < 0.5


def tags_go_on(walk: Walk, words: str) -> bool:
    """Tags go on behind a comma, one a line below a bare label, or where the line holds nothing but known codes.

    In copies of pages each may stand on a line of its own with blank lines between.
    """
    if walk.open is None or len(words) > 200 or len(walk.open.pieces) > LONGEST_RUN or is_rule(words):
        return False
    so_far = walk.open.words(walk.layout.text)
    if so_far.endswith(",") and not walk.blanks:
        return True
    codes = [code for code in re.split(r"[\s,;]+", words.strip(" ,;.")) if code]
    if re.match(r"(?i)TAGS?\w?\s*[:;]?\s*(?:[\r\n]|$)", so_far):
        return len(codes) <= 3 and words == words.upper()
    known = sum(walk.vocabulary.is_tag(code) or bool(walk.vocabulary.glued_tags(code)) for code in codes)
    if walk.blanks and len(codes) <= 2 and walk.blanks <= 2:
        return known == len(codes) > 0 and words == words.upper()
    short = all(2 <= len(code) <= 5 and code.isalpha() for code in codes)
    return (
        not walk.blanks and words == words.upper() and (known == len(codes) or (short and known * 4 >= len(codes) * 3))
    )


def subject_goes_on(walk: Walk, words: str) -> bool:
    """A subject goes on until a blank line, a paragraph, a heading, or a line that is a sentence below capitals."""
    if walk.open is None:
        return False
    so_far = walk.open.words(walk.layout.text)
    if ONLY_SUBJECT.fullmatch(so_far):
        return True
    if is_rule(words) or HEADING.match(words) or NUMBERED.match(words) or words[0] == "¶" or len(walk.open.pieces) > 12:
        return False
    if walk.vocabulary.is_plain_caption(words) or (share_of_small(so_far[8:]) < 0.1 and share_of_small(words) > 0.5):
        return False
    return not walk.blanks or (walk.blanks == 1 and _subject_goes_on_below_blank(walk, words, so_far))


def _subject_goes_on_below_blank(walk: Walk, words: str, so_far: str) -> bool:
    """A subject goes on below a blank line where it cannot have ended, or was full and REF follows.

    One in small letters only where that line is the last above REF, the classifier or the first paragraph.
    """
    if len(words) > 90:
        return False
    last = re.split(r"[\r\n]", so_far)[-1]
    open_ended = CANNOT_END.search(last) is not None
    in_capitals = words.isupper() and so_far.isupper()
    if not in_capitals and (words[-1] in ".:" or not open_ended):
        return False
    if open_ended and in_capitals:
        return True
    following = walk.layout.next_words(walk.line + 1)
    if open_ended and NUMBERED.match(following):
        return True
    return (open_ended or len(last) >= FULL_SUBJECT_LINE) and BELOW_SUBJECT.match(following) is not None


def references_go_on(walk: Walk, words: str) -> bool:
    """References go on until a blank line that no lettered item follows, or a paragraph."""
    if walk.open is None or is_rule(words) or HEADING.match(words) or len(walk.open.pieces) > LONGEST_RUN:
        return False
    mark = MARKED.match(words)
    if (
        mark is not None
        and walk.vocabulary.portion(mark[0]) is not None
        and not (NUMBERED_POST.search(words[mark.end() :][:30]) and (len(words) < 40 or share_of_small(words) < 0.7))
    ):
        return False
    if mark is not None and words[-1] == "." and IN_A_SENTENCE.search(words) is not None:
        return False
    if words[0] in NUMBERED_SIGNS and walk.blanks <= 1 and _is_next_item(walk.open.words(walk.layout.text), words):
        return True
    if LETTERED.match(words) and walk.blanks <= 2 and len(words) < 400:
        return not (walk.blanks and words[0] in "Il" and not EIGHTH.search(walk.open.words(walk.layout.text)))
    if NUMBERED.match(words) or walk.vocabulary.is_plain_caption(words) or len(words) > 400:
        return False
    if not walk.blanks:
        return True
    so_far = walk.open.words(walk.layout.text)
    if ONLY_REFERENCES.fullmatch(so_far):
        return True
    if len(IN_A_SENTENCE.findall(words)) >= WORDS_OF_A_SENTENCE or OPENS_A_SENTENCE.match(words) is not None:
        return False
    ends_in_number = re.fullmatch(r"[A-Za-z' -]{0,30}\d{1,7}.{0,60}", words) is not None
    return walk.blanks == 1 and ends_in_number and re.search(r"\b(?:[A-Z][A-Za-z']+|\d\d)\s*\\?$", so_far) is not None


EIGHTH = re.compile(r"\bH\s?[.):\]-]")
"""The item before I; where it is not there, ``I.`` is a number of the text, Roman or misread."""


def _is_next_item(so_far: str, words: str) -> bool:
    """Say whether a line holds the next of numbered references, and nothing but a citation: ``2) RIGA 288``."""
    found = NUMBERED_ITEM.match(words)
    if found is None or len(words) > LONGEST_ITEM or NUMBERED_POST.search(words[found.end() :][:30]) is None:
        return False
    if share_of_small(words) > 0.7:
        return False
    number = int(found["number"])
    if number == 1:
        return ONLY_REFERENCES.fullmatch(so_far) is not None
    above = rf"(?:^|[\s:;,]){re.escape(found['open'] or '')}{number - 1}{re.escape(found['close'] or '')}"
    return re.search(above, so_far) is not None


def classifier_goes_on(walk: Walk, words: str) -> bool:
    """Who classified it goes on until a blank line; below one only where the reasons are still to come."""
    if walk.open is None or is_rule(words) or HEADING.match(words) or len(walk.open.pieces) > 8:
        return False
    if NUMBERED.match(words) and not re.match(r"1\s?\.\s?[2-8]\b|4 ", words):
        return False
    if not walk.blanks:
        return True
    so_far = walk.open.words(walk.layout.text)
    if walk.blanks > 1 or re.search(r"1\s?[.,]\s?[2-8]", so_far):
        return False
    return (
        re.match(r"(?i)RE?A?SONS?\b", words) is not None or len(re.split(r"[\r\n]", so_far)[-1]) >= FULL_CLASSIFIER_LINE
    )


WRAPPING: dict[Role, Callable[[Walk, str], bool]] = {
    "instruction": instruction_goes_on,
    "order": order_goes_on,
    "tags": tags_go_on,
    "subject": subject_goes_on,
    "references": references_go_on,
    "classifier": classifier_goes_on,
}
