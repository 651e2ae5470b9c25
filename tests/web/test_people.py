"""The file of those who may sign in."""

import json
from pathlib import Path

import pytest

from parley.errors import PeopleUnusable
from parley.web import people
from parley.web.people import Person

PASSWORD = "a long enough password"


def test_people_are_known_by_name_and_password(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    people.put(path, Person("Ada", "reviewer"), PASSWORD)
    people.put(path, Person("Ben", "reader"), PASSWORD[::-1])
    known = people.load(path)
    assert known.known_by("Ada", PASSWORD) == Person("Ada", "reviewer")
    assert known.known_by("Ben", PASSWORD) is None
    assert known.known_by("Cy", PASSWORD) is None


def test_people_file_holds_no_password_and_is_its_owners(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    people.put(path, Person("Ada", "reviewer"), PASSWORD)
    assert PASSWORD not in path.read_text()
    assert json.loads(path.read_text())["Ada"]["password"].startswith("$argon2id$")
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("told", ["", "[]", '{"Ada": {"role": "king", "password": "x"}}', '{"Ada": 1}'])
def test_people_file_of_anything_else_is_refused(tmp_path: Path, told: str) -> None:
    path = tmp_path / "people.json"
    path.write_text(told)
    with pytest.raises(PeopleUnusable):
        people.load(path)


def test_people_have_long_passwords(tmp_path: Path) -> None:
    with pytest.raises(PeopleUnusable, match="at least 12 characters"):
        people.put(tmp_path / "people.json", Person("Ada", "reader"), "short")


@pytest.mark.parametrize(
    ("role", "may"), [("reader", [True, False, False]), ("reviewer", [True, True, False]), ("admin", [True, True, True])]
)
def test_people_may_do_what_lesser_roles_may(role: str, may: list[bool]) -> None:
    assert [Person("Ada", role).may(other) for other in people.ROLES] == may
