"""The record: an unbroken chain that nobody can change, and whose damage is found."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from functools import partial

import pytest
from sqlalchemy import Executable, delete, text, update
from sqlalchemy.exc import DBAPIError

from storage import record, tables
from storage.database import Database, Transaction
from storage.record import Damage, Flaw
from trade.canonical import NotCanonical

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
ORDER = "order:17"


def say(words: str, subject: str = ORDER) -> Callable[[Transaction], record.Entry]:
    """A function that appends one message."""
    return lambda transaction: record.append(
        transaction.connection, subject, at=NOON, actor="person:7", kind="message", body={"text": words}
    )


async def conversation(database: Database, count: int = 3) -> list[record.Entry]:
    """A record of a few messages."""
    return [await database.transaction(say(f"message {number}")) for number in range(1, count + 1)]


async def tamper(database: Database, *statements: str) -> None:
    """Change stored bytes as an intruder with the database's password would: with the triggers out of the way."""

    def change(transaction: Transaction) -> None:
        connection = transaction.connection
        if connection.dialect.name == "postgresql":
            connection.execute(text("ALTER TABLE entries DISABLE TRIGGER USER"))
        else:
            connection.execute(text("DROP TRIGGER entries_no_update"))
            connection.execute(text("DROP TRIGGER entries_no_delete"))
        for statement in statements:
            connection.exec_driver_sql(statement)

    await database.transaction(change)


async def damage(database: Database) -> list[Damage]:
    """What `verify` finds."""
    return await database.read(lambda connection: record.verify(connection, ORDER))


async def test_entries_are_numbered_and_chained(database: Database) -> None:
    """The first holds nothing before it, each later one the hash of the one before."""
    first, second, third = await conversation(database)
    assert [first.seq, second.seq, third.seq] == [1, 2, 3]
    assert [first.previous, second.previous, third.previous] == ["", first.hash, second.hash]


async def test_every_subject_has_its_own_chain(database: Database) -> None:
    """Another order's message does not come between."""
    await conversation(database, 1)
    other = await database.transaction(say("hello", "order:18"))
    assert (other.seq, other.previous) == (1, "")
    assert await database.read(record.subjects) == ["order:17", "order:18"]


async def test_the_hash_is_the_sha256_of_the_canonical_json(database: Database) -> None:
    """Anybody can compute it with sha256sum from the written bytes."""
    entry = await database.transaction(say("Grüße, 你好"))
    written = (
        '{"actor":"person:7","at":"2025-03-01T12:00:00.000000Z","body":{"text":"Grüße, 你好"},'
        '"kind":"message","previous":"","seq":1,"subject":"order:17"}'
    )
    assert entry.hash == hashlib.sha256(written.encode()).hexdigest()


async def test_what_is_read_is_what_was_appended(database: Database) -> None:
    """Order of keys, decimals and time zones do not matter: both sides see the same entry."""
    china = timezone(timedelta(hours=8))
    body = {"z": Decimal("0.01250"), "a": [True, None, {"deep": "\U0001f4e6"}], "big": 10**30}
    appended = await database.transaction(
        lambda transaction: record.append(
            transaction.connection, ORDER, at=NOON.astimezone(china), actor="clock", kind="event", body=body
        )
    )
    (read,) = await database.read(lambda connection: list(record.entries(connection, ORDER)))
    assert read == appended
    assert read.body == {"z": "0.0125", "a": [True, None, {"deep": "\U0001f4e6"}], "big": 10**30}
    assert await damage(database) == []


async def test_a_long_record_is_read_in_pieces(database: Database) -> None:
    """Nothing is left out where one piece ends and the next begins."""

    def talk(transaction: Transaction) -> None:
        for number in range(record.PIECE + 1):
            say(f"message {number}")(transaction)

    await database.transaction(talk)
    read = await database.read(lambda connection: [entry.seq for entry in record.entries(connection, ORDER)])
    assert read == list(range(1, record.PIECE + 2))
    newest = await database.read(lambda connection: [e.seq for e in record.entries(connection, ORDER, record.PIECE)])
    assert newest == [record.PIECE + 1]
    assert await damage(database) == []


async def test_a_float_never_enters_the_record(database: Database) -> None:
    """Two machines may write the same float differently, so the hash would not hold."""
    with pytest.raises(NotCanonical, match="float"):
        await database.transaction(
            lambda transaction: record.append(
                transaction.connection, ORDER, at=NOON, actor="x", kind="x", body={"price": 0.1}
            )
        )


def execute(statement: Executable, transaction: Transaction) -> None:
    """Run one statement."""
    transaction.connection.execute(statement)


LEDGER = [
    ("entries", update(tables.entries).values(actor="x"), delete(tables.entries)),
    ("postings", update(tables.postings).values(memo="x"), delete(tables.postings)),
    ("posting_lines", update(tables.posting_lines).values(account="x"), delete(tables.posting_lines)),
]


