"""Who passed words on: "was quoted by the agency as saying", "the mayor, quoted by it, said", "said through an aide".

Only who is named in the sentence of the reporting words; who reports a report around it is found by where that one lies.
Whoever says a thing "citing a clerk", or quotes a clerk "as saying" it, passes on what the clerk said.
"""

from collections.abc import Iterator

from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.speech.audiences import TALKS
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

QUOTING = frozenset({"quote", "cite"})
THROUGH = frozenset({"through", "via"})


def of(marks: Marks, sentence: Sentence, verb: Word, speaker: Span | None) -> Iterator[Word]:
    """Yield the head words of those through whom the words of `speaker`, reported by `verb`, reached the report."""
    spoken = sentence.within(*speaker) if speaker is not None else ()
    for citing in _citing(sentence, verb):
        teller = clauses.subject(sentence, citing if citing is verb else verb)
        if teller is not None and any(word in spoken for word in sentence.children(citing, "dobj")):
            yield teller
    quoted = [verb, *(child for word in spoken for child in sentence.children(word, "acl", "relcl"))]
    for word in quoted:
        if word.lemma in QUOTING and word.tag == "VBN":
            yield from (noun for agent in sentence.children(word, "agent") for noun in sentence.children(agent, "pobj"))
    talks = [child for child in sentence.children(verb, "advcl") if child.lemma in TALKS]
    talks += [child for word in spoken for child in sentence.children(word, "acl") if child.lemma in TALKS]
    for word in (verb, *talks):
        for prep in sentence.children(word, "prep"):
            if prep.lower in THROUGH:
                yield from (noun for noun in sentence.children(prep, "pobj") if marks.mention_at(noun) is not None)


def cited(marks: Marks, sentence: Sentence, verb: Word) -> Word | None:
    """The head word of whom the subject of `verb` cites for what it reports ("said, citing a clerk, that …"), or None.

    A reason that is given ("citing the cold") is nobody who speaks.
    """
    named = [(citing, noun) for citing in _citing(sentence, verb) for noun in sentence.children(citing, "dobj")]
    return next((noun for citing, noun in named if citing is verb or marks.mention_at(noun) is not None), None)


def is_citing(marks: Marks, sentence: Sentence, verb: Word, content: Span) -> bool:
    """Whether `verb` and its content only name who is cited ("citing | a clerk"): no words are reported by them."""
    nouns = [noun for noun in sentence.children(verb, "dobj") if verb.lemma in QUOTING and verb.tag == "VBG"]
    own = {word.i for noun in nouns if marks.mention_at(noun) is not None for word in sentence.subtree(noun)}
    words = sentence.within(*content)
    return bool(words) and all(word.i in own for word in words)


def _is_saying(sentence: Sentence, verb: Word) -> bool:
    """Whether whom `verb` quotes is quoted "as saying" something; "cited the cold as a reason" quotes nobody."""
    preps = [prep for prep in sentence.children(verb, "prep") if prep.lower == "as"]
    return any(said.tag == "VBG" for prep in preps for said in sentence.children(prep, "pcomp"))


def _citing(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the verbs by which a report names whom it cites: itself ("quoted him as saying"), or one beside it."""
    is_active = verb.tag != "VBN" or (bool(sentence.children(verb, "aux")) and not clauses.is_passive(sentence, verb))
    if verb.lemma in QUOTING and is_active and _is_saying(sentence, verb):
        yield verb
    beside = [verb, *sentence.children(verb, "nsubj"), *sentence.children(verb, "ccomp")]
    for child in (child for word in beside for child in sentence.children(word, "advcl", "acl")):
        if child.lemma in QUOTING and child.tag == "VBG":
            yield child
