"""Schema 2: decisions of people, and everything that was ever on record kept by the database itself."""

import json
from typing import Any

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Integer, select, table, text

from parley.model.decisions import Decision
from parley.store.exact import Exact

revision, down_revision = "0002", "0001"

MACHINE = "parley"
JUDGED = ("id", "kind", "reason", "by", "when")
PLACE = 'report, id, kind, nth, start, "end", quote'
REFUSED = {
    "reports_stay": ("DELETE ON reports", "a report stays on record"),
    "texts_stay": ("UPDATE OF key, text ON reports", "the text of a report is never altered"),
    "claims_stay": (f"UPDATE OF {PLACE} ON claims", "a claim is never altered"),
    "judgements_stay": ("UPDATE ON judgements", "a judgement is never altered"),
    **{
        f"{name}_{what.lower()}": (f"{what} ON {name}", "what was on record stays as it was")
        for name in ("earlier_claims", "earlier_judgements", "decisions", "subjects")
        for what in ("UPDATE", "DELETE")
    },
}
READING_ALTERED = "coalesce(NEW.read, NEW.fields) <> coalesce(OLD.read, OLD.fields)"
KEEP_CLAIM = f"""INSERT INTO earlier_claims ({PLACE}, fields, read_by)
    SELECT OLD.report, OLD.id, OLD.kind, OLD.nth, OLD.start, OLD."end", OLD.quote, coalesce(OLD.read, OLD.fields),
           (SELECT read_by FROM reports WHERE key = OLD.report);"""
KEEP_JUDGEMENT = """INSERT INTO earlier_judgements (id, kind, reason, adds_up, "by", "when", members)
    SELECT OLD.id, OLD.kind, OLD.reason, OLD.adds_up, OLD."by", OLD."when", coalesce(({members}), '[]');"""
MEMBERS = {
    "sqlite": "SELECT json_group_array(member) FROM (SELECT member FROM members WHERE judgement = OLD.id ORDER BY nth)",
    "postgresql": "SELECT json_agg(member ORDER BY nth)::text FROM members WHERE judgement = OLD.id",
}


def upgrade() -> None:
    """Add the tables, put the decisions that stand among the judgements into theirs, and set the triggers."""
    for name in ("verdict", "read"):
        op.add_column("claims", Column(name, Exact))
    _earlier()
    _decisions()
    _take_over()
    dialect = op.get_bind().dialect.name
    keep_judgement = KEEP_JUDGEMENT.format(members=MEMBERS[dialect])
    for statement in (_in_sqlite if dialect == "sqlite" else _in_postgresql)(keep_judgement):
        op.get_bind().exec_driver_sql(statement)


def _earlier() -> None:
    op.create_table(
        "earlier_claims",
        Column("change", Integer, primary_key=True), _text("report"), _text("id"), _text("kind"),
        Column("nth", Integer, nullable=False), Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False), _text("quote"), _text("fields"), Column("read_by", Exact),
    )  # fmt: skip
    op.create_table(
        "earlier_judgements",
        Column("change", Integer, primary_key=True), _text("id"), _text("kind"), _text("reason"),
        Column("adds_up", Boolean), _text("by"), Column("when", Exact), _text("members"),
    )  # fmt: skip
    for name in ("earlier_claims", "earlier_judgements"):
        op.create_index(f"ix_{name}_id", name, ["id"])


