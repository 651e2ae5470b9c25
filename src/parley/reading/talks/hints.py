"""What hints that people met where no verb of meeting says so: signals of a sentence, weighed.

Each signal has a weight (lexicon meeting_weights); where the sum is large enough, the sentence tells of a meeting. Signals
are words near which people meet (lexicon meeting_hints), who, where and when is named, and what else the sentence does.
Example: "Adam Ouma and Karl Voss came out of the hall in Oslo on Monday." (two persons, a hall, a capital and a day).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from parley.lexicons import by_word, entries
from parley.model.actors import Actor
from parley.reading.actors import nations, places
from parley.reading.marks import Marks
from parley.reading.talks import attendants
from parley.reading.talks.gatherings import Gathering
from parley.reading.text.sentences import Sentence, Word

ENOUGH = -0.6  # sum of weights from which on three in five sentences of reports not fitted to told of a meeting
SORT = "hinted"
PRESENT = ("person", "party", "body", "anonymous")
HARM = frozenset({"killed", "injured"})
SEVERAL = 2
LONG = 30  # words
SLOW = ("place", "goal", "town", "capital", "figure", "harm", "said", "quoted", "modal", "long")
"""Signals that are looked for only where they can still make a meeting of a sentence."""
HAIR = 1e-6  # more than rounding can add to a sum of weights
QUOTES = frozenset({'"', "“", "”"})
AT_HAND = (
    "table",
    "signing",
    "talks",
    "travel",
    "envoy",
    "span",
    "office",
)  # the classes whose words show best that they met


def find(marks: Marks, sentence: Sentence, found: tuple[Gathering, ...]) -> Gathering | None:
    """The meeting at which a sentence hints, with those whom it names and where it is, or None; `found` as for signals."""
    if any(attendants.is_inspection(sentence, verb) for verb in sentence.words):
        return None
    present = actors(marks, sentence)
    quick = _quick(marks, sentence, found, present)
    if _sum(quick) + _most() < ENOUGH - HAIR or _sum((*quick, *_slow(marks, sentence))) < ENOUGH:
        return None
    who = [actor for gathering in found for actor in gathering.who]
    who = who or [actor for actor in present if actor.kind == "person"] or present
    goals = (places.goal(marks, sentence, word) for word in sentence.words if word.pos == "VERB")
    named = places.named(marks, sentence)
    spots = [*filter(_is_town, named), *filter(None, goals), *named]
    met = tuple({actor.name: actor for actor in who}.values())
    return Gathering(sentence, _shown(sentence), met, where=next(iter(spots), None), sort=SORT)


def actors(marks: Marks, sentence: Sentence) -> list[Actor]:
    """Those named in the sentence who can meet, in text order, each once."""
    found: dict[str, Actor] = {}
    for mention in marks.mentions:
        if sentence.start <= mention.head[0] < sentence.end and mention.actor.kind in PRESENT:
            found.setdefault(mention.actor.name, mention.actor)
    return list(found.values())


def signals(marks: Marks, sentence: Sentence, found: tuple[Gathering, ...]) -> tuple[str, ...]:
    """The names of all that speaks for or against a meeting, each once; `found` is what the words themselves tell."""
    return (*_quick(marks, sentence, found, actors(marks, sentence)), *_slow(marks, sentence))


def _quick(marks: Marks, sentence: Sentence, found: tuple[Gathering, ...], present: list[Actor]) -> tuple[str, ...]:
    told = ["any", *(name for word in sentence.words for name in _classes_of(word))]
    told += ["told talks" for gathering in found if gathering.sort == "talks"]
    told += ["told of nobody" for gathering in found if not gathering.who]
    return tuple(dict.fromkeys([*told, *_of_names(present), *_of_time(marks, sentence)]))


def _slow(marks: Marks, sentence: Sentence) -> tuple[str, ...]:
    return (*_of_place(marks, sentence), *_of_manner(marks, sentence))


def _sum(told: Iterable[str]) -> float:
    return sum(_weights().get(signal, 0.0) for signal in told)


@cache
def _most() -> float:
    """The most that slow signals can add."""
    return sum(max(0.0, _weights().get(signal, 0.0)) for signal in SLOW)


@cache
def _weights() -> Mapping[str, float]:
    return {word: entry["weight"] for word, entry in by_word("meeting_weights").items()}


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for entry in entries("meeting_hints"):
        for word in entry["words"]:
            found.setdefault(word, set()).add(entry["class"])
    return {word: tuple(sorted(classes)) for word, classes in found.items()}


def _classes_of(word: Word) -> tuple[str, ...]:
    return _classes().get(word.lemma, ()) if word.pos != "PROPN" else ()  # "Red Cross" crosses nothing


def _shown(sentence: Sentence) -> Word:
    """The word to quote the meeting by."""
    for name in AT_HAND:
        for word in sentence.words:
            if name in _classes_of(word):
                return word
    return sentence.root


def _is_town(place: str) -> bool:
    return nations.seat(place) is not None or nations.is_city(place)


def _of_names(present: list[Actor]) -> Iterator[str]:
    persons = [actor for actor in present if actor.kind == "person"]
    if persons:
        yield "person"
    if len(persons) >= SEVERAL:
        yield "persons"
    if len(persons) < len(present):
        yield "party"


def _of_place(marks: Marks, sentence: Sentence) -> Iterator[str]:
    named = places.named(marks, sentence)
    towns = list(filter(_is_town, named))
    told = (
        ("place", bool(named)),
        ("goal", any(places.goal(marks, sentence, word) for word in sentence.words if word.pos == "VERB")),
        ("town", bool(towns)),
        ("capital", any(nations.seat(town) for town in towns)),
    )
    yield from (name for name, holds in told if holds)


def _of_time(marks: Marks, sentence: Sentence) -> Iterator[str]:
    days = [moment.day for moment in marks.moments_in(sentence.start, sentence.end) if moment.day]
    published = marks.report.published
    if days:
        yield "day"
    if published is not None and any(day > published for day in days):
        yield "future"


def _of_manner(marks: Marks, sentence: Sentence) -> Iterator[str]:
    figures = [figure for figure in marks.figures if sentence.start <= figure.evidence.start < sentence.end]
    said = (piece for statement in marks.statements for piece in statement.content)
    told = (
        ("figure", bool(figures)),
        ("harm", any(figure.measure in HARM for figure in figures)),
        ("said", any(sentence.start <= piece.start < sentence.end for piece in said)),
        ("quoted", any(word.text in QUOTES for word in sentence.words)),
        ("modal", any(word.tag == "MD" for word in sentence.words)),
        ("long", len(sentence.words) > LONG),
    )
    yield from (name for name, holds in told if holds)
