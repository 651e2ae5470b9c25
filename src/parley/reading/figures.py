"""Figures: the numbers that matter to the record, each with its measure, whom and where it counts, when and by whose count.

A count becomes a figure where its sentence says what it measures (see measures), where it shares the measure of the number
before it ("18 were killed, six of them guards"), or where it counts people or fighters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parley.model.claims import Figure
from parley.model.evidence import Evidence
from parley.model.quantities import Quantity
from parley.reading import lengths, measures, parts, tellings
from parley.reading.attribution import speaker_at
from parley.reading.marks import Marks
from parley.reading.sentences import Word
from parley.reading.tallies import Tally, person, tallies

NEEDS: frozenset[str] = frozenset({"moments", "counts", "mentions", "statements"})
GIVES = "figures"


@dataclass(frozen=True, slots=True)
class Reading:
    """A tally with its measure and the word that gave it (None where it was shared or goes without saying)."""

    tally: Tally
    measure: str
    cue: Word | None
    quantity: Quantity


def read(marks: Marks) -> Iterator[Figure]:
    """Yield the figures of the report in text order."""
    found: list[Reading] = []
    spans: list[Evidence] = []
    for tally in tallies(marks):
        reading = _reading(marks, tally, found)
        if reading is not None:
            found.append(reading)
            start, end = tellings.extent(tally, reading.cue)
            spans.append(marks.evidence(start, end))
    for place in range(len(found)):
        yield _figure(marks, found, spans, place)


def _reading(marks: Marks, tally: Tally, before: Sequence[Reading]) -> Reading | None:
    """The measure of a tally, from its own words, from the number before it, or from whom it counts."""
    quantity = tally.count.quantity
    if tally.count.unit:
        days = lengths.days(tally)
        return Reading(tally, "duration_days", None, days) if days else None
    cue = measures.of(tally)
    if cue is not None:
        return Reading(tally, cue.measure, cue.word, quantity)
    last = before[-1] if before else None
    if last is not None and last.measure != "duration_days" and parts.shares(last.tally, tally):
        return Reading(tally, last.measure, None, quantity)
    default = person(tally.noun)
    if default is None or tally.is_one:
        return None
    return Reading(tally, default, None, quantity)


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
        as_of=tellings.as_of(marks, tally, reading.measure, cumulative=cumulative, status=status),
        cumulative=cumulative,
        status=status,
        source=speaker_at(marks, tally.count.start),
        part_of=spans[earlier[0]] if earlier else None,
    )
