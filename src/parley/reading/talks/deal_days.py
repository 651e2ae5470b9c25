"""When a deal was declared, began and ended, and how it stands, from all that a report tells of it."""

from collections.abc import Iterator, Sequence

from parley.model.moments import Moment
from parley.reading.marks import Marks
from parley.reading.talks import deal_names, duties, endings
from parley.reading.talks.deal_turns import ENDED, FORCE, RAISING, clauses_on, is_settled, joined
from parley.reading.talks.deals import Telling
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

BEGUN = frozenset({"start", "hold"})
UNMADE = frozenset({"reject", "propose"})
MADE = frozenset({"conclude", "start", "hold", "extend", "end", "collapse"})
CONCLUDED = frozenset({"conclude"})
STAYING = frozenset({"remain", "stay", "continue"})
HALTED = frozenset({"halt"})
DOUBTFUL = frozenset({"doubt", "irreal", "breach"})
STATUSES = (("collapse", "collapsed"), ("halt", "collapsed"), ("end", "expired"), ("extend", "extended"))
ANNOUNCING = frozenset({"announce", "proclaim", "declare"})
PRESENT = ("VBZ", "VBP")
PAIR = 2
INDEFINITE = frozenset({"a", "an", "any", "no", "some", "another"})
PAST_DAY = frozenset({"beyond", "past"})
PLANNED = ("planned", "conditional")
SWAPS = ("exchange", "trade")
Days = tuple[Moment | None, Moment | None, Moment | None]


def days(marks: Marks, deal: Sequence[Telling], kind: str) -> Days:
    """The moments (declared, start, end) that the tellings of one deal give; None where none gives it."""
    declared = start = end = ended = None
    for telling in sorted(deal, key=lambda t: -t.weight):
        if telling.is_doubtful:
            continue
        end = end or endings.last_day(marks, telling.sentence, telling.word)
        since = _in_force_since(marks, telling)
        start = start or since
        for (says, first, last, told), on_it in _told(marks, telling):
            single = None if told == since or _is_deadline(telling, told) else told
            is_own = _is_own(telling) and single in (None, telling.moment) and not (on_it and says & ENDED)
            if "breach" in says or (says & HALTED and kind == "exchange"):
                continue  # the day is that of the breach, or that on which an exchange was stopped
            if "delay" in says:
                start = last or start  # "put off until Friday"
                continue
            start = start or first or (single if _begins(telling, says, kind, is_own=is_own) else None)
            over = single if says & (ENDED | HALTED) and not says & BEGUN and not _is_in_name(telling, single) else None
            is_kept = last is not None and (says & ENDED or not _is_deadline(telling, last))
            end = end or (last if is_kept else None) or over
            ended = ended or (over if over is not None and _is_past(marks, over) else None)
            declared = declared or (single if "conclude" in says and not _is_below(telling, single) else None)
            if kind == "other" and not says & (BEGUN | ENDED | HALTED):
                declared = declared or single
    if ended is not None and end is not None and (ended.day or "") < (end.day or end.value):
        end = ended  # it was to last longer
    return declared or _announced(marks, deal), start, end


def _in_force_since(marks: Marks, telling: Telling) -> Moment | None:
    """The day since which a deal is said to be in force ("in place since 2 May"), wherever the parser hangs it."""
    sentence = telling.sentence
    for moment in marks.moments_in(telling.word.end, sentence.end):
        before = [word.lower for word in sentence.words if moment.start is not None and word.end <= moment.start][-PAIR:]
        if before[-1:] == ["since"] and before[0] in FORCE and moment.day:
            return moment
    return None


def _is_deadline(telling: Telling, moment: Moment | None) -> bool:
    """Tell whether a day is that by which something is to be done: "they signed a pact: the captives free by Sunday"."""
    sentence = telling.sentence
    if moment is None or moment.start is None or not sentence.start <= moment.start < sentence.end:
        return False
    return when.bound(sentence, (moment, when.head_word(sentence, moment))) == "by"


