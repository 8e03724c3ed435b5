"""Expressions of time, and which local days each can mean, counted from the paper's date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from dragoman.documents import Span
from dragoman.extraction.calendars import FEASTS, NUMBERS, PERSIAN_MONTHS, Interval, part
from dragoman.extraction.eras import HEBREW_WORDS, REIGNS
from dragoman.extraction.expressions import EXPRESSIONS, Anchor, Reader
from dragoman.extraction.findings import When
from dragoman.extraction.grammar import Grammar

DIGITS = tuple("0123456789")
MONTH_HINTS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
UNIT_HINTS = tuple("day week fortnight month year decade hour minute morning afternoon evening night".split())
HINTS_BY_PART = {
    "(?P<month>J": MONTH_HINTS,
    "(?P<unit>": UNIT_HINTS,
    "(?P<season>": ("spring", "summer", "autumn", "fall", "winter"),
    "(?P<weekday>": ("day",),
    "(?P<year>(?:1": DIGITS,
    "(?P<m>": DIGITS,
    "(?P<day>[0-3]": DIGITS,
}
HINTS_BY_READER = {
    "read_ago": ("ago",),
    "read_month_of": ("last", "this", "next", "past", "previous", "same"),
    "read_week_of": ("week",),
    "read_that_week": ("week",),
    "read_before_last": ("before",),
    "read_ahead": ("in ", "time", "from now", "from today", "hence"),
    "read_near_day": ("today", "yesterday", "tomorrow", "tonight", "this", "last"),
    "read_edge": ("end", "close", "beginning", "start", "outset", "middle"),
    "read_edge_short": ("end", "close", "mid-"),
    "read_earlier_in": ("in the", "in\nthe"),
    "read_old_style": ("style", "o.s.", "o. s."),
    "read_within": ("within",),
    "read_past": ("past", "last"),
    "read_since_then": ("since",),
    "read_overnight": ("overnight",),
    "read_weekend": ("weekend",),
    "read_number": ("1st", "2nd", "3rd", "th"),
    "read_group": ("z",),
    "read_half": ("half", "quarter", "q1", "q2", "q3", "q4"),
    "read_decade": ("0s", "0's", "0’s", "ties", "zeroes", "tens"),
    "read_century": ("century",),
    "read_fiscal": ("fy", "fiscal"),
    "read_easter": ("easter", "friday"),
    "read_feast": tuple(name.split()[0][:4].rstrip("'") for name in FEASTS),
    "read_persian": tuple(PERSIAN_MONTHS),
    "read_hebrew": tuple(word.lower()[:4].strip() for word in HEBREW_WORDS),
    "read_era": ("b.e.", " be", "\nbe", "minguo", "roc year", *REIGNS, "taish", "shōwa"),
    "read_dots": (".",),
    "read_counted": (" after", " before", "\nafter", "\nbefore"),
    "read_hijri": ("mu", "mo", "safar", "rab", "jumada", "raj", "sha", "ram", "dhu", "zul"),
}
"""What a sentence in small letters must hold for an expression to stand in it, so that most need not be looked for."""


def _hint(pattern: str, reader: Reader) -> tuple[str, ...]:
    if found := HINTS_BY_READER.get(reader.__name__):
        return found
    return next((hint for part, hint in HINTS_BY_PART.items() if part in pattern), ())


PATTERNS = tuple(
    (re.compile(rf"(?<![\w$/])(?<!\d\.){pattern}", re.IGNORECASE), reader, _hint(pattern, reader))
    for pattern, reader in EXPRESSIONS
)
ANY = re.compile(
    r"\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|day|night|week|month|year|decade|ago\b|later\b|earlier|morning|"
    r"afternoon|evening|spring|summer|autumn|fall\b|winter|christmas|halloween|tomorrow|fy|since|within|noon|dawn|dusk|"
    r"ties\b|century|easter|epiphany|nowruz|quarter|half|hour|sunset|sunrise|ramadan|bahman|mehr|khordad|safar|rajab|"
    r"esfand|hence|now\b|style",
    re.IGNORECASE,
)
LEADS = (
    r"since|until|till|by|before|after|from|as of|within|for|no later than|not later than|nlt|prior to|ahead of|"
    r"cob|by cob|by oob|by close of business|effective|from about|on or before"
)
LEAD = re.compile(
    rf"(?:^|(?<=\W))(?P<lead>{LEADS})\s+(?:(?:the|about|around|cob|oob|close\s+of\s+business|noon|midnight)\s+)*(?:on\s+)?"
    r"(?P<edge>end\s+of\s+|beginning\s+of\s+|start\s+of\s+|middle\s+of\s+|early\s+|late\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
AFTER_HOUR = re.compile(r"after\s+(?:noon|midnight)\b", re.IGNORECASE)
"""``after midnight on Friday`` is on Friday."""
OWN_LEAD = re.compile(rf"^(?P<lead>{LEADS})\b", re.IGNORECASE)
IN_LEAD = re.compile(
    r"(?:in|since|by|until|till|during|of|for|from|between|before|after|through|and|year|on|dated|the|its|their|his|"
    r"her|a|an|at|over|around|circa|about)\s+",
    re.IGNORECASE,
)
EDGE = re.compile(
    r"(?:^|(?<=\W))(?P<edge>end|close|beginning|start|middle|first\s+half|second\s+half|first\s+days|last\s+days)\s+of\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
CALLED_BY_DAY = re.compile(
    r"\s(?:Street|Square|Avenue|Road|Boulevard|Bridge|Stadium|Hospital|University|Movement|Brigades?|Airport|Mosque|Park|"
    r"Alliance|Organi[sz]ation|Palace)\b"
)
"""What is called by a day: the days named in it are not spoken of."""
DEADLINES = {
    "by", "before", "until", "till", "within", "no later than", "not later than", "nlt", "prior to", "ahead of", "cob",
    "by cob", "by oob", "by close of business", "on or before",
}  # fmt: skip
"""Words that make a time the end of what may still be done."""
NEAR = 14
"""Days an interval may have for ``the next day`` to be counted from it."""


def find_times(grammar: Grammar, anchor: date | None) -> tuple[When, ...]:
    """Find every expression of time and say which days it can mean.

    A bare month and day is the nearest such day that the tense allows, counted from the document's date: "In a
    December 8 meeting he requested", 20 December 2006, is 2006-12-08. ``since`` runs to the paper's date.

    Returns: in order of appearance; ``earliest`` and ``latest`` are local days, both inclusive.
    Raises: nothing; what cannot be dated has ``earliest=None``.
    Source: ISO 8601-2:2019 (uncertain and approximate dates).
    """
    found: list[When] = []
    last: Interval | None = None
    near: Interval | None = None
    for sentence in grammar.analysis.sentences:
        aside = False
        """Whether the day last spoken of stands aside of what the sentence tells, after one that does not."""
        places = _places(grammar.document.text, sentence.start, sentence.end)
        lasting = LASTING.search(grammar.document.text, sentence.start, sentence.end) if places else None
        for place in places:
            when, interval = _read(grammar, place, anchor, (last, near))
            if when is not None:
                found.append(when)
            if interval is not None and when is not None:
                last = interval
                if (interval.last - interval.first).days <= NEAR and when.lead not in DEADLINES:
                    whole = _whole(lasting, interval)
                    beside = _is_aside(grammar, when)
                    before = beside and near is not None and _is_before(grammar, when)
                    if near is None or not (before or (aside and beside)):
                        near = whole
                    aside = aside or not beside
    return tuple(found)


def _is_before(grammar: Grammar, when: When) -> bool:
    """Say whether a time dates a past before the past: ``who had lunched with him on Monday``."""
    word = None if when.span is None else grammar.word_at(when.span.end - 1)
    for one in () if word is None else (word.index, *grammar.ancestors(word.index)):
        here = grammar.words[one]
        if here.part in {"VERB", "AUX"}:
            return any(grammar.words[child].text.lower() == "had" for child in grammar.all(one, "aux"))
    return False


def _is_aside(grammar: Grammar, when: When) -> bool:
    """Say whether a time dates what a sentence tells beside the way: in a relative clause, a participle, of a past
    before the past.
    """
    word = None if when.span is None else grammar.word_at(when.span.end - 1)
    if word is None:
        return False
    for one in (word.index, *grammar.ancestors(word.index)):
        here = grammar.words[one]
        if here.relation in {"relcl", "acl", "pcomp"}:
            return True
        if here.relation == "ccomp" and any(
            grammar.words[child].text.lower() == "had" for child in grammar.all(one, "aux")
        ):
            return True
    return False


LASTING = re.compile(
    r"\b(?P<verb>ended|concluded|closed|wrapped\s+up|wound\s+up|opened|began|started)\b.{0,40}?\b"
    r"(?P<length>two|three|four|five|six|seven)-day\b",
    re.IGNORECASE | re.DOTALL,
)


def _whole(lasting: re.Match[str] | None, interval: Interval) -> Interval:
    """Return all days of what ``ended a two-day meeting`` tells, so that its first evening can be counted."""
    if lasting is None or interval.precision != "day":
        return interval
    by = timedelta(days=NUMBERS[lasting["length"].lower()] - 1)
    if lasting["verb"].lower() in {"opened", "began", "started"}:
        return Interval(interval.first, interval.last + by, "bounded")
    return Interval(interval.first - by, interval.last, "bounded")


def _places(text: str, start: int, end: int) -> list[tuple[re.Match[str], Reader]]:
    """Return the expressions of one sentence, none overlapping: where two claim a place, the first, then the
    longest.
    """
    if not ANY.search(text, start, end):
        return []
    claims: list[tuple[int, int, int, re.Match[str], Reader]] = []
    plain = text[start:end].lower()
    held: dict[tuple[str, ...], bool] = {(): True}
    for order, (pattern, reader, hint) in enumerate(PATTERNS):
        if hint not in held:
            held[hint] = any(part in plain for part in hint)
        if not held[hint]:
            continue
        for found in pattern.finditer(text, start, end):
            if (found.groupdict().get("month") or "") in {"may", "march"} or CALLED_BY_DAY.match(
                text, found.end(), end
            ):
                continue
            claims.append((found.start(), -found.end(), order, found, reader))
    claims.sort(key=lambda claim: claim[:3])
    kept: list[tuple[re.Match[str], Reader]] = []
    reached = start
    for begin, _, _, found, reader in claims:
        if begin >= reached:
            kept.append((found, reader))
            reached = found.end()
    return kept


def _read(
    grammar: Grammar,
    place: tuple[re.Match[str], Reader],
    anchor: date | None,
    spoken_of: tuple[Interval | None, Interval | None],
) -> tuple[When | None, Interval | None]:
    found, reader = place
    document = grammar.document
    text = document.text
    start = found.start()
    while opening := IN_LEAD.match(text, start, found.end()):
        start = opening.end()
    before = LEAD.search(text, max(0, start - 40), start)
    own = OWN_LEAD.match(found.group())
    lead = " ".join((before["lead"] if before else own["lead"] if own else "").lower().split())
    if lead == "after" and before and AFTER_HOUR.match(before.group()):
        lead = ""
    edge = EDGE.search(text, max(0, start - 24), start)
    begin = min(
        before.start("lead") if before and lead != "for" else found.start(), edge.start() if edge else found.start()
    )
    span = Span(document.id, begin, found.end())
    words = " ".join(text[begin : found.end()].split())
    tense = "future" if lead in DEADLINES else _tense(grammar, start)
    if anchor is None:
        interval = reader(found, Anchor(date(1, 1, 1), tense, *spoken_of)) if _is_absolute(found) else None
    else:
        interval = reader(found, Anchor(anchor, tense, *spoken_of))
    if interval is None:
        return When(None, None, "unknown", span, words, lead=lead), None
    if edge is not None and interval.precision != "day":
        interval = _at_edge(interval, edge["edge"].lower(), lead)
    return _bounded(interval, lead, anchor, span, words), interval


def _at_edge(whole: Interval, edge: str, lead: str) -> Interval:
    """Return the part of a month or year that is named: its end is its last day where it is a deadline."""
    if edge in {"end", "close"}:
        return Interval(whole.last, whole.last, "day") if lead in DEADLINES else part(whole, "late")
    if edge.startswith("first") or edge.startswith("second"):
        if edge.endswith("half"):
            middle = whole.first + (whole.last - whole.first) // 2
            second = edge.startswith("second")
            return Interval(
                middle + timedelta(days=1) if second else whole.first, whole.last if second else middle, "bounded"
            )
        return part(whole, "early")
    return part(
        whole, {"beginning": "early", "start": "early", "middle": "mid", "last days": "late"}[" ".join(edge.split())]
    )


def _bounded(interval: Interval, lead: str, anchor: date | None, span: Span, words: str) -> When:
    """Open an interval on the side that its preposition opens: ``since 1997`` runs to the paper's date."""
    when = When(interval.first, interval.last, interval.precision, span, words, lead=lead)
    if lead in {"since", "after"} and anchor is not None and interval.first <= anchor:
        return replace(
            when,
            latest=max(anchor, interval.last) if interval.last > anchor else anchor,
            precision="bounded",
        )
    return when


