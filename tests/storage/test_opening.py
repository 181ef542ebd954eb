"""Opening a database: its tables are brought up to date, and no two bots run on one."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import warnings
from pathlib import Path

import aiosqlite
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, func, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError

from storage.columns import EPOCH
from storage.database import AlreadyRunning, CannotOpen, Database
from storage.tables import metadata, people, posting_lines, postings, settings


async def test_the_migrated_tables_are_the_tables_of_the_code(database: Database) -> None:
    """Columns, types, indexes and keys: what a migration made is what `tables.py` says."""

    def compare(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Alembic cannot compare SQLite's indexes on lower(…); the next test does
            return list(compare_metadata(context, metadata))

    assert await database.read(compare) == []


async def test_every_index_and_check_is_really_there(database: Database) -> None:
    """What Alembic does not compare: the indexes on expressions and the checks, by name."""

    def named(connection: Connection) -> set[str]:
        inspector = inspect(connection)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # SQLAlchemy does not show SQLite's indexes on expressions
            found = {
                str(check["name"]) for table in metadata.tables for check in inspector.get_check_constraints(table)
            }
        listed = "sqlite_master WHERE type = 'index'" if connection.dialect.name == "sqlite" else "pg_indexes"
        column = "name" if connection.dialect.name == "sqlite" else "indexname"
        return found | set(connection.scalars(text(f"SELECT {column} FROM {listed}")))  # noqa: S608 - our own words

    wanted = {str(index.name) for table in metadata.tables.values() for index in table.indexes}
    wanted |= {
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    assert wanted - await database.read(named) == set()


async def test_opening_again_keeps_what_was_written(url: str) -> None:
    """The migrations that ran do not run again."""
    first = await Database.open(url)
    await first.transaction(
        lambda transaction: transaction.connection.execute(insert(settings).values(key="a", value=1))
    )
    await first.close()
    second = await Database.open(url)
    assert await second.read(lambda connection: connection.scalar(select(settings.c.value))) == 1
    await second.close()


async def test_several_processes_may_open_an_empty_database_at_once(url: str) -> None:
    """They take turns; each finds the tables whole."""
    program = (
        "import asyncio, sys\n"
        "from storage.database import Database\n"
        "async def main():\n"
        "    for database in await asyncio.gather(*(Database.open(sys.argv[1]) for _ in range(3))):\n"
        "        await database.close()\n"
        "asyncio.run(main())\n"
    )
    openers = [await asyncio.create_subprocess_exec(sys.executable, "-c", program, url) for _ in range(4)]
    assert [await opener.wait() for opener in openers] == [0, 0, 0, 0]
    database = await Database.open(url)
    assert await database.read(lambda connection: connection.scalar(select(func.count()).select_from(people))) == 0
    await database.close()


async def test_a_second_bot_on_the_same_database_is_refused(url: str) -> None:
    """It is told why; reading beside the bot stays possible; after the bot's end another may run."""
    bot = await Database.open(url, exclusive=True)
    with pytest.raises(AlreadyRunning, match="already running on this database"):
        await Database.open(url, exclusive=True)
    beside = await Database.open(url)
    await beside.close()
    await bot.close()
    successor = await Database.open(url, exclusive=True)
    await successor.close()


async def test_a_dead_bot_makes_room(url: str) -> None:
    """The lock dies with the process, however it dies."""
    program = (
        "import asyncio, os, signal, sys\n"
        "from storage.database import Database\n"
        "async def main():\n"
        "    database = await Database.open(sys.argv[1], exclusive=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(main())\n"
    )
    dead = await asyncio.create_subprocess_exec(sys.executable, "-c", program, url)
    assert await dead.wait() < 0
    successor = await Database.open(url, exclusive=True)
    await successor.close()


async def test_a_bot_that_lost_its_connection_to_a_successor_can_write_no_more(postgres_url: str) -> None:
    """On PostgreSQL the lock and the right to write are one connection, so two bots never write at once."""
    bot = await Database.open(postgres_url, exclusive=True)
    janitor = await Database.open(postgres_url)
    end = text(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
        " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    await janitor.transaction(lambda transaction: transaction.connection.execute(end))
    assert await bot.transaction(lambda _: "back") == "back"
    with pytest.raises(AlreadyRunning):
        await Database.open(postgres_url, exclusive=True)
    await janitor.transaction(lambda transaction: transaction.connection.execute(end))
    successor = await Database.open(postgres_url, exclusive=True)
    with pytest.raises(AlreadyRunning):
        await bot.transaction(lambda _: "back")
    for database in (bot, janitor, successor):
        await database.close()


async def test_a_record_in_memory_is_refused() -> None:
    """It would be gone after a restart."""
    for url in ("sqlite://", "sqlite:///:memory:"):
        with pytest.raises(CannotOpen, match="name a file"):
            await Database.open(url)


async def test_an_unknown_database_is_refused_by_name() -> None:
    """The message says what would do."""
    with pytest.raises(CannotOpen, match="mysql is not a database Tradehold knows"):
        await Database.open("mysql://localhost/tradehold")


async def test_aiosqlite_still_runs_a_function_on_its_own_thread(tmp_path: Path) -> None:
    """We use its private `_execute`, `_conn` and `_thread`: this fails on the day they change."""
    connection = aiosqlite.connect(tmp_path / "a.db")
    connection._thread.daemon = True
    await connection
    assert isinstance(connection._conn, sqlite3.Connection)
    assert await connection._execute(lambda number: number + 1, 1) == 2  # type: ignore[no-untyped-call]  # untyped there
    await connection.close()


async def test_sqlite_writes_through_to_the_disk(sqlite_database: Database) -> None:
    """A commit survives a power cut, and readers do not wait for it."""

    def pragmas(connection: Connection) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout")
        return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names}

    assert await sqlite_database.transaction(lambda transaction: pragmas(transaction.connection)) == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 30_000,
    }


@pytest.mark.parametrize(("debit", "credit"), [(0, 0), (5, 5), (-5, 0), (0, -5), (5, -5)])
async def test_a_ledger_line_has_exactly_one_side(database: Database, debit: int, credit: int) -> None:
    """The database refuses a line that says nothing, or two things, or less than nothing."""

    def post(connection: Connection) -> None:
        connection.execute(insert(postings).values(id=1, subject="order:1", seq=1, at=EPOCH, memo="paid"))
        line = {"posting": 1, "line": 1, "account": "escrow", "currency": "USD", "debit": debit, "credit": credit}
        connection.execute(insert(posting_lines).values(line))

    with pytest.raises(DBAPIError, match="posting_lines_one_side"):
        await database.transaction(lambda transaction: post(transaction.connection))


async def test_a_process_that_forgets_to_close_still_ends(url: str) -> None:
    """An error on the way out must not leave a hanging process behind."""
    program = (
        "import asyncio, sys\n"
        "from storage.database import Database\n"
        "database = asyncio.run(Database.open(sys.argv[1]))\n"
    )
    run = subprocess.run([sys.executable, "-c", program, url], timeout=60, capture_output=True)  # noqa: S603, ASYNC221 - our own words; nothing else runs
    assert run.returncode == 0
