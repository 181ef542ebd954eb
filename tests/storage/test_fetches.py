"""Files still to be fetched, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage import fetches, record
from storage.database import Database
from storage.fetches import Fetch
from trade.payments import FileRef

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PHOTO = FileRef(file_id="id-1", file_unique_id="u1", name="lamp.jpg", size=10)
HASH = "ab" * 32


async def remember(database: Database, ref: FileRef = PHOTO, subject: str | None = "order:1") -> None:
    """Note a file."""
    await database.transaction(lambda tx: fetches.remember(tx.connection, ref, subject, 1, NOW))


async def fetched(database: Database, fetch: Fetch) -> None:
    """The file has been fetched."""
    await database.transaction(lambda tx: fetches.fetched(tx.connection, fetch, HASH, 10, NOW))


async def waiting(database: Database) -> list[Fetch]:
    """What is still to be fetched."""
    return await database.read(lambda connection: fetches.waiting(connection, 10))


async def bodies(database: Database, subject: str = "order:1") -> list[dict[str, object]]:
    """What a subject's record holds."""
    return await database.read(lambda connection: [entry.body for entry in record.entries(connection, subject)])


async def test_a_file_is_remembered_once(database: Database) -> None:
    """A second note of the same file for the same order changes nothing."""
    await remember(database)
    await remember(database)

    assert [(f.file_unique_id, f.file_id, f.subject) for f in await waiting(database)] == [("u1", "id-1", "order:1")]


async def test_a_fetched_file_is_entered_once(database: Database) -> None:
    """A result that is noted twice has one entry."""
    await remember(database)
    [fetch] = await waiting(database)

    await fetched(database, fetch)
    await fetched(database, fetch)

    expected = {"file_unique_id": "u1", "name": "lamp.jpg", "sha256": HASH, "size": 10}
    assert [expected] == await bodies(database)
    assert await waiting(database) == []
    assert await database.read(lambda connection: fetches.kept(connection, "u1")) == HASH


async def test_each_subject_has_its_own_entry(database: Database) -> None:
    """Noted while it waits, and after it is known."""
    await remember(database)
    await remember(database, subject="order:2")
    for fetch in await waiting(database):
        await fetched(database, fetch)
    await remember(database, subject="order:3")
    await remember(database, subject="order:3")

    for subject in ("order:1", "order:2", "order:3"):
        assert [(b["file_unique_id"], b["sha256"]) for b in await bodies(database, subject)] == [("u1", HASH)]


async def test_a_file_of_no_subject_is_fetched_without_an_entry(database: Database) -> None:
    """There is no record to enter it in."""
    await remember(database, subject=None)
    [fetch] = await waiting(database)

    await fetched(database, fetch)

    assert await database.read(lambda connection: fetches.kept(connection, "u1")) == HASH


async def test_what_is_put_off_waits_behind_what_is_due(database: Database) -> None:
    """Each attempt is counted."""
    await remember(database)
    [fetch] = await waiting(database)
    later = NOW + timedelta(minutes=5)
    await database.transaction(lambda tx: fetches.postpone(tx.connection, fetch, later))
    await remember(database, PHOTO.model_copy(update={"file_unique_id": "u2"}))

    assert [("u2", 0, NOW), ("u1", 1, later)] == [
        (f.file_unique_id, f.attempts, f.not_before) for f in await waiting(database)
    ]


async def test_a_failed_file_waits_again_when_it_is_sent_again(database: Database) -> None:
    """With the file id it has now and no attempts counted."""
    await remember(database)
    [fetch] = await waiting(database)
    await database.transaction(lambda tx: fetches.failed(tx.connection, fetch, "gone", NOW))
    assert await waiting(database) == []

    await remember(database, PHOTO.model_copy(update={"file_id": "id-2"}))

    assert [(f.file_id, f.attempts) for f in await waiting(database)] == [("id-2", 0)]
