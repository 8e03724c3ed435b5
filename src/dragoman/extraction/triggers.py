"""The trigger table, read: which words tell which event, on what conditions, with whom in which slots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.extraction.frames import REACH, Slots
from dragoman.reference import Reference, Trigger

PARTS = {"V": {"VERB", "AUX"}, "N": {"NOUN", "PROPN"}, "A": {"ADJ"}}


@dataclass(frozen=True, slots=True)
class Condition:
    """One term of ``needs``: a slot that must (not) be filled, or filled by certain words.

    ``slot`` is a path; ``words`` lemmas with classes resolved, empty for any; ``marks`` are # tests such as SIDE.
    """

    slot: str
    words: frozenset[str]
    marks: frozenset[str]
    absent: bool = False
    differs: bool = False
    instead: tuple[str, ...] = ()
    """Slots tried where this one is empty: where the parser hangs the same words elsewhere."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of the table ready for use. ``name`` tells it from other rows wherever it stands: its
    lemma, part, kind and conditions."""

    name: str
    lemma: str
    particle: str
    part: str
    kind: str
    modes: tuple[str, ...]
    actor: tuple[tuple[str, ...], ...]
    recipient: tuple[tuple[str, ...], ...]
    conditions: tuple[Condition, ...]
    keywords: frozenset[str]


ON_OBJECT = frozenset("of with in into from on to for at under over through across against off by".split())
"""Prepositions that the parser hangs on a verb's object as readily as on the verb."""
OF_DEEDS = frozenset("ASSAULT COERCE SANCTION MOBILIZE RETREAT PROTEST AID".split())
"""Kinds whose means, place and aim belong to the verb wherever they hang; ties with Chad are no talk with Chad."""
TAKEN_FOR_PREPOSITIONS = frozenset("in off over up down".split())
"""Particles that the parser takes for prepositions, with the verb's object behind them."""
KEYWORDS = frozenset(
    (
        "actor recipient real ask formal street passive cannot would joint alert conditional actor2 setting other must "
        "infinitive mandative will alone withheld ahead verdict coming"
    ).split()
)


class Triggers:
    """Frames by lemma. Of several that fit a word, the one with most conditions is used, then the first in the
    table.
    """

    def __init__(self, rows: Iterable[Trigger], classes: Mapping[str, frozenset[str]]) -> None:
        self.classes = classes
        self.frames: dict[tuple[str, str], list[Frame]] = {}
        for row in rows:
            for frame in frames_of(row, classes):
                self.frames.setdefault((frame.lemma, frame.part), []).append(frame)
        for found in self.frames.values():
            found.sort(
                key=lambda frame: (
                    -(
                        2 * len(frame.conditions)
                        + bool(frame.particle)
                        + len(frame.keywords - {"real", "actor", "recipient"})
                        + 10 * bool(frame.keywords & {"cannot", "withheld"})
                        - 3 * (frame.kind == "CONSULT" and "setting" in frame.keywords)
                    )
                )
            )

    def of(self, lemma: str, part: str) -> list[Frame]:
        """Return the frames of a word, most particular first."""
        for letter, parts in PARTS.items():
            if part in parts:
                return self.frames.get((lemma, letter), [])
        return []


def frames_of(row: Trigger, classes: Mapping[str, frozenset[str]]) -> list[Frame]:
    """Read one row: a frame for each of its lemmas."""
    told, keywords = _needs(row.needs, classes)
    found = []
    for words in row.lemma.split(","):
        lemma, _, particle = words.partition("+")
        conditions = tuple(_with_astray(one, row, particle) for one in told) if row.part == "V" else told
        found.append(
            Frame(
                f"{words}/{row.part}/{row.kind}/{row.needs}",
                lemma,
                particle,
                row.part,
                row.kind,
                tuple(filter(None, row.modes.split(","))),
                _paths(row.actor),
                _with_taken(_paths(row.recipient), particle) if row.kind in OF_DEEDS else _paths(row.recipient),
                conditions,
                keywords,
            )
        )
    return found


def _with_astray(condition: Condition, row: Trigger, particle: str) -> Condition:
    """Return a condition of a verb with the slots where the parser hangs the same words: what stands behind a
    preposition, on the object (``dispersed students with tear gas``); the object, on the particle (``hauled in six``).
    """
    if condition.absent or condition.differs:
        return condition
    if condition.slot in ON_OBJECT and row.kind in OF_DEEDS:
        return replace(condition, instead=(f"obj.{condition.slot}",))
    if row.kind in OF_DEEDS and condition.slot.partition(".")[0] == "obj" and particle in TAKEN_FOR_PREPOSITIONS:
        return replace(condition, instead=(_behind_particle(condition.slot),))
    return condition


def _behind_particle(path: str) -> str:
    """Return a path from the object with the object taken from behind the particle: ``obj.of``, ``taken.of``."""
    return "taken" + path.removeprefix("obj")


def _with_taken(paths: tuple[tuple[str, ...], ...], particle: str) -> tuple[tuple[str, ...], ...]:
    """Return alternatives with those that lead over an object behind a particle taken for a preposition."""
    if particle not in TAKEN_FOR_PREPOSITIONS:
        return paths
    return paths + tuple(
        (_behind_particle(one[0]),) for one in paths if len(one) == 1 and one[0].split("!")[0].split(".")[0] == "obj"
    )


def _paths(cell: str) -> tuple[tuple[str, ...], ...]:
    """Read alternatives parted by commas, each a union of paths joined by ``+``; whose a thing is goes before of what
    it is: ``Chad's offer of two battalions``, ``a Chadian offer of good offices``.
    """
    paths = [one for one in cell.split(",") if one]
    for owner in ("mod", "poss"):
        for path in [one for one in paths if "+" not in one and one.rpartition(".")[2] == owner]:
            of = f"{path.removesuffix(owner)}of"
            if of in paths and paths.index(of) < paths.index(path):
                paths.remove(path)
                paths.insert(paths.index(of), path)
    return tuple(tuple(one.split("+")) for one in paths)


