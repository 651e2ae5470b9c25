"""Moves: the acts of the parties in the talks, as reports tell them.

"The League rejected the offer, but will return to the table if the siege ends" gives a reject and a demand of the League.
"""

from collections.abc import Iterator

from parley.model.actors import Actor
from parley.model.claims import Move
from parley.reading import acts, breaches, conditions, issues, movers, obligations, refusals, when
from parley.reading.acts import Found
from parley.reading.marks import Marks
from parley.reading.sentences import Sentence

NEEDS: frozenset[str] = frozenset({"moments", "mentions", "statements"})
GIVES = "moves"
EVIDENCE_WORDS = 12  # the longest evidence of a move
ALIKE = 0.5  # share of the words of the shorter issue that the other has: one act told twice


def read(marks: Marks) -> Iterator[Move]:
    """Yield the moves of the report, an act told twice but once."""
    told: list[Move] = []
    for sentence in marks.sentences:
        for found in _found(sentence):
            if found.quoted and movers.speaker(marks, sentence, found.word) is None:
                continue
            move = _move(marks, sentence, found)
            if found.loose and move.party is None:
                continue
            if not any(_same(move, other) for other in told):
                told.append(move)
                yield move


def _found(sentence: Sentence) -> Iterator[Found]:
    demands = list(conditions.find(sentence))
    yield from acts.find(sentence)
    yield from demands
    yield from breaches.find(sentence)
    if not demands:
        yield from obligations.find(sentence)
        yield from refusals.find(sentence)


def _move(marks: Marks, sentence: Sentence, found: Found) -> Move:
    party = movers.party(marks, sentence, found)
    start, end = issues.phrase(sentence, found.about)
    return Move(
        evidence=marks.evidence(*_evidence(sentence, found)),
        act=_act(found, party),
        party=party,
        to=movers.addressee(marks, sentence, found, party),
        by=movers.reporter(marks, sentence, found, party),
        issue=marks.report.text[start:end],
        condition=marks.report.text[slice(*found.condition)] if found.condition else None,
        date=when.of(marks, sentence, found.word),
    )


def _act(found: Found, party: Actor | None) -> str:
    both = found.sense.both if found.sense else None
    return both if both and party is not None and " and " in party.name else found.act


def _evidence(sentence: Sentence, found: Found) -> tuple[int, int]:
    """The words from the act to what it is about, at most EVIDENCE_WORDS."""
    first, last = sorted((found.word.i, found.about.i))
    if last - first >= EVIDENCE_WORDS:
        first, last = found.word.i, min(found.word.i + EVIDENCE_WORDS // 2, len(sentence.words) - 1)
    return sentence.words[first].start, sentence.words[last].end


def _same(move: Move, other: Move) -> bool:
    """Tell whether two moves are one act told twice: same party, act and issue."""
    if move.act != other.act or _name(move.party) != _name(other.party):
        return False
    one, two = _content(move.issue), _content(other.issue)
    return not one or not two or len(one & two) >= ALIKE * min(len(one), len(two))


def _name(party: Actor | None) -> str | None:
    return party.party if party else None


def _content(issue: str | None) -> frozenset[str]:
    return frozenset(word for word in (issue or "").casefold().split() if len(word) > len("the"))
