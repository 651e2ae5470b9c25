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
        "Norland: 30 prisoners promised, 12 + 18 = 30 told let go, as promised",
        "River League: 20 captives promised, 4 + 6 = 10 told let go, 10 fewer",
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
    assert [line for line in whole.arithmetic if "Norland" in line] == [
        "Norland: 30 prisoners promised, at least 12 + 18 = 30 told let go, as promised"
    ]


def test_exchanges_a_number_that_is_taken_back_is_marked_and_not_counted(pact_on_record: OnRecord) -> None:
    wrong = replace(
        pact.FREED[2], evidence=pact.at(pact.QUARREL, "On May 5"), quantity=pact.count(90, "90"), cumulative=True
    )
    back = Judgement(kind="updates", members=(pact.FREED[2].id, wrong.id), reason="a correction: 18, not 90")
    *_, whole = exchanges(OnRecord(pact.REPORTS, [*pact_on_record.claims, wrong], [*pact.JUDGEMENTS, back]))
    assert whole.what == "Norland: taken back: 90 prisoners"
    assert "Norland: 30 prisoners promised, 12 + 18 = 30 told let go, as promised" in whole.arithmetic


def test_exchanges_told_by_a_report_that_names_the_parties_only(pact_on_record: OnRecord) -> None:
    claims = [claim for claim in pact_on_record.claims if claim != pact.RETOLD]
    days = [row.date for row in exchanges(OnRecord(pact.REPORTS, claims, pact.JUDGEMENTS))]
    assert days == ["2024-05-02", "2024-05-05", None]


def test_exchanges_name_a_deal_by_the_kind_that_most_tell(pact_on_record: OnRecord) -> None:
    fullest = replace(pact.PACT, kind="exchange")
    others = [replace(pact.RETOLD, nth=nth) for nth in (1, 2)]
    same = Judgement(kind="same", members=(fullest.id, *(deal.id for deal in others)), reason="one deal")
    claims = [fullest, *others, *pact.FREED]
    assert {row.deal for row in exchanges(OnRecord((), claims, [same]))} == {
        "truce from 1 May 2024, Norland and River League"
    }


def test_exchanges_people_freed_soon_after_the_last_day_count_and_a_total_told_again_has_no_day() -> None:
    short = replace(pact.PACT, end=pact.day("2024-05-03"))
    again = replace(pact.FREED[3], as_of=pact.day("2024-05-06"), nth=7)
    days = [row.date for row in exchanges(OnRecord((), [short, pact.RETOLD, *pact.FREED, again], pact.JUDGEMENTS))]
    assert days == ["2024-05-02", "2024-05-05", None]


def test_exchanges_say_by_whose_count_and_of_whom_is_not_told(pact_on_record: OnRecord) -> None:
    counted = replace(pact.FREED[0], source=replace(pact.NORLAND, words="Its army", name="army"))
    bare = replace(pact.FREED[1], who=None)
    claims = [{counted.id: counted, bare.id: bare}.get(claim.id, claim) for claim in pact_on_record.claims]
    first, _, whole = exchanges(OnRecord(pact.REPORTS, claims, pact.JUDGEMENTS))
    assert first.what == ("Norland: 12 prisoners, by the count of its army; River League: four (of whom is not told)")
    assert whole.arithmetic[0] == (
        "let go by Norland, days told: 12 + 18 = 30 (2 May 2024 and 5 May 2024, by the counts of several)"
    )
