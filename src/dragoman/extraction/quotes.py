"""Direct speech: the words, who says them, by which verb."""

from __future__ import annotations

import re

from dragoman.documents import Document, Span
from dragoman.extraction.findings import Quote
from dragoman.extraction.frames import Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions

QUOTED = re.compile(r'"([^"]{3,4000})"|“([^”]{3,4000})”|``([^`\']{3,4000})\'\'')
SPEECH = frozenset(
    (
        "say tell tweet write post add state declare announce remark note stress warn explain reply answer ask "
        "insist claim comment argue continue conclude observe predict describe call quip joke assert emphasize "
        "emphasise underline recall confirm complain admit concede respond protest promise vow pledge urge "
        "exclaim lament term quote speak read maintain boast advise report suggest express denounce dismiss "
        "accuse demand characterize label believe think"
    ).split()
)
AFTER = 14
"""Words after a quotation within which its verb of speech is looked for."""


def find_quotes(document: Document, grammar: Grammar, mentions: Mentions, slots: Slots) -> tuple[Quote, ...]:
    """Find quotations of three words or more and their speakers, before or after, across sentences.

    Returns: in order of appearance; ``span`` covers the words without the marks; ``speaker`` is None where none is
    told.
    """
    found: list[Quote] = []
    for block in document.blocks:
        if block.kind not in {"paragraph", "note"}:
            continue
        last: Quote | None = None
        for marks in QUOTED.finditer(document.text, block.span.start, block.span.end):
            group = next(one for one in (1, 2, 3) if marks.group(one) is not None)
            span = Span(document.id, marks.start(group), marks.end(group))
            words = " ".join(span.words(document.text).split())
            if len(words.split()) < 3:
                continue
            speaker, verb = _speaker(grammar, mentions, slots, span)
            if speaker is None and last is not None and _between_quotes(document, last.span, span):
                speaker, verb = last.speaker, last.verb
            last = Quote(span, words, speaker, verb)
            found.append(last)
    return tuple(found)


def _between_quotes(document: Document, before: Span, after: Span) -> bool:
    return after.start - before.end < 120


def _speaker(grammar: Grammar, mentions: Mentions, slots: Slots, span: Span) -> tuple[int | None, str | None]:
    """Return the speaker's mention and the verb: the nearest verb of speech outside the marks that has a subject."""
    for verb in _verbs_near(grammar, span):
        subjects = [word for word in slots.subject(verb) if not span.start <= grammar.words[word].start < span.end]
        if not subjects and slots.is_passive(verb) is False:
            subjects = [
                word
                for word in grammar.all(verb, "nsubj", "npadvmod", "dobj", "attr")
                if not span.start <= grammar.words[word].start < span.end
            ]
        for word in subjects:
            for index in mentions.at(word):
                if (
                    mentions.list[index].kind != "group"
                    or mentions.list[index].qualifiers
                    or grammar.words[word].part == "NOUN"
                ):
                    return index, grammar.words[verb].lemma
    return None, None


def _verbs_near(grammar: Grammar, span: Span) -> list[int]:
    """Return verbs of speech outside the marks: in the sentences that hold the quotation's ends, and just after it."""
    last = grammar.word_at(span.end - 1)
    first = grammar.word_at(span.start)
    if last is None or first is None:
        return []
    after = [word.index for word in grammar.words[last.index + 1 : last.index + 1 + AFTER] if word.start >= span.end]
    opening = grammar.analysis.sentences[first.sentence]
    before = [word.index for word in grammar.words[opening.first : first.index] if word.end <= span.start]
    if len(before) < 2 and opening.index > 0 and grammar.words[opening.first - 1].text in {":", ","}:
        earlier = grammar.analysis.sentences[opening.index - 1]
        before = list(range(earlier.first, earlier.last)) + before
    order = [*after, *reversed(before)]
    if grammar.document.text[max(0, span.start - 3) : span.start - 1].strip().endswith((",", ":")) or (
        before and grammar.words[before[-1]].lemma in SPEECH
    ):
        order = [*reversed(before), *after]
    return [
        word
        for word in order
        if grammar.words[word].lemma in SPEECH
        and grammar.words[word].part in {"VERB", "AUX", "NOUN", "PROPN"}
        and grammar.words[word].tag.startswith("V")
    ]
