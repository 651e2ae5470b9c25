"""Turns of phrase by which English settles how a number is meant, whatever else speaks (lexicon turns).

Pure functions over a case: "which brings the number of captives to 81", "in the past 24 hours",
"over three days", "the dead of Monday's raid", "since Friday".
"""

import re
from collections.abc import Iterator

from parley import lexicons
from parley.model.moments import Moment
from parley.reading.amounts import echoes, reached
from parley.reading.amounts.tallies import DEFINITE
from parley.reading.amounts.tellings import LENGTH, Case
from parley.reading.text.clauses import clause_head
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

LEAD = 4  # words before a number among which "of" or "to" stands
HAPPENED = frozenset({"killed", "injured", "abducted", "launched", "struck"})  # what incidents bring about
WITHIN = frozenset({"in", "of", "by", "from", "during", "at"})  # before the incident in which something happened
SPANNING = frozenset({"in", "over", "during", "throughout"})
UP_TO_NOW = SPANNING | {"within", "for"}
PAST = frozenset({"past", "last", "previous", "preceding"})
BACK = 3  # words before a length among which "past" or "over" stands
SHORT = re.compile(r"P1D|PT(?:[1-9]|1\d|2[0-4])H|PT\d+M")  # lengths of a day at most
SINCE = "since"
ADDING = frozenset({"that", "which", "this", "it"})
SUMMING = frozenset({"for", "to", "make", "give", "bring"})
FAR = 12  # words before "to" among which the verb and the toll stand that is brought to a number
COMMAS = frozenset({",", "-", "–", "—", ";"})
SUPERLATIVE = ("JJS", "RBS")  # "the largest swap to date" counts nothing up to now
FINITE = ("VBZ", "VBP", "MD")
EXCHANGE = 2  # words before a number among which that of an exchange stands ("for some 52 prisoners")
EXCHANGED = frozenset({"for", "against"})
ENDS = COMMAS | {"(", ":"}


def words(sense: str) -> frozenset[str]:
    """The words of a turn of phrase, as the lexicon has them."""
    return lexicons.words("turns", sense)


# ── what brings a total to so many ────────────────────────────────────────────────────────────────────────────────────


def is_brought(case: Case) -> bool:
    """Tell whether it is the total to which something brings it ("brings the toll to 81", "which makes 429 in all")."""
    sentence, first = case.tally.sentence, _first(case)
    is_planned = case.last is not None and case.last.status == "planned"
    is_raised = _is_raised(sentence, first) or reached.is_brought(sentence, first)
    return is_raised or (not is_planned and (_is_made(sentence, first) or _is_in_total(sentence, first)))


def brings(case: Case) -> bool:
    """Tell whether it is what brings a total about ("12 more were freed, bringing the number to 81")."""
    sentence, last = case.tally.sentence, case.tally.sentence.within(*case.tally.count.number)[-1]
    following = next((word for word in sentence.words[last.i + 1 :] if _leads_to(sentence, word)), None)
    return following is not None and _is_raised(sentence, following)


def _leads_to(sentence: Sentence, word: Word) -> bool:
    return word.pos == "NUM" and any(before.lower == "to" for before in sentence.words[max(0, word.i - LEAD) : word.i])


def _first(case: Case) -> Word:
    return case.tally.sentence.within(case.tally.count.start, case.tally.count.end)[0]


def _is_raised(sentence: Sentence, first: Word) -> bool:
    """Tell whether something brings a toll to the number, or "to" the number "the number" of what is counted."""
    to = next((word for word in reversed(sentence.words[max(0, first.i - LEAD) : first.i]) if word.lower == "to"), None)
    if to is None or any(word.pos in ("NOUN", "PROPN", "VERB") for word in sentence.words[to.i + 1 : first.i]):
        return False
    before, after = sentence.words[max(0, to.i - FAR) : to.i], sentence.words[first.i + 1 : first.i + 1 + LEAD]
    verbs = (at for at, word in enumerate(before) if word.pos == "VERB" and word.lemma in words("bringing"))
    bringing = next(verbs, None)
    if bringing is None or any(word.text in COMMAS for word in before[bringing:]):
        return False
    return any(word.lower in echoes.TOLLS or word.lower in words("sum") for word in (*before[bringing:], *after))


