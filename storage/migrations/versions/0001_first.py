"""The first schema: record, doors, people, trade, plans, money, files."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

MOMENT = sa.BigInteger
DOCUMENT = sa.Text().with_variant(postgresql.JSONB(none_as_null=True), "postgresql")

# Nothing in these is ever changed or deleted.
APPEND_ONLY = ("entries", "postings", "posting_lines")


def upgrade() -> None:
    """Create every table, then lock the record and the ledger against change."""
    _record()
    _inbox()
    _outbox()
    _people()
    _trade()
    _plans()
    _ledger()
    _things()
    if op.get_context().dialect.name == "postgresql":
        _append_only_on_postgresql()
    else:
        _append_only_on_sqlite()


def _number() -> sa.Column[int]:
    return sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True)


def _only(name: str, where: str, table: str, *columns: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _record() -> None:
    """What was said and done."""
    op.create_table(
        "entries",
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
    )
    op.create_index("entries_hash", "entries", ["hash"])


def _inbox() -> None:
    """What came in."""
    op.create_table(
        "inbox",
        _number(),
        sa.Column("bot", sa.BigInteger, nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("received", MOMENT, nullable=False),
        sa.Column("raw", sa.Text, nullable=False),
        sa.Column("done", MOMENT),
        sa.Column("failed", sa.Text),
        sa.UniqueConstraint("bot", "update_id", name="inbox_once"),
        sqlite_autoincrement=True,
    )
    _only("inbox_waiting", "done IS NULL", "inbox", "bot", "id")


def _outbox() -> None:
    """What goes out."""
    op.create_table(
        "outbox",
        _number(),
        sa.Column("bot", sa.BigInteger, nullable=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("person", sa.BigInteger),
        sa.Column("subject", sa.Text),
        sa.Column("lane", sa.Integer, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("payload", DOCUMENT, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("done", MOMENT),
        sa.Column("result", sa.Text),
        sa.Column("why", sa.Text),
        sa.Column("message_id", sa.BigInteger),
        sa.CheckConstraint("result IN ('sent', 'unchanged', 'blocked', 'failed')", name="outbox_result"),
        sqlite_autoincrement=True,
    )
    _only("outbox_waiting", "done IS NULL", "outbox", "bot", "id")
    op.create_table(
        "copies",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer),
    )
    op.create_index("copies_of_entry", "copies", ["subject", "seq"])


def _people() -> None:
    """Who uses the bot, and what they may do."""
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("username", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("language_chosen", sa.Boolean, nullable=False),
        sa.Column("time_zone", sa.Text, nullable=False),
        sa.Column("time_zone_chosen", sa.Boolean, nullable=False),
        sa.Column("time_zone_asked", MOMENT),
        sa.Column("quiet_from", sa.Integer, nullable=False),
        sa.Column("quiet_until", sa.Integer, nullable=False),
        sa.Column("digest", sa.Boolean, nullable=False),
        sa.Column("next_digest", MOMENT),
        sa.Column("company", sa.BigInteger),
        sa.Column("open_order", sa.BigInteger),
        sa.Column("chat", sa.BigInteger),
        sa.Column("blocked", MOMENT),
        sa.Column("created", MOMENT, nullable=False),
    )
    op.create_index("people_username", "people", [sa.text("lower(username)")])
    op.create_index("people_company", "people", ["company"])
    op.create_index("people_next_digest", "people", ["next_digest"])
    op.create_table(
        "duties",
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("duty", sa.Text, primary_key=True),
        sa.Column("given_by", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "invitations",
        sa.Column("token", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("created_by", sa.BigInteger, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.Column("used_by", sa.BigInteger),
        sa.Column("used", MOMENT),
    )


def _trade() -> None:
    """Companies and their orders."""
    op.create_table(
        "companies",
        _number(),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("country", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", DOCUMENT, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("companies_name", "companies", [sa.text("lower(name)")])
    op.create_table(
        "orders",
        _number(),
        sa.Column("buyer", sa.BigInteger, nullable=False),
        sa.Column("supplier", sa.BigInteger),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", DOCUMENT, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.Column("ended", MOMENT),
        sqlite_autoincrement=True,
    )
    op.create_index("orders_of_buyer", "orders", ["buyer", "status"])
    op.create_index("orders_of_supplier", "orders", ["supplier", "status"])


def _plans() -> None:
    """What is still to come: half-filled forms and deadlines."""
    op.create_table(
        "talks",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("form", sa.Text, primary_key=True),
        sa.Column("about", sa.Text, primary_key=True),
        sa.Column("answers", DOCUMENT, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
    )
    op.create_table(
        "deadlines",
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("next_alert", MOMENT),
        sa.Column("steps", DOCUMENT, nullable=False),
    )
    op.create_index("deadlines_due", "deadlines", ["due"])
    op.create_index("deadlines_next_alert", "deadlines", ["next_alert"])
    op.create_table(
        "alerts",
        _number(),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("body", DOCUMENT, nullable=False),
        sa.Column("send_at", MOMENT, nullable=False),
    )
    op.create_index("alerts_send_at", "alerts", ["send_at"])
    op.create_index("alerts_subject", "alerts", ["subject"])


def _ledger() -> None:
    """Money."""
    op.create_table(
        "bank_transactions",
        sa.Column("currency", sa.Text, primary_key=True),
        sa.Column("reference", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "postings",
        _number(),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("memo", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("postings_of_subject", "postings", ["subject", "seq"])
    op.create_table(
        "posting_lines",
        sa.Column(
            "posting", sa.BigInteger, sa.ForeignKey("postings.id", name="posting_lines_posting"), primary_key=True
        ),
        sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("account", sa.Text, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("debit", sa.BigInteger, nullable=False),
        sa.Column("credit", sa.BigInteger, nullable=False),
        sa.CheckConstraint("debit >= 0 AND credit >= 0 AND (debit > 0) <> (credit > 0)", name="posting_lines_one_side"),
    )
    op.create_index("posting_lines_of_account", "posting_lines", ["account", "currency"])
    op.create_table(
        "payouts",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("company", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("sent", MOMENT),
    )
    op.create_index("payouts_of_subject", "payouts", ["subject"])
    op.create_index("payouts_by_status", "payouts", ["status", "created"])


def _things() -> None:
    """Files and small facts."""
    op.create_table(
        "files",
        sa.Column("file_unique_id", sa.Text, primary_key=True),
        sa.Column("file_id", sa.Text, nullable=False),
        sa.Column("subject", sa.Text),
        sa.Column("seq", sa.Integer),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("mime", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger),
        sa.Column("sha256", sa.Text),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("failed", sa.Text),
        sa.Column("created", MOMENT, nullable=False),
    )
    _only("files_waiting", "sha256 IS NULL AND failed IS NULL", "files", "not_before")
    op.create_index("files_of_subject", "files", ["subject"])
    op.create_table(
        "settings",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", DOCUMENT, nullable=False),
    )


def _append_only_on_sqlite() -> None:
    for table in APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _append_only_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
        "END $$"
    )
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
