"""The grammar of a clause: who acts, on whom, in the passive or not, negated, planned, under which condition.

Pure functions over a Sentence and one of its words (a verb, or a noun that names an act); each returns None or an empty
list where the sentence does not say.
"""

from parley.reading.text.sentences import Sentence, Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OBJECTS = ("dobj", "attr", "oprd")
PASSIVE = ("auxpass", "nsubjpass")
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither"})
MANNERS = frozenset({"account", "circumstance", "means", "way", "condition", "case"})
NOBODY = frozenset({"no", "neither", "none", "nothing", "nobody"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would"})
MODAL = frozenset({"may", "might", "could", "can", "should", "must"})
INTENT_HEADS = frozenset(
    {"plan", "intend", "agree", "promise", "pledge", "vow", "offer", "propose", "expect", "schedule", "due", "set",
     "prepare", "want", "hope", "seek", "ask", "urge", "demand", "require", "threaten", "refuse", "decline"}
)  # fmt: skip
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "use", "take"})
TOLD = frozenset(
    {"demand", "claim", "report", "fact", "hope", "fear", "threat", "promise", "condition", "statement", "assurance", "news",
     "idea", "proposal", "request", "insistence", "belief", "sign", "charge", "accusation", "warning", "pledge", "guarantee"}
)  # fmt: skip
CONDITIONALS = frozenset({"if", "unless", "until", "provided", "once", "while", "before"})
RELATIVE = ("WDT", "WP")
COMPLEMENTS = ("ccomp", "xcomp")
INVERTED = frozenset({"should", "had", "were"})


def clause_head(sentence: Sentence, word: Word) -> Word:
    """The verb (or root) of the smallest clause that holds `word`."""
    for above in [word, *sentence.ancestors(word)]:
        if above.pos in ("VERB", "AUX") and above.dep not in ("aux", "auxpass", "amod", "compound"):
            return above
    return sentence.root


