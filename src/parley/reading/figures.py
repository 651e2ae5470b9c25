"""Figures: the numbers that matter to the record, each with its measure, whom and where it counts, when and by whose count.

A count becomes a figure where enough speaks for a measure: its own words, the number before it, the words near it, whom it
counts, what the report is about (see measures and weighing). "18 were killed, six of them guards" is two figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parley.model.claims import Figure
from parley.model.evidence import Evidence
from parley.model.quantities import Quantity
from parley.reading import lengths, parts, places, tellings, weighing
from parley.reading.attribution import speaker_at
from parley.reading.marks import Marks
from parley.reading.sentences import Word
from parley.reading.tallies import Tally, tallies

NEEDS: frozenset[str] = frozenset({"moments", "counts", "mentions", "statements"})
GIVES = "figures"


@dataclass(frozen=True, slots=True)
class Reading:
    """A tally with its measure, and the word that gave it, where its own words did."""

    tally: Tally
    measure: str
    cue: Word | None
    quantity: Quantity


def read(marks: Marks) -> Iterator[Figure]:
    """Yield the figures of the report in text order."""
    found = readings(marks)
    spans = [marks.evidence(*tellings.extent(reading.tally, reading.cue)) for reading in found]
    for place in range(len(found)):
        yield _figure(marks, found, spans, place)


def readings(marks: Marks) -> list[Reading]:
    """The numbers of the report that are figures, with their measures, in text order."""
    counted = list(tallies(marks))
    scene = weighing.scene(marks, counted)
    found: list[Reading] = []
    last: tuple[Tally, str] | None = None
    for tally in counted:
        if tally.count.unit:
            length = lengths.days(tally) if weighing.is_length(marks, tally) else None
            found.extend([Reading(tally, "duration_days", None, length)] if length else [])
            continue
        measure = weighing.measure(scene, tally, last)
        if measure is None:
            continue
        last = tally, measure
        cue = scene.cues[tally.count.start]
        word = cue.word if cue is not None and cue.measure == measure else None
        found.append(Reading(tally, measure, word, tally.count.quantity))
    return found


def _figure(marks: Marks, found: Sequence[Reading], spans: Sequence[Evidence], place: int) -> Figure:
    reading = found[place]
    tally = reading.tally
    word = reading.cue or tally.top
    status = tellings.status(tally, reading.cue)
    cumulative = tellings.is_cumulative(tally, reading.measure, word) and status == "occurred"
    whole = parts.whole([r.tally for r in found if r.measure != "duration_days"], tally)
    earlier = [i for i, r in enumerate(found) if whole is not None and r.tally is whole]
    return Figure(
        evidence=spans[place],
        measure=reading.measure,
        quantity=reading.quantity,
        who=tellings.who(marks, tally),
        where=places.of(marks, tally.sentence, word),
        as_of=tellings.as_of(marks, tally, reading.measure, cumulative=cumulative, status=status),
        cumulative=cumulative,
        status=status,
        source=speaker_at(marks, tally.count.start),
        part_of=spans[earlier[0]] if earlier else None,
    )
