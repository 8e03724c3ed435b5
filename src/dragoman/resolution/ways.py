"""How the parties of an event hang on the word that tells it, as features that a person can read.

``actor by <nsubj``: the actor is the subject of the trigger; ``recipient by <pobj <prep``: the recipient stands behind
a preposition of it. A party that a sentence far off lends has no way to the trigger at all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman.documents import Span
from dragoman.language import Word

HIGHEST = 60
"""So many heads above a word are looked at: deeper trees are lists that a parser made one sentence of."""
LONGEST = 8
"""Steps of a way by which it is known from others."""
SAID = frozenset("aux auxpass neg mark advmod prep det poss amod dobj".split())
"""Relations of words under a trigger that are told with the word itself."""
ROW = frozenset(("<conj", "conj>"))
"""Steps between members of a row, who stand to the trigger as the first of them does."""
STEP, FAR = 4, 6
"""Words between a party and the trigger are counted in steps of so many, up to so many steps."""


class Ways:
    """The grammar of one paper, asked by offset for its words and for the way from one of them to another."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._starts = [word.start for word in words]
        self._below: dict[int, list[int]] | None = None

    def trigger(self, span: Span) -> int | None:
        """Return the word of a trigger that its others hang on; None where no word stands there."""
        first = bisect_right(self._starts, span.start) - 1
        last = bisect_right(self._starts, span.end - 1)
        return min(range(max(first, 0), last), key=lambda one: len(self._up(one)), default=None)

    def of_trigger(self, trigger: int, kind: str) -> Iterator[str]:
        """Yield what is seen at the trigger of an event: its form, its place in the clause, what hangs on it."""
        word = self.words[trigger]
        yield f"form {word.tag}"
        yield f"form {word.tag} {kind}"
        yield f"stands as {word.relation}"
        for child in self._children(trigger):
            below = self.words[child]
            yield f"has {below.relation}"
            if below.relation in SAID:
                yield f"has {below.relation} {below.lemma.lower()}"

    def of_party(self, side: str, head: int, trigger: int, kind: str) -> Iterator[str]:
        """Yield how a party of a side, by its head word, stands to the trigger of an event of a type."""
        yield f"{side} form {self.words[head].tag}"
        if self.words[head].sentence != self.words[trigger].sentence:
            yield f"{side} in another sentence"
            return
        all_steps = self._way(head, trigger)
        steps = [one for one in all_steps if one not in ROW]
        if len(steps) < len(all_steps):
            yield f"{side} in a row"
        way = " ".join(steps[:LONGEST])
        yield f"{side} by {way}"
        yield f"{side} by {way} {kind}"
        yield f"{side} {min(len(steps), LONGEST)} steps off"
        yield f"{side} {'before' if head < trigger else 'behind'}"
        yield f"{side} {min(abs(head - trigger) // STEP, FAR)} words off"

    def _children(self, word: int) -> Sequence[int]:
        if self._below is None:
            self._below = {}
            for one in self.words:
                if one.head != one.index:
                    self._below.setdefault(one.head, []).append(one.index)
        return self._below.get(word, ())

    def _up(self, word: int) -> list[int]:
        """Return a word and the heads above it, up to the root."""
        found = [word]
        while (head := self.words[found[-1]].head) != found[-1] and len(found) < HIGHEST:
            found.append(head)
        return found

    def _way(self, start: int, end: int) -> list[str]:
        """Return the relations passed from one word up to the head that both have, and down to the other."""
        ups, downs = self._up(start), self._up(end)
        above = set(ups)
        shared = next((one for one in downs if one in above), None)
        if shared is None:
            return ["apart"]
        up = [f"<{self.words[one].relation}" for one in ups[: ups.index(shared)]]
        down = [f"{self.words[one].relation}>" for one in downs[: downs.index(shared)]]
        return up + down[::-1]
