"""Where a report speaks of a truce, an exchange or another deal, and what it says there: named, concluded, begun, over.

One Telling is one place; `agreements` puts the tellings of one deal together.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from parley.lexicons import Entry, entries
from parley.model.moments import Moment
from parley.reading.happenings import triggers
from parley.reading.marks import Marks
from parley.reading.talks import issues
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN"), "ADJ": ("ADJ", "ADV", "DET"), "PRON": ("PRON", "DET")}
ENDURING = frozenset({"hold", "end", "collapse", "conclude", "start", "extend"})
NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj")
POSSIBLY = frozenset({"could", "may", "might", "can"})
COMING = frozenset({"conclude", "start"})  # what "may" makes doubtful
REACH = 4  # "talks about the terms of a truce": how far above the name a doubting noun may stand
PRESENT = ("VBZ", "VBP")
REAL_ABOVE = frozenset({"manage", "be"})  # what was managed was done, what "is to be" is agreed, both in the infinitive
RAISING = frozenset({"appear", "seem", "continue"})
PREDICATE = ("acomp", "attr", "oprd", "xcomp", "ccomp")
BONUS = {
    "conclude": 2.0, "start": 1.0, "hold": 1.0, "extend": 0.5, "end": 1.0, "collapse": 0.5, "reject": 0.5, "propose": 1.0,
    "delay": 0.0, "doubt": -2.5, "breach": -1.0, "former": 0.5, "new": 0.5, "irreal": -2.5,
}  # fmt: skip
"""What each thing that is said of a deal adds to how fully a place tells it."""
DATED, LONG, OF, WITH, INTRODUCED, DENIED, UNTOLD, MANY = 1.0, 1.0, 1.5, 1.0, 0.5, -3.0, -1.0, -6.0
"""The same for a day, a length, "a truce of …", "a truce between …", "a truce", "no truce", a heading; "truces"."""
ABOUT = frozenset({"on", "for", "over", "to", "about"})
TURNS = frozenset({"start", "end", "collapse", "extend"})
ENDING = frozenset({"put", "bring"})
SIDES = frozenset({"between", "with", "among"})
FREEING = frozenset({"release", "return", "handover", "transfer", "freeing", "repatriation"})
PLURAL = ("NNS", "NNPS")
QUIET = frozenset({"truce", "ceasefire", "pause", "armistice"})  # what one deal makes one of: "thirty truces" are no deal


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place where a deal is spoken of.

    `kind` is truce, exchange, other, any (as the rest of the report says) or trade (any, else an exchange); `called` is
    the kind as the record lists it. `does` holds what is said of it (see the lexicon `agreements`). `weight` says how
    surely and fully this place tells the deal. `moment` is the day told for it here, or None. `says` holds `does` apart
    for each verb, by the verb's place in the sentence. `is_proposal`: the name itself is that of a proposal.
    """

    sentence: Sentence
    word: Word
    kind: str
    called: str
    does: frozenset[str]
    weight: float
    moment: Moment | None
    says: Mapping[int, frozenset[str]]
    is_proposal: bool

    @property
    def anchor(self) -> Word:
        """The word to quote the deal by: its name, or the verb of a predicate ("the guns fell silent")."""
        return self.sentence.head(self.word) if self.word.dep in PREDICATE else self.word

    @property
    def is_doubtful(self) -> bool:
        """Tell whether the deal is only wished for or imagined here."""
        return bool(self.does & {"doubt", "irreal"})


def tellings(marks: Marks) -> Iterator[Telling]:
    """Yield the places of a report that speak of a deal, in text order."""
    before: Telling | None = None
    for sentence in marks.sentences:
        named = None
        for word in sentence.words:
            entry = _naming(sentence, word)
            if entry is not None:
                named = _telling(marks, sentence, word, entry)
                yield named
        if named is None and before is not None and not before.is_doubtful:
            yield from _again(sentence, before)
        before = named


def _again(sentence: Sentence, before: Telling) -> Iterator[Telling]:
    """The deal of the sentence before, told of as "it": "It took effect on Monday". Its day is no day of another deal."""
    for word in sentence.words:
        if word.lower != "it" or word.dep not in clauses.SUBJECTS:
            continue
        verb = sentence.head(word)
        does = frozenset[str]().union(*(_acts(sentence, part) for part in _predicate(sentence, verb))) & TURNS
        if does and not clauses.is_negated(sentence, verb):
            says = {verb.i: does}
            yield replace(before, sentence=sentence, word=word, does=does, weight=0.0, moment=None, says=says)


