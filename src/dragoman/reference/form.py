"""Looking up what the form of a telegram says: tags, captions, precedences, orders, classes and marks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from dragoman.documents import Level, Marking
from dragoman.reference.known import Known
from dragoman.reference.marks import read_portion
from dragoman.reference.naming import form_index, holds, in_force, squeezed
from dragoman.reference.telegrams import (
    Caption,
    Classification,
    ExecutiveOrder,
    PortionMark,
    Precedence,
    Reason,
    Schedule,
    Tag,
    TelegramForm,
)

LIST_OF_1974 = (date(1973, 7, 1), date(1977, 12, 31))
"""From the first telegrams with tags until the new subjects of the late 1970s."""
LISTS_OF_TODAY = date(1990, 1, 1)


class KnownForm(Known):
    """The tables with the look-ups a reader of telegrams asks for."""

    @cached_property
    def _tags(self) -> dict[str, tuple[Tag, ...]]:
        return form_index(self.tags, lambda row: (row.code,))

    def tag(self, code: str, on: date | None = None) -> tuple[Tag, ...]:
        """Return the meanings of a tag, those of the day's era where the era is known: GE is East Germany in 1975."""
        return in_force(self._tags.get(code.strip().upper(), ()), on)

    @cached_property
    def _captions(self) -> dict[str, tuple[Caption, ...]]:
        return form_index(self.captions, lambda row: map(squeezed, (row.name, *row.forms)))

    @cached_property
    def _longest_caption(self) -> int:
        return max(map(len, self._captions))

    def caption(self, words: str) -> Caption | None:
        """Return the caption these words are: ``NO FORN``, ``EXDIS///////``, ``CODEL NUNN``; None if they are none."""
        kept = words.strip().strip("/ ").upper()
        found = self._captions.get(squeezed(kept))
        if found:
            return found[0]
        pieces = kept.split(maxsplit=self._longest_caption)
        for count in range(len(pieces) - 1, 0, -1):
            for row in self._captions.get(squeezed(" ".join(pieces[:count])), ()):
                if row.takes:
                    return row
        return None

    def precedence(self, word_or_letter: str) -> Precedence | None:
        """Return the precedence of a word (NIACT IMMEDIATE), a letter (O) or a doubled letter (OO)."""
        key = " ".join(word_or_letter.upper().split())
        return next((row for row in self.precedences if key in (row.word, row.letter, row.doubled)), None)

    @cached_property
    def _urgencies(self) -> dict[str, int]:
        highest: dict[str, int] = {}
        for row in self.precedences:
            highest[row.letter] = max(row.rank, highest.get(row.letter, 0))
        return {row.word: highest[row.letter] for row in self.precedences}

    def urgency(self, word: str | None) -> int:
        """Return the rank of a word's letter, 0 of none: NIACT IMMEDIATE travels as O, as IMMEDIATE does."""
        return self._urgencies.get(word, 0) if word else 0

    @cached_property
    def _orders(self) -> dict[str, ExecutiveOrder]:
        return {row.number: row for row in reversed(self.executive_orders)}

    def executive_order(self, number: str) -> ExecutiveOrder | None:
        """Return the order on classification with this number, ``12958``."""
        return self._orders.get(number)

    def orders_in_force(self, on: date) -> tuple[ExecutiveOrder, ...]:
        """Return the order in force on a day, then the orders that changed it by then; empty before 1951.

        The first one's number is the one that telegrams print.
        """
        rows = [row for row in self.executive_orders if holds(row, on)]
        return tuple(sorted(rows, key=lambda row: row.amends is not None))

    def allows(self, number: str, mark: str, on: date) -> bool:
        """Say whether an order allowed an instruction on a day: X1 under 12958 until it was amended in 2003."""
        rows = [row for row in self.executive_orders if number in (row.number, row.amends) and holds(row, on)]
        if not rows:
            rows = [row for row in self.executive_orders if row.number == number]
        marks = max(rows, key=lambda row: row.since or date.min).marks if rows else ()
        return mark in marks or any(mark.startswith(known) for known in marks if known.endswith("X"))

    @cached_property
    def _schedules(self) -> dict[tuple[str, str], tuple[Schedule, ...]]:
        return {
            (row.order, row.mark): tuple(
                other for other in self.schedules if (other.order, other.mark) == (row.order, row.mark)
            )
            for row in self.schedules
        }

    def schedule(self, number: str, mark: str, level: Level) -> Schedule | None:
        """Return what an instruction of an order means for a class: GDS of 11652 for SECRET; None where it has none.

        An instruction with a number of its own (RDS-3, 25X6) is looked up without it where the table has no such row.
        """
        base = mark.split("-", maxsplit=1)[0]
        for form in (mark, base, base.rstrip("0123456789")):
            rows = self._schedules.get((number, form), ())
            found = next((row for row in rows if row.level in (None, level)), None)
            if found is not None:
                return found
        return None

    def longest_classification(self, number: str, on: date) -> int | None:
        """Return for how many years a date under this order may hold a telegram of the day, None without a limit.

        A change of the order counts from its day: under 12958 ten years, from 25 March 2003 twenty-five.
        """
        rows = [row for row in self.executive_orders if number in (row.number, row.amends) and holds(row, on)]
        found = [row.longest for row in rows if row.longest is not None]
        return max(found, default=None)

    def reasons_on(self, on: date) -> tuple[Reason, ...]:
        """Return the lettered reasons in force on a day, by section and letter; empty before 14 October 1995."""
        rows = (row for row in self.reasons if row.section[0].isdigit() and holds(row, on))
        return tuple(sorted(rows, key=lambda row: (row.section, row.letter)))

    @cached_property
    def _outdated_tags(self) -> frozenset[str]:
        """Tags that ended with the list of 1974, or later but before the lists of today."""
        return frozenset(
            code for code, rows in self._tags.items() if all(row.until and row.until < LISTS_OF_TODAY for row in rows)
        )

    @cached_property
    def _later_tags(self) -> frozenset[str]:
        """Tags that the list of 1974 did not have yet."""
        return frozenset(
            code for code, rows in self._tags.items() if all(row.since and row.since > LIST_OF_1974[1] for row in rows)
        )

    def tag_is_out_of_force(self, code: str, on: date) -> bool:
        """Say whether a known tag stood in no list of the day: PFOR in 2006, KDEM in 1974.

        Lists are known of 1974 and from 1990; a day of which no list is known is not judged.
        """
        if on >= LISTS_OF_TODAY:
            return code in self._outdated_tags
        return LIST_OF_1974[0] <= on <= LIST_OF_1974[1] and code in self._later_tags

    def reason(self, section: str, letter: str, on: date | None = None) -> Reason | None:
        """Return what a reason means: section 1.4, letter d; on the day, where the letter's meaning changed."""
        found = [row for row in self.reasons if (row.section, row.letter) == (section, letter.lower())]
        return next(iter(in_force(found, on)), None)

    def telegram_form(self, on: date | None = None, *, routed: bool = False) -> TelegramForm:
        """Return the form of a day, the latest where no day is given; of one that is ``routed`` the latest such."""
        rows = [row for row in self.telegram_forms if not routed or row.layout == "routing"]
        found = [row for row in rows if on is not None and holds(row, on)]
        return found[0] if found else rows[-1]

    @cached_property
    def _classifications(self) -> dict[str, tuple[Classification, ...]]:
        return form_index(self.classifications, lambda row: map(squeezed, (row.word, *row.forms)))

    def classification(self, words: str) -> Classification | None:
        """Return the class these words name, letter-spaced or not, without controls: ``S E C R E T//NOFORN``."""
        for form in (words, words.split("/", maxsplit=1)[0]):
            found = self._classifications.get(squeezed(form))
            if found:
                return found[0]
        return None

    @cached_property
    def _portion_marks(self) -> dict[str, PortionMark]:
        return {row.form: row for row in self.portion_marks}

    def portion(self, mark_text: str) -> Marking | None:
        """Read a paragraph's mark: ``(C/NF)``, ``(S//REL SAU)``, ``( c )``, ``C - ENTIRE TEXT``; None if it is none."""
        return read_portion(mark_text, self._portion_marks)

    def marking(self, classification: str, captions: Iterable[str]) -> Marking | None:
        """Return the marking of a whole paper from its class word and its captions; None for an unknown class word.

        A caption with a level (SENSITIVE) raises an unclassified paper to it; other restrictive ones become controls,
        REL with the words after it; one that no table knows is a control too, for it may be restrictive.
        """
        found = self.classification(classification)
        if found is None:
            return None
        whole = Marking(found.level)
        for words in captions:
            row = self.caption(words)
            if row is None or (row.restrictive and row.level is None):
                name = row.name if row and row.name != "REL" else " ".join(words.upper().split())
                whole = whole.joined(Marking(Level.U, (name,)))
            elif row.level is not None:
                whole = whole.joined(Marking(row.level))
        return whole
