"""Which triggers tell an event that is put on record: not what is only said, wished, asked, feared, alleged or counted.

An alleged breach of a deal and a demand in the talks are moves; a running total is a figure; both are never events.
"""

from collections.abc import Callable, Iterator, Sequence

from parley.model.claims import Figure
from parley.reading.actors import places
from parley.reading.actors.parties import names
from parley.reading.amounts import reached
from parley.reading.happenings import deeds, named, threats, triggers, undone
from parley.reading.happenings.triggers import Trigger
from parley.reading.marks import Marks
from parley.reading.speech.attribution import speaker_at
from parley.reading.talks import deal_names
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

VERBAL = ("ACCUSE", "THREATEN", "REQUEST", "REJECT", "SUPPORT", "PROTEST")
WISHES = ("SUPPORT", "REQUEST", "THREATEN")
REJECTING = frozenset({"reject", "deny", "dismiss", "refute", "repudiate", "face", "answer"})
DISCUSSING = frozenset(
    {"describe", "discuss", "mention", "regret", "recall", "remember", "investigate", "debate", "call", "term", "explain"}
)
MEANS = frozenset({"boat", "air", "plane", "helicopter", "bus", "road", "truck", "train", "car", "sea"})
ONLOOKERS = frozenset(
    {"hospital", "hospitals", "doctor", "doctors", "medic", "medics", "paramedics", "nurse", "nurses", "clinic", "ambulance",
     "witness", "witnesses", "eyewitnesses", "resident", "residents", "villager", "villagers", "survivors", "mayor",
     "rescuers", "firefighters", "neighbours", "neighbors"}
)  # fmt: skip
BREACHED = ("ASSAULT", "ACCUSE")
HAPPENED = ("occurred", "ongoing")
REALISED = ("ASSAULT", "RETREAT", "COERCE")  # told as planned or denied, these are plans, threats and denials, not deeds
TOLD = ("prep", "agent", "npadvmod")  # what tells of the deed itself: when, where, by whom
COUNTING = frozenset({"of", "for", "since"})  # "of 12 kidnapped", "abducted for ransom": no circumstances
NOMINAL = ("pobj", "dobj", "nsubj", "nsubjpass")
STOPPED = frozenset(
    {"stop", "end", "cease", "halt", "cessation", "suspend", "suspension", "avoid", "prevent", "fear", "risk", "threat",
     "brace", "await", "anticipate", "avert", "foil", "thwart"}
)  # fmt: skip
TRIED = ("try", "attempt")  # a deed attempted is a deed
TOTAL = 500  # as many dead in one sentence are the toll of a war, not of one deed
LOOSE = "advcl"
CLAUSAL = ("VERB", "AUX")
APART = ("conj", "ccomp", "parataxis", "relcl")
CIRCUMSTANCES = frozenset(
    {"after", "before", "following", "since", "because", "over", "amid", "despite", "during", "when", "as"}
)
Test = Callable[[Marks, Trigger], bool]
NEAR = 3  # governors: "an end to the attacks", "fears of another attack"


def events(marks: Marks, found: Sequence[Trigger]) -> list[Trigger]:
    """Return those of the triggers of one sentence whose deed is an event of its own.

    A flash tells something: where none of its first sentence is, that is what it only names ("Riots in Keld"), or the
    threat of what it announces ("Norland will expel the envoys").
    """
    kept = [trigger for trigger in found if _is_event(marks, trigger, found, TESTS)]
    if kept or not (marks.told and found and found[0].sentence is marks.sentences[0]):
        return kept
    announced = [threat for trigger in found if (threat := threats.announced(trigger)) is not None]
    return [trigger for trigger in (*found, *announced) if _is_event(marks, trigger, found, EVEN_VAGUE)]


def _is_event(marks: Marks, trigger: Trigger, others: Sequence[Trigger], tests: Sequence[Test]) -> bool:
    if any(test(marks, trigger) for test in tests):
        return False
    return not (_is_told_of(trigger, others) or undone.is_undone(trigger))


def _is_breach(marks: Marks, trigger: Trigger) -> bool:
    """A deed told as the breach of a deal, or the accusation of one: a violate move."""
    if trigger.type not in BREACHED:
        return False
    start, end = trigger.sentence.start, trigger.sentence.end
    breaches = any(move.act == "violate" and start <= move.evidence.start < end for move in marks.moves)
    return breaches and any(deal_names.is_name(word) for word in trigger.sentence.words)


