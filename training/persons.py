"""Teach the tagger of persons and write its numbers and card: ``python -m training.persons [--data FOLDER]``.

1. Edited papers are marked from the edition's tags (`training.labels`).
2. Two networks, each taught on half of the volumes, read the other half. What they find and the edition does not tag is
   marked where they are sure, and hidden from teaching where they are not.
3. The same two and the engine's stock names mark press releases, where they agree.
4. One network is taught on all of it, on made sentences, and on papers put into capitals.
5. Its numbers are put on a grid, so that sums are exact, and written beside ``persons.py``.

Everything is decided by the seed. It takes ten minutes of one processor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from dragoman.language.analysis import Word
from dragoman.language.features import BUCKETS, LISTS, Seen, features, key, look
from dragoman.language.persons import FEATURES, WEIGHT
from training.labels import BEGINS, GOES_ON, HIDDEN, INITIAL, KINDS, NONE, TITLES, Lists, marks
from training.network import REACH, Batch, Network
from training.papers import (
    UNSEEN_VOLUME,
    digest,
    edition,
    kept_apart,
    lists_of,
    records,
    stock_names,
    tokenizer,
    words_of,
)
from training.sentences import Writer

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parent / "src" / "dragoman" / "language"
SEED = 1
WIDTH, HIDDEN_WIDTH = 24, 64
EPOCHS, FIRST_EPOCHS = 3, 2
HIDE, FIRST_HIDE = 0.45, 0.5
WORDS_AT_ONCE = 3000
RATE = 0.002
MADE = 3600
SMALL_WORD = re.compile(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-])")
SURE, UNSURE = 0.5, 0.06
"""From what share a name the edition does not tag is marked, and from what share it is hidden."""


@dataclass(frozen=True)
class Paper:
    """A paper as the network sees it, with a mark for each word."""

    name: str
    volume: str
    seen: Seen
    marks: tuple[int, ...]
    starts: tuple[int, ...]


def main() -> None:
    """Do the five steps and write ``persons.npz`` and ``persons.json``."""
    arguments = argparse.ArgumentParser(prog="python -m training.persons", description=__doc__)
    shared = Path(os.environ.get("DRAGOMAN_SHARED", "../shared"))
    arguments.add_argument("--data", type=Path, default=shared / "data", help="the folder with frus and releases")
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="where the network is written")
    given = arguments.parse_args()
    began = time.process_time()
    lists, plain, loud = edited(given.data)
    say(began, f"{len(plain)} papers marked, {len(loud)} of them in capitals too")
    plain, loud, halves = mended(plain, loud, lists)
    say(began, "names that the edition does not tag marked or hidden")
    press = released(given.data, halves, lists)
    made = list(written(MADE))
    say(began, f"{len(press)} releases, {len(made)} made papers")
    network = taught(lambda epoch: [*plain, *press, *made, *loud[epoch % 2 :: 2]], lists, EPOCHS, HIDE)
    write(given.out, network, lists, given.data, [len(plain), len(loud), len(press), len(made)])
    say(began, "written")


def say(began: float, words: str) -> None:
    """Tell how far the work is."""
    print(f"{time.process_time() - began:6.0f} s  {words}", flush=True)


def edited(data: Path) -> tuple[Lists, list[Paper], list[Paper]]:
    """Mark the edition's papers; every fifth is given in capitals as well."""
    cutter = tokenizer()
    raw = list(edition(data))
    cut = {record["id"]: words_of(record["text"], cutter, "press", record["id"]) for record in raw}
    small: Counter[str] = Counter()
    for record in raw:
        text = record["text"]
        small.update({word.text for word in cut[record["id"]][1] if word.text.islower() and text[word.start].islower()})
    for release in records(data / "releases.jsonl.gz"):
        small.update(SMALL_WORD.findall(release["text"]))
    lists = lists_of(data, small, places(small))
    listed: dict[str, list[str]] = {}
    for person in records(data / "frus" / "persons.jsonl"):
        listed.setdefault(person["volume"], []).append(person["name"])
    plain: list[Paper] = []
    loud: list[Paper] = []
    for record in raw:
        document, words, sentences = cut[record["id"]]
        blocks = [sentences[word.sentence].block for word in words]
        tags = [(person["start"], person["end"]) for person in record["persons"]]
        found = marks(record["text"], words, blocks, tags, listed.get(record["volume"], ()), lists)
        paper = Paper(
            record["id"],
            record["volume"],
            look(document, words, sentences),
            tuple(found),
            tuple(w.start for w in words),
        )
        plain.append(paper)
        if zlib.crc32(record["id"].encode()) % 5 == 0 and len(record["text"]) < 40_000:
            loud.extend(_in_capitals(record, cutter, words, paper))
    return lists, plain, loud


