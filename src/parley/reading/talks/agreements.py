"""Agreements of the talks: truces, ceasefires, exchanges and other deals, one for each deal of a report.

NEEDS mentions, moments, counts, figures, third_parties and moves, GIVES agreements.

"Norland and the Front signed a truce on Monday." → truce, agreed, declared on that Monday.
"""

from collections.abc import Iterator, Mapping, Sequence

from parley.model.claims import Agreement
from parley.reading.amounts import counted
from parley.reading.marks import Marks
from parley.reading.talks import deal_classes, deal_days, endings, promises, ratios, signatories, terms
from parley.reading.talks.deal_turns import ENDED
from parley.reading.talks.deals import Telling, tellings
from parley.reading.text import clauses, phrases
from parley.reading.text.sentences import Sentence

NEEDS: frozenset[str] = frozenset({"moments", "counts", "mentions", "figures", "third_parties", "moves"})
GIVES = "agreements"
LEAST = 3.0  # a vague name alone is not enough: the report must tell something of the deal
ENOUGH = 6  # words of evidence that show what is told of the deal
LEAST_IN_DOUBT = 3.5  # so is more than a name where the deal is only wished for
FULL = 5.5  # of which so much is told is a deal of its own even without a day
RECENT = 2  # months: a deal of longer ago is another one than that of the day
LASTING = frozenset({"extend"})  # what is prolonged is a truce
NEAR = ("", "new", "former")  # an accord of another time is not the truce of today
HALTS = frozenset({"halt", "end", "stop", "suspension", "cessation"})
FIGHTING = frozenset({"fighting", "hostility", "shooting", "firing", "combat"})
FREEING = frozenset({"release", "free", "hand", "return", "exchange", "swap"})
DEFINITE = frozenset({"the", "this"})
NEXT = 5  # characters between a sentence and the next at most: a blank line
EXCHANGED = ("exchange", "trade")
STOPPED = ENDED | {"halt"}
MAKING = frozenset({"conclude", "start"})
OVER = ("expired", "collapsed")
BROKEN_BY_FIGHTING = ("agreed", "in force", *OVER)
OPEN_KINDS = {"any": "other", "trade": "exchange"}


def read(marks: Marks) -> Iterator[Agreement]:
    """Yield the agreements of the report; a second deal of one kind only with a day, or it may be the first told again."""
    told = tuple(tellings(marks))
    deals = _deals(marks, [telling for telling in told if not _is_price(telling, told)])
    surest = {kind: max(t.weight for other, deal in deals for t in deal if other == kind) for kind, _ in deals}
    for kind, deal in deals:
        best = max(deal, key=lambda t: t.weight)
        is_known = best.moment is not None or best.weight >= min(surest[kind], FULL)
        if is_known and best.weight >= (LEAST_IN_DOUBT if best.is_doubtful else LEAST):
            yield _agreement(marks, deal, [t.sentence for _, other in deals if other is not deal for t in other], kind)


def _deals(marks: Marks, told: Sequence[Telling]) -> list[tuple[str, list[Telling]]]:
    """The tellings of each deal together, surest first, with the kind of the deal."""
    kinds = {telling.kind for telling in told}
    main = next((kind for kind in ("truce", "other") if kind in kinds), None)
    surest = max((telling.weight for telling in told if telling.kind == main), default=0)
    is_made = any(telling.does & deal_days.MADE and not telling.is_doubtful and not _is_offer(telling) for telling in told)
    deals: dict[tuple[str, str], list[Telling]] = {}
    placed: dict[int, list[Telling]] = {}
    for telling in sorted(told, key=lambda t: -t.weight):
        kind = _kind_beside(telling, told)
        apart = _apart(marks, telling)
        if kind in OPEN_KINDS:
            is_told = telling.weight <= surest or telling.does & LASTING or _refers_back(telling, told)
            is_main = apart in NEAR and is_told
            is_swap = kind == "trade" or _frees(telling)
            kind = main if main and is_main and kind == "any" else "exchange" if is_swap else OPEN_KINDS[kind]
        if is_made and _is_offer(telling) and apart in ("", "new"):
            apart = "offer"
        first = deals.get((kind, apart), [None])[0]
        if not apart and first is not None and _is_another(first, telling):
            apart = _month(telling)
        deal = placed.get(telling.again, []) if telling.again is not None else []
        deal = deal or deals.setdefault((kind, apart), [])
        deal.append(telling)
        placed[telling.word.start] = deal
    found = [(kind, deal) for (kind, _), deal in _with_what_became(deals).items()]
    return sorted(found, key=lambda pair: min(telling.word.start for telling in pair[1]))


