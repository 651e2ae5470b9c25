"""Reporting verbs: where a verb attributes words to somebody, by rules over the parse and the quotation marks.

What is found is spans only (cue, source, content); who the source is, for whom and to whom it speaks and on which day is
worked out in attribution. Words are in lexicons/cues.toml.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parley import lexicons
from parley.model.report import Span
from parley.reading import clauses, stretches
from parley.reading.sentences import Sentence, Word
from parley.reading.stretches import SPEECH, Attribution, Quoted, Stretch

ADJUNCTS = ("aux", "auxpass", "neg", "prt", "advmod", "npadvmod", "dative", "agent", "intj")
SUBJECTS = ("nsubj", "nsubjpass", "expl")
OBJECTS = ("dobj", "attr", "oprd", "acomp")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
UNSAID = frozenset({"will", "would", "could", "may", "might", "should", "must", "'ll", "shall", "wo", "ca", "can"})
"""Auxiliaries under which nothing has been said yet."""
RAISING = frozenset({"go", "use", "report", "hear", "hasten", "appear", "continue", "keep", "quote", "say", "begin"})
"""Verbs over an infinitive that was said all the same ("is heard to say", "went on to add")."""
NOTHING = frozenset({"nothing", "so", "goodbye", "something", "little", "this", "that", "prayers", "it", "what", "which"})
NOBODY = frozenset({"i", "we", "you", "nobody", "one", "anyone", "anybody", "none", "who", "whoever", "what", "everybody"})
"""Subjects under which the report attributes nothing to a source."""
LEFT_TAKES = frozenset({"clause", "number", "complement"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One entry of the lexicon for one of its words."""

    beside: tuple[str, ...]
    cue_type: str
    takes: frozenset[str]
    audience: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that may report, its subject, and the stretch of words of its own clause around it."""

    verb: Word
    subject: Word | None
    stretch: Stretch

    @property
    def sentence(self) -> Sentence:
        """The sentence of the verb."""
        return self.stretch.sentence


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Base form of a verb → its senses, those with a second word first."""
    found: dict[str, list[Sense]] = {}
    for entry in lexicons.entries("cues"):
        for words in entry["words"]:
            verb, *beside = words.split()
            sense = Sense(tuple(beside), entry["cue_type"], frozenset(entry["takes"]), bool(entry.get("audience")))
            found.setdefault(verb, []).append(sense)
    return {verb: tuple(sorted(known, key=lambda s: not s.beside)) for verb, known in found.items()}


def find(quoted: Quoted) -> Iterator[Attribution]:
    """Yield what verbs attribute, in text order: reporting verbs anywhere, any verb beside a whole quotation."""
    for sentence in quoted.marks.sentences:
        for verb in sentence.words:
            if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass", "amod", "compound"):
                continue
            cue = _cue(sentence, verb)
            if _is_reported(cue):
                found = _by_lexicon(quoted, cue) or _beside_quotation(quoted, cue)
                if found is not None:
                    yield found


# ── the clause of the cue ─────────────────────────────────────────────────────────────────────────────────────────────


def _cue(sentence: Sentence, verb: Word) -> Cue:
    inverted = _inverted(sentence, verb)
    if clauses.is_passive(sentence, verb):
        subject = clauses.doer(sentence, verb)
    else:
        subject = inverted or clauses.subject(sentence, verb)
    own = {verb.i}
    for child in sentence.children(verb):
        behind = child.dep == "prep" and child.i > verb.i
        if child.dep in (*SUBJECTS, *ADJUNCTS) or behind or _is_audience(sentence, verb, child):
            own.update(word.i for word in sentence.subtree(child))
    if inverted is not None:
        own.update(word.i for word in sentence.within(*phrase(sentence, inverted)))
    first = last = verb.i
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return Cue(verb, subject, Stretch(sentence, verb, first, last))


