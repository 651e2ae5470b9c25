"""Which words name a deal, of which kind, and what a word beside the name says of it (lexicon agreements).

"Truce", "the accord on prisoners" and "the guns fell silent" name deals; "signed", "expired", "broke down" say what
became of them.
"""

from collections.abc import Collection, Mapping
from functools import cache

from parley.lexicons import Entry, entries
from parley.reading.amounts import counted
from parley.reading.happenings import triggers
from parley.reading.talks import issues
from parley.reading.text.sentences import Sentence, Word

POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN"), "ADJ": ("ADJ", "ADV", "DET"), "PRON": ("PRON", "DET")}
ENDURING = frozenset({"hold", "end", "collapse", "conclude", "start", "extend"})
NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj")
POSSIBLY = frozenset({"could", "may", "might", "can"})
COMING = frozenset({"conclude", "start"})  # what "may" makes doubtful
PREDICATE = ("acomp", "attr", "oprd", "xcomp", "ccomp")
ABOUT = frozenset({"on", "for", "over", "to", "about"})
MADE_BY = frozenset({"negotiate"})
PLUPERFECT = "had"
SETTING = frozenset({"set", "schedule", "expect", "mean", "suppose", "slate"})  # "is set to expire"
OFFICE = frozenset({"for", "of"})
FREEING = frozenset({"release", "return", "handover", "transfer", "freeing", "repatriation", "liberation"})


def naming(sentence: Sentence, word: Word) -> Entry | None:
    """The entry by which `word` names an agreement, or None."""
    for entry in _index().get(word.lemma, ()):
        if entry["does"] != "name" or not _is_used_as(word, entry["pos"]):
            continue
        if entry["pos"] == "PRON" and not _is_dated(sentence, word):
            continue
        if entry["pos"] == "NOUN" and (word.dep in triggers.ATTRIBUTIVE or _is_in_title(sentence, word)):
            continue
        if entry.get("alone") and sentence.children(word, "xcomp"):
            continue
        if _stands_with(sentence, word, entry):
            return entry
    return None