def _with_what_became(deals: Mapping[tuple[str, str], list[Telling]]) -> dict[tuple[str, str], list[Telling]]:
    """Put the end of a deal to the one that was made long ago, "signed in May. … The pact lapsed on Monday"."""
    found = dict(deals)
    for kind in {kind for kind, _ in deals}:
        olds = [key for key in deals if key[0] == kind and key[1][:1].isdigit() and _is_made(deals[key])]
        now = deals.get((kind, ""), [])
        if len(olds) == 1 and any(telling.does & STOPPED for telling in now) and not _is_made(now):
            found[olds[0]] = sorted(found[olds[0]] + found.pop((kind, "")), key=lambda t: -t.weight)
    return found


def _is_made(deal: Sequence[Telling]) -> bool:
    """Tell whether a deal is told to have been made or to have begun, and not to have ended."""
    sure = [telling.does for telling in deal if not telling.is_doubtful]
    return any(does & MAKING and not does & ENDED for does in sure)


def _frees(telling: Telling) -> bool:
    """Tell whether captives are freed under the deal: "released nine soldiers under a deal brokered by Oman"."""
    sentence, prep = telling.sentence, telling.sentence.head(telling.word)
    verb = clauses.clause_head(sentence, telling.word)
    freed = clauses.undergoer(sentence, verb)
    is_person = freed is not None and counted.kind(sentence, freed) not in {counted.THING, *counted.things()}
    return prep.lower == "under" and verb.lemma in FREEING and is_person


def _refers_back(telling: Telling, told: Sequence[Telling]) -> bool:
    """Tell whether "the accord" is the truce named just before."""
    sentence = telling.sentence
    is_known = any(child.lower in DEFINITE for child in sentence.children(telling.word, "det"))
    truces = [other for other in told if other.kind == "truce" and not other.is_doubtful]
    return is_known and any(0 <= sentence.start - other.sentence.end < NEXT for other in truces)


def _is_price(telling: Telling, told: Sequence[Telling]) -> bool:
    """Tell whether an exchange is only the price or a term of a truce that the same sentence names."""
    if telling.kind not in EXCHANGED or "conclude" in telling.does:
        return False
    sentence = telling.sentence
    verb = clauses.clause_head(sentence, telling.word)
    is_price = telling.kind == "trade" or sentence.head(telling.word).lower == "for" or verb.lemma in terms.PROVIDING
    here = [other for other in told if other.sentence is sentence]
    return is_price and any(other.kind == "truce" or (other.kind == "any" and _is_term(other, telling)) for other in here)


def _is_offer(telling: Telling) -> bool:
    """Tell whether a deal is only put forward there; where another one is made, it is not that one."""
    return (telling.is_proposal or "propose" in telling.does) and not telling.does & {"conclude", "start", "end", "extend"}


def _is_another(first: Telling, telling: Telling) -> bool:
    """Tell whether a deal was made or kept in another month than the one told most fully; ended it may be in any month."""
    both = (first, telling)
    is_told = all(one.does & deal_days.MADE and not one.does & ENDED and not one.is_doubtful for one in both)
    if any("extend" in one.does for one in both):
        return False  # prolonged, it is the same
    months = {_month(one) for one in both} - {""}
    return is_told and len(months) == len(both)


def _month(telling: Telling) -> str:
    """The month of the day told ("2024-03"), or "" where none is."""
    value = telling.moment.value[:7] if telling.moment else ""
    return value if value.replace("-", "").isdigit() and "-" in value else ""


