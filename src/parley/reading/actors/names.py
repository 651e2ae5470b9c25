"""Proper names in a sentence: where each begins and ends, and which words of title and kind stand before it.

The parser's named entities are weak on names of parties, so that capitals, tags and the words inside a name decide
with them.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from parley.lexicons import by_word, movements
from parley.reading.actors import nations, persons
from parley.reading.actors.timed import TIMES, is_of_calendar, is_time
from parley.reading.text.sentences import Sentence, Word

PLACES = frozenset({"GPE", "LOC", "FAC"})
PARTICLES = frozenset(
    {
        "bin",
        "ben",
        "ibn",
        "al",
        "el",
        "ul",
        "de",
        "la",
        "da",
        "dos",
        "del",
        "di",
        "van",
        "von",
        "der",
        "ould",
        "y",
        "abu",
        "es",
    }
)
JOINTS = frozenset({"-", "–", "'", "’", "&", "/", "."})
OF = frozenset({"of", "for", "the", "and", "in", "to"})
FIELD_OFFICES = frozenset({"minister", "secretary"})  # the words before these tell of what, not of whom
FIELDS = frozenset(
    {"humanitarian", "resident", "regional", "political", "deputy", "assistant", "acting", "provincial", "federal",
     "national", "security", "defence", "defense", "interior", "justice", "health", "information", "police", "military",
     "peace", "chief", "special", "senior", "joint", "general", "permanent", "state", "foreign", "district", "area"}
)  # fmt: skip
"""Words before an office that tell of what, not of whom, it is ("Humanitarian Coordinator")."""
RANKING = frozenset(
    {"senior", "top", "former", "leading", "exiled", "veteran", "rival", "warring", "neighbouring", "neighboring"}
)
"""Words that begin a sentence, but no name ("Neighbouring Kenya")."""
DESCRIBING = frozenset(
    {"riot", "border", "rebel", "masked", "armed", "uniformed", "loyalist", "leftist", "rightist", "local", "foreign",
     "western", "eastern", "northern", "southern"}
)  # fmt: skip
"""Words that begin a sentence, but no name, where a word in small letters follows ("Riot police")."""
OPENING = frozenset({"from", "in", "at"})
NUMBERED = frozenset({"No", "No.", "Nos", "Nos."})
LABELS = frozenset({"LIVE", "FLASH", "BREAKING", "UPDATE", "UPDATED", "URGENT", "ALERT", "EXCLUSIVE", "CORRECTED"})
"""What a desk sets before a line of news."""
QUESTION_MARKS = frozenset({"Q", "A", "Q.", "A."})
LONGEST_NATIONALITY = 3  # "Papua New Guinean"
LONGEST_REST = 6  # words of a movement's name behind an apostrophe
SHORTEST_INITIALS = 3
GENERAL = "general"
OFFICE_OF = 3  # "minister of the"
LONGEST_OFFICE = 4  # "vice", "-", "president": an office is at most three words and a hyphen


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: words first to last (inclusive) of the sentence; `title` is where its office or form of address
    begins, or None; `text` is the name without title, as written, blanks single.
    """

    sentence: Sentence
    first: int
    last: int
    title: int | None = None
    words: tuple[Word, ...] = field(init=False, repr=False, compare=False)
    text: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        words = self.sentence.words[self.first : self.last + 1]
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "text", written(words))

    @property
    def head(self) -> Word:
        """The word of the name that the others hang on."""
        inside = range(self.first, self.last + 1)
        return next((word for word in self.words if word.head not in inside or word.head == word.i), self.words[-1])


def written(words: Sequence[Word]) -> str:
    """Return `words` as they stand in the text, with single blanks between those that are apart."""
    if len(words) == 1:
        return " ".join(words[0].text.split())
    text = ""
    for before, word in zip((None, *words), words, strict=False):
        text += word.text if before is None or before.end == word.start else " " + word.text
    return " ".join(text.split())


def names(sentence: Sentence) -> Iterator[Name]:
    """Yield the proper names of a sentence in text order; titles and offices are split off."""
    i, words = 0, sentence.words
    while i < len(words):
        if not is_name_word(sentence, words[i]):
            i += 1
            continue
        last = _end(sentence, i)
        yield from (name for name in _split(sentence, i, last) if not (_is_field(name) or _is_text(name)))
        i = last + 1


