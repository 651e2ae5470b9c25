"""Signals: all that speaks for a number having a measure, or for its being no figure.

A signal speaks for one measure (its own verb says "killed", the number before it has that measure) or bears on all of them
(it counts captives); how much it weighs is not decided here (see weighing).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parley.reading.amounts import counted, cues, measures, parts
from parley.reading.amounts.cues import Cue
from parley.reading.amounts.measures import OF_PERSONS
from parley.reading.amounts.tallies import DEFINITE, PRONOUNS, Tally
from parley.reading.marks import Marks
from parley.reading.text.sentences import Sentence

NONE, EVERY = "", "*"
NEAR = 4  # words between a number and a word that is near it
SMALL = 10  # below it a bare number is more often no figure ("the two", "all three")
LARGE = 100  # from it on a number is seldom about anything but the conflict
ALONE = "nothing named"
BEFORE = frozenset(
    {"for", "against", "of", "than", "from", "with", "to", "at", "in", "by", "the", "and", "(", ":", "-", "–", "among",
     "including", "another", "other", "last", "all", ",", ";", "only"}
)  # fmt: skip
AFTER = frozenset(
    {"of", "to", "in", "for", "from", "on", "more", "(", ")", ",", ".", ";", "have", "are", "were", "and", "with", "others"}
)
SUBJECTS = {"nsubj": ("subject", "either"), "nsubjpass": ("undergoer", "either")}  # what they are for a verb
Signal = tuple[str, str, float]
"""Measure that it speaks for (NONE: for no figure, EVERY: it bears on all), name, strength from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a report before its numbers are weighed.

    `cues` are those that each number's own words give, by its start; `nearby` those of each sentence, by its start;
    `themes` the share of each measure in them all.
    """

    marks: Marks
    cues: Mapping[int, tuple[Cue, ...]]
    nearby: Mapping[int, tuple[Cue, ...]]
    places: Mapping[int, int]
    themes: Mapping[str, float]


def scene(marks: Marks, tallies: Sequence[Tally]) -> Scene:
    """Find the cues of all numbers of a report, and what the report is mostly about."""
    cues = {tally.count.start: () if tally.count.unit else measures.of(tally) for tally in tallies}
    nearby = {sentence.start: _cues_of(sentence) for sentence in marks.sentences}
    told = Counter(own[0].measure for own in cues.values() if own)
    told.update(cue.measure for found in nearby.values() for cue in found)
    total = max(1, sum(told.values()))
    places = {sentence.start: place for place, sentence in enumerate(marks.sentences)}
    return Scene(marks, cues, nearby, places, {measure: count / total for measure, count in told.items()})


def _cues_of(sentence: Sentence) -> tuple[Cue, ...]:
    """The cues of a sentence, whatever they govern."""
    found = (measures.near(sentence, word) for word in sentence.words)
    return tuple(cue for cue in found if cue is not None)


def of(scene: Scene, tally: Tally, last: tuple[Tally, str] | None) -> Iterator[Signal]:
    """Yield all that speaks for a measure of `tally`, or for none; `last` is the figure before it and its measure."""
    yield from standing(scene, tally)
    yield from following(tally, last)


def standing(scene: Scene, tally: Tally) -> Iterator[Signal]:
    """Yield what speaks whatever the figure before it."""
    own = scene.cues[tally.count.start]
    yield from ((cue.measure, f"own {cue.how}", 1.0) for cue in own)
    yield from ((cue.measure, "own first", 1.0) for cue in own[:1])
    yield from _counted(tally, own)
    yield from _near(scene, tally)
    yield from ((measure, "theme", share) for measure, share in scene.themes.items())
    yield EVERY, "any", 1.0
    yield from _beside(tally)
    yield from _against(tally, has_cue=bool(own))


def following(tally: Tally, last: tuple[Tally, str] | None) -> Iterator[Signal]:
    """Yield what the figure before it says, the nearer the stronger."""
    if last is None:
        return
    before, measure = last
    if parts.shares(before, tally):
        yield measure, "shared", 1.0
    if tally.whole is not None and tally.whole.lower in PRONOUNS:
        yield measure, "refers back", 1.0
    if before.sentence is tally.sentence and not (measure in OF_PERSONS and _apart(before, tally)):
        place = "same sentence"
    elif before.sentence.paragraph == tally.sentence.paragraph:
        place = "same paragraph"
    else:
        place = "report before"
    yield measure, place, 1.0
    yield EVERY, f"{measure} in {place}", 1.0


def _apart(before: Tally, tally: Tally) -> bool:
    """Tell whether a verb of its own gives `tally` a measure after a semicolon ("six were freed; the other nine remain")."""
    words = tally.sentence.words[before.anchor.i : tally.anchor.i]
    verb = tally.sentence.head(tally.top)
    if tally.top.dep not in SUBJECTS or verb.i < tally.anchor.i or not any(word.text == ";" for word in words):
        return False
    return cues.of_verb(tally.sentence, verb, SUBJECTS[tally.top.dep]) is not None


def kind(tally: Tally) -> str:
    """The kind of what is counted."""
    return ALONE if tally.noun is None else counted.kind(tally.sentence, tally.noun)


def _counted(tally: Tally, own: Sequence[Cue]) -> Iterator[Signal]:
    """What is counted, and what with what is said of it: bodies that are handed over are no people released."""
    its_kind = kind(tally)
    yield EVERY, f"counts {its_kind}", 1.0
    yield EVERY, f"counts {its_kind}, {own[0].measure if own else 'without cue'}", 1.0
    yield EVERY, own[0].measure if own else "no cue", 1.0
    if tally.person:
        yield from ((measure, "counts persons", 1.0) for measure in OF_PERSONS)


def _near(scene: Scene, tally: Tally) -> Iterator[Signal]:
    """The cues of the sentence by distance, those that another number has taken apart; and those of the one before."""
    taken = {own[0].word.start for place, own in scene.cues.items() if own and place != tally.count.start}
    named = _named_after(tally)
    cues = [cue for cue in scene.nearby[tally.sentence.start] if cue.word.i not in named]
    for cue in cues:
        kind = "taken" if cue.word.start in taken else "free"
        yield cue.measure, f"{kind} {'near' if abs(cue.word.i - tally.anchor.i) <= NEAR else 'far'}", 1.0
    if cues:
        yield min(cues, key=lambda cue: abs(cue.word.i - tally.anchor.i)).measure, "nearest", 1.0
    place = scene.places[tally.sentence.start]
    around = scene.marks.sentences[max(0, place - 1) : place + 2]
    for name, beside in (("sentence before", around[0]), ("sentence after", around[-1])):
        if beside is not tally.sentence and beside.paragraph == tally.sentence.paragraph:
            for measure in sorted({cue.measure for cue in scene.nearby[beside.start]}):
                yield measure, name, 1.0


def _named_after(tally: Tally) -> set[int]:
    """The words that only say whose the counted are ("700 men of the regiment": of the regiment)."""
    sentence = tally.sentence
    ofs = [of for of in sentence.children(tally.noun, "prep") if of.lower == "of"] if tally.noun is not None else []
    return {word.i for of in ofs for word in sentence.subtree(of)} if tally.person else set()


def _beside(tally: Tally) -> Iterator[Signal]:
    """The small words right before and after the number."""
    words, number = tally.sentence.words, tally.sentence.within(tally.count.start, tally.count.end)
    before = words[number[0].i - 1].lower if number[0].i else ""
    after = words[number[-1].i + 1].lower if number[-1].i + 1 < len(words) else ""
    if before in BEFORE:
        yield EVERY, f"after {before}", 1.0
    if after in AFTER:
        yield EVERY, f"before {after}", 1.0


def _against(tally: Tally, *, has_cue: bool) -> Iterator[Signal]:
    """What speaks against a figure: small and definite numbers, "one", numbers of things, numbers that nothing measures."""
    high = tally.count.quantity.high
    small = high is not None and 0 < high < SMALL
    told = {
        "a one": tally.is_one,
        "zero": high == 0,
        "zero without cue": high == 0 and not has_cue,
        "alone and small": tally.noun is None and small,
        "counts no person": not has_cue and tally.noun is not None and not tally.person,
        "counts no person with cue": has_cue and tally.noun is not None and not tally.person,
        "small": small,
        "does it": measures.done_by(tally) is not None,
        "definite": is_definite(tally),
        "digits": tally.anchor.text.isdigit(),
        "large": (tally.count.quantity.low or high or 0) >= LARGE,
        "qualified": tally.count.quantity.approx or tally.count.quantity.low != high,
    }
    yield from ((NONE, name, 1.0) for name, holds in told.items() if holds)


def is_definite(tally: Tally) -> bool:
    """Tell whether "the", "these" or an owner stands before a number."""
    words = tally.sentence.words
    first = tally.sentence.within(tally.count.start, tally.count.end)[0].i
    return first > 0 and words[first - 1].lower in DEFINITE