def _inverted(sentence: Sentence, verb: Word) -> Word | None:
    """The subject behind its verb ("…, said the mayor"), whatever the parse makes of it there."""
    if verb.tag not in ("VBD", "VBZ", "VBP") or not any("clause" in sense.takes for sense in senses().get(verb.lemma, ())):
        return None
    before = sentence.words[verb.i - 1].text if verb.i else ","
    if before.isalnum() or any(child.i < verb.i for child in sentence.children(verb, *SUBJECTS)):
        return None
    for child in sentence.children(verb):
        if child.i > verb.i and child.pos in NOMINAL and child.dep in (*SUBJECTS, *OBJECTS, "ccomp", "npadvmod"):
            starts = sentence.subtree(child)[0].i
            return child if starts == verb.i + 1 else None
    return None


def _is_audience(sentence: Sentence, verb: Word, child: Word) -> bool:
    """Whether `child` is who is told ("told reporters")."""
    hears = any(sense.audience for sense in senses().get(verb.lemma, ()))
    counted = any(word.pos == "NUM" for word in sentence.subtree(child))
    return hears and child.dep in ("dobj", "dative") and child.i > verb.i and not counted


def _is_reported(cue: Cue) -> bool:
    """Whether somebody has said something: not negated, not still to come, not nobody, not the report's own "I"."""
    sentence, verb = cue.sentence, cue.verb
    auxiliaries = {child.lower for child in sentence.children(verb, "aux")}
    if auxiliaries & UNSAID or (clauses.is_negated(sentence, verb) and verb.lemma != "deny"):
        return False
    if "to" in auxiliaries and sentence.head(verb).lemma not in RAISING:
        return False
    if cue.subject is None:
        return _is_impersonal(cue)
    is_asked = verb.tag == "VBN" and verb.dep == "advcl" and not sentence.children(verb, "aux", "auxpass", "nsubj", "agent")
    return cue.subject.lower not in NOBODY and not is_asked


def _is_impersonal(cue: Cue) -> bool:
    """ "It was announced that …": said by somebody whom the report does not name."""
    subjects = cue.sentence.children(cue.verb, "nsubjpass", "nsubj")
    return any(subject.lower == "it" for subject in subjects)


def phrase(sentence: Sentence, head: Word) -> Span:
    """The noun phrase of `head`, what is said about it in a clause of its own left out."""
    left_out: set[int] = set()
    for child in sentence.children(head, "relcl", "acl", "advcl", "ccomp", "conj", "cc", "punct", "parataxis"):
        if child.dep not in ("conj", "cc") or child.pos == "VERB":
            left_out.update(word.i for word in sentence.subtree(child))
    kept = [word for word in sentence.subtree(head) if word.i not in left_out]
    low = high = kept.index(head)
    while low and kept[low - 1].i == kept[low].i - 1:
        low -= 1
    while high + 1 < len(kept) and kept[high + 1].i == kept[high].i + 1:
        high += 1
    return kept[low].start, kept[high].end


# ── what the lexicon's verbs attribute ────────────────────────────────────────────────────────────────────────────────


def _by_lexicon(quoted: Quoted, cue: Cue) -> Attribution | None:
    for sense in senses().get(cue.verb.lemma, ()):
        if not _stands_beside(cue, sense):
            continue
        content = _governed(quoted, cue, sense) or _around(quoted, cue, sense) or _loosely_after(quoted, cue, sense)
        if content:
            return _attribution(cue, content, sense.cue_type)
    return None


def _stands_beside(cue: Cue, sense: Sense) -> bool:
    near = [word.lower for word in cue.sentence.words[cue.verb.i + 1 : cue.verb.i + 6]]
    return all(word in near for word in sense.beside)


def _attribution(cue: Cue, content: tuple[Span, ...], cue_type: str) -> Attribution:
    source = phrase(cue.sentence, cue.subject) if cue.subject is not None else None
    return Attribution(cue=(cue.verb.start, cue.verb.end), content=content, source=source, cue_type=cue_type)


