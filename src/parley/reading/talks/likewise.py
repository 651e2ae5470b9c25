"""Acts that only a helping verb tells, because they are those of somebody before: "so has the League", "as did Kenya".

"Kenya accepted the text, so did the League" gives an acceptance of each, "Kenya accepted; the League did not" a refusal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

HELPING = frozenset({"have", "do", "will"})
ALIKE = frozenset({"so", "as", "nor", "neither"})
COPIED = ("propose", "demand", "accept", "reject", "concede", "agree", "suspend", "resume", "violate", "terminate")
DOERS = ("nsubj", "dobj", "attr")  # the parser takes the doer that stands after its verb for an object
NAMING = ("NOUN", "PROPN")
TOO = (["too"], ["likewise"], ["also"])
CLOSING = frozenset(".;,")


def find(sentence: Sentence, told: Sequence[Found]) -> Iterator[Found]:
    """Yield the acts that a helping verb tells after one of those in `told`, in text order."""
    for helper in sentence.words:
        if helper.lemma not in HELPING or helper.dep in ("aux", "auxpass") or not helper.i:
            continue
        before = [found for found in told if found.word.pos == "VERB" and found.word.i < helper.i and found.act in COPIED]
        doer = next((noun for noun in sentence.children(helper, *DOERS) if noun.pos in NAMING), None)
        if not before or doer is None:
            continue
        last = before[-1]
        denied = last.sense.denied if last.sense is not None and last.act == last.sense.act else None
        if (doer.i > helper.i and sentence.words[helper.i - 1].lower in ALIKE) or (
            last.word.i < doer.i < helper.i and _is_too(sentence, helper)
        ):
            yield replace(last, word=helper, agent=doer, condition=None, idiom=False)
        elif denied is not None and doer.i < helper.i and _is_not(sentence, helper):
            yield replace(last, act=denied, word=helper, agent=doer, condition=None, idiom=False)


def _is_too(sentence: Sentence, helper: Word) -> bool:
    """Tell whether the clause ends with the helping verb and "too": "the League did too."."""
    after = sentence.words[helper.i + 1 : helper.i + 3]
    return [word.lower for word in after[:1]] in TOO and all(word.text in CLOSING for word in after[1:])


def _is_not(sentence: Sentence, helper: Word) -> bool:
    """Tell whether the clause ends with the helping verb and its "not": "the League did not."."""
    denied = sentence.children(helper, "neg")
    after = sentence.words[denied[-1].i + 1 :] if denied else ()
    is_last = bool(after) and after[0].text in CLOSING
    told = [clause for clause in sentence.children(helper, "acomp", "xcomp", "ccomp") if clause.i > helper.i]
    return clauses.is_negated(sentence, helper) and is_last and not told
