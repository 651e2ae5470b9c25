"""What the encoder cut amiss in an attribution, mended by the grammar of its sentence and by what the rules find there.

The encoder tags word pieces one by one: a source may lose its first half ("'s captain"); its content (wholeness)
may come in shreds; a name may pass for a verb ("Said Omar").
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parley.lexicons import by_word
from parley.model.report import Span
from parley.reading.actors import nations
from parley.reading.speech import wholeness
from parley.reading.speech.cue_clauses import FINITE, clause_of, is_name_given, phrase
from parley.reading.speech.cue_types import LABEL, is_known
from parley.reading.speech.relays import QUOTING
from parley.reading.speech.stretches import SPEECH, Attribution, Quoted, overlap
from parley.reading.speech.voices import RELATIVE
from parley.reading.text.sentences import Sentence, Word

NAMING = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "VERB", "X")
TOLD_BY = ("VBN", "VBD")  # tags of a verb with a doer behind "by": the tagger takes one for the other
AS_SAYING = 60  # … and between "was quoted" and "as saying"
AS = " as "
EMPTY = ("PUNCT", "PART", "SPACE")  # parts of speech that say nothing at all
NOBODY = ("no ", "none of ", "nobody", "neither of ")


def mend(page: Quoted, found: Attribution, by_rule: Sequence[Attribution]) -> Attribution | None:
    """The attribution with whole words for source, cue and content; None where its cue is a name or nobody said it."""
    if any(is_none(page, found) for is_none in (_is_name, _is_nobody, _is_question, _is_heading)):
        return None
    if (saying := _as_saying(page, found, by_rule)) is not None:
        return saying
    mended = _recued(page, _resourced(page, _unshredded(_turned(found, by_rule), by_rule), by_rule), by_rule)
    whole = replace(mended, content=wholeness.content(page, mended, by_rule))
    return None if _is_nothing(page, whole) else whole


def _turned(found: Attribution, by_rule: Sequence[Attribution]) -> Attribution:
    """The attribution the right way round, where the encoder lets the words speak ("Two are dead, proclaims a clerk")."""
    for rule in by_rule:
        if rule.source is None or not overlap(rule.cue, found.cue):
            continue
        if found.source is None:
            if rule.content[-1][1] <= rule.source[0] < rule.cue[0] and _is_within(rule.source, found.content):
                return replace(found, source=rule.source, content=rule.content)
            continue
        speaks = any(overlap(piece, found.source) for piece in rule.content)
        if speaks and any(overlap(piece, rule.source) for piece in found.content):
            return replace(found, source=rule.source, content=rule.content)
    return found


def _is_within(span: Span, content: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in content)


def _is_name(page: Quoted, found: Attribution) -> bool:
    """Whether the one word of the cue is a name inside a sentence that has a verb besides ("Prime Minister Said Omar"),
    or the cue gives a name ("a man who calls himself Uncle Orsk")."""
    sentence = page.marks.sentence_at(found.cue[0])
    words = sentence.within(*found.cue) if sentence else ()
    if sentence is not None and any(word.pos == "VERB" and is_name_given(sentence, word) for word in words):
        return True
    if sentence is None or len(words) != 1 or words[0].pos != "PROPN" or not words[0].text.istitle():
        return False
    around = sentence.words[max(0, words[0].i - 1) : words[0].i + 2]
    verbs = (word for word in sentence.words if word.pos == "VERB" and word.text.islower())
    return words[0].i > 0 and all(word.text[:1].isupper() for word in around) and any(verbs)


def _is_nothing(page: Quoted, found: Attribution) -> bool:
    """Whether nothing is said: what is attributed is a "not" or "to" ("who asked | not | to be named")."""
    sentence = page.marks.sentence_at(found.content[0][0])
    words = [word for piece in found.content for word in sentence.within(*piece)] if sentence else []
    return bool(words) and all(word.pos in EMPTY for word in words)


def _is_heading(page: Quoted, found: Attribution) -> bool:
    """Whether the "speaker" before a colon is no actor but a place or a heading ("Orsk: army denies the charge").

    So it is where the whole line stands in capitals, and where somebody else speaks behind the colon.
    """
    start, end = found.cue
    if page.text[start:end].strip() != LABEL or found.source is None or page.opening_after(end) is not None:
        return False
    asks = by_word("speakers").get(page.text[slice(*found.source)].upper(), {}).get("asks")
    named = page.marks.sentence_at(found.source[0])
    if asks:
        return True
    if named is None or any(page.marks.mention_at(word) is not None for word in named.within(*found.source)):
        return False
    line = page.text[found.source[0] : page.text.find("\n", end)]
    behind = page.marks.sentence_at(found.content[0][0])
    roots = [word for word in behind.words if word.head == word.i and word.start >= end] if behind else []
    tells = any(behind and is_known(page, (root.start, root.end)) and behind.children(root, "nsubj") for root in roots)
    words = page.text[slice(*found.source)]
    is_town = nations.is_city(words) or (words.isupper() and nations.is_city(words.title()))
    return tells or line.isupper() or is_town or any(word.entity == "GPE" for word in named.within(*found.source))


def _is_nobody(page: Quoted, found: Attribution) -> bool:
    """Whether nobody said it ("no group claimed the attack"); what nobody thought stays, as the corpora have it."""
    sentence = page.marks.sentence_at(found.cue[0])
    tells = sentence is not None and any(word.tag in FINITE for word in sentence.within(*found.cue))
    if found.source is None or found.cue_type != SPEECH or not tells:
        return False
    return page.text[slice(*found.source)].lower().startswith(NOBODY)


def _is_question(page: Quoted, found: Attribution) -> bool:
    """Whether it is what the speaker was asked ("Asked if the pier was open, the clerk said …"), or is only granted
    ("let him call it a toll")."""
    sentence = page.marks.sentence_at(found.cue[0])
    verbs = [word for word in sentence.within(*found.cue) if word.pos == "VERB"] if sentence else []
    if sentence is None or len(verbs) != 1:
        return False
    verb, above = verbs[0], sentence.head(verbs[0])
    is_asked = verb.lemma == "ask" and verb.tag in TOLD_BY and verb.dep in ("advcl", "acl")
    is_granted = verb.tag == "VB" and verb.dep in ("ccomp", "xcomp") and (above.lemma, above.tag) == ("let", "VB")
    is_asked = is_asked and not sentence.children(verb, "agent", "aux", "nsubj")
    return is_granted or is_asked or (verb.lemma == "ask" and _is_aside(sentence, verb))


def _is_aside(sentence: Sentence, verb: Word) -> bool:
    """Whether a comma parts a verb from its subject, so that it only says more about it ("The mayor, asked why, said …")."""
    subject = next(iter(sentence.children(verb, "nsubj")), None)
    before = sentence.words[verb.i - 1] if verb.i else None
    is_parted = before is not None and before.text == "," and verb.tag in TOLD_BY
    return is_parted and subject is not None and sentence.subtree(subject)[-1].i in (verb.i - 1, verb.i - 2)


def _as_saying(page: Quoted, found: Attribution, by_rule: Sequence[Attribution]) -> Attribution | None:
    """What somebody "was quoted as saying", with all of these words as its cue."""
    end = found.content[-1][1]
    for rule in by_rule:
        start = rule.cue[0]
        if found.cue[0] < start < end and page.text[start - len(AS) : start] == AS and start - found.cue[1] <= AS_SAYING:
            cue = (found.cue[0], rule.cue[1])
            own = found.source if found.source is not None and not overlap(found.source, cue) else None
            return replace(rule, cue=cue, source=own or rule.source, cue_type=SPEECH)
    return None


def _unshredded(found: Attribution, by_rule: Sequence[Attribution]) -> Attribution:
    """The attribution with the whole source where half of it was taken for content ("clerks", "of both towns")."""
    for rule in by_rule:
        if found.source is None or rule.source is None or not overlap(rule.cue, found.cue):
            continue
        is_cut = rule.source[0] == found.source[0] and found.source[1] < rule.source[1]
        if is_cut and any(overlap(piece, rule.source) for piece in found.content):
            return replace(found, source=rule.source)
    return found


def _resourced(page: Quoted, found: Attribution, by_rule: Sequence[Attribution]) -> Attribution:
    """The attribution with the rule's source where its own is no noun phrase, and with no half of a relative clause."""
    if found.source is None:
        return found
    sentence = page.marks.sentence_at(found.source[0])
    words = sentence.within(*found.source) if sentence else ()
    if sentence is None or not words:
        return found
    own = _own_subject(page, found, sentence, words)
    if own is not None:
        return replace(found, source=own)
    if words[0].tag == "POS" or not any(word.pos in NAMING for word in words):
        of_cue = (rule.source for rule in by_rule if rule.source and overlap(rule.cue, found.cue))
        noun = sentence.head(words[-1]) if words[-1].dep == "det" else None
        whole = phrase(sentence, noun) if noun is not None else found.source
        return replace(found, source=next(of_cue, whole))
    whole = _agent(page, found) or _uncut(sentence, words, found.source)
    first = sentence.words[words[0].i - 1] if words[0].i and whole[0] == found.source[0] else None
    if first is not None and first.dep in ("det", "poss") and words[0].i <= first.head <= words[-1].i:
        whole = (first.start, whole[1])  # "the | mayor"
    return replace(found, source=whole)


