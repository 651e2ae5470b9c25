"""Which sort of actor a name is: state, group, body, person or place, by counting what speaks for each where it stands."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from parley.lexicons import by_word, entries
from parley.reading.actors import media, nations, persons
from parley.reading.actors.names import PLACES, Name, opens
from parley.reading.actors.timed import TIMES
from parley.reading.text.sentences import Sentence, Word

STATE, GROUP, BODY, PERSON, PLACE, NOBODY = "state", "group", "body", "person", "place", ""
SORTS = (PERSON, BODY, GROUP, PLACE)
ABBREVIATION_LENGTH = 8
BETWEEN = frozenset({"mediate", "mediator", "mediators", "mediation", "broker", "host", "facilitate", "facilitator"})
FULL = (2, 3)  # words of a person's full name
AUSPICES = frozenset({"auspices", "aegis", "patronage"})  # "under the auspices of Norway"
SETTLEMENTS = frozenset(
    {"town", "city", "village", "district", "province", "port", "island", "valley", "suburb", "hamlet", "region", "quarter"}
)
ALONG = frozenset({"along", "towards", "toward", "into", "across", "inside", "throughout"})
WAYS = frozenset({"to", "from", "for", "via", "through"})
LEADING_TO = frozenset(
    {"go", "fly", "travel", "come", "return", "arrive", "drive", "move", "flee", "depart", "evacuate", "bind", "retreat",
     "road", "bus", "convoy", "flight", "trip", "journey", "train", "ferry", "highway", "visit"}
)  # fmt: skip
ENTERED = frozenset({"reach", "cross", "enter", "retake", "recapture", "overrun", "besiege", "evacuate", "visit"})
OF_PLACES = frozenset(
    {"outskirts", "siege", "battle", "fall", "capture", "recapture", "governor", "mayor", "residents", "inhabitants",
     "north", "south", "east", "west", "streets", "suburbs", "centre", "center", "defenders", "airport", "out", "road"}
)  # fmt: skip
LOCATIVES = frozenset({"in", "at", "near", "around", "outside", "inside", "across"})


def plain(text: str) -> str:
    """The name without article."""
    return text[4:] if text[:4] in ("The ", "the ", "THE ") else text


def people(name: Name) -> str | None:
    """The state whose people the name is, where it is no part of a longer name."""
    return nations.nationality(name.text) if len(name.words) == 1 or " " in name.text else None


def votes_for(name: Name, *, is_state: bool) -> Iterator[str]:
    """What speaks for each sort of actor, from this one place."""
    sentence, first = name.sentence, name.words[0]
    if is_state:
        yield STATE
        return
    if name.title is not None or _office_before(sentence, name) or _is_who(name):
        yield from (PERSON,) * 3
    yield from _inner_votes(name)
    before = sentence.words[first.i - 1].lower if first.i else ""
    yield from _votes_before(name, before)
    is_bare = name.title is None and not any(word.lower in by_word("bodies") for word in name.words)
    if is_bare and (_sends(name) or _is_beside_state(name)):
        yield from (GROUP,) * 5
    after = sentence.words[name.last + 1] if name.last + 1 < len(sentence.words) else None
    if after is not None and after.pos == "NOUN" and class_of(after) in ("group", "force", "source", "team"):
        yield GROUP
    parts = name.text.split()
    if is_bare and len(parts) in FULL and persons.is_given(parts[0]):
        yield from (PERSON,) * 2
    if first.entity == "PERSON":
        yield from (PERSON,) * (2 if len(name.words) > 1 else 1)
    elif first.entity in PLACES:
        yield PLACE
    elif first.entity in ("ORG", "NORP") and _speaks(name) and before != "the":
        yield from (PERSON,) * 2
    elif first.entity in ("ORG", "NORP") or ((not first.entity or first.entity in TIMES) and not opens(sentence, first)):
        yield GROUP


def _sends(name: Name) -> bool:
    """Tell whether those whom the name sends are spoken of: "delegates of Lake Front"."""
    above = name.sentence.head(name.head)
    while above.dep == "conj" and above.pos == "ADP":  # "of the government and of Lake Front"
        above = name.sentence.head(above)
    return name.head.dep == "pobj" and above.lower == "of" and class_of(name.sentence.head(above)) == "team"


def _is_beside_state(name: Name) -> bool:
    """Tell whether the name is joined with that of a government: "between the government and Lake Front"."""
    sentence, head = name.sentence, name.head
    beside = [*sentence.children(head, "conj"), *([sentence.head(head)] if head.dep == "conj" else [])]
    return any(word.text.lower() == "government" for word in beside)


def _votes_before(name: Name, before: str) -> Iterator[str]:
    """What the word before the name says, and whether a place is called by the name."""
    if _is_called_place(name):
        yield from (PLACE,) * 4
    elif _is_before_place(name) or (name.title is None and (before in LOCATIVES or _is_where(name))):
        yield from (PLACE,) * 2
    elif before == "the" and len(name.words) == 1 and name.head.entity not in PLACES:
        yield from (GROUP,) * 2


def _is_called_place(name: Name) -> bool:
    """Tell whether the name is the place's own: "the town of Orsk", but not "a camp of the Front"."""
    before = name.sentence.words[max(0, name.first - len(("town", "of"))) : name.first]
    return len(before) > 1 and before[1].lower == "of" and before[0].lower in SETTLEMENTS


