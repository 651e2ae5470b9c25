"""By whose count a number is: who says it in the same sentence, or counts, puts, lists or owns to it.

Statements come first where their cue stands in the sentence of the number; a count nearer to the number wins over them
("the ministry said that the clinic had counted 40 dead": the clinic). Words are in lexicons/sources.toml. Nobody is a source
of a number for having spoken in another sentence, or for another clause of the same one.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from parley import lexicons
from parley.model.actors import Actor
from parley.model.claims import Statement
from parley.model.report import Span
from parley.reading.amounts.tallies import Tally
from parley.reading.marks import Marks, Mention
from parley.reading.speech import attribution
from parley.reading.speech.cue_clauses import phrase
from parley.reading.speech.stretches import SPEECH
from parley.reading.text.clauses import doer
from parley.reading.text.sentences import Sentence, Word

OBJECTS = ("dobj", "attr", "oprd", "nummod", "quantmod", "compound", "amod", "conj", "appos", "nmod", "prep", "pobj", "dep")
HOLDING = frozenset({"have", "show", "hold", "name", "reach", "stand", "contain", "give", "put", "count", "list", "rise"})
NO_SOURCE = frozenset({"who", "which", "that", "there", "what", "whom", "whose", "one", "you", "i"})
SPEAKING = ("party", "body", "person")
QUOTES = frozenset({"“", '"', "''", "``", "«"})
ENDS = frozenset({";", ".", "?", "!"})
ASIDE = (",", "–", "—", "-", "(", ")")  # part an aside from its sentence
BRACKETS = ("(", ")")
BY = frozenset({"by", "in", "on", "from", "at", "per"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OBJECT_FORMS = frozenset({"me", "us", "him", "her", "them", "you"})  # those told, not those who tell
GAP = 1  # characters between two words


def of(marks: Marks, tally: Tally) -> Actor | None:
    """Who gives the number, as the sentence of the number says, or None for the report's own voice."""
    nearest = next((span for find in NEAREST if (span := find(marks, tally)) is not None), None)
    if nearest is not None:
        return attribution.source(marks, nearest)
    statement = _stated(marks, tally) or _run_on(marks, tally)
    if statement is not None:
        return statement.source
    aside = _aside(marks, tally)
    return attribution.source(marks, aside) if aside is not None else None


@cache
def _words(kind: str) -> Mapping[str, frozenset[str]]:
    """Words of a kind → where the number stands to them."""
    found: dict[str, frozenset[str]] = {}
    for entry in lexicons.entries("sources"):
        for word in entry["words"] if entry["kind"] == kind else ():
            found[word] = found.get(word, frozenset()) | frozenset(entry.get("takes", ()))
    return found


# ── who counts it in its own clause ───────────────────────────────────────────────────────────────────────────────────


def _counting(marks: Marks, tally: Tally) -> Span | None:
    """The subject of the verb that counts the number ("the clinic puts the dead at 40", "its register has 40 names")."""
    sentence, below = tally.sentence, tally.top
    taken: set[str] = set()
    for above in sentence.ancestors(tally.top):
        if above.pos == "VERB" or above.lemma == "have":
            subject = doer(sentence, above) if _gives(sentence, above, below, taken) else None
            return phrase(sentence, subject) if subject is not None and _may_give(sentence, above, subject) else None
        if below.dep not in OBJECTS:
            return None
        taken.update([above.lower] if above.pos == "ADP" else [])
        below = above
    return None


def _gives(sentence: Sentence, verb: Word, below: Word, taken: set[str]) -> bool:
    """Tell whether what stands below `verb`, after the prepositions `taken`, is a number that its subject gives."""
    if below.dep not in OBJECTS or sentence.children(verb, "neg"):
        return False
    takes = _words("verb").get(verb.lemma, frozenset())
    if verb.lemma in HOLDING:
        subject = doer(sentence, verb)
        if subject is not None and subject.lemma in _words("record"):
            return True
    return bool(takes & taken) or ("object" in takes and not taken and below.dep != "prep")


def _may_give(sentence: Sentence, verb: Word, subject: Word) -> bool:
    counted = any(child.dep == "nummod" for child in sentence.children(subject))
    return subject.lower not in NO_SOURCE and subject.i != verb.i and not counted


