"""Who did the deed that a trigger tells, and to whom."""

from functools import cache

from parley.lexicons import entries
from parley.model.actors import Actor
from parley.reading.actors import nations, places
from parley.reading.actors.parties import actors_of, joined, mention_of
from parley.reading.amounts import counted
from parley.reading.happenings import mistaken, named, triggers
from parley.reading.happenings.scenes import ADDRESSED, ASIDE
from parley.reading.happenings.triggers import INSTRUMENTS, Trigger
from parley.reading.marks import Marks
from parley.reading.speech.attribution import speaker_at
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

TARGETS = ("on", "against", "at", "of", "upon", "into", "to", "with")
MOST_WORDS = 8  # an actor or recipient that nobody knows by name is quoted by its own words, no more than these
NAMED_TARGETS = ("ASSAULT", "COERCE", "RETREAT", "ACCUSE", "REQUEST", "THREATEN")
"""Types whose target is quoted by its own words where it is no known actor; the others are done to known actors only."""
BLAME = ("blame", "finger", "responsibility")
GIVEN = ("AID", "SANCTION", "SUPPORT", "CONCEDE")  # what is given, withheld or forgiven is named, and after "to" whose it is
GIVING = frozenset(
    {"send", "provide", "supply", "give", "deliver", "offer", "contribute", "promise", "pledge", "lend", "donate", "grant",
     "dispatch", "ship"}
)  # fmt: skip
SUPPLYING = ("provide", "supply")  # also said of those who get it: "provided the refugees with tents"
RECEIVING = ("to", "on", "upon", "against", "for")
REPELLING = frozenset({"repel", "repulse", "beat", "fend", "fight", "rebuff", "withstand", "ward"})
MEASURES = frozenset(
    {"state", "emergency", "law", "electricity", "power", "water", "fuel", "supply", "protest", "rally", "demonstration",
     "internet", "telephone", "measure", "rule", "service", "traffic"}
)  # fmt: skip
"""What force short of violence is used in or upon, and nobody to whom it is done ("declared a state of emergency")."""
NEVER_ALONE = frozenset(
    {"kill", "wound", "injure", "abduct", "kidnap", "arrest", "detain", "capture", "murder", "burn", "shoot"}
)
"""Verbs whose subject suffers the deed where there is no object ("eleven soldiers killed and forty hurt")."""
DONE_TO_ONE = NEVER_ALONE | {"free", "release", "loot", "jail", "imprison", "deport", "execute", "torture", "rape", "expel"}
DONE_TO = ("ASSAULT", "COERCE", "RETREAT")
ROUND = frozenset({"dozen", "score", "hundred", "thousand"})  # "killed a dozen" names nobody
OF_PERSONS = (*mistaken.SPOKEN, "RETREAT")  # done to somebody, never to a thing
PARTICLE = "over"  # "hand over 18 soldiers": it belongs to the verb, not to the number
SETTING_GOING = frozenset(
    {"order", "open", "begin", "mount", "stage", "conduct", "launch", "impose", "declare", "use", "fire", "carry", "commit",
     "unleash", "throw", "hurl", "drop", "perpetrate", "resume", "continue", "hold", "make", "issue", "start", "press",
     "lodge", "deliver", "hand", "step", "intensify", "escalate"}
)  # fmt: skip
SPEAKING = ("i", "we")
VEHICLES = frozenset({"truck", "lorry", "convoy", "aid", "ship", "flight", "plane", "barge", "shipment", "boat"})
AIMS = {
    "PROTEST": ("against",),
    "MOBILIZE": ("against",),
    "THREATEN": ("against", "at"),
    "REQUEST": ("on", "upon", "to"),
    "ACCUSE": ("on", "upon", "against", "at", "to", "of"),
}
"""Prepositions that lead to whom a verb's deed is aimed at, for types with fewer than TARGETS."""
HELD_OF = frozenset({"control", "possession", "hold"})  # "took control of the airport": the airport is taken
LEAVING = "leave"
WARRANT = "warrant"
HARMED = frozenset({"dead", "wounded", "injured", "hurt", "maimed"})
BY = {"RETREAT": ("by", "of")}  # "the withdrawal of the brigade from Keld"; elsewhere "raids from Chad" are its own
EACH = ("other", "both", "another")
PLACES = ("GPE", "LOC", "FAC")
NOT_SOMEBODY = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})


