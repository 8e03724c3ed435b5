"""Names of persons marked in edited papers: the edition's own tags, cleaned, and names they leave out added.

The edition tags those in a volume's list of persons, and one named person in five not at all. So a name tagged once is
marked wherever the paper has it; titles, which are tagged now and then, are left out; initials and given names before a
tagged surname are taken in; a name after ``Mr.`` and the like is marked; and what only looks like a name is hidden from
training (`HIDDEN`) rather than called none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.language.analysis import Word

NONE, BEGINS, GOES_ON, HIDDEN = range(4)

TITLES = frozenset(
    (
        "president presidents vice secretary secretaries under undersecretary assistant ambassador ambassadors amb mr "
        "mr. mrs mrs. ms ms. messrs. miss dr dr. dr.s sir senator senators sen. congressman congressmen general gen. "
        "gen lt lt. maj. brig. brigadier colonel col. col major captain capt. admiral adm. adm marshal minister "
        "ministers prime foreign premier chairman king queen prince princess crown emperor shah pope archbishop "
        "patriarch cardinal chancellor governor deputy fm pm fonmin primin defmin depsec dcm counselor counsellor "
        "professor prof. judge justice director directors secy secy. sec. asst. foreignminister sheikh shaikh "
        "sultan lord lady vm vfm secgen syg charge representative rep. comrade acting interpreter minister-counselor"
    ).split()
)
SURE_TITLES = frozenset("mr mr. mrs mrs. ms. messrs. dr. dr sir amb. amb ambassador senator congressman".split())
FAIR_TITLES = frozenset(
    "president secretary general gen. minister pm fm fonmin premier chairman chancellor governor admiral colonel col. "
    "prime king director professor judge".split()
)
KINDS = frozenset(
    (
        "plan committee doctrine mission commission amendment report act library island islands city airport building "
        "proposal formula resolution house center centre foundation university institute street square avenue award "
        "prize administration initiative round memorandum declaration letter group line company corporation bank note "
        "hall fort airfield base county township river lake strait sea gulf canal heights doctrine treaty protocol "
        "agreement communique hotel field files papers papers collection conference war day international road"
    ).split()
)
PARTICLES = frozenset("de da di du del della dos van von bin ibn ben der den al el la le ter abu".split())
INITIAL = re.compile(r"(?:[A-Z]\.){1,3}-?|[A-Z]")
END = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})


@dataclass(frozen=True, slots=True)
class Lists:
    """What training knows of names: surnames, given names, words in small letters, words of places, with volumes."""

    surnames: dict[str, frozenset[str]]
    given: dict[str, frozenset[str]]
    small: frozenset[str]
    places: frozenset[str]
    titles: frozenset[str] = TITLES

    def bits(self, text: str, loud: bool, volume: str | None) -> int:
        """Return which lists hold a word; what only the paper's own volume knows does not count."""
        low = text.lower().replace("’", "'")
        kept = frozenset({volume})
        return (
            bool(self.surnames.get(low, frozenset()) - kept)
            | bool(self.given.get(low, frozenset()) - kept) << 1
            | (low in self.small) << 2
            | (low in self.places) << 3
            | (low in self.titles) << 4
        )


