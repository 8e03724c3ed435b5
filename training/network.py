"""A small network over words, taught with numpy alone: letters and lists of a word, its neighbours, its other places.

A word's vector is the sum of its features' vectors. What stands around a word is summed in a hidden layer; beside it
stands the mean of that layer over all places of the same word in the paper, so that a surname is known from the one
place that gives it away. Names are hidden at random while teaching, all places of a word in a paper at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.language.features import BUCKETS, FLAGS

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

REACH = 4
NEAR = 2
IDENTITY = (0, 1, 2, 6)
"""Features that tell which word it is."""

LISTED = 8
TOLD = 10
"""Features of every word; those of the lists come after."""


@dataclass
class Batch:
    """Papers put together: for each word its kind, for each kind its features and the number of its group."""

    features: Ints
    kinds: Ints
    groups: Ints
    flags: Ints
    asked: Ints
    marks: Ints
    weights: Floats


class Network:
    """The numbers that are taught."""

    def __init__(self, width: int, hidden: int, labels: int, seed: int) -> None:
        rng = np.random.default_rng(seed)
        offsets = 2 * REACH + 1
        self.width, self.hidden, self.labels = width, hidden, labels
        self.numbers: dict[str, Floats] = {
            "letters": (rng.standard_normal((BUCKETS + 1, width)) * 0.1).astype(np.float32),
            "around": (rng.standard_normal((width, offsets * hidden)) * np.sqrt(1 / (width * 3))).astype(np.float32),
            "lines": np.zeros(((2 * NEAR + 1) * FLAGS, hidden), np.float32),
            "bias": np.zeros(hidden, np.float32),
            "joined": (rng.standard_normal((2 * hidden, hidden)) * np.sqrt(1 / hidden)).astype(np.float32),
            "joined_bias": np.zeros(hidden, np.float32),
            "answer": (rng.standard_normal((hidden, labels)) * np.sqrt(1 / hidden)).astype(np.float32),
            "answer_bias": np.zeros(labels, np.float32),
        }
        self.numbers["letters"][BUCKETS] = 0
        self.first = {name: np.zeros_like(value) for name, value in self.numbers.items()}
        self.second = {name: np.zeros_like(value) for name, value in self.numbers.items()}
        self.step = 0

    def forward(self, batch: Batch, rng: np.random.Generator | None, drop: float, hide: float) -> dict[str, NDArray]:
        """Return the scores of each label, and all that was summed on the way; with chance, some of it is hidden."""
        n = self.numbers
        features = batch.features
        if rng is not None:
            features = features.copy()
            places = np.arange(features.shape[1])[None, :]
            unknown = (rng.random(len(features)) < hide)[:, None]
            features[unknown & np.isin(places, IDENTITY)] = BUCKETS
            for part in (3, 4, 5):
                features[unknown & (rng.random((len(features), 1)) < 0.5) & (places == part)] = BUCKETS
            unlisted = rng.random((len(features), 1)) < np.where(unknown, 0.5, 0.1)
            features[unlisted & ((places >= TOLD) | (places == LISTED))] = BUCKETS
        vectors = n["letters"][features].sum(1)
        spread = (vectors @ n["around"]).reshape(len(vectors), 2 * REACH + 1, self.hidden)
        pre = np.broadcast_to(n["bias"], (len(batch.asked), self.hidden)).copy()
        for offset in range(2 * REACH + 1):
            pre += spread[batch.kinds[batch.asked + offset], offset]
        for offset in range(2 * NEAR + 1):
            pre += n["lines"][batch.flags[batch.asked + REACH - NEAR + offset] + offset * FLAGS]
        here = np.maximum(pre, 0)
        count = np.bincount(batch.groups).astype(np.float32)
        order = np.argsort(batch.groups, kind="stable")
        starts = np.searchsorted(batch.groups[order], np.arange(len(count)))
        mean = np.add.reduceat(here[order], starts, axis=0) / count[:, None]
        both = np.concatenate([here, mean[batch.groups]], axis=1)
        mask = None
        if rng is not None:
            mask = (rng.random(both.shape, dtype=np.float32) > drop).astype(np.float32) / (1 - drop)
            both = both * mask
        above = np.maximum(both @ n["joined"] + n["joined_bias"], 0)
        scores = above @ n["answer"] + n["answer_bias"]
        return {
            "features": features,
            "vectors": vectors,
            "here": here,
            "both": both,
            "mask": mask,
            "above": above,
            "scores": scores,
            "count": count,
            "order": order,
            "starts": starts,
        }

    def learn(self, batch: Batch, rng: np.random.Generator, rate: float, drop: float = 0.3, hide: float = 0.3) -> float:
        """Learn from one batch and return how wrong the network was."""
        n = self.numbers
        seen = self.forward(batch, rng, drop, hide)
        scores = seen["scores"]
        scores = scores - scores.max(1, keepdims=True)
        share = np.exp(scores)
        share /= share.sum(1, keepdims=True)
        rows = np.arange(len(scores))
        loss = float(-(np.log(share[rows, batch.marks] + 1e-9) * batch.weights).sum() / batch.weights.sum())
        d = share
        d[rows, batch.marks] -= 1
        d *= (batch.weights / batch.weights.sum())[:, None]
        g: dict[str, NDArray] = {}
        g["answer"] = seen["above"].T @ d
        g["answer_bias"] = d.sum(0)
        d_above = (d @ n["answer"].T) * (seen["above"] > 0)
        g["joined"] = seen["both"].T @ d_above
        g["joined_bias"] = d_above.sum(0)
        d_both = d_above @ n["joined"].T
        if seen["mask"] is not None:
            d_both *= seen["mask"]
        d_here = d_both[:, : self.hidden].copy()
        d_mean = (
            np.add.reduceat(d_both[:, self.hidden :][seen["order"]], seen["starts"], axis=0) / seen["count"][:, None]
        )
        d_here += d_mean[batch.groups]
        d_here *= seen["here"] > 0
        g["bias"] = d_here.sum(0)
        kinds = len(seen["vectors"])
        d_spread = np.zeros((kinds, 2 * REACH + 1, self.hidden), np.float32)
        for offset in range(2 * REACH + 1):
            _gather(d_spread[:, offset], batch.kinds[batch.asked + offset], d_here)
        g["lines"] = np.zeros_like(n["lines"])
        for offset in range(2 * NEAR + 1):
            _gather(g["lines"], batch.flags[batch.asked + REACH - NEAR + offset] + offset * FLAGS, d_here)
        flat = d_spread.reshape(kinds, -1)
        g["around"] = seen["vectors"].T @ flat
        d_vectors = flat @ n["around"].T
        features = seen["features"]
        rows_ = features.ravel()
        touched, inverse = np.unique(rows_, return_inverse=True)
        d_rows = np.zeros((len(touched), self.width), np.float32)
        _gather(d_rows, inverse, np.repeat(d_vectors, features.shape[1], axis=0))
        self.step += 1
        for name, value in g.items():
            self._adam(name, slice(None), value, rate)
        keep = touched != BUCKETS
        self._adam("letters", touched[keep], d_rows[keep], rate)
        return loss

    def _adam(self, name: str, rows: slice | Ints, gradient: NDArray, rate: float) -> None:
        first, second = self.first[name], self.second[name]
        one = first[rows] * 0.9 + gradient * 0.1
        two = second[rows] * 0.999 + gradient * gradient * 0.001
        first[rows], second[rows] = one, two
        one_ = one / (1 - 0.9**self.step)
        two_ = two / (1 - 0.999**self.step)
        self.numbers[name][rows] -= rate * one_ / (np.sqrt(two_) + 1e-8)


def _gather(into: NDArray, rows: NDArray, values: NDArray) -> None:
    """Add rows of values to the rows they belong to, in one fixed order."""
    order = np.argsort(rows, kind="stable")
    ordered = rows[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    into[ordered[starts]] += np.add.reduceat(values[order], starts, axis=0)
