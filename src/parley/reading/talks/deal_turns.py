"""What the words around the name of a deal say of it: concluded, begun, kept, extended, over; denied, hoped or asked for.

"The two sides signed the truce, which began on Monday and was extended" says conclude, start and extend of the truce.
"""

from collections.abc import Iterator

from parley.reading.talks import deal_names, seeming
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

REACH = 4  # "talks about the terms of a truce": how far above the name a doubting noun may stand
PRESENT = ("VBZ", "VBP")
REAL_ABOVE = frozenset({"manage", "be"})  # what was managed was done, what "is to be" is agreed, both in the infinitive
RAISING = frozenset({"appear", "seem", "continue"})
ENDED = frozenset({"end", "collapse"})
NEARING = frozenset({"close", "near", "approach", "verge", "brink", "edge"})
DEAD = frozenset({"over", "dead", "finished", "void", "defunct"})
CLOSE = frozenset({"end", "close"})
FORCE = frozenset({"force", "effect", "hold", "place"})
ENDINGS = frozenset({"end", "halt"})
IN_TIME = frozenset({"until", "once", "while", "before"})  # "before it ran out on Friday" tells of a day, not of an "if"
VERBAL = ("VERB", "AUX")
TURNS = frozenset({"start", "end", "collapse", "extend"})
TURNS_OF = TURNS | {"hold"}
EDGES = frozenset({"start", "end"})
CONCLUDED, PROPOSED = frozenset({"conclude"}), frozenset({"propose"})
PAST = ("VBD", "VBN")
HEADLINED = frozenset({"sign", "seal", "reach", "clinch", "agree"})
MAKING_PEACE = ("make", "peace")
BEGINNING = frozenset({"start"})
ENDING = frozenset({"put", "bring"})
SIDES = frozenset({"between", "with", "among"})


