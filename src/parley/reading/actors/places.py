"""Where the report says that the act of a clause took place, in the words of the text.

Pure functions over the marks, a sentence and one of its words. Only what a preposition of place introduces is a place, so
that neither a dateline nor a capital that acts for its government is one. Example: in "Shells fell in the northern town of
Orsk" the place of "fell" is "the northern town of Orsk".
"""

from collections.abc import Iterator

from parley.lexicons import by_word
from parley.reading.actors import nations
from parley.reading.actors.names import PLACES, is_name_word
from parley.reading.actors.timed import TIMES
from parley.reading.marks import Marks
from parley.reading.text.clauses import clause_head
from parley.reading.text.sentences import Sentence, Word

WHERE = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "across", "throughout", "within", "over", "along", "on", "off"}
)
TOWARDS = frozenset({"to", "into", "from", "through", "for", "towards", "toward"})
ARRIVING = frozenset({"arrive", "come", "return", "fly", "travel", "head"})  # from a place where nothing is told to happen
STRUCK = frozenset(
    {"siege", "shelling", "bombardment", "bombing", "invasion", "occupation", "capture", "recapture", "storming", "fall"}
)
"""Deeds that are done to a place and at it ("the siege of Orsk")."""
SURE = frozenset({"in", "at", "near", "inside", "around"})


def of(marks: Marks, sentence: Sentence, word: Word) -> str | None:
    """The place of the clause of `word`, words as in the text, or None where the sentence does not say.

    The word's own phrase wins, then its clause, then the clauses above; else the only place that the sentence gives, or
    where the act leads ("flew to Orsk").
    """
    found = list(_all(marks, sentence))
    for holder in (_below(sentence, word), _clause(sentence, word)):
        own = [place for place, head in found if head.i in holder]
        if own:
            return own[0]
    for above in sentence.ancestors(clause_head(sentence, word)):
        own = [place for place, head in found if sentence.head(sentence.head(head)).i == above.i]
        if own and above.pos in ("VERB", "AUX"):
            return own[0]
    if len(found) == 1 and not _is_told_of_another(sentence, found[0][1], word):
        return found[0][0]
    return goal(marks, sentence, clause_head(sentence, word))


def _is_told_of_another(sentence: Sentence, place: Word, word: Word) -> bool:
    """Tell whether a place stands in a clause that tells more of a noun, not in that of `word`, or with who reports it."""
    clause, own = clause_head(sentence, place), clause_head(sentence, word)
    if clause.i == own.i:
        return False
    if clause.dep in ("relcl", "acl"):
        return clause not in sentence.ancestors(own)
    above = {place.i, *(other.i for other in sentence.ancestors(place))}
    of_subject = any(subject.i in above for subject in sentence.children(clause, "nsubj"))
    return of_subject and clause in sentence.ancestors(own)


def within(marks: Marks, sentence: Sentence, word: Word) -> str | None:
    """The place that stands in the clause of `word` itself, or None; no other clause lends its own."""
    inside = _clause(sentence, word)
    return next((place for place, head in _all(marks, sentence) if head.i in inside), None)


def goal(marks: Marks, sentence: Sentence, verb: Word) -> str | None:
    """The place to or from which the act of `verb` leads ("flew to Orsk", "left Orsk"), or None."""
    back = [prep for adverb in sentence.children(verb, "advmod", "prt") for prep in sentence.children(adverb, "prep")]
    for child in [*sentence.children(verb, "prep", "dative", "dobj", "npadvmod"), *back]:
        heads = sentence.children(child, "pobj") if child.pos == "ADP" else [child]
        for head in heads:
            is_origin = child.lower == "from" and verb.lemma in ARRIVING
            leads = child.lower in TOWARDS and not is_origin if child.pos == "ADP" else not _is_actor(marks, head)
            if leads and _is_place(marks, sentence, head, "in"):
                return _text(marks, _words(sentence, head))
    return None


