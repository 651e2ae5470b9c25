"""Stamps, header lines and datelines at the top of a page."""

import pytest

from parley.intake import masthead

BODY = "\n\nThe ferry crews of Tarn went back to work before noon, and the harbour opened its gates to lorries again."

HEADERS = [
    ("THE TARN COURIER | Friday 7 May 2021", [("2021-05-07", "")]),
    ("Port Maren, Friday, May 7, 2021 - Page 3", [("2021-05-07", "")]),
    ("Friday 7 May 2021. Times are island times, newest entry on top.", [("2021-05-07", "")]),
    ("Ferry Note No. 12, 7 May 2021", [("2021-05-07", "")]),
    ("Published: 3 May 2021 | Updated: 5 May 2021", [("2021-05-03", "published"), ("2021-05-05", "updated")]),
    ("posted Friday, 7 May 2021, 18:52 | updated 21:10", [("2021-05-07", "published")]),
    ("Updated Friday, May 7, 2021, 11.15 a.m. (an earlier version gave 83)", [("2021-05-07", "updated")]),
    ("ISLAND RADIO, edition of Friday, 7 May 2021.", [("2021-05-07", "")]),
    ("The strike of 7 May 2021", []),
    ("On 7 May 2021 the crews went home.", []),
    ("7 May 2021: the day the ferries stopped", []),
    ("In Tarn, 7 May 2021, two ferries sank while the crews were on strike for the week", []),
]
DATELINES = [
    ("TARN, May 7 (Coastal Wire) - The", "TARN, May 7 (Coastal Wire) - ", "Coastal Wire", None),
    ("PORT MAREN/TARN, 7 May 2021 — The", "PORT MAREN/TARN, 7 May 2021 — ", None, "2021-05-07"),
    ("(CWS) PORT MAREN, 7th May, 2021 -- The", "(CWS) PORT MAREN, 7th May, 2021 -- ", "CWS", "2021-05-07"),
    ("TARN, Outer Isles, May 7 (Coastal Wire) - The", "TARN, Outer Isles, May 7 (Coastal Wire) - ", "Coastal Wire", None),
    ("TARN (Coastal Wire) - The", "TARN (Coastal Wire) - ", "Coastal Wire", None),
    ("TARN (from our envoy, Friday 7 May 2021). The", "TARN (from our envoy, Friday 7 May 2021). ", None, "2021-05-07"),
    ("TARN, Friday.—The", "TARN, Friday.—", None, None),
    ("TARN, Outer Isles. The", "TARN, Outer Isles. ", None, None),
    ("TARN, 7 MAY 89 (CWS) -- [TEXT] The", "TARN, 7 MAY 89 (CWS) -- [TEXT] ", "CWS", "1989-05-07"),
    ("Tarn/Port Maren, 7 May 2021 - The", "Tarn/Port Maren, 7 May 2021 - ", None, "2021-05-07"),
    ("Tarn, 7 May 2021 - The", "Tarn, 7 May 2021 - ", None, "2021-05-07"),
]
NO_DATELINE = ["The", "MARA: The", "Tarn waits - the", "TARN. The", "THE FERRY-\nCREWS STOPPED AND the"]
LEAD = " crews of nine ferries went back to work before noon on Friday."


@pytest.mark.parametrize(("line", "told"), HEADERS)
def test_masthead_headers_tell_their_day_and_its_role(line: str, told: list[tuple[str, str]]) -> None:
    found = masthead.headers(line + BODY)
    assert [(str(header.day), header.role) for header in found] == told
    assert all((header.start, header.end) == (0, len(line)) for header in found)


def test_masthead_headers_of_a_chronicle_are_none() -> None:
    assert masthead.headers("FERRIES, DAY BY DAY\n\n7 May 2021. Strike.\n\n9 May 2021. Talks.\n") == ()


@pytest.mark.parametrize(("opening", "words", "agency", "day"), DATELINES)
def test_masthead_dateline_is_found_with_agency_and_day(
    opening: str, words: str, agency: str | None, day: str | None
) -> None:
    text = opening + LEAD
    found = masthead.dateline(text)
    assert found is not None
    exact = found.written.exact if found.written else None
    assert (text[found.start : found.end], found.agency, str(exact) if exact else None) == (words, agency, day)


@pytest.mark.parametrize("opening", NO_DATELINE)
def test_masthead_dateline_is_not_seen_in_prose(opening: str) -> None:
    assert masthead.dateline(opening + LEAD) is None


def test_masthead_stamp_is_glued_to_the_first_sentence() -> None:
    found = masthead.stamp(" date 2021-05-07 The ferries sail.")
    assert found is not None
    assert (str(found[0]), found[1]) == ("2021-05-07", (0, 16))
    assert masthead.stamp("The date 2021-05-07 was set.") is None
    assert masthead.stamp(" date 2021-13-40 The ferries sail.") is None


def test_masthead_dateline_may_follow_a_title_as_long_as_a_line() -> None:
    title = "Warring crews of the outer and the inner harbour agree to a pause of three days\n"
    found = masthead.dateline(f"{title}Tarn, 7 May 2021 (Coastal Wire) - The{LEAD}")
    assert found is not None and found.written is not None and str(found.written.exact) == "2021-05-07"
    assert masthead.dateline(f"{title}Tarn (Coastal Wire) - The{LEAD}") is None
