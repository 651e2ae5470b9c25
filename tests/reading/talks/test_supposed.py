"""Acts that are only supposed."""

from typing import Any

import pytest

from parley.reading.talks import supposed


@pytest.mark.parametrize(
    ("text", "verb", "act"),
    [
        ("Kenya may reject the plan.", "reject", "reject"),
        ("Kenya could break off the talks.", "break", "suspend"),
        ("It is unclear whether Kenya accepted or rejected the plan.", "rejected", "reject"),
        ("Whether Kenya will reject the plan is unclear.", "reject", "reject"),
        ("Kenya almost rejected the plan.", "rejected", "reject"),
        ("Should Kenya accept the plan, the truce would begin.", "accept", "accept"),
        ("Had Kenya offered a truce, the League would have signed.", "offered", "propose"),
        ("The envoy warned Kenya against rejecting the plan.", "rejecting", "reject"),
        ("Kenya stopped short of rejecting the plan.", "rejecting", "reject"),
        ("The League did not accuse Kenya of breaking the truce.", "breaking", "violate"),
        ("The League threatened to accuse Kenya of breaking the truce.", "breaking", "violate"),
        ("The envoy hopes that Kenya will accept the plan.", "accept", "accept"),
        ("The envoy demanded that Kenya accept the plan.", "accept", "accept"),
        ("The envoy has no evidence that Kenya broke the truce.", "broke", "violate"),
        ("Kenya must accept the plan, Peru said.", "accept", "accept"),
        ("Rather than accept the plan, Kenya asked for more.", "accept", "accept"),
        ("It is not true that Kenya rejected the plan.", "rejected", "reject"),
        ("Reports that Kenya had accepted the plan were premature.", "accepted", "accept"),
        ("Kenya's alleged acceptance of the plan was denied.", "acceptance", "accept"),
        ("Kenya did not say that it rejected the plan.", "rejected", "reject"),
        ("Peru believes that Kenya will reject the plan.", "reject", "reject"),
        ("Kenya neither accepted nor rejected the plan.", "accepted", "accept"),
        ("Kenya will leave the talks if the shelling goes on.", "leave", "suspend"),
    ],
)
def test_supposed_acts(text: str, verb: str, act: str, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == verb]
    assert supposed.is_supposed(sentence, word, act)


@pytest.mark.parametrize(
    ("text", "verb", "act"),
    [
        ("Kenya rejected the plan.", "rejected", "reject"),
        ("Kenya could accept the plan.", "accept", "accept"),
        ("Kenya could not accept the plan.", "accept", "accept"),
        ("Kenya was criticised for rejecting the plan.", "rejecting", "reject"),
        ("After rejecting the plan, Kenya left.", "rejecting", "reject"),
        ("The envoy insisted that Kenya had accepted the plan.", "accepted", "accept"),
        ("Kenya neither signed the truce nor accepted the plan.", "accepted", "accept"),
        ("It is clear that Kenya rejected the plan.", "rejected", "reject"),
        ("We must reject the plan.", "reject", "reject"),
        ("Kenya will leave the talks on Monday.", "leave", "suspend"),
    ],
)
def test_supposed_acts_that_are_told(text: str, verb: str, act: str, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == verb]
    assert not supposed.is_supposed(sentence, word, act)


@pytest.mark.parametrize(
    ("text", "verb", "act", "unanswered"),
    [
        ("Kenya has not yet accepted the plan.", "accepted", "accept", True),
        ("Kenya has not rejected the plan.", "rejected", "reject", True),
        ("Kenya never rejected the plan.", "rejected", "reject", True),
        ("Kenya has not accepted the plan.", "accepted", "accept", False),
        ("Kenya did not reject the plan.", "reject", "reject", False),
    ],
)
def test_supposed_what_is_no_answer(text: str, verb: str, act: str, unanswered: bool, marks_of: Any) -> None:
    (sentence,) = marks_of(text).sentences
    (word,) = [word for word in sentence.words if word.text == verb]
    assert supposed.is_unanswered(sentence, word, act) is unanswered


def test_supposed_the_clause_of_a_condition(marks_of: Any) -> None:
    (sentence,) = marks_of("Kenya would accept the plan if the League left.").sentences
    (word,) = [word for word in sentence.words if word.text == "accept"]
    found = supposed.condition(sentence, word)
    assert found is not None
    assert found.text == "left"
