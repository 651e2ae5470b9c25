"""Demands told as duties or orders: "the army must leave the valley", "Open the corridor", "our men are to be let go".

They are the speaker's; in the report's own voice a duty is no demand.
"""

from collections.abc import Iterator

from parley.reading import clauses, issues
from parley.reading.acts import Found
from parley.reading.sentences import Sentence, Word

MUST = frozenset({"must", "should", "ought"})
HAVE_TO = frozenset({"have", "need"})
ASKED = ("deal", "captive", "term", "doing", "fight")


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the duties and orders of a sentence that are about the talks, in text order."""
    for word in sentence.words:
        if word.pos == "VERB" and (_must(sentence, word) or _is_order(sentence, word)):
            about = _what(sentence, word)
            if issues.matter(sentence, word, ASKED):
                yield Found(act="demand", word=word, about=about, told=True, quoted=True)


def _must(sentence: Sentence, verb: Word) -> bool:
    if clauses.is_negated(sentence, verb):
        return False
    if any(child.lower in MUST for child in sentence.children(verb, "aux")):
        return True
    head = sentence.head(verb)
    return verb.dep == "xcomp" and head.lemma in HAVE_TO and any(c.lower == "to" for c in sentence.children(verb, "aux"))


def _is_order(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` is an imperative: bare, without subject, and not in somebody's to-infinitive."""
    if verb.tag != "VB" or verb.dep not in ("ROOT", "ccomp", "advcl", "conj", "parataxis"):
        return False
    if sentence.children(verb, "aux", "nsubj", "nsubjpass", "mark"):
        return False
    return verb.dep != "conj" or _is_order(sentence, sentence.head(verb))


def _what(sentence: Sentence, verb: Word) -> Word:
    return verb if sentence.children(verb, "nsubj", "nsubjpass") else (clauses.undergoer(sentence, verb) or verb)
