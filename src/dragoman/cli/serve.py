"""``dragoman serve``: the pages, and their JSON."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from dragoman.cli.options import Record
from dragoman.cli.printing import say, tell

PORT = 8765
WRONG = 2

Viewer = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="LEVEL[,CAPTION...]",
        help="Every reader of the pages sees what somebody of this level and these captions sees; owner sees all.",
    ),
]


def serve(
    record: Record = None,
    viewer: Viewer = "anonymous",
    host: Annotated[
        str, typer.Option("--host", help="The address to answer at; the default answers this machine only.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any that is free.")] = PORT,
    is_opened: Annotated[bool, typer.Option("--open", help="Open the pages in a browser.")] = False,
) -> None:
    """Serve the pages and the HTTP API of a record until interrupted. Prints the address."""
    import uvicorn  # noqa: PLC0415 (keeps the start quick)

    from dragoman.cli.progress import index_progress  # noqa: PLC0415
    from dragoman.settings import open_index, open_record, settings  # noqa: PLC0415
    from dragoman.web import app  # noqa: PLC0415

    configured = settings(record, viewer)
    store = open_record(configured)
    try:
        bound = _bound(host, port)
        with index_progress() as progress:
            index = open_index(store, tell, progress)
        address = f"http://{f'[{host}]' if ':' in host else host}:{bound.getsockname()[1]}/"
        say(f"Serving {configured.record} at {address}  (Ctrl-C ends)")
        if is_opened:
            typer.launch(address)
        server = uvicorn.Server(uvicorn.Config(app(store, index, configured.viewer), log_level="warning"))
        server.run(sockets=[bound])
        index.close()
    finally:
        store.close()


def _bound(host: str, port: int) -> socket.socket:
    """Take the port before anything is built, so that a taken one is told at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen()
    except (OSError, OverflowError) as error:
        bound.close()
        reason = error.strerror if isinstance(error, OSError) else str(error)
        tell(f"dragoman: port {port} of {host} cannot be taken: {reason}. Give another with --port, or 0 for any.")
        raise typer.Exit(WRONG) from None
    return bound
