"""How a figure is told: planned or as having occurred, denied, a running total or one incident.

Signals for both are weighed as those for its measure are (see weighing).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parley import lexicons
from parley.reading.clauses import INTENT_HEADS, clause_head, modality
from parley.reading.sentences import Sentence, Word
from parley.reading.tallies import Tally

STOCKS = frozenset({"held", "missing", "displaced", "present"})
DAMAGE = frozenset({"killed", "injured"})
NEAR = 6  # words between a number and a word of plan or total that is near it
LARGE = 1000  # from it on a number of people is seldom that of one incident
OPEN = frozenset({"may", "might", "could"})  # what only may be is no fact, whatever else speaks for one
FAILING = frozenset({"fail"})
AHEAD = frozenset({"will", "would", "shall", "should", "'ll", "’ll", "must", "may", "could", "can", "might"})


@dataclass(frozen=True, slots=True)
class Told:
    """How a figure is told: its status, and whether it is a running total or stock."""

    status: str
    cumulative: bool


@cache
def _phrases(sense: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → the phrases of a sense that it opens."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in lexicons.entries("tellings"):
        for phrase in entry["words"] if entry["sense"] == sense else ():
            words = tuple(phrase.split())
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _places(sentence: Sentence, sense: str) -> list[int]:
    """Where in the sentence a word or phrase of the sense begins."""
    return [
        word.i
        for word in sentence.words
        for form in {word.lower, word.lemma}
        for phrase in _phrases(sense).get(form, ())
        if len(phrase) <= len(sentence.words) - word.i
        and all(part in (w.lower, w.lemma) for part, w in zip(phrase, sentence.words[word.i :], strict=False))
    ]


def _gap(tally: Tally, sense: str) -> int | None:
    return min((abs(place - tally.anchor.i) for place in _places(tally.sentence, sense)), default=None)


def _verb(tally: Tally, cue: Word | None) -> Word | None:
    verb = clause_head(tally.sentence, cue or tally.top)
    return verb if verb.pos in ("VERB", "AUX") else None


def _tense(sentence: Sentence, verb: Word | None) -> str:
    """The tense of the clause: ahead, perfect, past, present, or none."""
    if verb is None:
        return "none"
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    if any(aux.lower in AHEAD for aux in auxiliaries):
        return "ahead"
    if any(aux.lower in ("have", "has", "'ve", "’ve") for aux in auxiliaries):
        return "perfect"
    tags = [aux.tag for aux in auxiliaries] or [verb.tag]
    if any(aux.lower == "had" for aux in auxiliaries) or "VBD" in tags:
        return "past"
    return "present" if {"VBZ", "VBP"} & set(tags) else "none"


def _inside(tally: Tally, sense: str) -> bool:
    return _gap(tally, sense) is not None


def _near(tally: Tally, sense: str) -> bool:
    gap = _gap(tally, sense)
    return gap is not None and gap <= NEAR


def planned(tally: Tally, measure: str, cue: Word | None, last: Told | None) -> Iterator[tuple[str, str, float]]:
    """Yield all that speaks for a figure being planned (offered, promised, demanded, scheduled)."""
    sentence, verb = tally.sentence, _verb(tally, cue)
    mood = modality(sentence, verb) if verb else "none"
    told = {
        "plan": True,
        "plan of length": measure == "duration_days",
        f"plan of {measure}": measure in ("released", "present", "other", "aid_trucks", "surrendered"),
        "plan by mood": mood in ("planned", "conditional"),
        f"plan in {_tense(sentence, verb)}": measure != "duration_days",
        f"length planned in {_tense(sentence, verb)}": measure == "duration_days",
        "plan word": _inside(tally, "planned"),
        "plan word near": _near(tally, "planned"),
        "plan word above": any(w.lemma in _words("planned") for w in sentence.ancestors(tally.top)),
        "plan infinitive": any(w.lower == "to" for w in sentence.children(verb, "aux")) if verb else False,
        "plan after plan": last is not None and last.status == "planned",
        "plan after none": last is not None and last.status != "planned",
        "plan with total word": _near(tally, "total"),
        "plan with incident word": _inside(tally, "incident"),
    }
    yield from (("yes", name, 1.0) for name, holds in told.items() if holds)


@cache
def _words(sense: str) -> frozenset[str]:
    return frozenset(first for first, phrases in _phrases(sense).items() if (first,) in phrases)


def total(tally: Tally, measure: str, cue: Word | None, last: Told | None) -> Iterator[tuple[str, str, float]]:
    """Yield all that speaks for a figure being a running total or a stock."""
    sentence, verb = tally.sentence, _verb(tally, cue)
    value = tally.count.quantity.low or tally.count.quantity.high or 0
    tense = _tense(sentence, verb)
    told = {
        "total": True,
        "total of a stock": measure in STOCKS,
        f"total of {measure}": measure in ("held", "missing", "displaced", "present", "other", "released"),
        "total of damage": measure in DAMAGE,
        f"total in {tense}": True,
        f"stock in {tense}": measure in STOCKS,
        "total word": _inside(tally, "total"),
        "total word near": _near(tally, "total"),
        "total with incident word": _inside(tally, "incident"),
        "total with since": any(word.lower == "since" for word in sentence.words),
        "total large": value >= LARGE,
        "large damage": value >= LARGE and measure in DAMAGE,
        "total after total": last is not None and last.cumulative,
        "total after none": last is not None and not last.cumulative,
        "total by colon": sentence.words[max(0, tally.anchor.i - 1)].text == ":",
    }
    yield from (("yes", name, 1.0) for name, holds in told.items() if holds)


def is_open(tally: Tally, cue: Word | None) -> bool:
    """Tell whether the clause of the figure says only what may be, or what somebody threatens or means to do."""
    sentence, verb = tally.sentence, _verb(tally, cue)
    if verb is None or any(aux.lemma == "have" for aux in sentence.children(verb, "aux")):
        return False
    auxiliaries = {aux.lower for aux in sentence.children(verb, "aux")}
    is_meant = "to" in auxiliaries and verb.dep == "xcomp" and sentence.head(verb).lemma in INTENT_HEADS
    return modality(sentence, verb) in ("planned", "conditional") and (is_meant or bool(auxiliaries & OPEN))


def is_denied(tally: Tally, cue: Word | None) -> bool:
    """Tell whether the clause of the figure is denied; zero is a number, not a denial."""
    sentence, verb = tally.sentence, _verb(tally, cue)
    if verb is None or tally.count.quantity.high == 0:
        return False
    has_failed = verb.dep == "xcomp" and sentence.head(verb).lemma in FAILING
    return has_failed or modality(sentence, verb) == "denied"
