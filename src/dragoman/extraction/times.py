"""Expressions of time, and which local days each can mean, counted from the paper's date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.documents import Span
from dragoman.extraction.calendars import (
    FEASTS,
    MONTHS,
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    Interval,
    day,
    month,
    part,
    season,
    shifted,
    week,
    year,
)
from dragoman.extraction.findings import When
from dragoman.extraction.grammar import Grammar

MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"  # noqa: E501
MONTH2 = MONTH.replace("<month>", "<month2>")
WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(word for word in NUMBERS if word)}|several|some|few|many)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])"
YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d|[-/]\d\d-)"
PART = r"(?:(?P<part>early|mid|late)(?:-|\s+)(?:in\s+)?)?"
UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)s?"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
FEAST = rf"(?P<feast>{'|'.join(re.escape(name) for name in sorted(FEASTS, key=len, reverse=True))})"
GAP = r"[ \t]*\r?\n?[ \t]*"
BLANK = r"\s{1,4}"


@dataclass(frozen=True, slots=True)
class Anchor:
    """From where an expression is counted: the paper's day, the tense of its verb, the last day spoken of."""

    day: date
    tense: str
    last: Interval | None


Reader = Callable[[re.Match[str], Anchor], Interval | None]


def read_month_day(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``December 8``, ``Dec. 8-10, 2006``, ``8 December``, ``November 28 to December 2``; a bare one is the
    nearest the tense allows.
    """
    groups = found.groupdict()
    number = _month(groups["month"])
    first = int(groups["day"])
    last = int(groups["day2"]) if groups.get("day2") else first
    last_month = _month(groups["month2"]) if groups.get("month2") else number
    if groups.get("year"):
        return _between(day(int(groups["year"]), number, first), day(int(groups["year"]), last_month, last))
    found_year = _nearest(number, first, anchor)
    start = day(found_year, number, first)
    end = day(found_year + (last_month < number), last_month, last)
    return _between(start, end)


def read_month(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``in late February``, ``July 2007``, ``last September``, ``that September``."""
    groups = found.groupdict()
    number = _month(groups["month"])
    if groups.get("year"):
        whole = month(int(groups["year"]), number)
    elif groups.get("which") == "that" and anchor.last:
        whole = month(anchor.last.first.year, number)
    else:
        whole = month(_nearest_month(number, anchor, groups.get("which")), number)
    return part(whole, groups["part"].lower()) if groups.get("part") else whole


def read_iso(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``2006-12-08``."""
    return day(int(found["year"]), int(found["m"]), int(found["d"]))


def read_slashes(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``12/8/2006`` and ``12/8`` in the American order, month first."""
    if found["year"]:
        number = int(found["year"])
        if number < 100:
            number += 1900 if number > 60 else 2000
        return day(number, int(found["m"]), int(found["d"]))
    if not (1 <= int(found["m"]) <= 12 and 1 <= int(found["d"]) <= 31):
        return None
    return day(_nearest(int(found["m"]), int(found["d"]), anchor), int(found["m"]), int(found["d"]))


def read_year(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``in 1992``, ``since 1997``, ``1994-1997``, ``late 2005``."""
    whole = year(int(found["year"]))
    if found.groupdict().get("year2"):
        other = found["year2"]
        number = int(other) if len(other) == 4 else int(found["year"][:2] + other)
        return _between(whole, year(number))
    return part(whole, found["part"].lower()) if found["part"] else whole


def read_decade(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``the 1990s``, ``the early 1970s``."""
    first = int(found["decade"])
    first, last = {
        "early": (first, first + 3),
        "mid": (first + 4, first + 6),
        "late": (first + 7, first + 9),
        "": (first, first + 9),
    }[(found["part"] or "").lower()]
    return Interval(date(first, 1, 1), date(last, 12, 31), "decade")


def read_season(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``spring 2005``, ``the summer of 1976``, ``last autumn``, ``this spring``."""
    name = found["season"].lower()
    if found["year"]:
        return season(name, int(found["year"]))
    which = (found["which"] or "").lower()
    this = season(name, anchor.day.year)
    if which == "last":
        return this if this.last < anchor.day else season(name, anchor.day.year - 1)
    if which == "next":
        return this if this.first > anchor.day else season(name, anchor.day.year + 1)
    return this


def read_weekday(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``Monday``, ``last Thursday``, ``next Tuesday``: in the past the latest one up to the paper's day."""
    wanted = WEEKDAYS[found["weekday"].lower()]
    which = (found.groupdict().get("which") or "").lower()
    back = (anchor.day.weekday() - wanted) % 7
    ahead = (wanted - anchor.day.weekday()) % 7
    if which == "next" or (which not in {"last", "past", "previous"} and anchor.tense == "future"):
        return shifted(ahead or (7 if which == "next" else 0), "day", anchor.day)
    return shifted(-(back or (7 if which in {"last", "past", "previous"} else 0)), "day", anchor.day)


def read_near_day(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read today, yesterday, tomorrow, tonight, this morning, last night."""
    words = " ".join(found.group().lower().split())
    by = -1 if words.startswith(("yesterday", "last")) else 1 if words.startswith("tomorrow") else 0
    if "day before yesterday" in words:
        by = -2
    if "day after tomorrow" in words:
        by = 2
    return shifted(by, "day", anchor.day)


def read_near_unit(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``last week`` (Monday to Sunday), ``earlier this month`` (to the day before), ``next year``, ``early
    last week``.
    """
    which, unit = found["which"].lower(), found["unit"].lower()
    by = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "this": 0, "current": 0}[which]
    if unit == "weekend":
        saturday = week(anchor.day).first + timedelta(days=5 + 7 * by)
        if which == "this" and saturday > anchor.day and anchor.tense != "future":
            saturday -= timedelta(days=7)
        return Interval(saturday, saturday + timedelta(days=1), "bounded")
    whole = week(anchor.day + timedelta(weeks=by)) if unit == "week" else shifted(by, unit, anchor.day)
    side = (found["side"] or "").lower()
    if side in {"earlier", "late"} and side == "earlier" and by == 0:
        return _between(Interval(whole.first, whole.first, "day"), shifted(-1, "day", anchor.day))
    if side == "later" and by == 0:
        return _between(shifted(1, "day", anchor.day), Interval(whole.last, whole.last, "day"))
    return part(whole, side) if side in {"early", "mid", "late"} else whole


def read_earlier_in(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``earlier in the week``, ``earlier in the day``: up to the day before the paper's."""
    unit = found["unit"].lower()
    if unit == "day":
        return shifted(0, "day", anchor.day)
    whole = week(anchor.day) if unit == "week" else shifted(0, unit, anchor.day)
    return _between(Interval(whole.first, whole.first, "day"), shifted(-1, "day", anchor.day))


def read_ago(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``two weeks ago``, ``ten years ago``; an uncounted number of days gives no date."""
    by = _number(found["number"])
    return None if by is None else shifted(-by, found["unit"].lower(), anchor.day)


def read_from_last(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``two days later``, ``a week earlier``, ``the following day``: counted from the last day spoken of."""
    base = anchor.last
    if base is None:
        return None
    groups = found.groupdict()
    by = _number(groups["number"]) if groups.get("number") else 1
    if by is None:
        return None
    word = groups["way"].lower()
    if word in {"same"}:
        return base
    sign = -1 if word in {"earlier", "before", "previous", "preceding"} else 1
    return shifted(sign * by, groups["unit"].lower(), base.last if sign > 0 else base.first)


def read_feast(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``Valentine's Day``, ``Christmas`` with or without a year."""
    number, which = FEASTS[found["feast"].lower().replace("’", "'")]
    return day(int(found["year"]) if found["year"] else _nearest(number, which, anchor), number, which)


def read_fiscal(found: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read ``FY 2007``, ``FY07``: the American fiscal year, from October."""
    number = int(found["fiscal"])
    number += 0 if number > 99 else 2000 if number < 60 else 1900
    return Interval(date(number - 1, 10, 1), date(number, 9, 30), "year")


EXPRESSIONS: tuple[tuple[str, Reader], ...] = (  # a picture of the expressions; of two at a place, the longer wins
    (r"(?P<year>(?:1[6-9]|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b", read_iso),
    (rf"{MONTH}{BLANK}{DAY}(?:{GAP}(?:-|–|to|through|and|until){GAP}(?:{MONTH2}{BLANK})?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]))?(?:,?{BLANK}{YEAR})?", read_month_day),  # noqa: E501
    (rf"(?:the{BLANK})?{DAY}(?:{GAP}(?:-|–|to|and){GAP}(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)?{BLANK}(?:of{BLANK})?{MONTH}\b(?:,?{BLANK}{YEAR})?", read_month_day),  # noqa: E501
    (rf"{PART}{MONTH}(?:,?{BLANK}(?:of{BLANK})?|-){YEAR}", read_month),
    (rf"(?P<which>last|next|this|that|past){BLANK}{PART}{MONTH}\b", read_month),
    (rf"(?:in|since|by|until|during|of|for|from|through|before|after|and){BLANK}{PART}{MONTH}\b(?!{BLANK}\d)", read_month),  # noqa: E501
    (rf"(?P<part>early|mid|late)(?:-|{BLANK}){MONTH}\b", read_month),
    (rf"(?:the{BLANK})?(?:(?P<which>last|next|this){BLANK})?{SEASON}(?:{BLANK}of)?{BLANK}{YEAR}", read_season),
    (rf"(?P<which>last|next|this){BLANK}{SEASON}(?P<year>(?!))?\b", read_season),
    (r"FY[- ']?(?P<fiscal>(?:19|20)?\d\d)\b", read_fiscal),
    (r"(?:the\s)?(?:(?P<part>early|mid|late)[-\s])?(?P<decade>1[6-9]\d0|20\d0)'?s\b", read_decade),
    (rf"(?:in|since|by|until|during|of|for|from|before|after|through|late|early|mid|year){BLANK}{PART}{YEAR}(?:\s?[-–]\s?(?P<year2>(?:19|20)?\d\d))?\b(?![,.]\d|{BLANK}(?:people|men|troops|soldiers|tons|dollars|meters|members|miles))", read_year),  # noqa: E501
    (rf"{PART}(?<![\d,.$#]){YEAR}(?:\s?[-–]\s?(?P<year2>(?:19|20)\d\d))\b", read_year),
    (r"(?P<m>[01]?\d)/(?P<d>[0-3]?\d)/(?P<year>\d{4}|\d\d)\b", read_slashes),
    (r"the\sday\sbefore\syesterday|the\sday\safter\stomorrow|yesterday(?:\s(?:morning|afternoon|evening))?|today|tomorrow|tonight|this\s(?:morning|afternoon|evening)|last\snight", read_near_day),  # noqa: E501
    (rf"(?:(?P<side>early|earlier|later|late|mid)\s)?(?P<which>last|this|next|past|coming|previous|current){BLANK}(?P<unit>week|weekend|month|year|decade)\b", read_near_unit),  # noqa: E501
    (rf"(?:the{BLANK})?(?:(?P<which>last|next|this|past|previous){BLANK})?{WEEKDAY}\b", read_weekday),
    (rf"{BLANK.replace('{1,4}', '{0}')}earlier{BLANK}in{BLANK}the{BLANK}(?P<unit>week|month|year|day)\b", read_earlier_in),  # noqa: E501
    (rf"{NUMBER}(?:{BLANK}of)?{BLANK}{UNIT}{BLANK}ago\b", read_ago),
    (rf"{NUMBER}{BLANK}{UNIT}{BLANK}(?P<way>later|earlier|before|after)\b(?!{BLANK}(?:the|a|an|his|her|its)\b)", read_from_last),  # noqa: E501
    (rf"the{BLANK}(?P<way>following|next|previous|preceding|same){BLANK}(?P<unit>day|week|month|year)\b", read_from_last),  # noqa: E501
    (rf"{FEAST}(?:,?{BLANK}{YEAR})?\b", read_feast),
)  # fmt: skip
PATTERNS = tuple((re.compile(rf"(?<![\w$/]){pattern}", re.IGNORECASE), reader) for pattern, reader in EXPRESSIONS)
ANY = re.compile(
    r"\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|day|night|week|month|year|decade|ago\b|later\b|earlier|morning|"
    r"afternoon|evening|spring|summer|autumn|fall\b|winter|christmas|halloween|tomorrow|fy",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:^|(?<=\W))(?P<lead>since|until|till|by|before|after|from|as of)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+)?$",  # noqa: E501
    re.IGNORECASE,
)
OWN_LEAD = re.compile(r"^(?P<lead>since|until|by|before|after|from)\b", re.IGNORECASE)
IN_LEAD = re.compile(r"^(?:in|since|by|until|during|of|for|from|before|after|through|and|year)\s+", re.IGNORECASE)


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
    for sentence in grammar.analysis.sentences:
        for place in _places(grammar.document.text, sentence.start, sentence.end):
            when, last = _read(grammar, place, anchor, last)
            if when is not None:
                found.append(when)
    return tuple(found)


def _places(text: str, start: int, end: int) -> list[tuple[re.Match[str], Reader]]:
    """Return the expressions of one sentence, none overlapping: where two claim a place, the first, then the
    longest.
    """
    if not ANY.search(text, start, end):
        return []
    claims: list[tuple[int, int, int, re.Match[str], Reader]] = []
    for order, (pattern, reader) in enumerate(PATTERNS):
        for found in pattern.finditer(text, start, end):
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
    grammar: Grammar, place: tuple[re.Match[str], Reader], anchor: date | None, last: Interval | None
) -> tuple[When | None, Interval | None]:
    found, reader = place
    document = grammar.document
    opening = IN_LEAD.match(found.group())
    start = found.start() + (opening.end() if opening else 0)
    text = document.text
    before = LEAD.search(text, max(0, start - 24), start)
    lead = before["lead"].lower() if before else ""
    begin = before.start("lead") if before else found.start()
    span = Span(document.id, begin, found.end())
    words = " ".join(text[begin : found.end()].split())
    tense = "future" if lead in {"by", "until", "till", "before"} else _tense(grammar, start)
    if anchor is None:
        interval = reader(found, Anchor(date(1, 1, 1), tense, last)) if _is_absolute(found) else None
    else:
        interval = reader(found, Anchor(anchor, tense, last))
    if interval is None:
        return When(None, None, "unknown", span, words), last
    return _bounded(interval, lead, anchor, span, words), interval


def _bounded(interval: Interval, lead: str, anchor: date | None, span: Span, words: str) -> When:
    """Open an interval on the side that its preposition opens: ``since 1997`` runs to the paper's date."""
    when = When(interval.first, interval.last, interval.precision, span, words)
    if lead in {"since", "after"} and anchor is not None and interval.first <= anchor:
        return replace(
            when,
            latest=max(anchor, interval.last) if interval.last > anchor else anchor,
            precision="bounded",
        )
    return when


def _is_absolute(found: re.Match[str]) -> bool:
    groups = found.groupdict()
    return bool(groups.get("year") or groups.get("decade") or groups.get("fiscal"))


FUTURE_WORDS = {"will", "shall", "'ll", "wo"}
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
        helpers = {grammar.words[child].text.lower() for child in grammar.all(above, "aux", "auxpass")}
        if helpers & FUTURE_WORDS:
            return "future"
        if verb.tag in {"VBD"} or (verb.tag == "VBN" and (helpers or verb.relation in {"acl", "amod"})):
            return "past" if verb.lemma not in FUTURE_VERBS else "open"
        if "to" in helpers:
            return "future"
        if verb.tag in {"VBP", "VBZ"} and not helpers:
            return "open"
        if verb.tag == "VBG":
            continue
    return "open"


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBERS.get(word.lower())


def _nearest(number: int, which: int, anchor: Anchor) -> int:
    """Return the year that brings a bare month and day nearest to the paper's, on the side the tense allows."""
    choices = [found for offset in (-1, 0, 1) if (found := day(anchor.day.year + offset, number, which))]
    if anchor.tense == "past":
        choices = [found for found in choices if found.first <= anchor.day] or choices
    if anchor.tense == "future":
        choices = [found for found in choices if found.first >= anchor.day] or choices
    if not choices:
        return anchor.day.year
    return min(choices, key=lambda found: abs((found.first - anchor.day).days)).first.year


def _nearest_month(number: int, anchor: Anchor, which: str | None) -> int:
    this = anchor.day.year
    if which == "last":
        return this if number < anchor.day.month else this - 1
    if which == "next" or (anchor.tense == "future" and which is None):
        return this if number >= anchor.day.month else this + 1
    if anchor.tense == "past" or which == "past":
        return this if number <= anchor.day.month else this - 1
    gap = number - anchor.day.month
    return this + (gap < -6) - (gap > 6)


def _between(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None or last.last < first.first:
        return None
    precision = first.precision if first == last else "bounded"
    return Interval(first.first, last.last, precision)
