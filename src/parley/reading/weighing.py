"""Weighing: which measure a number has, and whether it is a figure at all, from all that speaks for each answer.

Each signal (its own verb says it, the number before it has that measure, the report is mostly about it …) speaks for one
measure, or for none of them ("two ministers"); the answer with the largest sum of weights wins. The weights are those of
lexicons/weights.toml: they were fitted once, on annotated reports, as a conditional logit.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from parley import lexicons
from parley.model.claims import MEASURES
from parley.reading import lengths, measures, parts, tellings
from parley.reading.marks import Marks
from parley.reading.measures import Cue
from parley.reading.sentences import Sentence, Word
from parley.reading.tallies import DEFINITE, PRONOUNS, Tally, person
from parley.reading.tellings import Told

NONE = ""
NEAR = 4  # words between a number and a word that is near it
SMALL = 10  # below it a bare number is more often no figure ("the two", "all three")
LARGE = 100  # from it on a number is seldom about anything but the conflict
OF_PERSONS = (
    "killed",
    "injured",
    "missing",
    "displaced",
    "abducted",
    "held",
    "released",
    "detained",
    "surrendered",
    "present",
)

Signal = tuple[str, str, float]
"""Measure it speaks for, name, strength from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a report before its numbers are weighed: the cues that each number's own words give, by place."""

    marks: Marks
    cues: Mapping[int, tuple[Cue, ...]]
    themes: Mapping[str, float]


def scene(marks: Marks, tallies: Sequence[Tally]) -> Scene:
    """Find the cues of all numbers of a report, and what the report is mostly about."""
    cues = {tally.count.start: () if tally.count.unit else measures.of(tally) for tally in tallies}
    told = Counter(own[0].measure for own in cues.values() if own)
    for sentence in marks.sentences:
        told.update(cue.measure for cue in nearby(sentence))
    total = max(1, sum(told.values()))
    return Scene(marks, cues, {measure: count / total for measure, count in told.items()})


def measure(scene: Scene, tally: Tally, last: tuple[Tally, str] | None) -> str | None:
    """The measure with most weight, or None where the number is no figure; `last` is the figure before and its measure."""
    if tally.count.unit:
        return "duration_days" if _weight(lengths.signals(scene.marks, tally)) > 0 else None
    barred = measures.done_by(tally)
    sums = dict.fromkeys((NONE, *(m for m in MEASURES if m != barred)), 0.0)
    for answer, name, strength in signals(scene, tally, last):
        if answer in sums:
            sums[answer] += _weights().get(name, 0.0) * strength
    best = max(sums, key=lambda answer: sums[answer])
    return best or None


def told(tally: Tally, measure: str, cue: Word | None, last: Told | None) -> Told:
    """How a figure is told; `last` is how the figure before it in the paragraph is."""
    status = "planned" if _weight(tellings.planned(tally, measure, cue, last)) > 0 else "occurred"
    if status == "occurred" and tellings.is_denied(tally, cue):
        status = "denied"
    is_total = measure != "duration_days" and _weight(tellings.total(tally, measure, cue, last)) > 0
    return Told(status, is_total and status != "planned")


def _weight(signals: Iterator[Signal]) -> float:
    return sum(_weights().get(name, 0.0) * strength for _, name, strength in signals)


@cache
def _weights() -> dict[str, float]:
    return {word: entry["weight"] for entry in lexicons.entries("weights") for word in entry["words"]}


def nearby(sentence: Sentence) -> list[Cue]:
    """The cues of a sentence, whatever they govern."""
    found = (measures.near(sentence, word) for word in sentence.words)
    return [cue for cue in found if cue is not None]


