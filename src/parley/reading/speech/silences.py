"""Who kept silent: "declined to comment", "did not respond to requests", "would not say", "no immediate comment from".

Silence is kept with its source, but it is no speech. Words are in lexicons/silences.toml; spans only, as in cues.

"The clinic declined to comment on the lists." → source "The clinic", cue "declined to comment on the lists".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from parley import lexicons
from parley.model.report import Span
from parley.reading.speech.cue_clauses import NOBODY, phrase
from parley.reading.speech.stretches import Attribution, Quoted, overlap
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

SILENCE = "silence"
SAID = frozenset({"no comment", "no comments", "no immediate comment"})
WILL = frozenset({"would", "'d", "’d", "will", "wo", "'ll", "’ll"})
ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether", "if"})
ABOUT = frozenset({"about", "of", "on"})
WITH = frozenset({"to", "with"})
LENGTH = 12  # words of a cue at most: the refusal and what it is about
NEITHER, NOTHING = "neither", "nothing"
NO = frozenset({"no", "any"})
ENTITIES = ("PERSON", "ORG", "GPE", "NORP")  # labels of the parser for who may speak
AT_ONCE = frozenset({"immediately", "yet"})
AVAILABLE = "available"  # silent only where negated; the others are silent where not


def _words(kind: str) -> frozenset[str]:
    return lexicons.words("silences", kind, key="kind")


@cache
def _known() -> frozenset[str]:
    return frozenset(word for entry in lexicons.entries("silences") for word in entry["words"])


@cache
def _talks() -> frozenset[str]:
    return frozenset(word for entry in lexicons.entries("silences") if entry.get("about") for word in entry["words"])


@cache
def _kept() -> frozenset[str]:
    return frozenset(word for entry in lexicons.entries("silences") if entry.get("keeps") for word in entry["words"])


def told(page: Quoted, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, those that tell of silence marked as such, and the silences that no other words tell of."""
    silences = list(find(page))
    matched: set[int] = set()
    tellers: list[Attribution] = []
    for attribution in found:
        same = [i for i, other in enumerate(silences) if overlap(attribution.cue, other.cue)]
        matched.update(same)
        is_silent = bool(same) or any(
            page.text[start:end].strip(" .!").lower() in SAID for start, end in attribution.content
        )
        yield replace(attribution, cue_type=SILENCE) if is_silent else attribution
        tellers.append(attribution)
    yield from (_by_whom(page, silence, tellers) for i, silence in enumerate(silences) if i not in matched)


def _by_whom(page: Quoted, silence: Attribution, tellers: Sequence[Attribution]) -> Attribution:
    """The silence; that of who speaks where the parse gives it to a thing ("said the road was shut but did not say why")."""
    sentence = page.marks.sentence_at(silence.cue[0])
    words = sentence.within(*silence.source) if sentence is not None and silence.source is not None else ()
    if sentence is None or not words or any(word.pos == "PRON" for word in words):
        return silence
    is_named = any(_is_actor(page, word) for word in words)
    if is_named and (any(_is_party(page, word) for word in words) or not _only_follows(sentence, silence.cue)):
        return silence
    before = [teller for teller in tellers if sentence.start <= teller.cue[0] < silence.cue[0]]
    speaker = before[-1].source if before else None
    return silence if speaker is None else replace(silence, source=speaker)


def _only_follows(sentence: Sentence, cue: Span) -> bool:
    """Whether the verb of a silence only goes on from another, and names nobody itself ("… but would not say by whom")."""
    verb = next((word for word in sentence.within(*cue) if word.pos == "VERB"), None)
    return verb is not None and verb.dep == "conj" and not sentence.children(verb, "nsubj")


def _is_party(page: Quoted, word: Word) -> bool:
    mention = page.marks.mention_at(word)
    return _is_name(word) or (mention is not None and mention.actor.kind in ("party", "body"))


def _is_name(word: Word) -> bool:
    """Whether a word is part of a name: the parser takes small words for names now and then ("the lorry")."""
    return word.entity in ENTITIES and word.text[:1].isupper()


def find(page: Quoted) -> Iterator[Attribution]:
    """Yield the silences outside quotations in text order; what is not said is part of the cue, the content is empty."""
    for sentence in page.marks.sentences:
        for word in sentence.words:
            source = _asked(page, sentence, word) if word.lemma in _known() else None
            if source is None or source.lower in NOBODY or page.quotations.at(word.start) is not None:
                continue
            yield Attribution(cue=_cue(sentence, word), content=(), source=phrase(sentence, source), cue_type=SILENCE)


