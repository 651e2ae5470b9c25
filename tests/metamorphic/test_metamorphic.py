"""What may change about a report without changing its claims: the parties' names, the outlet, the order of what does not
hang together, furniture, quotation marks, capitals, the week of publication.

The reports are in reports.toml, the changes in changes.toml, and what does not hold yet in known.toml, with the reason:
those tests are expected to fail, and fail when they begin to hold.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from parley import reading as readers
from parley.exports.readings import reading
from parley.intake.article import receive
from parley.reading.text.encoder import Encoder
from parley.reading.text.sentences import Parser

FOLDER = Path(__file__).parent
PUBLISHED = "2024-03-13"
WEEK = timedelta(days=7)
KINDS = ("figures", "statements", "moves", "meetings", "agreements", "events")
PLACES = ("span", "content", "source_span", "cue_span")
UPPER_CASE = {"figures": ("measure", "low", "high", "approx", "as_of", "cumulative", "status"), "moves": ("act", "date")}
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ANOTHER_OUTLET = "Evening Lantern"
FLOORS = {"names": 0.85, "furniture": 0.97, "quotes": 0.95, "aside": 0.87}  # a little below what is kept now
ASIDE = "The weather was mild and the harbour was calm."

Claims = dict[str, list[Any]]
Read = Callable[..., Claims]


def table(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


REPORTS = {report["id"]: report for report in table("reports.toml")["report"]}
CHANGES = table("changes.toml")
NAMES = {entry["kind"]: tuple(entry["pair"]) for entry in CHANGES["names"]}
FIRST = next(iter(NAMES))
KNOWN = {
    (k["test"], report, change, kind): k["reason"]
    for k in table("known.toml")["known"]
    for report, change, kind in k["cases"]
}


def cases(test: str, reports: Iterable[str], changes: Iterable[str], kinds: Iterable[str] = KINDS) -> list[Any]:
    """Every report with every change and kind of claim, those that are known not to hold marked as such."""
    return [
        pytest.param(report, change, kind, id=f"{report}-{change}-{kind}", marks=_known(test, report, change, kind))
        for report in reports
        for change in changes
        for kind in kinds
    ]


def _known(test: str, report: str, change: str, kind: str) -> list[pytest.MarkDecorator]:
    reason = KNOWN.get((test, report, change, kind))
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def told(report: str, names: tuple[str, str]) -> str:
    """The text of a report with the names of its parties, its paragraphs parted by blank lines."""
    text = REPORTS[report]["text"].strip().replace("\n", "\n\n")
    for mark, name in zip("AB", names, strict=True):
        text = text.replace(f"{{{mark}^}}", name[0].upper() + name[1:]).replace(f"{{{mark}}}", name)
    return str(text)


def reader(parser: Parser, encoder: Encoder | None) -> Read:
    """A function from a text to its claims, kind by kind, without identities and places; a statement's content as words."""

    @cache
    def read(text: str, published: str | None = PUBLISHED, outlet: str | None = None) -> Claims:
        url = f"https://{outlet}.example/a" if outlet else None
        report = receive(id="a", text=text, published=published, publisher=outlet, url=url)
        encoding = encoder.encode(report) if encoder else None
        shown = reading(readers.read(report, next(iter(parser.parse([report]))), encoding))
        for statement in shown["statements"]:
            statement["words"] = [text[start:end] for start, end in statement["content"]]
        found = {kind: without_places(shown[kind]) for kind in KINDS}
        found["moments"] = [{k: m[k] for k in ("type", "value")} for m in shown["moments"]]
        return found

    return read


