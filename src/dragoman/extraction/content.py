"""What is asked, refused or threatened, as the mode of the event: help, change, giving way, a meeting, force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.extraction.frames import VERBS, Slots

ASKED = (("meet", "ASKED_MEET"), ("yield", "ASKED_YIELD"), ("change", "ASKED_CHANGE"), ("assist", "ASKED_ASSIST"))
THREATENED = (
    ("violence", "THREAT_VIOLENCE"),
    ("arrest", "THREAT_ARREST"),
    ("expel", "THREAT_EXPEL"),
    ("territory", "THREAT_TERRITORY"),
    ("relations", "THREAT_RELATIONS"),
    ("restrict", "THREAT_RESTRICT"),
)
PATHS = (
    "comp",
    "obj",
    "for",
    "of",
    "on",
    "to",
    "with",
    "against",
    "in",
    "comp.obj",
    "comp.comp",
    "comp.to",
    "comp.with",
)
DEEPER = (
    "comp.to",
    "comp.with",
    "comp.comp.obj",
    "obj.of",
    "obj.for",
    "obj.to",
    "obj.comp",
    "obj.comp.obj",
    "obj.on",
    "for.of",
    "of.of",
)


class Content:
    """Reads the mode of what is asked, refused or threatened from the words below a trigger."""

    def __init__(self, slots: Slots, classes: Mapping[str, frozenset[str]]) -> None:
        self.slots = slots
        self.words = slots.words
        self.classes = classes

    def modes(self, trigger: int, kind: str) -> tuple[str, ...]:
        """Return the mode of a REQUEST, REJECT or THREATEN, or nothing where the words do not show it."""
        table = THREATENED if kind == "THREATEN" else ASKED
        for word in self._told(trigger):
            lemma = self.words[word].lemma.lower()
            for mode, name in table:
                if lemma in self.classes[name]:
                    return (mode,)
        return ("assist",) if kind == "REQUEST" else ()

    def _told(self, trigger: int) -> Iterator[int]:
        for path in (*PATHS, *DEEPER):
            for word in self.slots.fill(trigger, path):
                if path in {"comp", "obj", "comp.comp"} or self.words[word].part in {"NOUN", *VERBS}:
                    yield word
