"""The cast of one report: every actor that it names, under one name each, with kind, side and how often it is meant.

Built from all names of the report before any mention is resolved, because a report may call an actor by its short name,
by its seat or by its nationality before or after it gives the full name.
"""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from parley.lexicons import by_word, folded, movements
from parley.reading.actors import nations
from parley.reading.actors.callings import term
from parley.reading.actors.lands import RULED, lands, style
from parley.reading.actors.names import PARTICLES, Name, alone, names, nationality_at
from parley.reading.actors.player import ATTESTED, Player
from parley.reading.actors.voting import (
    BODY,
    GROUP,
    LOCATIVES,
    PERSON,
    PLACE,
    STATE,
    class_of,
    descriptions,
    is_abbreviation,
    mediates,
    people,
    plain,
    sort_of,
    votes_for,
)
from parley.reading.text.sentences import Sentence, Word

DIVIDED = 2  # fights: "Kenya's warring parties" tells whose war it is more surely than "Kenyan troops"
ORGANS = frozenset({"government", "army", "military", "forces", "parliament"})  # that only a state has one of each
WARRING = frozenset({"warring", "rival", "feuding", "civil"})
LIKENESS = 85  # of 100: "Taliban" and "Taleban", but not "Iran" and "Iraq"
SHORTEST_INITIALS = 3  # letters: two may be anybody's
OPENING = 8  # words of a dateline, before the mark of the agency
DASHES = frozenset({"-", "–", "—", "--"})
HEADED = 2  # sentences: a heading, and what it is about
SHORTEST_ALIKE = 6  # letters: two short names that differ in one letter are two names


