"""Whom a pronoun stands for: the last one meant whom it fits ("he" a person, "it" a party or body, "they" several).

A person once spoken of as "she", or by a title that only women have, is no "he" later. "Its" stands for the subject of its
own clause, if that can have something: in "Oman urged the army to lift its siege" the siege is the army's.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.lexicons import words
from parley.reading.actors.callings import NEUTER, PERSONAL, Phrase
from parley.reading.actors.meant import UNSURE, Meant
from parley.reading.actors.voting import BODY, GROUP, PERSON, STATE
from parley.reading.text import clauses

if TYPE_CHECKING:
    from parley.reading.actors.resolving import Resolver

RECENT = 3  # sentences: a pronoun further than this from its noun stands for another
PERSONS = (PERSON, "office", "source")
THINGS = (STATE, GROUP, BODY, "team", "document", "part")
FORCE = "force"  # an army may be "it", its troops are "they"
OWNERS = frozenset({STATE, GROUP, BODY, UNSURE, "team", "part", "force", "pair", "side"})
WOMEN = frozenset(
    {"she", "her", "hers", "mrs", "mrs.", "ms", "ms.", "madame", "madam", "lady", "señora", "doña", "queen", "princess",
     "spokeswoman", "chairwoman", "mother", "sister", "daughter", "widow", "wife"}
)  # fmt: skip
MEN = frozenset(
    {"he", "him", "his", "mr", "mr.", "monsieur", "sir", "lord", "señor", "don", "herr", "king", "prince", "emir", "sultan",
     "sheikh", "imam", "bishop", "spokesman", "chairman", "father", "brother", "son", "husband"}
)  # fmt: skip


def stands_for(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """Return the one whom the pronoun `phrase` stands for, or None where nobody near fits."""
    word = phrase.head.lower
    if (accused := _accused(resolver, phrase)) is not None:
        return accused
    if word in PERSONAL:
        return _singular(_person(resolver, word))
    if word in NEUTER:
        near = resolver.near(*THINGS, FORCE, within=RECENT)
        return _singular(_of_own_clause(resolver, phrase) or latest([m for m in near if m.sort != FORCE or not m.is_plural]))
    fits = [m for m in resolver.history if resolver.number - m.sentence <= RECENT and not _is_within(resolver, phrase, m)]
    plural = [m for m in fits if m.is_plural or m.sort in ("pair", GROUP)]
    return latest([m for m in plural if not (_only_hears(m) or _is_only_cited(m))] or plural)


def _is_within(resolver: "Resolver", phrase: Phrase, meant: Meant) -> bool:
    """Tell whether a pronoun is a part of what calls somebody, and so no word for him: "the mediators of their refusal"."""
    return meant.sentence == resolver.number and phrase.head.lower in meant.actor.words.lower().split()


def _is_only_cited(meant: Meant) -> bool:
    """Tell whether those meant only tell of others: "according to two officials. They met in Keld"."""
    return not meant.is_subject and meant.sort == "source"


def _only_hears(meant: Meant) -> bool:
    """Tell whether those meant are the press, who is told of others ("he told reporters that they had left")."""
    last = meant.actor.words.lower().split()[-1].removesuffix("s")
    return not meant.is_subject and last in words("silences", "press", key="kind")


def sexes(phrase: Phrase) -> Iterator[bool]:
    """Yield for each word of the phrase that is said of women only True, of men only False."""
    for word in phrase.words:
        if word.lower in WOMEN or word.lower in MEN:
            yield word.lower in WOMEN


def _person(resolver: "Resolver", word: str) -> Meant | None:
    """The last person who may be a "he" or a "she"."""
    is_woman, told = word in WOMEN, resolver.sexes
    others = {name for name, _ in told if told[name, not is_woman] > told[name, is_woman]}
    # within the paragraph however long it is: what somebody says in it may fill many sentences before "he added"
    near = resolver.near(*PERSONS, within=max(RECENT, resolver.number - resolver.opened))
    fits = [m for m in near if m.actor.name not in others]
    if len({m.actor.name for m in fits}) == 1:
        told[fits[0].actor.name, is_woman] += 1
    return latest([m for m in fits if not m.is_plural] or fits)


def latest(fits: list[Meant]) -> Meant | None:
    """Return the last of those meant, of several in its sentence the subject."""
    together = [m for m in fits if m.sentence == fits[-1].sentence]
    return next((m for m in together if m.is_subject), fits[-1] if fits else None)


def _of_own_clause(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """The subject of the clause of "its", unless the word is a part of that subject."""
    sentence, word = phrase.sentence, phrase.head
    if word.dep != "poss":
        return None
    subject = clauses.subject(sentence, clauses.clause_head(sentence, word))
    inner = resolver.phrases.get(subject.i) if subject is not None else None
    if inner is None or inner.head.tag == "NNS" or inner.head.i >= word.i or word in sentence.subtree(inner.head):
        return None
    meant = resolver.meant(inner)
    return meant if meant is not None and meant.sort in OWNERS else None


def _accused(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """Whom somebody blames, in what is said of them right then: "Kenya blamed the army, saying it had shelled the town".

    What will be done is said of oneself ("… saying it would answer").
    """
    sentence, word = phrase.sentence, phrase.head
    clause = sentence.head(word)
    saying = sentence.head(clause)
    blaming = sentence.head(saying)
    is_said = word.dep in clauses.SUBJECTS and clause.dep == "ccomp" and saying.dep == "advcl" and saying.tag == "VBG"
    if not is_said or blaming.lemma not in words("events", "ACCUSE", key="type"):
        return None
    if any(child.lower in clauses.FUTURE for child in sentence.children(clause, "aux")):
        return None
    blamed = (resolver.phrases.get(noun.i) for noun in sentence.children(blaming, "dobj"))
    return next((meant for inner in blamed if inner is not None and (meant := resolver.meant(inner)) is not None), None)


def _singular(meant: Meant | None) -> Meant | None:
    return meant if meant is None else replace(meant, is_plural=False)
