"""What was asked, promised, offered or recommended, in the paper's own words."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.documents import Document, Span
from dragoman.extraction.findings import Event, Request, RequestKind, When
from dragoman.extraction.frames import Slots
from dragoman.extraction.grammar import Grammar

KINDS: dict[str, RequestKind] = {
    "recommend": "recommendation",
    "recommendation": "recommendation",
    "advise": "recommendation",
    "suggest": "recommendation",
    "offer": "offer",
    "volunteer": "offer",
    "propose": "offer",
    "promise": "commitment",
    "pledge": "commitment",
    "vow": "commitment",
    "agree": "commitment",
    "commit": "commitment",
    "undertake": "commitment",
    "guarantee": "commitment",
    "assure": "commitment",
    "consent": "commitment",
    "swear": "commitment",
}
ASKING = {"invite", "invitation"}
ADDRESSING = {"ask", "urge", "press", "call", "appeal", "invite", "encourage"}
"""Verbs whose object is the one asked, not what is asked."""
HELPERS = {"to", "that", "would", "should", "will", "could", "can", "may", "might"}


def find_requests(
    document: Document, grammar: Grammar, slots: Slots, events: Sequence[tuple[int, Event]], times: Sequence[When]
) -> tuple[tuple[int, Request], ...]:
    """Make a request of every event that asks, promises, offers or recommends something definite.

    Returns: pairs of the event's place in ``events`` and the request, in order of the text.
    """
    found: list[tuple[int, Request]] = []
    for number, (trigger, event) in enumerate(events):
        if event.status in {"negated", "denied", "hypothetical"}:
            continue
        word = grammar.words[trigger]
        kind: RequestKind | None = "request" if event.kind == "REQUEST" or word.lemma in ASKING else None
        if word.lemma in KINDS and event.kind in {"AGREE", "REQUEST", "CONCEDE"}:
            kind = KINDS[word.lemma]
        if kind is None:
            continue
        what = _what(grammar, slots, trigger, event)
        if what is None:
            continue
        block = document.blocks[grammar.analysis.sentences[word.sentence].block]
        start = min((trigger, *_side_words(grammar, slots, trigger)))
        for first, last in _each(grammar, what):
            request = Request(
                kind=kind,
                span=grammar.span(min(start, first), max(trigger, last)),
                asker=event.actor,
                asked=event.recipient,
                what=grammar.text(first, last),
                what_span=grammar.span(first, last),
                status="pending",
                when=event.when,
                due=_due(times, grammar.span(first, last)),
                action_request=block.voice == "action request",
                event=number,
            )
            found.append((number, request))
    return tuple(found)


def _each(grammar: Grammar, what: tuple[int, int]) -> list[tuple[int, int]]:
    """Part what is asked where a second thing begins: ``to exchange readings and to meet again`` are two."""
    first, last = what
    words = grammar.words
    cuts = [
        place
        for place in range(first + 1, last)
        if words[place].text.lower() == "and" and words[place + 1].text.lower() == "to" and words[place + 1].tag == "TO"
    ]
    parts: list[tuple[int, int]] = []
    for cut in (*cuts, None):
        part = _trimmed(grammar, first, last if cut is None else cut - 1)
        if part is not None:
            parts.append(part)
        first = first if cut is None else cut + 2
    return parts


def _side_words(grammar: Grammar, slots: Slots, trigger: int) -> list[int]:
    sentence = grammar.words[trigger].sentence
    return [
        grammar.subtree(word)[0]
        for word in slots.fill(trigger, "subj")
        if grammar.words[word].sentence == sentence and word < trigger and grammar.words[word].head == trigger
    ]


def _what(grammar: Grammar, slots: Slots, trigger: int, event: Event) -> tuple[int, int] | None:
    """Return first and last word of what is asked: the clause that completes the verb, or its object."""
    words = grammar.words
    for comp in slots.fill(trigger, "comp"):
        below = grammar.subtree(comp)
        own = [child for child in grammar.children[comp] if words[child].relation in {"nsubj", "nsubjpass"}]
        first = comp
        for child in grammar.children[comp]:
            if (
                child < comp
                and words[child].relation in {"advmod", "neg", "auxpass"}
                and not any(one > child for one in own)
            ):
                first = min(first, grammar.subtree(child)[0])
        if own and not _same_side(grammar, own, event, slots, trigger):
            first = min(first, grammar.subtree(own[0])[0])
        last = max(one for one in below if one >= comp)
        return _trimmed(grammar, first, last)
    for path in ("for", "obj", "of", "on"):
        for word in slots.fill(trigger, path):
            if words[word].tag in {"PRP", "WP", "WDT"} or (
                path == "obj" and words[trigger].lemma in ADDRESSING and event.recipient
            ):
                continue
            below = [one for one in grammar.subtree(word) if not _cut(grammar, one, word)]
            if len(below) > 1 or words[word].part in {"NOUN"}:
                return _trimmed(grammar, below[0], below[-1])
    return None


def _same_side(grammar: Grammar, own: Sequence[int], event: Event, slots: Slots, trigger: int) -> bool:
    """Say whether a clause's own subject is the one who was asked, or the one who promises."""
    recipients = set(slots.fill(trigger, "comp.subj")) if event.recipient else set()
    return any(word in recipients and event.kind == "REQUEST" for word in own) or any(
        grammar.words[word].tag == "PRP" for word in own
    )


def _cut(grammar: Grammar, word: int, head: int) -> bool:
    return word < head and grammar.words[word].relation in {"det"} and grammar.words[word].head == head


def _trimmed(grammar: Grammar, first: int, last: int) -> tuple[int, int] | None:
    words = grammar.words
    while first < last and (words[first].part == "PUNCT" or words[first].text.lower() in HELPERS):
        first += 1
    while last > first and (words[last].part == "PUNCT" or words[last].text in {'"', "--"}):
        last -= 1
    return (first, last) if last >= first else None


def _due(times: Sequence[When], span: Span) -> When | None:
    """Return the deadline told inside what is asked: ``by June``, ``before the May 8 vote``."""
    for when in times:
        if (
            when.span
            and span.start <= when.span.start < span.end
            and when.text
            and when.text.split()[0].lower() in {"by", "before", "until", "no"}
        ):
            return when
    return None
