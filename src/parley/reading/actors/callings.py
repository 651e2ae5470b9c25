"""Phrases that call an actor: a proper name with what stands before it, a describing noun, an office, or a pronoun."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parley.lexicons import Entry, by_word
from parley.reading.actors.names import Name, is_question_mark, opens_where, written
from parley.reading.actors.nations import FORMS_KEPT, country, nationality
from parley.reading.actors.timed import TIMES, is_of_calendar
from parley.reading.text.sentences import Sentence, Word

NAME, PRONOUN = "name", "pronoun"
PERSONAL = frozenset({"he", "him", "his", "she", "her", "hers"})
NEUTER = frozenset({"it", "its"})
PLURAL = frozenset({"they", "them", "their", "theirs", "both"})
PRONOUNS = PERSONAL | NEUTER | PLURAL
LEFT = ("det", "amod", "compound", "poss", "nmod", "nummod", "predet", "quantmod", "nounmod")
BELONGING = frozenset({"of", "for", "from", "within", "inside", "in", "at", "with", "by", "to", "on"})
CLOSE = frozenset({"close", "familiar", "briefed", "loyal", "affiliated", "linked"})
BACKING = frozenset({"backed", "supported", "brokered", "mediated", "aligned", "funded", "sponsored", "born", "based"})
TWO = frozenset({"both", "two"})
OVER = "over"
OFFICES = ("office", "voice", "ruler")
AROUND_OF = 3  # words of an office such as "chief of staff"
PHRASAL = frozenset({"hand", "turn", "give", "take", "sign", "pass"})  # verbs of which OVER is a part


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words first to last (inclusive) of a sentence that call one actor.

    `sort` is "name", "pronoun", a class of the lexicon groups, or a rank of the lexicon offices. `objects` are the heads
    of the phrases after "of", "for", "close to" that belong to it.
    """

    sentence: Sentence
    first: int
    last: int
    head: Word
    sort: str
    name: Name | None = None
    objects: tuple[Word, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the phrase."""
        return self.sentence.words[self.first : self.last + 1]

    @property
    def text(self) -> str:
        """The wording, without a possessive at its end."""
        words = self.words
        while words and (words[-1].tag == "POS" or words[-1].pos in ("PUNCT", "SPACE")) and len(words) > 1:
            words = words[:-1]
        return written(words)

    @property
    def front(self) -> tuple[Word, ...]:
        """The words before the name or the describing noun."""
        after = self.name.first if self.name else self.head.i
        return self.sentence.words[self.first : after]

    @property
    def noun(self) -> str:
        """The describing noun in lower case, with the word before it where the two are one term ("armed wing")."""
        return term(self.sentence, self.head)[0]

    @property
    def follows(self) -> str:
        """The word right after the head, in lower case; "" where there is none."""
        return next((word.lower for word in self.sentence.words[self.head.i + 1 : self.head.i + 2]), "")

    @property
    def is_definite(self) -> bool:
        """Tell whether "the", "this", "that" or a possessor says that the reader knows whom."""
        return any(w.lower in ("the", "this", "that", "these", "those") or w.dep == "poss" for w in self.front)

    @property
    def is_past(self) -> bool:
        """Tell whether it calls somebody by an office held before: "the former Kenyan president"."""
        return any(word.lower in ("former", "ex", "late") for word in self.front)


def is_backer(sentence: Sentence, word: Word) -> bool:
    """Tell whether "-backed" or the like follows: the one named only stands behind the actor."""
    after = [w.lower for w in sentence.words[word.i + 1 : word.i + 3]]
    return bool(BACKING & set(after)) and after[:1] == ["-"]


def phrases(sentence: Sentence, named: Sequence[Name]) -> Iterator[Phrase]:
    """Yield the phrases of a sentence; those inside others come first."""
    taken: set[int] = set()
    found: list[Phrase] = []
    for name in named:
        around = _around(sentence, name)
        taken.update(range(name.first, name.last + 1))
        taken.update(w.i for w in around.front if w.lower in by_word("offices") or w.dep in ("compound", "amod", "nmod"))
        found.append(around)
    found.extend(
        phrase for word in sentence.words if word.i not in taken and (phrase := _called(sentence, word)) is not None
    )
    return iter(sorted(found, key=lambda p: (p.sort != NAME or bool(p.front), p.last - p.first, p.first)))


def term(sentence: Sentence, word: Word) -> tuple[str, str | None]:
    """The noun as the lexicons know it, with one or two words before it where they are one term, and its sort."""
    if (long := _office_of(sentence, word.i)) is not None:
        return long, _rank(by_word("offices")[long])
    for back in (2, 1, 0) if _ends_term(word.text.lower()) else (0,):
        if word.i < back:
            continue
        text = written(sentence.words[word.i - back : word.i + 1]).lower()
        singular = text.removesuffix("s") if word.tag == "NNS" else text
        office, group = by_word("offices").get(singular), by_word("groups").get(text)
        if group is not None:
            return text, str(group["class"])
        if office is not None:
            return text, _rank(office)
    return word.lower, None


def is_home(office: str) -> bool:
    """Tell whether one who holds the office stays at home, so that a report need not say of what state he is."""
    return bool(by_word("offices").get(office, {}).get("home"))


def _rank(office: Entry) -> str:
    return str(office["rank"]) if office["rank"] != "state" else "ruler"


@lru_cache(FORMS_KEPT)
def _ends_term(lower: str) -> bool:
    """Tell whether a term of more than this one word may end with it, or with its singular."""
    ends = (lower, lower.removesuffix("s"))
    return any(known.endswith(ends) and known not in ends for name in ("offices", "groups") for known in by_word(name))


def _called(sentence: Sentence, word: Word) -> Phrase | None:
    """The phrase of a pronoun, a describing noun or an office, or None."""
    if word.lower in PRONOUNS and word.pos in ("PRON", "DET") and not _determines(sentence, word):
        return Phrase(sentence, word.i, word.i, word, "pair" if word.lower == "both" else PRONOUN)
    if word.pos not in ("NOUN", "PROPN") or word.dep in ("compound", "amod"):
        return None
    sort = term(sentence, word)[1]
    if (sort in OFFICES and _is_counted(sentence, word)) or _ends_office(sentence, word):
        return None  # "310 head of cattle"; the staff of "her chief of staff"
    if sort is None or sort in ("form", "war", "creed") or (sort == "side" and _is_aside(sentence, word)):
        return None
    if (sort == "twin" and not _are_two(sentence, word)) or (sort == "state" and _is_imagined(sentence, word)):
        return None
    last, objects = _after(sentence, word)
    return Phrase(sentence, _leftmost(sentence, word), last, word, _sort(sentence, word, sort), None, objects)


def _office_of(sentence: Sentence, first: int) -> str | None:
    """The office of three words around "of" that begins at a word, in lower case ("chief of staff"), or None."""
    office = written(sentence.words[max(first, 0) : first + AROUND_OF]).lower()
    return office if " of " in office and office in by_word("offices") else None


def _ends_office(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word only ends the name of an office ("chief of staff")."""
    return word.dep == "pobj" and _office_of(sentence, word.i + 1 - AROUND_OF) is not None


def _is_counted(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun in the singular is counted nevertheless: it is a measure."""
    return word.tag == "NN" and any(child.lower not in ("one", "1") for child in sentence.children(word, "nummod"))


def _are_two(sentence: Sentence, word: Word) -> bool:
    return any(child.lower in TWO for child in sentence.children(word, *LEFT, "preconj"))


def _is_imagined(sentence: Sentence, word: Word) -> bool:
    """Tell whether a state or government is none that is there: "a state of its own", "the administration of the port"."""
    of = (prep for prep in sentence.children(word, "prep") if prep.lower == "of" and word.lower == "administration")
    run = [noun for prep in of for noun in sentence.children(prep, "pobj")]
    is_run = any(noun.entity != "PERSON" and not country(noun.text) for noun in run)
    return is_run or any(child.lower in ("a", "an", "any", "another") for child in sentence.children(word, "det"))


def _is_aside(sentence: Sentence, word: Word) -> bool:
    """Tell whether "side" names no actor but a place or a way ("on the Kenyan side", "side by side", "this side of")."""
    above = sentence.head(word)
    is_there = above.pos == "ADP" and above.lower in ("on", "at", "to", "from", "by", "along", "in")
    return is_there or word.dep in ("npadvmod", "advmod") or not sentence.children(word, "det", "poss", "amod", "compound")


def _sort(sentence: Sentence, word: Word, sort: str) -> str:
    """Tell "people" who speak, since they are counted or close to something, from people whom things befall."""
    if sort == "source" and word.lower in ("people", "person"):
        near = {child.lower for child in sentence.children(word)}
        return "source" if near & CLOSE else "people"
    return sort


def _determines(sentence: Sentence, word: Word) -> bool:
    return word.lower == "both" and word.dep in ("det", "predet", "preconj", "cc")


def _leftmost(sentence: Sentence, word: Word) -> int:
    """Where the phrase of a noun begins: its articles, adjectives and possessors before it."""
    first = word.i
    for child in reversed(sentence.children(word, *LEFT)):
        if child.i > word.i or ":" in child.text or (child.entity in TIMES and child.pos != "NUM"):
            continue
        words = sentence.subtree(child)
        if (after := beside(sentence, child)) is not None:
            first = min(first, after)
            break
        if any(w.text in (",", ";", "(", ")") and w.i > child.i for w in words):
            break
        first = min(first, words[0].i)
    article = next((w.i for w in sentence.words[first + 1 : word.i] if w.dep == "det" and w.text == "The"), first)
    first = max(first, article)  # "10:05 GMT | The rebels"
    opening = sentence.words[first - 1 : first + 1]
    is_of_verb = len(opening) > 1 and opening[0].lemma in PHRASAL and opening[1].lower == OVER
    return first + 1 if is_of_verb else first  # "hand over | 18 soldiers", which the parser takes for more than 18


def beside(sentence: Sentence, word: Word) -> int | None:
    """Where the second of two actors begins that the parser takes for one ("the Kenyan government and | communist rebels").

    None where `word` is no actor, or only a part of what both describe ("government and rebel forces").
    """
    joined = sentence.children(word, "cc")
    if word.dep != "nmod" or not joined or joined[0].i < word.i:
        return None
    is_people = word.text.endswith("s") and nationality(word.text) is not None  # "Kenyans and Front leaders"
    is_called = term(sentence, word)[1] is not None and bool(sentence.children(word, *LEFT))
    return joined[0].i + 1 if is_people or is_called else None


def _after(sentence: Sentence, word: Word) -> tuple[int, tuple[Word, ...]]:
    """The last word of the phrases that follow and belong to a noun, and the heads of their objects."""
    last, objects = word.i, []
    for child in [c for c in sentence.children(word) if c.i > word.i]:
        if child.lower in CLOSE:
            inner = [o for p in sentence.children(child, "prep") for o in sentence.children(p, "pobj")]
        elif child.dep == "prep" and child.lower in BELONGING:
            inner = sentence.children(child, "pobj")
        else:
            continue
        if child.i > last + 1 or not inner:
            break
        objects.extend(inner)
        last = _after(sentence, inner[0])[0] if inner[0].i > last else last
    return last, tuple(objects)


def _around(sentence: Sentence, name: Name) -> Phrase:
    """The phrase of a proper name with title, nationality, article and possessor before it."""
    first = name.title if name.title is not None else name.first
    while first > 0 and _belongs(sentence, sentence.words[first - 1], name):
        first -= 1
    while first < name.first and sentence.words[first].tag == "POS":
        first += 1
    objects = _after(sentence, name.head)[1]
    return Phrase(sentence, first, name.last, name.head, NAME, name, objects)


def _belongs(sentence: Sentence, word: Word, name: Name) -> bool:
    """Tell whether the word stands before a name and hangs on it ("army spokesman", "the Islamist group")."""
    is_glue = word.pos == "PUNCT" and word.text in ("-", "–", ".")
    is_owner = word.tag == "PRP$"
    if word.pos not in ("NOUN", "ADJ", "DET", "PROPN", "PART", "NUM") and not (is_glue or is_owner):
        return False
    if is_question_mark(word) or opens_where(sentence, word) or is_of_calendar(sentence, word):
        return False
    if word.entity in TIMES and word.pos != "NUM":
        return False
    if word.dep in ("dobj", "dative", "nsubj", "pobj") and name.head.head != word.i:
        return False
    head = name.head
    above = {a.i for a in sentence.ancestors(word)}
    return head.i in above or (head.dep == "appos" and head.head in above | {word.i})