def places(small: Counter[str]) -> frozenset[str]:
    """Return the words of places and nationalities in Dragoman's tables that are not ordinary words."""
    from dragoman.extraction import names_for_engine
    from dragoman.reference import load

    found = {
        word
        for phrase, label in names_for_engine(load())
        if label in {"GPE", "LOC", "NORP"}
        for word in phrase.lower().split()
        if len(word) > 2
    }
    return frozenset(word for word in found if small[word] < 20)


def _in_capitals(record: dict[str, Any], cutter: Any, words: Sequence[Word], paper: Paper) -> Iterator[Paper]:
    text = record["text"].upper()
    if len(text) != len(record["text"]):
        return
    document, loud, sentences = words_of(text, cutter, "press", record["id"])
    of = {
        offset: mark
        for word, mark in zip(words, paper.marks, strict=True)
        if mark != NONE
        for offset in range(word.start, word.end)
    }
    yield Paper(
        paper.name,
        paper.volume,
        look(document, loud, sentences),
        tuple(of.get(word.start, NONE) for word in loud),
        tuple(word.start for word in loud),
    )


def mended(plain: list[Paper], loud: list[Paper], lists: Lists) -> tuple[list[Paper], list[Paper], list[Network]]:
    """Let a network taught on half of the volumes read the other half, and mark or hide what the edition left out."""
    volumes = sorted({paper.volume for paper in plain})
    half = {volume: number % 2 for number, volume in enumerate(volumes)}
    networks = []
    answers: dict[tuple[str, str], Paper] = {}
    for side in (0, 1):
        taught_on = [paper for paper in [*plain, *loud] if half[paper.volume] == side]
        network = taught(lambda _, chosen=taught_on: chosen, lists, FIRST_EPOCHS, FIRST_HIDE)  # type: ignore[misc]
        networks.append(network)
        for group, papers in (("plain", plain), ("loud", loud)):
            for paper in papers:
                if half[paper.volume] != side:
                    answers[group, paper.name] = _mended(paper, shares(network, paper, lists))
    return (
        [answers["plain", paper.name] for paper in plain],
        [answers["loud", paper.name] for paper in loud],
        networks,
    )


def _mended(paper: Paper, share: Any) -> Paper:
    """Mark the names that a network is sure of and the edition does not tag; hide those it is not sure of."""
    seen = paper.seen
    found = list(paper.marks)
    low = [seen.forms[kind][0].lower() for kind in seen.kinds]
    odd = {",", "-", "'", "’", "."}
    for index, (_, begins, goes_on) in zip(seen.asked, share.tolist(), strict=True):
        after = low[index + 1] if index + 1 < len(low) else ""
        joined = index > 0 and found[index - 1] in (BEGINS, GOES_ON)
        if found[index] == NONE and begins + goes_on > SURE:
            if after in KINDS or low[index] in TITLES:
                found[index] = HIDDEN
            else:
                found[index] = GOES_ON if goes_on > begins and joined else BEGINS
        elif found[index] == NONE and begins + goes_on > UNSURE:
            found[index] = HIDDEN
        elif found[index] == BEGINS and joined and paper.marks[index - 1] == NONE and goes_on > SURE:
            found[index] = GOES_ON
    for index, word in enumerate(low):
        if word in odd and paper.marks[index] == NONE:
            last = not (index + 1 < len(found) and found[index + 1] == GOES_ON)
            if found[index] == BEGINS:
                found[index] = HIDDEN
            elif found[index] == GOES_ON and last:
                found[index] = NONE
    return replace(paper, marks=tuple(found))


