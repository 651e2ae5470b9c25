"""Which words of a sentence carry an act of the talks: verbs, nouns and adjectives of lexicons/acts.toml with their matter.

Nothing is said here on who acts: a `Found` is an act, the word that carries it, and the word that says what it is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from parley.model.report import Span
from parley.reading.talks import done, issues, seeming
from parley.reading.talks.senses import Sense, phrases, senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

PARTS = {"verb": ("VERB", "AUX"), "noun": ("NOUN",), "adjective": ("ADJ",)}
BESIDE = ("prt", "advmod", "prep", "acomp", "ccomp", "xcomp", "pobj", "dobj", "oprd", "pcomp", "advcl")
DONE = ("implement", "terminate", "extend", "violate")  # acts only once done: planned or wished, they are none
PURPOSES = ("mediate", "resume", "extend")  # acts that count where they are only the purpose: "flew in to reopen the talks"
LETTING = frozenset({"let", "allow", "permit", "declare"})  # their object stands as the subject of what follows
THAT = frozenset({"it", "that", "this", "they", "these", "what"})
AWAY = ("back", "away")
ELSEWHERE = frozenset({"off", "open", "down", "up", "out", "into", "through", "away"})  # "broke open" breaks no deal
PARTICLES = frozenset({"down", "off", "out", "up", "back", "away"})
DEEDS = ("implement", "extend", "terminate")
PROSPECTS = ("extend", "resume", "terminate")  # deeds that nouns also name while they are only sought
SPEECHES = frozenset({"statement", "letter", "speech", "interview", "message", "communiqué", "address", "note", "broadcast"})
GIVING_WAY = ("demand", "reject")  # acts that are given up where they are done "no longer"
TIMES = ("DATE", "TIME")
ANYTHING = frozenset({"all", "everything", "what", "much", "most", "anything"})
BREAKING = ("suspend", "terminate", "violate", "reject")
ANSWERING = ("accept", "agree", "resume", "concede")
OPEN = frozenset({"if", "unless", "whether", "until", "till", "once", "provided", "should"})
COMPLEMENTS = ("xcomp", "ccomp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An act, the word that carries it and the head of what it is about.

    `sense` is the entry of the lexicon that was found, `condition` the span of the words of its condition, `agent` the word
    for who does it, `teller` for who tells it, where that is not the grammar of `word`. `told` marks an act that a party
    does by saying so ("no talks until …"): it is the speaker's; `quoted` marks what counts only in somebody's mouth; `loose`
    what counts only with a party, because its matter is left to the context ("Kyiv agrees"); `idiom` a phrase, whose first
    word may not be its verb; `by_effort` what mediates only if its party is on neither side ("is trying to save the truce").
    """

    act: str
    word: Word
    about: Word
    sense: Sense | None = None
    told: bool = False
    condition: Span | None = None
    agent: Word | None = None
    teller: Word | None = None
    quoted: bool = False
    loose: bool = False
    idiom: bool = False
    by_effort: bool = False