def does(sentence: Sentence, word: Word) -> Iterator[str]:
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
    around = [
        clause,
        *(joined(sentence, clause) if word.dep in clauses.SUBJECTS else []),
        *_raised(sentence, clause),
        *clauses_on(sentence, word),
    ]
    around += sentence.children(word, "amod", "det")
    around += [
        inner
        for outer in (clause, word, *clauses_on(sentence, word))
        for prep in sentence.children(outer, "prep", "dobj")
        for inner in (prep, *sentence.children(prep, "pobj"))
        if inner.lower in FORCE and not (is_denied and outer.i == clause.i)
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
    over = _over(sentence, word, clause)
    yield from over
    is_headlined = any(child.lemma in HEADLINED for child in sentence.children(word, "compound"))
    if is_headlined or is_settled(sentence, clause):
        yield "conclude"  # "Government, rebel front sign peace accord": a verb that the parser takes for a noun
    if is_asked:
        yield "asked"
    if _is_irreal(sentence, clause, is_over=bool(over)) or _is_near(sentence, word):
        yield "irreal"


def says(sentence: Sentence, word: Word) -> dict[int, frozenset[str]]:
    """What each verb says of the name, by its place."""
    above = clauses.clause_head(sentence, word)
    joint = [] if _is_outcome(sentence, word, above) else joined(sentence, above)
    verbs = [above, *joint, *clauses_on(sentence, word)]
    says = {verb.i: _said_of(sentence, word, verb) for verb in verbs}
    settled = frozenset({"conclude"} if is_settled(sentence, above) else ())
    return says | {above.i: says[above.i] | _over(sentence, word, above) | settled}


def tells_end(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb says that a deal ends: "the truce expires", "the pause is over"."""
    is_over = verb.lemma == "be" and any(child.lower in DEAD for child in sentence.children(verb))
    return is_over or bool(deal_names.acts(sentence, verb) & ENDED)


def is_settled(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a clause is what somebody agreed to do: "agreed to stop the shooting", "agreed to extend the truce"."""
    above = sentence.head(clause)
    is_agreed = clause.dep == "xcomp" and above.lemma == "agree" and not deal_names.is_possible(sentence, above)
    return is_agreed and not clauses.is_negated(sentence, clause) and clauses.modality(sentence, above) == "occurred"


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


def turns(sentence: Sentence, verb: Word) -> frozenset[str]:
    """What a verb says to have become of a deal."""
    return frozenset[str]().union(*(deal_names.acts(sentence, part) for part in predicate(sentence, verb))) & TURNS


def predicate(sentence: Sentence, verb: Word) -> list[Word]:
    """A verb with what it says by other words: "came into force", "is due to start", "was to last"."""
    words = [verb, *sentence.children(verb, "xcomp", "acomp", "prep")]
    return words + [inner for word in words[1:] for inner in sentence.children(word, "xcomp", "pobj")]


def _tells(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells what becomes of a deal, also by an infinitive: "is to last until Friday"."""
    said = predicate(sentence, verb) if verb.lemma == "be" else [verb]
    return any(deal_names.acts(sentence, word) for word in said)


def _said_of(sentence: Sentence, name: Word, other: Word) -> frozenset[str]:
    """What `other` says of the deal `name`; what the deal itself does concludes none ("a truce that could reach a year")."""
    acts = deal_names.acts(sentence, other)
    if (other.lemma, name.lemma) == MAKING_PEACE and other.tag not in PAST:
        return frozenset()  # "made peace", but "to make peace" is a wish
    if acts & EDGES and _is_outcome(sentence, name, other):
        return CONCLUDED if other.tag in PAST else PROPOSED  # "the talks ended in a truce", "the plan starts with a truce"
    if other.pos == "NOUN" and _is_only_topic(sentence, other):
        return acts - TURNS
    if other.lemma == "be" or _is_set(name, other):  # "is due to expire", "was to have lasted", "is set to expire"
        turns = TURNS_OF - (BEGINNING if clauses.is_negated(sentence, other) else frozenset())
        acts = acts.union(*(deal_names.acts(sentence, part) & turns for part in predicate(sentence, other)[1:]))
    if acts & ENDINGS and sentence.children(other, "dobj") and clauses.doer(sentence, other) == name:
        acts -= ENDINGS  # "the truce ended a year of war", "the deal halts the fighting"
    does_it = other.dep == "relcl" and bool(sentence.children(other, "nsubj")) and clauses.doer(sentence, other) == name
    return acts - {"conclude"} if does_it else acts


def _over(sentence: Sentence, word: Word, clause: Word) -> frozenset[str]:
    """What is said of a deal that is over ("the truce is over"), or to which something has put an end."""
    if clause.lemma == "be" and word.dep in clauses.SUBJECTS:
        told = sentence.children(clause)
        is_over = any(child.lower in DEAD and not sentence.children(child, "pobj") for child in told)
        is_no_more = any(child.lower == "more" and clauses.is_negated(sentence, child) for child in told)
        in_force = any(noun.lower in FORCE for noun in deal_names.objects(sentence, clause, {"in"}))
        is_no_longer = in_force and any(child.lower == "longer" for child in told)
        return frozenset({"end"} if is_over or is_no_more or is_no_longer else ())
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


def _raised(sentence: Sentence, clause: Word) -> list[Word]:
    """The verb that a seeming or going on is of: "appeared to hold"."""
    return sentence.children(clause, "xcomp") if clause.lemma in RAISING else []


def _is_asked_for(sentence: Sentence, clause: Word) -> bool:
    """Tell whether what a clause tells is only put forward or asked for: "Oman proposed that the truce be extended"."""
    return clause.dep in clauses.COMPLEMENTS and clause.tag in ("VB", "VBN") and seeming.is_hoped(sentence, clause)


def _is_outcome(sentence: Sentence, name: Word, verb: Word) -> bool:
    """Tell whether something else begins or ends with the deal: "the talks ended in a truce", "… with a week of quiet"."""
    while name.dep == "pobj" and sentence.head(name).lower == "of":
        name = sentence.head(sentence.head(name))
    prep = sentence.head(name)
    return name.dep == "pobj" and prep.lower in ("in", "with") and prep.head == verb.i


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


def _is_irreal(sentence: Sentence, clause: Word, *, is_over: bool) -> bool:
    """Tell whether the clause only imagines the deal ("until a truce is declared", "no truce", "to reach a deal")."""
    marks = {child.lower for child in sentence.children(clause, "mark", "advmod", "aux")}
    infinitive = "to" in marks and clause.dep in ("xcomp", "advcl", "acl", "relcl")
    infinitive = infinitive and sentence.head(clause).lemma not in REAL_ABOVE and not is_settled(sentence, clause)
    below = sentence.subtree(clause) if deal_names.acts(sentence, clause) & ENDED else []
    dated = any(word.entity in ("DATE", "TIME") for word in below)
    conditionals = clauses.CONDITIONALS - (IN_TIME if dated else frozenset())
    is_denied = not is_over and clauses.is_negated(sentence, clause)  # "is no longer in force"
    return infinitive or bool(marks & conditionals) or is_denied
