"""Participles behind a noun that the parser took for a past tense: ``officers captured near Nimule were shown``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Word

NOUNS = frozenset(("NOUN", "PROPN"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
TREATING = frozenset(
    (
        "free release arrest detain kill shoot wound bury identify display parade rescue hand interrogate question try "
        "pardon fly ferry treat exchange swap return repatriate expel deport extradite execute hang jail imprison "
        "sentence visit meet receive welcome embrace greet bring take move transfer hold seize capture intercept board "
        "sink attack bomb shell strike hit destroy recapture retake storm raid search surround block evacuate airlift "
        "shelter feed house bar ban deny refuse reject condemn criticize criticise denounce praise thank honor honour "
        "lift ease end drop suspend cancel sign ratify restore resume withdraw recall dispatch send buy sell lend ship "
        "deliver impound confiscate freeze recover find pursue hunt chase ambush besiege blame accuse sue charge"
    ).split()
)
"""Verbs whose object is whom or what they treat, and never a clause of its own."""
GATHERING = {"meeting": "meet", "gathering": "gather"}
PRISONER = frozenset("hostage captive prisoner prisoners".split())
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
HELPERS = frozenset(("aux", "auxpass"))
DEEPEST = 64
"""So many heads up the top of a sentence is looked for."""
WITHIN = 40
"""So many words behind a verb its children are looked for."""


def with_participles(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words with a past form as a participle where it only says which ones are meant."""
    mended: list[Word] | None = None
    for word in words:
        if word.text.lower() in GATHERING and word.tag == "NN" and _is_gathering(words, word):
            mended = list(words) if mended is None else mended
            _gather(mended, word)
        if word.tag not in {"VBD", "VBN"} or word.part != "VERB":
            continue
        if (main := _verb_behind_commas(words, word)) is not None:
            mended = list(words) if mended is None else mended
            _between_commas(mended, word, main)
            continue
        if word.tag != "VBD":
            continue
        if word.relation == "acl" and _describes(words, word):
            mended = list(words) if mended is None else mended
            mended[word.index] = replace(word, tag="VBN")
        elif word.relation == "ccomp" and _is_about_the_object(words, word):
            mended = list(words) if mended is None else mended
            _to_the_object(mended, word)
        elif (main := _verb_behind(words, word)) is not None:
            mended = list(words) if mended is None else mended
            _part(mended, word, main)
    return tuple(mended) if mended is not None else words


def _is_gathering(words: Sequence[Word], word: Word) -> bool:
    """Say whether ``meeting`` behind those who meet is no noun: ``ministers meeting in Bonn``."""
    before = words[word.index - 1]
    plural = before.tag in {"NNS", "NNPS"} and before.head == word.index and before.relation == "compound"
    behind = words[word.index + 1].text.lower() if word.index + 1 < len(words) else ""
    return plural and behind in {"in", "at"}


def _gather(words: list[Word], word: Word) -> None:
    people = words[word.index - 1]
    words[people.index] = replace(
        people, head=word.head if word.head != word.index else people.index, relation=word.relation
    )
    words[word.index] = replace(
        word, head=people.index, relation="acl", part="VERB", tag="VBG", lemma=GATHERING[word.text.lower()]
    )
    for one in words[max(0, word.index - WITHIN) : word.index]:
        if one.head == word.index and one.index != people.index:
            words[one.index] = replace(one, head=people.index)


def _verb_behind_commas(words: Sequence[Word], verb: Word) -> Word | None:
    """Return the verb of a sentence whose subject the parser gave to the participle between commas: ``Leaders, gathered
    in Lobamba, demanded``.
    """
    main = words[verb.head]
    if verb.relation not in {"ccomp", "advcl"} or main.index < verb.index or main.part not in {"VERB", "AUX"}:
        return None
    if verb.index < 2 or words[verb.index - 1].text != "," or words[verb.index - 2].head != verb.index:
        return None
    if words[verb.index - 2].relation not in SUBJECTS or verb.sentence != main.sentence:
        return None
    own = [one for one in words[verb.index + 1 : main.index] if one.head == main.index]
    if any(one.relation in SUBJECTS for one in own):
        return None
    below = words[verb.index + 1 : main.index]
    if any(one.head == verb.index and one.relation in {"dobj", "aux", "auxpass", "ccomp"} for one in below):
        return None
    helper = next((one for one in own if one.relation in HELPERS), main)
    return main if helper.tag in FINITE and words[helper.index - 1].text == "," else None


def _between_commas(words: list[Word], verb: Word, main: Word) -> None:
    noun = words[verb.index - 2]
    passive = any(one.head == main.index and one.relation == "auxpass" for one in words[verb.index : main.index])
    words[noun.index] = replace(noun, head=main.index, relation="nsubjpass" if passive else "nsubj")
    words[verb.index] = replace(verb, head=noun.index, relation="acl", tag="VBN")
    for one in words[max(0, noun.index - WITHIN) : noun.index]:
        if one.head == verb.index:
            words[one.index] = replace(one, head=main.index)


