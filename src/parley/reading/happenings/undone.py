"""Deeds that a report names although nobody did them: duties under a deal, what was refused or called off, idle weapons.

"Under the agreement the army was to lift its siege", "refused to extradite him" and "the assault was called off" tell no
event; nor does "a ceasefire collapses", which is the deal's own end.
"""

from collections.abc import Callable

from parley.reading.happenings import threats
from parley.reading.happenings.triggers import Trigger
from parley.reading.talks import deal_names
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

REFUSING = frozenset({"refuse", "decline", "fail"})
CANCELLING = frozenset({"cancel", "avert", "foil", "thwart", "prevent", "postpone", "abort", "shelve", "forestall"})
FORBIDDING = frozenset({"ban", "forbid", "prohibit", "outlaw"})
PREPARING = frozenset({"prepare", "plan", "consider", "weigh", "rehearse", "practise", "practice", "contemplate", "delay"})
TO_COME = frozenset(
    {"planned", "proposed", "threatened", "possible", "potential", "feared", "impending", "imminent", "looming", "expected",
     "future"}
)  # fmt: skip
CALLING_OFF = ("call", "off")
SENTENCED = ("convict", "sentence")
DECIDING = frozenset({"vote", "decide", "resolve", "choose", "consider"})
SIEGES = ("siege", "blockade")
LIFTING = frozenset({"lift", "ease", "relax", "loosen", "remove", "break"})
SUPPOSING = frozenset({"if", "unless", "whether", "lest"})
UNDERGONE = ("dobj", "nsubjpass")
ENDING = frozenset({"collapse", "end", "expire", "lapse", "unravel", "break", "fall", "fail", "hold"})
BOUND_BY = frozenset({"under", "per", "by"})
TERMS = frozenset({"term", "terms", "provision", "clause"})
WEAPONS = "that were fired"  # the sense of the entry for weapons that tell the deed by themselves
HANDLING = frozenset(
    {"hand", "give", "surrender", "lay", "keep", "store", "withdraw", "move", "collect", "deliver", "supply", "carry",
     "hold", "possess", "own", "have", "find", "dismantle", "put", "pull", "buy", "sell", "make", "hide"}
)  # fmt: skip
CALENDAR = ("DATE", "TIME")
DOING = frozenset({"begin", "start", "continue", "go", "manage", "try", "attempt", "help", "proceed", "use", "move", "come"})


def is_undone(trigger: Trigger) -> bool:
    """Tell whether the deed of `trigger` is only named, not told as done, planned or threatened by somebody."""
    return any(test(trigger) for test in TESTS)


def status(trigger: Trigger) -> str:
    """How the report holds the deed; an infinitive with its own subject is a plan ("the army to lift its siege")."""
    sentence, verb = trigger.sentence, clauses.clause_head(trigger.sentence, trigger.word)
    if _is_protest_to_come(trigger):
        return "planned"
    is_name = trigger.is_noun or trigger.entry["pos"] == "ADJ"  # "confirmed nine dead"
    if is_name and trigger.word.dep not in (*UNDERGONE, "nsubj"):  # "no group admitted to the attack"
        return "occurred"
    told = clauses.modality(sentence, verb)
    return "planned" if told == "occurred" and (_is_to_be(sentence, verb) or _is_decided(sentence, verb)) else told


