"""Who says "we" in a communiqué: the party or body that issues it.

It is the one whose name the publisher is, or that the text calls its own ("our Coalition"), or, under a heading that calls
the text a statement or the like, the first that is told to say something. In a paper, an interview or a quotation "we" is
somebody else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.lexicons import by_word
from parley.model.actors import Actor
from parley.reading.actors import media
from parley.reading.actors.cast import Cast
from parley.reading.actors.player import Player
from parley.reading.actors.voting import BODY, GROUP, STATE, tells
from parley.reading.marks import Marks, Mention
from parley.reading.speech.quotations import quotations
from parley.reading.speech.transcripts import turns

WE = frozenset({"we", "us", "our", "ours", "ourselves"})
KINDS = {BODY: "body", GROUP: "party", STATE: "party"}
HEADING = 12  # words within which a heading says what the text is
OPENING = 5  # sentences within which the issuer says something


def told(marks: Marks, cast: Cast, found: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions found, "our forces" on the issuer's side, and those of the issuer by "we" and "our"."""
    issuer = _issuer(marks, cast)
    if issuer is None:
        yield from found
        return
    quoted = quotations(marks.report.text)
    for mention in found:
        opening = mention.actor.words.partition(" ")[0].lower()
        is_ours = opening in WE and mention.actor.side is None and quoted.at(mention.start) is None
        yield replace(mention, actor=replace(mention.actor, side=issuer.name)) if is_ours else mention
    for sentence in marks.sentences:
        for word in sentence.words:
            if word.lower in WE and quoted.at(word.start) is None:
                actor = Actor(name=issuer.name, words=word.text, kind=KINDS[issuer.sort])
                yield Mention(start=word.start, end=word.end, head=(word.start, word.end), actor=actor)


def _issuer(marks: Marks, cast: Cast) -> Player | None:
    if turns(marks.report.text):
        return None
    own = cast.of(marks.report.publisher) if marks.report.publisher else None
    if own is not None and own.sort in KINDS and not media.is_name(own.name):
        return own
    if (ours := _called_ours(marks, cast)) is not None:
        return ours
    heading = marks.report.text.replace("\n", " ").split()[:HEADING]
    if not any(by_word("groups").get(word.strip(".,:").lower(), {}).get("class") == "document" for word in heading):
        return None
    first = {sentence.start for sentence in marks.sentences[:OPENING]}
    for name in cast.named:
        verb = name.sentence.head(name.head)
        player = cast.of(name.text) if name.sentence.start in first else None
        if player is not None and player.sort in KINDS and name.head.dep == "nsubj" and tells(verb):
            return player
    return None


def _called_ours(marks: Marks, cast: Cast) -> Player | None:
    """The first that the report calls its own outside of quotations: "our Coalition"."""
    ours = [name for name in cast.named if name.first > 0 and name.sentence.words[name.first - 1].text == "our"]
    for name in ours:
        is_told = quotations(marks.report.text).at(name.words[0].start) is None
        player = cast.of(name.text) if is_told else None
        kinds = {by_word("bodies").get(word, {}).get("kind") for word in name.text.lower().split()}
        if player is not None and player.sort in (GROUP, BODY) and kinds & {"party", "body"}:
            return None if media.is_name(player.name) else player
    return None