def named(marks: Marks, sentence: Sentence) -> list[str]:
    """All places that the sentence gives, in text order."""
    return [place for place, _ in _all(marks, sentence)]


def _all(marks: Marks, sentence: Sentence) -> Iterator[tuple[str, Word]]:
    """The places of a sentence with their head words; a place inside another is not given again."""
    end = -1
    for prep in sentence.words:
        if prep.pos not in ("ADP", "SCONJ", "ADV") or not (prep.lower in WHERE or _is_of_deed(sentence, prep)):
            continue
        for head in sentence.children(prep, "pobj"):
            if head.start >= end and _is_place(marks, sentence, head, prep.lower):
                words = _words(sentence, head)
                end = words[-1].end
                yield _text(marks, words), head


def _is_of_deed(sentence: Sentence, prep: Word) -> bool:
    """Tell whether "of" leads from a deed to the town where it is done ("the bombardment of Orsk"), not to a house."""
    named = any(noun.entity in PLACES or nations.is_city(noun.text) for noun in sentence.children(prep, "pobj"))
    return prep.lower == "of" and named and sentence.head(prep).lemma in STRUCK


def _is_place(marks: Marks, sentence: Sentence, head: Word, prep: str) -> bool:
    """Tell whether the noun after a preposition is a place, not a time, a state of things or an actor."""
    if head.entity in TIMES:
        return False
    noun = by_word("places").get(head.lower)
    if noun is not None:
        return prep != "over" or head.entity in PLACES
    if not is_name_word(sentence, head):
        return False
    words = [w for w in _words(sentence, head) if is_name_word(sentence, w)]
    name = " ".join(w.text for w in words)
    if nations.country(name) or nations.seat(name) or nations.is_city(name) or head.entity in PLACES:
        return True
    mention = marks.mention_at(head)
    return prep in SURE and mention is None and not head.text.isupper()


def _is_actor(marks: Marks, head: Word) -> bool:
    """Tell whether a country is meant as one who acts or is acted on ("blamed Kenya"), not as ground ("left Kenya")."""
    return any(mention.head == (head.start, head.end) for mention in marks.mentions)


def _below(sentence: Sentence, word: Word) -> set[int]:
    return {w.i for w in sentence.subtree(word)} if word.pos in ("NOUN", "PROPN") else set()


def _clause(sentence: Sentence, word: Word) -> set[int]:
    """The words that hang on the verb of the clause of `word`, without those of clauses below it."""
    verb = clause_head(sentence, word)
    inside = {verb.i}
    for other in sentence.subtree(verb):
        if other.i != verb.i and clause_head(sentence, other).i == verb.i:
            inside.add(other.i)
    return inside


def _words(sentence: Sentence, head: Word) -> list[Word]:
    """The words of a place: what stands before its noun, and "of", "in" or a comma with another place after it."""
    own = {w.i for w in sentence.subtree(head)}
    first = last = head.i
    while first - 1 in own and sentence.words[first - 1].pos not in ("PUNCT", "VERB", "ADP", "SPACE"):
        first -= 1
    while last + 1 in own and _goes_on(sentence, last + 1):
        last += 1
    while last > head.i and sentence.words[last].pos in ("PUNCT", "ADP", "CCONJ", "DET", "SPACE"):
        last -= 1
    return list(sentence.words[first : last + 1])


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether the word belongs to the place's own wording."""
    word = sentence.words[i]
    following = sentence.words[i + 1] if i + 1 < len(sentence.words) else None
    if word.pos == "PUNCT":
        return word.text in ("-", "'", "’") or (
            word.text == "," and following is not None and nations.country(following.text) is not None
        )
    if word.pos in ("VERB", "AUX", "PRON", "SCONJ", "SPACE") or word.entity in TIMES:
        return False
    return word.pos != "ADP" or word.lower in ("of", "in", "and")


def _text(marks: Marks, words: list[Word]) -> str:
    return marks.report.text[words[0].start : words[-1].end]