def _asked(page: Quoted, sentence: Sentence, word: Word) -> Word | None:
    """Who keeps silent by `word`, or None; engines do not respond either, and guns are silent."""
    certain = next((found for rule in CERTAIN if (found := rule(sentence, word)) is not None), None)
    if certain is not None:
        return certain
    source = next((found for rule in OF_ACTORS if (found := rule(sentence, word)) is not None), None)
    return source if source is not None and (_is_actor(page, source) or _for_comment(sentence, word)) else None


def _for_comment(sentence: Sentence, verb: Word) -> bool:
    """Whether it is for an answer that somebody was looked for in vain ("could not be reached for comment")."""
    preps = [prep for prep in sentence.children(verb, "prep") if prep.lower == "for"]
    return any(noun.lemma in _words("words") for prep in preps for noun in sentence.children(prep, "pobj"))


def _is_actor(page: Quoted, source: Word) -> bool:
    return page.marks.mention_at(source) is not None or _is_name(source)


def _refuses(sentence: Sentence, verb: Word) -> Word | None:
    """Who "declined to comment", "refused to say how many", "declined comment"."""
    if verb.lemma not in _words("refuses") or verb.pos != "VERB" or clauses.is_negated(sentence, verb):
        return None
    under = sentence.children(verb, "xcomp", "ccomp")
    is_kept = any(word.lemma in _words("tells") | _words("answers") and _is_telling(sentence, word) for word in under)
    is_kept |= any(word.lemma == "comment" for word in sentence.children(verb, "dobj"))
    return clauses.subject(sentence, verb) if is_kept else None


def _withholds(sentence: Sentence, verb: Word) -> Word | None:
    """Who "would not say", "did not say how many", "did not disclose the day", "neither confirmed nor denied it"."""
    if verb.lemma not in _words("tells") or verb.pos != "VERB" or not _is_finite(sentence, verb):
        return None
    is_neither = verb.lemma == "confirm" and any(word.lemma == "deny" for word in sentence.children(verb, "conj"))
    under = sentence.children(verb, "ccomp", "xcomp", "dobj")
    asks = any(_opens_with_question(sentence, word) for word in [*under, *sentence.children(verb, "advmod")])
    would = any(word.lower in WILL for word in sentence.children(verb, "aux"))
    tells = any(word.dep in ("ccomp", "xcomp") for word in under) and not asks  # "would not say that it was so"
    meets = any(prep.lower in WITH for prep in sentence.children(verb, "prep", "dative"))  # "would not talk to the rebels"
    is_kept = is_neither or verb.lemma in _kept() or asks or (would and not tells and not meets)
    is_kept = is_kept and _is_telling(sentence, verb)
    return clauses.doer(sentence, verb) if is_kept and _is_negated(sentence, verb) else None


def _is_negated(sentence: Sentence, verb: Word) -> bool:
    """Whether a verb is negated, or nobody does it ("neither the army nor the guild would say")."""
    if clauses.is_negated(sentence, verb):
        return True
    subjects = sentence.children(verb, "nsubj")
    return any(child.lower == NEITHER for noun in subjects for child in sentence.children(noun, "preconj", "cc", "det"))


def _says_nothing(sentence: Sentence, verb: Word) -> Word | None:
    """Who "said nothing", "has said nothing of the captives"."""
    objects = sentence.children(verb, "dobj") if verb.lemma in _words("tells") and _is_finite(sentence, verb) else []
    return clauses.doer(sentence, verb) if any(noun.lower == NOTHING for noun in objects) else None


def _is_telling(sentence: Sentence, verb: Word) -> bool:
    """Whether to talk is to tell: of a matter, or to the press; who will not talk while it is shelled does not negotiate."""
    if verb.lemma not in _talks():
        return True
    for prep in sentence.children(verb, "prep"):
        heard = any(noun.lemma in _words("press") for noun in sentence.children(prep, "pobj"))
        if prep.lower in ABOUT or (prep.lower in WITH and heard):
            return True
    return False


def _opens_with_question(sentence: Sentence, word: Word) -> bool:
    return word.i > word.head and sentence.subtree(word)[0].lower in ASKING


def _answers_no_question(sentence: Sentence, verb: Word) -> Word | None:
    """Who "did not respond to requests", "has not answered our questions"."""
    objects = _unanswered(sentence, verb)
    return clauses.subject(sentence, verb) if any(noun.lemma in _words("asked") for noun in objects) else None


