"""kill -9 in the middle of a batch leaves whole transactions only, and every one that was answered."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from sqlalchemy import select

from storage import record, tables
from storage.database import Database

ROOT = Path(__file__).parents[2]

# Each transaction writes two entries that belong together. The bot dies between the two of one of them.
BOT = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from storage import record
from storage.database import Database

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)

def say(transaction, number, word):
    record.append(
        transaction.connection, "order:1", at=NOON, actor="li", kind="message", body={"number": number, "word": word}
    )

def pair(number, dies):
    def function(transaction):
        say(transaction, number, "first")
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)
        say(transaction, number, "second")
        return number
    return function

async def answered(database, number, dies=False):
    print(await database.transaction(pair(number, dies)), flush=True)

async def main():
    database = await Database.open(sys.argv[1], exclusive=True)
    for start in range(0, 100, 10):
        await asyncio.gather(*(answered(database, number) for number in range(start, start + 10)))
    await asyncio.gather(*(answered(database, number, dies=number == 105) for number in range(100, 110)))

asyncio.run(main())
"""


async def test_a_killed_bot_leaves_whole_transactions_only(url: str) -> None:
    """The batch it died in is gone entirely; everything answered before is there; the chain is unbroken."""
    bot = await asyncio.create_subprocess_exec(sys.executable, "-c", BOT, url, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    output, _ = await bot.communicate()
    assert bot.returncode == -9
    answered = [int(line) for line in output.split()]
    assert sorted(answered) == list(range(100))

    database = await Database.open(url, exclusive=True)
    bodies = await database.read(
        lambda connection: list(connection.scalars(select(tables.entries.c.body).order_by(tables.entries.c.seq)))
    )
    assert [(body["number"], body["word"]) for body in bodies] == [
        (number, word) for number in answered for word in ("first", "second")
    ]
    assert await database.read(lambda connection: record.verify(connection, "order:1")) == []
    await database.close()


async def test_a_bot_killed_at_any_moment_has_kept_what_it_answered(url: str) -> None:
    """Killed from outside, wherever it happens to be: answers seen so far are all in the record, in whole pairs."""
    bot = await asyncio.create_subprocess_exec(sys.executable, "-c", BOT, url, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert bot.stdout
    answered = [int(await bot.stdout.readline()) for _ in range(25)]
    bot.kill()
    answered += [int(line) for line in (await bot.stdout.read()).split(b"\n") if line]
    await bot.wait()

    database = await Database.open(url)
    bodies = await database.read(lambda connection: [e.body for e in record.entries(connection, "order:1")])
    firsts = [body["number"] for body in bodies if body["word"] == "first"]
    seconds = [body["number"] for body in bodies if body["word"] == "second"]
    assert firsts == seconds
    assert set(answered) <= set(firsts)
    assert await database.read(lambda connection: record.verify(connection, "order:1")) == []
    await database.close()
