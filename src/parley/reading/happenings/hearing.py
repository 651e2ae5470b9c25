"""Which words of a sentence tell events: the lexicon, and in the lead of a report the encoder with it.

What the first sentence of a report tells is its news, whatever words tell it: there the encoder hears events in words that
no entry lists. Further down a report tells many deeds in passing, and an analyst puts few of them on record: there only the
lexicon is followed. Measured on training reports that the encoder had not learned from, every further sentence given to it
lost more than it found.
"""

from collections.abc import Iterator

from parley.reading.happenings import triggers
from parley.reading.happenings.triggers import Trigger
from parley.reading.marks import Marks
from parley.reading.text import told
from parley.reading.text.sentences import Sentence

ENOUGH = 0.5  # the least chance of an event in a word that no entry lists
NOUNS = ("NOUN", "PROPN")
TELLING = (*NOUNS, "VERB", "ADJ", "AUX")


def find(marks: Marks, sentence: Sentence) -> Iterator[Trigger]:
    """Yield the triggers of a sentence in text order, at most one for each word."""
    listed = {trigger.word.i: trigger for trigger in triggers.find(sentence)}
    if marks.encoding is None or sentence is not marks.sentences[0]:
        yield from listed.values()
        return
    for word in sentence.words:
        if word.i in listed:
            yield listed[word.i]
            continue
        chances = told.event(marks, word.start, word.end)
        best = max(chances, key=lambda kind: chances[kind], default=None)
        if best is not None and chances[best] >= ENOUGH and word.pos in TELLING:
            yield Trigger(sentence, word, {"type": best, "pos": "NOUN" if word.pos in NOUNS else "VERB"})
