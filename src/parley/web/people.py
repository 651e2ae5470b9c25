"""Who may sign in to the desk, and what each may do: a file of names, roles and hashed passwords.

The file is one JSON object, a name to its role and the hash of its password (argon2id, with the library's parameters,
those of RFC 9106 for little memory). `parley people` writes it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from parley.errors import PeopleUnusable

ROLES = ("reader", "reviewer", "admin")
"""Each may do what those before it may: look; decide and add reports; and see who does."""

SHORTEST = 12  # characters of a password: long ones are what protects a hash that was lost (NIST SP 800-63B asks for 8)
_HASHER = PasswordHasher()
_NOBODYS = _HASHER.hash("a password that nobody has")


@dataclass(frozen=True, slots=True)
class Person:
    """One who looks at the desk."""

    name: str
    role: str

    def may(self, role: str) -> bool:
        """Tell whether the person may do what is for `role`."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class People:
    """All who may sign in: each name with its role and hash."""

    known: Mapping[str, tuple[str, str]]

    def known_by(self, name: str, password: str) -> Person | None:
        """Return the person of a name and password, else None; that takes as long for a name that nobody has."""
        role, hashed = self.known.get(name, ("", _NOBODYS))
        try:
            _HASHER.verify(hashed, password)
        except (VerificationError, InvalidHashError):
            return None
        return Person(name, role) if role else None


def load(path: Path) -> People:
    """Return the people of a file; raise PeopleUnusable where it cannot be read or holds anything else."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        known = {str(name): (str(each["role"]), str(each["password"])) for name, each in told.items()}
    except OSError as missing:
        raise PeopleUnusable(str(path), missing.strerror or "cannot be read") from missing
    except (ValueError, TypeError, KeyError, AttributeError) as broken:
        raise PeopleUnusable(str(path), "is no file of people") from broken
    strange = {role for role, _ in known.values()} - set(ROLES)
    if strange:
        raise PeopleUnusable(str(path), f"has the role {min(strange)!r}, which is none of {', '.join(ROLES)}")
    return People(known)


def put(path: Path, person: Person, password: str) -> None:
    """Write a person to the file, a new one where there is none; the file is replaced whole, and is its owner's alone."""
    if len(password) < SHORTEST:
        raise PeopleUnusable(str(path), f"a password has at least {SHORTEST} characters, this one {len(password)}")
    known = dict(load(path).known) if path.exists() else {}
    known[person.name] = (person.role, _HASHER.hash(password))
    told = {name: {"role": role, "password": hashed} for name, (role, hashed) in sorted(known.items())}
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as written:
        json.dump(told, written, ensure_ascii=False, indent=1)
    Path(written.name).replace(path)
