"""Phrases that attribute without a reporting verb: "according to …", "by the clinic's count", "as the mayor puts it".

Words are in lexicons/cue_phrases.toml; spans only, as in cues.
"""

from collections.abc import Iterator
from functools import cache

from parley import lexicons
from parley.model.report import Span
from parley.reading.speech import stretches
from parley.reading.speech.cue_clauses import phrase
from parley.reading.speech.stretches import Attribution, Quoted, Stretch
from parley.reading.text.sentences import Sentence, Word

NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ", "X")
TO = "to"  # opens "to judge by the mayor, …"
BRACKETED = 8  # words of a source in brackets, the brackets counted
ENDINGS = frozenset({".", ",", ";", ":", ")", "–", "-", "—", "!", "?"})


@cache
def _known(kind: str) -> dict[tuple[str, ...], frozenset[str]]:
    """The words of a kind of entry → the prepositions that must stand before them."""
    return {
        tuple(words.split()): frozenset(entry.get("behind", ()))
        for entry in lexicons.entries("cue_phrases")
        if entry["kind"] == kind
        for words in entry["words"]
    }


@cache
def _named_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → the phrases that name a source right behind them, as they stand in the lexicon."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in _known("named"):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def find(quoted: Quoted) -> Iterator[Attribution]:
    """Yield what phrases attribute, in text order."""
    for sentence in quoted.marks.sentences:
        has_as = any(word.lower == "as" for word in sentence.words)
        for word in sentence.words:
            stretch = _phrase_at(sentence, word) if has_as or word.lower in _firsts() else None
            if stretch is not None:
                yield from _attribution(quoted, *stretch)
            elif word.text == "(":
                yield from _in_brackets(quoted, sentence, word)


@cache
def _firsts() -> frozenset[str]:
    """The words with which a phrase begins, an as-clause apart."""
    firsts = {words[0] for kind in ("named", "opening") for words in _known(kind)}
    return frozenset(firsts.union(*_known("owned").values()))


def _phrase_at(sentence: Sentence, word: Word) -> tuple[Stretch, Word] | None:
    return _named(sentence, word) or _owned(sentence, word) or _as_clause(sentence, word) or _opening(sentence, word)


def _attribution(quoted: Quoted, stretch: Stretch, source: Word) -> Iterator[Attribution]:
    content = stretches.fronted(quoted, stretch) or stretches.around(quoted, stretch) or _before(quoted, stretch)
    if content:
        cue = (stretch.anchor.start, stretch.anchor.end)
        start, end = phrase(stretch.sentence, source)
        own = stretch.sentence.within(cue[1], end) if start == cue[0] else ()  # "thus | Karl Voss"
        yield Attribution(cue=cue, content=content, source=(own[0].start if own else start, end))


def _before(quoted: Quoted, stretch: Stretch) -> tuple[Span, ...]:
    """Content that no comma sets off ("12 are missing according to the harbour office")."""
    following = stretch.following
    if following and following[0].text not in ENDINGS:
        return ()
    return quoted.trimmed([(stretches.clause_start(quoted, stretch), stretch.start)])


def _named(sentence: Sentence, word: Word) -> tuple[Stretch, Word] | None:
    for words in _named_by_first().get(word.lower, ()):
        following = sentence.words[word.i : word.i + len(words)]
        if tuple(w.lower for w in following) == words and not _is_governed(sentence, word):
            last = following[-1]
            source = next((c for c in sentence.children(last) if c.i > last.i and c.pos in NOMINAL), None)
            return (_stretch(sentence, word, source), source) if source is not None else None
    return None


def _is_governed(sentence: Sentence, word: Word) -> bool:
    """Whether "to" only belongs to the verb before it ("tended to believe him"), and opens no phrase of its own."""
    before = sentence.words[word.i - 1] if word.i else None
    return word.lower == TO and before is not None and before.pos not in ("PUNCT", "SPACE", "CCONJ")


