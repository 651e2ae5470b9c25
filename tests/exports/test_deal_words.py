"""What kind of truce a deal is, in words."""

from dataclasses import replace

from tests import talks

from parley.exports.deal_words import described
from parley.model.actors import Actor
from parley.model.promises import Ratio
from parley.model.quantities import Quantity

ONE = Quantity(low=1, high=1, approx=False, words="a")


def test_deal_words_say_what_is_told_and_nothing_else() -> None:
    assert described([talks.TRUCE]) == ""


def test_deal_words_put_the_tellings_side_by_side() -> None:
    first = replace(talks.TRUCE, ceasefire_class="definitive", purpose=("holiday",), scope="bilateral", written=True)
    second = replace(talks.TRUCE, purpose=("holiday", "humanitarian"), mechanism=("monitoring",))
    told = "Class: definitive; purpose: holiday and humanitarian; scope: bilateral; mechanism: monitoring; written"
    assert described([first, second]) == told


def test_deal_words_name_guarantors_and_ratio() -> None:
    ratio = Ratio(evidence=talks.TRUCE.evidence, first=ONE, first_who=None, second=ONE, second_who=None)
    deal = replace(talks.TRUCE, guarantors=(Actor(name="Peru", words="Peru", kind="party"),), ratio=ratio)
    assert described([deal]) == "Guarantors: Peru; ratio: “declared a truce”"
