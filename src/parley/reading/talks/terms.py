"""What the parties to a deal promise each other: short phrases in the words of the report."""

from collections.abc import Iterator, Sequence

from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.talks.deals import Telling
from parley.reading.text.sentences import Sentence, Word

PROVIDING = frozenset(
    {"include", "provide", "envisage", "foresee", "stipulate", "require", "allow", "call", "involve", "cover", "oblige"}
)
OBJECTS = ("dobj", "ccomp", "xcomp")
CLOCK = ("minute", "second")
PROMISED = ("released", "aid_trucks", "duration_days")
FULL = 4.0  # weight of a telling that says what the deal is, not only that there is one
MOST_WORDS = 12
LEAST_WORDS = 2


def terms(marks: Marks, deal: Sequence[Telling]) -> tuple[str, ...]:
    """The terms that the tellings of one deal give, in text order, each once."""
    spans = sorted({*(span for telling in deal for span in _spans(marks, telling)), *_exchanged(marks, deal)})
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(dict.fromkeys(" ".join(marks.report.text[start:end].split()) for start, end in kept))


def _spans(marks: Marks, telling: Telling) -> Iterator[Span]:
    sentence, word = telling.sentence, telling.word
    verbs = [w for w in sentence.words if w.lemma in PROVIDING and _speaks_of(sentence, w, word)]
    for verb in verbs:
        for head in _promised(sentence, verb):
            yield from _phrase(sentence, head)
    if not telling.is_doubtful:
        yield from _counted(marks, telling)


def _speaks_of(sentence: Sentence, verb: Word, word: Word) -> bool:
    """Tell whether `verb` has the deal as its subject: directly, or as a clause on its name."""
    above = {verb.head, *(child.i for child in sentence.children(verb, "nsubj"))}
    return word.i in above


def _promised(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """The heads of what is promised: objects and nouns after "for", with all that is joined to them."""
    heads = sentence.children(verb, *OBJECTS)
    heads += [
        inner
        for prep in sentence.children(verb, "prep")
        if prep.lower == "for"
        for inner in sentence.children(prep, "pobj", "pcomp")
    ]
    while heads:
        head = heads.pop(0)
        yield head
        heads += sentence.children(head, "conj")


def _phrase(sentence: Sentence, head: Word) -> Iterator[Span]:
    """The words of one promise: its head and what hangs on it, without what is joined to it."""
    joined = {below.i for child in sentence.children(head, "conj") for below in sentence.subtree(child)}
    words = [w for w in sentence.subtree(head) if w.i not in joined and w.dep not in ("cc", "punct")]
    words = [w for w in words if w.i >= words[0].i][:MOST_WORDS]
    if len(words) >= LEAST_WORDS:
        yield words[0].start, words[-1].end


def _counted(marks: Marks, telling: Telling) -> Iterator[Span]:
    """Lengths and numbers told in the name's own phrase ("a truce of four months", "a swap of forty captives")."""
    sentence, word = telling.sentence, telling.word
    start, end = sentence.span(word)
    for count in marks.counts_in(start, end):
        head = _unit(sentence, count.number)
        is_length = count.unit is not None and count.unit not in CLOCK and (word.pos == "NOUN" or _is_for(sentence, head))
        if is_length or (head is not None and head.i != word.i and count.unit is None and word.pos == "NOUN"):
            yield count.start, max(count.end, head.end if head else count.end)


def _is_for(sentence: Sentence, head: Word | None) -> bool:
    """Tell whether a length of time is that of the clause ("stops for six months")."""
    return head is not None and sentence.head(head).lower == "for"


def _exchanged(marks: Marks, deal: Sequence[Telling]) -> Iterator[Span]:
    """The figures of those released, of aid and of length in the sentences where the deal is told in full."""
    for telling in deal:
        if not telling.is_doubtful and telling.weight >= FULL:
            start, end = telling.sentence.start, telling.sentence.end
            for figure in marks.figures:
                if figure.measure in PROMISED and start <= figure.evidence.start < end:
                    yield from _number(marks, telling.sentence, figure.evidence.span)


def _number(marks: Marks, sentence: Sentence, place: Span) -> Iterator[Span]:
    """The number of a figure with the noun that it counts; nothing where the noun is left out."""
    for count in marks.counts_in(*place)[:1]:
        head = _unit(sentence, count.number)
        if head is not None:
            yield count.start, head.end


def _unit(sentence: Sentence, number: Span) -> Word | None:
    """The noun that a number counts."""
    words = sentence.within(*number)
    if not words:
        return None
    head = sentence.head(words[-1])
    return head if head.pos == "NOUN" and head.i > words[-1].i else None
