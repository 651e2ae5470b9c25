"""The days on which a figure may hold: those of its sentence and paragraph, of the lead, and of the figures before it.

A stack of reference times: what a figure's own sentence does not date may hold on a day told before, on that of the lead, or
on that of the figure beside it or of the whole that it is a part of, or on the day that the same number has elsewhere. None
is a candidate too. Each comes with the names of what speaks for it, which holding weighs.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from parley.model.moments import Moment
from parley.reading.amounts import tellings
from parley.reading.amounts.tellings import STOCKS, Case, Told
from parley.reading.text.clauses import clause_head
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

CLOSE = 6  # words between a number and a day that is close to it
ANY = "*"  # before a signal that weighs differently for each manner of telling
LATEST = "9999"  # no day is later: what is to come is not known in an undated report
BEGINNING = frozenset({"begin", "start", "break", "erupt", "commence", "ignite", "unleash", "trigger", "launch"})
LEAST = 2  # days of a list
JOINING = frozenset({"and", "or", "to", "the", "on", "of", ",", "-", "–", "/"})  # between two days of one list or span
AGES = ((0, "today"), (7, "this week"), (60, "lately"))  # days between a day and that of publication, at most
PUBLISHED = "a total as of the day of publication"
TELLING = 10  # smaller numbers stand twice in a report by chance
SPAN = "the last day of a span"
BEFORE = "a day told before in the paragraph"
LEAD = "the first day of the report"
FIGURE = "the day of a figure told before"
NUMBER = "the day of the same number elsewhere"
OFTEN = ("once", "twice", "often")  # by the times that a report tells a day
DISTANCES = ((0, "in its paragraph"), (1, "in the paragraph after it"), (3, "near it"))  # paragraphs from the lead, at most


@dataclass(slots=True)
class Candidate:
    """A day on which a figure may hold (None: no day is told), with what speaks for it."""

    moment: Moment | None
    signals: set[str] = field(default_factory=set)


Candidates = dict[str | None, Candidate]


def candidates(case: Case, told: Told) -> Candidates:
    """The days that the report offers for a figure, None among them, each with what speaks for it."""
    found: Candidates = {None: Candidate(None, set(_none(case)))}
    _told_here(case, told, found)
    _told_before(case, found)
    _told_first(case, found)
    _told_often(case, found)
    for moment, signal in _ends(case):
        _add(found, moment, signal)
    heading = when.heading(case.marks, case.tally.sentence)
    if heading is not None:
        _add(found, heading, ANY + "heading")
    _of_figures(case, told, found)
    _told_elsewhere(case, found)
    published = when.published(case.marks, PUBLISHED)
    if published is not None and (told.manner == "total" or published.day in found):
        _add(found, published, *_published(case))
    for day, candidate in found.items():
        if day is not None and case.marks.report.published is not None:
            candidate.signals.add(ANY + _age(day, case.marks.report.published))
    return found


def _add(found: Candidates, moment: Moment, *signals: str) -> None:
    candidate = found.setdefault(moment.day, Candidate(moment))
    candidate.signals.update(signals)


def _age(day: str, published: str) -> str:
    """How long before the publication a day is."""
    days = (date.fromisoformat(published) - date.fromisoformat(day)).days
    return "to come" if days < 0 else next((name for most, name in AGES if days <= most), "long ago")


def _none(case: Case) -> Iterator[str]:
    """What speaks for no day."""
    sentence = case.tally.sentence
    kinds = when.kinds(case.marks, sentence, case.word)
    yield ANY + "none"
    yield f"{ANY}none {tellings.tense_of(sentence, case.verb)}"
    if _days(case, sentence):
        yield ANY + "none beside a day"
    if "period" in kinds:
        yield ANY + "none in a period"
    if "other period" in kinds:
        yield "none beside a period"
    around = (*_before(case), sentence)
    if not any(_days(case, other) for other in around):
        yield ANY + "none undated"
        if any(when.dated(case.marks, other) for other in around):
            yield ANY + "none after a period"


def _published(case: Case) -> Iterator[str]:
    """What speaks for the day of publication."""
    sentence = case.tally.sentence
    kinds = when.kinds(case.marks, sentence, case.word)
    yield ANY + "published"
    kind, tense = "stock" if case.measure in STOCKS else "number", tellings.tense_of(sentence, case.verb)
    yield f"{ANY}published {tense}"
    yield f"{ANY}published {kind}"
    yield f"published {kind} in {tense}"
    if kinds & {"since", "other since"}:
        yield ANY + "published since"
    if "day" in kinds:
        yield ANY + "published beside a day"
    if "span" in kinds:
        yield ANY + "published after a span"


def _told_here(case: Case, told: Told, found: Candidates) -> None:
    """Take the days of the sentence of a figure, those left out since which it is counted or on which it is only told."""
    sentence, tally = case.tally.sentence, case.tally
    days = _days(case, sentence)
    for place, moment in enumerate(days):
        signals = set(_of_place(case, moment))
        if not signals or (told.manner == "incident" and _only_told(case, moment)):
            continue
        if not _parted(case, moment, days):
            signals.add("next day" if (moment.start or 0) > tally.anchor.start else "previous day")
        if place and _joined(sentence, days[place - 1], moment):
            signals.add("closes a list")
        if place + 1 < len(days) and _joined(sentence, moment, days[place + 1]):
            signals.add("opens a list")
        if moment.last:
            signals.add("opens a span")
        _add(found, moment, *signals)
    own = when.of(case.marks, sentence, case.word)
    if own is not None and own.day in found:
        is_ahead = (case.marks.report.published or LATEST) < own.value
        _add(found, own, ANY + "own", *([ANY + "own to come"] if is_ahead else []))
    paired = _paired(case, days)
    if paired is not None and paired.day in found:
        _add(found, paired, ANY + "of its place in a list")


def _only_told(case: Case, moment: Moment) -> bool:
    """Tell whether a day is that of telling what went before it ("said on Monday that it had killed 12")."""
    sentence, told_in = case.tally.sentence, when.reporter(case.tally.sentence, case.word)
    is_apart = told_in is not None and when.reporter(sentence, when.head_word(sentence, moment)) != told_in
    return is_apart and tellings.tense_of(sentence, case.verb) == "pluperfect"


def _paired(case: Case, days: list[Moment]) -> Moment | None:
    """The day of a figure in a list where numbers and days take turns ("12 on Friday, nine on Saturday"), or None."""
    sentence, own = case.tally.sentence, case.tally.count.number[0]
    counts = [c.number[0] for c in case.marks.counts_in(sentence.start, sentence.end) if not _in_day(c.number[0], days)]
    first, second = sorted((counts, [day.start or 0 for day in days]), key=lambda places: places[:1])
    turns = [place for pair in zip(first, second, strict=False) for place in pair]
    if len(counts) != len(days) or len(days) < LEAST or turns != sorted(turns) or own not in counts:
        return None
    return days[counts.index(own)]


def _in_day(place: int, days: list[Moment]) -> bool:
    """Tell whether a number is a word of a day ("12 May")."""
    return any((day.start or 0) <= place < (day.end or 0) for day in days)


def _of_place(case: Case, moment: Moment) -> Iterator[str]:
    """Where a day of the sentence stands to the figure; nothing for one since which it is counted."""
    sentence, tally = case.tally.sentence, case.tally
    head = when.head_word(sentence, moment)
    edge = _edge(sentence, moment, case.word)
    if edge == "since":
        return
    yield f"{ANY}in sentence {edge}"
    if clause_head(sentence, head).i == clause_head(sentence, case.word).i:
        yield f"{ANY}in clause {edge}"
    above = [word.i for word in sentence.ancestors(head)]
    if tally.top.i in above:
        yield f"below {edge}"
    elif _of_noun(sentence, head):
        yield ANY + "of another noun"
    if when.reporter(sentence, head) != when.reporter(sentence, case.word):
        yield ANY + "of speech"
    if abs(head.i - tally.anchor.i) <= CLOSE:
        yield "close"


def _of_noun(sentence: Sentence, head: Word) -> bool:
    """Tell whether a day says which one of a thing is meant ("the raid of 5 May", "Monday's raid")."""
    above = sentence.head(head)
    noun = sentence.head(above) if above.pos == "ADP" else above
    return noun.pos in ("NOUN", "PROPN", "NUM") and noun.i != head.i


def _parted(case: Case, moment: Moment, days: list[Moment]) -> bool:
    """Tell whether another number or day stands between a figure and a day."""
    first, last = sorted((moment.start or 0, case.tally.anchor.start))
    counts = any(first < count.number[0] < last for count in case.marks.counts_in(first, last))
    return counts or any(first <= (day.start or 0) < last for day in days if day is not moment)


def _joined(sentence: Sentence, one: Moment, other: Moment) -> bool:
    """Tell whether two days make one list or span ("on 12 and 13 May", "between Friday and the 16th")."""
    between = [word for word in sentence.words if (one.end or 0) <= word.start < (other.start or 0)]
    return (one.start or 0) < (other.start or 0) and all(word.lower in JOINING for word in between)


def _told_before(case: Case, found: Candidates) -> None:
    """Take the days told before in the paragraph."""
    has_own = bool(_days(case, case.tally.sentence))
    for back, sentence in enumerate(reversed(_before(case))):
        for moment in reversed(_days(case, sentence)):
            edge = _edge(sentence, moment)
            if edge == "since":
                continue
            signals = {f"{ANY}before {edge}", ANY + ("in the sentence before" if back == 0 else "further back")}
            if not has_own:
                signals.add(ANY + "before and none here")
            _add(found, _shared(moment, BEFORE), *signals)


def _told_first(case: Case, found: Candidates) -> None:
    """Take the first day that the report tells in a whole sentence, the day of its lead, where a sentence tells none."""
    own = case.tally.sentence
    told = (
        (sentence, moment) for sentence in case.marks.sentences if _is_told(sentence) for moment in _days(case, sentence)
    )
    first = next(((sentence, moment) for sentence, moment in told if _edge(sentence, moment) != "since"), None)
    if first is None:
        found[None].signals.add(ANY + "none in the report")
    elif first[0].start < own.start and not _days(case, own):
        beside = "after a day" if any(_days(case, other) for other in _before(case)) else "alone"
        away = own.paragraph - first[0].paragraph
        place = next((name for most, name in DISTANCES if away <= most), "far from it")
        _add(found, _shared(first[1], LEAD), f"{ANY}lead {beside}", f"{ANY}lead {place}")


def _told_often(case: Case, found: Candidates) -> None:
    """Count how often the report tells each day in whole sentences: what it comes back to is what it is about."""
    told = Counter(moment.day for sentence in case.marks.sentences if _is_told(sentence) for moment in _days(case, sentence))
    for day, candidate in found.items():
        if day is not None:
            candidate.signals.add(f"{ANY}told {OFTEN[min(max(told[day], 1), len(OFTEN)) - 1]}")


def _is_told(sentence: Sentence) -> bool:
    """Tell whether a sentence has a verb: datelines and headings have none."""
    return any(word.pos in ("VERB", "AUX") for word in sentence.words)


def _of_figures(case: Case, told: Told, found: Candidates) -> None:
    """Take the days of the figures before it, or that they have none."""
    for before in case.before:
        signal = f"{ANY}as {before.place} {'alike' if before.told.manner == told.manner else 'unlike'}"
        if before.day is None:
            found[None].signals.add(signal)
        else:
            _add(found, _shared(before.day, FIGURE), signal)


def _shared(moment: Moment, why: str) -> Moment:
    """A moment told for another sentence or figure, with why it holds for this one too."""
    how = moment.how.partition("; ")[0]
    return replace(moment, how=f"{how}; {why}", last=None)


def _told_elsewhere(case: Case, found: Candidates) -> None:
    """Take the day that goes with the same number in another sentence, where that is the only one there."""
    own, quantity = case.tally.sentence, case.tally.count.quantity
    if (quantity.low or quantity.high or 0) < TELLING:
        return
    for count in case.marks.counts:
        other = case.marks.sentence_at(count.number[0])
        if other is None or other is own or (count.quantity.low, count.quantity.high) != (quantity.low, quantity.high):
            continue
        days = [moment for moment in _days(case, other) if _edge(other, moment) != "since"]
        if len(days) == 1:
            _add(found, _shared(days[0], NUMBER), ANY + "told with the same number")


def _ends(case: Case) -> Iterator[tuple[Moment, str]]:
    """Yield the days on which a span told in the paragraph ends ("from 24 to 30 May"), or a length told in the sentence."""
    own = case.tally.sentence
    for sentence in case.marks.sentences:
        if sentence.paragraph != own.paragraph:
            continue
        where = "here" if sentence is own else "before" if sentence.start < own.start else "after"
        for moment in _days(case, sentence):
            if moment.last:
                yield (
                    replace(moment, value=moment.last, last=None, how=f"{moment.how}; {SPAN}"),
                    f"{ANY}end of a span {where}",
                )
    end = when.end_of_length(case.marks, own)
    if end is not None:
        yield end, ANY + "end of a length"


def _before(case: Case) -> list[Sentence]:
    """The sentences of the paragraph before that of a figure."""
    sentences = case.marks.sentences
    return [s for s in sentences if s.paragraph == case.tally.sentence.paragraph and s.start < case.tally.sentence.start]


def _days(case: Case, sentence: Sentence) -> list[Moment]:
    return [moment for moment in when.dated(case.marks, sentence) if moment.day]


def _edge(sentence: Sentence, moment: Moment, word: Word | None = None) -> str:
    """How a day bounds: since, until, after, or free where it does not.

    The day on which what brought a figure about began ("fighting that broke out on 5 May") is one since which it is counted,
    but for a figure, whose `word` is given, in that very clause.
    """
    head = when.head_word(sentence, moment)
    clause = clause_head(sentence, head)
    is_beginning = clause.dep in ("relcl", "acl") and clause.lemma in BEGINNING
    if is_beginning and (word is None or clause.i != clause_head(sentence, word).i):
        return "since"
    edge = when.bound(sentence, (moment, head))
    if edge in when.SINCE:
        return "since"
    return "until" if edge in when.UNTIL else "after" if edge else "free"
