"""Which words of a sentence carry an act of the talks: verbs, nouns and adjectives of lexicons/acts.toml with their matter.

Nothing is said here on who acts: a `Found` is an act, the word that carries it, and the word that says what it is about.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from parley.model.report import Span
from parley.reading.talks import beside, done, issues, seeming, supposed
from parley.reading.talks.senses import Sense, phrases, senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

PARTS = {"verb": ("VERB", "AUX"), "noun": ("NOUN",), "adjective": ("ADJ",)}
DONE = ("implement", "terminate", "extend", "violate")  # acts only once done: planned or wished, they are none
PURPOSES = ("mediate", "resume", "extend")  # acts that count where they are only the purpose: "flew in to reopen the talks"
THAT = frozenset({"it", "that", "this", "they", "these", "what"})
ELSEWHERE = frozenset({"off", "open", "down", "up", "out", "into", "through", "away"})  # "broke open" breaks no deal
DEEDS = ("implement", "extend", "terminate")
PROSPECTS = ("extend", "resume", "terminate")  # deeds that nouns also name while they are only sought
GIVING_WAY = ("demand", "reject")  # acts that are given up where they are done "no longer"
ANYTHING = frozenset({"all", "everything", "what", "much", "most", "anything"})
BREAKING = ("suspend", "terminate", "violate", "reject")
ANSWERING = ("accept", "agree", "resume", "concede", "reject", "suspend", "propose")
CLAIMS = frozenset({"demand", "condition", "precondition", "ultimatum"})  # what is put forward to be met
OFFERED = ("offer", "talks")
RECEIVE = "receive"
ENDS = frozenset({"end", "termination", "breach", "collapse", "suspension", "expiry"})
STEPS = frozenset({"term"})
HEDGED = ("accept", "propose", "concede")
MAKE = "make"
ANNOUNCING = frozenset({"announce", "declare", "order"})
OPEN = frozenset({"if", "unless", "whether", "until", "till", "once", "provided", "should"})
WHEN = frozenset({"when", "as"})


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
    return carries(sentence, verb, BREAKING)


def carries(sentence: Sentence, verb: Word, acts: Collection[str]) -> bool:
    """Tell whether `verb` with what stands beside it is a word of one of `acts`, done or not."""
    known = [sense for sense in senses().get((verb.lemma, "verb"), ()) if sense.act in acts]
    return any(beside.about(sentence, verb, sense) is not None for sense in known)


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the acts of a sentence in text order, at most one for each word."""
    for word in sentence.words:
        found = _idiom(sentence, word) or _carried(sentence, word)
        if found is not None:
            found = replace(found, about=_meant_by(sentence, found.about))
            yield found
            yield from _further(sentence, found)


def _meant_by(sentence: Sentence, about: Word) -> Word:
    """For a relative pronoun the noun that it stands for: "the truce that Kenya had proposed"."""
    clause = clauses.clause_head(sentence, about)
    is_relative = about.tag in clauses.RELATIVE or (about.lower == "that" and about.dep == "dobj")
    return sentence.head(clause) if is_relative and clause.dep == "relcl" else about


def _further(sentence: Sentence, found: Found) -> Iterator[Found]:
    """The further demands of one verb: "demanded that it leave and free the captives", "called for a truce and for aid"."""
    if found.act != "demand" or found.idiom:
        return
    about = found.about
    if about.pos == "VERB" or about.dep in clauses.COMPLEMENTS:
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
            about = beside.about(sentence, word, replace(sense, beside=()))
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
                about = beside.about(sentence, word, sense)
                act = about and _act(sentence, word, sense)
                if about and act:
                    return _with_matter(sentence, word, sense, act, about)
            for sense in senses().get((word.lemma, part), ()):
                found = _elliptic(sentence, word, sense)
                if found is not None:
                    return found
    return None


def _with_matter(sentence: Sentence, word: Word, sense: Sense, act: str, about: Word) -> Found:
    """An act with what it is about, who does it where that is not the grammar of its word, and its condition."""
    act = "demand" if act == "propose" and about.lemma in CLAIMS else _together(sentence, word, sense, act)
    about = next(iter(beside.wished(sentence, word)), about) if word.pos == "NOUN" else about
    about = word if beside.parted(sentence, word, about) else about  # "the army agreed; the League refused"
    is_charge = act == "violate" != sense.act  # "has not freed them": only where somebody complains of it
    maker, made = _made(sentence, word) if word.pos == "NOUN" else (_by_verb(sentence, word, sense, about), None)
    return Found(
        act=act,
        word=word,
        about=made or about,
        sense=sense,
        told=sense.told and maker is None,
        quoted=sense.alleged or (is_charge and supposed.is_outstanding(sentence, word)),
        agent=maker,
        condition=_condition(sentence, word, act),
    )


