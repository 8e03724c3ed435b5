"""Paragraph numbers, found by their sequence and not by their looks alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import compress, count, pairwise

import msgspec

from dragoman.message.layout import Layout
from dragoman.message.vocabulary import Vocabulary

NUMBER = re.compile(
    r"[ \t]*+(?P<pilcrow>¶\s{0,4})?(?P<number>\d{1,3})"
    r"(?:\s?[.)](?!\d)[.)]?|\s?[,:;·-]?(?=\s{1,3}[(\[{][A-Za-z]{1,5}[)\]}/]))"
    r"[ \t]*+(?:(?P<again>\d{1,3})\.(?!\d)[ \t]+)?"
    r"(?P<mark>[(\[{]\s{0,2}[A-Za-z][^()\[\]{}\n]{0,28}[)\]}]|[A-Z]{1,3}(?:/[A-Z]{1,3})?\)(?=\s))?"
)
"""A number that opens a line, and the mark behind it; a scanner may have taken one bracket for another."""
MARK_FIRST = re.compile(
    r"[ \t]*+(?P<mark>\(\s{0,2}[A-Za-z][^()\n]{0,28}\))[ \t]{0,4}(?:¶\s{0,2})?"
    r"(?P<number>\d{1,3})\s?[.)](?!\d)[.)]?[ \t]*+"
)
"""A number behind its mark: ``(C) 1. ...``."""
MARK_BEFORE = re.compile(r"(?P<mark>\(\s{0,2}[A-Za-z][^()\n]{0,28}\))[ \t]{1,4}$")
LONGEST_MARK = 34
GARBLED = re.compile(
    r"[ \t]*+(?P<number>[0-9lI|!ZSBOGQ]{1,2})\s?(?P<stop>[.,·])(?!\d)[ \t]{1,4}(?=\S)"
    r"(?P<mark>\(\s{0,2}[A-Za-z][^()\n]{0,28}\))?"
)
"""A number of which a scanner made letters, or a comma of its stop; it counts only where that number is missing."""
SCANNED = str.maketrans("lI|!ZSBOGQ", "1111258060")
INLINE = re.compile(
    r"(?P<number>\d\d{0,2})\.(?![ \t\r]{0,3}\n[ \t\r]{0,3}\n)\s{0,2}(?P<mark>\([A-Za-z][^()\n]{0,28}\))?(?=\s?[A-Z\"(])"
)
"""A number inside a line, or at its end with the text on the next one; what a blank line parts is none."""
STOP = re.compile(r"\.(?<=\d\.)")
"""A stop behind a number."""
LONGEST_NUMBER = 3
BEFORE_NUMBER = " \t¶"
SENTENCE_ENDS = '.!?")]:'
BEHIND_MARK = (") ", ")  ")
UNNUMBERED_MARK = re.compile(r"[ \t]*+(?P<mark>\(\s{0,2}[A-Z][^()\n]{0,28}\))")
PILCROW = "¶"
PILCROW_INSIDE = " ¶"
"""A pilcrow behind a blank stands inside a line, as where a newspaper ran paragraphs together."""
MARK = "("
OPENINGS = frozenset(PILCROW + MARK + "0123456789")
FLATTENED = 300
"""A line longer than this may hold several paragraphs; others are searched inside only where numbers are missing."""
STRAY = 1.75
"""Least strength of a number out of its order that goes on a list: a blank line above it and a pilcrow, or a mark."""
INSIDE = 0.25
"""Strength of a number without a mark inside a line, behind a sentence's end."""
BEHIND_HEADING = -1.0
"""A number with a mark inside a line that no sentence ends before: the heading above it may stand there."""
BELOW_BLANK = 1.5
"""Strength of a number below a blank line."""
PREFIX = 11
"""First number of a copy in which every pilcrow became a 1."""
PLAIN_NUMBERS = frozenset(f"{number}." for number in range(100))
GARBLED_OPENINGS = frozenset("0123456789lI|!ZSBOGQ")