def _answers_nothing(sentence: Sentence, verb: Word) -> Word | None:
    """Who "did not immediately reply", "has not yet answered"."""
    at_once = any(word.lower in AT_ONCE for word in sentence.children(verb, "advmod"))
    if not at_once or _unanswered(sentence, verb) or not _is_unanswered(sentence, verb):
        return None
    return clauses.subject(sentence, verb)


def _is_unanswered(sentence: Sentence, verb: Word) -> bool:
    is_known = verb.lemma in _words("answers") and verb.pos == "VERB"
    return is_known and clauses.is_negated(sentence, verb) and _is_finite(sentence, verb)


def _unanswered(sentence: Sentence, verb: Word) -> list[Word]:
    """What the verb says was not answered."""
    if not _is_unanswered(sentence, verb):
        return []
    preps = [prep for prep in sentence.children(verb, "prep", "dative") if prep.lower == "to"]
    return [*sentence.children(verb, "dobj"), *(noun for prep in preps for noun in sentence.children(prep))]


def _out_of_reach(sentence: Sentence, verb: Word) -> Word | None:
    """Who "could not be reached for comment"."""
    if (
        verb.lemma not in _words("reached")
        or not clauses.is_passive(sentence, verb)
        or not clauses.is_negated(sentence, verb)
    ):
        return None
    return clauses.subject(sentence, verb)


def _not_there(sentence: Sentence, verb: Word) -> Word | None:
    """Who "was not available for comment", "has kept silent"."""
    if verb.lemma not in _words("stays") or not _is_finite(sentence, verb):
        return None
    is_negated = clauses.is_negated(sentence, verb)
    for adjective in sentence.children(verb, "acomp", "oprd", "advcl", "dobj", "advmod"):
        if adjective.lower in _words("silent"):
            matters = {prep.lower for prep in sentence.children(adjective, "prep")}
            is_kept = is_negated and "for" in matters if adjective.lower == AVAILABLE else not is_negated
            return clauses.subject(sentence, verb) if is_kept else None
    return None


def _no_word(sentence: Sentence, noun: Word) -> Word | None:
    """Who "had no comment", "gave no statement"; and "there was no immediate comment from …"."""
    verb = sentence.head(noun)
    none = {child.lower for child in sentence.children(noun, "det")} & NO
    if noun.lemma not in _words("words") or not none or ("no" not in none and not clauses.is_negated(sentence, verb)):
        return None
    if noun.dep == "dobj" and verb.lemma in (_words("gives") | ({"have"} if noun.lemma in _words("held") else set())):
        return clauses.subject(sentence, verb)
    from_whom = [prep for word in (noun, verb) for prep in sentence.children(word, "prep") if prep.lower in ("from", "by")]
    return next((whom for prep in from_whom for whom in sentence.children(prep, "pobj")), None)


CERTAIN = (_refuses, _withholds, _says_nothing, _no_word, _answers_no_question)
OF_ACTORS = (_answers_nothing, _out_of_reach, _not_there)


def _is_finite(sentence: Sentence, verb: Word) -> bool:
    """Whether the verb tells something: no infinitive and no participle that hangs on another."""
    auxiliaries = {child.lower for child in sentence.children(verb, "aux", "auxpass")}
    return "to" not in auxiliaries and (verb.tag in ("VBD", "VBZ", "VBP") or bool(auxiliaries))


def _cue(sentence: Sentence, word: Word) -> Span:
    """The words of silence: verb or noun with auxiliaries, negation and what follows it, the source left out."""
    verb = sentence.head(word) if word.pos == "NOUN" else word
    subjects: Sequence[Word] = sentence.children(verb, "nsubj", "nsubjpass", "expl")
    begin = max((sentence.subtree(subject)[-1].i + 1 for subject in subjects if subject.i < verb.i), default=0)
    own = [w for w in sentence.subtree(verb) if w.i >= begin]
    first = last = verb.i
    indices = {w.i for w in own}
    while first - 1 in indices and sentence.words[first - 1].pos not in ("PUNCT", "SPACE", "CCONJ"):
        first -= 1
    while last + 1 in indices and last + 1 - first < LENGTH and sentence.words[last + 1].pos not in ("PUNCT", "SPACE"):
        last += 1
    return sentence.words[first].start, sentence.words[last].end