def _decisions() -> None:
    op.create_table(
        "decisions",
        Column("number", Integer, primary_key=True), Column("id", Exact, nullable=False, unique=True), _text("kind"),
        _text("about"), _text("by"), _text("when"), _text("why"), _text("values"), Column("undoes", Exact),
    )  # fmt: skip
    op.create_table(
        "subjects",
        Column("decision", Exact, ForeignKey("decisions.id"), primary_key=True),
        Column("nth", Integer, primary_key=True), _text("subject"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index("ix_subjects_subject", "subjects", ["subject"])


def _take_over() -> None:
    """Move people's decisions from the judgements, where schema 1 had them."""
    connection = op.get_bind()
    judged = table("judgements", *(Column(name, Exact) for name in JUDGED))
    members = table("members", Column("judgement", Exact), Column("nth", Integer), Column("member", Exact))
    query = select(judged).where(judged.c.by != MACHINE).order_by(judged.c.when, judged.c.id)
    for row in connection.execute(query).mappings().all():
        found = select(members.c.member).where(members.c.judgement == row["id"]).order_by(members.c.nth)
        _put(row, tuple(connection.execute(found).scalars()))
        connection.execute(judged.delete().where(judged.c.id == row["id"]))


def _put(row: Any, subjects: tuple[str, ...]) -> None:
    about, kind = ("actor", "same") if row["kind"] == "same_actor" else ("claim", row["kind"])
    decided = Decision(
        kind=kind, about=about, subjects=subjects, why=row["reason"], by=row["by"], when=row["when"] or "unknown"
    )
    names = ("id", "kind", "about", "by", "when", "why", "values", "undoes")
    values = {**{name: getattr(decided, name) for name in names}, "values": json.dumps(decided.values)}
    op.bulk_insert(table("decisions", *(Column(name, Exact) for name in names)), [values])
    told = [{"decision": decided.id, "nth": nth, "subject": subject} for nth, subject in enumerate(subjects)]
    op.bulk_insert(table("subjects", Column("decision", Exact), Column("nth", Integer), Column("subject", Exact)), told)
    if kind in ("accepted", "rejected", "unverifiable", "corrected"):
        read = ", read = fields" if kind == "corrected" else ""
        standing = text(f"UPDATE claims SET verdict = :kind{read} WHERE id = :id")
        op.get_bind().execute(standing, {"kind": kind, "id": subjects[0]})


def _in_sqlite(keep_judgement: str) -> list[str]:
    refusing = [
        f"CREATE TRIGGER {name} BEFORE {when} BEGIN SELECT RAISE(ABORT, '{why}'); END"
        for name, (when, why) in REFUSED.items()
    ]
    return [
        *refusing,
        f"CREATE TRIGGER readings_stay BEFORE UPDATE OF fields, read ON claims WHEN {READING_ALTERED} "
        "BEGIN SELECT RAISE(ABORT, 'a claim is never altered'); END",
        f"CREATE TRIGGER claims_kept BEFORE DELETE ON claims BEGIN {KEEP_CLAIM} END",
        f"CREATE TRIGGER judgements_kept BEFORE DELETE ON judgements BEGIN {keep_judgement} END",
    ]


def _in_postgresql(keep_judgement: str) -> list[str]:
    def function(name: str, does: str) -> str:
        return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {does} END $$"

    refusing = [
        f"CREATE TRIGGER {name} BEFORE {when} FOR EACH ROW EXECUTE FUNCTION parley_refuse('{why}')"
        for name, (when, why) in REFUSED.items()
    ]
    return [
        function("parley_refuse", "RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23001';"),
        function("parley_keep_claim", f"{KEEP_CLAIM} RETURN OLD;"),
        function("parley_keep_judgement", f"{keep_judgement} RETURN OLD;"),
        *refusing,
        f"CREATE TRIGGER readings_stay BEFORE UPDATE OF fields, read ON claims FOR EACH ROW WHEN ({READING_ALTERED}) "
        "EXECUTE FUNCTION parley_refuse('a claim is never altered')",
        "CREATE TRIGGER claims_kept BEFORE DELETE ON claims FOR EACH ROW EXECUTE FUNCTION parley_keep_claim()",
        "CREATE TRIGGER judgements_kept BEFORE DELETE ON judgements FOR EACH ROW EXECUTE FUNCTION parley_keep_judgement()",
    ]


def _text(name: str) -> Column[str]:
    return Column(name, Exact, nullable=False)
