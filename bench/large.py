"""Read papers of any length, and texts that are none: time by length, peak memory, and why nothing was read.

``python -m bench.large [--words 25000] [--json OUT]`` reads dispatches of so many words, of twice and of four times as
many, made of sentences of the exercise; then a megabyte each of one sentence, of names, of a table and of signs. Twice
the words should take twice the time.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from functools import cache
from typing import TYPE_CHECKING, Any

from bench.figures import Figure, as_objects, table
from bench.material import add_json, write_json

if TYPE_CHECKING:
    from dragoman.pipeline import Tools

WORDS = 25_000
MEGABYTE = 1_000_000
SENTENCES = (
    "The foreign minister of Norway met the ambassador of Chile in Oslo on Monday to discuss fishing rights.",
    "Chile accused Peru of sending patrol boats into its waters, and asked for a meeting of the two navies.",
    "The keeper of the lighthouse said that the harbor would stay closed until the ice is gone.",
    'Kenya and Chad signed an agreement on trade; "it will open our markets," the Kenyan president said.',
)
ODD = {
    "one sentence without a stop": "and then the envoy of Chile visited Peru and the minister of Chad met the king ",
    "names": "Ann Sample\nOlav Berg\nMaria de la Cruz\nHans Muster\n",
    "a table": "Chile\tattacked\tPeru\t3 May 2016\nNorway\tmet\tSweden\t4 May 2016\n",
    "brackets": "(",
    "capitals": "A",
}


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.large", description=__doc__)
    arguments.add_argument("--words", type=int, default=WORDS, help="words of the shortest paper (25,000)")
    arguments.add_argument("--signs", type=int, default=MEGABYTE, help="signs of each odd text (1,000,000)")
    add_json(arguments)
    given = arguments.parse_args()
    figures = [*papers(given.words), *oddities(given.signs)]
    print(table(figures))
    write_json(given.json, as_objects(figures))


def papers(words: int) -> list[Figure]:
    """Read papers of one, two and four times so many words."""
    read("Norway met Chile.")
    figures, before = [], 0.0
    for times in (1, 2, 4):
        text = prose(words * times)
        seconds, found = read(text)
        detail = f"{len(found['events']):,} events" + (f"; {seconds / before:.2f} times the last" if before else "")
        figures.append(Figure("papers", f"{words * times:,} words", seconds, detail, "s"))
        before = seconds
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [*figures, Figure("papers", "peak memory", peak, "of the process, model and all", "MiB")]


def oddities(signs: int) -> list[Figure]:
    """Read so many signs each of texts that are no papers."""
    figures = []
    for name, unit in ODD.items():
        seconds, found = read(unit * (signs // len(unit)))
        told = ", ".join(problem["code"] for problem in found["problems"]) or "no problem"
        detail = f"{signs:,} signs: {len(found['events']):,} events, {told}"
        figures.append(Figure("no papers", name, seconds, detail, "s"))
    return figures


def prose(words: int) -> str:
    """Return paragraphs of four sentences, so many words in all."""
    paragraph = " ".join(SENTENCES)
    return "\n\n".join([paragraph] * (words // len(paragraph.split()) + 1))


@cache
def tools() -> Tools:
    """Build the tools of the reading, once."""
    from dragoman.settings import tools as build

    return build()


def read(text: str) -> tuple[float, dict[str, Any]]:
    """Read a text as ``dragoman extract`` does; return the seconds of processor time and what was read."""
    from dragoman.cli.extract import reading

    print(f"{len(text):,} signs", file=sys.stderr, flush=True)
    begun = time.process_time()
    found = reading({"id": "large", "text": text, "date": "2016-05-10", "kind": "press"}, tools())
    return time.process_time() - begun, found


if __name__ == "__main__":
    main()
