"""Walking the grammar of an analysis: children, phrases, slots of a verb or noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.documents import Document, Span
from dragoman.extraction.bidding import with_bidding
from dragoman.extraction.days_apart import with_days_apart
from dragoman.extraction.garden_paths import with_participles
from dragoman.extraction.left_out import with_ways_home, with_what_is_left_out
from dragoman.extraction.main_verbs import with_main_verbs
from dragoman.extraction.rings import without_rings
from dragoman.extraction.rows_of_clauses import with_quoted_subjects, with_rows_of_clauses
from dragoman.extraction.under_secretaries import with_under_secretaries
from dragoman.extraction.wrong_rows import with_rows_mended
from dragoman.language import Analysis, Word

CLAUSES = {"relcl", "acl", "advcl", "ccomp", "parataxis", "csubj"}
JOINING = frozenset(("and", "or"))
THEN = frozenset("then later also afterwards finally now again even".split())
"""Words between ``and`` and a preposition said again: ``with the rebels and then with the President``."""
PLACING = frozenset(("in", "at", "as"))
"""Prepositions that often begin what is told next: ``met in Lima, and in May``."""
NEAR = 8
"""Words before a verb within which its subject is looked for."""
DEEPEST = 64
"""So many heads up a word is looked for above another; what stands deeper is left as the parser has it."""
CLIMB = 8
"""So many heads up from a name the preposition before it is looked for."""
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


def said_again(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with a preposition that is said again behind ``and`` joined to the first, where the parser hung
    it elsewhere: ``thanks to the Minister, and to Chad``, ``help from Chad and from Niger has``.
    """
    mended: list[Word] | None = None
    for word in words:
        first = _said_before(words, word)
        if first is not None and not _is_below(mended or words, first, word.index):
            mended = mended or list(words)
            mended[word.index] = replace(word, relation="conj", head=first)
    return tuple(mended or words)


