"""Which moment holds for a clause: the bridge from the moments of a report to the days of its claims.

Pure functions over the marks, a sentence and one of its words. The publication day is never borrowed silently: a reader
that takes it says so through `published`.
"""

from collections.abc import Iterator

from parley.model.moments import Moment
from parley.reading.clauses import clause_head
from parley.reading.marks import Marks
from parley.reading.sentences import Sentence, Word

OPENERS = frozenset({"from", "since", "starting", "beginning", "effective", "as of"})
CLOSERS = frozenset({"until", "till", "through", "by", "to", "before"})
EDGES = OPENERS | CLOSERS | {"after", "following"}
REPORTED = ("ccomp", "parataxis")
CALENDAR = ("DATE", "TIME")


def of(marks: Marks, sentence: Sentence, word: Word) -> Moment | None:
    """The moment that holds for the clause of `word`, or None where the sentence does not say.

    The clause's own moment wins, then that of the clauses above it; what is reported does not take the day of the
    reporting words ("said on Monday that …"). Else the only moment of the sentence, if it stands in no other report.
    """
    held = [(moment, _anchor(sentence, moment)) for moment in _dated(marks, sentence)]
    free = [(moment, anchor) for moment, anchor in held if not _is_edge(sentence, anchor)]
    for clause in _upwards(sentence, word):
        own = [(moment, anchor) for moment, anchor in free if clause_head(sentence, anchor).i == clause.i]
        if own:
            return min(own, key=lambda pair: abs(pair[1].i - word.i))[0]
    days = {moment.day for moment, _ in free}
    if len(free) == 1 or (len(days) == 1 and None not in days):
        moment, anchor = free[0]
        return moment if _reported(sentence, anchor) == _reported(sentence, word) else None
    return None


def published(marks: Marks, how: str) -> Moment | None:
    """The day of publication as a moment that no words name; `how` says why it holds; None for an undated report."""
    day = marks.report.published
    return Moment(type="DATE", value=day, how=how) if day else None


def span_of(marks: Marks, sentence: Sentence, word: Word) -> tuple[Moment | None, Moment | None]:
    """The first and last moment told for the clause of `word` ("from 24 to 30 November", "until Thursday"), or None each.

    A single day that is neither ("on Friday") is no span and gives (None, None).
    """
    start = end = None
    chain = {clause.i for clause in _upwards(sentence, word)}
    for moment in _dated(marks, sentence):
        anchor = _anchor(sentence, moment)
        if clause_head(sentence, anchor).i not in chain:
            continue
        edge = _edge(sentence, anchor)
        if moment.last:
            return moment, Moment(type="DATE", value=moment.last, how=moment.how, start=moment.start, end=moment.end)
        if edge in OPENERS:
            start = start or moment
        elif edge in CLOSERS:
            end = end or moment
    return start, end


def _dated(marks: Marks, sentence: Sentence) -> list[Moment]:
    """The moments of the sentence that stand on the calendar, as precise as told."""
    found = marks.moments_in(sentence.start, sentence.end)
    return [m for m in found if m.type in CALENDAR and m.value[:1].isdigit()]


def _anchor(sentence: Sentence, moment: Moment) -> Word:
    """The word of the moment that governs its others."""
    words = sentence.within(moment.start or 0, moment.end or 0)
    inside = {word.i for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.i), sentence.root)


def _edge(sentence: Sentence, anchor: Word) -> str:
    """The preposition or conjunction that makes the moment the edge of a span, or ""."""
    before = sentence.words[anchor.i - 1].lower if anchor.i else ""
    head = sentence.head(anchor).lower
    return next((edge for edge in (head, before) if edge in EDGES), "")


def _is_edge(sentence: Sentence, anchor: Word) -> bool:
    return _edge(sentence, anchor) != ""


def _upwards(sentence: Sentence, word: Word) -> Iterator[Word]:
    """The clause of `word` and those above it, as far as a day told there holds for it."""
    clause = clause_head(sentence, word)
    yield clause
    while clause.head != clause.i and clause.dep not in REPORTED:
        clause = clause_head(sentence, sentence.head(clause))
        yield clause


def _reported(sentence: Sentence, word: Word) -> int:
    """The place of the verb under which `word` is reported, or -1 in the report's own voice."""
    for above in [word, *sentence.ancestors(word)]:
        if above.dep in REPORTED and above.pos in ("VERB", "AUX"):
            return above.i
    return -1
