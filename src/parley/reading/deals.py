"""Where a report speaks of a truce, an exchange or another deal, and what it says there: named, concluded, begun, over.

One Telling is one place; `agreements` puts the tellings of one deal together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from parley.lexicons import Entry, entries
from parley.reading import clauses, triggers, when
from parley.reading.marks import Marks
from parley.reading.sentences import Sentence, Word

POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN")}
NAMING = ("name", "quiet", "swap")
LENGTHS = ("DURATION",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place where a deal is spoken of.

    `kind` is truce, exchange, other, any (as the rest of the report says) or proposal. `does` holds what the clause says
    of it (conclude, start, hold, extend, end, collapse, reject, propose, doubt, breach). `weight` says how surely and
    fully this place tells the deal.
    """

    sentence: Sentence
    word: Word
    kind: str
    does: frozenset[str]
    weight: float
    is_new: bool


def tellings(marks: Marks) -> Iterator[Telling]:
    """Yield the places of a report that speak of a deal, in text order."""
    for sentence in marks.sentences:
        for word in sentence.words:
            entry = _named(sentence, word)
            if entry is not None:
                yield _telling(marks, sentence, word, entry)


def _telling(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Telling:
    does = frozenset(_does(sentence, word))
    return Telling(
        sentence=sentence,
        word=word,
        kind=str(entry["kind"]),
        does=does,
        weight=entry["weight"] + _fullness(marks, sentence, word, does),
        is_new=_is_new(sentence, word),
    )


BONUS = {
    "conclude": 2.0, "start": 1.0, "hold": 1.0, "extend": 1.0, "end": 1.0, "collapse": 0.5, "reject": 0.5, "propose": 1.0,
    "doubt": -1.5, "breach": -1.5,
}  # fmt: skip


def _fullness(marks: Marks, sentence: Sentence, word: Word, does: frozenset[str]) -> float:
    """How much of the deal is told here: its day, its length, its signing; less where it is only wished for or broken."""
    found = sum(BONUS[act] for act in does)
    dated = when.of(marks, sentence, word) is not None or any(when.span_of(marks, sentence, word))
    long = any(c.unit for c in marks.counts_in(sentence.start, sentence.end))
    determiner = {child.lower for child in sentence.children(word, "det", "poss")}
    return found + 1.0 * dated + 0.5 * long + 0.5 * ("a" in determiner) - 3.0 * ("no" in determiner)


def _is_new(sentence: Sentence, word: Word) -> bool:
    near = {other.lower for other in sentence.children(word)}
    return bool(near & {"new", "another", "second", "fresh", "next", "permanent", "lasting", "further"})


def _named(sentence: Sentence, word: Word) -> Entry | None:
    for entry in _index().get(word.lemma, ()):
        if entry["does"] not in NAMING or word.pos not in POS[entry["pos"]]:
            continue
        if entry["pos"] == "NOUN" and word.dep in triggers.ATTRIBUTIVE:
            continue
        if "with" in entry and not {o.lemma for o in triggers.neighbours(sentence, word)} & set(entry["with"]):
            continue
        return entry
    return None


def _does(sentence: Sentence, word: Word) -> Iterator[str]:
    """What the words around a deal say of it: the verb that governs it, and a verb that hangs on it ("reached on")."""
    verbs = [clauses.clause_head(sentence, word), *sentence.children(word, "acl", "relcl")]
    for verb in verbs:
        for entry in _index().get(verb.lemma, ()):
            if entry["does"] not in NAMING and verb.pos in POS[entry["pos"]]:
                yield str(entry["does"])


@cache
def _index() -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries("agreements"):
        for word in entry["words"]:
            found.setdefault(word, []).append(entry)
    return {word: tuple(known) for word, known in found.items()}
