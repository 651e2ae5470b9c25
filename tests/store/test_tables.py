"""The tables speak the words of the record."""

import pytest
from sqlalchemy import Table
from tests.store.conftest import NORTH, VERSION, claims_of

from parley.model.report import Report
from parley.store import rows, tables


@pytest.mark.parametrize(
    ("table", "row"),
    [
        (tables.reports, rows.of_report(NORTH, received=NORTH, read_by=VERSION)),
        (tables.claims, rows.of_claim(claims_of(NORTH)[0])),
        (tables.actors, rows.of_actors(claims_of(NORTH)[0], rows.of_claim(claims_of(NORTH)[0]))[0]),
    ],
)
def test_tables_have_exactly_the_columns_of_their_rows(table: Table, row: dict[str, object]) -> None:
    assert {column.name for column in table.columns} == set(row)


def test_tables_keep_every_field_of_a_report() -> None:
    assert set(Report.__dataclass_fields__) <= {column.name for column in tables.reports.columns}
