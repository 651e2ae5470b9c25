"""Any sentence at all is read without an error, and every claim stands on words that are found at their place."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import MarksOf

from parley import reading
from parley.model.evidence import Evidence
from parley.model.moments import Moment

VOCABULARY = """
Tarvia Osk Orvale Marun Kenya Peru Kenyan Oslo Ouma Voss Adam Karl Front LF ministry army rebels mediators captives
prisoners hostages soldiers villagers women envoys talks truce ceasefire deal offer plan swap raid blast lorries rockets
he she they it who which that this these both those its their the a an no not never nobody each other every all of them
one two three nine 12 40 1,200 4.5 1998 half dozens hundreds thousands million zero first second more less than at least
up to about some nearly several another further last next
Monday Friday yesterday today tomorrow tonight overnight March May 12 2024 24 30 week day days weeks month hour hours noon
since until before after during between from by on in at for with without against under over through into
said says told asked denied demands demanded offered accepted rejected agreed freed released handed killed injured wounded
held hold missing met meet meets meeting signed broke broken violated accused accuses extended suspended resumed ended
began will would may could must shall should had has have been was were is are be being to
if unless and or but as because while where when including among only so far still again now
refuses refused declined comment according statement report reports warned threatened urges
"""
WORDS = VOCABULARY.split()
MARKS = [
    ",", ".", ".", ";", ":", "?", "!", "-", "–", "—", "…", "(", ")", "[", "]", '"', "“", "”", "‘", "’", "'", "«", "»", "''",
    "\n", "\n\n", "\t", "\u00a0", "•", "%", "/", "&", "’s", "'s", "n’t", "$", "e\u0301", "№", "😀",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(MARKS)), max_size=50)
PATTERNS = (
    "{0} {1} said on {2} that {3} {4} were killed , {5} of them {6} .",
    "“ {0} {1} {2} , ” {3} told {4} {5} .",
    "{0} and {1} agreed {2} to a truce of {3} days from {4} to {5} {6} .",
    "{0} accused {1} of breaking the truce by {2} {3} {4} .",
    "If {0} {1} {2} , {3} will free {4} {5} for {6} .",
    "Since {0} {1} , more than {2} {3} have been {4} ( {5} {6} ) .",
    "{0} of the {1} {2} , between {3} and {4} , {5} in {6} .",
)
PUBLISHED = st.sampled_from(["2024-03-13", "2024-02-29", None])


def joined(words: list[str]) -> str:
    """Words with blanks between them, but for some marks that stick to the word before."""
    text = ""
    for word in words:
        sticks = word in MARKS and word[0] in ",.;:?!)]’'n"
        text += word if not text or sticks else " " + word
    return text


@st.composite
def patterned(draw: st.DrawFn) -> str:
    """Sentences of the kind that readers look for, with any words in their gaps."""
    gaps = st.lists(st.sampled_from([*WORDS, *MARKS]), min_size=7, max_size=7)
    sentences = draw(st.lists(st.sampled_from(PATTERNS), min_size=1, max_size=3))
    return draw(st.sampled_from([" ", "\n", "\n\n"])).join(pattern.format(*draw(gaps)) for pattern in sentences)


def evidence_in(value: object) -> Iterator[Evidence]:
    """All evidence that a claim holds, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from evidence_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from evidence_in(getattr(value, field.name))


def check(marks_of: MarksOf, text: str, published: str | None) -> None:
    marks = marks_of(text, published)
    for claim in reading.claims(marks):
        assert claim.evidence.quote
        for evidence in evidence_in(claim):
            assert text[evidence.start : evidence.end] == evidence.quote
    for moment in marks.moments:
        assert_inside(text, moment)
    places = [*((count.start, count.end) for count in marks.counts), *((named.start, named.end) for named in marks.mentions)]
    assert all(0 <= start < end <= len(text) for start, end in places)


def assert_inside(text: str, moment: Moment) -> None:
    if moment.start is not None and moment.end is not None:
        assert 0 <= moment.start < moment.end <= len(text)


BOUNDED = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@BOUNDED
@given(words=TEXTS, published=PUBLISHED)
def test_any_sentence_of_loose_words_is_read(marks_of: MarksOf, words: list[str], published: str | None) -> None:
    check(marks_of, joined(words), published)


@BOUNDED
@given(text=patterned(), published=PUBLISHED)
def test_any_sentence_of_a_report_is_read(marks_of: MarksOf, text: str, published: str | None) -> None:
    check(marks_of, text, published)


@BOUNDED
@given(text=patterned())
def test_any_sentence_is_read_by_the_rules_alone(marks_by_rule: MarksOf, text: str) -> None:
    check(marks_by_rule, text.upper() if len(text) % 2 else text, "2024-03-13")


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "“", "”", "(", "40", "40 40", "\u00a0", "’", "- - -", "Monday", "?!"]
)
def test_any_sentence_may_be_next_to_nothing(marks_of: MarksOf, text: str) -> None:
    check(marks_of, text, "2024-03-13")
