"""Meetings: talks, and visits for talks, with who, where, when, through whom, and whether they are held or only planned.

NEEDS moments, mentions, statements, figures and third_parties, GIVES meetings. Talks without participants and a place are no
meeting; one meeting told twice is one. Where no verb tells of a meeting, what hints at one is weighed (see hints).
Example: "President Adam Ouma met rebel leader Karl Voss in Geneva on Monday." gives a meeting of Adam Ouma and Karl Voss,
in Geneva, on the Monday before publication, held.
"""

import datetime
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from parley.model.actors import Actor
from parley.model.claims import Meeting
from parley.model.moments import Moment
from parley.reading.actors import nations, places
from parley.reading.actors.parties import actors_of, as_party, of_states, party_of
from parley.reading.actors.timed import TIMES
from parley.reading.actors.voting import mediates
from parley.reading.marks import Marks
from parley.reading.talks import hints, meeting_status
from parley.reading.talks.gatherings import Gathering, find, town_of
from parley.reading.talks.mediators import listed
from parley.reading.text import clauses, phrases
from parley.reading.text.clauses import clause_head, modality
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import timeturns, when

NEEDS: frozenset[str] = frozenset({"moments", "mentions", "statements", "figures", "third_parties"})
GIVES = "meetings"

WEEK = datetime.timedelta(weeks=1)
MONTH = len("2024-03")
PLAIN = re.compile(r"\d{4}-\d\d")  # a month, or a day in it
COMING = ("planned", "cancelled")
AGREEING = frozenset({"agree", "promise", "accept", "offer", "propose", "plan", "pledge", "invite", "schedule"})
SHOWING = frozenset({"table", "signing", "envoy"})
NOT_WITH = frozenset({"before", "without"})
PAIR = 2
UNDER = ("under", "with", "through")
RESUMING = frozenset({"resume", "reopen", "restart", "continue", "return", "revive"})
TOPICAL = frozenset({"on", "about", "over", "for", "regarding", "concerning"})
PURPOSE = ("acl", "relcl", "advcl")


def read(marks: Marks) -> Iterator[Meeting]:
    """Yield the meetings of the report in text order."""
    go_between = frozenset(marks.third_parties)
    found: list[Meeting] = []
    for sentence in marks.sentences:
        for meeting in _told(marks, sentence, go_between):
            _add(found, meeting, sentence)
    yield from found


def _told(marks: Marks, sentence: Sentence, go_between: Collection[str]) -> list[Meeting]:
    """The meetings of a sentence by its words of meeting; where there are none, the one at which it hints."""
    found = tuple(find(marks, sentence))
    told = [meeting for one in found if (meeting := _meeting(marks, one, go_between)) is not None]
    # "refused to meet him": no hint says otherwise
    is_unheld = any(one.who and meeting_status.status(marks, one, None) is None for one in found)
    hinted = None if told or is_unheld else hints.find(marks, sentence, found)
    meeting = None if hinted is None else _meeting(marks, hinted, go_between)
    return told if meeting is None or not _is_shown(marks, sentence, meeting, found) else [meeting]


def _is_shown(marks: Marks, sentence: Sentence, meeting: Meeting, found: tuple[Gathering, ...]) -> bool:
    """Tell whether a sentence that only hints shows who met: a person, or parties beside a table, a signing, envoys."""
    is_set = meeting.where is not None or meeting.date is not None
    has_person = any(actor.kind == "person" for actor in meeting.who)
    return is_set and (has_person or not SHOWING.isdisjoint(hints.signals(marks, sentence, found)))