def _is_question(marks: Marks, trigger: Trigger) -> bool:
    return marks.report.text[trigger.sentence.start : trigger.sentence.end].rstrip("”\"' ").endswith("?")


def _is_unreal(marks: Marks, trigger: Trigger) -> bool:
    """A deed that is planned, conditional or denied; a bare infinitive; a noun under "end", "fear" and the like."""
    if trigger.type not in REALISED:
        return False
    sentence, word = trigger.sentence, trigger.word
    if any(other.lemma in STOPPED for other in _above(sentence, word)):
        return True
    if trigger.is_noun:
        below = (
            other
            for child in (word, *sentence.children(word, "amod", "quantmod", "nummod"))
            for other in sentence.children(child)
        )
        return any(other.lower in clauses.NEGATIONS for other in below)
    if word.dep == "xcomp" and sentence.head(word).lemma in TRIED:
        return False
    return word.tag == "VB" or clauses.modality(sentence, word) not in HAPPENED or _is_joined_to_denied(sentence, word)


def _is_joined_to_denied(sentence: Sentence, word: Word) -> bool:
    """Tell whether a verb is denied with the one that it is joined to ("neither attacked nor shelled")."""
    first = sentence.head(word)
    joined = word.dep == "conj" and any(child.lower in ("or", "nor") for child in sentence.children(first, "cc"))
    return joined and clauses.is_negated(sentence, first)


def _above(sentence: Sentence, word: Word) -> Iterator[Word]:
    """The next words above, up to a clause of its own or a circumstance ("talks were suspended after the attack")."""
    for above in list(sentence.ancestors(word))[:NEAR]:
        if (word.pos in CLAUSAL and word.dep in APART) or above.lower in CIRCUMSTANCES:
            return
        yield above
        word = above


def _is_participle_as_noun(marks: Marks, trigger: Trigger) -> bool:
    """ "The wounded", "warned by the besieged": people, not deeds."""
    word = trigger.word
    if triggers.is_gerund(trigger.sentence, word):
        return False
    before = trigger.sentence.words[word.i - 1] if word.i else word
    if word.tag == "VBN" and word.dep == LOOSE and before.pos == "NUM" and before.dep in NOMINAL:
        return True  # "took out 63 wounded"
    return word.pos == "VERB" and (word.dep in NOMINAL or bool(trigger.sentence.children(word, "det", "poss")))


def _is_toll(marks: Marks, trigger: Trigger) -> bool:
    """A participle that only says in what state people are counted ("that makes four killed", "seven sick or hurt")."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.is_noun or word.tag != "VBN" or sentence.children(word, "aux", "auxpass", "nsubjpass", "dobj"):
        return False
    if (word.dep == "conj" and sentence.head(word).pos == "ADJ") or _is_put_at(sentence, word):
        return True
    counted = word.dep == "pcomp" or (word.i > 0 and sentence.words[word.i - 1].pos in ("NUM", "ADP"))
    told = [
        child for child in sentence.children(word, *TOLD) if child.lower not in COUNTING and not _is_way(sentence, child)
    ]
    is_since = any(child.lower == "since" for child in sentence.children(word, *TOLD))
    return counted and not told and (is_since or when.of(marks, sentence, word) is None)


def _is_put_at(sentence: Sentence, word: Word) -> bool:
    """Tell whether a number is said of those of whom a participle tells ("put the guards killed in May at 61")."""
    numbers = (other for other in sentence.words[word.i :] if other.pos == "NUM")
    named = (reached.named(sentence, number) for number in numbers)
    return any(noun is not None and noun.i == word.head for noun in named)


def _is_way(sentence: Sentence, prep: Word) -> bool:
    """Tell whether a preposition leads to a way of travel ("evacuated 60 wounded by boat"), to no doer."""
    return any(noun.lemma in MEANS for noun in sentence.children(prep, "pobj"))


def _is_unspoken(marks: Marks, trigger: Trigger) -> bool:
    """A wish or praise that nobody utters ("do not congratulate", "neither may appeal")."""
    sentence, word = trigger.sentence, trigger.word
    return trigger.type in WISHES and word.pos == "VERB" and clauses.is_negated(sentence, word)


def _is_total(marks: Marks, trigger: Trigger) -> bool:
    """A toll: a running total, or more dead than one deed leaves."""
    if trigger.type != "ASSAULT" or trigger.is_noun:
        return False
    start, end = trigger.sentence.span(trigger.word)
    tolls = [f for f in marks.figures if start <= f.evidence.start < end and f.measure in ("killed", "injured", "abducted")]
    return any(
        (f.cumulative and _is_in_clause(trigger, f)) or (f.quantity.low or f.quantity.high or 0) >= TOTAL for f in tolls
    )


def _is_in_clause(trigger: Trigger, toll: Figure) -> bool:
    """Tell whether a figure stands in the clause of the deed itself, not in one below it ("raided the camp, killing 14")."""
    inside = trigger.sentence.within(toll.evidence.start, toll.evidence.end)
    return any(clauses.clause_head(trigger.sentence, word).i == trigger.word.i for word in inside)


def _is_vague(marks: Marks, trigger: Trigger) -> bool:
    """A deed only named ("the attacks"), without a day, a target or a doer."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.entry.get("dated"):
        return when.of(marks, sentence, word) is None
    if not trigger.is_noun or trigger.entry.get("sure"):
        return False
    top = named.top(sentence, word)
    told = sentence.children(word, "prep", "poss", "nummod", "acl", "relcl", "agent")
    new = any(child.lower in ("a", "an") for child in sentence.children(top, "det"))
    return not told and not new and when.of(marks, sentence, word) is None


