"""Direct speech: the words, who says them, to whom, by which verb."""

from __future__ import annotations

import re

from dragoman.documents import Block, Document, Span
from dragoman.extraction.findings import Quote
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions

QUOTED = re.compile(
    r'"([^"”]{3,4000})["”]|“([^“”]{3,4000})(?:”|\Z)|``([^`\']{3,4000})\'\'|«([^«»]{3,4000})»|„([^„“”]{3,4000})[“”]'
    r"|(?<!\w)‘((?:[^‘’]|’(?=\w)){12,2000})’(?!\w)"
)
SMALL = frozenset("a an the of and or in on for to at by with from as is it its vs".split())
FEW = 6
"""Words up to which a fragment that nobody is said to speak is a term or a title, no quotation."""
SPEECH = frozenset(
    (
        "say tell tweet write post add state declare announce remark note stress warn explain reply answer ask "
        "insist claim comment argue continue conclude observe predict describe call quip joke assert emphasize "
        "emphasise underline recall confirm complain admit concede respond protest promise vow pledge urge "
        "exclaim lament term quote speak read maintain boast advise report suggest express denounce dismiss "
        "accuse demand characterize characterise label believe think snap retort lecture testify murmur shout declare "
        "marvel vent allege acknowledge brand dub hail praise "
        "criticize criticise condemn recount relate opine muse deny "
        "wonder inform assure request recommend propose instruct mention reiterate repeat hint hope caution counsel"
    ).split()
)
AFTER = 14
"""Words after a quotation within which its verb of speech is looked for."""


def find_quotes(document: Document, grammar: Grammar, mentions: Mentions, slots: Slots) -> tuple[Quote, ...]:
    """Find quotations of three words or more and their speakers, before or after, across sentences and paragraphs.

    Returns: in order of appearance; ``span`` covers the words without the marks; ``speaker`` is None where none is
    told. Titles and terms in marks are left out.
    """
    found: list[Quote] = []
    speakers = Speakers(grammar, mentions, slots)
    last: Quote | None = None
    prose = [block for block in document.blocks if block.kind in {"paragraph", "note"}]
    for number, block in enumerate(prose):
        following = prose[number + 1].span.start if number + 1 < len(prose) else len(document.text)
        goes_on = document.text[following : following + 8].lstrip().startswith("“")
        begins_on = document.text[block.span.start : block.span.start + 8].lstrip().startswith("“")
        if not begins_on:
            last = None
        end = _end(document, block)
        for marks in QUOTED.finditer(document.text, block.span.start, end):
            if marks.end() == end and document.text[end - 1] != "”" and marks.group(2) is not None and not goes_on:
                continue
            group = next(one for one in range(1, 7) if marks.group(one) is not None)
            span = Span(document.id, marks.start(group), marks.end(group))
            quote = _quote(document, speakers, span, last)
            if quote is not None:
                last = quote
                found.append(quote)
    return tuple(found)


def _end(document: Document, block: Block) -> int:
    return block.span.start + len(document.text[block.span.start : block.span.end].rstrip())


def _quote(document: Document, speakers: Speakers, span: Span, last: Quote | None) -> Quote | None:
    words = " ".join(span.words(document.text).split())
    if len(words.split()) < 3:
        return None
    speaker, verb = speakers.of(span)
    if speaker is None and last is not None and span.start - last.span.end < FAR:
        return Quote(span, words, last.speaker, last.verb, last.addressee)
    if (speaker is None and (len(words.split()) < FEW or _is_title(words))) or (
        _is_title(words) and not speakers.is_said(span)
    ):
        return None
    return Quote(span, words, speaker, speakers.words[verb].lemma if verb is not None else None, speakers.told(verb))


TITLE_LENGTH = 16
"""Words of a title within which the name beside it stands: ``the state secretary for finance, Ann Lund``."""
FAR = 120
"""Characters between two quotations of one speaker: ``"...," he said. "..."``."""