def _kind_beside(telling: Telling, told: Sequence[Telling]) -> str:
    """The kind; of an open name ("the paper") that of a deal named in the same sentence ("the truce … signed")."""
    here = (
        other
        for other in told
        if other.sentence is telling.sentence and other.kind not in OPEN_KINDS and not _is_term(telling, other)
    )
    if telling.kind == "any" and _provides_quiet(telling):
        return "truce"
    names = (other for other in told if other.sentence is telling.sentence and telling.word.i in other.says)
    own = next((other for other in names if other.word.pos == "NOUN" and other.word.i != telling.word.i), None)
    if own is not None and telling.word.pos == "VERB" and telling.kind == "any":
        return _kind_beside(own, told)  # "the accord, signed on Monday"
    beside = (other.kind for other in here if not (other.is_doubtful and other.word.pos == "VERB"))
    return next(beside, telling.kind) if telling.kind in OPEN_KINDS else telling.kind


def _provides_quiet(telling: Telling) -> bool:
    """Tell whether the deal is said to provide for an end to the fighting."""
    sentence = telling.sentence
    fighting = [word for word in sentence.words if word.lemma in FIGHTING and word.dep == "pobj"]
    halts = [above for word in fighting for above in sentence.ancestors(word) if above.lemma in HALTS]
    verbs = [clauses.clause_head(sentence, halt) for halt in halts if halt.pos == "NOUN"]
    return any(verb.lemma in terms.PROVIDING and clauses.doer(sentence, verb) == telling.word for verb in verbs)


def _is_term(telling: Telling, other: Telling) -> bool:
    """Tell whether an exchange is only one of the things for which the deal provides that is told."""
    sentence = telling.sentence
    verb = clauses.clause_head(sentence, other.word)
    is_provided = verb.lemma in terms.PROVIDING and other.word.i > verb.i > telling.word.i
    return other.kind == "exchange" and is_provided and clauses.doer(sentence, verb) == telling.word


def _apart(marks: Marks, telling: Telling) -> str:
    """What tells a deal apart from the one that the report is about: its own month long ago, or that it is another."""
    moment = telling.moment
    days = [m.value for m in marks.moments if m.day]
    now = marks.report.published or max(days, default=None)
    if moment and now and moment.value[:4].isdigit() and _months(now) - _months(moment.value) > RECENT:
        return moment.value[:7]
    return next((word for word in ("former", "new") if word in telling.does), "")


def _months(value: str) -> int:
    """Months since year 0; a year or season counts as its last month, so that it is not held to be older than told."""
    year, _, month = value[:7].partition("-")
    return int(year) * 12 + (int(month) if month.isdigit() else 12)


def _agreement(marks: Marks, deal: list[Telling], apart: Sequence[Sentence], kind: str) -> Agreement:
    """The agreement that the tellings of one deal give; the sentences in `apart` tell of others."""
    best = max(deal, key=lambda t: t.weight)
    declared, start, end = deal_days.days(marks, deal, kind)
    mediators = signatories.mediators(marks, deal, apart)
    status = deal_days.status(marks, deal, start=start, end=end)
    if kind == "truce" and end is None and status in BROKEN_BY_FIGHTING and not apart:
        end = endings.fought_again(marks, start or declared)
        status = "collapsed" if end is not None and status not in OVER else status
    parties, inferred = signatories.parties(marks, deal, mediators)
    if apart and status in OVER and len(inferred) == len(parties) and len({t.sentence.start for t in deal}) == 1:
        parties, inferred = (), ()  # one of long ago, told aside: whose it was the report does not say
    called = next((t.called for t in sorted(deal, key=lambda t: -t.weight) if t.kind == kind), kind)
    places = terms.places(marks, deal)
    said = [" ".join(marks.report.text[start:end].split()) for start, end in places]
    return Agreement(
        evidence=marks.evidence(*phrases.around(best.sentence, best.anchor, least=ENOUGH)),
        kind=called,
        parties=parties,
        mediators=mediators,
        declared=declared,
        start=start,
        end=end,
        terms=tuple(dict.fromkeys(said)),
        status=status,
        inferred=inferred,
        promises=promises.promises(marks, deal, places, parties),
        ratio=ratios.ratio(marks, deal, places),
        **deal_classes.classes(marks, deal, kind=called, spans=places, mediators=mediators),
    )
