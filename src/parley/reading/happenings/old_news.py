"""Whether a deed is old news told again: by its own day, or as what came before other things.

In a report of 14 June "the village was burned in 2011" is old news, and so is "the brigade had burned the village".
"""

from datetime import date

from parley.model.moments import Moment
from parley.reading.happenings.triggers import Trigger
from parley.reading.marks import Marks
from parley.reading.text import clauses
from parley.reading.times import when

OLD = 7  # days: news of a week ago is told again, not reported
OLD_IF_UNDATED = 30  # days before the last one told, for a report that does not say when it was written
CHRONICLE = 3  # paragraphs headed by days of their own make a chronicle, which tells as news what is months apart
OLD_IN_CHRONICLE = 330  # days before the last one told: an undated chronicle retells what lies about a year back
PERIODS = frozenset({"week", "month", "year", "decade", "century"})
PLUPERFECT = "had"


def is_retold(marks: Marks, trigger: Trigger, told: Moment | None) -> bool:
    """Tell whether the deed is old news: its own day lies more than a week back, or it is told as before other things."""
    written, old = _written(marks)
    if told is not None and written and told.value[:4].isdigit():
        if told.day:
            return (date.fromisoformat(written) - date.fromisoformat(told.day)).days > old
        return told.value[:7] < written[: len(told.value[:7])] and old == OLD
    if _is_long_ago(trigger):
        return True
    verb = clauses.clause_head(trigger.sentence, trigger.word)
    return any(child.lower == PLUPERFECT for child in trigger.sentence.children(verb, "aux"))


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