def actor(marks: Marks, trigger: Trigger) -> Actor | None:
    """Who does it; None where the report does not say, and for a deed that only its weapon is named for."""
    sentence, word = trigger.sentence, trigger.word
    if (side := named.fighters(trigger)) is not None:
        return joined(actors_of(marks, sentence, side))
    if trigger.is_noun:
        return _owner(marks, sentence, word, trigger.type, named.suffered_by(trigger)) or _orderer(marks, sentence, word)
    doer = mistaken.speaker_behind(trigger) or mistaken.kin(sentence, clauses.doer(sentence, word))
    doer = mistaken.behind_course(trigger, doer)
    if doer is None and trigger.type == "PROTEST":  # nobody is protested: "residents protested" that looks like a passive
        doer = clauses.undergoer(sentence, word)
    if doer is None or doer.i == word.i:
        return None
    if doer.lower in SPEAKING:
        return speaker_at(marks, doer.start)
    if _is_weapon(doer) or (trigger.type == "AID" and doer.lemma in VEHICLES):
        named_by = [noun for agent in sentence.children(word, "agent") for noun in sentence.children(agent, "pobj")]
        agents = [noun for noun in named_by if not _is_weapon(noun)]
        return _owner(marks, sentence, doer) or (_somebody(marks, sentence, agents[0]) if agents else None)
    if _is_victim_only(trigger):
        return None
    return _somebody(marks, sentence, doer)


def recipient(marks: Marks, trigger: Trigger) -> Actor | None:
    """To whom or what it is done, or None where the report does not say."""
    sentence, word = trigger.sentence, trigger.word
    if (side := named.fighters(trigger)) is not None:
        return joined(actors_of(marks, sentence, side))
    target = _target(marks, trigger)
    target = _blamed(marks, trigger, target) or target or _vowed(marks, trigger) or _aimed_at(sentence, word, _aims(trigger))
    if target is not None and _is_weapon(target) and not trigger.is_noun:
        target = _beyond(marks, sentence, target)  # "answered with raids on the camp"
    if target is None or target.i == word.i or _is_place(marks, trigger, target) or _is_deed(trigger, target):
        return None
    known = _counted_by(marks, trigger, target) or joined(actors_of(marks, sentence, target)) or _seated(trigger, target)
    if known is not None and known.words.lower().startswith(f"{PARTICLE} "):
        known = None
    if (
        known is not None
        or trigger.type not in NAMED_TARGETS
        or (trigger.type in OF_PERSONS and _is_thing(sentence, target))
    ):
        return known
    return _by_own_words(marks, sentence, target)


def _target(marks: Marks, trigger: Trigger) -> Word | None:
    """The noun to which the grammar of the clause has it done, or None."""
    sentence, word = trigger.sentence, trigger.word
    target = None
    if trigger.is_noun:
        target = named.suffered_by(trigger) or _struck(trigger) or _set_on(trigger) or _defended(trigger) or _held(trigger)
    if not trigger.is_noun and trigger.type != "PROTEST":
        target = clauses.doer(sentence, word) if _is_victim_only(trigger) else _undergoer(sentence, word)
        if mistaken.speaker_behind(trigger) is not None:
            target = None
        if target is not None and _is_weapon(target):
            is_told = word.lemma == "claim"  # "claimed the attack on the radio"
            target = (
                None if is_told else _beyond(marks, sentence, target)
            )  # "rockets were fired at": the rockets are no target
    if target is not None and trigger.type == "ASSAULT" and target.lemma in (*BLAME, "power"):
        target = None  # "claimed responsibility for the raid", "seized power"
    if target is not None and trigger.type == "COERCE" and target.lemma in MEASURES:
        target = None
    if target is not None and target.lemma in HELD_OF:
        target = next((noun for prep in sentence.children(target, "prep") for noun in sentence.children(prep, "pobj")), None)
    if target is not None and not trigger.is_noun and not actors_of(marks, sentence, target):
        target = _beyond(marks, sentence, target) or _given_to(marks, trigger) or target
    elif target is not None and trigger.type == "AID" and word.lemma in GIVING:  # "will send 500 peacekeepers to Chad"
        target = _given_to(marks, trigger) or (target if word.lemma in SUPPLYING else None)
    return None if trigger.type == "MOBILIZE" else target  # "massed troops": the troops are no target


def _counted_by(marks: Marks, trigger: Trigger, target: Word) -> Actor | None:
    """Those counted by a number, by their own words: of "killed nine Kenyan soldiers" the nine soldiers, not Kenya."""
    sentence = trigger.sentence
    is_counted = target.pos == "NOUN" and bool(sentence.children(target, "nummod"))
    if trigger.type not in DONE_TO or not is_counted:
        return None
    known = joined(actors_of(marks, sentence, target))
    return _by_own_words(marks, sentence, target) if known is not None and known.party != known.words else None


