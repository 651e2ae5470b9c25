"""Hypothesis strategies for the values of the record, in one place."""

from hypothesis import strategies as st

from parley.model.actors import ACTOR_KINDS, Actor
from parley.model.claims import (
    ACTS,
    AGREEMENT_KINDS,
    AGREEMENT_STATUSES,
    CEASEFIRE_CLASSES,
    CUE_TYPES,
    EVENT_STATUSES,
    EVENT_TYPES,
    FIGURE_STATUSES,
    MEASURES,
    MECHANISMS,
    MEETING_STATUSES,
    MODES,
    PURPOSES,
    QUOTATION,
    SCOPES,
    TERRITORIES,
    Agreement,
    Claim,
    Event,
    Figure,
    Meeting,
    Move,
    Statement,
)
from parley.model.evidence import Evidence
from parley.model.judgements import JUDGEMENT_KINDS, Judgement
from parley.model.moments import TIMEX_TYPES, Moment
from parley.model.promises import Promise, Ratio
from parley.model.quantities import Number, Quantity
from parley.model.report import Report

words = st.text(min_size=1, max_size=12)
texts = st.text(min_size=1, max_size=60)
days = st.dates().map(lambda day: day.isoformat())
maybe_words = st.none() | words
bounds = st.none() | st.integers(0, 10**9) | st.floats(0, 1e9, allow_nan=False)

actors = st.builds(Actor, name=words, words=words, kind=st.sampled_from(ACTOR_KINDS), side=maybe_words)
moments = st.builds(
    Moment,
    type=st.sampled_from(TIMEX_TYPES),
    value=days | st.sampled_from(("2024-03", "2024", "2024-13", "2024-03-12TNI", "P2W", "FUTURE_REF", "2024-W11")),
    how=words,
    start=st.none() | st.integers(0, 99),
    end=st.none() | st.integers(0, 99),
    last=st.none() | days,
)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low: Number | None = draw(bounds)
    high: Number | None = draw(bounds.filter(lambda bound: low is not None or bound is not None))
    return Quantity(low=low, high=high, approx=draw(st.booleans()), words=draw(words))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    return Report(
        id=draw(words),
        text=draw(texts),
        source=draw(words),
        url=draw(maybe_words),
        publisher=draw(maybe_words),
        agency=draw(maybe_words),
        title=draw(maybe_words),
        published=draw(st.none() | days),
        published_known=draw(words),
        language=draw(st.sampled_from(("en", "es"))),
        furniture=draw(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3).map(tuple)),
        unread=draw(maybe_words),
    )


@st.composite
def evidence(draw: st.DrawFn, report: Report) -> Evidence:
    start = draw(st.integers(0, len(report.text) - 1))
    return Evidence.at(report, start, draw(st.integers(start + 1, len(report.text))))


def promises(quotes: st.SearchStrategy[Evidence]) -> st.SearchStrategy[Promise]:
    actor = st.none() | actors
    return st.builds(
        Promise,
        evidence=quotes,
        what=words,
        giver=actor,
        receiver=actor,
        through=actor,
        measure=st.none() | st.sampled_from(MEASURES),
        quantity=st.none() | quantities(),
        who=maybe_words,
        where=maybe_words,
        due=st.none() | moments,
    )


def ratios(quotes: st.SearchStrategy[Evidence]) -> st.SearchStrategy[Ratio]:
    return st.builds(
        Ratio, evidence=quotes, first=quantities(), first_who=maybe_words, second=quantities(), second_who=maybe_words
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of any kind, its fields drawn from their value lists."""
    quotes = evidence(draw(reports()))
    place = {"evidence": quotes, "nth": st.integers(0, 3)}
    actor, moment, several = st.none() | actors, st.none() | moments, st.lists(actors, max_size=3).map(tuple)
    kinds: tuple[st.SearchStrategy[Claim], ...] = (
        st.builds(
            Figure,
            **place,
            measure=st.sampled_from(MEASURES),
            quantity=quantities(),
            who=maybe_words,
            where=maybe_words,
            as_of=moment,
            cumulative=st.booleans(),
            status=st.sampled_from(FIGURE_STATUSES),
            source=actor,
            part_of=st.none() | quotes,
            giver=actor,
            receiver=actor,
            through=actor,
        ),
        st.builds(
            Statement,
            **place,
            source=actor,
            content=st.lists(quotes, min_size=1, max_size=3).map(tuple),
            cue=st.none() | quotes,
            source_evidence=st.none() | quotes,
            cue_type=st.sampled_from(CUE_TYPES),
            quotation=st.sampled_from(QUOTATION),
            to=maybe_words,
            via=several,
            date=moment,
        ),
        st.builds(
            Move,
            **place,
            act=st.sampled_from(ACTS),
            party=actor,
            to=actor,
            by=actor,
            issue=maybe_words,
            condition=maybe_words,
            date=moment,
        ),
        st.builds(
            Meeting,
            **place,
            who=several,
            where=maybe_words,
            date=moment,
            mediators=several,
            status=st.sampled_from(MEETING_STATUSES),
        ),
        st.builds(
            Agreement,
            **place,
            kind=st.sampled_from(AGREEMENT_KINDS),
            parties=several,
            mediators=several,
            declared=moment,
            start=moment,
            end=moment,
            terms=st.lists(words, max_size=3).map(tuple),
            status=st.sampled_from(AGREEMENT_STATUSES),
            inferred=st.lists(words, max_size=2).map(tuple),
            promises=st.lists(promises(quotes), max_size=2).map(tuple),
            ratio=st.none() | ratios(quotes),
            ceasefire_class=st.none() | st.sampled_from(CEASEFIRE_CLASSES),
            purpose=st.lists(st.sampled_from(PURPOSES), max_size=2).map(tuple),
            scope=st.none() | st.sampled_from(SCOPES),
            territory=st.none() | st.sampled_from(TERRITORIES),
            where=maybe_words,
            written=st.none() | st.booleans(),
            mechanism=st.lists(st.sampled_from(MECHANISMS), max_size=2).map(tuple),
            guarantors=several,
        ),
        st.builds(
            Event,
            **place,
            type=st.sampled_from(EVENT_TYPES),
            actor=actor,
            recipient=actor,
            where=maybe_words,
            date=moment,
            status=st.sampled_from(EVENT_STATUSES),
            retold=st.booleans(),
            mode=st.none() | st.sampled_from(MODES),
        ),
    )
    return draw(st.one_of(kinds))


judgements = st.builds(
    Judgement,
    kind=st.sampled_from(JUDGEMENT_KINDS),
    members=st.lists(words, min_size=1, max_size=4).map(tuple),
    reason=words,
    adds_up=st.none() | st.booleans(),
    by=words,
    when=maybe_words,
)