def _announced(marks: Marks, deal: Sequence[Telling]) -> Moment | None:
    """The day of publication, where the report announces in the present tense that the deal has been made."""
    for telling in deal:
        sentence, word = telling.sentence, telling.word
        saying = (above for above in sentence.ancestors(word) if above.lemma in ANNOUNCING and above.tag in PRESENT)
        if "conclude" in telling.does and not telling.is_doubtful and any(saying):
            return when.published(marks, "announced in the present tense")
    return None


def _is_below(telling: Telling, moment: Moment | None) -> bool:
    """Tell whether a day stands in a clause on the name ("agreed on a truce that is to begin on Friday")."""
    if moment is None or moment.start is None or not telling.sentence.start <= moment.start < telling.sentence.end:
        return False
    sentence = telling.sentence
    above = sentence.ancestors(when.head_word(sentence, moment))
    verb = next((word for word in above if word.pos in ("VERB", "AUX") and word.dep == "relcl"), None)
    return verb is not None and not telling.says.get(verb.i) and telling.word.i < verb.i


def _begins(telling: Telling, says: frozenset[str], kind: str, *, is_own: bool) -> bool:
    """Tell whether the one day told is that of the beginning: "took effect on", "the truce of 24 May", "exchanged on"."""
    if "start" not in says and (("extend" in says and not is_own) or ("hold" in says and _is_held_open(telling))):
        return False  # "could not run beyond Sunday": the day is none on which it held
    if (says & UNMADE or telling.is_proposal) and not says & BEGUN:
        return False  # the day is that of the offer or of the answer to it
    is_agreed = kind == "exchange" and telling.word.pos == "NOUN" and "conclude" in says
    if is_agreed or is_settled(telling.sentence, telling.word):
        return False  # "agreed on Sunday on a swap", "agreed to swap prisoners": the day is that of the word given
    if "start" not in says and "hold" in says and telling.provides:
        return False  # "provides for a lull that ends on Friday"
    if says & BEGUN or (kind == "exchange" and not (says & ENDED or "extend" in telling.does)):
        return True
    is_bare = not says & ({"conclude", "extend"} if is_own else ENDED | {"conclude", "extend"})
    return kind == "truce" and is_bare and (telling.word.pos != "NOUN" or is_own)


def _is_held_open(telling: Telling) -> bool:
    """Tell whether how long it holds is only possible, to come or denied, or told as what the day is past."""
    sentence = telling.sentence
    verb = clauses.clause_head(sentence, telling.word)
    is_past = any(prep.lower in PAST_DAY for prep in sentence.children(verb, "prep", "advmod"))
    is_meant = verb.lemma == "be" and bool(sentence.children(verb, "xcomp"))  # "was to have run until Friday"
    is_running = is_meant or verb.lemma in RAISING or verb.tag == "VBG"  # "was holding on Monday", "appeared to hold"
    return is_past or is_running or clauses.modality(sentence, verb) not in ("occurred", "ongoing")


def _is_own(telling: Telling) -> bool:
    """Tell whether the day stands in the phrase of the name itself."""
    if telling.moment is None or telling.moment.start is None:
        return False
    start, end = telling.sentence.span(telling.word)
    return start <= telling.moment.start < end


