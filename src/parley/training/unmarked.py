"""Texts that nobody marked, as windows of which a teacher says what they tell.

The paragraphs of reports; and sentences with some of their words exchanged for others of the same part of speech, since a
small network has to meet more words than people mark (as in TinyBERT, Jiao et al. 2020): what they say need not make sense.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from parley.model.report import Report
from parley.reading.text.encoder import FLASH, windows
from parley.reading.text.sentences import Parser, Word
from parley.training.corpus import Labelled, load, unlabelled, unsaid
from parley.training.told import SEED, several

if TYPE_CHECKING:
    from tokenizers import Tokenizer

SHORTEST = 6  # words of a paragraph that tells something
EVERY = 3  # paragraph of a corpus: a teacher answers some 700 word pieces a second
ROUNDS = ((0.25,), (0.15, 0.35))
"""Shares of the words that say something which are exchanged, round by round; every round has other paragraphs as well."""
SAYING = frozenset({"NN", "NNS", "NNP", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})  # tags of words that are exchanged

Pools = dict[str, list[str]]
"""Tag → words with it, as often as they stand in the texts."""


def texts(sentences: Sequence[str], reports: Path | None, parser: Parser, *, rounds: int) -> Iterator[str]:
    """Yield what a teacher is asked of in so many rounds: paragraphs of reports, and sentences with words exchanged."""
    for number, shares in enumerate(ROUNDS[:rounds]):
        others = list(paragraphs(reports, number)) if reports is not None else []
        yield from others
        for share in shares:
            yield from exchanged(sentences, others, parser, share=share)


def paragraphs(path: Path, first: int = 0) -> Iterator[str]:
    """Yield some of the paragraphs of a corpus of reports (JSON lines with "text"), from all of them, from `first` on."""
    telling = (line for report in load(path) for line in report["text"].split("\n") if len(line.split()) >= SHORTEST)
    yield from islice(telling, first, None, EVERY)


def exchanged(sentences: Sequence[str], others: Sequence[str], parser: Parser, *, share: float) -> Iterator[str]:
    """Yield each of `sentences` with a share of its words exchanged for words that stand in them or in `others`."""
    parsed = list(_parsed(sentences, parser))
    pools: Pools = defaultdict(list)
    for words in (*parsed, *_parsed(others, parser)):
        for word in words:
            if word.tag in SAYING:
                pools[word.tag].append(word.text)
    chance = random.Random(f"{SEED} {share}")
    for text, words in zip(sentences, parsed, strict=True):
        yield _exchange(text, words, pools, chance, share)


def _parsed(texts: Sequence[str], parser: Parser) -> Iterator[list[Word]]:
    reports = (Report(id=str(number), text=text) for number, text in enumerate(texts))
    for sentences in parser.parse(reports):
        yield [word for sentence in sentences for word in sentence.words]


def _exchange(text: str, words: Iterable[Word], pools: Pools, chance: random.Random, share: float) -> str:
    told, last = "", 0
    for word in words:
        if word.tag in SAYING and chance.random() < share:
            told += text[last : word.start] + chance.choice(pools[word.tag])
            last = word.end
    return told + text[last:]


def labelled(asked: Iterable[str], tokenizer: "Tokenizer") -> Iterator[Labelled]:
    """Yield windows of texts without labels, several texts put together by chance, the same on every run."""
    for together in several(list(asked), random.Random(SEED)):
        text = "".join(f"{line}\n" for line in together)
        for window in windows(Report(id="unmarked", text=text), tokenizer, FLASH):
            yield Labelled("unmarked", window, unlabelled(window), (), unsaid(window))
