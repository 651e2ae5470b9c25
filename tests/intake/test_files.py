"""Which files a path stands for, and their names."""

from pathlib import Path

import pytest

from parley.errors import SourceUnreadable
from parley.intake import files


@pytest.mark.parametrize(
    ("path", "what", "stem"),
    [
        ("a/b.txt", "text", "b"),
        ("a/b.v2.HTML", "page", "b.v2"),
        ("b.jsonl.gz", "lines", "b"),
        ("b.json", "json", "b"),
        ("b.pdf", None, "b.pdf"),
        ("b", None, "b"),
        ("-", None, "standard-input"),
    ],
)
def test_files_format_and_stem_of_a_name(path: str, what: str | None, stem: str) -> None:
    assert (files.format_of(path), files.stem(path)) == (what, stem)


def test_files_under_a_folder_are_sorted_and_of_known_kinds(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".hidden.txt", "c.pdf", "sub/a.jsonl", "sub/.git/a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [path.relative_to(tmp_path).as_posix() for path in files.under(str(tmp_path)) if isinstance(path, Path)]
    assert found == ["a.html", "b.txt", "sub/a.jsonl"]


def test_files_under_an_empty_folder_say_so(tmp_path: Path) -> None:
    (refused,) = files.under(str(tmp_path))
    assert isinstance(refused, SourceUnreadable)
    assert refused.found == "the folder holds no report"


def test_files_content_is_bounded_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 101)
    with pytest.raises(SourceUnreadable, match="larger than 100 bytes"):
        files.content(tmp_path / "a.txt", largest=100)
    assert files.content(tmp_path / "a.txt", largest=101) == b"x" * 101
