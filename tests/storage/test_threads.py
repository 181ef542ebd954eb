"""Which message shows which entry, and messages that wait for their order, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

from storage import outbox, record, threads
from storage.database import Database, Transaction
from storage.threads import EDIT, TAKEN_BACK, Held, Last, Place

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


async def shows(database: Database, chat: int, message_id: int, subject: str, seq: int | None) -> None:
    """A message shows something."""
    await database.transaction(
        lambda tx: outbox.copy(tx.connection, chat=chat, message_id=message_id, subject=subject, seq=seq)
    )


async def enter(database: Database, kind: str, body: dict[str, object]) -> None:
    """One more entry in an order's record."""
    await database.transaction(
        lambda tx: record.append(tx.connection, "order:1", at=NOW, actor="person:7", kind=kind, body=body)
    )


async def test_a_message_leads_to_what_it_shows(database: Database) -> None:
    """To the order and the entry; a strange message leads nowhere."""
    await shows(database, 7, 50, "order:17", 3)
    await shows(database, 7, 51, "company:4", None)

    found = await database.read(lambda c: [threads.place(c, 7, 50), threads.place(c, 7, 51), threads.place(c, 8, 50)])

    assert [Place("order:17", 3), Place("company:4", None), None] == found
    assert [place.order for place in found if place] == [17, None]


async def test_an_entry_leads_to_the_messages_that_show_it(database: Database) -> None:
    """By chat; a header comes before what stands under it."""
    for chat, message_id, seq in ((7, 51, 3), (7, 50, 3), (8, 9, 3), (8, 10, 4)):
        await shows(database, chat, message_id, "order:17", seq)
    await shows(database, 9, 1, "order:18", 3)

    assert await database.read(lambda c: threads.messages(c, "order:17", 3)) == {7: [50, 51], 8: [9]}


async def test_the_newest_message_about_anything_is_found(database: Database) -> None:
    """Cards, which show no entry, count as well."""
    await shows(database, 7, 50, "order:17", 3)
    await shows(database, 7, 51, "order:18", 9)
    await shows(database, 7, 52, "order:19", None)

    assert Place("order:19", None) == await database.read(lambda c: threads.newest(c, 7))
    assert await database.read(lambda c: threads.newest(c, 8)) is None


async def test_the_last_edit_of_an_entry_is_found(database: Database) -> None:
    """Not that of another entry."""
    for kind, body in (
        ("talk", {}),
        ("talk", {}),
        (EDIT, {"of": 1, "new": "b"}),
        (EDIT, {"of": 1, "new": "c"}),
        (EDIT, {"of": 2, "new": "d"}),
    ):
        await enter(database, kind, body)

    edits = await database.read(lambda c: [threads.last_edit(c, "order:1", seq) for seq in (1, 2, 3)])

    assert [edit and edit.body["new"] for edit in edits] == ["c", "d", None]


async def test_a_message_is_taken_back_once_its_entry_says_so(database: Database) -> None:
    """That one, and no other."""
    await enter(database, "talk", {})
    await enter(database, "talk", {})
    await enter(database, TAKEN_BACK, {"of": 1})

    assert await database.read(lambda c: [threads.is_taken_back(c, "order:1", seq) for seq in (1, 2)]) == [True, False]


async def test_messages_wait_until_they_are_released(database: Database) -> None:
    """Those that were asked about together, once; the others go on waiting."""
    first, more = Held(50, [{"text": "a"}], NOW), Held(50, [{"text": "a"}, {"text": "b"}], NOW, closed=True)
    other = Held(60, [{"text": "c"}], NOW + timedelta(minutes=5))
    for held in (first, more, other):
        await database.transaction(partial(_hold, held))

    assert await database.read(lambda c: threads.held(c, 7)) == [more, other]
    assert await database.transaction(lambda tx: threads.release(tx.connection, 7, 50)) == more.messages
    assert await database.transaction(lambda tx: threads.release(tx.connection, 7, 50)) == []
    assert await database.read(lambda c: threads.held(c, 7)) == [other]


async def test_a_chat_remembers_what_it_showed_last(database: Database) -> None:
    """Nothing at first."""
    found = [await database.read(lambda c: threads.last_shown(c, 7))]
    for last in (Last(question=True), Last(run=2)):
        await database.transaction(partial(_show, last))
        found.append(await database.read(lambda c: threads.last_shown(c, 7)))

    assert found == [Last(), Last(question=True), Last(run=2)]


def _hold(held: Held, tx: Transaction) -> None:
    threads.hold(tx.connection, 7, held)


def _show(last: Last, tx: Transaction) -> None:
    threads.shows(tx.connection, 7, last, NOW)
