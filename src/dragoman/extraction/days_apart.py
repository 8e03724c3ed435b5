"""Days that the parser took for part of a name or for a verb: ``INFORMED AMB JULY 25``, ``CALLED IN HIM MAY 4``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

MONTHS = frozenset(
    (
        "january february march april may june july august september october november december jan feb mar apr jun jul "
        "aug sep sept oct nov dec"
    ).split()
)
HOURS = frozenset("morning afternoon evening night noon midday midnight".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight same this".split())
OBJECTS = frozenset(("dobj", "pobj", "dative"))
BESIDE = frozenset(("compound", "det", "amod", "poss", "nmod"))
NOUNS = frozenset(("NOUN", "PROPN"))
LAST_DAY = 31


def with_days_apart(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with a name hung on the day behind it in the day's place, and ``MAY 4`` as a day, no verb."""
    mended: list[Word] | None = None
    for word in words:
        lower = word.text.lower()
        if lower not in MONTHS and lower not in HOURS:
            continue
        if lower == "may" and word.tag == "MD" and _is_day(words, word.index + 1):
            mended = list(words) if mended is None else mended
            _to_day(mended, word.index)
        elif word.relation in OBJECTS and _is_dated(words, word.index) and _name_before(words, word.index):
            mended = list(words) if mended is None else mended
            _apart(mended, word.index)
    return tuple(mended) if mended is not None else words


def _is_day(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and words[place].text.isdigit() and 0 < int(words[place].text) <= LAST_DAY


def _is_dated(words: Sequence[Word], place: int) -> bool:
    """Say whether a month stands with its day, or a time of day with the day behind it: ``EVENING MARCH 20``."""
    if words[place].text.lower() in MONTHS:
        return _is_day(words, place + 1)
    following = words[place + 1].text.lower() if place + 1 < len(words) else ""
    return following in MONTHS | DAYS


def _name_before(words: Sequence[Word], place: int) -> bool:
    before = words[place - 1]
    lower = before.text.lower()
    return (
        place > 0
        and before.head == place
        and before.relation in {"compound", "nmod"}
        and before.part in NOUNS
        and lower not in MONTHS | HOURS | DAYS
        and not before.text.isdigit()
    )


def _apart(words: list[Word], place: int) -> None:
    day, name = words[place], words[place - 1]
    above = words[day.head]
    verb = above.head if above.part == "ADP" else above.index
    for one in range(max(0, place - 8), place - 1):
        if words[one].head == place and words[one].relation in BESIDE:
            words[one] = replace(words[one], head=name.index)
    words[name.index] = replace(name, head=day.head, relation=day.relation)
    words[place] = replace(day, head=verb, relation="npadvmod")


def _to_day(words: list[Word], place: int) -> None:
    """Make ``MAY 4`` a day, and the verb that the parser hung on the figure the verb of its sentence."""
    month, figure = words[place], words[place + 1]
    verb = next(
        (
            one
            for one in words[max(0, place - 40) : place]
            if one.head == figure.index and one.part == "VERB" and one.sentence == month.sentence
        ),
        None,
    )
    if verb is None:
        return
    last = place + 1
    while last + 1 < len(words) and words[last + 1].sentence == month.sentence:
        last += 1
    for one in range(max(0, place - 40), last + 1):
        if words[one].head == figure.index and one not in {verb.index, figure.index, place}:
            words[one] = replace(words[one], head=verb.index)
    ends = figure.head == figure.index
    words[verb.index] = replace(
        verb,
        head=verb.index if ends else figure.head,
        relation="ROOT" if ends else figure.relation,
        tag="VBD" if verb.tag == "VBN" else verb.tag,
    )
    words[place] = replace(month, head=verb.index, relation="npadvmod", part="PROPN", tag="NNP", lemma=month.text)
    words[place + 1] = replace(figure, head=place, relation="nummod", part="NUM", tag="CD")
