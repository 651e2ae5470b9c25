"""What is said, whole: the content of an attribution of the encoder, mended by the grammar and by what the rules find.

A content may come in shreds ("the number of", "more than 40"), with a shred of the sentence before, with half a word or
phrase at its ends, without what stands before its cue ("As long as it holds, she said, …"), or with what somebody else says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.model.report import Span
from parley.reading.speech import audiences
from parley.reading.speech.cue_clauses import FINITE, phrase
from parley.reading.speech.cue_types import is_known
from parley.reading.speech.stretches import Attribution, Quoted, overlap
from parley.reading.speech.voices import RELATIVE
from parley.reading.text.sentences import Sentence

JOINED = 60  # characters between two shreds of one content at most: a longer gap holds something else
ENDING = frozenset(",;:.)")
ARTICLES = ("det", "poss", "nummod")
OPENERS = ("det", "nummod", "amod", "compound", "poss")
SHRED = 3  # words at most of what may be a shred of a longer phrase
HOLLOW = ("ADP", "PUNCT", "DET", "SCONJ", "PART")  # parts of speech that only join or point
MATTER = frozenset({"that", "of"})
AND = frozenset({"and", "but", "or"})


def content(page: Quoted, found: Attribution, by_rule: Sequence[Attribution]) -> tuple[Span, ...]:
    """Return the pieces of what `found` attributes: whole words and phrases, and nothing that others say."""
    pieces = _tidy(page, found, by_rule)
    of_cue = [rule for rule in by_rule if overlap(rule.cue, found.cue)]
    if not of_cue:
        return pieces
    begun = _begun(page, replace(found, content=pieces), of_cue)
    return _named(_grown(page, begun, found.cue, of_cue), found.cue, of_cue)


def _tidy(page: Quoted, found: Attribution, by_rule: Sequence[Attribution]) -> tuple[Span, ...]:
    """The pieces of the content without shreds of other sentences, those on one side of the cue joined."""
    sentence = page.marks.sentence_at(found.cue[0])
    free = [piece for piece in found.content if not _is_shred(page.text, piece)]
    free = [piece for piece in free if piece[0] < found.cue[1] or not _is_hollow(page, piece)] or free
    free = [cut for piece in free for cut in _outside(piece, found.source)]
    if sentence is None or not free:
        return found.content
    free = [piece for piece in free if not _is_aside(page, piece, found)] or free
    free = [_unglued(page, piece, sentence) for piece in free]
    inside = [piece for piece in free if sentence.start <= piece[0] < sentence.end]
    kept = [piece for piece in free if piece in inside or not inside or _stands_alone(page, piece, sentence)]
    kept = [_behind_audience(sentence, found.cue, piece) for piece in kept]
    kept = [_before_next(page, _in_words(page.text, piece), found.cue, by_rule) for piece in kept]
    joined = _joined(page, kept, found, sentence)
    tidy = (_ended(page, _in_phrase(page, piece, found)) for piece in joined)
    return page.trimmed([piece for piece in tidy if piece[0] < piece[1]]) or found.content


def _behind_audience(sentence: Sentence, cue: Span, piece: Span) -> Span:
    """The piece without those who are told, with whom it begins ("warned | the crews that …")."""
    for verb in sentence.within(*cue):
        told = next((child for child in sentence.children(verb, "dobj", "dative") if audiences.is_of(verb)), None)
        if told is None or not piece[0] <= told.start < piece[1] or told.start < cue[1]:
            continue
        matter = next((word for word in sentence.children(told, "prep") if word.lower == "of"), None)
        begin = matter.start if matter is not None else phrase(sentence, told)[1]
        behind = next((word for word in sentence.words if word.start >= begin), None)
        if behind is not None and behind.lower in MATTER and behind.end < piece[1]:
            return behind.start, piece[1]
    return piece


def _outside(piece: Span, source: Span | None) -> list[Span]:
    """The piece without the source, whose article it may end with ("the pier is shut, the | mayor said")."""
    if source is None or not overlap(piece, source):
        return [piece]
    return [(piece[0], source[0])] if piece[0] < source[0] and piece[1] < source[1] else []


def _before_next(page: Quoted, piece: Span, cue: Span, by_rule: Sequence[Attribution]) -> Span:
    """The piece as far as a semicolon behind which a phrase says who else tells it ("nine, he said; ten, by her count")."""
    place = page.text.find(";", *piece)
    while place >= 0:
        others = (rule.cue for rule in by_rule if place < rule.cue[0] < piece[1] and not overlap(rule.cue, cue))
        if page.quotations.at(place) is None and any(is_phrase(page, other) for other in others):
            return piece[0], place
        place = page.text.find(";", place + 1, piece[1])
    return piece


def is_phrase(page: Quoted, cue: Span) -> bool:
    """Tell whether a cue is no verb ("according to"), which may belong to what is said ("…; but the guild demands …")."""
    sentence = page.marks.sentence_at(cue[0])
    return sentence is not None and not any(
        word.pos in ("VERB", "AUX") and word.dep != "prep" for word in sentence.within(*cue)
    )


def _in_words(text: str, piece: Span) -> Span:
    """The piece with the whole of the words that it cuts ("the pier is sh | ut")."""
    start, end = piece
    while start and text[start - 1].isalpha() and text[start].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha() and text[end - 1].isalpha():
        end += 1
    return start, end


def _in_phrase(page: Quoted, piece: Span, found: Attribution) -> Span:
    """The piece with the words that belong to its first and to its last ("the | pier is shut", "40 | drivers")."""
    sentence = page.marks.sentence_at(piece[0])
    words = sentence.within(*piece) if sentence else ()
    if sentence is None or not words or words[-1].i + 1 >= len(sentence.words):
        return piece
    start, end = piece
    before, last, behind = sentence.words[words[0].i - 1], words[-1], sentence.words[words[-1].i + 1]
    if words[0].i and before.dep in ARTICLES and before.head >= words[0].i:
        start = before.start
    head = sentence.head(last)
    between = sentence.words[last.i + 1 : head.i]
    opens = last.dep in OPENERS and behind.i <= head.i and all(word.head == head.i for word in between)
    if opens and page.quotations.at(piece[1] - 1) is None:
        end = head.end
    is_own = not any(overlap((start, end), span) for span in (found.cue, found.source) if span is not None)
    return (start, end) if is_own else piece


def _is_shred(text: str, piece: Span) -> bool:
    """Whether a piece has not one whole word ("Tu" of "Tuco")."""
    is_cut = text[piece[1] - 1 : piece[1]].isalnum() and text[piece[1] : piece[1] + 1].isalnum()
    return is_cut and len(text[slice(*piece)].split()) <= 1


def _is_hollow(page: Quoted, piece: Span) -> bool:
    """Whether a piece is a word that only joins what it does not hold ("that" of "a charge that the guild denied")."""
    sentence = page.marks.sentence_at(piece[0])
    words = sentence.within(*piece) if sentence else ()
    return bool(words) and all(word.pos in HOLLOW or word.tag in RELATIVE for word in words)


def _is_aside(page: Quoted, piece: Span, found: Attribution) -> bool:
    """Whether a piece stands between the source and its verb, where more is told of who speaks ("who | fled, |")."""
    if found.source is None or page.quotations.within(*piece):
        return False
    return found.source[1] <= piece[0] and piece[1] <= found.cue[0]


def _unglued(page: Quoted, piece: Span, cue: Sentence) -> Span:
    """The piece without the end of the sentence before that of its cue, where that is what somebody else says there.

    ("She called it | "a lie". "We never left," | the clerk said.")
    """
    start, end = piece
    before = page.marks.sentence_at(start)
    if before is None or not start < cue.start < end or page.quotations.at(start) is not None:
        return piece
    begins = not any(character.isalnum() for character in page.text[before.start : start])
    return piece if begins else (before.end, end)


def _stands_alone(page: Quoted, piece: Span, cue: Sentence) -> bool:
    """Whether a piece of another sentence than that of the cue is quoted, or begins a sentence beside it: no shred."""
    sentence = page.marks.sentence_at(piece[0])
    if sentence is None or page.quotations.at(piece[0]) is not None:
        return True
    begins = not any(character.isalnum() for character in page.text[sentence.start : piece[0]])
    return begins and sentence.paragraph == cue.paragraph


def _joined(page: Quoted, pieces: Sequence[Span], found: Attribution, sentence: Sentence) -> Iterator[Span]:
    last: Span | None = None
    for piece in pieces:
        if last is not None and _is_one(page, last, piece, found, sentence):
            last = (last[0], piece[1])
            continue
        if last is not None and _is_next(page, last, piece, found, sentence):
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _is_one(page: Quoted, one: Span, other: Span, found: Attribution, sentence: Sentence) -> bool:
    gap = (one[1], other[0])
    is_near = sentence.start <= one[0] and other[1] <= sentence.end and 0 <= gap[1] - gap[0] <= JOINED
    if not is_near or overlap(gap, found.cue) or (found.source is not None and overlap(gap, found.source)):
        return False
    reports = any(is_known(page, (word.start, word.end)) for word in sentence.within(*gap))
    is_cut = found.cue[1] <= one[0] and ";" in page.text[slice(*gap)]  # "A; B, he said" is one
    return not reports and not is_cut and not page.quotations.within(*gap)


def _is_next(page: Quoted, one: Span, other: Span, found: Attribution, sentence: Sentence) -> bool:
    """Whether `other` is what a relative clause behind `one` reports ("blamed the guild, which denied any part"), or is
    a shred of the next clause behind a semicolon ("says it sank; others | say that it burned")."""
    if one[0] < found.cue[1] or other[1] > sentence.end or page.quotations.within(one[0], other[1]):
        return False
    first = next(iter(sentence.within(*other)), None)
    if ";" in page.text[one[1] : other[0]] and first is not None and first.tag in FINITE:
        return True
    between = sentence.within(one[1], other[0])
    verbs = [word for word in between if word.dep == "relcl" and is_known(page, (word.start, word.end))]
    return bool(verbs) and any(word.tag in RELATIVE for word in between)


def _ended(page: Quoted, piece: Span) -> Span:
    """The piece without an "and" at its end, which leads to what is no longer said."""
    words = page.text[slice(*piece)].split()
    while words and words[-1].lower() in AND:
        piece = (piece[0], piece[0] + page.text[slice(*piece)].rstrip().rfind(words.pop()))
    return piece


# ── what a rule finds and the encoder lost ────────────────────────────────────────────────────────────────────────────────


def _grown(page: Quoted, content: tuple[Span, ...], cue: Span, by_rule: Sequence[Attribution]) -> tuple[Span, ...]:
    """The phrase that a rule finds behind the cue, where the encoder has a shred of it ("begged | both | for calm")."""
    shred = content[0]
    if len(content) > 1 or len(page.text[slice(*shred)].split()) > SHRED or page.quotations.within(*shred):
        return content
    for rule in by_rule:
        first, last = rule.content[0][0], rule.content[-1][1]
        if cue[1] <= first <= shred[0] and shred[1] <= last:
            after = page.text[shred[1] : shred[1] + 1]  # nothing, where the text ends without a full stop
            return ((first, shred[1]),) if not after or after in ENDING else rule.content
    return content


def _begun(page: Quoted, found: Attribution, by_rule: Sequence[Attribution]) -> tuple[Span, ...]:
    """The content with what a rule finds before its cue and the encoder lost ("With that, she said, all was settled").

    Where the encoder has words before the cue, only a clause that it breaks into ("As | long as they hold") is taken.
    """
    sentence = page.marks.sentence_at(found.cue[0])
    begin = found.content[0][0]
    if sentence is None or not _may_begin_earlier(sentence, found):
        return found.content
    for rule in by_rule:
        lost = [piece for piece in rule.content if piece[1] <= found.cue[0] and piece[0] < begin]
        goes_on = begin < found.cue[0] or any(overlap(found.content[0], piece) for piece in rule.content)
        is_title = bool(lost) and not goes_on and bool(page.quotations.within(*lost[0]))
        if not lost or is_title or lost[0][0] < sentence.start:
            continue
        if found.source is None or not any(overlap(piece, found.source) for piece in lost):
            kept = [piece for piece in found.content if not any(overlap(piece, one) for one in lost)]
            rest = () if any(found.cue[1] <= piece[0] for piece in kept) else rule.content[len(lost) :]
            return tuple(sorted((*lost, *kept, *rest)))
    return found.content


def _may_begin_earlier(sentence: Sentence, found: Attribution) -> bool:
    begin = found.content[0][0]
    before = next((word for word in reversed(sentence.words) if word.end <= begin), None)
    if begin > found.cue[0]:
        return True
    return before is not None and before.pos != "CCONJ" and any(character.isalnum() for character in before.text)


def _named(content: tuple[Span, ...], cue: Span, by_rule: Sequence[Attribution]) -> tuple[Span, ...]:
    """The that-clause of a noun alone, without what is told of the noun ("its claim that 9 died | was met with doubt")."""
    for rule in by_rule:
        is_clause = rule.by_noun and len(rule.content) == len(content) == 1
        if is_clause and cue[1] <= content[0][0] and content[0][0] < rule.content[0][1] < content[0][1]:
            return ((content[0][0], rule.content[0][1]),)
    return content