def alone(found: Sequence[Name], sentences: Iterable[Sentence]) -> Iterator[Name]:
    """Yield the last names that open a sentence and that the parser takes for another word ("Sow demands a pause")."""
    lasts = {name.words[-1].text for name in found if len(name.words) > 1 and name.words[0].entity == "PERSON"}
    taken = {(name.sentence.start, i) for name in found for i in range(name.first, name.last + 1)}
    for sentence in sentences:
        word = next(iter(sentence.words), None)
        if word is None or word.text not in lasts or (sentence.start, word.i) in taken or is_of_calendar(sentence, word):
            continue
        if not any(word.lower in by_word(lexicon) for lexicon in ("bodies", "groups", "offices")):
            yield Name(sentence, word.i, word.i)


def _is_field(name: Name) -> bool:
    """Tell whether the name only says of what one is the minister ("the Minister of the Interior")."""
    before = [word.lower for word in name.sentence.words[max(0, name.first - OFFICE_OF) : name.first] if word.lower != "the"]
    is_office_of = before[-1:] == ["of"] and before[-2:-1] and before[-2] in FIELD_OFFICES
    return bool(is_office_of) and not (nations.country(name.text) or nations.seat(name.text))


def _is_text(name: Name) -> bool:
    """Tell whether the name is that of a deal or another text ("the Tarvo Accord"), which does nothing."""
    return len(name.words) > 1 and by_word("bodies").get(name.head.lower, {}).get("kind") == "text"


def is_name_word(sentence: Sentence, word: Word) -> bool:
    """Tell whether `word` is written as part of a name."""
    if not word.text[:1].isupper() or is_time(sentence, word) or word.text in NUMBERED:
        return False
    if word.text in LABELS or is_question_mark(word) or _in_nationality(sentence, word):
        return False
    if opens(sentence, word) and _only_describes(sentence, word):
        return False
    if word.pos == "PROPN":
        return True
    if word.pos not in ("NOUN", "ADJ", "X", "VERB", "ADV"):
        return False
    if nations.nationality(word.text):
        return word.pos == "NOUN" or _continues(sentence, word)
    if nations.country(word.text) or nations.seat(word.text) or _is_initials(sentence, word):
        return True
    if word.entity and word.entity != "NORP" and not (word.pos == "NOUN" and opens(sentence, word)):
        return True
    if opens(sentence, word):
        is_known = any(word.lower in by_word(lexicon) for lexicon in ("bodies", "groups", "offices"))
        return word.dep == "compound" and sentence.words[word.i + 1].pos == "PROPN" and not is_known
    return word.pos in ("NOUN", "X") or _continues(sentence, word)


def is_question_mark(word: Word) -> bool:
    """Tell whether the word is the mark of a question or an answer that opens a sentence ("Q. Oslo is silent.")."""
    return word.i == 0 and word.text in QUESTION_MARKS


def _only_describes(sentence: Sentence, word: Word) -> bool:
    """Tell whether the first word of a sentence says of what kind the next is, with a capital for its place only."""
    follows = "".join(after.text for after in sentence.words[word.i + 1 : word.i + 2])
    return word.lower in RANKING or (word.lower in DESCRIBING and follows.islower())


def nationality_at(sentence: Sentence, word: Word) -> str | None:
    """The state of the nationality that ends with `word`, the longest first ("South Sudanese" before "Sudanese")."""
    for back in range(min(LONGEST_NATIONALITY, word.i + 1), 0, -1):
        state = nations.nationality(written(sentence.words[word.i - back + 1 : word.i + 1]))
        if state is not None:
            return state
    return None