class Candidate(msgspec.Struct, gc=False):
    """A number that may begin a paragraph.

    ``readings`` are the numbers it can stand for, the printed one first; ``strength`` how much it looks like the
    beginning of a paragraph; ``text`` is where the words behind number and mark begin; ``again`` is a second number
    behind the first, where the drafter typed one and a machine put its own before it.
    """

    line: int
    start: int
    printed: str
    readings: tuple[int, ...]
    strength: float
    text: int
    mark: tuple[int, int] | None
    marked: bool
    again: str | None = None


class Numbered(msgspec.Struct, frozen=True, gc=False):
    """A paragraph's beginning: its true number and the candidate it was read from."""

    number: int
    candidate: Candidate


def find_paragraphs(
    layout: Layout, lines: Iterable[int], vocabulary: Vocabulary
) -> tuple[list[Numbered], list[Candidate]]:
    """Find the paragraphs among these lines of the body, in order.

    Of all numbers at line beginnings the run is taken that goes on best from 1 upward: a year, a section of an order
    or a list inside a paragraph does not continue it. A copy whose first number is 11 had each pilcrow turned into
    a 1: there each number may also stand for itself without the first digit, or less ten.

    Returns: the paragraphs, and the numbers that look like a paragraph's and were passed over.
    """
    numbers = list(lines)
    opening = list(compress(numbers, map(OPENINGS.__contains__, map(layout.firsts.__getitem__, numbers))))
    # Where the text begins inside a line, or behind furniture glued to it, the line's own first word does not tell.
    apart = {*layout.glued, *(line for line in numbers[:1] if layout.starts[line] < layout.body)}
    looked = sorted(apart.intersection(numbers).union(opening)) if apart else opening
    found = list(_at_line_starts(layout, looked, vocabulary))
    prefixed = _is_prefixed(found, layout)
    if prefixed:
        _add_readings(found)
    run = _best_run(found)
    torn = _is_torn(run)
    if run and torn and (mended := _with_garbled(run, found, _garbled(layout, numbers, vocabulary))):
        found = mended
        run = _best_run(found)
        torn = _is_torn(run)
    if torn or _has_pilcrow_inside(layout.text) or _is_flattened(layout, numbers):
        searched = numbers
    else:
        at = layout.text.find(f" {run[-1].number + 1}.", run[-1].candidate.text)
        line = bisect_right(layout.starts, at) - 1
        searched = [line] if at >= 0 and line in numbers else []
    behind = {candidate.line: candidate.text for candidate in found}
    if not searched:
        return _settled(run, found)
    inside = [one for one in _inside_lines(layout, searched, vocabulary) if one.start >= behind.get(one.line, 0)]
    if inside:
        found = sorted([*found, *inside], key=_start)
        run = _joined(_best_run(found))
    return _settled(run, found)


def _has_pilcrow_inside(text: str) -> bool:
    return PILCROW in text and PILCROW_INSIDE in text


def _start(candidate: Candidate) -> int:
    return candidate.start


def _joined(run: list[Numbered]) -> list[Numbered]:
    """Leave out the first number where it is a bare one inside a line that neither begins a sequence nor is gone on.

    A sentence may end in any number (``... at noon on June 30.``); one of a sequence is known by its neighbour.
    """
    first = 0
    while first < len(run) and run[first].number != 1 and run[first].candidate.strength <= INSIDE:
        if first + 1 < len(run) and run[first + 1].number == run[first].number + 1:
            break
        first += 1
    return run[first:]


