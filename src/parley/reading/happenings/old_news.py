"""Whether a deed is old news told again: by its own day, or as what came before other things.

In a report of 14 June "the village was burned in 2011" is old news, and so is "the brigade had burned the village".
"""

from datetime import date

from parley.model.moments import Moment
from parley.reading.happenings.triggers import Trigger
from parley.reading.marks import Marks
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

OLD = 7  # days: news of a week ago is told again, not reported
OLD_IF_UNDATED = 30  # days before the last one told, for a report that does not say when it was written
CHRONICLE = 3  # paragraphs headed by days of their own make a chronicle, which tells as news what is months apart
OLD_IN_CHRONICLE = 330  # days before the last one told: an undated chronicle retells what lies about a year back
PERIODS = frozenset({"week", "month", "year", "decade", "century"})
PLUPERFECT = "had"
PERFECT = ("has", "have", "'ve", "’ve")
YEAR, MONTH = 4, 7  # characters of a year and of a month in a moment's value


def is_retold(marks: Marks, trigger: Trigger, told: Moment | None) -> bool:
    """Tell whether the deed is old news: its own day lies more than a week back, or it is told as before other things.

    What has gone on since then ("has refused food since May") is news however long ago it began.
    """
    written, old = _written(marks)
    if told is not None and written and told.value[:YEAR].isdigit():
        if _goes_on(trigger):
            return False
        if told.day:
            return (date.fromisoformat(written) - date.fromisoformat(told.last or told.day)).days > old
        exact = len(told.value[:MONTH]) if old == OLD else YEAR
        return told.value[:exact] < written[:exact]
    return _is_long_ago(trigger) or _is_before_others(trigger)


def _goes_on(trigger: Trigger) -> bool:
    """Tell whether a deed lasts since its day: "have refused food since 8 May"."""
    sentence, verb = trigger.sentence, clauses.clause_head(trigger.sentence, trigger.word)
    lasts = any(child.lower == "since" for child in sentence.children(verb, "prep"))
    return lasts and any(child.lower in PERFECT for child in sentence.children(verb, "aux"))


def _is_before_others(trigger: Trigger) -> bool:
    """Tell whether a deed is told in the pluperfect, its own or that of the verb above it ("had gone to beg").

    After "said that" the pluperfect stands for the past that was said.
    """
    sentence, verb = trigger.sentence, clauses.clause_head(trigger.sentence, trigger.word)
    if _is_reported(sentence, verb):
        return False
    aim = verb.tag == "VB" and any(child.lower == "to" for child in sentence.children(verb, "aux"))
    told = (verb, sentence.head(verb)) if aim else (verb,)
    return any(child.lower == PLUPERFECT for one in told for child in sentence.children(one, "aux"))


def _is_reported(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells what somebody said, in the past tense, right before ("said the militia had shot two")."""
    said = sentence.head(verb)
    return verb.dep == "ccomp" and said.tag == "VBD" and said.i < verb.i


def _written(marks: Marks) -> tuple[str | None, int]:
    """The day of the report and the age in days from which news is old; of an undated one the last day that it tells."""
    if marks.report.published:
        return marks.report.published, OLD
    last = max((moment.day for moment in marks.moments if moment.day), default=None)
    headings = {heading.value for sentence in marks.sentences if (heading := when.heading(marks, sentence))}
    return last, OLD_IN_CHRONICLE if len(headings) >= CHRONICLE else OLD_IF_UNDATED


def _is_long_ago(trigger: Trigger) -> bool:
    """Tell whether the deed is put weeks, months or years back in words that give no day ("shot seven years ago")."""
    sentence = trigger.sentence
    for ago in (word for word in sentence.words if word.lower == "ago"):
        units = {child.lemma for child in sentence.children(ago, "npadvmod")}
        if units & PERIODS and clauses.clause_head(sentence, ago) == clauses.clause_head(sentence, trigger.word):
            return True
    return False