def _told(marks: Marks, telling: Telling) -> Iterator[tuple[tuple[frozenset[str], *Days], bool]]:
    """For each clause on a name and for its own: what it says, its first and last day, or its one day; is it on it."""
    sentence = telling.sentence
    for verb in [
        *clauses_on(sentence, telling.word),
        *([] if _only_rules(telling) else [telling.word, *joined(sentence, clauses.clause_head(sentence, telling.word))]),
    ]:
        above = clauses.clause_head(sentence, verb) if verb.i == telling.word.i else verb
        says = telling.says.get(above.i, frozenset())
        if verb.i == telling.word.i and not says & ENDED:
            is_only_on_it = "conclude" in telling.does and "conclude" not in says and _made_in_clause(telling)
            joint = frozenset[str]().union(*(telling.says.get(verb.i, ()) for verb in joined(sentence, above))) - says
            apart = joint | (CONCLUDED if is_only_on_it else frozenset())
            says = telling.does - apart  # with what stands beside: "came into force"
        first, last = when.span_of(marks, sentence, _done(sentence, verb, above))
        is_on_it = verb.i != telling.word.i and "conclude" in says
        is_in_it = verb.i == telling.word.i and above.dep in ("acl", "relcl") and "conclude" in says
        is_aside = is_on_it or is_in_it or (verb.i != telling.word.i and verb.lemma == "be" and "start" not in says)
        told_by = _done(sentence, verb, verb) if is_aside else verb
        single = (when.own if is_aside else when.of)(marks, sentence, told_by)
        if says & ENDED and single is not None and _is_in_name(telling, single):
            yield (says - ENDED, None, None, single), False
            single = _beside_name(marks, telling, above)  # "the truce of 3 May collapsed on Friday"
        if single is not None and _is_of_another(telling, single):
            single = None
        if verb.i == telling.word.i and single is not None and _is_in_clause(telling, single):
            single = when.own(marks, sentence, above)  # "the truce, agreed in May, …": the day of another clause
        yield (says, first, last, None if single in (first, last) else single), verb.i != telling.word.i


def _is_in_name(telling: Telling, moment: Moment | None) -> bool:
    """Tell whether a time is a part of what the deal is called: "the 2019 accord", "the truce of 2 May"."""
    sentence, name = telling.sentence, telling.word
    start, _ = sentence.span(name)
    parts = [(start, name.start), *(sentence.span(prep) for prep in sentence.children(name, "prep") if prep.lower == "of")]
    return moment is not None and moment.start is not None and any(first <= moment.start < last for first, last in parts)


def _beside_name(marks: Marks, telling: Telling, clause: Word) -> Moment | None:
    """The only moment of a clause that is no part of the name."""
    sentence = telling.sentence
    told = [moment for moment in when.dated(marks, sentence) if not _is_in_name(telling, moment)]
    own = [moment for moment in told if clauses.clause_head(sentence, when.head_word(sentence, moment)).i == clause.i]
    return own[0] if len(own) == 1 else None


def _made_in_clause(telling: Telling) -> bool:
    """Tell whether only a clause on the name says that the deal was made: "welcomed the accord reached in Keld"."""
    return any("conclude" in telling.says.get(verb.i, ()) for verb in clauses_on(telling.sentence, telling.word))


def _is_in_clause(telling: Telling, moment: Moment) -> bool:
    """Tell whether the day stands in a clause on the name that says what became of the deal."""
    sentence = telling.sentence
    if moment.start is None or not sentence.start <= moment.start < sentence.end:
        return False
    verbs = {verb.i for verb in clauses_on(sentence, telling.word) if telling.says.get(verb.i)}
    return any(above.i in verbs for above in sentence.ancestors(when.head_word(sentence, moment)))


def _is_of_another(telling: Telling, moment: Moment) -> bool:
    """Tell whether a day is told of another deal: "the exchange, the third since the truce began on Monday, went on"."""
    sentence, name = telling.sentence, telling.word
    if moment.start is None or not sentence.start <= moment.start < sentence.end:
        return False
    verb = clauses.clause_head(sentence, when.head_word(sentence, moment))
    if verb.i == clauses.clause_head(sentence, name).i:
        return False
    subjects = sentence.children(verb, *clauses.SUBJECTS)
    return any(noun.i != name.i and noun.pos == "NOUN" and deal_names.is_name(noun) for noun in subjects)


def _done(sentence: Sentence, verb: Word, clause: Word) -> Word:
    """The verb whose days tell those of the deal: of "the truce is to last" the infinitive."""
    due = sentence.children(clause, "acomp")  # "is due to expire"
    is_to_be = clause.lemma == "be" or (clause.tag == "VBN" and clause.lemma in deal_names.SETTING)
    infinitives = [verb for above in (clause, *due) for verb in sentence.children(above, "xcomp")] if is_to_be else []
    return infinitives[0] if infinitives else verb


