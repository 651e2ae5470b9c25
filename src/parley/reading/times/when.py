"""Which moment holds for a clause: the bridge from the moments of a report to the days of its claims.

Pure functions over the marks, a sentence and one of its words. The publication day is never borrowed silently: a reader
that takes it says so through `published`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, takewhile

from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.text.clauses import clause_head
from parley.reading.text.sentences import Sentence, Word

SINCE = frozenset({"from", "since", "starting", "beginning", "effective"})
UNTIL = frozenset({"until", "till", "through", "to", "by", "before"})
EDGES = SINCE | UNTIL | {"after", "following"}
REACHED = frozenset({"by", "to", "till", "through"})  # "out by noon on Monday": the day of the act where no other is told
PLACING = frozenset({"to", "from", "through", "by"})  # lead to places and doers as well as to times
TIMES = frozenset(  # nouns between an edge and its day ("to the end of March")
    {"end", "start", "beginning", "middle", "eve", "dawn", "dusk", "noon", "midnight", "morning", "evening", "night"}
)
NAMING = ("NOUN", "PROPN", "PRON")  # parts of speech of places and doers
APART = frozenset({"after", "before"})
REPORTED = ("ccomp", "parataxis")
CLAUSAL = ("VERB", "AUX")
CALENDAR = ("DATE", "TIME")
LEAD = 3  # characters before a date that heads a paragraph: a bullet, a bracket
COMMA = 3  # words that a comma counts for: "nine on Monday, four on Tuesday"
SHORT = re.compile(r"P1D|PT(?:[1-9]|1\d|2[0-4])H|PT\d+[MS]")  # lengths of a day at most: what they hold is no total
DAYS = re.compile(r"P(\d{1,3})([DW])")  # lengths in days or weeks
WEEK = 7
NEWS = timedelta(days=7)  # of what a report tells as new
LONGEST_HEADLINE = 40  # characters of a line that holds little more than a date

Held = tuple[Moment, Word]
"""A moment with the word of it that governs its others."""


def of(marks: Marks, sentence: Sentence, word: Word, *, since: bool = False) -> Moment | None:
    """The moment that holds for the clause of `word`, or None where the report does not say.

    The clause's own moment wins, then that of the clauses above and below it, then the only one of the sentence. What is
    reported takes the day of the reporting words only where it tells of no earlier time ("said on Monday it had freed …"
    does not). Last comes the date that heads the paragraph, as in a chronicle. With `since`, "since 19 January" counts too.
    """
    told = [(moment, head_word(sentence, moment)) for moment in dated(marks, sentence)]
    held = [(moment, anchor) for moment, anchor in told if not _is_since_when(marks, sentence, word, (moment, anchor))]
    free = [(moment, anchor) for moment, anchor in held if not bound(sentence, (moment, anchor))]
    found = _attached(sentence, word, free) or _below(sentence, word, free)
    if found or is_apart(sentence, clause_head(sentence, word)):
        return found
    found = _only(sentence, word, free)
    if found or free:
        return found
    wanted = REACHED | SINCE if since else REACHED
    edges = [(moment, anchor) for moment, anchor in held if bound(sentence, (moment, anchor)) in wanted]
    return _attached(sentence, word, edges) or (None if held else heading(marks, sentence))


def _is_since_when(marks: Marks, sentence: Sentence, word: Word, held: Held) -> bool:
    """Tell whether a time is told of what has been since when: "the largest convoy since the war began on 7 October".

    Not one of these days, which the parser may hang there: "the first since the war began came on Friday".
    """
    moment, anchor = held
    now = marks.report.published
    if moment.day and now and date.fromisoformat(now) - date.fromisoformat(moment.day) <= NEWS:
        return False
    for above in sentence.ancestors(anchor):
        if any(mark.lower == "since" for mark in sentence.children(above, "mark")):
            return all(inside.i != word.i for inside in sentence.subtree(above))
    return False


def own(marks: Marks, sentence: Sentence, word: Word) -> Moment | None:
    """The moment told in the very clause of `word`, whatever holds for the clauses around it."""
    clause = clause_head(sentence, word)
    held = [(moment, head_word(sentence, moment)) for moment in dated(marks, sentence)]
    free = [
        moment
        for moment, anchor in held
        if not bound(sentence, (moment, anchor)) and clause_head(sentence, anchor) == clause
    ]
    return free[0] if free else None


def said(marks: Marks, sentence: Sentence, cue: Word) -> Moment | None:
    """The day on which something was said: only what stands in the clause of the reporting words themselves."""
    held = [(moment, head_word(sentence, moment)) for moment in dated(marks, sentence)]
    clause = clause_head(sentence, cue)
    own = [pair for pair in held if clause_head(sentence, pair[1]).i == clause.i and not bound(sentence, pair)]
    return min(own, key=lambda pair: abs(pair[1].i - cue.i))[0] if own else None


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
    for moment in dated(marks, sentence):
        anchor = head_word(sentence, moment)
        is_below = any(above.i == word.i for above in sentence.ancestors(anchor))
        if clause_head(sentence, anchor).i not in chain and not is_below:
            continue
        edge = bound(sentence, (moment, anchor))
        if edge in SINCE and (not _is_before(sentence, edge, anchor) or (edge == "since" and _is_ranked(sentence, anchor))):
            continue  # "the first since the collapse of the accord in January", "the third exchange since March"
        if moment.last:
            return moment, Moment(type="DATE", value=moment.last, how=moment.how, start=moment.start, end=moment.end)
        if edge in SINCE:
            start = start or moment
        elif edge in UNTIL:
            end = end or moment
    return start, end


def _is_ranked(sentence: Sentence, anchor: Word) -> bool:
    """Tell whether a time is that since which something is counted or ranked: "the third since March", "the worst since"."""
    holder = sentence.head(sentence.head(anchor))
    ranks = sentence.children(holder, "amod") if holder.pos == "NOUN" else []
    return any(word.entity == "ORDINAL" or word.tag == "JJS" or word.lower == "last" for word in ranks)


def kinds(marks: Marks, sentence: Sentence, word: Word) -> frozenset[str]:
    """The sorts of time told for the clause of `word`, with "other " before those told for another clause.

    "today" is the day of publication, "day" another; "since" and "until" are days or periods that bound; "period" is a month
    or year; "one day" is a length of a day at most, "span" a longer one; "vague" is all else.
    """
    chain = {clause.i for clause in _upwards(sentence, word)}
    below = {w.i for w in sentence.subtree(word)}
    found = set()
    for moment in marks.moments_in(sentence.start, sentence.end):
        head = head_word(sentence, moment)
        own = clause_head(sentence, head).i in chain or head.i in below
        kind = _kind(marks, sentence, (moment, head))
        found.add(kind if own else f"other {kind}")
    return frozenset(found)


def end_of_length(marks: Marks, sentence: Sentence) -> Moment | None:
    """The last day of the one length of days that a sentence tells from the one day before it ("on 24 May for a week")."""
    days = [(moment, moment.day) for moment in dated(marks, sentence) if moment.day]
    found = [(moment, DAYS.fullmatch(moment.value)) for moment in marks.moments_in(sentence.start, sentence.end)]
    lengths = [(moment, length) for moment, length in found if length]
    if len(days) != 1 or len(lengths) != 1 or (days[0][0].start or 0) > (lengths[0][0].start or 0):
        return None
    count, unit = lengths[0][1].groups()
    last = date.fromisoformat(days[0][1]) + timedelta(days=int(count) * (WEEK if unit == "W" else 1) - 1)
    return replace(days[0][0], value=last.isoformat(), last=None, how="last day of a length told from a day")


def _kind(marks: Marks, sentence: Sentence, held: Held) -> str:
    moment = held[0]
    if moment.type == "DURATION":
        return "one day" if SHORT.fullmatch(moment.value) else "span"
    if moment.type not in CALENDAR or not moment.value[:1].isdigit():
        return "vague"
    edge = bound(sentence, held)
    if edge in SINCE or edge in UNTIL:
        return "since" if edge in SINCE else "until"
    if not moment.day:
        return "period"
    return "today" if moment.day == marks.report.published else "day"


def _attached(sentence: Sentence, word: Word, held: list[Held]) -> Moment | None:
    """The moment of the clause of `word` or of the nearest clause above it; of several the one nearest in the text."""
    for clause in _upwards(sentence, word):
        own = [(moment, anchor) for moment, anchor in held if clause_head(sentence, anchor).i == clause.i]
        if own:
            return min(own, key=lambda pair: _distance(sentence, word, pair[1]))[0]
    return None


def _distance(sentence: Sentence, word: Word, anchor: Word) -> tuple[int, bool]:
    """How far a moment stands from `word`, a comma between them counted for more; of two as near, the later is nearer."""
    first, last = sorted((word.i, anchor.i))
    commas = sum(between.text in (",", ";", ":") for between in sentence.words[first:last])
    return last - first + commas * COMMA, anchor.i < word.i


def _below(sentence: Sentence, word: Word, held: list[Held]) -> Moment | None:
    """The only moment among the words that `word` governs ("an attack that killed nine on Friday")."""
    report = reporter(sentence, word)
    below = [
        moment
        for moment, anchor in held
        if reporter(sentence, anchor) == report
        and any(above.i == word.i for above in sentence.ancestors(anchor))
        and not _is_of_others(sentence, word, anchor)
    ]
    return below[0] if len(below) == 1 else None


def _only(sentence: Sentence, word: Word, held: list[Held]) -> Moment | None:
    """The only moment of the sentence; for what is reported, the day of the statement, if it tells of no earlier time."""
    if len(held) != 1 and (not held or len({moment.day for moment, _ in held}) != 1):
        return None
    moment, anchor = held[0]
    if _is_of_others(sentence, word, anchor):
        return None
    report, other = reporter(sentence, word), reporter(sentence, anchor)
    if report == other:
        return moment
    if report is not None and other is None and not _is_pluperfect(sentence, clause_head(sentence, word)):
        return replace(moment, how=f"{moment.how}; day of the statement that tells it")
    return None


def _is_of_others(sentence: Sentence, word: Word, anchor: Word) -> bool:
    """Tell whether a day is that of what befell somebody whom the sentence names: "let 15 soldiers captured in March go"."""
    clause = clause_head(sentence, anchor)
    is_within = clause in (word, *sentence.ancestors(word)) or sentence.head(clause) == word
    return clause.dep == "acl" and clause.tag == "VBN" and not is_within


def _is_pluperfect(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` tells of a time before that of its statement ("had accepted")."""
    return any(child.lower in ("had", "'d", "’d", "having") for child in sentence.children(verb, "aux"))


