"""Allegations of a breach that no verb of breaking tells: "shelled the village despite the truce", "accuse each other".

A breach is always an allegation: the party is the accused, and the accuser is told with it.
"""

from collections.abc import Iterator

from parley.reading.actors.parties import conjuncts, mention_of
from parley.reading.marks import Marks
from parley.reading.speech.attribution import speaker_at
from parley.reading.talks import deal_turns, done, endings, issues
from parley.reading.talks.acts import Found
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

ACCUSING = frozenset({"accuse", "blame", "reproach", "denounce", "fault", "charge"})
BLAME = "blame"
COMPLAINING = frozenset({"complain", "allege", "protest", "grumble", "charge"})
SAYING = frozenset({"say", "claim", "insist", "maintain", "allege", "charge", "report", "complain", "argue"})
TRADING = frozenset({"trade", "exchange", "swap"})
CHARGES = frozenset({"accusation", "blame", "charge", "recrimination", "allegation"})
DESPITE = frozenset({"despite", "notwithstanding", "during", "after", "within", "before"})
DEFYING = frozenset({"defiance", "breach", "violation", "spite", "mockery", "contravention", "contempt", "disregard"})
VIOLENT = frozenset(
    {"shell", "fire", "bomb", "attack", "strike", "kill", "raid", "ambush", "hit", "shoot", "advance", "launch", "open",
     "seize", "bombard", "storm", "resume", "continue", "wound", "violate", "steal", "abduct", "detain", "burn",
     "enter", "send"}
)  # fmt: skip

ATTACKING = VIOLENT - {"steal", "continue", "resume", "enter", "send", "launch", "open", "violate"}
OPENING, FIRE = frozenset({"open", "launch"}), frozenset({"fire", "attack", "strike", "raid", "rocket", "shell", "mortar"})
BEFORE_IT = "before"
SINCE = frozenset({"since", "after"})
BACK = frozenset({"it", "they", "he", "she", "its", "their", "his", "her"})
PAIR = 2
BEFORE = 3  # sentences back in which a deal is named that a charge may be on: a chronicle names it days before
TALKED_OF = ("deal", "talks", "offer", "captive")
SIDES = frozenset({"party", "body", "person"})
TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice", "lull", "pause", "cessation"})


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the breaches of a sentence, in text order."""
    for word in sentence.words:
        if word.pos == "VERB" and word.lemma in ACCUSING:
            yield from _each_other(sentence, word)
        elif word.pos == "VERB" and word.lemma in SAYING:
            yield from _each_says(sentence, word)
        elif word.pos == "VERB" and word.lemma in TRADING:
            yield from _traded(sentence, word)
        elif word.pos == "VERB" and not _is_charged(sentence, word):
            deal = _contravened(sentence, word) or (_defied(sentence, word) if word.lemma in VIOLENT else None)
            if deal is not None:
                yield Found(act="violate", word=word, about=deal, quoted=True)


def alleged(marks: Marks, sentence: Sentence) -> Iterator[Found]:
    """Yield the attacks that one side says the other has made while a deal holds, which is to say in breach of it.

    Only where the sentence or its paragraph names the deal; what a third one says, or a side of itself, is none.
    """
    if not tells_of_truce(marks, sentence):
        return
    for verb in sentence.words:
        if verb.pos != "VERB" or not _attacks(sentence, verb) or not done.is_past(sentence, verb):
            continue
        if clauses.is_negated(sentence, verb) or _is_charged(sentence, verb) or _is_outside_it(sentence, verb):
            continue
        attacker = clauses.doer(sentence, verb)
        mention = mention_of(marks, attacker) if attacker is not None and attacker.pos != "PRON" else None
        said = speaker_at(marks, verb.start)
        if attacker is None or mention is None or said is None or mention.actor.kind not in SIDES:
            continue
        if (said.kind == "party" or said.side) and said.party != mention.actor.party:
            yield Found(
                act="violate", word=verb, about=clauses.undergoer(sentence, verb) or verb, agent=attacker, quoted=True
            )


def _is_outside_it(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what was done was done before a truce or after it: "an hour before the truce", "since its end"."""
    hanging = sentence.children(verb)
    hanging += [child for near in hanging if near.dep in ("npadvmod", "advmod", "prep") for child in sentence.children(near)]
    for child in hanging:
        nouns = {noun.lemma for noun in sentence.children(child, "pobj")}
        marks = {mark.lower for mark in sentence.children(child, "mark")} | ({child.lower} if child.dep == "prep" else set())
        is_over = bool(nouns & endings.ENDS) or deal_turns.tells_end(sentence, child)
        if (BEFORE_IT in marks and not is_over) or (marks & SINCE and is_over):
            return True
    return False


