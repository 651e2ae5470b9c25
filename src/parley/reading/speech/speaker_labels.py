"""Labels before what is said: the turns of a transcript ("MINISTER: …"), and a name with a colon ("The mayor: …").

Who puts the questions in a transcript is the report's own voice; who answers is told by answering.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from parley.model.moments import Moment
from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.speech import answering, stretches, transcripts
from parley.reading.speech.answering import TALKS
from parley.reading.speech.cue_clauses import phrase
from parley.reading.speech.stretches import Attribution, Quoted
from parley.reading.speech.transcripts import Turn
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

_HOUR = re.compile(r"\d\d?[:.]\d\d")
LABEL_WORDS = 12  # words that a name before a colon may have
MEETING = TALKS | {"meet", "interview", "conversation"}
MEDIAL = frozenset({"on", "via", "through", "to"})
PEOPLE = frozenset({"person", "party", "body", "anonymous"})


def find(quoted: Quoted) -> Iterator[Attribution]:
    """Yield the answers of a transcript; then what stands behind a name and a colon."""
    transcript = transcripts.turns(quoted.text)
    introduced = _introduced(quoted, transcript)
    for turn in transcript:
        source = introduced if turn.is_anybody else turn.named
        if not turn.asks and source is not None and not quoted.marks.report.is_furniture(*turn.said):
            yield Attribution(cue=turn.named, content=(turn.said,), source=source, verbatim=True)
    taken = [turn.named for turn in transcript]
    for sentence in quoted.marks.sentences:
        yield from _named(quoted, sentence, taken)


def day(marks: Marks) -> Moment | None:
    """The day on which the talk of a transcript was held, as the words before its first turn tell ("We met on Thursday")."""
    first = transcripts.begin(transcripts.turns(marks.report.text))
    for sentence in marks.sentences:
        if sentence.end > first:
            return None
        told = next((word for word in sentence.words if word.lemma in MEETING), None)
        days = [moment for moment in when.dated(marks, sentence) if moment.day is not None]
        if told is not None and len(days) == 1:
            return replace(days[0], how=f"{days[0].how}; day of the talk")
    return None


def _introduced(quoted: Quoted, transcript: list[Turn]) -> Span | None:
    """Who answers in a talk of Q and A: who is said to talk in the paragraph before it, or opens a sentence there."""
    if not transcript:
        return None
    before = [sentence for sentence in quoted.marks.sentences if sentence.end <= transcripts.begin(transcript)]
    opening = [sentence for sentence in before if sentence.paragraph == before[-1].paragraph]
    for sentence in opening:
        talks = [word for word in sentence.words if word.lemma in TALKS]
        subject = next((found for word in talks if (found := clauses.subject(sentence, word)) is not None), None)
        if subject is not None:
            return phrase(sentence, subject)
    people = [m for m in quoted.marks.mentions if m.actor.kind in answering.PEOPLE]
    named = next((m for m in people if any(s.start == m.start for s in opening)), None)
    named = named or answering.introduced(quoted.marks, transcript)
    return (named.start, named.end) if named is not None else None


def _named(quoted: Quoted, sentence: Sentence, taken: list[Span]) -> Iterator[Attribution]:
    colon = next((word for word in sentence.words[:LABEL_WORDS] if word.text == ":"), None)
    if colon is None or any(start <= sentence.words[0].start < end for start, end in taken):
        return
    name = [word for word in sentence.words[: colon.i] if word.pos not in ("SPACE", "PUNCT", "SYM")]
    name = name[1:] if name and _HOUR.fullmatch(name[0].text) else name
    if not name or any(word.pos in ("VERB", "AUX", "NUM") for word in name):
        return
    source = _head(name)
    opening = quoted.opening_after(colon.end)
    if not _is_speaker(quoted, source, by_quotation=opening is not None):
        return
    content = quoted.trimmed(list(opening.pieces)) if opening is not None else ()
    if not content and colon.i + 1 < len(sentence.words):
        content = stretches.after(quoted, sentence, colon.i + 1, len(sentence.words) - 1)
    if content and not quoted.text[content[-1][0] : content[-1][1]].endswith("?"):
        yield Attribution(cue=(colon.start, colon.end), content=content, source=_called(sentence, source))


def _called(sentence: Sentence, head: Word) -> Span:
    """The words of a name without the medium or the hour behind it ("Ann Brook | on the radio:")."""
    start, end = phrase(sentence, head)
    behind = [word for word in sentence.children(head, "prep", "npadvmod") if word.i > head.i]
    cut = min(
        (sentence.subtree(word)[0].start for word in behind if word.lower in MEDIAL or word.dep != "prep"), default=end
    )
    return start, sentence.words[next(w.i for w in sentence.words if w.start >= cut) - 1].end if cut < end else end


def _head(name: list[Word]) -> Word:
    """The word of `name` that governs the others."""
    inside = {word.i for word in name}
    return next((word for word in name if word.head not in inside or word.head == word.i), name[-1])


def _is_speaker(quoted: Quoted, head: Word, *, by_quotation: bool) -> bool:
    mention = quoted.marks.mention_at(head)
    kind = mention.actor.kind if mention is not None else ""
    if by_quotation:
        return kind in PEOPLE or head.entity in ("PERSON", "ORG", "NORP")
    is_body = kind in ("party", "body") and head.entity != "GPE"
    return (kind == "person" or is_body) and (mention is None or mention.head[0] == head.start)
