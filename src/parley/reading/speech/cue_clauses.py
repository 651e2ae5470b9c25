"""The clause of a verb that may report: its subject, its stretch of words, and whether anything was said at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parley import lexicons
from parley.model.report import Span
from parley.reading.speech.stretches import Stretch
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

ADJUNCTS = ("aux", "auxpass", "neg", "prt", "advmod", "npadvmod", "dative", "agent", "intj")
SUBJECTS = ("nsubj", "nsubjpass", "expl")
OBJECTS = ("dobj", "attr", "oprd", "acomp")
LOOSELY = ("appos", "npadvmod", "dep", "nsubj", "conj")
HYPHENS = frozenset({"-", "–"})
PARTED = 4  # words at least before a verb whose subject a clause parts from it
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
FINITE = ("VBD", "VBZ", "VBP")
CLOSING_MARKS = frozenset({"”", '"', "’", "'", "''", "»", "›", "“"})
UNSAID = frozenset({"will", "would", "could", "may", "might", "should", "must", "'ll", "’ll", "shall", "wo", "ca", "can"})
"""Auxiliaries under which nothing has been said yet."""
RAISING = frozenset({"go", "use", "report", "hear", "hasten", "appear", "continue", "keep", "quote", "say", "begin"})
"""Verbs over an infinitive that was said all the same ("is heard to say", "went on to add")."""
NOBODY = frozenset({"i", "we", "you", "nobody", "anyone", "anybody", "none", "who", "whoever", "what", "everybody"})
"""Subjects under which the report attributes nothing to a source."""
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
OBJECTIVE = frozenset({"me", "us", "him", "them", "whom"}) | REFLEXIVE


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


def clause_of(sentence: Sentence, verb: Word) -> Cue:
    """The clause of `verb` as a cue: its subject, wherever it stands, with adjuncts and who is told; content left out."""
    inverted = _inverted(sentence, verb)
    if inverted is None and clauses.is_passive(sentence, verb):
        subject = clauses.doer(sentence, verb)
    else:
        inverted = inverted or _beside(sentence, verb)
        subject = inverted or clauses.subject(sentence, verb) or _parted(sentence, verb)
    own = {verb.i, *_aside(sentence, verb, subject)}
    for child in sentence.children(verb):
        is_behind = child.i > verb.i
        if child.dep in SUBJECTS:
            belongs = is_behind or inverted is None
        else:
            belongs = child.dep in ADJUNCTS or (child.dep == "prep" and is_behind) or is_audience(sentence, verb, child)
        if belongs:
            own.update(_adjunct(sentence, child))
    if inverted is not None:
        words = sentence.within(*phrase(sentence, inverted))
        own.update(word.i for word in (*words, *sentence.words[verb.i : _last_of_name(sentence, words[-1]) + 1]))
        own.update(word.i for said in sentence.children(inverted, "acl") for word in sentence.subtree(said))
    own.update(_hastening(sentence, verb))
    first = last = verb.i
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return Cue(verb, subject, Stretch(sentence, verb, first, last), inverted is not None)


def _hastening(sentence: Sentence, verb: Word) -> set[int]:
    """The words over an infinitive that was said all the same ("the mayor | hastened to | explain")."""
    above = sentence.head(verb)
    if verb.dep != "xcomp" or above.lemma not in RAISING or above.i > verb.i:
        return set()
    subject = clauses.subject(sentence, above)
    own = set(range(above.i, verb.i))
    return own | ({word.i for word in sentence.within(*phrase(sentence, subject))} if subject is not None else set())


def _beside(sentence: Sentence, verb: Word) -> Word | None:
    """The subject right before the verb where the parse makes it part of what is said ("Fifteen dead, the mayor wrote")."""
    left = [child for child in sentence.children(verb, *SUBJECTS) if child.i < verb.i]
    before = verb.i - 1
    while before > 0 and sentence.words[before].dep in ("aux", "advmod", "neg"):
        before -= 1
    for subject in left:
        inner = [subject, *sentence.children(subject, "appos")]
        nearest = [word for word in inner if sentence.subtree(word)[-1].i == before and word.i > left[0].i]
        if nearest and sentence.words[sentence.subtree(nearest[-1])[0].i - 1].text == ",":
            return nearest[-1]
    return None


def _parted(sentence: Sentence, verb: Word) -> Word | None:
    """The subject that a clause about it parts from its verb, hung elsewhere by the parse.

    ("The crews agreed to a pause, Norway, which is host, said.")
    """
    if verb.tag not in FINITE or verb.i < PARTED or sentence.words[verb.i - 1].text != ",":
        return None
    for noun in reversed(sentence.words[: verb.i - 1]):
        about = [word for word in sentence.children(noun, "relcl", "appos") if sentence.subtree(word)[-1].i == verb.i - 2]
        if about and noun.pos in NOMINAL and noun.dep in LOOSELY:
            first = sentence.subtree(noun)[0].i
            return noun if first and sentence.words[first - 1].text == "," else None
    return None


def _aside(sentence: Sentence, verb: Word, subject: Word | None) -> set[int]:
    """The words between a verb and its subject before it that only say more about it (", which is host,")."""
    if subject is None or subject.i > verb.i or sentence.words[verb.i - 1].text != ",":
        return set()
    words = sentence.subtree(subject)
    return set(range(words[0].i, verb.i)) if words[-1].i in (verb.i - 1, verb.i - 2) else set()


def _adjunct(sentence: Sentence, child: Word) -> Iterator[int]:
    """The words of an adjunct, a that-clause left out that the parse hangs on it ("said at a meeting that …")."""
    words = sentence.subtree(child)
    cut = next((w.i for w in words if child.dep == "prep" and w.lower == "that" and w.tag in ("IN", "WDT")), None)
    return (word.i for word in words if cut is None or word.i < cut)


def _inverted(sentence: Sentence, verb: Word) -> Word | None:
    """The subject behind its verb ("Not one, said the mayor."), whatever the parse makes of it there."""
    known = [sense for sense in senses().get(verb.lemma, ()) if sense.takes & {"clause", "number"}]
    before = [word.text for word in sentence.words[max(0, verb.i - 2) : verb.i]]
    is_quoted = bool(before) and (before[-1] in CLOSING_MARKS or (before[-1] == "," and before[0] in CLOSING_MARKS))
    if not (known or is_quoted) or not _is_set_off(sentence, verb):
        return None
    if verb.tag in ("VBN", "VBD") and verb.dep == "amod":
        return sentence.head(verb) if sentence.head(verb).i > verb.i else None
    must_end = verb.tag not in FINITE or (any(sense.audience for sense in known) and not is_quoted)
    if verb.tag not in (*FINITE, "VBN", "VB") or (verb.tag not in FINITE and verb.dep in ("acl", "relcl")):
        return None
    begin = _behind_adverbials(sentence, verb)
    for child in sentence.children(verb):
        if _may_be_subject(child, verb) and sentence.subtree(child)[0].i in (verb.i + 1, begin):
            return None if must_end and not _ends(sentence, child) else child
    return None


def _behind_adverbials(sentence: Sentence, verb: Word) -> int:
    """Where the word behind what stands between a verb and its subject is ("replied in Orvale the mayor")."""
    begin = verb.i + 1
    for child in sentence.children(verb, "prt", "advmod", "prep", "npadvmod"):
        words = sentence.subtree(child)
        is_time = child.dep != "npadvmod" or child.entity in ("DATE", "TIME")
        if is_time and words[0].i == begin:
            begin = words[-1].i + 1
    return begin


def _may_be_subject(child: Word, verb: Word) -> bool:
    is_nominal = child.i > verb.i and child.pos in NOMINAL and child.lower not in OBJECTIVE and child.entity != "DATE"
    return is_nominal and child.dep in (*SUBJECTS, *OBJECTS, "ccomp", "npadvmod")


def _is_set_off(sentence: Sentence, verb: Word) -> bool:
    """Whether a punctuation mark stands before the verb that is not the end of what is put between it and its subject."""
    if verb.i and sentence.words[verb.i - 1].pos != "PUNCT":
        return False
    for subject in sentence.children(verb, *SUBJECTS):
        inner = sentence.subtree(subject)[:-1]
        if subject.i < verb.i and (any(word.text == "," for word in inner) or _has_aside(sentence, verb, subject)):
            return False
    return True


def _has_aside(sentence: Sentence, verb: Word, subject: Word) -> bool:
    """Whether a participle between commas stands between a subject and its verb ("The mayor, speaking to us, urged …")."""
    behind = sentence.words[sentence.subtree(subject)[-1].i + 1]
    asides = [child for child in sentence.children(verb, "advcl", "acl") if subject.i < child.i < verb.i]
    return behind.text == "," and any(sentence.subtree(aside)[0].i == behind.i + 1 for aside in asides)


def _ends(sentence: Sentence, head: Word) -> bool:
    """Whether the phrase of `head` ends at a punctuation mark or with the sentence."""
    last = _last_of_name(sentence, sentence.within(*phrase(sentence, head))[-1])
    following = next(iter(sentence.words[last + 1 :]), None)
    return following is None or following.pos in ("PUNCT", "SPACE")


def _last_of_name(sentence: Sentence, word: Word) -> int:
    """Where the name with `word` in it ends, which the parser may hang on the verb bit by bit ("wailed Izzat al-Risheq")."""
    last = word.i
    for following in sentence.words[word.i + 1 :] if word.pos == "PROPN" else ():
        is_glued = following.text in HYPHENS and following.start == sentence.words[following.i - 1].end
        if not is_glued and (following.pos != "PROPN" or following.start != sentence.words[following.i - 1].end):
            break
        last = following.i
    return last


def is_audience(sentence: Sentence, verb: Word, child: Word) -> bool:
    """Whether `child` is who is told ("told reporters")."""
    told = child.lower in OBJECTIVE and child.pos == "PRON"
    hears = told or any(sense.audience for sense in senses().get(verb.lemma, ()))
    if not hears or child.dep not in ("dobj", "dative") or child.i < verb.i or child.pos == "ADP":
        return False
    return not any(word.pos == "NUM" for word in sentence.subtree(child))


def is_reported(cue: Cue) -> bool:
    """Whether somebody has said something: not negated, not still to come, not nobody, not the report's own "I"."""
    sentence, verb = cue.sentence, cue.verb
    auxiliaries = {child.lower for child in sentence.children(verb, "aux")}
    if auxiliaries & UNSAID or _is_denied(cue) or is_name_given(sentence, verb):
        return False
    is_bare = "to" in auxiliaries or (verb.tag == "VBG" and verb.dep in ("pcomp", "xcomp") and not auxiliaries)
    if is_bare and not any(above.lemma in RAISING for above in list(sentence.ancestors(verb))[:2]):
        return False
    if cue.subject is None:
        return _is_impersonal(cue)
    return cue.subject.lower not in NOBODY and not _is_asked(sentence, verb)


