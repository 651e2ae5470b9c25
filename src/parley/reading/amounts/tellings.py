"""How a figure is told: planned or as having occurred, denied, a running total or one incident.

What speaks for a plan and for a total is weighed (lexicon telling_weights): words near the number, the tense of its clause,
the time told for it, its measure and size, and how the figure before it and the one that it is a part of are told.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from parley import lexicons
from parley.model.moments import Moment
from parley.reading.amounts.tallies import Tally
from parley.reading.marks import Marks
from parley.reading.text.clauses import INTENT_HEADS, clause_head, modality
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

LENGTH = "duration_days"
STOCKS = frozenset({"held", "missing", "displaced", "present"})
DAMAGE = frozenset({"killed", "injured"})
NEAR = 6  # words between a number and a word of plan or total that is near it
OPEN = frozenset({"may", "might", "could", "will", "shall", "would", "'ll", "’ll"})  # what only may or will be is no fact
DONE = frozenset(
    {"manage", "succeed", "help", "continue", "begin", "start", "go", "come", "use"}
)  # "managed to free" is done
RETURNING = frozenset({"return", "come", "go"})  # who has not returned is still displaced, which is no denial
SEEING = frozenset({"see", "involve", "include", "mean", "entail", "bring", "leave", "have", "get"})  # "would see 33 freed"
FAILING = frozenset({"fail"})
AHEAD = frozenset({"will", "would", "shall", "should", "'ll", "’ll", "must", "may", "could", "can", "might"})
HAVE = frozenset({"have", "has", "'ve", "’ve"})
HAD = frozenset({"had", "'d", "’d"})
SCOPED = ("planned", "total")  # senses whose words say nothing of the clause beside theirs
SENSES = ("planned", "deal", "total", "reckoned", "incident", "clock")
FARTHEST = 30.0  # beyond it a likelihood is 0 or 1
Table = Mapping[str, Mapping[str, float]]
"""Signal → answer → weight."""
Sums = tuple[float, float]
"""What speaks for a plan and for a total, less what speaks against them."""
SIZES = ((10, "few"), (100, "tens"), (1000, "hundreds"), (10_000, "thousands"))  # incidents are small, totals large


@dataclass(frozen=True, slots=True)
class Told:
    """How a figure is told: its status, and whether it is a running total or stock."""

    status: str
    cumulative: bool

    @property
    def manner(self) -> str:
        """One word for both: plan, total or incident."""
        return "plan" if self.status == "planned" else "total" if self.cumulative else "incident"


@dataclass(frozen=True, slots=True)
class Before:
    """A figure told before another: how it stands to that one, how it is told, and the day on which it holds, if any.

    `is_near` says that both stand in one sentence.
    """

    place: str
    told: Told
    day: Moment | None
    is_near: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A figure whose telling is weighed: its number, measure and cue, and how its neighbours are told.

    `last` is how the figure before it in the paragraph is told, `same` whether that one stands in the same sentence;
    `whole` is how the figure is told that this one is a part of; `before` are the figures whose day this one may share;
    `again` is the figure whose number this one tells anew ("the army puts the figure at 38"); `ruled` is what its words
    settle of how it is told (see rulings).
    """

    marks: Marks
    tally: Tally
    measure: str
    cue: Word | None
    last: Told | None = None
    same: bool = False
    whole: Told | None = None
    before: tuple[Before, ...] = ()
    again: Before | None = None
    ruled: str | None = None

    @property
    def word(self) -> Word:
        """The word that stands for the figure in the grammar of its sentence: what gave its measure, or is said of it."""
        return self.cue or _said_of(self.tally) or self.tally.top

    @property
    def verb(self) -> Word | None:
        """The verb of the clause of the figure, or None where it has none."""
        verb = clause_head(self.tally.sentence, self.word)
        return verb if verb.pos in ("VERB", "AUX") else None


def _said_of(tally: Tally) -> Word | None:
    """The verb of the clause that hangs on the counted ("13 women who are to leave": "leave"), or None."""
    clauses = tally.sentence.children(tally.top, "relcl")
    deeds = [deed for clause in clauses if clause.lemma == "be" for deed in tally.sentence.children(clause, "xcomp")]
    return next(iter((*deeds, *clauses)), None)


def told(case: Case, table: Table | None = None, *, sums: Sums | None = None) -> Told:
    """How a figure is told, by the weights of `table` or else those of the lexicon; by `sums` where they are known."""
    if case.again is not None and case.ruled is None:
        return case.again.told
    plan, total = sums or weights(case, table)
    if _is_plan(case, plan):
        return Told("planned", cumulative=False)
    is_total = case.measure != LENGTH and (case.ruled == "total" or (total > 0 and case.ruled != "incident"))
    return Told("denied" if is_denied(case) else "occurred", is_total)


