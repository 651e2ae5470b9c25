"""Replies: who answers an accusation, and who denies what another said; both stand, and neither is right.

An accusation is answered by the accused, or one who speaks for it, where the reply is of the same matter: it shares words
with it, charges a breach in return, or waves the charge aside; and by whoever denies "the charge" just after it and is not
the accuser, for a report seldom says that a ministry speaks for the army. A denial is of what another source said just
before in the same report, unless it tells another matter.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from parley.lexicons import by_word, entries
from parley.model.claims import Claim, Move, Statement
from parley.model.judgements import Judgement
from parley.reconciling.namings import PRONOUNS
from parley.reconciling.topics import fold, share_words, stems

NEAR = 700  # characters between what is said and its denial: the paragraph, or the one before
BESIDE = 400  # characters within which a charge of breach answers another: the same paragraph
MATTER = 2  # words that accusation and reply have in common
TELLING = 3  # words, no names or small ones, by which a denial tells its matter; a shorter one ("denied it") points to it
AROUND = 200  # characters of the report behind an accusation's words, which say what of
_END = re.compile(r"[.!?]['”\"]?\s|\n")


def read(claims: Sequence[Claim]) -> Iterator[Judgement]:
    """Yield for each reply the judgements `answers` and `contradicts`."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim, Statement) or (isinstance(claim, Move) and claim.act == "violate"):
            told.setdefault(claim.evidence.report.key, []).append(claim)
    spoken = {key: speakers(found) for key, found in told.items()}
    answered: dict[str, list[Move]] = {}
    for found in told.values():
        for accusation in found:
            if isinstance(accusation, Move):
                for judgement in _answered(accusation, spoken[accusation.evidence.report.key]):
                    answered.setdefault(judgement.members[0], []).append(accusation)
                    yield judgement
    for statements in spoken.values():
        yield from _denials(statements, answered)


def _answered(accusation: Move, spoken: Iterable[tuple[Statement, tuple[str, ...]]]) -> Iterator[Judgement]:
    """The first reply to an accusation in its report."""
    for reply, sides in spoken:
        if is_reply(accusation, reply, sides):
            yield from judged(accusation, reply, f"{by_whom(reply)} answers the charge of {by_whom(accusation)}")
            return


def is_reply(accusation: Move, reply: Statement, sides: Sequence[str]) -> bool:
    """Tell whether a statement by one who speaks for `sides` answers an accusation."""
    if accusation.by is None and accusation.party is None:
        return False  # "the truces were not observed" charges nobody
    accuser = [name for name in (accusation.by and accusation.by.party, accusation.by and accusation.by.name) if name]
    if not sides or any(share_words(one, side) for one in accuser for side in sides):
        return False
    apart = reply.evidence.start - accusation.evidence.end
    if apart < 0:
        return False
    content, accused = _content(reply), accusation.party
    is_accused = accused is not None and any(share_words(n, side) for n in (accused.party, accused.name) for side in sides)
    if apart <= NEAR and _refutes(reply, is_accused=is_accused):
        return True
    if apart <= BESIDE and has_word(content, "breach"):
        return True
    return is_accused and len(matter_of(accusation) & stems(content)) >= MATTER


def _refutes(reply: Statement, *, is_accused: bool) -> bool:
    """Tell whether a statement just after a charge denies "the charge", or, by the accused, waves it aside, denies "it"."""
    cue = reply.cue.quote if reply.cue else ""
    if has_word(_content(reply), "charge"):
        return has_word(cue, "denial") or (is_accused and has_word(cue, "rebuff"))
    return is_accused and has_word(cue, "denial") and _points(reply)


def _content(said: Statement) -> str:
    return " ".join(piece.quote for piece in said.content)


def has_word(text: str, kind: str) -> bool:
    """Tell whether a text has a word of a kind of the lexicon denials."""
    return _pattern(kind).search(text) is not None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    told = []
    for entry in entries("denials"):
        if entry["kind"] == kind:
            behind = f"(?! (?:{'|'.join(entry['not_before'])})\\b)" if "not_before" in entry else ""
            told.append(f"(?:{'|'.join(entry['words'])})\\b{behind}")
    return re.compile(rf"\b(?:{'|'.join(told)})", re.IGNORECASE)


