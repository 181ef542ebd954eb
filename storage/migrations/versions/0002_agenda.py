"""The clock's agenda apart from the deadlines, and alerts that name the deadline they are about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"

MOMENT = sa.BigInteger
DOCUMENT = sa.Text().with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
BEFORE = ("deadlines", "alerts")


def upgrade() -> None:
    """Make both tables anew, with everything that is still to come."""
    for table in BEFORE:
        op.execute(f"CREATE TABLE {table}_before AS SELECT * FROM {table}")  # noqa: S608 - our own words
        op.drop_table(table)
    _create()
    _move_deadlines()
    _move_alerts()
    for table in BEFORE:
        op.drop_table(f"{table}_before")


def _number() -> sa.Column[int]:
    return sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True)


def _create() -> None:
    op.create_table(
        "deadlines",
        _number(),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("steps", DOCUMENT, nullable=False),
        sa.UniqueConstraint("subject", "kind", name="deadlines_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("deadlines_due", "deadlines", ["due"])
    op.create_table(
        "agenda",
        sa.Column("at", MOMENT, primary_key=True),
        sa.Column("deadline", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("told_until", MOMENT, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "alerts",
        _number(),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("deadline", sa.BigInteger, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("late", sa.Boolean, nullable=False),
        sa.Column("instead", sa.Text, nullable=False),
        sa.Column("send_at", MOMENT, nullable=False),
    )
    op.create_index("alerts_send_at", "alerts", ["send_at"])
    op.create_index("alerts_deadline", "alerts", ["deadline"])


def _move_deadlines() -> None:
    """What was told had been taken from their steps, so all of these are still to be told."""
    op.execute(
        "INSERT INTO deadlines (subject, kind, due, steps)"
        " SELECT subject, kind, due, steps FROM deadlines_before ORDER BY subject, kind"
    )
    op.execute(
        "INSERT INTO agenda (at, deadline, told_until) SELECT next_alert, deadlines.id, 0 FROM deadlines_before"
        " JOIN deadlines USING (subject, kind) WHERE next_alert IS NOT NULL"
    )


def _move_alerts() -> None:
    """Those whose deadline stands: the others would not have been sent."""
    about = ("id", "subject", "kind", "due")
    standing = sa.table("deadlines", *map(sa.column, about))
    before = sa.table("alerts_before", *map(sa.column, (*about, "person", "send_at")), sa.column("body", sa.JSON))
    same = sa.and_(*(before.c[name] == standing.c[name] for name in about[1:]))
    said = [before.c.body[name].as_string() for name in ("step", "role", "instead")]
    late = before.c.body["late"].as_boolean()
    rows = sa.select(before.c.person, standing.c.id, *said, late, before.c.send_at).join_from(before, standing, same)
    columns = ["person", "deadline", "step", "role", "instead", "late", "send_at"]
    new = sa.table("alerts", *map(sa.column, columns))
    op.execute(sa.insert(new).from_select(columns, rows.order_by(before.c.id)))
