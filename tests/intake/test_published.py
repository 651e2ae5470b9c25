"""The day of publication: from what came with the text, then from the text, else unknown."""

import pytest

from parley.intake import published

BODY = "The ferry crews of Tarn went back to work before noon on Friday, their union said."
TOLD = [
    (BODY, {"given": "2021-05-07"}, ("2021-05-07", "given")),
    (BODY, {"given": "2021-05-07T23:10:00+02:00"}, ("2021-05-07", "given")),
    (BODY, {"given": "7 May 2021"}, ("2021-05-07", "given")),
    (BODY, {"given": "soon"}, (None, "unknown")),
    (BODY, {"given": 20210507}, (None, "unknown")),
    (BODY, {"given": "2021-02-31"}, (None, "unknown")),
    (BODY, {"metadata": "2021-05-07"}, ("2021-05-07", "page metadata")),
    (" date 2021-05-07 " + BODY, {}, ("2021-05-07", "stamp in the text")),
    (" date 2021-05-07 " + BODY, {"given": "2021-05-08"}, ("2021-05-08", "given")),
    (BODY, {"url": "https://example.org/2021/05/07/ferries"}, ("2021-05-07", "page address")),
    (BODY, {"url": "https://example.org/ferries-2021-05-07.html"}, ("2021-05-07", "page address")),
    (BODY, {"url": "https://example.org/20219907/ferries"}, (None, "unknown")),
    ("THE COURIER, Friday 7 May 2021\n\n" + BODY, {}, ("2021-05-07", "page header")),
    ("Updated 7 May 2021\n\n" + BODY, {}, ("2021-05-07", "page header")),
    ("Updated 9 May 2021 | Published 7 May 2021\n\n" + BODY, {}, ("2021-05-07", "page header")),
    ("Tarn, 7 May 2021\nMaren, 8 May 2021\n\n" + BODY, {}, (None, "unknown")),
    ("TARN, 7 May 2021 - " + BODY, {}, ("2021-05-07", "dateline")),
    ("TARN, May 7 - " + BODY, {}, (None, "unknown")),
    (BODY, {}, (None, "unknown")),
]


@pytest.mark.parametrize(("text", "came", "known"), TOLD)
def test_published_known_takes_the_surest_source(text: str, came: dict[str, str], known: published.Known) -> None:
    assert published.known(text, **came, latest_year=2026) == known