def _is_hearsay(marks: Marks, trigger: Trigger) -> bool:
    """A deed that somebody mentions below the lead, without a day, and without a place too unless it is violence: talk."""
    sentence, word = trigger.sentence, trigger.word
    if sentence is marks.sentences[0]:
        return False
    if trigger.type in VERBAL or speaker_at(marks, word.start) is None or when.of(marks, sentence, word) is not None:
        return False
    if _is_owned(marks, trigger):
        return False
    if trigger.type == "ASSAULT":
        return not _is_seen(marks, trigger)
    return places.of(marks, sentence, word) is None


def _is_seen(marks: Marks, trigger: Trigger) -> bool:
    """Tell whether violence is told by those who were there or tend the victims ("hospital staff said")."""
    place = trigger.word.start
    told = (said.source for said in marks.statements if any(piece.start <= place < piece.end for piece in said.content))
    return any(not ONLOOKERS.isdisjoint(source.words.lower().split()) for source in told if source is not None)


def _is_owned(marks: Marks, trigger: Trigger) -> bool:
    """Tell whether those who did it tell it themselves ("the army says that it struck 40 targets")."""
    told, did = speaker_at(marks, trigger.word.start), deeds.actor(marks, trigger)
    return told is not None and did is not None and not set(names(told)).isdisjoint(names(did))


def _is_told_of(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Tell whether the deed is only the content of a verbal one ("accused of bombing", "marched against the curfew")."""
    above = {word.i for word in _governors(trigger.sentence, trigger.word)}
    telling = (
        (*VERBAL, "ASSAULT", "COERCE") if trigger.type == "AID" and trigger.is_noun else VERBAL
    )  # "ambushed an aid convoy"
    return any(other.type in telling and other.word.i in above for other in others)


def _governors(sentence: Sentence, word: Word) -> Iterator[Word]:
    """The words above `word`, neither those that it is only joined to by "and" nor those beyond a relative clause."""
    while True:
        while word.dep == "conj":
            word = sentence.head(word)
        if word.dep == "relcl" or sentence.head(word).i == word.i:
            return
        word = sentence.head(word)
        yield word


def _is_talked_about(marks: Marks, trigger: Trigger) -> bool:
    """A deed or charge that somebody describes, recalls or rejects: told before, if at all."""
    sentence, word = trigger.sentence, trigger.word
    if not trigger.is_noun or word.dep not in ("dobj", "nsubjpass"):
        return False
    return sentence.head(word).lemma in (REJECTING if trigger.type == "ACCUSE" else DISCUSSING)


TESTS: tuple[Test, ...] = (
    _is_breach,
    _is_question,
    _is_unreal,
    _is_participle_as_noun,
    _is_toll,
    _is_unspoken,
    _is_total,
    _is_vague,
    _is_hearsay,
    _is_talked_about,
)
EVEN_VAGUE = tuple(test for test in TESTS if test is not _is_vague)