def _is_plan(case: Case, weight: float) -> bool:
    """Tell whether a figure is planned: what its words settle, else by the weight of what speaks for it."""
    return case.ruled == "plan" if case.ruled else (weight > 0 or is_open(case)) and not is_reported(case)


def is_open(case: Case) -> bool:
    """Tell whether the clause of the figure says only what may or will be, or what somebody threatens or means to do."""
    sentence, verb = case.tally.sentence, _seen_by(case)
    if verb is None or any(aux.lemma == "have" for aux in sentence.children(verb, "aux")):
        return False
    auxiliaries = {aux.lower for aux in sentence.children(verb, "aux")}
    is_meant = "to" in auxiliaries and verb.dep == "xcomp" and sentence.head(verb).lemma in (*INTENT_HEADS, "be")
    return modality(sentence, verb) in ("planned", "conditional") and (is_meant or bool(auxiliaries & OPEN))


def _seen_by(case: Case) -> Word | None:
    """The verb of the clause, or the one above that tells what is to be ("the first stage would see 33 captives freed")."""
    sentence, verb = case.tally.sentence, case.verb
    if verb is None or verb.tag != "VBN" or sentence.children(verb, "aux", "auxpass"):
        return verb
    above = next((word for word in sentence.ancestors(verb) if word.pos == "VERB"), verb)
    return above if above.lemma in SEEING else verb


def is_reported(case: Case) -> bool:
    """Tell whether the clause of the figure is what somebody is believed or said to do ("is thought to hold 40 men").

    What somebody is said "to be" done or doing may yet lie ahead ("is said to be freed on Monday"), and so is left open.
    """
    sentence, verb = case.tally.sentence, case.verb
    if verb is None or verb.dep not in ("xcomp", "ccomp") or verb.tag == "VBN":
        return False
    said = sentence.head(verb)
    infinitive = any(word.lower == "to" for word in sentence.children(verb, "aux"))
    return infinitive and said.tag == "VBN" and said.i in _places(sentence, "reported")


def is_denied(case: Case) -> bool:
    """Tell whether the clause of the figure is denied; zero is a number, not a denial."""
    sentence, verb = case.tally.sentence, case.verb
    if verb is None or case.tally.count.quantity.high == 0:
        return False
    if case.measure == "displaced" and verb.lemma in RETURNING:
        return False
    has_failed = verb.dep == "xcomp" and sentence.head(verb).lemma in FAILING
    return has_failed or modality(sentence, verb) == "denied"


def weights(case: Case, table: Table | None = None) -> Sums:
    """The sums of what speaks for a plan and for a total, less what speaks against them."""
    known = _weights() if table is None else table
    found = [known[signal] for signal in signals(case) if signal in known]
    return sum(one.get("plan", 0.0) for one in found), sum(one.get("total", 0.0) for one in found)


def shares(case: Case, table: Table | None = None, *, sums: Sums | None = None) -> dict[str, float]:
    """Manner of telling (plan, total, incident; length for all lengths) → how likely it is, together 1."""
    if case.measure == LENGTH:
        return {"length": 1.0}
    plan, total = map(_likely, sums or weights(case, table))
    plan = float(case.ruled == "plan") if case.ruled else 0.0 if is_reported(case) else 1.0 if is_open(case) else plan
    total = {"total": 1.0, "incident": 0.0}.get(case.ruled or "", total)
    return {"plan": plan, "total": (1 - plan) * total, "incident": (1 - plan) * (1 - total)}


def _likely(weight: float) -> float:
    """The likelihood that a sum of weights stands for (logistic)."""
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, weight))))


@cache
def _weights() -> Table:
    return {word: entry["weights"] for entry in lexicons.entries("telling_weights") for word in entry["words"]}


def signals(case: Case) -> tuple[str, ...]:
    """The names of all that speaks for or against a plan or a total, each once."""
    found = ("any", *_of_words(case), *_of_grammar(case), *_of_time(case), *_of_number(case), *_of_neighbours(case))
    return tuple(dict.fromkeys(found))


def _of_words(case: Case) -> Iterator[str]:
    tally = case.tally
    above = {word.i for word in tally.sentence.ancestors(tally.top)}
    for sense in (*SENSES, "lasted") if case.measure == LENGTH else SENSES:
        places = _places(tally.sentence, sense)
        if sense in SCOPED:
            places = [place for place in places if not _is_elsewhere(case, tally.sentence.words[place])]
        if places:
            yield f"{sense} word"
        if any(abs(place - tally.anchor.i) <= NEAR for place in places):
            yield f"{sense} word near"
        if above & set(places):
            yield f"{sense} word above"


