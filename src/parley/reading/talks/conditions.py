"""Demands told as conditions: "no talks until the army leaves", "only if", "first the guns, then the talks".

What must come first is the matter of the demand, and its words are the condition.
"""

from collections.abc import Iterator
from functools import cache

from parley import lexicons
from parley.model.report import Span
from parley.reading.talks import acts, deal_turns, issues
from parley.reading.talks.acts import Found
from parley.reading.talks.senses import senses
from parley.reading.text import clauses
from parley.reading.text.sentences import Sentence, Word

DENIALS = frozenset({"no", "not", "n't", "n’t", "never", "nothing", "nobody", "none", "neither", "nor", "nowhere"})
REFUSALS = frozenset({"refuse", "reject", "decline", "impossible", "pointless"})
OBLIGED = frozenset({"must", "have", "should", "need", "ought"})
FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "'d", "’d", "can", "could"})
WOULD = frozenset({"would", "will", "'d", "’d", "'ll", "’ll"})
PARTS = ("accept", "agree", "resume", "implement", "none")  # what one does for a deal
OWN = frozenset({"we", "i", "it", "one", "there"})
SPOKEN = ("spoken", "future")  # senses that count only in somebody's mouth
WILLING = frozenset({"agree", "accept", "ready", "willing", "prepared", "promise", "pledge", "offer", "readiness"})
THREATENING = frozenset({"threaten", "threat", "vow"})
DEMANDS = frozenset({"demand", "condition", "request", "insistence", "requirement", "ultimatum"})
FIGHTING = ("fight",)
SPANS = frozenset({"hour", "minute", "day", "night", "week", "month", "year", "moment", "shortly", "just", "long", "soon"})
CONDITIONS = frozenset({"condition", "precondition", "exception", "delay", "question", "result", "success", "incident"})
UNTIL = frozenset({"until", "till", "as", "so"})
LASTING = frozenset({"stay", "remain", "wait", "hold", "keep", "fight", "continue", "block", "refuse"})
TALKING = ("talks", "deal")
MEANWHILE = frozenset({"while", "as"})
STOPS = frozenset({";", ":"})


