"""The day on which a figure holds: that of its clause, one told before it, that of publication, or none.

Every day that the report offers is a candidate, and so is none. What speaks for each is weighed (lexicon day_weights), and
weighs differently for plans, totals, incidents and lengths. Two things are certain: a day since which a total is counted is
never the day on which it holds, and the day of publication, where no words name it, holds only for totals and stocks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from parley import lexicons
from parley.model.moments import Moment
from parley.reading.amounts import tellings
from parley.reading.amounts.tellings import STOCKS, Case, Told
from parley.reading.text.clauses import clause_head
from parley.reading.text.sentences import Sentence
from parley.reading.times import when

CLOSE = 6  # words between a number and a day that is close to it
LIST = 6  # characters between two days of one list ("on 12 and 13 May")
LATEST = "9999"  # no day is later: what is to come is not known in an undated report
SLIGHT = 0.02  # a manner of telling less likely than this is left out
ANY = "*"  # before a signal that weighs differently for each manner of telling
PUBLISHED = "a total as of the day of publication"
SPAN = "the last day of a span"
BEFORE = "a day told before in the paragraph"

Shares = Mapping[str, float]
"""Manner of telling (plan, total, incident, length) → how likely it is, from 0 to 1."""


@dataclass(slots=True)
class Candidate:
    """A day on which a figure may hold (None: no day is told), with what speaks for it."""

    moment: Moment | None
    signals: set[str] = field(default_factory=set)


Candidates = dict[str | None, Candidate]


def day(case: Case, told: Told) -> Moment | None:
    """The moment on which a figure holds, or None where the report gives none."""
    found = candidates(case, told)
    shares = tellings.shares(case)
    best = max(found, key=lambda day: (weight(found[day], shares), day is None, day or ""))
    return found[best].moment


def weight(candidate: Candidate, shares: Shares) -> float:
    """The sum of what speaks for a candidate."""
    return sum(_weights().get(name, 0.0) * strength for name, strength in strengths(candidate, shares).items())


def strengths(candidate: Candidate, shares: Shares) -> dict[str, float]:
    """Signal → strength, with "total published" and so on beside "published" where the manner of telling matters."""
    found: dict[str, float] = {}
    for signal in sorted(candidate.signals):
        found[signal.removeprefix(ANY)] = 1.0
        if signal.startswith(ANY):
            found.update({f"{manner} {signal[1:]}": share for manner, share in shares.items() if share > SLIGHT})
    return found


@cache
def _weights() -> Mapping[str, float]:
    return {word: entry["weight"] for entry in lexicons.entries("day_weights") for word in entry["words"]}


def candidates(case: Case, told: Told) -> Candidates:
    """The days that the report offers for a figure, None among them, each with what speaks for it."""
    found: Candidates = {None: Candidate(None, set(_none(case)))}
    _told_here(case, found)
    _told_before(case, found)
    if told.manner == "total":
        for moment, signal in _ends(case):
            _add(found, moment, signal)
    heading = when.heading(case.marks, case.tally.sentence)
    if heading is not None:
        _add(found, heading, ANY + "heading")
    published = when.published(case.marks, PUBLISHED)
    if published is not None and (told.manner == "total" or published.day in found):
        for signal in _published(case):
            _add(found, published, signal)
    return found


def _add(found: Candidates, moment: Moment, *signals: str) -> None:
    candidate = found.setdefault(moment.day, Candidate(moment))
    candidate.signals.update(signals)


def _none(case: Case) -> Iterator[str]:
    """What speaks for no day."""
    sentence = case.tally.sentence
    kinds = when.kinds(case.marks, sentence, case.word)
    yield ANY + "none"
    if _days(case, sentence):
        yield ANY + "none beside a day"
    if "period" in kinds:
        yield ANY + "none in a period"
    if "other period" in kinds:
        yield "none beside a period"
    if not any(_days(case, other) for other in (*_before(case), sentence)):
        yield ANY + "none undated"


def _published(case: Case) -> Iterator[str]:
    """What speaks for the day of publication."""
    sentence = case.tally.sentence
    kinds = when.kinds(case.marks, sentence, case.word)
    yield ANY + "published"
    yield f"{ANY}published {tellings.tense_of(sentence, case.verb)}"
    yield f"{ANY}published {'stock' if case.measure in STOCKS else 'number'}"
    if kinds & {"since", "other since"}:
        yield ANY + "published since"
    if "day" in kinds:
        yield ANY + "published beside a day"
    if "span" in kinds:
        yield ANY + "published after a span"


def _told_here(case: Case, found: Candidates) -> None:
    """Take the days of the sentence of a figure, those since which it is counted left out."""
    sentence, tally = case.tally.sentence, case.tally
    days = _days(case, sentence)
    for place, moment in enumerate(days):
        signals = set(_of_place(case, moment))
        if not signals:
            continue
        if not _parted(case, moment, days):
            signals.add("next day" if (moment.start or 0) > tally.anchor.start else "previous day")
        if place and _in_list(days[place - 1], moment):
            signals.add("closes a list")
        if place + 1 < len(days) and _in_list(moment, days[place + 1]):
            signals.add("opens a list")
        if moment.last:
            signals.add("opens a span")
        _add(found, moment, *signals)
    own = when.of(case.marks, sentence, case.word)
    if own is not None and own.day in found:
        _add(found, own, ANY + "own")


def _of_place(case: Case, moment: Moment) -> Iterator[str]:
    """Where a day of the sentence stands to the figure; nothing for one since which it is counted."""
    sentence, tally = case.tally.sentence, case.tally
    head = when.head_word(sentence, moment)
    edge = _edge(sentence, moment)
    if edge == "since":
        return
    yield f"{ANY}in sentence {edge}"
    if clause_head(sentence, head).i == clause_head(sentence, case.word).i:
        yield f"{ANY}in clause {edge}"
    if any(above.i == tally.top.i for above in sentence.ancestors(head)):
        yield f"below {edge}"
    if when.reporter(sentence, head) != when.reporter(sentence, case.word):
        yield ANY + "of speech"
    if abs(head.i - tally.anchor.i) <= CLOSE:
        yield "close"
    if (case.marks.report.published or LATEST) < moment.value:
        yield ANY + "to come"


def _parted(case: Case, moment: Moment, days: list[Moment]) -> bool:
    """Tell whether another number or day stands between a figure and a day."""
    first, last = sorted((moment.start or 0, case.tally.anchor.start))
    counts = any(first < count.number[0] < last for count in case.marks.counts_in(first, last))
    return counts or any(first <= (day.start or 0) < last for day in days if day is not moment)


def _in_list(one: Moment, other: Moment) -> bool:
    return 0 <= (other.start or 0) - (one.end or 0) <= LIST


def _told_before(case: Case, found: Candidates) -> None:
    """Take the days told before in the paragraph."""
    has_own = bool(_days(case, case.tally.sentence))
    for back, sentence in enumerate(reversed(_before(case))):
        for moment in _days(case, sentence):
            edge = _edge(sentence, moment)
            if edge == "since":
                continue
            signals = {f"{ANY}before {edge}", ANY + ("in the sentence before" if back == 0 else "further back")}
            if not has_own:
                signals.add(ANY + "before and none here")
            told = replace(moment, how=f"{moment.how}; {BEFORE}", last=None)
            _add(found, told, *signals)


def _ends(case: Case) -> Iterator[tuple[Moment, str]]:
    """Yield the days on which a span told in the paragraph ends ("from 24 to 30 May"), or a length told in the sentence."""
    own = case.tally.sentence
    for sentence in case.marks.sentences:
        if sentence.paragraph != own.paragraph:
            continue
        where = "here" if sentence is own else "before" if sentence.start < own.start else "after"
        for moment in _days(case, sentence):
            if moment.last:
                yield replace(moment, value=moment.last, last=None, how=f"{moment.how}; {SPAN}"), f"end of a span {where}"
    end = when.end_of_length(case.marks, own)
    if end is not None:
        yield end, "end of a length"


def _before(case: Case) -> list[Sentence]:
    """The sentences of the paragraph before that of a figure."""
    sentences = case.marks.sentences
    return [s for s in sentences if s.paragraph == case.tally.sentence.paragraph and s.start < case.tally.sentence.start]


def _days(case: Case, sentence: Sentence) -> list[Moment]:
    return [moment for moment in when.dated(case.marks, sentence) if moment.day]


def _edge(sentence: Sentence, moment: Moment) -> str:
    """How a day bounds: since, until, after, or free where it does not."""
    edge = when.bound(sentence, (moment, when.head_word(sentence, moment)))
    if edge in when.SINCE:
        return "since"
    return "until" if edge in when.UNTIL else "after" if edge else "free"
