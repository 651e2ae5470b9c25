"""Schema 6: statements are found by the issues that they are on, which stand among their words."""

from typing import Any

from alembic import op
from sqlalchemy import Column, table

from parley.store import issues, searching
from parley.store.exact import Exact

revision, down_revision = "0006", "0005"


def upgrade() -> None:
    """Put the words of those statements anew that are on an issue; no table is altered."""
    connection = op.get_bind()

    def ask(query: Any) -> Any:
        return connection.execute(query).mappings()

    def write(statement: Any, values: list[Any]) -> int:
        return connection.execute(statement, values).rowcount if values else 0

    for words in issues.of_statements(ask):
        on_some = [row for row in words if searching.ISSUE in row["words"]]
        searching.put(write, connection.dialect.name, "claim_words", on_some)
    facts = table("meta", Column("name", Exact), Column("value", Exact))
    op.bulk_insert(facts, [{"name": issues.FOUND_BY, "value": issues.found_by()}])