def _meeting(marks: Marks, gathering: Gathering, go_between: Collection[str]) -> Meeting | None:
    sentence, word = gathering.sentence, gathering.word
    where = gathering.where or _place(marks, sentence, word)
    date = when.of(marks, sentence, word)
    if date is not None and _is_of_clause(sentence, word, date):
        date = None
    if _is_apart(sentence, word):  # "met in Oslo before meeting the parties": the place and day are of the other
        where, date = None, when.own(marks, sentence, word)
    hosts = [*gathering.hosts, *_hosts(marks, sentence)]
    hosts = [host for host in hosts if not _is_at_table(gathering, host)]
    names = {actor.party for actor in hosts}
    tellers = _tellers(marks, sentence) if gathering.sort == hints.SORT else frozenset()
    guests = (a for a in gathering.who if a.party not in names and a.name not in tellers and not _is_venue(a, where))
    present = map(_participant, guests)
    who = tuple({actor.name: actor for actor in present}.values())
    state = None if where is None else nations.seat(where) or nations.country(where) or nations.land(where)
    if state is not None and state not in names and _is_host(state, who, go_between):
        hosts.append(Actor(name=state, words=state, kind="party"))
    hosts += [host for host in _between(who, go_between) if not _is_at_table(gathering, host)]
    status = meeting_status.status(marks, gathering, date)
    if gathering.is_wanted and where is None and date is None:
        return None
    is_bare = date is None and ((gathering.sort == "sign" and not who) or (where is None and _is_open(sentence, word)))
    if (
        status is None
        or is_bare
        or (where is None and _is_vague(gathering, who, is_sure=date is not None or status == "planned"))
    ):
        return None
    if status in COMING and date is not None and _is_dated_ahead(gathering, date):
        date = _to_come(marks, sentence, word, date)
    start, end = phrases.around(sentence, word)
    return Meeting(
        evidence=marks.evidence(start, end),
        who=who,
        where=where,
        date=date,
        mediators=tuple({actor.party: as_party(actor) for actor in hosts}.values()),
        status=status,
    )


def _is_at_table(gathering: Gathering, host: Actor) -> bool:
    """Tell whether a person who has another at his table is one of the two who meet ("the king hosted him for dinner")."""
    return gathering.sort == "host" and host.kind == "person" and host.name in {actor.name for actor in gathering.who}


def _is_dated_ahead(gathering: Gathering, date: Moment) -> bool:
    """Tell whether the day is one to come: of a plan told in the present, or in the phrase of talks that are only wanted."""
    sentence, word = gathering.sentence, gathering.word
    if _is_in_present(sentence, clause_head(sentence, word)):
        return True
    told = word.end <= (date.start or 0) < sentence.end
    return told and (gathering.is_wanted or _is_agreed(sentence, clause_head(sentence, word)))


