"""Nouns that name what somebody says: "the mayor's claim that …", "the captain's answer: …", "her position is that …".

Words are in lexicons/cue_nouns.toml; spans only, as in cues.
"""

from collections.abc import Iterator

from parley import lexicons
from parley.model.report import Span
from parley.reading.speech import stretches
from parley.reading.speech.cue_clauses import phrase
from parley.reading.speech.stretches import Attribution, Quoted, Stretch
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

CLAUSES = ("acl", "ccomp", "relcl", "advcl")
OWNING = frozenset({"by", "of", "from"})
ANSWERING = frozenset(
    {"reject", "deny", "dismiss", "dispute", "refute", "rebut", "counter", "ignore", "face", "hear", "receive", "question",
     "doubt", "answer", "welcome", "condemn", "confirm", "investigate", "verify", "read", "see", "accept"}
)  # fmt: skip
"""Verbs whose subject has heard the claim and has not made it ("the guild denied a report that …")."""
POINTING = frozenset({"that", "this", "such"})
GOVERNED = ("dobj", "attr", "pobj", "nsubjpass")


def find(quoted: Quoted) -> Iterator[Attribution]:
    """Yield what nouns attribute, in text order."""
    known = lexicons.by_word("cue_nouns")
    for sentence in quoted.marks.sentences:
        for noun in sentence.words:
            if noun.pos not in ("NOUN", "PROPN") or noun.lemma not in known:
                continue
            rule, content = next(((rule, found) for rule in RULES if (found := rule(quoted, sentence, noun))), (None, ()))
            if content:
                kind, source = known[noun.lemma]["cue_type"], _source(sentence, noun)
                cue, is_clause = (noun.start, noun.end), rule is _clause
                yield Attribution(cue=cue, content=content, source=source, cue_type=kind, by_noun=is_clause)


def _clause(quoted: Quoted, sentence: Sentence, noun: Word) -> tuple[Span, ...]:
    """The that-clause that the noun governs."""
    for child in sentence.children(noun, *CLAUSES):
        opener = next((c for c in sentence.children(child) if c.lower == "that"), None)
        if opener is not None and opener.dep == "mark" and opener.i > noun.i:
            return stretches.after(quoted, sentence, opener.i, max(w.i for w in sentence.subtree(child)))
    return ()


def _behind_colon(quoted: Quoted, sentence: Sentence, noun: Word) -> tuple[Span, ...]:
    """What follows "the captain's answer:", where the phrase opens its sentence and ends with the colon."""
    start, end = phrase(sentence, noun)
    colons = (word.start for word in sentence.words[noun.i + 1 :] if word.text == ":" and word.start < end)
    end = next(colons, end)  # the parser takes what follows for an apposition now and then
    following = [word for word in sentence.words if word.start >= end]
    opens = not any(word.start < start and word.pos not in ("PUNCT", "SPACE", "CCONJ") for word in sentence.words)
    if not opens or not following or following[0].text != ":" or _owner(sentence, noun) is None:
        return ()
    if len(following) > 1:
        return stretches.after(quoted, sentence, following[1].i, len(sentence.words) - 1)
    opening = quoted.opening_after(following[0].end)
    return quoted.trimmed(list(opening.pieces)) if opening is not None else ()


def _copula(quoted: Quoted, sentence: Sentence, noun: Word) -> tuple[Span, ...]:
    """What "the captain's position is that …" says."""
    verb = sentence.head(noun)
    if noun.dep != "nsubj" or verb.lemma != "be" or _owner(sentence, noun) is None:
        return ()
    for child in sentence.children(verb, "ccomp"):
        if any(c.lower == "that" for c in sentence.children(child, "mark")):
            return stretches.after(quoted, sentence, sentence.subtree(child)[0].i, max(w.i for w in sentence.subtree(child)))
    return ()


def _pointed_at(quoted: Quoted, sentence: Sentence, noun: Word) -> tuple[Span, ...]:
    """What stands before the colon of "…: that is the captain's position"."""
    verb = sentence.head(noun)
    subject = next(iter(sentence.children(verb, "nsubj")), None)
    if noun.dep != "attr" or verb.lemma != "be" or subject is None or subject.lower not in POINTING:
        return ()
    before = sentence.words[subject.i - 1] if subject.i else None
    if before is None or before.text != ":" or _owner(sentence, noun) is None:
        return ()
    return quoted.trimmed([(sentence.words[0].start, before.start)])


def _fronted(quoted: Quoted, sentence: Sentence, noun: Word) -> tuple[Span, ...]:
    """What stands before ""…", was the captain's answer"."""
    verb = sentence.head(noun)
    if verb.lemma != "be" or noun.i < verb.i or _owner(sentence, noun) is None:
        return ()
    last = max(word.i for word in sentence.subtree(noun))
    while sentence.words[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    before = sentence.words[verb.i - 1] if verb.i else None
    if before is None or before.pos != "PUNCT":
        return ()
    return stretches.around(quoted, Stretch(sentence, verb, verb.i, last), sure=True)


RULES = (_clause, _behind_colon, _copula, _pointed_at, _fronted)


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    owner = next(iter(sentence.children(noun, "poss")), None)
    if owner is not None:
        return owner
    preps = [prep for prep in sentence.children(noun, "prep", "agent") if prep.lower in OWNING]
    return next((pobj for prep in preps for pobj in sentence.children(prep, "pobj")), None)


def _source(sentence: Sentence, noun: Word) -> Span:
    """Whose claim it is: the owner, else who makes it ("she repeated the claim that …"), else the claim itself."""
    owner = _owner(sentence, noun)
    verb = sentence.head(noun)
    told = clauses.clause_head(sentence, noun)
    if owner is None and noun.dep in GOVERNED and verb.pos in ("VERB", "ADP") and told.lemma not in ANSWERING:
        maker = clauses.doer(sentence, told)
        owner = maker if maker is not None and maker.i != noun.i else None
    if owner is not None:
        return phrase(sentence, owner)
    start, end = phrase(sentence, noun)
    return max([start, *(word.start for word in sentence.children(noun, "det") if word.i < noun.i)]), end
