"""Every table of Tradehold's database, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
)

from storage.columns import Document, Moment, numbered, only

metadata = MetaData()

# What was said and done, append-only and hash-chained; triggers forbid UPDATE and DELETE.
entries = Table(
    "entries",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Document, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
Index("entries_hash", entries.c.hash)

# Every update from Telegram, written before Telegram is told that we have it.
inbox = Table(
    "inbox",
    metadata,
    numbered(),
    Column("bot", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("received", Moment, nullable=False),
    Column("raw", Text, nullable=False),
    Column("done", Moment),
    Column("failed", Text),
    UniqueConstraint("bot", "update_id", name="inbox_once"),
    sqlite_autoincrement=True,
)
only("inbox_waiting", "done IS NULL", inbox.c.bot, inbox.c.id)

# Every message to Telegram, written before it is sent.
outbox = Table(
    "outbox",
    metadata,
    numbered(),
    Column("bot", BigInteger, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("person", BigInteger),
    Column("subject", Text),
    Column("lane", Integer, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("payload", Document, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created", Moment, nullable=False),
    Column("done", Moment),
    Column("result", Text),
    Column("why", Text),
    Column("message_id", BigInteger),
    CheckConstraint("result IN ('sent', 'unchanged', 'blocked', 'failed')", name="outbox_result"),
    sqlite_autoincrement=True,
)
only("outbox_waiting", "done IS NULL", outbox.c.bot, outbox.c.id)

# Which message in which chat shows which subject (and which entry), so that replies and edits follow.
copies = Table(
    "copies",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("subject", Text, nullable=False),
    Column("seq", Integer),
)
Index("copies_of_entry", copies.c.subject, copies.c.seq)

people = Table(
    "people",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("username", Text),
    Column("language", Text, nullable=False),
    Column("language_chosen", Boolean, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("time_zone_chosen", Boolean, nullable=False),
    Column("time_zone_asked", Moment),
    Column("quiet_from", Integer, nullable=False),
    Column("quiet_until", Integer, nullable=False),
    Column("digest", Boolean, nullable=False),
    Column("next_digest", Moment),
    Column("company", BigInteger),
    Column("open_order", BigInteger),
    Column("chat", BigInteger),
    Column("blocked", Moment),
    Column("created", Moment, nullable=False),
)
Index("people_username", func.lower(people.c.username))
Index("people_company", people.c.company)
Index("people_next_digest", people.c.next_digest)

duties = Table(
    "duties",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("duty", Text, primary_key=True),
    Column("given_by", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("token", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("body", Document, nullable=False),
    Column("created_by", BigInteger, nullable=False),
    Column("created", Moment, nullable=False),
    Column("expires", Moment, nullable=False),
    Column("used_by", BigInteger),
    Column("used", Moment),
)

companies = Table(
    "companies",
    metadata,
    numbered(),
    Column("name", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", Document, nullable=False),
    Column("created", Moment, nullable=False),
    sqlite_autoincrement=True,
)
Index("companies_name", func.lower(companies.c.name))

orders = Table(
    "orders",
    metadata,
    numbered(),
    Column("buyer", BigInteger, nullable=False),
    Column("supplier", BigInteger),
    Column("status", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", Document, nullable=False),
    Column("created", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("ended", Moment),
    sqlite_autoincrement=True,
)
Index("orders_of_buyer", orders.c.buyer, orders.c.status)
Index("orders_of_supplier", orders.c.supplier, orders.c.status)

# Half-filled forms, `about` a subject or empty; and under names that are no form, what is remembered of a chat: which
# messages were answers, which still wait for their order, a case's topic and what was passed on into it, and the like.
talks = Table(
    "talks",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("form", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("answers", Document, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("updated", Moment, nullable=False),
)

deadlines = Table(
    "deadlines",
    metadata,
    numbered(),
    Column("subject", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("due", Moment, nullable=False),
    Column("steps", Document, nullable=False),
    UniqueConstraint("subject", "kind", name="deadlines_once"),
    sqlite_autoincrement=True,
)
Index("deadlines_due", deadlines.c.due)

# When the clock next looks at a deadline, soonest first. Kept apart from it, so that what is due at one time lies side
# by side, however many orders there are. A deadline that is gone leaves its row behind until that time.
agenda = Table(
    "agenda",
    metadata,
    Column("at", Moment, primary_key=True),
    Column("deadline", BigInteger, primary_key=True, autoincrement=False),
    Column("told_until", Moment, nullable=False),
    sqlite_with_rowid=False,
)

# Alerts on their way: those that wait for the morning of the person they are for, and those somebody has snoozed.
alerts = Table(
    "alerts",
    metadata,
    numbered(),
    Column("person", BigInteger, nullable=False),
    Column("deadline", BigInteger, nullable=False),
    Column("step", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("instead", Text, nullable=False),
    Column("send_at", Moment, nullable=False),
)
Index("alerts_send_at", alerts.c.send_at)
Index("alerts_deadline", alerts.c.deadline)

# Money that came in, whichever order it is booked to: the same transaction counts once. `reference` is the bank's own
# without blanks, dashes and case; none where the bank shows none.
bank_transactions = Table(
    "bank_transactions",
    metadata,
    numbered(),
    Column("currency", Text, nullable=False),
    Column("reference", Text),
    Column("amount", BigInteger, nullable=False),
    Column("received", Text, nullable=False),
    Column("order", BigInteger, nullable=False),
    Column("payment", Document, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("currency", "reference", name="bank_transactions_once"),
    sqlite_autoincrement=True,
)
_of = bank_transactions.c
Index("bank_transactions_of_day", _of.currency, _of.amount, _of.received)

# The ledger, append-only like the record.
postings = Table(
    "postings",
    metadata,
    numbered(),
    Column("subject", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("memo", Text, nullable=False),
    sqlite_autoincrement=True,
)
Index("postings_of_subject", postings.c.subject, postings.c.seq)

posting_lines = Table(
    "posting_lines",
    metadata,
    Column("posting", BigInteger, ForeignKey("postings.id", name="posting_lines_posting"), primary_key=True),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("account", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("debit", BigInteger, nullable=False),
    Column("credit", BigInteger, nullable=False),
    CheckConstraint("debit >= 0 AND credit >= 0 AND (debit > 0) <> (credit > 0)", name="posting_lines_one_side"),
)
Index("posting_lines_of_account", posting_lines.c.account, posting_lines.c.currency)

payouts = Table(
    "payouts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("company", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("status", Text, nullable=False),
    Column("created", Moment, nullable=False),
    Column("sent", Moment),
)
Index("payouts_of_subject", payouts.c.subject)
Index("payouts_by_status", payouts.c.status, payouts.c.created)

# Files people sent: fetched from Telegram after the message is in the record, then kept under their SHA-256.
files = Table(
    "files",
    metadata,
    Column("file_unique_id", Text, primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("subject", Text),
    Column("seq", Integer),
    Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("size", BigInteger),
    Column("sha256", Text),
    Column("attempts", Integer, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("failed", Text),
    Column("created", Moment, nullable=False),
)
only("files_waiting", "sha256 IS NULL AND failed IS NULL", files.c.not_before)
Index("files_of_subject", files.c.subject)

# Conversations of people with the operator's team; what is said in them is in the record. One of a person is open.
desk = Table(
    "desk",
    metadata,
    numbered(),
    Column("person", BigInteger, nullable=False),
    Column("order_id", BigInteger),
    Column("agent", BigInteger),
    Column("opened", Moment, nullable=False),
    Column("ended", Moment),
    sqlite_autoincrement=True,
)
only("desk_open", "ended IS NULL", desk.c.person, unique=True)

# What notices ask of the staff: who is on it, and who has settled it.
asks = Table(
    "asks",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("claimed_by", BigInteger),
    Column("claimed_name", Text, nullable=False),
    Column("claimed_until", Moment),
    Column("act", Text, nullable=False),
    Column("settled_by", Text, nullable=False),
    Column("settled_at", Moment),
)

# Where the copies of these notices stand, and what each was rendered from, until they say that it is settled.
notice_copies = Table(
    "notice_copies",
    metadata,
    numbered(),
    Column("subject", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("message", BigInteger, nullable=False),
    Column("person", BigInteger),
    Column("captioned", Boolean, nullable=False),
    Column("payload", Document, nullable=False),
    UniqueConstraint("chat", "message", name="notice_copies_once"),
    sqlite_autoincrement=True,
)
Index("notice_copies_of", notice_copies.c.subject, notice_copies.c.about)

# Small facts about this installation: the bot's name, its heartbeat.
settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Document, nullable=False),
)