def _with_garbled(run: list[Numbered], found: list[Candidate], garbled: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates with those garbled ones that stand for a number missing beside one of the run.

    ``I.`` with ``II.`` below it is a Roman number. Empty where none of them helps.
    """
    there = {one.number for one in run}
    every = list(garbled)
    roman = any(one.printed == "II" for one in every)
    fits = [
        one
        for one in every
        if (number := one.readings[0]) not in there
        and (number + 1 in there or number - 1 in there)
        and not (roman and one.printed == "I")
    ]
    if not fits:
        return []
    chosen = {one.candidate.start for one in _best_run(sorted([*found, *fits], key=_start))}
    return sorted([*found, *(one for one in fits if one.start in chosen)], key=_start)


def _garbled(layout: Layout, lines: list[int], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Give what a scanner may have made of a number: ``l.`` or ``Z,`` before a mark, or below a blank line."""
    for line in lines:
        words = layout.words[line]
        found = GARBLED.match(layout.text, layout.starts[line]) if words[:1] in GARBLED_OPENINGS and words else None
        if found is None or layout.starts[line] < layout.body or found["number"] + found["stop"] in PLAIN_NUMBERS:
            continue
        candidate = _candidate(found, line, layout, vocabulary)
        if candidate.marked or (line and not layout.words[line - 1] and layout.text[found.end()].isupper()):
            yield candidate


def _is_flattened(layout: Layout, lines: list[int]) -> bool:
    """Say whether a line may hold several paragraphs."""
    raws = layout.raws
    return max(map(len, raws), default=0) > FLATTENED and any(len(raws[line]) > FLATTENED for line in lines)


def _settled(run: list[Numbered], found: list[Candidate]) -> tuple[list[Numbered], list[Candidate]]:
    """Return a run without lists and with strays, and what is passed over."""
    if len(run) == len(found):
        return run, []
    numbered = _with_strays(_without_lists(run, found), found)
    return numbered, _passed_over(numbered, found) if len(numbered) < len(found) else []


def _passed_over(numbered: list[Numbered], found: list[Candidate]) -> list[Candidate]:
    """Return the numbers left out that have a mark, or stand below a blank line and are higher than any taken."""
    chosen = {one.candidate.start for one in numbered}
    highest = max((one.number for one in numbered), default=0)
    return [
        candidate
        for candidate in found
        if candidate.start not in chosen
        and (candidate.marked or (candidate.strength >= BELOW_BLANK and min(candidate.readings) > highest))
    ]


def _with_strays(run: list[Numbered], found: list[Candidate]) -> list[Numbered]:
    """Take in a paragraph out of its order (4, 6, 5, 7) that stands below a blank line, near its place, once only."""
    used = {numbered.number for numbered in run}
    chosen = {numbered.candidate.start for numbered in run}
    strays: list[Numbered] = []
    at, above, listed = 0, 0, 0
    for candidate in found:
        while at < len(run) and run[at].candidate.start <= candidate.start:
            above, at = run[at].number, at + 1
        number, before = candidate.readings[0], listed
        listed = 0 if candidate.start in chosen else number
        if candidate.start in chosen or number in used or not above or at == len(run):
            continue
        least = STRAY if before == number - 1 else BELOW_BLANK
        if candidate.strength >= least and above - 2 <= number <= above + 2:
            strays.append(Numbered(number, candidate))
            used.add(number)
    return sorted([*run, *strays], key=lambda numbered: numbered.candidate.start) if strays else run


def _without_lists(run: list[Numbered], found: list[Candidate]) -> list[Numbered]:
    """Leave out what goes on a list inside a paragraph: a number without a mark, right behind one that was left out."""
    if not any(numbered.candidate.marked for numbered in run):
        return run
    chosen = {numbered.candidate.start for numbered in run}
    before = {after.start: previous for previous, after in pairwise(found)}
    kept: list[Numbered] = []
    in_list = False
    for numbered in run:
        previous = before.get(numbered.candidate.start)
        goes_on = previous is not None and previous.start not in chosen and numbered.number - 1 in previous.readings
        in_list = not numbered.candidate.marked and (
            in_list or (goes_on and previous is not None and not previous.marked)
        )
        if not in_list:
            kept.append(numbered)
    return kept


def _at_line_starts(layout: Layout, lines: list[int], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Give each number that opens a line, with or without a pilcrow before it, on the same line or the one above.

    ``lines`` are those that one may open, in order.
    """
    text, waiting = layout.text, -2
    for line in lines:
        head = layout.words[line][:1]
        start = layout.starts[line]
        if start < layout.body:
            start = layout.body
            head = text[start : start + 16].lstrip(" \t")[:1]
        if layout.glued and line in layout.glued:
            start = layout.glued[line]
            head = text[start : start + 16].lstrip(" \t")[:1]
        if head not in OPENINGS:
            continue
        if waiting == line - 1 and head != PILCROW:
            continue
        found = NUMBER.match(text, start) if head != MARK else MARK_FIRST.match(text, start)
        if found is None or (head == MARK and vocabulary.portion(found["mark"]) is None):
            continue
        if head == PILCROW and ("\n" in (found["pilcrow"] or "") or "\r" in (found["pilcrow"] or "")):
            waiting = line
        yield _candidate(found, line, layout, vocabulary)


def _candidate(found: re.Match[str], line: int, layout: Layout, vocabulary: Vocabulary) -> Candidate:
    """Weigh a number: a mark beside it, a blank line above and a pilcrow before it all speak for a paragraph."""
    if found.re is NUMBER:
        number, mark, pilcrow, again = found.group("number", "mark", "pilcrow", "again")
    else:
        (number, mark), pilcrow, again = found.group("number", "mark"), None, None
    marked = mark is not None and vocabulary.portion(mark) is not None
    end = found.end() if marked or mark is None else found.start("mark")
    start = found.start("pilcrow") if pilcrow else found.start("number")
    read = int(number.translate(SCANNED) if found.re is GARBLED else number)
    above = layout.words[line - 1] if line else ""
    strength = 1.0 + 2.0 * marked + 0.5 * (not above) + 0.25 * bool(pilcrow)
    return Candidate(
        line,
        found.start("mark") if found.re is MARK_FIRST else start,
        number,
        (read,) if again is None or again == number else (read, int(again)),
        strength,
        end,
        found.span("mark") if marked else None,
        marked,
        again,
    )


def _inside_lines(layout: Layout, lines: list[int], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Give each number behind a sentence's end inside a line (``... nationwide. 10. In addition``)."""
    if not lines:
        return
    text, among = layout.text, set(lines)
    last = lines[-1]
    end = layout.starts[last] + len(layout.raws[last])
    for found in _before_stops(text, max(layout.starts[lines[0]], layout.body) + 1, end):
        if text[found.start() - 1] not in BEFORE_NUMBER:
            continue
        line = bisect_right(layout.starts, found.start()) - 1
        start = max(layout.starts[line], layout.body)
        ends = line in among and _ends_above(text, found.start(), start)
        if line not in among or not (ends or found["mark"]):
            continue
        candidate = _candidate(found, line, layout, vocabulary)
        if ends or candidate.marked:
            if not candidate.marked and text.endswith(BEHIND_MARK, start, found.start()):
                _take_mark_before(candidate, text, start, vocabulary)
            candidate.strength = (INSIDE if ends else BEHIND_HEADING) + 2.0 * candidate.marked
            yield candidate


def _take_mark_before(candidate: Candidate, text: str, start: int, vocabulary: Vocabulary) -> None:
    """Take a mark that stands between a sentence's end and the number into the paragraph that the number begins."""
    found = MARK_BEFORE.search(text[max(start, candidate.start - LONGEST_MARK) : candidate.start])
    if found is None or vocabulary.portion(found["mark"]) is None:
        return
    first = candidate.start - len(found[0])
    if text[start:first].rstrip()[-1:] in SENTENCE_ENDS:
        candidate.start, candidate.mark, candidate.marked = first, (first, first + len(found["mark"])), True


def _before_stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Give what ``INLINE.finditer`` gives, going from stop to stop: of these a text has fewer than of digits."""
    taken = start
    for stop in STOP.finditer(text, start, end):
        at = stop.start()
        if at <= taken:
            continue
        first = at - 1
        while first > max(taken, at - LONGEST_NUMBER) and text[first - 1].isdecimal():
            first -= 1
        found = INLINE.match(text, first, end)
        if found is not None:
            yield found
            taken = found.end()


def _ends_above(text: str, at: int, start: int) -> bool:
    """Say whether a sentence ends a few blanks before a place on the line from ``start``, with or without a pilcrow."""
    before = text[max(at - 7, start) : at]
    ended = before.rstrip(" \t¶")
    return ended != before and ended[-1:] in SENTENCE_ENDS and ended != "" and before[len(ended)] == " "


def _is_prefixed(found: list[Candidate], layout: Layout) -> bool:
    """Say whether pilcrows became ones: below a head the first number is 11, and 12 follows it or nothing does."""
    if not found or found[0].readings[0] != PREFIX or not layout.gathered or layout.is_later_section:
        return False
    followers = [candidate.readings[0] for candidate in found[1:]]
    return not followers or PREFIX + 1 in followers


def _add_readings(found: list[Candidate]) -> None:
    """Let each number also stand for itself without its first 1, and, from 20 on, for itself less ten."""
    for candidate in found:
        printed = candidate.readings[0]
        without = int(candidate.printed[1:]) if candidate.printed[0] == "1" and len(candidate.printed) > 1 else None
        options = (without, printed - 10 if printed > PREFIX else None)
        candidate.readings = tuple(number for number in dict.fromkeys(options) if number) or candidate.readings


REACH = 4
STEP_COST = (2.2, 0.0, 1.2, 1.6, 2.0)
"""What it costs a run to repeat a number, to go on by one, two, three or four."""
JUMP_COST = 2.8
"""What it costs a run to go on by more, as where a section of the telegram was lost."""


def _best_run(found: list[Candidate]) -> list[Numbered]:
    """Return the run of numbers that weighs most; each step up costs by the numbers it leaves out.

    For each number the best run ending there is kept, so the time grows with the candidates alone.
    """
    if _is_in_order(found):
        return list(map(Numbered, count(1), found))
    best: dict[int, tuple[float, int]] = {}
    links: list[tuple[int, Numbered]] = []
    highest, heaviest, link = 0, 0.0, -1
    for candidate in found:
        kept: list[tuple[int, float, int]] = []
        for number in candidate.readings:
            weight, before = _extended(best, number, candidate.strength)
            if highest < number - REACH and heaviest + candidate.strength - JUMP_COST > weight:
                weight, before = heaviest + candidate.strength - JUMP_COST, link
            if number not in best or weight > best[number][0] + 1e-9:
                links.append((before, Numbered(number, candidate)))
                kept.append((number, weight, len(links) - 1))
        for number, weight, at in kept:
            best[number] = (weight, at)
            if weight > heaviest:
                highest, heaviest, link = number, weight, at
    if not best:
        return []
    _, at = max(best.values(), key=lambda kept: (kept[0], -kept[1]))
    run: list[Numbered] = []
    while at >= 0:
        at, numbered = links[at]
        run.append(numbered)
    return run[::-1]


def _is_in_order(found: list[Candidate]) -> bool:
    """Say whether the candidates are 1, 2, 3 and so on, each once: then no other run weighs as much as all of them."""
    for number, candidate in enumerate(found, 1):
        if candidate.readings != (number,) or candidate.strength <= 0:
            return False
    return True


def _extended(best: dict[int, tuple[float, int]], number: int, strength: float) -> tuple[float, int]:
    """Return the weight of the best run this number can end, and the link it goes on from, -1 for none."""
    weight, before = strength - (0.0 if number == 1 else min(0.5 + 0.1 * number, 1.2)), -1
    for step, cost in enumerate(STEP_COST):
        known = best.get(number - step)
        if known is not None and known[0] + strength - cost > weight:
            weight, before = known[0] + strength - cost, known[1]
    return weight, before


def _is_torn(run: list[Numbered]) -> bool:
    """Say whether numbers are missing from a run, or there is none."""
    return not run or run[0].number != 1 or any(after.number != before.number + 1 for before, after in pairwise(run))
