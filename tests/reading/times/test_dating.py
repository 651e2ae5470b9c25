"""Moments: sentence → values, as if published on Wednesday 13 March 2024 unless told."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.model.moments import Moment
from parley.model.report import Report
from parley.reading.marks import Marks
from parley.reading.times import dating
from parley.reading.times.timewords import words


def moments(text: str, published: str | None = "2024-03-13") -> list[Moment]:
    return list(dating.read(Marks(report=Report(id="a", text=text, published=published))))


def values(text: str, published: str | None = "2024-03-13") -> list[str]:
    return [moment.value for moment in moments(text, published)]


FULL = [
    ("The pact was signed on 24 November 2019.", "2019-11-24"),
    ("The pact was signed on November 24, 2019.", "2019-11-24"),
    ("The pact was signed on Sunday, 24th of November, 2019.", "2019-11-24"),
    ("The pact was signed on Nov. 24th 2019.", "2019-11-24"),
    ("The pact was signed on 24/11/2019.", "2019-11-24"),
    ("The pact was signed on 11/24/2019.", "2019-11-24"),
    ("The pact was signed on 24.11.2019.", "2019-11-24"),
    ("The pact was signed on 2019-11-24.", "2019-11-24"),
    ("LORVALE, 4 JAN 90 (WIRE) -- THE ARMY SHOT DOWN A PLANE.", "1990-01-04"),
    ("The pact was signed on the twenty-fourth of November 2019.", "2019-11-24"),
    ("It fell in November 2019.", "2019-11"),
    ("It fell in 2019.", "2019"),
    ("It fell in nineteen ninety-six.", "1996"),
    ("Rents fell through the 1990s.", "199"),
    ("The corridor closed in the winter of 2015.", "2015-WI"),
    ("The corridor closed in the second quarter of 2015.", "2015-Q2"),
]

WITHOUT_YEAR = [
    ("The raid of 24 November left nine dead.", "2023-11-24"),
    ("A vote is due on 9 June.", "2024-06-09"),
    ("The raid of 9 June left nine dead.", "2023-06-09"),
    ("Talks reopened on March 2.", "2024-03-02"),
    ("It holds until the last day of this month.", "2024-03-31"),
    ("They left on the last day of February.", "2024-02-29"),
    ("They met on the first day of June 2021.", "2021-06-01"),
    ("It was the first day of the month.", "2024-03-01"),
    ("It began on December 23, 2019 and is to hold until January 7.", "2020-01-07"),
    ("They left on 7 July last.", "2023-07-07"),
    ("It happened in December.", "2023-12"),
    ("It happened last December.", "2023-12"),
    ("Elections come next May.", "2024-05"),
    ("It happened in June last year.", "2023-06"),
    ("The envoy came on the 5th.", "2024-03-05"),
    ("She came on 28 February and he on the 26th.", "2024-02-26"),
    ("In the instalment of the 2nd of this month came 70 women.", "2024-03-02"),
    ("He was freed on Friday 8.", "2024-03-08"),
]

WEEKDAYS = [
    ("Nine were freed on Friday.", "2024-03-08"),
    ("Nine were freed on Wednesday.", "2024-03-13"),
    ("Nine were freed last Wednesday.", "2024-03-06"),
    ("Nine will be freed next Wednesday.", "2024-03-20"),
    ("Nine were freed this Tuesday.", "2024-03-12"),
    ("The delegates meet again this Friday.", "2024-03-15"),
    ("The halt holds until Friday.", "2024-03-15"),
    ("The envoy is due in Lorvale on Friday.", "2024-03-15"),
    ("The envoy was due in Lorvale on Friday.", "2024-03-08"),
    ("Three are to come home by Friday, two more on Saturday.", "2024-03-16"),
    ("He said on Friday that the pact would hold.", "2024-03-08"),
    ("They met on Friday of last week.", "2024-03-08"),
    ("They meet on Monday of next week.", "2024-03-18"),
    ("He fled on 20 February; the previous Friday he had resigned.", "2024-02-16"),
    ("They meet every Thursday.", "XXXX-WXX-4"),
    ("THE BUSES LEFT ON FRIDAY.", "2024-03-08"),
    ("They met on Friday, the first guests of the house.", "2024-03-08"),
    ("On Friday the first guests of the house came out.", "2024-03-08"),
]

TOLD_BEFORE = [
    ("He came on 4 March and left the same day.", "2024-03-04"),
    ("He came on 4 March and left the next day.", "2024-03-05"),
    ("He came on 4 March and left two days later.", "2024-03-06"),
    ("He came on 4 March; she a day earlier.", "2024-03-03"),
    ("He came on 4 March; she the previous day.", "2024-03-03"),
    ("He came on 4 March; she had come the day before.", "2024-03-03"),
    ("He came on 4 March and spoke that evening.", "2024-03-04TEV"),
    ("The coup was on 15 July 1974. A halt of 22 July did not hold.", "1974-07-22"),
]

RELATIVE = [
    ("It ended yesterday.", "2024-03-12"),
    ("It ended the day before yesterday.", "2024-03-11"),
    ("It ends the day after tomorrow.", "2024-03-15"),
    ("They crossed last night.", "2024-03-12TNI"),
    ("They crossed this morning.", "2024-03-13TMO"),
    ("They crossed overnight.", "2024-03-12TNI"),
    ("They crossed early on Sunday morning.", "2024-03-10TMO"),
    ("The shelling of the night to Tuesday hurt four.", "2024-03-12TMO"),
    ("He left three weeks ago.", "2024-W08"),
    ("He left three days ago.", "2024-03-10"),
    ("He left five months ago.", "2023-10"),
    ("He left two years ago.", "2022"),
    ("He left last week.", "2024-W10"),
    ("He leaves next month.", "2024-04"),
    ("He left last year.", "2023"),
    ("He left over the weekend.", "2024-W10-WE"),
    ("He left last spring.", "2023-SP"),
    ("He left on Christmas Day.", "2023-12-25"),
    ("He left on Christmas Eve.", "2023-12-24"),
]

LENGTHS = [
    ("A truce of two weeks was offered.", "P2W"),
    ("It held for seven days.", "P7D"),
    ("A 72-hour halt was agreed.", "PT72H"),
    ("A four-day pause was agreed.", "P4D"),
    ("It may last two or three days.", "P2D"),
    ("It may last a few weeks.", "PXW"),
    ("It lasted forty-five days.", "P45D"),
    ("It lasted two and a half years.", "P2Y6M"),
    ("Nine lorries a day passed.", "P1D"),
    ("They meet every two weeks.", "P2W"),
]

HOURS = [
    ("It began at 9.45 p.m. on Friday.", "2024-03-08T21:45"),
    ("It began on Friday at 21:45.", "2024-03-08T21:45"),
    ("It began at noon on Friday.", "2024-03-08T12:00"),
    ("It began at six o'clock on Friday.", "2024-03-08T06:00"),
    ("It began at dawn.", "2024-03-13TMO"),
    ("16.50 The last bus is in.", "2024-03-13T16:50"),
]

REFERENCES = [
    ("The bridge is now open.", "PRESENT_REF"),
    ("They met recently.", "PAST_REF"),
    ("A reply will come soon.", "FUTURE_REF"),
]

ALL = [*FULL, *WITHOUT_YEAR, *WEEKDAYS, *TOLD_BEFORE, *RELATIVE, *LENGTHS, *HOURS, *REFERENCES]


@pytest.mark.parametrize(("sentence", "value"), ALL, ids=[case[0] for case in ALL])
def test_dating_value(sentence: str, value: str) -> None:
    assert values(sentence)[-1] == value


NO_DATES = [
    "Resolution 2334 was recalled.",
    "Resolution 1973 was recalled.",
    "Some 2000 prisoners were counted.",
    "He is 37 years old.",
    "A 12-year-old boy was hurt.",
    "Two boys, aged 6 years and 9 months, were found.",
    "The score was 3:1.",
    "Prices rose by 2.15 percent.",
    "They may march soldiers through the town.",
    "Sat in the sun, he waited.",
    "It was the fall of the capital.",
    "Two-thirds of the second army fled.",
    "In one evening nine were shot.",
]


@pytest.mark.parametrize("sentence", NO_DATES)
def test_dating_leaves_other_numbers(sentence: str) -> None:
    assert values(sentence) == []


OPEN = [
    ("Nine were freed on Friday.", "XXXX-WXX-5"),
    ("Nine were freed on 24 November.", "XXXX-11-24"),
    ("Nine were freed in November.", "XXXX-11"),
    ("Nine were freed yesterday.", "XXXX-XX-XX"),
    ("Nine were freed last week.", "XXXX-WXX"),
    ("Nine were freed this morning.", "XXXX-XX-XXTMO"),
]


@pytest.mark.parametrize(("sentence", "value"), OPEN)
def test_dating_keeps_relative_days_of_an_undated_report_open(sentence: str, value: str) -> None:
    (moment,) = moments(sentence, published=None)
    assert (moment.value, moment.day) == (value, None)


def test_dating_of_an_undated_report_uses_the_year_told_before() -> None:
    assert values("It began on 5 May 2011. A halt followed on 9 June.", published=None) == ["2011-05-05", "2011-06-09"]


SPANS = [
    ("The pause ran from November 24 to 30.", "2023-11-24", "2023-11-30"),
    ("The pause ran from 24 to 30 November 2023.", "2023-11-24", "2023-11-30"),
    ("Shops were shut on 2 and 3 March.", "2024-03-02", "2024-03-03"),
    ("Shops were shut on March 2-5, 2021.", "2021-03-02", "2021-03-05"),
]


@pytest.mark.parametrize(("sentence", "first", "last"), SPANS)
def test_dating_gives_the_last_day_of_a_span(sentence: str, first: str, last: str) -> None:
    (moment,) = moments(sentence)
    assert (moment.value, moment.last) == (first, last)


HOWS = [
    ("on 24 November 2023", "day in full"),
    ("on 24 November", "day and month nearest to publication"),
    ("on 24 November last year", "day and month in the year told beside them"),
    ("on Friday", "weekday before publication"),
    ("on Wednesday", "weekday of publication"),
    ("until Friday", "weekday after publication, told as to come"),
    ("yesterday", "counted from publication"),
    ("at dawn", "hour of the day of publication, no other day being told"),
]


@pytest.mark.parametrize(("words_for_it", "how"), HOWS)
def test_dating_says_how(words_for_it: str, how: str) -> None:
    assert [moment.how for moment in moments(f"They stayed {words_for_it}.")] == [how]


def test_dating_reads_nothing_in_furniture() -> None:
    text = "(Read also: the raid of 2 March) She left the next day."
    report = Report(id="a", text=text, published="2024-03-13", furniture=((0, 32),))
    assert [moment.value for moment in dating.read(Marks(report=report))] == ["2024-03-14"]


def test_dating_marks_the_words_it_read() -> None:
    text = "They met on Friday, 8 March, in Lorvale."
    (moment,) = moments(text)
    assert text[moment.start : moment.end] == "Friday, 8 March"


def test_dating_is_the_same_in_capitals() -> None:
    sentence = "Talks opened on 9 May 2021 and ended last Friday."
    assert values(sentence.upper()) == values(sentence)


PIECES = st.lists(
    st.sampled_from(
        ["24", "2024", "May", "Friday", "the", "a", "last", "week", "of", "two", "hours", "later", ",", "9.45", "p.m."]
    )
    | st.text(string.ascii_letters, max_size=4),
    max_size=12,
)


@given(PIECES, st.sampled_from([None, "2024-02-29"]))
def test_dating_never_stops_and_never_overlaps(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    found = moments(text, published)
    places = [place for moment in found for place in (moment.start, moment.end)]
    assert places == sorted(places, key=lambda place: place or 0)
    assert len(words(text).kinds) == len(words(text).starts)


@pytest.mark.parametrize(
    ("words_for_it", "value"),
    [("on 24 January last year", "2023-01-24"), ("on May 5, this year,", "2024-05-05"), ("on 5 May", "2024-05-05")],
)
def test_dating_takes_the_year_told_beside_a_day(words_for_it: str, value: str) -> None:
    assert [moment.value for moment in moments(f"It began {words_for_it} at Lorvale.")] == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The truce has been in force since May.", "2023-05"),
        ("The truce has been in force since 20 April.", "2023-04-20"),
        ("Since mid-June the road has been shut.", "2023-06"),
        ("The truce has been in force since March.", "2024-03"),
        ("The truce will be in force from 20 April.", "2024-04-20"),
    ],
)
def test_dating_what_goes_on_since_a_day_began_before_the_report(sentence: str, value: str) -> None:
    assert values(sentence) == [value]
