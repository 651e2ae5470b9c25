"""What is furniture in a text, and what only looks like it."""

from itertools import pairwise

import pytest

from parley.intake import furniture

BODY = "The ferry crews of Tarn went back to work on Friday, and 14 lorries left the quay before noon, their union said."
NEXT = "The mayor, Ada Lind, thanked the 30 crews that had kept the hospital supplied through nine weeks of strike."

FURNITURE = [
    "(Read also: Nine weeks of strike leave 20,000 parcels unsent)",
    "(You can read: The mayor promises 40 new berths)",
    "(Continue reading: 'It is hard to sail without a crew': a captain)",
    "[ Photo: 5 cranes at Tarn. Read also: 72 hours on the quay ]",
    "Read also: 13 berths, 4 unions, 0 ferries",
    "RELATED: 12 islands, 3 ferries",
    "MORE: 7 questions about the 5 unions",
    "MORE LIVE: Maren, 34 boats held | The budget talks",
    "(Also on this page: 21 islands on 1 map)",
    "Related stories: 5 things to know | 145 berths",
    "For earlier numbers see Ferry Note No. 11 (at least 604 parcels).",
    "Photo: Children wave at the 9 ferries. (Coastal Wire)",
    "A boy holds a kite over the dam at Tarn. In May 1,056 people came. Photo: L. Brandt",
    "Smoke rises over the old quay. See also The fire of 1921 in 12 pictures",
    "Tap here for our newsletter: 5 stories, 5 minutes",
    "#Ferries | 12,046 views | 2 comments",
    "Join our channel: 412,000 followers",
    "(Reporting by Ada Brook and three correspondents; editing by T. Moss)",
    "(Port Maren bureau contributed; next update 1400 GMT)",
    "The writer is 61 and teaches law.",
    "LEAD 13:40",
    "BC-FERRY-STRIKE 2NDLD",
]
REPORT = [
    "More than 30 crews signed the paper: nine weeks of strike were over.",
    "See page four of the accord, the mayor said.",
    "The accord (see also paragraph 5) speaks of 40 berths.",
    "Related families waited on the quay, 30 of them.",
    "He read also from the letter of the crews, 14 lines long.",
    "The photo shows nothing, the union said.",
    "The paper printed 400 comments of the crews.",
    "Watch the gates, the mayor told the crews.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_line_is_marked_whole_and_alone(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{NEXT}"
    start = text.index(line)
    assert furniture.spans(text) == ((start, start + len(line)),)


@pytest.mark.parametrize("line", REPORT)
def test_furniture_is_not_the_report(line: str) -> None:
    assert furniture.spans(f"{BODY}\n\n{line}\n\n{NEXT}\n\n{BODY}\n\n{NEXT}") == ()


def test_furniture_stamp_header_and_dateline_are_marked() -> None:
    assert furniture.spans(" date 2021-05-07 " + BODY) == ((0, 16),)
    header = "THE COURIER | Friday 7 May 2021"
    assert furniture.spans(f"{header}\n\n{BODY}") == ((0, len(header)),)
    dateline = "TARN, May 7 (Coastal Wire) - "
    assert furniture.spans(dateline + BODY) == ((0, len(dateline)),)


def test_furniture_glued_link_spares_a_long_paragraph() -> None:
    link = " See also The fire of 1921"
    text = f"{BODY} {NEXT}{link}"
    assert furniture.spans(f"{text}\n\n{NEXT}") == ((len(text) - len(link), len(text)),)


def test_furniture_caption_without_label_stands_beside_other_furniture() -> None:
    caption = "Lorries cross the pontoon bridge below the town of Tarn."
    link = "(Read also: Nine weeks of strike)"
    beside = f"{BODY}\n\n{link}\n\n{caption}\n\n{NEXT}"
    assert furniture.spans(beside)[1] == (beside.index(caption), beside.index(caption) + len(caption))
    assert furniture.spans(f"{BODY}\n\n{caption}\n\n{NEXT}") == ()
    for told in (
        caption.replace("cross ", "crossed "),
        caption.replace("cross ", "began to cross "),
        "The truce of 4 March is over.",
    ):
        assert len(furniture.spans(f"{BODY}\n\n{link}\n\n{told}\n\n{NEXT}")) == 1


def test_furniture_foot_lines_are_only_at_the_foot() -> None:
    pointer = "Page 6: Tarn loses 3-1, two sent off"
    assert len(furniture.spans(f"{BODY}\n\n{pointer}")) == 1
    assert furniture.spans(f"{BODY}\n\n{pointer}\n\n" + "\n\n".join([NEXT, BODY, NEXT, BODY])) == ()


@pytest.mark.parametrize(("last", "count"), [("CWS", 1), ("ENDS/nk/211", 1), ("They sailed.", 0), ("NO", 1), ("STRIKE.", 0)])
def test_furniture_sign_off_is_a_last_line_of_signs(last: str, count: int) -> None:
    assert len(furniture.spans(f"{BODY}\n\n{last}")) == count


def test_furniture_is_not_seen_in_wrapped_capitals() -> None:
    text = "THE CREWS OF TARN HAVE STOPPED WORK IN ALL OF THE NINE HARBOURS AND THE UNION\nADDS THAT IT WILL NOT\nSAIL."
    assert furniture.spans(text) == ()


def test_furniture_spans_are_in_order_and_apart() -> None:
    text = f" date 2021-05-07 {BODY}\n\n{FURNITURE[0]}\n\n{FURNITURE[1]}\n\n{NEXT}\n\nCWS"
    spans = furniture.spans(text)
    assert len(spans) == 4
    assert all(before[1] < after[0] for before, after in pairwise(spans))
