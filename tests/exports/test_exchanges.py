"""Exchanges stand under their deal, day by day, with the sums of the days beside what was promised."""

from dataclasses import replace

from tests import pact

from parley.exports.exchanges import exchanges
from parley.exports.on_record import OnRecord
from parley.model.judgements import Judgement


def test_exchanges_by_day_and_as_a_whole(pact_on_record: OnRecord) -> None:
    first, second, whole = exchanges(pact_on_record)
    assert (first.date, first.what) == ("2024-05-02", "Norland: 12 prisoners; River League: four captives")
    assert (first.ratio, second.ratio) == (
        "12 by Norland for 4 by River League, 3 for 1",
        "18 by Norland for 6 by River League, 3 for 1",
    )
    assert (whole.part, whole.date, whole.what) == ("whole", None, "no total told")
    assert whole.arithmetic == (
        "let go by Norland, days told: 12 + 18 = 30 (2 May 2024 and 5 May 2024)",
        "let go by River League, days told: 4 + 6 = 10 (2 May 2024 and 5 May 2024)",
    )
    assert whole.promised == ("Norland: free 30 prisoners, due 2024-05-04", "River League: free 20 captives")


def test_exchanges_check_the_sums_of_parts(pact_on_record: OnRecord) -> None:
    freed = pact.FREED[0]
    part = replace(freed, evidence=pact.at(pact.SIGNED, "prisoners go"), part_of=freed.evidence, who="minors")
    claims = [*pact_on_record.claims, part]
    wrong = Judgement(kind="sum", members=(freed.id, part.id), reason="7 + 4 = 11, told: 12", adds_up=False)
    first, *_ = exchanges(OnRecord(pact.REPORTS, claims, [*pact.JUDGEMENTS, wrong]))
    assert (first.arithmetic, first.adds_up) == (("7 + 4 = 11, told: 12",), False)
    assert first.released[0].parts == ("12 minors",)


def test_exchanges_a_day_on_which_two_counts_differ_is_not_added_up(pact_on_record: OnRecord) -> None:
    other = replace(pact.FREED[0], evidence=pact.at(pact.SIGNED, "On May 2 Norland"), quantity=pact.count(13, "13"))
    *_, whole = exchanges(OnRecord(pact.REPORTS, [*pact_on_record.claims, other], pact.JUDGEMENTS))
    assert [line for line in whole.arithmetic if "Norland" in line] == []