def post(transaction: Transaction) -> None:
    """One posting of one line, and one entry."""
    say("hello")(transaction)
    connection = transaction.connection
    connection.execute(tables.postings.insert().values(id=1, subject=ORDER, seq=1, at=NOON, memo="paid"))
    line = {"posting": 1, "line": 1, "account": "escrow", "currency": "USD", "debit": 5, "credit": 0}
    connection.execute(tables.posting_lines.insert().values(line))


@pytest.mark.parametrize(("table", "change", "removal"), LEDGER, ids=[row[0] for row in LEDGER])
async def test_record_and_ledger_refuse_to_be_changed(
    database: Database, table: str, change: Executable, removal: Executable
) -> None:
    """The database itself forbids UPDATE and DELETE."""
    await database.transaction(post)
    for statement in (change, removal):
        with pytest.raises(DBAPIError, match=f"{table} is append-only"):
            await database.transaction(partial(execute, statement))


async def test_an_entry_cannot_be_replaced(database: Database) -> None:
    """SQLite's REPLACE, which deletes in passing, is refused like a DELETE; PostgreSQL's TRUNCATE too."""
    await conversation(database)

    def replace(transaction: Transaction) -> None:
        connection = transaction.connection
        if connection.dialect.name == "postgresql":
            connection.execute(text("TRUNCATE entries"))
        else:
            connection.execute(text("INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE seq = 2"))

    with pytest.raises(DBAPIError, match="entries is append-only"):
        await database.transaction(replace)


TAMPERING = {
    "a changed word": (
        "UPDATE entries SET body = replace(CAST(body AS {text}), 'age 2', 'age 3'){json} WHERE seq = 2",
    ),
    "another actor": ("UPDATE entries SET actor = 'person:8' WHERE seq = 2",),
    "a moved time": ("UPDATE entries SET at = at + 1 WHERE seq = 2",),
    "another kind": ("UPDATE entries SET kind = 'note' WHERE seq = 2",),
}


@pytest.mark.parametrize("statements", TAMPERING.values(), ids=TAMPERING.keys())
async def test_one_changed_byte_is_found(database: Database, url: str, statements: tuple[str, ...]) -> None:
    """Whatever was touched, the entry is named, and only that one."""
    await conversation(database)
    assert await damage(database) == []
    words = {"text": "TEXT", "json": "::jsonb" if url.startswith("postgresql") else ""}
    await tamper(database, *(statement.format(**words) for statement in statements))
    assert await damage(database) == [Damage(ORDER, 2, Flaw.CHANGED)]


async def test_an_entry_with_a_new_hash_breaks_the_one_behind_it(database: Database) -> None:
    """Who recomputes the hash of a forged entry must forge every later one too."""
    _, second, _ = await conversation(database)
    forged = record.fingerprint(
        subject=ORDER, seq=2, at=NOON, actor="x", kind="message", body=second.body, previous=second.previous
    )
    await tamper(database, f"UPDATE entries SET actor = 'x', hash = '{forged}' WHERE seq = 2")  # noqa: S608 - hex digits
    assert await damage(database) == [Damage(ORDER, 3, Flaw.UNLINKED)]


@pytest.mark.parametrize("gone", [1, 2])
async def test_a_removed_entry_is_missed(database: Database, gone: int) -> None:
    """The numbers show where it was."""
    await conversation(database)
    await tamper(database, f"DELETE FROM entries WHERE seq = {gone}")  # noqa: S608 - a number
    assert await damage(database) == [Damage(ORDER, gone + 1, Flaw.MISSING)]


async def test_every_broken_place_is_named(database: Database) -> None:
    """Not only the first."""
    await conversation(database, 5)
    await tamper(database, "UPDATE entries SET actor = 'x' WHERE seq IN (1, 4)", "DELETE FROM entries WHERE seq = 2")
    assert await damage(database) == [
        Damage(ORDER, 1, Flaw.CHANGED),
        Damage(ORDER, 3, Flaw.MISSING),
        Damage(ORDER, 4, Flaw.CHANGED),
    ]


async def test_bytes_that_are_no_longer_text_are_found(sqlite_database: Database) -> None:
    """A rotten disk leaves bytes that are neither UTF-8 nor JSON; verification names them instead of failing."""
    await conversation(sqlite_database)
    await tamper(
        sqlite_database,
        """UPDATE entries SET body = CAST(X'7B22FF' AS TEXT) WHERE seq = 1""",
        """UPDATE entries SET at = 9223372036854775807 WHERE seq = 3""",
    )
    assert await damage(sqlite_database) == [Damage(ORDER, 1, Flaw.UNREADABLE), Damage(ORDER, 3, Flaw.UNREADABLE)]
