"""Measures: what a number counts, from the words around it and their grammar (lexicon measures).

The noun counted speaks first ("193 deaths", "250 rockets"), then what is said of it ("40 dead", "hostages held by …"),
then the verb or noun that governs it, at the right place: in "30 men killed two guards" only the guards are killed.
"""

from collections.abc import Iterator
from dataclasses import replace

from parley.reading.amounts import counted, cues, ranking, reached
from parley.reading.amounts.cues import PERSONS, Cue
from parley.reading.amounts.ranking import BODY
from parley.reading.amounts.tallies import PRONOUNS, TOTALS, Tally
from parley.reading.text.clauses import is_passive
from parley.reading.text.sentences import Sentence, Word

TARGETS = frozenset({"struck", "launched"})
OF_PERSONS = (
    "killed",
    "injured",
    "missing",
    "displaced",
    "abducted",
    "held",
    "released",
    "detained",
    "surrendered",
    "present",
)
GROUPS = ("unit", "party")  # kinds of nouns by which those who act are told ("a group of 30 men")
EQUATING = frozenset({"be", "number", "total", "stand", "reach", "exceed", "top", "hit", "come", "remain", "amount"})
COPULAR = frozenset({"be", "remain", "stay"})
AMOUNTING = frozenset({"at", "to", "by", "from", "as"})
SHARING = ("conj", "appos", "dep", "parataxis")
LISTED = ("conj", "appos")
BESIDE = 3  # words between a number and a word of state that stands beside it without a link in the parse
UNDERGONE = ("undergoer", "either")
PLURAL = "NNS"
OBJECTS = ("dobj", "pobj")
FINITE = ("VBD", "VBZ", "VBP", "MD")
ASIDE = 8  # words of an aside between the counted and its verb at most
GROUP = 5  # words of a verb group at most ("have had to be left")
BESIDES = frozenset({"along", "together"})  # before "with": "he was killed along with two guards"
REPEATED = ("struck", "other")
EXCHANGE = frozenset({"for", "against"})
STOPS = frozenset({",", ";", ":", ".", "(", ")", "-", "–", "—", "and", "but"})


def of(tally: Tally) -> tuple[Cue, ...]:
    """The cues that the words of `tally` itself give, the plainest first, each with how it was found."""
    told = ((find, _meant(tally, find(tally))) for find in FINDERS)
    found = [replace(cue, how=find.__name__.strip("_")) for find, cue in told if cue is not None and _fits(tally, cue)]
    return ranking.ranked(tally, found)


def _meant(tally: Tally, cue: Cue | None) -> Cue | None:
    """The cue with the measure that it has for such counted: soldiers who are hit are injured, no targets."""
    is_meant = cue is not None and cue.persons and tally.person and is_passive(tally.sentence, cue.word)
    return replace(cue, measure=cue.persons) if cue is not None and is_meant else cue


def near(sentence: Sentence, word: Word) -> Cue | None:
    """The cue that `word` may be for numbers near it, whatever its place in the grammar."""
    cue = cues.at(sentence, word, "noun", "adjective", "verb")
    return cue if cue and not cue.of else None


def done_by(tally: Tally) -> str | None:
    """The measure of what the counted do to others ("30 gunmen killed two guards", "killed by 30 gunmen"), or None."""
    sentence, below = tally.sentence, tally.top
    for above in sentence.ancestors(below):
        if above.pos in ("VERB", "AUX"):
            doing = below.dep == "agent" or (below.dep == "nsubj" and bool(sentence.children(above, "dobj")))
            cue = cues.of_verb(sentence, above, ("undergoer",)) if doing else None
            return cue.measure if cue and not cue.of else None
        of_group = below.lower == "of" and counted.kind(sentence, above) in GROUPS
        if above.pos != "ADP" and below.dep not in SHARING and not of_group:
            return None
        below = above
    return None


def _next(tally: Tally) -> Cue | None:
    """A word of state right after the number, in the place of a noun ("four dead", "the 26 shot")."""
    sentence = tally.sentence
    at = _over_them(tally, sentence.within(tally.count.start, tally.count.end)[-1].i + 1)
    word, following = (sentence.words[i] if i < len(sentence.words) else None for i in (at, at + 1))
    if (
        word is None
        or word.pos in ("NOUN", "PROPN")
        or (following is not None and following.pos in ("NOUN", "PROPN", "ADJ"))
        or sentence.children(word, "dobj")
    ):
        return None
    return cues.at(sentence, word, "adjective") or (cues.of_verb(sentence, word, UNDERGONE) if word.tag == "VBN" else None)


