"""Ends of a deal that no verb of its own tells: by what a side does to it, by its last day, or by the fighting.

"Kenya declared the truce dead on Tuesday", "since the end of the truce on Tuesday", "Tuesday is the last day of the truce";
"the truce took effect on 4 March. Kenya resumed its air raids on Tuesday".
"""

from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.talks import done, issues
from parley.reading.talks.senses import senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

FIGHTING = ("fight",)
ENDS = frozenset({"end", "collapse", "expiry", "expiration", "breakdown", "termination", "demise", "deadline"})
AFTERWARDS = frozenset({"since", "after", "following"})
LAST = frozenset({"last", "final"})
BE, DAY = "be", "day"
TERMINATE = "terminate"


def is_undone(marks: Marks, sentence: Sentence, name: Word) -> bool:
    """Tell whether a side is told to have put an end to the deal of that name: "called off the truce"."""
    undoing = (move.evidence for move in marks.moves if move.act == TERMINATE and move.party and not move.condition)
    return any(told.start <= name.start < told.end and told.end <= sentence.end for told in undoing)


def last_day(marks: Marks, sentence: Sentence, name: Word) -> Moment | None:
    """The day that is said to be the last of the deal of that name, or since which it is over; None where none is."""
    end = sentence.head(sentence.head(name))
    if name.dep != "pobj" or sentence.head(name).lower != "of" or not _is_end(sentence, end):
        return None
    verb = sentence.head(end)
    if verb.lemma == BE and end.dep in ("attr", *clauses.SUBJECTS):
        return when.own(marks, sentence, verb) if not clauses.is_negated(sentence, verb) else None
    told = when.dated(marks, sentence) if verb.lower in AFTERWARDS else []
    days = [moment for moment in told if end in sentence.ancestors(when.head_word(sentence, moment))]
    return days[0] if len(days) == 1 else None


def _is_end(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun is for the end of something, or its last day."""
    is_last = noun.lemma == DAY and any(word.lower in LAST for word in sentence.children(noun, "amod"))
    return is_last or noun.lemma in ENDS


def fought_again(marks: Marks, start: Moment | None) -> Moment | None:
    """The day, gone by, on which fighting is told to have begun again since `start`; None where none is told."""
    for sentence in marks.sentences:
        for verb in sentence.words:
            if verb.pos == "VERB" and _is_again(sentence, verb):
                moment = when.of(marks, sentence, verb)
                if moment is not None and _is_since(marks, moment, start):
                    return moment
    return None


def _is_again(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells that fighting has begun again: "resumed its raids", "fighting restarted"."""
    known = [sense for sense in senses().get((verb.lemma, "verb"), ()) if not sense.beside]
    if not any(sense.act == TERMINATE and "fight" in sense.kinds for sense in known):
        return False
    told = sentence.children(verb, "dobj") or sentence.children(verb, *clauses.SUBJECTS)
    is_fighting = any(issues.names(noun, FIGHTING) for noun in told)
    return is_fighting and done.is_past(sentence, verb) and not clauses.is_negated(sentence, verb)


def _is_since(marks: Marks, moment: Moment, start: Moment | None) -> bool:
    """Tell whether a day lies between the beginning of the deal and the day of the report."""
    published = marks.report.published
    is_past = bool(moment.day and published and moment.day <= published)
    return is_past and (start is None or not start.day or start.day <= (moment.day or ""))
