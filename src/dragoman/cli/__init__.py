"""The command line: one file a command, each a few lines over the same functions as the pages."""

from dragoman.cli.entry import app, main

__all__ = ["app", "main"]
