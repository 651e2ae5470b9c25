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
NEAR = 5  # words within which the second word of a verb stands behind it
NOTHING = frozenset({"nothing", "so", "goodbye", "something", "little", "this", "that", "prayers", "it", "what", "which"})
NOBODY = frozenset({"i", "we", "you", "nobody", "anyone", "anybody", "none", "who", "whoever", "what", "everybody"})
"""Subjects under which the report attributes nothing to a source."""
OBJECTIVE = frozenset({"me", "us", "him", "them", "whom", "himself", "herself", "themselves", "itself"})
FINITE = ("VBD", "VBZ", "VBP")
LEFT_TAKES = frozenset({"clause", "number", "complement"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One entry of the lexicon for one of its words."""

    beside: tuple[str, ...]
    cue_type: str
    takes: frozenset[str]
    audience: bool
    quotes: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that may report, its subject, and the stretch of words of its own clause around it."""

    verb: Word
    subject: Word | None
    stretch: Stretch
    inverted: bool = False

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
            takes, audience, quotes = frozenset(entry["takes"]), entry.get("audience", False), entry.get("quotes", True)
            sense = Sense(tuple(beside), entry["cue_type"], takes, audience, quotes)
            found.setdefault(verb, []).append(sense)
    return {verb: tuple(sorted(known, key=lambda s: not s.beside)) for verb, known in found.items()}


def find(quoted: Quoted) -> Iterator[Attribution]:
    """Yield what verbs attribute, in text order: reporting verbs anywhere, any verb beside a whole quotation."""
    for sentence in quoted.marks.sentences:
        for verb in sentence.words:
            if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass", "compound"):
                continue
            cue = _cue(sentence, verb)
            if verb.dep == "amod" and not cue.inverted:
                continue
            if _is_reported(cue):
                found = _by_lexicon(quoted, cue) or _beside_quotation(quoted, cue)
                if found is not None:
                    yield found


# ── the clause of the cue ─────────────────────────────────────────────────────────────────────────────────────────────


def _cue(sentence: Sentence, verb: Word) -> Cue:
    inverted = _inverted(sentence, verb)
    if inverted is None and clauses.is_passive(sentence, verb):
        subject = clauses.doer(sentence, verb)
    else:
        subject = inverted or clauses.subject(sentence, verb)
    own = {verb.i}
    for child in sentence.children(verb):
        is_behind = child.i > verb.i
        if child.dep in SUBJECTS:
            belongs = is_behind or inverted is None
        else:
            belongs = child.dep in ADJUNCTS or (child.dep == "prep" and is_behind) or _is_audience(sentence, verb, child)
        if belongs:
            own.update(_adjunct(sentence, child))
    if inverted is not None:
        own.update(word.i for word in sentence.within(*phrase(sentence, inverted)))
    first = last = verb.i
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return Cue(verb, subject, Stretch(sentence, verb, first, last), inverted is not None)


def _adjunct(sentence: Sentence, child: Word) -> Iterator[int]:
    """The words of an adjunct, a that-clause left out that the parse hangs on it ("said at a meeting that …")."""
    words = sentence.subtree(child)
    cut = next((w.i for w in words if child.dep == "prep" and w.lower == "that" and w.tag in ("IN", "WDT")), None)
    return (word.i for word in words if cut is None or word.i < cut)


def _inverted(sentence: Sentence, verb: Word) -> Word | None:
    """The subject behind its verb ("Not one, said the mayor."), whatever the parse makes of it there."""
    is_participle = verb.tag == "VBN" and verb.dep == "amod"
    if verb.tag not in FINITE and not is_participle:
        return None
    if not any("clause" in sense.takes for sense in senses().get(verb.lemma, ())) or not _is_set_off(sentence, verb):
        return None
    if is_participle:
        return sentence.head(verb) if sentence.head(verb).i > verb.i else None
    for child in sentence.children(verb):
        behind = child.i > verb.i and child.pos in NOMINAL and child.lower not in OBJECTIVE
        if behind and child.dep in (*SUBJECTS, *OBJECTS, "ccomp", "npadvmod") and sentence.subtree(child)[0].i == verb.i + 1:
            return child if _ends(sentence, child) or not _has_subject(sentence, verb) else None
    return None


def _is_set_off(sentence: Sentence, verb: Word) -> bool:
    """Whether a punctuation mark stands before the verb that is not the end of an apposition to its subject."""
    if verb.i and sentence.words[verb.i - 1].pos != "PUNCT":
        return False
    for subject in sentence.children(verb, *SUBJECTS):
        inner = sentence.subtree(subject)[:-1]
        if subject.i < verb.i and any(word.text == "," for word in inner):
            return False
    return True


def _has_subject(sentence: Sentence, verb: Word) -> bool:
    return any(child.i < verb.i for child in sentence.children(verb, *SUBJECTS))


def _ends(sentence: Sentence, head: Word) -> bool:
    """Whether the phrase of `head` ends at a punctuation mark or with the sentence."""
    end = phrase(sentence, head)[1]
    following = next((word for word in sentence.words if word.start >= end), None)
    return following is None or following.pos in ("PUNCT", "SPACE")


def _is_audience(sentence: Sentence, verb: Word, child: Word) -> bool:
    """Whether `child` is who is told ("told reporters")."""
    hears = any(sense.audience for sense in senses().get(verb.lemma, ()))
    counted = any(word.pos == "NUM" for word in sentence.subtree(child))
    return hears and child.dep in ("dobj", "dative") and child.i > verb.i and not counted


def _is_reported(cue: Cue) -> bool:
    """Whether somebody has said something: not negated, not still to come, not nobody, not the report's own "I"."""
    sentence, verb = cue.sentence, cue.verb
    auxiliaries = {child.lower for child in sentence.children(verb, "aux")}
    if auxiliaries & UNSAID or _is_denied(sentence, verb):
        return False
    is_bare = "to" in auxiliaries or (verb.tag == "VBG" and verb.dep in ("pcomp", "xcomp") and not auxiliaries)
    if is_bare and not any(above.lemma in RAISING for above in list(sentence.ancestors(verb))[:2]):
        return False
    if cue.subject is None:
        return _is_impersonal(cue)
    return cue.subject.lower not in NOBODY and not _is_asked(sentence, verb)


def _is_denied(sentence: Sentence, verb: Word) -> bool:
    if any(child.lower == "longer" for child in sentence.children(verb, "advmod")):
        return True
    return clauses.is_negated(sentence, verb) and verb.lemma != "deny"


def _is_asked(sentence: Sentence, verb: Word) -> bool:
    """Whether the subject of a participle is asked and does not ask ("Asked whether …", "was seen and told that …")."""
    if verb.tag != "VBN" or sentence.children(verb, "aux", "auxpass", "agent"):
        return False
    if verb.dep == "conj":
        return bool(sentence.children(sentence.head(verb), "auxpass"))
    return verb.dep in ("advcl", "acl", "ROOT", "relcl")


def _is_impersonal(cue: Cue) -> bool:
    """ "It was announced that …": said by somebody whom the report does not name."""
    subjects = cue.sentence.children(cue.verb, "nsubjpass", "nsubj")
    return any(subject.lower == "it" for subject in subjects)


def phrase(sentence: Sentence, head: Word) -> Span:
    """The noun phrase of `head`; what is said about it in a clause of its own and a possessive's ending are left out."""
    left_out: set[int] = set()
    for child in sentence.children(head, "relcl", "acl", "advcl", "ccomp", "conj", "cc", "parataxis", "case"):
        if child.dep not in ("conj", "cc") or child.pos == "VERB":
            left_out.update(word.i for word in sentence.subtree(child))
    kept = [word for word in sentence.subtree(head) if word.i not in left_out]
    low = high = kept.index(head)
    while low and kept[low - 1].i == kept[low].i - 1:
        low -= 1
    while high + 1 < len(kept) and kept[high + 1].i == kept[high].i + 1:
        high += 1
    while high > low and kept[high].pos in ("PUNCT", "SPACE", "PART"):
        high -= 1
    while low < high and kept[low].pos in ("PUNCT", "SPACE"):
        low += 1
    return kept[low].start, kept[high].end


# ── what the lexicon's verbs attribute ────────────────────────────────────────────────────────────────────────────────


def _by_lexicon(quoted: Quoted, cue: Cue) -> Attribution | None:
    for sense in senses().get(cue.verb.lemma, ()):
        second = _second(cue, sense)
        if sense.beside and second is None:
            continue
        told = cue if second is None else _with_second(cue, second)
        content = _content(quoted, told, sense)
        if content:
            return _attribution(cue, content, sense.cue_type)
    return None


def _content(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """What the cue attributes: around it where punctuation sets it off, else what it governs, else what is beside it."""
    if cue.stretch.following[:1] and cue.stretch.following[0].text in (",", ":"):
        content = _around(quoted, cue, sense)
        if content:
            return content
    return _governed(quoted, cue, sense) or _around(quoted, cue, sense) or _loosely_after(quoted, cue, sense)


def _second(cue: Cue, sense: Sense) -> Word | None:
    """The last of the words that the sense asks for beside the verb, or None."""
    near = cue.sentence.words[cue.verb.i + 1 : cue.verb.i + 1 + NEAR]
    found = [next((word for word in near if word.lower == wanted), None) for wanted in sense.beside]
    return found[-1] if found and None not in found else None


def _with_second(cue: Cue, second: Word) -> Cue:
    """The cue with its second word as the one that governs ("let it be known that …")."""
    governs = second if second.pos in ("VERB", "ADJ") and second.head == cue.verb.i else cue.verb
    last = max(cue.stretch.last, second.i)
    return Cue(governs, cue.subject, Stretch(cue.sentence, governs, cue.stretch.first, last))


def _attribution(cue: Cue, content: tuple[Span, ...], cue_type: str) -> Attribution:
    source = phrase(cue.sentence, cue.subject) if cue.subject is not None else None
    return Attribution(cue=(cue.verb.start, cue.verb.end), content=content, source=source, cue_type=cue_type)


def _governed(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """The content that the parse hangs on the verb, behind it."""
    sentence, verb = cue.sentence, cue.verb
    right = [c for c in sentence.children(verb) if c.i > verb.i and c is not cue.subject]
    stop = next((w.i for w in sentence.words[verb.i :] if w.text == ";"), len(sentence.words))
    picked = [c for c in right if c.i < stop and _roles(sentence, c) & sense.takes]
    if verb.lemma == "ask" and _is_relative(cue):
        picked = []  # "who asked not to be named"
    if sense.audience and all(child.dep in OBJECTS for child in picked):
        picked = []
    if not picked:
        return ()
    begin = picked[0]
    if not sense.audience:
        begin = next((child for child in right if child.dep in ("dobj", "dative") and child.i < begin.i), begin)
    first = max(min(word.i for word in sentence.subtree(begin)), verb.i + 1)
    last = max(word.i for child in right if _goes_on(child, picked[-1]) for word in sentence.subtree(child))
    opening = quoted.opening_after(cue.stretch.end)
    if opening is not None and opening.start <= sentence.words[first].start:
        return quoted.whole(opening.start, max(opening.inner[1], sentence.words[last].end))
    return stretches.after(quoted, sentence, first, _extended(sentence, verb, last, stop))


def _goes_on(child: Word, last: Word) -> bool:
    return child.i <= last.i or child.dep in ("prep", "advcl", "npadvmod", "advmod")


def _extended(sentence: Sentence, verb: Word, last: int, stop: int) -> int:
    """The last word of the content, taken on to the next clause: over a comma only to what the parse left lying there."""
    while last + 1 < stop:
        following = sentence.words[last + 1]
        if following.text == ",":
            lying = _lying(sentence, verb, last + 2)
            if lying is None:
                break
            last = lying
            continue
        is_next_clause = following.pos == "CCONJ" and any(
            child.pos in ("VERB", "AUX") and child.i > last for child in sentence.children(verb, "conj")
        )
        if following.pos in ("PUNCT", "SPACE") or is_next_clause:
            break
        last += 1
    return min(last, stop - 1)


def _lying(sentence: Sentence, verb: Word, i: int) -> int | None:
    """The last word of the phrase that begins at word `i`, where it hangs on the verb loosely ("…, two of them old")."""
    for child in sentence.children(verb, "npadvmod", "appos", "dep", "dobj", "attr", "oprd", "acl", "nsubj"):
        words = sentence.subtree(child)
        if child.i > verb.i and words[0].i == i:
            return words[-1].i
    return None


def _roles(sentence: Sentence, child: Word) -> set[str]:
    """What `child` can be to a reporting verb, in the words of the lexicon's `takes`."""
    if child.dep == "prep":
        return {child.lower} if sentence.children(child, "pobj", "pcomp") else set()
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
        if child.pos == "NUM":
            roles.add("bare number")
        return roles
    return set()


def _around(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """The content before the cue, or before and behind it."""
    is_loose = cue.verb.tag in ("VBG", "VBN") and not cue.sentence.children(cue.verb, "aux", "auxpass")
    if not sense.takes & LEFT_TAKES or _is_relative(cue) or (is_loose and cue.verb.pos == "VERB" and not sense.beside):
        return ()
    stretch = _with_object(cue) if "complement" in sense.takes else cue.stretch
    return stretches.around(quoted, stretch, sure=cue.inverted)


def _with_object(cue: Cue) -> Stretch:
    """The stretch with what is called something (""A farce," he called the vote")."""
    last = cue.stretch.last
    for thing in cue.sentence.children(cue.verb, "dobj"):
        words = cue.sentence.subtree(thing)
        if words[0].i == last + 1:
            last = words[-1].i
    return Stretch(cue.sentence, cue.verb, cue.stretch.first, last)


def _is_relative(cue: Cue) -> bool:
    """Whether the verb only says more about its subject ("Cairo, which goes on …")."""
    return cue.verb.dep in ("relcl", "acl") and (cue.subject is None or cue.subject.i == cue.verb.head)


def _loosely_after(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """Content that the parse does not hang on the verb: after an opening quotation mark, a colon or a "that"."""
    if "clause" not in sense.takes or not sense.quotes:
        return ()
    opening = quoted.opening_after(cue.stretch.end)
    if opening is not None:
        return quoted.trimmed(list(opening.pieces))
    following = cue.stretch.following
    if len(following) > 1 and (following[0].lower == "that" or following[0].text == ":"):
        return stretches.after(quoted, cue.sentence, following[0].i + 1, len(cue.sentence.words) - 1)
    return ()


# ── any verb beside a quotation ───────────────────────────────────────────────────────────────────────────────────────


def _beside_quotation(quoted: Quoted, cue: Cue) -> Attribution | None:
    """A verb that no lexicon knows reports where its clause follows or introduces a whole quotation."""
    verb, stretch = cue.verb, cue.stretch
    is_finite = verb.tag in FINITE or bool(cue.sentence.children(verb, "aux"))
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
        content = () if _is_relative(cue) else stretches.around(quoted, stretch)
        if content:
            return _attribution(cue, content, SPEECH)
        return _attribution(cue, quoted.trimmed(list(opening.pieces)), SPEECH)
    return None
