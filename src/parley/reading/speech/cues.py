"""Reporting verbs: where a verb attributes words to somebody, by rules over the parse and the quotation marks.

What is found is spans only (cue, source, content); who the source is, for whom and to whom it speaks and on which day is
worked out in attribution. Words are in lexicons/cues.toml.
"""

from collections.abc import Iterator

from parley import lexicons
from parley.model.report import Span
from parley.reading.speech import stretches
from parley.reading.speech.cue_clauses import (
    FINITE,
    OBJECTS,
    Cue,
    Sense,
    clause_of,
    is_audience,
    is_reported,
    phrase,
    senses,
)
from parley.reading.speech.quotations import Quotation
from parley.reading.speech.stretches import SPEECH, Attribution, Quoted, Stretch
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

BESIDE = 8  # characters within which a quotation begins behind a sentence that introduces it, or ends before it
NEAR = 5  # words within which the second word of a verb stands behind it
NOTHING = frozenset({"nothing", "so", "goodbye", "something", "little", "this", "that", "prayers", "it", "what", "which"})
LEFT_TAKES = frozenset({"clause", "number", "complement"})


def find(quoted: Quoted) -> Iterator[Attribution]:
    """Yield what verbs attribute, in text order: reporting verbs anywhere, any verb beside a whole quotation."""
    for sentence in quoted.marks.sentences:
        is_quoted = bool(quoted.quotations.within(sentence.start - BESIDE, sentence.end + BESIDE))
        for verb in sentence.words:
            if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass", "compound"):
                continue
            if not is_quoted and verb.lemma not in senses():
                continue
            cue = clause_of(sentence, verb)
            if verb.dep == "amod" and not cue.inverted:
                continue
            if is_reported(cue):
                found = _by_lexicon(quoted, cue) or _beside_quotation(quoted, cue)
                if found is not None:
                    yield found


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
    speaker = _issuer(cue) or cue.subject
    source = phrase(cue.sentence, speaker) if speaker is not None else None
    if source is not None and source[0] == cue.verb.start:  # "alleged Rask", which the parse takes for one phrase
        source = (cue.sentence.words[cue.verb.i + 1].start, source[1])
    return Attribution(cue=(cue.verb.start, cue.verb.end), content=content, source=source, cue_type=cue_type)


def _issuer(cue: Cue) -> Word | None:
    """Who "issued a statement saying that …"; None where the subject of the verb is no such paper, or nobody issues it."""
    paper, sentence = cue.subject, cue.sentence
    if paper is None or cue.verb.dep != "acl" or paper.i != cue.verb.head or paper.dep != "dobj":
        return None
    return clauses.doer(sentence, sentence.head(paper)) if paper.lemma in lexicons.by_word("cue_nouns") else None


def _governed(quoted: Quoted, cue: Cue, sense: Sense) -> tuple[Span, ...]:
    """The content that the parse hangs on the verb, behind it."""
    sentence, verb = cue.sentence, cue.verb
    if (heard := _heard(cue, sense)) is not None:
        return quoted.trimmed([heard])
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


def _heard(cue: Cue, sense: Sense) -> Span | None:
    """The claim that somebody answers ("a charge denied by the clerk"): the noun that the participle hangs on."""
    sentence, verb = cue.sentence, cue.verb
    noun = sentence.head(verb)
    is_claim = verb.dep == "acl" and verb.tag == "VBN" and noun.lemma in lexicons.by_word("cue_nouns")
    return phrase(sentence, noun) if is_claim and "object" in sense.takes and sentence.children(verb, "agent") else None


def _goes_on(child: Word, last: Word) -> bool:
    """Whether `child` of the verb belongs to its content; "…, adding that" is the next cue."""
    is_next = child.dep == "advcl" and child.tag == "VBG"
    return child.i <= last.i or (child.dep in ("prep", "advcl", "npadvmod", "advmod") and not is_next)


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
        has_noun = any(noun.i > child.i for noun in sentence.children(child, "pobj", "pcomp"))
        return {child.lower} if has_noun else set()
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
    is_loose = cue.verb.tag in ("VBG", "VBN") and not cue.inverted and not cue.sentence.children(cue.verb, "aux", "auxpass")
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
    if opening is not None and _is_told(quoted, cue, opening):
        return ()
    if opening is not None:
        return quoted.trimmed(list(opening.pieces))
    following = cue.stretch.following
    if len(following) > 1 and (following[0].lower == "that" or following[0].text == ":"):
        return stretches.after(quoted, cue.sentence, following[0].i + 1, len(cue.sentence.words) - 1)
    return ()


def _is_told(quoted: Quoted, cue: Cue, opening: Quotation) -> bool:
    """Whether a quotation behind the verb is the name of who is told ("told “The Morning” that …")."""
    is_name = quoted.text[opening.inner[1] - 1].isalnum()
    sentence, verb = cue.sentence, cue.verb
    told = (child for child in sentence.children(verb, "dobj", "dative") if is_audience(sentence, verb, child))
    return is_name and any(opening.start < child.start < opening.end for child in told)


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
