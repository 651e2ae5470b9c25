"""Markdown files of this project as HTML: raw HTML stays text, and only addresses of the web and of the desk are links."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

LEAST = 2  # the level of the headings that a list of contents names; the one above is the page's own
SCROLLED = '<div class="scroll" tabindex="0" role="region" aria-label="Table {}">'


@dataclass(frozen=True, slots=True)
class Written:
    """A file as HTML: its title, its headings (anchor and words), and its body without the title."""

    title: str
    headings: tuple[tuple[str, str], ...]
    body: Markup


def write(text: str, places: Mapping[str, str]) -> Written:
    """Return a Markdown text as HTML; `places` gives the addresses of the files that it may link to, by their names."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    title, headings = "", []
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        words = "".join(part.content for part in inline.children or ())
        if opening.tag == "h1":
            title = words
        else:
            anchor = re.sub(r"\W+", "-", words.lower()).strip("-")
            opening.attrSet("id", anchor)
            headings += [(anchor, words)] if opening.tag == f"h{LEAST}" else []
    body = list(_without_title(tokens))
    for token in body:
        if token.children:
            token.children = list(_linked(token.children, places))
    html = markdown.renderer.render(body, markdown.options, {})
    nth = count(1)  # parts of a page that can be scrolled must differ in name
    html = re.sub("<table>", lambda _: f"{SCROLLED.format(next(nth))}<table>", html).replace("</table>", "</table></div>")
    return Written(title, tuple(headings), Markup(html))  # the renderer escapes all that the text holds


def _without_title(tokens: list[Token]) -> Iterator[Token]:
    is_title = False
    for token in tokens:
        is_title = is_title or (token.type == "heading_open" and token.tag == "h1")
        if not is_title:
            yield token
        if token.type == "heading_close" and token.tag == "h1":
            is_title = False


def _linked(tokens: list[Token], places: Mapping[str, str]) -> Iterator[Token]:
    """Tokens of a line, with the links that lead somewhere from the desk; of others the words are left."""
    is_kept = True
    for token in tokens:
        if token.type == "link_open":
            address = str(token.attrGet("href") or "")
            file, _, anchor = address.rpartition("/")[2].partition("#")
            address = places.get(file, address) + (f"#{anchor}" if file in places and anchor else "")
            is_kept = address.startswith(("https://", "http://", "/", "#"))
            token.attrSet("href", address)
        if token.type not in ("link_open", "link_close") or is_kept:
            yield token
