"""The clock's agenda: each deadline is looked at once at its time, and never when it is gone."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from storage import alerts, deadlines, tables
from storage.alerts import New
from storage.database import Database, Transaction
from tests.builders import DAY, HOUR, MONDAY
from trade.deadlines import Alert, Deadline, DeadlineKind

LADDER = (7, 3, 1)


def _ladder(deadline: Deadline) -> list[Alert]:
    return [Alert(f"{days}d", deadline.due - days * DAY) for days in LADDER]


def _watch(tx: Transaction, number: int, *due: datetime, now: datetime = MONDAY) -> None:
    found = [Deadline(kind, at, MONDAY) for kind, at in zip(DeadlineKind, due, strict=False)]
    deadlines.watch(tx.connection, f"order:{number}", found, _ladder, now)


def _take(tx: Transaction, now: datetime, limit: int = 100) -> list[tuple[str, list[str]]]:
    """Take what is due and go on: the subjects, and the alerts to be told of each."""
    found = deadlines.take(tx.connection, now, limit)
    deadlines.go_on(tx.connection, found, now)
    return [(row.subject, [alert.step for alert in row.passed(now)]) for row in found]


def _on_the_agenda(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.agenda)).scalar_one()


async def test_a_deadline_is_looked_at_once_for_each_step_and_at_its_end(database: Database) -> None:
    """Missed steps are told together; after the end there is nothing more to look at."""
    due = MONDAY + 10 * DAY
    await database.transaction(lambda tx: _watch(tx, 1, due))
    looks = [MONDAY, due - 7 * DAY, due - 7 * DAY, due - 2 * DAY, due - HOUR, due, due + DAY]

    told = [await database.transaction(lambda tx, at=at: _take(tx, at)) for at in looks]  # type: ignore[misc]

    one = "order:1"
    assert told == [[], [(one, ["7d"])], [], [(one, ["3d"])], [(one, ["1d"])], [(one, [])], []]
    assert await database.read(_on_the_agenda) == 0


async def test_many_due_at_one_moment_are_taken_batch_by_batch(database: Database) -> None:
    """A batch may end in the middle of a moment; none is left out and none comes twice."""
    for number in range(7):
        await database.transaction(lambda tx, n=number: _watch(tx, n, MONDAY + DAY))  # type: ignore[misc]

    batches = [await database.transaction(lambda tx: _take(tx, MONDAY + DAY, 3)) for _ in range(4)]

    assert [len(batch) for batch in batches] == [3, 3, 1, 0]
    assert len({subject for batch in batches for subject, _ in batch}) == 7


async def test_a_deadline_that_is_gone_is_not_looked_at(database: Database) -> None:
    """Its place on the agenda is cleared at its time, and makes no batch end early."""
    for number in range(6):
        await database.transaction(lambda tx, n=number: _watch(tx, n, MONDAY + DAY))  # type: ignore[misc]
    for number in range(4):
        await database.transaction(lambda tx, n=number: _watch(tx, n))  # type: ignore[misc]

    assert await database.transaction(lambda tx: _take(tx, MONDAY + DAY, 2)) == [("order:4", []), ("order:5", [])]
    assert await database.transaction(lambda tx: _take(tx, MONDAY + DAY, 2)) == []
    assert await database.read(_on_the_agenda) == 0


async def test_a_deadline_that_moved_away_and_back_is_looked_at_once(database: Database) -> None:
    """The places of those that are gone are nobody's."""
    for due in (MONDAY + 5 * DAY, MONDAY + 9 * DAY, MONDAY + 5 * DAY):
        await database.transaction(lambda tx, due=due: _watch(tx, 1, due))  # type: ignore[misc]

    assert await database.transaction(lambda tx: _take(tx, MONDAY + 2 * DAY)) == [("order:1", ["3d"])]
    assert await database.transaction(lambda tx: _take(tx, MONDAY + 3 * DAY)) == []


async def test_what_was_put_off_is_told_later(database: Database) -> None:
    """Nothing of it counts as told."""
    await database.transaction(lambda tx: _watch(tx, 1, MONDAY + 4 * DAY))
    now, later = MONDAY + DAY, MONDAY + DAY + timedelta(minutes=10)

    def put_off(tx: Transaction) -> None:
        for row in deadlines.take(tx.connection, now, 10):
            deadlines.put_off(tx.connection, row, later)

    await database.transaction(put_off)

    assert await database.transaction(lambda tx: _take(tx, now)) == []
    assert await database.transaction(lambda tx: _take(tx, later)) == [("order:1", ["3d"])]


async def test_an_alert_that_waits_is_withdrawn_with_its_deadline(database: Database) -> None:
    """It would no longer be true; the other deadline's alert stays."""

    def waits(tx: Transaction) -> None:
        _watch(tx, 1, MONDAY + 4 * DAY, MONDAY + 5 * DAY)
        for row in deadlines.due(tx.connection, MONDAY + 4 * DAY, 10):
            alerts.put(tx.connection, [New(11, row.id, "3d", "buyer", late=False, instead="", send_at=MONDAY)])

    await database.transaction(waits)
    await database.transaction(lambda tx: _watch(tx, 1, MONDAY + 6 * DAY, MONDAY + 5 * DAY))

    ready = await database.read(lambda connection: alerts.ready(connection, MONDAY, 10))
    assert [one.due for one in ready] == [MONDAY + 5 * DAY]
