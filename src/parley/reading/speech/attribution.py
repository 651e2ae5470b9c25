"""Statements: who said what, to whom, for whom, on which day; worked out over the spans that cues and labels find.

"The lists are final," a clerk told reporters on Monday. → source "a clerk", content "The lists are final", to "reporters".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.model.claims import Statement
from parley.model.moments import Moment
from parley.model.report import Span
from parley.reading.marks import Marks
from parley.reading.speech import audiences, cue_nouns, cue_phrases, cues, elliptic, relays, silences, speaker_labels
from parley.reading.speech.cue_clauses import phrase
from parley.reading.speech.quotations import Quotation, Quotations, quotations
from parley.reading.speech.settling import settle
from parley.reading.speech.stretches import SPEECH, Attribution, Quoted
from parley.reading.speech.voices import source as source
from parley.reading.speech.voices import tidy
from parley.reading.speech.wholeness import is_phrase
from parley.reading.text.sentences import Sentence, Word
from parley.reading.times import when

NEEDS: frozenset[str] = frozenset({"mentions", "moments"})
GIVES = "statements"
CITING = ("citing", "cited", "cites", "quot")  # a report without any of these cites nobody
PAST = ("VBD", "VBN")
FINDERS = (speaker_labels.find, cues.find, cue_phrases.find, cue_nouns.find)


def read(marks: Marks) -> Iterator[Statement]:
    """Yield the statements of the report."""
    page = Quoted(marks, quotations(marks.report.text))
    found = list(settled(attribution for finder in FINDERS for attribution in finder(page)))
    if marks.encoding is not None:
        found = [_voiced(tidy(page.text, each), found) for each in settled(settle(page, found, marks.encoding))]
    whole = list(silences.told(page, continued(page, parted(page, elliptic.parted(page, _cited(marks, found))))))
    yield from audiences.carried(marks, (_statement(page, attribution, whole) for attribution in whole))


def settled(found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield each content once, with the first cue that claims it ("said in a statement that …" is one).

    Where one cue lies in the content of the other ("It sank, the guild said, according to a clerk"), they are two; where
    the first tells of no speech, the cue that does has it ("The mayor disagreed: without a list, she said, …").
    """
    kept: list[Attribution] = []
    seen: dict[int, list[Attribution]] = {}
    for attribution in found:
        if not attribution.content:
            continue
        same = seen.setdefault(attribution.content[0][0], [])
        if all(_holds(attribution, other) != _holds(other, attribution) for other in same):
            same.append(attribution)
            kept.append(attribution)
        elif len(same) == 1 and attribution.cue_type == SPEECH != same[0].cue_type:
            kept[kept.index(same[0])] = attribution
            same[0] = attribution
    yield from kept


