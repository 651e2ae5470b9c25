"""The day on which a truce ended that is told by the fighting: when one side went back to it, or it began again.

"The truce took effect on 4 March. Kenya resumed its air raids on Tuesday." It ended on that Tuesday.
"""

from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.talks import done, issues
from parley.reading.talks.senses import senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

FIGHTING = ("fight",)
TERMINATE = "terminate"


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
