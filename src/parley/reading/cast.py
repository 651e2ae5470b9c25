"""The cast of one report: every actor that it names, under one name each, with kind, side and how often it is meant.

Built from all names of the report before any mention is resolved, because a report may call an actor by its short name,
by its seat or by its nationality before or after it gives the full name.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from parley.lexicons import by_word
from parley.reading import nations
from parley.reading.names import PLACES, Name, names
from parley.reading.sentences import Sentence, Word

STATE, GROUP, BODY, PERSON, PEOPLE, PLACE = "state", "group", "body", "person", "people", "place"
BETWEEN = frozenset({"mediate", "mediator", "mediators", "mediation", "broker", "host", "facilitate", "facilitator"})
ABBREVIATION_LENGTH = 8
LOCATIVES = frozenset({"in", "at", "near", "around", "outside", "inside", "across"})


@dataclass(slots=True)
class Player:
    """One actor of the cast.

    `votes` counts what speaks for each sort, `forms` how it is written; `said` are the nouns that it is called by.
    """

    forms: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)
    said: set[str] = field(default_factory=set)
    name: str = ""
    sort: str = ""
    side: str | None = None
    places: list[int] = field(default_factory=list)
    mediates: int = 0
    offices: set[str] = field(default_factory=set)


class Cast:
    """The actors of one report, found by any of the forms in which it writes them."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self.named: list[Name] = [n for sentence in sentences for n in names(sentence) if not _is_heading(n)]
        self._by_form: dict[str, Player] = {}
        for name in self.named:
            self._enter(name)
        self._abbreviate()
        self._settle()
        self._shorten()
        self._count(sentences)

    def of(self, form: str) -> Player | None:
        """The actor written as `form`, or None."""
        return self._by_form.get(key(form))

    def state(self, name: str) -> Player:
        """The state called `name`, entered where the report only has its nationality."""
        found = self._by_form.get(key(name))
        if found is None:
            found = self._by_form[key(name)] = Player(name=name, sort=STATE)
        return found

    @property
    def players(self) -> list[Player]:
        """All actors, each once, in the order in which the report first names them."""
        unique: dict[int, Player] = {id(player): player for player in self._by_form.values()}
        return list(unique.values())

    def principals(self) -> list[Player]:
        """States and groups that do not mediate, most often named first; ties in the order of the text."""
        sides = [f for f in self.players if f.sort in (STATE, GROUP) and f.places]
        return sorted(sides, key=lambda f: (f.mediates > 0, -len(f.places), f.places[0]))

    def _count(self, sentences: Iterable[Sentence]) -> None:
        """Count where each actor is named, a state by its nationality too, and where it is said to mediate."""
        for name in self.named:
            player = self._by_form[key(name.text)]
            player.places.append(name.words[0].start)
            player.mediates += _mediates(name.sentence, name.head)
        for sentence in sentences:
            for word in sentence.words:
                state = nations.nationality(word.text) if word.pos == "ADJ" else None
                if state:
                    player = self.state(state)
                    player.places.append(word.start)
                    player.mediates += _mediates(sentence, word)

    def _enter(self, name: Name) -> None:
        state = nations.country(name.text) or _people(name) or nations.seat(name.text)
        form = state or name.text
        player = self._by_form.setdefault(key(form), Player())
        self._by_form.setdefault(key(name.text), player)
        player.forms[plain(form)] += 1
        player.votes.update(_votes(name, is_state=state is not None))
        player.said.update(_descriptions(name))

    def _abbreviate(self) -> None:
        """Join each name with the short form that follows it in brackets ("Lake Front (LF)")."""
        for name, short in zip(self.named, self.named[1:], strict=False):
            if name.sentence is short.sentence and _in_brackets(name, short):
                self._join(key(name.text), key(short.text))

    def _join(self, kept: str, other: str) -> None:
        player, joined = self._by_form[kept], self._by_form[other]
        if player is joined or STATE in player.votes or STATE in joined.votes:
            return
        player.forms.update(joined.forms)
        player.votes.update(joined.votes)
        player.said |= joined.said
        for form in [form for form, found in self._by_form.items() if found is joined]:
            self._by_form[form] = player

    def _settle(self) -> None:
        for player in self.players:
            player.sort = _sort(player)
            player.name = _house_name(player)

    def _shorten(self) -> None:
        """Join the short names of persons ("Sow") with the full ones ("Ibrahim Sow"), nearest spelling first."""
        full = {f.name: f for f in self.players if f.sort == PERSON and " " in f.name}
        for player in self.players:
            if player.sort not in (PERSON, PLACE, GROUP) or " " in player.name or player.name.isupper():
                continue
            bearers = [f for name, f in full.items() if _ends_with(name, player.name)]
            if len(bearers) == 1 and bearers[0] is not player:
                self._join(key(bearers[0].name), key(player.name))


