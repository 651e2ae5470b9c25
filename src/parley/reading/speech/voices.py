"""Who speaks, and for whom: the actor whose phrase a source is, worded as in the text.

"Peru's secret services" speak for Peru, "Adam Ouma, who said …" is Adam Ouma, the Relief Union speaks for itself.
"""

import re
from dataclasses import replace

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.model.report import Span
from parley.reading.actors import nations
from parley.reading.actors.names import nationality_at
from parley.reading.actors.voting import plain
from parley.reading.marks import Marks
from parley.reading.speech import answering
from parley.reading.speech.cue_clauses import phrase
from parley.reading.speech.stretches import Attribution
from parley.reading.text.sentences import Sentence, Word

OWNING = ("poss", "compound", "amod", "nmod")
SPEAKING_FOR_THEMSELVES = ("party", "body")
KINDS = {"PERSON": "person", "ORG": "body", "GPE": "party", "NORP": "people"}
RELATIVE = ("WDT", "WP", "WP$")
RELATING = ("relcl", "acl")
LOOSE = " \t\n,;:•*·–—/-"
_BEFORE = re.compile(
    r"(?:\d\d?[:.])?\d\d\s+(?:GMT|UTC|[A-Z]{1,3}[SD]?T)\s+(?:[-–—]\s+)?(?=[A-Z])"
    r"|\d\d[:.]?\d\d\s+(?:[-–—]\s+)?(?=[A-Z])|[A-Z][A-Z .'’-]+: |[A-Z]{4,}(?: \d+)? [-–—] "
)  # the hour of an entry, or who says that they say it
_HEAD, _TAIL = re.compile(r"[\w-]*\Z"), re.compile(r"(?:\w|-(?=\w))*")


def tidy(text: str, attribution: Attribution) -> Attribution:
    """The attribution with a source of whole words and without what stands loosely around it, or with none."""
    if attribution.source is None:
        return attribution
    start, end = attribution.source
    if text[start : start + 1].isalnum():
        start -= len(_HEAD.search(text[max(0, start - 60) : start])[0])  # type: ignore[index]  # may be empty, never None
    if text[end - 1 : end].isalnum():
        end = _TAIL.match(text, end).end()  # type: ignore[union-attr]
    start, end = _stripped(text, start, end)
    before = _BEFORE.match(text, start, end)
    start, end = _stripped(text, before.end() if before else start, end)
    end += text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")"
    return replace(attribution, source=(start, end) if any(c.isalnum() for c in text[start:end]) else None)


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in LOOSE:
        start += 1
    while start < end and text[end - 1] in LOOSE:
        end -= 1
    return start, end


def source(marks: Marks, span: Span) -> Actor:
    """The actor whose phrase is `span`; for "who" and "which" the one that they stand for, in its words."""
    sentence = marks.sentence_at(span[0])
    head = _head(sentence, span) if sentence else None
    words = marks.report.text[slice(*span)]
    if (answers := answering.actor(marks, span)) is not None:
        return replace(answers, words=words)
    if sentence is None or head is None:
        return Actor(name=words, words=words, kind="anonymous")
    above = antecedent(sentence, head)
    if above is not None:
        head, span = above, phrase(sentence, above)
    words = marks.report.text[slice(*span)]
    mention = marks.mention_at(head)
    owner = _owner(marks, sentence, span)
    if mention is None:
        state = nations.seat(words) or nations.country(words)
        if state is not None:
            return Actor(name=state, words=words, kind="party", side=state)
        kind = "document" if head.lower in by_word("documents") else KINDS.get(head.entity, "anonymous")
        return Actor(name=words, words=words, kind=kind, side=owner or (plain(words) if kind == "body" else None))
    actor = mention.actor
    side = actor.side or (actor.name if actor.kind in SPEAKING_FOR_THEMSELVES else owner)
    return Actor(name=actor.name, words=words, kind=actor.kind, side=side)


def antecedent(sentence: Sentence, word: Word) -> Word | None:
    """The noun that a relative pronoun stands for, or None where `word` is none or the parse does not say."""
    if word.tag not in RELATIVE:
        return None
    verb = next((above for above in sentence.ancestors(word) if above.dep in RELATING), None)
    noun = sentence.head(verb) if verb is not None else None
    return noun if noun is not None and noun.pos in ("NOUN", "PROPN", "PRON") and noun.i < word.i else None


def _owner(marks: Marks, sentence: Sentence, span: Span) -> str | None:
    """The party named as an owner within a source ("the League's driver", "Kenyan intelligence"), or None."""
    for word in sentence.within(*span):
        belongs = word.dep in OWNING or (word.dep == "pobj" and sentence.head(word).lower == "of")
        if not belongs:
            continue
        mention = marks.mention_at(word)
        if mention is not None and mention.actor.kind in SPEAKING_FOR_THEMSELVES:
            return mention.actor.party
        state = nationality_at(sentence, word) or nations.country(word.text) or _seat(word)
        if state is not None:
            return state
    return None


def _seat(word: Word) -> str | None:
    """The state of a capital that has something of its own ("Oslo's radio")."""
    return nations.seat(word.text) if word.dep == "poss" else None


def _head(sentence: Sentence, span: Span) -> Word | None:
    """The word of `span` that governs its others."""
    words = sentence.within(*span)
    inside = {word.i for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.i), None)