def _left_out(marks: Marks, tally: Tally) -> Span | None:
    """The one before the number where the verb is left out ("the clinic counts 40 dead, the army close to 60")."""
    words = tally.sentence.words
    last = tally.sentence.within(tally.count.start, tally.count.end)[0].i - 1
    while last > 0 and (words[last].text in QUOTES or words[last].lower in ("of", ",")):
        last -= 1
    mention = marks.mention_at(words[last]) if last > 0 else None
    if mention is None or mention.actor.kind not in SPEAKING or mention.head[1] != words[last].end:
        return None
    first = next(word.i for word in words if word.start >= mention.start)
    if first == 0 or words[first - 1].text not in (",", ";") or not _counted_before(tally, first):
        return None
    return mention.start, mention.end


def _counted_before(tally: Tally, first: int) -> bool:
    """Tell whether a verb that counts stands before, without another verb between."""
    verbs = [word for word in tally.sentence.words[:first] if word.pos == "VERB"]
    return bool(verbs) and verbs[-1].lemma in _words("verb")


# ── whose record it stands in ─────────────────────────────────────────────────────────────────────────────────────────


def _recorded(marks: Marks, tally: Tally) -> Span | None:
    """Whose record a colon joins to the number ("the mayor's tally: 40 dead", "40 dead: the mayor's tally")."""
    sentence = tally.sentence
    for colon in (word for word in sentence.words if word.text == ":"):
        is_after = colon.i < tally.anchor.i
        beside = sentence.words[: colon.i] if is_after else sentence.words[colon.i + 1 :]
        nouns = [word for word in beside if word.lemma in _words("record") and word.pos == "NOUN"]
        if not nouns or any(word.pos in ("VERB", "AUX") for word in beside):
            continue
        owner = next(iter(_owners(sentence, nouns[0])), None)
        if owner is not None:
            return phrase(sentence, owner)
    return None


def _owners(sentence: Sentence, noun: Word) -> Iterator[Word]:
    yield from sentence.children(noun, "poss")
    for prep in sentence.children(noun, "prep"):
        if prep.lower in ("of", "from", "by"):
            yield from sentence.children(prep, "pobj")


def _by_record(marks: Marks, tally: Tally) -> Span | None:
    """Whose record it is by which the number holds ("by the clinic's count 40 died", "40 stood on the mayor's list")."""
    sentence = tally.sentence
    for noun in (word for word in sentence.words if word.lemma in _words("record") and word.pos == "NOUN"):
        prep = sentence.head(noun)
        if prep.lower not in BY or prep.dep not in ("prep", "agent") or _split(sentence, noun, tally.anchor):
            continue
        if _bracket(sentence, noun) != _bracket(sentence, tally.anchor):
            continue
        compounds = [word for word in sentence.children(noun, "compound", "nmod", "amod") if word.pos == "PROPN"]
        owner = next(iter((*_owners(sentence, noun), *compounds)), None)
        if owner is not None and owner.pos != "PRON":
            return phrase(sentence, owner)
    return None


def _bracket(sentence: Sentence, word: Word) -> int | None:
    """The place of the bracket that holds a word, or None."""
    for before in reversed(sentence.words[: word.i]):
        if before.text in BRACKETS:
            return before.i if before.text == BRACKETS[0] else None
    return None


def _if_believed(marks: Marks, tally: Tally) -> Span | None:
    """Who must be right for the number to hold ("40 dead, if the mayor is right", "if one believes the mayor")."""
    sentence = tally.sentence
    for mark in (word for word in sentence.words if word.lower == "if"):
        verb = sentence.head(mark)
        around = [verb, *sentence.children(verb, "acomp", "xcomp", "attr")]
        if not any(word.lemma in _words("belief") for word in around) or _split(sentence, mark, tally.anchor):
            continue
        objects = [word for word in sentence.subtree(verb) if word.dep in ("dobj", "pobj") and word.i > verb.i]
        subjects = sentence.children(verb, "nsubj", "nsubjpass")
        source = next(
            (word for word in (*subjects, *objects) if word.lower not in NO_SOURCE and word.i != tally.top.i), None
        )
        if source is not None:
            return phrase(sentence, source)
    return None


