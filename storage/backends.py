"""What differs between SQLite and PostgreSQL: how one writer, many readers and one running bot are had."""

from __future__ import annotations

import asyncio
import fcntl
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any, Protocol, Self, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, Engine, QueuePool, StaticPool, create_engine, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.checkpoints import Checkpoints
from storage.migrations import migrate

T = TypeVar("T")

READERS = 4
BUSY_SECONDS = 30

# PostgreSQL's advisory lock of the one running bot ("THLeader" as a number).
LEADER_LOCK = int.from_bytes(b"THLeader", "big")
# In milliseconds: so long may the server need to notice that the bot before this one has died.
LEADER_PATIENCE = 1000
LOCK_NOT_AVAILABLE = "55P03"


class AlreadyRunning(Exception):
    """Another Tradehold is already running on this database. Stop it first, or give this one its own database."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class TransactionLost(Exception):
    """The database gave up the transaction while it was being written; nothing of it was saved."""


class Backend(Protocol):
    """A database that has one writer and several readers."""

    async def write(self, function: Callable[[Connection], None]) -> None:
        """Run the function in one transaction on the writer's connection and commit."""

    async def read(self, function: Callable[[Connection], T]) -> T:
        """Run the function on an unchanging view, beside the writer; refuse it to write."""
        ...

    def check(self, connection: Connection) -> None:
        """Raise if the open transaction can no longer be committed."""

    async def close(self) -> None:
        """Let go of every connection and of the lock."""


class Sqlite:
    """A file. aiosqlite's thread owns the writing connection; a whole batch runs there in one hop."""

    def __init__(
        self, url: URL, connection: aiosqlite.Connection, lock: IO[bytes] | None, checkpoints: Checkpoints
    ) -> None:
        self._connection = connection
        self._lock = lock
        self._checkpoints = checkpoints
        self._raw = raw = connection._conn
        self._writer = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        _begin_with(self._writer, "BEGIN IMMEDIATE")
        self._reader = create_engine(
            url, poolclass=QueuePool, pool_size=READERS, connect_args={"isolation_level": None}
        )
        event.listen(self._reader, "connect", _only_reads)
        _begin_with(self._reader, "BEGIN")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")

    @classmethod
    async def open(cls, url: URL, exclusive: bool) -> Self:
        """Create folder and file where missing, migrate, and start the writing thread."""
        if not url.database or url.database == ":memory:":
            raise ValueError("Tradehold's record must survive a restart: name a file, as in sqlite:///tradehold.db")
        path = Path(url.database)
        await asyncio.to_thread(path.parent.mkdir, parents=True, exist_ok=True)
        lock = _lock(Path(f"{path}.lock")) if exclusive else None
        try:
            await asyncio.to_thread(migrate, url)
            connection = aiosqlite.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
            connection._thread.daemon = True  # a process that fails without closing must end, not hang
            await connection
            await _hop(connection, _prepare, connection)
            checkpoints = Checkpoints(path)
            await _hop(connection, checkpoints.begin, connection._conn)
        except BaseException:
            if lock:
                lock.close()
            raise
        return cls(url, connection, lock, checkpoints)

    async def write(self, function: Callable[[Connection], None]) -> None:
        """One hop to the writing thread, which nothing can cut short."""
        await _hop(self._connection, self._commit, function)

    def _commit(self, function: Callable[[Connection], None]) -> None:
        with self._writer.begin() as connection:
            function(connection)
        self._checkpoints.written(self._raw)

    async def read(self, function: Callable[[Connection], T]) -> T:
        """WAL lets readers look at the last commit while the writer works on the next."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._look, function)

    def _look(self, function: Callable[[Connection], T]) -> T:
        with self._reader.begin() as connection:
            return function(connection)

    def check(self, connection: Connection) -> None:
        """A full disk makes SQLite roll back by itself; what follows would then be committed piece by piece."""
        raw = connection.connection.dbapi_connection
        if not isinstance(raw, sqlite3.Connection) or not raw.in_transaction:
            raise TransactionLost

    async def close(self) -> None:
        """Wait for the readers, close the file, release the lock."""
        await asyncio.to_thread(self._readers.shutdown)
        await asyncio.to_thread(self._checkpoints.close)
        self._reader.dispose()
        await _hop(self._connection, self._writer.dispose)
        await self._connection.close()
        if self._lock:
            self._lock.close()


class Postgresql:
    """A server. The writer's only connection also holds the leader's lock, so that who loses one loses both."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self._writer = writer
        self._reader = reader

    @classmethod
    async def open(cls, url: URL, exclusive: bool) -> Self:
        """Take the lock, then migrate; another leader's tables are not touched."""
        url = _for_asyncpg(url)
        writer = create_async_engine(url, pool_size=1, max_overflow=0, pool_pre_ping=True)
        if exclusive:
            event.listen(writer.sync_engine, "connect", _lead)
        reader = create_async_engine(
            url,
            pool_size=READERS,
            pool_pre_ping=True,
            execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
        )
        backend = cls(writer, reader)
        try:
            async with writer.connect():
                await asyncio.to_thread(migrate, url)
        except BaseException:
            await backend.close()
            raise
        return backend

    async def write(self, function: Callable[[Connection], None]) -> None:
        """One transaction on the writer's connection; after a lost connection the next one reconnects."""
        async with self._writer.begin() as connection:
            await connection.run_sync(function)

    async def read(self, function: Callable[[Connection], T]) -> T:
        """One REPEATABLE READ, READ ONLY transaction."""
        async with self._reader.connect() as connection:
            return await connection.run_sync(function)

    def check(self, connection: Connection) -> None:
        """After a swallowed error PostgreSQL answers COMMIT with a silent rollback; any statement shows it first."""
        connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Close every connection; the server then frees the lock."""
        await self._reader.dispose()
        await self._writer.dispose()


def _begin_with(engine: Engine, statement: str) -> None:
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(statement))


async def _hop(connection: aiosqlite.Connection, function: Callable[..., None], *arguments: object) -> None:
    """Run the function on aiosqlite's own thread, whole: its private door for that, which a test watches."""
    await connection._execute(function, *arguments)  # type: ignore[no-untyped-call]  # aiosqlite does not type it


def _prepare(connection: aiosqlite.Connection) -> None:
    """What is committed is on the disk; a REPLACE cannot slip past the triggers that forbid a DELETE."""
    raw = connection._conn
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA recursive_triggers = ON")


def _only_reads(raw: Any, _: object) -> None:
    raw.execute("PRAGMA query_only = ON")


def _lock(path: Path) -> IO[bytes]:
    """Hold this file until it is closed or the process dies."""
    file = path.open("wb")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise AlreadyRunning from None
    return file


def _lead(connection: Any, _: object) -> None:
    """Every new writing connection must hold the leader's lock; the server frees it when the connection ends."""
    cursor = connection.cursor()
    try:
        cursor.execute(f"SET LOCAL lock_timeout = {LEADER_PATIENCE}")
        cursor.execute(f"SELECT pg_advisory_lock({LEADER_LOCK})")
        connection.commit()
    except connection.dbapi.Error as error:
        connection.close()
        if error.sqlstate == LOCK_NOT_AVAILABLE:
            raise AlreadyRunning from None
        raise


def _for_asyncpg(url: URL) -> URL:
    """The usual postgresql:// URL in the words of the driver."""
    query = {("ssl" if key == "sslmode" else key): value for key, value in url.query.items()}
    return url.set(drivername="postgresql+asyncpg", query=query)