def _own_subject(page: Quoted, found: Attribution, of_source: Sentence, words: Sequence[Word]) -> Span | None:
    """The subject of the reporting words, where the source is no noun ("seen by clerks") or of the next sentence."""
    sentence = page.marks.sentence_at(found.cue[0])
    verb = next((word for word in sentence.within(*found.cue) if word.tag in FINITE), None) if sentence else None
    if sentence is None or verb is None:
        return None
    inside = {word.i for word in words}
    head = next((word for word in words if word.head not in inside or word.head == word.i), None)
    is_participle = of_source is sentence and head is not None and head.pos == "VERB" and head.tag == "VBN"
    if not is_participle and of_source.start <= sentence.start:
        return None
    subject = clause_of(sentence, verb).subject
    return phrase(sentence, subject) if subject is not None and subject.i not in inside else None


def _agent(page: Quoted, found: Attribution) -> Span | None:
    """Who says it, where the source is whom it is said of ("the captain, said by officers to be ill, …")."""
    sentence = page.marks.sentence_at(found.cue[0])
    for verb in sentence.within(*found.cue) if sentence else ():
        if sentence is None or found.source is None or verb.tag not in TOLD_BY or verb.lemma in QUOTING:
            continue
        teller = next((noun for by in sentence.children(verb, "agent") for noun in sentence.children(by, "pobj")), None)
        spoken_of = [
            *sentence.children(verb, "nsubjpass", "nsubj"),
            *([sentence.head(verb)] if verb.dep in ("acl", "relcl") else []),
        ]
        if teller is not None and any(found.source[0] <= word.start < found.source[1] for word in spoken_of):
            return phrase(sentence, teller)
    return None


