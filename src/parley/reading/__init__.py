"""From one report to claims: readers in their order, each a file of one shape (see marks)."""

from collections.abc import Iterator, Sequence
from types import ModuleType

from parley.model.claims import Claim, numbered
from parley.model.report import Report
from parley.reading.actors import mentions
from parley.reading.amounts import figures
from parley.reading.happenings import events
from parley.reading.marks import Marks
from parley.reading.numbers import counting
from parley.reading.speech import attribution
from parley.reading.talks import agreements, mediators, meetings, moves
from parley.reading.text import told
from parley.reading.text.encoder import Encoding
from parley.reading.text.sentences import Sentence
from parley.reading.times import dating

READERS: tuple[ModuleType, ...] = (
    told,
    dating,
    counting,
    mentions,
    attribution,
    figures,
    mediators,
    moves,
    meetings,
    agreements,
    events,
)
"""The readers in order; `sentences` and `encoding` are given to `read` by parser and encoder, loaded once for all."""

CLAIMS = ("figures", "statements", "moves", "meetings", "agreements", "events")
"""The marks that hold claims, in the order in which a reading lists them."""


def read(report: Report, sentences: Sequence[Sentence], encoding: Encoding | None = None) -> Marks:
    """Return all that the readers mark in `report`, whose `sentences` a Parser and whose `encoding` an Encoder has given.

    Without an encoding attribution and events go by their rules alone. A report that is kept unread (another language)
    gives empty marks.
    """
    marks = Marks(report=report, sentences=tuple(sentences), encoding=encoding)
    if report.unread:
        return marks
    for reader in READERS:
        found = reader.read(marks)
        setattr(marks, reader.GIVES, tuple(numbered(found) if reader.GIVES in CLAIMS else found))
    return marks


def claims(marks: Marks) -> Iterator[Claim]:
    """Yield every claim of `marks`, kind by kind, each kind in text order."""
    for kind in CLAIMS:
        yield from getattr(marks, kind)
