"""Moves: the acts of the parties in the talks, as reports tell them.

"The League rejected the offer, but will return to the table if the siege ends" gives a reject and a demand of the League.
"""

from collections.abc import Iterator

from parley.model.claims import Move
from parley.reading import acts, conditions, issues, refusals
from parley.reading.acts import Found
from parley.reading.marks import Marks
from parley.reading.sentences import Sentence

NEEDS: frozenset[str] = frozenset({"sentences", "moments", "mentions", "statements"})
GIVES = "moves"
EVIDENCE_WORDS = 12  # the longest evidence of a move


def read(marks: Marks) -> Iterator[Move]:
    """Yield the moves of the report."""
    for sentence in marks.sentences:
        for found in (*acts.find(sentence), *conditions.find(sentence), *refusals.find(sentence)):
            yield _move(marks, sentence, found)


def _move(marks: Marks, sentence: Sentence, found: Found) -> Move:
    start, end = issues.phrase(sentence, found.about)
    return Move(
        evidence=marks.evidence(found.word.start, found.word.end),
        act=found.act,
        issue=marks.report.text[start:end],
        condition=marks.report.text[slice(*found.condition)] if found.condition else None,
    )
