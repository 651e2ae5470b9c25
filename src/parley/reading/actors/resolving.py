"""Which actor a phrase stands for: the last one meant that it fits, looked for from the phrase backwards.

Each sort of phrase has its own rule (see rules); this keeps what was meant before, and tells whose the one called is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from parley.lexicons import by_word
from parley.reading.actors import both, nations, pronouns
from parley.reading.actors.callings import NAME, OFFICES, PRONOUN, Phrase, is_backer, term
from parley.reading.actors.cast import Cast
from parley.reading.actors.homes import home
from parley.reading.actors.lands import RULED
from parley.reading.actors.meant import UNSURE, Meant, wording
from parley.reading.actors.names import Name
from parley.reading.actors.parties import several
from parley.reading.actors.player import Player
from parley.reading.actors.rules import RULES, last_group, rebels
from parley.reading.actors.voting import BODY, GROUP, PERSON, PLACE, STATE, plain
from parley.reading.marks import Mention
from parley.reading.text.sentences import Sentence, Word

ONE_SIDED = (NAME, *OFFICES)
AT = frozenset({"in", "at", "on", "to"})
NEAR = 1  # sentence back, for the state just meant
NAMED = frozenset({STATE, GROUP, BODY, PERSON, UNSURE, "pair"})
AROUND = frozenset({"side", "staff", "entourage", "team", "circle", "office", "service", "command", "retinue", "elbow"})
RULING = frozenset({"presidential", "governmental"})
HYPHENS = frozenset({"-", "–"})
FACING = frozenset({"counterpart", "opponent", "adversary", "rival", "neighbour", "neighbor", "enemy", "foe"})


@dataclass(slots=True)
class Resolver:
    """Resolves the phrases of one report, sentence after sentence; what was meant before decides what is meant now."""

    cast: Cast
    house: str | None = None
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
        found = self._same(phrase) or RULES[phrase.sort](self, phrase)
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

    def _same(self, phrase: Phrase) -> Meant | None:
        """Whom "the same office" stands for: the last one called by the noun; "the same sources" are of the same side."""
        if phrase.sort not in ("team", "source", *OFFICES) or "same" not in {word.lower for word in phrase.front}:
            return None
        last = next((m for m in reversed(self.history) if phrase.noun in m.actor.words.lower().split()), None)
        if last is None or phrase.sort != "source":
            return last
        return wording(phrase, "anonymous", side=last.actor.side) if last.sort == phrase.sort else None

    def side(self, phrase: Phrase, *, sure: bool = False) -> str | None:
        """To whom the one called by `phrase` belongs: by a name, a possessor, a nationality, "of" or "close to".

        Unless it has to be `sure`, also to the last group meant, where only the kind of it is told ("a rebel commander").
        """
        if phrase.noun.removesuffix("s") in FACING:
            return self._nationality(phrase) or self._opposite(phrase)
        for word in phrase.front:
            if not is_backer(phrase.sentence, word) and (found := self._party_at(word, phrase)):
                return found
        there = {word.i for word in phrase.objects if phrase.sentence.head(word).lower in AT}
        if found := self._behind(phrase, [word for word in phrase.objects if word.i not in there]):
            return found
        own = self._nationality(phrase) or self._organ(phrase) or self._house(phrase) or self._town(phrase)
        own = own or (None if sure else self.likely(phrase))
        return own or self._abroad(phrase, self._behind(phrase, [word for word in phrase.objects if word.i in there]))

    def _abroad(self, phrase: Phrase, state: str | None) -> str | None:
        """The state where somebody sits, or the group just told of where the report tells nothing of that state.

        "The Front repeated its terms. An official in Beirut said …": one of the Front's.
        """
        player = self.cast.of(state) if state is not None else None
        if player is None or player.places or phrase.sort not in ("source", *OFFICES):
            return state
        group = next((meant for meant in self.near(GROUP, within=NEAR) if meant.is_subject), None)
        return group.actor.party if group is not None else state

    def _behind(self, phrase: Phrase, objects: Iterable[Word]) -> str | None:
        """The first party or land among those that stand behind the noun: "a spokesman for the Lake Front"."""
        telling = [word for word in objects if not self._is_where(phrase, word)]
        around = (word for word in telling if word.lower in AROUND)  # "an officer at his side", "a member of its staff"
        telling += [owner for word in around for owner in phrase.sentence.children(word, "poss")]
        owners = (self._party_at(word, phrase) or self._land_at(word, phrase) for word in telling)
        return next((owner for owner in owners if owner), None)

    def _is_where(self, phrase: Phrase, word: Word) -> bool:
        """Tell whether the place behind "in", "from" or "to" only says where somebody is, comes from or is sent to."""
        prep = phrase.sentence.head(word).lower
        if phrase.sort == NAME and prep in AT:
            return nations.seat(word.text) is not None and self._is_person(phrase)  # "Ana Lund in Oslo"
        if phrase.sort in (NAME, STATE, "between"):  # "the mediators in Oslo"
            return False
        if prep in AT:
            is_land = phrase.sort in OFFICES and nations.country(word.text) is not None
            is_governing = by_word("groups").get(phrase.noun, {}).get("of") == STATE  # "a source in Dublin"
            return is_land or (nations.seat(word.text) is not None and not is_governing)
        named = self._named(phrase, word) if prep == "from" and phrase.sort in OFFICES else None
        player = self.cast.of(named.text) if named is not None else None
        return player is not None and player.sort == PERSON and " " not in player.name  # a town that nobody knows

    def _is_person(self, phrase: Phrase) -> bool:
        player = self.cast.of(phrase.name.text) if phrase.name is not None else None
        return player is not None and player.sort == PERSON

    def _house(self, phrase: Phrase) -> str | None:
        """The body or movement last named of which only the kind is said: "Council fighters" after "the Lake Council"."""
        kinds = [word for word in phrase.front if word.dep == "compound" and word.text[:1].isupper()]
        if not kinds or term(phrase.sentence, kinds[-1])[1] not in ("group", "team"):
            return None
        return next((m.actor.party for m in reversed(self.called(kinds[-1].lower))), None)

    def called(self, noun: str) -> list[Meant]:
        """Those meant, in text order, whose name has the noun among its words: "Lake Council" for "council"."""
        named = (m for m in self.history if m.sort in (BODY, GROUP, UNSURE) or _is_organ_in_full(m))
        return [m for m in named if noun in m.actor.name.lower().split()]

    def _opposite(self, phrase: Phrase) -> str | None:
        """The other side than that of the one whose counterpart is called."""
        owners = [party for word in phrase.front if word.dep == "poss" and (party := self._party_at(word, phrase))]
        other = both.opposite(self, owners)
        return other.name if other is not None else None

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
        for word in (*phrase.front, *phrase.objects):
            named = self._named(phrase, word)
            is_of = word.dep == "poss" or phrase.sentence.head(word).lower == "of"
            player = self.cast.of(named.text) if named is not None and is_of else None
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
        if outer.sort in ONE_SIDED and (meant.sort == "pair" or len(several(meant.actor.party)) > 1):
            return None  # nobody leads both
        if meant.sort == STATE and meant.actor.name == plain(phrase.text) and phrase.noun in ("state", "republic"):
            return None  # "a minister of state", "the President of the Republic"
        return meant.actor.party

    def _nationality(self, phrase: Phrase) -> str | None:
        if phrase.is_past:
            return None
        for word in phrase.front:
            state = self.cast.nationality(phrase.sentence, word)
            if state and not is_backer(phrase.sentence, word):
                return state
        return None

    def _organ(self, phrase: Phrase) -> str | None:
        """The state of "army spokesman" or "government envoy", which name an organ only."""
        front = [word for word in phrase.front if word.dep != "det"]
        if any(word.lower in RULING or term(phrase.sentence, word)[1] in ("state", "force") for word in front):
            return self.salient_state()
        return None

    def creed(self, word: Word) -> Player | None:
        """Return the group that the report calls by a creed in the plural: the "Maoists" of "Maoist rebels"."""
        is_creed = by_word("groups").get(word.lower, {}).get("class") == "creed" and word.text[:1].isupper()
        player = self.cast.of(f"{word.text}s") if is_creed else None
        return player if player is not None and player.sort == GROUP else None

    def likely(self, phrase: Phrase) -> str | None:
        """Return the last group meant for a "rebel commander" or the like, of whose group only the kind is told.

        The one who speaks for a government of which no state is known is the government's.
        """
        words = phrase.sentence.words
        for word in phrase.front if phrase.sort != "people" else ():  # captives may be anybody's
            many = rebels(word) if word.dep != "poss" else None
            is_part = words[word.i + 1].text in HYPHENS or (word.i > 0 and words[word.i - 1].text in HYPHENS)
            group = last_group(self, many) if many is not None and not is_part else None  # "the rebel-held town"
            if group is not None:
                return group.actor.party
            if (creed := self.creed(word)) is not None:
                return creed.name
        return RULED if any(word.lower == RULED and word.dep != "poss" for word in phrase.front) else None

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
        joined = [word for apposed in near if apposed.i > head.i for word in sentence.children(apposed, "conj")]
        for word in (*near, *joined):  # "Ana Lund, the minister and the government's envoy"
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


def _is_organ_in_full(meant: Meant) -> bool:
    """Tell whether an organ was called by its whole name ("Kenya's foreign ministry"), not by a noun that stands for it."""
    return meant.actor.kind == "body" and meant.actor.name == plain(meant.actor.words)


def _is_subject(sentence: Sentence, head: Word) -> bool:
    """Tell whether a word is a subject, or stands beside one ("his deputy, Ana Lund, said")."""
    above = sentence.head(head) if head.dep == "appos" else head
    return above.dep in ("nsubj", "nsubjpass")
