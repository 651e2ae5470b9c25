"""The docs say what is there: dependencies, codebook, settings, commands, links, version."""

import re
import tomllib
from pathlib import Path

import pytest

import parley
from parley.model import claims, judgements
from parley.settings import Settings

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CODEBOOK = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")


def package(requirement: str) -> str:
    return re.split(r"[<>=\[; ]", requirement, maxsplit=1)[0]


def test_docs_every_dependency_has_its_reason() -> None:
    extras = [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
    wanted = {package(line) for line in [*PROJECT["dependencies"], *extras]}
    given = set(
        re.findall(r"^\| ([\w-]+) \| \S", (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert given - {"package"} == wanted


@pytest.mark.parametrize(
    "values",
    [
        claims.MEASURES,
        claims.ACTS,
        claims.EVENT_TYPES,
        claims.AGREEMENT_STATUSES,
        claims.MEETING_STATUSES,
        claims.EVENT_STATUSES,
        claims.CUE_TYPES,
        judgements.JUDGEMENT_KINDS,
        judgements.DISAGREEMENT_REASONS,
    ],
)
def test_docs_codebook_has_every_value(values: tuple[str, ...]) -> None:
    assert [value for value in values if not re.search(rf"\b{re.escape(value)}\b", CODEBOOK)] == []


def test_docs_lock_names_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\w)", lock.strip()))


def test_docs_changelog_begins_with_this_version() -> None:
    first = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert first and first[1] == parley.__version__


@pytest.mark.parametrize("path", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda path: path.name)
def test_docs_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in link]
    named = re.findall(r"`((?:src|tests|docs|bench|examples)/[\w/.-]*\w)`", text)
    named = [name for name in named if "NAME" not in name]  # what a contributor is to write
    assert [link for link in [*links, *named] if not ((path.parent / link).exists() or (ROOT / link).exists())] == []


def test_docs_every_setting_is_explained() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in Settings.__dataclass_fields__ if f"PARLEY_{name.upper()}" not in readme] == []
