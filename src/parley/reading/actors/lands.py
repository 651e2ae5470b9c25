"""States that no list knows, found in one report by what only states have and by the adjectives made of their names.

"The government of Tarvia", "Tarvia's president" and "Tarvian troops" each make Tarvia a state; "Voss's government" does not
make one of Voss, for a person may have one too.
"""

from collections.abc import Iterable, Sequence

from parley.lexicons import by_word
from parley.reading.actors import nations
from parley.reading.actors.names import PLACES, Name
from parley.reading.actors.voting import LOCATIVES
from parley.reading.text.sentences import Sentence, Word

HEAD_OF_STATE = "president"  # a party may have one as well
HAD = frozenset({"king", "queen", "capital", "embassy", "ambassador", "constitution", "parliament"})
HAD_OF = HAD | {HEAD_OF_STATE, "government", "republic", "kingdom", "junta"}
ENDINGS = ("n", "an", "ian", "i", "ese", "ish", "er")
VOWELS = "aeiouy"
SHORTEST = 4  # letters of the stem that an adjective and its name have in common


def lands(named: Sequence[Name], sentences: Iterable[Sentence]) -> dict[str, tuple[str, ...]]:
    """Return the names of states that no list has, each with the adjectives that the report makes of it."""
    single = {name.text: name for name in named if _may_be(name)}
    titled = {word.text for name in named if name.title is not None for word in name.words}
    titled |= {name.words[-1].text for name in named if len(name.words) > 1 and name.words[0].entity == "PERSON"}
    adjectives = _adjectives(sentences) if single else {}
    found = {
        name.text: _made_of(name.text, adjectives) for name in named if name.text in single and _has_what_states_have(name)
    }
    for text in single:
        made = () if nations.is_city(text) or _is_region(named, text) else _made_of(text, adjectives)
        if made:
            found.setdefault(text, made)
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


def _adjectives(sentences: Iterable[Sentence]) -> dict[str, None]:
    """The capital words before a noun that may be made of a name, each once, in the order of the text."""
    return dict.fromkeys(word.text for sentence in sentences for word in sentence.words if _may_be_made(sentence, word))


def _may_be_made(sentence: Sentence, word: Word) -> bool:
    is_before = word.dep in ("amod", "compound", "nmod") and word.text[:1].isupper()
    return is_before and word.lower.endswith(ENDINGS) and not nations.nationality(word.text)


def _made_of(name: str, adjectives: Iterable[str]) -> tuple[str, ...]:
    """The adjectives made of the name: "Tarvian" of "Tarvia", "Belmari" of "Belmar"."""
    stem = name.rstrip(VOWELS)
    if len(stem) < SHORTEST:
        return ()
    return tuple(word for word in adjectives if _is_made_of(word, name, stem))


def _is_made_of(word: str, name: str, stem: str) -> bool:
    ends = (word.removeprefix(stem).lstrip(VOWELS), word.removeprefix(name))
    return word != name and word.startswith(stem) and any(end and end in ENDINGS for end in (*ends, word.removeprefix(stem)))
