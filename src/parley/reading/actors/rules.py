"""The rule for each sort of phrase: whom it stands for.

Names are looked up in the cast, "the group" is the last group meant, "the army" the army of the state most spoken of, "he"
the last person, and so on: the table RULES.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors import both, media, nations, pronouns, standing
from parley.reading.actors.callings import NAME, PRONOUN, Phrase, is_backer, is_home
from parley.reading.actors.meant import UNSURE, Meant, acting, wording
from parley.reading.actors.seats import is_place
from parley.reading.actors.voting import BODY, GROUP, NOBODY, PERSON, PLACE, STATE
from parley.reading.text.sentences import Word

if TYPE_CHECKING:
    from parley.reading.actors.resolving import Resolver

Rule = Callable[["Resolver", Phrase], Meant | None]
MINISTRIES = ("ministry", "parliament", "presidency")
MACHINES = frozenset({"warplanes", "tanks", "drones", "artillery"})
BARE = frozenset({"army", "police", "military", "air force", "navy"})  # "police say": the one of the country


def _name(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    assert phrase.name is not None
    player = resolver.cast.of(phrase.name.text)
    if player is not None and player.bearers and (bearer := _last_of(resolver, player.bearers)):
        return bearer
    if player is None or player.sort in (PLACE, NOBODY):
        return None
    if player.sort == STATE:
        is_people = nations.nationality(phrase.head.text) is not None
        if is_people and phrase.sentence.children(phrase.head, "nummod"):
            return wording(phrase, "people", side=player.name)  # "three Kenyans" are no state
        return None if is_place(phrase) else Meant(acting(player, "party"), STATE, is_plural=is_people)
    if player.side is None:
        player.side = standing.of_name(resolver, phrase, player)
    kind = {PERSON: "person", BODY: "body"}.get(player.sort, "party")
    is_sure = player.sort != GROUP or player.is_attested
    return Meant(acting(player, kind), player.sort if is_sure else UNSURE)


def _last_of(resolver: "Resolver", names: Collection[str]) -> Meant | None:
    """The last one meant of those called by `names`: "Sow" after "Ibrahim Sow", whoever else is called so further on."""
    return _same_as(next((meant for meant in reversed(resolver.history) if meant.actor.name in names), None))


def _same_as(meant: Meant | None) -> Meant | None:
    return meant if meant is None else replace(meant, is_plural=False)


def _group(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    for other in resolver.apposed(phrase):
        if other.sort == NAME and (meant := resolver.meant(other)) and meant.sort in (GROUP, UNSURE):
            return _same_as(meant)
    for word in phrase.front:
        inner = resolver.phrases.get(word.i)
        meant = resolver.meant(inner) if inner is not None and not is_backer(phrase.sentence, word) else None
        if meant is not None and meant.sort in (GROUP, UNSURE):
            return _same_as(meant)
        if (creed := resolver.creed(word)) is not None:
            return Meant(acting(creed, "party"), GROUP)
    if not phrase.is_definite:
        return _only_group(resolver, phrase) or wording(phrase, "party")
    if phrase.head.text[:1].isupper() and (named := _called_so(resolver, phrase)):
        return named
    return last_group(resolver, phrase.noun) or wording(phrase, "party")


def _only_group(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """The only group of the report, where its people are called as headlines do ("rebels free captives", "hill rebels")."""
    are_bare = phrase.head.tag == "NNS" and all(w.pos == "NOUN" and w.text.islower() for w in phrase.front)
    if not are_bare or by_word("groups").get(phrase.noun, {}).get("whose"):
        return None
    groups = [player for player in resolver.cast.principals() if player.sort == GROUP]
    return Meant(acting(groups[0], "party"), GROUP) if len(groups) == 1 else None


def rebels(word: Word) -> str | None:
    """The noun in the plural for men of a group of which a word tells the kind ("rebel", "separatist"), or None."""
    for noun in (f"{word.lower}s", word.lower):
        entry = by_word("groups").get(noun, {})
        if entry.get("class") == "group" and not entry.get("whose"):
            return noun
    return None


def last_group(resolver: "Resolver", noun: str) -> Meant | None:
    """Return the last group meant; one that the report has called by this noun rather than another."""
    called = {p.name for p in resolver.cast.players if p.sort == GROUP and noun in p.said}
    fits = [m for m in resolver.history if m.sort == GROUP]
    best = next((m for m in reversed(fits) if m.actor.name in called), None) or next(reversed(fits), None)
    if best is not None:
        return _same_as(best)
    groups = [p for p in resolver.cast.principals() if p.sort == GROUP]
    player = next((p for p in groups if p.name in called), groups[0] if len(groups) == 1 else None)
    if player is not None:
        return Meant(acting(player, "party"), GROUP)
    unsure = {m.actor.name: m for m in resolver.history if m.sort == UNSURE}  # a short report attests none
    return _same_as(next(iter(unsure.values()))) if len(unsure) == 1 else None


def _state(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    side = resolver.side(phrase)
    if side is None and phrase.is_definite:
        side = resolver.cast.styled(phrase.noun)
        if side is None and (named := _called_so(resolver, phrase)):
            return replace(named, sort=STATE)
        side = side or resolver.salient_state()
    if side is None:
        worded = wording(phrase, "party", sort=STATE)
        is_there = phrase.follows == "in"  # "the junta in Orsk" is "the junta" further on
        return replace(worded, actor=replace(worded.actor, name=phrase.noun)) if is_there and phrase.is_definite else worded
    owner = resolver.cast.of(side)
    if phrase.noun.endswith(MINISTRIES) or (owner is not None and owner.sort == PERSON):
        return wording(phrase, "body" if phrase.noun.endswith(MINISTRIES) else "party", side=side, sort=STATE)
    return Meant(Actor(name=side, words=phrase.text, kind="party"), STATE)


def _called_so(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    """The organ or state last named with the same noun: "the Ministry" after "the Ministry of Justice"."""
    if phrase.first != phrase.head.i - 1 or phrase.objects:
        return None
    fits = resolver.called(phrase.noun)
    if phrase.head.text[:1].isupper():  # the house's own, rather than that of a state named with it
        fits = [m for m in fits if not any(map(nations.nationality, m.actor.name.split()))] or fits
    is_known = bool(fits) and (fits[-1].actor.side is not None or fits[-1].actor.name[:1].isupper())
    return _same_as(fits[-1]) if is_known else None


def _force(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    side = resolver.side(phrase)
    if side is None and (phrase.is_definite or (phrase.noun in BARE and not phrase.front)):
        group = resolver.last(GROUP)
        if by_word("groups")[phrase.noun].get("of") == STATE:
            side = resolver.salient_state()
        elif phrase.noun == "fighters" and group is not None:
            side = group.actor.party
    return wording(phrase, "people" if _is_handled(phrase) else "party", side=side)


def _is_handled(phrase: Phrase) -> bool:
    """Tell whether so many men are those to whom something is done ("free 12 fighters"), none who act."""
    sentence, head = phrase.sentence, phrase.head
    above = sentence.head(head)
    is_governed = head.dep == "pobj" and above.dep != "agent" and sentence.head(above).pos != "NUM"  # "20 of 45 men left"
    is_undergone = head.dep in ("dobj", "nsubjpass") or is_governed
    return is_undergone and phrase.noun not in MACHINES and bool(sentence.children(head, "nummod"))


def _office(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    for other in resolver.apposed(phrase):
        if other.sort == NAME and (meant := resolver.meant(other)) and meant.sort == PERSON:
            return _same_as(meant)
    side = resolver.side(phrase)
    if phrase.is_definite and side is None:
        bearers = {p.name for p in resolver.cast.players if phrase.noun in p.offices}
        last = next((m for m in reversed(resolver.history) if m.actor.name in bearers), None)
        if last is not None:
            return _same_as(last)
    side = side or standing.body_of_office(resolver, phrase.noun) or standing.house_of_voice(resolver, phrase)
    if side is None and (phrase.sort == "ruler" or is_home(phrase.noun)) and phrase.is_definite:
        side = resolver.salient_state()
    return wording(phrase, "person", side=side, sort="office")


def _sided(kind: str) -> Rule:
    """The rule of a description that keeps its wording and has a side where the phrase gives one."""

    def rule(resolver: "Resolver", phrase: Phrase) -> Meant | None:
        return wording(phrase, kind, side=resolver.side(phrase))

    return rule


def _source(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    after = (other for other in resolver.phrases.values() if other.sort == NAME and other.first == phrase.head.i + 1)
    if phrase.head.lower in media.NOUNS and (named := next(after, None)) and (medium := resolver.meant(named)):
        return _same_as(medium)  # "the news agency SANA"
    is_private = by_word("groups").get(phrase.noun, {}).get("private")
    return wording(phrase, "anonymous", side=None if is_private else resolver.side(phrase))


def _team(resolver: "Resolver", phrase: Phrase) -> Meant | None:
    side = resolver.side(phrase)
    are_both = any(word.lower in ("both", "two") for word in phrase.front)
    if side is None and are_both and (two := both.pair(resolver, phrase)) is not None:
        return two
    if side is None and phrase.is_definite and phrase.head.text[:1].isupper() and (named := _called_so(resolver, phrase)):
        return named  # "the Council" after "the Council of Churches"
    return wording(phrase, "party", side=side)


RULES: dict[str, Rule] = {
    NAME: _name,
    PRONOUN: pronouns.stands_for,
    "group": _group,
    "state": _state,
    "force": _force,
    "pair": both.pair,
    "twin": both.twin,
    "side": both.one_side,
    "office": _office,
    "voice": _office,
    "ruler": _office,
    "part": _sided("party"),
    "team": _team,
    "between": _sided("party"),
    "source": _source,
    "people": _sided("people"),
    "document": _sided("document"),
}