def _governed(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """The content that the parse hangs on the verb, behind it."""
    sentence, verb = cue.sentence, cue.verb
    right = [c for c in sentence.children(verb) if c.i > verb.i and c is not cue.subject]
    stop = next((w.i for w in sentence.words[verb.i :] if w.text == ";"), len(sentence.words))
    picked = [c for c in right if c.i < stop and _roles(sentence, c) & sense.takes]
    if sense.audience and all(child.dep in OBJECTS for child in picked):
        picked = []
    if not picked:
        return ()
    begin = picked[0]
    if not sense.audience:
        begin = next((child for child in right if child.dep in ("dobj", "dative") and child.i < begin.i), begin)
    first = max(min(word.i for word in sentence.subtree(begin)), verb.i + 1)
    last = max(word.i for child in right if _goes_on(child, picked[-1]) for word in sentence.subtree(child))
    return stretches.after(quoted, sentence, first, _extended(sentence, verb, last, stop))


def _goes_on(child: Word, last: Word) -> bool:
    return child.i <= last.i or child.dep in ("prep", "advcl", "npadvmod", "advmod")


def _extended(sentence: Sentence, verb: Word, last: int, stop: int) -> int:
    """The last word of the content, taken on to the next punctuation or to the next clause of the same subject."""
    while last + 1 < stop:
        following = sentence.words[last + 1]
        is_next_clause = following.pos == "CCONJ" and any(
            child.pos in ("VERB", "AUX") and child.i > last for child in sentence.children(verb, "conj")
        )
        if following.pos in ("PUNCT", "SPACE") or is_next_clause:
            break
        last += 1
    return min(last, stop - 1)


def _roles(sentence: Sentence, child: Word) -> set[str]:
    """What `child` can be to a reporting verb, in the words of the lexicon's `takes`."""
    if child.dep == "prep":
        return {child.lower}
    if child.dep in ("ccomp", "xcomp"):
        has_to = any(aux.lower == "to" for aux in sentence.children(child, "aux"))
        roles = {"infinitive"} if has_to else {"clause"} if child.dep == "ccomp" else set()
        if child.tag == "VBG":
            roles.add("object")
        if child.pos not in ("VERB", "AUX"):
            roles.add("complement")
        return roles
    if child.dep in OBJECTS:
        roles = {"object"} if child.dep in ("dobj", "attr") and child.lower not in NOTHING else set()
        if child.dep in ("oprd", "acomp") and child.pos != "PRON":
            roles.add("complement")
        if any(word.pos == "NUM" for word in sentence.subtree(child)):
            roles.add("number")
        return roles
    return set()


def _around(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """The content before the cue, or before and behind it."""
    if not sense.takes & LEFT_TAKES or _is_relative(cue):
        return ()
    return stretches.around(quoted, cue.stretch)


def _is_relative(cue: Cue) -> bool:
    """Whether the verb only says more about its subject ("Cairo, which goes on …")."""
    return cue.verb.dep in ("relcl", "acl") and (cue.subject is None or cue.subject.i == cue.verb.head)


def _loosely_after(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """Content that the parse does not hang on the verb: after an opening quotation mark, a colon or a "that"."""
    opening = quoted.opening_after(cue.stretch.end)
    if opening is not None:
        return quoted.trimmed(list(opening.pieces))
    following = cue.stretch.following
    if "clause" in sense.takes and len(following) > 1 and (following[0].lower == "that" or following[0].text == ":"):
        return stretches.after(quoted, cue.sentence, following[0].i + 1, len(cue.sentence.words) - 1)
    return ()


# ── any verb beside a quotation ───────────────────────────────────────────────────────────────────────────────────────


def _beside_quotation(quoted: Quoted, cue: Cue) -> Attribution | None:
    """A verb that no lexicon knows reports where its clause follows or introduces a whole quotation."""
    verb, stretch = cue.verb, cue.stretch
    is_finite = verb.tag in ("VBD", "VBZ", "VBP") or bool(cue.sentence.children(verb, "aux"))
    if cue.subject is None or not is_finite or verb.lemma in ("be", "have") or clauses.is_passive(cue.sentence, verb):
        return None
    if quoted.quotations.at(verb.start) is not None:
        return None
    closing = quoted.closing_before(stretch.start)
    if closing is not None:
        has_comma = quoted.text[closing.inner[1] - 1] in ",?!" or quoted.text[closing.end : stretch.start].strip() == ","
        content = stretches.around(quoted, stretch) if has_comma else ()
        if content:
            return _attribution(cue, content, SPEECH)
    opening = quoted.opening_after(stretch.end)
    if opening is not None and quoted.text[stretch.end : opening.start].strip() in (",", ":"):
        return _attribution(cue, quoted.trimmed(list(opening.pieces)), SPEECH)
    return None
