"""Files people sent are fetched from Telegram, kept by hash and entered in the record."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram import Bot

from bot.clock import Clock
from bot.delivery import Backoff
from bot.fetching import Fetcher
from bot.transport import AiohttpRequest
from simulator.server import Simulator
from storage import fetches, record
from storage.database import Database
from storage.files import FileStore
from storage.record import Entry
from tests.people import Person, Town
from trade.payments import FileRef

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CONTENT = b"\x89 a photo of lamps " * 500
HASH = hashlib.sha256(CONTENT).hexdigest()
ORDER, OTHER = "order:1", "order:2"


class Archive:
    """A fetcher between a simulated Telegram and a real database."""

    def __init__(self, db: Database, files: FileStore, sim: Simulator, li: Person) -> None:
        self.db, self.files, self.sim, self.li = db, files, sim, li
        self.clock = Clock(frozen=NOW)
        self.fetcher: Fetcher | None = None

    async def photo(self) -> FileRef:
        """Li sends a photo of this content; what the bot is told of it."""
        sent = await self.li.uploads(CONTENT, kind="document", name="lamps.bin")
        told = sent["document"]
        size = told["file_size"]
        return FileRef(file_id=told["file_id"], file_unique_id=told["file_unique_id"], name="lamps.bin", size=size)

    async def remembers(self, ref: FileRef, subject: str = ORDER, seq: int = 1) -> None:
        """A handler notes the file; the fetcher is woken after the commit."""
        now = self.clock.now()
        await self.db.transaction(lambda tx: fetches.remember(tx.connection, ref, subject, seq, now))
        if self.fetcher:
            self.fetcher.wake()

    @asynccontextmanager
    async def open(self, **options: Any) -> AsyncIterator[None]:
        """Run the fetcher."""
        request = AiohttpRequest()
        await request.initialize()
        bot = Bot(self.sim.token, self.sim.api_url, self.sim.file_url, request=request, get_updates_request=request)
        self.fetcher = fetcher = Fetcher(self.db, bot, self.clock, self.files, backoff=Backoff(first=60.0), **options)
        run = asyncio.create_task(fetcher.run())
        try:
            yield
        finally:
            await fetcher.stop()
            await run
            await request.shutdown()

    async def entries(self, subject: str = ORDER) -> list[Entry]:
        """The subject's record."""
        return await self.db.read(lambda connection: list(record.entries(connection, subject)))

    async def recorded(self, subject: str = ORDER) -> dict[str, object]:
        """Wait for the entry about the file: each look is a transaction of its own, so nothing sleeps."""
        async with asyncio.timeout(10):
            while not (found := await self.entries(subject)):
                await self.db.transaction(lambda tx: None)
        assert [entry.kind for entry in found] == ["file"]
        return found[0].body

    async def attempts(self, ref: FileRef, number: int) -> None:
        """Wait until so many attempts have failed."""
        async with asyncio.timeout(10):
            while [number] != [fetch.attempts for fetch in await self.waiting() if fetch.file_id == ref.file_id]:
                await self.db.transaction(lambda tx: None)

    async def waiting(self) -> list[fetches.Fetch]:
        """What is still to be fetched."""
        return await self.db.read(lambda connection: fetches.waiting(connection, 10))


@pytest.fixture
async def archive(db: Database, files: FileStore) -> AsyncIterator[Archive]:
    """Li on a simulated Telegram, and a fetcher that is not running yet."""
    async with Simulator.started() as sim, Town.at(sim.url) as town:
        li = await town.person("Li")
        yield Archive(db, files, sim, li)


async def test_a_file_is_kept_by_its_hash_and_entered_in_the_record(archive: Archive) -> None:
    """The entry says which content the file had."""
    photo = await archive.photo()
    async with archive.open():
        await archive.remembers(photo)

        entry = await archive.recorded()

    assert entry == {
        "file_unique_id": photo.file_unique_id,
        "name": "lamps.bin",
        "sha256": HASH,
        "size": len(CONTENT),
    }
    assert await archive.files.get(HASH) == CONTENT
    assert await archive.db.read(lambda connection: fetches.kept(connection, photo.file_unique_id)) == HASH
    assert await archive.waiting() == []


async def test_what_was_left_is_fetched_after_a_restart(archive: Archive) -> None:
    """The row is the truth, not the memory of a process."""
    await archive.remembers(await archive.photo())

    async with archive.open():
        assert (await archive.recorded())["sha256"] == HASH


