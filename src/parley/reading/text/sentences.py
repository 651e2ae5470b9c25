"""Sentences and words of a report with their grammar; the only file that knows the parser (spaCy).

NEEDS nothing, GIVES sentences. Words are plain frozen values: other readers never see the parser, and a parsed report can
be kept, compared and sent to another process.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from parley.errors import ParserMissing
from parley.model.report import Report, Span
from parley.reading.text import lemmas, neutral, rejoined

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Stretch

T = TypeVar("T")
_START, _END = attrgetter("start"), attrgetter("end")
NEEDS: frozenset[str] = frozenset()
GIVES = "sentences"

BATCH = 10_000  # characters parsed together: with half or twice as many the parser takes a tenth longer, and more memory
LATE = ("attribute_ruler", "lemmatizer")  # parts of the pipeline that are asked once for each kind of word
EXPLETIVE = "expl"
LONGEST = 100_000  # characters of a paragraph parsed at once: the parser refuses ten times as many, for want of memory
_PLAIN = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’`", "'") | dict.fromkeys("\n\u00a0", " "))
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+|\s{2,}")
_BLOCK = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
NARROWEST, WIDEST = 50, 100  # characters of the longest line of a text broken at a width: lists have less, pages more
SLACK = 8  # characters that may be left free at the end of a line although the next word would fit
SHOUTED = 0.7  # share of capitals in the letters from which on a text is in capitals throughout


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `i` is its place in the sentence, `head` that of its governor (its own `i` at the root).

    `start` and `end` are offsets into the report's text. `pos`, `tag` and `dep` are Universal POS, Penn tag and the
    ClearNLP dependency label; `entity` is the named-entity label (PERSON, ORG, GPE, NORP, …) or "". `lower` is the text in
    lower case: readers ask for it so often that it is kept.
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: str = ""
    entity_begins: bool = False
    lower: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report, in the order of the text: `paragraph` counts paragraphs from 0: lines, or blocks of lines
    where the text is broken at a width."""

    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]
    _children: tuple[tuple[int, ...], ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.i:
                children[word.head].append(word.i)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))

    @property
    def root(self) -> Word:
        """The word that governs the sentence."""
        return next(word for word in self.words if word.head == word.i)

    def head(self, word: Word) -> Word:
        """The governor of `word`, or `word` itself at the root."""
        return self.words[word.head]

    def children(self, word: Word, *deps: str) -> list[Word]:
        """The words governed by `word`, left to right, of the given dependency labels only if there are any."""
        words, places = self.words, self._children[word.i]
        if not deps:
            return [words[i] for i in places]
        return [words[i] for i in places if words[i].dep in deps] if places else []

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The governors of `word`, nearest first, up to the root."""
        while word.head != word.i:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> list[Word]:
        """`word` and everything below it, in text order."""
        if not self._children[word.i]:
            return [self.words[word.i]]
        found, pending = [], [word.i]
        while pending:
            i = pending.pop()
            found.append(i)
            pending.extend(self._children[i])
        return [self.words[i] for i in sorted(found)]

    def span(self, word: Word) -> Span:
        """The span of the subtree of `word`, without punctuation at its ends."""
        words = self.subtree(word)
        while len(words) > 1 and words[-1].pos == "PUNCT":
            words.pop()
        while len(words) > 1 and words[0].pos == "PUNCT":
            words.pop(0)
        return words[0].start, words[-1].end

    def within(self, start: int, end: int) -> list[Word]:
        """The words that lie in [start, end) of the report's text, wholly or in part."""
        words = self.words
        first = bisect_right(words, start, key=_END)
        return list(words[first : bisect_left(words, end, lo=first, key=_START)])


