"""When and where a deed is done: its own day and place, not those of what the sentence says by the way.

"The envoy, who left Darvan on Monday, accused the army" tells neither day nor place of the charge, and "the men captured
in the raid were freed on Monday" no day of the capture.
"""

from parley.model.actors import Actor
from parley.model.moments import Moment
from parley.reading.actors import places
from parley.reading.happenings.triggers import INSTRUMENTS, Trigger
from parley.reading.marks import Marks
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

ADDRESSED = ("ACCUSE", "REQUEST", "THREATEN", "REJECT", "SUPPORT", "SANCTION", "CONSULT", "AGREE", "COOPERATE")
TOWARDS = (*ADDRESSED, "CONCEDE", "AID")
"""Types whose deed goes to somebody: a state or a group that is named with "to" or "on" is no place of it."""
BACKGROUND = frozenset({"after", "following", "since", "over", "for", "before", "despite"})
BESIDE = frozenset({"despite", "notwithstanding", "over", "without"})
ASIDE = ("acl", "relcl")
LOOSE = "advcl"  # as what the parser hangs a participle after a comma ("freed the mayor, kidnapped in May")
VERBS = ("VERB", "AUX")


def day(marks: Marks, trigger: Trigger) -> Moment | None:
    """When it is done, or None where the sentence tells only the day of something else."""
    if _is_by_the_way(trigger):
        return _own_day(marks, trigger)
    found = _named_with(marks, trigger) or _of_when_clause(marks, trigger) or when.of(marks, trigger.sentence, trigger.word)
    if found is None and not _is_repeated(trigger):
        found = when.of(marks, trigger.sentence, trigger.word, since=True)
    if found is None or found.start is None or not trigger.sentence.start <= found.start < trigger.sentence.end:
        return found
    head = when.head_word(trigger.sentence, found)
    return None if _is_apart(trigger, head) or _is_set_for(trigger, head) else found


def _is_set_for(trigger: Trigger, told: Word) -> bool:
    """Tell whether a day is that for which something is called or set, not on which it was done ("called a strike for")."""
    prep = trigger.sentence.head(told)
    return prep.lower == "for" and told.dep == "pobj" and told.entity == "DATE"


def _is_repeated(trigger: Trigger) -> bool:
    """Tell whether a deed was done several times since a day, and so not on it ("the third raid since March")."""
    sentence, word = trigger.sentence, trigger.word
    told = sentence.children(word, "amod", "npadvmod", "advmod")
    return any(child.entity == "ORDINAL" or child.lower in ("times", "twice", "repeatedly") for child in told)


def _of_when_clause(marks: Marks, trigger: Trigger) -> Moment | None:
    """The day that a clause with "when" tells of ("not seen since 8 May, when his guards fired")."""
    sentence = trigger.sentence
    verb = clauses.clause_head(sentence, trigger.word)
    openers = sentence.children(verb, "advmod", "mark")
    if verb.dep not in (*ASIDE, LOOSE) or not any(child.lower == "when" and child.i > 0 for child in openers):
        return None
    opener = next(child for child in openers if child.lower == "when")
    before = [moment for moment in when.dated(marks, sentence) if (moment.end or 0) <= opener.start]
    near = [moment for moment in before if marks.report.text[moment.end : opener.start].strip(" ") in ("", ",")]
    return near[-1] if near else None


def _is_by_the_way(trigger: Trigger) -> bool:
    """Tell whether a noun only names the deed beside other news ("held despite the killing of two herders")."""
    word = trigger.word
    return trigger.is_noun and word.dep == "pobj" and trigger.sentence.head(word).lower in BESIDE


def _own_day(marks: Marks, trigger: Trigger) -> Moment | None:
    """The one day told in the phrase of the deed itself."""
    start, end = trigger.sentence.span(trigger.word)
    found = [moment for moment in when.dated(marks, trigger.sentence) if start <= (moment.start or 0) < end]
    return found[0] if len(found) == 1 else None


