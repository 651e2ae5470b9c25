"""States behind their organs and capitals: whose a "Kenyan Ministry of Health" is, and when a capital is only a place."""

from parley.lexicons import by_word
from parley.reading.actors import nations
from parley.reading.actors.callings import Phrase, term
from parley.reading.actors.names import nationality_at
from parley.reading.text.sentences import Word

LOCATIVE = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "across", "through", "into", "over", "within", "toward",
     "towards", "via"}
)  # fmt: skip
DIRECTION = frozenset({"to", "from", "for", "back"})
GOING = frozenset(
    {"go", "fly", "travel", "come", "return", "arrive", "leave", "drive", "head", "visit", "move", "depart", "reach",
     "trip", "flee", "cross", "enter", "send", "bring", "take"}
)  # fmt: skip
LEADS = ("-", "–", "—", "--")
LINE = 9  # words between a town and the first sentence behind it: a day, an agency, a dash
PART_KINDS = frozenset({"state", "party"})


def state_of_organ(phrase: Phrase) -> str | None:
    """The state in whose name an organ stands: "Kenyan Ministry of Health", "Government of Peru"."""
    words = [*phrase.front, *(phrase.name.words if phrase.name else ())]
    kinds = {str(by_word("bodies").get(w.lower, {}).get("kind")) for w in words}
    if not kinds & PART_KINDS:
        return None
    named = [nationality_at(phrase.sentence, w) or nations.country(w.text) or _owning_seat(w) for w in words]
    is_organ = "state" in kinds or any(w.lower in ("army", "forces", "guard", "guards", "police") for w in words)
    return next((state for state in named if state), None) if is_organ else None


def is_ministry(name: str) -> bool:
    """Tell whether the name is that of an organ that every state has ("Foreign Ministry", "the Prime Minister's Office")."""
    words = name.lower().replace("’", "'").split()
    if words[-1] == "office":
        owner = " ".join(words[:-1]).removesuffix("'s")
        return by_word("offices").get(owner, {}).get("rank") == "state"
    return "ministry" in words or words[-1] in ("parliament", "presidency", "cabinet", "government")


def is_place(phrase: Phrase) -> bool:
    """Tell whether a state or its capital is where something is, not one who acts: "in Cairo", "flew to Cairo".

    A capital before a noun that calls nobody tells where as well: "the Cairo accord", but not "the Cairo envoys".
    """
    sentence, head = phrase.sentence, phrase.head
    is_seat = phrase.name is not None and nations.seat(phrase.name.text) is not None
    is_heading = phrase.first == 0 and phrase.text.isupper()
    if (is_seat and (is_heading or _is_before_thing(phrase))) or _is_before_lead(phrase):
        return True
    first = sentence.words[phrase.first]
    before = sentence.words[first.i - 1].lower if first.i else ""
    while head.dep == "conj":
        head = sentence.head(head)
    above = sentence.head(head)
    if above.pos == "ADP" or before in LOCATIVE | DIRECTION:
        prep = above.lower if above.pos == "ADP" else before
        moves = {w.lemma for w in sentence.ancestors(head)} & GOING
        if prep == "to" and sentence.words[above.i - 1].lower in ("according", "due", "thanks"):
            return False
        return prep in LOCATIVE or (prep in DIRECTION and bool(moves)) or (is_seat and prep not in ("by", "with", "between"))
    return above.lemma in GOING and head.dep in ("dobj", "npadvmod")


def _is_before_thing(phrase: Phrase) -> bool:
    """Tell whether a name only tells more of a noun, and that noun calls no actor: "the Cairo accord"."""
    sentence, head = phrase.sentence, phrase.head
    noun = sentence.head(head)
    inner = (term(sentence, word)[1] for word in (noun, *sentence.children(noun, "compound")) if word.i > head.i)
    return head.dep == "compound" and noun.entity != "PERSON" and not any(inner)


def _is_before_lead(phrase: Phrase) -> bool:
    """Tell whether a name only says where a line comes from: "Oslo, Norway — The envoys left", "(Oslo) The envoys left"."""
    words = phrase.sentence.words
    if any(word.pos in ("VERB", "AUX", "DET") for word in words[: phrase.last + 1]):
        return False
    behind = words[phrase.last + 1 : phrase.last + 1 + LINE]
    leads = (")",) if words[0].text == "(" else LEADS
    ends = next((i for i, word in enumerate(behind) if word.text in leads), None)
    if ends is None:
        return False
    between, lead = behind[:ends], behind[ends + 1 : ends + 2]
    return all(word.text[:1].isupper() for word in lead) and not any(word.pos in ("VERB", "AUX") for word in between)


def _owning_seat(word: Word) -> str | None:
    """The state of a capital that has the organ as its own ("Oslo's Defence Ministry")."""
    return nations.seat(word.text) if word.dep == "poss" else None