def charged(marks: Marks, sentence: Sentence) -> Iterator[Found]:
    """Yield what the accused is said to have done: "blamed the League, saying it had kept the lists".

    The pronoun, or the owner of what did it ("its men"), is the accused, whatever else it may stand for.
    """
    for verb in sentence.words:
        if verb.pos != "VERB" or verb.lemma not in ACCUSING or is_mutual(sentence, verb):
            continue
        accused, accuser = clauses.undergoer(sentence, verb), clauses.doer(sentence, verb)
        saying = [clause for clause in sentence.children(verb, "advcl", "conj", "xcomp") if clause.lemma in SAYING]
        told = [clause for above in saying for clause in sentence.children(above, "ccomp") if clause.pos in ("VERB", "AUX")]
        if accused is None or accuser is None or not told or not is_on_talks(marks, sentence):
            continue
        if _points_back(sentence, told[0]):
            matter = clauses.undergoer(sentence, told[0])
            about = matter if matter is not None and issues.names(matter, TALKED_OF) else told[0]
            yield Found(act="violate", word=told[0], about=about, agent=accused, teller=accuser)


def _points_back(sentence: Sentence, told: Word) -> bool:
    """Tell whether who did what is told is only a pronoun, or belongs to one: "it had …", "its men had …"."""
    agent = clauses.doer(sentence, told) or clauses.subject(sentence, told)
    words = (agent, *sentence.children(agent, "poss")) if agent is not None else ()
    return any(word.lower in BACK for word in words)


def complained(marks: Marks, sentence: Sentence) -> Iterator[Found]:
    """Yield what a side complains of in the other while a deal or talks are spoken of: "complained that it had fired".

    Of what nobody is named for ("that the lists are late") the other side is accused.
    """
    for verb in sentence.words:
        if verb.pos != "VERB" or verb.lemma not in COMPLAINING or clauses.is_negated(sentence, verb):
            continue
        accuser = clauses.subject(sentence, verb)
        told = [clause for clause in sentence.children(verb, "ccomp") if clause.pos in ("VERB", "AUX")]
        if accuser is None or not told or not is_on_talks(marks, sentence):
            continue
        accused = clauses.doer(sentence, told[0]) or clauses.subject(sentence, told[0])
        if accused is not None and not _is_same(marks, accused, accuser):
            about = clauses.undergoer(sentence, told[0]) or told[0]
            yield Found(act="violate", word=told[0], about=about, agent=accused, teller=accuser)


def _is_same(marks: Marks, one: Word, other: Word) -> bool:
    """Tell whether two words stand for one party, as in "complained that it had not been heard"."""
    first, second = mention_of(marks, one), mention_of(marks, other)
    return first is not None and second is not None and first.actor.party == second.actor.party


def _attacks(sentence: Sentence, verb: Word) -> bool:
    opens_fire = verb.lemma in OPENING and any(noun.lemma in FIRE for noun in sentence.children(verb, "dobj"))
    return verb.lemma in ATTACKING or opens_fire


def tells_of_truce(marks: Marks, sentence: Sentence) -> bool:
    """Tell whether a truce is named in the paragraph of a sentence, or shortly before it."""
    return any(word.lemma in TRUCES for word in _around(marks, sentence))


def is_on_talks(marks: Marks, sentence: Sentence) -> bool:
    """Tell whether a deal or talks are named in the paragraph of a sentence, or shortly before it."""
    return any(issues.names(word, TALKED_OF) for word in _around(marks, sentence))


def _around(marks: Marks, sentence: Sentence) -> Iterator[Word]:
    """The words of a sentence and of those beside it, of the one after it only in its paragraph."""
    at = marks.sentences.index(sentence)
    for near in marks.sentences[max(0, at - BEFORE) : at + 2]:
        if near.paragraph == sentence.paragraph or near.end <= sentence.start:
            yield from near.words


def _each_other(sentence: Sentence, verb: Word) -> Iterator[Found]:
    """One breach for each side that accuses the other."""
    accused = blamed_on(sentence, verb) or clauses.undergoer(sentence, verb)
    accusers = clauses.doer(sentence, verb)
    if accused is None or accusers is None or not is_mutual(sentence, verb):
        return
    charges = [charge for prep in sentence.children(verb, "prep") for charge in sentence.children(prep, "pobj", "pcomp")]
    yield from _of_each(verb, charges[0] if charges else accused, [accusers, *conjuncts(sentence, accusers)])


def _each_says(sentence: Sentence, verb: Word) -> Iterator[Found]:
    """One breach for each side that says what the other did: "each saying that the other had opened fire"."""
    tellers = clauses.subject(sentence, verb)
    for told in sentence.children(verb, "ccomp"):
        other = next(iter(sentence.children(told, "nsubj")), None)
        words = () if other is None else (other, *sentence.children(other))
        is_other = other is not None and other.lower in ("other", "side") and "other" in {word.lower for word in words}
        if tellers is not None and is_other and done.is_past(sentence, told) and not clauses.is_negated(sentence, told):
            yield from _of_each(told, clauses.undergoer(sentence, told) or told, [tellers, *conjuncts(sentence, tellers)])