class Parser:
    """A parser model, loaded once; `version` names the package, the model and the library for the record."""

    def __init__(self, model: str) -> None:
        self.model = model
        self._pipeline = _load(model)
        self._classes = _Classes(self._pipeline)
        meta = self._pipeline.meta
        self.version = f"{meta['lang']}_{meta['name']} {meta['version']}, spaCy {metadata.version('spacy')}"

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each report in turn; furniture and blank lines have none.

        Short reports are parsed several together, which takes a sixth off the time and changes nothing in them.
        """
        for together in batches(reports, lambda report: len(report.text)):
            parts = [list(self._parts(report)) for report in together]
            docs = self._piped(part.heard for report_parts in parts for part in report_parts)
            for report_parts in parts:
                yield tuple(sentence for part in report_parts for sentence in self._sentences(next(docs), part))

    def _parts(self, report: Report) -> Iterator["_Part"]:
        """Yield the stretches of a report that are parsed, each as it is written and as the parser is to hear it."""
        shouted = _is_shouted(report.text)
        legible = _legible(report.text, shouted=shouted)
        for start, end, number in _paragraphs(report):
            written = self._pipeline.make_doc(legible[start:end])
            yield _Part(report.text[start:end], start, number, written, _heard(written, shouted=shouted))

    def _piped(self, docs: Iterable["Doc"]) -> Iterator["Doc"]:
        for together in batches(docs, lambda doc: len(doc.text)):
            yield from self._pipeline.pipe(together, batch_size=len(together), disable=LATE)

    def _sentences(self, doc: "Doc", part: "_Part") -> Iterator[Sentence]:
        """Yield the sentences of a part as the parser heard it, worded as written."""
        for sent in doc.sents:
            words = tuple(self._word(token, own, sent.start, part) for token, own in zip(sent, part.own(sent), strict=True))
            words = rejoined.rejoined(words)
            yield Sentence(words[0].start, words[-1].end, part.paragraph, words)

    def _word(self, token: "Token", own: "Token", first: int, part: "_Part") -> Word:
        is_expected = token.i > first and token.nbor(-1).dep_ == EXPLETIVE
        pos, tag, dep, lemma = self._classes.of(token.text, token.tag_, token.dep_, is_expected=is_expected)
        return Word(
            i=token.i - first,
            text=part.text[own.idx : own.idx + len(own)],
            lemma=(lemma if token.text == own.text else own.text).lower(),
            pos=pos,
            tag=tag,
            dep=dep,
            head=token.head.i - first,
            start=part.offset + own.idx,
            end=part.offset + own.idx + len(own),
            entity=token.ent_type_,
            entity_begins=token.ent_iob_ == "B",
        )


class _Classes:
    """What the last parts of the pipeline say of a word, which depends on its text, tag and dependency alone.

    Asked once for each kind of word instead of for every word, they take a tenth of the parser's time no more. Only what
    they say of two words together ("gonna") is lost, but for the verb behind "there".
    """

    def __init__(self, pipeline: "Language") -> None:
        self._pipeline = pipeline
        self._known: dict[tuple[str, str, str, bool], tuple[str, str, str, str]] = {}

    def of(self, text: str, tag: str, dep: str, *, is_expected: bool) -> tuple[str, str, str, str]:
        """Return part of speech, tag, dependency and lemma; `is_expected` tells that "there" stands before the word."""
        kind = text, tag, dep, is_expected
        if kind not in self._known:
            words = [*([("there", "EX", EXPLETIVE)] if is_expected else []), (text, tag, dep)]
            self._known[kind] = self._asked(*zip(*words, strict=True))
        return self._known[kind]

    def _asked(self, texts: Sequence[str], tags: Sequence[str], deps: Sequence[str]) -> tuple[str, str, str, str]:
        from spacy.tokens import Doc

        last = len(texts) - 1
        doc = Doc(self._pipeline.vocab, words=list(texts), tags=list(tags), deps=list(deps), heads=[last] * len(texts))
        for name in LATE:
            doc = self._pipeline.get_pipe(name)(doc)
        lemma = lemmas.mended(texts[last], doc[last].tag_, doc[last].lemma_)
        return doc[last].pos_, doc[last].tag_, doc[last].dep_, lemma


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a report: its text, offset and paragraph, its words as written and as the parser is to hear them."""

    text: str
    offset: int
    paragraph: int
    written: "Doc"
    heard: "Doc"

    def own(self, sent: "Stretch") -> "Stretch":
        """The words of a sentence as they are written."""
        return self.written[sent.start : sent.end]


