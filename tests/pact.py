"""A second set of invented talks, made by hand: a pact with promises, an exchange, a charge and its reply, an offer."""

from collections.abc import Iterable

from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Figure, Meeting, Move, Statement, numbered
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.model.promises import Promise
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import writing
from parley.store.database import Record

VERSION = "parley 0"

SIGNED = Report(
    id="signed",
    text=(
        "Norland and the River League signed a truce on May 1 with the help of Kenya; it runs to May 8. "
        "Norland is to free 30 prisoners by May 4 and to let fuel into the valley. The League is to free 20 captives. "
        "It is also to hand over maps of its mines. "
        "On May 2 Norland let 12 prisoners go, and the League let four captives go. Envoys had met in Oskar on April 28."
    ),
    publisher="Harbour Courier",
    published="2024-05-02",
    published_known="given",
)
QUARREL = Report(
    id="quarrel",
    text=(
        "On May 5 Norland let 18 more prisoners go and the League let six captives go. "
        "The League charged Norland with holding back the fuel. Norland said that every lorry of fuel had passed. "
        "Norland offered a truce of two more weeks. The League turned down the two weeks, a Norland official said."
    ),
    publisher="Evening Post",
    published="2024-05-06",
    published_known="given",
)
REPORTS = (SIGNED, QUARREL)

NORLAND = Actor(name="Norland", words="Norland", kind="party")
LEAGUE = Actor(name="River League", words="the River League", kind="party")
KENYA = Actor(name="Kenya", words="Kenya", kind="party")
OFFICIAL = Actor(name="official", words="a Norland official", kind="anonymous", side="Norland")


def at(report: Report, quote: str) -> Evidence:
    return Evidence(report=report, start=report.text.index(quote), quote=quote)


def day(value: str) -> Moment:
    return Moment(type="DATE", value=value, how="day of the month")


def count(number: int, words: str) -> Quantity:
    return Quantity(low=number, high=number, approx=False, words=words)


def _promise(quote: str, giver: Actor, **told: object) -> Promise:
    return Promise(evidence=at(SIGNED, quote), what=quote, giver=giver, **told)  # type: ignore[arg-type]


def _freed(report: Report, quote: str, number: int, giver: Actor, *, on: str, who: str) -> Figure:
    words = quote.split()[0]
    return Figure(
        evidence=at(report, quote), measure="released", quantity=count(number, words), who=who, giver=giver, as_of=day(on)
    )


PRISONERS = _promise(
    "free 30 prisoners", NORLAND, measure="released", quantity=count(30, "30"), who="prisoners", due=day("2024-05-04")
)
CAPTIVES = _promise("free 20 captives", LEAGUE, measure="released", quantity=count(20, "20"), who="captives")
FUEL = _promise("let fuel into the valley", NORLAND)
MAPS = _promise("hand over maps of its mines", LEAGUE)
PACT = Agreement(
    evidence=at(SIGNED, "signed a truce"),
    kind="truce",
    parties=(NORLAND, LEAGUE),
    mediators=(KENYA,),
    declared=day("2024-05-01"),
    start=day("2024-05-01"),
    end=day("2024-05-08"),
    terms=tuple(promise.what for promise in (PRISONERS, FUEL, CAPTIVES, MAPS)),
    promises=(PRISONERS, FUEL, CAPTIVES, MAPS),
    status="in force",
)
RETOLD = Agreement(
    evidence=at(QUARREL, "a truce of two more weeks"), kind="truce", parties=(NORLAND, LEAGUE), status="in force"
)
FREED = (
    _freed(SIGNED, "12 prisoners", 12, NORLAND, on="2024-05-02", who="prisoners"),
    _freed(SIGNED, "four captives", 4, LEAGUE, on="2024-05-02", who="captives"),
    _freed(QUARREL, "18 more prisoners", 18, NORLAND, on="2024-05-05", who="prisoners"),
    _freed(QUARREL, "six captives", 6, LEAGUE, on="2024-05-05", who="captives"),
)
CHARGED = Move(
    evidence=at(QUARREL, "charged Norland with holding back the fuel"),
    act="violate",
    party=NORLAND,
    by=LEAGUE,
    issue="the fuel",
)
REPLIED = Statement(
    evidence=at(QUARREL, "every lorry of fuel had passed"),
    source=NORLAND,
    content=(at(QUARREL, "every lorry of fuel had passed"),),
)
OFFERED = Move(
    evidence=at(QUARREL, "offered a truce of two more weeks"),
    act="propose",
    party=NORLAND,
    issue="a truce of two more weeks",
)
REFUSED = Move(
    evidence=at(QUARREL, "turned down the two weeks"), act="reject", party=LEAGUE, by=OFFICIAL, issue="the two weeks"
)
CARRIED = Move(
    evidence=at(SIGNED, "with the help of Kenya"), act="mediate", party=KENYA, issue="a truce", date=day("2024-05-01")
)
MET = Meeting(evidence=at(SIGNED, "Envoys had met in Oskar"), who=(NORLAND, LEAGUE), where="Oskar", date=day("2024-04-28"))

CLAIMS: dict[str, tuple[Claim, ...]] = {
    SIGNED.key: (PACT, *FREED[:2], CARRIED, MET),
    QUARREL.key: (RETOLD, *FREED[2:], CHARGED, REPLIED, OFFERED, REFUSED),
}
JUDGEMENTS = (
    Judgement(kind="same", members=(PACT.id, RETOLD.id), reason="one deal"),
    Judgement(kind="answers", members=(REPLIED.id, CHARGED.id), reason="Norland answers the charge of the League"),
    Judgement(kind="answers", members=(REFUSED.id, OFFERED.id), reason="the League rejects what Norland puts forward"),
)


def put(record: Record, beside: Iterable[Judgement] = ()) -> None:
    """Put the talks on record as a build would, beside what is there and the judgements on that."""
    for report in REPORTS:
        writing.write_report(record, report, numbered(CLAIMS[report.key]), received=report, read_by=VERSION)
    writing.write_judgements(record, (*beside, *JUDGEMENTS), judged_by=VERSION)