def with_verbs(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with a finite verb that the parser took for part of a name, though it has a subject, as the verb
    whose object the name is: ``Embassy requests guidance``, ``EMBASSY DENIES CHARGE``.
    """
    mended: list[Word] | None = None
    for word in words:
        if word.tag == "VBZ" and _is_no_helper(words, word):
            mended = mended or list(words)
            _before_its_object(mended, word)
            continue
        if word.tag != "VBZ" or word.relation != "compound" or word.head <= word.index:
            continue
        noun, before = words[word.head], words[max(word.index - NEAR, 0) : word.index]
        if noun.relation != "ROOT":
            continue
        clipped = before and before[-1].head == noun.index and before[-1].part in {"NOUN", "PROPN"}
        if clipped or any(one.head == word.index and one.relation == "nsubj" for one in before):
            mended = mended or list(words)
            mended[word.index] = replace(word, head=word.index, relation="ROOT", part="VERB")
            mended[noun.index] = replace(noun, head=word.index, relation="dobj")
        if clipped:
            _under_the_subject(mended or list(words), before, noun.index)
    return tuple(mended or words)


def _is_no_helper(words: Sequence[Word], word: Word) -> bool:
    """Say whether a verb was taken for the helper of the noun behind it, as ``DENIES`` of ``CHARGE``."""
    noun = words[word.head]
    helping = word.lemma.lower() in {"be", "have", "do", "need", "dare"}
    return word.relation == "aux" and not helping and noun.index == word.index + 1 and noun.tag == "VB"


def _before_its_object(words: list[Word], verb: Word) -> None:
    noun = words[verb.head]
    sentence = [one for one in words[max(0, verb.index - CLIMB) : noun.index + CLIMB] if one.head == noun.index]
    for one in sentence:
        if one.index not in {verb.index, noun.index}:
            words[one.index] = replace(one, head=verb.index)
    above = verb.index if noun.head == noun.index else noun.head
    words[verb.index] = replace(verb, head=above, relation=noun.relation, part="VERB", lemma=_without_ending(verb))
    words[noun.index] = replace(noun, head=verb.index, relation="dobj", part="NOUN", tag="NN")


def _without_ending(verb: Word) -> str:
    """Return the dictionary form of a verb in ``-s``, which the parser leaves as it is in a helper: ``denies``."""
    said = verb.text.lower()
    if said.endswith("ies"):
        return f"{said[:-3]}y"
    return said[:-2] if said.endswith(("sses", "shes", "ches", "xes", "zes")) else said[:-1]


def _under_the_subject(words: list[Word], before: Sequence[Word], noun: int) -> None:
    """Make the noun at once before a clipped verb its subject, with what stood before it: ``EMBASSY DENIES CHARGE``."""
    subject = before[-1].index
    for one in before:
        if words[one.index].head == noun:
            words[one.index] = replace(words[one.index], head=subject)
    words[subject] = replace(words[subject], head=subject + 1, relation="nsubj")


def _is_below(words: Sequence[Word], here: int, above: int) -> bool:
    """Say whether a word stands below another, which joined to it would close a ring, or too deep to tell."""
    for _ in range(DEEPEST):
        if here == above:
            return True
        if words[here].head == here:
            return False
        here = words[here].head
    return True


def _said_before(words: Sequence[Word], word: Word) -> int | None:
    """Return the same preposition before a name, behind which this one stands with ``and``; None where they are joined
    already or the two are no row.
    """
    before = word.index - 1
    if word.part != "ADP" or word.text.lower() in PLACING:
        return None
    while before > 2 and words[before].text.lower() in THEN:
        before -= 1
    if before < 2 or words[before].text.lower() not in JOINING:
        return None
    last = before - 2 if words[before - 1].text == "," else before - 1
    if words[last].part not in {"PROPN", "NOUN"} and words[last].tag != "PRP":
        return None
    if words[last].part == "NOUN" and before == word.index - 1:
        return None
    here = last
    for _ in range(CLIMB):
        above = words[here].head
        if words[above].part == "ADP" and words[above].text.lower() == word.text.lower():
            return above if above not in {here, word.head} and words[above].sentence == word.sentence else None
        if words[above].part in {"VERB", "AUX"} or above == here:
            return None
        here = above
    return None


ROW_OF_PREPOSITIONS = 20
"""So many words on a preposition is looked for that is said anew."""
FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))


MENDING = (
    with_days_apart,
    with_under_secretaries,
    with_main_verbs,
    with_participles,
    with_bidding,
    with_rows_of_clauses,
    with_quoted_subjects,
    with_rows_mended,
    with_ways_home,
    with_what_is_left_out,
)


def mended(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of an analysis with what the parser is known to hang in a wrong place hung in the right one."""
    for mend in MENDING:
        words = mend(words)
    return said_again(in_parallel(with_verbs(words)))


class Grammar:
    """An analysis with its tree turned downwards. Words are spoken of by index."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document = document
        self.analysis = analysis
        self.words = without_rings(mended(analysis.words), analysis.words)
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
        """Yield the objects of these prepositions that hang on the word, in order, and of the same preposition where it
        is said again: ``from Chad and from Niger``.
        """
        for child in self.children[word]:
            role = self.words[child]
            if role.relation in {"prep", "agent", "dative"} and role.text.lower() in lemmas:
                for one in self.repeated(child):
                    yield from self.all(one, "pobj", "pcomp")

    def repeated(self, preposition: int) -> Iterator[int]:
        """Yield a preposition, and itself again where a row says it anew."""
        said, waiting = self.words[preposition].text.lower(), [preposition]
        while waiting:
            here = waiting.pop()
            yield here
            again = [one for one in self.all(here, "conj") if self.words[one].text.lower() == said]
            waiting.extend(reversed(again))
        yield from self._said_again(preposition)

    def _said_again(self, preposition: int) -> Iterator[int]:
        """Yield a preposition where ``and`` says it anew and the parser hung it elsewhere: ``by Chad on Monday and by
        Niger a day later``.
        """
        first = self.words[preposition]
        for one in range(preposition + 2, min(preposition + ROW_OF_PREPOSITIONS, len(self.words))):
            here = self.words[one]
            if here.sentence != first.sentence or here.tag in FINITE_TAGS or here.text in {";", ":"}:
                return
            if here.text.lower() != first.text.lower():
                continue
            if here.head in {first.head, preposition} or self.words[one - 1].text.lower() != "and":
                return  # what is said after it is said again of that one
            if here.relation in {"prep", "conj", "agent"}:
                yield one

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
        """Yield the heads above a word, nearest first; no sentence that was written has more than ``DEEPEST``."""
        for _ in range(DEEPEST):
            head = self.words[word].head
            if head == word:
                return
            word = head
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

    def first_participle(self, word: int) -> int:
        """Return the first ``-ing`` of the row that an ``-ing`` stands in: ``wrote, urging haste and asking``."""
        here = self.words[word]
        while here.relation == "conj" and here.tag == "VBG" == self.words[here.head].tag:
            here = self.words[here.head]
        return here.index

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