def _is_absolute(found: re.Match[str]) -> bool:
    groups = found.groupdict()
    return any(groups.get(name) for name in ("year", "decade", "fiscal", "short", "century", "era"))


FUTURE_WORDS = {"will", "shall", "'ll", "wo", "would", "should", "could", "may", "might", "must", "can"}
FUTURE_VERBS = {"plan", "intend", "schedule", "expect", "hope", "aim", "propose", "slate", "set"}


def _tense(grammar: Grammar, offset: int) -> str:
    """Return past, future or open, by the nearest verb above the word at an offset."""
    word = grammar.word_at(offset)
    if word is None:
        return "open"
    here = word.index
    for above in (here, *grammar.ancestors(here)):
        verb = grammar.words[above]
        if verb.part not in {"VERB", "AUX"}:
            if verb.part == "NOUN" and any(
                grammar.words[child].lemma in {"planned", "upcoming", "scheduled", "forthcoming", "next", "plan"}
                for child in grammar.children[above]
            ):
                return "future"
            continue
        helpers = {
            grammar.words[child].text.lower() for child in grammar.all(above, "aux", "auxpass") if child != word.index
        }
        if helpers & FUTURE_WORDS:
            return "past" if "have" in helpers and not helpers & {"will", "shall", "wo", "'ll"} else "future"
        if verb.tag in {"VBD"} or (verb.tag == "VBN" and (helpers or verb.relation in {"acl", "amod"})):
            return "past" if verb.lemma not in FUTURE_VERBS else "open"
        if "to" in helpers:
            return "ahead"
        if verb.tag in {"VBP", "VBZ"} and not helpers:
            return "open"
        if verb.tag == "VBG":
            continue
    return "open"
