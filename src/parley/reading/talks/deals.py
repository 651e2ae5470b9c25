"""Where a report speaks of a truce, an exchange or another deal, and what it says there: named, concluded, begun, over.

One Telling is one place; `agreements` puts the tellings of one deal together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from parley.lexicons import Entry
from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.talks import breaches, deal_names, endings, seeming
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

REACH = 4  # "talks about the terms of a truce": how far above the name a doubting noun may stand
PRESENT = ("VBZ", "VBP")
REAL_ABOVE = frozenset({"manage", "be"})  # what was managed was done, what "is to be" is agreed, both in the infinitive
RAISING = frozenset({"appear", "seem", "continue"})
BONUS = {
    "conclude": 2.0, "start": 1.0, "hold": 1.0, "extend": 0.5, "end": 1.0, "collapse": 0.5, "halt": 0.0, "reject": 0.5,
    "propose": 1.0, "asked": 0.5, "delay": 0.0, "doubt": -2.5, "breach": -1.0, "former": 0.5, "new": 0.5, "irreal": -2.5,
}  # fmt: skip
"""What each thing that is said of a deal adds to how fully a place tells it."""
DATED, LONG, OF, WITH, INTRODUCED, DENIED, UNTOLD, MANY = 1.0, 1.0, 1.5, 1.0, 0.5, -3.0, -1.0, -6.0
"""The same for a day, a length, "a truce of …", "a truce between …", "a truce", "no truce", a heading; "truces"."""
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "previous", "latest", "other"})
ALLEGING = breaches.ACCUSING | {"deny"}
ENDED = frozenset({"end", "collapse"})
NEARING = frozenset({"close", "near", "approach", "verge", "brink", "edge"})
DOUBTED = frozenset({"doubt"})
MAYBE = frozenset({"should", "must", "ought", "may", "might", "could"})
DEAD = frozenset({"over", "dead", "finished", "void", "defunct"})
CLOSE = frozenset({"end", "close"})
ENDINGS = frozenset({"end", "halt"})
VERBAL = ("VERB", "AUX")
PROVIDING = frozenset({"provide", "cover"})
TURNS = frozenset({"start", "end", "collapse", "extend"})
TURNS_OF = TURNS | {"hold"}
WANTING = frozenset({"want", "wish", "hope", "seek", "need", "await"})
ENDING = frozenset({"put", "bring"})
SIDES = frozenset({"between", "with", "among"})
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
    nouns = [telling for telling in told if telling.word.pos not in VERBAL]
    for telling in told:
        fitting = (noun for noun in nouns if telling.word.i in noun.says and telling.kind in ("any", noun.kind))
        noun = next(fitting, None) if telling.word.pos in VERBAL else None
        yield telling if noun is None else replace(telling, kind=noun.kind, called=noun.called, moment=noun.moment)


def _again(sentence: Sentence, before: Telling) -> Iterator[Telling]:
    """The deal of the sentence before, told of as "it": "It took effect on Monday". Its day is no day of another deal."""
    for word in sentence.words:
        if word.lower != "it" or word.dep not in clauses.SUBJECTS:
            continue
        verb = sentence.head(word)
        does = frozenset[str]().union(*(deal_names.acts(sentence, part) for part in _predicate(sentence, verb))) & TURNS
        if does and not clauses.is_negated(sentence, verb):
            says = {verb.i: does}
            place = before.word.start if before.again is None else before.again
            yield replace(before, sentence=sentence, word=word, does=does, weight=0.0, moment=None, says=says, again=place)


def _counted_off(marks: Marks, sentence: Sentence, before: Telling | None) -> Iterator[Telling]:
    """Another deal than that of the sentence before, told of by an ordinal: "The first collapsed in May"."""
    for word in sentence.words:
        if before is None or before.kind != "truce" or word.lower not in ORDINALS or word.dep not in clauses.SUBJECTS:
            continue
        does = frozenset(_does(sentence, word))
        if does & deal_names.ENDURING and not clauses.is_negated(sentence, clauses.clause_head(sentence, word)):
            moment = when.of(marks, sentence, word)
            weight = before.weight + sum(BONUS[act] for act in does - before.does) + (DATED if moment else 0)
            yield replace(
                before, sentence=sentence, word=word, does=does | {"former"}, weight=weight, moment=moment,
                says=_says(sentence, word), is_proposal=False,
            )  # fmt: skip


def _predicate(sentence: Sentence, verb: Word) -> list[Word]:
    """A verb with what it says by other words: "came into force", "is due to start", "was to last"."""
    words = [verb, *sentence.children(verb, "xcomp", "acomp", "prep")]
    return words + [inner for word in words[1:] for inner in sentence.children(word, "xcomp", "pobj")]


def _telling(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Telling:
    does = frozenset(_does(sentence, word))
    if _is_first_of_kind(sentence, word):
        does -= {"former", "new"}
    if _is_wanted(sentence, word):
        does = (does - {"conclude"}) | {"irreal"}
    says = _says(sentence, word)
    if (is_debated := _is_debated(sentence, word)) or _is_alleged(sentence, word):
        does = (does - ENDED) | (DOUBTED if is_debated else frozenset())
        says = {place: said - ENDED for place, said in says.items()}
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
    return is_maybe and bool(deal_names.acts(sentence, verb) & ENDED)


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


def _does(sentence: Sentence, word: Word) -> Iterator[str]:
    """What the words around a deal say of it: its own adjectives, what governs it, the clauses on it ("reached on")."""
    clause = clauses.clause_head(sentence, word)
    is_denied = clauses.is_negated(sentence, clause)
    if (
        is_denied
        and "hold" in deal_names.acts(sentence, clause)
        and not any(c.tag == "MD" for c in sentence.children(clause, "aux"))
    ):
        yield "collapse"  # "the truce did not hold"
        return
    if word.pos in deal_names.POS["PRON"]:
        yield "former"  # "that of May": another than the one named before
    if "start" in deal_names.acts(sentence, clause) and any(
        c.lower == "never" for c in sentence.children(clause, "neg", "advmod")
    ):
        yield "collapse"  # "the truce never took hold"
        return
    if is_denied and "extend" in deal_names.acts(sentence, clause):
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
    is_asked = _is_asked_for(sentence, clause)
    for other in [*around, *above]:
        said = _said_of(sentence, word, other)
        yield from said - TURNS if is_asked and other.i == clause.i else said
    if clause.lemma == "be" and clause.tag in PRESENT and sentence.children(clause, "expl"):
        yield "hold"  # "there is a truce"
    yield from _over(sentence, word, clause)
    if is_settled(sentence, clause):
        yield "conclude"
    if is_asked:
        yield "asked"
    if _is_irreal(sentence, clause) or _is_near(sentence, word):
        yield "irreal"


def is_settled(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a clause is what somebody agreed to do: "agreed to stop the shooting", "agreed to extend the truce"."""
    above = sentence.head(clause)
    is_agreed = clause.dep == "xcomp" and above.lemma == "agree" and not deal_names.is_possible(sentence, above)
    return is_agreed and not clauses.is_negated(sentence, clause) and clauses.modality(sentence, above) == "occurred"