def _only_rules(telling: Telling) -> bool:
    """Tell whether the deal is only that under which something is done: its clause's day is not the deal's own."""
    sentence, name = telling.sentence, telling.word
    verb = duties.main(sentence, clauses.clause_head(sentence, name))
    prep = sentence.head(name)
    is_under = prep.lower == "under" or sentence.head(prep).lower == duties.ACCORDING
    return name.dep == "pobj" and is_under and clauses.modality(sentence, verb) in PLANNED


def status(marks: Marks, deal: Sequence[Telling], *, start: Moment | None, end: Moment | None) -> str:
    """How the deal stands by the report: what became of it last, else that it is in force, agreed or only proposed."""
    real = [telling for telling in deal if not telling.does & DOUBTFUL]
    if all(telling.is_doubtful and not _is_known(telling) for telling in deal):
        return "rejected" if any("reject" in telling.does for telling in deal) else "proposed"
    does = frozenset[str]().union(*(telling.does for telling in real if not _is_planned(telling)))
    if any(telling.kind == "exchange" for telling in deal):
        does -= HALTED  # an exchange that is stopped may go on; nobody keeps a truce that is
    became = next((name for act, name in STATUSES if act in does), None)
    is_to_end = _is_to_come(marks, end) or (_is_today(marks, end) and any(map(_is_ending, real)))
    if became == "extended" and end is not None and _is_past(marks, end):
        return "expired"
    if became and not (became == "expired" and is_to_end):
        return became
    if end is not None and _is_past(marks, end):
        return "expired"
    best = max(deal, key=lambda t: t.weight)
    if "reject" in best.does and not does & MADE:
        return "rejected"
    if "conclude" not in does and ({"propose", "new", "asked"} & best.does or best.is_proposal):
        return "rejected" if any("reject" in t.does for t in deal) else "proposed"
    is_swap = all(telling.kind not in ("truce", "other") for telling in deal) and any(t.kind in SWAPS for t in deal)
    if _is_to_come(marks, start) or is_swap or ("delay" in does and "hold" not in does):
        return "agreed"  # people are exchanged at once: an exchange is not in force
    has_begun = start is not None and ("conclude" not in does or _is_past(marks, start))
    return "in force" if does & BEGUN or became or has_begun or any(map(_is_due, real)) else "agreed"


def _is_past(marks: Marks, moment: Moment) -> bool:
    published = marks.report.published
    return bool(published and moment.day and moment.day < published)


def _is_to_come(marks: Marks, moment: Moment | None) -> bool:
    published = marks.report.published
    return bool(published and moment and moment.day and moment.day > published)


def _is_today(marks: Marks, moment: Moment | None) -> bool:
    return moment is not None and moment.day is not None and moment.day == marks.report.published


def _is_ending(telling: Telling) -> bool:
    """Tell whether the end is told in the present tense: "runs out tonight"."""
    return any(says & ENDED and telling.sentence.words[place].tag in PRESENT for place, says in telling.says.items())


def _is_known(telling: Telling) -> bool:
    """Tell whether the deal is spoken of as one that is there: "the truce", "their truce", but "a truce"."""
    named = telling.sentence.children(telling.word, "det", "poss") if telling.word.pos == "NOUN" else []
    return bool(named) and not any(word.lower in INDEFINITE for word in named)


def _is_planned(telling: Telling) -> bool:
    verb: Word = clauses.clause_head(telling.sentence, telling.word)
    is_planned = clauses.modality(telling.sentence, verb) in PLANNED and verb.lemma not in STAYING  # "will stay in force"
    if is_planned and not is_settled(telling.sentence, verb):
        return True
    return _is_due(telling)


def _is_due(telling: Telling) -> bool:
    """Tell whether the deal is due to end, and so has begun: "is due to expire"."""
    being = (telling.sentence.words[place] for place, says in telling.says.items() if says & ENDED)
    return any(word.lemma == "be" and word.tag in PRESENT and telling.sentence.children(word, "acomp") for word in being)
