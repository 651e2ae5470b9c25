"""The day of a move: the one told for its act, not the day of a deal, a deadline or another deed told beside it.

"Ouma rejected the truce of 4 May" and "if the men are not freed by 4 May, the talks will end" tell no day of a move.
"""

from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.talks import issues, movers
from parley.reading.talks.acts import Found
from parley.reading.talks.beside import parted
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

BESIDE = ("relcl", "acl", "xcomp")
APART = ("relcl", "acl")  # clauses that say which thing is meant, with days of their own
PERFECT = frozenset({"had", "has", "have", "'d", "’d", "'ve", "’ve"})
ONWARD = ("implement",)  # deeds, told one after the other
POSITIONS = ("reject", "accept", "demand", "concede", "propose")  # acts that are done by saying so
TELLING = frozenset(
    {"say", "announce", "declare", "state", "insist", "warn", "vow", "add", "repeat", "tell", "assure", "write"}
)
SETTING = frozenset({"during", "at", "amid", "in"})
PAPERS = ("deal", "offer", "talks")  # what is told apart by its day


def of(marks: Marks, sentence: Sentence, found: Found) -> Moment | None:
    """The day of an act; one told beside another act, or as done before it, has only the day that its own clause tells."""
    word = found.word
    clause = clauses.clause_head(sentence, word)
    is_beside = clause.dep in BESIDE or word.dep in BESIDE
    is_before = any(auxiliary.lower in PERFECT for auxiliary in sentence.children(clause, "aux"))
    moment = (when.own if is_beside or is_before else when.of)(marks, sentence, word)
    if moment is None and is_before and found.act in POSITIONS:
        moment = _said(marks, sentence, clause)
    if moment is None and found.act in ONWARD and not is_before and not when.dated(marks, sentence):
        return _carried(marks, sentence)
    if moment is None or _is_to_come(marks, moment) or _is_of_plan(marks, sentence, word, moment):
        return None
    return None if _is_of_another(sentence, found, moment) else moment


def _said(marks: Marks, sentence: Sentence, clause: Word) -> Moment | None:
    """The day on which somebody says it of his own side: "On 4 May Ouma said that his movement had promised nothing"."""
    above = sentence.head(clause)
    told, done = clauses.doer(sentence, above) if above.lemma in TELLING else None, clauses.doer(sentence, clause)
    teller = movers.actor(marks, sentence, told) if told is not None else None
    doer = movers.actor(marks, sentence, done) if done is not None else None
    is_own = teller is not None and doer is not None and teller.party == doer.party
    return when.own(marks, sentence, above) if is_own else None


def _is_to_come(marks: Marks, moment: Moment) -> bool:
    """Tell whether a day is after that of the report: it is that of what is promised or asked for, not of the words."""
    return bool(moment.day and marks.report.published and moment.day > marks.report.published)


def _is_of_plan(marks: Marks, sentence: Sentence, verb: Word, moment: Moment) -> bool:
    """Tell whether a day is that of what a verb tells as to come, not of the telling: "will host talks on Friday"."""
    is_future = any(child.lower in clauses.FUTURE for child in sentence.children(verb, "aux"))
    own = when.own(marks, sentence, verb) if is_future else None
    return own is not None and own.start == moment.start


def _carried(marks: Marks, sentence: Sentence) -> Moment | None:
    """The only day of the sentence before, in the same paragraph: "Ten came home on Monday. The army let nine go."."""
    at = marks.sentences.index(sentence)
    before = marks.sentences[at - 1] if at else sentence
    if before is sentence or before.paragraph != sentence.paragraph:
        return None
    held = [(moment, when.head_word(before, moment)) for moment in when.dated(marks, before)]
    days = {moment.day for moment, _ in held}
    if len(days) != 1 or None in days or any(when.bound(before, pair) for pair in held):
        return None
    return held[0][0]


def _is_of_another(sentence: Sentence, found: Found, moment: Moment) -> bool:
    """Tell whether a moment of the sentence is that of a condition, of a clause that only describes, or of a paper."""
    if moment.start is None or not sentence.start <= moment.start < sentence.end:
        return False
    anchor = when.head_word(sentence, moment)
    if parted(sentence, found.word, anchor):
        return True  # "the army agreed; on Monday the League refused"
    if found.condition is not None and found.condition[0] <= anchor.start < found.condition[1]:
        return True
    above = list(sentence.ancestors(anchor))
    if any(near.dep in clauses.SUBJECTS or (near.dep == "prep" and near.lower in SETTING) for near in above):
        return False  # "the League's note of 4 May insists", "at the talks that began on 4 May the League insisted"
    return _describes(sentence, found.word, anchor) or _is_of_paper(sentence, anchor)


def _describes(sentence: Sentence, word: Word, anchor: Word) -> bool:
    """Tell whether a day stands in a clause that only says which thing is meant ("the truce that began on Monday")."""
    above = {word.i, *(near.i for near in sentence.ancestors(word))}
    return any(near.dep in APART and near.i not in above for near in sentence.ancestors(anchor))


def _is_of_paper(sentence: Sentence, anchor: Word) -> bool:
    """Tell whether a day says which deal, offer or talks are meant ("the truce of 4 May")."""
    prep = sentence.head(anchor)
    return anchor.dep == "pobj" and prep.lower == "of" and issues.names(sentence.head(prep), PAPERS)
