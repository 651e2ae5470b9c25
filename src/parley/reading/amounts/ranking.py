"""Which of the cues that a number's own words give is the plainest.

What is said of such things alone goes first; that they are things or troops goes last, for both may undergo anything. The
state in which they were goes behind what is done to them ("freed 20 wounded men"). To hand over the dead is no release.
"""

from collections.abc import Sequence
from dataclasses import replace

from parley.reading.amounts import counted
from parley.reading.amounts.cues import PERSONS, Cue
from parley.reading.amounts.tallies import Tally

RETURNING = ("followed", "governing", "beside", "listed")  # by which grammar the dead are handed over
RETURNED = "returned"  # how the cue of the dead is found who are handed over
BODY = "body"
DONE = ("followed", "governing")  # by which grammar something is done to the counted
OF_ANYTHING = ("other", "present")  # measures of deeds that say little of those to whom they are done
FIRST, COMMON, LAST = 0, 1, 2


def ranked(tally: Tally, found: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues of a number, the plainest first."""
    cues = _of_the_dead(tally, found) or found
    is_done_to = any(cue.how in DONE and cue.measure not in OF_ANYTHING for cue in cues)
    return tuple(sorted(cues, key=lambda cue: LAST if is_done_to and _is_former(tally, cue) else _rank(cue)))


def _is_former(tally: Tally, cue: Cue) -> bool:
    """Tell whether a cue is the state in which they were before ("two of the twelve freed men", "20 wounded men")."""
    is_before = tally.whole is not None or cue.word.i < tally.top.i
    return cue.how == "described" and cue.word.dep == "amod" and is_before


def _of_the_dead(tally: Tally, found: Sequence[Cue]) -> list[Cue]:
    """The cues where the dead are handed over, which is no release ("four of the 28 dead captives have been returned")."""
    above = [tally.noun, *(word for word in tally.sentence.ancestors(tally.top) if word.pos == "NOUN")]
    of_bodies = any(noun is not None and counted.kind(tally.sentence, noun) == BODY for noun in above)
    dead = of_bodies or any(cue.how == "described" and cue.measure == "killed" for cue in found)
    returned = [cue for cue in found if cue.how in RETURNING and cue.measure == "released"]
    return [replace(returned[0], measure="other", how=RETURNED)] if dead and returned else []


def _rank(cue: Cue) -> int:
    if cue.of not in ("", PERSONS):
        return FIRST
    return LAST if cue.how == "counted" and cue.measure in OF_ANYTHING else COMMON
