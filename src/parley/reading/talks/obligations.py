"""Duties and undertakings: "the army must leave the valley", "Open the corridor", "we will release ten prisoners".

A duty is a demand of the speaker, an undertaking his acceptance; in the report's own voice they are neither.
"""

from collections.abc import Iterator

from parley.reading.talks import acts, issues, seeming
from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

MUST = frozenset({"must", "should", "ought"})
HAVE_TO = frozenset({"have", "need"})
SELF = frozenset({"we", "i", "it", "they", "he", "she"})
KEEPING = frozenset({"keep", "observe", "respect", "honour", "honor", "uphold", "abide", "adhere", "comply", "join"})
OPEN = frozenset({"whether", "if", "unless", "until", "when", "once", "before"})
ANSWERS = ("accept", "agree", "resume", "concede")
NO_DUTIES = ("resume", *acts.BREAKING)
ASKED = ("deal", "captive", "term", "doing", "fight")


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the duties, orders and undertakings of a sentence that are about the talks, in text order."""
    for word in sentence.words:
        if word.pos != "VERB":
            continue
        is_of_talks = issues.matter(sentence, word, ASKED) is not None
        is_duty = _must(sentence, word) and (is_of_talks or acts.carries(sentence, word, ANSWERS))
        if is_duty or (is_of_talks and _is_order(sentence, word)):
            yield Found(act="demand", word=word, about=_what(sentence, word), told=True, quoted=True)
        elif not is_of_talks or acts.carries(sentence, word, NO_DUTIES):
            continue  # "we will return to the talks", "we will leave them": acts of their own
        elif _is_named_to(sentence, word):
            keeps = word.lemma in KEEPING
            yield Found(act="accept", word=word, about=_what(sentence, word), quoted=not keeps)
        elif _will(sentence, word):
            yield Found(act="accept", word=word, about=_what(sentence, word), told=True, quoted=True)


def _must(sentence: Sentence, verb: Word) -> bool:
    if clauses.is_negated(sentence, verb):
        return False
    if any(child.lower in MUST for child in sentence.children(verb, "aux")):
        return True
    head = sentence.head(verb)
    return verb.dep == "xcomp" and head.lemma in HAVE_TO and any(c.lower == "to" for c in sentence.children(verb, "aux"))


def _will(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody says what he himself will do: "we will sign", "they would sit down with the army"."""
    own = sentence.children(verb, "nsubj")
    if not own or own[0].lower not in SELF or clauses.is_negated(sentence, verb):
        return False
    return any(child.lower in clauses.FUTURE for child in sentence.children(verb, "aux"))


def _is_named_to(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody by name is to keep a deal or carry it out: "the League's men would give up their guns"."""
    if verb.lemma not in KEEPING and issues.kind(verb) != "doing":
        return False
    if clauses.is_negated(sentence, verb) or clauses.is_passive(sentence, verb) or seeming.is_hoped(sentence, verb):
        return False
    if any(mark.lower in OPEN for mark in sentence.children(verb, "mark", "advmod")):
        return False  # "asked whether the League would sign", "if the League will sign"
    named = any(noun.pos in ("PROPN", "NOUN") for noun in sentence.children(verb, "nsubj"))
    return named and any(child.lower in clauses.FUTURE for child in sentence.children(verb, "aux"))


def _is_order(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` is an imperative: bare, without subject, and not in somebody's to-infinitive."""
    if verb.tag != "VB" or verb.dep not in ("ROOT", "ccomp", "advcl", "conj", "parataxis"):
        return False
    if sentence.children(verb, "aux", "nsubj", "nsubjpass", "mark"):
        return False
    return verb.dep != "conj" or _is_order(sentence, sentence.head(verb))


def _what(sentence: Sentence, verb: Word) -> Word:
    return verb if sentence.children(verb, "nsubj", "nsubjpass") else (clauses.undergoer(sentence, verb) or verb)