def parted(page: Quoted, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, what is said ending before the phrase that names who tells that it was said.

    ("She says that it sank, according to a clerk": the clerk tells what she says, and she does not name the clerk.)
    """
    known = list(found)
    phrases = [other for other in known if is_phrase(page, other.cue)]
    for attribution in known:
        circles = [other.cue[0] for other in phrases if _holds(attribution, other) and _holds(other, attribution)]
        pieces = [(start, min([end, *(c for c in circles if start < c)])) for start, end in attribution.content]
        yield replace(attribution, content=page.trimmed(pieces)) if circles else attribution


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether one reports the report of the other."""
    return outer.cue != inner.cue and any(start <= inner.cue[0] and inner.cue[1] <= end for start, end in outer.content)


def _voiced(attribution: Attribution, by_rule: Sequence[Attribution]) -> Attribution:
    """The attribution, with the source that a rule finds for its cue where it has none."""
    if attribution.source is not None:
        return attribution
    start, end = attribution.cue
    same = (rule.source for rule in by_rule if rule.source and rule.cue[0] < end and start < rule.cue[1])
    return replace(attribution, source=next(same, None))


def _cited(marks: Marks, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, with whom a report cites as the source; what only names whom it cites is left out."""
    citing = any(word in marks.report.text.lower() for word in CITING)
    for attribution in found:
        sentence = marks.sentence_at(attribution.cue[0]) if citing else None
        verb = _governing(sentence, attribution.cue) if sentence else None
        if sentence is None or verb is None or attribution.verbatim:
            yield attribution
        elif not relays.is_citing(marks, sentence, verb, attribution.content[0]):
            head = relays.cited(marks, sentence, verb)
            yield attribution if head is None else replace(attribution, source=phrase(sentence, head))


def continued(quoted: Quoted, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, each with the quotations that run on behind its sentence without a cue of their own."""
    known = list(found)
    claimed = [piece for attribution in known for piece in attribution.content]
    for attribution in known:
        own = _end_of_cue(quoted, attribution)
        pieces = list(attribution.content)
        while own is not None:
            following = _runs_on(quoted, own)
            if following is None or any(start < following.end and following.start < end for start, end in claimed):
                break
            pieces.extend(following.pieces)
            own = following.end
        yield replace(attribution, content=tuple(pieces)) if len(pieces) > len(attribution.content) else attribution


def _end_of_cue(quoted: Quoted, attribution: Attribution) -> int | None:
    """Where the sentence of the cue ends, if what is attributed is a quotation before the cue; else None."""
    is_quoted = any(quoted.quotations.within(*piece) for piece in attribution.content)
    before = attribution.content[0][0] < attribution.cue[0]
    sentence = quoted.marks.sentence_at(attribution.cue[0])
    return sentence.end if is_quoted and before and sentence is not None and not attribution.verbatim else None


def _runs_on(quoted: Quoted, place: int) -> Quotation | None:
    """The quotation that is the next thing behind `place` and stands alone: nothing but white space around it."""
    text = quoted.text
    while place < len(text) and text[place].isspace():
        place += 1
    following = quoted.quotations.at(place)
    if following is None or following.start != place:
        return None
    rest = text[following.end : following.end + 1]
    ends_sentence = text[following.inner[1] - 1] in ".?!…" or not following.closed
    return following if ends_sentence and (not rest or rest.isspace()) else None


def _statement(page: Quoted, found: Attribution, all_found: Sequence[Attribution]) -> Statement:
    marks = page.marks
    sentence = marks.sentence_at(found.cue[0])
    verb = _governing(sentence, found.cue) if sentence else None
    told = _date(marks, sentence, verb, found) if sentence and verb and not found.verbatim else None
    return Statement(
        evidence=marks.evidence(*(found.content or (found.cue,))[0]),
        content=tuple(marks.evidence(*piece) for piece in found.content),
        source=source(marks, found.source) if found.source else None,
        source_evidence=marks.evidence(*found.source) if found.source else None,
        cue=marks.evidence(*found.cue),
        cue_type=found.cue_type,
        quotation=_quotation(found, page.quotations),
        to=_audience(marks, sentence, verb, found) if sentence and verb and not found.verbatim else None,
        via=_via(marks, found, (outer.source for outer in _around(found, all_found)), verb),
        date=speaker_labels.day(marks) if found.verbatim else told,
    )


def _via(marks: Marks, found: Attribution, around: Iterable[Span | None], verb: Word | None) -> tuple[Actor, ...]:
    """Who passed the words on, outermost first: those who report the report, then those whom its own sentence names."""
    sentence = marks.sentence_at(found.cue[0])
    own = relays.of(marks, sentence, verb, found.source) if sentence and verb and not found.verbatim else ()
    spans = [
        *(span for span in around if span and span != found.source),
        *(phrase(sentence, head) for head in own if sentence),
    ]
    return tuple(source(marks, span) for span in spans)


def _date(marks: Marks, sentence: Sentence, cue: Word, found: Attribution) -> Moment | None:
    """When it was said: a moment told for the reporting words themselves, never one of what is attributed.

    What is said by the way ("left on Monday, adding that …") is said on the day of what is done, what one says in a talk
    or paper ("speaking on Monday, …", "in a note sent on Monday") on its day, what an entry with an hour before it tells,
    in that hour.
    """
    aside = [sentence.head(cue)] if cue.tag == "VBG" and cue.dep in ("advcl", "acl") else []
    days = (when.said(marks, sentence, word) for word in (cue, *aside, *audiences.occasions(sentence, cue)))
    moment = next((day for day in days if day is not None), None) or _beside(marks, sentence, found.cue)
    moment = moment or (_entry(marks, sentence) if cue.tag not in PAST else None)
    if moment is not None and moment.start is not None and any(a <= moment.start < b for a, b in found.content):
        return None
    return moment


def _beside(marks: Marks, sentence: Sentence, cue: Span) -> Moment | None:
    """The day right behind the reporting words, wherever the parse hangs it ("said on Monday it had freed nine")."""
    behind = next((moment for moment in when.dated(marks, sentence) if (moment.start or 0) >= cue[1]), None)
    if behind is None:
        return None
    between = [word.lower for word in sentence.within(cue[1], behind.start or 0) if word.pos != "SPACE"]
    return behind if between in ([], ["on"]) else None


def _entry(marks: Marks, sentence: Sentence) -> Moment | None:
    """The hour before the entry of a running report ("15:12 The mayor says …")."""
    hour = when.heading(marks, sentence)
    return replace(hour, how=f"{hour.how}; hour of the entry") if hour is not None and hour.type == "TIME" else None


def _governing(sentence: Sentence, cue: Span) -> Word | None:
    """The verb of the cue that governs its others ("told" in "has also told"); else its first word."""
    words = sentence.within(*cue)
    verbs = [word for word in words if word.pos == "VERB"]
    inside = {word.i for word in verbs}
    return next((verb for verb in verbs if verb.head == verb.i or verb.head not in inside), next(iter(words), None))


def _audience(marks: Marks, sentence: Sentence, verb: Word, found: Attribution) -> str | None:
    """To whom it is said, as told; never the speaker, whom the parse may take for who is told ("warned the mayor").

    What is told to somebody behind "of" is no part of who is told ("reminded both camps of the deal").
    """
    head = audiences.of(sentence, verb)
    if head is None or (found.source is not None and found.source[0] < head.end and head.start < found.source[1]):
        return None
    start, end = phrase(sentence, head)
    matter = sentence.children(head, "prep") if found.content and found.content[0][0] > start else []
    end = min((prep.start for prep in matter if prep.lower == "of" and audiences.is_of(verb)), default=end)
    end = min([end, *(sentence.subtree(noun)[0].start for noun in sentence.children(head, "appos") if _is_matter(noun))])
    told = marks.report.text[start:end].strip(" ,")
    return None if (start, end) in found.content or found.cue_type == silences.SILENCE else told


def _is_matter(noun: Word) -> bool:
    """Whether a noun beside who is told names what is said ("told the Courier, a charge that the army denied")."""
    return noun.lemma in by_word("cue_nouns")


def _around(found: Attribution, all_found: Sequence[Attribution]) -> list[Attribution]:
    """The reports of speech in whose content this one was made, outermost first."""
    start, end = found.cue
    outer = [
        (b - a, other)
        for other in all_found
        for a, b in other.content
        if other is not found and other.cue_type == SPEECH and a <= start and end <= b and other.cue != found.cue
    ]
    return [other for _, other in sorted(outer, key=lambda pair: -pair[0])]


def _quotation(found: Attribution, quoted: Quotations) -> str:
    if found.verbatim:
        return "direct"
    inside = [quotation for piece in found.content for quotation in quoted.within(*piece)]
    if not inside:
        return "indirect"
    covered = sum(min(end, q.end) - max(start, q.start) for start, end in found.content for q in quoted.within(start, end))
    whole = sum(end - start for start, end in found.content)
    return "direct" if covered * 10 >= whole * 9 else "mixed"


def speaker_at(marks: Marks, place: int) -> Actor | None:
    """The source of the innermost statement of speech whose content covers the character at `place`, or None."""
    covering = [
        (piece.end - piece.start, statement)
        for statement in marks.statements
        for piece in statement.content
        if piece.start <= place < piece.end and statement.cue_type == SPEECH
    ]
    return min(covering, key=lambda pair: pair[0])[1].source if covering else None
