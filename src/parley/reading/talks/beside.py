"""Where the matter of an act lies beside the word that carries it: its object, its clause, behind a preposition.

The entries of lexicons/acts.toml name the places; what further words an entry needs ("turn down") is looked for here too.
"""

from parley.reading.talks import issues
from parley.reading.talks.senses import Sense, makes_third, senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

BESIDE = ("prt", "advmod", "prep", "acomp", "ccomp", "xcomp", "pobj", "dobj", "oprd", "pcomp", "advcl")
LETTING = frozenset({"let", "allow", "permit", "declare"})  # their object stands as the subject of what follows
AWAY = ("back", "away")
PARTICLES = frozenset({"down", "off", "out", "up", "back", "away"})
TIMES = ("DATE", "TIME")
SPEECHES = frozenset({"statement", "letter", "speech", "interview", "message", "communiqué", "address", "note", "broadcast"})


def about(sentence: Sentence, word: Word, sense: Sense) -> Word | None:
    """The head of what the act is about, where it names a matter of the kinds asked for."""
    if sense.beside and not stands_beside(sentence, word, sense.beside):
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
        for head in heads(sentence, word, place) if place not in ("alone", "any") else []:
            if place == "itself" or issues.matter(sentence, head, sense.kinds):
                return head
            if place == "clause" and sense.act == "accept" and _mediates(head):
                return head  # "is ready to mediate"
    return None


def _mediates(verb: Word) -> bool:
    known = senses().get((verb.lemma, "verb"), ()) if verb.pos == "VERB" else ()
    return any(makes_third(sense) and "itself" in sense.matter for sense in known)


def _stands_bare(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb has no object and says of no place that it is left ("the League walked out")."""
    hanging = [verb, *sentence.children(verb, "prt", "advmod", "prep")]
    places = [prep for near in hanging for prep in sentence.children(near, "prep") if prep.lower in ("of", "from", "to")]
    return not places and not sentence.children(verb, "dobj")


def _nearest_matter(sentence: Sentence, word: Word, kinds: frozenset[str]) -> Word | None:
    """The word of the sentence nearest to `word` that names a matter."""
    named = [near for near in sentence.words if issues.names(near, kinds) and near.i != word.i]
    return min(named, key=lambda near: abs(near.i - word.i), default=None)


def heads(sentence: Sentence, word: Word, place: str) -> list[Word]:
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
        return sentence.children(word, *clauses.COMPLEMENTS) or wished(sentence, word) or _asked(sentence, word)
    nouns = [noun for prep in _prepositions(sentence, word, place) for noun in sentence.children(prep, "pobj", "pcomp")]
    return [noun for noun in nouns if noun.entity not in TIMES]


def parted(sentence: Sentence, one: Word, other: Word) -> bool:
    """Tell whether a semicolon stands between two words, whatever the parser makes of the clauses that it parts."""
    first, last = sorted((one.i, other.i))
    return any(word.text == ";" for word in sentence.words[first:last])


def _asked(sentence: Sentence, word: Word) -> list[Word]:
    """The clause of what somebody is to do: "asked for the guards to leave the town"."""
    below = sentence.children(word, "advcl")
    return [verb for verb in below if verb.tag == "VB" and any(c.lower == "for" for c in sentence.children(verb, "mark"))]


def wished(sentence: Sentence, word: Word) -> list[Word]:
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
    hanging += [near for near in objects if near.dep == "prep" and _has_charge(sentence, near) and near.head != word.i]
    return [child for child in hanging if child.dep in ("prep", "prt", "agent", "dative") and child.lower == text]


def _has_charge(sentence: Sentence, prep: Word) -> bool:
    """Tell whether a preposition leads to a deed: "of firing", in a headline "of breaching truce", "of three violations"."""
    beside = [near for noun in sentence.children(prep, "pobj") for near in sentence.children(noun, "amod")]
    is_breach = any(_is_breach(noun) for noun in sentence.children(prep, "pobj"))
    is_deed = bool(sentence.children(prep, "pcomp")) or any(near.tag == "VBG" and near.i == prep.i + 1 for near in beside)
    return is_deed or is_breach


def _is_breach(noun: Word) -> bool:
    return any(sense.act == "violate" and "itself" in sense.matter for sense in senses().get((noun.lemma, "noun"), ()))


def stands_beside(sentence: Sentence, word: Word, beside: tuple[str, ...]) -> bool:
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