async def test_a_bad_moment_of_telegrams_is_waited_for(archive: Archive) -> None:
    """The next attempt comes when its time has come, by the bot's own clock."""
    photo = await archive.photo()
    await archive.li.town.fault("500", "getFile")
    async with archive.open():
        await archive.remembers(photo)
        await archive.attempts(photo, 1)
        assert await archive.entries() == []

        archive.clock.advance_to(NOW + timedelta(minutes=2))

        assert (await archive.recorded())["sha256"] == HASH


async def test_a_file_that_cannot_be_had_for_an_hour_is_not_given_up(archive: Archive) -> None:
    """It is asked for again and again, and kept as soon as Telegram gives it out."""
    photo = await archive.photo()
    await archive.li.town.fault("500", "getFile", times=13)
    begun = archive.clock.now()
    async with archive.open():
        await archive.remembers(photo)
        for attempts in range(1, 14):
            await archive.attempts(photo, attempts)
            assert await archive.entries() == []
            archive.clock.advance_to(archive.clock.now() + timedelta(minutes=5))
        entry = await archive.recorded()

    assert archive.clock.now() - begun > timedelta(hours=1)
    assert entry["sha256"] == HASH


async def test_a_broken_connection_is_tried_again(archive: Archive) -> None:
    """No answer says nothing about the file."""
    photo = await archive.photo()
    await archive.li.town.fault("drop", "getFile")
    async with archive.open():
        await archive.remembers(photo)
        await archive.attempts(photo, 1)

        archive.clock.advance_to(NOW + timedelta(minutes=2))

        assert (await archive.recorded())["sha256"] == HASH


async def test_telegrams_own_wish_to_wait_is_obeyed(archive: Archive) -> None:
    """It says how long; waiting less would make it longer."""
    photo = await archive.photo()
    await archive.li.town.fault("429", "getFile", retry_after=500)
    async with archive.open():
        await archive.remembers(photo)
        await archive.attempts(photo, 1)

    assert [NOW + timedelta(seconds=500)] == [fetch.not_before for fetch in await archive.waiting()]


async def test_one_bad_file_does_not_hold_up_the_others(archive: Archive) -> None:
    """The good one arrives while the other waits for its next attempt."""
    bad = FileRef(file_id="nonsense", file_unique_id="bad", name="gone.pdf")
    async with archive.open():
        await archive.remembers(bad, OTHER)
        await archive.remembers(await archive.photo())

        assert (await archive.recorded())["sha256"] == HASH
        await archive.attempts(bad, 1)


async def test_the_record_says_when_a_file_could_not_be_kept(archive: Archive) -> None:
    """After many attempts it is given up, and the record does not hide that."""
    async with archive.open(most_attempts=1):
        await archive.remembers(FileRef(file_id="nonsense", file_unique_id="bad", name="gone.pdf"))

        entry = await archive.recorded()

    assert (entry["file_unique_id"], entry["name"]) == ("bad", "gone.pdf")
    assert "wrong file_id" in str(entry["failed"])
    assert await archive.waiting() == []


async def test_a_file_sent_twice_is_entered_once(archive: Archive) -> None:
    """Before and after it has been fetched."""
    photo = await archive.photo()
    await archive.remembers(photo, seq=1)
    await archive.remembers(photo, seq=2)
    async with archive.open():
        await archive.recorded()

    await archive.remembers(photo, seq=3)

    assert len(await archive.entries()) == 1


async def test_every_order_the_file_was_sent_about_has_its_entry(archive: Archive) -> None:
    """The same photo for two orders: one waits with it, one comes after it is known."""
    photo = await archive.photo()
    await archive.remembers(photo, ORDER)
    await archive.remembers(photo, OTHER)
    async with archive.open():
        for subject in (ORDER, OTHER):
            body = await archive.recorded(subject)
            assert (body["sha256"], body["file_unique_id"]) == (HASH, photo.file_unique_id)

    await archive.remembers(photo, "order:3")

    assert (await archive.recorded("order:3"))["sha256"] == HASH


async def test_a_file_given_up_is_tried_again_when_it_is_sent_again(archive: Archive) -> None:
    """Under the file id it has now."""
    photo = await archive.photo()
    stale = photo.model_copy(update={"file_id": "stale"})
    await archive.remembers(stale)
    [fetch] = await archive.waiting()
    await archive.db.transaction(lambda tx: fetches.failed(tx.connection, fetch, "gone", NOW))

    await archive.remembers(photo)
    async with archive.open():
        async with asyncio.timeout(10):
            while len(found := await archive.entries()) < 2:
                await archive.db.transaction(lambda tx: None)

    assert (found[0].body["failed"], found[1].body["sha256"]) == ("gone", HASH)
