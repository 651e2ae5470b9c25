"""Roles: who does a deed, what undergoes it and where, as entries ask for them."""

from typing import Any

import pytest

from parley.reading.happenings import roles

CASES = [
    ("The rebels left the town.", {"doer": ["fighter"], "undergoer": ["place"]}, True),
    ("The rebels left it.", {"doer": ["fighter"], "undergoer": ["place"]}, True),
    ("The rebels left Garissa.", {"doer": ["fighter"], "undergoer": ["place"]}, True),
    ("Two of the brigades left the town.", {"doer": ["unit"]}, True),
    ("The bakers left the town.", {"doer": ["fighter"]}, False),
    ("The rebels left two bodies.", {"undergoer": ["place"]}, False),
    ("The town was left by the rebels.", {"doer": ["fighter"], "undergoer": ["place"]}, True),
    ("They left from the ministry.", {"where": ["ministry"]}, True),
    ("They left from the orchard.", {"where": ["ministry"]}, False),
    ("They left 20 men to guard the ministers.", {"aim": ["guard"]}, True),
    ("They left 20 men.", {"aim": ["guard"]}, False),
    ("Its men left the town.", {"doer": ["fighter"]}, True),
    ("Two men left the town.", {"doer": ["fighter"]}, False),
    ("They left.", {}, True),
]


@pytest.mark.parametrize(("text", "entry", "expected"), CASES)
def test_roles_fits(text: str, entry: Any, expected: bool, marks_of: Any) -> None:
    [sentence] = marks_of(text).sentences
    [verb] = [word for word in sentence.words if word.lower == "left"]
    assert roles.fits(sentence, verb, entry) is expected
