"""Which words of a sentence tell events: the lexicon, and in a flash the encoder with it.

A flash, a report of a sentence or two, begins with its news, whatever words tell it: there the encoder hears events in
words that no entry lists. A longer report tells many deeds in passing, and an analyst puts few of them on record: there
only the lexicon is followed. Measured on annotated reports, every other use of the encoder lost more than it found: to
hear more events, to leave out those of the lexicon that it does not hear, and to choose the type of an event.
"""

from collections.abc import Iterator, Mapping

from parley.reading.happenings import threats, triggers
from parley.reading.happenings.triggers import Trigger
from parley.reading.marks import Marks
from parley.reading.text import clauses, told
from parley.reading.text.sentences import Sentence, Word

ENOUGH = 0.3  # the least chance of an event in a word that no entry lists
ANYTHING = 0.1  # the same for the likeliest word where no other is found: a flash tells something
NOUNS = ("NOUN", "PROPN")
TELLING = (*NOUNS, "VERB", "ADJ", "AUX")


def find(marks: Marks, sentence: Sentence) -> Iterator[Trigger]:
    """Yield the triggers of a sentence in text order, at most one for each word."""
    found = {trigger.word.i: threats.as_meant(trigger) for trigger in triggers.find(sentence)}
    if sentence is marks.sentences[0]:
        heard = {word.i: chances for word in sentence.words if (chances := _heard(marks, word)) and word.i not in found}
        likeliest = max((max(chances.values()) for chances in heard.values()), default=ENOUGH)
        least = ENOUGH if found else min(ENOUGH, max(ANYTHING, likeliest))
        enough = {place: chances for place, chances in heard.items() if max(chances.values()) >= least}
        more = (_trigger(sentence, sentence.words[place], chances) for place, chances in enough.items())
        found |= {trigger.word.i: trigger for trigger in more if not _only_carries(trigger, found)}
    yield from (found[place] for place in sorted(found))


def _heard(marks: Marks, word: Word) -> Mapping[str, float]:
    """Type → the chance that the word tells an event of it; empty for words that tell nothing of themselves."""
    return told.event(marks, word.start, word.end) if word.pos in TELLING else {}


def _only_carries(trigger: Trigger, known: Mapping[int, Trigger]) -> bool:
    """Tell whether a verb has as subject or object the noun that tells the same deed ("a riot broke out")."""
    nouns = trigger.sentence.children(trigger.word, *clauses.SUBJECTS, "dobj")
    return any(noun.i in known and known[noun.i].type == trigger.type for noun in nouns)


def _trigger(sentence: Sentence, word: Word, chances: Mapping[str, float]) -> Trigger:
    likeliest = max(chances, key=lambda kind: chances[kind])
    return Trigger(sentence, word, {"type": likeliest, "pos": "NOUN" if word.pos in NOUNS else "VERB"})