def _over_them(tally: Tally, at: int) -> int:
    """The place after "of them" and an adverb that open at `at` ("nine of them badly wounded"), else `at`."""
    whole = tally.whole
    if whole is None or whole.lower not in PRONOUNS or whole.i != at + 1:
        return at
    after = tally.sentence.words[whole.i + 1 : whole.i + 2]
    return whole.i + 2 if after and after[0].pos == "ADV" else whole.i + 1


def _followed(tally: Tally) -> Cue | None:
    """The verb group right after the counted ("88 have been injured", "thousands had to leave their homes")."""
    sentence = tally.sentence
    at = _over_aside(sentence, max(word.i for word in (tally.noun, tally.anchor) if word is not None) + 1)
    group: list[Word] = []
    for word in sentence.words[at : at + GROUP]:
        if word.pos not in ("AUX", "VERB", "PART", "ADV"):
            break
        group.append(word)
    if not any(word.tag in FINITE for word in group):
        return None
    auxiliaries = {word.lemma for word in group}
    for verb in reversed([word for word in group if word.pos == "VERB"]):
        cue = cues.of_verb(sentence, verb, UNDERGONE if verb.tag == "VBN" and "be" in auxiliaries else ("subject", "either"))
        if cue:
            return cue
    return None


def _over_aside(sentence: Sentence, at: int) -> int:
    """The place after an aside between commas that opens at `at` ("40 men, most of them cooks, have …"), else `at`."""
    if sentence.words[at : at + 1] and sentence.words[at].text == ",":
        for word in sentence.words[at + 1 : at + 1 + ASIDE]:
            if word.tag in FINITE:
                break
            if word.text == ",":
                return word.i + 1
    return at


def _counted(tally: Tally) -> Cue | None:
    """The noun counted gives the measure itself: a thing or a deed."""
    if tally.noun is None or tally.person:
        return None
    return _thing(tally.sentence, tally.noun) or cues.at(tally.sentence, tally.noun, "noun")


def _called(tally: Tally) -> Cue | None:
    """The noun counted names persons by their state ("40 refugees"), which may be no longer theirs ("freed 40 refugees")."""
    return cues.at(tally.sentence, tally.noun, "noun") if tally.noun is not None and tally.person else None


def _thing(sentence: Sentence, noun: Word) -> Cue | None:
    known = counted.entry(sentence, noun)
    return Cue(noun, known["measure"], "thing") if known and known["measure"] and not known["persons"] else None


def _described(tally: Tally) -> Cue | None:
    """A word of state that describes the counted ("12 wounded miners", "50 of them as dead", "40 in custody")."""
    sentence = tally.sentence
    found = (cues.at(sentence, word, "adjective") for noun in _nouns(tally) for word in _describing(sentence, noun))
    return next((cue for cue in found if cue is not None), None)


def _said_of(tally: Tally) -> Cue | None:
    """A participle or relative clause on the counted ("captives held in the hills", "hostages who were freed")."""
    sentence = tally.sentence
    verbs = [
        verb for noun in _nouns(tally) for verb in sentence.children(noun, "amod", "acl", "relcl") if verb.pos == "VERB"
    ]
    return next((cue for cue in (_participle(sentence, verb) for verb in verbs) if cue is not None), None)


def _nouns(tally: Tally) -> list[Word]:
    return [word for word in (tally.noun, tally.anchor, tally.whole) if word is not None]


def _describing(sentence: Sentence, noun: Word) -> Iterator[Word]:
    """The words that describe a noun, those after "as" included ("names 50 as dead")."""
    for child in sentence.children(noun, "amod", "acl", "relcl", "appos", "acomp", "advmod", "prep"):
        yield child
        if child.lower == "as":
            yield from sentence.children(child, "amod", "pobj", "pcomp")


def _participle(sentence: Sentence, verb: Word) -> Cue | None:
    """The measure of a verb that modifies the counted: a passive one for undergoers, an active one for subjects."""
    wanted = UNDERGONE if _is_undergone(sentence, verb) else ("subject", "either")
    return cues.of_verb(sentence, verb, wanted)


def _is_undergone(sentence: Sentence, verb: Word) -> bool:
    own = sentence.children(verb, "nsubj")
    return is_passive(sentence, verb) or verb.tag == "VBN" or bool(own and own[0].tag not in ("WDT", "WP"))


