"""What is handed over after a commit, and what a cancelled caller leaves behind."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from storage.database import Database, Transaction
from tests.storage.facts import Function, Refused, keep, keys


@pytest.fixture
async def reports() -> list[dict[str, Any]]:
    """What the event loop was told of errors that nobody awaits."""
    seen: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context))
    return seen


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
