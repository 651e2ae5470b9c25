"""States that no list knows, found in one report by what only states have and by the adjectives made of their names.

"The government of Tarvia", "Tarvia's president" and "Tarvian troops" each make Tarvia a state; "Voss's government" does not
make one of Voss, for a person may have one too. "The Republic of Tarvia" and "the Tarvian Republic" are Tarvia in full.
"""

from collections.abc import Iterable, Mapping, Sequence

from parley.lexicons import by_word
from parley.reading.actors import nations
from parley.reading.actors.names import PLACES, Name
from parley.reading.actors.voting import LOCATIVES, class_of
from parley.reading.text.sentences import Sentence

HEAD_OF_STATE = "president"  # a party may have one as well
HAD = frozenset({"king", "queen", "capital", "embassy", "ambassador", "constitution", "parliament"})
HAD_OF = HAD | {HEAD_OF_STATE, "government", "republic", "kingdom", "junta"}
BEFORE = frozenset({"amod", "compound", "nmod"})
ENDINGS = ("n", "an", "ian", "i", "ese", "ish", "er")
VOWELS = "aeiouy"
ORGANS = frozenset({"army", "military", "police", "navy", "air force"})  # that the region of a state has not of its own
RULED = "government"
LONGEST = 3  # words of a state's name
JOINS_NONE = frozenset({"national", "unity", "public", "transition", "change", "and"})  # "the Government of National Unity"
LOOSE = frozenset({"state", "confederation"})  # "the Confederation of Labour", "the Islamic State of Kenya"
SHORTEST = 4  # letters of the stem that an adjective and its name have in common


def lands(named: Sequence[Name], sentences: Sequence[Sentence]) -> dict[str, tuple[str, ...]]:
    """Return the names of states that no list has, each with the adjectives that the report makes of it and its full names.

    Of states that a list has only the full names are given that no list has ("the Swiss Confederation").
    """
    adjectives = _adjectives(sentences)
    found = _unlisted(named, adjectives)
    known = {form: land for land, adjectives in found.items() for form in (land, *adjectives)}
    for name in named:
        words = name.text.split()
        told = _told_in(words, known) if len(words) > 1 else None
        if told is not None:
            land, at = told
            forms = found.get(land) or _made_of(land, adjectives)
            found[land] = (*forms, " ".join(words[at:]), *([name.text] if _is_full(words, at) else []))
            known.update(dict.fromkeys((land, *forms), land))
    return {land: tuple(dict.fromkeys(forms)) for land, forms in found.items()}


def style(words: Sequence[str]) -> str | None:
    """Return what a state calls itself in its full name, in lower case: the "republic" of "Republic of Tarvia", or None."""
    return next((word.lower() for word in words if by_word("bodies").get(word.lower(), {}).get("style")), None)


def _told_in(words: Sequence[str], known: Mapping[str, str]) -> tuple[str, int] | None:
    """The land that a full name tells of, and where in it the land with its style begins.

    Tarvia of "Government of the Republic of Tarvia", 3, and of "Tarvian Republic", 0.
    """
    lower = [word.lower() for word in words]
    at = max((i for i, word in enumerate(lower[:-1]) if _governs_or_styles(word) and lower[i + 1] == "of"), default=None)
    if at is None:
        is_styled = len(words) == len(("Tarvian", "Republic")) and style(words[1:]) is not None
        land = known.get(words[0]) or nations.country(words[0]) or nations.nationality(words[0]) if is_styled else None
        return (land, 0) if land else None
    if at and nations.country(" ".join(words[at - 1 :])):
        return str(nations.country(" ".join(words[at - 1 :]))), at - 1  # "Democratic Republic of the Congo"
    rest = [word for word in words[at + 2 :] if word.lower() != "the"]
    land = nations.country(" ".join(rest)) or " ".join(rest)
    is_name = 0 < len(rest) <= LONGEST and not JOINS_NONE.intersection(word.lower() for word in rest)
    is_known = land in known or nations.country(land) is not None
    if lower[at] in LOOSE and (not is_known or lower[at - 1 : at] not in ([], ["the"], ["of"])):
        return None
    return (land, at) if is_known or is_name else None


