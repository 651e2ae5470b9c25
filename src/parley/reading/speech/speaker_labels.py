"""Labels before what is said: the turns of a transcript ("MINISTER: …"), and a name with a colon ("The mayor: …").

Who puts the questions in a transcript is the report's own voice. Words for parts in the talk are in lexicons/speakers.toml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from parley import lexicons
from parley.model.moments import Moment
from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.speech import stretches
from parley.reading.speech.cue_clauses import phrase
from parley.reading.speech.stretches import Attribution, Quoted
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

_TURN = re.compile(
    r"^[ \t>*–—-]*(?P<label>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}|[QA])(?P<mark>[:.]) +(?P<said>\S.*)$", re.M
)
_HOUR = re.compile(r"\d\d?[:.]\d\d")
TURNS = 3  # turns in a report before labels make it a transcript
LETTERS = frozenset({"Q", "A"})
LABEL_WORDS = 12  # words that a name before a colon may have
TALKS = frozenset({"talk", "speak", "answer", "reply", "respond", "tell"})
MEETING = TALKS | {"meet", "interview", "conversation"}
MEDIAL = frozenset({"on", "via", "through", "to"})
PEOPLE = frozenset({"person", "party", "body", "anonymous"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript."""

    label: str
    named: Span
    said: Span
    asks: bool


@lru_cache(maxsize=1)
def turns(text: str) -> list[Turn]:
    """The turns of the transcript that `text` is, in order; none where it is no transcript."""
    found = [match for match in _TURN.finditer(text) if _is_label(match)]
    said: dict[str, list[str]] = {}
    for match in found:
        said.setdefault(_surname(match["label"]), []).append(match["said"])
    repeated = [match for match in found if len(said[_surname(match["label"])]) > 1]
    if len(repeated) < TURNS:
        return []
    asking = {name for name, turns_of in said.items() if _asks(name, turns_of)}
    asked = [turn for name in said if name in asking for turn in said[name]]
    asking |= {name for name in said if _reports(name, asked)}
    kept = found if asking else repeated
    return [
        Turn(match["label"], match.span("label"), match.span("said"), _surname(match["label"]) in asking) for match in kept
    ]


def _surname(label: str) -> str:
    """The last word of a label: "ANN BROOK" and "BROOK" are one."""
    return label.split()[-1]


def _is_label(match: re.Match[str]) -> bool:
    if match["mark"] == ".":
        return match["label"] in LETTERS
    return True


def _asks(label: str, said: list[str]) -> bool:
    part = lexicons.by_word("speakers").get(label.upper())
    if part is not None:
        return bool(part["asks"])
    return 2 * sum("?" in turn for turn in said) >= len(said)


def _reports(name: str, asked: list[str]) -> bool:
    """Whether a presenter hands over to the label as to a colleague on the spot ("Ann Brook is in Orsk")."""
    called = re.escape(name)
    greeting = rf"(?:good (?:morning|afternoon|evening)|hello|thanks|thank you),? {called}\b"
    handover = re.compile(rf"\b{called}(?:['’]s| is|,)? (?:in|at|from|on|outside)\b|{greeting}", re.I)
    return any(handover.search(turn) for turn in asked)


def find(quoted: Quoted) -> Iterator[Attribution]:
    """Yield the answers of a transcript; then what stands behind a name and a colon."""
    transcript = turns(quoted.text)
    answering = _introduced(quoted, transcript)
    for turn in transcript:
        source = answering if turn.label in LETTERS else turn.named
        if not turn.asks and source is not None and not quoted.marks.report.is_furniture(*turn.said):
            yield Attribution(cue=turn.named, content=(turn.said,), source=source, verbatim=True)
    taken = [turn.named for turn in transcript]
    for sentence in quoted.marks.sentences:
        yield from _named(quoted, sentence, taken)


def day(marks: Marks) -> Moment | None:
    """The day on which the talk of a transcript was held, as the words before its first turn tell ("We met on Thursday")."""
    transcript = turns(marks.report.text)
    labels = [turn.label for turn in transcript]
    first = next((turn.named[0] for turn in transcript if labels.count(turn.label) > 1), 0)
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
    before = [sentence for sentence in quoted.marks.sentences if sentence.end <= transcript[0].named[0]]
    opening = [sentence for sentence in before if sentence.paragraph == before[-1].paragraph]
    for sentence in opening:
        talks = [word for word in sentence.words if word.lemma in TALKS]
        subject = next((found for word in talks if (found := clauses.subject(sentence, word)) is not None), None)
        if subject is not None:
            return phrase(sentence, subject)
    people = [m for m in quoted.marks.mentions if m.actor.kind in ("person", "anonymous", "people")]
    named = next((m for m in people if any(s.start == m.start for s in opening)), None)
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
