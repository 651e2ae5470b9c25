"""The pages of the desk, in the order of its menu: what each shows, and which rows its JSON and CSV give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from parley.exports.ledger_views import LedgerRow, TalksRow
from parley.exports.views import (
    VIEWS,
    ActorRow,
    AgreementRow,
    DisagreementRow,
    FigureRow,
    OverviewRow,
    PlaceRow,
    PositionRow,
    ReportRow,
    Row,
    StatementRow,
    TimelineRow,
)
from parley.web.asked import Asked
from parley.web.pages import (
    actors,
    agreements,
    disagreements,
    figures,
    ledgers,
    lists,
    overview,
    places,
    positions,
    statements,
    timeline,
)

Show = Callable[[Asked], Mapping[str, Any]]
"""What a page gives to its template beside the request: nothing that the template must work out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One page: its address and title, the view that its JSON and CSV give, and how it is shown."""

    view: type[Row]
    show: Show
    template: str = "list.html.j2"

    @property
    def name(self) -> str:
        """Its address, and its word in the menu."""
        return self.view.NAME


OWN: tuple[Screen, ...] = (
    Screen(view=DisagreementRow, show=disagreements.show, template="disagreements.html.j2"),
    Screen(view=StatementRow, show=statements.show, template="statements.html.j2"),
    Screen(view=AgreementRow, show=agreements.show, template="agreements.html.j2"),
    Screen(view=ActorRow, show=actors.show, template="actors.html.j2"),
    Screen(view=PositionRow, show=positions.show, template="positions.html.j2"),
    Screen(view=TimelineRow, show=timeline.show, template="timeline.html.j2"),
    Screen(view=FigureRow, show=figures.show, template="figures.html.j2"),
    Screen(view=OverviewRow, show=overview.show, template="overview.html.j2"),
    Screen(view=PlaceRow, show=places.show, template="places.html.j2"),
    Screen(view=ReportRow, show=lists.reports),
    Screen(view=TalksRow, show=ledgers.of(TalksRow), template="talks.html.j2"),
)
"""Pages with a form of their own; every other view is a list."""


def _all() -> tuple[Screen, ...]:
    own = {screen.view: screen for screen in OWN}
    return tuple(own.get(view) or Screen(view=view, show=_plain(view)) for view in VIEWS)


def _plain(view: type[Row]) -> Show:
    return ledgers.of(view) if issubclass(view, LedgerRow) else lists.of(view)


SCREENS = _all()


def of(view: type[Row]) -> Screen:
    """Return the page of a view."""
    return next(screen for screen in SCREENS if screen.view is view)