def _is_where(name: Name) -> bool:
    """Tell whether something is, goes or is done there: "in the Delta", "bound for Orsk", "the fall of Orsk"."""
    head = name.head
    above = name.sentence.head(head)
    if head.dep == "dobj":
        return above.lemma in ENTERED
    if head.dep != "pobj" or above.pos != "ADP":
        return False
    outer = name.sentence.head(above)
    if above.lower in WAYS:
        return outer.lemma in LEADING_TO
    return above.lower in LOCATIVES | ALONG or (above.lower == "of" and outer.lower in OF_PLACES)


def _is_before_place(name: Name) -> bool:
    """Tell whether a place is called by the name: "the Orsk bridge"."""
    following = name.sentence.words[name.last + 1 : name.last + 2]
    is_part = name.head.dep in ("compound", "nmod", "amod") and name.head.head == name.last + 1
    return is_part and bool(following) and _is_place_noun(following[0])


def _is_place_noun(word: Word) -> bool:
    return word.text.islower() and by_word("bodies").get(word.lower, {}).get("kind") == "place"


def _inner_votes(name: Name) -> Iterator[str]:
    """What the words inside the name say."""
    kinds = by_word("bodies")
    whole = kinds.get(plain(name.text).lower())
    is_long = len(name.words) > 1
    inner = [
        str(kinds[w.lower]["kind"]) for w in _telling(name) if w.lower in kinds and (is_long or kinds[w.lower].get("alone"))
    ]
    if whole is not None and "name" in whole:
        yield from (BODY,) * 9
    elif (inner and inner[-1] == "place" and _is_place_name(name)) or (whole is not None and whole["kind"] == "place"):
        yield from (PLACE,) * 6  # "the Strip" too, whatever stands before it elsewhere
    elif "party" in inner:
        yield from (GROUP,) * 4
    elif "state" in inner or "body" in inner:
        yield from (BODY,) * 4
    elif is_abbreviation(name.text):
        yield from (GROUP,) * 2
    if descriptions(name):
        yield from (GROUP,) * 2
    if media.is_named_as_one(name) or media.is_name(name.text):
        yield from (BODY,) * 6


def _is_place_name(name: Name) -> bool:
    """Tell whether a word for a place is what the name is one of ("Alder Hospital", "Lake Tarn"), not "Harbour Kings"."""
    last = _telling(name)[-1]
    return by_word("bodies").get(last.lower, {}).get("kind") == "place" or not last.text.endswith("s")


def _telling(name: Name) -> tuple[Word, ...]:
    """The words that tell what the name is of: those before "of" where one of them does ("Community of Island States")."""
    of = next((i for i, word in enumerate(name.words) if word.lower in ("of", "for")), 0)
    before = name.words[:of]
    return before if any(word.lower in by_word("bodies") for word in before) else name.words