def _traded(sentence: Sentence, verb: Word) -> Iterator[Found]:
    """One breach for each of several sides that "traded accusations" or "exchanged blame"."""
    traders = clauses.doer(sentence, verb)
    charges = [noun for noun in sentence.children(verb, "dobj") if noun.lemma in CHARGES]
    if traders is not None and charges:
        yield from _of_each(verb, charges[0], [traders, *conjuncts(sentence, traders)])


def _of_each(verb: Word, about: Word, sides: list[Word]) -> Iterator[Found]:
    """One breach of each side, told by the other where there are two."""
    if len(sides) == PAIR:
        sides = list(reversed(sides))  # who is named first accuses first
    others = list(reversed(sides)) if len(sides) == PAIR else [None] * len(sides)
    for side, other in zip(sides, others, strict=True):
        yield Found(act="violate", word=verb, about=about, agent=side, teller=other)


def blamed_on(sentence: Sentence, verb: Word) -> Word | None:
    """On whom something is blamed: "blamed the shelling on the League"; None where the accused is the object."""
    preps = sentence.children(verb, "prep") if verb.lemma == BLAME else []
    nouns = [noun for prep in preps if prep.lower == "on" for noun in sentence.children(prep, "pobj")]
    return next((noun for noun in nouns if noun.entity not in ("DATE", "TIME")), None)


def is_mutual(sentence: Sentence, verb: Word) -> bool:
    """Tell whether what is accused is "each other" or "one another"."""
    accused = blamed_on(sentence, verb) or clauses.undergoer(sentence, verb)
    near = (accused, *sentence.children(accused)) if accused else ()
    accuser = clauses.doer(sentence, verb)
    is_each = accuser is not None and any(
        word.lower in ("each", "either") for word in (accuser, *sentence.children(accuser))
    )
    is_other = accused is not None and accused.lower in ("other", "side") and "other" in {word.lower for word in near}
    return any(word.lower in ("each", "another") for word in near) or (is_each and is_other)


def _is_charged(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` hangs on a verb of accusing, which tells the breach and whose it is: "accused it of firing …".

    It is no second charge then, and not one against the accuser.
    """
    accusing = [above for above in sentence.ancestors(verb) if above.pos == "VERB" and above.lemma in ACCUSING]
    return any(clauses.undergoer(sentence, above) is not None for above in accusing)


def _defied(sentence: Sentence, verb: Word) -> Word | None:
    """The deal in spite of which, or while which held, `verb` was done."""
    hanging = sentence.children(verb)
    hanging += [child for near in hanging if near.dep in ("npadvmod", "advmod", "prep") for child in sentence.children(near)]
    for child in hanging:
        if child.dep == "prep":
            nouns = sentence.children(child, "pobj")
        elif child.dep == "advcl" and any(mark.lower in DESPITE for mark in sentence.children(child, "mark")):
            is_before = any(mark.lower == BEFORE_IT for mark in sentence.children(child, "mark"))
            held = not is_before or deal_turns.tells_end(sentence, child)
            nouns = sentence.children(child, *clauses.SUBJECTS) if held else []
        else:
            continue
        for noun in nouns:
            deal = _deal(sentence, child, noun)
            if deal is not None and (child.lower != BEFORE_IT or noun.lemma in endings.ENDS):
                return deal
    return None


def _contravened(sentence: Sentence, verb: Word) -> Word | None:
    """The deal against which anything is said to be done: "moved tanks contrary to the accord"."""
    hanging = sentence.children(verb, "prep", "advmod", "advcl")
    grounds = [noun for prep in hanging for noun in sentence.children(prep, "pobj") if noun.lemma in DEFYING]
    contrary = [word for word in sentence.words if word.lower == "contrary"]
    grounds += [word for word in contrary if clauses.clause_head(sentence, word).i == verb.i]
    nouns = [
        noun for ground in grounds for prep in sentence.children(ground, "prep") for noun in sentence.children(prep, "pobj")
    ]
    return next((noun for noun in nouns if issues.names(noun, ("deal",))), None)


def _deal(sentence: Sentence, child: Word, noun: Word) -> Word | None:
    """The deal that `noun` names, or that stands behind it ("in defiance of the truce")."""
    if noun.lemma in DEFYING:
        noun = next((n for of in sentence.children(noun, "prep") for n in sentence.children(of, "pobj")), noun)
    elif child.dep == "prep" and child.lower not in DESPITE:
        return None
    return noun if issues.names(noun, ("deal",)) else None
