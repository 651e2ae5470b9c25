"""What a deal has its parties do, told as clauses: "both armies are to leave", "under the truce Norland will free …".

In the sentence that tells of the deal, and in those after it as long as they go on with what is to be done.
"""

from collections.abc import Iterator
from itertools import pairwise

from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.talks import issues
from parley.reading.talks.deal_names import is_name
from parley.reading.talks.deals import Telling
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

FULL = 4.0  # weight of a telling that says what the deal is, not only that there is one
MOST_WORDS = 16
LEAST_WORDS = 2
ONWARD = 3  # sentences after the telling that may go on with what is to be done
BY_DEAL = frozenset({"under", "per", "in", "by", "with"})  # "under the truce", "in the deal"
PART, ACCORDING = frozenset({"part", "line", "accordance", "keeping"}), "according"
BINDING = frozenset({"will", "shall", "must", "would", "'ll", "’ll"})
LOOSE = ("PUNCT", "CCONJ", "SPACE", "SCONJ", "ADP")
PAST = ("VBN", "VBD")
PRESENT = ("VBZ", "VBP")
SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = ("WDT", "WP")
ASIDE = ("advcl", "conj", "parataxis", "ccomp", "relcl", "cc")
GONE = frozenset({"end", "collapse", "reject"})  # a deal that is over binds nobody to what is told next
RETURN = frozenset({"exchange", "return", "swap"})
WISHES = frozenset(
    {"meet", "talk", "resume", "discuss", "hope", "begin", "start", "say", "continue", "last", "hold", "expire", "end", "be"}
)


def spans(marks: Marks, telling: Telling) -> Iterator[Span]:
    """Yield the places of what is to be done by the telling of a deal, each with who is to do it where that is told."""
    sentence = telling.sentence
    ruled = {verb.i for verb in _ruled(sentence, telling.word)}
    for verb in sentence.words:
        if _is_due(sentence, verb) or verb.i in ruled:
            yield from _duty(sentence, verb)
    if telling.weight < FULL or telling.does & GONE:
        return
    for after in _onward(marks, sentence):
        found = [span for verb in after.words if _binds(after, verb) for span in _duty(after, verb)]
        if not found:
            return
        yield from found


def main(sentence: Sentence, verb: Word) -> Word:
    """Return the verb itself, or the one above where the parser takes "under the truce agreed with …" for a clause."""
    if verb.lower == ACCORDING:
        return sentence.head(verb)
    is_reduced = verb.dep == "advcl" and verb.tag in PAST and not sentence.children(verb, *SUBJECTS, "mark")
    return sentence.head(verb) if is_reduced else verb


def _onward(marks: Marks, sentence: Sentence) -> Iterator[Sentence]:
    """The next sentence, and those after it in the same paragraph."""
    place = marks.sentences.index(sentence)
    for step, after in enumerate(marks.sentences[place + 1 : place + 1 + ONWARD]):
        if step == 0 or after.paragraph == sentence.paragraph:
            yield after


