"""Plain measures: what a number is where its cues settle it and nothing need be weighed.

Pure functions over a tally and the cues of its own words: the dead are handed over, gunmen seize, villagers return home.
"""

from collections.abc import Iterator, Sequence

from parley.reading.amounts import counted
from parley.reading.amounts.cues import Cue
from parley.reading.amounts.ranking import DONE, RETURNED
from parley.reading.amounts.tallies import Tally
from parley.reading.text.clauses import SUBJECTS, doer, is_negated
from parley.reading.text.sentences import Sentence, Word

HOLD = "hold"  # persons are held by nobody but captors
FOR = "for"
BARTER = 5  # words of a number of persons and of "for" beside it at most
RATIOS = frozenset({"ratio", "rate"})  # "a ratio of three prisoners for one captive" counts nobody
UNIT, ATTACKER, MONEY = "unit", "attacker", "money"  # kinds of the lexicon counted
HOMELY = ("civilian", "kin", "displaced", "refugee")  # kinds of those who return home without being freed


def measure(tally: Tally, own: Sequence[Cue]) -> str | None:
    """The measure that the cues of a number settle, or None: the dead handed over, those whom attackers seize or
    somebody holds, those who return home, and what units undergo."""
    if _is_bartered(tally, own):
        return "released"
    if not own:
        return None
    if own[0].how == RETURNED:
        return own[0].measure
    if own[0].measure == "detained" and tally.person and _seized_by_attackers(tally.sentence, own[0].word):
        return "abducted"
    if own[0].measure == "released" and own[0].word.lemma == "return" and _are_at_home(tally):
        return "displaced" if is_negated(tally.sentence, own[0].word) else "other"
    if tally.person and own[0].word.lemma == HOLD and {cue.measure for cue in own} == {"held"}:
        return "held"
    is_unit = tally.noun is not None and counted.kind(tally.sentence, tally.noun) == UNIT
    return own[0].measure if is_unit and own[0].how in ("followed", "governing") else None


def _is_bartered(tally: Tally, own: Sequence[Cue]) -> bool:
    """Tell whether such persons are named for others ("five engineers for 20 comrades"), with no verb of their own."""
    is_ratio = tally.is_one or any(above.lemma in RATIOS for above in tally.sentence.ancestors(tally.top))
    is_done_to = any(cue.how in DONE for cue in own) or tally.top.dep in SUBJECTS
    return tally.person is not None and not is_done_to and not is_ratio and any(_bartered(tally))


def _bartered(tally: Tally) -> Iterator[bool]:
    """Whether "for" and a number of persons follow the counted, and whether such a number and "for" go before it."""
    words, top = tally.sentence.words, tally.top
    first = tally.sentence.within(tally.count.start, tally.count.end)[0].i
    after = words[top.i + 1 : top.i + BARTER]
    yield bool(after) and after[0].lower == FOR and _counts_persons(tally.sentence, after[1:])
    before = words[max(0, first - BARTER) : first]
    yield bool(before) and before[-1].lower == FOR and _counts_persons(tally.sentence, before[:-1])


def _counts_persons(sentence: Sentence, words: Sequence[Word]) -> bool:
    """Tell whether a number stands among words, and a noun of persons."""
    nouns = [word for word in words if word.pos == "NOUN"]
    return any(word.pos == "NUM" for word in words) and any(counted.person(sentence, noun) for noun in nouns)


def _are_at_home(tally: Tally) -> bool:
    """Tell whether such persons are no captives, so that they come home from where they fled ("4,500 villagers")."""
    return tally.noun is not None and counted.kind(tally.sentence, tally.noun) in HOMELY


def _seized_by_attackers(sentence: Sentence, verb: Word) -> bool:
    by = doer(sentence, verb) if verb.pos == "VERB" else None
    return by is not None and counted.kind(sentence, by) == ATTACKER


def is_money(tally: Tally) -> bool:
    """Tell whether a number alone is of money ("a ransom of two million")."""
    of = tally.sentence.head(tally.anchor)
    above = tally.sentence.head(of)
    return tally.noun is None and of.lower == "of" and counted.kind(tally.sentence, above) == MONEY
