"""Sentences, words and their grammar, by offset into the document's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from dragoman.documents import Document


@dataclass(frozen=True, slots=True)
class Word:
    """One token. ``start`` and ``end`` are offsets into the document's text.

    ``head`` is the index of its head in ``Analysis.words`` (its own index at the root); ``relation`` is the
    dependency label, ``tag`` the fine part of speech, both in the notation of the engine's English model.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    part: str
    tag: str
    relation: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words ``first`` up to, not including, ``last``; ``block`` is the index of the document's block."""

    index: int
    first: int
    last: int
    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of words a statistical model takes for a name. ``label``: PERSON, ORG, GPE, NORP, LOC, FAC, EVENT,
    LAW.
    """

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """What an engine says of a document's prose; blocks that are not prose have no sentences."""

    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    language: str | None
    engine: str


class Analyzer(Protocol):
    """An engine. ``version`` changes whenever its answers may change."""

    @property
    def version(self) -> str:
        """The engine, the model and their versions."""
        ...

    def analyze(self, document: Document) -> Analysis:
        """Analyze the prose of one document; a language the engine does not read gives no sentences."""
        ...
