"""Old news: deeds that lie back, told again."""

import pytest
from tests.conftest import MarksOf


@pytest.mark.parametrize(
    ("text", "retold"),
    [
        ("The rebels shelled Keld on 9 March 2024. They had burned Orsk on 2 June 2019.", [False, True]),
        ("The rebels shelled Keld on 9 March 2024. They burned Orsk on 2 March 2024.", [False, False]),
        ("The rebels shelled Keld on 9 March 2024. They burned Orsk on 2 January 2024.", [False, True]),
        (
            "3 January 2024\nThe rebels burned Orsk.\n\n8 February 2024\nThe army bombed Keld.\n\n"
            "9 March 2024\nThe rebels shelled Sanne.",
            [False, False, False],
        ),
    ],
)
def test_old_news_of_an_undated_report_are_old_beside_its_last_day(marks_of: MarksOf, text: str, retold: list[bool]) -> None:
    assert [event.retold for event in marks_of(text, published=None).events] == retold


def test_old_news_put_years_back_are_old_news(marks_of: MarksOf) -> None:
    (event,) = marks_of("Keld remembers the 13 children shot in their classrooms years ago.").events
    assert event.retold


@pytest.mark.parametrize(
    ("sentence", "retold"),
    [
        ("Nine inmates have refused food since 8 January.", False),
        ("Nine inmates refused food on 8 January.", True),
        ("The minister had gone to the jail to beg the inmates for calm.", True),
        ("The mayor said rebels had burned nine houses near Keld.", False),
        ("Rebels had burned nine houses near Keld.", True),
        ("The minister went to the jail to beg the inmates for calm.", False),
    ],
)
def test_old_news_is_not_what_goes_on(marks_of: MarksOf, sentence: str, retold: bool) -> None:
    (event,) = marks_of(f"It rained. {sentence}").events
    assert event.retold == retold