def _is_asked_for(sentence: Sentence, clause: Word) -> bool:
    """Tell whether what a clause tells is only put forward or asked for: "Oman proposed that the truce be extended"."""
    return clause.dep in clauses.COMPLEMENTS and clause.tag in ("VB", "VBN") and seeming.is_hoped(sentence, clause)


def _raised(sentence: Sentence, clause: Word) -> list[Word]:
    """The verb that a seeming or going on is of: "appeared to hold"."""
    return sentence.children(clause, "xcomp") if clause.lemma in RAISING else []


def _over(sentence: Sentence, word: Word, clause: Word) -> frozenset[str]:
    """What is said of a deal that is over ("the truce is over"), or to which something has put an end."""
    if clause.lemma == "be" and word.dep in clauses.SUBJECTS:
        told = sentence.children(clause)
        is_over = any(child.lower in DEAD and not sentence.children(child, "pobj") for child in told)
        is_no_more = any(child.lower == "more" and clauses.is_negated(sentence, child) for child in told)
        return frozenset({"end"} if is_over or is_no_more else ())
    above = list(sentence.ancestors(word))[:REACH]
    is_put = bool(above) and above[0].lower == "to" and any(verb.lemma in ENDING for verb in above)
    if (
        clause.lemma == "come"
        and word.dep in clauses.SUBJECTS
        and any(n.lemma in CLOSE for n in deal_names.objects(sentence, clause, {"to"}))
    ):
        return frozenset({"end"})  # "the truce came to an end"
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
    sides = [
        side for first in deal_names.objects(sentence, word, SIDES) for side in (first, *sentence.children(first, "conj"))
    ]
    found += [
        clause for side in sides for clause in sentence.children(side, "acl", "relcl") if deal_names.acts(sentence, clause)
    ]
    return found + [other for clause in found for other in joined(sentence, clause)]


