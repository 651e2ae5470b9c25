"""What is at issue: is a word about the talks, and in which words of the report?

An act is a move only where its object or complement holds a matter of a negotiation (lexicons/issues.toml); everyday demands
and agreements have none.
"""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import groupby

from parley import lexicons
from parley.model.report import Span
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

DEPTH = 4  # words below the object that may still name its matter: "an end | to | the bombing | of the camps"
LONGEST = 8  # words of an issue, as an analyst would note it
ASIDE = ("relcl", "advcl", "appos", "parataxis", "punct", "nsubj", "poss", "det", "agent")  # say nothing on what it is about
PEOPLE = "people"
OTHER = "other"
WARLIKE = {"captive", "fight"}  # what only talks between those at war are about
TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice", "lull"})
PLACES = frozenset({"in", "at", "near", "outside", "behind", "beside", "inside", "into", "from", "to"})
UNFINISHED = ("PUNCT", "ADP", "DET", "CCONJ", "PART", "SCONJ")  # with which no issue ends
SPECIAL = (PEOPLE, "help", OTHER)  # a matter only for verbs that ask for them


@cache
def kinds_of() -> dict[tuple[str, bool], str]:
    """Return (lemma, is it a verb) → kind of matter."""
    return {
        (word, entry.get("sense") == "verb"): str(entry["kind"])
        for entry in lexicons.entries("issues")
        for word in entry["words"]
    }


def kind(word: Word) -> str | None:
    """The kind of matter that `word` itself names, or None."""
    known = kinds_of()
    if word.pos == "VERB":
        return known.get((word.lemma, True)) or known.get((word.lemma, False))
    if word.pos == "NUM" or (word.pos == "PRON" and word.tag == "CD"):
        return PEOPLE if word.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "ROOT") else None
    if word.pos == "PROPN" and (word.entity == "PERSON" or (word.entity == "NORP" and word.tag == "NNPS")):
        return PEOPLE
    return known.get((word.lemma, False)) or known.get((word.lower, False))


def matter(sentence: Sentence, head: Word, among: Collection[str] = ()) -> Word | None:
    """The word nearest to `head` that names a matter in what `head` governs, or None.

    Of the kinds `among`, if given, else of any but people and help, of which every report is full.
    """
    return next((word for word in _below(sentence, head) if names(word, among)), None)


def names(word: Word, among: Collection[str] = ()) -> bool:
    """Tell whether `word` names a matter of the kinds `among`, or of any kind but the special ones."""
    found = kind(word)
    return found is not None and (found in among if among else found not in SPECIAL)


def on_another_matter(sentence: Sentence) -> bool:
    """Tell whether a sentence is on other talks than those between the sides: wages, tariffs, football."""
    words = [word for word in sentence.words if word.pos not in ("VERB", "PROPN")]
    named = {kind(word) for word in words}
    if named & WARLIKE or any(word.lemma in TRUCES for word in words):
        return False
    return any(kind(word) == OTHER and not _is_place(sentence, word) for word in words)


def _is_place(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word only says where something is: "talks in a school", "met in a customs shed"."""
    noun = sentence.head(word) if word.dep in ("compound", "amod", "nmod") else word
    return noun.dep == "pobj" and sentence.head(noun).lower in PLACES


def _below(sentence: Sentence, head: Word) -> Iterator[Word]:
    """`head` and what it governs, level by level, without asides."""
    level = [head]
    for _ in range(DEPTH):
        yield from level
        level = [child for word in level for child in sentence.children(word) if child.dep not in ASIDE]


def phrase(sentence: Sentence, head: Word) -> Span:
    """The span of the words for the matter under `head`: its phrase without asides, at most LONGEST words."""
    if _relates(head):  # "which both had signed": what stands before it
        clause = clauses.clause_head(sentence, head)
        head = sentence.head(clause) if clause.dep == "relcl" else head
    words = [word for word in sentence.subtree(head) if not _is_aside(sentence, head, word)]
    words = _unbroken(words, words.index(head))
    last = words[-1].i
    while len(words) > 1 and (words[-1].pos in UNFINISHED or (words[-1].i != head.i and words[-1].head > last)):
        words.pop()
    while len(words) > 1 and (words[0].pos in ("PUNCT", "CCONJ", "SCONJ") or words[0].lower == "no" or _relates(words[0])):
        words.pop(0)
    return words[0].start, words[-1].end


def _relates(word: Word) -> bool:
    """Tell whether a word only leads a relative clause on."""
    return word.tag in ("WDT", "WP") and word.lower != "what"


def deed(sentence: Sentence, verb: Word) -> Span:
    """The span of the words for what is done or not done: the verb with what follows it ("lay down its arms")."""
    words = [word for word in sentence.subtree(verb) if word.i >= verb.i and not _is_aside(sentence, verb, word)]
    words = _unbroken(words, 0)
    while len(words) > 1 and words[-1].pos in UNFINISHED and words[-1].dep != "prt":
        words.pop()
    return words[0].start, words[-1].end


def _is_aside(sentence: Sentence, head: Word, word: Word) -> bool:
    """Tell whether `word` stands in a relative clause, an apposition, a condition or another clause joined below `head`."""
    while word.i != head.i:
        is_joined = word.dep == "conj" and word.pos == "VERB" and word.head == head.i
        if is_joined or word.dep in ("relcl", "advcl", "appos", "parataxis"):
            return True
        word = sentence.head(word)
    return False


def _unbroken(words: list[Word], at: int) -> list[Word]:
    """The words around `at` that follow one another without a gap, all of them or LONGEST, `at` among them."""
    runs = groupby(enumerate(words), key=lambda placed: placed[1].i - placed[0])
    run = next(found for _, placed in runs if words[at] in (found := [word for _, word in placed]))
    run = run[1:] if len(run) > LONGEST and run[0].pos == "DET" else run
    if len(run) <= LONGEST:
        return run
    first = max(0, run.index(words[at]) - LONGEST // 2)
    return run[first : _whole(run, first + LONGEST)]


def _whole(run: list[Word], last: int) -> int:
    """The place after a name that has begun before `last`, so that no issue cuts through one: "of | the Lake Front"."""
    ahead = last
    while ahead < len(run) and run[ahead - 1].pos in ("ADP", "DET") and run[ahead].pos == "DET":
        ahead += 1
    if ahead < len(run) and run[ahead - 1].pos in ("ADP", "DET") and run[ahead].pos == "PROPN":
        last = ahead + 1
    while last < len(run) and _goes_on(run[last - 1], run[last]):
        last += 1
    return last


def _goes_on(word: Word, after: Word) -> bool:
    """Tell whether two words are of one name."""
    return (bool(after.entity) and not after.entity_begins) or (word.pos == after.pos == "PROPN" and word.head == after.i)
