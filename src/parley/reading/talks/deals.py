"""Where a report speaks of a truce, an exchange or another deal, and what it says there: named, concluded, begun, over.

One Telling is one place; `agreements` puts the tellings of one deal together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from parley.lexicons import Entry
from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.talks import breaches, deal_names, deal_turns, endings
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

BONUS = {
    "conclude": 2.0, "start": 1.0, "hold": 1.0, "extend": 0.5, "end": 1.0, "collapse": 0.5, "halt": 0.0, "reject": 0.5,
    "propose": 1.0, "asked": 0.5, "delay": 0.0, "doubt": -2.5, "breach": -1.0, "former": 0.5, "new": 0.5, "irreal": -2.5,
}  # fmt: skip
"""What each thing that is said of a deal adds to how fully a place tells it."""
DATED, LONG, OF, WITH, INTRODUCED, DENIED, UNTOLD, MANY = 1.0, 1.0, 1.5, 1.0, 0.5, -3.0, -1.0, -6.0
"""The same for a day, a length, "a truce of …", "a truce between …", "a truce", "no truce", a heading; "truces"."""
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "previous", "latest", "other"})
ALLEGING = breaches.ACCUSING | {"deny"}
DOUBTED = frozenset({"doubt"})
MAYBE = frozenset({"should", "must", "ought", "may", "might", "could"})
PROVIDING = frozenset({"provide", "cover"})
WANTING = frozenset({"want", "wish", "hope", "seek", "need", "await"})
PLURAL = ("NNS", "NNPS")
QUIET = frozenset({"truce", "ceasefire", "pause", "armistice"})  # what one deal makes one of: "thirty truces" are no deal


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place where a deal is spoken of.

    `kind` is truce, exchange, other, any (as the rest of the report says) or trade (any, else an exchange); `called` is
    the kind as the record lists it. `does` holds what is said of it (see the lexicon `agreements`). `weight` says how
    surely and fully this place tells the deal. `moment` is the day told for it here, or None. `says` holds `does` apart
    for each verb, by the verb's place in the sentence. `is_proposal`: the name itself is that of a proposal. `again`: where
    the deal that is only told of as "it" was named.
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
    again: int | None = None

    @property
    def anchor(self) -> Word:
        """The word to quote the deal by: its name, or the verb of a predicate ("the guns fell silent")."""
        return self.sentence.head(self.word) if self.word.dep in deal_names.PREDICATE else self.word

    @property
    def provides(self) -> bool:
        """Tell whether it is told here only what the deal provides for, or what it covers."""
        return clauses.clause_head(self.sentence, self.word).lemma in PROVIDING

    @property
    def is_doubtful(self) -> bool:
        """Tell whether the deal is only wished for or imagined here."""
        return bool(self.does & {"doubt", "irreal"})


def tellings(marks: Marks) -> Iterator[Telling]:
    """Yield the places of a report that speak of a deal, in text order."""
    before: Telling | None = None
    for sentence in marks.sentences:
        here = list(_named(marks, sentence)) or list(_counted_off(marks, sentence, before))
        yield from here
        named = here[-1] if here else None
        if named is None and before is not None and not before.is_doubtful:
            yield from _again(sentence, before)
        before = named


def _named(marks: Marks, sentence: Sentence) -> Iterator[Telling]:
    """The tellings of one sentence; in "signed a truce" the verb names no other deal than the truce."""
    known = [(word, entry) for word in sentence.words if (entry := deal_names.naming(sentence, word)) is not None]
    told = [_telling(marks, sentence, word, entry) for word, entry in known]
    nouns = [telling for telling in told if telling.word.pos not in deal_turns.VERBAL]
    for telling in told:
        fitting = (noun for noun in nouns if telling.word.i in noun.says and telling.kind in ("any", noun.kind))
        noun = next(fitting, None) if telling.word.pos in deal_turns.VERBAL else None
        yield telling if noun is None else replace(telling, kind=noun.kind, called=noun.called, moment=noun.moment)


def _again(sentence: Sentence, before: Telling) -> Iterator[Telling]:
    """The deal of the sentence before, told of as "it": "It took effect on Monday". Its day is no day of another deal."""
    for word in sentence.words:
        if word.lower != "it" or word.dep not in clauses.SUBJECTS:
            continue
        verbs = [sentence.head(word), *deal_turns.joined(sentence, sentence.head(word))]
        told = {verb.i: deal_turns.turns(sentence, verb) for verb in verbs if not clauses.is_negated(sentence, verb)}
        says = {place: turns for place, turns in told.items() if turns}
        if says:
            does = frozenset[str]().union(*says.values())
            place = before.word.start if before.again is None else before.again
            yield replace(before, sentence=sentence, word=word, does=does, weight=0.0, moment=None, says=says, again=place)


def _counted_off(marks: Marks, sentence: Sentence, before: Telling | None) -> Iterator[Telling]:
    """Another deal than that of the sentence before, told of by an ordinal: "The first collapsed in May"."""
    for word in sentence.words:
        if before is None or before.kind != "truce" or word.lower not in ORDINALS or word.dep not in clauses.SUBJECTS:
            continue
        does = frozenset(deal_turns.does(sentence, word))
        if does & deal_names.ENDURING and not clauses.is_negated(sentence, clauses.clause_head(sentence, word)):
            moment = when.of(marks, sentence, word)
            weight = before.weight + sum(BONUS[act] for act in does - before.does) + (DATED if moment else 0)
            yield replace(
                before, sentence=sentence, word=word, does=does | {"former"}, weight=weight, moment=moment,
                says=deal_turns.says(sentence, word), is_proposal=False,
            )  # fmt: skip


def _telling(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Telling:
    does = frozenset(deal_turns.does(sentence, word))
    if _is_first_of_kind(sentence, word):
        does -= {"former", "new"}
    if _is_wanted(sentence, word):
        does = (does - {"conclude"}) | {"irreal"}
    says = deal_turns.says(sentence, word)
    if (is_debated := _is_debated(sentence, word)) or _is_alleged(sentence, word):
        does = (does - deal_turns.ENDED) | (DOUBTED if is_debated else frozenset())
        says = {place: said - deal_turns.ENDED for place, said in says.items()}
    if endings.is_undone(marks, sentence, word):  # "declared the truce over" announces none
        does = (does - {"conclude", "doubt"}) | {"collapse"}
        says |= {clauses.clause_head(sentence, word).i: frozenset({"collapse"})}
    moment = when.of(marks, sentence, word) or next((m for m in when.span_of(marks, sentence, word) if m), None)
    kind = next(
        filter(None, (deal_names.compound_kind(c) for c in sentence.children(word, "compound", "amod"))), entry["kind"]
    )
    if kind == "any" and deal_names.is_on_captives(sentence, word):
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
        says=says,
        is_proposal=not entry["weight"],
    )


def _is_wanted(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody only wants a deal made: "wants a treaty signed by May"."""
    clause = clauses.clause_head(sentence, word)
    if clause.dep == "acl":
        clause = clauses.clause_head(sentence, sentence.head(clause))
    return clause.lemma in WANTING


def _is_alleged(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody is only charged with what became of the deal, or denies it: "accused Peru of ending it"."""
    return any(above.pos == "VERB" and above.lemma in ALLEGING for above in sentence.ancestors(word))


def _is_debated(sentence: Sentence, word: Word) -> bool:
    """Tell whether the end of the deal is only talked about: "should be called off"; it "would end" by itself is due."""
    verb = clauses.clause_head(sentence, word)
    maybe = MAYBE if word.dep == "nsubj" else MAYBE | {"would"}
    is_maybe = any(child.lower in maybe for child in sentence.children(verb, "aux"))
    return is_maybe and bool(deal_names.acts(sentence, verb) & deal_turns.ENDED)


def _is_first_of_kind(sentence: Sentence, word: Word) -> bool:
    """Tell whether the deal just told of is called the first of its kind: "the first such swap", "the first since May"."""
    said = {child.lower for child in sentence.children(word, "amod", "predet")}
    below = sentence.subtree(word)
    is_since = any(prep.lower == "since" for prep in below)
    is_in_time = any(noun.entity == "DATE" for noun in deal_names.objects(sentence, word, {"in", "for"}))
    return "such" in said or ("first" in said and (is_since or is_in_time))


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
