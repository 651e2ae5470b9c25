"""Marks: one report and all that readers have marked in it, in the order in which they read.

A reader is a file of this folder with NEEDS (what earlier readers must have given), GIVES (its own mark) and
`read(marks)`, which yields its values. It never changes what another has marked.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parley.model.actors import Actor
from parley.model.claims import Agreement, Event, Figure, Meeting, Move, Statement
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.reading.text.encoder import Encoding
from parley.reading.text.sentences import Sentence, Word

if TYPE_CHECKING:
    from parley.reading.text.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A quantity at its place: [start, end) covers the number with its qualifier ("more than 15,000").

    `number` is the place of the bare number. `unit` is the unit of time where the number counts one ("two weeks":
    week), in which case the quantity is in that unit; else None.
    """

    start: int
    end: int
    number: tuple[int, int]
    quantity: Quantity
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An actor at its place: [start, end) covers the phrase, `head` the place of its head word."""

    start: int
    end: int
    head: tuple[int, int]
    actor: Actor


@dataclass(slots=True, kw_only=True)
class Marks:
    """One report and what readers have marked in it; each mark is set once, by the reader that GIVES it, in text order."""

    report: Report
    moments: tuple[Moment, ...] = ()
    counts: tuple[Count, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    encoding: Encoding | None = None
    told: "tuple[Told, ...]" = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    third_parties: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    events: tuple[Event, ...] = ()
    _starts: list[int] = field(default_factory=list, repr=False)

    def evidence(self, start: int, end: int) -> Evidence:
        """The words in [start, end) as evidence."""
        return Evidence.at(self.report, start, end)

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds the character at `place`, or None (furniture, blank)."""
        if len(self._starts) != len(self.sentences):
            self._starts = [sentence.start for sentence in self.sentences]
        index = bisect_right(self._starts, place) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and place < found.end else None

    def mention_at(self, word: Word) -> Mention | None:
        """The mention whose head is `word`; else the shortest mention that covers it; else None."""
        covering = [m for m in self.mentions if m.start <= word.start and word.end <= m.end]
        heads = [m for m in covering if m.head[0] <= word.start < m.head[1]]
        return min(heads or covering, key=lambda m: m.end - m.start, default=None)

    def moments_in(self, start: int, end: int) -> list[Moment]:
        """The moments whose words begin in [start, end), in text order."""
        return [m for m in self.moments if m.start is not None and start <= m.start < end]

    def counts_in(self, start: int, end: int) -> list[Count]:
        """The counts whose number begins in [start, end), in text order."""
        return [c for c in self.counts if start <= c.number[0] < end]
