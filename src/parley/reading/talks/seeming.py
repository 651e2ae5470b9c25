"""Words of acting that tell no act of the talks: asked, hoped, denied, said of words or of other affairs.

"Asked whether it would sign", "asked not to be named", "rejected the accusation", "denied that it had agreed".
"""

from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

COMPLEMENTS = ("xcomp", "ccomp")
QUESTIONS = frozenset({"whether", "if", "how", "why", "when", "where", "what", "who", "about"})
QUOTING = frozenset(
    {"name", "identify", "quote", "comment", "elaborate", "speculate", "photograph", "anonymity", "say", "confirm",
     "specify"}
)  # fmt: skip
WORDS = frozenset(
    {"lie", "charge", "accusation", "allegation", "report", "remark", "criticism", "rumour", "rumor", "comment", "figure",
     "blame", "assertion", "insinuation", "slander", "account", "responsibility", "comparison"}
)  # fmt: skip
HOLDING = frozenset({"have", "receive", "get", "study", "hold", "examine", "await"})
HOPING = frozenset(  # the lemmatizer takes "hoped" for hopping
    {"hope", "hop", "wish", "expect", "expectation", "want", "urge", "request", "appeal", "prayer", "pray", "insist"}
)
ASKING = frozenset(
    {"demand", "insistence", "condition", "proposal", "propose", "suggest", "suggestion", "plan", "promise", "pledge",
     "call", "ask", "require", "recommend", "threat", "threaten", "ultimatum", "idea", "requirement"}
)  # fmt: skip
SEEKING = frozenset(
    {"discuss", "seek", "negotiate", "consider", "debate", "want", "await", "hope", "weigh", "study", "explore"}
)
ANSWERS = frozenset({"answer", "reply", "response", "apology", "thanks"})
RESULTS = frozenset(
    {"agree", "reach", "conclude", "sign", "settle", "find", "bridge", "resolve", "secure", "produce", "persuade"}
)
WRITINGS = frozenset({"communiqué", "letter", "decree", "order", "statement", "petition", "book", "bill", "article"})
SENDING_AWAY = frozenset({"dismiss", "bar", "exclude", "rebuff", "shun", "snub"})
PERSONS = frozenset({"him", "her", "them", "himself"})
TAKING_BACK = frozenset({"withdraw", "retract", "abandon", "rescind", "revoke", "scrap", "lift", "shelve"})
COMMITMENTS = frozenset(
    {
        "guarantee",
        "offer",
        "commitment",
        "promise",
        "pledge",
        "undertaking",
        "assurance",
        "proposal",
        "consent",
        "concession",
    }
)
AFFAIRS = frozenset(
    {"relation", "relations", "tie", "ties", "loan", "credit", "visa", "flight", "membership", "work", "service"}
)
"""What states and firms suspend outside the talks."""


def is_none(sentence: Sentence, word: Word, act: str) -> bool:
    """Tell whether a word of `act` tells no act here, whoever it is that does it."""
    told = (_is_question(sentence, word), _is_of_source(sentence, word), _is_disowned(sentence, word))
    return any(told) or _is_of_words(sentence, word, act) or _falls_short(sentence, word)


def is_hoped(sentence: Sentence, word: Word) -> bool:
    """Tell whether a deed is only hoped for or asked for by another: "her hope that both return to the table"."""
    clause = clauses.clause_head(sentence, word)
    head = sentence.head(clause)
    is_past = clause.tag == "VBD" or any(child.lower in ("has", "have", "had") for child in sentence.children(clause, "aux"))
    return clause.dep in ("acl", *COMPLEMENTS) and (head.lemma in HOPING or (head.lemma in ASKING and not is_past))


def is_sought(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the deed that a noun names is still to be brought about: "will discuss an extension", "no extension"."""
    verb = clauses.clause_head(sentence, noun)
    if verb.pos not in ("VERB", "AUX"):
        return False
    helpers = {child.lower for child in sentence.children(verb, "aux")}
    is_to_come = bool(helpers & (clauses.FUTURE | clauses.MODAL)) or is_infinitive(sentence, verb)
    return is_to_come or verb.lemma in SEEKING or clauses.is_negated(sentence, verb)


def is_infinitive(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` stands with "to"."""
    return any(child.lower == "to" for child in sentence.children(verb, "aux"))


def _is_question(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody only asks for an answer ("asked whether", "asked about", "Asked if …, he said")."""
    if word.lemma != "ask":
        return False
    below = sentence.children(word, *COMPLEMENTS, "prep")
    openers = {w.lower for near in below for w in (near, *sentence.children(near, "mark", "advmod", "dobj", "nsubj"))}
    return bool(openers & QUESTIONS) or (word.dep == "advcl" and word.tag == "VBN")


def _falls_short(sentence: Sentence, word: Word) -> bool:
    """Tell whether talks only brought no result, which breaks no deal: "failed to agree on the names"."""
    return word.lemma == "fail" and any(verb.lemma in RESULTS for verb in sentence.children(word, "xcomp"))


def _is_of_source(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody only speaks of how he is quoted or of whether he speaks: "asked not to be named"."""
    below = [verb for verb in sentence.children(word, *COMPLEMENTS) if is_infinitive(sentence, verb)]
    below += [noun for prep in sentence.children(word, "prep") for noun in sentence.children(prep, "pobj")]
    below += [verb for near in below for verb in sentence.children(near, *COMPLEMENTS)]
    return word.pos == "VERB" and any(near.lemma in QUOTING for near in below)


def _is_of_words(sentence: Sentence, word: Word, act: str) -> bool:
    """Tell whether what is rejected is only what somebody said ("rejected the accusation"), or only noted ("takes note")."""
    found = clauses.undergoer(sentence, word) if word.pos == "VERB" else None
    if found is None:
        return word.pos == "NOUN" and act == "propose" and _is_held(sentence, word)
    if act == "reject" and _is_of_person(word, found):
        return True
    is_noted = act == "accept" and found.lemma == "note" and not sentence.children(found, "det", "poss")
    is_answer = act == "propose" and found.lemma in ANSWERS
    is_taken_back = act in ("concede", "implement") and _takes_back(word, found)
    is_own_paper = word.lemma == "sign" and found.lemma in WRITINGS
    return is_own_paper or is_noted or is_answer or is_taken_back or (act == "reject" and found.lemma in WORDS)


def _is_held(sentence: Sentence, noun: Word) -> bool:
    """Tell whether it is told that somebody holds an offer, which another has made then: "has an invitation to Oslo"."""
    return noun.dep == "dobj" and sentence.head(noun).lemma in HOLDING and not sentence.children(noun, "poss")


def _is_of_person(verb: Word, found: Word) -> bool:
    """Tell whether a person is sent away, or only found wanting: "dismissed him", "dismissed General Ouma"."""
    return verb.lemma in SENDING_AWAY and (found.lower in PERSONS or found.entity == "PERSON")


def _takes_back(verb: Word, found: Word) -> bool:
    """Tell whether a side takes back what it had offered itself, which is no giving way ("withdrew its guarantees")."""
    return verb.lemma in TAKING_BACK and found.lemma in COMMITMENTS


def _is_disowned(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody denies that an act was done: "denied having agreed", "denied that a list had been agreed"."""
    above = sentence.head(word)
    is_below = word.dep in (*COMPLEMENTS, "pcomp", "dobj") and word.pos == "VERB" and above.i < word.i
    return is_below and above.lemma == "deny" and not clauses.is_negated(sentence, word)
