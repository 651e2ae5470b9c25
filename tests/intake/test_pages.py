"""From a page to its body and metadata."""

import pytest

from parley.errors import SourceUnreadable
from parley.intake import pages

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferries sail | The Tarn Courier</title>
<meta property="og:site_name" content="The Tarn Courier"><meta property="og:title" content="Ferries sail">
<meta property="og:url" content="https://courier.example/ferries-sail">
<meta property="article:published_time" content="2021-05-07T18:40:00+00:00">
<meta property="article:modified_time" content="2021-05-09T08:00:00+00:00"></head><body>
<header><a href="/">The Tarn Courier</a></header><nav><ul><li><a href="/world">World news</a></li></ul></nav>
<main><article><h1>Ferries sail</h1><time datetime="2021-05-07">7 May 2021</time>
<figure><img src="x.jpg" alt="Quay"><figcaption>A crane lifts the 300th container. Photo: L. Brandt</figcaption></figure>
<p>The crews of nine ferries went back to work before noon.</p><p>“We won’t wait,” said André.</p>
<h2>What next</h2><ul><li>Crews get 40 berths.</li></ul>
<aside>Subscribe to our newsletter</aside></article></main>
<footer>All rights reserved 2021</footer></body></html>"""


def test_pages_read_body_and_metadata() -> None:
    page = pages.read(PAGE, "a.html", latest_year=2026)
    assert page.text.splitlines() == [
        "Ferries sail",
        "The crews of nine ferries went back to work before noon.",
        "“We won’t wait,” said André.",
        "What next",
        "- Crews get 40 berths.",
    ]
    assert (page.title, page.day, page.publisher) == ("Ferries sail", "2021-05-07", "The Tarn Courier")
    assert page.url == "https://courier.example/ferries-sail"


def test_pages_read_a_body_without_paragraphs() -> None:
    html = "<html><body><div>The crews of nine ferries went back.<br><br>The mayor thanked them.</div></body></html>"
    assert pages.read(html, "a.html", latest_year=2026).text.splitlines() == [
        "The crews of nine ferries went back.",
        "The mayor thanked them.",
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><title>Ferries</title></head><body></body></html>",
        "<html><body><nav><a href='/'>World</a></nav></body></html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<html></html>",
        "<",
        "<!-- nothing -->",
    ],
)
def test_pages_without_body_text_are_refused(html: str) -> None:
    with pytest.raises(SourceUnreadable, match=r"a\.html: the page has no body text; expected"):
        pages.read(html, "a.html", latest_year=2026)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (b'<meta charset="ISO-8859-2">', "iso-8859-2"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "windows-1252"),
        (b"<title>charset=none</title>", None),
    ],
)
def test_pages_tell_their_encoding(head: bytes, told: str | None) -> None:
    assert pages.charset(b"<html><head>" + head) == told
