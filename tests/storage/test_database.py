"""Transactions: whole, shared in one commit, apart in failure, and never cut by a cancelled caller."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.util import await_only

from storage.database import LARGEST_BATCH, Database, DatabaseClosed, Transaction
from storage.tables import settings

Function = Callable[[Transaction], Any]


def keep(key: str) -> Function:
    """A function that writes one small fact."""
    return lambda transaction: transaction.connection.execute(insert(settings).values(key=key, value=key)).rowcount


def keys(connection: Connection) -> list[str]:
    """What has been written."""
    return list(connection.scalars(select(settings.c.key).order_by(settings.c.key)))


class Refused(Exception):
    """The function says no."""


def keep_and_refuse(key: str) -> Function:
    """A function that writes and then says no."""

    def function(transaction: Transaction) -> None:
        keep(key)(transaction)
        raise Refused

    return function


@pytest.fixture
def commits() -> Iterator[list[Connection]]:
    """One item a commit of any engine in this process."""
    seen: list[Connection] = []

    def note(connection: Connection) -> None:
        seen.append(connection)

    event.listen(Engine, "commit", note)
    yield seen
    event.remove(Engine, "commit", note)


@pytest.fixture
async def reports() -> list[dict[str, Any]]:
    """What the event loop was told of errors that nobody awaits."""
    seen: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context))
    return seen


async def test_a_transaction_returns_what_its_function_returns(database: Database) -> None:
    """The caller gets the function's own result, and the row is there."""
    assert await database.transaction(keep("a")) == 1
    assert await database.read(keys) == ["a"]


async def test_a_function_that_fails_leaves_nothing(database: Database) -> None:
    """Its exception reaches the caller as it is, and the next transaction works."""
    with pytest.raises(Refused):
        await database.transaction(keep_and_refuse("a"))
    await database.transaction(keep("b"))
    assert await database.read(keys) == ["b"]


async def test_transactions_that_wait_together_share_one_commit(database: Database, commits: list[Connection]) -> None:
    """Fifty callers at once cost one commit, and each has its row."""
    await asyncio.gather(*(database.transaction(keep(f"{number:03}")) for number in range(50)))
    assert len(commits) == 1
    assert await database.read(keys) == [f"{number:03}" for number in range(50)]


async def test_a_commit_is_shared_by_no_more_than_the_largest_batch(
    database: Database, commits: list[Connection]
) -> None:
    """A crowd is served in several commits, so the first do not wait for the last."""
    await asyncio.gather(*(database.transaction(keep(f"{number}")) for number in range(LARGEST_BATCH + 1)))
    assert len(commits) == 2


async def test_functions_run_in_the_order_they_were_asked_for(database: Database) -> None:
    """Who asks first is written first."""
    order: list[int] = []

    def note(number: int, _: Transaction) -> None:
        order.append(number)

    await asyncio.gather(*(database.transaction(partial(note, number)) for number in range(20)))
    assert order == list(range(20))