def marks(
    text: str,
    words: Sequence[Word],
    blocks: Sequence[int],
    tags: Iterable[tuple[int, int]],
    listed: Iterable[str],
    lists: Lists,
) -> list[int]:
    """Return for each word whether a person's name begins there, goes on, does not stand there, or is not known.

    ``tags`` are the edition's spans, ``listed`` the names in the volume's list of persons, surname first.
    """
    low = [text[word.start : word.end].lower().replace("’", "'") for word in words]
    own = [text[word.start : word.end] for word in words]
    capital = [bool(one) and one[0].isupper() for one in own]
    found: dict[int, int] = {}
    taken = bytearray(len(words))
    place = {}
    for index, word in enumerate(words):
        for offset in range(word.start, word.end):
            place[offset] = index
    for start, end in tags:
        first, last = place.get(start), place.get(end - 1)
        if (
            first is None
            or last is None
            or (
                text[start].islower()
                and not text[start:end].lower().startswith(("de ", "von ", "van ", "al", "bin ", "el", "da ", "du "))
            )
        ):
            continue
        first, last = _trimmed(low, own, first, last + 1)
        if first < last and not any(taken[first:last]):
            found[first] = last
            taken[first:last] = b"\1" * (last - first)
    ordinary = lists.small
    singles = {low[first] for first, last in found.items() if last - first == 1}
    many = {tuple(low[first:last]) for first, last in found.items() if last - first > 1}
    many |= {form for name in listed for form in _forms(name)}
    ends = {form[-1] for form in many if form in {tuple(low[one:end]) for one, end in found.items()}} | singles
    longest = max((len(form) for form in many), default=0)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(many, key=len, reverse=True):
        by_first.setdefault(form[0], []).append(form)
    index = 0
    while index < len(words):
        if not taken[index] and capital[index]:
            for form in by_first.get(low[index], ()):
                last = index + len(form)
                if tuple(low[index:last]) == form and not any(taken[index:last]) and len(form) <= longest:
                    found[index] = last
                    taken[index:last] = b"\1" * len(form)
                    break
        index += 1
    hidden = set()
    surnames = {name.split(",")[0].lower().replace("’", "'") for name in listed}
    for index in range(len(words)):
        if taken[index] or not capital[index] or len(own[index]) < 2:
            continue
        after = low[index + 1] if index + 1 < len(words) else ""
        before = low[index - 1] if index else ""
        odd = low[index] in lists.places or low[index] in lists.titles
        if low[index] in ends and len(own[index]) > 2 and not odd:
            if after in KINDS:
                hidden.add(index)
            else:
                found[index] = index + 1
                taken[index] = 1
        elif before in SURE_TITLES and not odd and low[index] not in lists.titles:
            last = index + 1
            while (
                last < len(words)
                and capital[last]
                and last < index + 4
                and blocks[last] == blocks[index]
                and ("\n" not in text[words[last - 1].end : words[last].start])
                and (not taken[last])
                and low[last] not in lists.titles
                and low[last] not in KINDS
            ):
                last += 1
            if last - index <= 3:
                found[index] = last
                taken[index:last] = b"\1" * (last - index)
        elif low[index] in surnames and not odd:
            if low[index] in ordinary:
                hidden.add(index)
            else:
                found[index] = index + 1
                taken[index] = 1
        elif before in FAIR_TITLES and low[index] in lists.surnames and low[index] not in ordinary and not odd:
            found[index] = index + 1
            taken[index] = 1
        elif before in FAIR_TITLES and low[index] not in ordinary and not odd and low[index] not in KINDS:
            hidden.add(index)
    answer = [NONE] * len(words)
    for start in sorted(found):
        first, last = _widened(text, words, low, own, taken, start, found[start], lists)
        if any(answer[one] in (BEGINS, GOES_ON) for one in range(first, last)):
            continue
        answer[first] = BEGINS
        for one in range(first + 1, last):
            answer[one] = GOES_ON
    for one in hidden:
        if answer[one] == NONE:
            answer[one] = HIDDEN
    return answer


def _trimmed(low: Sequence[str], own: Sequence[str], first: int, last: int) -> tuple[int, int]:
    while first < last and (low[first] in TITLES or not own[first][0].isalpha()):
        first += 1
    while first < last and (low[last - 1] in {"'s", "'"} or not own[last - 1][0].isalnum()):
        last -= 1
    return first, last


def _widened(
    text: str,
    words: Sequence[Word],
    low: Sequence[str],
    own: Sequence[str],
    taken: bytearray,
    first: int,
    last: int,
    lists: Lists,
) -> tuple[int, int]:
    """Take in initials and a given name before a surname, a particle between, and what follows as ``Jr.``."""
    if last - first == 1 or low[first] in PARTICLES:
        place = first
        while (
            place > 0
            and not taken[place - 1]
            and "\n" not in text[words[place - 1].end : words[place].start]
            and (
                (INITIAL.fullmatch(own[place - 1]) and own[place - 1].endswith("."))
                or low[place - 1] in PARTICLES
                or (
                    low[place - 1] in lists.given
                    and low[place - 1] not in lists.small
                    and own[place - 1][0].isupper()
                    and low[place - 1] not in lists.titles
                    and low[place - 1] not in lists.places
                )
            )
        ):
            place -= 1
        if place < first and not (place == first - 1 and _starts_line(text, words, place)):
            first = place
    if last + 1 < len(words) and low[last] == "," and low[last + 1] in END and not taken[last + 1]:
        last += 2
    elif last < len(words) and low[last] in END and not taken[last]:
        last += 1
    return first, last


def _starts_line(text: str, words: Sequence[Word], index: int) -> bool:
    """Say whether an initial is a list's letter: ``b. Zahedi`` at the start of a line."""
    if len(text[words[index].start : words[index].end]) != 2:
        return False
    return index == 0 or "\n" in text[words[index - 1].end : words[index].start]


def _forms(name: str) -> Iterable[tuple[str, ...]]:
    """Yield how a name of a list of persons, ``Rogers, William P.``, is written in a paper."""
    surname, comma, rest = name.lower().replace("’", "'").partition(", ")
    if not comma:
        whole = tuple(name.lower().replace("’", "'").split())
        if len(whole) > 1:
            yield whole
        return
    given = [word for word in re.split(r"[\s,]+", rest) if word and word not in END and "(" not in word]
    last = surname.split()
    if not given:
        return
    yield (*given, *last)
    yield (given[0], *last)
    if len(given) > 1:
        yield tuple([f"{one[0]}." for one in given] + last)
        yield ("".join(f"{one[0]}." for one in given), *last)
