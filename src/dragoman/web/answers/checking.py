"""Telegrams in files checked against themselves and one another: one answer a problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.documents import CableHeader, Document, DocumentId, Problem
from dragoman.message import (
    REFUSALS,
    Face,
    as_json,
    check_among,
    face_of,
    form_in,
    outgoing,
    parse,
    refusals,
    whole,
)
from dragoman.readers import LIMITS, Limits, Received, Refused, find_sources, receive

LATER_SECTION = "part-only"


@dataclass(frozen=True, slots=True)
class Fault:
    """One problem: the telegram's number and file, and where in it.

    ``start`` and ``end`` count code points of the text; ``beside`` are the files of other telegrams it is told of.
    """

    number: str | None
    source: str
    document: str
    code: str
    message: str
    advice: str
    line: int | None = None
    start: int | None = None
    end: int | None = None
    beside: tuple[str, ...] = ()


class Checking:
    """A run of checks, with ``to_send`` also of what is lacking; ``telegrams`` and ``problems`` count what was met."""

    def __init__(self, paths: Sequence[str], limits: Limits = LIMITS, *, to_send: bool = False) -> None:
        self._to_send = to_send
        self.telegrams = 0
        self.problems = 0
        self._paths = paths
        self._limits = limits
        self._faces: list[Face] = []
        self._places: dict[DocumentId, tuple[str | None, str]] = {}
        self._waiting: list[Fault] = []

    def found(self) -> Iterator[Fault | Refused]:
        """Yield every problem of each telegram as it is read, then those that only several together show.

        That a section lacks those before it is told last, and only where no other paper here has them.
        """
        for one in self._found():
            self.problems += isinstance(one, Fault)
            yield one

    def _found(self) -> Iterator[Fault | Refused]:
        for source in find_sources(self._paths, self._limits):
            for outcome in [source] if isinstance(source, Refused) else receive(source, limits=self._limits):
                if isinstance(outcome, Received):
                    yield from self._of_paper(outcome.document())
                elif isinstance(outcome, Document) and isinstance(outcome.header, CableHeader):
                    yield from self._of_paper(outcome)
                elif isinstance(outcome, Refused):
                    yield outcome
        sound = whole(self._faces)
        yield from (one for one in self._waiting if one.document not in sound)
        for among in check_among(self._faces):
            yield self._among(among.problem, among.documents)

    def _of_paper(self, document: Document) -> Iterator[Fault]:
        """Yield what is wrong with one telegram."""
        self.telegrams += 1
        self._places.setdefault(document.id, (document.number, document.source))
        face = face_of(document)
        if face is not None:
            self._faces.append(face)
        if self._to_send:
            yield from (_told(problem, document) for problem in _lacking(document))
        for problem in document.problems:
            found = _told(problem, document)
            if problem.code == LATER_SECTION and face is not None:
                self._waiting.append(found)
            else:
                yield found

    def _among(self, problem: Problem, documents: tuple[DocumentId, ...]) -> Fault:
        number, source = self._places[documents[0]]
        beside = tuple(self._places[one][1] for one in documents[1:])
        return Fault(number, source, documents[0], problem.code, problem.message, problem.advice, beside=beside)


def _lacking(document: Document) -> Iterator[Problem]:
    """Yield what a telegram lacks that is to be sent as it stands; its own problems are told anyway."""
    given = outgoing(as_json(parse(document.text), document.source, document.carrier))
    found = refusals(given, form=form_in(document.text, given))
    yield from (problem for problem in found if problem.code in REFUSALS)


def _told(problem: Problem, document: Document) -> Fault:
    span = problem.span
    place = (span.start, span.end) if span else (None, None)
    return Fault(
        document.number,
        document.source,
        document.id,
        problem.code,
        problem.message,
        problem.advice,
        problem.line,
        *place,
    )
