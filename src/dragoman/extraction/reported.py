"""Indirect speech: what somebody is told to have said, in the paper's words and not in his.

``Lund told the Ambassador that talks had failed``; ``the talks had failed, he added``; ``according to Lund, the talks
had failed``. What somebody would say, did not say or is to say was not said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from dragoman.documents import Span
from dragoman.extraction.findings import Quote
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.quotes import Speakers

REPORTING = "REPORTS"
"""Class of verbs whose clause is what was said."""
ACCORDING = "according to"
"""What stands for the verb where the source is named in passing."""
FEWEST = 3
"""Words of the shortest clause that says something."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
SILENT = frozenset(("place", "document", "framework"))
"""Kinds of mention that do not speak: what a report says is not indirect speech."""
MUTE = ("VOICE", "PAPERS", "FINDINGS")
"""Classes of things that say something only as a letter does: ``our records show``."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
UNSAID = frozenset(("if", "unless", "should", "lest"))
MARKS = ' \t\r\n,;:.-–—"“”'
LONGEST = 4_000
"""Characters of a clause: what is longer is a table that a parser took for a sentence."""


def find_reported(
    grammar: Grammar, mentions: Mentions, slots: Slots, quotes: Sequence[Quote], classes: Mapping[str, frozenset[str]]
) -> tuple[Quote, ...]:
    """Find what is reported of those whom the paper names, by verb or by ``according to``.

    Returns: in order of appearance; ``verb`` is the verb as it is printed. What stands in marks is direct speech.
    """
    found = _Reports(grammar, mentions, slots, classes).all()
    marked = sorted((quote.span.start, quote.span.end) for quote in quotes)
    return tuple(quote for quote in sorted(found, key=_place) if not _begins_in(quote.span.start, marked))


def _place(quote: Quote) -> tuple[int, int]:
    return quote.span.start, -quote.span.end


def _begins_in(place: int, marked: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(marked, place, key=lambda one: one[0]) - 1
    return at >= 0 and place < marked[at][1]


class _Reports:
    def __init__(
        self, grammar: Grammar, mentions: Mentions, slots: Slots, classes: Mapping[str, frozenset[str]]
    ) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.speakers = Speakers(grammar, mentions, slots)
        self.reporting = classes[REPORTING]
        self.mute = frozenset().union(*(classes[name] for name in MUTE))

    def all(self) -> Iterator[Quote]:
        for word in self.words:
            if word.tag.startswith("V") and word.lemma.lower() in self.reporting:
                yield from self._of_verb(word.index)
            elif word.text.lower() == "according":
                yield from self._according(word.index)

    def _of_verb(self, verb: int) -> Iterator[Quote]:
        clause = next((one for one in self.grammar.all(verb, "ccomp") if self._says_something(one)), None)
        if self._is_unsaid(verb):
            return
        if clause is None:
            yield from self._put_in(verb)
            return
        span = self._span_of(clause, verb)
        if span is None:
            return
        speaker = self.speakers.subject(self._said_with(verb), span)
        if speaker is not None and self._can_speak(speaker):
            yield self._quote(span, speaker, self.words[verb].text.lower(), self.speakers.told(verb))

    def _put_in(self, verb: int) -> Iterator[Quote]:
        """Yield the clause into which a verb of speech is put: ``The river, he said, had fallen``."""
        word = self.words[verb]
        if word.relation != "parataxis" or not self._says_something(word.head):
            return
        inside = self.grammar.subtree(word.head)
        speaker = next((one for child in self.grammar.all(verb, "nsubj") for one in self.mentions.at(child)), None)
        span = self._trimmed(self.words[inside[0]].start, self.words[inside[-1]].end)
        if inside[0] < verb < inside[-1] and span is not None and speaker is not None and self._can_speak(speaker):
            yield self._quote(span, speaker, word.text.lower(), self.speakers.told(verb))

    def _quote(self, span: Span, speaker: int, verb: str, addressee: tuple[int, ...] = ()) -> Quote:
        text = " ".join(span.words(self.grammar.document.text).split())
        return Quote(span, text, speaker, verb, addressee, direct=False)

    def _can_speak(self, number: int) -> bool:
        """Say whether a mention is somebody: neither a place nor a paper, a record or what was found out."""
        mention = self.mentions.list[number]
        return mention.kind not in SILENT and (
            mention.kind != "group" or self.words[mention.head].lemma.lower() not in self.mute
        )

    def _said_with(self, verb: int) -> int:
        """Return the verb whose subject a verb of speech has: of ``said that it failed and added that he was sorry``,
        where a parser takes what was added for part of what was said, the first.
        """
        word = self.words[verb]
        if word.relation == "conj" and not any(self.grammar.all(verb, *SUBJECTS)):
            clause = self.words[word.head]
            outer = self.words[clause.head]
            if clause.relation == "ccomp" and outer.lemma.lower() in self.reporting:
                return outer.index
        return verb

    def _says_something(self, clause: int) -> bool:
        return self.words[clause].part in VERBS and any(self.grammar.all(clause, *SUBJECTS))

    def _is_unsaid(self, verb: int) -> bool:
        """Say whether a verb of speech is denied, only possible, still to come, a condition or an infinitive."""
        here = verb
        while True:
            for child in self.grammar.children[here]:
                below = self.words[child]
                if below.relation == "neg" or below.tag in {"MD", "TO"}:
                    return True
                if below.relation == "mark" and below.text.lower() in UNSAID:
                    return True
            if self.words[here].relation != "conj" or self.words[here].tag != "VB":
                return False
            here = self.words[here].head

    def _span_of(self, clause: int, verb: int) -> Span | None:
        """Return the clause without the word that joins it; None where the verb of speech stands within it."""
        inside = self.grammar.subtree(clause)
        first, last = inside[0], inside[-1]
        for joined in self.grammar.all(clause, "conj"):
            if self.words[joined].lemma.lower() in self.reporting and self._said_with(joined) == verb:
                last = next(self.grammar.all(clause, "cc"), joined) - 1
                break
        if first <= verb <= last or last - first + 1 < FEWEST:
            return None
        if self.words[first].text.lower() == "that" and self.words[first].relation == "mark":
            first += 1
        return self._trimmed(self.words[first].start, self.words[last].end)

    def _trimmed(self, start: int, end: int) -> Span | None:
        text = self.grammar.document.text
        while start < end and text[start] in MARKS:
            start += 1
        while start < end and text[end - 1] in MARKS:
            end -= 1
        if not 0 < end - start <= LONGEST:
            return None
        return Span(self.grammar.document.id, start, end)

    def _according(self, place: int) -> Iterator[Quote]:
        """Yield what stands on the other side of the comma from ``according to X``."""
        source = next(iter(self.grammar.prepositions(place, "to")), None)
        if source is None and self.words[place].head != place:
            source = next(iter(self.grammar.prepositions(self.words[place].head, "to")), None)
        if source is None:
            return
        speaker = next(iter(self.mentions.at(source)), None)
        if speaker is None or not self._can_speak(speaker):
            return
        sentence = self.grammar.analysis.sentences[self.words[place].sentence]
        named = self.grammar.subtree(source)
        if place == sentence.first:
            comma = next((at for at in range(named[-1], sentence.last) if self.words[at].text == ","), None)
            span = None if comma is None else self._trimmed(self.words[comma].end, sentence.end)
        else:
            span = self._trimmed(sentence.start, self.words[place].start)
        if span is None:
            return
        told = [self.words[one] for one in self.grammar.inside(span)]
        if len(told) >= FEWEST and any(word.tag in FINITE for word in told):
            yield self._quote(span, speaker, ACCORDING)
