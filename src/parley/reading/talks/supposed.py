"""Acts that are only supposed: they may come, are in question, hang on an "if", are warned of, doubted or hoped for.

"Kenya may reject the plan", "whether Kenya accepts", "should Kenya accept", "stopped short of rejecting", "no sign of it".
"""

from collections.abc import Callable

from parley.reading.talks import done
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

POSSIBLE = frozenset({"may", "might"})
ABLE = frozenset({"could"})  # "could accept" is readiness, "could reject" only a possibility
COMING = ("suspend", "resume", "agree", "extend", "terminate", "reject")
ASKING = frozenset({"whether"})
PRESENT_PERFECT = frozenset({"has", "have", "'ve", "’ve", "ha"})
STILL = frozenset({"yet", "still"})
DUE = frozenset({"must", "should", "ought", "need"})
FALSE = frozenset(
    {"false", "untrue", "wrong", "premature", "unfounded", "baseless", "unlikely", "doubtful", "unclear", "lie"}
)
TELLING = frozenset({"say", "confirm", "announce", "claim", "state", "mean", "tell"})
TRUE = frozenset({"true", "correct", "certain", "clear", "sure", "likely", "case"})
ALLEGED = frozenset({"alleged", "supposed", "possible", "expected", "likely", "eventual", "imminent", "feared", "rumoured"})
TIMES = frozenset({"before", "until", "till", "after", "since", "at", "by", "towards", "toward", "near", "from"})
ALMOST = frozenset({"almost", "nearly"})
SHORT = {
    "against": frozenset({"warn", "caution", "advise", "decide", "guard", "argue", "recommend", "counsel"}),
    "from": frozenset({"refrain", "stop", "keep", "prevent", "abstain", "hold", "deter", "dissuade", "shrink"}),
    "of": frozenset({"short", "instead", "point", "verge", "brink", "threat", "possibility", "risk", "danger", "prospect",
                     "chance", "idea", "thought", "talk", "think", "dream", "speak"}),
    "to": frozenset({"close", "near", "nearer", "closer"}),
    "about": frozenset({"think", "talk", "speak"}),
}  # fmt: skip
"""A preposition with a gerund, by the words before it which say that the deed was not done."""
CHARGING = frozenset({"accuse", "blame", "charge", "suspect", "fault"})
WISHING = frozenset({"hope", "wish", "expect", "doubt", "fear", "pray", "dread", "expectation", "chance", "prospect"})
PREDICTING = frozenset({"believe", "think", "predict", "assume", "anticipate", "reckon", "bet", "suspect"})
BIDDING = frozenset(
    {"demand", "insist", "ask", "urge", "request", "propose", "suggest", "recommend", "require", "stipulate", "want"}
)
EVIDENCE = frozenset({"evidence", "sign", "indication", "proof", "hint", "guarantee", "certainty", "suggestion", "question"})
ANSWERS = ("accept", "reject", "agree", "concede", "suspend", "resume", "extend", "terminate")
YES = frozenset({"accept", "approve", "endorse", "agree"})
NO = frozenset({"reject", "refuse", "decline", "dismiss"})
CONDITIONAL = frozenset({"if", "unless"})
PHRASED = ("terminate",)  # phrases that open with a noun: "the truce is over"
HANGING = ("suspend", "agree", "resume", "terminate", "reject")
"""Acts that are none where they hang on an "if": only what one will do then."""


def is_supposed(sentence: Sentence, word: Word, act: str) -> bool:
    """Tell whether `word` tells an act only as possible, asked about, supposed, warned of, doubted or hoped for."""
    return any(holds(sentence, word, act) for holds in RULES)


def condition(sentence: Sentence, word: Word) -> Word | None:
    """The clause with "if" or "unless" on which an act hangs that somebody will or would do, or None."""
    if not {child.lower for child in sentence.children(word, "aux")} & clauses.FUTURE:
        return None
    below = sentence.children(word, "advcl")
    return next((one for one in below if {m.lower for m in sentence.children(one, "mark")} & CONDITIONAL), None)


