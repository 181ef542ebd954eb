"""Transactions: whole, shared in one commit, apart in failure, and never cut by a cancelled caller."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import Connection, Engine, event, func, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.backends import TransactionLost
from storage.database import LARGEST_BATCH, AlreadyRunning, Database, DatabaseClosed, Transaction
from storage.tables import settings

Function = Callable[[Transaction], Any]


def keep(key: str) -> Function:
    """A function that writes one small fact."""
    return lambda transaction: transaction.connection.execute(insert(settings).values(key=key, value=key)).rowcount


def keys(connection: Connection) -> list[str]:
    """What has been written."""
    return list(connection.scalars(select(settings.c.key).order_by(settings.c.key)))


@pytest.fixture
def commits() -> Iterator[list[Connection]]:
    """One item a commit of any engine in this process."""
    seen: list[Connection] = []

    def note(connection: Connection) -> None:
        seen.append(connection)

    event.listen(Engine, "commit", note)
    yield seen
    event.remove(Engine, "commit", note)


async def test_a_transaction_returns_what_its_function_returns(database: Database) -> None:
    """The caller gets the function's own result, and the row is there."""
    assert await database.transaction(keep("a")) == 1
    assert await database.read(keys) == ["a"]


async def test_transactions_that_wait_together_share_one_commit(database: Database, commits: list[Connection]) -> None:
    """Fifty callers at once cost one commit, and each has its row."""
    await asyncio.gather(*(database.transaction(keep(f"{number:03}")) for number in range(50)))
    assert len(commits) == 1
    assert len(await database.read(keys)) == 50