class Cast:
    """The actors of one report, found by any of the forms in which it writes them."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        found = [name for sentence in sentences for name in names(sentence) if not _is_heading(name)]
        found += [name for name in alone(found, sentences) if not _is_heading(name)]
        self.named: list[Name] = sorted(found, key=lambda name: (name.words[0].start, name.words[-1].start))
        self._by_form: dict[str, Player] = {}
        self.opened = max((sentence.end for sentence in sentences[:HEADED]), default=0)
        self.adjectives = {
            made: land for land, all_made in lands(self.named, sentences).items() for made in (land, *all_made)
        }
        longer = {word.lower for name in self.named if len(name.words) > 1 for word in name.words}
        described = [n for n in self.named if _is_description(n, longer)]
        self.named = [n for n in self.named if n not in described]
        for name in self.named:
            self._enter(name)
        self._abbreviate()
        self._recognise(sentences)
        self._settle()
        self._shorten()
        self._spell()
        self._count(sentences)
        self._fight(described)
        self._arm()
        self._principals: list[Player] | None = None

    def of(self, form: str) -> Player | None:
        """The actor written as `form`, or None."""
        return self._by_form.get(key(form))

    def nationality(self, sentence: Sentence, word: Word) -> str | None:
        """The state of the nationality that ends with `word`, by the lists or by what the report itself makes of a name."""
        made = self.adjectives.get(word.text)
        return nationality_at(sentence, word) or (made if made != word.text else None)

    def styled(self, noun: str) -> str | None:
        """The only state that the report calls by `noun` in full: "the Republic" beside a "Kingdom of Norland"."""
        called = {land: None for form, land in self.adjectives.items() if " " in form and style(form.split()) == noun}
        return next(iter(called)) if len(called) == 1 else None

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
        """States and groups, those most likely to be sides first (see Player.weight); ties in the order of the text."""
        if self._principals is None:
            sides = [p for p in self.players if p.places and p.is_attested]
            self._principals = sorted(sides, key=lambda p: (p.mediates > p.fights, -p.weight, p.places[0]))
        return self._principals

    def _count(self, sentences: Iterable[Sentence]) -> None:
        """Count where each actor is named, a state by its nationality too, and where it is said to mediate."""
        for name in self.named:
            player = self._by_form[key(name.text)]
            self._add_land(name, player)
            if name.sentence.words[max(name.first - 1, 0)].lower in LOCATIVES:
                player.venues += nations.seat(name.text) is not None
                continue
            player.places.append(name.words[0].start)
            player.named += player.sort != STATE or nations.nationality(name.text) is None
            player.mediates += mediates(name.sentence, name.head)
            player.governs += _governs(name.sentence, name.head) or self._is_government(name)
            player.fights += _fights(name.sentence, name.head) + DIVIDED * _is_divided(name.sentence, name.head)
            player.fights += _is_called_armed(name)
            player.ruled += _rules(name.sentence, name.head)
            player.acts += name.head.dep in ("nsubj", "poss", "conj") or name.sentence.head(name.head).dep == "agent"
        for sentence in sentences:
            for word in sentence.words:
                state = self.nationality(sentence, word) if word.pos == "ADJ" or word.text in self.adjectives else None
                if state:
                    player = self.state(state)
                    player.places.append(word.start)
                    player.mediates += mediates(sentence, word)
                    player.fights += _fights(sentence, word)
                    player.ruled += _rules(sentence, word)
                    player.governs += word.text in self.adjectives and class_of(sentence.head(word)) in ("force", "state")

    def _is_government(self, name: Name) -> bool:
        """Tell whether the name is a state's as that of its government ("the Government of the Republic of Tarvia")."""
        return name.text in self.adjectives and RULED in name.text.lower()

    def _fight(self, described: Sequence[Name]) -> None:
        """Count it for a body where it is said to fight under its last word: "the Council's fighters"."""
        for name in described:
            bodies = [p for p in self.players if p.sort == BODY and _ends_with(p.name, name.text)]
            if len(bodies) == 1 and _fights(name.sentence, name.head):
                bodies[0].fights += 1

    def _arm(self) -> None:
        """Take a league or a union for a side where it is said to fight; the bodies of the world are none."""
        for player in self.players:
            if player.sort == BODY and player.fights > 0 and player.name.lower() not in by_word("bodies"):
                player.sort = GROUP
                player.votes[GROUP] += ATTESTED

    def _add_land(self, name: Name, player: Player) -> None:
        """Count a town for the state in which it lies: reports on a war name the towns of those at war."""
        land = nations.land(name.text) if player.sort == PLACE else None
        state = self.of(land) if land else None
        if state is not None and state.sort == STATE:
            state.towns += 1

    def _enter(self, name: Name) -> None:
        state = nations.country(name.text) or people(name) or nations.seat(name.text) or self.adjectives.get(name.text)
        form = state or name.text
        player = self._by_form.setdefault(key(form), Player())
        self._by_form.setdefault(key(name.text), player)
        player.forms[plain(form)] += 1
        player.votes.update(votes_for(name, is_state=state is not None))
        player.said.update(descriptions(name))

    def _abbreviate(self) -> None:
        """Join each name with the short form that follows it in brackets ("Lake Front (LF)"), or that has its initials."""
        for name, short in zip(self.named, self.named[1:], strict=False):
            if name.sentence is short.sentence and _in_brackets(name, short):
                self._join(key(name.text), key(short.text))
        for letters in [n.text for n in self.named if is_abbreviation(n.text) and len(n.text) >= SHORTEST_INITIALS]:
            full = {key(n.text): None for n in self.named if len(n.words) > 1 and initials(n.text) == letters}
            if len(full) == 1:
                self._join(next(iter(full)), key(letters))

    def _recognise(self, sentences: Iterable[Sentence]) -> None:
        """Join the names by which a movement is known ("Ansar Allah", "the Houthis")."""
        if not any(movements.is_form(name.text) for name in self.named):
            return
        spoken_of = {form for player in self.players for form in player.forms}
        for sentence in sentences:
            spoken_of.update(filter(None, (nationality_at(sentence, word) for word in sentence.words if word.pos == "ADJ")))
        first: dict[str, str] = {}
        for name in self.named:
            form = key(name.text)
            movement = movements.known(name.text, spoken_of) if STATE not in self._by_form[form].votes else None
            if movement is None:
                continue
            self._join(first.setdefault(movement.name, form), form)
            self._by_form.setdefault(key(movement.name), self._by_form[form])
            self._by_form[form].movement = movement

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
            player.sort = sort_of(player.votes, player.forms)
            if player.movement is not None and player.sort != PLACE:  # "in Abkhazia" is a place all the same
                player.sort = GROUP
            player.name = _house_name(player)

    def _shorten(self) -> None:
        """Join short names with the full ones: "Sow" with "Ibrahim Sow", "the Front" with "the Lake Front"."""
        for player in self.players:
            first, *others = player.name.split()
            if player.sort == STATE or (others and first.lower() not in PARTICLES) or player.name.isupper():
                continue  # "Al Ansari" is short too
            sorts = (PERSON, GROUP) if player.sort == GROUP else (PERSON,)  # "the Tigers"
            if player.name.lower() in by_word("bodies"):
                sorts = (GROUP, BODY)  # "the Assembly"
            full = [p for p in self.players if p.sort in sorts and p is not player and _is_short_of(player.name, p)]
            if len(full) == 1:
                self._join(key(full[0].name), key(player.name))
            player.bearers = tuple(bearer.name for bearer in full[1:] and full)

    def _spell(self) -> None:
        """Join two spellings of one name ("Taleban", "Taliban"); the more frequent is kept."""
        ranked = sorted(self.players, key=lambda p: -sum(p.forms.values()))
        for i, kept in enumerate(ranked):
            for other in ranked[i + 1 :]:
                if kept.sort == other.sort in (PERSON, GROUP) and _is_alike(kept.name, other.name):
                    self._join(key(kept.name), key(other.name))