def _predicate(sentence: Sentence, verb: Word) -> list[Word]:
    """A verb with what it says by other words: "came into force", "is due to start", "was to last"."""
    words = [verb, *sentence.children(verb, "xcomp", "acomp", "prep")]
    return words + [inner for word in words[1:] for inner in sentence.children(word, "xcomp", "pobj")]


def _telling(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Telling:
    does = frozenset(_does(sentence, word))
    moment = when.of(marks, sentence, word) or next((m for m in when.span_of(marks, sentence, word) if m), None)
    kind = next(filter(None, (_compound_kind(c) for c in sentence.children(word, "compound", "amod"))), entry["kind"])
    if kind == "any" and _is_on_captives(sentence, word):
        kind = "exchange"
    weight = entry["weight"] + sum(BONUS[act] for act in does) + _fullness(marks, sentence, word)
    return Telling(
        sentence=sentence,
        word=word,
        kind=kind,
        called=str(entry.get("called", kind)) if kind == entry["kind"] else kind,
        does=does,
        weight=weight + (DATED if moment else 0),
        moment=moment,
        says=_says(sentence, word),
        is_proposal=not entry["weight"],
    )


def _fullness(marks: Marks, sentence: Sentence, word: Word) -> float:
    """How much of the deal is told here: its length, its parties; less where there is none ("no truce")."""
    below = {child.lower for child in sentence.children(word, "det", "prep", "neg", "acl", "relcl")}
    lasting = any(count.unit for count in marks.counts_in(sentence.start, sentence.end))
    told = (
        (lasting, LONG),
        ("of" in below, OF),
        (bool(below & {"between", "with", "for", "in"}), WITH),
        (bool(below & {"a", "an"}), INTRODUCED),
        (bool(sentence.children(word, "acl", "relcl")), WITH),
        (sentence.head(word).lower == "under", WITH),
        (not _is_told(marks, sentence), UNTOLD),
        ("no" in below, DENIED),
        (word.tag in PLURAL and word.lemma in QUIET and sentence.head(word).lower != "of", MANY),
    )
    return sum(worth for holds, worth in told if holds)


def _is_told(marks: Marks, sentence: Sentence) -> bool:
    """Tell whether the sentence states something: headings end without a full stop, questions with their own mark."""
    return marks.report.text[sentence.start : sentence.end].rstrip("\"”’')] ")[-1:] in ".;:!…"


def _naming(sentence: Sentence, word: Word) -> Entry | None:
    """The entry by which `word` names an agreement, or None."""
    for entry in _index().get(word.lemma, ()):
        if entry["does"] != "name" or not _is_used_as(word, entry["pos"]):
            continue
        if entry["pos"] == "PRON" and not _is_dated(sentence, word):
            continue
        if entry["pos"] == "NOUN" and word.dep in triggers.ATTRIBUTIVE:
            continue
        if entry.get("alone") and sentence.children(word, "xcomp"):
            continue
        if _stands_with(sentence, word, entry):
            return entry
    return None


def _is_dated(sentence: Sentence, word: Word) -> bool:
    """Tell whether a pronoun stands for a deal by its day and what became of it: "that of 7 May held"."""
    days = [day for prep in sentence.children(word, "prep") if prep.lower == "of" for day in sentence.children(prep, "pobj")]
    is_subject = word.dep in ("nsubj", "nsubjpass") and any(day.entity == "DATE" for day in days)
    return is_subject and bool(_acts(sentence, sentence.head(word)) & ENDURING)


def _is_used_as(word: Word, pos: str) -> bool:
    """Tell whether the word is of that kind here; an adjective in a noun's place is a noun ("days of quiet")."""
    is_nominal = word.pos == "ADJ" and word.dep in NOMINAL
    return is_nominal if pos == "NOUN" and word.pos == "ADJ" else word.pos in POS[pos] and not is_nominal


def _compound_kind(part: Word) -> str | None:
    """The kind that a part of the name gives ("truce agreement", "prisoner exchange deal")."""
    named = (entry["kind"] for entry in _index().get(part.lemma, ()) if entry["does"] == "name" and entry["pos"] == "NOUN")
    return next((str(kind) for kind in named if kind in ("truce", "exchange")), None)


def _is_on_captives(sentence: Sentence, word: Word) -> bool:
    """Tell whether the deal is called by captives: "a hostage deal", "the accord on (the release of) prisoners"."""
    about = _objects(sentence, word, ABOUT)
    freed = [head for noun in about if noun.lemma in FREEING for head in _objects(sentence, noun, {"of"})]
    return any(issues.names(noun, ("captive",)) for noun in (*sentence.children(word, "compound", "amod"), *about, *freed))


def _objects(sentence: Sentence, word: Word, preps: Collection[str]) -> list[Word]:
    """What stands after one of the prepositions under a word."""
    known = (prep for prep in sentence.children(word, "prep") if prep.lower in preps)
    return [head for prep in known for head in sentence.children(prep, "pobj")]


def _stands_with(sentence: Sentence, word: Word, entry: Entry) -> bool:
    if "with" not in entry:
        return sentence.words[word.i - 1].lower != "in" or entry["kind"] != "exchange"  # "in exchange for" names nothing
    top = sentence.head(word) if word.dep in PREDICATE else word
    near = [*triggers.neighbours(sentence, word), *triggers.neighbours(sentence, top)]
    return bool({other.lemma for other in near} & set(entry["with"]))


def _does(sentence: Sentence, word: Word) -> Iterator[str]:
    """What the words around a deal say of it: its own adjectives, what governs it, the clauses on it ("reached on")."""
    clause = clauses.clause_head(sentence, word)
    is_denied = clauses.is_negated(sentence, clause)
    if is_denied and "hold" in _acts(sentence, clause) and not any(c.tag == "MD" for c in sentence.children(clause, "aux")):
        yield "collapse"  # "the truce did not hold"
        return
    if word.pos in POS["PRON"]:
        yield "former"  # "that of May": another than the one named before
    if is_denied and "extend" in _acts(sentence, clause):
        yield "end"  # "the truce was not renewed"
        return
    around = [clause, *_raised(sentence, clause), *clauses_on(sentence, word), *sentence.children(word, "amod", "det")]
    around += [
        inner
        for outer in (clause, word, *clauses_on(sentence, word))
        for prep in sentence.children(outer, "prep", "dobj")
        for inner in (prep, *sentence.children(prep, "pobj"))
        if inner.lower in ("force", "effect", "hold", "place")
    ]
    above = [
        governor for governor in list(sentence.ancestors(word))[:REACH] if governor.pos == "NOUN" or governor.i == clause.i
    ]
    for other in [*around, *above]:
        yield from _said_of(sentence, word, other)
    if clause.lemma == "be" and clause.tag in PRESENT and sentence.children(clause, "expl"):
        yield "hold"  # "there is a truce"
    yield from _over(sentence, word, clause)
    if is_settled(sentence, clause):
        yield "conclude"
    if _is_irreal(sentence, clause):
        yield "irreal"


def is_settled(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a clause is what somebody agreed to do: "agreed to stop the shooting", "agreed to extend the truce"."""
    above = sentence.head(clause)
    is_agreed = clause.dep == "xcomp" and above.lemma == "agree" and not _is_possible(sentence, above)
    return is_agreed and not clauses.is_negated(sentence, clause) and clauses.modality(sentence, above) == "occurred"


def _raised(sentence: Sentence, clause: Word) -> list[Word]:
    """The verb that a seeming or going on is of: "appeared to hold"."""
    return sentence.children(clause, "xcomp") if clause.lemma in RAISING else []


def _over(sentence: Sentence, word: Word, clause: Word) -> frozenset[str]:
    """What is said of a deal that is over ("the truce is over"), or to which something has put an end."""
    if clause.lemma == "be" and word.dep in clauses.SUBJECTS:
        is_over = any(child.lower == "over" and not sentence.children(child, "pobj") for child in sentence.children(clause))
        return frozenset({"end"} if is_over else ())
    above = list(sentence.ancestors(word))[:REACH]
    is_put = bool(above) and above[0].lower == "to" and any(verb.lemma in ENDING for verb in above)
    has_end = any(w.lemma == "end" for verb in above for w in (verb, *sentence.children(verb, "dobj")))
    return frozenset({"collapse"} if is_put and has_end else ())


def clauses_on(sentence: Sentence, word: Word) -> list[Word]:
    """The verbs of the clauses that say something of the name, of those on what stands under it such as tell of a deal.

    In "reached a truce on Monday that lasted a week" the parser hangs the clause on the day, and in "the truce between Peru
    and Chad, which began in May" on Chad. Verbs joined to these are theirs too ("took effect in May and ran for a week").
    """
    verb = clauses.clause_head(sentence, word)
    days = [
        day for prep in sentence.children(verb, "prep") for day in sentence.children(prep, "pobj") if day.entity == "DATE"
    ]
    found = [clause for holder in (word, *days) for clause in sentence.children(holder, "acl", "relcl")]
    sides = [side for first in _objects(sentence, word, SIDES) for side in (first, *sentence.children(first, "conj"))]
    found += [clause for side in sides for clause in sentence.children(side, "acl", "relcl") if _acts(sentence, clause)]
    return found + [other for clause in found for other in joined(sentence, clause)]


def joined(sentence: Sentence, verb: Word) -> list[Word]:
    """The verbs joined to a verb by "and" that tell something of a deal under the same subject."""
    joint = (other for other in sentence.children(verb, "conj") if other.pos == "VERB" and not _is_possible(sentence, other))
    return [other for other in joint if not sentence.children(other, "nsubj", "nsubjpass") and _acts(sentence, other)]


def _acts(sentence: Sentence, word: Word) -> frozenset[str]:
    """What `word` says of a deal that stands beside it; with its particle, if it has one ("ran out")."""
    if word.tag == "VBG" and word.dep == "amod":
        return frozenset()  # "a lasting truce" is what is wished for
    particles = (f"{word.lemma} {child.lower}" for child in sentence.children(word, "prt", "advmod"))
    known = next((_index()[words] for words in particles if words in _index()), _index().get(word.lemma, ()))
    found = [entry for entry in known if entry["does"] != "name" and word.pos in POS[entry["pos"]]]
    if any("with" in entry for entry in found):
        beside = {inner.lemma for child in sentence.children(word) for inner in (child, *sentence.children(child))}
        found = [entry for entry in found if beside & set(entry.get("with", beside))]
    acts = frozenset(str(entry["does"]) for entry in found)
    if acts & COMING and _is_possible(sentence, word):
        return frozenset({"doubt"})
    return acts | {"end"} if word.lemma == "last" and word.tag == "VBD" else acts  # what lasted is over


def _is_possible(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it only may come about: "could reach a truce", "might begin"."""
    return any(child.lower in POSSIBLY for child in sentence.children(verb, "aux"))


def _says(sentence: Sentence, word: Word) -> Mapping[int, frozenset[str]]:
    """What each verb says of the name, by its place."""
    above = clauses.clause_head(sentence, word)
    verbs = [above, *joined(sentence, above), *clauses_on(sentence, word)]
    says = {verb.i: _said_of(sentence, word, verb) for verb in verbs}
    settled = frozenset({"conclude"} if is_settled(sentence, above) else ())
    return says | {above.i: says[above.i] | _over(sentence, word, above) | settled}


def _said_of(sentence: Sentence, name: Word, other: Word) -> frozenset[str]:
    """What `other` says of the deal `name`; what the deal itself does concludes none ("a truce that could reach a year")."""
    acts = _acts(sentence, other)
    if "end" in acts and sentence.children(other, "dobj") and clauses.doer(sentence, other) == name:
        acts -= {"end"}  # "the truce ended a year of war"
    does_it = other.dep == "relcl" and bool(sentence.children(other, "nsubj")) and clauses.doer(sentence, other) == name
    return acts - {"conclude"} if does_it else acts


def _is_irreal(sentence: Sentence, clause: Word) -> bool:
    """Tell whether the clause only imagines the deal ("until a truce is declared", "no truce", "to reach a deal")."""
    marks = {child.lower for child in sentence.children(clause, "mark", "advmod", "aux")}
    infinitive = "to" in marks and clause.dep in ("xcomp", "advcl", "acl", "relcl")
    infinitive = infinitive and sentence.head(clause).lemma not in REAL_ABOVE and not is_settled(sentence, clause)
    return infinitive or bool(marks & clauses.CONDITIONALS) or clauses.is_negated(sentence, clause)


def is_name(word: Word) -> bool:
    """Tell whether `word` can name an agreement or its breach, whatever stands around it."""
    known = (entry for entry in _index().get(word.lemma, ()) if entry["pos"] != "PRON" and not entry.get("alone"))
    return any(entry["does"] in ("name", "breach") for entry in known)


@cache
def _index() -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries("agreements"):
        for word in entry["words"]:
            found.setdefault(word, []).append(entry)
    return {word: tuple(known) for word, known in found.items()}