@cache
def openers() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return first word → the words that open a condition with what makes a demand of it, the longest first."""
    listed = lexicons.entries("conditions")
    pairs = [(tuple(words.split()), str(entry["sense"])) for entry in listed for words in entry["words"]]
    found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for words, sense in sorted(pairs, key=lambda pair: -len(pair[0])):
        found[words[0]] = (*found.get(words[0], ()), (words, sense))
    return found


def find(sentence: Sentence) -> Iterator[Found]:
    """Yield the demands of a sentence that are told as conditions, in text order."""
    taken = -1
    for word in sentence.words:
        if word.i <= taken:
            continue
        for words, sense in openers().get(word.lower, ()):
            last = word.i + len(words) - 1
            if last + 1 < len(sentence.words) and _reads(sentence, word.i, words):
                if _makes_demand(sentence, word, sense):
                    taken = last
                    is_of_speaker = sense in SPOKEN and not _binds(sentence, word)
                    yield from _demand(sentence, word, sentence.words[last], quoted=is_of_speaker)
                break


def _reads(sentence: Sentence, at: int, words: tuple[str, ...]) -> bool:
    return all(sentence.words[at + n].lower == text for n, text in enumerate(words))


def _is_only_time(sentence: Sentence, word: Word) -> bool:
    """Tell whether "before" or "without" only measures or describes: "hours before it ran out", "without conditions"."""
    if word.lower == "before" and word.i:
        near = sentence.words[word.i - 1]
        return near.lower in SPANS or near.lemma in SPANS or near.entity in ("DATE", "TIME")
    if word.dep in ("mark", "advmod") and _is_end_of_deal(sentence, sentence.head(word)):
        return True  # "once the pause is over"
    nouns = sentence.children(word, "pobj") if word.lower == "without" else []
    return any(noun.lemma in CONDITIONS and not sentence.children(noun, "poss", "prep", "amod") for noun in nouns)


def _is_end_of_deal(sentence: Sentence, verb: Word) -> bool:
    """Tell whether a clause tells that a deal is over, or runs out."""
    is_of_deal = any(issues.names(noun, ("deal",)) for noun in sentence.children(verb, *clauses.SUBJECTS))
    return is_of_deal and deal_turns.tells_end(sentence, verb)


def _makes_demand(sentence: Sentence, word: Word, sense: str) -> bool:
    if _is_only_time(sentence, word) or _is_of_demand(sentence, word):
        return False
    if sense in ("spoken", "future") and _is_only(sentence, word):
        return True
    if sense == "only":
        return any(near.lower == "only" for near in _main(sentence, word))
    if sense == "denied" and word.lower == "while":
        is_denied = word.dep == "mark" and _is_denied(sentence, sentence.head(sentence.head(word)))
        return is_denied and not _lasts_as_talks_do(sentence, sentence.head(word))
    if sense == "denied":
        main = _main(sentence, word)
        is_denied = any(near.lower in DENIALS or near.lemma in REFUSALS for near in main)
        return is_denied or _is_threat(word, main)
    if sense == "spoken":
        return _for_another(sentence, word)
    if sense == "future":
        return _for_another(sentence, word) and any(near.lower in FUTURE for near in _main(sentence, word))
    if sense == "first" and sentence.head(word).tag in ("VBD", "VBN"):
        return False  # "first accepted and then rejected it"
    if sense == "first":
        clause = [near for near in sentence.words if near.lemma in OBLIGED and near.dep in ("aux", "ROOT", "ccomp", "conj")]
        then = any(near.lower == "then" for near in sentence.words[word.i :])
        return (bool(clause) and word.dep == "advmod") or then
    before = sentence.words[max(0, word.i - 12) : word.i + 1]
    return any(near.lower in FUTURE or near.lower in DENIALS or near.lemma in WILLING for near in before)


def _is_of_demand(sentence: Sentence, word: Word) -> bool:
    """Tell whether a condition only belongs to what another asks: "rejected the demand that it disarm before the talks"."""
    return any(above.pos == "NOUN" and above.lemma in DEMANDS for above in sentence.ancestors(word))


def _is_only(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody will do something only under a condition: "would only talk if the army left"."""
    main = sentence.head(sentence.head(word))
    near = sentence.children(main, "advmod", "aux")
    is_willing = any(child.lower in FUTURE for child in near)
    return word.dep in ("mark", "advmod") and is_willing and any(child.lower == "only" for child in near)


def _is_threat(word: Word, main: list[Word]) -> bool:
    """Tell whether something goes on, or will be done, until somebody else acts ("will stay until", "unless they leave")."""
    if word.lower == "unless":
        return any(near.lower in FUTURE or near.lemma in THREATENING for near in main)
    is_lasting = any(near.pos in ("VERB", "AUX") and near.lemma in LASTING for near in main)
    return word.lower in UNTIL and word.dep in ("mark", "advmod") and is_lasting


def _lasts_as_talks_do(sentence: Sentence, clause: Word) -> bool:
    """Tell whether it is the talks that go on meanwhile: "no ceasefire while the talks go on" asks for no end of them."""
    return any(issues.names(noun, ("talks",)) for noun in sentence.children(clause, "nsubj", "nsubjpass"))


def _is_denied(sentence: Sentence, main: Word) -> bool:
    """Tell whether a main clause, or a noun that stands for one, is denied ("no signature while …")."""
    return clauses.is_negated(sentence, main) or any(child.lower in DENIALS for child in sentence.children(main))


def _for_another(sentence: Sentence, word: Word) -> bool:
    """Tell whether the clause that `word` opens says what somebody else than the speaker is to do."""
    clause = sentence.head(word)
    subjects = sentence.children(clause, "nsubj", "nsubjpass") if word.dep in ("mark", "advmod") else []
    is_told = clause.pos != "AUX" or any(child.i > clause.i and child.pos != "PUNCT" for child in sentence.children(clause))
    is_breach = word.lower == "if" and (acts.breaks(sentence, clause) or issues.names(clause, FIGHTING))
    return (
        bool(subjects) and subjects[0].lower not in OWN and is_told and not is_breach
    )  # "if the other side is" asks for nothing by itself


