"""Pages and API: each page and its JSON come from one function that returns a typed answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.web.application import app

__all__ = ["app"]


def __getattr__(name: str) -> object:
    """Give the application when it is first asked for: the answers are used by commands that serve no page."""
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dragoman.web.application import app as application  # noqa: PLC0415

    return application
