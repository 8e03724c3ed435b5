"""Walking the grammar of an analysis: children, phrases, slots of a verb or noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.documents import Document, Span
from dragoman.language import Analysis, Word

CLAUSES = {"relcl", "acl", "advcl", "ccomp", "parataxis", "csubj"}
LEFT = frozenset(("det amod compound nmod poss nummod quantmod predet case advmod npadvmod punct cc conj").split())


def in_parallel(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with a name that the parser joined to a country inside the name before it, joined to that name:
    in ``Olav Berg of Norway and Maria Paz of Chile`` two persons stand side by side, not Norway and Maria Paz.
    """
    theirs = {word.head for word in words if word.relation == "prep" and word.text.lower() == "of"}
    moved: dict[int, int] = {}
    for word in words:
        if word.relation != "conj" or word.part != "PROPN" or word.index not in theirs:
            continue
        inner = words[word.head]
        of = words[inner.head]
        name = words[of.head]
        if (
            inner.relation == "pobj"
            and of.text.lower() == "of"
            and name.part == inner.part == "PROPN"
            and inner.index not in theirs
            and words[name.index - 1].head == name.index
            and words[word.index - 1].head == word.index
        ):
            moved[word.index] = name.index
            moved.update({one.index: name.index for one in words[inner.index : word.index] if one.relation == "cc"})
    if not moved:
        return tuple(words)
    return tuple(replace(word, head=moved[word.index]) if word.index in moved else word for word in words)


class Grammar:
    """An analysis with its tree turned downwards. Words are spoken of by index."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document = document
        self.analysis = analysis
        self.words = in_parallel(analysis.words)
        self.starts = [word.start for word in analysis.words]
        self.children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                self.children[word.head].append(word.index)
        self._forms: dict[int, frozenset[str]] = {}

    def forms(self, sentence: int) -> frozenset[str]:
        """Return the words of a sentence in small letters, put together once."""
        if sentence not in self._forms:
            place = self.analysis.sentences[sentence]
            self._forms[sentence] = frozenset(word.text.lower() for word in self.words[place.first : place.last])
        return self._forms[sentence]

    def all(self, word: int, *relations: str) -> Iterator[int]:
        """Yield the children that stand in one of these relations, in order."""
        for child in self.children[word]:
            if self.words[child].relation in relations:
                yield child

    def one(self, word: int, *relations: str) -> int | None:
        """Return the first child in one of these relations, or None."""
        return next(self.all(word, *relations), None)

    def preposition(self, word: int, *lemmas: str) -> int | None:
        """Return the object of the first of these prepositions that hangs on the word, or None."""
        for child in self.children[word]:
            role = self.words[child]
            if role.relation in {"prep", "agent", "dative", "prt"} and role.text.lower() in lemmas:
                found = self.one(child, "pobj", "pcomp")
                if found is not None:
                    return found
                for inner in self.all(child, "prep"):
                    found = self.one(inner, "pobj", "pcomp")
                    if found is not None:
                        return found
        return None

    def prepositions(self, word: int, *lemmas: str) -> Iterator[int]:
        """Yield the objects of these prepositions that hang on the word, in order."""
        for child in self.children[word]:
            role = self.words[child]
            if role.relation in {"prep", "agent", "dative"} and role.text.lower() in lemmas:
                yield from self.all(child, "pobj", "pcomp")

    def subtree(self, word: int) -> list[int]:
        """Return the word and everything below it, in order of the text."""
        found: list[int] = []
        waiting = [word]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting.extend(self.children[here])
        return sorted(found)

    def ancestors(self, word: int) -> Iterator[int]:
        """Yield the heads above a word, nearest first."""
        while self.words[word].head != word:
            word = self.words[word].head
            yield word

    def coordinated(self, word: int) -> list[int]:
        """Return a word with all that is joined to it by ``and`` or commas, in order."""
        found = [word]
        for child in self.all(word, "conj"):
            found.extend(self.coordinated(child))
        return found

    def root_of_coordination(self, word: int) -> int:
        """Return the first member of the row that a word is coordinated in."""
        while self.words[word].relation == "conj" and self.words[word].head != word:
            word = self.words[word].head
        return word

    def span(self, first: int, last: int) -> Span:
        """Return the characters from one word to another, both included."""
        return Span(self.document.id, self.words[first].start, self.words[last].end)

    def text(self, first: int, last: int) -> str:
        """Return the document's own characters from one word to another, both included, blanks squeezed."""
        return " ".join(self.document.text[self.words[first].start : self.words[last].end].split())

    def inside(self, span: Span) -> range:
        """Return the words that a span covers at least in part."""
        first = bisect_left(self.starts, span.start)
        if first > 0 and self.words[first - 1].end > span.start:
            first -= 1
        return range(first, bisect_left(self.starts, span.end))

    def word_at(self, offset: int) -> Word | None:
        """Return the word that covers a character of the document, or None."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.words) and self.words[low].start <= offset:
            return self.words[low]
        return None