def breaks(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` says that talks or a deal are broken off or broken, so that not to do it is no refusal."""
    known = [sense for sense in senses().get((verb.lemma, "verb"), ()) if sense.act in BREAKING]
    return any(_about(sentence, verb, sense) is not None for sense in known)


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the acts of a sentence in text order, at most one for each word."""
    for word in sentence.words:
        found = _idiom(sentence, word) or _carried(sentence, word)
        if found is not None:
            yield found
            yield from _further(sentence, found)


def _further(sentence: Sentence, found: Found) -> Iterator[Found]:
    """The further demands of one verb: "demanded that it leave and free the captives", "called for a truce and for aid"."""
    if found.act != "demand" or found.idiom:
        return
    about = found.about
    if about.pos == "VERB" or about.dep in COMPLEMENTS:
        wanted = [other for other in sentence.children(about, "conj") if other.tag == "VB"]
        abouts = [verb for verb in wanted if not sentence.children(verb, "nsubj", "nsubjpass", "aux")]
    else:
        prep = sentence.head(about)
        later = [*sentence.children(prep, "conj"), *sentence.children(sentence.head(prep), "prep")]
        again = [other for other in later if prep.dep == "prep" and other.lower == prep.lower and other.i > prep.i]
        abouts = [noun for other in again for noun in sentence.children(other, "pobj")]
    yield from (replace(found, about=other) for other in abouts)


def _idiom(sentence: Sentence, word: Word) -> Found | None:
    """The act of a phrase whose words stand one after the other from `word` on ("out of the question")."""
    for first in dict.fromkeys((word.lower, word.lemma)):
        for sense in phrases().get(first, ()):
            after = sentence.words[word.i + 1 : word.i + 1 + len(sense.beside)]
            if len(after) < len(sense.beside) or any(
                text not in (near.lower, near.lemma) for text, near in zip(sense.beside, after, strict=True)
            ):
                continue
            if after and after[-1].lower == "no" and after[-1].dep == "det":
                continue  # "said no talks would …" is not "said no"
            about = _about(sentence, word, replace(sense, beside=()))
            if (sense.act == "violate" and _is_of_the_talks(sentence, word)) or (word.lower == "as" and word.dep == "mark"):
                continue  # "exchanged prisoners as mediators pressed for more"
            act = about and _act(sentence, word, sense)
            if about and act:
                return Found(act=act, word=word, about=about, sense=sense, idiom=True, told=sense.told)
    return None


def _is_of_the_talks(sentence: Sentence, word: Word) -> bool:
    """Tell whether it is the talks or a deal itself of which the words tell ("the talks were stalling"), and no party."""
    found = clauses.subject(sentence, clauses.clause_head(sentence, word))
    return found is not None and found.pos == "NOUN" and issues.names(found)


def _carried(sentence: Sentence, word: Word) -> Found | None:
    for part, tags in PARTS.items():
        if word.pos in tags:
            for sense in senses().get((word.lemma, part), ()):
                about = _about(sentence, word, sense)
                act = about and _act(sentence, word, sense)
                if about and act:
                    act = _together(sentence, word, sense, act)
                    about = next(iter(_wished(sentence, word)), about) if part == "noun" else about
                    about = word if parted(sentence, word, about) else about  # "the army agreed; the League refused"
                    return Found(act=act, word=word, about=about, sense=sense, quoted=sense.alleged, told=sense.told)
            for sense in senses().get((word.lemma, part), ()):
                found = _elliptic(sentence, word, sense)
                if found is not None:
                    return found
    return None


def _together(sentence: Sentence, word: Word, sense: Sense, act: str) -> str:
    """The act, as one of all sides where it is done and nobody is named for it ("a truce was agreed")."""
    is_of_nobody = clauses.is_passive(sentence, word) and clauses.doer(sentence, word) is None
    return sense.both if sense.both == "agree" and act == sense.act and is_of_nobody else act


def _elliptic(sentence: Sentence, word: Word, sense: Sense) -> Found | None:
    """An act whose matter is left to the context: a verb that may stand alone, without object or with a pronoun for one."""
    if word.dep == "relcl" and sentence.head(word).lower in ANYTHING:
        return None  # "got all that it wanted" demands nothing
    if "any" in sense.matter and (found := _of_anything(sentence, word, sense)) is not None:
        return found
    if word.pos == "ADJ" or clauses.is_passive(sentence, word):
        return _of_pronoun(sentence, word, sense)
    is_another = sense.act == "violate" and any(near.lower in ELSEWHERE for near in sentence.children(word))
    if sense.beside or "alone" not in sense.matter or is_another:
        return None
    objects = sentence.children(word, "dobj", *COMPLEMENTS)
    if sense.act == "accept" and (word.dep == "relcl" or any(child.tag in clauses.RELATIVE for child in objects)):
        return None  # "the men whom it had promised to free": told in passing
    if all(child.pos in ("PRON", "DET", "NUM", "ADJ") for child in objects):
        act = _act(sentence, word, sense)
        return Found(act=act, word=word, about=objects[0] if objects else word, sense=sense, loose=True) if act else None
    return None


def _of_pronoun(sentence: Sentence, word: Word, sense: Sense) -> Found | None:
    """An act whose matter is told by a pronoun as its subject ("It was extended by a week", "that is unacceptable")."""
    verb = _negatable(sentence, word)
    told = [noun for noun in sentence.children(verb, *clauses.SUBJECTS) if noun.lower in THAT]
    act = _act(sentence, word, sense) if told and not sense.beside and "pronoun" in sense.matter else None
    # nothing else is said to be extended by so many days, and "what was signed" is a deal
    loose = sense.act != "extend" and told[:1] != [] and told[0].lower != "what"
    if not act:
        return None
    return Found(act=act, word=word, about=told[0], sense=sense, loose=loose, told=sense.told, quoted=sense.told)


def _of_anything(sentence: Sentence, word: Word, sense: Sense) -> Found | None:
    """An act on a matter that no list holds, by a verb that parties to talks say of nothing else ("insists on Manila")."""
    if sense.beside and not _stands_beside(sentence, word, sense.beside):
        return None
    for place in sense.matter:
        for head in _heads(sentence, word, place) if place not in ("any", "alone", "itself") else []:
            if (sense.act == "suspend" and head.lemma in seeming.AFFAIRS) or (
                head.lower in ANYTHING and word.dep == "relcl"
            ):
                continue  # "got all that it wanted" demands nothing
            act = _act(sentence, word, sense)
            return Found(act=act, word=word, about=head, sense=sense, loose=True) if act else None
    return None


def _act(sentence: Sentence, word: Word, sense: Sense) -> str | None:
    """The act, turned round where the word is denied; None where the denied word is no act."""
    if (sense.act not in PURPOSES and done.is_only_wished(sentence, word)) or _is_open(sentence, word, sense):
        return None
    if sense.act in (*DONE, "resume") and seeming.is_hoped(sentence, word):
        return None
    if sense.act in PROSPECTS and word.pos == "NOUN" and seeming.is_sought(sentence, word):
        return None
    if sense.act == "concede" and word.pos == "NOUN" and done.is_only_wished(sentence, clauses.clause_head(sentence, word)):
        return None  # "urged them to show flexibility"
    if sense.act in DEEDS and done.is_only_spoken_of(sentence, word):
        return None
    if (_must_be_done(sense) and not done.is_done(sentence, word)) or seeming.is_none(sentence, word, sense.act):
        return None
    if sense.act in GIVING_WAY and any(child.lower == "longer" for child in sentence.children(word, "advmod")):
        return "concede"  # "no longer asks for", "no longer objects to"
    if word.pos != "NOUN" and _is_denied(sentence, _negatable(sentence, word)):
        return sense.denied
    if word.pos == "NOUN" and _is_missing(sentence, word):
        return None
    return sense.act if sense.act != "none" else None


def _is_open(sentence: Sentence, word: Word, sense: Sense) -> bool:
    """Tell whether an answer is only a condition: "if both sides agree", "once the League accepts"."""
    return sense.act in ANSWERING and any(mark.lower in OPEN for mark in sentence.children(word, "mark"))


def _is_missing(sentence: Sentence, noun: Word) -> bool:
    """Tell whether there is no such act: "there is no real proposal", "has never made a proposal"."""
    if any(child.lower == "no" for child in sentence.children(noun, "det")):
        return True
    return noun.dep == "dobj" and clauses.is_negated(sentence, sentence.head(noun))


def _is_denied(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb is negated, or shares the "not" of the verb it is joined to ("will not sign nor pay")."""
    above = sentence.head(verb)
    if clauses.is_negated(sentence, verb) or (verb.dep == "pcomp" and above.lower == "without"):
        return True
    if any(child.lower == "longer" for child in sentence.children(verb, "advmod")):
        return True  # "no longer considers itself bound"
    is_joined = verb.dep == "conj" and verb.tag == above.tag and not sentence.children(verb, "aux", *clauses.SUBJECTS)
    joining = {child.lower for child in sentence.children(above, "cc")}
    is_shared = "nor" in joining or (verb.tag == "VB" and "or" in joining)
    return is_joined and is_shared and _is_denied(sentence, above)


def _must_be_done(sense: Sense) -> bool:
    """Tell whether only the deed counts, no plan of it: also of what goes on by itself ("the talks can resume")."""
    return sense.act in DONE or (sense.act == "resume" and "subject" in sense.matter)


def _negatable(sentence: Sentence, word: Word) -> Word:
    """The verb that a "not" would stand with: an adjective's is its copula."""
    return sentence.head(word) if word.pos == "ADJ" and word.dep in ("acomp", "attr") else word


def _about(sentence: Sentence, word: Word, sense: Sense) -> Word | None:
    """The head of what the act is about, where it names a matter of the kinds asked for."""
    if sense.beside and not _stands_beside(sentence, word, sense.beside):
        return None
    if not sense.beside and any(
        near.dep == "prt" or near.lower in AWAY for near in sentence.children(word, "prt", "advmod")
    ):
        return None  # "take back" is another verb than "take"
    for place in sense.matter:
        if place == "bare":
            return _nearest_matter(sentence, word, sense.kinds) if _stands_bare(sentence, word) else None
        if place == "sentence":
            return _nearest_matter(sentence, word, sense.kinds)
        for head in _heads(sentence, word, place) if place not in ("alone", "any") else []:
            if place == "itself" or issues.matter(sentence, head, sense.kinds):
                return head
    return None


def _stands_bare(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb has no object and says of no place that it is left ("the League walked out")."""
    hanging = [verb, *sentence.children(verb, "prt", "advmod", "prep")]
    places = [prep for near in hanging for prep in sentence.children(near, "prep") if prep.lower in ("of", "from", "to")]
    return not places and not sentence.children(verb, "dobj")


def _nearest_matter(sentence: Sentence, word: Word, kinds: frozenset[str]) -> Word | None:
    """The word of the sentence nearest to `word` that names a matter."""
    named = [near for near in sentence.words if issues.names(near, kinds) and near.i != word.i]
    return min(named, key=lambda near: abs(near.i - word.i), default=None)


def _heads(sentence: Sentence, word: Word, place: str) -> list[Word]:
    """The words that stand at `place` beside `word`."""
    if place == "itself":
        return [word]
    if place == "object":
        found = clauses.undergoer(sentence, word)
        under = [verb for verb in sentence.children(word, "ccomp") if not sentence.children(verb, "mark")]  # not "that"
        let = [noun for verb in under for noun in sentence.children(verb, "nsubj")]
        return [found] if found else let if word.lemma in LETTING else []
    if place == "subject":
        found = clauses.subject(sentence, word)
        return [found] if found else []
    if place == "clause":
        return sentence.children(word, *COMPLEMENTS) or _wished(sentence, word) or _asked(sentence, word)
    nouns = [noun for prep in _prepositions(sentence, word, place) for noun in sentence.children(prep, "pobj", "pcomp")]
    return [noun for noun in nouns if noun.entity not in TIMES]


def parted(sentence: Sentence, one: Word, other: Word) -> bool:
    """Tell whether a semicolon stands between two words, whatever the parser makes of the clauses that it parts."""
    first, last = sorted((one.i, other.i))
    return any(word.text == ";" for word in sentence.words[first:last])


def _asked(sentence: Sentence, word: Word) -> list[Word]:
    """The clause of what somebody is to do: "asked for the army to quit the town"."""
    below = sentence.children(word, "advcl")
    return [verb for verb in below if verb.tag == "VB" and any(c.lower == "for" for c in sentence.children(verb, "mark"))]


def _wished(sentence: Sentence, word: Word) -> list[Word]:
    """The clause of what is asked for, which the parser takes for one on a noun: "demands that the army withdraw"."""
    below = sentence.children(word, "acl", "relcl")
    return [
        verb for verb in below if verb.tag == "VB" and any(mark.lower == "that" for mark in sentence.children(verb, "mark"))
    ]


def _prepositions(sentence: Sentence, word: Word, text: str) -> list[Word]:
    """The prepositions `text` that hang on `word` or on a particle of it."""
    hanging = sentence.children(word)
    hanging += [child for noun in _means(sentence, word) for child in sentence.children(noun, "prep")]
    hanging += [child for near in hanging if near.dep in ("prt", "advmod", "prep") for child in sentence.children(near)]
    objects = [near for noun in sentence.children(word, "dobj") for near in sentence.subtree(noun)]
    # "accused the men in the hills of firing": the parser hangs the charge on the men or the hills
    hanging += [near for near in objects if near.dep == "prep" and sentence.children(near, "pcomp") and near.head != word.i]
    return [child for child in hanging if child.dep in ("prep", "prt", "agent", "dative") and child.lower == text]


def _stands_beside(sentence: Sentence, word: Word, beside: tuple[str, ...]) -> bool:
    """Tell whether the further words of an entry hang on `word`, in their order, after it."""
    wanted = list(beside)
    near = {word.i, *(noun.i for noun in _means(sentence, word))}
    for other in sentence.words[word.i + 1 :]:
        if not wanted:
            break
        if other.lower == wanted[0] and other.head in near and other.dep in BESIDE and not _tells_when(sentence, other):
            near.add(other.i)
            wanted.pop(0)
    return not wanted


def _means(sentence: Sentence, verb: Word) -> list[Word]:
    """The words in which something is said, on which the parser hangs what follows ("insisted in a letter on a truce")."""
    preps = sentence.children(verb, "prep")
    return [noun for prep in preps for noun in sentence.children(prep, "pobj") if noun.lemma in SPEECHES]


def _tells_when(sentence: Sentence, prep: Word) -> bool:
    """Tell whether a preposition tells when: "called on Monday" calls on nobody, but "turned it down on Monday" refuses."""
    return prep.lower not in PARTICLES and any(noun.entity in TIMES for noun in sentence.children(prep, "pobj"))
