"""Conflict events outside the talks, in PLOVER's 16 types: what a report tells in its own voice or lets others tell.

NEEDS mentions and moments, GIVES events. An alleged breach of a deal is a violate move and never an event.

"Gunmen killed three shepherds near Darvan on Tuesday." → ASSAULT, actor Gunmen, recipient three shepherds, where Darvan.
"""

from collections.abc import Iterator, Sequence

from parley.model.claims import Event
from parley.reading import phrases, triggers, when
from parley.reading.marks import Marks
from parley.reading.triggers import Trigger

NEEDS: frozenset[str] = frozenset({"moments", "mentions"})
GIVES = "events"
VERBAL = ("ACCUSE", "THREATEN", "REQUEST", "REJECT", "SUPPORT", "PROTEST")


def read(marks: Marks) -> Iterator[Event]:
    """Yield the events of the report, one for each type and clause group of a sentence."""
    for sentence in marks.sentences:
        found = tuple(triggers.find(sentence))
        seen: set[str] = set()
        for trigger in found:
            if trigger.type not in seen and not _is_told_of(trigger, found):
                seen.add(trigger.type)
                yield _event(marks, trigger)


def _is_told_of(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Tell whether the deed is only the content of a verbal one ("accused of bombing", "marched against the curfew")."""
    above = {word.i for word in trigger.sentence.ancestors(trigger.word)}
    return any(other.type in VERBAL and other.word.i in above for other in others)


def _event(marks: Marks, trigger: Trigger) -> Event:
    sentence, word = trigger.sentence, trigger.word
    return Event(
        evidence=marks.evidence(*phrases.around(sentence, word)),
        type=trigger.type,
        date=when.of(marks, sentence, word),
    )