def _is_made(sentence: Sentence, first: Word) -> bool:
    """Tell whether "makes" adds up to the number ("that makes 429", "which makes 40 since Friday", "making 60 in all")."""
    verb = next((word for word in reversed(sentence.words[max(0, first.i - LEAD) : first.i]) if word.pos == "VERB"), None)
    if verb is None or verb.lemma != "make" or any(w.pos == "NOUN" for w in sentence.words[verb.i + 1 : first.i]):
        return False
    subjects = sentence.children(verb, "nsubj")
    return any(noun.lower in ADDING for noun in subjects) if subjects else verb.tag == "VBG"


def _is_in_total(sentence: Sentence, first: Word) -> bool:
    """Tell whether the number is a total that something comes to ("for a total of 60", "making a total of 320 dead")."""
    before = [word.lower for word in sentence.words[max(0, first.i - LEAD) : first.i]]
    if "total" not in before or "of" not in before[before.index("total") :]:
        return False
    leading = sentence.words[max(0, first.i - 2 * LEAD) : first.i]
    return any(word.lower in SUMMING or word.lemma in SUMMING for word in leading)


def is_so_far(case: Case) -> bool:
    """Tell whether it is how many there have been up to now ("58 captives have been freed so far", "as of Tuesday")."""
    sentence, clause = case.tally.sentence, clause_head(case.tally.sentence, case.word)
    if _days_after(case) or any(word.tag in SUPERLATIVE for word in sentence.words):
        return False
    lowers = [word.lower for word in sentence.words]
    for phrase in words("so far"):
        parts = phrase.split()
        for at in range(len(lowers) - len(parts) + 1):
            if lowers[at : at + len(parts)] == parts and clause_head(sentence, sentence.words[at]).i == clause.i:
                return True
    return False


def is_running_toll(case: Case) -> bool:
    """Tell whether it is what a toll has come to ("the toll rose to 412", "the number of dead now stands at 90")."""
    sentence, top = case.tally.sentence, case.tally.top
    at = sentence.head(top)
    verb = sentence.head(at) if top.dep == "pobj" and at.lower in ("to", "at") else at
    if top.dep not in ("pobj", "dobj", "attr") or verb.lemma not in words("running"):
        return False
    return any(noun.lower in echoes.TOLLS for noun in sentence.children(verb, "nsubj", "nsubjpass"))


def is_exchanged(case: Case) -> bool:
    """Tell whether it is of those for whom the ones told before were freed ("freed 17 for 52 prisoners")."""
    sentence, first = case.tally.sentence, _first(case)
    if case.measure != "released" or not case.same or case.last is None or case.last.manner != "incident":
        return False
    return any(word.lower in EXCHANGED for word in sentence.words[max(0, first.i - EXCHANGE) : first.i])


# ── lengths of time that have passed ──────────────────────────────────────────────────────────────────────────────────


def in_the_past(case: Case) -> Moment | None:
    """The length up to now in which so many were counted ("in the past 24 hours", "over the last two weeks"), or None."""
    return next((length for length in _lengths(case) if _is_past(case.tally.sentence, length)), None)


def spanned(case: Case) -> Moment | None:
    """The length of days over which so many were counted ("over three days", "in the five weeks of the siege"), or None."""
    sentence = case.tally.sentence
    return next((one for one in _lengths(case) if not SHORT.fullmatch(one.value) and _spans(sentence, one)), None)


