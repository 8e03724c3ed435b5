"""How far a long run has come: on standard error, and only where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dragoman.cli.printing import safe

if TYPE_CHECKING:
    from dragoman.pipeline import Progress, Step

NAME_WIDTH = 46


@contextmanager
def reading_progress() -> Iterator[Progress | None]:
    """Show papers done, rate, files left and the current one; lends None where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 (needed only at a terminal)
    from rich.status import Status  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    with Status("Reading", console=Console(stderr=True)) as status:

        def show(step: Step) -> None:
            left = f", {step.left:,} files left" if step.left is not None else ""
            rate = f"{step.words_per_second:,.0f} words a second"
            status.update(Text(f"{step.done:,} papers, {rate}{left}  {_tail(step.current)}"))

        yield show


@contextmanager
def index_progress() -> Iterator[Callable[[int, int], None] | None]:
    """Show papers indexed of how many; lends None where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich import progress as rich  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415 (needed only at a terminal)

    columns = (rich.TextColumn("Indexing"), rich.BarColumn(), rich.MofNCompleteColumn())
    with rich.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Indexing", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _tail(name: str) -> str:
    """Return the end of a long name, where files differ."""
    name = safe(name)
    return name if len(name) <= NAME_WIDTH else "…" + name[-NAME_WIDTH + 1 :]
