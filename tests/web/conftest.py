"""A small real record, its index, and the pages over it for readers of different levels."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from dragoman.access import ANONYMOUS, OWNER, Viewer
from dragoman.documents import Level
from dragoman.record import Store, open_record
from dragoman.search import Index, open_index
from dragoman.web import app
from web.clients import clients
from web.written import dispatch, long_paper, reply, telegram

CLEARED = Viewer(Level.C)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A telegram marked in three ways, one that answers it, a dispatch that contradicts it, and a long report."""
    kept = open_record(tmp_path_factory.mktemp("web") / "record.db")
    for reading in (telegram(), reply(), dispatch(), long_paper()):
        kept.keep(reading)
    yield kept
    kept.close()


@pytest.fixture(scope="session")
def index(store: Store) -> Iterator[Index]:
    """The index of that record, held in memory."""
    made = open_index(store)
    yield made
    made.close()


@pytest.fixture(scope="session")
def pages(store: Store, index: Index) -> Callable[[Viewer], TestClient]:
    """Make a client whose reader is at most this viewer."""
    return clients(store, index)


@pytest.fixture
def owner(pages: Callable[[Viewer], TestClient]) -> TestClient:
    """The pages as the record's owner sees them."""
    return pages(OWNER)


@pytest.fixture
def anonymous(pages: Callable[[Viewer], TestClient]) -> TestClient:
    """The pages as anybody sees them."""
    return pages(ANONYMOUS)


@pytest.fixture
def cleared(pages: Callable[[Viewer], TestClient]) -> TestClient:
    """The pages as a reader cleared for CONFIDENTIAL sees them."""
    return pages(CLEARED)


@contextmanager
def serving(application: FastAPI) -> Iterator[str]:
    """Serve an application on a free port of the loopback address and give its address."""
    place = socket.socket()
    place.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(application, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [place]}, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{place.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    place.close()


@pytest.fixture(scope="session")
def address(store: Store, index: Index) -> Iterator[str]:
    """Where the owner's pages are served for a browser."""
    with serving(app(store, index, OWNER)) as found:
        yield found