def _is_in_title(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word is a part of somebody's title: "the High Commissioner for Peace"."""
    above = sentence.head(word)
    return word.pos == "PROPN" and word.dep == "pobj" and above.lower in OFFICE and sentence.head(above).pos == "PROPN"


def _is_dated(sentence: Sentence, word: Word) -> bool:
    """Tell whether a pronoun stands for a deal by its day and what became of it: "that of 7 May held"."""
    days = [day for prep in sentence.children(word, "prep") if prep.lower == "of" for day in sentence.children(prep, "pobj")]
    is_subject = word.dep in ("nsubj", "nsubjpass") and any(day.entity == "DATE" for day in days)
    return is_subject and bool(acts(sentence, sentence.head(word)) & ENDURING)


def _is_used_as(word: Word, pos: str) -> bool:
    """Tell whether the word is of that kind here; an adjective in a noun's place is a noun ("days of quiet")."""
    is_nominal = word.pos == "ADJ" and word.dep in NOMINAL
    return is_nominal if pos == "NOUN" and word.pos == "ADJ" else word.pos in POS[pos] and not is_nominal


def compound_kind(part: Word) -> str | None:
    """The kind that a part of the name gives ("truce agreement", "prisoner exchange deal")."""
    named = (entry["kind"] for entry in _index().get(part.lemma, ()) if entry["does"] == "name" and entry["pos"] == "NOUN")
    return next((str(kind) for kind in named if kind in ("truce", "exchange")), None)


def is_on_captives(sentence: Sentence, word: Word) -> bool:
    """Tell whether the deal is called by captives: "a hostage deal", "the accord on (the release of) prisoners"."""
    about = objects(sentence, word, ABOUT)
    freed = [head for noun in about if noun.lemma in FREEING for head in objects(sentence, noun, {"of"})]
    if any(counted.kind(sentence, noun) not in {counted.THING, counted.NAME, *counted.things()} for noun in freed):
        return True  # "the liberation of nine soldiers"
    return any(issues.names(noun, ("captive",)) for noun in (*sentence.children(word, "compound", "amod"), *about, *freed))


def objects(sentence: Sentence, word: Word, preps: Collection[str]) -> list[Word]:
    """What stands after one of the prepositions under a word."""
    known = (prep for prep in sentence.children(word, "prep") if prep.lower in preps)
    return [head for prep in known for head in sentence.children(prep, "pobj")]


def _stands_with(sentence: Sentence, word: Word, entry: Entry) -> bool:
    if "unless" in entry and any(noun.lemma in entry["unless"] for noun in objects(sentence, word, {"of"})):
        return False
    if "with" not in entry:
        return sentence.words[word.i - 1].lower != "in" or entry["kind"] != "exchange"  # "in exchange for" names nothing
    top = sentence.head(word) if word.dep in PREDICATE else word
    near = [*triggers.neighbours(sentence, word), *triggers.neighbours(sentence, top)]
    return bool({other.lemma for other in near} & set(entry["with"]))


def acts(sentence: Sentence, word: Word) -> frozenset[str]:
    """What `word` says of a deal that stands beside it; with its particle, if it has one ("ran out")."""
    if word.tag == "VBG" and word.dep == "amod":
        return frozenset()  # "a lasting truce" is what is wished for
    if word.dep == "amod" and sentence.children(word, "npadvmod"):
        return frozenset()  # "a three-week-old truce" is no old one
    particles = (f"{word.lemma} {child.lower}" for child in sentence.children(word, "prt", "advmod"))
    known = next((_index()[words] for words in particles if words in _index()), _index().get(word.lemma, ()))
    tags = POS["VERB"][:1] if _is_infinitive(sentence, word) else (word.pos,)
    found = [entry for entry in known if entry["does"] != "name" and not set(POS[entry["pos"]]).isdisjoint(tags)]
    if any("with" in entry for entry in found):
        beside = {inner.lemma for child in sentence.children(word) for inner in (child, *sentence.children(child))}
        found = [entry for entry in found if beside & set(entry.get("with", beside))]
    said = frozenset(str(entry["does"]) for entry in found)
    if word.lemma in MADE_BY and word.tag == "VBN" and _is_done(sentence, word):
        said = frozenset({"conclude"})  # "a deal negotiated by Peru", "who had negotiated the truce": it has been made
    if said & COMING and is_possible(sentence, word):
        return frozenset({"doubt"})
    return said | {"end"} if word.lemma == "last" and word.tag == "VBD" else said  # what lasted is over


def _is_infinitive(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word is an infinitive that the parser takes for a noun: "is due to end on Friday"."""
    return word.pos == "NOUN" and any(child.lower == "to" for child in sentence.children(word, "aux"))


def _is_done(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a participle tells what has been done: on a noun, or in the pluperfect."""
    auxiliaries = {child.lower for child in sentence.children(verb, "aux", "auxpass")}
    return (verb.dep == "acl" and not auxiliaries) or auxiliaries == {PLUPERFECT}


def is_possible(sentence: Sentence, verb: Word) -> bool:
    """Tell whether it only may come about: "could reach a truce", "might begin"."""
    return any(child.lower in POSSIBLY for child in sentence.children(verb, "aux"))


def is_name(word: Word) -> bool:
    """Tell whether `word` can name an agreement or its breach, whatever stands around it."""
    known = (entry for entry in _index().get(word.lemma, ()) if entry["pos"] != "PRON" and not entry.get("alone"))
    return any(entry["does"] in ("name", "breach") for entry in known)


@cache
def _index() -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries("agreements"):
        for word in entry["words"]:
            found.setdefault(word, []).append(entry)
    return {word: tuple(known) for word, known in found.items()}
