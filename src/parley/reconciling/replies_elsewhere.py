"""Replies elsewhere: who denies in one report what another accuses it of.

Each side's outlets tell its own charges, so the reply often stands in another report. It is one only where the accused, or
one who speaks for it, denies something within days, in reports of the same talks, and both have words of the matter in
common. A charge that is answered in its own report is left alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from parley.model.claims import Claim, Move, Statement
from parley.model.judgements import Judgement
from parley.reconciling.replies import MATTER, by_whom, has_word, judged, matter_of, speakers
from parley.reconciling.talks import Talks
from parley.reconciling.topics import share_words, stems

SOON = timedelta(days=3)  # after a charge is told within which it is denied; later a denial is of another charge
Denial = tuple[Statement, tuple[str, ...]]


def read(claims: Sequence[Claim], replied: Iterable[Judgement], talks: Talks) -> Iterator[Judgement]:
    """Yield the judgements `answers` and `contradicts` of charges that no reply in their own report answers.

    `replied` are the judgements on the replies of each report.
    """
    answered = {judgement.members[1] for judgement in replied if judgement.kind == "answers"}
    denials = _denials(claims)
    for charge in claims:
        if isinstance(charge, Move) and charge.act == "violate" and charge.party and charge.id not in answered:
            near = {id(each): each for stem in sorted(stems(charge.party.party)) for each in denials.get(stem, ())}
            found = [each for each in near.values() if _is_reply(charge, *each, talks)]
            for reply, _ in sorted(found, key=_place)[:1]:
                yield from judged(
                    charge, reply, f"{by_whom(reply)} denies, in another report, the charge of {by_whom(charge)}"
                )


def _denials(claims: Sequence[Claim]) -> dict[str, list[Denial]]:
    """The denials on record, by each word in the names of those for whom they are made."""
    reports: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim, Statement):
            reports.setdefault(claim.evidence.report.key, []).append(claim)
    found: dict[str, list[Denial]] = {}
    for told in reports.values():
        for denial in speakers(told):
            if denial[0].cue and has_word(denial[0].cue.quote, "denial"):
                for stem in sorted({stem for side in denial[1] for stem in stems(side)}):
                    found.setdefault(stem, []).append(denial)
    return found


def _is_reply(charge: Move, denial: Statement, sides: Sequence[str], talks: Talks) -> bool:
    one, other = charge.evidence.report, denial.evidence.report
    if charge.party is None or one.key == other.key or not one.published or not other.published:
        return False
    if not timedelta(0) <= date.fromisoformat(other.published) - date.fromisoformat(one.published) <= SOON:
        return False
    accused = (charge.party.party, charge.party.name)
    accuser = (charge.by.party, charge.by.name) if charge.by else ()
    if any(share_words(name, side) for name in accuser for side in sides):
        return False
    if not any(share_words(name, side) for name in accused for side in sides) or not talks.may_be_one(one, other):
        return False
    content = " ".join(piece.quote for piece in denial.content)
    return len(matter_of(charge) & stems(content)) >= MATTER


def _place(denial: Denial) -> tuple[str, str, int]:
    report = denial[0].evidence.report
    return report.published or "", report.key, denial[0].evidence.start