def is_name_given(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb only gives the name that its subject goes by ("a man who calls himself Uncle Orsk")."""
    own = any(child.lower in REFLEXIVE for child in sentence.children(verb, "dobj"))
    return own and any(child.pos == "PROPN" for child in sentence.children(verb, "oprd", "attr", "ccomp", "xcomp"))


def _is_denied(cue: Cue) -> bool:
    """Whether nobody said it; a "no" before an inverted cue is what is said ("No truce, insists the palace")."""
    sentence, verb = cue.sentence, cue.verb
    if any(child.lower == "longer" for child in sentence.children(verb, "advmod")):
        return True
    if cue.inverted and not sentence.children(verb, "neg"):
        return False
    return clauses.is_negated(sentence, verb) and verb.lemma != "deny"


def _is_asked(sentence: Sentence, verb: Word) -> bool:
    """Whether the subject of a participle is asked and does not ask ("Asked whether …", "was seen and told that …")."""
    if verb.tag != "VBN" or sentence.children(verb, "aux", "auxpass", "agent", "nsubj"):
        return False
    if verb.dep == "conj":
        return bool(sentence.children(sentence.head(verb), "auxpass"))
    return verb.dep in ("advcl", "acl", "ROOT", "relcl")


def _is_impersonal(cue: Cue) -> bool:
    """ "It was announced that …": said by somebody whom the report does not name."""
    subjects = cue.sentence.children(cue.verb, "nsubjpass", "nsubj")
    return any(subject.lower == "it" for subject in subjects)


def _closes(words: list[Word]) -> bool:
    """Whether the last word is a quotation mark that closes one inside ("the “Free Port”")."""
    return words[-1].text in CLOSING_MARKS and sum(word.tag in ("``", "''") for word in words) > 1


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
    while high > low and kept[high].pos in ("PUNCT", "SPACE", "PART") and not _closes(kept[low : high + 1]):
        high -= 1
    while low < high and kept[low].pos in ("PUNCT", "SPACE"):
        low += 1
    return kept[low].start, kept[high].end