def _governing(tally: Tally) -> Cue | None:
    """The first word above the counted that gives a measure at the counted's place."""
    return _above(tally.sentence, tally.top)


def _above(sentence: Sentence, below: Word) -> Cue | None:
    for above in sentence.ancestors(below):
        if above.pos in ("VERB", "AUX") and below.dep not in SHARING:
            return _by_verb(sentence, above, below)
        if below.dep in SHARING and sentence.children(above, "nummod"):
            return None  # the number beside it speaks first, and may share its measure
        cue = _by_noun(sentence, above, below)
        if cue:
            return cue
        below = above
    return None


def _listed(tally: Tally) -> Cue | None:
    """What governs the list that the counted stands in ("freed nine policemen and two wardens")."""
    sentence, below = tally.sentence, tally.top
    while below.dep in LISTED and sentence.head(below).pos not in ("VERB", "AUX"):
        below = sentence.head(below)
    return _above(sentence, below) if below is not tally.top else None


def _further(tally: Tally) -> Cue | None:
    """What else is said of the subject ("gathered in four camps and laid down their weapons")."""
    sentence, below = tally.sentence, tally.top
    verb = sentence.head(below)
    if below.dep not in ("nsubj", "nsubjpass") or verb.pos not in ("VERB", "AUX"):
        return None
    verbs = [verb for verb in sentence.children(verb, "conj") if not sentence.children(verb, "nsubj", "nsubjpass")]
    return next((cue for cue in (_participle(sentence, verb) for verb in verbs) if cue is not None), None)


def _equated(tally: Tally) -> Cue | None:
    """What it is said to be the number of ("put the toll at 193", "kidnappings rose to 19", "the dead are 40")."""
    sentence = tally.sentence
    state = reached.named(sentence, sentence.within(tally.count.start, tally.count.end)[0])
    own = cues.at(sentence, state, "noun", "total", "adjective") if state is not None else None
    return own or _said_to_be(tally)


def _said_to_be(tally: Tally) -> Cue | None:
    sentence, top = tally.sentence, tally.top
    head = sentence.head(top)
    if top.dep == "pobj" and head.lower in AMOUNTING:
        verb = sentence.head(head)
    elif top.dep in ("attr", "dobj", "acomp", "oprd", "nsubj") and head.lemma in EQUATING and tally.noun is None:
        verb = head
    else:
        return None
    nouns = [verb] if verb.pos == "NOUN" else sentence.children(verb, "nsubj", "nsubjpass", "dobj", "attr")
    nouns = [noun for noun in nouns if noun is not top]
    words = [word for noun in nouns for word in sentence.subtree(noun) if word.i < top.i]
    said = (cues.at(sentence, word, "noun", "total", "adjective") for word in words)
    participle = cues.of_verb(sentence, verb, UNDERGONE) if verb.tag == "VBN" and head is not verb else None
    return next((cue for cue in (participle, *said, *(_persons(sentence, noun) for noun in nouns)) if cue is not None), None)


def _persons(sentence: Sentence, noun: Word) -> Cue | None:
    """What such persons are when nothing else is said of them ("the rebels number 3,000", "the number of rebels is 90")."""
    if noun.lower in TOTALS:
        noun = next((word for of in sentence.children(noun, "prep") for word in sentence.children(of, "pobj")), noun)
    measure = counted.person(sentence, noun)
    return Cue(noun, measure, "persons") if measure and measure != "other" else None


def _fits(tally: Tally, cue: Cue) -> bool:
    """Tell whether such a counted can have the measure: no person, and no number alone, is a target of fire."""
    if cue.measure in TARGETS and (tally.noun is None or tally.person):
        return False
    if tally.noun is None:
        return cue.of in ("", PERSONS)
    kind = counted.kind(tally.sentence, tally.noun)
    if cue.measure in OF_PERSONS and kind in counted.things():
        return False
    return not cue.of or cue.of == kind or (cue.of == PERSONS and bool(tally.person))


def _by_noun(sentence: Sentence, above: Word, below: Word) -> Cue | None:
    """A noun of deed or state above ("the release of 50 captives")."""
    if below.dep in SHARING or above.pos not in ("NOUN", "PROPN", "ADJ"):
        return None
    if counted.kind(sentence, above) == BODY:  # "the bodies of six miners were found"
        cue = _above(sentence, above)
        if cue is not None and cue.measure == "released":
            return replace(cue, measure="other", of="")
        return replace(cue, of="") if cue and cue.of == BODY else None
    return cues.at(sentence, above, "noun", "doer", "adjective")