# ── who counts it beside it ───────────────────────────────────────────────────────────────────────────────────────────


def _aside(marks: Marks, tally: Tally) -> Span | None:
    """Who counts or tells it in an aside ("40 dead, counted the clinic", "40, the mayor wrote, of them nine at sea")."""
    sentence = tally.sentence
    for verb in sentence.words:
        if verb.lemma not in _words("aside") and "object" not in _words("verb").get(verb.lemma, ()):
            continue
        if verb.tag not in FINITE or _split(sentence, verb, tally.anchor):
            continue
        mention = _behind(marks, sentence, verb) or _in_front(marks, sentence, verb)
        if mention is not None and not mention.start <= tally.anchor.start < mention.end:
            return mention.start, mention.end
    return None


def _behind(marks: Marks, sentence: Sentence, verb: Word) -> Mention | None:
    """The actor behind a verb that a comma parts from what is counted (", counted the clinic")."""
    if verb.i < 1 or sentence.words[verb.i - 1].text not in ASIDE:
        return None
    return next((m for m in _actors(marks, sentence) if 0 <= m.start - verb.end <= GAP), None)


def _in_front(marks: Marks, sentence: Sentence, verb: Word) -> Mention | None:
    """The actor before a verb without an object, both parted by commas from what is counted (", the clinic counts.")."""
    after = sentence.words[verb.i + 1] if verb.i + 1 < len(sentence.words) else None
    if after is not None and after.text not in (*ASIDE, *ENDS, ")"):
        return None
    for mention in _actors(marks, sentence):
        before = [word for word in sentence.words if word.end <= mention.start]
        if 0 <= verb.start - mention.end <= GAP and before and before[-1].lower in (*ASIDE, "as"):
            return mention
    return None


def _actors(marks: Marks, sentence: Sentence) -> list[Mention]:
    """The persons, bodies and parties of a sentence, the longest first."""
    found = [
        mention
        for mention in marks.mentions
        if sentence.start <= mention.start < sentence.end
        and mention.actor.kind in SPEAKING
        and mention.actor.words.lower() not in OBJECT_FORMS
    ]
    return sorted(found, key=lambda m: m.start - m.end)


# ── who says it ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _stated(marks: Marks, tally: Tally) -> Statement | None:
    """The innermost statement that covers the number, of a source that its sentence names."""
    place = tally.count.start
    covering = [
        (piece.end - piece.start, statement)
        for statement in _spoken(marks, tally.sentence)
        for piece in statement.content
        if piece.start <= place < piece.end
    ]
    return min(covering, key=lambda pair: pair[0])[1] if covering else None


def _run_on(marks: Marks, tally: Tally) -> Statement | None:
    """The statement that ends before the number in the sentence ("nine died, the clinic says, two of them nurses")."""
    sentence = tally.sentence
    before = [
        (max(piece.end for piece in statement.content), statement)
        for statement in _spoken(marks, sentence)
        if statement.content and all(sentence.start <= piece.start < tally.count.start for piece in statement.content)
    ]
    if not before:
        return None
    end, statement = max(before, key=lambda pair: pair[0])
    told = (statement.cue, statement.source_evidence)
    end = max([end, *(part.end for part in told if part and sentence.start <= part.start < tally.count.start)])
    between = [word for word in sentence.words if end <= word.start < tally.count.start]
    is_apart = any(word.text in ENDS or word.pos in ("VERB", "AUX") for word in between)
    return None if is_apart else statement


def _spoken(marks: Marks, sentence: Sentence) -> list[Statement]:
    """The statements of speech whose source or cue stands in the sentence."""
    return [
        statement
        for statement in marks.statements
        if statement.cue_type == SPEECH
        and statement.source is not None
        and statement.source.words.lower() not in NO_SOURCE
        and any(part and sentence.start <= part.start < sentence.end for part in (statement.cue, statement.source_evidence))
    ]


def _split(sentence: Sentence, one: Word, other: Word) -> bool:
    """Tell whether something that ends a clause for good stands between two words."""
    first, last = sorted((one.i, other.i))
    return any(word.text in ENDS for word in sentence.words[first + 1 : last])


NEAREST = (_left_out, _counting, _recorded, _by_record, _if_believed)