def _is_title(words: str) -> bool:
    """Say whether words in marks are the title of a work: every one of weight has a capital."""
    plain = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words) if word.lower() not in SMALL]
    return len(plain) > 1 and all(word[:1].isupper() for word in plain) and not words.isupper()


class Speakers:
    """Finds who says the words in marks, in one paper."""

    def __init__(self, grammar: Grammar, mentions: Mentions, slots: Slots) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.slots = slots

    def is_said(self, span: Span) -> bool:
        """Say whether a comma or colon before the marks, or inside at their end, shows that somebody speaks."""
        text = self.grammar.document.text
        return text[max(0, span.start - 3) : span.start - 1].strip().endswith((",", ":")) or text[span.end - 1] == ","

    def told(self, verb: int | None) -> tuple[int, ...]:
        """Return to whom a verb of speech says its words: ``told reporters``, ``said to the Minister``."""
        if verb is None:
            return ()
        paths = ("obj", "iobj") if self.words[verb].lemma in TELLING else ("to",)
        for path in paths:
            for word in self.slots.fill(verb, path):
                found = [
                    one
                    for one in self.mentions.at(word)
                    if self.mentions.list[one].kind not in {"document", "framework"}
                ]
                if found:
                    return tuple(found)
        return ()

    def of(self, span: Span) -> tuple[int | None, int | None]:
        """Return the speaker's mention and the verb: the nearest verb of speech outside the marks with a subject."""
        for verb in self._verbs_near(span):
            speaker = self.subject(verb, span)
            if speaker is not None:
                return speaker, verb
        return self._named_before(span), None

    def subject(self, verb: int, span: Span) -> int | None:
        """Return who says what stands in a span, by a verb of speech outside it; None where nobody is named."""
        words = self.words

        def outside(word: int) -> bool:
            return not span.start <= words[word].start < span.end

        subjects = [word for word in self.slots.subject(verb) if outside(word)]
        if self.slots.is_passive(verb) and words[verb].lemma == "quote":
            subjects = [word for word in self.slots.passive_subject(verb) if outside(word)]
        if not subjects and not self.slots.is_passive(verb):
            subjects = [word for word in self.grammar.all(verb, "nsubj", "npadvmod", "dobj", "attr") if outside(word)]
        for word in subjects:
            apposed = [one for one in self.grammar.subtree(word)[:TITLE_LENGTH] if words[one].relation == "appos"]
            named = [one for child in apposed for one in self.mentions.at(child)]
            if words[word].text.lower().endswith(AGED) or self._is_aged(word):
                return self._person_before(word)
            for index in (*(one for one in named if self.mentions.list[one].kind == "person"), *self.mentions.at(word)):
                mention = self.mentions.list[index]
                if mention.kind != "group" or mention.qualifiers or words[word].part == "NOUN":
                    return index
        return None

    def _is_aged(self, word: int) -> bool:
        """Say whether a phrase tells nothing but an age: ``the 70-year-old``, also where it stands in pieces."""
        before = "".join(one.text.lower() for one in self.words[max(0, word - 4) : word + 1])
        return before.endswith(AGED) and self.words[word].part in {"NOUN", "ADJ"}

    def _person_before(self, word: int) -> int | None:
        """Return the person named last before a word, in its sentence or the one before."""
        here = self.words[word]
        first = self.grammar.analysis.sentences[max(0, here.sentence - 1)].first
        for place in range(word - 1, first - 1, -1):
            if place in self.mentions.persons:
                found = [one for one in self.mentions.at(place) if self.mentions.list[one].kind == "person"]
                if found:
                    return found[0]
        return None

    def _named_before(self, span: Span) -> int | None:
        """Return who is named by ``according to X``, ``in the words of X``, or by ``X:`` before the marks."""
        first = self.grammar.word_at(span.start)
        if first is None:
            return None
        sentence = self.grammar.analysis.sentences[first.sentence]
        for word in self.words[sentence.first : sentence.last]:
            lower = word.text.lower()
            if lower == "according":
                for inner in self.grammar.all(word.index, "prep"):
                    for one in self.grammar.all(inner, "pobj"):
                        return next(iter(self.mentions.at(one)), None)
            if lower in {"to", "for"} and word.index == sentence.first:
                for one in self.grammar.all(word.index, "pobj"):
                    persons = [index for index in self.mentions.at(one) if self.mentions.list[index].kind == "person"]
                    if persons and self.words[word.head].lemma == "be":
                        return persons[0]
            if lower == "words" and word.relation == "pobj":
                owners = [*self.grammar.prepositions(word.index, "of"), *self.grammar.all(word.index, "poss")]
                for one in owners:
                    return next(iter(self.mentions.at(one)), None)
        before = first.index - 2
        if before >= 0 and self.words[before + 1].text in {'"', "“", "«", "``"} and self.words[before].text == ":":
            found = self.mentions.at(before - 1) if before > 0 else ()
            return next((one for one in found if self.mentions.list[one].kind in {"person", "office"}), None)
        return self._of_clause(first.index, span)

    def _of_clause(self, first: int, span: Span) -> int | None:
        """Return the person or body whose act a quoted fragment stands in: ``ruled out new taxes "this year"``."""
        for above in self.grammar.ancestors(first):
            word = self.words[above]
            if word.part in VERBS and not span.start <= word.start < span.end:
                for one in self.slots.subject(above):
                    for index in self.mentions.at(one):
                        if self.mentions.list[index].kind in {"person", "office"}:
                            return index
        return None

    def _verbs_near(self, span: Span) -> list[int]:
        """Return verbs of speech outside the marks: in the sentences that hold the quotation's ends, and just after."""
        last = self.grammar.word_at(span.end - 1)
        first = self.grammar.word_at(span.start)
        if last is None or first is None:
            return []
        after = self._after(last.index, span)
        opening = self.grammar.analysis.sentences[first.sentence]
        before = [word.index for word in self.words[opening.first : first.index] if word.end <= span.start]
        if len(before) < 2 and opening.index > 0 and self.words[opening.first - 1].text in {":", ","}:
            earlier = self.grammar.analysis.sentences[opening.index - 1]
            before = list(range(earlier.first, earlier.last)) + before
        text = self.grammar.document.text
        led = text[max(0, span.start - 3) : span.start - 1].strip().endswith((",", ":"))
        fragment = text[span.start].islower() and text[max(0, span.start - 3) : span.start - 1].strip().isalpha()
        whole = (text[span.end - 1] == "," and not fragment) or text[span.start].isupper()
        spoken = [one for one in before if self._speaks(one)]
        if led or (spoken and not whole) or (before and self.words[before[-1]].lemma in SPEECH):
            return [*reversed(spoken), *(one for one in after if self._speaks(one))]
        return [*(one for one in after if self._speaks(one)), *reversed(spoken)]

    def _after(self, last: int, span: Span) -> list[int]:
        """Return the words after the marks that can hold the verb: none past the end of the sentence or new marks."""
        text = self.grammar.document.text
        found: list[int] = []
        for word in self.words[last + 1 : last + 1 + AFTER]:
            if word.start < span.end:
                continue
            if word.start > span.end + 1 and word.text in {'"', "“", "«", "``", "."}:
                break
            if word.text in {".", ";"}:
                break
            found.append(word.index)
        closed = text[span.end - 1] == "." and text[span.end + 1 : span.end + 3].strip()[:1].isupper()
        return found[:CLOSE] if closed else found

    def _speaks(self, word: int) -> bool:
        here = self.words[word]
        return here.lemma in SPEECH and here.tag.startswith("V")


AGED = ("-year-old", "yearold")
CLOSE = 4
"""Words after a full stop inside the marks within which ``he said`` may still follow."""
TELLING = frozenset("tell inform assure ask remind warn advise urge brief".split())