def _named_with(marks: Marks, trigger: Trigger) -> Moment | None:
    """The one day or year in the name of a deed ("after the raids of 1990")."""
    if not trigger.is_noun:
        return None
    named = [prep for prep in trigger.sentence.children(trigger.word, "prep") if prep.lower in ("of", "in", "on")]
    held = [(moment, when.head_word(trigger.sentence, moment)) for moment in when.dated(marks, trigger.sentence)]
    found = [moment for moment, head in held if head.head in {prep.i for prep in named}]
    return found[0] if len(found) == 1 else None


def place(marks: Marks, trigger: Trigger, recipient: Actor | None) -> str | None:
    """Where it is done, words as in the text, or None where the sentence tells only the place of something else.

    A state or town to which words are addressed ("protested to Kenya") is `recipient` and no place.
    """
    sentence = trigger.sentence
    found = places.of(marks, sentence, trigger.word)
    if found is None and trigger.is_noun and trigger.type == "RETREAT":
        found = places.goal(marks, sentence, trigger.word)  # "the withdrawal from Orsk"
    start = -1 if found is None else marks.report.text.find(found, sentence.start, sentence.end)
    if found is None or start < 0:
        return found
    if recipient is not None and trigger.type in TOWARDS and found.removeprefix("the ") in recipient.words:
        return None
    words = sentence.within(start, start + len(found))
    if words and trigger.is_noun and _is_goal_of_words(sentence, trigger.word, words[-1]):
        return None
    if words and _is_of_news(trigger, words[-1]):
        return None
    return None if words and _is_apart(trigger, words[-1]) else found


def _is_of_news(trigger: Trigger, place: Word) -> bool:
    """Tell whether a place is that of the news to which the deed is only the background ("after the raid they shut …")."""
    sentence, word = trigger.sentence, trigger.word
    is_background = trigger.is_noun and word.dep == "pobj" and sentence.head(word).lower in BACKGROUND
    return is_background and place.i not in {other.i for other in sentence.subtree(sentence.head(word))}


def _is_goal_of_words(sentence: Sentence, deed: Word, place: Word) -> bool:
    """Tell whether a place is to whom words on the deed are addressed ("apologised to Kenya for the shelling")."""
    prep = sentence.head(place)
    verb = sentence.head(prep)
    for_deed = sentence.head(deed)
    return prep.lower == "to" and for_deed.lower in ("for", "over", "about") and for_deed.head == verb.i


def _is_apart(trigger: Trigger, other: Word) -> bool:
    """Tell whether a day or place stands in a clause about some noun that the deed does not stand in, or the other way."""
    sentence, word = trigger.sentence, trigger.word
    if trigger.is_noun and other.i in {w.i for w in sentence.subtree(word)}:
        return False
    there, here = _aside(sentence, other), _aside(sentence, word)
    if there is not None and word.i not in {w.i for w in sentence.subtree(there)}:
        return there.dep == LOOSE or not _tells_itself(sentence, sentence.head(there), word)
    if here is None or (here.tag != "VBN" and here.dep != "relcl"):
        return False
    noun = here if here.dep == LOOSE else sentence.head(here)
    return not _tells_itself(sentence, noun, word) and other.i not in {w.i for w in sentence.subtree(noun)}


def _tells_itself(sentence: Sentence, noun: Word, word: Word) -> bool:
    """Tell whether what is said of `noun` is the news itself: it is the deed, its weapon, or all that the sentence has."""
    return noun.i == word.i or noun.lemma in INSTRUMENTS or noun.i == sentence.root.i


def _aside(sentence: Sentence, word: Word) -> Word | None:
    """The verb of the nearest clause about a noun that holds `word` ("captured in June", "who left"), or None."""
    return next((above for above in (word, *sentence.ancestors(word)) if _is_aside(sentence, above)), None)


def _is_aside(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a verb says something of a noun: a relative clause, or a participle, be it set off by a comma."""
    if verb.dep == LOOSE:
        return verb.tag == "VBN" and not sentence.children(verb, "aux", "auxpass", "mark")
    return verb.dep in ASIDE and verb.pos in VERBS
