"""What holds for every lexicon: it can be loaded, and a test of its own runs its examples."""

from importlib import resources
from pathlib import Path

import pytest

from parley import lexicons
from parley.errors import LexiconBroken

NAMES = sorted(
    path.name.removesuffix(".toml") for path in resources.files(lexicons).iterdir() if path.name.endswith(".toml")
)


@pytest.mark.parametrize("name", NAMES)
def test_lexicons_load(name: str) -> None:
    assert all(entry["words"] and entry["example"] for entry in lexicons.entries(name))


@pytest.mark.parametrize("name", NAMES)
def test_lexicons_examples_are_run(name: str) -> None:
    tests = Path(__file__).parent.glob("test_*.py")
    assert any(f'"{name}"' in path.read_text(encoding="utf-8") for path in tests if path.name != Path(__file__).name)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ('[[entry]]\nwords = ["free"]', "example"),
        ('[[entry]]\nexample = "They were freed."', "words"),
        ('[[entry]]\nwords = ["free", "free"]\nexample = "They were freed."', "twice"),
    ],
)
def test_lexicons_refuse(raw: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.toml").write_text(raw, encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    with pytest.raises(LexiconBroken, match=why):
        lexicons.entries("broken")
    lexicons.entries.cache_clear()


def test_lexicons_words_of_a_sense() -> None:
    undone = [entry["words"] for entry in lexicons.entries("unwilling") if entry["sense"] == "undone"]
    assert undone and lexicons.words("unwilling", "undone") == frozenset().union(*undone)
    assert lexicons.words("silences", "refuses", key="kind") == {"decline", "refuse"}