def _is_full(words: Sequence[str], at: int) -> bool:
    """Tell whether a name with a styled land at `at` is the land's own or that of its government.

    "Government of the", "Islamic" may stand before (Republic of Tarvia), not "Bank of the"; and where one says
    "Transitional Government" there may be another.
    """
    before = [word.lower() for word in words[:at]]
    telling = [word for word in before if word not in ("of", "the") and not _governs_or_styles(word)]
    is_adjective = len(before) == 1 and telling == before and words[at].lower() != RULED
    return not telling or (is_adjective and telling[0] not in by_word("bodies"))


def _governs_or_styles(word: str) -> bool:
    return word == RULED or style((word,)) is not None


def _unlisted(named: Sequence[Name], adjectives: Mapping[str, bool]) -> dict[str, tuple[str, ...]]:
    single = {name.text: name for name in named if _may_be(name)}
    titled = {word.text for name in named if name.title is not None for word in name.words}
    titled |= {name.words[-1].text for name in named if len(name.words) > 1 and name.words[0].entity == "PERSON"}
    found = {
        name.text: _made_of(name.text, adjectives) for name in named if name.text in single and _has_what_states_have(name)
    }
    for text in single:
        made = _made_of(text, adjectives)
        if not made or text in found or nations.is_city(text):
            continue
        if any(adjectives[word] for word in made) or not _is_region(named, text):
            found[text] = made
    return {text: made for text, made in found.items() if text not in titled}


def _may_be(name: Name) -> bool:
    """Tell whether the name may be a state's: of one or two words, no list has it, and it is in small letters."""
    words = [word.lower for word in name.words]
    is_known = nations.country(name.text) or nations.seat(name.text) or any(word in by_word("bodies") for word in words)
    is_short = len(words) == 1 or (len(words) == len(("San", "Tarvo")) and name.words[0].entity != "PERSON")
    return is_short and not (is_known or name.text.isupper() or name.title is not None)


def _has_what_states_have(name: Name) -> bool:
    sentence, head = name.sentence, name.head
    above = sentence.head(head)
    if head.dep == "poss":
        is_ruled = above.lower == HEAD_OF_STATE and head.entity in PLACES and len(name.words) == 1
        return above.lower in HAD or is_ruled
    before = sentence.words[name.first - 1].lower if name.first else ""
    return head.dep == "pobj" and before == "of" == above.lower and sentence.head(above).lower in HAD_OF


def _is_region(named: Sequence[Name], text: str) -> bool:
    """Tell whether the name is at least as often where something is as anything else."""
    inside = [name for name in named if name.text == text]
    where = sum(name.head.dep == "pobj" and name.sentence.head(name.head).lower in LOCATIVES for name in inside)
    return 2 * where >= len(inside)


def _adjectives(sentences: Iterable[Sentence]) -> dict[str, bool]:
    """The capital words before a noun that may be made of a name, in the order of the text.

    Each with whether the noun is once an organ that only states have ("the Tarvian army", "the Tarvian state").
    """
    found: dict[str, bool] = {}
    for sentence in sentences:
        for word in sentence.words:
            if word.text[:1].isupper() and word.dep in BEFORE and word.lower.endswith(ENDINGS):
                head = sentence.head(word)
                is_organ = head.lower in ORGANS or class_of(head) == "state"
                found[word.text] = found.get(word.text, False) or is_organ
    return {text: is_organ for text, is_organ in found.items() if not nations.nationality(text)}


def _made_of(name: str, adjectives: Iterable[str]) -> tuple[str, ...]:
    """The adjectives made of the name: "Tarvian" of "Tarvia", "Belmari" of "Belmar"."""
    stem = name.rstrip(VOWELS)
    if len(stem) < SHORTEST:
        return ()
    return tuple(word for word in adjectives if _is_made_of(word, name, stem))


def _is_made_of(word: str, name: str, stem: str) -> bool:
    ends = (word.removeprefix(stem).lstrip(VOWELS), word.removeprefix(name))
    return word != name and word.startswith(stem) and any(end and end in ENDINGS for end in (*ends, word.removeprefix(stem)))
