"""Where content lies around a cue: before it, behind it, on both sides, with quotations that run on taken whole.

A cue of any sort (a reporting verb with its subject, "according to …", "by the army's count") is a stretch of words of
one sentence; what is found is spans only.
"""

from dataclasses import dataclass

from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.speech.quotations import Quotation, Quotations
from parley.reading.text.sentences import Sentence, Word

SPEECH = "speech"
BREAKS = frozenset({";", ":", "—", "--"})
COMMAS = frozenset({",", "-", "–", "—"})
CLOSERS = frozenset({",", "-", "–", "—", "?", "!", "…", "..."})
LOOSE = " \t\u00a0,;:-–—)]("
GAP = " ,:\u00a0-–—"
ADVERBIAL = ("prep", "advmod", "npadvmod", "advcl", "mark", "cc", "agent", "dative")
CLAUSE = 3  # words; fewer behind a colon are an entry of a list
RELATIVE = frozenset({"who", "which", "whose", "whom", "where", "when", "while", "as", "although", "though", "because"})
SUBORDINATE = ("relcl", "advcl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Where the text attributes `content` (one or more pieces) to a source by a cue; spans only.

    `verbatim` marks words given as spoken although no quotation marks stand around them (a transcript), `by_noun` the
    that-clause of a noun ("its claim that …").
    """

    cue: Span
    content: tuple[Span, ...]
    source: Span | None = None
    cue_type: str = SPEECH
    verbatim: bool = False
    by_noun: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """A report's marks with the quotations of its text."""

    marks: Marks
    quotations: Quotations

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.marks.report.text

    def opening_after(self, place: int) -> Quotation | None:
        """The quotation that opens right after `place`, a comma, colon or dash passed over, a new line behind a colon."""
        gap = GAP
        while place < len(self.text) and self.text[place] in gap:
            gap = gap + "\n" if self.text[place] == ":" else gap
            place += 1
        found = self.quotations.at(place)
        return found if found is not None and found.start == place else None

    def closing_before(self, place: int) -> Quotation | None:
        """The quotation that closes right before `place`, a comma, colon or dash passed over."""
        while place and self.text[place - 1] in GAP:
            place -= 1
        found = self.quotations.at(place - 1) if place else None
        return found if found is not None and found.end == place else None

    def trimmed(self, pieces: list[Span]) -> tuple[Span, ...]:
        """The pieces without loose punctuation at their ends and without half a pair of quotation marks.

        Pieces without a word are dropped; the marks around a whole piece are left out.
        """
        tidy = (self._stripped(*self._paired(*self._stripped(*piece))) for piece in pieces)
        return tuple((start, end) for start, end in tidy if any(character.isalnum() for character in self.text[start:end]))

    def _stripped(self, start: int, end: int) -> Span:
        while start < end and (self.text[start] in LOOSE or self.text[start].isspace()):
            start += 1
        while start < end and (self.text[end - 1] in LOOSE or self.text[end - 1].isspace()):
            end -= 1
        return start, end

    def _paired(self, start: int, end: int) -> Span:
        """Both marks of a quotation inside more words, none around nothing but a quotation."""
        first, last = self.quotations.at(start), self.quotations.at(end - 1) if end > start else None
        if first is not None and first is last:
            return max(start, first.inner[0]), min(end, first.inner[1])
        if first is not None and start <= first.inner[0]:
            start = first.start
        if last is not None and end >= last.inner[1]:
            end = last.end
        return start, end

    def whole(self, start: int, end: int) -> tuple[Span, ...]:
        """[start, end) as content; a quotation that it breaks into is taken to its end."""
        running = self.quotations.at(end - 1) if end > start else None
        if running is None or (running.start < start - 1 and self.quotations.at(start) is running):
            return self.trimmed([(start, end)])
        first, *others = running.pieces
        return self.trimmed([(min(start, first[0]), first[1] if others else max(end, first[1])), *others])


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words [first, last] of a sentence that make up a cue; `anchor` is the word that governs them."""

    sentence: Sentence
    anchor: Word
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where the stretch begins in the text."""
        return self.sentence.words[self.first].start

    @property
    def end(self) -> int:
        """Where the stretch ends in the text."""
        return self.sentence.words[self.last].end

    @property
    def following(self) -> tuple[Word, ...]:
        """The words of the sentence behind the stretch."""
        return self.sentence.words[self.last + 1 :]


def after(quoted: Quoted, sentence: Sentence, first: int, last: int) -> tuple[Span, ...]:
    """The words [first, last] as content, without the "that" before them."""
    words = sentence.words
    while first < last and (words[first].lower == "that" or words[first].pos in ("PUNCT", "SPACE")):
        if words[first].lower == "that" and words[first].dep != "mark":
            break
        if quoted.quotations.at(words[first].start) is not None:
            break
        first += 1
    return quoted.whole(words[first].start, words[last].end)


def around(quoted: Quoted, stretch: Stretch, *, sure: bool = False) -> tuple[Span, ...]:
    """Content before the stretch, with what goes on behind it ("We shall, he said, not go"); empty if there is none.

    What is only an adverbial of the cue ("On Monday he said …") is no content, unless the cue is `sure` to follow some.
    """
    closing = quoted.closing_before(stretch.start)
    is_spoken = closing is not None and quoted.text[closing.inner[1] - 1] in ",?!"
    if not _stands_alone(stretch) and not is_spoken:
        return ()
    begin = clause_start(quoted, stretch)
    if closing is not None and closing.end > begin:
        return quoted.trimmed([*_quoted_before(closing, begin, stretch.sentence), *behind(quoted, stretch)])
    if not _is_parenthetic(stretch):
        return ()
    rest = behind(quoted, stretch)
    is_inside = bool(rest) and stretch.following[0].text == "," and quoted.opening_after(stretch.end) is None
    if not sure and not is_inside and not _holds_news(stretch, begin):
        return ()
    return quoted.trimmed([(begin, stretch.start), *rest])


def _quoted_before(closing: Quotation, begin: int, sentence: Sentence) -> list[Span]:
    *others, last = closing.pieces
    if closing.start < sentence.start:
        return list(closing.pieces)
    return [*others, (min(begin, closing.start), last[1])]


def fronted(quoted: Quoted, stretch: Stretch) -> tuple[Span, ...]:
    """What follows a stretch that opens its clause ("According to the mayor, …"), to the end of the clause."""
    begin = clause_start(quoted, stretch)
    before = [word for word in stretch.sentence.words[: stretch.first] if word.start >= begin]
    if any(word.pos not in ("PUNCT", "SPACE", "CCONJ") for word in before) or not stretch.following:
        return ()
    return quoted.whole(stretch.following[0].start, _stop(quoted, stretch))


def _stop(quoted: Quoted, stretch: Stretch) -> int:
    """Where the clause behind the stretch ends: before the next semicolon outside quotations, else with the sentence."""
    for word in stretch.following[1:]:
        if word.text in (";", "—") and quoted.quotations.at(word.start) is None:
            return word.start
    return stretch.sentence.end


def _stands_alone(stretch: Stretch) -> bool:
    """Whether the stretch ends with the sentence or at a punctuation mark."""
    following = stretch.following
    return not following or following[0].pos in ("PUNCT", "SPACE", "CCONJ") or following[0].text in "–-("


def _is_parenthetic(stretch: Stretch) -> bool:
    before = stretch.sentence.words[stretch.first - 1] if stretch.first else None
    return before is not None and before.text in CLOSERS


def _holds_news(stretch: Stretch, begin: int) -> bool:
    """Whether what stands before the cue can be content: not only an adverbial of the cue itself."""
    sentence = stretch.sentence
    before = [w for w in sentence.words[: stretch.first] if w.start >= begin and w.pos not in ("PUNCT", "SPACE", "CCONJ")]
    mine: set[int] = set()
    for child in sentence.children(stretch.anchor, *ADVERBIAL):
        if child.dep == "advcl" and child.pos not in ("VERB", "AUX"):
            continue  # no clause: "Twelve dead, the mayor wrote"
        mine.update(word.i for word in sentence.subtree(child))
    return any(word.i not in mine for word in before)


def clause_start(quoted: Quoted, stretch: Stretch) -> int:
    """Where the clause that holds the stretch begins: after the last semicolon or colon outside quotations and brackets,
    or where its own subordinate clause does."""
    sentence, closed = stretch.sentence, 0
    begin = sentence.start
    for word in reversed(sentence.words[: stretch.first]):
        if word.text == ")":
            closed += 1
        elif word.text == "(":
            if not closed:
                begin = word.end
                break
            closed -= 1
        elif _breaks(quoted, stretch, word) and not closed:
            begin = word.end
            break
    return max(begin, _subordinate_start(stretch))


def _breaks(quoted: Quoted, stretch: Stretch, word: Word) -> bool:
    """Whether a clause ends at `word`; a colon before a word or two ("still missing: 12, by the …") ends none."""
    if word.text not in BREAKS or quoted.quotations.at(word.start) is not None:
        return False
    between = [w for w in stretch.sentence.words[word.i + 1 : stretch.first] if w.pos not in ("PUNCT", "SPACE")]
    return word.text != ":" or len(between) >= CLAUSE


def _subordinate_start(stretch: Stretch) -> int:
    sentence = stretch.sentence
    for above in sentence.ancestors(stretch.anchor):
        if above.dep in SUBORDINATE and above.i < stretch.first:
            opener = sentence.subtree(above)[0]
            while opener.i + 1 < stretch.first and opener.tag in ("WDT", "WP", "IN", "WRB", ","):
                opener = sentence.words[opener.i + 1]
            return opener.start
    return 0


def behind(quoted: Quoted, stretch: Stretch) -> list[Span]:
    """What goes on behind a cue that stands in the middle of its content."""
    opening = quoted.opening_after(stretch.end)
    if opening is not None:
        return list(opening.pieces)
    sentence, following = stretch.sentence, stretch.following
    if len(following) <= 1 or following[0].text not in COMMAS | {":"}:
        return []
    head = following[1]
    if head.tag == "VBG" or head.lower in RELATIVE or head.pos == "CCONJ":
        return []
    for above in [head, *sentence.ancestors(head)]:
        if above.head == stretch.anchor.i and above.i > stretch.anchor.i:
            if above.dep not in ("ccomp", "parataxis") and following[0].text != ":":
                return []
            break
    return list(quoted.whole(head.start, _stop(quoted, stretch)))


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]
