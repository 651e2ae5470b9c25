"""Parts and wholes: which number another one belongs to ("18 were killed, six of them guards"), and shares its measure with.

Pure functions over tallies in text order; places are those in the list of tallies.
"""

from collections.abc import Callable, Sequence

from parley.model.quantities import Number
from parley.reading.amounts.tallies import PRONOUNS, Tally
from parley.reading.text.sentences import Word

FINITE = ("VBD", "VBZ", "VBP", "MD")
REACH = 14  # words between two numbers that share a measure without a verb between them
PART_WORDS = frozenset({"including", "among", "whom", "which", "comprising", "namely", "wit"})
AFTER_WORDS = frozenset({"among", "included", "amongst"})
JOINING = frozenset({",", "and"})
SET_OFF = frozenset({",", "(", "-", "–", "—"})
OPENING = frozenset({"of", "among", "amongst"})
REST = frozenset({"other", "remaining", "last", "rest"})
LONGEST = 6  # parts that are added up to see whether they make the whole


def shares(last: Tally, tally: Tally) -> bool:
    """Tell whether `tally` may take its measure from the number before it."""
    if not (tally.noun is None or tally.person):
        return False
    if _refers_back(tally):
        return tally.sentence.paragraph == last.sentence.paragraph
    if tally.sentence is not last.sentence:
        return False
    between = tally.sentence.words[last.anchor.i + 1 : tally.anchor.i]
    return len(between) <= REACH and not any(word.tag in FINITE for word in between)


def is_set_off(last: Tally, tally: Tally) -> bool:
    """Tell whether it is a part of the number before it, set off by a comma or the like ("…, four of them Kenyans")."""
    words, first = tally.sentence.words, tally.sentence.within(tally.count.start, tally.count.end)[0].i
    verb = tally.sentence.head(tally.top)
    is_told_of = tally.top.dep in ("nsubj", "nsubjpass") and verb.tag in FINITE and verb.i > tally.anchor.i
    if tally.is_one or last.count.unit or last.sentence is not tally.sentence or not _refers_back(tally) or is_told_of:
        return False
    return first > 0 and words[first - 1].text in SET_OFF and _may_hold(last, tally)


def wholes(tallies: Sequence[Tally]) -> dict[int, int]:
    """Place of a part → place of the number that it is a part of."""
    found: dict[int, int] = {}
    for place, tally in enumerate(tallies):
        if tally.count.unit or tally.count.quantity.high == 0 or place in found:
            continue
        found.update(_sum(tallies, place))
        for rule in _RULES:
            whole = None if place in found else rule(tallies, place, found)
            if whole is not None and _may_hold(tallies[whole], tally):
                found[place] = whole
    return found


def _size(tally: Tally) -> Number:
    return tally.count.quantity.low or tally.count.quantity.high or 0


def _may_hold(whole: Tally, part: Tally) -> bool:
    return not whole.count.unit and _size(whole) > _size(part) and whole.sentence.paragraph == part.sentence.paragraph


def _refers_back(tally: Tally) -> bool:
    return tally.whole is not None and tally.whole.lower in PRONOUNS


def _before(tallies: Sequence[Tally], place: int, *, same_sentence: bool) -> int | None:
    """The nearest number before that may hold this one."""
    for other in range(place - 1, -1, -1):
        if same_sentence and tallies[other].sentence is not tallies[place].sentence:
            return None
        if _may_hold(tallies[other], tallies[place]):
            return other
    return None


def _between(tallies: Sequence[Tally], first: int, second: int) -> Sequence[Word]:
    words = tallies[second].sentence.words
    return words[tallies[first].anchor.i + 1 : tallies[second].anchor.i]


def _of_number(tallies: Sequence[Tally], place: int, found: dict[int, int]) -> int | None:
    """ "Nine of the 28": the whole is the number that the noun after "of" has."""
    following = place + 1
    if tallies[place].whole is None or following == len(tallies):
        return None
    of, whole = tallies[place], tallies[following]
    near = whole.sentence is of.sentence and of.whole is not None and whole.anchor.i <= of.whole.i
    return following if near else None


def _of_them(tallies: Sequence[Tally], place: int, found: dict[int, int]) -> int | None:
    """ "Six of them"."""
    if not _refers_back(tallies[place]):
        return None
    whole = _before(tallies, place, same_sentence=False)
    return found.get(whole, whole) if whole is not None and tallies[whole].sentence is not tallies[place].sentence else whole


