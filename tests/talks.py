"""Invented talks, told in three reports, with claims made by hand: what exports and commands are tested on."""

from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Event, Figure, Meeting, Move, Statement, numbered
from parley.model.evidence import Evidence
from parley.model.judgements import Judgement
from parley.model.moments import Moment
from parley.model.quantities import Quantity
from parley.model.report import Report
from parley.store import writing
from parley.store.database import Record

VERSION = "parley 0"

EARLY = Report(
    id="early",
    text=(
        "Veldland and the Highland Front declared a truce on March 4; it runs from March 5 to March 9. "
        "Envoys met in Oskar on March 3. The Front demanded a lasting ceasefire on March 2. "
        "Veldland said that 40 prisoners were freed. Shells fell on Norby on March 1."
    ),
    publisher="The Courier",
    published="2024-03-06",
    published_known="given",
    url="https://courier.example/early",
)
LATE = Report(
    id="late",
    text=(
        "The Highland Front accepted a shorter truce if its fighters are released. "
        "Relief workers counted 36 freed prisoners, [bold]three[/bold] of them wounded. "
        "The movement would hear of no ceasefire, a spokesman hinted."
    ),
    publisher="Evening Post",
    published="2024-03-11",
    published_known="dateline",
)
UNREAD = Report(id="autre", text="Les pourparlers ont repris.", language="fr", unread="not English: fr")
REPORTS = (EARLY, LATE, UNREAD)

VELDLAND = Actor(name="Veldland", words="Veldland", kind="party")
FRONT = Actor(name="Highland Front", words="the Highland Front", kind="party")
SHORT_FRONT = Actor(name="The Front", words="The Front", kind="party")
RELIEF = Actor(name="relief workers", words="Relief workers", kind="people")
SPOKESMAN = Actor(name="spokesman", words="a spokesman", kind="person", side="Highland Front")


def at(report: Report, quote: str) -> Evidence:
    return Evidence(report=report, start=report.text.index(quote), quote=quote)


def day(value: str, last: str | None = None) -> Moment:
    return Moment(type="DATE", value=value, how="day of the month", last=last)


def number(value: int) -> Quantity:
    return Quantity(low=value, high=value, approx=False, words=str(value))


FREED_40 = Figure(
    evidence=at(EARLY, "40 prisoners were freed"), measure="released", quantity=number(40), who="prisoners", source=VELDLAND
)
FREED_36 = Figure(
    evidence=at(LATE, "36 freed prisoners"),
    measure="released",
    quantity=number(36),
    who="prisoners",
    as_of=day("2024-03-10"),
    source=RELIEF,
)
WOUNDED = Figure(
    evidence=at(LATE, "[bold]three[/bold] of them wounded"),
    measure="injured",
    quantity=Quantity(low=3, high=None, approx=True, words="three"),
    part_of=at(LATE, "36 freed prisoners"),
)
SAID = Statement(
    evidence=at(EARLY, "40 prisoners were freed"),
    source=VELDLAND,
    content=(at(EARLY, "40 prisoners were freed"),),
    cue=at(EARLY, "said"),
)
HINTED = Statement(
    evidence=at(LATE, "The movement would hear of no ceasefire"),
    source=SPOKESMAN,
    content=(at(LATE, "The movement would hear of no ceasefire"),),
    cue_type="belief",
)
DEMANDED = Move(
    evidence=at(EARLY, "demanded a lasting ceasefire"),
    act="demand",
    party=SHORT_FRONT,
    issue="a lasting ceasefire",
    date=day("2024-03-02"),
)
ACCEPTED = Move(
    evidence=at(LATE, "accepted a shorter truce"),
    act="accept",
    party=FRONT,
    issue="a shorter truce",
    condition="if its fighters are released",
    date=day("2024-03-10"),
)
REFUSED = Move(evidence=at(LATE, "would hear of no ceasefire"), act="reject", party=SPOKESMAN, issue="no ceasefire")
MET = Meeting(evidence=at(EARLY, "Envoys met in Oskar"), where="Oskar", date=day("2024-03-03"), mediators=(RELIEF,))
TRUCE = Agreement(
    evidence=at(EARLY, "declared a truce"),
    kind="truce",
    parties=(VELDLAND, FRONT),
    declared=day("2024-03-04"),
    start=day("2024-03-05", "2024-03-09"),
    end=day("2024-03-09"),
    terms=("prisoners go home",),
)
SHELLED = Event(evidence=at(EARLY, "Shells fell on Norby"), type="ASSAULT", where="Norby", date=day("2024-03-01"))
UNDATED = Event(evidence=at(LATE, "Relief workers counted"), type="AID", actor=RELIEF, retold=True)

CLAIMS: dict[str, tuple[Claim, ...]] = {
    EARLY.key: (FREED_40, SAID, DEMANDED, MET, TRUCE, SHELLED),
    LATE.key: (FREED_36, WOUNDED, HINTED, ACCEPTED, REFUSED, UNDATED),
    UNREAD.key: (),
}
JUDGEMENTS = (
    Judgement(
        kind="contradicts", members=(FREED_40.id, FREED_36.id), reason="other source: 40 by Veldland, 36 by relief workers"
    ),
    Judgement(kind="same_actor", members=("Highland Front", "The Front"), reason="the same but for the first word"),
)


def put(record: Record) -> None:
    """Put the talks on record as a build would."""
    for report in REPORTS:
        writing.write_report(record, report, numbered(CLAIMS[report.key]), received=report, read_by=VERSION)
    writing.write_judgements(record, JUDGEMENTS, judged_by=VERSION)