def _by_verb(sentence: Sentence, word: Word, sense: Sense, about: Word) -> Word | None:
    """Who does what a verb or adjective tells, where it is not its subject."""
    if word.dep == "acl" and word.tag == "VBG" and sentence.head(word).lemma in beside.SPEECHES:
        paper = sentence.head(word)  # "issued a statement rejecting the plan"
        return clauses.possessor(sentence, paper) or clauses.doer(sentence, clauses.clause_head(sentence, paper))
    if sense.freed and word.lemma == RECEIVE:
        return _from_whom(sentence, word)
    return _to_whom(sentence, word) if word.pos == "ADJ" and sense.told else _whose_step(sentence, sense, about)


def _from_whom(sentence: Sentence, verb: Word) -> Word | None:
    """From whom somebody receives captives, who has let them go: "received three captives from the League"."""
    near = [verb, *sentence.children(verb, "dobj")]
    preps = [prep for word in near for prep in sentence.children(word, "prep") if prep.lower == "from"]
    return next((noun for prep in preps for noun in sentence.children(prep, "pobj")), None)


def _to_whom(sentence: Sentence, adjective: Word) -> Word | None:
    """To whom something is acceptable or not: "unacceptable to the League"."""
    preps = [*sentence.children(adjective, "prep"), *sentence.children(_negatable(sentence, adjective), "prep")]
    nouns = [noun for prep in preps if prep.lower in ("to", "for") for noun in sentence.children(prep, "pobj")]
    return next((noun for noun in nouns if noun.pos in ("PROPN", "NOUN")), None)


def _whose_step(sentence: Sentence, sense: Sense, about: Word) -> Word | None:
    """Whose step it is that goes on by itself: "Kenya's withdrawal began"; whose captives come home is not told so."""
    owners = sentence.children(about, "poss") if sense.freed and issues.matter(sentence, about, STEPS) else []
    return next((owner for owner in owners if owner.pos == "PROPN"), None)


def _condition(sentence: Sentence, word: Word, act: str) -> Span | None:
    """The words of the condition under which something is accepted or offered: "would accept it if the army withdrew"."""
    clause = supposed.condition(sentence, word) if act in HEDGED else None
    return sentence.span(clause) if clause is not None else None


def _made(sentence: Sentence, noun: Word) -> tuple[Word | None, Word | None]:
    """Who makes what a condition, where the parser has the noun say it of its matter: "made the release a condition".

    So too from whom an offer comes that another has: "received an offer from the League".
    """
    matters = sentence.children(noun, "nsubj")
    verb = sentence.head(noun)
    giver = seeming.giver(sentence, noun)
    if giver is not None:
        return giver, None
    if noun.dep == "dobj" and verb.lemma in ANNOUNCING and not sentence.children(noun, "poss"):
        return clauses.doer(sentence, verb), None  # "announced a boycott of the talks"
    if not matters or verb.lemma != MAKE or sentence.children(noun, "cop"):
        return None, None
    return clauses.doer(sentence, verb), matters[0] if noun.lemma in CLAIMS else None  # "made Peru an offer": none of Peru's


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
    objects = sentence.children(word, "dobj", *clauses.COMPLEMENTS)
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
    if sense.beside and not beside.stands_beside(sentence, word, sense.beside):
        return None
    for place in sense.matter:
        for head in beside.heads(sentence, word, place) if place not in ("any", "alone", "itself") else []:
            if (sense.act == "suspend" and head.lemma in seeming.AFFAIRS) or (
                head.lower in ANYTHING and word.dep == "relcl"
            ):
                continue  # "got all that it wanted" demands nothing
            act = _act(sentence, word, sense)
            return Found(act=act, word=word, about=head, sense=sense, loose=True) if act else None
    return None


def _act(sentence: Sentence, word: Word, sense: Sense) -> str | None:
    """The act, turned round where the word is denied; None where the denied word is no act."""
    if any(holds(sentence, word, sense) for holds in (_is_open, _is_not_told, _is_still_to_come, _is_something_else)):
        return None
    if sense.act in GIVING_WAY and any(child.lower == "longer" for child in sentence.children(word, "advmod")):
        return "concede"  # "no longer asks for", "no longer objects to"
    if word.pos != "NOUN" and _is_denied(sentence, _negatable(sentence, word)):
        return None if supposed.is_unanswered(sentence, _negatable(sentence, word), sense.act) else sense.denied
    if word.pos == "NOUN" and _is_missing(sentence, word):
        return None
    return sense.act if sense.act != "none" else None


def _is_not_told(sentence: Sentence, word: Word, sense: Sense) -> bool:
    """Tell whether an act is only wished, supposed, hoped for, sought, or named without being told."""
    if supposed.is_supposed(sentence, word, sense.act) or seeming.is_none(sentence, word, sense.act):
        return True
    if sense.act not in PURPOSES and done.is_only_wished(sentence, word):
        return True
    if sense.act in (*DONE, "resume") and seeming.is_hoped(sentence, word):
        return True
    if sense.act in PROSPECTS and word.pos == "NOUN" and seeming.is_sought(sentence, word):
        return True
    return sense.act in DEEDS and done.is_only_spoken_of(sentence, word)