def _is_agreed(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody agreed or promised to do it: "agreed to attend the talks on Friday"."""
    return verb.tag == "VB" and verb.dep == "xcomp" and sentence.head(verb).lemma in AGREEING


def _is_apart(sentence: Sentence, word: Word) -> bool:
    """Tell whether a meeting is only named as what another act goes before, or does without."""
    return word.tag == "VBG" and word.dep == "pcomp" and sentence.head(word).lower in NOT_WITH


def _is_of_clause(sentence: Sentence, word: Word, date: Moment) -> bool:
    """Tell whether the day is that on which talks stopped that are to go on: "resume the talks, which stopped on Sunday"."""
    if clause_head(sentence, word).lemma not in RESUMING or not sentence.start <= (date.start or 0) < sentence.end:
        return False
    return clause_head(sentence, when.head_word(sentence, date)) in sentence.children(word, "relcl", "acl")


def _between(who: Sequence[Actor], go_between: Collection[str]) -> list[Actor]:
    """Those among several who are there of whom the report says elsewhere that they mediate, not all of them."""
    found = [actor for actor in who if actor.party in go_between and actor.party[:1].isupper()]
    return found if len(found) < len(who) else []


def _to_come(marks: Marks, sentence: Sentence, word: Word, date: Moment) -> Moment | None:
    """The day of what is planned now: never one gone by, such as that on which the plan was told.

    A weekday is the next such day, however far from the words of planning it stands.
    """
    published = marks.report.published
    if date.day is None or published is None or date.day >= published:
        return date
    is_here = date.start is not None and sentence.start <= date.start < sentence.end
    above = sentence.ancestors(when.head_word(sentence, date)) if is_here else iter(())
    if date.how != timeturns.LATEST or clause_head(sentence, word) not in above:
        return None
    day = (datetime.date.fromisoformat(date.day) + WEEK).isoformat()
    return replace(date, value=day + date.value[len(day) :], how="weekday after publication, as it is planned")


def _is_in_present(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a plan is told in the present: "is to meet", "is expected", "will see"; not "was to meet"."""
    is_infinitive = any(child.lower == "to" for child in sentence.children(verb, "aux"))
    above = sentence.head(verb) if is_infinitive else verb
    tags = {word.tag for one in (verb, above) for word in (one, *sentence.children(one, "aux", "auxpass"))}
    return bool(tags & {"VBZ", "VBP", "MD"}) and "VBD" not in tags


def _is_host(state: str, who: Sequence[Actor], go_between: Collection[str]) -> bool:
    """Tell whether those in whose country they meet are between them: they mediate, or are one of three who sit down."""
    present = {actor.party for actor in who}
    return state in go_between or (state in present and len(present) > PAIR)


def _place(marks: Marks, sentence: Sentence, word: Word) -> str | None:
    """Where they meet; talks are held only where their own clause says, or where they are called by ("the Oslo talks")."""
    if word.pos not in ("NOUN", "PROPN"):
        return places.of(marks, sentence, word)
    town = town_of(sentence, word)
    if town is not None:
        return town.text
    place = places.of(marks, sentence, word)
    return place if place is not None and _is_their_place(marks, sentence, word, place) else None


def _is_their_place(marks: Marks, sentence: Sentence, word: Word, place: str) -> bool:
    """Tell whether talks are held in a place of their sentence: not that of what they are about, nor of another act.

    "Talks on the truce in Orsk" are not said to be in Orsk; nor are those whose end is told with where shells fell.
    """
    at = marks.report.text.find(place, sentence.start, sentence.end)
    inside = sentence.within(at, at + len(place)) if at >= 0 else []
    own = {word.i, *(above.i for above in sentence.ancestors(word))}
    for above in [other for first in inside[:1] for other in sentence.ancestors(first)]:
        if above.i == word.i:
            return True
        if above.dep == "conj" and above.i not in own and sentence.children(above, *clauses.SUBJECTS):
            return False  # "the talks were broken off, and in March a bomb went off in Orsk"
        if above.i in own:
            return sentence.head(word).i == above.i or sentence.head(sentence.head(word)).i == above.i
        if _is_of_matter(sentence, above):
            return False
    return True


def _is_of_matter(sentence: Sentence, above: Word) -> bool:
    """Tell whether what hangs on `above` is what the talks are about or for: "on the truce in Orsk", "to free Orsk"."""
    if above.lower in TOPICAL:
        return not any(head.entity in TIMES for head in sentence.children(above, "pobj"))
    return above.tag == "VB" and above.dep in PURPOSE and bool(sentence.children(above, "aux"))


def _is_open(sentence: Sentence, word: Word) -> bool:
    """Tell whether they only meet under a condition ("he will sit down if …", "they would sit down")."""
    verb = clause_head(sentence, word)
    return modality(sentence, verb) == "conditional" or any(w.lower == "would" for w in sentence.children(verb, "aux"))


def _is_vague(gathering: Gathering, who: Sequence[Actor], *, is_sure: bool) -> bool:
    """Tell whether too little is told for a meeting without a place."""
    if gathering.sort == "talks" and len(who) < PAIR:
        return True
    if gathering.sort == "sign" and who and is_sure:
        return False
    return not who or (not is_sure and len(who) < PAIR and gathering.status is None)


def _participant(actor: Actor) -> Actor:
    """A person by name, others by the party that they are or were sent by."""
    return actor if actor.kind == "person" else as_party(actor)


def _tellers(marks: Marks, sentence: Sentence) -> frozenset[str]:
    """Those without a name who only tell what the sentence holds: "according to two diplomats"."""
    here = (told for told in marks.statements if any(sentence.start <= piece.start < sentence.end for piece in told.content))
    return frozenset(told.source.name for told in here if told.source is not None and told.source.kind == "anonymous")


def _is_venue(actor: Actor, where: str | None) -> bool:
    """Tell whether what passes for a participant is the house in which they meet ("at the Hotel Astra")."""
    if where is None or actor.kind == "person" or nations.country(actor.party) is not None:
        return False
    return actor.party in where or actor.party.endswith(f" at {where}")  # "delegations at the Hotel Astra"


def _hosts(marks: Marks, sentence: Sentence) -> Iterator[Actor]:
    """Those of the sentence who mediate, host or lend their auspices."""
    for mention in marks.mentions:
        if sentence.start <= mention.head[0] < sentence.end and mention.actor.kind in ("party", "body", "person"):
            word = sentence.within(*mention.head)[0]
            if mediates(sentence, word):
                yield mention.actor
    for word in sentence.words:
        if word.lemma in listed("called"):
            yield from of_states(sentence, word)  # "Qatari and Egyptian mediators"
        if word.lower in listed("called") and sentence.head(word).lower == "as" and sentence.head(word).i > 0:
            yield from actors_of(marks, sentence, sentence.words[sentence.head(word).i - 1])  # "with Oman as mediator"
        if word.lower in listed("help") and sentence.head(word).lower in UNDER:
            lent = party_of(marks, sentence, word)  # "under Norwegian mediation", "under the auspices of the League"
            yield from () if lent is None else (lent,)


def _add(found: list[Meeting], meeting: Meeting, sentence: Sentence) -> None:
    """Add a meeting, or what it tells more of one that is there already."""
    for i, known in enumerate(found):
        inside = sentence.start <= known.evidence.start < sentence.end
        if _is_same(known, meeting, inside=inside):
            names = {actor.name for actor in known.who}
            found[i] = replace(
                known,
                who=known.who + tuple(actor for actor in meeting.who if actor.name not in names),
                where=known.where or meeting.where,
                date=known.date or meeting.date,
                mediators=known.mediators or meeting.mediators,
            )
            return
    found.append(meeting)


def _is_same(known: Meeting, meeting: Meeting, *, inside: bool) -> bool:
    """Tell whether two tellings are of one meeting: nothing differs, and one sentence, or place and day, or who, agree."""
    days = {m.date.day for m in (known, meeting) if m.date is not None} - {None}
    months = {m.date.value[:MONTH] for m in (known, meeting) if m.date is not None and PLAIN.match(m.date.value)}
    spots = [m.where for m in (known, meeting) if m.where]
    if len(days) > 1 or len(months) > 1 or (len(spots) == PAIR and not _is_one_place(*spots)):
        return False
    if inside and days and spots and not (known.who and meeting.who):
        return True  # "walked out of the talks in Oslo"
    if inside and len(spots) == PAIR and _is_told_again(known.who, meeting.who):
        return True  # "left Oslo after talks with him"
    if inside:
        return known.status == meeting.status or not (days or spots)
    has_day = known.date is not None and meeting.date is not None
    if not known.who or not meeting.who:  # "the talks in Oslo" after those who talk have been named
        return len(spots) == PAIR and (has_day or known.status == meeting.status)
    return _are_among(known.who, meeting.who) and (has_day or known.status == meeting.status) and bool(spots or days)


def _is_told_again(who: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Tell whether all who are in one telling are in the other too; nobody is in any."""
    first, second = {actor.name for actor in who}, {actor.name for actor in others}
    return first <= second or second <= first


def _are_among(who: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Tell whether some are by name in both, or all of the fewer are with the others for their party."""
    if {actor.name for actor in who} & {actor.name for actor in others}:
        return True
    fewer, more = sorted((who, others), key=len)
    known = {name for actor in more for name in (actor.name, actor.party)}
    return all({actor.name, actor.party} & known for actor in fewer)


def _is_one_place(place: str, other: str) -> bool:
    """Tell whether two names are of one place, or of a country and its capital ("Cairo", "Egypt")."""
    states = {nations.seat(place), nations.country(place)} & {nations.seat(other), nations.country(other)} - {None}
    return place == other or (bool(states) and nations.country(place) != nations.country(other))