async def test_a_failing_function_spoils_nobody_elses_commit(database: Database) -> None:
    """Of three that share a commit the middle one is undone alone."""
    results = await asyncio.gather(
        database.transaction(keep("a")),
        database.transaction(keep_and_refuse("b")),
        database.transaction(keep("c")),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [int, Refused, int]
    assert await database.read(keys) == ["a", "c"]


async def test_a_broken_statement_spoils_nobody_elses_commit(database: Database) -> None:
    """A constraint's violation is undone like any other failure, on PostgreSQL too."""
    results = await asyncio.gather(
        database.transaction(keep("a")),
        database.transaction(keep("a")),
        database.transaction(keep("b")),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [int, IntegrityError, int]
    assert await database.read(keys) == ["a", "b"]


async def defer(database: Database) -> Function:
    """A function whose violation shows only at the commit."""
    await database.transaction(
        lambda transaction: transaction.connection.execute(
            text("CREATE TABLE debts (owner TEXT REFERENCES settings (key) DEFERRABLE INITIALLY DEFERRED)")
        )
    )

    def function(transaction: Transaction) -> None:
        transaction.connection.execute(text("INSERT INTO debts VALUES ('nobody')"))
        transaction.after_commit(lambda: pytest.fail("called back for a commit that failed"))

    return function


async def test_a_commit_that_fails_is_told_to_everybody_who_shared_it(database: Database) -> None:
    """Nobody believes in a row that is not there; the next transaction works."""
    at_commit = await defer(database)
    results = await asyncio.gather(
        database.transaction(keep("a")), database.transaction(at_commit), return_exceptions=True
    )
    assert [type(result) for result in results] == [IntegrityError, IntegrityError]
    await database.transaction(keep("b"))
    assert await database.read(keys) == ["b"]


async def test_a_commit_of_one_that_fails_is_told(database: Database) -> None:
    """The same for a transaction that shares its commit with nobody."""
    at_commit = await defer(database)
    with pytest.raises(IntegrityError):
        await database.transaction(at_commit)


@pytest.mark.parametrize("callers", [1, 3])
async def test_a_transaction_the_database_gave_up_is_never_called_saved(database: Database, callers: int) -> None:
    """SQLite rolls back by itself when the disk is full; PostgreSQL turns a COMMIT after an error into a rollback."""

    def lose(transaction: Transaction) -> None:
        connection = transaction.connection
        keep("lost")(transaction)
        if connection.dialect.name == "postgresql":
            with pytest.raises(DBAPIError):
                connection.execute(text("SELECT 1 / 0"))
        else:
            connection.exec_driver_sql("ROLLBACK")

    others = [database.transaction(keep(f"{number}")) for number in range(callers - 1)]
    results = await asyncio.gather(*others, database.transaction(lose), return_exceptions=True)
    saved = await database.read(keys)
    assert isinstance(results[-1], Exception)
    assert saved == [f"{number}" for number, result in enumerate(results[:-1]) if result == 1]
    await database.transaction(keep("next"))
    assert "next" in await database.read(keys)


async def test_callbacks_run_after_the_commit_and_before_the_callers_go_on(database: Database) -> None:
    """What was committed is handed over in order, on the loop's thread, before anybody acts on the result."""
    story: list[str] = []
    threads: list[threading.Thread] = []

    def function(name: str) -> Function:
        def write(transaction: Transaction) -> None:
            transaction.after_commit(lambda: story.append(f"{name} first"))
            transaction.after_commit(lambda: story.append(f"{name} second"))
            transaction.after_commit(lambda: threads.append(threading.current_thread()))
            story.append(f"{name} writes")

        return write

    async def caller(name: str) -> None:
        await database.transaction(function(name))
        story.append(f"{name} goes on")

    await asyncio.gather(caller("li"), caller("anna"))
    assert story == [
        *("li writes", "anna writes"),
        *("li first", "li second", "anna first", "anna second"),
        *("li goes on", "anna goes on"),
    ]
    assert set(threads) == {threading.current_thread()}


async def test_callbacks_of_an_undone_function_are_dropped(database: Database) -> None:
    """Alone or in company, nothing is handed over that was not committed."""
    handed: list[str] = []

    def refuse(transaction: Transaction) -> None:
        transaction.after_commit(lambda: handed.append("refused"))
        raise Refused

    def accept(transaction: Transaction) -> None:
        transaction.after_commit(lambda: handed.append("accepted"))

    await asyncio.gather(database.transaction(refuse), return_exceptions=True)
    await asyncio.gather(database.transaction(refuse), database.transaction(accept), return_exceptions=True)
    assert handed == ["accepted"]


async def test_a_failing_callback_stops_neither_the_others_nor_the_caller(
    database: Database, reports: list[dict[str, Any]]
) -> None:
    """The commit stands: the error is reported, everything else goes on."""
    handed: list[str] = []

    def function(transaction: Transaction) -> str:
        transaction.after_commit(lambda: handed.remove("nobody"))
        transaction.after_commit(lambda: handed.append("second"))
        return "done"

    assert await database.transaction(function) == "done"
    assert handed == ["second"]
    assert [type(report["exception"]) for report in reports] == [ValueError]


async def test_a_cancelled_caller_cuts_nothing(database: Database) -> None:
    """Cancelled while its function runs: everything is committed and handed over all the same."""
    handed: list[str] = []
    loop = asyncio.get_running_loop()

    def function(transaction: Transaction) -> None:
        keep("a")(transaction)
        loop.call_soon_threadsafe(caller.cancel)
        keep("b")(transaction)
        transaction.after_commit(lambda: handed.append("handed over"))

    caller = asyncio.create_task(database.transaction(function))
    with pytest.raises(asyncio.CancelledError):
        await caller
    await database.transaction(keep("c"))
    assert handed == ["handed over"]
    assert await database.read(keys) == ["a", "b", "c"]


async def test_a_caller_cancelled_before_its_turn_is_served_all_the_same(database: Database) -> None:
    """What was asked for is done; a caller who shares the commit notices nothing."""
    asked = asyncio.Event()

    async def ask() -> None:
        asked.set()
        await database.transaction(keep("a"))

    caller = asyncio.create_task(ask())
    await asked.wait()
    caller.cancel()
    await database.transaction(keep("b"))
    assert await database.read(keys) == ["a", "b"]


async def test_the_error_of_a_cancelled_caller_is_reported(database: Database, reports: list[dict[str, Any]]) -> None:
    """Nobody awaits it any more, but it is not swallowed."""
    loop = asyncio.get_running_loop()

    def function(_: Transaction) -> None:
        loop.call_soon_threadsafe(caller.cancel)
        raise Refused

    caller = asyncio.create_task(database.transaction(function))
    with pytest.raises(asyncio.CancelledError):
        await caller
    await database.transaction(keep("a"))
    assert [type(report["exception"]) for report in reports] == [Refused]


async def test_a_reader_keeps_its_view_while_the_writer_goes_on(database: Database) -> None:
    """A long report sees one state from beginning to end, and holds nobody up."""
    await database.transaction(keep("a"))
    loop = asyncio.get_running_loop()

    async def write() -> None:
        await database.transaction(keep("b"))

    def report(connection: Connection) -> tuple[list[str], list[str]]:
        before = keys(connection)
        if connection.dialect.name == "postgresql":
            await_only(write())
        else:
            asyncio.run_coroutine_threadsafe(write(), loop).result()
        return before, keys(connection)

    assert await database.read(report) == (["a"], ["a"])
    assert await database.read(keys) == ["a", "b"]


async def test_a_reader_cannot_write(database: Database) -> None:
    """The database itself refuses."""
    with pytest.raises(DBAPIError, match=r"read.?only"):
        await database.read(lambda connection: connection.execute(insert(settings).values(key="a", value=1)))


async def test_closing_finishes_what_was_asked_for(url: str) -> None:
    """Transactions that wait are written; later ones are refused."""
    database = await Database.open(url)
    first = [asyncio.ensure_future(database.transaction(keep(f"{number}"))) for number in range(3)]
    results = await asyncio.gather(*first, database.close())
    assert results == [1, 1, 1, None]
    with pytest.raises(DatabaseClosed):
        await database.transaction(keep("late"))
    with pytest.raises(DatabaseClosed):
        await database.read(keys)
    again = await Database.open(url)
    assert await again.read(keys) == ["0", "1", "2"]
    await again.close()