def _owned(sentence: Sentence, word: Word) -> tuple[Stretch, Word] | None:
    if word.i and (sentence.words[word.i - 1].lower, word.lower) in _known("named"):
        return None  # "going by the clinic's list" was found whole
    for noun in sentence.children(word, "pobj"):
        if word.lower in _known("owned").get((noun.lemma,), ()):
            source = _owner(sentence, noun)
            if source is not None:
                return _stretch(sentence, word, noun), source
    return None


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    """Whose it is: "the clinic's count", "the count of the clinic"."""
    owner = next(iter(sentence.children(noun, "poss")), None)
    if owner is not None:
        return owner
    for prep in sentence.children(noun, "prep"):
        if prep.lower == "of":
            return next(iter(sentence.children(prep, "pobj")), None)
    return None


def _as_clause(sentence: Sentence, word: Word) -> tuple[Stretch, Word] | None:
    opener = next((c for c in sentence.children(word, "mark", "advmod") if c.lower == "as" and c.i < word.i), None)
    subject = next(iter(sentence.children(word, "nsubj")), None)
    if opener is None or subject is None or subject.i < opener.i:
        return None
    for verb, *beside in _known("as"):
        following = sentence.words[word.i + 1 : word.i + 2]
        if verb == word.lemma and all(following and following[0].lower == second for second in beside):
            return Stretch(sentence, word, opener.i, word.i + len(beside)), subject
    return None


def _opening(sentence: Sentence, word: Word) -> tuple[Stretch, Word] | None:
    if (word.lower,) not in _known("opening") or word.i + 1 >= len(sentence.words):
        return None
    before = sentence.words[word.i - 1] if word.i else None
    if before is not None and before.pos != "PUNCT":
        return None
    for source in sentence.words[word.i + 1 :]:
        if source.pos not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PRON", "NUM"):
            return None
        start, end = phrase(sentence, source)
        following = next((w for w in sentence.words if w.start >= end), None)
        if start in (word.start, sentence.words[word.i + 1].start) and (following is None or following.text in ENDINGS):
            return _stretch(sentence, word, source), source
    return None


def _in_brackets(quoted: Quoted, sentence: Sentence, opening: Word) -> Iterator[Attribution]:
    """A party or body alone in brackets behind what it says ("Twelve are missing (harbour office).")."""
    closing = next((word for word in sentence.words[opening.i : opening.i + BRACKETED] if word.text == ")"), None)
    if closing is None:
        return
    inside = sentence.words[opening.i + 1 : closing.i]
    following = sentence.words[closing.i + 1 : closing.i + 2]
    if (following and following[0].text not in (".", ";")) or not _is_source(quoted, sentence, inside):
        return
    stretch = Stretch(sentence, opening, opening.i, closing.i)
    begin = stretches.clause_start(quoted, stretch)
    content = quoted.trimmed([(begin, opening.start)])
    if content and _tells(sentence, (begin, opening.start)):
        span = (inside[0].start, inside[-1].end)
        yield Attribution(cue=span, content=content, source=span)


def _tells(sentence: Sentence, content: Span) -> bool:
    """Whether words before brackets can be said: they have a verb or a number, and are no dateline."""
    words = sentence.within(*content)
    return any(word.pos in ("VERB", "AUX") or (word.pos == "NUM" and word.entity not in ("DATE", "TIME")) for word in words)


def _is_source(quoted: Quoted, sentence: Sentence, inside: tuple[Word, ...]) -> bool:
    """Whether words in brackets are a party or body that speaks, not the letters for the name before them ("(UNN)")."""
    if not inside or any(word.pos in ("VERB", "AUX", "NUM") for word in inside):
        return False
    before = sentence.words[inside[0].i - 2] if inside[0].i > 1 else None
    if len(inside) == 1 and inside[0].text.isupper() and before is not None and before.pos == "PROPN":
        return False
    mentions = [quoted.marks.mention_at(word) for word in reversed(inside)]
    mention = next((found for found in mentions if found is not None), None)
    return mention is not None and mention.actor.kind in ("party", "body") and mention.head[0] >= inside[0].start


def _stretch(sentence: Sentence, word: Word, source: Word | None) -> Stretch:
    """From the first word of the phrase to the end of the source's own words."""
    last = word.i
    for inside in sentence.subtree(source) if source is not None else ():
        if inside.i > last and (inside.i == last + 1 or inside.i > word.i):
            last = inside.i
    while last > word.i and sentence.words[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    return Stretch(sentence, word, word.i, last)