def _is_still_to_come(sentence: Sentence, word: Word, sense: Sense) -> bool:
    """Tell whether only a plan is told of what counts once it is done, or of giving way ("urged to show flexibility")."""
    if (_must_be_done(sense) or _is_owed(sentence, word)) and not done.is_done(sentence, word):
        return True
    is_giving = sense.act == "concede" and word.pos == "NOUN"
    return is_giving and done.is_only_wished(sentence, clauses.clause_head(sentence, word))


def _is_owed(sentence: Sentence, word: Word) -> bool:
    """Tell whether a passive only says what is left to do: "a number that is to be agreed", "terms to be agreed"."""
    return word.dep in ("relcl", "acl", "ROOT") and clauses.is_passive(sentence, word)


def _is_something_else(sentence: Sentence, word: Word, sense: Sense) -> bool:
    """Tell whether a word carries another act than its own: a deal made with the other side, readiness to break one off."""
    if sense.sides and _is_with_another(sentence, word):
        return True
    if sense.accused and _is_charged_with_answer(sentence, word):
        return True
    if sense.freed and word.lemma == RECEIVE and _from_whom(sentence, word) is None:
        return True
    made = clauses.undergoer(sentence, word) if sense.act == "propose" and word.pos == "VERB" else None
    if made is not None and made.lemma in ENDS:
        return True  # "declared an end to the truce"
    return sense.act in ("accept", "demand") and _is_ready_to_break(sentence, word)


def _is_charged_with_answer(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody is blamed for an answer, which breaks no deal: "accused Kenya of rejecting the plan"."""
    preps = [*sentence.children(verb, "prep"), *(p for noun in sentence.children(verb, "dobj")
             for p in sentence.children(noun, "prep"))]  # fmt: skip
    charges = [charge for prep in preps for charge in sentence.children(prep, "pcomp")]
    offers = [charge for charge in charges if any(issues.names(noun, OFFERED) for noun in sentence.children(charge, "dobj"))]
    return any(carries(sentence, charge, ("reject",)) for charge in offers)


def _is_with_another(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a side brings a deal about with the other, and mediates nothing: "negotiated a truce with the League"."""
    near = [verb, *sentence.children(verb, "dobj")]
    preps = [prep for word in near for prep in sentence.children(word, "prep") if prep.lower == "with"]
    return any(noun.pos == "PROPN" for prep in preps for noun in sentence.children(prep, "pobj"))


def _is_ready_to_break(sentence: Sentence, word: Word) -> bool:
    """Tell whether what somebody is ready for, or wants, breaks the talks off or a deal: "is ready to leave the talks"."""
    verbs = [verb for verb in sentence.children(word, "xcomp") if verb.pos == "VERB"]
    below = [verb for verb in verbs if not sentence.children(verb, "nsubj")]
    if sentence.children(word, "dobj", "dative", "prep"):
        return False  # "asked the army to leave the talks"
    return word.lemma != "agree" and any(breaks(sentence, verb) and not _is_denied(sentence, verb) for verb in below)


def _is_open(sentence: Sentence, word: Word, sense: Sense) -> bool:
    """Tell whether an answer is only a condition: "if both sides agree", "when it accepts, they will go"."""
    if sense.act not in ANSWERING:
        return False
    openers = {mark.lower for mark in sentence.children(word, "mark", "advmod")}
    is_coming = word.tag in ("VBZ", "VBP") and bool(openers & WHEN)
    above = sentence.ancestors(word) if is_coming else ()
    is_of_future = any(child.lower in clauses.FUTURE for near in above for child in sentence.children(near, "aux"))
    return is_of_future or any(mark.lower in OPEN for mark in sentence.children(word, "mark"))


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
    doers = sentence.children(verb, *clauses.SUBJECTS)
    if any(child.lower == "neither" for doer in doers for child in sentence.children(doer, "preconj", "cc", "advmod")):
        return True  # "neither Kenya nor the League accepted it"
    is_joined = verb.dep == "conj" and verb.tag == above.tag and not sentence.children(verb, "aux", *clauses.SUBJECTS)
    joining = {child.lower for child in sentence.children(above, "cc")}
    is_shared = "nor" in joining or (verb.tag == "VB" and "or" in joining)
    return is_joined and is_shared and _is_denied(sentence, above)


def _must_be_done(sense: Sense) -> bool:
    """Tell whether only the deed counts, no plan of it: also of what goes on by itself ("the talks can resume")."""
    return sense.act in (*DONE, "agree") or (sense.act == "resume" and "subject" in sense.matter)


def _negatable(sentence: Sentence, word: Word) -> Word:
    """The verb that a "not" would stand with: an adjective's is its copula."""
    return sentence.head(word) if word.pos == "ADJ" and word.dep in ("acomp", "attr") else word
