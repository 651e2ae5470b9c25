"""Figures: the numbers that matter to the record, each with its measure, whom and where it counts, when and by whose count.

A count becomes a figure where enough speaks for a measure: its own words, the number before it, the words near it, whom it
counts, what the report is about (see measures and weighing). "18 were killed, six of them guards" is two figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parley.model.claims import Figure
from parley.model.evidence import Evidence
from parley.model.quantities import Quantity
from parley.reading import lengths, parts, phrasing, places, weighing
from parley.reading.attribution import speaker_at
from parley.reading.marks import Marks
from parley.reading.sentences import Word
from parley.reading.tallies import Tally, tallies
from parley.reading.tellings import Told

NEEDS: frozenset[str] = frozenset({"moments", "counts", "mentions", "statements"})
GIVES = "figures"


@dataclass(frozen=True, slots=True)
class Reading:
    """A tally with its measure, and the word that gave it, where its own words did."""

    tally: Tally
    measure: str
    cue: Word | None
    quantity: Quantity
    told: Told


def read(marks: Marks) -> Iterator[Figure]:
    """Yield the figures of the report in text order."""
    found = readings(marks)
    spans = [marks.evidence(*phrasing.extent(reading.tally, reading.cue)) for reading in found]
    wholes = parts.wholes([reading.tally for reading in found])
    figures = [_figure(marks, reading, evidence) for reading, evidence in zip(found, spans, strict=True)]
    for place, figure in enumerate(figures):
        yield _part(figure, figures[wholes[place]]) if place in wholes else figure


def readings(marks: Marks) -> list[Reading]:
    """The numbers of the report that are figures, with their measures, in text order."""
    counted = list(tallies(marks))
    scene = weighing.scene(marks, counted)
    found: list[Reading] = []
    for tally in counted:
        reading = _reading(scene, tally, found)
        found.extend([reading] if reading else [])
    return found


def _reading(scene: weighing.Scene, tally: Tally, found: Sequence[Reading]) -> Reading | None:
    """The reading of one number, or None where it is no figure."""
    before = next((r for r in reversed(found) if not r.tally.count.unit), None)
    last = found[-1].told if found and found[-1].tally.sentence.paragraph == tally.sentence.paragraph else None
    quantity = lengths.days(tally) or tally.count.quantity
    measure = weighing.measure(scene, tally, (before.tally, before.measure) if before else None)
    if measure is None:
        return None
    word = next((cue.word for cue in scene.cues[tally.count.start] if cue.measure == measure), None)
    return Reading(tally, measure, word, quantity, weighing.told(tally, measure, word, last))


def _figure(marks: Marks, reading: Reading, evidence: Evidence) -> Figure:
    tally, told = reading.tally, reading.told
    return Figure(
        evidence=evidence,
        measure=reading.measure,
        quantity=reading.quantity,
        who=phrasing.who(marks, tally),
        where=places.of(marks, tally.sentence, reading.cue or tally.top),
        as_of=phrasing.as_of(marks, tally, reading.measure, told),
        cumulative=told.cumulative,
        status=told.status,
        source=speaker_at(marks, tally.count.start),
    )


def _part(figure: Figure, whole: Figure) -> Figure:
    """The figure as a part of a larger one, whose day it shares where it has none itself."""
    if figure.as_of is not None or figure.measure == "duration_days" or figure.status == "planned":
        return replace(figure, part_of=whole.evidence)
    return replace(figure, part_of=whole.evidence, as_of=whole.as_of, cumulative=whole.cumulative)
