"""Statements: who said what, to whom, for whom, on which day; worked out over the spans that cues and labels find.

"The lists are final," a clerk told reporters on Monday. → source "a clerk", content "The lists are final", to "reporters".
"""

from collections.abc import Iterable, Iterator

from parley.model.actors import Actor
from parley.model.claims import Statement
from parley.model.report import Span
from parley.reading import cue_nouns, cue_phrases, cues, speaker_labels, when
from parley.reading.marks import Marks
from parley.reading.quotations import Quotations, quotations
from parley.reading.sentences import Sentence, Word
from parley.reading.stretches import SPEECH, Attribution, Quoted

NEEDS: frozenset[str] = frozenset({"mentions", "moments"})
GIVES = "statements"
FINDERS = (speaker_labels.find, cues.find, cue_phrases.find, cue_nouns.find)


def read(marks: Marks) -> Iterator[Statement]:
    """Yield the statements of the report."""
    quoted = quotations(marks.report.text)
    page = Quoted(marks, quoted)
    found = settled(attribution for finder in FINDERS for attribution in finder(page))
    for attribution in found:
        yield _statement(marks, attribution, quoted)


def settled(found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield each content once, with the first cue that claims it."""
    seen: set[Span] = set()
    for attribution in found:
        if attribution.content and attribution.content[0] not in seen:
            seen.add(attribution.content[0])
            yield attribution


def _statement(marks: Marks, found: Attribution, quoted: Quotations) -> Statement:
    sentence = marks.sentence_at(found.cue[0])
    verb = next(iter(sentence.within(*found.cue)), None) if sentence else None
    return Statement(
        evidence=marks.evidence(*found.content[0]),
        content=tuple(marks.evidence(*piece) for piece in found.content),
        source=source(marks, found.source) if found.source else None,
        source_evidence=marks.evidence(*found.source) if found.source else None,
        cue=marks.evidence(*found.cue),
        cue_type=found.cue_type,
        quotation=_quotation(found, quoted),
        date=when.of(marks, sentence, verb) if sentence and verb else None,
    )


def _quotation(found: Attribution, quoted: Quotations) -> str:
    if found.verbatim:
        return "direct"
    inside = [quotation for piece in found.content for quotation in quoted.within(*piece)]
    if not inside:
        return "indirect"
    covered = sum(min(end, q.end) - max(start, q.start) for start, end in found.content for q in quoted.within(start, end))
    whole = sum(end - start for start, end in found.content)
    return "direct" if covered * 10 >= whole * 9 else "mixed"


def source(marks: Marks, span: Span) -> Actor:
    """The actor whose phrase is `span`, worded as in the text."""
    words = marks.report.text[slice(*span)]
    sentence = marks.sentence_at(span[0])
    head = _head(sentence, span) if sentence else None
    mention = marks.mention_at(head) if head else None
    if mention is None:
        return Actor(name=words, words=words, kind="anonymous")
    return Actor(name=mention.actor.name, words=words, kind=mention.actor.kind, side=mention.actor.side)


def _head(sentence: Sentence, span: Span) -> Word | None:
    """The word of `span` that governs its others."""
    words = sentence.within(*span)
    inside = {word.i for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.i), None)


def speaker_at(marks: Marks, place: int) -> Actor | None:
    """The source of the innermost statement of speech whose content covers the character at `place`, or None."""
    covering = [
        (piece.end - piece.start, statement)
        for statement in marks.statements
        for piece in statement.content
        if piece.start <= place < piece.end and statement.cue_type == SPEECH
    ]
    return min(covering, key=lambda pair: pair[0])[1].source if covering else None
