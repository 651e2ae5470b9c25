"""The words of a sentence that tell of talks, and who takes part by the grammar of the clause.

One function per sort of the lexicon meetings, in the table FINDERS; each gives who and by whom it is hosted, or None where
the word does not tell of talks here ("met the demand").
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from parley.lexicons import Entry, entries
from parley.model.actors import Actor
from parley.reading.actors import nations, parties, places
from parley.reading.actors.parties import mention_of
from parley.reading.actors.voting import class_of
from parley.reading.amounts import counted
from parley.reading.marks import Marks
from parley.reading.talks import attendants, deal_names
from parley.reading.text.clauses import clause_head, doer, is_passive, undergoer
from parley.reading.text.sentences import Sentence, Word

POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN")}
STAYING = frozenset({"in", "at", "back", "due", "here", "there"})
COUNCILS = frozenset({"cabinet", "council", "committee", "commission", "parliament", "forum", "group", "assembly", "board"})
REACH = 2  # sentences before it in which the town of "there" may stand
AT_TABLE = ("at", "in", "to", "round", "around", "into")
JOINT = frozenset({"agree", "talk", "speak", "confer", "discuss", "negotiate"})
SEEING = frozenset({"see", "meet", "brief", "consult", "persuade", "press", "inform", "address", "congratulate", "confer"})
FACES = frozenset({"face", "eye"})  # "meet face to face"
MATTERS = frozenset({"meet", "negotiate"})  # what may also have a matter as its object: "met the demand"
TOGETHER_WITH = "together"
SIGNING = frozenset({"sign", "initial", "strike"})
LEAVING = frozenset({"of", "out", "from", "for", "away", "up", "off"})
WANTING = frozenset({"for", "to", "of"})
CALLING = frozenset({"call", "conversation", "talk", "conference"})
HOSTING = frozenset({"host", "mediate", "broker", "facilitate", "convene", "sponsor", "organise", "organize", "arrange"})


@dataclass(frozen=True, slots=True)
class Gathering:
    """A word that tells of talks: who takes part, who hosts, the status that the word itself settles, and its sort.

    `is_wanted` is true for talks that somebody only proposes, asks for or agrees to.
    """

    sentence: Sentence
    word: Word
    who: tuple[Actor, ...]
    hosts: tuple[Actor, ...] = ()
    status: str | None = None
    where: str | None = None
    sort: str = ""
    is_wanted: bool = False


def find(marks: Marks, sentence: Sentence) -> Iterator[Gathering]:
    """Yield what tells of talks in a sentence, in text order, at most once for each word."""
    for word in sentence.words:
        for entry, rest in _index().get(word.lemma, ()):
            if word.pos in POS[entry["pos"]] and _has(sentence, word, rest):
                found = FINDERS[entry["sort"]](marks, sentence, word, entry)
                if found is not None:
                    yield replace(found, sort=entry["sort"])
                    break


@cache
def _index() -> Mapping[str, tuple[tuple[Entry, tuple[str, ...]], ...]]:
    """First word → entries with the words that must follow it, longest first."""
    found: dict[str, list[tuple[Entry, tuple[str, ...]]]] = {}
    for entry in entries("meetings"):
        for words in entry["words"]:
            first, *rest = words.split()
            found.setdefault(first, []).append((entry, tuple(rest)))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[1]))) for first, rows in found.items()}


def _has(sentence: Sentence, word: Word, rest: tuple[str, ...]) -> bool:
    children = {child.lemma for child in sentence.children(word)} | {child.lower for child in sentence.children(word)}
    if TOGETHER_WITH in rest:  # "brought both sides together in Oslo": the parser hangs it on "in"
        preps = sentence.children(word, "prep")
        children |= {child.lower for prep in preps for child in sentence.children(prep, "advmod")}
    return all(part in children for part in rest)


def _meet(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    others = attendants.actors(marks, sentence, undergoer(sentence, word)) + attendants.companions(
        marks, sentence, word, "with"
    )
    subject = doer(sentence, word)
    who = attendants.actors(marks, sentence, subject)
    if not who or not _fits(sentence, word, entry, (who, others)):
        return None
    if not others and _is_council(subject):
        who = [
            replace(actor, name=actor.words.removeprefix("the ").removeprefix("The "), side=None) for actor in who
        ]  # not its state meets
    return Gathering(sentence, word, _once(who + others), status=entry.get("status"))


def _fits(sentence: Sentence, word: Word, entry: Entry, sides: tuple[list[Actor], list[Actor]]) -> bool:
    """Tell whether the verb tells of people who meet: each other, somebody, or several of them."""
    who, others = sides
    subject = doer(sentence, word)
    is_plural = subject is not None and (subject.tag in ("NNS", "NNPS") or len(who) > 1 or subject.lower in ("they", "both"))
    if is_plural and any(child.lower == "other" for child in sentence.children(word, "dobj")):
        return True
    if entry.get("needs") == "person":
        persons = [actor for actor in (*who[:1], *others[:1]) if actor.kind == "person"]
        return len(persons) == parties.SEVERAL and persons[0].name != persons[1].name
    if entry.get("needs") == "sent":
        is_several = len(who) > 1 or (is_plural and class_of(subject) in parties.SENT if subject is not None else False)
        return is_several and not sentence.children(word, "dobj")
    if entry.get("needs") == "with":
        says = {"ccomp", "dobj"} & {child.dep for child in sentence.children(word)} or _is_cited(sentence, word)
        return bool(others) or (is_plural and not says and word.lemma != "speak")
    if any(child.lower not in FACES for child in sentence.children(word, "dobj")) and not others and word.lemma in MATTERS:
        return False
    return bool(others) or is_plural or who[0].kind == "person" or _is_council(subject)


def _is_council(subject: Word | None) -> bool:
    """Tell whether the subject is a body of several who meet among themselves ("the cabinet will meet")."""
    return subject is not None and subject.lower in COUNCILS


def _is_cited(sentence: Sentence, word: Word) -> bool:
    """Tell whether "of" or "about" says that the word reports something ("spoke of peace")."""
    return any(child.lower in ("of", "about") for child in sentence.children(word, "prep"))


def _host(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    received = undergoer(sentence, word)
    if received is not None and counted.kind(sentence, received) in ("fighter", "unit"):
        return None  # "gathered troops at the border"
    guests = attendants.actors(marks, sentence, received)
    hosts = attendants.actors(marks, sentence, doer(sentence, word))
    place = places.goal(marks, sentence, word) if entry.get("status") == "planned" else None
    if not (guests or (place and hosts)) or (guests and hosts and hosts[0].name == guests[0].name):
        return None
    if all(actor.kind == "person" for actor in hosts):
        return Gathering(sentence, word, _once(hosts + guests), status=entry.get("status"))
    return Gathering(sentence, word, _once(guests), tuple(hosts), entry.get("status"))


def _go(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    subject = doer(sentence, word)
    place = places.goal(marks, sentence, word) or _stay(marks, sentence, word) or _there(marks, sentence, word)
    seen = _sought(marks, sentence, word)
    if subject is None or attendants.is_inspection(sentence, word) or not (_is_sent(marks, subject, place) or seen):
        return None
    if place is None and not (entry["sort"] == "leave" and class_of(subject) in parties.SENT):
        return None
    who = attendants.actors(marks, sentence, subject) + attendants.companions(marks, sentence, word, "with") + seen
    if place is not None and {nations.seat(place), nations.country(place)} & {actor.party for actor in who[:1]}:
        return None  # they go home
    is_bound = any(prep.lower == "for" for prep in sentence.children(word, "prep"))
    return Gathering(sentence, word, _once(who), status=None if is_bound else entry.get("status"), where=place)


def _send(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    """A delegation that is sent to a place, or somebody who is expected at one for talks."""
    sent = undergoer(sentence, word)
    if sent is None:
        return None
    goals = (places.goal(marks, sentence, near) for near in (word, sent))
    place = next((goal for goal in goals if goal), None) or _stay(marks, sentence, word) or _there(marks, sentence, word)
    if place is None or not _is_sent(marks, sent, place):
        return None
    who = attendants.actors(marks, sentence, sent)
    if all(actor.kind == "party" and actor.side is None for actor in who):
        who = attendants.actors(marks, sentence, doer(sentence, word)) or who  # a delegation is its sender's
    return Gathering(sentence, word, _once(who), status=entry.get("status"), where=place)


def _is_sent(marks: Marks, word: Word | None, place: str | None = None) -> bool:
    """Tell whether the word stands for a delegation, mediators, or a person in office; in a capital any person is."""
    mention = mention_of(marks, word) if word is not None else None
    if word is None or mention is None or mention.actor.kind not in attendants.PARTIES:
        return False
    is_abroad = place is not None and nations.seat(place) not in (None, mention.actor.side)
    return class_of(word) in (*parties.SENT, "pair") or (
        mention.actor.kind == "person" and (mention.actor.side is not None or is_abroad)
    )


def _sought(marks: Marks, sentence: Sentence, word: Word) -> list[Actor]:
    """Those whom somebody named goes "to see", "to brief", or to whom he goes "for talks with" them."""
    if not attendants.actors(marks, sentence, doer(sentence, word)):
        return []
    aims = [verb for verb in sentence.children(word, "advcl", "xcomp") if verb.tag == "VB" and verb.lemma in SEEING]
    found = [actor for verb in aims for actor in attendants.actors(marks, sentence, undergoer(sentence, verb))]
    nouns = [noun for prep in sentence.children(word, "prep") for noun in sentence.children(prep, "pobj")]
    return found + [actor for noun in nouns if _is_talks(noun) for actor in attendants.companions(marks, sentence, noun)]


def _stay(marks: Marks, sentence: Sentence, word: Word) -> str | None:
    """The place after "in" or "at" right under the verb ("was in Doha", "is due back in Doha")."""
    near = [child for child in sentence.children(word, "prep", "advmod", "acomp") if child.lower in STAYING]
    is_other = word.lemma == "be" and (sentence.children(word, "attr") or not near)
    return None if is_other or not near else places.of(marks, sentence, word)


def _there(marks: Marks, sentence: Sentence, word: Word) -> str | None:
    """The last town named before "there" under the verb ("is expected there on Friday")."""
    if not any(child.lower == "there" for child in sentence.children(word, "advmod")):
        return None
    before = [s for s in marks.sentences if s.start <= sentence.start][-1 - REACH :]
    named = [place for near in before for place in places.named(marks, near)]
    return next((place for place in reversed(named) if nations.seat(place) or nations.is_city(place)), None)


def _phone(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    """Those whom a verb joins that is done "by telephone", "over the phone"."""
    noun = sentence.head(word)
    is_call = word.dep == "compound" and noun.lemma in CALLING and noun.dep == "pobj"
    prep = sentence.head(noun) if is_call else noun
    if prep.pos != "ADP" or prep.lower not in (("in", "during") if is_call else ("by", "on", "over", "via", "through")):
        return None
    verb = clause_head(sentence, prep)
    who = attendants.actors(marks, sentence, doer(sentence, verb)) + attendants.companions(
        marks, sentence, verb, "with", "to"
    )
    for child in sentence.children(verb, "dobj", "dative") or _asked(sentence, verb):
        who += attendants.actors(marks, sentence, child)
    met = _once(who)
    is_pair = len(met) >= parties.SEVERAL or (
        met and verb.lemma in JOINT and bool(attendants.companions(marks, sentence, verb, "with", "to"))
    )
    return Gathering(sentence, word, met, status=entry.get("status")) if is_pair else None


def _asked(sentence: Sentence, verb: Word) -> list[Word]:
    """Whom somebody asks to do something, where the parser has it as the subject of what he asks ("urged him to wait")."""
    asked = [clause for clause in sentence.children(verb, "ccomp", "xcomp") if clause.tag == "VB"]
    return [noun for clause in asked for noun in sentence.children(clause, "nsubj")]


def _table(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    """Several who are, or are to be, in one room or at the table."""
    prep = sentence.head(word)
    if prep.pos != "ADP" or prep.lower not in AT_TABLE or word.dep != "pobj":
        return None
    verb = clause_head(sentence, prep)
    who = attendants.actors(marks, sentence, undergoer(sentence, verb)) or attendants.actors(
        marks, sentence, doer(sentence, verb)
    )
    return Gathering(sentence, word, _once(who), status=entry.get("status")) if len(who) >= parties.SEVERAL else None


def _recall(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    sent = undergoer(sentence, word)
    if sent is None or class_of(sent) not in parties.SENT:
        return None
    return Gathering(sentence, word, _once(attendants.actors(marks, sentence, sent)), status=entry.get("status"))


def _sign(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    who = attendants.actors(marks, sentence, doer(sentence, word)) + attendants.companions(
        marks, sentence, word, "with", "between"
    )
    place = places.within(marks, sentence, word)
    aims = [prep for prep in sentence.children(word, "prep") if prep.lower == "to"]
    if any(_is_talks(noun) for prep in aims for noun in sentence.children(prep, "pobj")):
        return None  # "agreed to talks in Oslo": the place is theirs
    if not who and word.dep in ("acl", "relcl") and any(map(deal_names.is_name, _nouns_above(sentence, word))):
        return None  # "the accord signed in Oslo" is called so: nobody is told to meet
    is_paper = word.lemma in SIGNING
    is_here = is_paper and any(near.lower == "here" for near in sentence.children(word, "advmod"))
    is_town = place is not None and (nations.seat(place) or nations.is_city(place) or "capital" in place)
    if not (is_town or is_here or (is_paper and who and place)) or not (who or is_paper or is_passive(sentence, word)):
        return None
    return Gathering(sentence, word, _once(who), status=entry.get("status"), where=place)


def _nouns_above(sentence: Sentence, word: Word) -> Iterator[Word]:
    """The nouns on which a clause hangs, up to the next verb: "the accord on prisoners signed in …"."""
    for above in sentence.ancestors(word):
        if above.pos in ("VERB", "AUX"):
            return
        yield above


def _span(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    who = attendants.companions(marks, sentence, word, "between", "with")
    if _is_apart(sentence, word):
        return None
    if any(prep.lower == "with" for prep in sentence.children(word, "prep")):  # "after two hours with the envoy he left"
        who = [*attendants.actors(marks, sentence, doer(sentence, clause_head(sentence, word))), *who] if who else []
    return Gathering(sentence, word, _once(who), status=entry.get("status")) if who else None


def _is_apart(sentence: Sentence, word: Word) -> bool:
    """Tell whether a clause stands between the time and "with": "a day after it began, with each blaming the other"."""
    return any(prep.lower == "with" and prep.i > word.i + 1 for prep in sentence.children(word, "prep"))


def _talks(marks: Marks, sentence: Sentence, word: Word, entry: Entry) -> Gathering | None:
    if word.dep in ("compound", "poss", "amod"):
        return None
    who = attendants.companions(marks, sentence, word)
    if entry.get("needs") and not who:
        return None
    town = town_of(sentence, word)
    for owner in sentence.children(word, "poss", "compound", "amod", "nmod"):
        if owner == town:
            continue
        who = attendants.actors(marks, sentence, owner) + who
    verb = clause_head(sentence, word)
    turn = _turn(sentence, word, verb)
    want = None if turn is not None else _want(sentence, word, verb)
    hosts: list[Actor] = []
    if _entry_of(sentence, verb, "hold") or verb.lemma in HOSTING:
        subjects = attendants.actors(marks, sentence, doer(sentence, verb)) if verb.i != word.i else []
        if verb.lemma in HOSTING:
            hosts = subjects
        else:
            who = subjects + who
    elif any(_entry_of(sentence, verb, sort) for sort in ("go", "leave")) and _is_sent(marks, doer(sentence, verb)):
        who = attendants.actors(marks, sentence, doer(sentence, verb)) + who
    who += attendants.attending(marks, sentence, word)
    if turn is not None or verb.lemma in (*HOSTING, "be") or _is_held(sentence, verb):
        who += attendants.companions(marks, sentence, verb, "with", "between")
    if attendants.is_own(sentence, word, turn or want) or attendants.is_setting(sentence, word, verb):
        who += attendants.actors(marks, sentence, doer(sentence, verb))
    status = (turn or want or entry).get("status")
    return Gathering(sentence, word, _once(who), tuple(hosts), status, is_wanted=want is not None)


def _turn(sentence: Sentence, word: Word, verb: Word) -> Entry | None:
    """What becomes of the talks, or that somebody leaves them: "walked out of the talks", not "left after the talks"."""
    leads = attendants.leads(sentence, word, verb)
    if leads <= LEAVING:
        leave = _entry_of(sentence, verb, "leave") if leads or word.dep == "dobj" else None
        return _entry_of(sentence, verb, "turn") or leave
    return None


def _want(sentence: Sentence, word: Word, verb: Word) -> Entry | None:
    """Who only wants, proposes or agrees to talks: "asked for talks", "an invitation to talks", not "agreed in talks"."""
    noun = next((above for above in list(sentence.ancestors(word))[:2] if above.pos == "NOUN"), None)
    if noun is not None and sentence.head(word).lower in WANTING and (found := _entry_of(sentence, noun, "want")):
        return found
    is_object = word.dep in ("dobj", "nsubjpass") or (word.dep == "pobj" and sentence.head(word).head == verb.i)
    return _entry_of(sentence, verb, "want") if is_object and attendants.leads(sentence, word, verb) <= WANTING else None


def _is_held(sentence: Sentence, verb: Word) -> bool:
    """Tell whether talks are held, in the passive: "talks were held in Oslo between Peru and Chad"."""
    return _entry_of(sentence, verb, "hold") is not None and is_passive(sentence, verb)


def town_of(sentence: Sentence, word: Word) -> Word | None:
    """The town by which talks are called ("the Oslo talks"), or None; a part of a longer name is no town."""
    parts = [part for part in sentence.children(word, "compound", "nmod", "amod") if part.pos == "PROPN"]
    towns = (part for part in parts if not part.i or sentence.words[part.i - 1].pos != "PROPN")
    return next((part for part in towns if nations.is_city(part.text) or nations.seat(part.text)), None)


def _is_talks(word: Word) -> bool:
    return any(entry["sort"] == "talks" for entry, _ in _index().get(word.lemma, ()))


def _entry_of(sentence: Sentence, verb: Word, sort: str) -> Entry | None:
    rows = _index().get(verb.lemma, ())
    return next((entry for entry, rest in rows if entry["sort"] == sort and _has(sentence, verb, rest)), None)


def holds(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb has talks take place, or tells what becomes of them."""
    return verb.lemma in HOSTING or any(_entry_of(sentence, verb, sort) for sort in ("hold", "turn", "host", "go"))


def _once(actors: list[Actor]) -> tuple[Actor, ...]:
    return tuple({actor.name: actor for actor in reversed(actors)}.values())[::-1]


def _nothing(_marks: Marks, _sentence: Sentence, _word: Word, _entry: Entry) -> Gathering | None:
    """Words that only tell something of talks named beside them."""
    return None


FINDERS: Mapping[str, Callable[[Marks, Sentence, Word, Entry], Gathering | None]] = {
    "meet": _meet,
    "host": _host,
    "go": _go,
    "leave": _go,
    "recall": _recall,
    "send": _send,
    "phone": _phone,
    "sign": _sign,
    "table": _table,
    "span": _span,
    "talks": _talks,
    "turn": _nothing,
    "hold": _nothing,
    "want": _nothing,
}