def _needs(cell: str, classes: Mapping[str, frozenset[str]]) -> tuple[tuple[Condition, ...], frozenset[str]]:
    conditions: list[Condition] = []
    keywords: set[str] = set()
    for term in filter(None, cell.split(";")):
        slot, sign, wanted = term.partition("=")
        if not sign and slot in KEYWORDS:
            keywords.add(slot)
            continue
        differs = slot.endswith("!")
        words: set[str] = set()
        marks: set[str] = set()
        for one in filter(None, wanted.split(",")):
            if one.startswith("@"):
                words |= classes[one[1:]]
            elif one.startswith("#"):
                marks.add(one[1:])
            elif one != "0":
                words.add(one)
        conditions.append(
            Condition(slot.rstrip("!"), frozenset(words), frozenset(marks), absent=wanted == "0", differs=differs)
        )
    return tuple(conditions), frozenset(keywords)


def fits(frame: Frame, trigger: int, slots: Slots, has_mark: Callable[[int, str], bool]) -> bool:
    """Say whether a frame's particle and conditions hold at a trigger. ``has_mark`` tests a word for #SIDE and its
    like.
    """
    words = slots.words
    if frame.particle and frame.particle not in slots.beside(trigger):
        return False
    if (
        frame.particle
        and not _stands_beside(frame.particle, trigger, slots)
        and not _stands_behind(frame.particle, trigger, slots)
        and not any(
            words[child].text.lower() == frame.particle
            and (
                words[child].relation in {"prt", "advmod", "dobj", "dative", "npadvmod"}
                or (
                    words[child].relation == "prep"
                    and (child == trigger + 1 or (child == trigger + 2 and words[trigger + 1].part == "PRON"))
                )
            )
            for child in slots.grammar.children[trigger]
        )
        and not _opens_clause(frame.particle, trigger, slots)
    ):
        return False
    return all(_holds(condition, trigger, slots, has_mark) for condition in frame.conditions)


def _opens_clause(particle: str, trigger: int, slots: Slots) -> bool:
    """Say whether a particle follows its verb and opens the clause behind it: ``called for Chad to leave``."""
    words, following = slots.words, trigger + 1
    if particle != "for" or following >= len(words) or words[following].text.lower() != particle:
        return False
    clause = words[following].head
    return words[following].relation == "mark" and words[clause].head == trigger and clause > following


def _stands_beside(particle: str, trigger: int, slots: Slots) -> bool:
    """Say whether a particle follows its verb but was hung elsewhere: ``handed over 114 rifles``."""
    following = trigger + 1
    return (
        following < len(slots.words)
        and slots.words[following].text.lower() == particle
        and slots.words[following].relation == "quantmod"
    )


def _stands_behind(particle: str, trigger: int, slots: Slots) -> bool:
    """Say whether a particle stands behind a short object without one of its own: ``turned them down flat``."""
    words, grammar = slots.words, slots.grammar
    for place in range(trigger + 2, min(trigger + REACH, len(words))):
        word = words[place]
        if word.text.lower() == particle:
            heads = {word.head, words[word.head].head if words[word.head].relation in {"oprd", "acomp"} else word.head}
            return (
                trigger in heads
                and word.relation in {"prep", "advmod", "prt"}
                and grammar.one(place, "pobj", "pcomp") is None
            )
        if word.part in {"PUNCT", "CCONJ", *PARTS["V"]}:
            return False
    return False


def _holds(condition: Condition, trigger: int, slots: Slots, has_mark: Callable[[int, str], bool]) -> bool:
    words = slots.words
    if condition.slot == "under" and words[trigger].part not in PARTS["V"]:
        word = words[trigger]
        return word.relation == "pobj" and words[word.head].text.lower() in condition.words
    slot = "subj" if condition.slot == "actor" else condition.slot
    filled = slots.standing_in(trigger, slot)
    if condition.absent:
        return not filled
    for other in condition.instead if not filled else ():
        filled = filled or slots.standing_in(trigger, other)
    if not condition.words and not condition.marks:
        return bool(filled)
    if not condition.differs:
        filled = [*filled, *(counted for word in filled if (counted := slots.counted(word)) != word)]
    matched = any(
        words[word].lemma in condition.words
        or words[word].text.lower() in condition.words
        or (word > 1 and words[word - 1].text == "-" and slots.hyphened(word) in condition.words)
        or any(has_mark(word, mark) for mark in condition.marks)
        for word in filled
    )
    return not matched if condition.differs else matched


@lru_cache(maxsize=2)
def triggers_of(reference: Reference) -> Triggers:
    """Return the trigger table, read once."""
    classes = classes_of({row.name: row.words for row in reference.word_classes})
    armed = {group.name for group in reference.groups if "REB" in group.sectors}
    armed |= {office.id for office in reference.offices if "REB" in office.sectors}
    return Triggers(reference.triggers, classes | {"ARMED": frozenset(armed)})


def classes_of(rows: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return the words of each class; ``@NAME`` among them stands for the words of an earlier or later class."""
    found: dict[str, frozenset[str]] = {}

    def words(name: str, above: tuple[str, ...] = ()) -> frozenset[str]:
        if name not in found:
            inner = [
                words(one[1:], (*above, name)) if one.startswith("@") else frozenset({one})
                for one in rows[name].split()
                if one[1:] not in above
            ]
            found[name] = frozenset().union(*inner)
        return found[name]

    return {name: words(name) for name in rows}
