"""Numbers of what is only promised or talked about: "12 of the 33 promised", "talks on the release of 40" (lexicon turns).

Pure functions over a case: who is promised is a plan, and so many of those promised is none.
"""

from parley.reading.amounts import tellings, turns
from parley.reading.amounts.tellings import Case
from parley.reading.text.sentences import Sentence, Word

OF = frozenset({"of", "against", "than", "for"})  # between a number and that of which it is so many
NEAR_OF = 7  # words after a number among which that of the promised stands ("60 lorries with food of the 200 promised")
AFTER = 4  # words after a number with its noun among which "promised" stands
DUE = "due"
PROMISING = ("VBN", "VBD", "JJ", "IN")  # as what the parser takes "promised" and "due"


def is_promised(case: Case) -> bool:
    """Tell whether it is the number of those promised of which another is told ("12 of the 33 promised")."""
    sentence = case.tally.sentence
    return _is_promised(sentence, sentence.within(*case.tally.count.number)[0])


def is_due(case: Case) -> bool:
    """Tell whether it is how many were due, whatever came of it ("another 45 were due on Monday, but did not come")."""
    sentence, top = case.tally.sentence, case.tally.top
    verb = sentence.head(top)
    said = sentence.children(verb, "acomp", "attr") if top.dep == "nsubj" and verb.lemma == "be" else []
    return any(word.lower == DUE for word in said)


def tells_promised(case: Case) -> bool:
    """Tell whether the sentence tells a number of those promised."""
    sentence = case.tally.sentence
    return any(word.pos == "NUM" and _is_promised(sentence, word) for word in sentence.words)


def is_of_promised(case: Case) -> bool:
    """Tell whether it is how many there are of those promised ("12 of the 33 promised", "eight out of ten due")."""
    sentence, last = case.tally.sentence, case.tally.sentence.within(*case.tally.count.number)[-1]
    before = [word for word in sentence.words[: last.i] if word.pos == "NUM" and _opens(sentence, word)]
    if any(_is_promised(sentence, number) for number in before):
        return not is_promised(case)
    whole = next((word for word in sentence.words[last.i + 1 : last.i + 1 + NEAR_OF] if word.pos == "NUM"), None)
    of = _lead(sentence, whole) if whole is not None else None
    return of is not None and whole is not None and last.i < of.i and _is_promised(sentence, whole)


def _opens(sentence: Sentence, number: Word) -> bool:
    """Tell whether a number opens the sentence as that of a whole ("Of the 400 tents promised, 80 …")."""
    of = _lead(sentence, number)
    return of is not None and of.i == 0


def _is_promised(sentence: Sentence, first: Word) -> bool:
    """Tell whether the number that begins with a word is of those promised, by its own words or those of one like it."""
    of = _lead(sentence, first)
    if of is None:
        return False
    after = next((word.i for word in sentence.words[first.i :] if word.pos != "NUM"), len(sentence.words))
    if _promise_after(sentence, after):
        return True
    numbers = [word for word in sentence.words[: of.i] if word.pos == "NUM" and _is_out_of(sentence, word)]
    return _is_out_of(sentence, first) and any(_is_promised(sentence, number) for number in numbers)


def _lead(sentence: Sentence, first: Word) -> Word | None:
    """The "of" before a number that is one of which another is told, over its qualifiers ("of the nearly 1,900")."""
    for word in reversed(sentence.words[max(0, first.i - turns.LEAD) : first.i]):
        if word.lower in OF:
            return word
        if word.pos not in ("DET", "ADV", "ADJ", "PRON", "SCONJ"):
            return None
    return None


def _is_out_of(sentence: Sentence, number: Word) -> bool:
    of = _lead(sentence, number)
    return of is not None and of.i > 0 and sentence.words[of.i - 1].lower == "out"


def _promise_after(sentence: Sentence, at: int) -> bool:
    """Tell whether a word of promise follows, with nothing between but the counted ("33 captives listed")."""
    for word in sentence.words[at : at + AFTER]:
        following = sentence.words[word.i + 1].lower if word.i + 1 < len(sentence.words) else ""
        forms = (word.lemma, word.lower, f"{word.lemma} {following}")
        if word.tag in PROMISING and any(form in turns.words("promised") for form in forms):
            return True
        if word.pos not in ("NOUN", "PROPN", "ADJ", "ADV", "PRON", "AUX"):
            return False
    return False


def is_negotiated(case: Case) -> bool:
    """Tell whether it is of an act that is only talked about ("talks on the release of 40 captives")."""
    sentence, cue = case.tally.sentence, case.cue
    if cue is None or cue.pos != "NOUN" or cue.lemma not in turns.words("act"):
        return False
    verb = sentence.head(cue)
    if cue.dep == "nsubjpass" and verb.lemma in turns.words("promised"):
        return tellings.tense_of(sentence, verb) in ("present", "perfect", "ahead", "past")
    above = next((word for word in sentence.ancestors(cue) if word.pos != "ADP"), cue)
    return above.lemma in turns.words("negotiating") and above is not cue
