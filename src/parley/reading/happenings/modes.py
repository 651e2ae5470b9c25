"""In which of PLOVER's modes an event was done, where its words say so: "shelled" is heavy-weapons, "kidnapped" abduct."""

from collections.abc import Mapping
from functools import cache

from parley.lexicons import entries
from parley.reading.happenings import triggers
from parley.reading.happenings.triggers import Trigger
from parley.reading.text.sentences import Sentence, Word


def mode(trigger: Trigger) -> str | None:
    """Return the mode by the word that tells the event, else by the first word of its phrase that tells one, else None."""
    known = _index().get(trigger.type, {})
    sentence, word = trigger.sentence, trigger.word
    below = sorted(triggers.neighbours(sentence, word), key=lambda other: other.i)
    below += [other for clause in sentence.children(word, "xcomp") for other in (clause, *sentence.children(clause, "dobj"))]
    forms = (form for other in (word, *below) for form in _forms(sentence, other))
    return next((known[form] for form in forms if form in known), None)


def _forms(sentence: Sentence, word: Word) -> tuple[str, str, str]:
    """What a word may be listed as: with the word before it ("hunger strike"), by its lemma, as written."""
    before = sentence.words[word.i - 1].lemma if word.i else ""
    return f"{before} {word.lemma}", word.lemma, word.lower


@cache
def _index() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for entry in entries("modes"):
        for word in entry["words"]:
            found.setdefault(entry["type"], {})[word] = str(entry["mode"])
    return found