def _is_decided(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody only decided to do it ("voted to send peacekeepers")."""
    return verb.tag == "VB" and verb.dep == "xcomp" and sentence.head(verb).lemma in DECIDING


def _is_protest_to_come(trigger: Trigger) -> bool:
    """A protest that is said to be planned ("a planned march through Keld")."""
    told = trigger.sentence.children(trigger.word, "amod", "acl")
    return trigger.is_noun and trigger.type == "PROTEST" and any(child.lower in TO_COME for child in told)


def _is_to_be(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb is an infinitive with a subject of its own, as in a headline or a list of duties."""
    infinitive = verb.tag == "VB" and any(child.lower == "to" for child in sentence.children(verb, "aux"))
    return infinitive and bool(sentence.children(verb, *clauses.SUBJECTS)) and sentence.head(verb).lemma not in DOING


def _is_duty(trigger: Trigger) -> bool:
    """What a deal obliges somebody to: told after "under the agreement" or "by the terms", and not as done."""
    bound = any(_binds(trigger.sentence, word) for word in trigger.sentence.words)
    return bound and status(trigger) == "planned"


def _binds(sentence: Sentence, prep: Word) -> bool:
    nouns = sentence.children(prep, "pobj") if prep.lower in BOUND_BY else []
    return any(noun.lemma in TERMS or (prep.lower == "under" and deal_names.is_name(noun)) for noun in nouns)


def _is_refused(trigger: Trigger) -> bool:
    """A deed that somebody will not or did not do ("refused to extradite", "declined to condemn")."""
    return trigger.word.dep == "xcomp" and trigger.sentence.head(trigger.word).lemma in REFUSING


def _is_called_off(trigger: Trigger) -> bool:
    """A deed named by a noun that was called off or prevented, or that is only prepared or feared."""
    sentence, word = trigger.sentence, trigger.word
    if not trigger.is_noun:
        return False
    if trigger.type != "PROTEST" and any(child.lower in TO_COME for child in sentence.children(word, "amod")):
        return True
    if word.dep not in UNDERGONE:
        return False
    verb = sentence.head(word)
    if trigger.type == "PROTEST":  # who prepares a protest plans it
        return verb.lemma in CANCELLING | FORBIDDING or _is_off(sentence, verb)
    return verb.lemma in CANCELLING | PREPARING or _is_off(sentence, verb)


def _is_off(sentence: Sentence, verb: Word) -> bool:
    off = any(child.lower == CALLING_OFF[1] for child in sentence.children(verb, "prt", "advmod", "prep"))
    return verb.lemma == CALLING_OFF[0] and off


def _is_lifted(trigger: Trigger) -> bool:
    """A measure named only for its being lifted ("lift its blockade of"): that is the news, not its taking."""
    sentence, word = trigger.sentence, trigger.word
    is_measure = trigger.type == "COERCE" or word.lemma in SIEGES
    if not trigger.is_noun or not is_measure or word.dep not in (*UNDERGONE, "nsubj"):
        return False
    verb = sentence.head(word)
    return bool(LIFTING & {verb.lemma, *(below.lemma for below in sentence.children(verb, "xcomp"))})


def _is_supposed(trigger: Trigger) -> bool:
    """A deed of an "if" clause: nobody says that it was done or will be."""
    sentence = trigger.sentence
    clauses_above = (above for above in (trigger.word, *sentence.ancestors(trigger.word)) if above.pos in ("VERB", "AUX"))
    return any(
        clauses.is_inverted(sentence, verb) or any(child.lower in SUPPOSING for child in sentence.children(verb, "mark"))
        for verb in clauses_above
    )


def _is_idle_weapon(trigger: Trigger) -> bool:
    """Weapons that somebody has, gives up or moves: only those that are fired or come down tell a deed."""
    if trigger.entry.get("sense") != WEAPONS:
        return False
    sentence, word = trigger.sentence, trigger.word
    owned = any(owner.entity not in CALENDAR for owner in sentence.children(word, "poss"))
    return owned or (word.dep in UNDERGONE and sentence.head(word).lemma in HANDLING)


def _is_label(trigger: Trigger) -> bool:
    """What people are called by the way, without one who did it ("men accused of spying", "convicted of murder")."""
    sentence, word = trigger.sentence, trigger.word
    charged = trigger.type == "ACCUSE" or word.lemma in SENTENCED
    return charged and word.tag == "VBN" and word.dep == "acl" and not sentence.children(word, "agent")


def _is_end_of_deal(trigger: Trigger) -> bool:
    """A word that no entry lists, of whose deal the report says that it ends or holds."""
    heard = "words" not in trigger.entry
    return heard and trigger.word.lemma in ENDING and any(deal_names.is_name(word) for word in trigger.sentence.words)


TESTS: tuple[Callable[[Trigger], bool], ...] = (
    threats.is_caution,
    _is_duty,
    _is_refused,
    _is_called_off,
    _is_lifted,
    _is_supposed,
    _is_idle_weapon,
    _is_label,
    _is_end_of_deal,
)