def heading(marks: Marks, sentence: Sentence) -> Moment | None:
    """The day that heads the paragraph ("23 March · …") or stands alone on the line above it, a dateline excepted."""
    first = next(other for other in marks.sentences if other.paragraph == sentence.paragraph)
    lead = [m for m in marks.moments_in(first.start, first.start + LEAD) if m.day]
    if lead:
        return lead[0]
    above = [other for other in marks.sentences if other.paragraph < sentence.paragraph]
    line = [other for other in above if other.paragraph == above[-1].paragraph]
    if len(line) != 1 or line[0].end - line[0].start > LONGEST_HEADLINE:
        return None
    days = [m for m in marks.moments_in(line[0].start, line[0].end) if m.day and m.day != marks.report.published]
    return days[0] if len(days) == 1 else None


def dated(marks: Marks, sentence: Sentence) -> list[Moment]:
    """The moments of the sentence that stand on the calendar, as precise as told."""
    found = marks.moments_in(sentence.start, sentence.end)
    return [m for m in found if m.type in CALENDAR and m.value[:1].isdigit()]


def head_word(sentence: Sentence, moment: Moment) -> Word:
    """The word of the moment that governs its others."""
    words = sentence.within(moment.start or 0, moment.end or 0)
    inside = {word.i for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.i), sentence.root)


