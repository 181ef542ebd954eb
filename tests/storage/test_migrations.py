"""A database of an earlier version keeps everything when a later one opens it."""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import Connection, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import alerts, deadlines
from storage.columns import EPOCH, MICROSECOND
from storage.database import Database
from storage.migrations import upgrade
from tests.builders import DAY, HOUR, MONDAY

NOW = (MONDAY - EPOCH) // MICROSECOND
A_DAY = DAY // MICROSECOND


def _as_version_1(connection: Connection) -> None:
    """Two deadlines, one of them with nothing more to tell; of two alerts that wait one is about a date that moved."""
    upgrade(connection, "0001")
    row = "INSERT INTO deadlines (subject, kind, due, next_alert, steps) VALUES (:subject, :kind, :due, :next, :steps)"
    steps = json.dumps([["3d", NOW], ["1d", NOW + 2 * A_DAY]])
    shipment = {"subject": "order:1", "kind": "shipment", "due": NOW + 3 * A_DAY, "next": NOW, "steps": steps}
    receipt = {"subject": "order:2", "kind": "receipt", "due": NOW - A_DAY, "next": None, "steps": "[]"}
    connection.execute(text(row), [shipment, receipt])
    row = (
        "INSERT INTO alerts (person, subject, kind, due, body, send_at)"
        " VALUES (11, 'order:1', 'shipment', :due, :body, :send_at)"
    )
    body = json.dumps({"step": "7d", "role": "supplier", "late": True, "instead": "Ningbo Bright Lamp"})
    waiting = [{"due": NOW + days * A_DAY, "body": body, "send_at": NOW + A_DAY // 24} for days in (2, 3)]
    connection.execute(text(row), waiting)


async def _made(url: str) -> None:
    """A database as the first version left it."""
    found = make_url(url)
    if found.get_backend_name() == "sqlite":
        Path(found.database or "").parent.mkdir(parents=True)
        engine = create_async_engine(found.set(drivername="sqlite+aiosqlite"))
    else:
        engine = create_async_engine(found.set(drivername="postgresql+asyncpg"))
    async with engine.begin() as connection:
        await connection.run_sync(_as_version_1)
    await engine.dispose()


async def test_deadlines_and_alerts_of_the_first_version_come_at_their_times(url: str) -> None:
    """What was to be told is told, what was done is not done again, and what had moved is left behind."""
    await _made(url)

    database = await Database.open(url)
    due = await database.read(lambda connection: deadlines.due(connection, MONDAY + DAY, 10))
    later = await database.read(lambda connection: alerts.ready(connection, MONDAY + DAY, 10))
    await database.close()

    assert [(row.subject, row.kind, row.due) for row in due] == [("order:1", "shipment", MONDAY + 3 * DAY)]
    assert [alert.step for alert in due[0].passed(MONDAY + 2 * DAY)] == ["3d", "1d"]
    [one] = later
    assert (one.person, one.deadline, one.due, one.send_at) == (11, due[0].id, MONDAY + 3 * DAY, MONDAY + HOUR)
    assert (one.step, one.role, one.late, one.instead) == ("7d", "supplier", True, "Ningbo Bright Lamp")