def is_open_ended(case: Case) -> bool:
    """Tell whether the length over which so many were counted reaches up to now: "in two years", not "in the 42 days"."""
    length = spanned(case)
    return length is not None and not any(
        word.lower in DEFINITE for word in _before(case.tally.sentence, length)[-BACK - 1 :]
    )


def is_short(length: Moment) -> bool:
    """Tell whether a length is of a day at most: what is counted in it is no running total."""
    return SHORT.fullmatch(length.value) is not None


def _lengths(case: Case) -> Iterator[Moment]:
    """The lengths of time told for the very clause of the figure, with no other time and no figure set apart between."""
    sentence = case.tally.sentence
    if case.measure == LENGTH or has_since(case):
        return
    clause = _first_clause(sentence, case.word)
    told = case.marks.moments_in(sentence.start, sentence.end)
    for moment in told:
        if moment.day or _first_clause(sentence, when.head_word(sentence, moment)).i != clause.i:
            continue
        first, last = sorted((moment.start or 0, case.tally.anchor.start))
        is_apart = any(first < (other.start or 0) < last for other in told if other is not moment)
        if not is_apart and not _other_between(case, first, last):
            yield moment


def _first_clause(sentence: Sentence, word: Word) -> Word:
    """The clause of a word, or the first of those joined with it ("30 were killed and 64 wounded in the past day")."""
    clause = clause_head(sentence, word)
    while clause.dep == "conj" and sentence.head(clause).pos == "VERB":
        clause = sentence.head(clause)
    return clause


def _other_between(case: Case, first: int, last: int) -> bool:
    """Tell whether another number stands between two places, set apart by a comma or the like."""
    counts = [count for count in case.marks.counts_in(first + 1, last) if count is not case.tally.count and not count.unit]
    return bool(counts) and any(word.text in COMMAS for word in case.tally.sentence.within(first, last))


def _before(sentence: Sentence, moment: Moment) -> list[Word]:
    """The words of a length and those right before it."""
    inside = sentence.within(moment.start or 0, moment.end or 0)
    return [*sentence.words[max(0, inside[0].i - BACK) : inside[0].i], *inside]


def _is_past(sentence: Sentence, moment: Moment) -> bool:
    """Tell whether a time is a length up to now: "in the past 24 hours", "over the last week", but not "last week"."""
    near = [word.lower for word in _before(sentence, moment)]
    past = next((at for at, word in enumerate(near) if word in PAST), len(near))
    return past < len(near) and "the" in near[:past] and any(word in UP_TO_NOW for word in near[:past])


def _spans(sentence: Sentence, moment: Moment) -> bool:
    head = when.head_word(sentence, moment)
    return moment.type == "DURATION" and head.dep == "pobj" and sentence.head(head).lower in SPANNING


# ── days since which, and incidents in which ──────────────────────────────────────────────────────────────────────────


def has_since(case: Case) -> bool:
    """Tell whether the number itself is counted since a time ("154 since the siege began"), up to a comma."""
    sentence, top = case.tally.sentence, max(case.tally.anchor.i, case.tally.top.i)
    for word in sentence.words[top + 1 :]:
        if word.lower == SINCE and word.dep in ("prep", "mark"):
            return True
        if word.lower in COMMAS or word.pos == "NUM" or word.lower == "and":
            return False
    return False


def incident_day(case: Case) -> Moment | None:
    """The day of the incident in which so many came to harm ("the dead of Monday's raid"), or None."""
    sentence = case.tally.sentence
    if case.measure not in HAPPENED:
        return None
    found = [moment for moment in when.dated(case.marks, sentence) if moment.day and _is_of_incident(case, moment)]
    return found[0] if len(found) == 1 else None


def _is_of_incident(case: Case, moment: Moment) -> bool:
    """Tell whether the day says of an incident when it was, and the incident of the counted how they came to harm."""
    sentence, head = case.tally.sentence, when.head_word(case.tally.sentence, moment)
    noun = sentence.head(head) if head.dep in ("compound", "poss", "nmod", "amod") else None
    if noun is None or noun.lemma not in words("incident"):
        return False
    within = sentence.head(noun)
    return noun.dep == "pobj" and within.lower in WITHIN and sentence.head(within).i in _own(case)


