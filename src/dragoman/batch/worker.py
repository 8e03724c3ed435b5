"""One process of the pool: it builds its own tools, then reads what it is sent, document by document."""

from __future__ import annotations

import pickle
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

import msgspec

from dragoman.documents import Document, Problem
from dragoman.extraction import Findings
from dragoman.message import Face
from dragoman.pipeline import Reading, Tools
from dragoman.pipeline.keeping import attempt
from dragoman.readers import Refused
from dragoman.record import Claim
from dragoman.resolution import Links

PACKED, PICKLED, READY, BROKEN = b"m", b"p", b"r", b"b"
"""First byte of every message of a worker: a result (in one of two forms), ready for work, could not be set up."""


@dataclass(frozen=True, slots=True)
class Result:
    """What is kept of a reading, without the document, which the other end has; or the reason why there is none."""

    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    version: str
    reason: str = ""
    advice: str = ""
    face: Face | None = None

    def outcome(self, document: Document) -> Reading | Refused:
        """Put the reading together again, as far as it is kept."""
        if self.reason:
            return Refused(document.source, self.reason, self.advice, "reading-failed")
        findings = Findings((), (), (), (), (), (), (), (), problems=self.problems)
        return Reading(document, findings, Links(()), self.claims, self.version, self.face)


def work(connection: Connection, make_tools: Callable[[], Tools]) -> None:
    """Read chunks of documents from the connection until it closes; answer each document as soon as it is read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        tools = make_tools()
    except Exception as error:
        connection.send_bytes(BROKEN + f"{type(error).__name__}: {error}".encode("utf-8", "replace"))
        return
    connection.send_bytes(READY)
    try:
        while True:
            chunk: tuple[Document, ...] = connection.recv()
            for document in chunk:
                connection.send_bytes(packed(attempt(document, tools)))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def packed(outcome: Reading | Refused) -> bytes:
    """Return a result as bytes: quick where all words can be written as UTF-8, by pickle where they cannot."""
    if isinstance(outcome, Refused):
        result = Result((), (), "", outcome.reason, outcome.advice)
    else:
        result = Result(outcome.claims, outcome.findings.problems, outcome.version, face=outcome.face)
    try:
        return PACKED + msgspec.msgpack.encode(result)
    except UnicodeEncodeError:
        return PICKLED + pickle.dumps(result)


def unpacked(message: bytes) -> Result:
    """Return the result that a worker of ours packed."""
    form, content = message[:1], memoryview(message)[1:]
    if form == PACKED:
        return msgspec.msgpack.decode(content, type=Result)
    result: Result = pickle.loads(content)
    return result