def without_places(value: Any) -> Any:
    """A value of a reading without the places in it, at whatever depth."""
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items() if key not in PLACES}
    return [without_places(inner) for inner in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def read(parser: Parser) -> Read:
    """Reads by rule, which gives the same on every machine; what the encoder adds is weighed as a whole, further down."""
    return reader(parser, None)


@pytest.fixture(scope="module")
def read_whole(parser: Parser) -> Read:
    return reader(parser, Encoder())


def mapped(value: Any, change: Callable[[str], str]) -> Any:
    """A JSON value with every string in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: mapped(inner, change) for key, inner in value.items()}
    return [mapped(inner, change) for inner in value] if isinstance(value, list) else value


def nameless(found: Any, names: tuple[str, str]) -> Any:
    """The claims with A and B in the place of the parties' names, articles left out; lists of names in order."""
    bare = [re.sub(r"^the ", "", name) for name in names]

    def change(text: str) -> str:
        for mark, name in zip("AB", bare, strict=True):
            text = re.sub(rf"(?:\b[Tt]he )?\b{re.escape(name)}\b", f"⟨{mark}⟩", text)
        return text

    return in_order(mapped(found, change))


def in_order(claims: list[Any]) -> list[Any]:
    """The claims with the names in lists and pairs sorted: they come in the order of the text, which is nobody's rank."""
    return [{field: _sorted_names(field, value) for field, value in claim.items()} for claim in claims]


def _sorted_names(field: str, value: Any) -> Any:
    if field in ("who", "parties", "mediators", "inferred") and isinstance(value, list):
        return sorted(value)
    return " and ".join(sorted(value.split(" and "))) if field in ("party", "to", "by") and value else value


def sorted_claims(claims: list[Any]) -> list[Any]:
    return sorted(in_order(claims), key=lambda claim: json.dumps(claim, sort_keys=True))


def test_metamorphic_every_report_gives_claims(read: Read) -> None:
    """The other tests would hold of a reader that reads nothing."""
    found = {report: read(told(report, NAMES[FIRST])) for report in REPORTS}
    assert min(sum(map(len, claims.values())) for claims in found.values()) >= 4
    assert all(sum(len(claims[kind]) for claims in found.values()) >= 5 for kind in KINDS)


def test_metamorphic_known_failures_are_cases() -> None:
    tests = {"swap", "rename", "outlet", "order", "furniture", "quotes", "capitals", "week", "aside"}
    for test, report, _, kind in KNOWN:
        assert test in tests and report in REPORTS and kind in (*KINDS, "moments"), (test, report, kind)


@pytest.mark.parametrize(("report", "names", "kind"), cases("swap", REPORTS, NAMES))
def test_metamorphic_parties_can_be_swapped(read: Read, report: str, names: str, kind: str) -> None:
    one, other = NAMES[names]
    plain = nameless(read(told(report, (one, other)))[kind], (one, other))
    swapped = nameless(read(told(report, (other, one)))[kind], (other, one))
    assert swapped == plain


@pytest.mark.parametrize(("report", "names", "kind"), cases("rename", REPORTS, [n for n in NAMES if n != FIRST]))
def test_metamorphic_parties_can_have_other_names(read: Read, report: str, names: str, kind: str) -> None:
    plain = nameless(read(told(report, NAMES[FIRST]))[kind], NAMES[FIRST])
    assert nameless(read(told(report, NAMES[names]))[kind], NAMES[names]) == plain


@pytest.mark.parametrize(("report", "change", "kind"), cases("outlet", REPORTS, ["publisher"]))
def test_metamorphic_the_publisher_does_not_matter(read: Read, report: str, change: str, kind: str) -> None:
    text = told(report, NAMES[FIRST])
    assert read(text, outlet="lantern")[kind] == read(text, outlet="courier")[kind] == read(text)[kind]


@pytest.mark.parametrize(
    ("report", "change", "kind"), cases("outlet", [r for r in REPORTS if "outlet" in REPORTS[r]], [ANOTHER_OUTLET])
)
def test_metamorphic_a_medium_can_have_another_name(read: Read, report: str, change: str, kind: str) -> None:
    text, outlet = told(report, NAMES[FIRST]), REPORTS[report]["outlet"]
    assert outlet in text
    renamed = mapped(read(text)[kind], lambda words: words.replace(outlet, change))
    assert read(text.replace(outlet, change))[kind] == renamed


@pytest.mark.parametrize(
    ("report", "change", "kind"), cases("order", [r for r in REPORTS if REPORTS[r].get("apart")], ["reversed", "rotated"])
)
def test_metamorphic_paragraphs_can_change_places(read: Read, report: str, change: str, kind: str) -> None:
    text = told(report, NAMES[FIRST])
    paragraphs = text.split("\n\n")
    moved = paragraphs[::-1] if change == "reversed" else [*paragraphs[1:], paragraphs[0]]
    assert sorted_claims(read("\n\n".join(moved))[kind]) == sorted_claims(read(text)[kind])


@pytest.mark.parametrize(
    ("report", "change", "kind"), cases("furniture", REPORTS, [entry["kind"] for entry in CHANGES["furniture"]])
)
def test_metamorphic_nothing_is_read_from_furniture(read: Read, report: str, change: str, kind: str) -> None:
    line = next(entry["line"] for entry in CHANGES["furniture"] if entry["kind"] == change)
    text = told(report, NAMES[FIRST])
    first, rest = text.split("\n\n", 1)
    for added in (f"{first}\n\n{line}\n\n{rest}", f"{text}\n\n{line}"):
        assert read(added)[kind] == read(text)[kind]


QUOTED = [report for report in REPORTS if '"' in REPORTS[report]["text"]]


@pytest.mark.parametrize(
    ("report", "change", "kind"), cases("quotes", QUOTED, [entry["kind"] for entry in CHANGES["quotes"]])
)
def test_metamorphic_quotation_marks_do_not_matter(read: Read, report: str, change: str, kind: str) -> None:
    opening, closing = next(entry["marks"] for entry in CHANGES["quotes"] if entry["kind"] == change)
    text = told(report, NAMES[FIRST])
    changed = re.sub(r'"([^"]*)"', rf"{opening}\1{closing}", text)
    assert '"' not in changed

    def unmarked(words: str) -> str:
        return re.sub(rf"{re.escape(opening)}|{re.escape(closing)}|\"", "", words)

    assert mapped(read(changed)[kind], unmarked) == mapped(read(text)[kind], unmarked)


@pytest.mark.parametrize(("report", "change", "kind"), cases("capitals", REPORTS, ["upper"], [*UPPER_CASE, "moments"]))
def test_metamorphic_capitals_do_not_matter(read: Read, report: str, change: str, kind: str) -> None:
    text = told(report, NAMES[FIRST])
    kept = UPPER_CASE.get(kind, ("type", "value"))

    def outline(claims: list[Any]) -> list[Any]:
        return [{field: claim[field] for field in kept} for claim in claims]

    assert outline(read(text.upper())[kind]) == outline(read(text)[kind])


@pytest.mark.parametrize(
    ("report", "change", "kind"), cases("week", [r for r in REPORTS if REPORTS[r].get("days")], ["a week later"])
)
def test_metamorphic_days_move_with_the_day_of_publication(read: Read, report: str, change: str, kind: str) -> None:
    text = told(report, NAMES[FIRST])
    later = str(date.fromisoformat(PUBLISHED) + WEEK)

    def back(words: str) -> str:
        return DAY.sub(lambda day: str(date.fromisoformat(day[0]) - WEEK), words)

    assert mapped(read(text, published=later)[kind], back) == read(text)[kind]


@pytest.mark.parametrize(("report", "change", "kind"), cases("aside", REPORTS, ["before", "after"]))
def test_metamorphic_an_aside_adds_nothing(read: Read, report: str, change: str, kind: str) -> None:
    text = told(report, NAMES[FIRST])
    added = f"{ASIDE}\n\n{text}" if change == "before" else f"{text}\n\n{ASIDE}"
    assert read(added)[kind] == read(text)[kind]


def changed(report: str) -> Iterator[tuple[str, str, Callable[[list[Any]], list[Any]]]]:
    """Texts that should claim the same as the report: the change, the text, and what makes its claims comparable."""
    names = NAMES[FIRST]
    text = told(report, names)
    for kind, pair in NAMES.items():
        yield "names", told(report, pair), partial(nameless, names=NAMES[kind])
        yield "names", told(report, pair[::-1]), partial(nameless, names=NAMES[kind][::-1])
    for line in CHANGES["furniture"]:
        yield "furniture", f"{text}\n\n{line['line']}", partial(nameless, names=names)
    for opening, closing in (entry["marks"] for entry in CHANGES["quotes"]):
        yield "quotes", re.sub(r'"([^"]*)"', rf"{opening}\1{closing}", text), partial(nameless, names=names)
    for added in (f"{ASIDE}\n\n{text}", f"{text}\n\n{ASIDE}"):
        yield "aside", added, partial(nameless, names=names)


def outline(statements: list[Any]) -> Counter[tuple[str, str]]:
    """Who says something that begins how: what must stay where a trained reader is sure of little more."""
    return Counter((s["source"] or "", " ".join(re.findall(r"[\w⟨⟩]+", " ".join(s["words"][:1]))[:4])) for s in statements)


@pytest.mark.parametrize(("change", "floor"), FLOORS.items())
def test_metamorphic_most_statements_of_the_encoder_stay(read_whole: Read, change: str, floor: float) -> None:
    """The encoder hears every word of its window, so that single statements change; nearly all must stay all the same."""
    kept = total = 0
    for report in REPORTS:
        plain = outline(nameless(read_whole(told(report, NAMES[FIRST]))["statements"], NAMES[FIRST]))
        for _, text, comparable in (other for other in changed(report) if other[0] == change):
            found = outline(comparable(read_whole(text)["statements"]))
            kept += 2 * sum((plain & found).values())
            total += sum(plain.values()) + sum(found.values())
    assert total
    assert kept / total >= floor, f"{kept / total:.3f}"
