"""Who sits at the table: whom a phrase names, those named beside the talks, and those who attend them.

"Envoys of Peru and Kenya" are both who sent them; "we" in an interview is the speaker.
"""

from collections.abc import Iterator

from parley.lexicons import Entry
from parley.model.actors import Actor
from parley.reading.actors.parties import actors_of, senders
from parley.reading.actors.voting import class_of
from parley.reading.marks import Marks
from parley.reading.speech.attribution import speaker_at
from parley.reading.text.clauses import clause_head, is_passive, undergoer
from parley.reading.text.sentences import Sentence, Word

PARTIES = ("party", "person", "body", "anonymous")
TOGETHER = frozenset({"with", "between", "among", "amongst", "of", "from", "by"})
ATTENDING = frozenset({"attend", "join"})
AGREEING = ("agree", "accept")
DURING = ("at", "after", "during", "following", "in")
BETWEEN = ("between", "among", "amongst")
SUBJECTS = ("nsubj", "nsubjpass")
PLACED = ("GPE", "LOC", "FAC", "DATE", "TIME")
INSPECTING = frozenset({"visit", "tour", "inspect", "greet"})
INSPECTED = frozenset({"soldier", "wounded", "hospital", "school", "camp", "site", "ruin", "village", "factory", "base"})
FORCE = "force"
SPEAKING = ("i", "we", "me", "us")


def actors(marks: Marks, sentence: Sentence, word: Word | None) -> list[Actor]:
    """Those of the phrase of `word` who can sit at a table; of envoys "of Peru and Kenya" both who sent them."""
    if word is not None and (several := senders(marks, sentence, word)):
        return several
    if word is not None and word.lower in SPEAKING:
        speaker = speaker_at(marks, word.start)
        return [] if speaker is None else [speaker]
    return [actor for actor in actors_of(marks, sentence, word) if actor.kind in PARTIES] if word is not None else []


def companions(marks: Marks, sentence: Sentence, word: Word, *preps: str) -> list[Actor]:
    """Those named after "with", "between" and the like, under `word`."""
    found: list[Actor] = []
    for prep in [*sentence.children(word, "prep", "agent"), *misplaced(sentence, word)]:
        if prep.lower in (preps or TOGETHER):
            for head in sentence.children(prep, "pobj"):
                met = actors(marks, sentence, head)
                found += met if met or prep.lower != "between" else _by_words(marks, sentence, head)
    return found


def misplaced(sentence: Sentence, word: Word) -> list[Word]:
    """The "between" that the parser hangs on where or when they talk: "talks in Oslo on Monday between Peru and Chad"."""
    beside = [noun for prep in sentence.children(word, "prep") for noun in sentence.children(prep, "pobj")]
    verb = sentence.head(word)
    told = [*([verb] if word.dep in SUBJECTS else []), *sentence.children(word, "acl", "relcl", "amod")]
    inner = [clause for one in told for clause in (one, *sentence.children(one, "xcomp"))]
    later = [prep for clause in inner for prep in sentence.children(clause, "prep") if prep.i > word.i]
    beside += [noun for prep in later for noun in sentence.children(prep, "pobj") if noun.entity in PLACED]
    mine = [prep for clause in inner if clause != verb for prep in sentence.children(clause, "prep")]
    found = [*(prep for noun in beside for prep in sentence.children(noun, "prep")), *mine]
    return [prep for prep in found if prep.lower == "between"]


def _by_words(marks: Marks, sentence: Sentence, first: Word) -> Iterator[Actor]:
    """Envoys and kin whom no mention knows, by their own words: "between the colonel's envoy and the chief's brother"."""
    for noun in (first, *sentence.children(first, "conj")):
        owner = sentence.children(noun, "poss")
        if noun.pos == "NOUN" and owner:
            words = marks.report.text[sentence.subtree(owner[0])[0].start : noun.end]
            yield Actor(name=words, words=words, kind="anonymous")


def attending(marks: Marks, sentence: Sentence, word: Word) -> list[Actor]:
    """Those by whom talks are said to be attended ("the talks, hosted by Oman and attended by Peru and Chad")."""
    clauses_on = [said for acl in sentence.children(word, "acl") for said in (acl, *sentence.children(acl, "conj"))]
    agents = [agent for said in clauses_on if said.lemma in ATTENDING for agent in sentence.children(said, "agent")]
    return [who for agent in agents for noun in sentence.children(agent, "pobj") for who in actors(marks, sentence, noun)]


def leads(sentence: Sentence, word: Word, verb: Word) -> set[str]:
    """The prepositions by which a noun hangs on the verb of its clause."""
    found: set[str] = set()
    for above in sentence.ancestors(word):
        if above.i == verb.i:
            break
        if above.pos in ("ADP", "SCONJ", "ADV", "PART"):
            found.add(above.lower)
    return found


def is_setting(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Tell whether somebody does something at his talks with others ("asked for time at a meeting with the envoy")."""
    prep = sentence.head(word)
    has_others = any(child.lower == "with" for child in sentence.children(word, "prep"))
    return (
        has_others and word.dep == "pobj" and prep.lower in DURING and prep.head == verb.i and not is_passive(sentence, verb)
    )


def is_own(sentence: Sentence, word: Word, told: Entry | None) -> bool:
    """Tell whether the talks are those of who calls them off, leaves or wants them: not if they are between others."""
    between = any(prep.lower in BETWEEN for prep in [*sentence.children(word, "prep"), *misplaced(sentence, word)])
    if told is None or word.dep not in ("dobj", "pobj") or between:
        return False
    with_others = any(prep.lower == "with" for prep in sentence.children(word, "prep"))
    return told["sort"] != "want" or with_others or clause_head(sentence, word).lemma in AGREEING


def is_inspection(sentence: Sentence, verb: Word) -> bool:
    """Tell whether somebody only looks after his own: "visited troops at the front", "toured a hospital"."""
    seen = undergoer(sentence, verb) if verb.lemma in INSPECTING else None
    return seen is not None and (class_of(seen) == FORCE or seen.lemma in INSPECTED)
