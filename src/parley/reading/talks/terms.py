"""What the parties to a deal promise each other: short phrases in the words of the report."""

from collections.abc import Iterator, Sequence

from parley.model.claims import Figure
from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.talks import duties
from parley.reading.talks.deals import Telling
from parley.reading.talks.duties import FULL
from parley.reading.text.sentences import Sentence, Word

PROVIDING = frozenset(
    {"include", "provide", "envisage", "foresee", "stipulate", "require", "allow", "call", "involve", "cover", "oblige"}
)
OBJECTS = ("dobj", "ccomp", "xcomp")
CLOCK = ("minute", "second")
LENGTH = "duration_days"
PROMISED = ("released", "aid_trucks", LENGTH)
MOST_WORDS = 12
TOLD = 3.0  # the same for an exchange, of which the numbers say what it is
LEAST_WORDS = 2
LEAST_NAMED = 2.0  # weight of a telling whose name surely means a deal
CALENDAR = ("DATE", "TIME")
NEAR_COLON = 5  # words between the name of a deal and the colon before its terms
BREAKS = frozenset({",", ";", ".", "?", "!"})
QUOTES = frozenset('"“”„‘')
DEADLINE = frozenset({"within", "in", "inside"})
BEING = frozenset({"be", "remain", "miss", "lack"})
LOOSE = ("PUNCT", "CCONJ", "SPACE", "SCONJ", "ADP")
PRESENT = ("VBZ", "VBP")


def places(marks: Marks, deal: Sequence[Telling]) -> tuple[Span, ...]:
    """The places of the terms that the tellings of one deal give, in text order, none over another."""
    spans = sorted({*(span for telling in deal for span in _spans(marks, telling)), *_exchanged(marks, deal)})
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _spans(marks: Marks, telling: Telling) -> Iterator[Span]:
    sentence = telling.sentence
    verbs = [w for w in sentence.words if w.lemma in PROVIDING and _speaks_of(telling, w)]
    for verb in verbs:
        for head in _promised(sentence, verb):
            yield from _phrase(sentence, head)
    if telling.is_doubtful:
        return
    yield from _listed(telling)
    yield from _granted(telling)
    yield from duties.spans(marks, telling)
    yield from _counted(marks, telling)


def _granted(telling: Telling) -> Iterator[Span]:
    """What a clause on the name says that the deal does: "a pact which opens two roads and sends ten nurses home"."""
    sentence = telling.sentence
    verbs = [verb for verb in sentence.children(telling.word, "relcl") if _is_own_subject(sentence, verb)]
    while verbs:
        verb = verbs.pop(0)
        verbs += sentence.children(verb, "conj")
        is_told = verb.lemma in PROVIDING or bool(telling.says.get(verb.i))
        if verb.tag in PRESENT and not is_told and sentence.children(verb, "dobj"):
            yield from _phrase(sentence, verb)


def _is_own_subject(sentence: Sentence, verb: Word) -> bool:
    return any(child.lower in ("which", "that") for child in sentence.children(verb, "nsubj"))


def _listed(telling: Telling) -> Iterator[Span]:
    """What stands after a colon behind the name, piece by piece: "in the pact: two seats for the rebels, a new road"."""
    sentence = telling.sentence
    colons = [w for w in sentence.words if w.text == ":" and telling.word.i < w.i <= telling.word.i + NEAR_COLON]
    if not colons or telling.weight < LEAST_NAMED:
        return
    if sentence.words[min(colons[0].i + 1, len(sentence.words) - 1)].text in QUOTES:
        return  # what is quoted after a colon is said of the deal
    piece: list[Word] = []
    pieces = [piece]
    for word in sentence.words[colons[0].i + 1 :]:
        if word.text in BREAKS:
            piece = []
            pieces.append(piece)
        elif piece or word.pos not in LOOSE:
            piece.append(word)
    for found in pieces:
        if LEAST_WORDS <= len(found) <= MOST_WORDS and any(w.entity not in CALENDAR for w in found):
            yield found[0].start, found[-1].end


def _speaks_of(telling: Telling, verb: Word) -> bool:
    """Tell whether `verb` has the deal as its subject: directly, or as a clause on its name."""
    above = {verb.head, *(child.i for child in telling.sentence.children(verb, "nsubj"))}
    return telling.word.i in above or (verb.dep in ("acl", "relcl") and verb.i in telling.says)


