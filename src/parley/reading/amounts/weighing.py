"""Weighing: which measure a number has, and whether it is a figure at all, from all that speaks for each answer.

Each signal (see signals) has a weight; the answer with the largest sum wins. The weights are those of lexicons/weights.toml:
they were fitted once, on annotated reports, as a conditional logit (training/measures).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from parley import lexicons
from parley.model.claims import MEASURES
from parley.reading.amounts import lengths, measures, plain, signals
from parley.reading.amounts.signals import EVERY, NONE, Scene, Signal
from parley.reading.amounts.tallies import Tally

LENGTH = "duration_days"
ANSWERS = (NONE, *(measure for measure in MEASURES if measure != LENGTH))
NO_FIGURE = "none"  # the name of the answer NONE in the lexicon


def measure(scene: Scene, tally: Tally, last: tuple[Tally, str] | None) -> str | None:
    """The measure with most weight, or None where the number is no figure; `last` is the figure before and its measure."""
    if tally.count.unit:
        is_told = lengths.is_of_captivity(tally) or _weight(lengths.signals(scene.marks, tally)) > 0
        return LENGTH if is_told and not (lengths.is_lag(tally) or lengths.is_of_other(tally)) else None
    if plain.is_money(tally):
        return None
    settled = plain.measure(tally, scene.cues[tally.count.start])
    return settled or best(tally, signals.of(scene, tally, last), _tables()) or None


def best(tally: Tally, told: Iterable[Signal], tables: Mapping[str, Mapping[str, float]]) -> str:
    """The answer with the largest sum of weights; never what the counted do to others."""
    barred = measures.done_by(tally)
    sums = {answer: 0.0 for answer in ANSWERS if answer != barred}
    for answer, name, strength in told:
        table = tables.get(name, {})
        if answer == EVERY:
            for one, weight in table.items():
                if one in sums:
                    sums[one] += weight * strength
        elif answer in sums:
            sums[answer] += table.get(EVERY, 0.0) * strength
    return max(sums, key=lambda answer: sums[answer])


def _weight(told: Iterator[Signal]) -> float:
    return sum(_tables().get(name, {}).get(EVERY, 0.0) * strength for _, name, strength in told)


@cache
def _tables() -> Mapping[str, Mapping[str, float]]:
    """Signal → answer → weight; under EVERY the one weight of a signal that speaks for a measure of its own."""
    found: dict[str, Mapping[str, float]] = {}
    for entry in lexicons.entries("weights"):
        given = entry.get("weights") or {EVERY: entry["weight"]}
        table = {NONE if answer == NO_FIGURE else answer: weight for answer, weight in given.items()}
        found.update(dict.fromkeys(entry["words"], table))
    return found
