"""How the record is made, as the docs say it; nothing in a Markdown file becomes HTML but what Markdown makes."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from parley.web.markdown import write
from parley.web.pages.method import FILES, NAMES

ROOT = Path(__file__).parent.parent.parent
SOURCES = {"codebook": "docs/codebook.md", "accuracy": "docs/accuracy.md", "changelog": "CHANGELOG.md"}


def test_method_is_one_click_from_each_part(client: TestClient) -> None:
    page = client.get("/method").text
    for name in NAMES:
        assert f'href="/method/{name}"' in page


@pytest.mark.parametrize("name", NAMES)
def test_method_shows_the_projects_own_files(client: TestClient, name: str) -> None:
    page = client.get(f"/method/{name}")
    source = (ROOT / SOURCES[name]).read_text(encoding="utf-8")
    assert (FILES / f"{name}.md").read_text(encoding="utf-8") == source
    assert page.status_code == 200 and f"<h1>{source.splitlines()[0].lstrip('# ')}</h1>" in page.text


@pytest.mark.parametrize("name", ["..%2f..%2fapp.py", "passwd", "codebook.md"])
def test_method_shows_no_other_file(client: TestClient, name: str) -> None:
    assert client.get(f"/method/{name}").status_code in (404, 422)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](store.md)", "<p>x</p>"),
        ("[x](docs/codebook.md#talks)", '<a href="/method/codebook#talks">x</a>'),
        ("[x](https://talks.example/)", '<a href="https://talks.example/">x</a>'),
    ],
)
def test_markdown_lets_nothing_loose(markdown: str, expected: str) -> None:
    assert expected in write(markdown, {"codebook.md": "/method/codebook"}).body


def test_markdown_gives_title_and_headings() -> None:
    found = write("# Talks\n\nWords.\n\n## First day\n\n| a |\n|---|\n| b |\n", {})
    assert (found.title, found.headings) == ("Talks", (("first-day", "First day"),))
    assert "<h1>" not in found.body and '<h2 id="first-day">' in found.body and 'tabindex="0"' in found.body
