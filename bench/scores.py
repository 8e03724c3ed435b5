"""Print one table of every accuracy figure: ``python -m bench.scores [--gold DIR] [--only SET] [--write]``.

With ``--write`` speed is measured too, and both stand in ``docs/scores.md``.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench import events, journeys, judged, people, readouts, samples, seeds, speed, telegrams
from bench.figures import Figure, as_objects, table
from bench.machine import described
from bench.material import ROOT, add_json, shared, stop, write_json

ERRORS = Path(__file__).with_name("errors.md")
"""The kinds of error as a reader tells them, each with an example of our own; counted kinds are added below it."""
DOCUMENT = ROOT / "docs" / "scores.md"
HEAD = """# Scores

Accuracy over the measuring material, which is read where it lies and is no part of this repository. Written by
`make scores` (`python -m bench.scores --write`) on {day}, commit `{commit}`.

{table}

F1 is the harmonic mean of precision P and recall R. An event is right in type alone, or in type and both sides (for
meetings, agreements and cooperation the two sides are pooled), or in type and mode; sides agree by country. Sets with
one event marked in each text punish every other event that is there. `persons_checked` has every named person marked,
the drawn documents only those in their volume's list, so of those only recall is given. *Undisputed*
leaves out the records whose expected events go against the rules for events: `bench/disputed_events.tsv` gives the rule
and the reason for each. The figure over all records stands first. For those present at a
conversation, recall is over the names tagged in the list, and a name read is right where it stands in the list.

## The two papers the project began with

```
{seeds}
```

*found* means the type and both sides agree with the expected record; an optional item may be read or left.

## Errors by kind

{errors}

## Speed and memory

Over the two first papers, the telegrams, the press releases and three whole volumes of edited documents, as
`python -m bench.speed` measures it. Words a second are words of the papers by seconds of processor time of all
processes. Machine: {machine}.

{speed}

## The sets

| set | what it is |
| --- | --- |
| passages and seeds | twenty short passages of diplomatic prose with full expected records, and the two papers |
| own passages | 84 passages by a hand that had not seen the lexicon |
| fresh passages, mended on | 312 passages by thirteen other hands, mended on since |
| fresh passages, kept apart | 120 by five more, which nobody who mends looks at: what to expect elsewhere |
| seeds | the telegram of 2006 and the press dispatch of 2023 |
| events/cameo_conflibert | press sentences, most of them without an event |
| events/petr2_gsr, events/petrarch_unittest | other coders' regression sets |
| events/plover_gsr, events/plv | sentences marked with one PLOVER event each |
| readouts | press releases whose title names one meeting or call |
| telegrams | fields of telegrams checked by eye |
| frus | documents of *Foreign Relations of the United States* with marked persons and lists of those present |
| journeys | sentences on official journeys; rows of who went where and when, told as prose |
| samples | the exercise papers in `samples/`, with what their author expects |
"""


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.scores", description=__doc__)
    arguments.add_argument("--gold", type=Path, help="a folder laid out as gold/ is, read in its place")
    arguments.add_argument("--telegrams", type=Path, help="a folder laid out as telegrams/ is, read in its place")
    arguments.add_argument("--only", metavar="SET", help="measure only sets whose name contains this")
    arguments.add_argument("--failures", action="store_true", help="also name what was wrong, by id")
    arguments.add_argument("--write", action="store_true", help="write docs/scores.md: every set, and speed")
    arguments.add_argument("--small", action="store_true", help="with --write, speed over the small choice of papers")
    add_json(arguments)
    given = arguments.parse_args()
    if given.write and (given.only or given.gold or given.telegrams):
        stop("--write goes with every set of the shared folder: leave out --only, --gold and --telegrams")
    place = shared()
    errors: list[str] = []
    figures, items = measured(
        given.gold or place / "gold", given.telegrams or place / "telegrams", place / "data", given.only, errors
    )
    if not figures:
        stop(f"no set here is called {given.only!r}")
    print(table(figures))
    told = "\n".join(item.told() for item in items)
    print("\n" + told if told else "", end="\n" if told else "")
    if given.failures:
        print("\n".join(f"{figure.set}, {figure.measure}: {one}" for figure in figures for one in figure.failed))
    write_json(
        given.json, {"commit": commit(), "figures": as_objects(figures), "seeds": [item.told() for item in items]}
    )
    if given.write:
        kinds = ERRORS.read_text(encoding="utf-8").replace("{judged}", table(judged.figures(judged.SHEET)))
        parts = {
            "errors": "\n\n".join((kinds.strip(), "\n".join(errors))),
            "table": table(figures),
            "seeds": told,
            "speed": table(speed.measured(place, small=given.small)),
            "machine": described(),
        }
        DOCUMENT.write_text(HEAD.format(day=datetime.now(UTC).date(), commit=commit(), **parts), encoding="utf-8")


def measured(
    gold: Path, papers: Path, data: Path, only: str | None, errors: list[str] | None = None
) -> tuple[list[Figure], list[seeds.Item]]:
    """Measure every set, or those whose name contains ``only``; a set whose files are not here is left out."""
    figures: list[Figure] = []
    items: list[seeds.Item] = []
    if wanted("seeds, item by item", only) and (gold / "seeds.json").is_file():
        figures, items = seeds.figures(gold)
    figures += events.figures(gold, only, errors)
    figures += events.of_our_own(ROOT / "tests" / "passages", only, errors)
    others: Sequence[tuple[str, Path, Callable[[Path], list[Figure]]]] = (
        ("readouts", gold / "readouts.jsonl", lambda path: readouts.figures(path.parent)),
        ("telegrams", papers / "gold.jsonl", lambda path: telegrams.figures(path.parent)),
        (
            "frus journeys people",
            data / "frus" / "persons_checked.jsonl",
            lambda path: people.figures(path.parent.parent),
        ),
        ("journeys", data / "meetings_gold.jsonl", lambda path: journeys.figures(path.parent)),
        ("samples", samples.EXPECTED, samples.figures),
    )
    for name, path, measure in others:
        if wanted(name, only) and path.is_file():
            figures += measure(path)
    return figures, items


def wanted(name: str, only: str | None) -> bool:
    """Say whether a set is asked for."""
    return only is None or only in name


def commit() -> str:
    """Return the short name of the commit measured, with ``+`` where the tree had changes."""
    git = ["git", "-C", str(ROOT)]
    name = subprocess.run(
        [*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    changed = subprocess.run(
        [*git, "status", "--porcelain", "src"], capture_output=True, text=True, check=False
    ).stdout.strip()
    return (name or "unknown") + ("+" if changed else "")


if __name__ == "__main__":
    main()
