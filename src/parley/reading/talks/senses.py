"""The senses of the words that carry acts of the talks, as lexicons/acts.toml has them, and whom they make a third party."""

from dataclasses import dataclass
from functools import cache

from parley import lexicons


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One entry of the lexicon, as far as it goes for one of its words."""

    beside: tuple[str, ...]
    act: str
    matter: tuple[str, ...]
    kinds: frozenset[str]
    denied: str | None
    both: str | None
    accused: bool
    alleged: bool
    told: bool
    sides: bool
    freed: bool


@cache
def senses() -> dict[tuple[str, str], tuple[Sense, ...]]:
    """Return (first word, part of speech) → its senses, those of most words first, then in file order."""
    found: dict[tuple[str, str], list[Sense]] = {}
    for entry in lexicons.entries("acts"):
        for words in entry["words"]:
            first, *beside = words.split()
            sense = Sense(
                beside=tuple(beside),
                act=entry["act"],
                matter=tuple(entry["matter"]),
                kinds=frozenset(entry.get("kinds", ())),
                denied=entry.get("denied"),
                both=entry.get("both"),
                accused=entry.get("party") == "object",
                alleged=bool(entry.get("alleged")),
                told=bool(entry.get("told")),
                sides=bool(entry.get("sides")),
                freed=entry.get("party") == "giver",
            )
            found.setdefault((first, entry["sense"].split(",")[0]), []).append(sense)
    return {key: tuple(sorted(some, key=lambda sense: -len(sense.beside))) for key, some in found.items()}


@cache
def phrases() -> dict[str, tuple[Sense, ...]]:
    """First word → the senses of the phrases that it opens."""
    return {first: known for (first, part), known in senses().items() if part == "phrase"}


@cache
def openers_of_third() -> frozenset[str]:
    """Return the first words of the entries that make somebody a third party of the talks."""
    return frozenset(first for (first, _), known in senses().items() if any(map(makes_third, known)))


def makes_third(sense: Sense | None) -> bool:
    """Tell whether an act makes its party a third one between the sides, who do not do it themselves."""
    return sense is not None and sense.act == "mediate" and not sense.sides
