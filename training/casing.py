"""Count how words are written, large or small: ``python -m training.casing [--data FOLDER]``.

Papers in capitals throughout do not show which of their words are names. How a word is mostly written within the
lines of other papers tells it: ``President`` and ``Congress`` with a capital, ``USG`` in capitals, ``against`` small.
Kept are the words written large that a dictionary has in small letters, those in capitals, and the small ones that the
dictionary of the engine does not have. It takes half a minute.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from dragoman.language import SpacyAnalyzer
from dragoman.language.casing import CAPITALS, LARGE, SMALL, dictionary_of
from training.papers import edition, records

SHIPPED = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "language" / "casing.tsv"
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
LINE = re.compile(r"(?<=[.!?:;])\s+|\n")
SEEN, SEEN_SMALL = 5, 3
"""How often a word must be seen to be kept."""
HALF = 0.5
"""Share of words in capitals from which a line says nothing about how its words are written."""
OF_TWO_LETTERS = 2


def main() -> None:
    """Count and write."""
    arguments = argparse.ArgumentParser(prog="python -m training.casing", description=__doc__)
    shared = Path(os.environ.get("DRAGOMAN_SHARED", "../shared"))
    arguments.add_argument("--data", type=Path, default=shared / "data", help="the folder with frus and releases")
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="where the table is written")
    given = arguments.parse_args()
    texts = [record["text"] for record in edition(given.data)]
    texts += [record["text"] for record in records(given.data / "releases.jsonl.gz")]
    rows = table(texts)
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()
    with given.out.open("w", encoding="utf-8") as out:
        out.write(
            "# casing.tsv: how words are written within the lines of papers that are not in capitals throughout\n"
        )
        out.write("# source: counted in documents of FRUS and press releases of the State Department, public domain\n")
        out.write(f"# made by training/casing.py; sha256 of the texts: {digest}; licence: Apache-2.0\n")
        out.write("word\tform\n")
        out.writelines(f"{word}\t{form}\n" for word, form in rows)


def table(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Return the words to be kept with their form, in order."""
    small, large, capitals = counted(texts)
    is_word = dictionary_of(SpacyAnalyzer().pipeline)
    rows: list[tuple[str, str]] = []
    for word in sorted({*small, *large, *capitals}):
        if len(word) < OF_TWO_LETTERS or not word.isalpha():
            continue
        other = small[word] + large[word]
        if capitals[word] >= SEEN and capitals[word] > other:
            rows.append((word, CAPITALS))
        elif is_word(word) and large[word] >= SEEN and large[word] > small[word]:
            rows.append((word, LARGE))
        elif not is_word(word) and small[word] >= SEEN_SMALL and small[word] > large[word] + capitals[word]:
            rows.append((word, SMALL))
    return rows


def counted(texts: Iterable[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Count each word in small letters, with a capital, and in capitals; the first of a sentence says nothing."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for text in texts:
        for line in LINE.split(text):
            words = [word.replace("’", "'").removesuffix("'s") for word in WORD.findall(line)]
            if sum(map(str.isupper, words)) > HALF * len(words):
                continue
            for word in words[1:]:
                kind = capitals if len(word) > 1 and word.isupper() else large if word[0].isupper() else small
                kind[word.lower()] += 1
    return small, large, capitals


if __name__ == "__main__":
    main()
