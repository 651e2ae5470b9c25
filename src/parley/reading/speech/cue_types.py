"""What kind of telling a cue is: speech, belief, intent or act, by the words of the cue and what is attributed."""

from collections.abc import Iterator
from functools import cache

from parley.lexicons import by_word, entries
from parley.model.report import Span
from parley.reading.speech.cue_clauses import senses
from parley.reading.speech.stretches import SPEECH, Quoted

BELIEF = "belief"
TO_INFINITIVE = "to "
LABEL = ":"  # "The mayor: …" has no other cue


def cue_type(page: Quoted, cue: Span, content: tuple[Span, ...]) -> str:
    """Return the type of a cue: speech where a word of it or a quotation says so; else that of its first word."""
    types = list(_types(page, cue))
    if SPEECH in types or any(page.quotations.within(*piece) for piece in content):
        return SPEECH
    return types[0] if types else BELIEF


def is_known(page: Quoted, cue: Span) -> bool:
    """Return whether a word or phrase of the cue is one that reports."""
    return next(_types(page, cue), None) is not None


def _types(page: Quoted, cue: Span) -> Iterator[str]:
    words = page.text[slice(*cue)].lower()
    opening, inside = _phrases()
    if LABEL in words or words.startswith(opening) or any(phrase in words for phrase in inside):
        yield SPEECH
    sentence = page.marks.sentence_at(cue[0])
    for word in sentence.within(*cue) if sentence else ():
        if word.pos != "AUX":
            yield from (sense.cue_type for sense in senses().get(word.lemma, ()))
        if word.lemma in by_word("cue_nouns"):
            yield str(by_word("cue_nouns")[word.lemma]["cue_type"])


@cache
def _phrases() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases that name a source without a verb and the nouns for a count or account: those with "to", which must
    begin a cue ("to believe the mayor, …"), and the others."""
    kinds = ("named", "owned")
    known = [words for entry in entries("cue_phrases") if entry["kind"] in kinds for words in entry["words"]]
    opening = tuple(words for words in known if words.startswith(TO_INFINITIVE))
    return opening, tuple(words for words in known if not words.startswith(TO_INFINITIVE))
