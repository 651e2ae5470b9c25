"""Training of the weights by which two parties are the sides of a report's talks: `python -m parley.training.sides GOLD`.

GOLD is a folder of annotated reports, one JSON object a file, with text, published, moves (party, act, to) and agreements
(parties). The two who are most often each other's addressee, or make a deal of two, are the sides; a report that is not
read to name them teaches nothing. The weights of lexicons/side_weights.toml are fitted anew.
"""

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from parley import lexicons, reading
from parley.intake.article import receive
from parley.lexicons import movements
from parley.reading.actors import facing
from parley.reading.actors.parties import several
from parley.reading.marks import Marks
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser
from parley.settings import Settings
from parley.training.fitting import Choice, choose
from parley.training.lending import written

LEXICON = Path(str(resources.files(lexicons) / "side_weights.toml"))
RIDGE = 1.0  # chosen by cross-validation over reports
TWO = 2
MEDIATE = "mediate"
SMALL = frozenset({"the", "of", "and", "for"})


def choices(gold: Path, parser: Parser) -> Iterator[Choice]:
    """Yield the choice that each annotated report of a folder poses, in the order of the names."""
    encoder = Encoder()
    for path in sorted(gold.rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        report = receive(id=told["id"], text=told["text"], url=told.get("url"), published=told.get("published"))
        found = choice(reading.read(report, next(parser.parse([report])), encoder.encode(report)), sides(told))
        if found is not None:
            yield found


def choice(marks: Marks, right: Sequence[frozenset[str]]) -> Choice | None:
    """The pairs of a report to choose from, the first that `right` names being right; None where there is no choice."""
    acts = Counter(move.party.party for move in marks.moves if move.party is not None and move.act != MEDIATE)
    offered = facing.alternatives(marks, acts, marks.third_parties)
    found = [place for place, pair in enumerate(offered) if any(_are(pair, two) for two in right)]
    return Choice(tuple(offered.values()), found[0]) if found and len(offered) > 1 else None


def sides(told: Mapping[str, Any]) -> list[frozenset[str]]:
    """Return the two, by name, that an annotated report shows against each other most often; several where as often."""
    met: list[Sequence[str]] = []
    met += [(move["party"], move["to"]) for move in told["moves"] if move["act"] != MEDIATE and move["to"] and move["party"]]
    met += [deal["parties"] for deal in told["agreements"]]
    met += [several(move["party"]) for move in told["moves"] if move["party"] and not move["to"]]
    seen = Counter(frozenset(names) for names in met if len(set(names)) == TWO)
    return [two for two, times in seen.items() if times == max(seen.values())]


def _are(pair: facing.Pair, two: frozenset[str]) -> bool:
    one, other = sorted(two)
    first, second = pair
    return (_is(first, one) and _is(second, other)) or (_is(first, other) and _is(second, one))


def _is(name: str, annotated: str) -> bool:
    """Tell whether two names are one party's: forms of one movement, or with a word in common that is not small."""
    one, other = (movements.known(party, ()) for party in (name, annotated))
    mine, theirs = (frozenset(party.casefold().split()) - SMALL for party in (name, annotated))
    return bool(mine & theirs) or (one is not None and one is other)


def main(arguments: Sequence[str]) -> None:
    """Fit the weights to the reports of the folder named, and write the lexicon."""
    weights = choose(list(choices(Path(arguments[0]), Parser(Settings().parser))), ridge=RIDGE)
    text = LEXICON.read_text(encoding="utf-8")
    examples = {word: entry["example"] for entry in tomllib.loads(text)["entry"] for word in entry["words"]}
    rounded = {signal: round(weight, 2) for signal, weight in weights.items()}
    LEXICON.write_text(written(text[: text.index("[[entry]]")], rounded, examples), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