def _uncut(sentence: Sentence, words: Sequence[Word], source: Span) -> Span:
    """The source without a relative clause of which it has only the beginning."""
    for before, word in pairwise(words):
        if before.text != "," or word.tag not in RELATIVE:
            continue
        verb = next((above for above in sentence.ancestors(word) if above.dep == "relcl"), None)
        last = sentence.subtree(verb)[-1] if verb is not None else word
        if last.start >= source[1] and last.pos != "PUNCT":
            return source[0], sentence.words[before.i - 1].end
    return source


def _recued(page: Quoted, found: Attribution, by_rule: Sequence[Attribution]) -> Attribution:
    """The attribution with the rule's reporting words where its own hold no word that could report ("of", ":")."""
    sentence = page.marks.sentence_at(found.cue[0])
    words = sentence.within(*found.cue) if sentence else ()
    is_cut = page.text[found.cue[0] - 1 : found.cue[0]].isalpha() and page.text[found.cue[0] : found.cue[0] + 1].isalpha()
    if not is_cut and (
        not words
        or any(word.pos not in wholeness.HOLLOW for word in words)
        or is_known(page, found.cue) != (LABEL in page.text[slice(*found.cue)])
    ):
        return found
    for rule in by_rule:
        begins = abs(rule.content[0][0] - found.content[0][0]) <= len("that ")
        if begins and not rule.verbatim and page.text[slice(*rule.cue)] != LABEL:
            return replace(found, cue=rule.cue, source=rule.source or found.source, cue_type=rule.cue_type)
    return found