def _seated(trigger: Trigger, target: Word) -> Actor | None:
    """The state that a capital stands for to which words are addressed ("appealed to Nairobi")."""
    state = nations.seat(target.text) if trigger.type in ADDRESSED else None
    return Actor(name=state, words=target.text, kind="party") if state is not None else None


def _is_victim_only(trigger: Trigger) -> bool:
    """Tell whether the grammatical subject suffers the deed ("nine men died in an ambush", "eleven soldiers killed")."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.is_noun or clauses.is_passive(sentence, word):
        return False
    bare_participle = word.tag == "VBN" and not sentence.children(word, "aux", "dobj", "agent") and trigger.type != "PROTEST"
    told = [child for child in sentence.children(word, "dobj", "ccomp", "aux") if child.dep != "ccomp" or child.i > word.i]
    nothing_done = word.lemma in NEVER_ALONE and not told and word.dep not in ASIDE
    return bool(trigger.entry.get("suffered")) or bare_participle or nothing_done or _is_done_to_as_well(trigger)


def _is_done_to_as_well(trigger: Trigger) -> bool:
    """Tell whether a verb is in the passive of the one that it is joined to ("two nurses were taken and freed")."""
    sentence, word = trigger.sentence, trigger.word
    alone = not sentence.children(word, "dobj", "ccomp", "aux", *clauses.SUBJECTS)
    return word.dep == "conj" and alone and word.lemma in DONE_TO_ONE and clauses.is_passive(sentence, sentence.head(word))


def _owner(marks: Marks, sentence: Sentence, word: Word, kind: str = "ASSAULT", victim: Word | None = None) -> Actor | None:
    """To whom a named deed or a weapon is put down: possessor, "by", or a nationality before it; words also by "of"."""
    owners = [owner for owner in sentence.children(word, "poss") if owner != victim]
    for prep in sentence.children(word, "prep", "agent"):
        if prep.lower in BY.get(kind, ("by", "from")) or (prep.lower == "of" and kind in mistaken.SPOKEN):
            owners += sentence.children(prep, "pobj")
    for said in sentence.children(word, "acl"):  # "rockets, claimed by the brigade"
        owners += [owner for agent in sentence.children(said, "agent") for owner in sentence.children(agent, "pobj")]
    owners += sentence.children(word, "amod", "compound", "nmod")
    for owner in owners:
        if owner.lower in INSTRUMENTS:
            continue  # "Car bomb": no initials of a state
        if found := joined(actors_of(marks, sentence, owner)):
            return found
        state = nations.nationality(owner.text)
        if state is not None:
            return Actor(name=state, words=owner.text, kind="party")
        if owner.dep == "poss" and not _is_thing(sentence, owner):
            return _by_own_words(marks, sentence, owner)
    return None


def _is_weapon(noun: Word) -> bool:
    """Tell whether a noun is a weapon or a deed, also at the head of a sentence, where the parser keeps its plural."""
    return noun.lemma.lower() in INSTRUMENTS or noun.lower.removesuffix("s") in INSTRUMENTS


def _is_thing(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun names nobody ("condemned the cowardly act", "vowed revenge")."""
    kind = counted.kind(sentence, noun)
    return noun.lower not in EACH and (kind == counted.THING or kind in counted.things())


def _aims(trigger: Trigger) -> tuple[str, ...]:
    if trigger.word.lemma == WARRANT:
        return (*TARGETS, "for")
    return TARGETS if trigger.is_noun else AIMS.get(trigger.type, TARGETS)


def _aimed_at(sentence: Sentence, word: Word, aims: tuple[str, ...] = TARGETS) -> Word | None:
    """The noun after "on", "against", "at" and the like."""
    for prep in sentence.children(word, "prep", "dative"):
        for inner in sentence.children(prep, "pobj"):
            if prep.lower in aims and inner.entity not in NOT_SOMEBODY:
                return inner
    return None


def _beyond(marks: Marks, sentence: Sentence, thing: Word) -> Word | None:
    """The actor at whom a thing done is aimed ("imposed sanctions on the rebels")."""
    inner = _aimed_at(sentence, thing)
    if inner is None or (inner.entity in PLACES and sentence.head(inner).lower == "of"):
        return None  # "looted the market of Keld": the town is only where it stands
    return inner if actors_of(marks, sentence, inner) else None


