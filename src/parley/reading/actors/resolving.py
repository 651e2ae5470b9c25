"""Which actor a phrase stands for: the last one meant that it fits, looked for from the phrase backwards.

Each sort of phrase has its own rule, in the table RULES: names are looked up in the cast, "the group" is the last group
meant, "the army" the army of the state most spoken of, "he" the last person, and so on.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from parley.model.actors import Actor
from parley.reading.actors import both, nations, pronouns, standing
from parley.reading.actors.callings import NAME, PRONOUN, Phrase, term
from parley.reading.actors.cast import Cast
from parley.reading.actors.homes import home
from parley.reading.actors.meant import Meant, acting, wording
from parley.reading.actors.names import Name
from parley.reading.actors.seats import is_place
from parley.reading.actors.voting import BODY, GROUP, NOBODY, PERSON, PLACE, STATE, plain
from parley.reading.marks import Mention
from parley.reading.text.sentences import Sentence, Word

RECENT = 3  # sentences: a pronoun further than this from its noun stands for another
BACKING = frozenset({"backed", "supported", "brokered", "mediated", "aligned", "funded", "sponsored", "born", "based"})
MINISTRIES = ("ministry", "parliament", "presidency")
LEADING = frozenset({"lead", "head", "command", "run", "chair", "represent"})
SPEAKING = frozenset({"speak", "negotiate", "act", "talk", "sign", "answer"})
OFFICES = ("office", "voice", "ruler")
ONE_SIDED = (NAME, *OFFICES)
NEAR = 1  # sentence back, for the state just meant
UNSURE = "unsure"  # a name that may be a group's, and that no pronoun or description stands for
NAMED = frozenset({STATE, GROUP, BODY, PERSON, UNSURE, "pair"})
ARMIES = frozenset(
    {"army", "military", "armed forces", "air force", "navy", "police", "security forces", "troops", "soldiers"}
)
MACHINES = frozenset({"warplanes", "tanks", "drones", "artillery"})
FACING = frozenset({"counterpart", "opponent", "adversary", "rival", "neighbour", "neighbor", "enemy", "foe"})
BARE = frozenset({"army", "police", "military", "air force", "navy"})  # "police say": the one of the country


@dataclass(slots=True)
class Resolver:
    """Resolves the phrases of one report, sentence after sentence; what was meant before decides what is meant now."""

    cast: Cast
    history: list[Meant] = field(default_factory=list)
    number: int = 0
    paragraph: int = -1
    opened: int = 0  # the number of the first sentence of the paragraph
    phrases: dict[int, Phrase] = field(default_factory=dict)
    known: dict[int, Meant | None] = field(default_factory=dict)
    sexes: Counter[tuple[str, bool]] = field(default_factory=Counter)

    def sentence(self, number: int, phrases: Iterable[Phrase]) -> Iterator[Mention]:
        """Yield the mentions of sentence `number`, whose phrases are given, in text order of their heads."""
        self.number, self.known = number, {}
        self.phrases = {phrase.head.i: phrase for phrase in phrases}
        paragraph = next((phrase.sentence.paragraph for phrase in self.phrases.values()), self.paragraph)
        if paragraph != self.paragraph:
            self.paragraph, self.opened = paragraph, number
        for place in sorted(self.phrases):
            phrase, meant = self.phrases[place], self.meant(self.phrases[place])
            if meant is not None:
                self.history.append(meant)
                if phrase.sort != PRONOUN and meant.actor.kind == "person":
                    self.sexes.update((meant.actor.name, is_woman) for is_woman in pronouns.sexes(phrase))
                words = phrase.words
                head = (phrase.head.start, phrase.head.end)
                yield Mention(start=words[0].start, end=words[0].start + len(phrase.text), head=head, actor=meant.actor)

    def meant(self, phrase: Phrase) -> Meant | None:
        """Whom `phrase` stands for, or None where it calls no actor (a place, a dateline)."""
        if phrase.head.i in self.known:
            return self.known[phrase.head.i]
        self.known[phrase.head.i] = None  # a phrase that hangs on itself stands for nobody
        found = RULES[phrase.sort](self, phrase)
        if found is not None:
            head = phrase.head
            found = replace(
                found,
                actor=replace(found.actor, words=phrase.text),
                sentence=self.number,
                is_subject=_is_subject(phrase.sentence, head),
                is_plural=found.is_plural or (head.tag in ("NNS", "NNPS") and found.sort != PERSON),
            )
        self.known[phrase.head.i] = found
        return found

    def side(self, phrase: Phrase) -> str | None:
        """To whom the one called by `phrase` belongs: by a name, a possessor, a nationality, "of" or "close to"."""
        if phrase.noun.removesuffix("s") in FACING:
            return self._nationality(phrase) or self._opposite(phrase)
        for word in phrase.front:
            if not _is_backer(phrase.sentence, word) and (found := self._party_at(word, phrase)):
                return found
        for word in phrase.objects:
            if found := self._party_at(word, phrase) or self._land_at(word, phrase):
                return found
        return self._nationality(phrase) or self._organ(phrase) or self._house(phrase) or self._town(phrase)

    def _house(self, phrase: Phrase) -> str | None:
        """The body or movement last named of which only the kind is said: "Council fighters" after "the Lake Council"."""
        kinds = [word for word in phrase.front if word.dep == "compound" and word.text[:1].isupper()]
        if not kinds or term(phrase.sentence, kinds[-1])[1] not in ("group", "team"):
            return None
        named = (m for m in reversed(self.history) if m.sort in (BODY, GROUP, UNSURE))
        return next((m.actor.party for m in named if kinds[-1].lower in m.actor.name.lower().split()), None)

    def _opposite(self, phrase: Phrase) -> str | None:
        """The other side than that of the one whose counterpart is called."""
        owners = [party for word in phrase.front if word.dep == "poss" and (party := self._party_at(word, phrase))]
        names = [player.name for player in both.two(self)]
        are_two = len(names) == both.PAIR and owners and owners[0] in names
        return names[1 - names.index(owners[0])] if are_two else None

    def _land_at(self, word: Word, phrase: Phrase) -> str | None:
        """The state or seat that a word names, unless it is a part of a longer name ("the Union of Island States")."""
        named = self._named(phrase, word)
        return None if named is not None and len(named.words) > 1 else nations.seat(word.text) or nations.country(word.text)

    def _named(self, phrase: Phrase, head: Word) -> Name | None:
        return next((name for name in self.cast.named if name.sentence is phrase.sentence and name.head is head), None)

    def _town(self, phrase: Phrase) -> str | None:
        """The place whose office it is, where no state or party is named: "Orsk's mayor", "the mayor of Orsk"."""
        if phrase.sort not in ("office", "voice", "ruler", "team", "state"):
            return None
        if phrase.sort == "state" and _follows(phrase) == "in":
            return None  # "the junta in Orsk" is the country's
        for word in (*phrase.front, *phrase.objects):
            named = self._named(phrase, word)
            player = self.cast.of(named.text) if named is not None and word.dep in ("poss", "pobj") else None
            if player is not None and player.sort == PLACE:
                return player.name
        return None

    def _party_at(self, word: Word, outer: Phrase) -> str | None:
        """The party of the phrase whose head is `word`, other than `outer`."""
        phrase = self.phrases.get(word.i)
        if phrase is None or phrase is outer:
            return None
        meant = self.meant(phrase)
        if meant is None or (meant.actor.side is None and meant.sort not in NAMED):
            return None
        if outer.sort in ONE_SIDED and (meant.sort == "pair" or both.JOINED in meant.actor.party):
            return None  # nobody leads both
        if meant.sort == STATE and meant.actor.name == plain(phrase.text) and phrase.noun in ("state", "republic"):
            return None  # "a minister of state", "the President of the Republic"
        return meant.actor.party

    def _nationality(self, phrase: Phrase) -> str | None:
        if phrase.is_past:
            return None
        for word in phrase.front:
            state = self.cast.nationality(phrase.sentence, word)
            if state and not _is_backer(phrase.sentence, word):
                return state
        return None

    def _organ(self, phrase: Phrase) -> str | None:
        """The state of "army spokesman" or "government envoy", which name an organ only."""
        if any(term(phrase.sentence, word)[1] in ("state", "force") for word in phrase.front if word.dep != "det"):
            return self.salient_state()
        return None

    def salient_state(self) -> str | None:
        """The state whose organs need no name in this report; of two at war the one just meant (see homes)."""
        near = (m.actor.party for m in reversed(self.history) if self.number - m.sentence <= NEAR)
        return home(self.cast, near)

    def last(self, *sorts: str, within: int | None = None) -> Meant | None:
        """The last one meant of the given sorts, a subject rather than another in the same sentence."""
        return pronouns.latest(self.near(*sorts, within=within))

    def near(self, *sorts: str, within: int | None = None) -> list[Meant]:
        """Those meant of the given sorts, within so many sentences, in text order."""
        return [m for m in self.history if m.sort in sorts and (within is None or self.number - m.sentence <= within)]

    def apposed(self, phrase: Phrase) -> Iterator[Phrase]:
        """The phrases in apposition to `phrase`, on either side of the comma, and what it is said to be."""
        sentence, head = phrase.sentence, phrase.head
        near = [sentence.head(head), *self._office_above(phrase)] if head.dep == "appos" else []
        near += sentence.children(head, "appos")
        above = sentence.head(head)
        if head.dep == "nsubj" and above.lemma == "be":
            near += sentence.children(above, "attr")
        if phrase.sort in OFFICES:  # "the head of the Front's bureau, Karl Voss": the parser hangs him on the bureau
            beside = (word for inner in phrase.objects for word in sentence.children(inner, "appos"))
            near += [word for word in beside if word.entity == "PERSON"]
        for word in near:
            found = self.phrases.get(word.i)
            if found is not None and found is not phrase:
                yield found

    def _office_above(self, phrase: Phrase) -> Iterator[Word]:
        """The office of one whom the parser hangs on what the office is of: "a spokesman for the Front, Karl Voss"."""
        sentence, owner = phrase.sentence, phrase.sentence.head(phrase.head)
        prep = sentence.head(owner)
        office = self.phrases.get(prep.head) if owner.dep == "pobj" and phrase.head.entity == "PERSON" else None
        if office is not None and office.sort in OFFICES and owner in office.objects:
            yield office.head


def _follows(phrase: Phrase) -> str:
    """The word right after the head of the phrase, in lower case."""
    return next((word.lower for word in phrase.sentence.words[phrase.head.i + 1 : phrase.head.i + 2]), "")


def _is_subject(sentence: Sentence, head: Word) -> bool:
    """Tell whether a word is a subject, or stands beside one ("his deputy, Ana Lund, said")."""
    above = sentence.head(head) if head.dep == "appos" else head
    return above.dep in ("nsubj", "nsubjpass")


def _is_backer(sentence: Sentence, word: Word) -> bool:
    """Tell whether "-backed" or the like follows: the one named only stands behind the actor."""
    after = [w.lower for w in sentence.words[word.i + 1 : word.i + 3]]
    return bool(BACKING & set(after)) and after[:1] == ["-"]


def _name(resolver: Resolver, phrase: Phrase) -> Meant | None:
    assert phrase.name is not None
    player = resolver.cast.of(phrase.name.text)
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


def _same_as(meant: Meant | None) -> Meant | None:
    return meant if meant is None else replace(meant, is_plural=False)


def _group(resolver: Resolver, phrase: Phrase) -> Meant | None:
    for other in resolver.apposed(phrase):
        if other.sort == NAME and (meant := resolver.meant(other)) and meant.sort in (GROUP, UNSURE):
            return _same_as(meant)
    for word in phrase.front:
        inner = resolver.phrases.get(word.i)
        meant = resolver.meant(inner) if inner is not None and not _is_backer(phrase.sentence, word) else None
        if meant is not None and meant.sort in (GROUP, UNSURE):
            return _same_as(meant)
    if not phrase.is_definite:
        return wording(phrase, "party")
    if phrase.head.text[:1].isupper() and (named := _called_so(resolver, phrase)):
        return named
    return _last_group(resolver, phrase.noun) or wording(phrase, "party")


def _last_group(resolver: Resolver, noun: str) -> Meant | None:
    """The last group meant; one that the report has called by this noun rather than another."""
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


def _state(resolver: Resolver, phrase: Phrase) -> Meant | None:
    side = resolver.side(phrase)
    if side is None and phrase.is_definite:
        side = resolver.cast.styled(phrase.noun)
        if side is None and (named := _called_so(resolver, phrase)):
            return replace(named, sort=STATE)
        side = side or resolver.salient_state()
    if side is None:
        worded = wording(phrase, "party", sort=STATE)
        is_there = _follows(phrase) == "in"  # "the junta in Orsk" is "the junta" further on
        return replace(worded, actor=replace(worded.actor, name=phrase.noun)) if is_there and phrase.is_definite else worded
    owner = resolver.cast.of(side)
    if phrase.noun.endswith(MINISTRIES) or (owner is not None and owner.sort == PERSON):
        return wording(phrase, "body" if phrase.noun.endswith(MINISTRIES) else "party", side=side, sort=STATE)
    return Meant(Actor(name=side, words=phrase.text, kind="party"), STATE)


def _called_so(resolver: Resolver, phrase: Phrase) -> Meant | None:
    """The organ or state last named with the same noun: "the Ministry" after "the Ministry of Justice"."""
    if phrase.first != phrase.head.i - 1 or phrase.objects:
        return None
    fits = [m for m in resolver.history if m.sort in (BODY, GROUP, UNSURE) and phrase.noun in m.actor.name.lower().split()]
    if phrase.head.text[:1].isupper():  # the house's own, rather than that of a state named with it
        fits = [m for m in fits if not any(map(nations.nationality, m.actor.name.split()))] or fits
    return _same_as(fits[-1]) if fits and fits[-1].actor.name[:1].isupper() else None


def _force(resolver: Resolver, phrase: Phrase) -> Meant | None:
    side = resolver.side(phrase)
    if side is None and (phrase.is_definite or (phrase.noun in BARE and not phrase.front)):
        group = resolver.last(GROUP)
        if phrase.noun in ARMIES:
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


def _office(resolver: Resolver, phrase: Phrase) -> Meant | None:
    for other in resolver.apposed(phrase):
        if other.sort == NAME and (meant := resolver.meant(other)) and meant.sort == PERSON:
            return _same_as(meant)
    side = resolver.side(phrase)
    if phrase.is_definite and side is None:
        bearers = {p.name for p in resolver.cast.players if phrase.noun in p.offices}
        last = next((m for m in reversed(resolver.history) if m.actor.name in bearers), None)
        if last is not None:
            return _same_as(last)
    side = side or standing.body_of_office(resolver, phrase.noun)
    if side is None and phrase.sort == "ruler" and phrase.is_definite:
        side = resolver.salient_state()
    return wording(phrase, "person", side=side, sort="office")


def _sided(kind: str) -> "Callable[[Resolver, Phrase], Meant | None]":
    """The rule of a description that keeps its wording and has a side where the phrase gives one."""

    def rule(resolver: Resolver, phrase: Phrase) -> Meant | None:
        return wording(phrase, kind, side=resolver.side(phrase))

    return rule


def _team(resolver: Resolver, phrase: Phrase) -> Meant | None:
    side = resolver.side(phrase)
    are_both = any(word.lower in ("both", "two") for word in phrase.front)
    if side is None and are_both and (two := both.pair(resolver, phrase)) is not None:
        return two
    if side is None and phrase.is_definite and phrase.head.text[:1].isupper() and (named := _called_so(resolver, phrase)):
        return named  # "the Council" after "the Council of Churches"
    return wording(phrase, "party", side=side)


RULES: dict[str, Callable[[Resolver, Phrase], Meant | None]] = {
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
    "source": _sided("anonymous"),
    "people": _sided("people"),
    "document": _sided("document"),
}