def matter_of(accusation: Move) -> frozenset[str]:
    """Return what an accusation is about: its words and those behind them in the sentence, the names of both left out."""
    text, (start, end) = accusation.evidence.report.text, accusation.evidence.span
    stop = _END.search(text, end, end + AROUND)
    names = {stem for actor in (accusation.party, accusation.by) if actor for stem in stems(actor.name)}
    return stems(text[start : stop.start() if stop else end + AROUND]) - names


def speakers(found: Iterable[Claim]) -> list[tuple[Statement, tuple[str, ...]]]:
    """Return a report's statements in order, each with the names its source speaks for; a pronoun's are the last one's."""
    spoken: list[tuple[Statement, tuple[str, ...]]] = []
    statements = [claim for claim in found if isinstance(claim, Statement)]
    for statement in sorted(statements, key=lambda s: (s.evidence.start, s.nth)):
        source = statement.source
        sides = tuple(dict.fromkeys(name for name in (source and source.side, source and source.name) if name))
        if source and fold(source.name) in PRONOUNS and spoken:
            sides = spoken[-1][1]
        spoken.append((statement, sides))
    return spoken


def _denials(
    spoken: Sequence[tuple[Statement, tuple[str, ...]]], answered: Mapping[str, Sequence[Move]]
) -> Iterator[Judgement]:
    """What is denied, just before and by another source, and its denial; not where it answers the charge told there."""
    for i, (denial, sides) in enumerate(spoken):
        if denial.cue is None or not has_word(denial.cue.quote, "denial"):
            continue
        before = [
            said
            for said, others in spoken[:i]
            if set(others).isdisjoint(sides) or not sides
            if said.content and said.cue_type == "speech" and 0 <= denial.evidence.start - said.content[-1].end <= NEAR
        ]
        if not before or not _may_be_of(denial, before[-1]):
            continue
        said, charges = before[-1], answered.get(denial.id, ())
        is_spent = bool(charges) and _points(denial)  # "denied this": the charge that it answers
        if not is_spent and not any(_is_told_in(charge, said) for charge in charges):
            yield from judged(said, denial, f"{by_whom(denial)} denies what {by_whom(said)} said")


def _may_be_of(denial: Statement, said: Statement) -> bool:
    """Tell whether a denial may be of what was said: it only points to it, or is about something that stands there."""
    return _points(denial) or bool(_matter(denial) & stems(_content(said)))


def _points(denial: Statement) -> bool:
    """Tell whether a denial only points to what it denies: "denied it", "denied the charge", "denied any such plan"."""
    content = _content(denial)
    return len(_matter(denial)) < TELLING or has_word(content, "charge") or has_word(content, "pointing")


def _matter(denial: Statement) -> frozenset[str]:
    return stems(_content(denial)) - stems(denial.source and denial.source.name) - by_word("english").keys()


def _is_told_in(charge: Move, said: Statement) -> bool:
    """Tell whether a charge stands in the words of a statement, so that who denies the one denies the other."""
    start, end = charge.evidence.span
    return any(start < piece.end and piece.start < end for piece in (said.evidence, *said.content))


def judged(said: Claim, reply: Statement, told: str) -> Iterator[Judgement]:
    """Yield that one claim answers another, and that both cannot hold."""
    yield Judgement(kind="answers", members=(reply.id, said.id), reason=told)
    yield Judgement(kind="contradicts", members=(said.id, reply.id), reason=f"true conflict: {told}")


def by_whom(claim: Claim) -> str:
    """Return who says something, as the report words it; a pronoun by the name that it stands for."""
    actor = claim.by if isinstance(claim, Move) else getattr(claim, "source", None)
    if actor is None:
        return "a source that is not named"
    return actor.words if fold(actor.words) not in PRONOUNS else actor.side or actor.name
