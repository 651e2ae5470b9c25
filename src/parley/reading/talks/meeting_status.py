"""How a meeting stands by the words that tell of it: held, going on, planned, ended, cancelled, or that nobody met.

"Refused to meet him" and "hopes for a meeting faded" tell of none; "failed to turn up" of one that was cancelled.
"""

import datetime
import re

from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.talks.gatherings import Gathering, holds
from parley.reading.text import clauses
from parley.reading.text.clauses import NOBODY, clause_head, modality
from parley.reading.text.sentences import Sentence, Word

MONTH = len("2024-03")
PLAIN = re.compile(r"\d{4}-\d\d")  # a month, or a day in it
WEEKLY = re.compile(r"\d{4}-W\d\d")
STATUS_OF = {"planned": "planned", "conditional": "planned", "ongoing": "ongoing"}
REFUSING = frozenset({"refuse", "reject", "decline", "oppose", "rule", "turn"})
TURN, SETTING = "turn", frozenset({"in", "at", "during"})
PARTICLES = {"rule": "out", "turn": "down"}
CONSIDERING = frozenset({"consider", "weigh", "mull", "contemplate", "discuss", "suggest", "propose", "recommend"})
HOPING = frozenset({"hope", "prospect", "chance", "possibility", "speculation", "rumour", "rumor", "report", "doubt"})
THREATENING = frozenset({"threaten", "vow", "warn", "swear"})
ATTENDING = frozenset({"attend", "join", "come", "appear", "arrive", "turn", "show", "participate", "take"})
FRUITLESS = ("talks", "span")
HAPPENING = frozenset({"take", "happen", "occur", "be", "come"})
AHEAD = frozenset(
    {"due", "set", "scheduled", "expected", "next", "planned", "will", "would", "upcoming", "further", "tomorrow"}
)


def status(marks: Marks, gathering: Gathering, date: Moment | None) -> str | None:
    """The status, or None where the report only says that nobody met; "will not go" is a cancelled meeting."""
    sentence, word = gathering.sentence, gathering.word
    published = marks.report.published
    verb = clause_head(sentence, word)
    told = modality(sentence, verb)
    if gathering.status == "cancelled":
        return gathering.status
    if _is_refused(sentence, word) or _is_hoped(sentence, word) or _is_threat(gathering, verb, told):
        return None
    between = any(prep.lower == "between" for prep in sentence.children(word, "prep"))
    if (not between and _is_missed(sentence, verb, told)) or _is_unfulfilled(sentence, verb):
        return "cancelled"
    if told == "denied" and not (gathering.sort in FRUITLESS and _is_fruitless(sentence, word, verb)):
        is_off = {"will", "would", "wo"} & {w.lower for w in sentence.children(verb, "aux")}
        return "cancelled" if is_off and not _is_condition(sentence, verb) else None
    is_future = date is not None and published is not None and _is_after(date, published)
    if is_future or STATUS_OF.get(told) == "planned" or _is_ahead(sentence, word, verb) or _is_idea(sentence, verb):
        return "planned"
    return gathering.status or ("ongoing" if _is_under_way(sentence, verb) else STATUS_OF.get(told, "held"))


def _is_after(date: Moment, published: str) -> bool:
    """Tell whether a day, week or month lies wholly after the day of publication."""
    if date.day is not None:
        return date.day > published
    if WEEKLY.fullmatch(date.value):
        year, week, _ = datetime.date.fromisoformat(published).isocalendar()
        return date.value > f"{year}-W{week:02}"
    return PLAIN.fullmatch(date.value) is not None and date.value > published[:MONTH]


def _is_threat(gathering: Gathering, verb: Word, told: str) -> bool:
    """Tell whether somebody only threatens to leave talks or to break them off."""
    sentence = gathering.sentence
    would = told == "conditional" or any(child.lower == "would" for child in sentence.children(verb, "aux"))
    threatened = verb.dep == "xcomp" and sentence.head(verb).lemma in THREATENING
    return gathering.status == "ended" and verb.i != gathering.word.i and (would or threatened)


