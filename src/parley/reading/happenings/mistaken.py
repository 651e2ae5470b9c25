"""Who did it where the parse takes somebody else: the speaker behind the words, the families of those held.

"They burned two houses, denounced the mayor." is the mayor's charge, and of "the families of the hostages, who marched"
it is the families that marched.
"""

from parley.reading.happenings.triggers import Trigger
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

SPOKEN = ("ACCUSE", "REQUEST", "THREATEN")
BEHIND = frozenset({",", "”", '"', "’"})  # what stands before the words of saying that follow what was said
LOOSE = ("PUNCT", "SPACE")
MORE = ("aux", "auxpass", "conj", "prep", "xcomp")  # what a verb has that says more than who spoke
NEAR = 2  # governors: "families" above "of" above "hostages"
COURSES = frozenset(
    {"war", "truce", "ceasefire", "cease-fire", "pause", "exchange", "swap", "fighting", "conflict", "talks", "talk",
     "revolt", "deal", "agreement", "accord", "crisis", "offensive", "mediation", "negotiation", "uprising", "siege"}
)  # fmt: skip
KIN = frozenset({"family", "relative", "parent", "mother", "wife", "sister", "brother", "father", "widow", "kin", "child"})
HELD = frozenset({"hostage", "captive", "prisoner", "detainee", "abductee", "missing", "disappeared", "soldier", "victim"})


def speaker_behind(trigger: Trigger) -> Word | None:
    """The speaker whom the parser takes for the object of words behind what was said ("…, denounced the mayor.")."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.type not in SPOKEN or word.tag != "VBD" or word.i < 1 or sentence.words[word.i - 1].text not in BEHIND:
        return None
    objects = sentence.children(word, "dobj")
    if not objects or sentence.children(word, *clauses.SUBJECTS, *MORE):
        return None
    after = sentence.words[sentence.subtree(objects[0])[-1].i + 1 :]
    return objects[0] if all(other.pos in LOOSE for other in after) else None


def kin(sentence: Sentence, doer: Word | None) -> Word | None:
    """The families where those whom they wait for seem to act, else the doer itself."""
    above = [] if doer is None or doer.lemma not in HELD else list(sentence.ancestors(doer))[:NEAR]
    return next((noun for noun in above if noun.lemma in KIN), doer)


def behind_course(trigger: Trigger, doer: Word | None) -> Word | None:
    """The doer; of what only takes its course nobody, but who tells of it where the deed is one of words (see teller)."""
    if doer is None or doer.lemma not in COURSES:
        return doer
    return teller(trigger.sentence, doer) if trigger.type in SPOKEN else None


def teller(sentence: Sentence, course: Word) -> Word | None:
    """Who tells of what takes its course, and goes on: "said the war was not over and called on the rebels to disarm"."""
    told = next((verb for verb in sentence.ancestors(course) if verb.dep in ("ccomp", "xcomp")), None)
    return clauses.subject(sentence, sentence.head(told)) if told is not None else None
