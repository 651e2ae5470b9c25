"""What kind of truce a deal is, as the ETH/PRIO ceasefire data class them, where the words of the report say so.

"Norland declared a unilateral humanitarian truce" → unilateral, humanitarian. What no words say stays unknown: a report
that is silent on monitors does not say that there are none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from parley.lexicons import Entry, entries
from parley.model.actors import Actor
from parley.model.claims import MECHANISMS, PURPOSES
from parley.model.report import Span
from parley.reading.actors.parties import actors_of, mention_of
from parley.reading.marks import Marks
from parley.reading.talks import signatories
from parley.reading.talks.deal_days import DOUBTFUL, UNMADE
from parley.reading.talks.deals import Telling
from parley.reading.talks.terms import PROVIDING
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

SEVERAL = ("purpose", "mechanism")
"""The fields that hold several values; of the others the surest place that tells one gives it."""
OWN = ("amod", "compound", "nmod", "poss", "nummod", "appos", "advmod", "npadvmod", "det")
PREDICATE = ("acomp", "attr", "advmod", "oprd")
ON = frozenset({"of", "for", "over", "during", "in", "across", "throughout", "along", "on", "at", "around", "with"})
AIMING = frozenset({"for", "over", "during", "ahead", "before", "as"})
LETTING = frozenset({"allow", "let", "enable", "permit", "facilitate", "mean", "intend", "aim", "design", "give"})
PLACING = frozenset({"in", "around", "across", "throughout", "along", "for"})
CLAUSAL = ("acl", "relcl", "advcl", "xcomp", "ccomp")
NAMED = ("compound", "det", "amod", "nmod")
PLACES = ("GPE", "LOC", "FAC")
NEAR = 3  # "the monitoring of the truce", "observers who watch over the truce": how far apart on the parse
COMPLIANCE = frozenset({"monitoring", "verification", "enforcement", "commission"})
PAIR = 2
Values = dict[str, Any]
_PART = re.compile(r"[^\W_]+|-")  # the parser cuts words at their hyphens


def classes(
    marks: Marks, deal: Sequence[Telling], *, kind: str, spans: Sequence[Span], mediators: Sequence[Actor]
) -> Values:
    """Return the fields of a deal that its tellings give; `spans` are the places of its terms."""
    told = _told(deal)
    found: dict[str, list[Any]] = {}
    for telling in told:
        for entry in _entries(telling, spans):
            found.setdefault(entry["field"], []).append(entry["value"])
    values: Values = {field: given[0] for field, given in found.items() if field not in SEVERAL}
    values["purpose"] = tuple(value for value in PURPOSES if value in found.get("purpose", ()))
    values["mechanism"] = tuple(value for value in MECHANISMS if value in found.get("mechanism", ()))
    values["guarantors"] = signatories.guarantors(marks, told)
    if values["guarantors"] and "guarantee" not in values["mechanism"]:
        values["mechanism"] = tuple(value for value in MECHANISMS if value in {"guarantee", *values["mechanism"]})
    if kind not in ("truce", "ceasefire"):
        return {field: value for field, value in values.items() if field in ("written", "mechanism", "guarantors")}
    if COMPLIANCE & set(values["mechanism"]) and values.get("ceasefire_class") != "definitive":
        values["ceasefire_class"] = "with compliance mechanisms"
    values.setdefault("scope", _scope(marks, told, mediators))
    values["where"] = next(filter(None, (_where(marks, telling) for telling in told)), None)
    return values


def _told(deal: Sequence[Telling]) -> list[Telling]:
    """The tellings that say what the deal is, the fullest first; of one that was made, not what was only proposed."""
    best = max(deal, key=lambda telling: telling.weight)
    unfit = DOUBTFUL if best.does & UNMADE else DOUBTFUL | UNMADE
    return sorted((telling for telling in deal if not telling.does & unfit), key=lambda telling: -telling.weight)


def _entries(telling: Telling, spans: Sequence[Span]) -> Iterator[Entry]:
    """The entries whose words stand where they look for them."""
    sentence = telling.sentence
    zones = _zones(sentence, telling.word)
    zones["near"] |= {word.i for start, end in spans for word in sentence.within(start, end)}
    for word in sentence.words:
        for entry, phrase in _starting(word):
            places = range(word.i, word.i + len(phrase))
            stands = places[-1] < len(sentence.words) and zones[entry["at"]].issuperset(places)
            is_negated = sentence.words[max(word.i - 1, 0)].lower in clauses.NEGATIONS
            if (
                stands
                and not is_negated
                and all(phrase[i - word.i] in (sentence.words[i].lemma, sentence.words[i].lower) for i in places)
            ):
                yield entry


def _starting(word: Word) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """The entries of which a phrase begins with the word, as written or by its lemma."""
    for first in dict.fromkeys((word.lemma, word.lower)):
        yield from _index().get(first, ())


def _zones(sentence: Sentence, name: Word) -> dict[str, set[int]]:
    """The places of the words of the name's own phrase, of what the deal is for, of its verbs, and near the name."""
    verb = clauses.clause_head(sentence, name)
    own = [name, *_below(sentence, sentence.children(name, *OWN))]
    own += _below(sentence, [prep for prep in sentence.children(name, "prep") if prep.lower in ON])
    if name.dep in clauses.SUBJECTS or name.i == verb.i or name.dep in PREDICATE:
        own += _below(sentence, sentence.children(verb, *PREDICATE))
    own += sentence.children(verb, "advmod")
    on_name = sentence.children(name, "acl", "relcl")
    verbs = [verb, *on_name, *(word for above in (verb, *on_name) for word in sentence.children(above, "conj", "xcomp"))]
    aiming = [above for above in (name, verb, *on_name) if above.lemma not in PROVIDING]  # what it provides for is a term
    aims = [prep for above in aiming for prep in sentence.children(above, "prep", "mark") if prep.lower in AIMING]
    aims += [clause for above in aiming for clause in sentence.children(above, *CLAUSAL) if _is_aim(sentence, clause)]
    near = [word for word in sentence.words if _steps(sentence, word, name) <= NEAR]
    zones = {"name": own, "aim": [*own, *_below(sentence, aims)], "verb": [*own, *verbs], "near": [*own, *near]}
    return {zone: {word.i for word in words} for zone, words in zones.items()}


