"""Reporting verbs: where a verb attributes words to somebody, by rules over the parse and the quotation marks.

What is found is spans only (cue, source, content); who the source is, for whom and to whom it speaks and on which day is
worked out in attribution. Words are in lexicons/cues.toml.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parley import lexicons
from parley.model.report import Span
from parley.reading import clauses
from parley.reading.marks import Marks
from parley.reading.quotations import Quotation, Quotations
from parley.reading.sentences import Sentence, Word

SPEECH = "speech"
ADJUNCTS = ("aux", "auxpass", "neg", "prt", "advmod", "npadvmod", "dative", "agent", "intj", "mark")
OBJECTS = ("dobj", "attr", "oprd", "acomp")
UNSAID = frozenset({"will", "would", "could", "may", "might", "should", "must", "'ll", "shall", "wo", "ca", "can"})
"""Auxiliaries under which nothing has been said yet."""
RAISING = frozenset({"go", "use", "report", "hear", "hasten", "appear", "continue", "keep", "quote", "say", "begin"})
"""Verbs over an infinitive or participle that was said all the same ("is heard to say", "went on to add")."""
NOTHING = frozenset({"nothing", "so", "goodbye", "something", "little", "this", "that", "prayers", "it", "what"})
BREAKS = frozenset({";", ":", "—", "--"})
LOOSE = " \t\u00a0,;:-–—"
FIRST = frozenset({"i", "we"})
LEFT_TAKES = frozenset({"clause", "number", "complement"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Where the text attributes `content` (one or more pieces) to a source by a cue; spans only.

    `verbatim` marks words given as spoken although no quotation marks stand around them (a transcript).
    """

    cue: Span
    content: tuple[Span, ...]
    source: Span | None = None
    cue_type: str = SPEECH
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """One entry of the lexicon for one of its words."""

    beside: tuple[str, ...]
    cue_type: str
    takes: frozenset[str]
    audience: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that may report, its subject, and the stretch of words [first, last] of its own clause around it."""

    sentence: Sentence
    verb: Word
    subject: Word | None
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where the clause of the cue begins."""
        return self.sentence.words[self.first].start

    @property
    def end(self) -> int:
        """Where the clause of the cue ends."""
        return self.sentence.words[self.last].end


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Base form of a verb → its senses, those with a second word first."""
    found: dict[str, list[Sense]] = {}
    for entry in lexicons.entries("cues"):
        for words in entry["words"]:
            verb, *beside = words.split()
            sense = Sense(tuple(beside), entry["cue_type"], frozenset(entry["takes"]), bool(entry.get("audience")))
            found.setdefault(verb, []).append(sense)
    return {verb: tuple(sorted(known, key=lambda s: not s.beside)) for verb, known in found.items()}


def find(marks: Marks, quoted: Quotations) -> Iterator[Attribution]:
    """Yield what reporting verbs attribute, in text order; then what any verb beside a quotation does."""
    for sentence in marks.sentences:
        for verb in sentence.words:
            if verb.pos not in ("VERB", "AUX") or verb.dep in ("aux", "auxpass", "amod", "compound"):
                continue
            cue = _cue(sentence, verb)
            if not _is_reported(cue, quoted):
                continue
            found = _by_lexicon(marks, cue, quoted) or _beside_quotation(marks, cue, quoted)
            if found is not None:
                yield found


def _cue(sentence: Sentence, verb: Word) -> Cue:
    subject = clauses.doer(sentence, verb) if clauses.is_passive(sentence, verb) else clauses.subject(sentence, verb)
    own = {verb.i}
    for child in sentence.children(verb):
        is_subject = child.dep in ("nsubj", "nsubjpass", "expl")
        if is_subject or child.dep in ADJUNCTS or (child.dep == "prep" and child.i > verb.i):
            own.update(word.i for word in sentence.subtree(child))
    first = last = verb.i
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return Cue(sentence, verb, subject, first, last)


def _is_reported(cue: Cue, quoted: Quotations) -> bool:
    """Whether something was said at all: not negated, not still to come, not the report's own "I"."""
    sentence, verb = cue.sentence, cue.verb
    auxiliaries = {child.lower for child in sentence.children(verb, "aux")}
    if auxiliaries & UNSAID or (clauses.is_negated(sentence, verb) and verb.lemma != "deny"):
        return False
    if "to" in auxiliaries and sentence.head(verb).lemma not in RAISING:
        return False
    return not (cue.subject is not None and cue.subject.lower in FIRST and quoted.at(verb.start) is None)


def _by_lexicon(marks: Marks, cue: Cue, quoted: Quotations) -> Attribution | None:
    for sense in senses().get(cue.verb.lemma, ()):
        if not _stands_beside(cue, sense):
            continue
        content = _after(marks, cue, sense, quoted) or _around(marks, cue, sense, quoted)
        if content:
            return _attribution(cue, content, sense.cue_type)
    return None


def _stands_beside(cue: Cue, sense: Sense) -> bool:
    near = [word.lower for word in cue.sentence.words[cue.verb.i + 1 : cue.verb.i + 6]]
    return all(word in near for word in sense.beside)