def _is_elsewhere(case: Case, word: Word) -> bool:
    """Tell whether a word stands in a clause beside that of the figure, and neither above nor below it."""
    sentence = case.tally.sentence
    clause, own = clause_head(sentence, word), clause_head(sentence, case.word)
    return clause.i != own.i and clause.i not in _above(sentence, own) and own.i not in _above(sentence, clause)


def _above(sentence: Sentence, clause: Word) -> set[int]:
    """The words above a clause; one that it is only joined to, with a subject of its own, is none of them."""
    found: set[int] = set()
    while clause.head != clause.i:
        above = sentence.head(clause)
        is_joined = clause.dep == "conj" and bool(sentence.children(clause, "nsubj", "nsubjpass"))
        found |= set() if is_joined else {above.i}
        clause = above
    return found


def _of_grammar(case: Case) -> Iterator[str]:
    sentence, verb = case.tally.sentence, case.verb
    kind = "length" if case.measure == LENGTH else "stock" if case.measure in STOCKS else "number"
    tense = tense_of(sentence, verb)
    yield f"{kind} in {tense}"
    yield f"tense {tense}"
    if verb is not None:
        yield f"told as {modality(sentence, verb)}"
        if any(word.lower == "to" for word in sentence.children(verb, "aux")):
            yield "done" if sentence.head(verb).lemma in DONE else "infinitive"
    yield "no cue" if case.cue is None else f"cue {case.cue.tag}"
    if sentence.words[max(0, case.tally.anchor.i - 1)].text == ":":
        yield "after colon"


def _of_time(case: Case) -> Iterator[str]:
    sentence = case.tally.sentence
    kinds = when.kinds(case.marks, sentence, case.word)
    yield from (f"time {kind}" for kind in sorted(kinds))
    dated = "with a day" if kinds & {"day", "today"} else "without a day"
    yield f"{tense_of(sentence, case.verb)} {dated}"
    yield f"{case.measure} {dated}"
    if case.measure == "released":
        if kinds & {"span", "other span"}:
            yield "released in a span"
        if _places(sentence, "truce"):
            yield "released in a truce"


def _of_number(case: Case) -> Iterator[str]:
    quantity = case.tally.count.quantity
    value = quantity.low or quantity.high or 0
    size = next((name for limit, name in SIZES if value < limit), "many")
    yield f"of {case.measure}"
    yield f"size {size}"
    if case.measure in DAMAGE:
        yield f"damage to {size}"
    if quantity.low != quantity.high:
        yield "bounded"
    if quantity.approx:
        yield "approximate"
    if case.tally.noun is None:
        yield "number alone"
    if case.tally.sentence.children(case.tally.top, "det"):
        yield "number with an article"


def _of_neighbours(case: Case) -> Iterator[str]:
    place = "same sentence" if case.same else "before"
    yield f"{place} {case.last.manner if case.last else 'none'}"
    yield f"whole {case.whole.manner if case.whole else 'none'}"


@cache
def _phrases(sense: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word → the phrases of a sense that it opens."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in lexicons.entries("tellings"):
        for phrase in entry["words"] if entry["sense"] == sense else ():
            words = tuple(phrase.split())
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _places(sentence: Sentence, sense: str) -> list[int]:
    """Where in the sentence a word or phrase of the sense begins; a name ("Dawn Brigade") is none."""
    return [
        word.i
        for word in sentence.words
        if word.pos != "PROPN"
        for form in dict.fromkeys((word.lower, word.lemma))
        for phrase in _phrases(sense).get(form, ())
        if len(phrase) <= len(sentence.words) - word.i
        and all(part in (w.lower, w.lemma) for part, w in zip(phrase, sentence.words[word.i :], strict=False))
    ]


def tense_of(sentence: Sentence, verb: Word | None) -> str:
    """The tense of the clause: ahead, perfect, pluperfect, past, present, or none."""
    if verb is None:
        return "none"
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    forms = {aux.lower for aux in auxiliaries}
    tags = {aux.tag for aux in auxiliaries} or {verb.tag}
    told_by = (
        ("ahead", forms & AHEAD),
        ("perfect", forms & HAVE),
        ("pluperfect", forms & HAD if verb.tag == "VBN" else ()),
        ("past", forms & HAD or tags & {"VBD"} or _used_to(sentence, verb)),
        ("present", tags & {"VBZ", "VBP"}),
    )
    return next((name for name, holds in told_by if holds), "none")


def _used_to(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells what is no longer so ("used to hold 38 captives")."""
    above = sentence.head(verb)
    return verb.dep == "xcomp" and above.lower == "used" and above.tag == "VBD"
