"""A pool of processes that walk documents. One that ends unexpectedly costs the document it had in hand, no other."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from dragoman.batch.worker import BROKEN, READY, unpacked, work
from dragoman.documents import Document
from dragoman.pipeline import Reading, Tools
from dragoman.readers import Refused

MOST_DEATHS = 5
"""So many workers in a row may end with nothing in hand before we give up."""

PATIENCE_SECONDS = 5.0
"""So long a worker that is told to end may take."""


class PoolBroken(Exception):
    """No worker can be set up, or each ends before it has read anything: the reason is the machine, not a paper."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document to walk, with its number in the order of the run."""

    number: int
    document: Document


@dataclass(slots=True)
class Worker:
    """One process, the pipe to it, and what it was sent and has not answered, in order."""

    process: SpawnProcess
    connection: Connection
    ready: bool = False
    tasks: deque[Task] = field(default_factory=deque)


class Pool:
    """So many processes, each with its own tools. Give it chunks, ask it for results, end it."""

    def __init__(self, make_tools: Callable[[], Tools], number: int) -> None:
        self._make_tools = make_tools
        self._number = number
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[Worker] = []
        self._waiting: deque[tuple[Task, ...]] = deque()
        self._deaths = 0

    @property
    def hungry(self) -> bool:
        """Whether another chunk should be made ready: fewer are waiting than there are processes."""
        return len(self._waiting) < self._number

    def give(self, chunk: tuple[Task, ...]) -> None:
        """Take a chunk of documents for whichever process is free next; processes start as they are needed."""
        self._waiting.append(chunk)
        self._hand_out()

    def results(self, seconds: float) -> list[tuple[int, Reading | Refused]]:
        """Return what has been read since last asked, waiting so long at most for the first; numbers in no order.

        Raises: PoolBroken.
        """
        by_connection = {worker.connection: worker for worker in self._workers}
        found: list[tuple[int, Reading | Refused]] = []
        for connection in wait(list(by_connection), seconds):
            if isinstance(connection, Connection):
                found += self._hear(by_connection[connection])
        self._hand_out()
        return found

    def end(self) -> None:
        """End every process; what they had in hand is not read."""
        for worker in self._workers:
            worker.process.terminate()
            worker.connection.close()
        for worker in self._workers:
            worker.process.join(PATIENCE_SECONDS)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers.clear()

    def _hand_out(self) -> None:
        for worker in list(self._workers):
            if worker.ready and not worker.tasks and self._waiting:
                chunk = self._waiting.popleft()
                try:
                    worker.connection.send(tuple(task.document for task in chunk))
                    worker.tasks.extend(chunk)
                except OSError:
                    self._waiting.appendleft(chunk)
                    self._bury(worker)
        while len(self._workers) < min(
            self._number, len(self._waiting) + sum(bool(one.tasks) for one in self._workers)
        ):
            self._start()

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=work, args=(theirs, self._make_tools), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(Worker(process, ours))

    def _hear(self, worker: Worker) -> list[tuple[int, Reading | Refused]]:
        """Take one message of a worker, or its end."""
        try:
            message = worker.connection.recv_bytes()
        except (EOFError, OSError):
            return self._bury(worker)
        if message == READY:
            worker.ready = True
            return []
        if message[:1] == BROKEN:
            raise PoolBroken(f"Reading cannot begin: {message[1:].decode('utf-8', 'replace')}")
        self._deaths = 0
        task = worker.tasks.popleft()
        return [(task.number, unpacked(message).outcome(task.document))]

    def _bury(self, worker: Worker) -> list[tuple[int, Reading | Refused]]:
        """Refuse the document a dead worker had in hand, and put back what it had not begun."""
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join(PATIENCE_SECONDS)
        if not worker.tasks:
            self._deaths += 1
            if self._deaths >= MOST_DEATHS:
                raise PoolBroken(f"Reading cannot go on: {MOST_DEATHS} reading processes ended {_how(worker)}.")
            return []
        task = worker.tasks.popleft()
        if worker.tasks:
            self._waiting.appendleft(tuple(worker.tasks))
        reason = f"the process that read it ended {_how(worker)}"
        advice = "It may need more memory than there is: read it alone, or with fewer workers."
        return [(task.number, Refused(task.document.source, reason, advice, "reader-ended"))]


def _how(worker: Worker) -> str:
    """Return in what way a process ended, in words."""
    code = worker.process.exitcode
    if code is None:
        return "without a word"
    if code >= 0:
        return f"with code {code}"
    try:
        return f"by the signal {signal.Signals(-code).name}"
    except ValueError:
        return f"by the signal {-code}"
