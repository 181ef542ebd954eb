"""A database of an earlier version keeps everything when a later one opens it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import alerts, deadlines, ledger, orders, record
from storage.checking import check_all
from storage.columns import EPOCH, MICROSECOND
from storage.database import Database
from storage.migrations import upgrade
from tests.builders import BUYING, DAY, HOUR, MONDAY
from tests.trade.disputing import Quarrel, a_quarrel
from trade.dispute_events import GoodsSentBack
from trade.disputes import DisputeState
from trade.evidence import EvidenceKind
from trade.order_folding import evolve
from trade.orders import Order
from trade.reactions import posted

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


def _saves(connection: Connection, quarrel: Quarrel, as_saved: Order) -> None:
    """The record and the ledger of an order, and its row as an earlier version saved it."""
    number, then = orders.new_id(connection, BUYING, MONDAY), Order(id=quarrel.order.id)
    for event, at in quarrel.history:
        since_then = {"by"} if isinstance(event, GoodsSentBack) else None
        body = event.model_dump(mode="json", exclude=since_then)
        then = evolve(then, event, at)
        entry = record.append(connection, f"order:{number}", at=at, actor="x", kind=record.EVENT, body=body)
        if posting := posted(then, event):
            ledger.write(connection, entry.subject, entry.seq, posting, at)
    orders.save(connection, as_saved.model_copy(update={"id": number}), 0, MONDAY)


def _with_goods_on_their_way_back(connection: Connection) -> None:
    """Their receipt was no evidence yet, and that ended when an inspection was arranged; the second row is forged."""
    upgrade(connection, "0001")
    quarrel = a_quarrel(DisputeState.INSPECTION)
    arranged = quarrel.now
    inspected = quarrel.order.model_copy(
        update={"dispute": quarrel.dispute.model_copy(update={"evidence_until": arranged})}
    )
    _saves(connection, quarrel, inspected)
    quarrel = a_quarrel(DisputeState.RETURNED)
    returned = quarrel.order.model_copy(update={"dispute": quarrel.dispute.model_copy(update={"evidence": ()})})
    _saves(connection, quarrel, returned)
    _saves(connection, quarrel, returned.model_copy(update={"held": returned.held + 1}))


async def _made(url: str, write: Callable[[Connection], None] = _as_version_1) -> None:
    """A database as the first version left it."""
    found = make_url(url)
    if found.get_backend_name() == "sqlite":
        Path(found.database or "").parent.mkdir(parents=True)
        engine = create_async_engine(found.set(drivername="sqlite+aiosqlite"))
    else:
        engine = create_async_engine(found.set(drivername="postgresql+asyncpg"))
    async with engine.begin() as connection:
        await connection.run_sync(write)
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


async def test_disputes_of_the_first_version_have_the_evidence_that_their_records_give(url: str) -> None:
    """As this version reads them; a forged row stays as it is, so that `tradehold check` still names it."""
    await _made(url, _with_goods_on_their_way_back)

    database = await Database.open(url)
    found = await database.read(lambda connection: [orders.look(connection, number) for number in (1, 2, 3)])
    damage = await database.read(check_all)
    await database.close()

    inspected, returned, forged = [order.dispute for order in found if order.dispute]
    assert inspected.evidence_until is not None
    assert inspected.evidence_until > inspected.since
    assert [piece.kind for piece in returned.evidence] == [EvidenceKind.RETURN_RECEIPT]
    assert not forged.evidence
    assert [line for line in damage if "fold" in line] == ["order:3: the order is not the fold of its record"]
