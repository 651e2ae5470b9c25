"""The tree drawn in errors.py is the tree of its classes, and every error says what, where and what to do."""

import inspect
import re
from pathlib import Path

import pytest

from parley import errors

CLASSES = {name: cls for name, cls in vars(errors).items() if inspect.isclass(cls) and issubclass(cls, Exception)}


def test_errors_tree_is_drawn() -> None:
    drawn = re.findall(r"^(?:[├└]── )?(\w+) {2,}\S", errors.__doc__ or "", flags=re.MULTILINE)
    assert drawn == list(CLASSES)
    assert all(issubclass(cls, errors.ParleyError) for cls in CLASSES.values())


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            errors.PeopleUnusable("people.json", "is no file of people"),
            "people.json: is no file of people; `parley people FILE NAME` writes such a file",
        ),
        (
            errors.DeskUnsafe("0.0.0.0"),
            "0.0.0.0 can be reached from other machines, where everybody must sign in; name the people with --people FILE "
            "(`parley people FILE NAME` adds one), or leave out --host",
        ),
        (
            errors.QuoteNotFound("three men", "harbour", 7),
            "report harbour: expected the words 'three men' at character 7, and they are not there",
        ),
        (errors.UnknownValue("move.act", "hug", ("accept", "reject")), "move.act: 'hug' is not one of accept, reject"),
        (
            errors.LexiconBroken("acts", "free", "expected the key 'act'; add it"),
            "lexicon acts, entry 'free': expected the key 'act'; add it",
        ),
        (
            errors.CorpusBroken(Path("corpus/acts.txt"), 7, "expected [LABEL words]"),
            "acts.txt:7: expected [LABEL words]; mend the line or leave it out",
        ),
        (
            errors.SourceUnreadable("a.json", "no text", "expected a key `text`; add it"),
            "a.json: no text; expected a key `text`; add it",
        ),
        (
            errors.ParserMissing("en_x"),
            "the parser model 'en_x' is not installed; install it, or unset PARLEY_PARSER to use parley's own",
        ),
        (
            errors.TrainingUnready(["torch", "onnx"]),
            "training needs torch, onnx; install parley with its extra `training`",
        ),
        (errors.StoreUnusable("a.db", "is a folder", "name a file"), "a.db: is a folder; name a file"),
        (
            errors.NotOnRecord("claim 12", "a.db"),
            "claim 12 is not on record in a.db; the lists print the ids",
        ),
        (
            errors.NotOnRecord("decision 12", "a.db"),
            "decision 12 is not on record in a.db; `parley history` prints the ids of decisions",
        ),
        (
            errors.Unwritable("page.md", "Permission denied"),
            "page.md: cannot be written (Permission denied); allow writing to its folder, or name another file",
        ),
        (
            errors.DecisionConflict("claim 12", "rejected by B. Reader on 2024-03-14", "ab"),
            "claim 12: rejected by B. Reader on 2024-03-14; look at it with `parley history`, "
            "then decide again with --over ab",
        ),
        (
            errors.DecisionConflict("claim 12", "nothing is decided on it any more", None),
            "claim 12: nothing is decided on it any more; look at it with `parley history`, "
            "then decide again without --over",
        ),
    ],
)
def test_errors_messages(error: errors.ParleyError, message: str) -> None:
    assert str(error) == message


def test_errors_messages_are_all_read() -> None:
    here = inspect.getsource(test_errors_messages) + str(test_errors_messages.pytestmark)  # type: ignore[attr-defined]
    assert [name for name in CLASSES if name != "ParleyError" and name not in here] == []