def _is_missed(sentence: Sentence, verb: Word, told: str) -> bool:
    """Tell whether somebody who was awaited did not come: "failed to turn up for talks", "did not attend the talks"."""
    if verb.lemma not in ATTENDING:
        return False
    if verb.dep == "xcomp" and sentence.head(verb).lemma == "fail":
        return not clauses.is_negated(sentence, sentence.head(verb))
    is_past = any(child.tag == "VBD" for child in sentence.children(verb, "aux"))
    return told == "denied" and is_past and any(child.dep == "neg" for child in sentence.children(verb))


def _is_unfulfilled(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what was planned did not come about: "were to have begun", "was to have met"."""
    return any(
        one.tag == "VBN"
        and {"to", "have"} <= {child.lower for child in sentence.children(one, "aux")}
        and sentence.head(one).tag in ("VBD", "JJ", "VBN")
        for one in (verb, *sentence.children(verb, "xcomp"))
    )


def _is_idea(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody only thinks of it or suggests it: "is considering sending envoys", "suggested they meet"."""
    is_bare = verb.tag == "VBG" or (verb.tag in ("VB", "VBP") and verb.dep == "ccomp")
    return is_bare and verb.dep in ("xcomp", "ccomp", "pcomp", "dobj") and sentence.head(verb).lemma in CONSIDERING


def _is_under_way(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the talks are said to go on: "are under way", "are ongoing"."""
    near = [word for child in sentence.children(verb) for word in (child, *sentence.children(child, "pobj"))]
    return (
        verb.tag in ("VBZ", "VBP")
        and verb.lemma == "be"
        and any(word.lower in ("way", "underway", "ongoing") for word in near)
    )


def _is_hoped(sentence: Sentence, word: Word) -> bool:
    """Tell whether talks are only hoped for or rumoured ("hopes for a meeting faded", "reports of secret talks")."""
    noun = sentence.head(sentence.head(word))
    return (
        word.dep == "pobj"
        and sentence.head(word).lower in ("for", "of", "about")
        and noun.pos in ("NOUN", "PROPN")
        and noun.lemma.lower() in HOPING
    )


def _is_refused(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody only refuses to meet: "refused to go on with the talks", "a meeting has been ruled out"."""
    below, passed = word, set[str]()
    for above in sentence.ancestors(word):
        is_done = below.dep in clauses.SUBJECTS and not clauses.is_passive(sentence, above)
        if above.lemma in REFUSING and not is_done and _has_particle(sentence, above):
            return above.lemma != TURN or passed.isdisjoint(SETTING)  # "turned down an offer in the talks"
        if is_done or (above.pos in ("VERB", "AUX") and above.dep not in ("xcomp", "pcomp")):
            return False
        below = above
        passed.add(above.lower)
    return False


def _has_particle(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb that refuses only with its particle has it: "ruled out", "turned down"."""
    particle = PARTICLES.get(verb.lemma)
    return particle is None or any(child.lower == particle for child in sentence.children(verb, "prt", "advmod", "prep"))


def _is_condition(sentence: Sentence, verb: Word) -> bool:
    """Tell whether they only will not meet before something else is done: "will not meet them until …"."""
    inside = (mark for clause in sentence.children(verb, "advcl", "prep") for mark in (clause, *sentence.children(clause)))
    return any(mark.lower in ("until", "unless", "before", "without") for mark in inside)


def _is_fruitless(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Tell whether only what came of the talks is denied: "talks brought no deal", but not "no talks were held"."""
    is_none = any(child.lower in NOBODY for child in sentence.children(word))
    return word.pos == "NOUN" and not is_none and verb.lemma not in HAPPENING and not holds(sentence, verb)


def _is_ahead(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Tell whether the words around say that it lies ahead: "due", "next", "is to"; not those of a clause joined to it."""
    if any(child.lower == "whether" for child in sentence.children(verb)):
        return True
    near = [verb, *(child for head in (word, verb) for child in sentence.children(head) if child.dep != "conj")]
    return any(w.lower in AHEAD for w in near) or (verb.tag == "VB" and sentence.head(verb).lemma == "be")