def _binds(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb after the telling says what is to be done: a duty, or an act on a matter of the talks to come."""
    if _is_due(sentence, verb):
        return True
    if verb.pos != "VERB" or verb.lemma in WISHES or not _is_bound(sentence, verb) or verb.dep not in ("ROOT", "conj"):
        return False
    return issues.matter(sentence, verb) is not None or issues.matter(sentence, verb, (issues.PEOPLE,)) is not None


def _ruled(sentence: Sentence, name: Word) -> Iterator[Word]:
    """The verbs of what is done by the deal: "under the truce Norland will free …", "a truce under which …"."""
    holder = name if _rules(sentence, name) else None
    verbs = [] if holder is None else [main(sentence, clauses.clause_head(sentence, holder))]
    for clause in sentence.children(name, "relcl"):
        preps = [prep for prep in sentence.children(clause, "prep") if prep.lower in BY_DEAL]
        if any(inner.tag in RELATIVE for prep in preps for inner in sentence.children(prep, "pobj")):
            verbs.append(clause)
    while verbs:
        verb = verbs.pop(0)
        verbs += sentence.children(verb, "conj")
        if verb.pos == "VERB" and (_is_bound(sentence, verb) or _is_present(sentence, verb)) and verb.lemma not in WISHES:
            yield verb


def _rules(sentence: Sentence, name: Word) -> bool:
    """Tell whether the name stands after "under", "as part of", "according to" or the like, and before its verb."""
    prep = sentence.head(name)
    if name.dep != "pobj" or name.i > main(sentence, clauses.clause_head(sentence, prep)).i:
        return name.dep == "pobj" and prep.lower in ("under", "per")
    above = sentence.head(prep)
    return prep.lower in BY_DEAL or (prep.lower == "of" and above.lemma in PART) or above.lower == ACCORDING


def _is_bound(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it is to come: "will free", and what is joined to it ("will free ten and leave")."""
    if clauses.is_negated(sentence, verb):
        return any(child.lower in ("will", "shall", "must") for child in sentence.children(verb, "aux"))
    if any(child.lower in BINDING for child in sentence.children(verb, "aux")):
        return True
    above = sentence.head(verb)
    is_joined = verb.dep == "conj" and verb.tag == "VB" and above.i != verb.i and not sentence.children(verb, "aux")
    return is_joined and _is_bound(sentence, above)


def _is_present(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it is told in the present: "opens two roads", "three posts are given up"."""
    return verb.tag in PRESENT or any(child.tag in PRESENT for child in sentence.children(verb, "auxpass"))


def _is_due(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb is what somebody is to do: "are to leave the valley", "shall be freed"."""
    if any(child.lower == "shall" for child in sentence.children(verb, "aux")):
        return True
    above = sentence.head(verb)
    is_infinitive = (
        (verb.tag == "VB" or bool(sentence.children(verb, "auxpass")))
        and verb.dep in ("xcomp", "ccomp")
        and any(child.lower == "to" for child in sentence.children(verb, "aux"))
    )
    return (
        is_infinitive
        and above.lemma == "be"
        and above.tag in PRESENT
        and any(noun.tag not in RELATIVE for noun in sentence.children(above, *SUBJECTS))
    )


def _duty(sentence: Sentence, verb: Word) -> Iterator[Span]:
    """Who is to do it, what and by when, as far as MOST_WORDS go; not what is done in return."""
    top = verb if sentence.children(verb, *SUBJECTS) or verb.dep == "conj" else sentence.head(verb)
    subjects = [noun for noun in sentence.children(top, *SUBJECTS) if noun.tag not in RELATIVE]
    if any(map(is_name, subjects)):
        return  # "the truce is to last a week": what the deal does is no promise
    first = sentence.subtree(subjects[0])[0] if subjects else verb
    left_out = _aside(sentence, top)
    if verb.i != top.i:
        left_out = left_out - {word.i for word in sentence.subtree(verb)} | _aside(sentence, verb)
    left_out |= {
        w.i for prep in sentence.children(verb, "prep") if _is_return(sentence, prep) for w in sentence.subtree(prep)
    }
    words = [word for word in sentence.subtree(top) if word.i >= first.i and word.i not in left_out]
    words = _unbroken(words)[:MOST_WORDS]
    while words and words[-1].pos in LOOSE and words[-1].dep != "prt":
        words.pop()
    if len(words) > LEAST_WORDS and words[-1].i >= verb.i:
        yield words[0].start, words[-1].end


def _aside(sentence: Sentence, verb: Word) -> set[int]:
    """The places of the clauses beside and below a verb, but for what somebody is let do."""
    asides = [child for child in sentence.children(verb, *ASIDE) if not _is_let(child)]
    return {word.i for child in asides for word in sentence.subtree(child)}


def _is_let(clause: Word) -> bool:
    """Tell whether it is what somebody is let or made to do ("will let ten people go")."""
    return clause.dep == "ccomp" and clause.tag == "VB"


def _is_return(sentence: Sentence, prep: Word) -> bool:
    """Tell whether a phrase says what is given for it: "in return for", "in exchange for"."""
    return any(noun.lemma in RETURN for noun in sentence.children(prep, "pobj"))


def _unbroken(words: list[Word]) -> list[Word]:
    """The words up to the first gap of more than a comma, so that no other clause is taken along."""
    for place, (one, other) in enumerate(pairwise(words), start=1):
        if other.i - one.i > 2:  # noqa: PLR2004 - one word, a comma or a conjunction, may be left out
            return words[:place]
    return words
