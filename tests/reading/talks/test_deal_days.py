"""Days of a deal: past, running and to come, as the day of publication has it (Wednesday 13 March 2024)."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A truce between Kenya and Uganda lasted from 3 March to 9 March.", "expired"),
        ("A truce between Kenya and Uganda expires on 20 March 2024.", "in force"),
        ("A truce between Kenya and Uganda takes effect on 20 March 2024.", "agreed"),
        ("A truce between Kenya and Uganda did not hold.", "collapsed"),
        ("The truce between Kenya and Uganda is over.", "expired"),
        ("The truce between Kenya and Uganda expired today.", "expired"),
        ("The truce between Kenya and Uganda runs out tonight.", "in force"),
        ("A truce between Kenya and Uganda that was to start on Monday was delayed.", "agreed"),
        ("The truce between Kenya and Uganda seems to hold.", "in force"),
        ("Kenya and Uganda agreed to extend their truce by two days.", "extended"),
        ("Kenya and Uganda traded 40 prisoners on Sunday under a deal brokered by Oman.", "agreed"),
        ("Kenya suspended the truce with Uganda on Sunday.", "collapsed"),
        ("Kenya and Uganda suspended the exchange of prisoners on Sunday.", "agreed"),
        ("The truce between Kenya and Uganda came to an end on Monday.", "expired"),
        ("The truce between Kenya and Uganda is due to end at dawn on Friday.", "in force"),
        ("The truce between Kenya and Uganda will remain in force until the end of March.", "in force"),
        ("Shelling put an end to the truce between Kenya and Uganda.", "collapsed"),
        ("Kenya and Uganda signed a truce. It took effect on Monday and may be extended.", "in force"),
        ("The truce that Kenya and Uganda signed on 4 March has been in force since 6 March.", "in force"),
    ],
)
def test_deal_days_status_follows_the_days(marks_of: MarksOf, text: str, status: str) -> None:
    assert [agreement.status for agreement in marks_of(text).agreements] == [status]


def test_deal_days_are_unknown_where_no_day_is_told(marks_of: MarksOf) -> None:
    (agreement,) = marks_of("Kenya and Uganda extended a truce of sixty days.").agreements
    assert (agreement.declared, agreement.start, agreement.end) == (None, None, None)


def test_deal_days_the_day_of_a_deal_that_lasted_is_not_its_end(marks_of: MarksOf) -> None:
    (agreement,) = marks_of("Kenya and Uganda reached a truce agreement on 4 March that lasted for a week.").agreements
    assert agreement.end is None
    assert agreement.declared is not None and agreement.declared.day == "2024-03-04"
    assert agreement.status == "expired"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The truce, which lasted from 3 March to 9 March, was broken on Monday.", "2024-03-03", "2024-03-09"),
        ("The truce in force since 2 February ran out on Monday.", "2024-02-02", "2024-03-11"),
        ("A truce of 4 March did not hold.", "2024-03-04", None),
        ("The truce began on 3 March and expires on 20 March.", "2024-03-03", "2024-03-20"),
        ("The truce between Kenya and Uganda, which began on 2 February, ran out on Monday.", "2024-02-02", "2024-03-11"),
        ("The truce along the river, in force since 2 February, has been broken again.", "2024-02-02", None),
        ("Kenya and Uganda signed a truce on Monday. It is due to start on Thursday.", "2024-03-14", None),
        ("The truce with Uganda was over on Monday.", None, "2024-03-11"),
        ("The truce with Uganda was put off until Friday.", "2024-03-15", None),
        ("The truce between Kenya and Uganda was holding on Monday.", None, None),
    ],
)
def test_deal_days_of_what_is_over(marks_of: MarksOf, text: str, start: str | None, end: str | None) -> None:
    (agreement,) = marks_of(text).agreements
    assert [moment.day if moment else None for moment in (agreement.start, agreement.end)] == [start, end]


def test_deal_days_the_day_of_the_beginning_is_not_that_of_the_deal(marks_of: MarksOf) -> None:
    (agreement,) = marks_of("Kenya and Uganda agreed on a truce that is to begin on Thursday evening.").agreements
    assert (agreement.declared, agreement.start and agreement.start.day) == (None, "2024-03-14")


def test_deal_days_of_what_a_deal_is_to_do_are_its_own(marks_of: MarksOf) -> None:
    (deal,) = marks_of("The truce between Kenya and Uganda is to last from 15 to 20 March.").agreements
    assert deal.start and deal.end
    assert (deal.start.day, deal.end.day) == ("2024-03-15", "2024-03-20")


def test_deal_days_what_is_due_under_a_deal_does_not_end_it(marks_of: MarksOf) -> None:
    (deal,) = marks_of("Under the truce, Kenya will free 40 prisoners by 20 March.").agreements
    assert (deal.start, deal.end) == (None, None)


@pytest.mark.parametrize(
    ("text", "declared", "start", "end", "status"),
    [
        ("The truce between Kenya and Uganda could not run beyond Friday.", None, None, None, "agreed"),
        (
            "The truce between Kenya and Uganda that came into force on Monday was not renewed.",
            None,
            "2024-03-11",
            None,
            "expired",
        ),
        ("A truce between Kenya and Uganda, mediated by Oman, lapsed on Monday.", None, None, "2024-03-11", "expired"),
        ("The truce in force since 2 March runs out today.", None, "2024-03-02", "2024-03-13", "in force"),
        (
            "A truce between Kenya and Uganda began on Sunday and is to last until Friday.",
            None,
            "2024-03-10",
            "2024-03-15",
            "in force",
        ),
        ("Kenya and Uganda signed a truce that takes effect on Friday.", None, "2024-03-15", None, "agreed"),
        ("Kenya and Uganda agreed on Sunday to swap all prisoners.", "2024-03-10", None, None, "agreed"),
        ("Kenya and Uganda failed to agree on a truce on Sunday.", None, None, None, "proposed"),
        ("Kenya and Uganda swapped 40 men on Sunday, the third exchange since January.", None, "2024-03-10", None, "agreed"),
        ("Ten soldiers were freed by Uganda on Sunday in return for 30 prisoners.", None, "2024-03-10", None, "agreed"),
        ("Talks on a truce between Kenya and Uganda broke down on Sunday.", None, None, None, "proposed"),
        ("The February truce between Kenya and Uganda collapsed on Sunday.", None, None, "2024-03-10", "collapsed"),
        ("Talks between Kenya and Uganda led to a truce on Monday.", "2024-03-11", None, None, "agreed"),
        ("A plan for a truce between Kenya and Uganda came from Oman on Monday.", None, None, None, "proposed"),
        ("Kenya offered Uganda a pause of two weeks that could reach five.", None, None, None, "proposed"),
        ("The truce between Kenya and Uganda was lengthened on Monday.", None, None, None, "extended"),
    ],
)
def test_deal_days_of_offers_endings_and_what_is_only_possible(
    marks_of: MarksOf, text: str, declared: str | None, start: str | None, end: str | None, status: str
) -> None:
    (agreement,) = marks_of(text).agreements
    days = [moment and moment.day for moment in (agreement.declared, agreement.start, agreement.end)]
    assert (*days, agreement.status) == (declared, start, end, status)


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("Oman announces that its mediation between Kenya and Uganda has led to a truce.", "2024-03-13"),
        ("Kenya and Uganda announce a truce of ten days.", "2024-03-13"),
        ("Kenya and Uganda announced a truce of ten days.", None),
        ("Kenya and Uganda announced a truce of ten days on Monday.", "2024-03-11"),
    ],
)
def test_deal_days_what_is_announced_in_the_present_is_declared_that_day(
    marks_of: MarksOf, text: str, declared: str | None
) -> None:
    (agreement,) = marks_of(text).agreements
    assert (agreement.declared and agreement.declared.day) == declared


def test_deal_days_a_deadline_is_not_the_day_of_the_deal(marks_of: MarksOf) -> None:
    (deal,) = marks_of("Kenya and Uganda signed a truce: the captives free by Sunday.").agreements
    assert deal.declared is None


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        ("The truce between Peru and Chad is due to expire on 20 March.", None, "2024-03-20", "in force"),
        ("The truce, which was to have lasted until May, collapsed on Monday.", None, "2024-03-11", "collapsed"),
        ("A three-week-old truce between Peru and Chad collapsed on Monday.", None, "2024-03-11", "collapsed"),
        ("The accord provides for a lull of three months, which ends on 20 March.", None, "2024-03-20", "in force"),
        (
            "A pause was agreed on 2 March. The talks are about the pause, which is due to expire on 20 March.",
            None,
            "2024-03-20",
            "in force",
        ),
        ("The truce of 2 March never took hold.", "2024-03-02", None, "collapsed"),
    ],
)
def test_deal_days_of_what_is_due_or_was_to_be(
    marks_of: MarksOf, text: str, start: str | None, end: str | None, status: str
) -> None:
    (deal,) = marks_of(text).agreements
    assert [moment.day if moment else None for moment in (deal.start, deal.end)] == [start, end]
    assert deal.status == status


def test_deal_days_the_day_of_another_deal_is_not_its_own(marks_of: MarksOf) -> None:
    text = "The exchange of captives, the third since the truce began on Monday, went on in Keld."
    deals = {deal.kind: deal for deal in marks_of(text).agreements}
    assert deals["exchange"].start is None
    assert deals["truce"].start is not None


def test_deal_days_the_day_on_which_an_exchange_was_stopped_is_not_its_beginning(marks_of: MarksOf) -> None:
    (agreement,) = marks_of("The exchange of prisoners between Kenya and Uganda was suspended on Sunday.").agreements
    assert (agreement.start, agreement.end) == (None, None)


def test_deal_days_the_day_on_which_a_truce_was_suspended_is_its_end(marks_of: MarksOf) -> None:
    (agreement,) = marks_of("Kenya suspended the truce with Uganda on Sunday.").agreements
    assert agreement.end is not None and agreement.end.day == "2024-03-10"


def test_deal_days_the_day_of_a_welcome_is_not_that_of_the_deal(marks_of: MarksOf) -> None:
    text = "The council on Monday welcomed the accord reached by Kenya and Uganda on a cessation of hostilities."
    assert [agreement.declared for agreement in marks_of(text).agreements] == [None]


def test_deal_days_the_day_of_what_was_only_to_last_is_no_beginning(marks_of: MarksOf) -> None:
    text = "The truce between Kenya and Uganda was to have run until 20 March, but on Tuesday Kenya declared it over."
    assert [agreement.start for agreement in marks_of(text).agreements] == [None]
