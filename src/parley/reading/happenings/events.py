"""Conflict events outside the talks, in PLOVER's 16 types: what a report tells in its own voice or lets others tell.

NEEDS mentions, moments, statements, figures and moves, GIVES events. An alleged breach of a deal is a violate move and
never an event.

"Gunmen killed three shepherds near Darvan on Tuesday." → ASSAULT, actor Gunmen, recipient three shepherds, where Darvan.
"""

from collections import Counter
from collections.abc import Iterator

from parley.model.actors import Actor
from parley.model.claims import Event
from parley.model.moments import Moment
from parley.model.report import Span
from parley.reading.actors import sides
from parley.reading.actors.parties import names
from parley.reading.happenings import deeds, hearing, modes, old_news, scenes, sifting, undone
from parley.reading.happenings.triggers import Trigger
from parley.reading.marks import Marks
from parley.reading.text import phrases
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import timeturns

NEEDS: frozenset[str] = frozenset({"told", "moments", "mentions", "statements", "figures", "moves", "third_parties"})
GIVES = "events"
MUTUAL = ("ACCUSE", "THREATEN")
LEAST = 5  # words of a quote: "Shots" alone says too little, "Shots were fired at" enough


def read(marks: Marks) -> Iterator[Event]:
    """Yield the events of the report: of each type one for each sentence, and one more for each other day told there."""
    both = sides.pair(marks, Counter(), marks.third_parties)
    for sentence in marks.sentences:
        found = tuple(hearing.find(marks, sentence))
        told: dict[str, set[str | None]] = {}
        for trigger in sifting.events(marks, found):
            event = _event(marks, trigger, both)
            days = told.setdefault(event.type, set())
            day = event.date.value if event.date else None
            if not days or not ({day, None} & days or day is None):
                yield event
            days.add(day)


def _event(marks: Marks, trigger: Trigger, both: tuple[Actor, Actor] | None) -> Event:
    sentence, word = trigger.sentence, trigger.word
    day = scenes.day(marks, trigger)
    status = undone.status(trigger)
    if status == "occurred" and _is_to_come(marks, day):
        day = None  # "called for a strike on Friday": the day of the strike
    if status == "planned" and day is not None and day.how == timeturns.LATEST:
        day = None  # "a planned march on Friday": not last Friday
    actor = deeds.actor(marks, trigger)
    told = deeds.recipient(marks, trigger)
    if told is None and trigger.type in MUTUAL:  # the charge or threat of one side that names nobody is meant for the other
        told = sides.other(both, actor)
    recipient = _other(told, actor)
    return Event(
        evidence=marks.evidence(*_quote(sentence, word)),
        type=trigger.type,
        actor=actor,
        recipient=recipient,
        where=scenes.place(marks, trigger, recipient),
        date=day,
        status=status,
        retold=old_news.is_retold(marks, trigger, day),
        mode=modes.mode(trigger),
    )


def _is_to_come(marks: Marks, day: Moment | None) -> bool:
    return bool(day and day.day and marks.report.published and day.day > marks.report.published)


def _other(recipient: Actor | None, actor: Actor | None) -> Actor | None:
    """The recipient, but nobody where it would be the doer itself: a pronoun or "both sides" taken for the wrong one."""
    if recipient is None or actor is None:
        return recipient
    doers = names(actor)
    return None if len(doers) == 1 and doers[0] in names(recipient) else recipient


def _quote(sentence: Sentence, word: Word) -> Span:
    """The words to quote: as much of the phrase as may be shown, but never the mere tail of a long subject."""
    start, end = phrases.around(sentence, word, least=LEAST)
    first = word.i
    for child in reversed([child for child in sentence.children(word) if child.i < word.i]):
        edge = sentence.subtree(child)[0]
        if edge.start < start:
            return _skipping(sentence, first, word).start, end
        first = edge.i
    return start, end


def _skipping(sentence: Sentence, first: int, word: Word) -> Word:
    """The first word from place `first` that is no punctuation, `word` at the latest."""
    return next((other for other in sentence.words[first : word.i] if other.pos not in ("PUNCT", "SPACE")), word)
