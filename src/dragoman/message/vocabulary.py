"""What the telegram reader asks of the reference room, laid out so that a line is looked up once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from dragoman.documents import Level, Marking
from dragoman.message.citing_forms import CitingForms
from dragoman.message.spelling import Spellings
from dragoman.message.tag_words import TagWords
from dragoman.reference import Reference, load
from dragoman.reference.naming import squeezed

SPLIT_KINDS = ("subject", "program", "country", "region")
FILL = "/\\.,;:*-= \t"
WORDS_OF_A_CAPTION = 4
SEEN = 8192
SET_APART = re.compile(r"[\s–-]+")
"""What may stand between the letters of a classification: ``C O N F I D E N T I A L``, ``S-E-C-R-E-T``."""
LETTERS = 4
"""Letters that a word set apart letter by letter has at least."""


class Vocabulary:
    """Words of the form and what they stand for: precedences, classifications, captions, posts, tags, marks.

    Built from the tables once; every look-up is a dictionary's, or remembered after the first time.
    """

    def __init__(self, reference: Reference) -> None:
        """Lay out the tables of ``reference``."""
        self.reference = reference
        self.precedences: dict[str, str] = {}
        self.ranks: dict[str, int] = {}
        for row in reference.precedences:
            self.precedences.setdefault(row.letter, row.word)
            self.ranks[row.word] = row.rank
        self.precedence_behind = re.compile(rf"\s+({'|'.join(_longest_first(self.ranks))})$")
        self.precedence_ahead = re.compile(rf"({'|'.join(_longest_first(self.ranks))})(?:\s?:)?\s+(?=[A-Z])")
        self.classifications = {
            _squeezed(form): row for row in reference.classifications for form in (*row.forms, row.word)
        }
        self.classification_line = _classification_pattern(reference)
        classes = [_squeezed(form).casefold() for form in _classifications(reference)]
        self.classification_letters = frozenset(form[0] for form in classes)
        self.classification_openings = frozenset(form[:3] for form in classes)
        self.prosigns = {row.prosign: row for row in reversed(reference.classifications) if row.prosign}
        self.captions = {form: row for row in reference.captions for form in (*row.forms, row.name)}
        self.caption_starts = frozenset(form.split()[0] for form in self.captions)
        self.caption_openings = frozenset(
            " ".join(words[:count]) for form in self.captions for words in (form.split(),) for count in range(1, 10)
        )
        self.narrowing = tuple(
            form for form, row in self.captions.items() if row.restrictive and form.isalpha() and len(form) >= 5
        )
        self.signals = frozenset(row.code for row in reference.operating_signals)
        self.tags = frozenset(row.code for row in reference.tags)
        self.short_tags = frozenset(row.code for row in reference.tags if row.kind in SPLIT_KINDS)
        self.subject_tags = frozenset(row.code for row in reference.tags if row.kind in ("subject", "program"))
        self.spellings = Spellings(reference)
        self.tag_words = TagWords(reference)
        self.citing_forms = CitingForms(reference)
        titles = [form for title in reference.titles for form in (title.form, *title.forms)]
        self.title_words = _words_of([*titles, *(row.short for row in reference.acronyms if row.kind == "title")])
        self.long_title_words = tuple(sorted(word for word in self.title_words if len(word) >= 7))
        self.short_forms = frozenset(row.short.upper() for row in reference.acronyms)
        self.office_words = _words_of(form for office in reference.offices for form in (office.name, *office.forms))

    def precedence(self, word: str) -> str | None:
        """Return a precedence word as the table has it, or None."""
        return word if word in self.ranks else None

    def misspelt_precedence(self, word: str) -> str | None:
        """Return the precedence a word of at least five letters is one slip away from (``PIORITY``), or None."""
        if len(word) < 5 or word in self.ranks:
            return None
        return _nearest(word, tuple(self.ranks), 1)

    def lowest(self, words: Iterable[str]) -> str | None:
        """Return the lowest of several precedences, or None of none."""
        return min(words, key=lambda word: self.ranks.get(word, 0), default=None)

    def classification(self, words: str) -> str:
        """Return the vocabulary's word for a classification however it is spaced; an unknown one in capitals."""
        row = self.classifications.get(_squeezed(words))
        return words.upper() if row is None else row.word

    def level_of(self, words: str) -> Level:
        """Return the level of a classification, UNSTATED of an unknown one."""
        row = self.classifications.get(_squeezed(words))
        return Level.UNSTATED if row is None else row.level

    def may_be_classification(self, words: str) -> bool:
        """Say whether a line's first letters are those of a classification; of most they are not, which is soon told.

        Of letters set apart (``C O N F``) only the first one tells.
        """
        first = words[:3].casefold()
        return first in self.classification_openings or (
            first[:1] in self.classification_letters and not first.isalpha()
        )

    def classified(self, words: str) -> re.Match[str] | None:
        """Return the classification that a line begins with, or None."""
        return self.classification_line.match(words) if self.may_be_classification(words) else None

    def is_section(self, word: str) -> bool:
        """Say whether a word is SECTION, or that with up to three letters lost or garbled."""
        upper = word.upper()
        return upper == "SECTION" or bool(OSA.distance(upper, "SECTION", score_cutoff=3) <= 3)

    @lru_cache(maxsize=SEEN)  # noqa: B019  one vocabulary lives as long as the process
    def captions_of(self, words: str) -> tuple[tuple[str, int, int], ...] | None:
        """Return the captions a line consists of, with their places in it, or None where it holds other words.

        A caption that takes words of the drafter's (``CODEL NUNN``) takes the rest of the line, as printed; one
        spaced letter by letter (``N O D I S``) is read as the word.
        """
        if len(words) > 120:
            return None
        tokens = [(found[0].upper(), *found.span()) for found in re.finditer(r"[^\s/\\,;:*=]+", words.rstrip(FILL))]
        if len(tokens) >= LETTERS and all(len(token[0]) == 1 for token in tokens):
            return self._captions_in(words, _spaced(tokens)) or self._captions_in(words, tokens)
        found = self._captions_in(words, tokens)
        if found is None and ("-" in words or "+" in words):
            parts = [(part[0].upper(), *part.span()) for part in re.finditer(r"[^\s/\\,;:*=+-]+", words.rstrip(FILL))]
            return self._captions_in(words, parts)
        return found

    def _captions_in(self, words: str, tokens: list[tuple[str, int, int]]) -> tuple[tuple[str, int, int], ...] | None:
        """Return the captions that tokens of a line are, or None where one is of none."""
        found: list[tuple[str, int, int]] = []
        at = 0
        while at < len(tokens):
            form, length = self._caption_at(tokens, at)
            if form is None:
                return None
            row = self.captions[form]
            start, end = tokens[at][1], tokens[at + length - 1][2]
            at += length
            if row.takes and at < len(tokens):
                if row.restrictive and at + 3 < len(tokens):
                    return None
                end, at = tokens[-1][2], len(tokens)
                found.append((" ".join(words[start:end].split()), start, end))
            else:
                found.append((row.name, start, end))
        return tuple(found) or None

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def is_plain_caption(self, words: str) -> bool:
        """Say whether a line holds nothing but SIPDIS or restrictive captions, without words of a drafter's.

        ``CODEL SAMPLE`` or ``EXERCISE`` may as well be the end of a subject, or a heading.
        """
        found = self.captions_of(words)
        if found is None:
            return False
        rows = [self.captions.get(name) for name, _, _ in found]
        return all(row is not None and not row.takes and (row.restrictive or row.name == "SIPDIS") for row in rows)

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def restrictive_in(self, words: str) -> tuple[str, ...]:
        """Return the restrictive captions that stand anywhere among other words, the first REL with all behind it."""
        tokens = [(found[0].upper(), *found.span()) for found in re.finditer(r"[^\s/\\,;:*=.()]+", words)]
        found: list[str] = []
        at, is_released = 0, False
        while at < len(tokens):
            form, length = self._caption_at(tokens, at)
            row = self.captions[form] if form is not None else None
            if row is not None and row.restrictive:
                if row.name != "REL":
                    found.append(row.name)
                elif not is_released:
                    found.append(" ".join(words[tokens[at][1] :].split()))
                    is_released = True
            at += max(length, 1)
        return tuple(found)

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def restrictive_near(self, words: str) -> tuple[str, ...]:
        """Return the restrictive captions of one word, five letters or more, that words are one slip away from."""
        found = (_nearest(word.upper(), self.narrowing, 1) for word in words.split() if len(word) >= 5)
        return tuple(self.captions[form].name for form in found if form is not None)

    def _caption_at(self, tokens: list[tuple[str, int, int]], at: int) -> tuple[str | None, int]:
        """Return the longest caption whose words begin at a token, and how many tokens it has."""
        words = tokens[at][0]
        found: tuple[str | None, int] = (None, 0)
        for length in range(1, 10):
            if words not in self.caption_openings:
                break
            if words in self.captions:
                found = words, length
            if at + length == len(tokens):
                break
            words = f"{words} {tokens[at + length][0]}"
        return found

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def portion(self, mark: str) -> Marking | None:
        """Return what a paragraph's mark stands for (``C/NF``), or None where the words are no mark."""
        return self.reference.portion(mark) if len(mark) <= 60 else None

    def is_tag(self, code: str) -> bool:
        """Say whether a code stands in the lists, or is of the form of a program (K and three letters)."""
        return code in self.tags or (len(code) == 4 and code[0] == "K" and code.isalpha())

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def glued_tags(self, word: str) -> tuple[str, ...]:
        """Part codes written without a blank (``ECONEFIN``), fewest first; empty where they cannot be parted."""
        if not 5 <= len(word) <= 60 or not word.isalpha() or word in self.tags:
            return ()
        best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(2, len(word) + 1):
            for length in (4, 3, 2):
                before = best[end - length] if end >= length else None
                code = word[end - length : end]
                if before is None or not self._may_stand_glued(code):
                    continue
                known = best[end]
                if known is None or len(before) + 1 < len(known):
                    best[end] = (*before, code)
        parts = best[-1]
        return parts if parts and any(len(part) == 4 for part in parts) else ()

    def _may_stand_glued(self, code: str) -> bool:
        return code in self.subject_tags if len(code) == 4 else len(code) == 2 and code in self.short_tags

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def mended_tag(self, word: str) -> str | None:
        """Return the one known code a word is a slip away from, or None.

        That is a letter too many in five to eight (``MOPPS``), in four a zero for an O or two neighbours swapped.
        """
        if len(word) == 4:
            swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(3)}
            found = {code for code in (word.replace("0", "O"), *swapped) if code in self.subject_tags}
            return found.pop() if len(found) == 1 else None
        if not 5 <= len(word) <= 8 or not word.isalpha():
            return None
        shorter = {word[:at] + word[at + 1 :] for at in range(len(word))}
        found = {code for code in shorter if code in self.subject_tags or (code in self.tags and len(code) >= 5)}
        return found.pop() if len(found) == 1 else None

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def post(self, words: str, year: int | None = None) -> str | None:
        """Return the name in the numbers of a post however it is written (``Rio de Janeiro``, ``HK``), or None.

        ``year`` is the number's: ``DHAKA`` of 1975 is DACCA. A misspelt, garbled or cut name is taken for the one post
        that it is nearest to; see `Spellings`.
        """
        form = letters_of(words)
        if not form or len(form) > 60:
            return None
        return self.spellings.known(form, year) or self.spellings.near(form, year)

    def is_title(self, word: str) -> bool:
        """Say whether a word is one of a title (``Ambassador``, ``POL/ECON``), as the table of titles has it."""
        plain = _plain(word)
        if "-" in plain:
            return all(part in self.title_words for part in plain.split("-"))
        return not plain or plain in self.title_words or "/" in word

    @lru_cache(maxsize=SEEN)  # noqa: B019
    def is_near_title(self, word: str) -> bool:
        """Say whether a word before a name is one of a title or an office, cut short or misspelt."""
        plain = _plain(word)
        if self.is_title(word) or plain in self.office_words or all(map(self.is_title, plain.split("-"))):
            return True
        if len(plain) >= 3 and any(known.startswith(plain) for known in self.title_words):
            return True
        return len(plain) >= 6 and _nearest(plain, self.long_title_words, 2) is not None