def _describes(words: Sequence[Word], verb: Word) -> bool:
    """Say whether a past form stands at once behind its noun, with neither subject nor object of its own."""
    noun = words[verb.head]
    if noun.index != verb.index - 1 or noun.part not in NOUNS or not _has_another_verb(words, noun):
        return False
    near = words[noun.index : verb.index + WITHIN]
    return not any(one.head == verb.index and one.relation in SUBJECTS | {"dobj", "ccomp", "xcomp"} for one in near)


def _is_about_the_object(words: Sequence[Word], verb: Word) -> bool:
    """Say whether a past form only tells of whom the verb before it treats: ``freed two men seized off Keta``."""
    main, noun = words[verb.head], words[verb.index - 1]
    if main.index >= verb.index or main.lemma not in TREATING or main.tag not in {"VBD", "VBN", "VBG", "VB"}:
        return False
    if noun.head != verb.index or noun.relation not in SUBJECTS or noun.part not in NOUNS:
        return False
    near = words[main.index + 1 : verb.index + WITHIN]
    if any(one.head == main.index and one.relation in {"dobj", "nsubjpass"} for one in near):
        return False
    return not any(
        one.head == verb.index and one.relation in {"mark", "dobj", "aux", "auxpass", "ccomp", "xcomp"} for one in near
    )


def _to_the_object(words: list[Word], verb: Word) -> None:
    """Make the noun the object of the verb above; what goes on behind ``and`` goes on with that verb."""
    main = words[verb.head]
    noun = words[verb.index - 1]
    words[noun.index] = replace(noun, head=main.index, relation="dobj")
    words[verb.index] = replace(verb, head=noun.index, relation="acl", tag="VBN")
    for one in words[verb.index + 1 : verb.index + WITHIN]:
        if one.head == verb.index and (one.relation == "cc" or (one.relation == "conj" and one.tag == main.tag)):
            words[one.index] = replace(one, head=main.index)


def _has_another_verb(words: Sequence[Word], here: Word) -> bool:
    """Say whether a verb stands at the top of the sentence."""
    for _ in range(DEEPEST):
        if here.head == here.index:
            return here.part in {"VERB", "AUX"}
        here = words[here.head]
    return False


def _verb_behind(words: Sequence[Word], verb: Word) -> Word | None:
    """Return the finite verb that the parser joined to a past form without ``and``, though it is the sentence's own.

    In ``offered to have experts come`` the last verb is no finite one.
    """
    if verb.head != verb.index:
        return None
    before = words[max(0, verb.index - 2) : verb.index]
    if not before or before[-1].relation != "nsubj" or before[-1].head != verb.index:
        return None
    below = [one for one in words[verb.index + 1 : verb.index + WITHIN] if one.head == verb.index]
    main = next((one for one in below if one.relation in {"conj", "advcl"} and one.part in {"VERB", "AUX"}), None)
    if main is None or any(_holds_apart(one) and one.index < main.index for one in below):
        return None
    if main.tag == "VBP" and any(one.relation == "xcomp" and one.index < main.index for one in below):
        return None
    own = [one for one in words[verb.index + 1 : main.index + 1] if one.head == main.index]
    if any(one.relation in SUBJECTS or one.relation == "mark" for one in own):
        return None
    helper = next((one for one in own if one.relation in HELPERS), main)
    first = helper if helper.tag in FINITE else None
    parted = {",", ";", ":", "-", "--", "and", "but", "or"}
    return main if first is not None and words[first.index - 1].text.lower() not in parted else None


def _holds_apart(below: Word) -> bool:
    """Say whether a word under the past form makes it a verb of its own: an object, ``and``; not ``taken hostage``."""
    return below.relation == "cc" or (below.relation == "dobj" and below.text.lower() not in PRISONER)


def _part(words: list[Word], verb: Word, main: Word) -> None:
    noun = words[verb.index - 1]
    passive = any(one.head == main.index and one.relation == "auxpass" for one in words[verb.index : main.index])
    for one in words[max(0, verb.index - WITHIN) : verb.index]:
        if one.head == verb.index and one.index != noun.index and one.sentence == verb.sentence:
            words[one.index] = replace(one, head=main.index)
    for one in words[main.index + 1 : main.index + WITHIN]:
        if one.head == verb.index:
            words[one.index] = replace(one, head=main.index)
    words[noun.index] = replace(noun, head=main.index, relation="nsubjpass" if passive else "nsubj")
    words[verb.index] = replace(verb, head=noun.index, relation="acl", tag="VBN")
    words[main.index] = replace(main, head=main.index, relation="ROOT")