def _promised(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """The heads of what is promised: objects and nouns after "for", with all that is joined to them."""
    obliged = [clause for clause in sentence.children(verb, "xcomp", "ccomp", "advcl") if _is_infinitive(sentence, clause)]
    heads = obliged or sentence.children(verb, *OBJECTS)  # "obliges both sides to leave"
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


def _is_infinitive(sentence: Sentence, clause: Word) -> bool:
    return any(child.lower == "to" for child in sentence.children(clause, "aux"))


def _phrase(sentence: Sentence, head: Word) -> Iterator[Span]:
    """The words of one promise: its head and what hangs on it, without what is joined to it."""
    joined = {below.i for child in sentence.children(head, "conj") for below in sentence.subtree(child)}
    words = [w for w in sentence.subtree(head) if w.i not in joined and w.dep not in ("cc", "punct")]
    words = [w for w in words if w.i >= (head.i if head.pos == "VERB" else words[0].i)][:MOST_WORDS]
    if len(words) >= LEAST_WORDS:
        yield words[0].start, words[-1].end


def _counted(marks: Marks, telling: Telling) -> Iterator[Span]:
    """Lengths and numbers told in the name's own phrase ("a truce of four months", "a swap of forty captives")."""
    sentence, word = telling.sentence, telling.word
    start, end = sentence.span(word)
    for count in marks.counts_in(start, end):
        head = _unit(sentence, count.number)
        if head is not None and (_is_party(marks, head) or sentence.head(head).lower in DEADLINE):
            continue  # "a truce between the two sides", "to be kept within a week"
        is_length = count.unit is not None and count.unit not in CLOCK and (word.pos == "NOUN" or _is_for(sentence, head))
        if is_length or (head is not None and head.i != word.i and count.unit is None and word.pos == "NOUN"):
            yield count.start, max(count.end, head.end if head else count.end)


def _is_party(marks: Marks, head: Word) -> bool:
    mention = marks.mention_at(head)
    return mention is not None and mention.actor.kind == "party"


def _is_for(sentence: Sentence, head: Word | None) -> bool:
    """Tell whether a length of time is that of the clause ("stops for six months")."""
    return head is not None and sentence.head(head).lower == "for"


def _exchanged(marks: Marks, deal: Sequence[Telling]) -> Iterator[Span]:
    """The figures of those released, of aid and of length where the deal is told in full.

    In the sentence that tells it all but lengths that are over; in its paragraph who is to be released and aid to come.
    """
    for telling in deal:
        if not telling.is_doubtful and telling.weight >= (TOLD if telling.kind == "exchange" else FULL):
            for figure in marks.figures:
                near = marks.sentence_at(figure.evidence.start) if figure.measure in PROMISED else None
                if near is not None and near.paragraph == telling.sentence.paragraph and _is_of(figure, telling, near):
                    yield from _number(marks, near, figure.evidence.span)


def _is_of(figure: Figure, telling: Telling, near: Sentence) -> bool:
    is_planned = figure.status == "planned"
    if figure.measure == LENGTH:
        return near is telling.sentence and is_planned
    return near is telling.sentence or is_planned


def _number(marks: Marks, sentence: Sentence, place: Span) -> Iterator[Span]:
    """The number of a figure with the noun that it counts; nothing where the noun is left out."""
    for count in marks.counts_in(*place)[:1]:
        if count.unit in CLOCK:
            return  # "ten minutes before it ran out"
        head = _unit(sentence, count.number)
        if head is not None and not _only_is(sentence, head):
            yield count.start, head.end


def _only_is(sentence: Sentence, noun: Word) -> bool:
    """Tell whether those counted only are something ("six prisoners are missing"), not to be let go ("are to go home")."""
    above = sentence.head(noun)
    return noun.dep == "nsubj" and above.lemma in BEING and not sentence.children(above, "xcomp")


def _unit(sentence: Sentence, number: Span) -> Word | None:
    """The noun that a number counts."""
    words = sentence.within(*number)
    if not words:
        return None
    head = sentence.head(words[-1])
    return head if head.pos == "NOUN" and head.i > words[-1].i else None
