"""What is asked in a clause with ``that`` and a bare verb, which the parser often cannot read: ``asked that Oslo press
Chad to leave``, ``ASKED THAT GOC DEFER STEP``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

BIDDERS = frozenset(
    (
        "ask request demand urge insist propose recommend suggest require order direct plead beg stipulate instruct "
        "desire implore entreat"
    ).split()
)
"""Verbs behind whose ``that`` a bare verb says what is to be done."""
BARE = frozenset(
    (
        "abandon abide abstain accept act add address adhere adjourn admit adopt advance advise agree aid airlift "
        "allow answer apologise apologize appear appoint approve arrange assist attend authorise authorize avoid "
        "back ban bar block boycott break bring call cancel cease clarify clear close come compensate condemn "
        "confirm consider consult continue convene convey cooperate co-sponsor cut deal declare defer delay "
        "deliver demarche deny deploy desist destroy disarm disband discontinue dismantle dispatch distribute "
        "drop ease end endorse enforce ensure establish evacuate examine exclude exempt expedite expel explain "
        "explore extend extradite facilitate finance find follow forgive free freeze fund get give go grant "
        "guarantee halt hand help hold honor honour host identify implement include increase inform initiate "
        "inspect intercede intervene intercept investigate invite issue join keep leave let lift limit lower "
        "maintain make mediate meet monitor move name negotiate notify observe obtain open oppose participate "
        "pass pay permit persuade postpone prepare press prevent proceed produce prosecute protect provide "
        "publish pull purchase put quit raise ratify reaffirm receive recognise recognize reconsider reduce refer "
        "refrain refuse reject release remain remove renew reopen repay replace reply report request resolve "
        "respect respond restore restrain restrict resume return reverse review revise revoke scale schedule seek "
        "send set settle share show sign slow speak speed stand start state stay step stop submit supply support "
        "suspend take tell tone train transfer transmit treat undertake urge use vacate vote waive withdraw "
        "withhold work"
    ).split()
)
FARTHEST = 9
"""Words between ``that`` and the verb at most."""
DEEPEST = 64
"""So many heads above the asking verb are looked at."""
OTHER_VERBS = frozenset(("VBD", "VBZ", "MD", "TO"))
CLOSING = frozenset((",", ";", ":", ".", "(", ")", '"'))
INSIDE = frozenset(("det", "amod", "compound", "nummod", "poss", "case", "nmod", "predet", "quantmod", "cc", "conj"))
NOUNS = frozenset(("NOUN", "PROPN"))


def with_bidding(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with the bare verb of what is asked behind ``that``, and its subject, where they were lost.

    ``Asked that Washington press Asmara`` asks Washington to do so; ``Washington press`` is no name.
    """
    mended: list[Word] | None = None
    for word in words:
        here = word.index
        if word.lemma.lower() not in BIDDERS or here + 3 >= len(words) or words[here + 1].text.lower() != "that":
            continue
        last = _end(words, here)
        verb = _bare_verb(words, here + 2, last)
        if verb is None or _is_read(words, here, verb) or _is_ring(words, here, last):
            continue
        mended = list(words) if mended is None else mended
        _mend(mended, (here, verb, last))
    return tuple(mended) if mended is not None else words


def _end(words: Sequence[Word], here: int) -> int:
    """Return the last word of the clause: to the next one that ``and that`` begins, or to a semicolon."""
    place = here + 2
    while place + 1 < len(words) and words[place + 1].sentence == words[here].sentence:
        following = words[place + 1]
        if following.text == ";":
            break
        if following.relation == "cc" and place + 2 < len(words) and words[place + 2].text.lower() == "that":
            break
        place += 1
    return place


def _bare_verb(words: Sequence[Word], first: int, last: int) -> int | None:
    for place in range(first, min(first + FARTHEST, last + 1)):
        word = words[place]
        if word.text in CLOSING or (place > first and word.tag in OTHER_VERBS and word.text.lower() not in {"such"}):
            return None
        if place > first and word.text.lower() in BARE and _may_follow(words[place - 1]):
            later = {one.text.lower() for one in words[place + 1 : min(place + FARTHEST, last + 1)]}
            return None if later & {"be", "should", "would", "will", "was", "were", "is", "are"} else place
    return None


def _may_follow(word: Word) -> bool:
    """Say whether a verb may stand behind a word: behind a name or noun, and no article or preposition."""
    return word.part not in {"DET", "ADP", "CCONJ", "PART", "AUX", "NUM"} and word.text.lower() != "such"


def _is_read(words: Sequence[Word], here: int, verb: int) -> bool:
    """Say whether the parser has read the clause: a verb below the asking one, with a subject and ``that``."""
    word, that = words[verb], words[here + 1]
    return (
        word.tag == "VB"
        and word.head == here
        and that.head == verb
        and any(one.head == verb and one.relation == "nsubj" for one in words[here + 2 : verb])
    )


def _is_ring(words: Sequence[Word], here: int, last: int) -> bool:
    place = here
    for _ in range(DEEPEST):
        above = words[place].head
        if above == place:
            return False
        if here < above <= last:
            return True
        place = above
    return True


def _mend(words: list[Word], where: tuple[int, int, int]) -> None:
    here, verb, last = where
    subject = _subject(words, here + 2, verb)
    lost = {here, *range(here + 1, verb + 1)}
    for place in range(here + 2, verb):
        if place != subject and not here + 2 <= words[place].head < verb:
            relation = words[place].relation if words[place].relation in INSIDE else "compound"
            words[place] = replace(words[place], head=subject, relation=relation)
    name = words[subject]
    noun = name.part in NOUNS or name.part == "PRON"
    words[subject] = replace(
        name,
        head=verb,
        relation="nsubj",
        part=name.part if noun else "PROPN" if name.text[:1].isupper() else "NOUN",
        tag=name.tag if noun else "NNP" if name.text[:1].isupper() else "NNS",
    )
    words[here + 1] = replace(words[here + 1], head=verb, relation="mark", part="SCONJ", tag="IN")
    given = False
    for place in range(verb + 1, last + 1):
        word = words[place]
        if word.head not in lost or word.head == place:
            continue
        relation = word.relation
        if word.part in NOUNS and relation not in {"npadvmod", "advcl", "xcomp", "pobj"}:
            relation, given = ("dep" if given else "dobj"), True
        if not (word.text == "." and word.head == here):
            words[place] = replace(word, head=verb, relation=relation)
    words[verb] = replace(
        words[verb], head=here, relation="ccomp", part="VERB", tag="VB", lemma=words[verb].text.lower()
    )


def _subject(words: Sequence[Word], first: int, verb: int) -> int:
    """Return the head of the words before the verb: the first that hangs on none of them, else the last."""
    inside = range(first, verb)
    tops = [one for one in inside if words[one].head not in inside and words[one].relation not in INSIDE]
    return tops[0] if tops and words[tops[0]].part in {*NOUNS, "PRON"} else verb - 1