def _mediates(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word stands for one who mediates: "mediated by Norway", "Norway's mediation", "Norwegian hosts"."""
    above = sentence.head(word)
    if above.pos == "ADP" and above.lower in ("by", "of", "from", "with"):
        above = sentence.head(above)
    return above.lemma in BETWEEN and word.dep in ("nsubj", "pobj", "poss", "amod", "compound", "conj")


def _is_heading(name: Name) -> bool:
    """Tell whether the name is a line in capitals or the label of a speaker ("PRESENTER:")."""
    words = name.sentence.words
    follows = words[name.last + 1].text if name.last + 1 < len(words) else ""
    is_label = name.first == 0 and follows == ":"
    return is_label or (name.text.isupper() and not any(word.text.islower() for word in words))


def plain(text: str) -> str:
    """The name without article."""
    return text[4:] if text[:4] in ("The ", "the ", "THE ") else text


def key(text: str) -> str:
    """The form under which a name is found again: no article, no case, one apostrophe."""
    return plain(text).replace("’", "'").casefold()


def _people(name: Name) -> str | None:
    """The state whose people the name is, where it is no part of a longer name."""
    return nations.nationality(name.text) if len(name.words) == 1 or " " in name.text else None


def _votes(name: Name, *, is_state: bool) -> Iterator[str]:
    """What speaks for each sort of actor, from this one place."""
    sentence, first = name.sentence, name.words[0]
    if is_state:
        yield STATE
        return
    if name.title is not None or _office_before(sentence, name):
        yield from (PERSON,) * 3
    yield from _inner_votes(name)
    before = sentence.words[first.i - 1].lower if first.i else ""
    if before == "the" and len(name.words) == 1 and name.head.entity not in PLACES:
        yield from (GROUP,) * 2
    if before in LOCATIVES and name.title is None:
        yield from (PLACE,) * 2
    after = sentence.words[name.last + 1] if name.last + 1 < len(sentence.words) else None
    if after is not None and after.pos == "NOUN" and class_of(after) in ("group", "force", "source", "team"):
        yield GROUP
    if first.entity == "PERSON":
        yield from (PERSON,) * (2 if len(name.words) > 1 else 1)
    elif first.entity in PLACES:
        yield PLACE
    elif first.entity in ("ORG", "NORP"):
        yield GROUP


def _inner_votes(name: Name) -> Iterator[str]:
    """What the words inside the name say."""
    kinds = by_word("bodies")
    whole = kinds.get(plain(name.text).lower())
    inner = [
        str(kinds[w.lower]["kind"]) for w in name.words if w.lower in kinds and (len(name.words) > 1 or w.lower == "un")
    ]
    if whole is not None and "name" in whole:
        yield from (BODY,) * 9
    elif "party" in inner:
        yield from (GROUP,) * 4
    elif "state" in inner or "body" in inner:
        yield from (BODY,) * 4
    elif _is_abbreviation(name.text):
        yield from (GROUP,) * 2
    if _descriptions(name):
        yield from (GROUP,) * 2


def _is_abbreviation(text: str) -> bool:
    letters = text.split("-", maxsplit=1)[0]
    return letters.isupper() and letters.isalnum() and 1 < len(letters) <= ABBREVIATION_LENGTH


def _office_before(sentence: Sentence, name: Name) -> bool:
    """Tell whether a small-letter office stands right before the name ("spokesman Joao Pinto")."""
    before = sentence.words[name.first - 1] if name.first else None
    return before is not None and before.pos in ("NOUN", "PROPN") and before.lower in by_word("offices")


def _descriptions(name: Name) -> set[str]:
    """The nouns of group by which the name is called right there, by apposition or before it."""
    sentence, head = name.sentence, name.head
    near = [sentence.head(head)] if head.dep == "appos" else []
    near += sentence.children(head, "appos", "compound", "nmod")
    return {word.lower for word in near if word.pos == "NOUN" and class_of(word) == "group"}


def class_of(word: Word) -> str | None:
    """The class of a describing noun in the lexicon groups, or None."""
    entry = by_word("groups").get(word.lower)
    return str(entry["class"]) if entry else None


def _in_brackets(name: Name, short: Name) -> bool:
    words = name.sentence.words
    opened = name.last + 2 == short.first and words[name.last + 1].text == "("
    closed = short.last + 1 < len(words) and words[short.last + 1].text == ")"
    return opened and closed and len(short.text) < len(name.text)


def _sort(player: Player) -> str:
    votes = player.votes
    if STATE in votes:
        return STATE
    order = (PERSON, BODY, GROUP, PLACE)
    best = max(order, key=lambda sort: votes[sort])
    if votes[best]:
        return best
    form = next(iter(player.forms))
    return PLACE if nations.is_city(form) else PERSON if " " in form else GROUP


def _house_name(player: Player) -> str:
    kinds = by_word("bodies")
    known = [str(kinds[f.lower()]["name"]) for f in player.forms if "name" in kinds.get(f.lower(), {})]
    if known:
        return known[0]
    if player.sort == PERSON:
        return max(player.forms, key=lambda form: (len(form.split()), player.forms[form]))
    return max(player.forms, key=lambda form: (player.forms[form], _is_abbreviation(form)))


def _ends_with(full: str, short: str) -> bool:
    last = full.casefold().split()[-1]
    short = short.casefold()
    return short in (last, last.split("-")[-1]) or full.casefold().endswith(" " + short)
