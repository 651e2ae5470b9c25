"""Plain measures: what a number is where its cues settle it and nothing need be weighed.

Pure functions over a tally and the cues of its own words: the dead are handed over, gunmen seize, villagers return home.
"""

from collections.abc import Sequence

from parley.reading.amounts import counted
from parley.reading.amounts.cues import Cue
from parley.reading.amounts.measures import RETURNED
from parley.reading.amounts.tallies import Tally
from parley.reading.text.clauses import doer, is_negated
from parley.reading.text.sentences import Sentence, Word

UNIT, ATTACKER, MONEY = "unit", "attacker", "money"  # kinds of the lexicon counted
HOMELY = ("civilian", "kin", "displaced", "refugee")  # kinds of those who return home without being freed


def measure(tally: Tally, own: Sequence[Cue]) -> str | None:
    """The measure that the cues of a number settle, or None: the dead handed over, those whom attackers seize, those
    who return home, and what units undergo."""
    if not own:
        return None
    if own[0].how == RETURNED:
        return own[0].measure
    if own[0].measure == "detained" and tally.person and _seized_by_attackers(tally.sentence, own[0].word):
        return "abducted"
    if own[0].measure == "released" and own[0].word.lemma == "return" and _are_at_home(tally):
        return "displaced" if is_negated(tally.sentence, own[0].word) else "other"
    is_unit = tally.noun is not None and counted.kind(tally.sentence, tally.noun) == UNIT
    return own[0].measure if is_unit and own[0].how in ("followed", "governing") else None


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
