"""Whom a noun phrase stands for: its actor, the actors that it joins, or the one to whom it is put down.

"Hamas" or "the rebels" by mention; "Peru and Kenya" as one actor of both names; "Cairo's proposal", "the rejection by
the rebels", "the Kenyan offer" as the one who proposes, rejects, offers.
"""

from collections.abc import Sequence
from dataclasses import replace

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors import nations
from parley.reading.actors.callings import beside
from parley.reading.actors.names import nationality_at
from parley.reading.actors.voting import class_of, mediates
from parley.reading.marks import Marks, Mention
from parley.reading.speech.attribution import speaker_at
from parley.reading.text.sentences import Sentence, Word

ACTING = ("party", "person", "body", "anonymous", "people")
SEVERAL = 2
JOINED = " and "
HOST = "host"
FROM = ("by", "from", "of")
SENT, MANY = ("team", "between"), "NNS"
SENDING = ("party", "person", "body", "anonymous")
OF = ("of", "from", "for")
JOINING = frozenset({",", "and"})
OURS = frozenset({"our", "my"})


def party_of(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """The actor of the phrase whose head is `word`: itself, all that it joins as one, or the one it is put down to.

    None where the phrase names nobody. Documents stand for the side that they speak for, if there is one.
    """
    if word.pos == "PRON" and word.tag in ("WDT", "WP"):
        above = sentence.head(sentence.head(word))
        return party_of(marks, sentence, above) if above.i not in (word.i, word.head) else None
    return joined(actors_of(marks, sentence, word)) or _put_down_to(marks, sentence, word)


def actors_of(marks: Marks, sentence: Sentence, word: Word) -> list[Actor]:
    """The actors that the phrase of `word` calls, in text order: one, or those joined by "and", each once."""
    found: list[Actor] = []
    for part in sorted([word, *conjuncts(sentence, word)], key=lambda part: part.i):
        mention = mention_of(marks, part)
        called = _own(marks, part, mention.actor) if mention is not None else None
        for actor in senders(marks, sentence, part) or (members(marks, called) if called is not None else ()):
            if actor.name not in {known.name for known in found}:
                found.append(actor)
    return found


def senders(marks: Marks, sentence: Sentence, word: Word) -> list[Actor]:
    """Return those, two or more, in whose name people come: "Qatari and Egyptian mediators", "envoys of Peru and Kenya"."""
    if class_of(word) not in SENT and word.tag != MANY:
        return []
    preps = [prep for prep in sentence.children(word, "prep") if prep.lower in OF]
    heads = [head for prep in preps for head in sentence.children(prep, "pobj")]
    found = [actor for head in heads for actor in actors_of(marks, sentence, head) if actor.kind in SENDING]
    return found if len(found) >= SEVERAL else of_states(sentence, word)


def of_states(sentence: Sentence, word: Word) -> list[Actor]:
    """Return the states, two or more, whose names stand before a plural: the parse shreds such rows."""
    found: list[Actor] = []
    before = sentence.words[: word.i] if word.tag == MANY else ()
    for near in reversed(before):
        state = nationality_at(sentence, near) or nations.country(near.text)
        if state is not None:
            found.insert(0, Actor(name=state, words=near.text, kind="party"))
        elif near.lower not in JOINING and (found or near.dep not in ("amod", "compound")):
            break  # "Qatari and Egyptian | foreign ministers"
    return found if len(found) >= SEVERAL else []


def _own(marks: Marks, word: Word, actor: Actor) -> Actor:
    """The actor, on the side of who speaks where it is the speaker's ("our forces", in a quotation or an interview)."""
    if actor.side is not None or actor.words.partition(" ")[0].lower() not in OURS:
        return actor
    said = speaker_at(marks, word.start)
    speaks_for = said is not None and (said.side is not None or said.kind in ("party", "body"))
    return replace(actor, side=said.party) if said is not None and speaks_for else actor


def members(marks: Marks, actor: Actor) -> list[Actor]:
    """The two of a pair ("both sides"), each under its own name; else the actor alone."""
    names = several(actor.party)
    if len(names) != SEVERAL or actor.words == actor.party:
        return [actor]
    if not {mention.actor.party for mention in marks.mentions}.issuperset(names):
        return [actor]
    return [Actor(name=name, words=actor.words, kind="party") for name in names]


def mention_of(marks: Marks, word: Word) -> Mention | None:
    """The mention whose head is `word`, or the shortest name with `word` before its head ("group" in "the group X")."""
    covering = [m for m in marks.mentions if m.start <= word.start and word.end <= m.end]
    heads = [m for m in covering if m.head[0] <= word.start < m.head[1]]
    if heads:
        return min(heads, key=lambda m: m.end - m.start)
    before = [m for m in covering if word.start < m.head[0] and word.dep not in ("amod", "compound", "poss", "det", "nmod")]
    return min(before, key=lambda m: m.end - m.start, default=None)


def joined(actors: list[Actor]) -> Actor | None:
    """One actor of all the names: itself where there is one, "A, B and C" where there are more, None of none."""
    if len(actors) < SEVERAL:
        return actors[0] if actors else None
    return together(actors)


def together(actors: Sequence[Actor]) -> Actor:
    """Return several as one actor, "A, B and C"; it is meant where none of them is named."""
    names = list(dict.fromkeys(actor.party for actor in actors))
    words = list(dict.fromkeys(actor.words for actor in actors))
    is_meant = all(actor.meant for actor in actors)
    return Actor(name=_listed(names), words=_listed(words), kind=actors[0].kind, meant=is_meant)


def _listed(parts: list[str]) -> str:
    """The parts as English lists them: "A, B and C"."""
    return JOINED.join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def names(actor: Actor) -> list[str]:
    """Return the names of the parties that an actor stands for: those of "A, B and C" each, else its own."""
    return several(actor.party)


def several(party: str) -> list[str]:
    """Return the names that are joined in one: A, B and C of "A, B and C"; "Bosnia and Herzegovina" is one state."""
    found: list[str] = []
    for name in (name for part in party.split(JOINED) for name in part.split(", ")):
        state = nations.country(f"{found[-1]}{JOINED}{name}") if found else None
        found[-1:] = [state] if state is not None else [*found[-1:], name]
    return found


def are_several(party: str) -> bool:
    """Tell whether a name is that of several joined."""
    return len(several(party)) > 1


def conjuncts(sentence: Sentence, word: Word) -> list[Word]:
    """Return the words joined to `word` by "and" or commas, however deep the parser hangs them, be it before `word`."""
    found = [child for child in sentence.children(word, "nmod") if beside(sentence, child) is not None]
    for child in sentence.children(word, "conj"):
        found += [child, *conjuncts(sentence, child)]
    return found


def _put_down_to(marks: Marks, sentence: Sentence, word: Word) -> Actor | None:
    """To whom an act or thing is put down: possessor, "by", "from", "of", or a nationality before it."""
    for owner in sentence.children(word, "poss"):
        if actor := joined(actors_of(marks, sentence, owner)):
            return actor
    for prep in sentence.children(word, "prep", "agent"):
        if prep.lower in FROM:
            for owner in sentence.children(prep, "pobj"):
                actor = joined([a for a in actors_of(marks, sentence, owner) if a.kind in ACTING])
                if actor is not None:
                    return actor
    for before in sentence.children(word, "amod", "compound", "nmod"):
        state = nationality_at(sentence, before)
        mention = mention_of(marks, before)
        if mention is not None:
            return mention.actor
        if state is not None:
            return Actor(name=state, words=before.text, kind="party")
    return None


def as_party(actor: Actor) -> Actor:
    """The same actor under the name of the party that it speaks for."""
    return replace(actor, name=actor.party, side=None)


def go_betweens(marks: Marks) -> set[str]:
    """The parties of those whom the report calls mediators, hosts or facilitators ("Norwegian mediators")."""
    found = set()
    for mention in marks.mentions:
        sentence = marks.sentence_at(mention.head[0])
        words = sentence.within(*mention.head) if sentence is not None else []
        if sentence is not None and words and class_of(words[0]) == "between" and not _is_guest(sentence, words[0]):
            found.add(mention.actor.party)
    return found


def _is_guest(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the one named with a word for a host is the guest: "its hosts", "the envoys' hosts"."""
    return noun.lemma == HOST and bool(sentence.children(noun, "poss"))


def mediators(marks: Marks) -> list[Actor]:
    """Those whom the report has mediate, host or broker, each once, in the order of the text."""
    found: dict[str, Actor] = {}
    for mention in marks.mentions:
        sentence = marks.sentence_at(mention.head[0])
        words = sentence.within(*mention.head) if sentence is not None else []
        if (
            sentence is not None
            and words
            and mediates(sentence, words[0])
            and mention.actor.kind in ("party", "body", "person")
            and not _is_guest(sentence, sentence.head(words[0]))
            and not _is_guest(sentence, words[0])
            and (mention.actor.side is not None or mention.actor.name.lower() not in by_word("offices"))
        ):
            found.setdefault(mention.actor.party, as_party(mention.actor))
    return list(found.values())
