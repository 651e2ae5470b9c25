"""Who answers in a transcript: the actor behind a label, by name, by office, or as the talk is introduced.

"A clerk of the Lake Guild answers us … MOSS: We wait." → MOSS is heard for the Lake Guild, as nobody else answers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.model.report import Span
from parley.reading.marks import Marks, Mention
from parley.reading.speech.transcripts import Turn, begin, named_by, turns
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence

TALKS = frozenset({"talk", "speak", "answer", "reply", "respond", "tell"})
PEOPLE = ("person", "anonymous", "people")
SHORTEST = 2  # letters: initials of a name


def actor(marks: Marks, span: Span) -> Actor | None:
    """Return who speaks under the label that stands at `span`, by its own words where nobody is known; None for no label."""
    transcript = turns(marks.report.text)
    label = next((turn.label for turn in transcript if turn.named == span and not turn.asks), None)
    if label is None:
        return None
    known = _called(marks, label)
    if known is not None and known.side is not None:
        return known
    answering = {named_by(turn.label) for turn in transcript if not turn.asks}
    host = introduced(marks, transcript) if len(answering) == 1 else None
    if known is None:
        return replace(host.actor, words=label) if host is not None else Actor(name=label, words=label, kind="person")
    is_told = host is not None and known.kind == "person" and _is_described(marks, host)
    return replace(known, side=host.actor.side) if host is not None and is_told else known


def introduced(marks: Marks, transcript: Sequence[Turn]) -> Mention | None:
    """Return the one of whom the words before the first turn tell that he talks, or who is named there with a side."""
    first = begin(transcript)
    before = [sentence for sentence in marks.sentences if sentence.end <= first]
    people = [m for m in marks.mentions if m.end <= first and m.actor.kind in PEOPLE]
    talking = (m for sentence in before for m in _talking(sentence, people))
    sided = (m for m in people if m.actor.kind == "person" and m.actor.side is not None)
    return next((m for m in talking if m.actor.side is not None), None) or next(sided, None)


def _talking(sentence: Sentence, people: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions of those who talk in a sentence, as its subject."""
    talks = (word for word in sentence.words if word.lemma in TALKS)
    heads = {subject.start for word in talks if (subject := clauses.subject(sentence, word)) is not None}
    yield from (m for m in people if m.head[0] in heads)


def _is_described(marks: Marks, mention: Mention) -> bool:
    """Whether a mention calls somebody by no name ("a commander of the Front"), so that the label may name him."""
    return marks.report.text[slice(*mention.head)].islower() and mention.actor.name in mention.actor.words


def _called(marks: Marks, label: str) -> Actor | None:
    """The actor whose name, last name or initials the label is, or the only person whose office it is."""
    plain = label.casefold()
    known = [mention.actor for mention in marks.mentions if mention.actor.kind in ("person", "party", "body")]
    if plain in by_word("offices"):
        holders = {found.name: found for found in known if _is_held(found, plain)}
        return next(iter(holders.values())) if len(holders) == 1 else None
    return next((found for found in known if plain in _labels(found)), None)


def _labels(known: Actor) -> set[str]:
    """What a transcript may call an actor by, in small letters: the name, a person's last names and initials."""
    words = known.name.casefold().split()
    if known.kind != "person":
        return {known.name.casefold()}
    initials = "".join(word[0] for word in words) if len(words) >= SHORTEST else ""
    return {initials, *(" ".join(words[at:]) for at in range(len(words)))}


def _is_held(person: Actor, office: str) -> bool:
    """Whether a person's own words tell the office ("Defence Minister Ana Lund")."""
    words = person.words.casefold()
    return person.kind == "person" and office in words.split() and words != office