def _spaced(tokens: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Join letters set apart to words: a gap wider than the first one parts two words."""
    gap = tokens[1][1] - tokens[0][2]
    joined = [tokens[0]]
    for letter, start, end in tokens[1:]:
        word, first, last = joined[-1]
        if start - last <= gap:
            joined[-1] = (word + letter, first, end)
        else:
            joined.append((letter, start, end))
    return joined


def letters_of(words: str) -> str:
    """Return a name in capitals without blanks, points and hyphens; a zero between letters is the letter O."""
    letters = squeezed(words)
    return letters.replace("0", "O") if "0" in letters and sum(map(str.isalpha, letters)) > 2 else letters


def _squeezed(words: str) -> str:
    return SET_APART.sub("", words).upper()


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(map(re.escape, words), key=len, reverse=True)


def _classification_pattern(reference: Reference) -> re.Pattern[str]:
    """Return the pattern of a classification at the beginning of a line, its letters set apart or not.

    SECTION may be glued to it: ``CONFIDENTIALSECTION 01 OF 02``.
    """
    spaced = (
        r"[\s–-]{0,3}".join(re.escape(letter) for letter in word if letter != " ")
        for word in sorted(_classifications(reference), key=len, reverse=True)
    )
    return re.compile(rf"(?:{'|'.join(spaced)})(?:(?![A-Za-z])|(?=SECTION\s?\d))", re.I)


def _classifications(reference: Reference) -> set[str]:
    """Return the forms of the classifications that may open a line."""
    words = {form for row in reference.classifications for form in (row.word, *row.forms) if len(form) >= 6}
    return {word for word in words if "/" not in word and "E F T O" not in word and "EFTO" not in word}


def _words_of(forms: Iterable[str]) -> frozenset[str]:
    """Return every word of some forms, in small letters."""
    return frozenset(word for form in forms for word in re.findall(r"[a-zé][a-zé'’]*", form.lower()) if len(word) > 1)


def _plain(word: str) -> str:
    """Return a word in small letters without the stops around it, a zero in it as the letter o."""
    return word.lower().strip(".,;:-()'’").replace("0", "o")


def _nearest(word: str, forms: tuple[str, ...], slips: int) -> str | None:
    """Return the form nearest to a word within so many slips, or None; a swap of neighbours is one slip."""
    found = extractOne(word, forms, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else None


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the shipped tables, built at the first call."""
    return Vocabulary(load())