def bound(sentence: Sentence, held: Held) -> str:
    """The preposition or conjunction that makes the moment the edge of a span, or "".

    It may stand further out ("until the end of March"), but not beyond a length of time ("after two days on Monday").
    "Before dawn on Monday" is Monday.
    """
    moment, anchor = held
    first = next(iter(sentence.within(moment.start or 0, moment.end or 0)), anchor)
    before = [word.lower for at in (anchor, first) for word in sentence.words[max(0, at.i - 1) : at.i]]
    stops = (word for word in sentence.ancestors(anchor) if word.pos in CLAUSAL or sentence.children(word, "nummod"))
    last = next(stops, None)
    heads = [w.lower for w in takewhile(lambda w: last is None or w.i != last.i, sentence.ancestors(anchor))]
    edge = next((edge for edge in (*heads, *before) if edge in EDGES), "")
    if edge in PLACING and not _is_before(sentence, edge, anchor):
        edge = ""
    return "" if edge in ("before", "after") and moment.type == "TIME" else edge


def _is_before(sentence: Sentence, edge: str, anchor: Word) -> bool:
    """Tell whether `edge` stands before a time ("to the end of March"), not a place or doer ("to Orvale on Friday")."""
    first = next((word.i for word in reversed(sentence.words[: anchor.i]) if word.lower == edge), anchor.i)
    return not any(word.pos in NAMING and word.lemma not in TIMES for word in sentence.words[first + 1 : anchor.i])


def _upwards(sentence: Sentence, word: Word) -> Iterator[Word]:
    """The clause of `word` and those above it, as far as a day told there holds for it."""
    clause = clause_head(sentence, word)
    yield clause
    while clause.head != clause.i and clause.dep not in REPORTED and not is_apart(sentence, clause):
        clause = clause_head(sentence, sentence.head(clause))
        yield clause


def is_apart(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a clause is of a time that is only counted from that of the one above ("a week after they collapsed")."""
    words = sentence.words[: clause.i]
    counted = pairwise(words)
    return clause.dep == "advcl" and any(
        length.dep == "npadvmod" and edge.lower in APART and clause in (sentence.head(length), sentence.head(edge))
        for length, edge in counted
    )


def reporter(sentence: Sentence, word: Word) -> int | None:
    """The place of the verb under which `word` is reported, or None in the report's own voice."""
    for above in [word, *sentence.ancestors(word)]:
        if above.dep in REPORTED and above.pos in ("VERB", "AUX"):
            return above.i
    return None