def _binds(sentence: Sentence, word: Word) -> bool:
    """Tell whether somebody by name would do his part of a deal then: "Kenya would sign if the League left the valley".

    Whoever tells it, it is his demand; what he would do "if the truce is broken" is none.
    """
    clause = sentence.head(word)
    verb = sentence.head(clause)
    if word.dep not in ("mark", "advmod") or verb.pos != "VERB" or clauses.is_negated(sentence, verb):
        return False
    named = any(noun.pos == "PROPN" for noun in sentence.children(verb, "nsubj"))
    other = any(noun.pos in ("PROPN", "NOUN") for noun in sentence.children(clause, "nsubj", "nsubjpass"))
    is_willing = any(child.lower in WOULD for child in sentence.children(verb, "aux"))
    known = senses().get((verb.lemma, "verb"), ())
    return (
        named and other and is_willing and any(sense.act in PARTS and not (sense.beside or sense.freed) for sense in known)
    )


def _main(sentence: Sentence, word: Word) -> list[Word]:
    """The words of the clause that the condition at `word` belongs to: before it up to a stop, else after its comma."""
    before: list[Word] = []
    for near in reversed(sentence.words[: word.i]):
        if near.text in STOPS:
            break
        before.append(near)
    if word.lower != "without" and any(near.pos in ("VERB", "NOUN") for near in before):
        return before
    if word.lower == "without":
        below = {near.i for near in sentence.subtree(word)}  # "without rejecting the plan" denies nothing
        return before + [near for near in sentence.words[word.i + 1 :] if near.i not in below]
    comma = next((near.i for near in sentence.words[word.i :] if near.text == ","), len(sentence.words))
    return before + list(sentence.words[comma:])


def _demand(sentence: Sentence, word: Word, last: Word, *, quoted: bool) -> Iterator[Found]:
    start, end = _extent(sentence, word, last)
    inside = [near for near in sentence.within(start, end) if near.i > last.i]
    opener = range(word.i, last.i + 1)
    about = next((n for n in inside if n.head == n.i or n.head in opener or not start <= sentence.head(n).start < end), None)
    about = about or next(iter(inside), None)
    if (
        about is None
        or about.pos == "CCONJ"
        or not (any(near.pos in ("VERB", "AUX") for near in inside) or _matters(inside))
    ):
        return
    is_open = not (_matters(inside) or _matters(_main(sentence, word)))
    if quoted and is_open:
        return  # "if it rains, we will stay in"
    refused = _ruled_out(sentence, word)
    yield Found(
        act="reject" if refused else "demand", word=refused or word, about=refused or about, condition=(start, end),
        told=True, quoted=quoted or is_open, loose=is_open,
    )  # fmt: skip


def _ruled_out(sentence: Sentence, word: Word) -> Word | None:
    """The matter that there is not to be while something lasts: "there will be no talks while they are held"."""
    main = sentence.head(sentence.head(word)) if word.dep == "mark" and word.lower in MEANWHILE else word
    if main.lemma != "be" or not sentence.children(main, "expl"):
        return None
    nouns = sentence.children(main, "attr", "nsubj")
    return next((noun for noun in nouns if issues.names(noun, TALKING) and clauses.is_negated(sentence, main)), None)


def _matters(words: list[Word]) -> bool:
    return any(issues.names(word) for word in words)


def _extent(sentence: Sentence, word: Word, last: Word) -> Span:
    """The span of the condition from its first word to the end of its clause."""
    end = last.i + 1
    while end < len(sentence.words) and sentence.words[end].text not in {",", ";", ":", ".", '"', "”", "!", "?"}:
        end += 1
    return word.start, sentence.words[end - 1].end
