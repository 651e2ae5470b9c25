"""Who passed words on: "was quoted by the agency as saying", "the mayor, quoted by it, said", "said through an aide".

Only who is named in the sentence of the reporting words; who reports a report around it is found by where that one lies.
"""

from collections.abc import Iterator

from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.speech.audiences import TALKS
from parley.reading.text.sentences import Sentence, Word

QUOTING = frozenset({"quote", "cite"})
THROUGH = frozenset({"through", "via"})


def of(marks: Marks, sentence: Sentence, verb: Word, speaker: Span | None) -> Iterator[Word]:
    """Yield the head words of those through whom the words of `speaker`, reported by `verb`, reached the report."""
    spoken = sentence.within(*speaker) if speaker is not None else ()
    quoted = [verb, *(child for word in spoken for child in sentence.children(word, "acl", "relcl"))]
    for word in quoted:
        if word.lemma in QUOTING and word.tag == "VBN":
            yield from (noun for agent in sentence.children(word, "agent") for noun in sentence.children(agent, "pobj"))
    talks = [child for child in sentence.children(verb, "advcl") if child.lemma in TALKS]
    talks += [child for word in spoken for child in sentence.children(word, "acl") if child.lemma in TALKS]
    for word in (verb, *talks):
        for prep in sentence.children(word, "prep"):
            if prep.lower in THROUGH:
                yield from (noun for noun in sentence.children(prep, "pobj") if marks.mention_at(noun) is not None)
