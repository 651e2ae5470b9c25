"""What numbers count: the kind of a noun, and whether it names somebody (lexicon counted).

Pure functions over a word and its sentence; what a number of them is, is not decided here.
"""

from functools import cache

from parley import lexicons
from parley.lexicons import Entry
from parley.reading.actors.nations import nationality
from parley.reading.text.sentences import Sentence, Word

PERSON_ENDINGS = ("men", "women", "ists", "ians", "people", "folk")
PLURALS = (("ies", "y"), ("s", ""), ("es", ""), ("men", "man"))
NATIONALS, SOMEBODY, NAME, THING = "nationals", "somebody", "name", "thing"


@cache
def _nouns() -> dict[str, Entry]:
    return {word: entry for entry in lexicons.entries("counted") for word in entry["words"]}


@cache
def things() -> frozenset[str]:
    """The kinds that are never persons, nor stand for them as bodies, names and groups do."""
    return frozenset(
        entry["kind"] for entry in lexicons.entries("counted") if not entry["persons"] and not entry.get("stands")
    )


def singulars(word: Word) -> tuple[str, ...]:
    """The forms under which a noun may stand in a lexicon: as written, its lemma, and without a plural ending."""
    return forms(word.text, word.lemma)


def forms(text: str, lemma: str) -> tuple[str, ...]:
    """The singulars of a word so written with this lemma."""
    lower = text.lower().replace("’", "'")
    shorn = [lower[: -len(ending)] + put for ending, put in PLURALS if lower.endswith(ending)]
    return tuple(dict.fromkeys((lower, lemma, *shorn)))


def entry(sentence: Sentence, noun: Word) -> Entry | None:
    """The entry of a noun, with the word before it where they stand together ("aid workers")."""
    before = sentence.words[noun.i - 1].lower if noun.i else ""
    forms = singulars(noun)
    return next((_nouns()[form] for form in (*(f"{before} {form}" for form in forms), *forms) if form in _nouns()), None)


def kind(sentence: Sentence, noun: Word) -> str:
    """The kind of a noun: that of the lexicon, else nationals, somebody, a name or a thing."""
    known = entry(sentence, noun)
    if known is not None:
        return str(known["kind"])
    if _is_nationality(noun) or noun.tag == "NNPS":
        return NATIONALS
    if _is_somebody(noun):
        return SOMEBODY
    return NAME if noun.pos == "PROPN" else THING


def person(sentence: Sentence, noun: Word | None) -> str | None:
    """What a number of such persons is when nothing else is said of them; None where the noun names no person."""
    if noun is None:
        return None
    known = entry(sentence, noun)
    if known is not None:
        return str(known["measure"]) if known["persons"] else None
    return "other" if kind(sentence, noun) in (NATIONALS, SOMEBODY) else None


def _is_somebody(noun: Word) -> bool:
    return noun.pos == "NOUN" and noun.lower.endswith(PERSON_ENDINGS)


def _is_nationality(noun: Word) -> bool:
    return bool(nationality(noun.text) or nationality(noun.text.capitalize()))
