"""Words of acting that tell no act of the talks: asked, hoped, denied, said of words or of other affairs.

"Asked whether it would sign", "asked not to be named", "rejected the accusation", "denied that it had agreed".
"""

from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

QUESTIONS = frozenset({"whether", "if", "how", "why", "when", "where", "what", "who", "about"})
QUOTING = frozenset(
    {"name", "identify", "quote", "comment", "elaborate", "speculate", "photograph", "anonymity", "say", "confirm",
     "specify"}
)  # fmt: skip
WORDS = frozenset(
    {"lie", "charge", "accusation", "allegation", "report", "remark", "criticism", "rumour", "rumor", "comment", "figure",
     "blame", "assertion", "insinuation", "slander", "account", "responsibility", "comparison"}
)  # fmt: skip
GIVEN_IN_WORDS = frozenset(
    {"word", "list", "promise", "assurance", "guarantee", "name", "letter", "message", "chance", "permission", "news",
     "proof", "detail", "information", "order", "answer", "reply", "response", "thanks", "video", "picture", "reason"}
)  # fmt: skip
ENDING = frozenset(
    {"end", "lift", "drop", "abandon", "threaten", "avert", "avoid", "prevent", "oppose", "reverse", "regret"}
)
HEARSAY = frozenset(
    {"report", "claim", "rumour", "rumor", "suggestion", "assertion", "speculation", "talk", "notion", "allegation"}
)
DISOWNING = frozenset({"deny", "dismiss", "reject", "dispute", "refute", "rebut", "contradict", "disprove"})
HOLDING = frozenset({"have", "receive", "get", "study", "hold", "examine", "await"})
HOPING = frozenset(
    {"hope", "wish", "expect", "expectation", "want", "urge", "request", "appeal", "prayer", "pray", "insist"}
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
    {"agree", "reach", "conclude", "sign", "settle", "find", "bridge", "resolve", "secure", "produce", "persuade", "accept",
     "answer", "reply", "respond", "convince", "win", "make", "break", "achieve", "get", "end", "stop", "prevent", "hold"}
)  # fmt: skip
WRITINGS = frozenset({"communiqué", "letter", "decree", "order", "statement", "petition", "book", "bill", "article"})
SENDING_AWAY = frozenset({"dismiss", "bar", "exclude", "rebuff", "shun", "snub"})
PERSONS = frozenset({"him", "her", "them", "himself"})
TAKING_BACK = frozenset({"withdraw", "retract", "abandon", "rescind", "revoke", "scrap", "lift", "shelve", "reverse"})
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
        "acceptance",
        "approval",
    }
)
AFFAIRS = frozenset(
    {"relation", "relations", "tie", "ties", "loan", "credit", "visa", "flight", "membership", "work", "service"}
)
"""What states and firms suspend outside the talks."""


def is_none(sentence: Sentence, word: Word, act: str) -> bool:
    """Tell whether a word of `act` tells no act here, whoever it is that does it."""
    told = (_is_question(sentence, word), _is_of_source(sentence, word), _is_disowned(sentence, word, act))
    return any(told) or _is_of_words(sentence, word, act) or _falls_short(sentence, word)


def is_hoped(sentence: Sentence, word: Word) -> bool:
    """Tell whether a deed is only hoped for or asked for by another: "her hope that both return to the table"."""
    clause = clauses.clause_head(sentence, word)
    head = sentence.head(clause)
    is_past = clause.tag == "VBD" or any(child.lower in ("has", "have", "had") for child in sentence.children(clause, "aux"))
    return clause.dep in ("acl", *clauses.COMPLEMENTS) and (head.lemma in HOPING or (head.lemma in ASKING and not is_past))


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
    below = sentence.children(word, *clauses.COMPLEMENTS, "prep")
    openers = {w.lower for near in below for w in (near, *sentence.children(near, "mark", "advmod", "dobj", "nsubj"))}
    return bool(openers & QUESTIONS) or (word.dep == "advcl" and word.tag == "VBN")


def _falls_short(sentence: Sentence, word: Word) -> bool:
    """Tell whether talks only brought no result, which breaks no deal: "failed to agree on the names"."""
    return word.lemma == "fail" and any(verb.lemma in RESULTS for verb in sentence.children(word, "xcomp"))


