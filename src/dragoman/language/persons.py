"""Names of persons in a paper's words, by a small network taught here on edited diplomatic papers.

The network looks at each word that may be part of a name: its letters, whether lists know it, four words on each side,
its place in line and block, and what stands around the same word elsewhere in the paper. How it was taught is told on
the card beside it (``persons.json``). All its numbers lie on a grid of binary fractions, so that every sum is exact and
the answer is the same on any machine.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.documents import Document
from dragoman.language.analysis import Name, Sentence, Word
from dragoman.language.features import BUCKETS, FLAGS, LISTS, Seen, features, key, look, plain

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

REACH = 4
NEAR = 2
AT_ONCE = 20_000
"""Words looked at together, so that time and memory stay in bounds; a longer paper is read in parts."""

REMEMBERED = 50_000
FEATURES = 10 + len(LISTS)
WEIGHT = 256.0
VALUE = 64.0
"""Weights are whole numbers of 1/256, values between layers whole numbers of 1/64."""

ONE_THREAD = 250_000
"""Multiplications up to which the library for matrices keeps to one thread."""

COMMON = frozenset("NNS VBD VBG VBN VBZ VBP RB DT IN CC PRP PRP$ WDT WRB MD CD".split())
"""Tags of words that are hardly a name where they open a sentence."""

SITES = frozenset({"GPE", "LOC", "FAC"})
WHERE = frozenset("in at near into outside inside around toward towards via across".split())
"""Prepositions that stand before places."""

INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
NONE, BEGINS, GOES_ON = range(3)
SURNAME, GIVEN, SMALL, PLACE, TITLE = (1 << bit for bit in range(len(LISTS)))
GIVEN_ALONE = GIVEN | SMALL | PLACE | TITLE
SURNAME_ALONE = SURNAME | SMALL | PLACE | TITLE
"""A given name or surname that no other list holds."""


class PersonTagger:
    """The network. Loading waits until the first paper."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, bool], int] = {}
        self._vectors: Floats | None = None

    @cached_property
    def version(self) -> str:
        """The first digits of the digest of the network's numbers, as its card has it."""
        card = json.loads(files("dragoman.language").joinpath("persons.json").read_text(encoding="utf-8"))
        return str(card["sha256"])[:12]

    @cached_property
    def numbers(self) -> dict[str, Any]:
        """The network's numbers and the lists of words kept with them."""
        with files("dragoman.language").joinpath("persons.npz").open("rb") as opened, np.load(opened) as packed:
            found: dict[str, Any] = {
                name: (packed[name].astype(np.float32) / WEIGHT if packed[name].dtype == np.int16 else packed[name])
                for name in packed.files
            }
        for name in LISTS:
            found[name] = frozenset(found[name].tolist())
        return found

    def tag(self, document: Document, words: Sequence[Word], sentences: Sequence[Sentence]) -> list[Name]:
        """Return the names of persons among a paper's words, in order; none overlap."""
        found: list[Name] = []
        for first in range(0, len(words), AT_ONCE):
            seen = look(document, words[first : first + AT_ONCE], sentences)
            if seen.asked:
                part = words[first : first + AT_ONCE]
                for start, end in spans(seen, part, self._labels(seen)):
                    begin = found[-1].last - first if found else 0
                    whole = self._whole(document.text, part, seen, (start, end), begin)
                    if whole[0] < whole[1] and not self._is_common(part, sentences, whole, first):
                        found.append(Name(first + whole[0], first + whole[1], "PERSON"))
        return found

    def second(self, text: str, words: Sequence[Word], found: Sequence[Name], guessed: Sequence[Name]) -> list[Name]:
        """Return the names found, with full names that another model guessed too where no word speaks against them.

        A guess of two to four words on one line counts where each is an initial or a word that is none of the small,
        of places or of titles; it takes in a name found inside it. A word that stands once, where places stand, which
        the other model guessed to be one and no list has as surname, is a place.
        """
        sites = {guess.first for guess in guessed if guess.label in SITES}
        times = Counter(words[name.first].text for name in found)
        kept = dict.fromkeys(
            name
            for name in found
            if name.first not in sites or times[words[name.first].text] > 1 or not self._is_site(words, name)
        )
        taken = {word: name for name in kept for word in range(name.first, name.last)}
        for guess in guessed:
            if guess.label != "PERSON":
                continue
            inside = {taken[word] for word in range(guess.first, guess.last) if word in taken}
            part = words[guess.first : guess.last]
            if not 2 <= len(part) <= 4 or "\n" in text[part[0].start : part[-1].end]:
                continue
            if not all(map(self._is_name, part)) or self._listed(part[0].text) & (SURNAME | GIVEN) == SURNAME:
                continue
            if all(guess.first <= name.first and name.last <= guess.last for name in inside):
                for name in inside:
                    kept.pop(name, None)
                kept[guess] = None
        return sorted(kept, key=lambda name: name.first)

    def _is_site(self, words: Sequence[Word], name: Name) -> bool:
        """Say whether one word after a preposition of place is known to no list of surnames."""
        if name.last - name.first > 1 or name.first == 0 or self._listed(words[name.first].text) & SURNAME:
            return False
        before = [word.text.lower() for word in words[max(0, name.first - 2) : name.first]]
        return before[-1] in WHERE or before in (["out", "of"], ["city", "of"], ["town", "of"], ["port", "of"])

    def _is_name(self, word: Word) -> bool:
        """Say whether a word may well be part of a name: an initial, or a capital that no other list knows."""
        if INITIALS.fullmatch(word.text):
            return True
        plain = word.text[0].isupper() and word.text[1:2].islower() and word.text[-1].islower() and len(word.text) > 2
        return plain and not self._listed(word.text) & (SMALL | PLACE | TITLE)

    def _whole(
        self, text: str, words: Sequence[Word], seen: Seen, span: tuple[int, int], begin: int
    ) -> tuple[int, int]:
        """Take in what surely belongs to a name: initials and a known given name before it, a known surname after a
        given name alone, and what a hyphen joins to a full name, as in ``T'ang Wen-Sheng``.
        """
        first, last = max(span[0], begin), span[1]
        while last + 1 < len(words) and last - first > 1 and _is_hyphened(words, last):
            last += 2
        if last - first == 1 and last < len(words) and self._joins(text, words, seen, first, last):
            last += 1
        if last - first == 1 and first > begin and self._joins(text, words, seen, first - 1, first):
            first -= 1
        while first > begin and _is_initial(text, words, seen, first - 1):
            first -= 1
        return first, last

    def _is_common(
        self, words: Sequence[Word], sentences: Sequence[Sentence], span: tuple[int, int], before: int
    ) -> bool:
        """Say whether a word has its capital only from opening a sentence: ``Gunmen``, which no list has as surname."""
        word = words[span[0]]
        opens = sentences[word.sentence].first == span[0] + before
        return span[1] - span[0] == 1 and opens and word.tag in COMMON and not self._listed(word.text) & SURNAME

    def _joins(self, text: str, words: Sequence[Word], seen: Seen, one: int, other: int) -> bool:
        """Say whether two neighbours are a known given name and a surname, and neither is any other word."""
        between = text[words[one].end : words[other].start]
        given, surname = self._listed(words[one].text), self._listed(words[other].text)
        return (
            between == " "
            and seen.blocks[one] == seen.blocks[other]
            and given & GIVEN_ALONE == GIVEN
            and (surname & SURNAME_ALONE == SURNAME)
            and text[words[one].start].isupper()
            and text[words[other].start].isupper()
        )

    def _labels(self, seen: Seen) -> list[int]:
        """Return the label of each word asked about."""
        numbers = self.numbers
        vectors = np.concatenate([self._vectors_of(seen.forms), np.zeros((1, numbers["around"].shape[0]), np.float32)])
        outside = [len(seen.forms)] * REACH
        kinds = np.array(outside + list(seen.kinds) + outside)
        flags = np.array([0] * NEAR + list(seen.flags) + [0] * NEAR)
        asked = np.array(seen.asked)
        windows = vectors[kinds[asked[:, None] + np.arange(2 * REACH + 1)]].reshape(len(asked), -1)
        here = _product(windows, self._around) + numbers["bias"]
        for offset in range(2 * NEAR + 1):
            here += numbers["lines"][flags[asked + offset] + offset * FLAGS]
        here = _value(here)
        both = np.concatenate([here, _value(_means(here, _groups(seen)))], axis=1)
        above = _value(_product(both, numbers["joined"]) + numbers["joined_bias"])
        scores = _product(above, numbers["answer"]) + numbers["answer_bias"]
        labels: list[int] = scores.argmax(axis=1).tolist()
        return labels

    @cached_property
    def _around(self) -> Floats:
        """The weights of the words around, one place under another."""
        around = self.numbers["around"]
        places = 2 * REACH + 1
        turned: Floats = np.ascontiguousarray(
            around.reshape(len(around), places, -1).transpose(1, 0, 2).reshape(places * len(around), -1)
        )
        return turned

    def _vectors_of(self, forms: Sequence[tuple[str, bool]]) -> Floats:
        """Return the vectors of words, remembering those met before."""
        letters = self.numbers["letters"]
        if self._vectors is None:
            self._vectors = np.zeros((REMEMBERED, letters.shape[1]), np.float32)
        if len(self._rows) + len(forms) > REMEMBERED:
            self._rows.clear()
        new = [form for form in forms if form not in self._rows]
        if new:
            rows = np.full((len(new), FEATURES), BUCKETS)
            for place, (text, loud) in enumerate(new):
                told = features(text, loud, self._listed(text))
                rows[place, : len(told)] = told
                self._rows[text, loud] = len(self._rows)
            self._vectors[len(self._rows) - len(new) : len(self._rows)] = letters[rows].sum(axis=1)
        found: Floats = self._vectors[[self._rows[form] for form in forms]]
        return found

    def _listed(self, text: str) -> int:
        """Return a bit for each list that holds a word."""
        number = key(plain(text))
        return sum((number in self.numbers[name]) << bit for bit, name in enumerate(LISTS))


