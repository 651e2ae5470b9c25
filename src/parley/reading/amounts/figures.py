"""Figures: the numbers that matter to the record, each with its measure, whom and where it counts, when and by whose count.

A count becomes a figure where enough speaks for a measure: its own words, the number before it, the words near it, whom it
counts, what the report is about (see measures and weighing). "18 were killed, six of them guards" is two figures.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from parley.model.actors import Actor
from parley.model.claims import Figure
from parley.model.evidence import Evidence
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.reading.actors import handing, places
from parley.reading.amounts import echoes, holding, lengths, parts, phrasing, rulings, signals, sources, tellings, weighing
from parley.reading.amounts.tallies import Tally, tallies
from parley.reading.amounts.tellings import Before, Told
from parley.reading.marks import Marks
from parley.reading.text.sentences import Word

NEEDS: frozenset[str] = frozenset({"moments", "counts", "mentions", "statements"})
GIVES = "figures"
UNTOLD = Told("occurred", cumulative=False)
Telling = Callable[[tellings.Case], tuple[Told, Moment | None]]
"""How a figure is told, and the day on which it holds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A tally with its measure and quantity, the word that gave the measure, where its own words did, and how it is told.

    `whole` is the place of the reading that it is a part of, in the list of readings; `like` that of
    the one before it that counts the same, where its own words do not say what it counts.
    """

    tally: Tally
    measure: str
    cue: Word | None
    quantity: Quantity
    whole: int | None = None
    like: int | None = None
    told: Told = UNTOLD
    as_of: Moment | None = None
    source: Actor | None = None


def read(marks: Marks) -> Iterator[Figure]:
    """Yield the figures of the report in text order."""
    found = readings(marks)
    spans = [marks.evidence(*phrasing.extent(reading.tally, reading.cue)) for reading in found]
    for reading, evidence in zip(found, spans, strict=True):
        whole = spans[reading.whole] if reading.whole is not None else None
        counted = found[_main(found, reading.like)].tally if reading.like is not None else reading.tally
        figure = _figure(marks, reading, evidence, whole)
        yield replace(figure, who=figure.who or phrasing.who(marks, counted))


def readings(marks: Marks) -> list[Reading]:
    """The numbers of the report that are figures, in text order, each with its measure, telling, day and source."""
    found = settled(marks, measured(marks), _telling)
    for place in _wholes_first(found):
        source = sources.of(marks, found[place].tally) or _source_of_whole(found, place)
        found[place] = replace(found[place], source=source)
    return found


def settled(marks: Marks, bare: Sequence[Reading], telling: Telling) -> list[Reading]:
    """The readings, each with its telling and day, which those after it see; a whole is settled before its parts."""
    wholes = parts.wholes([reading.tally for reading in bare])
    found = [replace(reading, whole=wholes.get(place)) for place, reading in enumerate(bare)]
    for place in _wholes_first(found):
        told, as_of = telling(case(marks, found, place))
        found[place] = replace(found[place], told=told, as_of=as_of)
    return found


def _telling(told_as: tellings.Case) -> tuple[Told, Moment | None]:
    sums = tellings.weights(told_as)
    told = tellings.told(told_as, sums=sums)
    day = holding.day(told_as, told, sums=sums)
    return told, told_as.again.day if day is None and told_as.again is not None else day


def measured(marks: Marks) -> list[Reading]:
    """The numbers of the report that are figures, with their measures, in text order."""
    counted = list(tallies(marks))
    scene = signals.scene(marks, counted)
    found: list[Reading] = []
    for tally in counted:
        reading = _reading(scene, tally, found)
        found.extend([reading] if reading else [])
    return found


def _reading(scene: signals.Scene, tally: Tally, found: Sequence[Reading]) -> Reading | None:
    """The reading of one number, or None where it is no figure."""
    before = next((r for r in reversed(found) if not r.tally.count.unit), None)
    quantity = lengths.days(tally) or tally.count.quantity
    like, toll = _like(scene, tally, found), echoes.toll(tally)
    if like is not None and toll is not None:
        return Reading(tally, found[like].measure, toll, quantity, like=like)
    measure = _known(scene, tally, found) or weighing.measure(
        scene, tally, (before.tally, before.measure) if before else None
    )
    if measure is None:
        return None
    word = next((cue.word for cue in scene.cues[tally.count.start] if cue.measure == measure), None)
    counts_the_same = like is not None and found[like].measure == measure
    return Reading(tally, measure, word, quantity, like=like if counts_the_same else None)


def _known(scene: signals.Scene, tally: Tally, found: Sequence[Reading]) -> str | None:
    """The measure of those of whom nothing new is said, where it is known, or None.

    They were told before ("the 52 prisoners") or are part of those right before ("eleven engineers, four of them Kenyans").
    """
    if scene.cues[tally.count.start]:
        return None
    if found and parts.is_set_off(found[-1].tally, tally):
        return found[-1].measure
    if not signals.is_definite(tally) or tally.noun is None:
        return None
    lemma, told = tally.noun.lemma, tally.count.quantity
    same = (one for one in reversed(found) if one.tally.noun is not None and one.tally.noun.lemma == lemma)
    return next((one.measure for one in same if (one.quantity.low, one.quantity.high) == (told.low, told.high)), None)


def _like(scene: signals.Scene, tally: Tally, found: Sequence[Reading]) -> int | None:
    """The place of the nearest figure that a number tells anew, or counts the same as, or None.

    It stands in the same paragraph; what only brings a total to a number may stand in the next.
    """
    if tally.count.unit or not (echoes.toll(tally) or echoes.of_their_own(tally)):
        return None
    own = {cue.measure for cue in scene.cues[tally.count.start]}
    is_brought = echoes.is_brought(tally)
    for place in reversed(range(len(found))):
        if tally.sentence.paragraph - found[place].tally.sentence.paragraph > is_brought:
            break
        if not found[place].tally.count.unit and (not own or found[place].measure in own):
            return place
    return None


def _main(found: Sequence[Reading], place: int) -> int:
    """The place of the figure of the same sentence that the one at `place` is a part of, or `place` itself."""
    whole = found[place].whole
    return whole if whole is not None and found[whole].tally.sentence is found[place].tally.sentence else place


def _wholes_first(found: Sequence[Reading]) -> list[int]:
    """The places of readings in text order, but no part before the one that it is a part of."""
    order: list[int] = []
    for place in range(len(found)):
        chain = [place]
        while (whole := found[chain[-1]].whole) is not None and whole not in chain:
            chain.append(whole)
        order.extend(place for place in reversed(chain) if place not in order)
    return order


def _source_of_whole(found: Sequence[Reading], place: int) -> Actor | None:
    """The source of the figure that this one is a part of, where both stand in one sentence."""
    whole = found[place].whole
    return found[whole].source if whole is not None and found[whole].tally.sentence is found[place].tally.sentence else None


def case(marks: Marks, found: Sequence[Reading], place: int) -> tellings.Case:
    """A reading as a case for tellings, with how the one before it in the paragraph and its whole are told."""
    reading = found[place]
    last = found[place - 1] if place else None
    if last is not None and last.tally.sentence.paragraph != reading.tally.sentence.paragraph:
        last = None
    told = tellings.Case(
        marks=marks,
        tally=reading.tally,
        measure=reading.measure,
        cue=reading.cue,
        last=last.told if last else None,
        same=last is not None and last.tally.sentence is reading.tally.sentence,
        whole=found[reading.whole].told if reading.whole is not None else None,
        before=tuple(_before(found, place)),
        again=_again(found, reading),
    )
    return replace(told, ruled=rulings.manner(told))


def _before(found: Sequence[Reading], place: int) -> Iterator[Before]:
    """The figures whose day this one may share: its whole, and the one before it in the paragraph."""
    own = found[place]
    if own.whole is not None:
        whole = found[own.whole]
        is_near = whole.tally.sentence is own.tally.sentence
        yield Before(f"the whole {_measured(own, whole)}", whole.told, whole.as_of, is_near)
    last = next((reading for reading in reversed(found[:place]) if reading.told is not UNTOLD), None)
    if last is not None and last.tally.sentence.paragraph == own.tally.sentence.paragraph:
        is_near = last.tally.sentence is own.tally.sentence
        where = "beside it" if is_near else "before it"
        yield Before(f"the figure {where} {_measured(own, last)}", last.told, last.as_of, is_near)


def _again(found: Sequence[Reading], reading: Reading) -> Before | None:
    """The figure whose number this one tells anew, where its own is known to be told."""
    like = found[reading.like] if reading.like is not None and echoes.toll(reading.tally) else None
    return Before("told anew", like.told, like.as_of) if like is not None and like.told is not UNTOLD else None


def _measured(one: Reading, other: Reading) -> str:
    return "of the same measure" if one.measure == other.measure else "of another measure"


def _figure(marks: Marks, reading: Reading, evidence: Evidence, whole: Evidence | None) -> Figure:
    tally, told = reading.tally, reading.told
    is_passed_on = reading.measure == "released" or handing.is_thing(tally.noun)
    passed = handing.hands(marks, tally.sentence, tally.top) if is_passed_on else handing.Hands()
    return Figure(
        evidence=evidence,
        measure=reading.measure,
        quantity=reading.quantity,
        who=phrasing.who(marks, tally),
        where=places.of(marks, tally.sentence, reading.cue or tally.top),
        as_of=reading.as_of,
        cumulative=told.cumulative,
        status=told.status,
        source=reading.source,
        part_of=whole,
        giver=passed.giver,
        receiver=passed.receiver,
        through=passed.through,
    )