def _attribution(cue: Cue, content: tuple[Span, ...], cue_type: str) -> Attribution:
    source = _phrase(cue.sentence, cue.subject) if cue.subject is not None else None
    return Attribution(cue=(cue.verb.start, cue.verb.end), content=content, source=source, cue_type=cue_type)


def _phrase(sentence: Sentence, head: Word) -> Span:
    """The noun phrase of `head`, what is said about it in a clause of its own left out."""
    left_out: set[int] = set()
    for child in sentence.children(head, "relcl", "acl", "advcl", "ccomp", "conj", "cc", "punct", "parataxis"):
        if child.dep not in ("conj", "cc") or child.pos == "VERB":
            left_out.update(word.i for word in sentence.subtree(child))
    kept = [word for word in sentence.subtree(head) if word.i not in left_out]
    low = high = kept.index(head)
    while low and kept[low - 1].i == kept[low].i - 1:
        low -= 1
    while high + 1 < len(kept) and kept[high + 1].i == kept[high].i + 1:
        high += 1
    return kept[low].start, kept[high].end


# ── what follows the cue ──────────────────────────────────────────────────────────────────────────────────────────────


def _after(marks: Marks, cue: Cue, sense: Sense, quoted: Quotations) -> tuple[Span, ...]:
    """The pieces of content that follow the verb, or none."""
    sentence, verb = cue.sentence, cue.verb
    right = [child for child in sentence.children(verb) if child.i > verb.i and child is not cue.subject]
    picked = [child for child in right if _roles(sentence, child) & sense.takes]
    if sense.audience and all(child.dep in OBJECTS for child in picked):
        picked = []
    if picked:
        begin = picked[0]
        if not sense.audience and begin.dep in ("ccomp", "xcomp", "prep"):
            begin = next((child for child in right if child.dep in ("dobj", "dative") and child.i < begin.i), begin)
        first = max(min(word.i for word in sentence.subtree(begin)), verb.i + 1)
        last = max(word.i for child in right if _goes_on(child, picked[-1]) for word in sentence.subtree(child))
        return _joined(marks, sentence, first, last, quoted)
    return _loosely_after(marks, cue, sense, quoted)


def _goes_on(child: Word, last: Word) -> bool:
    return child.i <= last.i or child.dep in ("prep", "advcl", "npadvmod", "advmod")


def _roles(sentence: Sentence, child: Word) -> set[str]:
    """What `child` can be to a reporting verb, in the words of the lexicon's `takes`."""
    if child.dep == "prep":
        return {child.lower}
    if child.dep in ("ccomp", "xcomp"):
        has_to = any(aux.lower == "to" for aux in sentence.children(child, "aux"))
        roles = {"infinitive"} if has_to else {"clause"} if child.dep == "ccomp" else set()
        if child.tag == "VBG":
            roles.add("object")
        if child.pos not in ("VERB", "AUX"):
            roles.add("complement")
        return roles
    if child.dep in OBJECTS:
        roles = {"object"} if child.dep in ("dobj", "attr") and child.lower not in NOTHING else {"complement"}
        if any(word.pos == "NUM" for word in sentence.subtree(child)):
            roles.add("number")
        return roles
    return set()


def _joined(marks: Marks, sentence: Sentence, first: int, last: int, quoted: Quotations) -> tuple[Span, ...]:
    """The words [first, last] as content: without "that" before, with the whole of a quotation that runs on."""
    words = sentence.words
    while first < last and (words[first].lower == "that" and words[first].dep == "mark" or words[first].pos == "PUNCT"):
        first += 1
    start, end = words[first].start, words[last].end
    return _with_quotation(marks, start, end, quoted)


def _with_quotation(marks: Marks, start: int, end: int, quoted: Quotations) -> tuple[Span, ...]:
    running = quoted.at(end - 1)
    if running is None or running.start < start - 1 and quoted.at(start) is running:
        return _trimmed(marks, [(start, end)])
    begin, *others = running.pieces
    return _trimmed(marks, [(min(start, begin[0]), max(end, begin[1])) if not others else (start, begin[1]), *others])


def _trimmed(marks: Marks, pieces: list[Span]) -> tuple[Span, ...]:
    text = marks.report.text
    kept = []
    for start, end in pieces:
        while start < end and (text[start] in LOOSE or text[start].isspace()):
            start += 1
        while start < end and (text[end - 1] in LOOSE or text[end - 1].isspace()):
            end -= 1
        if any(character.isalnum() for character in text[start:end]):
            kept.append((start, end))
    return tuple(kept)


def _loosely_after(marks: Marks, cue: Cue, sense: Sense, quoted: Quotations) -> tuple[Span, ...]:
    """Content that the parse does not hang on the verb: after a colon, a "that" or an opening quotation mark."""
    sentence = cue.sentence
    following = sentence.words[cue.last + 1 :]
    quotation = _opening_after(marks, cue.end, quoted)
    if quotation is not None:
        return _trimmed(marks, list(quotation.pieces))
    if "clause" not in sense.takes or not following:
        return ()
    if following[0].lower == "that" or following[0].text == ":":
        return _joined(marks, sentence, following[0].i + 1, len(sentence.words) - 1, quoted) if len(following) > 1 else ()
    return ()


