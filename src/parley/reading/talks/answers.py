"""Answers of one word: "the army said yes on Saturday", "our people say no". What is answered is left to the context."""

from collections.abc import Iterator

from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence

ANSWERING = frozenset({"say", "answer", "reply", "nod", "vote"})
ANSWERS = {"yes": "accept", "no": "reject"}
ASIDE = ("intj", "dobj", "ccomp", "advmod", "attr", "oprd", "npadvmod")


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the answers of a sentence, in text order."""
    for verb in sentence.words:
        if verb.pos != "VERB" or verb.lemma not in ANSWERING or clauses.is_negated(sentence, verb):
            continue
        for word in sentence.children(verb, *ASIDE):
            act = ANSWERS.get(word.lower)
            if act is not None and not sentence.children(word) and word.dep != "det":
                yield Found(act=act, word=verb, about=word, loose=True)
                break
