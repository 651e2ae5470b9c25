"""Whether a deed is told as done, rather than planned, ordered, wished for or only spoken of.

"The army left the valley" and "agreed to leave it and left" tell of it; "is to leave", "leave!", "before leaving" do not.
"""

from parley.reading.talks import seeming
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

CONDITIONALS = frozenset({"if", "unless", "until", "till", "before", "once", "provided"})
ACTUAL = frozenset(
    {"agree", "decide", "choose", "continue", "begin", "start", "manage", "vote", "seem", "appear", "proceed"}
)
"""Verbs whose infinitive is done as well: "decided to leave"."""
DEMANDING = frozenset({"demand", "insist", "require", "ask", "propose", "urge", "suggest", "request", "recommend"})
PAST = frozenset({"has", "have", "had", "was", "were", "been"})
GOING_ON = frozenset({"by", "after", "in", "with", "since", "through", "of"})  # before a gerund: what it tells is done


def is_done(sentence: Sentence, word: Word) -> bool:
    """Tell whether `word` tells of something done, rather than planned, ordered, wished or made a condition."""
    if word.pos == "NOUN":
        return True
    auxiliaries = {child.lower for child in sentence.children(word, "aux")}
    if "to" in auxiliaries and word.dep != "ROOT" and sentence.head(word).lemma in ACTUAL:
        return True
    if "to" in auxiliaries or auxiliaries & (clauses.FUTURE | clauses.MODAL | {"let", "ought"}):
        return False
    if _is_demanded(sentence, word):
        return False
    if word.dep == "conj" and word.tag == "VB" and sentence.head(word).tag == "VBD" and not auxiliaries:
        return is_done(sentence, sentence.head(word))  # "opened the road and let lorries in": a past to the eye only
    if (
        word.tag == "VB"
        and not auxiliaries & {"did", "do", "does"}
        and sentence.head(word).lemma not in ("let", "see", "watch")
    ):
        return False
    if word.dep in ("pcomp", "ccomp", "advcl") and sentence.head(word).lower in ("provided", "providing"):
        return False
    return not any(child.lower in CONDITIONALS for child in sentence.children(word, "mark", "advmod"))


def _is_demanded(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause is what somebody demands, also the second: "that the guns rest and that the army leave"."""
    first = sentence.head(verb) if verb.dep == "conj" else verb
    is_bare = verb.tag in ("VB", "VBP") and not sentence.children(verb, "aux")
    return is_bare and first.dep == "ccomp" and sentence.head(first).lemma in DEMANDING


def is_past(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells in a past tense of something done: "fired", "has fired", "had been fired on"."""
    helpers = {child.lower for child in sentence.children(verb, "aux", "auxpass")}
    return (verb.tag == "VBD" or bool(helpers & PAST)) and is_done(sentence, verb)


def is_only_spoken_of(sentence: Sentence, word: Word) -> bool:
    """Tell whether a gerund only names a deed ("will not discuss disarming", "before leaving"), rather than tells it."""
    if word.tag != "VBG" or sentence.children(word, "aux", "nsubj"):
        return False
    above = sentence.head(word)
    if word.dep == "pcomp":
        return above.lower not in GOING_ON
    return word.dep in ("xcomp", "ccomp", "dobj") and above.pos == "VERB" and above.lemma not in ACTUAL


def is_only_wished(sentence: Sentence, word: Word) -> bool:
    """Tell whether `word` is an infinitive that depends on another's will or plan ("pressed both sides to accept")."""
    if word.pos != "VERB" or not seeming.is_infinitive(sentence, word):
        return False
    return word.dep in ("xcomp", "ccomp", "acl", "advcl") and sentence.head(word).lemma not in ACTUAL