def _given_to(marks: Marks, trigger: Trigger) -> Word | None:
    """The actor to whom a verb's object goes, or from whom it is kept ("granted asylum to nine officers", "cut aid to")."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.type not in GIVEN:
        return None
    datives = [noun for noun in sentence.children(word, "dative") if noun.pos in ("NOUN", "PROPN", "PRON")]
    aimed = next(iter(datives), None) or _aimed_at(sentence, word, RECEIVING)
    return aimed if aimed is not None and actors_of(marks, sentence, aimed) else None


def _orderer(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """Who sets going a deed that a noun names ("ordered the deployment of", "opened an inquiry into")."""
    verb = sentence.head(word)
    if word.dep in ("nsubj", "nsubjpass") and (verb.lemma in SETTING_GOING or verb.lemma == "claim"):
        agents = [noun for agent in sentence.children(verb, "agent") for noun in sentence.children(agent, "pobj")]
        return _somebody(marks, sentence, agents[0]) if agents else None  # "the raid was launched by the brigade"
    if word.dep == "pobj" and verb.lower in ("with", "on"):  # "cleared the square with water cannon", "is on hunger strike"
        verb = sentence.head(verb)
    elif word.dep != "dobj" or verb.lemma not in SETTING_GOING:
        return None
    doer = clauses.doer(sentence, verb)
    return _somebody(marks, sentence, doer) if doer is not None else None


def _struck(trigger: Trigger) -> Word | None:
    """Whom a weapon or deed strikes that is the subject ("shelling killed nine men", "shots were fired at a bus")."""
    sentence, word = trigger.sentence, trigger.word
    word = named.top(sentence, word)
    verb = next(iter(sentence.children(word, "relcl")), sentence.head(word))
    is_subject = word.dep in clauses.SUBJECTS or verb.dep == "relcl"
    if trigger.type != "ASSAULT" or not is_subject or not (_strikes(sentence, verb) or _leaves_dead(sentence, verb)):
        return None
    return _aimed_at(sentence, verb) if word.dep == "nsubjpass" else clauses.undergoer(sentence, verb)


def _set_on(trigger: Trigger) -> Word | None:
    """At whom a deed is set going that a noun names ("fired tear gas into the crowd", "opened fire on the bus")."""
    sentence, word = trigger.sentence, trigger.word
    verb = sentence.head(word)
    has_own = _aimed_at(sentence, word) is not None
    return None if has_own or word.dep != "dobj" or verb.lemma not in SETTING_GOING else _aimed_at(sentence, verb)


def _defended(trigger: Trigger) -> Word | None:
    """Who beats back a deed that a noun names, and so is whom it was done to ("the garrison repelled an attack")."""
    sentence, word = trigger.sentence, trigger.word
    verb = sentence.head(word)
    has_own = _aimed_at(sentence, word) is not None
    return None if has_own or word.dep != "dobj" or verb.lemma not in REPELLING else clauses.doer(sentence, verb)


def _vowed(marks: Marks, trigger: Trigger) -> Word | None:
    """The actor to whom somebody threatens to do something ("vowed to crush the brigade"), or None."""
    sentence, word = trigger.sentence, trigger.word
    deeds = sentence.children(word, "xcomp") if trigger.type == "THREATEN" else []
    targets = [clauses.undergoer(sentence, deed) for deed in deeds if deed.tag == "VB"]
    return next((noun for noun in targets if noun is not None and actors_of(marks, sentence, noun)), None)


def _held(trigger: Trigger) -> Word | None:
    """Who is put or kept under a measure ("was placed under house arrest")."""
    sentence, word = trigger.sentence, trigger.word
    prep = sentence.head(word)
    verb = sentence.head(prep)
    is_under = trigger.type == "COERCE" and word.dep == "pobj" and prep.lower == "under" and verb.pos in ("VERB", "AUX")
    return clauses.undergoer(sentence, verb) or clauses.subject(sentence, verb) if is_under else None


def _leaves_dead(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it "left nine people dead", "left two wounded"."""
    states = sentence.children(verb, "oprd", "acomp", "ccomp", "xcomp", "advmod", "advcl")
    return verb.lemma == LEAVING and any(state.lower in HARMED for state in states)


