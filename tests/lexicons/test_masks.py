"""Each entry's example names one person or more, who are shown by the role of the entry."""

from typing import Any

import pytest

from parley.lexicons import entries
from parley.store.suffering import told_of


@pytest.mark.parametrize("entry", entries("masks"), ids=lambda entry: entry["words"][0])
def test_masks_example_is_masked(entry: Any) -> None:
    assert {role for _, role in told_of(entry["example"])} == {entry["role"]}