def released(data: Path, networks: Sequence[Network], lists: Lists) -> list[Paper]:
    """Mark names in every second press release where the engine's stock names and the two networks agree."""
    gold = data.parent / "gold" / "readouts.jsonl"
    apart = {record["id"] for record in records(gold)}
    chosen = [record for record in records(data / "releases.jsonl.gz") if record["id"] not in apart][::2]
    papers = []
    for document, words, sentences, names in stock_names(chosen):
        seen = look(document, words, sentences)
        starts = tuple(word.start for word in words)
        paper = Paper(str(document.id), "press", seen, (NONE,) * len(words), starts)
        share = np.mean([shares(network, paper, lists) for network in networks], axis=0)
        papers.append(replace(paper, marks=tuple(_agreed(seen, share, names, lists))))
    return papers


def _agreed(seen: Seen, share: Any, names: Iterable[tuple[int, int, str]], lists: Lists) -> list[int]:
    text = [seen.forms[kind][0] for kind in seen.kinds]
    low = [word.lower() for word in text]
    sure = np.zeros(len(text))
    sure[list(seen.asked)] = share[:, 1] + share[:, 2]
    found = [NONE] * len(text)
    for start, end, label in names:
        first, last = start, end
        if label != "PERSON":
            continue
        while first < last and (low[first] in TITLES or not low[first][0].isalpha()):
            first += 1
        while first < last and (low[last - 1] in {"'s", "’s"} or not low[last - 1][0].isalnum()):
            last -= 1
        if first == last:
            continue
        agreed = last - first <= 5 and sure[first:last].max() > 0.2 and sure[first:last].mean() > 0.15
        plain = 2 <= last - first <= 4 and all(_is_name(text[one], lists) for one in range(first, last))
        if agreed or plain:
            found[first:last] = [BEGINS, *[GOES_ON] * (last - first - 1)]
        else:
            found[first:last] = [HIDDEN] * (last - first)
    for index in seen.asked:
        if found[index] == NONE and sure[index] > 0.3:
            found[index] = HIDDEN
    ends = {
        low[index]
        for index in range(len(found))
        if found[index] == GOES_ON and len(low[index]) > 3 and (index + 1 == len(found) or found[index + 1] != GOES_ON)
    }
    for index, word in enumerate(low):
        if found[index] == HIDDEN and word in ends and text[index][0].isupper():
            found[index] = BEGINS
        elif found[index] == HIDDEN and word in {"question", "answer", "covid", "covid-19"}:
            found[index] = NONE
    return found


def _is_name(text: str, lists: Lists) -> bool:
    low = text.lower()
    known = low in lists.places or low in TITLES or low in lists.small
    return bool(INITIAL.fullmatch(text)) or (text[0].isupper() and not known and not text.isupper())


def written(count: int) -> Iterator[Paper]:
    """Make papers of made sentences."""
    cutter = tokenizer()
    for number, (text, names) in enumerate(Writer(SEED).papers(count)):
        document, words, sentences = words_of(text, cutter, "press", f"made/{number}")
        of = {offset: start for start, end in names for offset in range(start, end)}
        found, before = [], None
        for word in words:
            start = of.get(word.start)
            found.append(NONE if start is None else GOES_ON if start == before else BEGINS)
            before = start
        yield Paper(
            f"made/{number}", "made", look(document, words, sentences), tuple(found), tuple(w.start for w in words)
        )


def taught(papers: Any, lists: Lists, epochs: int, hide: float) -> Network:
    """Teach a network on the papers that ``papers`` gives for each epoch."""
    network = Network(WIDTH, HIDDEN_WIDTH, 3, SEED)
    rng, order = np.random.default_rng(SEED), random.Random(SEED)
    whole = sum(len(paper.seen.asked) for paper in papers(0)) * epochs / WORDS_AT_ONCE
    told = Told(lists)
    step = 0
    for epoch in range(epochs):
        losses = []
        for batch in batches(papers(epoch), told, order):
            losses.append(network.learn(batch, rng, RATE * max(0.02, 1 - step / whole), hide=hide))
            step += 1
        print(f"          epoch {epoch + 1} of {epochs}: {np.mean(losses):.4f}", flush=True)
    return network