def is_passive(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` is in the passive, a reduced one ("hostages held by…") included."""
    if sentence.children(verb, *PASSIVE):
        return True
    if verb.tag != "VBN" or sentence.children(verb, "aux", "nsubj"):
        return False
    if verb.dep == "conj":  # "were freed and handed over": the auxiliary stands with the first
        return is_passive(sentence, sentence.head(verb))
    return verb.dep in ("acl", "advcl", "amod", "relcl", "ROOT", "nmod")


def subject(sentence: Sentence, verb: Word) -> Word | None:
    """The word that is the grammatical subject of `verb`, taken over from a governing or coordinated verb if need be.

    Infinitives and gerunds take whoever controls them: "asked the rebels to leave", "accused the army of firing", "their
    promise to withdraw".
    """
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = sentence.children(verb, *SUBJECTS) or _beside_auxiliary(sentence, verb) or _misjoined(sentence, verb)
        if own:
            return _antecedent(sentence, verb, next((noun for noun in own if noun.tag not in RELATIVE), own[0]))
        if verb.dep in ("acl", "relcl"):
            return _of_noun(sentence, verb)
        controller = _controller(sentence, verb)
        if controller is not None:
            return controller
        head = sentence.head(verb)
        if verb.dep not in ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp") or head.i == verb.i:
            return None
        verb = head
    return None


def _beside_auxiliary(sentence: Sentence, verb: Word) -> list[Word]:
    """The subject where the parser has hung it on an auxiliary ("Cairo has been mediating")."""
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    return [noun for auxiliary in auxiliaries for noun in sentence.children(auxiliary, *SUBJECTS)]


def _misjoined(sentence: Sentence, verb: Word) -> list[Word]:
    """The subject where the parser has joined it to a time before it ("left on Friday and Cairo freed two")."""
    before = sentence.words[verb.i - 1] if verb.i and verb.dep == "conj" else None
    if before is None or before.dep != "conj" or before.pos not in ("PROPN", "NOUN", "PRON"):
        return []
    return [before] if sentence.head(before).entity in ("DATE", "TIME") and before.entity not in ("DATE", "TIME") else []


def _of_noun(sentence: Sentence, verb: Word) -> Word | None:
    """The subject of a verb that hangs on a noun: the noun, or who has it where it is an infinitive ("its vow to stop")."""
    noun = sentence.head(verb)
    infinitive = any(child.lower == "to" for child in sentence.children(verb, "aux"))
    if not infinitive or verb.dep == "relcl":
        return noun
    owner = possessor(sentence, noun)
    if owner is not None:
        return owner
    above = clause_head(sentence, noun)
    return doer(sentence, above) if above.pos in ("VERB", "AUX") and above.i != verb.i else noun


def _controller(sentence: Sentence, verb: Word) -> Word | None:
    """The object that governs an infinitive or a gerund ("asked Israel to leave", "accused Israel of leaving"), or None."""
    head = sentence.head(verb)
    if verb.dep == "xcomp" and head.lemma not in SUBJECT_CONTROL:
        return next(iter(sentence.children(head, "dobj", "dative")), None)
    if verb.dep == "pcomp" and head.lower in ("of", "for", "from", "into"):
        return next(iter(sentence.children(sentence.head(head), "dobj")), None)
    return None


def possessor(sentence: Sentence, noun: Word) -> Word | None:
    """Whose act or thing `noun` names: "Cairo's proposal", "its refusal", "a rejection by Cairo", "the demands of Cairo"."""
    owners = sentence.children(noun, "poss")
    if owners:
        return owners[0]
    for word in ("by", "of", "from"):
        for prep in sentence.children(noun, "prep", "agent"):
            if prep.lower == word:
                return next(iter(sentence.children(prep, "pobj")), None)
    return None


def _antecedent(sentence: Sentence, verb: Word, found: Word) -> Word:
    """For a relative pronoun the noun that it stands for, else the word itself."""
    is_relative = found.tag in RELATIVE and verb.dep in ("relcl", "acl")
    return sentence.head(verb) if is_relative else found


def doer(sentence: Sentence, verb: Word) -> Word | None:
    """Who does it: the subject, or in the passive the phrase with "by"; None for an agentless passive."""
    if not is_passive(sentence, verb):
        return subject(sentence, verb)
    for agent in sentence.children(verb, "agent", "prep"):
        if agent.lower == "by":
            return next(iter(sentence.children(agent, "pobj")), None)
    return None


def undergoer(sentence: Sentence, verb: Word) -> Word | None:
    """To whom or what it is done: the object, or in the passive the subject."""
    if is_passive(sentence, verb):
        return subject(sentence, verb)
    found = next(iter(sentence.children(verb, *OBJECTS)), None)
    if _relates(sentence, verb) and (found is None or found.tag in RELATIVE):
        own = sentence.children(verb, "nsubj")
        return sentence.head(verb) if any(noun.tag not in RELATIVE for noun in own) else found
    return found


def _relates(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` heads a relative clause: "the plan that they refused", but not "the demand that they leave"."""
    if verb.dep == "acl" and any(noun.tag in RELATIVE for noun in sentence.children(verb, "nsubj")):
        return True
    if verb.dep == "acl" and sentence.children(verb, "mark"):
        return sentence.head(verb).lemma not in TOLD and not sentence.children(verb, "xcomp", "ccomp", "prep")
    return verb.dep == "relcl"


def recipient(sentence: Sentence, verb: Word) -> Word | None:
    """The indirect object, or the noun after "to", "against" or "with"."""
    indirect = sentence.children(verb, "dative")
    if indirect and indirect[0].pos != "ADP":
        return indirect[0]
    for prep in [*indirect, *sentence.children(verb, "prep")]:
        if prep.lower in ("to", "against", "with", "at"):
            return next(iter(sentence.children(prep, "pobj")), None)
    return None


def is_negated(sentence: Sentence, verb: Word) -> bool:
    """Tell whether `verb` itself is negated ("did not accept", "no prisoner was freed", "never")."""
    if any(child.lower in NEGATIONS for child in sentence.children(verb, "neg", "advmod", "preconj", "cc")):
        return True
    if any(child.lower == "longer" and sentence.children(child, "neg") for child in sentence.children(verb, "advmod")):
        return True  # "no longer"
    nouns = sentence.children(verb, *SUBJECTS, *OBJECTS)
    beside = [noun for prep in sentence.children(verb, "prep") for noun in sentence.children(prep, "pobj")]
    nouns += [noun for noun in beside if noun.lemma in MANNERS]  # "on no account", "under no circumstances"
    return any(child.lower in NOBODY for noun in nouns for child in (noun, *sentence.children(noun, "det")))


def is_inverted(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause supposes something by its order: "had the army attacked, …"; a question does not."""
    subjects = sentence.children(verb, *SUBJECTS)
    helpers = [child for child in sentence.children(verb, "aux", "auxpass") if child.lower in INVERTED]
    is_before = any(subjects and helper.i < subjects[0].i for helper in helpers)
    return is_before and verb.dep in ("advcl", "ccomp") and not any(word.text == "?" for word in sentence.words)


def modality(sentence: Sentence, verb: Word) -> str:
    """How the report holds the act of `verb`: "occurred", "ongoing", "planned", "conditional" or "denied"."""
    if is_negated(sentence, verb) or _denied_above(sentence, verb):
        return "denied"
    auxiliaries = {child.lower for child in sentence.children(verb, "aux")}
    conditional = condition(sentence, verb) is not None
    if auxiliaries & (FUTURE | MODAL):
        return "conditional" if conditional or auxiliaries & {"might", "could", "may"} else "planned"
    if "to" in auxiliaries and (verb.dep in ("xcomp", "acl", "relcl", "ROOT", "ccomp") and _intended(sentence, verb)):
        return "planned"
    is_progressive = verb.tag == "VBG" and any(
        c.lemma == "be" and c.tag in ("VBZ", "VBP") for c in sentence.children(verb, "aux")
    )
    return "ongoing" if is_progressive else "occurred"


def _intended(sentence: Sentence, verb: Word) -> bool:
    head = sentence.head(verb)
    return head.lemma in INTENT_HEADS or head.lower in INTENT_HEADS or head.pos in ("NOUN", "ADJ") or head.lemma == "be"


def _denied_above(sentence: Sentence, verb: Word) -> bool:
    return verb.dep in ("xcomp", "pcomp", "ccomp") and any(
        above.lemma == "deny" for above in list(sentence.ancestors(verb))[:2]
    )


def condition(sentence: Sentence, verb: Word) -> tuple[int, int] | None:
    """The span of the condition of `verb` ("if …", "unless …", "until …", "provided that …"), or None."""
    for clause in sentence.children(verb, "advcl"):
        opener = next((c for c in sentence.children(clause, "mark", "advmod") if c.lower in CONDITIONALS), None)
        if opener is not None or (clause.lower == "provided"):
            return sentence.span(clause)
    for prep in sentence.children(verb, "prep"):
        if prep.lower in ("until", "unless", "pending", "without"):
            return sentence.span(prep)
    return None
