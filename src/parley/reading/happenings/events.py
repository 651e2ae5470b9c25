"""Conflict events outside the talks, in PLOVER's 16 types: what a report tells in its own voice or lets others tell.

NEEDS mentions, moments, statements, figures and moves, GIVES events. An alleged breach of a deal is a violate move and
never an event.

"Gunmen killed three shepherds near Darvan on Tuesday." → ASSAULT, actor Gunmen, recipient three shepherds, where Darvan.
"""

from collections.abc import Iterator

from parley.model.claims import Event
from parley.reading.actors import places
from parley.reading.happenings import deeds, hearing, modes, sifting
from parley.reading.happenings.triggers import Trigger
from parley.reading.marks import Marks
from parley.reading.text import clauses, phrases
from parley.reading.times import when

NEEDS: frozenset[str] = frozenset({"told", "moments", "mentions", "statements", "figures", "moves"})
GIVES = "events"


def read(marks: Marks) -> Iterator[Event]:
    """Yield the events of the report: of each type one for each sentence, and one more for each other day told there."""
    for sentence in marks.sentences:
        found = tuple(hearing.find(marks, sentence))
        told: dict[str, set[str | None]] = {}
        for trigger in found:
            if sifting.is_event(marks, trigger, found):
                event = _event(marks, trigger)
                days = told.setdefault(event.type, set())
                day = event.date.day if event.date else None
                if not days or not ({day, None} & days or day is None):
                    yield event
                days.add(day)


def _event(marks: Marks, trigger: Trigger) -> Event:
    sentence, word = trigger.sentence, trigger.word
    day = when.of(marks, sentence, word)
    return Event(
        evidence=marks.evidence(*phrases.around(sentence, word)),
        type=trigger.type,
        actor=deeds.actor(marks, trigger),
        recipient=deeds.recipient(marks, trigger),
        where=places.of(marks, sentence, word),
        date=day,
        status=clauses.modality(sentence, clauses.clause_head(sentence, word)),
        retold=deeds.is_retold(marks, trigger, day),
        mode=modes.mode(trigger),
    )
