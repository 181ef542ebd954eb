"""Albums on their way, receipts and topics as rows, on both databases."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from storage import albums, receipts, record, topics
from storage.albums import Part
from storage.database import Database
from storage.record import Entry

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANNA, LI, WANG = 11, 21, 22
ORDER = "order:1"


async def add(database: Database, album: str, part: Part, now: datetime = NOW) -> None:
    """A part of an album comes in."""
    await database.transaction(lambda tx: albums.add(tx.connection, ANNA, album, ORDER, part, now))


async def parts(database: Database, album: str) -> list[Part]:
    """What has come in of it."""
    return await database.read(lambda connection: albums.parts(connection, ANNA, album, ORDER))


async def settle(database: Database, person: int, *, got: bool, seq: int = 5) -> None:
    """It is known of one recipient."""
    await database.transaction(lambda tx: receipts.settle(tx.connection, ANNA, ORDER, seq, person, got=got, now=NOW))


async def entries(database: Database) -> list[Entry]:
    """The order's record."""
    return await database.read(lambda connection: list(record.entries(connection, ORDER)))


async def expect(database: Database, *people: int) -> None:
    """A message is on its way."""
    await database.transaction(lambda tx: receipts.expect(tx.connection, ANNA, ORDER, 5, people, NOW))


async def test_the_parts_of_an_album_come_in_the_order_they_were_sent(database: Database) -> None:
    """Whatever order they were heard of in; another album's are not among them."""
    for album, part in (("a", Part(3, 102)), ("a", Part(4, 101)), ("b", Part(5, 103))):
        await add(database, album, part)

    assert [Part(4, 101), Part(3, 102)] == await parts(database, "a")
    assert [Part(5, 103)] == await parts(database, "b")
    assert await parts(database, "c") == []


async def test_old_albums_are_forgotten(database: Database) -> None:
    """When the next one comes, days later."""
    await add(database, "a", Part(3, 101))
    await add(database, "b", Part(4, 102), NOW + timedelta(days=2))

    assert await parts(database, "a") == []


async def test_a_receipt_is_entered_when_it_is_known_of_everybody(database: Database) -> None:
    """Once, naming who got the message and who did not."""
    await expect(database, WANG, LI)
    await settle(database, WANG, got=True)
    assert await entries(database) == []

    await settle(database, LI, got=False)
    await settle(database, LI, got=True)

    [entry] = await entries(database)
    assert (entry.kind, entry.body) == ("receipt", {"of": 5, "got": [WANG], "missed": [LI]})


async def test_results_noted_side_by_side_make_one_receipt(database: Database) -> None:
    """Neither overwrites the other."""
    await expect(database, WANG, LI)

    await asyncio.gather(settle(database, WANG, got=True), settle(database, LI, got=True))

    assert [{"of": 5, "got": [LI, WANG], "missed": []}] == [entry.body for entry in await entries(database)]


async def test_a_result_nobody_waits_for_changes_nothing(database: Database) -> None:
    """A message to nobody, a stranger, a second result."""
    await expect(database)
    await settle(database, LI, got=True)
    await settle(database, LI, got=True, seq=9)

    assert await entries(database) == []


async def keep(database: Database, subject: str, topic: int) -> None:
    """A topic of Li's chat belongs to an order from now on."""
    await database.transaction(lambda tx: topics.keep(tx.connection, LI, subject, topic, NOW))


async def test_a_topic_leads_to_its_order_and_back(database: Database) -> None:
    """A new one takes the place of the old; a forgotten one leads nowhere."""
    for subject, topic in ((ORDER, 50), (ORDER, 60), ("order:2", 70)):
        await keep(database, subject, topic)

    assert await database.read(lambda c: topics.find(c, LI, ORDER)) == 60
    assert [None, 1, 2] == await database.read(lambda c: [topics.order_of(c, LI, topic) for topic in (50, 60, 70)])

    await database.transaction(lambda tx: topics.forget(tx.connection, LI, ORDER))

    assert await database.read(lambda c: (topics.find(c, LI, ORDER), topics.order_of(c, LI, 60))) == (None, None)
