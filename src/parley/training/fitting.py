"""Fitting: the weights of signals by which the right answers get the largest sums.

A conditional logit (McFadden 1974) with a ridge penalty, so that a signal seen seldom weighs little; fitted by Adam (Kingma
and Ba 2015) over all samples at once from zero on, which makes the same samples give the same weights.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.reading.amounts.signals import EVERY, Signal

ROUNDS, RATE = 600, 0.05
MEAN, SQUARE, TINY = 0.9, 0.999, 1e-8  # as in the paper
OWN_RIDGE, SHARED_RIDGE = 0.5, 2.0  # chosen by cross-validation over conflicts; a signal that bears on all has more weights
RAREST = 3  # samples in which a signal that bears on all answers must occur

Floats = NDArray[np.float64]
Weights = Mapping[str, Mapping[str, float]]
"""Signal → answer → weight; under EVERY the one weight of a signal that speaks for an answer of its own."""


@dataclass(frozen=True, slots=True)
class Sample:
    """All that speaks in one case, and the right answer."""

    signals: tuple[Signal, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Which weight (`columns`) counts how much (`values`) for which answer of which sample (`rows`)."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Floats


def fit(samples: Sequence[Sample], answers: Sequence[str]) -> Weights:
    """Return the weights fitted to `samples`."""
    seen = Counter(name for sample in samples for name in {name for answer, name, _ in sample.signals if answer == EVERY})
    rare = {name for name, times in seen.items() if times < RAREST}
    places: dict[tuple[str, str], int] = {}
    terms = _terms(samples, answers, places, rare)
    right = np.array([answers.index(sample.answer) for sample in samples])
    ridge = np.array([OWN_RIDGE if answer == EVERY else SHARED_RIDGE for _, answer in places])
    wanted = np.eye(len(answers))[right]
    fitted = _descend(lambda tried: _slope(terms, wanted, tried), ridge)
    weights: dict[str, dict[str, float]] = {}
    for (name, answer), weight in zip(places, fitted.tolist(), strict=True):
        weights.setdefault(name, {})[answer] = weight
    return weights


def _terms(samples: Sequence[Sample], answers: Sequence[str], places: dict[tuple[str, str], int], rare: set[str]) -> Terms:
    """The terms of all sums; `places` gets the place of each weight, and signals in `rare` none."""
    found: list[tuple[int, int, float]] = []
    for number, sample in enumerate(samples):
        for answer, name, strength in sample.signals:
            if answer == EVERY and name not in rare:
                for place, one in enumerate(answers):
                    column = places.setdefault((name, one), len(places))
                    found.append((number * len(answers) + place, column, strength))
            elif answer in answers:
                column = places.setdefault((name, EVERY), len(places))
                found.append((number * len(answers) + answers.index(answer), column, strength))
    rows, columns, values = zip(*found, strict=True)
    return Terms(np.array(rows), np.array(columns), np.array(values))


def _descend(slope_at: Callable[[Floats], Floats], ridge: Floats) -> Floats:
    weights, mean, square = (np.zeros(len(ridge)) for _ in range(3))
    for step in range(1, ROUNDS + 1):
        slope = slope_at(weights) + ridge * weights
        mean = MEAN * mean + (1 - MEAN) * slope
        square = SQUARE * square + (1 - SQUARE) * slope**2
        rate = RATE * (1 - step / (ROUNDS + 1))
        weights -= rate * mean / (1 - MEAN**step) / (np.sqrt(square / (1 - SQUARE**step)) + TINY)
    return weights


def _slope(terms: Terms, right: Floats, weights: Floats) -> Floats:
    """The derivative of the loss: how much more each weight's answers are expected than they are right."""
    sums = np.bincount(terms.rows, terms.values * weights[terms.columns], right.size).reshape(right.shape)
    odds = np.exp(sums - sums.max(axis=1, keepdims=True))
    excess = (odds / odds.sum(axis=1, keepdims=True) - right).ravel()
    return np.bincount(terms.columns, terms.values * excess[terms.rows], len(weights)).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Sets:
    """Alternatives one behind the other: where those of each choice begin, whose choice each is, and which are right."""

    starts: NDArray[np.int64]
    owners: NDArray[np.int64]
    right: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, each with what speaks for it (signal → strength), and the place of the right one among them."""

    alternatives: tuple[Mapping[str, float], ...]
    right: int


def choose(choices: Sequence[Choice], *, ridge: float = SHARED_RIDGE, rarest: int = 1) -> dict[str, float]:
    """Return the weight of each signal that at least `rarest` choices have, by which the right ones get the largest sums."""
    seen = Counter(name for choice in choices for name in {name for told in choice.alternatives for name in told})
    places = {name: place for place, name in enumerate(sorted(name for name, times in seen.items() if times >= rarest))}
    found: list[tuple[int, int, float]] = []
    starts, right = [], []
    row = 0
    for choice in choices:
        starts.append(row)
        right.append(row + choice.right)
        for told in choice.alternatives:
            found.extend((row, places[name], strength) for name, strength in told.items() if name in places)
            row += 1
    rows, columns, values = zip(*found, strict=True)
    terms = Terms(np.array(rows), np.array(columns), np.array(values))
    sets = Sets(np.array(starts), np.repeat(np.arange(len(starts)), np.diff([*starts, row])), np.isin(np.arange(row), right))
    weights = _descend(lambda tried: _lean(terms, sets, tried), np.full(len(places), ridge))
    return dict(zip(places, weights.tolist(), strict=True))


def _lean(terms: Terms, sets: Sets, weights: Floats) -> Floats:
    """The derivative of the loss, as `_slope`, where each choice has alternatives of its own."""
    sums = np.bincount(terms.rows, terms.values * weights[terms.columns], len(sets.owners))
    odds = np.exp(sums - np.maximum.reduceat(sums, sets.starts)[sets.owners])
    excess = odds / np.add.reduceat(odds, sets.starts)[sets.owners] - sets.right
    return np.bincount(terms.columns, terms.values * excess[terms.rows], len(weights)).astype(np.float64)
