"""Readers' clients over one record, as the pages are asked in tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from fastapi import FastAPI
from fastapi.testclient import TestClient

from dragoman.access import Viewer
from dragoman.record import Store
from dragoman.search import Index
from dragoman.web import app

Clients = Callable[[Viewer], TestClient]


def clients(store: Store, index: Index) -> Clients:
    """Return what makes a client whose reader is at most this viewer: each a new one, over one application a viewer.

    An application builds its routes when it is first asked, which takes longer than any answer.
    """

    @cache
    def over(viewer: Viewer) -> FastAPI:
        return app(store, index, viewer)

    return lambda viewer: TestClient(over(viewer), follow_redirects=False)