def is_unanswered(sentence: Sentence, verb: Word, act: str) -> bool:
    """Tell whether to deny `act` is no answer: "has not yet accepted", "never rejected", "have not signed"."""
    is_of_time = any(child.lower in STILL for child in sentence.children(verb, "advmod"))
    is_never = any(child.lower == "never" for child in sentence.children(verb, "neg", "advmod"))
    is_without = verb.dep == "pcomp" and not clauses.is_negated(sentence, verb)  # "left without rejecting the plan"
    if act == "reject" and (is_never or is_without):
        return True
    return act in ANSWERS and (is_of_time or (act in ("reject", "agree") and is_outstanding(sentence, verb)))


def is_outstanding(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what is denied is only not done so far: "has not freed the captives"."""
    helpers = {child.lower for child in sentence.children(verb, "aux", "neg", "advmod")}
    return bool(helpers & PRESENT_PERFECT) and verb.tag == "VBN" and "never" not in helpers


def _may_come(sentence: Sentence, word: Word, act: str) -> bool:
    """ "may reject the plan", "could break off the talks": nobody has done so yet."""
    verb = _verb(sentence, word)
    helpers = {child.lower for child in sentence.children(verb, "aux")}
    if helpers & POSSIBLE:
        return True
    is_bare = not clauses.is_negated(sentence, verb) and "have" not in helpers
    return act in COMING and is_bare and bool(helpers & ABLE)


def _is_asked(sentence: Sentence, word: Word, _: str) -> bool:
    """ "whether the League will reject the plan is unclear", "asked whether it accepted or rejected it"."""
    return any(mark.lower in ASKING for verb in _joined(sentence, word) for mark in sentence.children(verb, "mark", "cc"))


def _is_due(sentence: Sentence, word: Word, act: str) -> bool:
    """ "Kenya must accept the plan, Peru said", "need not accept it": what somebody ought to do he has not done."""
    subjects = sentence.children(word, "nsubj", "nsubjpass")
    is_own = any(noun.lower in ("we", "i") for noun in subjects)
    return act in ANSWERS and not is_own and bool({child.lower for child in sentence.children(word, "aux")} & DUE)


def _is_rather(sentence: Sentence, word: Word, _: str) -> bool:
    """ "rather than accept the plan, Kenya asked for more"."""
    before = [near.lower for near in sentence.words[max(0, word.i - 3) : word.i]]
    return word.tag in ("VB", "VBG") and before[-2:] == ["rather", "than"]


def _is_untrue(sentence: Sentence, word: Word, _: str) -> bool:
    """ "it is not true that Kenya rejected it", "reports that Kenya rejected it were false"."""
    verb = _joined(sentence, word)[-1]
    above = sentence.head(verb)
    if word.pos == "NOUN" or verb.dep not in ("ccomp", "csubj", "acl", "relcl", "advcl"):
        return False
    if verb.dep == "ccomp" and above.lemma in TELLING and clauses.is_negated(sentence, above):
        return True  # "did not say that it rejected it"
    above = sentence.head(above) if above.pos in ("NOUN", "ADJ") and above.dep in ("nsubj", "acomp") else above
    said = sentence.children(above, "acomp", "attr") if above.lemma == "be" else []
    is_told = any(mark.lower == "that" for mark in sentence.children(verb, "mark"))
    is_no = any(one.lemma in FALSE for one in said) or (
        clauses.is_negated(sentence, above) and any(one.lemma in TRUE for one in said)
    )
    return is_told and is_no


def _is_alleged(sentence: Sentence, word: Word, act: str) -> bool:
    """ "Kenya's alleged acceptance of the plan", "its expected rejection"; an alleged breach is a charge all the same."""
    return word.pos == "NOUN" and act in ANSWERS and any(near.lower in ALLEGED for near in sentence.children(word, "amod"))


def _is_a_time(sentence: Sentence, word: Word, act: str) -> bool:
    """ "An hour before the end of the truce": its end only tells when something is."""
    return act == "terminate" and word.pos == "NOUN" and word.dep == "pobj" and sentence.head(word).lower in TIMES


def _is_only_almost(sentence: Sentence, word: Word, _: str) -> bool:
    """ "almost rejected the plan": it did not."""
    return any(child.lower in ALMOST for child in sentence.children(word, "advmod"))


def _is_inverted(sentence: Sentence, word: Word, _: str) -> bool:
    """ "Should the League accept the plan, …", "Had Kenya offered a truce, …": an "if" without the word."""
    return clauses.is_inverted(sentence, word)


def _is_warned_of(sentence: Sentence, word: Word, _: str) -> bool:
    """ "warned against rejecting it", "stopped short of rejecting it", "close to accepting it"."""
    prep = sentence.head(word)
    if word.dep != "pcomp" or word.tag != "VBG":
        return False
    above = sentence.head(prep)
    return {above.lemma, above.lower} & SHORT.get(prep.lower, frozenset()) != set()


def _is_not_charged(sentence: Sentence, word: Word, _: str) -> bool:
    """ "did not accuse Kenya of breaking the truce": what nobody is charged with."""
    prep = sentence.head(word)
    above = sentence.head(prep)
    is_charge = word.dep == "pcomp" and prep.lower in ("of", "for", "with") and above.lemma in CHARGING
    return is_charge and (clauses.is_negated(sentence, above) or done.is_only_wished(sentence, above))


def _is_wished(sentence: Sentence, word: Word, act: str) -> bool:
    """ "hopes that the League will accept it", "demanded that the League accept it": the League has not said so."""
    if act not in ANSWERS or word.pos == "NOUN":
        return False
    verb = _joined(sentence, word)[-1]
    above = sentence.head(verb)
    if verb.dep not in ("ccomp", "acl") or above.i == verb.i:
        return False
    if above.lemma in WISHING:
        return True
    helpers = {child.lower for child in sentence.children(verb, "aux", "auxpass")}
    if above.lemma in PREDICTING and helpers & clauses.FUTURE and sentence.children(above, "nsubj"):
        return True
    is_bidden = (verb.tag == "VB" and not helpers) or "should" in helpers or helpers == {"be"}
    return above.lemma in BIDDING and is_bidden and bool(sentence.children(verb, "nsubj", "nsubjpass"))


def _is_unproved(sentence: Sentence, word: Word, act: str) -> bool:
    """ "no evidence that Kenya had broken the truce", "no sign that it accepts"."""
    verb = clauses.clause_head(sentence, word)
    noun = sentence.head(verb)
    if word.pos == "NOUN" and act not in PHRASED:
        return False  # "no sign that its proposal was read": there is one
    if verb.dep not in ("acl", "ccomp", "relcl") or noun.lemma not in EVIDENCE or noun.pos != "NOUN":
        return False
    above = clauses.clause_head(sentence, noun)
    return any(child.lower in clauses.NOBODY for child in sentence.children(noun)) or clauses.is_negated(sentence, above)


def _is_neither(sentence: Sentence, word: Word, act: str) -> bool:
    """ "neither accepted nor rejected the plan": no answer at all."""
    if act not in ("accept", "reject"):
        return False
    first = sentence.head(word) if word.dep == "conj" else word
    both = {first.lemma, *(verb.lemma for verb in sentence.children(first, "conj"))}
    return bool(both & YES) and bool(both & NO) and clauses.is_negated(sentence, first)


def _hangs_on_if(sentence: Sentence, word: Word, act: str) -> bool:
    """ "will leave the talks if the shelling goes on": nobody has left yet."""
    return act in HANGING and word.pos == "VERB" and condition(sentence, word) is not None


def _joined(sentence: Sentence, word: Word) -> list[Word]:
    """The verb and those that it is joined to, the first of them last."""
    found = [_verb(sentence, word)]
    while found[-1].dep == "conj" and not sentence.children(found[-1], "nsubj", "nsubjpass"):
        found.append(sentence.head(found[-1]))
    return found


def _verb(sentence: Sentence, word: Word) -> Word:
    """The verb that a word of acting stands with: an adjective's is its copula."""
    return sentence.head(word) if word.pos == "ADJ" and word.dep in ("acomp", "attr", "oprd") else word


RULES: tuple[Callable[[Sentence, Word, str], bool], ...] = (
    _may_come,
    _is_a_time,
    _is_asked,
    _is_due,
    _is_rather,
    _is_untrue,
    _is_alleged,
    _is_only_almost,
    _is_inverted,
    _is_warned_of,
    _is_not_charged,
    _is_wished,
    _is_unproved,
    _is_neither,
    _hangs_on_if,
)
