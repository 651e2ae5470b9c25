"""Measures: what a number counts, from the words around it and their grammar (lexicon measures).

The noun counted speaks first ("193 deaths", "250 rockets"), then what is said of it ("40 dead", "hostages held by …"),
then the verb or noun that governs it, at the right place: in "30 men killed two guards" only the guards are killed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.amounts import counted
from parley.reading.amounts.tallies import Tally
from parley.reading.text.clauses import is_passive
from parley.reading.text.sentences import Sentence, Word

TARGETS = frozenset({"struck", "launched"})
SHARING = ("conj", "appos", "dep", "parataxis")
PHRASE = 5  # words after a verb among which the rest of a phrase verb stands ("handed the captives over")
BESIDE = 3  # words between a number and a word of state that stands beside it without a link in the parse
UNDERGONE = ("undergoer", "either")
FINITE = ("VBD", "VBZ", "VBP", "MD")
GROUP = 5  # words of a verb group at most ("have had to be left")
EXCHANGE = frozenset({"for", "against"})
STOPS = frozenset({",", ";", ":", ".", "(", ")", "-", "–", "—", "and", "but"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that gives a tally its measure, with the entry of the lexicon that it stands in."""

    word: Word
    measure: str
    sense: str
    how: str = ""


def of(tally: Tally) -> tuple[Cue, ...]:
    """The cues that the words of `tally` itself give, the plainest first, each with how it was found."""
    found = ((find, find(tally)) for find in (_next, _counted, _described, _followed, _governing, _said_of, _beside))
    return tuple(replace(cue, how=find.__name__.strip("_")) for find, cue in found if cue is not None)


def near(sentence: Sentence, word: Word) -> Cue | None:
    """The cue that `word` may be for numbers near it, whatever its place in the grammar."""
    return _cue(sentence, word, "noun", "adjective", "verb")


def done_by(tally: Tally) -> str | None:
    """The measure of what the counted do to others ("30 gunmen killed two guards", "killed by 30 gunmen"), or None."""
    sentence, below = tally.sentence, tally.top
    for above in sentence.ancestors(below):
        if above.pos in ("VERB", "AUX"):
            doing = below.dep == "agent" or (below.dep == "nsubj" and bool(sentence.children(above, "dobj")))
            cue = _verb(sentence, above, ("undergoer",)) if doing else None
            return cue.measure if cue else None
        if above.pos != "ADP" and below.dep not in SHARING:
            return None
        below = above
    return None


