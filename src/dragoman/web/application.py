"""The pages put together: routes, files, headers, and what is said where there is nothing."""

from __future__ import annotations

from importlib.resources import as_file, files

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from dragoman.access import ANONYMOUS, Viewer
from dragoman.record import Store
from dragoman.reference import Reference, load
from dragoman.search import Index
from dragoman.web.desk import Desk, Memory
from dragoman.web.pages import NotHere, html, router
from dragoman.web.safety import Guarded


def app(store: Store, index: Index, viewer: Viewer = ANONYMOUS, *, reference: Reference | None = None) -> FastAPI:
    """Put the pages over a record for readers who see at most what ``viewer`` sees.

    The record and the index are asked from a pool of threads, as they answer one question at a time each.
    ``reference`` gives the leaning of events and the meaning of TAGS, the built-in tables where it is None.
    """
    known = reference if reference is not None else load()
    scores = {kind.type: kind.score for kind in known.event_kinds}
    tags = {tag.code: tag.meaning for tag in known.tags}
    made = FastAPI(title="Dragoman", docs_url=None, redoc_url=None)
    made.state.desk = Desk(store, index, viewer, viewer, scores, tags, Memory())
    made.add_middleware(Guarded)
    made.add_exception_handler(NotHere, _nothing)
    made.add_exception_handler(HTTPException, _refused)
    made.add_exception_handler(RequestValidationError, _not_understood)
    made.add_exception_handler(Exception, _broken)
    made.include_router(router)
    with as_file(files("dragoman.web").joinpath("static")) as place:
        made.mount("/static", StaticFiles(directory=place), name="static")
    return made


def _nothing(request: Request, _: Exception) -> Response:
    """Answer for what is not there and for what may not be seen, in the same bytes."""
    if request.url.path.endswith(".json"):
        return Response(b'{"detail":"There is nothing at this address."}', 404, media_type="application/json")
    return html(request, "nothing.html", None, 404)


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _nothing(request, error) if status == 404 else Response("Not done here.", status, media_type="text/plain")


def _not_understood(request: Request, _: Exception) -> Response:
    if request.url.path.endswith(".json"):
        return Response(b'{"detail":"This address is not understood."}', 422, media_type="application/json")
    return html(request, "not_understood.html", None, 422)


def _broken(request: Request, _: Exception) -> Response:
    """Say that something failed and nothing more; what failed stands in the log of whoever runs the pages."""
    return Response("This page could not be made. Nothing in the record was changed.", 500, media_type="text/plain")
