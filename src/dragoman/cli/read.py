"""``dragoman read``: papers into the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import Json, Limited, Record
from dragoman.cli.printing import many, one_line, print_json, say, tell

if TYPE_CHECKING:
    from dragoman.pipeline import SourceSummary, Summary
    from dragoman.record import Change

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, packed files; - for standard input.")
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", help="Processes that read; without it, one a processor, at most 8."),
]


def read(
    paths: Paths, record: Record = None, workers: Workers = None, limits: Limited = None, json: Json = False
) -> None:
    """Read papers of every known carrier into the record.

    What is held already and was read by the same version is not read again. Prints, for each file, the carrier, papers
    new, known and changed, and problems; then a summary.
    """
    from dragoman.access import OWNER  # noqa: PLC0415 (keeps the start quick)
    from dragoman.batch.reading import read_all  # noqa: PLC0415
    from dragoman.cli.progress import reading_progress  # noqa: PLC0415
    from dragoman.settings import open_record, read_limits, settings, tools  # noqa: PLC0415

    configured = settings(record, workers=workers)
    within = read_limits(limits)
    store = open_record(configured, create=True)
    try:
        before = len(store.changes(OWNER))
        with reading_progress() as progress:
            summary = read_all(store, paths, tools, configured.workers, progress, within)
        changes = store.changes(OWNER)[before:] if summary.changed else ()
    finally:
        store.close()
    _print_as_json(summary, changes) if json else _print(summary, changes)
    for refused in summary.refused:
        tell(f"{refused.source}: {refused.reason}. {refused.advice}".strip())
    if summary.stopped:
        tell(summary.stopped)
    if not summary.complete:
        raise typer.Exit(1)


def _print(summary: Summary, changes: Sequence[Change]) -> None:
    for source in summary.sources:
        said = _said(source)
        if said:
            say(f"{source.source}: {said}")
    for change in changes:
        say(f"{change.number or change.document[:16]} was read anew: {change.before} -> {change.after}")
        for sign, sentences in (("-", change.gone), ("+", change.come)):
            for sentence in sentences:
                say(f"{sign} {one_line(sentence)}", indent=2)
    total = many(summary.new + summary.known + summary.changed, "paper")
    counts = f"{summary.new:,} new, {summary.known:,} known, {summary.changed:,} changed"
    say(f"{total}: {counts}; {many(summary.problems, 'problem')}; {_pace(summary)}.")
    if summary.refused:
        say(f"{many(len(summary.refused), 'input')} could not be read.")


def _pace(summary: Summary) -> str:
    """Say how much was read how fast: ``12,345 words read in 8.2 s, 1,505 words a second``."""
    read = f"{many(summary.words, 'word')} read in {summary.seconds:.1f} s"
    return (
        f"{read}, {summary.words / summary.seconds:,.0f} words a second" if summary.words and summary.seconds else read
    )


def _said(source: SourceSummary) -> str:
    """Say what came of one file in one line; nothing of a file without papers."""
    counts = [
        f"{number:,} {word}"
        for number, word in ((source.new, "new"), (source.known, "known"), (source.changed, "changed"))
        if number
    ]
    if not counts:
        return ""
    problems = [many(source.problems, "problem")] if source.problems else []
    return ", ".join([*source.carriers, *counts, *problems])


def _print_as_json(summary: Summary, changes: Sequence[Change]) -> None:
    """Print one object a file, then one with the totals and what changed."""
    for source in summary.sources:
        print_json(source)
    print_json(
        {
            "new": summary.new,
            "known": summary.known,
            "changed": summary.changed,
            "problems": summary.problems,
            "words": summary.words,
            "seconds": round(summary.seconds, 3),
            "stopped": summary.stopped or None,
            "changes": changes,
        }
    )
