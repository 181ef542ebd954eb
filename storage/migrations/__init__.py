"""Brings a database's tables to this version of Tradehold, whatever version wrote them."""

from __future__ import annotations

import asyncio
import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, create_engine, event, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.refolding import fold_anew

# Alembic's `op` is one per process, so two databases opened at once take turns.
_one_at_a_time = threading.Lock()

# Two processes that start together on one PostgreSQL take turns too ("THSchema" as a number).
_ADVISORY_LOCK = int.from_bytes(b"THSchema", "big")


def migrate(url: URL) -> None:
    """Run every missing migration in one transaction, and save anew what is folded otherwise since.

    Blocks: call it from a thread without an event loop.
    """
    with _one_at_a_time:
        if url.get_backend_name() == "postgresql":
            asyncio.run(_migrate_postgresql(url))
        else:
            _migrate_sqlite(url)


def upgrade(connection: Connection, to: str = "head") -> bool:
    """Run the missing migrations, up to one of them, inside the connection's open transaction.

    Whether an earlier version had left something there.
    """
    script = ScriptDirectory(str(Path(__file__).parent))

    def missing(revision: Any, _: MigrationContext) -> Any:
        return script._upgrade_revs(to, revision)

    context = MigrationContext.configure(connection, opts={"fn": missing, "transactional_ddl": True})
    before = context.get_current_revision()
    with Operations.context(context):
        context.run_migrations()
    return before is not None and before != context.get_current_revision()


def _bring_up_to_date(connection: Connection) -> None:
    if upgrade(connection):
        fold_anew(connection)


def _migrate_sqlite(url: URL) -> None:
    engine = create_engine(url, poolclass=NullPool, connect_args={"isolation_level": None, "timeout": 30})
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    event.listen(engine, "connect", _write_ahead)
    with _turn(Path(url.database or "").parent), engine.begin() as connection:
        _bring_up_to_date(connection)


def _write_ahead(raw: Any, _: object) -> None:
    """The file remembers this. SQLite does not wait for its turn to change it, hence the folder's lock."""
    raw.execute("PRAGMA journal_mode = WAL")


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """Wait until no other process brings a database in this folder up to date."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


async def _migrate_postgresql(url: URL) -> None:
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        await connection.run_sync(_bring_up_to_date)
    await engine.dispose()
