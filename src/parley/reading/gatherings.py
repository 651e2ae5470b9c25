"""The words of a sentence that tell of talks, and who takes part by the grammar of the clause.

One function per sort of the lexicon meetings, in the table FINDERS; each gives who and by whom it is hosted, or None where
the word does not tell of talks here ("met the demand").
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from parley.lexicons import Entry, entries
from parley.model.actors import Actor
from parley.reading import places
from parley.reading.clauses import clause_head, doer, undergoer
from parley.reading.marks import Marks
from parley.reading.parties import actors_of, mention_of
from parley.reading.sentences import Sentence, Word
from parley.reading.voting import class_of

POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN")}
PARTIES = ("party", "person", "body", "anonymous")
SENT = ("team", "between")
TOGETHER = frozenset({"with", "between", "among", "amongst", "of", "from", "by"})
PHONES = frozenset({"telephone", "phone", "video", "radio", "call"})
HOSTING = frozenset({"host", "mediate", "broker", "facilitate", "convene", "sponsor", "organise", "organize", "arrange"})


@dataclass(frozen=True, slots=True)
class Gathering:
    """A word that tells of talks: who takes part, who hosts, and the status that the word itself settles."""

    sentence: Sentence
    word: Word
    who: tuple[Actor, ...]
    hosts: tuple[Actor, ...] = ()
    status: str | None = None
    where: str | None = None


def find(marks: Marks, sentence: Sentence) -> Iterator[Gathering]:
    """Yield what tells of talks in a sentence, in text order, at most once for each word."""
    for word in sentence.words:
        for entry, rest in _index().get(word.lemma, ()):
            if word.pos in POS[entry["pos"]] and _has(sentence, word, rest):
                found = FINDERS[entry["sort"]](marks, sentence, word, entry)
                if found is not None:
                    yield found
                    break


@cache
def _index() -> Mapping[str, tuple[tuple[Entry, tuple[str, ...]], ...]]:
    """First word → entries with the words that must follow it, longest first."""
    found: dict[str, list[tuple[Entry, tuple[str, ...]]]] = {}
    for entry in entries("meetings"):
        for words in entry["words"]:
            first, *rest = words.split()
            found.setdefault(first, []).append((entry, tuple(rest)))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[1]))) for first, rows in found.items()}


def _has(sentence: Sentence, word: Word, rest: tuple[str, ...]) -> bool:
    children = {child.lemma for child in sentence.children(word)} | {child.lower for child in sentence.children(word)}
    return all(part in children for part in rest)


def _actors(marks: Marks, sentence: Sentence, word: Word | None) -> list[Actor]:
    """Those of the phrase of `word` who can sit at a table."""
    return [actor for actor in actors_of(marks, sentence, word) if actor.kind in PARTIES] if word is not None else []


def _companions(marks: Marks, sentence: Sentence, word: Word, *preps: str) -> list[Actor]:
    """Those named after "with", "between" and the like, under `word`."""
    found: list[Actor] = []
    for prep in sentence.children(word, "prep", "agent"):
        if prep.lower in (preps or TOGETHER):
            for head in sentence.children(prep, "pobj"):
                found += _actors(marks, sentence, head)
    return found


def _is_sent(marks: Marks, word: Word | None) -> bool:
    """Tell whether the word stands for a delegation, mediators, or a person in office."""
    if word is None:
        return False
    mention = mention_of(marks, word)
    if mention is None or mention.actor.kind not in PARTIES:
        return False
    return class_of(word) in SENT or (mention.actor.kind == "person" and mention.actor.side is not None)


def _meet(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    others = _actors(marks, sentence, undergoer(sentence, word)) + _companions(marks, sentence, word, "with")
    objects = sentence.children(word, "dobj")
    if objects and not others and word.lemma == "meet":
        return None
    by_phone = any(w.lemma in PHONES for w in sentence.subtree(word))
    if entry.get("needs") == "with" and not (others and (by_phone or word.lemma != "speak")):
        return None
    subject = doer(sentence, word)
    who = _actors(marks, sentence, subject)
    is_plural = subject is not None and (subject.tag in ("NNS", "NNPS") or len(who) > 1 or subject.lower == "they")
    if not who or not (others or is_plural or who[0].kind == "person"):
        return None
    return Gathering(sentence, word, _once(who + others), status=entry.get("status"))


def _host(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    guests = _actors(marks, sentence, undergoer(sentence, word))
    hosts = _actors(marks, sentence, doer(sentence, word))
    if not guests or (hosts and hosts[0].name == guests[0].name):
        return None
    if all(actor.kind == "person" for actor in hosts):
        return Gathering(sentence, word, _once(hosts + guests), status=entry.get("status"))
    return Gathering(sentence, word, _once(guests), tuple(hosts), entry.get("status"))


def _go(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    subject = doer(sentence, word)
    place = places.goal(marks, sentence, word) or _stay(marks, sentence, word)
    if subject is None or place is None or not _is_sent(marks, subject):
        return None
    who = _actors(marks, sentence, subject) + _companions(marks, sentence, word, "with")
    return Gathering(sentence, word, _once(who), status=entry.get("status"), where=place)


def _stay(marks: Marks, sentence: Sentence, word: Word) -> str | None:
    """The place after "in" or "at" right under the verb ("was in Doha", "arrived in Doha")."""
    if word.lemma == "be" and sentence.children(word, "attr", "acomp"):
        return None
    near = [child for child in sentence.children(word, "prep") if child.lower in ("in", "at", "back")]
    return places.of(marks, sentence, word) if near else None


def _recall(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    sent = undergoer(sentence, word)
    if sent is None or class_of(sent) not in SENT:
        return None
    return Gathering(sentence, word, _once(_actors(marks, sentence, sent)), status=entry.get("status"))


def _sign(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    who = _actors(marks, sentence, doer(sentence, word)) + _companions(marks, sentence, word, "with", "between")
    if not who or places.of(marks, sentence, word) is None:
        return None
    return Gathering(sentence, word, _once(who), status=entry.get("status"))


def _talks(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    if word.dep in ("compound", "poss", "amod"):
        return None
    who = _companions(marks, sentence, word)
    if entry.get("needs") and not who:
        return None
    for owner in sentence.children(word, "poss", "compound", "amod", "nmod"):
        who = _actors(marks, sentence, owner) + who
    verb = clause_head(sentence, word)
    turn = _entry_of(sentence, verb, "turn")
    hosts: list[Actor] = []
    if _entry_of(sentence, verb, "hold") or verb.lemma in HOSTING:
        subjects = _actors(marks, sentence, doer(sentence, verb)) if verb.i != word.i else []
        if verb.lemma in HOSTING:
            hosts = subjects
        else:
            who = subjects + who
    elif _entry_of(sentence, verb, "go") and _is_sent(marks, doer(sentence, verb)):
        who = _actors(marks, sentence, doer(sentence, verb)) + who
    if turn is not None or verb.lemma in HOSTING:
        who += _companions(marks, sentence, verb, "with", "between")
    return Gathering(sentence, word, _once(who), tuple(hosts), (turn or entry).get("status"))


def _entry_of(sentence: Sentence, verb: Word, sort: str) -> Entry | None:
    rows = _index().get(verb.lemma, ())
    return next((entry for entry, rest in rows if entry["sort"] == sort and _has(sentence, verb, rest)), None)


def _once(actors: list[Actor]) -> tuple[Actor, ...]:
    return tuple({actor.name: actor for actor in reversed(actors)}.values())[::-1]


def _nothing(_marks: Marks, _sentence: Sentence, _word: Word, _entry: Entry) -> Gathering | None:
    """Words that only tell something of talks named beside them."""
    return None


FINDERS: Mapping[str, Callable[[Marks, Sentence, Word, Entry], Gathering | None]] = {
    "meet": _meet,
    "host": _host,
    "go": _go,
    "leave": _go,
    "recall": _recall,
    "sign": _sign,
    "talks": _talks,
    "turn": _nothing,
    "hold": _nothing,
}