class Told:
    """The features of words, remembered."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.known: dict[tuple[str, bool, int], Any] = {}

    def __call__(self, text: str, loud: bool, volume: str) -> Any:
        """Return a word's features, as lists without the paper's own volume have it."""
        bits = self.lists.bits(text, loud, volume)
        found = self.known.get((text, loud, bits))
        if found is None:
            numbers = features(text, loud, bits)
            found = np.array(numbers + [BUCKETS] * (FEATURES - len(numbers)), np.int64)
            self.known[text, loud, bits] = found
        return found


def batches(papers: Sequence[Paper], told: Told, order: random.Random) -> Iterator[Batch]:
    """Yield papers put together, in an order of chance."""
    numbers = list(range(len(papers)))
    order.shuffle(numbers)
    chosen: list[Paper] = []
    count = 0
    for number in numbers:
        if papers[number].seen.asked:
            chosen.append(papers[number])
            count += len(papers[number].seen.asked)
        if count >= WORDS_AT_ONCE:
            yield packed(chosen, told)
            chosen, count = [], 0
    if chosen:
        yield packed(chosen, told)


def packed(papers: Sequence[Paper], told: Told) -> Batch:
    """Put papers together, with nothing for some words before and after each."""
    rows = [np.full(FEATURES, BUCKETS, np.int64)]
    kinds: list[int] = []
    groups: list[int] = []
    flags: list[int] = []
    asked: list[int] = []
    labels: list[int] = []
    met = 0
    for paper in papers:
        seen = paper.seen
        first = len(rows)
        base = len(kinds)
        rows.extend(told(text, loud, paper.volume) for text, loud in seen.forms)
        kinds.extend([0] * REACH + [kind + first for kind in seen.kinds] + [0] * REACH)
        flags.extend([0] * REACH + list(seen.flags) + [0] * REACH)
        low = [text.lower() for text, _ in seen.forms]
        numbers: dict[str, int] = {}
        for index in seen.asked:
            asked.append(base + index)
            groups.append(met + numbers.setdefault(low[seen.kinds[index]], len(numbers)))
            labels.append(paper.marks[index])
        met += len(numbers)
    shown = np.array([float(label != HIDDEN) for label in labels], np.float32)
    wanted = np.array([NONE if label == HIDDEN else label for label in labels])
    return Batch(np.array(rows), np.array(kinds), np.array(groups), np.array(flags), np.array(asked), wanted, shown)


def shares(network: Network, paper: Paper, lists: Lists) -> Any:
    """Return how likely each label is for each word asked about."""
    if not paper.seen.asked:
        return np.zeros((0, network.labels))
    scores = network.forward(packed([paper], Told(lists)), None, 0, 0)["scores"]
    share = np.exp(scores - scores.max(1, keepdims=True))
    return share / share.sum(1, keepdims=True)


def write(out: Path, network: Network, lists: Lists, data: Path, counts: Sequence[int]) -> None:
    """Put the numbers on the grid and write them, with the lists of words and the card."""
    touched = network.second["letters"].any(axis=1)
    network.numbers["letters"][~touched] = 0
    limit = np.iinfo(np.int16).max
    held: dict[str, Any] = {
        name: np.clip(np.rint(value * WEIGHT), -limit, limit).astype(np.int16)
        for name, value in network.numbers.items()
    }
    for name in LISTS:
        held[name] = np.array(sorted({key(word) for word in getattr(lists, name)}), np.uint32)
    path = out / "persons.npz"
    np.savez_compressed(path, allow_pickle=False, **held)
    sources = sorted((data / "frus").glob("frus*.jsonl.gz"))
    sources += [
        data / "frus" / "people_authority.jsonl.gz",
        data / "frus" / "persons.jsonl",
        data / "releases.jsonl.gz",
    ]
    scripts = sorted(HERE.glob("*.py"))
    card = {
        "what": "names of persons in the words of a paper; see training/persons.py",
        "made": "by python -m training.persons",
        "licence": "Apache-2.0; taught on public-domain papers of the U.S. Government and on sentences of the project",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "bytes": path.stat().st_size,
        "seed": SEED,
        "papers": dict(zip(("edited", "in capitals", "releases", "made"), counts, strict=True)),
        "not taught on": f"{len(kept_apart(data))} papers kept apart for measuring, and the volume {UNSEEN_VOLUME}",
        "sha256 of sources": digest(sources),
        "sha256 of training": digest(scripts),
    }
    (out / "persons.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
