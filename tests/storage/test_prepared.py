"""Prepared statements: the same rows, values and errors as SQLAlchemy's own, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError, StatementError

from storage import tables
from storage.database import Database, Transaction
from storage.prepared import Prepared

NOW = datetime(2025, 3, 1, 8, 0, 0, 123456, tzinfo=UTC)
FIELDS = ("chat", "form", "about", "answers", "active", "updated")
NEW = Prepared(tables.talks.insert(), given=FIELDS)
LEAVE = Prepared(tables.talks.update().where(tables.talks.c.chat == bindparam("of_chat")).values(active=False))
OF_CHAT = select(tables.talks).where(tables.talks.c.chat == bindparam("of_chat")).order_by(tables.talks.c.form)
ALL = Prepared(OF_CHAT)


def write(transaction: Transaction, form: str) -> int:
    """Write a row with a time, a document and a yes or no."""
    moment = NOW.astimezone(timezone(timedelta(hours=8)))
    return NEW.run(
        transaction.connection, chat=7, form=form, about="", answers={"é": [1, None]}, active=True, updated=moment
    )


async def test_rows_are_read_as_sqlalchemy_reads_them(database: Database) -> None:
    """Times, documents and yes or no come back as the very same values, by name."""
    await database.transaction(lambda tx: [write(tx, form) for form in ("a", "b")])
    ready = await database.read(lambda connection: ALL.rows(connection, of_chat=7))
    usual = await database.read(lambda connection: connection.execute(OF_CHAT, {"of_chat": 7}).all())
    assert usual == ready
    assert (NOW, {"é": [1, None]}, True) == (ready[0].updated, ready[0].answers, ready[0].active)


async def test_no_row_is_none_and_changes_are_counted(database: Database) -> None:
    """Who asks for one row learns that there is none, who changes rows how many there were."""
    await database.transaction(lambda tx: [write(tx, form) for form in ("a", "b")])
    assert await database.read(lambda connection: ALL.row(connection, of_chat=8)) is None
    assert 2 == await database.transaction(lambda tx: LEAVE.run(tx.connection, of_chat=7))
    assert [7, 7] == await database.read(lambda connection: ALL.values(connection, of_chat=7))


async def test_a_broken_rule_is_sqlalchemys_error(database: Database) -> None:
    """The same row twice is refused in the same words on both databases, and nothing of it stays."""
    await database.transaction(lambda tx: write(tx, "a"))
    with pytest.raises(IntegrityError):
        await database.transaction(lambda tx: write(tx, "a"))
    assert 1 == len(await database.read(lambda connection: ALL.rows(connection, of_chat=7)))


async def test_a_forgotten_value_is_a_mistake(database: Database) -> None:
    """A parameter without a value is never taken for NULL."""
    with pytest.raises((KeyError, StatementError)):
        await database.read(lambda connection: ALL.rows(connection))
