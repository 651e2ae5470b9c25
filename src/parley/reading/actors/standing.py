"""On whose side one called by a name stands, as far as the report says it where it names them.

"Karl Voss, who leads the Lake Front", "Karl Voss of the Lake Front", "Kenyan Foreign Minister Adam Ouma", "the Kenyan army's
Fourth Brigade".
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from parley.lexicons import by_word
from parley.reading.actors import nations
from parley.reading.actors.callings import NAME, PRONOUN, Phrase, term
from parley.reading.actors.player import Player
from parley.reading.actors.seats import is_ministry, state_of_organ
from parley.reading.actors.voting import BODY, GROUP, PERSON, is_abbreviation
from parley.reading.text.sentences import Sentence, Word

if TYPE_CHECKING:
    from parley.reading.actors.resolving import Resolver

LEADING = frozenset({"lead", "head", "command", "run", "chair", "represent"})
CHOOSING = frozenset({"send", "dispatch", "appoint", "nominate", "delegate", "recall", "name"})  # whom one sends to talks
SPEAKING = frozenset({"speak", "negotiate", "act", "talk", "sign", "answer"})
VOICE = "voice"
PAIR = 2  # words between a name and the preposition that tells whose it is


def of_name(resolver: "Resolver", phrase: Phrase, player: Player) -> str | None:
    """Return the side of the one named by `phrase`, by what stands beside the name; None where nothing does."""
    described = list(resolver.apposed(phrase))
    if player.sort == PERSON:
        if not phrase.is_past:
            player.offices.update(term(phrase.sentence, word)[0] for word in _title_words(phrase))
        player.offices.update(p.noun for p in described)
        telling = [phrase, *(p for p in described if p.sort not in (NAME, PRONOUN))]
        sides = [resolver.side(p, sure=True) for p in telling]
        player.likely = player.likely or next((group for p in telling if (group := resolver.likely(p))), None)
        sides += [_led(resolver, phrase), _sent_by(resolver, phrase), _headed(resolver, phrase), _chosen(resolver, phrase)]
        offices = (body_of_office(resolver, noun) for noun in sorted(player.offices))
        return next((side for side in (*sides, *offices) if side), None)
    if sender := by_word("bodies").get(player.name.lower(), {}).get("of"):
        return str(sender)
    if is_abbreviation(player.name):
        return None  # an army with a name of its own may be a side against its state's government
    parts = [_whole(resolver, player), *(resolver.side(p) for p in described if p.sort in ("part", "force"))]
    if player.sort == BODY and any(nations.seat(word.text) for word in phrase.objects):
        parts.append(resolver.side(phrase))
    parts.append(state_of_organ(phrase))
    if player.sort == BODY and is_ministry(player.name):
        is_own = phrase.is_definite or _is_before_office(phrase)
        parts += [nations.country(resolver.house or ""), resolver.salient_state() if is_own else None]
    return next((side for side in parts if side), None)


def _whole(resolver: "Resolver", player: Player) -> str | None:
    """The group of whose organ the name tells ("Lake Front Politburo"), where the report names it by itself too."""
    words = player.name.split()
    for length in range(1, len(words)):
        whole = resolver.cast.of(" ".join(words[:length])) if _is_organ(words[length:]) else None
        if whole is not None and whole.sort == GROUP:
            return whole.name
    return None


def _is_organ(words: Sequence[str]) -> bool:
    return " ".join(words).lower() in by_word("organs")


def _is_before_office(phrase: Phrase) -> bool:
    """Tell whether an office follows the name ("Foreign Ministry spokeswoman Ana Lund")."""
    after = phrase.sentence.words[phrase.last + 1 : phrase.last + 2]
    return bool(after) and after[0].lower in by_word("offices")


def _led(resolver: "Resolver", phrase: Phrase) -> str | None:
    """The party that a person is said to lead or speak for: "Karl Voss, who leads the Lake Front"."""
    sentence = phrase.sentence
    for verb in sentence.children(phrase.head, "relcl", "acl"):
        objects = sentence.children(verb, "dobj") if verb.lemma in LEADING else []
        if verb.lemma in SPEAKING | LEADING:
            objects += [o for p in sentence.children(verb, "prep") if p.lower == "for" for o in sentence.children(p, "pobj")]
        if found := _first_party(resolver, sentence, objects):
            return found
    return None


def _headed(resolver: "Resolver", phrase: Phrase) -> str | None:
    """The party that a person leads as the sentence tells: "Karl Voss leads the Front", "the Front, led by Karl Voss"."""
    sentence, head = phrase.sentence, _first_of(phrase.sentence, phrase.head)
    above = sentence.head(head)
    if head.dep == "nsubj" and above.lemma in LEADING:
        return _first_party(resolver, sentence, sentence.children(above, "dobj"))
    verb = sentence.head(above)
    if above.dep != "agent" or verb.lemma not in LEADING:
        return None
    led = [sentence.head(verb)] if verb.dep in ("acl", "relcl") else sentence.children(verb, "nsubjpass")
    return _first_party(resolver, sentence, led)


def _chosen(resolver: "Resolver", phrase: Phrase) -> str | None:
    """The party that sends a person to talks: "the Front sent Karl Voss"."""
    sentence, head = phrase.sentence, _first_of(phrase.sentence, phrase.head)
    above = sentence.head(head)
    is_chosen = head.dep == "dobj" and above.lemma in CHOOSING
    return _first_party(resolver, sentence, sentence.children(above, "nsubj")) if is_chosen else None


def _first_of(sentence: Sentence, word: Word) -> Word:
    """The first of those with whom a word is joined ("led by Karl Voss and Ana Lund")."""
    while word.dep == "conj" and word.head < word.i:
        word = sentence.head(word)
    return word


def _sent_by(resolver: "Resolver", phrase: Phrase) -> str | None:
    """The party told right after a person ("Karl Voss, for the Lake Front,"), or on whose behalf the person acts."""
    sentence = phrase.sentence
    after = [p for p in sentence.children(phrase.head, "prep") if p.lower in ("for", "of") and p.i - phrase.last <= PAIR]
    following = sentence.words[phrase.last + 1 : phrase.last + 1 + PAIR]
    is_apart = [word.lower for word in following] == [",", "for"]
    after += [word for word in following[1:] if is_apart and word.pos == "ADP"]
    for prep in sentence.children(sentence.head(phrase.head), "prep") if phrase.head.dep == "nsubj" else ():
        behalf = [noun for noun in sentence.children(prep, "pobj") if noun.lower == "behalf"]
        after += [of for noun in behalf for of in sentence.children(noun, "prep")]
    return _first_party(resolver, sentence, [noun for prep in after for noun in sentence.children(prep, "pobj")])


def _first_party(resolver: "Resolver", sentence: Sentence, words: Iterable[Word]) -> str | None:
    """The party of the first of `words` that calls a party or a body, or of whose thing it is ("the army's brigade")."""
    inner = (resolver.phrases.get(near.i) for word in words for near in (word, *sentence.children(word, "poss")))
    meant = (resolver.meant(phrase) for phrase in inner if phrase is not None)
    return next((m.actor.party for m in meant if m is not None and m.actor.kind in ("party", "body")), None)


def _title_words(phrase: Phrase) -> tuple[Word, ...]:
    return tuple(w for w in phrase.front if term(phrase.sentence, w)[1] in ("office", "voice", "ruler"))


def house_of_voice(resolver: "Resolver", phrase: Phrase) -> str | None:
    """The body whose own report says "the Spokesman", or the one whose Secretary-General it has just named."""
    is_own = phrase.sort == VOICE and phrase.is_definite and phrase.head.text[:1].isupper()
    if not is_own:
        return None
    senders = (by_word("offices").get(meant.actor.name.lower(), {}).get("of") for meant in reversed(resolver.history))
    return resolver.house or next((str(body) for body in senders if body is not None), None)


def body_of_office(resolver: "Resolver", noun: str) -> str | None:
    """The body that has such an office, where the report names it: the Secretary-General is the United Nations'."""
    body = by_word("offices").get(noun, {}).get("of")
    is_told = body is not None and (resolver.house == body or resolver.cast.of(str(body)) is not None)
    return str(body) if is_told else None