def _after_of(tallies: Sequence[Tally], place: int, found: dict[int, int]) -> int | None:
    """ "Of the 60 men 20 were freed", "among the 60 were six boys": the sentence or clause opens with "of" and the whole."""
    whole = _before(tallies, place, same_sentence=True)
    if whole is None:
        return None
    words = tallies[whole].sentence.words
    opening = words[max(0, tallies[whole].anchor.i - 2) : tallies[whole].anchor.i]
    ofs = [word for word in opening if word.lower in OPENING]
    return whole if ofs and (ofs[0].i == 0 or words[ofs[0].i - 1].text in (";", ",", "•", ":", "-")) else None


def _among(tallies: Sequence[Tally], place: int, found: dict[int, int]) -> int | None:
    """ "40 sailors, six cooks and two nuns among them": the whole is the first of a list that ends so."""
    last = place
    while last + 1 < len(tallies) and _joined(tallies, last):
        last += 1
    first = place
    while first and _joined(tallies, first - 1):
        first -= 1
    parts = tallies[first + 1 : last + 1]
    is_list = last - first > 1 and any(word.lower == "and" for word in _between(tallies, last - 1, last))
    holds = is_list and _ends_among(tallies[last]) and sum(map(_size, parts)) <= _size(tallies[first])
    return first if holds and place > first else None


def _joined(tallies: Sequence[Tally], place: int) -> bool:
    """Tell whether nothing but a comma or "and" parts what the number at `place` counts from the number after it."""
    one, other = tallies[place], tallies[place + 1]
    if one.sentence is not other.sentence or one.noun is None:
        return False
    words = one.sentence.words[one.noun.i + 1 : other.sentence.within(other.count.start, other.count.end)[0].i]
    return bool(words) and all(word.lower in JOINING for word in words)


def _ends_among(tally: Tally) -> bool:
    last = max(word.i for word in (tally.anchor, tally.noun) if word is not None)
    return any(word.lower in AFTER_WORDS for word in tally.sentence.words[last + 1 : last + 2])


def _named(tallies: Sequence[Tally], place: int, found: dict[int, int]) -> int | None:
    """ "Including six nurses", "two nuns among them", "(six women)"."""
    whole = _before(tallies, place, same_sentence=True)
    if whole is None:
        return None
    between = _between(tallies, whole, place)
    texts = [word.text for word in between]
    named = any(word.lower in PART_WORDS for word in between) or _ends_among(tallies[place])
    return whole if named or ("(" in texts and ")" not in texts) else None


def _listed(tallies: Sequence[Tally], place: int, found: dict[int, int]) -> int | None:
    """The next of a list of parts ("71 women, 169 boys"), as long as the parts do not outgrow the whole."""
    before = place - 1
    if before not in found or tallies[before].sentence is not tallies[place].sentence:
        return None
    whole = found[before]
    parts = [part for part, its in found.items() if its == whole]
    listed = shares(tallies[before], tallies[place])
    return whole if listed and sum(_size(tallies[part]) for part in (*parts, place)) <= _size(tallies[whole]) else None


def _rest(tallies: Sequence[Tally], place: int, found: dict[int, int]) -> int | None:
    """ "The other 19": what is left of the whole that the number before is a part of."""
    words = tallies[place].sentence.words[max(0, tallies[place].anchor.i - 1) : tallies[place].anchor.i]
    return found.get(place - 1) if any(word.lower in REST for word in words) else None


_RULES: tuple[Callable[[Sequence[Tally], int, dict[int, int]], int | None], ...] = (
    _of_number,
    _of_them,
    _after_of,
    _among,
    _named,
    _listed,
    _rest,
)


def _sum(tallies: Sequence[Tally], place: int) -> dict[int, int]:
    """The numbers right after a colon, dash or bracket that add up to the number before it, as its parts."""
    whole = tallies[place]
    parts: list[int] = []
    for other in range(place + 1, min(len(tallies), place + 1 + LONGEST)):
        if not _may_hold(whole, tallies[other]):
            break
        parts.append(other)
        total = sum(_size(tallies[part]) for part in parts)
        if len(parts) > 1 and total == _size(whole):
            return dict.fromkeys(parts, place)
        if total > _size(whole):
            break
    return {}
