"""One place where everything is written: whole transactions that share commits, on SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, make_url
from sqlalchemy.exc import SQLAlchemyError

from storage.backends import AlreadyRunning, Backend, Postgresql, Sqlite
from storage.prepared import direct

__all__ = ["AlreadyRunning", "CannotOpen", "Database", "DatabaseClosed", "Transaction", "savepoint"]

T = TypeVar("T")

# At most so many functions share one commit, so that the first of them does not wait long for its answer.
LARGEST_BATCH = 200


class CannotOpen(Exception):
    """The database cannot be opened."""


class DatabaseClosed(Exception):
    """The database is closed; nothing more is written."""


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """A part of a transaction that is undone alone when something in it raises.

    Under one fixed name, which both databases let shadow itself: SQLAlchemy's `begin_nested` makes up a new name, and
    with it a statement to compile, each time, which costs more than all the rest of it.
    """
    direct(connection, "SAVEPOINT part")
    try:
        yield
    except BaseException:
        direct(connection, "ROLLBACK TO SAVEPOINT part")
        direct(connection, "RELEASE SAVEPOINT part")
        raise
    direct(connection, "RELEASE SAVEPOINT part")


@dataclass(frozen=True, slots=True)
class Transaction:
    """What a function that runs inside a transaction works with."""

    connection: Connection
    _callbacks: list[Callable[[], None]] = field(default_factory=list)

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call this on the event loop's thread once the commit is done; never if it is rolled back."""
        self._callbacks.append(callback)


@dataclass(slots=True)
class _Job:
    """A function that waits for its turn, and what became of it."""

    function: Callable[[Transaction], Any]
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None
    callbacks: list[Callable[[], None]] = field(default_factory=list)

    def run(self, connection: Connection) -> None:
        transaction = Transaction(connection)
        self.result = self.function(transaction)
        self.callbacks = transaction._callbacks

    def settle(self) -> None:
        """Run the callbacks, then wake the caller."""
        loop = self.future.get_loop()
        for callback in () if self.error else self.callbacks:
            try:
                callback()
            except Exception as error:  # noqa: BLE001 - the commit stands, the others must still be told
                loop.call_exception_handler({"message": f"{callback} failed after its commit", "exception": error})
        if not self.future.cancelled():
            self._wake()
        elif self.error:
            loop.call_exception_handler({"message": "a cancelled caller's transaction failed", "exception": self.error})

    def _wake(self) -> None:
        if self.error:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


class Database:
    """The database of one Tradehold. One writer; whoever waits at the same moment shares its commit."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._waiting: deque[_Job] = deque()
        self._committer: asyncio.Task[None] | None = None
        self._closed = False

    @classmethod
    async def open(cls, url: str, *, exclusive: bool = False) -> Self:
        """Open `sqlite:///path/to/file` or `postgresql://…` and bring its tables up to date.

        With `exclusive` no second process can do the same until this one closes or dies: it gets AlreadyRunning.
        Raises CannotOpen, in words for the operator, where the URL or what is behind it is none.
        """
        try:
            return cls(await _backend(url, exclusive))
        except (OSError, ValueError, ImportError, SQLAlchemyError) as why:
            raise CannotOpen(
                f"The database cannot be opened: {str(getattr(why, 'orig', why)).splitlines()[0]}"
            ) from why

    async def transaction(self, function: Callable[[Transaction], T]) -> T:
        """Run the function in a transaction and commit it; what it raises undoes it alone and is raised here.

        Once asked for, it runs to its end even if the caller is cancelled.
        """
        if self._closed:
            raise DatabaseClosed
        job = _Job(function, asyncio.get_running_loop().create_future())
        self._waiting.append(job)
        if self._committer is None or self._committer.done():
            self._committer = asyncio.create_task(self._commit_all(), name="committer")
        result: T = await job.future
        return result

    async def read(self, function: Callable[[Connection], T]) -> T:
        """Run the function on one unchanging view of what is committed, beside the writer. It cannot write."""
        if self._closed:
            raise DatabaseClosed
        return await self._backend.read(function)

    async def close(self) -> None:
        """Finish what was asked for, then let go of the database. Closing twice is closing once."""
        if self._closed:
            return
        self._closed = True
        if self._committer is not None:
            await asyncio.wait([self._committer])
        await self._backend.close()

    async def _commit_all(self) -> None:
        while self._waiting:
            batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), LARGEST_BATCH))]
            try:
                await self._backend.write(partial(self._run, batch))
            except BaseException as error:
                ordinary = isinstance(error, Exception)
                if not ordinary:  # the committer ends here, so nobody is left to serve the others
                    batch += self._waiting
                    self._waiting.clear()
                for job in batch:
                    job.error = job.error or error
                if not ordinary:
                    raise
            finally:
                for job in batch:
                    job.settle()

    def _run(self, batch: list[_Job], connection: Connection) -> None:
        """Run each function; a failing one is undone alone, by its savepoint or because nobody shares its commit."""
        if len(batch) == 1:
            batch[0].run(connection)
            self._backend.check(connection)
            return
        for job in batch:
            try:
                with savepoint(connection):
                    job.run(connection)
            except Exception as error:  # noqa: BLE001 - it is raised to the caller who owns it
                job.error = error
            self._backend.check(connection)


async def _backend(url: str, exclusive: bool) -> Backend:
    parsed = make_url(url)
    match parsed.get_backend_name():
        case "sqlite":
            return await Sqlite.open(parsed, exclusive)
        case "postgresql":
            return await Postgresql.open(parsed, exclusive)
        case other:
            raise ValueError(f"{other} is not a database Tradehold knows: use sqlite:///… or postgresql://…")
