"""Rulings: how a figure is told and on which day it holds, where English settles it and nothing need be weighed.

Pure functions over a case. What no ruling settles is weighed: the telling by tellings, the day by holding.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from parley.model.moments import Moment
from parley.reading.amounts import lengths, promised, tellings, turns
from parley.reading.amounts.tellings import LENGTH, Case, Told
from parley.reading.text.clauses import clause_head
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

PLAN, TOTAL, INCIDENT, NO_PLAN = "plan", "total", "incident", "no plan"
PUBLISHED = "a length that ends on the day of publication"
SINCE = "a total counted up to the day of publication"
SO_FAR = "a total so far, on the day of publication"
BROUGHT = "the day of what brings the total about"
PART = "the day of the whole"
COUNTED_FROM = "counted from the day beside it"
DAYS = re.compile(r"P(\d{1,3})([DW])")
WEEK = 7
APART = {"after": -1, "before": 1}
DUE = frozenset(
    {"by", "from", "starting", "beginning", "before"}
)  # a day that bounds a plan is the one on which it falls due
PERIOD = re.compile(r"\d{4}(-\d\d)?|\d{4}-(Q\d|SP|SU|FA|WI)")


# ── how it is told ────────────────────────────────────────────────────────────────────────────────────────────────────


def manner(case: Case) -> str | None:
    """How a figure is told where its words settle it: plan, total, incident, or no plan; else None."""
    if promised.is_promised(case) or promised.is_negotiated(case) or promised.is_due(case):
        return PLAN
    if promised.is_of_promised(case):
        return NO_PLAN
    if case.whole is not None and turns.is_bare_part(case):
        return _as_whole(case, case.whole)
    if tellings.is_open(case):
        return None
    return next((ruled for ruled, holds in _MANNERS if holds(case)), None)


def _as_whole(case: Case, whole: Told) -> str | None:
    """How a part is told: as its whole, but for what has come true of a plan ("60,000 tents, of which 20,000 have come")."""
    if whole.manner != PLAN:
        return whole.manner
    sentence, top = case.tally.sentence, case.tally.top
    verb = sentence.head(top)
    if top.dep in ("nsubj", "nsubjpass") and tellings.tense_of(sentence, verb) in ("past", "perfect", "pluperfect"):
        return NO_PLAN
    return None if promised.tells_promised(case) else PLAN


def _is_own_day(case: Case) -> bool:
    """Tell whether it is a part of a total that has a day of its own ("15 died since Friday, nine on Sunday")."""
    found = turns.own_day(case)
    is_free = found is not None and not when.bound(case.tally.sentence, (found, when.head_word(case.tally.sentence, found)))
    return is_free and case.whole is not None and case.whole.manner == TOTAL


def _is_past_day(case: Case) -> bool:
    length = turns.in_the_past(case)
    return length is not None and turns.is_short(length)


def _is_span(case: Case) -> bool:
    """Tell whether it is what a length of days has seen."""
    tense = tellings.tense_of(case.tally.sentence, case.verb)
    return tense in ("past", "perfect", "pluperfect") and turns.spanned(case) is not None


def _is_of_incident(case: Case) -> bool:
    return turns.incident_day(case) is not None


def _is_captivity(case: Case) -> bool:
    """Tell whether it is how long somebody has been held, which is never what a deal lays down."""
    return case.measure == LENGTH and lengths.is_of_captivity(case.tally)


_MANNERS: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    (TOTAL, turns.is_brought),
    (INCIDENT, turns.brings),
    (INCIDENT, turns.is_exchanged),
    (INCIDENT, _is_past_day),
    (TOTAL, turns.is_so_far),
    (TOTAL, turns.is_running_toll),
    (TOTAL, _is_span),
    (INCIDENT, _is_own_day),
    (INCIDENT, _is_of_incident),
    (NO_PLAN, _is_captivity),
)


# ── the day on which it holds ─────────────────────────────────────────────────────────────────────────────────────────


def day(case: Case, told: Told) -> Moment | None:
    """The moment that words settle, or None where they settle none."""
    return next((found for rule in _DAYS if (found := rule(case, told)) is not None), None)


def _past(case: Case, told: Told) -> Moment | None:
    """The day of publication for what was counted "in the past 24 hours" or "in two years", where no other day is told."""
    length = turns.in_the_past(case)
    if length is None and told.manner == TOTAL and _is_span(case) and turns.is_open_ended(case):
        length = turns.spanned(case)
    return None if told.manner == PLAN or length is None or _free(case) else when.published(case.marks, PUBLISHED)


def _free(case: Case) -> list[Moment]:
    """The days of the sentence that bound nothing."""
    sentence = case.tally.sentence
    return [one for one in _days(case, sentence) if not when.bound(sentence, (one, when.head_word(sentence, one)))]


def _named(case: Case, told: Told) -> Moment | None:
    """The day of the incident that a clause is said of ("the swap on Saturday, in which 90 were freed")."""
    return turns.named_day(case) if told.manner == INCIDENT else None


def _brought(case: Case, told: Told) -> Moment | None:
    """The day of what brings a total about, told in the figure before ("… freed 12 on Tuesday, which makes 81 in all")."""
    if told.manner != TOTAL or not turns.is_brought(case):
        return None
    last = case.before[-1] if case.before else None
    if last is None or last.day is None or last.told.manner != INCIDENT or (_free(case) and not last.is_near):
        return None
    return _shared(last.day, BROUGHT)


def _of_incident(case: Case, told: Told) -> Moment | None:
    return turns.incident_day(case) if told.manner == INCIDENT else None


def _due(case: Case, told: Told) -> Moment | None:
    """The day by which or from which a plan is to be carried out, the only one of its clause."""
    sentence = case.tally.sentence
    if told.manner != PLAN or case.measure == LENGTH:
        return None
    held = [(moment, when.head_word(sentence, moment)) for moment in _days(case, sentence)]
    own = [pair for pair in held if clause_head(sentence, pair[1]).i in _clauses(case)]
    return own[0][0] if len(own) == 1 and when.bound(sentence, own[0]) in DUE else None


def _clauses(case: Case) -> set[int]:
    """The clause of the figure and what is said of the counted ("prisoners to be freed by 10 March")."""
    sentence, clause = case.tally.sentence, clause_head(case.tally.sentence, case.word)
    below = sentence.children(case.tally.top, "acl", "relcl")
    return {clause.i, *(word.i for word in below)}


def _since(case: Case, told: Told) -> Moment | None:
    """The day of publication for a total counted since a day, where its clause and those above it tell no other.

    "Since Friday 15 have died, nine of them on Saturday": the Saturday is that of the nine.
    """
    sentence = case.tally.sentence
    if told.manner != TOTAL or not _is_since(case):
        return None
    above = {clause_head(sentence, word).i for word in (case.word, *sentence.ancestors(case.word))}
    heads = [when.head_word(sentence, moment) for moment in _free(case)]
    if any(clause_head(sentence, head).i in above for head in heads):
        return None
    return when.published(case.marks, SINCE)


def _so_far(case: Case, told: Told) -> Moment | None:
    """The day of publication for what has been "so far", where no day stands before or with the number."""
    sentence, anchor = case.tally.sentence, case.tally.anchor
    is_dated = bool(_days(case, sentence)) and not _all_after(case, anchor.end)
    return when.published(case.marks, SO_FAR) if told.manner == TOTAL and turns.is_so_far(case) and not is_dated else None


def _all_after(case: Case, place: int) -> bool:
    """Tell whether all days of the sentence are told behind another number, as those of parts are."""
    sentence = case.tally.sentence
    following = case.marks.counts_in(place, sentence.end)
    return bool(following) and all((day.start or 0) > following[0].start for day in _days(case, sentence))


def _is_since(case: Case) -> bool:
    """Tell whether a figure is counted since a time, told with its number or in its very clause."""
    sentence, clause = case.tally.sentence, clause_head(case.tally.sentence, case.word)
    held = [(moment, when.head_word(sentence, moment)) for moment in when.dated(case.marks, sentence)]
    own = [pair for pair in held if clause_head(sentence, pair[1]).i == clause.i]
    return turns.has_since(case) or any(when.bound(sentence, pair) in when.SINCE for pair in own)


def is_undated(case: Case, told: Told) -> bool:
    """Tell whether words settle that no day is told.

    A total was told by somebody in a month or year gone by ("said in February that 700 had died"), or an incident is an
    earlier one ("in an earlier swap it freed 30").
    """
    sentence = case.tally.sentence
    cue = when.reporter(sentence, case.word)
    if told.manner == INCIDENT and turns.is_of_earlier(case):
        return True
    if told.manner != TOTAL or cue is None:
        return False
    says = clause_head(sentence, sentence.head(sentence.words[cue]))
    periods = [one for one in when.dated(case.marks, sentence) if PERIOD.fullmatch(one.value) and not one.day]
    held = [(one, when.head_word(sentence, one)) for one in periods]
    return any(clause_head(sentence, head).i == says.i and not when.bound(sentence, (one, head)) for one, head in held)


def _apart(case: Case, told: Told) -> Moment | None:
    """The day so many days from another one of the sentence ("said on Monday, three days after a bomb killed two")."""
    sentence = case.tally.sentence
    for edge in sentence.words:
        length = _length_before(case, edge) if edge.lower in APART else None
        base = _base(case, length, edge) if length is not None else None
        if base is not None and length is not None:
            ahead = -APART[edge.lower] if (base.start or 0) > edge.start else APART[edge.lower]
            found = (date.fromisoformat(str(base.day)) + ahead * timedelta(days=_size(length))).isoformat()
            is_told_ahead = told.manner != PLAN and found > (case.marks.report.published or found)
            how = f"{base.how}; {COUNTED_FROM}"
            return None if is_told_ahead else replace(base, type="DATE", value=found, last=None, how=how)
    return None


def _held_by(sentence: Sentence, edge: Word) -> set[int]:
    """The words of the clause or noun that an "after" or "before" stands before."""
    return {word.i for word in sentence.subtree(sentence.head(edge) if edge.dep == "mark" else edge)}


def _length_before(case: Case, edge: Word) -> Moment | None:
    told = case.marks.moments_in(case.tally.sentence.start, edge.start)
    last = told[-1] if told else None
    is_next = last is not None and edge.start - (last.end or 0) <= 1
    return last if last is not None and is_next and _size(last) else None


def _size(length: Moment) -> int:
    """The days of a length told in days or weeks, else 0."""
    found = DAYS.fullmatch(length.value) if length.type == "DURATION" else None
    return int(found[1]) * (WEEK if found[2] == "W" else 1) if found else 0


def _base(case: Case, length: Moment, edge: Word) -> Moment | None:
    """The day from which a length is counted for the figure: that of the other of the two clauses that it stands between."""
    sentence = case.tally.sentence
    inside = _held_by(sentence, edge)
    clause = sentence.head(edge) if edge.dep == "mark" else edge
    is_inside = case.tally.anchor.i in inside
    if not is_inside and clause_head(sentence, sentence.head(clause)).i != clause_head(sentence, case.word).i:
        return None
    held = [(moment, when.head_word(sentence, moment)) for moment in _free(case)]
    other = [(moment, head) for moment, head in held if (head.i in inside) != is_inside]
    above = clause_head(sentence, sentence.head(clause)).i
    own = [pair for pair in other if clause_head(sentence, pair[1]).i == above]
    return (own or other)[-1][0] if other else None


def _of_whole(case: Case, told: Told) -> Moment | None:
    """The day of the whole for a part that has no time of its own."""
    whole = case.before[0] if turns.is_bare_part(case) and case.before else None
    return _shared(whole.day, PART) if whole is not None and whole.day is not None else None


_DAYS: tuple[Callable[[Case, Told], Moment | None], ...] = (
    _past,
    _of_incident,
    _named,
    _brought,
    _due,
    _since,
    _so_far,
    _apart,
    _of_whole,
)


def _days(case: Case, sentence: Sentence) -> list[Moment]:
    return [moment for moment in when.dated(case.marks, sentence) if moment.day]


def _shared(moment: Moment, why: str) -> Moment:
    return replace(moment, how=f"{moment.how.partition('; ')[0]}; {why}", last=None)
