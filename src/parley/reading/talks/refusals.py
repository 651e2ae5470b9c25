"""Refusals without a word of refusing: "no amnesty, says the governor", "we will free nobody", "there is no exchange".

A party refuses by saying what it will not do or what there will not be; whether it also names a condition is for conditions.
"""

from collections.abc import Iterator

from parley import lexicons
from parley.reading.talks import acts, issues, movers
from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

WILLING = frozenset({"will", "would", "wo", "shall", "can", "could", "ca"})


def _listed(sense: str) -> frozenset[str]:
    """The words of one sense of lexicons/unwilling.toml."""
    return lexicons.words("unwilling", sense)


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the refusals of a sentence, in text order."""
    for word in sentence.words:
        if word.pos in ("VERB", "AUX") and _unwilling(sentence, word):
            yield Found(act="reject", word=word, about=_object(sentence, word), told=_speaks(sentence, word))
        elif word.lower == "without" and _leaves_undone(sentence, word):
            yield Found(act="reject", word=word, about=sentence.children(word, "pcomp", "pobj")[0])
        elif word.lower == "no" and word.dep == "det" and _nothing_of_it(sentence, sentence.head(word)):
            yield Found(act="reject", word=word, about=sentence.head(word), told=True)


def _leaves_undone(sentence: Sentence, prep: Word) -> bool:
    """Tell whether somebody goes "without signing" or "without agreeing"."""
    return any(verb.lemma in _listed("undone") for verb in sentence.children(prep, "pcomp", "pobj"))


def _unwilling(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody will not do what the talks are about: "would take no orders", "will not leave the road"."""
    willing = any(child.lower in WILLING for child in sentence.children(verb, "aux"))
    if not willing or verb.lemma in _listed("mind") or clauses.is_passive(sentence, verb):
        return False
    if not clauses.is_negated(sentence, verb) or clauses.subject(sentence, verb) is None or acts.breaks(sentence, verb):
        return False
    if _is_of_telling(sentence, verb) or _stands_still(sentence, verb):
        return False
    return any(issues.names(word) for word in sentence.subtree(verb)) or verb.lemma in _listed("own")


def _is_of_telling(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody only will not say something: "will not give a number"."""
    return any(noun.lemma in _listed("telling") for noun in sentence.children(verb, "dobj"))


def _stands_still(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells how things are and not a will: "cannot yet free them", "there are currently no talks"."""
    return any(near.lower in _listed("still") for near in sentence.children(verb, "advmod"))


def _speaks(sentence: Sentence, verb: Word) -> bool:
    found = clauses.subject(sentence, verb)
    return found is not None and found.pos == "NOUN" and issues.names(found)


def _object(sentence: Sentence, verb: Word) -> Word:
    """What is refused: the object, or the verb itself where not the thing is refused but what is done with it."""
    if sentence.children(verb, "prt"):
        return verb  # "will not lay down its arms"
    return clauses.undergoer(sentence, verb) or next(iter(sentence.children(verb, "xcomp")), verb)


def _nothing_of_it(sentence: Sentence, noun: Word) -> bool:
    """Tell whether "no …" says that there is not to be what `noun` names: verbless, or with "there is"."""
    if issues.matter(sentence, noun) is None:
        return False
    head = sentence.head(noun)
    if noun.dep == "attr" and head.lemma == "be":
        is_fact = head.tag == "VBD" or any(
            child.tag == "VBD" for child in sentence.children(head, "aux")
        )  # "there were no …"
        is_fact = is_fact or _stands_still(sentence, head)
        return not is_fact and issues.names(noun) and any(child.lower == "there" for child in sentence.children(head))
    tellers = [other for other in sentence.children(head, "nsubj") if other.i != noun.i]
    if noun.dep == "nsubj" and tellers and head.lemma in movers.by_saying():
        return issues.names(noun)  # "No extension, says the League": two subjects to the parser
    return noun.dep in ("ROOT", "dep", "ccomp", "npadvmod", "appos") and not sentence.children(noun, "cop", "nsubj")