def signals(scene: Scene, tally: Tally, last: tuple[Tally, str] | None) -> Iterator[Signal]:
    """Yield all that speaks for a measure of `tally`, or for none."""
    own = scene.cues[tally.count.start]
    yield from ((cue.measure, f"own {cue.how}", 1.0) for cue in own)
    yield from ((cue.measure, "own first", 1.0) for cue in own[:1])
    yield from _whom(tally, has_cue=bool(own))
    yield from _before(tally, last)
    yield from _near(scene, tally)
    yield from ((measure, "theme", share) for measure, share in scene.themes.items())
    yield from ((measure, f"any {measure}", 1.0) for measure in MEASURES if measure != "duration_days")
    yield from _against(tally, has_cue=bool(own))


def _whom(tally: Tally, *, has_cue: bool) -> Iterator[Signal]:
    """Whom the number counts: captives are held or released, fighters are present, other persons are met by anything."""
    default = person(tally.noun)
    if default is None:
        if tally.noun is not None:
            yield "other", "counts a thing", 1.0
        return
    yield default, f"counts {default}{' with cue' if has_cue else ''}", 1.0
    yield from ((measure, "counts persons", 1.0) for measure in OF_PERSONS)
    if default == "held":
        yield "released", "counts captives", 1.0


def _before(tally: Tally, last: tuple[Tally, str] | None) -> Iterator[Signal]:
    """The figure before it, the nearer the stronger."""
    if last is None:
        return
    before, measure = last
    if parts.shares(before, tally):
        yield measure, "shared", 1.0
    if tally.whole is not None and tally.whole.lower in PRONOUNS:
        yield measure, "refers back", 1.0
    if before.sentence is tally.sentence:
        yield measure, "same sentence", 1.0
    elif before.sentence.paragraph == tally.sentence.paragraph:
        yield measure, "same paragraph", 1.0
    else:
        yield measure, "report before", 1.0


def _near(scene: Scene, tally: Tally) -> Iterator[Signal]:
    """The cues of the sentence by distance, those that another number has taken apart; and those of the one before."""
    taken = {own[0].word.start for place, own in scene.cues.items() if own and place != tally.count.start}
    cues = nearby(tally.sentence)
    for cue in cues:
        gap = cue.word.i - tally.anchor.i
        kind = "taken" if cue.word.start in taken else "free"
        yield cue.measure, f"{kind} {'near' if abs(gap) <= NEAR else 'far'}", 1.0
    if cues:
        yield min(cues, key=lambda cue: abs(cue.word.i - tally.anchor.i)).measure, "nearest", 1.0
    place = scene.marks.sentences.index(tally.sentence)
    around = scene.marks.sentences[max(0, place - 1) : place + 2]
    for name, beside in (("sentence before", around[0]), ("sentence after", around[-1])):
        if beside is not tally.sentence and beside.paragraph == tally.sentence.paragraph:
            for measure in sorted({cue.measure for cue in nearby(beside)}):
                yield measure, name, 1.0


def _against(tally: Tally, *, has_cue: bool) -> Iterator[Signal]:
    """What speaks against a figure: small and definite numbers, "one", numbers of things, numbers that nothing measures."""
    high = tally.count.quantity.high
    small = high is not None and 0 < high < SMALL
    told = {
        "none": True,
        "a one": tally.is_one,
        "zero": high == 0,
        "zero without cue": high == 0 and not has_cue,
        "alone": tally.noun is None,
        "alone and small": tally.noun is None and small,
        "alone and without cue": tally.noun is None and not has_cue,
        "counts no person": not has_cue and tally.noun is not None and not person(tally.noun),
        "counts no person with cue": has_cue and tally.noun is not None and not person(tally.noun),
        "no cue": not has_cue,
        "small": small,
        "definite": _is_definite(tally),
        "digits": tally.anchor.text.isdigit(),
        "large": (tally.count.quantity.low or high or 0) >= LARGE,
        "qualified": tally.count.quantity.approx or tally.count.quantity.low != high,
    }
    yield from ((NONE, name, 1.0) for name, holds in told.items() if holds)


def _is_definite(tally: Tally) -> bool:
    words = tally.sentence.words
    first = tally.sentence.within(tally.count.start, tally.count.end)[0].i
    return first > 0 and words[first - 1].lower in DEFINITE