@cache
def _index(sense: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """First word → (all words, entry) of the entries of a sense, the longer first."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in lexicons.entries("measures"):
        for phrase in entry["words"] if entry["sense"] == sense else ():
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(phrases, key=lambda pair: -len(pair[0]))) for first, phrases in found.items()}


def _entries(sentence: Sentence, word: Word, sense: str) -> Iterator[Entry]:
    """The entries of `sense` that `word` opens: its rest, where it has one, follows within a few words."""
    for form in dict.fromkeys((word.lemma, *counted.singulars(word))):
        for words, entry in _index(sense).get(form, ()):
            if _follows(sentence, word, words[1:]):
                yield entry


def _follows(sentence: Sentence, word: Word, rest: tuple[str, ...]) -> bool:
    at = word.i + 1
    for part in rest:
        near = [w.i for w in sentence.words[at : at + PHRASE] if part in (w.lower, w.lemma)]
        if not near:
            return False
        at = near[0] + 1
    return True


def _cue(sentence: Sentence, word: Word, *senses: str) -> Cue | None:
    for sense in senses:
        for entry in _entries(sentence, word, sense):
            return Cue(word, entry["measure"], sense)
    return None


def _next(tally: Tally) -> Cue | None:
    """A word of state right after the number, in the place of a noun ("four dead", "the 26 shot")."""
    sentence = tally.sentence
    at = sentence.within(tally.count.start, tally.count.end)[-1].i + 1
    word, following = (sentence.words[i] if i < len(sentence.words) else None for i in (at, at + 1))
    if (
        word is None
        or word.pos in ("NOUN", "PROPN")
        or (following is not None and following.pos in ("NOUN", "PROPN", "ADJ"))
    ):
        return None
    return _cue(sentence, word, "adjective") or (_verb(sentence, word, UNDERGONE) if word.tag == "VBN" else None)


def _followed(tally: Tally) -> Cue | None:
    """The verb group right after the counted ("88 have been injured", "thousands had to leave their homes")."""
    sentence = tally.sentence
    at = max(word.i for word in (tally.noun, tally.anchor) if word is not None) + 1
    group: list[Word] = []
    for word in sentence.words[at : at + GROUP]:
        if word.pos not in ("AUX", "VERB", "PART", "ADV"):
            break
        group.append(word)
    if not any(word.tag in FINITE for word in group):
        return None
    auxiliaries = {word.lemma for word in group}
    for verb in reversed([word for word in group if word.pos == "VERB"]):
        cue = _verb(sentence, verb, UNDERGONE if verb.tag == "VBN" and "be" in auxiliaries else ("subject", "either"))
        if cue:
            return cue
    return None


def _counted(tally: Tally) -> Cue | None:
    """The noun counted gives the measure itself: a thing, a deed or a state."""
    if tally.noun is None:
        return None
    return _thing(tally.sentence, tally.noun) or _cue(tally.sentence, tally.noun, "noun")


def _thing(sentence: Sentence, noun: Word) -> Cue | None:
    known = counted.entry(sentence, noun)
    return Cue(noun, known["measure"], "thing") if known and known["measure"] and not known["persons"] else None


def _described(tally: Tally) -> Cue | None:
    """A word of state that describes the counted ("12 wounded miners", "50 of them as dead", "40 in custody")."""
    sentence = tally.sentence
    found = (_cue(sentence, word, "adjective") for noun in _nouns(tally) for word in _describing(sentence, noun))
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
    return _verb(sentence, verb, wanted)


def _is_undergone(sentence: Sentence, verb: Word) -> bool:
    own = sentence.children(verb, "nsubj")
    return is_passive(sentence, verb) or verb.tag == "VBN" or bool(own and own[0].tag not in ("WDT", "WP"))


def _verb(sentence: Sentence, verb: Word, roles: tuple[str, ...]) -> Cue | None:
    for entry in _entries(sentence, verb, "verb"):
        if entry["role"] in roles:
            return Cue(verb, entry["measure"], "verb")
    return None


def _governing(tally: Tally) -> Cue | None:
    """The first word above the counted that gives a measure at the counted's place."""
    sentence, below = tally.sentence, tally.top
    for above in sentence.ancestors(below):
        if above.pos in ("VERB", "AUX") and below.dep not in SHARING:
            cue = _by_verb(sentence, above, below)
            return cue if cue and _fits(tally, cue) else None
        if below.dep in SHARING and sentence.children(above, "nummod"):
            return None  # the number beside it speaks first, and may share its measure
        cue = _by_noun(sentence, above, below)
        if cue:
            return cue
        below = above
    return None


def _fits(tally: Tally, cue: Cue) -> bool:
    """Buildings are struck, persons are hit: a person, or a number alone, is no target."""
    is_target = tally.noun is not None and not tally.person
    return is_target if cue.measure in TARGETS else True


def _by_noun(sentence: Sentence, above: Word, below: Word) -> Cue | None:
    """A noun of deed or state above ("the release of 50 captives")."""
    if below.dep in SHARING or above.pos not in ("NOUN", "PROPN", "ADJ"):
        return None
    return _cue(sentence, above, "noun", "doer", "adjective")


def _by_verb(sentence: Sentence, verb: Word, below: Word) -> Cue | None:
    """The verb itself at the counted's place, or what it says of the counted ("are dead", "came back wounded")."""
    role = _role(sentence, verb, below)
    if role == "exchanged":
        cue = _verb(sentence, verb, ("undergoer", "either"))
        return cue if cue and cue.measure == "released" else None
    if role not in ("undergoer", "subject"):
        return None
    return _verb(sentence, verb, (role, "either")) or _complement(sentence, verb)


def _role(sentence: Sentence, verb: Word, below: Word) -> str:
    """The place of the counted at the verb: undergoer, subject, exchanged ("for 200 prisoners"), or none of them."""
    if below.dep in ("nsubjpass", "dobj", "attr", "oprd", "dative"):
        return "undergoer"
    if below.dep in ("nsubj", "csubj"):
        return "undergoer" if verb.tag == "VBN" and not sentence.children(verb, "aux") else "subject"
    if below.dep == "prep" and below.lower in EXCHANGE:
        return "exchanged"
    return "none"


def _complement(sentence: Sentence, verb: Word) -> Cue | None:
    for child in sentence.children(verb, "acomp", "oprd", "attr", "xcomp", "prep", "advmod", "ccomp", "advcl", "prt"):
        cue = _cue(sentence, child, "adjective") or (_controlled(sentence, child) if child.pos == "VERB" else None)
        if cue:
            return cue
    return None


def _controlled(sentence: Sentence, verb: Word) -> Cue | None:
    """A verb below another whose subject it takes over ("began to return", "are to be released")."""
    if sentence.children(verb, "nsubj", "nsubjpass", "dobj") or verb.dep not in ("xcomp", "oprd", "acomp", "ccomp"):
        return None
    passive = verb.tag == "VBN" or bool(sentence.children(verb, "auxpass"))
    return _verb(sentence, verb, ("undergoer", "either") if passive else ("subject", "either"))


def _beside(tally: Tally) -> Cue | None:
    """A word of state or deed that stands beside the number, where reports drop the verb ("deaths: 193", "forty hurt")."""
    sentence = tally.sentence
    last = max(word.i for word in (tally.noun, tally.anchor) if word is not None)
    for word in sentence.words[last + 1 : last + 1 + BESIDE]:
        if word.lower in STOPS:
            break
        bare = word.tag in ("VBN", "VBD") and not sentence.children(word, "dobj")
        cue = _cue(sentence, word, "adjective") or (_participle(sentence, word) if bare else None)
        if cue:
            return cue
    return _before(tally)


def _before(tally: Tally) -> Cue | None:
    sentence = tally.sentence
    first = sentence.within(tally.count.start, tally.count.end)[0].i
    if first == 0 or sentence.words[first - 1].text != ":":
        return None
    for word in reversed(sentence.words[max(0, first - 2 * BESIDE) : first - 1]):
        if word.lower in STOPS:
            break
        cue = _cue(sentence, word, "noun", "adjective") or _thing(sentence, word) or _participle(sentence, word)
        if cue:
            return cue
    return None
