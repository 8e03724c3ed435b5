"""Pages and their JSON: each from one function that returns a typed answer."""

from dragoman.web.application import app

__all__ = ["app"]
