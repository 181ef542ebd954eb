"""Transactions: whole, shared in one commit, apart in failure, and never cut by a cancelled caller."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial

import pytest
from sqlalchemy import Connection, Engine, event, insert, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.util import await_only

from storage.database import LARGEST_BATCH, Database, DatabaseClosed, Transaction
from storage.tables import settings
from tests.storage.facts import Function, Refused, keep, keep_and_refuse, keys


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


async def defer(database: Database, handed: list[str]) -> Function:
    """A function whose violation shows only at the commit, and that would then hand something over."""
    await database.transaction(
        lambda transaction: transaction.connection.execute(
            text("CREATE TABLE debts (owner TEXT REFERENCES settings (key) DEFERRABLE INITIALLY DEFERRED)")
        )
    )

    def function(transaction: Transaction) -> None:
        transaction.connection.execute(text("INSERT INTO debts VALUES ('nobody')"))
        transaction.after_commit(lambda: handed.append("never committed"))

    return function


async def test_a_commit_that_fails_is_told_to_everybody_who_shared_it(database: Database) -> None:
    """Nobody believes in a row that is not there; the next transaction works."""
    handed: list[str] = []
    at_commit = await defer(database, handed)
    results = await asyncio.gather(
        database.transaction(keep("a")), database.transaction(at_commit), return_exceptions=True
    )
    assert [type(result) for result in results] == [IntegrityError, IntegrityError]
    assert handed == []
    await database.transaction(keep("b"))
    assert await database.read(keys) == ["b"]


async def test_a_commit_of_one_that_fails_is_told(database: Database) -> None:
    """The same for a transaction that shares its commit with nobody."""
    handed: list[str] = []
    at_commit = await defer(database, handed)
    with pytest.raises(IntegrityError):
        await database.transaction(at_commit)
    assert handed == []


async def test_a_torn_program_keeps_nobody_waiting(database: Database) -> None:
    """What is no ordinary error ends the committer: everybody is told, and the next caller finds a new one."""

    class Torn(BaseException):
        """As a debugger or a test runner raises."""

    def tear(_: Transaction) -> None:
        raise Torn

    others = [database.transaction(keep(f"{number}")) for number in range(LARGEST_BATCH + 5)]
    results = await asyncio.gather(database.transaction(tear), *others, return_exceptions=True)
    assert {type(result) for result in results} == {Torn}
    await database.transaction(keep("next"))
    assert await database.read(keys) == ["next"]


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
    await database.close()
    again = await Database.open(url)
    assert await again.read(keys) == ["0", "1", "2"]
    await again.close()
