"""The terms of a deal one by one: who owes what to whom, how many, where and by when, as far as the words tell.

"Under the deal Norland will free 40 prisoners by Friday" → Norland owes 40 prisoners, by that Friday.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.model.actors import Actor
from parley.model.claims import Figure
from parley.model.moments import Moment
from parley.model.promises import Promise
from parley.model.report import Span
from parley.reading.actors import handing, places
from parley.reading.actors.handing import Hands
from parley.reading.actors.parties import are_several, as_party, party_of
from parley.reading.marks import Marks
from parley.reading.talks import deal_names, done
from parley.reading.talks.deals import Telling
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

WITHIN = frozenset({"within", "in", "inside", "after"})
SPANNING = frozenset({"until", "till", "through", "since", "from"})  # bound how long it lasts, not when it is owed
FOR = frozenset({"for", "against"})
RETURN = frozenset({"exchange", "return", "swap"})
OWING = ("party", "body", "person", "people")
LENGTH = "duration_days"
PAIR = 2
BESIDE = ("acl", "relcl")
PAST = ("VBN", "VBD")


def promises(marks: Marks, deal: Sequence[Telling], spans: Sequence[Span], parties: Sequence[Actor]) -> tuple[Promise, ...]:
    """Return a promise for each place of a term, in text order; `parties` are those of the deal."""
    made = {(id(telling.sentence), verb) for telling in deal for verb, says in telling.says.items() if says}
    found: list[Promise] = []
    for start, end in spans:
        sentence = marks.sentence_at(start)
        words = sentence.within(start, end) if sentence else []
        if sentence is not None and words:
            found.append(_promise(marks, sentence, words, made=made, parties=parties))
    return tuple(found)


def _promise(
    marks: Marks, sentence: Sentence, words: list[Word], *, made: set[tuple[int, int]], parties: Sequence[Actor]
) -> Promise:
    start, end = words[0].start, words[-1].end
    top = _top(words)
    figure = _figure(marks, start, end)
    acts = [act for act in _acts(sentence, top) if (id(sentence), act.i) not in made]
    hands = _hands(marks, sentence, top, acts, figure)
    if hands.giver is None:
        hands = replace(hands, giver=_counterpart(marks, sentence, top, parties))
    return Promise(
        evidence=marks.evidence(start, end),
        what=" ".join(marks.report.text[start:end].split()),
        giver=_party(hands.giver),
        receiver=_party(hands.receiver),
        through=_party(hands.through),
        measure=figure.measure if figure else None,
        quantity=figure.quantity if figure else None,
        who=figure.who if figure else None,
        where=_where(marks, sentence, top, (start, end)),
        due=_due(marks, sentence, (start, end), acts, figure),
    )


def _top(words: Sequence[Word]) -> Word:
    """The word that governs the others: a verb where one does."""
    inside = {word.i for word in words}
    tops = [word for word in words if word.head not in inside or word.head == word.i]
    return next((word for word in tops if word.pos in ("VERB", "AUX")), tops[-1] if tops else words[-1])


def _acts(sentence: Sentence, top: Word) -> list[Word]:
    """The verbs and nouns of acts that the term is told by: its own verb, what is to be done, else what governs it."""
    acts = [top, *sentence.children(top, "xcomp")] if top.pos in ("VERB", "AUX") else []
    for above in sentence.ancestors(top) if not acts else ():
        if above.pos in ("VERB", "AUX", "NOUN"):
            acts.append(above)
        if len(acts) == PAIR or sentence.children(above, *clauses.SUBJECTS):
            break  # who says or grants it in the clause above does not owe it
    return acts


def _figure(marks: Marks, start: int, end: int) -> Figure | None:
    """The first figure whose number stands in the term."""
    for count in marks.counts_in(start, end):
        for figure in marks.figures:
            evidence = figure.evidence
            if evidence.start <= count.number[0] < evidence.end and figure.quantity.words in marks.report.text[start:end]:
                return figure
    return None


def _hands(marks: Marks, sentence: Sentence, top: Word, acts: Sequence[Word], figure: Figure | None) -> Hands:
    """Who owes it, to whom and through whom: as told of the figure, of the act, or of whoever is to do it."""
    if figure is not None and figure.measure == LENGTH:
        return Hands()  # nobody owes how long it lasts
    if figure is not None and (figure.giver or figure.receiver):
        return Hands(giver=figure.giver, receiver=figure.receiver, through=figure.through)
    found = handing.hands(marks, sentence, top)
    for act in acts if found == Hands() and not _is_given_for(sentence, top) else ():
        found = handing.by_act(marks, sentence, act)
        if found == Hands() and act.pos == "VERB" and not handing.is_act(sentence, act):
            is_itself = clauses.doer(sentence, act) == top  # "forty captives would go home": they do not owe themselves
            found = Hands(giver=None if is_itself else _doer(marks, sentence, act))
        if found != Hands():
            return found
    return found


def _doer(marks: Marks, sentence: Sentence, verb: Word) -> Actor | None:
    """Who is to do it, where that is somebody and not the deal itself ("the pact opens two roads")."""
    doer = clauses.doer(sentence, verb)
    if doer is not None and deal_names.is_name(doer):  # "the pact obliges Norland to leave"
        doer = next(iter(sentence.children(sentence.head(verb), "dobj")), doer)
    if doer is None or deal_names.is_name(doer):
        return None
    actor = party_of(marks, sentence, doer)
    if actor is None or (are_several(actor.party) and not sentence.children(doer, "conj")):
        return None  # whom "both sides" means depends on what is told before
    return actor if actor.kind in OWING or actor.side else None


def _counterpart(marks: Marks, sentence: Sentence, top: Word, parties: Sequence[Actor]) -> Actor | None:
    """Of what is given "in return for" something else the other of two parties, marked as meant."""
    if not _is_given_for(sentence, top) or len(parties) != PAIR:
        return None
    above = sentence.head(sentence.head(top))
    if above.lemma in RETURN and above.dep == "pobj":
        above = sentence.head(sentence.head(above))
    given = handing.by_act(marks, sentence, above).giver or handing.hands(marks, sentence, above).giver
    others = [actor for actor in parties if given is not None and actor.party != given.party]
    if given is None or len(others) != 1:
        return None
    return Actor(name=others[0].party, words=others[0].party, kind="party", meant=True)


def _is_given_for(sentence: Sentence, top: Word) -> bool:
    """Tell whether it stands for what is given in return: "for twelve soldiers", "in exchange for twelve soldiers"."""
    return top.dep == "pobj" and sentence.head(top).lower in FOR


def _party(actor: Actor | None) -> Actor | None:
    return as_party(actor) if actor is not None and not are_several(actor.party) else actor


def _where(marks: Marks, sentence: Sentence, top: Word, span: Span) -> str | None:
    """The place that the words of the term name."""
    place = places.within(marks, sentence, top) or places.goal(marks, sentence, top)
    return place if place and place in " ".join(marks.report.text[slice(*span)].split()) else None


def _due(marks: Marks, sentence: Sentence, span: Span, acts: Sequence[Word], figure: Figure | None) -> Moment | None:
    """By when it is owed: a day or a length of time in its words or its own clause, the plan's own day of a figure."""
    own = list(_deadlines(marks, sentence, span))
    for act in acts if not own else ():
        if act.pos == "VERB" and not done.is_past(sentence, act):
            below = {word.i for word in sentence.subtree(act)}
            own += [m for m in _deadlines(marks, sentence, sentence.span(act)) if when.head_word(sentence, m).i in below]
    if own:
        return own[0]
    return figure.as_of if figure is not None and _is_planned(sentence, figure, acts) else None


