"""Measure the readers against annotated reports and corpora, and compare with the floors on record.

usage: score.py MEASURES [--raise-floors] [--allow-regression]

MEASURES is a folder with `score/` (scorers that print JSON), `gold/` (annotated reports) and `corpora/`. Every report goes
through `parley read`, as a user would send it. A figure that falls more than half a point below its floor in floors.json is
a failure; floors only rise, unless --allow-regression says otherwise. Floors hold for the files whose fingerprint they name.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"
TOLERANCE = 0.005  # half a point: a change that moves less than this is noise between two ways to say the same


@dataclass(frozen=True)
class Measure:
    """A corpus, the programme that scores it, and the rows of its answer that are kept."""

    name: str
    corpus: str
    scorer: str
    rows: dict[str, tuple[str, ...]]


RECORD_ROWS = {
    "mean": ("overall",),
    **{
        row: ("rows", row, "f1")
        for row in ("figures", "statements, full", "moves", "moves, full", "meetings", "agreements", "events")
    },
}
MEASURES = (
    Measure("seeds", "gold/seeds", "record", RECORD_ROWS),
    Measure("dev", "gold/dev", "record", RECORD_ROWS),
    Measure("train", "gold/train", "record", RECORD_ROWS),
    Measure(
        "polnear-dev",
        "corpora/polnear-dev.jsonl",
        "attribution",
        {"attribution": ("attribution", "f1"), "full": ("full", "f1")},
    ),
    Measure("timebank", "corpora/timebank.jsonl", "timex", {"value": ("ALL", "value_f1"), "day": ("DAY", "value_f1")}),
    Measure(
        "muc4-dev",
        "corpora/muc4-dev.jsonl",
        "figures_muc",
        {"recall": ("recall",), "local": ("f1_local",)},
    ),
    Measure(
        "plover-dev",
        "corpora/plover-dev.jsonl",
        "events",
        {"type": ("top1_lenient",), "quad": ("quad_top1",)},
    ),
)
BRIDGED = {"attribution": "attributions", "timex": "timexes", "figures_muc": "figures", "events": "events"}
"""Scorer of a corpus → what bridge.py makes of readings for it."""
GOLD_AND_PREDICTED = ("figures_muc", "events")  # scorers that are told their two files by name


def run(*command: str | Path, to: Path | None = None) -> str:
    """Run a command and return what it prints; what it prints goes to `to` as well, where that is given."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr[-2000:]}")
    if to:
        to.write_text(done.stdout, encoding="utf-8")
    return done.stdout


def read(inputs: Path, readings: Path) -> None:
    """Read `inputs` with parley's own command."""
    run(Path(sys.executable).parent / "parley", "read", inputs, "--format", "jsonl", to=readings)


def score(measure: Measure, root: Path, work: Path) -> dict[str, float]:
    """Return the kept rows of one measure."""
    inputs, readings, scored = work / "inputs.jsonl", work / "readings.jsonl", work / "scored.jsonl"
    scorer, corpus, bridge = root / "score" / f"{measure.scorer}.py", root / measure.corpus, root / "score" / "bridge.py"
    if measure.scorer == "record":
        folders = [corpus, *sorted(path for path in corpus.iterdir() if path.is_dir())]
        run(sys.executable, scorer, *folders, "--inputs", inputs)
        read(inputs, readings)
        answer = run(sys.executable, scorer, *folders, "--predictions", readings, "--json")
    else:
        run(sys.executable, bridge, "inputs", corpus, to=inputs)
        read(inputs, readings)
        run(sys.executable, bridge, BRIDGED[measure.scorer], readings, to=scored)
        answer = answer_of(measure, scorer, corpus, scored)
    return {f"{measure.name}: {row}": round(pick(json.loads(answer), path), 4) for row, path in measure.rows.items()}


def answer_of(measure: Measure, scorer: Path, corpus: Path, scored: Path) -> str:
    """Return the JSON of a corpus scorer; one prints it, the other writes it to a file."""
    if measure.scorer in GOLD_AND_PREDICTED:
        return run(sys.executable, scorer, "--gold", corpus, "--pred", scored, "--json")
    if measure.scorer == "attribution":
        return run(sys.executable, scorer, corpus, scored, "--json")
    out = scored.with_suffix(".json")
    run(sys.executable, scorer, corpus, scored, "--quiet", "--json", out)
    return out.read_text(encoding="utf-8")


def pick(answer: object, path: tuple[str, ...]) -> float:
    """Return the number at `path` in nested JSON."""
    for key in path:
        assert isinstance(answer, dict), f"expected {key!r} in the scorer's answer, found {answer!r}"
        answer = answer[key]
    assert isinstance(answer, int | float)
    return float(answer)


def fingerprint(root: Path) -> str:
    """Return a hash of all files that are measured on."""
    digest = hashlib.sha256()
    for measure in MEASURES:
        corpus = root / measure.corpus
        for path in sorted(corpus.rglob("*.json")) if corpus.is_dir() else [corpus]:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def compare(found: dict[str, float], floors: dict[str, float]) -> Iterator[str]:
    """Yield a line for each figure that fell below its floor."""
    for row, floor in floors.items():
        if found.get(row, 0.0) < floor - TOLERANCE:
            yield f"{row}: {found.get(row, 0.0):.3f}, floor {floor:.3f}"


def main() -> None:
    """Measure, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="?", type=Path)
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    args = parser.parse_args()
    if args.measures is None or not args.measures.is_dir():
        sys.exit("expected a folder with score/, gold/ and corpora/, found none; call: make score MEASURES=FOLDER")
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as work:
        for measure in MEASURES:
            found |= score(measure, args.measures, Path(work))
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"fingerprint": None, "floors": {}}
    same_files = kept["fingerprint"] == fingerprint(args.measures)
    floors = kept["floors"] if same_files else {}
    for row, value in found.items():
        print(f"{row:28}{value:7.3f}   floor {floors.get(row, 0.0):.3f}")
    fallen = [] if args.allow_regression else list(compare(found, floors))
    if not same_files:
        print("the files measured on are not those of floors.json: nothing was compared")
    if args.raise_floors:
        best = found if args.allow_regression else {row: max(value, floors.get(row, 0.0)) for row, value in found.items()}
        FLOORS.write_text(
            json.dumps({"fingerprint": fingerprint(args.measures), "floors": best}, indent=1) + "\n", encoding="utf-8"
        )
    if fallen:
        sys.exit("fallen:\n" + "\n".join(fallen))


if __name__ == "__main__":
    main()