def _opening_after(marks: Marks, place: int, quoted: Quotations) -> Quotation | None:
    """The quotation that opens right after `place`, a comma or colon passed over."""
    text = marks.report.text
    while place < len(text) and text[place] in " ,:\u00a0":
        place += 1
    found = quoted.at(place)
    return found if found is not None and found.start == place else None


def _closing_before(marks: Marks, place: int, quoted: Quotations) -> Quotation | None:
    """The quotation that closes right before `place`, a comma or dash passed over."""
    text = marks.report.text
    while place and text[place - 1] in " ,-–—\u00a0":
        place -= 1
    found = quoted.at(place - 1) if place else None
    return found if found is not None and found.end == place else None


# ── what stands before and around the cue ─────────────────────────────────────────────────────────────────────────────


def _around(marks: Marks, cue: Cue, sense: Sense, quoted: Quotations) -> tuple[Span, ...]:
    """Content before the cue, and what goes on behind it ("We shall, he said, not go")."""
    if not sense.takes & LEFT_TAKES or not _stands_alone(cue):
        return ()
    closing = _closing_before(marks, cue.start, quoted)
    sentence = cue.sentence
    begin = _boundary(sentence, cue.first, quoted)
    if closing is not None:
        start = min(begin, closing.start) if closing.start < sentence.start else begin
        pieces = [
            *closing.pieces[:-1],
            (max(start, closing.pieces[-1][0]) if len(closing.pieces) > 1 else start, closing.end),
        ]
        return _trimmed(marks, [*pieces, *_rest(marks, cue, quoted)])
    if not _is_parenthetic(cue) or not _holds_news(cue, begin):
        return ()
    return _trimmed(marks, [(begin, cue.start), *_rest(marks, cue, quoted)])


def _stands_alone(cue: Cue) -> bool:
    """Whether the clause of the cue ends with the sentence or at a punctuation mark."""
    following = cue.sentence.words[cue.last + 1 :]
    return not following or following[0].pos in ("PUNCT", "SPACE", "CCONJ") or following[0].text in "–-("


def _is_parenthetic(cue: Cue) -> bool:
    before = cue.sentence.words[cue.first - 1] if cue.first else None
    return before is not None and before.text in (",", "-", "–", "—", "?", "!")


def _holds_news(cue: Cue, begin: int) -> bool:
    """Whether what stands before the cue can be content: not only an adverbial of the cue itself."""
    sentence = cue.sentence
    before = [word for word in sentence.words[: cue.first] if word.start >= begin and word.pos not in ("PUNCT", "SPACE")]
    mine: set[int] = set()
    for child in sentence.children(cue.verb, "prep", "advmod", "npadvmod", "advcl", "mark", "cc", "nsubj"):
        mine.update(word.i for word in sentence.subtree(child))
    return any(word.i not in mine for word in before)


def _boundary(sentence: Sentence, first: int, quoted: Quotations) -> int:
    """Where the clause before word `first` begins: after the last semicolon or colon outside quotations."""
    for word in reversed(sentence.words[:first]):
        if word.text in BREAKS and quoted.at(word.start) is None:
            return word.end
    return sentence.start


def _rest(marks: Marks, cue: Cue, quoted: Quotations) -> list[Span]:
    """What goes on behind a cue that stands in the middle of its content."""
    opening = _opening_after(marks, cue.end, quoted)
    if opening is not None:
        return list(opening.pieces)
    sentence = cue.sentence
    following = sentence.words[cue.last + 1 :]
    if len(following) < 3 or following[0].text not in (",", "-", "–", "—"):
        return []
    head = following[1]
    for above in [head, *sentence.ancestors(head)]:
        if above.head == cue.verb.i:
            if above.i > cue.verb.i and above.dep not in ("ccomp", "parataxis"):
                return []
            break
    stop = next((word.i for word in following[1:] if word.text in BREAKS), len(sentence.words))
    return [(head.start, sentence.words[stop - 1].end)]


# ── any verb beside a quotation ───────────────────────────────────────────────────────────────────────────────────────


def _beside_quotation(marks: Marks, cue: Cue, quoted: Quotations) -> Attribution | None:
    """A verb that no lexicon knows reports where its clause follows or introduces a whole quotation."""
    if cue.subject is None or cue.verb.lemma in ("be", "have") or quoted.at(cue.verb.start) is not None:
        return None
    text = marks.report.text
    closing = _closing_before(marks, cue.start, quoted)
    if closing is not None and _stands_alone(cue):
        has_comma = text[closing.inner[1] - 1] in ",?!" or text[closing.end : cue.start].strip() == ","
        if has_comma:
            content = [*closing.pieces, *_rest(marks, cue, quoted)]
            return _attribution(cue, _trimmed(marks, content), SPEECH)
    opening = _opening_after(marks, cue.end, quoted)
    if opening is not None and text[cue.end : opening.start].strip() in (",", ":"):
        return _attribution(cue, _trimmed(marks, list(opening.pieces)), SPEECH)
    return None
