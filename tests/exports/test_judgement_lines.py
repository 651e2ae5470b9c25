"""Judgements as lines: kinds, reasons, and members by the ids of reports and places in them."""

import json
from typing import Any

from tests import talks

from parley.exports.judgement_lines import lines
from parley.model.judgements import Judgement

CLAIMS = [claim for claims in talks.CLAIMS.values() for claim in claims]


def printed(*judgements: Judgement) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(talks.REPORTS, CLAIMS, judgements)]


def test_judgement_lines_contradiction_gives_the_reason_alone() -> None:
    (line,) = printed(talks.JUDGEMENTS[0])
    assert line == {
        "kind": "contradicts",
        "reason": "other source",
        "adds_up": None,
        "members": [
            {"report": "early", "span": list(talks.FREED_40.evidence.span)},
            {"report": "late", "span": list(talks.FREED_36.evidence.span)},
        ],
        "by": "parley",
        "when": None,
        "told": "other source: 40 by Veldland, 36 by relief workers",
    }


def test_judgement_lines_actor_stands_where_it_is_named() -> None:
    (line,) = printed(talks.JUDGEMENTS[1])
    texts = {report.id: report.text for report in talks.REPORTS}
    assert {texts[member["report"]][slice(*member["span"])] for member in line["members"]} == {
        "the Highland Front",
        "Highland Front",
        "The Front",
    }


def test_judgement_lines_copy_has_no_span() -> None:
    (line,) = printed(Judgement(kind="copy", members=(talks.EARLY.key, talks.LATE.key), reason="one story"))
    assert line["members"] == [{"report": "early", "span": None}, {"report": "late", "span": None}]


def test_judgement_lines_decision_of_a_person() -> None:
    decision = Judgement(kind="rejected", members=(talks.MET.id,), reason="no", by="mara", when="2024-03-12T09:00:00Z")
    (line,) = printed(decision)
    assert (line["by"], line["when"], len(line["members"])) == ("mara", "2024-03-12T09:00:00Z", 1)


def test_judgement_lines_copies_are_one_origin() -> None:
    same = Judgement(kind="same", members=(talks.FREED_40.id, talks.FREED_36.id), reason="one number")
    copy = Judgement(kind="copy", members=(talks.EARLY.key, talks.LATE.key), reason="one story")
    assert [line["origins"] for line in printed(same)] == [2]
    assert [line["origins"] for line in printed(same, copy) if line["kind"] == "same"] == [1]