def _is_planned(sentence: Sentence, figure: Figure, acts: Sequence[Word]) -> bool:
    """Tell whether the day of a figure is that of the plan, told with its act, and not that on which the deal was made."""
    day = figure.as_of
    if day is None or day.start is None or figure.status != "planned" or figure.measure == LENGTH:
        return False
    is_near = sentence.start <= day.start < sentence.end
    return is_near and clauses.clause_head(sentence, when.head_word(sentence, day)).i in {act.i for act in acts}


def _deadlines(marks: Marks, sentence: Sentence, span: Span) -> Iterator[Moment]:
    for moment in marks.moments_in(*span):
        head = when.head_word(sentence, moment)
        if _is_done(sentence, head):
            continue
        before = {sentence.head(head).lower, sentence.words[head.i - 1].lower if head.i else ""}
        if moment.type == "DURATION":
            first = sentence.within(moment.start or 0, moment.end or 0)[0]
            before.add(sentence.words[first.i - 1].lower if first.i else "")
            is_filled = any(prep.lower == "of" for prep in sentence.children(head, "prep"))  # "after three days of talks"
            if before & WITHIN and not is_filled:
                yield moment
        elif _is_day(moment) and when.bound(sentence, (moment, head)) not in SPANNING:
            yield moment


def _is_done(sentence: Sentence, head: Word) -> bool:
    """Tell whether a time is that of what was done to those owed, or to the deal: "soldiers captured in March"."""
    clause = clauses.clause_head(sentence, head)
    return clause.dep in BESIDE and clause.tag in PAST


def _is_day(moment: Moment) -> bool:
    return moment.type in when.CALENDAR and moment.value[:1].isdigit()
