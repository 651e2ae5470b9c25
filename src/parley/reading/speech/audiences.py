"""To whom or where something is said: "told reporters", "said to the crew", "wrote on Telegram", an interviewer's label."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley import lexicons
from parley.model.claims import Statement
from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.speech.cue_clauses import is_audience, senses
from parley.reading.speech.stretches import SPEECH
from parley.reading.text.sentences import Sentence, Word

CALLED = frozenset({"on", "upon"})
TALKS = frozenset({"speak", "talk"})
OCCASIONS = frozenset(
    {"interview", "call", "letter", "message", "briefing", "conversation", "conference", "remark", "comment", "statement"}
)  # the nouns of what is held with, sent to or made to those who hear it
GOING_ON = frozenset({"add", "continue", "go"})  # "she added", "he went on": to those who heard what came before
PAPERS = OCCASIONS | {
    "communique",
    "communiqué",
    "report",
    "post",
    "release",
    "speech",
    "note",
    "video",
    "recording",
    "leaflet",
}
NOISES = frozenset({"applause", "laughter", "cheer", "jeer", "boo"})  # what is heard from those who hear
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def of(sentence: Sentence, verb: Word) -> Word | None:
    """The head word of the audience or medium of a reporting `verb`, or None where the sentence names none."""
    if verb.pos not in ("VERB", "AUX") or verb.dep == "prep":
        return None
    if (told := _told(sentence, verb)) is not None:
        return told
    for child in sentence.children(verb):
        if is_audience(sentence, verb, child) and child.lower not in REFLEXIVE:
            return child
    takes = {taken for sense in senses().get(verb.lemma, ()) for taken in sense.takes}
    for prep in sentence.children(verb, "prep", "dative"):
        noun = next(iter(sentence.children(prep, "pobj")), None)
        if noun is None or prep.i < verb.i or noun.entity in ("DATE", "TIME") or noun.lemma in NOISES:
            continue
        is_heard = (prep.lower == "to" and "to" not in takes) or (prep.lower in CALLED and prep.lower in takes)
        if is_heard or _is_medium(prep, noun):
            return noun
    return (_asked(sentence, verb) if "infinitive" in takes else None) or _spoken_to(sentence, verb)


def _told(sentence: Sentence, verb: Word) -> Word | None:
    """Who "was told that …", where nobody is said to have told it."""
    hears = any(sense.audience for sense in senses().get(verb.lemma, ()))
    told = sentence.children(verb, "nsubjpass") if hears else []
    return told[0] if told and not sentence.children(verb, "agent") and told[0].lower != "it" else None


def _spoken_to(sentence: Sentence, verb: Word) -> Word | None:
    """Whom the source spoke to when it said so ("speaking to Radio Orsk", "in an interview with Radio Orsk")."""
    subjects = sentence.children(verb, "nsubj")
    for word in [child for above in (verb, *subjects) for child in sentence.children(above, "advcl", "acl", "prep")]:
        talks = [word] if word.lemma in TALKS else sentence.children(word, "pobj") if word.lower in ("in", "at") else []
        for talk in talks:
            wanted = ("to",) if talk is word else ("with", "to") if talk.lemma in OCCASIONS else ()
            preps = [prep for prep in sentence.children(talk, "prep") if prep.lower in wanted]
            heard = next((noun for prep in preps for noun in sentence.children(prep, "pobj")), None)
            if heard is not None:
                return heard
    return None


def is_of(verb: Word) -> bool:
    """Whether `verb` tells somebody of something ("reminded the camps of the deal")."""
    return any(sense.audience and "of" in sense.takes for sense in senses().get(verb.lemma, ()))


def occasions(sentence: Sentence, cue: Word) -> Iterator[Word]:
    """Yield the words on whose day `cue` was said: "speaking on …", "asked on …", "in a note of …", "closing it on …"."""
    for child in sentence.children(cue, "advcl"):
        if (child.tag == "VBG" and (child.lemma in TALKS or child.i < cue.i)) or (
            child.tag == "VBN" and child.lemma == "ask"
        ):
            yield child
    for above in (cue, *sentence.children(cue, "nsubj")):
        for prep in sentence.children(above, "prep"):
            papers = [noun for noun in sentence.children(prep, "pobj") if prep.lower == "in" and noun.lemma in PAPERS]
            yield from (sent for noun in papers for sent in sentence.children(noun, "acl") if sent.tag == "VBN")


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


def carried(marks: Marks, statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the statements; what is only added in the same paragraph is told to whom, and when, the words before it were."""
    before: Statement | None = None
    for statement in sorted(statements, key=lambda s: s.cue.start if s.cue else s.evidence.start):
        told = statement
        if before is not None and _goes_on(marks, before, statement):
            told = replace(statement, to=statement.to or before.to, date=statement.date or _same_day(before.date))
        yield told
        before = told if told.cue_type == SPEECH else before


def _same_day(moment: Moment | None) -> Moment | None:
    return replace(moment, how=f"{moment.how}; day of what it is added to") if moment is not None else None


def _goes_on(marks: Marks, before: Statement, statement: Statement) -> bool:
    if before.cue is None or statement.cue is None or statement.cue_type != SPEECH:
        return False
    one, other = marks.sentence_at(before.cue.start), marks.sentence_at(statement.cue.start)
    if one is None or other is None or one.paragraph != other.paragraph:
        return False
    return any(word.lemma in GOING_ON for word in other.within(statement.cue.start, statement.cue.end))