def spans(seen: Seen, words: Sequence[Word], labels: Sequence[int]) -> list[tuple[int, int]]:
    """Join labels to spans of words; a name ends with its block, and neither begins nor ends with a mark."""
    found: list[tuple[int, int]] = []
    before = -2
    for index, label in zip(seen.asked, labels, strict=True):
        if label == NONE:
            continue
        goes_on = label == GOES_ON and before == index - 1 and seen.blocks[index] == seen.blocks[before]
        if goes_on:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
        before = index
    return [kept for first, last in found if (kept := _freed(words, first, last)) is not None]


def _freed(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    while first < last and not words[first].text[0].isalpha():
        first += 1
    while first < last and not (words[last - 1].text[0].isalnum() and words[last - 1].text.lower() != "'s"):
        last -= 1
    letter = last - first == 1 and len(words[first].text) == 1
    return (first, last) if first < last and not letter else None


def _is_initial(text: str, words: Sequence[Word], seen: Seen, one: int) -> bool:
    """Say whether a word is initials of the name after it, and not the letter of a list at the start of a line."""
    own = text[words[one].start : words[one].end]
    if INITIALS.fullmatch(own) is None or seen.blocks[one] != seen.blocks[one + 1]:
        return False
    if "\n" in text[words[one].end : words[one + 1].start]:
        return False
    return len(own) > 2 or seen.flags[one] % 4 == 0


def _is_hyphened(words: Sequence[Word], hyphen: int) -> bool:
    """Say whether a hyphen joins the word after it to the word before, without blanks."""
    before, here, after = words[hyphen - 1 : hyphen + 2]
    return here.text == "-" and before.end == here.start and here.end == after.start and after.text.isalpha()


def _groups(seen: Seen) -> Ints:
    """Return for each word asked about the number of its word, whatever its capitals."""
    numbers: dict[str, int] = {}
    low = [text.lower() for text, _ in seen.forms]
    return np.array([numbers.setdefault(low[seen.kinds[index]], len(numbers)) for index in seen.asked])


def _means(values: Floats, groups: Ints) -> Floats:
    """Return for each row the mean of the rows of its group."""
    order = np.argsort(groups, kind="stable")
    counts = np.bincount(groups)
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    sums = np.add.reduceat(values[order], starts, axis=0)
    means = sums / counts[:, None].astype(np.float32)
    return means[groups].astype(np.float32)


def _product(left: Floats, right: Floats) -> Floats:
    """Multiply a few rows at a time: so little that it is done by one thread, as processes share the machine."""
    rows = max(1, ONE_THREAD // right.size)
    return np.concatenate([left[first : first + rows] @ right for first in range(0, len(left), rows)])


def _value(sums: Floats) -> Floats:
    """Cut off what is below nothing and put the rest on the grid."""
    return (np.rint(np.maximum(sums, 0) * np.float32(VALUE)) / np.float32(VALUE)).astype(np.float32)