def _is_of_source(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody only speaks of how he is quoted or of whether he speaks: "asked not to be named"."""
    below = [verb for verb in sentence.children(word, *clauses.COMPLEMENTS) if is_infinitive(sentence, verb)]
    below += [noun for prep in sentence.children(word, "prep") for noun in sentence.children(prep, "pobj")]
    below += [verb for near in below for verb in sentence.children(near, *clauses.COMPLEMENTS)]
    return word.pos == "VERB" and any(near.lemma in QUOTING for near in below)


def _is_of_words(sentence: Sentence, word: Word, act: str) -> bool:
    """Tell whether what is rejected is only what somebody said ("rejected the accusation"), or only noted ("takes note")."""
    found = clauses.undergoer(sentence, word) if word.pos == "VERB" else None
    if found is None:
        if word.pos == "NOUN" and act == "suspend":
            return _is_ended(sentence, word)
        is_back = word.pos == "NOUN" and act in ("propose", "accept") and _is_withdrawn(sentence, word)
        return is_back or (word.pos == "NOUN" and act == "propose" and _is_held(sentence, word))
    if act == "reject" and _is_of_person(word, found):
        return True
    is_noted = act == "accept" and found.lemma == "note" and not sentence.children(found, "det", "poss")
    is_answer = act == "propose" and found.lemma in ANSWERS
    is_taken_back = act in ("concede", "implement") and _takes_back(word, found)
    if act == "implement" and found.lemma in GIVEN_IN_WORDS:
        return True  # "gave its word that it would free the captives"
    is_own_paper = word.lemma == "sign" and found.lemma in WRITINGS
    is_refuted = act == "reject" and (found.lemma in WORDS or _is_told_of_words(sentence, found))
    return is_own_paper or is_noted or is_answer or is_taken_back or is_refuted


def _is_held(sentence: Sentence, noun: Word) -> bool:
    """Tell whether it is told that somebody holds an offer, which another has made then: "has an invitation to Oslo"."""
    is_object = noun.dep == "dobj" and sentence.head(noun).lemma in HOLDING
    return is_object and clauses.possessor(sentence, noun) is None and giver(sentence, noun) is None


def giver(sentence: Sentence, noun: Word) -> Word | None:
    """From whom an offer comes that somebody has: "received an offer from the League"; None where it is not told so."""
    verb = sentence.head(noun)
    if noun.dep != "dobj" or verb.lemma not in HOLDING:
        return None
    near = [*sentence.children(noun, "prep"), *sentence.children(verb, "prep")]
    return next((word for prep in near if prep.lower == "from" for word in sentence.children(prep, "pobj")), None)


def _is_ended(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a boycott or a pause is only threatened, or is at an end: "lifted its boycott of the talks"."""
    verb = clauses.clause_head(sentence, noun)
    return noun.dep in ("dobj", "nsubjpass") and verb.lemma in ENDING


def _is_withdrawn(sentence: Sentence, noun: Word) -> bool:
    """Tell whether an offer is taken back, so that it lies no more on the table: "withdrew its proposal"."""
    verb = clauses.clause_head(sentence, noun)
    return noun.dep in ("dobj", "nsubjpass") and verb.lemma in TAKING_BACK and not clauses.is_negated(sentence, verb)


def _is_of_person(verb: Word, found: Word) -> bool:
    """Tell whether a person is sent away, or only found wanting: "dismissed him", "dismissed General Ouma"."""
    return verb.lemma in SENDING_AWAY and (found.lower in PERSONS or found.entity == "PERSON")


def _takes_back(verb: Word, found: Word) -> bool:
    """Tell whether a side takes back what it had offered itself, which is no giving way ("withdrew its guarantees")."""
    return verb.lemma in TAKING_BACK and found.lemma in COMMITMENTS


def _is_disowned(sentence: Sentence, word: Word, act: str) -> bool:
    """Tell whether somebody denies that an act was done: "denied having agreed", "denied that a list had been agreed".

    What somebody is charged with stays a charge, though he rejects it.
    """
    if word.pos == "NOUN" and act != "terminate":
        return False  # "denied that its proposal had failed": there is one
    told = word if word.pos in ("VERB", "AUX") else clauses.clause_head(sentence, word)
    above = sentence.head(told)
    if (
        told.dep not in (*clauses.COMPLEMENTS, "pcomp", "dobj", "acl", "relcl")
        or above.i > told.i
        or clauses.is_negated(sentence, told)
    ):
        return False
    if told.dep in ("acl", "relcl", "ccomp") and above.lemma in HEARSAY:
        if act == "violate" and clauses.possessor(sentence, above) is not None:
            return False  # "denied the League's claim that it had broken the truce"
        above = sentence.head(sentence.head(above) if above.dep == "pobj" and sentence.head(above).dep == "agent" else above)
        return above.lemma in DISOWNING and not clauses.is_negated(sentence, above)
    return above.lemma == "deny" and not clauses.is_negated(sentence, above)


def _is_told_of_words(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun is followed by what somebody is said to have done: "claims that it had broken the truce"."""
    told = [
        clause for clause in sentence.children(noun, "acl", "relcl", "ccomp") if clause.tag in ("VBD", "VBZ", "VBP", "VBN")
    ]
    return noun.lemma in HEARSAY and any(
        mark.lower == "that" for clause in told for mark in sentence.children(clause, "mark")
    )
