"""Violence that is only announced, on a condition: a threat, whoever passes it on.

"Unless the list comes, the camp will be shelled" and "release them or the bombing will start again" tell no assault: what
was done is that somebody threatened it.
"""

from dataclasses import replace

from parley.reading.happenings.triggers import Trigger
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

COMING = frozenset({"will", "shall", "'ll", "’ll", "would"})
CONDITIONS = frozenset({"if", "unless", "until", "otherwise", "or", "should", "without"})
WARNING = "warn"
WANT = frozenset(
    {"fuel", "food", "water", "medicine", "shortage", "hunger", "famine", "starve", "starvation", "disease", "cholera",
     "catastrophe", "disaster", "spread", "epidemic", "winter", "malnutrition", "funding"}
)  # fmt: skip
VIOLENT = "ASSAULT"
HOSTILE = (VIOLENT, "COERCE", "SANCTION", "PROTEST")
VERBS = ("VERB", "AUX")
SUBJECTS = ("nsubj", "nsubjpass")


def as_meant(trigger: Trigger) -> Trigger:
    """The trigger as the threat that it tells, or itself where it tells none."""
    if trigger.type != VIOLENT or not _is_threatened(trigger):
        return trigger
    return _as_threat(trigger)


def announced(trigger: Trigger) -> Trigger | None:
    """Return the threat of a hostile deed that somebody is only said to be going to do, or None."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.type not in HOSTILE or word.pos not in VERBS or clauses.is_negated(sentence, word):
        return None
    is_infinitive = word.tag == "VB" and any(child.lower == "to" for child in sentence.children(word, "aux"))
    is_headline = is_infinitive and (word.dep == "ROOT" or bool(sentence.children(word, *SUBJECTS)))
    return _as_threat(trigger) if is_headline or _is_to_come(sentence, word) else None


def _as_threat(trigger: Trigger) -> Trigger:
    return replace(trigger, entry={"type": "THREATEN", "pos": "VERB", "words": trigger.entry.get("words", ())})


def _is_threatened(trigger: Trigger) -> bool:
    """Tell whether the deed, or the beginning of one that a noun names, will be done under a condition."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.is_noun and word.dep not in SUBJECTS:
        return False
    verb = clauses.clause_head(sentence, word)
    if clauses.is_negated(sentence, verb) or not _is_to_come(sentence, verb):
        return False
    return any(other.lower in CONDITIONS and _opens(sentence, other) for other in sentence.words)


def is_caution(trigger: Trigger) -> bool:
    """Tell whether somebody only warns of want, as relief workers do ("warned that the town would run out of fuel")."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.type != "THREATEN" or word.lemma != WARNING:
        return False
    told = [other for clause in sentence.children(word, "ccomp") for other in sentence.subtree(clause)]
    return any(other.lemma in WANT for other in told)


def _is_to_come(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb is in the future: "will shoot", "are to shoot"."""
    auxiliaries = {child.lower for child in sentence.children(verb, "aux")}
    ordered = verb.dep == "xcomp" and sentence.head(verb).lemma == "be" and "to" in auxiliaries
    return ordered or bool(auxiliaries & COMING)


def _opens(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word opens a condition: no mere "five or six", no "should" after its subject."""
    if word.lower == "or":
        return sentence.head(word).pos in ("VERB", "AUX") or (word.i > 0 and sentence.words[word.i - 1].text == ",")
    if word.lower == "should":
        return not any(child.i < word.i for child in sentence.children(sentence.head(word), *SUBJECTS))
    return word.dep in ("mark", "advmod", "prep", "pcomp")
