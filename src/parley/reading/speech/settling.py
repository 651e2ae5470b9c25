"""Which attribution stands where the encoder and the rules find the same words said.

The encoder has read more English than the rules know, the rules follow the record's conventions to the letter. Where the
encoder is sure it is taken; where it is not, or finds nothing, the rules are. The thresholds were set on train reports.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.model.report import Span
from parley.reading.speech import tagged
from parley.reading.speech.cue_types import LABEL, cue_type
from parley.reading.speech.mending import mend
from parley.reading.speech.stretches import SPEECH, Attribution, Quoted, overlap
from parley.reading.speech.transcripts import turns
from parley.reading.text.encoder import Encoding

SURE = 0.5  # the least probability of a tag from which the encoder is taken over a rule
ALONE = 0.6  # … and from which it is taken where no rule finds anything
SAME = 0.3  # share of the shorter content from which two contents are one
ANSWERING = frozenset({"i", "we"})
PASSING_ON = frozenset(
    {
        "say",
        "tell",
        "announce",
        "inform",
        "report",
        "declare",
        "state",
        "add",
        "warn",
        "claim",
        "deny",
        "confirm",
        "confide",
        "assure",
    }
)
"""Verbs that pass words on: of other reports inside a report ("feared that he would") the encoder's corpus knows none."""


def settle(page: Quoted, by_rule: Sequence[Attribution], encoding: Encoding) -> Iterator[Attribution]:
    """Yield the attributions of the encoder that are sure enough, and those of the rules beside them."""
    taken: list[Attribution] = []
    for found in tagged.find(encoding):
        content = page.trimmed(found.content)
        if not content:
            continue
        supported = any(_same(content, rule.content) for rule in by_rule)
        if found.sure >= (SURE if supported else ALONE):
            kind = cue_type(page, found.cue, content)
            mended = mend(page, Attribution(cue=found.cue, content=content, source=found.source, cue_type=kind), by_rule)
            taken.extend([mended] if mended is not None else [])
    answers = [piece for rule in by_rule if rule.verbatim for piece in rule.content]
    taken = [_unasked(page, other) for other in taken if not _is_own(page, other, answers)]
    yield from taken
    for rule in by_rule:
        others = [other for other in taken if _same(rule.content, other.content) and not _is_told_in(rule, other)]
        if rule.verbatim or _is_hop(page, rule, taken) or not others:
            yield rule


def _is_own(page: Quoted, found: Attribution, answers: Sequence[Span]) -> bool:
    """Tell whether words of a transcript are in its answers already: of oneself ("I said so"), or by a label's colon."""
    start, end = found.cue
    speaker = page.text[slice(*found.source)].lower() if found.source is not None else ""
    is_label = bool(answers) and page.text[start:end] == LABEL
    return is_label or (speaker in ANSWERING and any(a <= start and end <= b for a, b in answers))


def _unasked(page: Quoted, found: Attribution) -> Attribution:
    """The attribution without a source that only labels a question ("PRESENTER: Your men are said to have left")."""
    asking = (turn.named for turn in turns(page.text) if turn.asks)
    is_asked = found.source is not None and any(overlap(found.source, label) for label in asking)
    return replace(found, source=None) if is_asked else found


def _is_hop(page: Quoted, rule: Attribution, taken: Sequence[Attribution]) -> bool:
    """Tell whether a rule finds words passed on inside what is said ("A said that B had told C that …"), which is two."""
    start, end = rule.cue
    outer = next((other for other in taken if any(a <= start and end <= b for a, b in other.content)), None)
    sentence = page.marks.sentence_at(start)
    if outer is None or sentence is None or not rule.source or page.quotations.at(start) is not None:
        return False
    passes_on = any(word.lemma in PASSING_ON for word in sentence.within(start, end))
    return passes_on and rule.cue_type == outer.cue_type == SPEECH


def _is_told_in(rule: Attribution, other: Attribution) -> bool:
    """Tell whether `other` is what is thought or wanted in what a rule finds said ("She refused to go, he said")."""
    is_inside = any(start <= other.cue[0] and other.cue[1] <= end for start, end in rule.content)
    return rule.cue_type == SPEECH != other.cue_type and is_inside


def _same(one: Sequence[Span], other: Sequence[Span]) -> bool:
    if one[-1][1] <= other[0][0] or other[-1][1] <= one[0][0]:
        return False
    shared = sum(min(b, d) - max(a, c) for a, b in one for c, d in other if a < d and c < b)
    return shared >= SAME * min(_length(one), _length(other))


def _length(content: Sequence[Span]) -> int:
    return sum(end - start for start, end in content)
