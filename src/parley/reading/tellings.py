"""How a figure is told: occurred, planned or denied; a running total or one incident; of which day; of whom.

Pure functions over the marks and a tally.
"""

from parley.model.moments import Moment
from parley.model.report import Span
from parley.reading import when
from parley.reading.clauses import clause_head, modality
from parley.reading.marks import Marks
from parley.reading.sentences import Sentence, Word
from parley.reading.tallies import Tally

LIMIT = 12  # words of evidence at most
TELLING = {"planned": "planned", "conditional": "planned", "denied": "denied"}
INTENT = frozenset(
    {
        "offer",
        "demand",
        "propose",
        "promise",
        "proposal",
        "want",
        "request",
        "ask",
        "plan",
        "exchange",
        "agree",
        "deal",
        "would",
    }
)
STOCK = frozenset({"held", "missing", "displaced", "present"})
TOTAL = frozenset({"since", "total", "so", "toll", "now", "already", "altogether", "all", "far", "remain", "still"})


def extent(tally: Tally, cue: Word | None) -> Span:
    """The span of the evidence: the number with what it counts and the word that gives the measure, where near."""
    sentence, count = tally.sentence, tally.count
    words = [word for word in (tally.noun, cue) if word is not None]
    first = sentence.within(count.start, count.end)[0]
    last = tally.anchor
    for word in words:
        start, end = min(first.i, word.i), max(last.i, word.i)
        if end - start < LIMIT:
            first, last = sentence.words[start], sentence.words[end]
    return min(first.start, count.start), max(last.end, count.end)


def status(tally: Tally, cue: Word | None) -> str:
    """Occurred, planned or denied, as the clause of the counted holds it."""
    sentence = tally.sentence
    if tally.count.quantity.high == 0:
        return "occurred"
    verb = clause_head(sentence, cue or tally.top)
    told = TELLING.get(modality(sentence, verb), "occurred") if verb.pos in ("VERB", "AUX") else "occurred"
    if told == "occurred" and any(above.lemma in INTENT for above in sentence.ancestors(tally.top)):
        return "planned"
    return told


def is_cumulative(tally: Tally, measure: str, word: Word) -> bool:
    """Tell whether the number is a running total or a stock, not one incident, tranche or offer."""
    if measure == "duration_days":
        return False
    sentence = tally.sentence
    words = {w.lower for w in sentence.words}
    if measure in STOCK and _is_present(sentence, word):
        return True
    return bool(words & TOTAL and _is_present(sentence, word)) or _is_perfect(sentence, word)


def _is_present(sentence: Sentence, word: Word) -> bool:
    verb = clause_head(sentence, word)
    chain = [verb, *sentence.children(verb, "aux", "auxpass")]
    return not any(w.tag == "VBD" for w in chain)


def _is_perfect(sentence: Sentence, word: Word) -> bool:
    verb = clause_head(sentence, word)
    return any(aux.lower in ("have", "has") for aux in sentence.children(verb, "aux"))


def as_of(marks: Marks, tally: Tally, measure: str, *, cumulative: bool, status: str) -> Moment | None:
    """The day on which the number holds: the clause's own, else publication for a total told in the present tense."""
    if measure == "duration_days":
        return None
    own = when.of(marks, tally.sentence, tally.top)
    if own is not None or status == "planned":
        return own
    if cumulative and _is_present(tally.sentence, tally.top):
        return when.published(marks, "told in the present tense")
    return None


def who(marks: Marks, tally: Tally) -> str | None:
    """Whom or what the number counts, as in the text."""
    noun = tally.noun
    if noun is None or tally.count.unit:
        return None
    sentence = tally.sentence
    start = tally.anchor.i + 1 if noun.i > tally.anchor.i else noun.i
    words = [w for w in sentence.words[start : noun.i + 1] if w.start >= tally.count.end] or [noun]
    return marks.report.text[words[0].start : noun.end]