def _below(sentence: Sentence, heads: Sequence[Word]) -> list[Word]:
    return [word for head in heads for word in sentence.subtree(head)]


def _is_aim(sentence: Sentence, clause: Word) -> bool:
    """Tell whether a clause says what the deal is for: "to let aid in", "which would allow talks", "so that"."""
    is_infinitive = any(child.lower == "to" for child in sentence.children(clause, "aux"))
    return (
        is_infinitive or clause.lemma in LETTING or any(child.lower == "so" for child in sentence.children(clause, "mark"))
    )


def _steps(sentence: Sentence, word: Word, name: Word) -> int:
    """How many steps on the parse lie between a word above the name, or a word below it, and the name."""
    for one, other in ((word, name), (name, word)):
        for steps, above in enumerate(sentence.ancestors(other), start=1):
            if above.i == one.i:
                return steps
    return len(sentence.words)


def _scope(marks: Marks, told: Sequence[Telling], mediators: Sequence[Actor]) -> str | None:
    """Whether two or more parties make the deal, where one place names them as those who make it with each other."""
    brokers = {actor.party for actor in mediators}
    counts = {len({actor.party for actor in signatories.makers(marks, telling)} - brokers) for telling in told}
    most = max(counts, default=0)
    return None if most < PAIR else "bilateral" if most == PAIR else "multilateral"


def _where(marks: Marks, telling: Telling) -> str | None:
    """The place for which the deal holds, by the name's own phrase; where it was signed is no such place."""
    sentence, name = telling.sentence, telling.word
    verb = clauses.clause_head(sentence, name)
    if name.i < verb.i or "conclude" not in telling.says.get(verb.i, frozenset()):
        for prep in sentence.children(name, "prep"):
            for place in sentence.children(prep, "pobj") if prep.lower in PLACING else ():
                if place.entity in PLACES and not _is_party(marks, sentence, place):
                    words = [*sentence.children(place, *NAMED), place]
                    return " ".join(marks.report.text[min(w.start for w in words) : place.end].split())
    return None


def _is_party(marks: Marks, sentence: Sentence, place: Word) -> bool:
    mention = mention_of(marks, place)
    return mention is not None and bool(actors_of(marks, sentence, place)) and mention.actor.kind == "party"


@cache
def _index() -> Mapping[str, tuple[tuple[Entry, tuple[str, ...]], ...]]:
    """The first lemma of each phrase → its entry and all its words."""
    found: dict[str, list[tuple[Entry, tuple[str, ...]]]] = {}
    for entry in entries("deal_classes"):
        for words in entry["words"]:
            phrase = tuple(_PART.findall(words))
            found.setdefault(phrase[0], []).append((entry, phrase))
    return {word: tuple(known) for word, known in found.items()}