def is_abbreviation(text: str) -> bool:
    """Tell whether the text is capitals and figures only, and short ("ABC", "M5", "ABC-North")."""
    letters = text.split("-", maxsplit=1)[0]
    return letters.isupper() and letters.isalnum() and 1 < len(letters) <= ABBREVIATION_LENGTH


def _is_who(name: Name) -> bool:
    """Tell whether a name of several words, none of them of a body, is gone on with by "who"."""
    if len(name.words) == 1 or name.head.tag != "NNP" or any(word.lower in by_word("bodies") for word in name.words):
        return False
    clauses = name.sentence.children(name.head, "relcl")
    return any(word.lower == "who" for clause in clauses for word in name.sentence.children(clause, "nsubj"))


def _office_before(sentence: Sentence, name: Name) -> bool:
    """Tell whether a small-letter office stands right before the name ("spokesman Joao Pinto")."""
    before = sentence.words[name.first - 1] if name.first else None
    return before is not None and before.pos in ("NOUN", "PROPN") and before.lower in by_word("offices")


def descriptions(name: Name) -> set[str]:
    """The nouns of group by which the name is called right there, by apposition or before it."""
    sentence, head = name.sentence, name.head
    near = [sentence.head(head)] if head.dep == "appos" else []
    near += sentence.children(head, "appos", "compound", "nmod")
    return {word.lower for word in near if word.pos == "NOUN" and class_of(word) == "group"}


def class_of(word: Word) -> str | None:
    """The class of a describing noun in the lexicon groups, or None."""
    entry = by_word("groups").get(word.lower)
    return str(entry["class"]) if entry else None


def sort_of(votes: Counter[str], forms: Counter[str]) -> str:
    """The sort for which most speaks; a town's name is a place unless more than the parser speaks against it."""
    if STATE in votes:
        return STATE
    best = max(SORTS, key=lambda sort: votes[sort])
    form = next(iter(forms))
    if votes[best] > sum(forms.values()) or (votes[best] and not nations.is_city(form)):
        return best
    if nations.is_city(form):
        return PLACE
    return PERSON if " " in form else NOBODY


def _speaks(name: Name) -> bool:
    """Tell whether a name of two or three words, none of them of a body, is the subject of a verb of saying."""
    above = name.sentence.head(name.head)
    is_source = name.head.dep == "nsubj" and name.head.tag == "NNP" and tells(above)
    return is_source and len(name.words) in (2, 3) and not any(w.lower in by_word("bodies") for w in name.words)


def tells(verb: Word) -> bool:
    """Tell whether a verb is one of saying."""
    return verb.lemma in _speech()


@cache
def _speech() -> frozenset[str]:
    return frozenset(word for entry in entries("cues") if entry.get("cue_type") == "speech" for word in entry["words"])


def mediates(sentence: Sentence, word: Word) -> bool:
    """Tell whether the word stands for one who mediates: "mediated by Norway", "Norway's mediation", "Norwegian hosts"."""
    is_doing = word.dep in ("nsubj", "pobj", "poss", "amod", "compound", "conj")
    while word.dep == "conj" and word.head != word.i:  # "Norway and Oman mediated"
        word = sentence.head(word)
    called = [child for child in sentence.children(word, "relcl", "appos") if child.lemma in BETWEEN]
    if any(child.dep == "appos" or _is_told_of(sentence, child) for child in called):
        return True  # "Norway, which hosts the talks", "Norway, the host"
    above = sentence.head(word)
    if word.dep == "poss" and above.dep == "nsubj" and above.lemma not in BETWEEN:
        word, above = above, sentence.head(above)  # "Norway's king hosted them"
    if word.dep == "nsubj" and any(child.lemma in BETWEEN for child in sentence.children(above, "xcomp")):
        return True  # "Norway offered to host them"
    if above.pos == "ADP" and above.lower in ("by", "of", "from", "with"):
        above = sentence.head(above)
    return is_doing and (above.lemma in BETWEEN or above.lower in AUSPICES)


def _is_told_of(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the noun before a relative clause is its subject ("which hosts"), not a place ("where Oman hosts")."""
    return any(word.tag in ("WDT", "WP") for word in sentence.children(verb, "nsubj"))