def _is_short_of(short: str, player: Player) -> bool:
    """Tell whether a short name fits the actor's, or, of a group known by its initials, that in full."""
    forms = (player.name, *player.forms) if player.sort == GROUP and is_abbreviation(player.name) else (player.name,)
    return any(_is_short_for(short, form) for form in forms)


def _is_alike(one: str, other: str) -> bool:
    """Tell whether two names are one in two spellings: as many words, each alike, none of them short."""
    pairs = list(zip(one.casefold().split(), other.casefold().split(), strict=False))
    if len(one.split()) != len(other.split()) or min(len(one), len(other)) < SHORTEST_ALIKE or one[0] != other[0]:
        return False
    return all(fuzz.ratio(a, b) >= LIKENESS for a, b in pairs)


def _fights(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word stands for one who fights: "Kenyan troops", "between Kenya and Peru", "war with Peru"."""
    above = sentence.head(word)
    if word.dep in ("amod", "compound", "poss", "nmod"):
        return class_of(above) in ("force", "war")
    while word.dep == "conj":
        word, above = above, sentence.head(above)
    if above.lower == "between" or _is_between(sentence, above):
        return True
    return above.pos == "ADP" and above.lower in ("against", "by", "with", "of") and class_of(sentence.head(above)) == "war"


def _is_between(sentence: Sentence, prep: Word) -> bool:
    """Tell whether `prep` says whose envoys something is between: "talks between envoys of Kenya and of Peru"."""
    while prep.dep == "conj":
        prep = sentence.head(prep)
    return prep.lower == "of" and sentence.head(sentence.head(prep)).lower == "between"


def _rules(sentence: Sentence, word: Word) -> bool:
    """Tell whether the one named has men under arms or rulers: "Kenyan troops", "the police of Kenya", "Kenya's cabinet"."""
    above = sentence.head(word)
    if word.dep == "pobj" and above.lower == "of":
        above = sentence.head(above)
    elif word.dep not in ("amod", "compound", "poss", "nmod"):
        return False
    return class_of(above) in ("force", "state")


def _governs(sentence: Sentence, word: Word) -> bool:
    """Tell whether the one named has a government or an army: "the government of Kenya", "Kenya's army"."""
    above = sentence.head(word)
    if word.dep == "pobj" and above.lower == "of":
        return sentence.head(above).lower == "government"
    return word.dep == "poss" and above.lower in ORGANS


def _is_called_armed(name: Name) -> bool:
    """Tell whether the one named is called a group in arms there: "the Lake Assembly, an armed group"."""
    sentence, head = name.sentence, name.head
    beside = [*sentence.children(head, "appos"), *([sentence.head(head)] if head.dep == "appos" else [])]
    if head.dep == "nsubj" and sentence.head(head).lemma == "be":
        beside += sentence.children(sentence.head(head), "attr")
    return any(by_word("groups").get(term(sentence, word)[0], {}).get("armed") for word in beside)


def _is_divided(sentence: Sentence, word: Word) -> bool:
    """Tell whether the war is within the one named: "Kenya's warring parties", "the civil war in Kenya"."""
    above = sentence.head(word)
    if word.dep == "pobj" and above.lower == "in":
        above = sentence.head(above)
    elif word.dep != "poss":
        return False
    return class_of(above) in ("pair", "war") and any(child.lower in WARRING for child in sentence.children(above, "amod"))


def _is_heading(name: Name) -> bool:
    """Tell whether the name is a line in capitals, the label of a speaker ("PRESENTER:") or an agency's mark ("(NTA)")."""
    words = name.sentence.words
    if _is_mark(name):
        return True
    follows = words[name.last + 1].text if name.last + 1 < len(words) else ""
    is_label = name.first == 0 and follows == ":"
    return is_label or (name.text.isupper() and not any(word.text.islower() for word in words))


def _is_mark(name: Name) -> bool:
    """Tell whether capitals in brackets or between strokes open the report ("(NTA) -", "ORSK, May 4 /NTA/.")."""
    words = name.sentence.words
    around = (words[name.first - 1].text if name.first else "", *(w.text for w in words[name.last + 1 : name.last + 2]))
    if name.first > OPENING or around not in (("(", ")"), ("/", "/"), ("[", "]")):
        return False
    if by_word("bodies").get(name.text.lower(), {}).get("sense") in ("agency", "press"):
        return any(word.text in DASHES for word in words[name.last + 2 : name.last + 3])
    return name.text.isupper() and not _is_after_name(name)


def _is_after_name(name: Name) -> bool:
    """Tell whether a name stands right before the bracket ("Lake Front (LF)")."""
    return name.first > 1 and name.sentence.words[name.first - len(("Front", "("))].text[:1].isupper()


def _is_description(name: Name, longer: set[str]) -> bool:
    """Tell whether a capital only dignifies a description ("the Government"); "the Front" after "Lake Front" is a name.

    So is a creed before a noun of group, with or without a nationality ("the Kenyan Islamist movement").
    """
    word = name.text.lower()
    if _is_creed(name) or (len(name.words) > 1 and by_word("groups").get(word, {}).get("class") == "force"):
        return True
    if len(name.words) > 1 or (word not in by_word("groups") and word not in by_word("offices")):
        return False
    return by_word("bodies").get(word, {}).get("kind") != "party" or word not in longer


def _is_creed(name: Name) -> bool:
    """Tell whether every word of the name is a creed or a nationality, at least one of them a creed."""
    sorts = [class_of(word) == "creed" or (nations.nationality(word.text) and "nation") for word in name.words]
    return all(sorts) and True in sorts


def key(text: str) -> str:
    """The form under which a name is found again: no article, accents and case, one apostrophe."""
    return folded(plain(text))


def _in_brackets(name: Name, short: Name) -> bool:
    words = name.sentence.words
    opened = name.last + 2 == short.first and words[name.last + 1].text == "("
    closed = short.last + 1 < len(words) and words[short.last + 1].text == ")"
    return opened and closed and len(short.text) < len(name.text)


def _house_name(player: Player) -> str:
    kinds = by_word("bodies")
    known = [str(kinds[f.lower()]["name"]) for f in player.forms if "name" in kinds.get(f.lower(), {})]
    if known:
        return known[0]
    if player.sort == PERSON:
        return max(player.forms, key=lambda form: (len(form.split()), player.forms[form]))
    return max(player.forms, key=lambda form: (player.forms[form], is_abbreviation(form)))


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether a word is a name's last, or the one before what it is of ("the Union" for the Lake Union of Bakers)."""
    longer, word = full.casefold(), short.casefold()
    return _ends_with(full, short) or any(f" {word} {of} " in f" {longer}" for of in ("of", "for"))


def initials(name: str) -> str:
    """Return the capitals with which the words of a name begin: LFR of "Lake Front for the Rise"."""
    return "".join(word[0] for word in re.split(r"[\s-]+", plain(name)) if word[:1].isupper())


def _ends_with(full: str, short: str) -> bool:
    if " " not in full:
        return False
    last = full.casefold().split()[-1]
    short = short.casefold().replace("-", " ")
    return short in (last, last.split("-")[-1]) or full.casefold().replace("-", " ").endswith(" " + short)
