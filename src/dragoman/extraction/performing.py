"""Speech that does what it says: ``I want to condemn``, ``let me thank``, ``we would like to reiterate``."""

from __future__ import annotations

from dragoman.extraction.frames import VERBS
from dragoman.extraction.grammar import Grammar

DONE_BY_SAYING = frozenset(
    "condemn thank congratulate commend praise applaud salute denounce deplore urge reiterate reaffirm express convey "
    "extend emphasize emphasise stress underscore underline appeal apologize apologise assure remind warn object "
    "protest pledge declare".split()
)
"""Verbs whose saying in the first person is the deed. Source: Austin, How to Do Things with Words (1962)."""
WISHING = frozenset("want wish like love".split())
MYSELF = frozenset("i we".split())
LETTING = frozenset("me us".split())
ASKING = frozenset("QUESTION Question MODERATOR Moderator OPERATOR Operator".split())
"""Labels of those who ask in a transcript, whose thanks are courtesy."""
POLITE = frozenset("would should 'd will do must also just".split())


def is_spoken_by_wishing(grammar: Grammar, verb: int) -> bool:
    """Say whether somebody does by saying so what he only says he wants: ``I want to condemn the attack``."""
    words = grammar.words
    word = words[verb]
    if word.lemma not in DONE_BY_SAYING or word.tag != "VB":
        return False
    if word.lemma in {"thank", "praise", "congratulate"} and any(
        words[own].text.lower() in {"our", "my"}
        for one in grammar.all(verb, "dobj")
        for own in grammar.all(one, "poss")
    ):
        return False
    label = words[grammar.analysis.sentences[word.sentence].first].text
    if label in ASKING and word.lemma in {"thank", "congratulate"}:
        return False
    above = words[grammar.root_of_coordination(verb)]
    above = words[above.head]
    if above.part not in VERBS or above.index == verb:
        return False
    if above.lemma == "let":
        heard = {
            words[one].text.lower() for child in (above.index, verb) for one in grammar.all(child, "nsubj", "dobj")
        }
        opening = grammar.one(above.index, "nsubj") is None and above.tag == "VB"
        return opening and bool(heard & LETTING)
    speakers = {words[one].text.lower() for one in grammar.all(above.index, "nsubj")}
    helpers = {words[one].text.lower() for one in grammar.all(above.index, "aux")}
    present = above.tag in {"VBP", "VB"} and helpers <= POLITE and grammar.one(above.index, "neg", "mark") is None
    return above.lemma in WISHING and bool(speakers) and speakers <= MYSELF and present