def _strikes(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb tells violence itself: "killed nine", but not "took place"."""
    return any(found.word.i == verb.i and found.type == "ASSAULT" for found in triggers.find(sentence))


def _undergoer(sentence: Sentence, word: Word) -> Word | None:
    """To whom it is done; of a participle set off by a comma the noun before it ("free the mayor, kidnapped in May")."""
    loose = word.tag == "VBN" and word.dep == "advcl" and not sentence.children(word, "aux", "auxpass")
    *nouns, comma = [other for other in sentence.words[: word.i] if other.text.strip()] or [word]
    if not loose or not nouns or comma.text != "," or nouns[-1].pos not in ("NOUN", "PROPN"):
        found = clauses.undergoer(sentence, word)
        return None if found is not None and found.entity in NOT_SOMEBODY else found  # "8 May, when they shot"
    noun = nouns[-1]
    for above in sentence.ancestors(noun):
        if above.pos not in ("NOUN", "PROPN", "ADP"):
            break
        noun = above if above.pos != "ADP" else noun
    return noun


def _is_deed(trigger: Trigger, target: Word) -> bool:
    """Tell whether the object is itself a deed or a measure ("condemned the killing", "imposed a curfew"), nobody's harm."""
    return target.pos == "NOUN" and target.lemma not in INSTRUMENTS and target.lemma in _named_deeds()


@cache
def _named_deeds() -> frozenset[str]:
    """The nouns by which the lexicon tells events; those of protests also name people ("protesters")."""
    nouns = (entry for entry in entries("events") if entry["pos"] == "NOUN" and entry["type"] != "PROTEST")
    return frozenset(word for entry in nouns for word in entry["words"])


def _blamed(marks: Marks, trigger: Trigger, target: Word | None) -> Word | None:
    """Who is blamed where the verb's object is not: "holds them responsible", "charged that they", "lays the failure on"."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.type != "ACCUSE" or trigger.is_noun or (target is not None and actors_of(marks, sentence, target)):
        return None
    for clause in sentence.children(word, "ccomp", "oprd", "acomp", "xcomp"):
        if target is None and (found := sentence.children(clause, "nsubj", "nsubjpass")):
            return found[0]
    aimed = _aimed_at(sentence, word)
    laid = target is not None and target.lemma in BLAME
    return aimed if aimed is not None and (laid or actors_of(marks, sentence, aimed)) else None


def _is_place(marks: Marks, trigger: Trigger, target: Word) -> bool:
    """Tell whether the target is only where it happened ("shot at Orsk"), not a party to which it was done."""
    if (mention := mention_of(marks, target)) is not None and mention.actor.kind == "party":
        return False
    if trigger.type in ADDRESSED or _is_state_aimed_at(trigger.sentence, target):  # "called on Paris": its government
        return False
    where = places.of(marks, trigger.sentence, trigger.word)
    return target.entity in PLACES or (where is not None and target.text in where)


def _is_state_aimed_at(sentence: Sentence, target: Word) -> bool:
    """Tell whether a state is the aim ("rockets launched at Kenya"), not the place ("shells fell in Kenya")."""
    return sentence.head(target).lower in ("at", "against") and nations.country(target.text) is not None


def _somebody(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """The actors that a word stands for, else its own phrase where it is a noun that names somebody or something."""
    return joined(actors_of(marks, sentence, word)) or _by_own_words(marks, sentence, word)


def _by_own_words(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """The phrase of a noun up to its head, for those whom nobody knows by name ("three shepherds", "the other")."""
    last = _counted(sentence, word)
    if word.entity in NOT_SOMEBODY or last.lemma in ROUND or not (last.pos in ("NOUN", "PROPN") or word.lower in EACH):
        return None
    kept = [w for w in sentence.subtree(word) if w.i <= last.i][-MOST_WORDS:]
    if len(kept) > 1 and kept[0].lower == PARTICLE and _follows_verb(sentence, kept[0]):
        kept = kept[1:]
    start, end = kept[0].start, last.end
    words = marks.report.text[start:end]
    return Actor(name=words, words=words, kind="people")


def _counted(sentence: Sentence, word: Word) -> Word:
    """The noun that a bare number counts ("two of the border guards", "dozens of men"), else the word itself."""
    is_number = word.pos == "NUM" or word.lemma in ROUND
    of = [prep for prep in sentence.children(word, "prep") if prep.lower == "of"] if is_number else []
    return next((noun for prep in of for noun in sentence.children(prep, "pobj")), word)


def _follows_verb(sentence: Sentence, word: Word) -> bool:
    return word.i > 0 and sentence.words[word.i - 1].pos == "VERB"