def joined(sentence: Sentence, verb: Word) -> list[Word]:
    """The verbs joined to a verb by "and" that tell something of a deal under the same subject."""
    joint = (
        other
        for other in sentence.children(verb, "conj")
        if other.pos in VERBAL and not deal_names.is_possible(sentence, other)
    )
    return [other for other in joint if not sentence.children(other, "nsubj", "nsubjpass") and _tells(sentence, other)]


def _tells(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells what becomes of a deal, also by an infinitive: "is to last until Friday"."""
    said = _predicate(sentence, verb) if verb.lemma == "be" else [verb]
    return any(deal_names.acts(sentence, word) for word in said)


def _says(sentence: Sentence, word: Word) -> dict[int, frozenset[str]]:
    """What each verb says of the name, by its place."""
    above = clauses.clause_head(sentence, word)
    verbs = [above, *joined(sentence, above), *clauses_on(sentence, word)]
    says = {verb.i: _said_of(sentence, word, verb) for verb in verbs}
    settled = frozenset({"conclude"} if is_settled(sentence, above) else ())
    return says | {above.i: says[above.i] | _over(sentence, word, above) | settled}


def _said_of(sentence: Sentence, name: Word, other: Word) -> frozenset[str]:
    """What `other` says of the deal `name`; what the deal itself does concludes none ("a truce that could reach a year")."""
    acts = deal_names.acts(sentence, other)
    if other.pos == "NOUN" and _is_only_topic(sentence, other):
        return acts - TURNS
    if other.lemma == "be" or _is_set(name, other):  # "is due to expire", "was to have lasted", "is set to expire"
        acts = acts.union(*(deal_names.acts(sentence, part) & TURNS_OF for part in _predicate(sentence, other)[1:]))
    if acts & ENDINGS and sentence.children(other, "dobj") and clauses.doer(sentence, other) == name:
        acts -= ENDINGS  # "the truce ended a year of war", "the deal halts the fighting"
    does_it = other.dep == "relcl" and bool(sentence.children(other, "nsubj")) and clauses.doer(sentence, other) == name
    return acts - {"conclude"} if does_it else acts


def _is_near(sentence: Sentence, word: Word) -> bool:
    """Tell whether the deal has only come near: "close to a truce", "on the verge of a deal"."""
    return any(above.lemma in NEARING for above in sentence.ancestors(word))


def _is_set(name: Word, verb: Word) -> bool:
    """Tell whether a verb tells what is set to become of the deal: "is scheduled to end"."""
    is_subject = name.dep in clauses.SUBJECTS and name.head == verb.i
    return is_subject and verb.tag == "VBN" and verb.lemma in deal_names.SETTING


def _is_only_topic(sentence: Sentence, noun: Word) -> bool:
    """Tell whether what becomes of a deal is only listed, by no verb: "On the table: an extension of the truce"."""
    is_new = any(child.lower in ("a", "an") for child in sentence.children(noun, "det"))
    return is_new and clauses.clause_head(sentence, noun).pos not in VERBAL


def _is_irreal(sentence: Sentence, clause: Word) -> bool:
    """Tell whether the clause only imagines the deal ("until a truce is declared", "no truce", "to reach a deal")."""
    marks = {child.lower for child in sentence.children(clause, "mark", "advmod", "aux")}
    infinitive = "to" in marks and clause.dep in ("xcomp", "advcl", "acl", "relcl")
    infinitive = infinitive and sentence.head(clause).lemma not in REAL_ABOVE and not is_settled(sentence, clause)
    return infinitive or bool(marks & clauses.CONDITIONALS) or clauses.is_negated(sentence, clause)