def batches(things: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield the things in their order, as many together as have BATCH characters between them."""
    together: list[T] = []
    for thing in things:
        together.append(thing)
        if sum(map(size, together)) >= BATCH:
            yield together
            together = []
    if together:
        yield together


@cache
def _load(model: str) -> "Language":
    import spacy

    try:
        pipeline = spacy.load(model)
    except OSError as broken:
        raise ParserMissing(model) from broken
    _multiply_with_numpy(pipeline)
    return pipeline


def _multiply_with_numpy(pipeline: "Language") -> None:
    """Have the parser multiply its matrices with numpy's library where that is a fast one; a third of its time is saved.

    On one core only: its matrices are so small that several cores wait for one another, at twice the processor time.
    """
    from thinc.api import NumpyOps
    from threadpoolctl import threadpool_info, threadpool_limits

    if not any(library["user_api"] == "blas" for library in threadpool_info()):
        return
    threadpool_limits(limits=1, user_api="blas")
    numpy = NumpyOps(use_blis=False)
    models = (getattr(part, "model", None) for _, part in pipeline.pipeline)
    for node in (node for model in models if model is not None for node in model.walk()):
        node.ops = numpy


def _heard(doc: "Doc", *, shouted: bool) -> "Doc":
    """The words of a paragraph as the parser is to hear them: as many, the names of states as those of stand-ins."""
    words = [token.text for token in doc]
    heard = neutral.heard(words, shouted=shouted)
    return doc if heard == words else type(doc)(doc.vocab, words=heard, spaces=[bool(token.whitespace_) for token in doc])


def _is_shouted(text: str) -> bool:
    letters = sum(character.isalpha() for character in text)
    return bool(letters) and sum(character.isupper() for character in text) >= SHOUTED * letters


def _legible(text: str, *, shouted: bool) -> str:
    """The text as the parser reads it best, every character at its place: no line breaks, one kind of quotation marks, and
    no text all in capitals.
    """
    if shouted:
        text = "".join(lower if len(lower := character.lower()) == 1 else character for character in text)
    return text.translate(_PLAIN)


def _paragraphs(report: Report) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, number) of the stretches of each paragraph that are not furniture."""
    for number, (start, end) in enumerate(_lines(report.text)):
        at = start
        for before, after in sorted(report.furniture):
            if before < end and at < after:
                yield from _stretch(report.text, at, min(before, end), number)
                at = max(at, after)
        yield from _stretch(report.text, at, end, number)


def _lines(text: str) -> Iterator[Span]:
    """Yield the place of each line, or of a whole block of lines where the text is broken at a width (wire texts, mails)."""
    width = max((len(line[0].rstrip()) for line in _LINE.finditer(text)), default=0)
    for block in _BLOCK.finditer(text):
        lines = block[0].split("\n")
        if NARROWEST <= width <= WIDEST and len(lines) > 1 and all(map(_is_broken, lines, lines[1:], [width] * len(lines))):
            yield block.span()
            continue
        for line in _LINE.finditer(text, block.start(), block.end()):
            yield line.span()


def _is_broken(line: str, following: str, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this one."""
    return len(line.rstrip()) + 1 + len(following.split()[0]) > width - SLACK


def _stretch(text: str, start: int, end: int, number: int) -> Iterator[tuple[int, int, int]]:
    """Yield [start, end) without white space at its ends, in parts that the parser takes, each ending with a sentence."""
    while end - start > LONGEST:
        ends = [m.end() for m in _SENTENCE_END.finditer(text, start, start + LONGEST)]
        cut = ends[-1] if ends else start + LONGEST
        yield from _stretch(text, start, cut, number)
        start = cut
    inner = text[start:end].strip() if start < end else ""
    if inner:
        start = text.index(inner, start)
        yield start, start + len(inner), number