def _by_verb(sentence: Sentence, verb: Word, below: Word) -> Cue | None:
    """The verb itself at the counted's place, or what it says of the counted ("are dead", "came back wounded")."""
    role = _role(sentence, verb, below)
    if role == "exchanged":
        cue = cues.of_verb(sentence, verb, ("undergoer", "either"))
        return cue if cue and cue.measure == "released" else None
    if role == "repeated":
        cue = cues.of_verb(sentence, verb, ("undergoer", "subject", "either"))
        return cue if cue and cue.measure in REPEATED else None
    if role not in ("undergoer", "subject"):
        return None
    own = cues.of_verb(sentence, verb, (role, "either"))
    said = _complement(sentence, verb) if own is None or own.of or verb.lemma in COPULAR else None
    return said or own


def _role(sentence: Sentence, verb: Word, below: Word) -> str:
    """The place of the counted at the verb: undergoer, subject, exchanged ("for 200 prisoners"), repeated ("attacked 34
    times"), or none of them.
    """
    if below.dep in ("nsubjpass", "dobj", "attr", "oprd", "dative"):
        return "undergoer"
    if below.dep in ("nsubj", "csubj"):
        return "undergoer" if verb.tag == "VBN" and not sentence.children(verb, "aux") else "subject"
    if below.dep == "prep" and below.lower in EXCHANGE:
        return "exchanged"
    if below.dep == "prep" and below.lower == "with" and below.i and sentence.words[below.i - 1].lower in BESIDES:
        return "undergoer" if is_passive(sentence, verb) else "subject"
    return "repeated" if below.dep == "npadvmod" and below.lemma == "time" else "none"


def _complement(sentence: Sentence, verb: Word) -> Cue | None:
    for child in sentence.children(verb, "acomp", "oprd", "attr", "xcomp", "prep", "advmod", "ccomp", "advcl", "prt"):
        if child.i < verb.i and sentence.children(child, "nsubj", "nsubjpass"):
            continue  # a clause of its own: "six were freed; the other nine remain"
        cue = cues.at(sentence, child, "adjective") or (_controlled(sentence, child) if child.pos == "VERB" else None)
        if cue:
            return cue
    return None


def _controlled(sentence: Sentence, verb: Word) -> Cue | None:
    """A verb below another whose subject it takes over ("began to return", "are to be released")."""
    if sentence.children(verb, "nsubj", "nsubjpass", "dobj") or verb.dep not in ("xcomp", "oprd", "acomp", "ccomp"):
        return None
    passive = verb.tag == "VBN" or bool(sentence.children(verb, "auxpass"))
    return cues.of_verb(sentence, verb, ("undergoer", "either") if passive else ("subject", "either"))


def _beside(tally: Tally) -> Cue | None:
    """A word of state or deed that stands beside the number, where reports drop the verb ("deaths: 193", "forty hurt")."""
    sentence = tally.sentence
    last = max(word.i for word in (tally.noun, tally.anchor) if word is not None)
    for word in sentence.words[last + 1 : last + 1 + BESIDE]:
        if word.lower in STOPS:
            break
        bare = word.tag in ("VBN", "VBD") and not sentence.children(word, "dobj")
        cue = cues.at(sentence, word, "adjective") or (_participle(sentence, word) if bare else None)
        if cue:
            return cue
    return _before(tally)


def _before(tally: Tally) -> Cue | None:
    sentence = tally.sentence
    first = sentence.within(tally.count.start, tally.count.end)[0].i
    before = sentence.words[first - 1] if first else None
    if before is not None and before.tag == PLURAL and before.dep not in OBJECTS:  # a verb that was taken for a noun
        return cues.of_verb(sentence, before, UNDERGONE)
    if before is None or before.text != ":":
        return None
    for word in reversed(sentence.words[max(0, first - 2 * BESIDE) : first - 1]):
        if word.lower in STOPS:
            break
        cue = cues.at(sentence, word, "noun", "adjective") or _thing(sentence, word) or _participle(sentence, word)
        if cue:
            return cue
    return None


FINDERS = (
    _next,
    _counted,
    _described,
    _followed,
    _governing,
    _said_of,
    _called,
    _equated,
    _further,
    _listed,
    _beside,
)
