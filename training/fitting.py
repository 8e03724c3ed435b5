"""Fitting weights to judged events, and what they are worth on papers that they were not fitted to."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

SEED, FOLDS = 1, 5
FEWEST = 4
"""A feature seen less often is not weighed."""
LEAST_PULL = 1e-3
"""How strongly the weight that every event has is drawn towards nought."""
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Seen:
    """An event with its features, the paper it stands in, and whether a reader found it right."""

    paper: str
    features: tuple[str, ...]
    right: bool


class Sparse:
    """Which features each event has; multiplied without a table of noughts."""

    def __init__(self, seen: Sequence[Seen], place: dict[str, int]) -> None:
        pairs = [(row, place[one]) for row, event in enumerate(seen) for one in event.features if one in place]
        self.rows, self.columns = (np.array([pair[at] for pair in pairs], np.int64) for at in (0, 1))
        self.height, self.width = len(seen), len(place) + 1

    def times(self, weights: Floats) -> Floats:
        """Return the sum of weights of each event; the last weight is that which every event has."""
        sums: Floats = np.bincount(self.rows, weights[self.columns], minlength=self.height) + weights[-1]
        return sums

    def turned_times(self, values: Floats) -> Floats:
        """Return the sum of values by feature."""
        sums: Floats = np.bincount(self.columns, values[self.rows], minlength=self.width).astype(float)
        sums[-1] = values.sum()
        return sums


class Fit:
    """Weights fitted to some events by logistic regression; ``likely`` tells of others how likely each is right.

    ``pull`` is how strongly weights are drawn towards nought, ``steps`` how many are gone down the slope, each a little
    ahead of where the last one led (Nesterov's method). The same events in the same order give the same weights.
    """

    def __init__(self, seen: Sequence[Seen], pull: float, steps: int) -> None:
        often = Counter(one for event in seen for one in set(event.features))
        self.place = {one: at for at, one in enumerate(sorted(one for one, times in often.items() if times >= FEWEST))}
        table, right = Sparse(seen, self.place), np.array([event.right for event in seen], float)
        pulls = np.full(table.width, pull)
        pulls[-1] = LEAST_PULL
        step = 1 / (0.25 * _steepest(table) + pull)
        self.weights = np.zeros(table.width)
        ahead, pace = self.weights, 1.0
        for _ in range(steps):
            slope = table.turned_times(sigmoid(table.times(ahead)) - right) + pulls * ahead
            new, faster = ahead - step * slope, (1 + (1 + 4 * pace * pace) ** 0.5) / 2
            ahead = new + (pace - 1) / faster * (new - self.weights)
            self.weights, pace = new, faster

    def likely(self, seen: Sequence[Seen]) -> Floats:
        """Return for each event how likely it is right, from 0 to 1."""
        return sigmoid(Sparse(seen, self.place).times(self.weights))


def _steepest(table: Sparse) -> float:
    """Return a bound on the square of the largest stretch of a table, by repeated multiplication."""
    vector = np.ones(table.width) / table.width**0.5
    stretch = 1.0
    for _ in range(30):
        vector = table.turned_times(table.times(vector))
        stretch = float(np.linalg.norm(vector))
        vector = vector / stretch
    return stretch * 1.1


def sigmoid(sums: Floats) -> Floats:
    """Return the likelihood that goes with a sum of weights."""
    likely: Floats = 1 / (1 + np.exp(-sums))
    return likely


def parted(seen: Sequence[Seen]) -> Iterator[tuple[list[Seen], list[Seen]]]:
    """Yield, `FOLDS` times, the events of most papers to fit weights to, and those of the others to try them on."""
    names = sorted({event.paper for event in seen})
    random.Random(SEED).shuffle(names)
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    for part in range(FOLDS):
        rest = [event for event in seen if fold[event.paper] == part]
        yield [event for event in seen if fold[event.paper] != part], rest


def in_order(sums: Floats, truth: NDArray[np.bool_]) -> float:
    """Return how often a right event is held likelier than a wrong one (the area under the curve)."""
    ranks = np.empty(len(sums))
    ranks[np.argsort(sums, kind="stable")] = np.arange(1, len(sums) + 1)
    right = int(truth.sum())
    return float((ranks[truth].sum() - right * (right + 1) / 2) / (right * (len(sums) - right)))