def _own(case: Case) -> set[int]:
    """The words that tell of the counted: the number, its noun, its cue and the verb of its clause with their objects."""
    tally, sentence = case.tally, case.tally.sentence
    found = {word.i for word in (tally.anchor, tally.top, tally.noun, tally.whole, case.cue, case.verb) if word is not None}
    if case.verb is not None:
        found |= {word.i for word in sentence.children(case.verb, "dobj", "nsubj", "nsubjpass")}
    return found


def named_day(case: Case) -> Moment | None:
    """The day of what a clause is said of ("the swap on Saturday, in which 90 men were freed"), the only one there."""
    sentence, clause = case.tally.sentence, clause_head(case.tally.sentence, case.word)
    if clause.dep not in ("relcl", "acl") or clause.tag == "VB" or case.measure == LENGTH:
        return None
    below = {word.i for word in sentence.subtree(clause)}
    noun = sentence.head(clause)
    around = {word.i for word in sentence.subtree(noun)} - below
    held = [(moment, when.head_word(sentence, moment)) for moment in when.dated(case.marks, sentence) if moment.day]
    free = [(moment, head) for moment, head in held if not when.bound(sentence, (moment, head))]
    named = [moment for moment, head in free if head.i in around and (moment.start or 0) < clause.start]
    return named[0] if len(named) == 1 and not any(head.i in below for _, head in held) else None


def is_of_earlier(case: Case) -> bool:
    """Tell whether it is of something earlier that has no day of its own ("in an earlier swap it freed 30")."""
    sentence, clause = case.tally.sentence, clause_head(case.tally.sentence, case.word)
    nouns = [noun for prep in sentence.children(clause, "prep") for noun in sentence.children(prep, "pobj")]
    told = [word for noun in nouns for word in sentence.children(noun, "amod")]
    return any(word.lower in words("earlier") for word in told) and not when.dated(case.marks, sentence)


# ── parts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def own_day(case: Case) -> Moment | None:
    """The day of a part that has one of its own, no other time between ("nine of them on Sunday"), or None."""
    days = _days_after(case)
    return days[0] if case.whole is not None and len(days) == 1 else None


def _days_after(case: Case) -> list[Moment]:
    """The days told after a number, before a comma, a bracket or another number."""
    sentence, last = case.tally.sentence, max(case.tally.anchor, case.tally.top, key=lambda word: word.i)
    end = _end(sentence, last.i)
    return [moment for moment in when.dated(case.marks, sentence) if last.end <= (moment.start or 0) < end and moment.day]


def is_bare_part(case: Case) -> bool:
    """Tell whether it is part of a figure before it in the sentence, without a time of its own ("40, six of them boys")."""
    sentence, tally = case.tally.sentence, case.tally
    before = case.marks.counts_in(sentence.start, tally.count.number[0])
    if case.whole is None or not before or not any(one.is_near for one in case.before[:1]):
        return False
    verb = sentence.head(tally.top)
    if tally.top.dep in ("nsubj", "nsubjpass") and verb.tag in FINITE and verb.dep != "relcl":
        return False
    after, last = sentence.within(*before[-1].number)[-1].i + 1, max(word.i for word in (tally.anchor, tally.top))
    opened = [word.end for word in sentence.words[after : tally.anchor.i] if word.text in ENDS]
    first = max((sentence.words[after].start, *opened))
    return not case.marks.moments_in(first, _end(sentence, last))


def _end(sentence: Sentence, last: int) -> int:
    """The place of the comma, bracket or number after the word at `last`, or the end of the sentence."""
    rest = sentence.words[last + 1 :]
    return next((word.start for word in rest if word.text in ENDS or word.pos == "NUM"), sentence.end)
