"""To whom or where something is said: "told reporters", "said to the crew", "wrote on Telegram", an interviewer's label."""

from parley import lexicons
from parley.reading.speech.cue_clauses import is_audience, senses
from parley.reading.text.sentences import Sentence, Word

CALLED = frozenset({"on", "upon"})
TALKS = frozenset({"speak", "talk"})
INTERVIEW = "interview"
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def of(sentence: Sentence, verb: Word) -> Word | None:
    """The head word of the audience or medium of a reporting `verb`, or None where the sentence names none."""
    if verb.pos not in ("VERB", "AUX") or verb.dep == "prep":
        return None
    for child in sentence.children(verb):
        if is_audience(sentence, verb, child) and child.lower not in REFLEXIVE:
            return child
    takes = {taken for sense in senses().get(verb.lemma, ()) for taken in sense.takes}
    for prep in sentence.children(verb, "prep", "dative"):
        noun = next(iter(sentence.children(prep, "pobj")), None)
        if noun is None or prep.i < verb.i:
            continue
        is_heard = (prep.lower == "to" and "to" not in takes) or (prep.lower in CALLED and prep.lower in takes)
        if is_heard or _is_medium(prep, noun):
            return noun
    return (_asked(sentence, verb) if "infinitive" in takes else None) or _spoken_to(sentence, verb)


def _spoken_to(sentence: Sentence, verb: Word) -> Word | None:
    """Whom the source spoke to when it said so ("speaking to Radio Orsk", "in an interview with Radio Orsk")."""
    subjects = sentence.children(verb, "nsubj")
    for word in [child for above in (verb, *subjects) for child in sentence.children(above, "advcl", "acl", "prep")]:
        talks = [word] if word.lemma in TALKS else sentence.children(word, "pobj") if word.lower == "in" else []
        for talk in talks:
            wanted = "to" if talk is word else "with"
            preps = [
                p for p in sentence.children(talk, "prep") if p.lower == wanted and (talk is word or talk.lemma == INTERVIEW)
            ]
            heard = next((noun for prep in preps for noun in sentence.children(prep, "pobj")), None)
            if heard is not None:
                return heard
    return None


def _asked(sentence: Sentence, verb: Word) -> Word | None:
    """Who is asked to do something ("urged both camps to hold their fire")."""
    for child in sentence.children(verb, "ccomp", "xcomp"):
        if any(aux.lower == "to" for aux in sentence.children(child, "aux")):
            inner = sentence.children(child, "nsubj")
            outer = [thing for thing in sentence.children(verb, "dobj", "dative") if thing.i > verb.i]
            return next(iter([*inner, *outer]), None)
    return None


def _is_medium(prep: Word, noun: Word) -> bool:
    return prep.lower == "on" and noun.lower in lexicons.by_word("media")
