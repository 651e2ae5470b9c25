"""Counts of several that share one verb: "the army counts forty dead, the rebels twelve" is two statements.

Spans only, as in cues: the second source stands behind a comma or semicolon inside what the first one says, and a number
right behind it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.model.report import Span
from parley.reading.marks import Marks, Mention
from parley.reading.speech.stretches import SPEECH, Attribution, Quoted
from parley.reading.text.sentences import Sentence, Word

JOINTS = frozenset({",", ";"})
COUNTING = ("party", "body", "people", "anonymous")  # kinds of actors that count
ABOUT = 3  # words at most between who counts and the number: "close to", "not more than"


def parted(page: Quoted, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, what one counts without what the next does, and that as the next one's."""
    for attribution in found:
        cut = _cut(page, attribution)
        if cut is None:
            yield attribution
            continue
        mention, end = cut
        before, behind = _pieces(attribution.content, mention.start), _behind(page, attribution, mention, end)
        if before and behind:
            yield replace(attribution, content=page.trimmed(before))
            yield from parted(page, [replace(attribution, content=behind, source=(mention.start, mention.end))])
        else:
            yield attribution


def _pieces(content: Iterable[Span], place: int) -> list[Span]:
    return [(start, min(end, place)) for start, end in content if start < place]


def _behind(page: Quoted, found: Attribution, mention: Mention, end: int) -> tuple[Span, ...]:
    stop = max((piece[1] for piece in found.content), default=end)
    return page.trimmed([(mention.end, max(stop, end))])


def _cut(page: Quoted, found: Attribution) -> tuple[Mention, int] | None:
    """The next one who counts inside the content, and where the number behind ends; None where nobody does."""
    sentence = page.marks.sentence_at(found.cue[0])
    if sentence is None or found.cue_type != SPEECH or found.verbatim or found.by_noun:
        return None
    for start, end in found.content:
        words = sentence.within(start, end) if start >= found.cue[1] else ()
        if not any(word.pos == "NUM" for word in words[: len(words) // 2 + 1]):
            continue
        for word in words:
            mention = _counting(page, sentence, word) if word.text in JOINTS else None
            number = _number(sentence, mention) if mention is not None else None
            if mention is not None and number is not None and page.quotations.at(mention.start) is None:
                return mention, number.end
    return None


def _counting(page: Quoted, sentence: Sentence, joint: Word) -> Mention | None:
    """The one who is called right behind a comma, where a number stands before it."""
    following = next(iter(sentence.words[joint.i + 1 :]), None)
    is_second = any(word.pos == "NUM" for word in sentence.words[: joint.i])
    is_known = following is not None and (following.pos in ("DET", "PRON", "PROPN"))  # not "men over 60"
    return _called_at(page.marks, following.start) if following is not None and is_second and is_known else None


def _called_at(marks: Marks, place: int) -> Mention | None:
    fits = [mention for mention in marks.mentions if mention.start == place and mention.actor.kind in COUNTING]
    return max(fits, key=lambda mention: mention.end, default=None)


def _number(sentence: Sentence, mention: Mention) -> Word | None:
    """The number right behind who counts, where no verb stands before the next comma; nobody counts by being counted."""
    behind = [word for word in sentence.words if word.start >= mention.end]
    if any(word.pos == "NUM" for word in sentence.within(mention.start, mention.end)):
        return None
    stop = next((at for at, word in enumerate(behind) if word.pos == "PUNCT" or word.lower == "and"), len(behind))
    if any(word.pos in ("VERB", "AUX") for word in behind[:stop]):
        return None
    number = next((at for at, word in enumerate(behind[:stop]) if word.pos == "NUM"), None)
    return behind[number] if number is not None and number <= ABOUT else None