def _in_nationality(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word belongs to an adjective of several words ("South" in "the South Sudanese army")."""
    if not nations.is_in_nationality(word.text):
        return False
    for ahead in range(1, LONGEST_NATIONALITY):
        for back in range(ahead + 1):
            whole = sentence.words[max(word.i - back, 0) : word.i - back + ahead + 1]
            if len(whole) == ahead + 1 and whole[-1].tag != "NNPS" and nations.nationality(written(whole)):
                last = whole[-1]
                follows = sentence.words[last.i + 1] if last.i + 1 < len(sentence.words) else None
                return last.pos == "ADJ" or (follows is not None and follows.pos in ("NOUN", "ADJ"))
    return False


def _is_initials(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word in capitals stands among words that are not ("UNICEF asked")."""
    return len(word.text) >= SHORTEST_INITIALS and word.text.isupper() and any(w.text.islower() for w in sentence.words)


def opens(sentence: Sentence, word: Word) -> bool:
    """Tell whether a capital tells nothing here: at the beginning of a sentence, a quotation or an item."""
    before = next((w for w in reversed(sentence.words[: word.i]) if w.pos != "SPACE"), None)
    return before is None or (before.pos == "PUNCT" and before.text not in (",", "-", "(")) or before.pos in ("X", "SYM")


def _continues(sentence: Sentence, word: Word) -> bool:
    after = sentence.words[word.i + 1] if word.i + 1 < len(sentence.words) else None
    return bool(after and after.text[:1].isupper() and after.pos in ("PROPN", "NOUN", "ADJ") and after.entity not in TIMES)


def _end(sentence: Sentence, first: int) -> int:
    """The last word of the run of name words that begins at `first`, over particles, hyphens and "of the"."""
    words, last = sentence.words, first
    while True:
        after = last + 1
        while after < len(words) and _bridges(sentence, first, last, after):
            after += 1
        if after < len(words) and is_name_word(sentence, words[after]) and not _new_name(sentence, last, after):
            last = after
        else:
            return last


def _new_name(sentence: Sentence, last: int, after: int) -> bool:
    """Tell whether two names meet without a word between them ("said Brandt Monday", "Doha  Qatar")."""
    left, right = sentence.words[last], sentence.words[after]
    if opens_where(sentence, left) and after == last + 1 and persons.is_given(right.text):
        return True  # "From Nairobi | David Otieno rang."
    return any(w.pos == "SPACE" for w in sentence.words[last + 1 : after]) or (
        left.entity == "GPE" and right.entity == "PERSON" and right.entity_begins and after == last + 1
    )


def opens_where(sentence: Sentence, word: Word) -> bool:
    """Tell whether a capital or a state opens a sentence behind a word that tells where: "From Nairobi"."""
    if word.i != 1 or sentence.words[0].lower not in OPENING:
        return False
    return nations.seat(word.text) is not None or nations.country(word.text) is not None


def _bridges(sentence: Sentence, first: int, last: int, after: int) -> bool:
    """Tell whether the small word at `after` holds a name together."""
    words = sentence.words
    word, left = words[after], words[after - 1]
    if word.lower in PARTICLES and word.text.islower() and words[last].entity in ("PERSON", "GPE", ""):
        return True
    if word.tag == "POS" and (_is_inside_body(sentence, word) or _is_in_movement(sentence, first, after)):
        return True
    if word.text in JOINTS:
        glued = left.end == word.start and after + 1 < len(words) and words[after + 1].start == word.end
        return glued and word.text != "/"
    if word.lower == "of" and written(words[after - 1 : after + 2]).lower() in by_word("offices"):
        return True  # "Secretary of State Ana Lund"
    if word.lower not in OF or word.text[:1].isupper():
        return False
    inside = bool(word.entity) and not word.entity_begins and word.entity not in TIMES and word.entity != "PERSON"
    return inside or (word.lower in ("of", "for", "the") and _is_institution(words[first : last + 1], word, left))


def _is_inside_body(sentence: Sentence, possessive: Word) -> bool:
    is_of_entity = possessive.entity == "ORG" and _ends_as_body(sentence, possessive.i)
    return is_of_entity or _is_of_many(sentence, possessive.i)


def _is_in_movement(sentence: Sentence, first: int, after: int) -> bool:
    """Tell whether the words on both sides of an apostrophe name a movement ("the Lord's Resistance Army")."""
    ends = range(after + 1, min(after + LONGEST_REST, len(sentence.words)))
    return any(movements.is_form(written(sentence.words[first : end + 1])) for end in ends)


def _ends_as_body(sentence: Sentence, after: int) -> bool:
    """Tell whether the entity goes on to a word of a body ("the Miners' Union"), not to a person ("the Front's Voss")."""
    rest = itertools.takewhile(lambda word: word.entity and not word.entity_begins, sentence.words[after + 1 :])
    return any(word.lower in by_word("bodies") for word in rest)


def _is_of_many(sentence: Sentence, after: int) -> bool:
    """Tell whether the apostrophe stands between many and their body ("the Nurses' Union")."""
    body = sentence.words[after + 1 : after + 2]
    kind = by_word("bodies").get(body[0].lower, {}).get("kind") if body and body[0].text[:1].isupper() else None
    return sentence.words[after].text in ("'", "’") and kind in ("party", "body")


def _is_institution(run: Sequence[Word], word: Word, left: Word) -> bool:
    kinds = by_word("bodies")
    last_of_run = run[-1].lower
    is_movement = kinds.get(run[0].lower, {}).get("kind") == "party" and len(run) > 1  # "Movement for the Rise of the South"
    return (is_movement or last_of_run in kinds or last_of_run == "republic") and (
        word.lower != "the" or left.lower in ("of", "for")
    )


def _split(sentence: Sentence, first: int, last: int) -> Iterator[Name]:
    """Yield the names in a run: what stands before a title ("UN" in "UN Envoy Sow"), and what follows it."""
    found = _office(sentence, first, last)
    whole = by_word("groups").get(written(sentence.words[first : last + 1]).lower(), {})
    if found is None or whole.get("class") == "force":  # "the General Staff" is no general
        yield from _after_nationality(sentence, first, last)
        return
    start = next((at for at in range(first, last) if movements.is_form(written(sentence.words[at : last + 1]))), None)
    if start is not None:  # "rebels of the | Lord's Resistance Army"
        yield Name(sentence, start, last)
        return
    at, after = found
    is_field = sentence.words[min(after, last + 1) - 1].lower in FIELD_OFFICES
    whose = sentence.words[first:at]
    while len(whose) > 1 and whose[-1].lower in FIELDS:
        whose = whose[:-1]  # "United Nations | Humanitarian Coordinator"
    if whose and _is_affiliation(whose, is_field=is_field):
        known = whose[0].lower in by_word("bodies") or nations.country(whose[0].text)
        yield Name(sentence, first, first if known else whose[-1].i)
    if after <= last and sentence.words[after].lower not in OF:
        yield Name(sentence, after, last, at)
    elif after <= last:
        rest = next((i for i in range(after, last + 1) if sentence.words[i].lower not in OF), last)
        named = written(sentence.words[rest : last + 1])
        if is_field and not (nations.country(named) or nations.seat(named)):
            return  # "Minister of State" names a field
        yield Name(sentence, rest, last)


def _after_nationality(sentence: Sentence, first: int, last: int) -> Iterator[Name]:
    """Yield the run, without a nationality before a person's name ("Kenyan Adam Ouma")."""
    words = sentence.words
    if first < last and nations.nationality(words[first].text) and words[first + 1].entity == "PERSON":
        first += 1
    yield Name(sentence, first, last)


def _is_affiliation(words: Sequence[Word], *, is_field: bool) -> bool:
    """Tell whether the words before a title name a body ("UN Envoy"), not a field ("Commerce Minister") or a nationality."""
    text = written(words)
    if nations.country(text) or nations.seat(text) or text.lower() in by_word("bodies"):
        return True
    if is_field or all(nations.nationality(word.text) or word.lower in FIELDS for word in words):
        return False
    return text.isupper() or (words[0].entity in ("ORG", "GPE", "NORP") and words[-1].lower not in by_word("offices"))


def _office(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """Where the first office or form of address in a run begins and where it ends, or None."""
    offices = by_word("offices")
    for at in range(first, last + 1):
        for after in range(min(at + LONGEST_OFFICE, last + 1), at, -1):
            text = written(sentence.words[at:after]).lower()
            is_alone = after > last and text in offices and offices[text]["rank"] == "form"
            if is_alone and _is_initials(sentence, sentence.words[at]):
                continue  # "the MRS", a movement
            if first < at and last < after and text not in offices and _is_of_state(text):
                continue  # "the Harbour Kings", a gang
            if text == GENERAL and after <= last and sentence.words[after].lower in by_word("bodies"):
                continue  # "the General Command", "the General Council"
            if text in offices or text.removesuffix("s") in offices:
                dot = after <= last and sentence.words[after].text == "."
                return _stretched(sentence, at, after + dot, last)
    return None


def _is_of_state(plural: str) -> bool:
    """Tell whether it is the plural of an office that only states have."""
    return by_word("offices").get(plural.removesuffix("s"), {}).get("rank") == "state"


def _stretched(sentence: Sentence, at: int, after: int, last: int) -> tuple[int, int]:
    """Take the next office too where two stand together ("Prime Minister General Sow")."""
    if after <= last:
        following = _office(sentence, after, min(after + LONGEST_OFFICE - 1, last))
        if following and following[0] == after:
            return at, following[1]
    return at, after
