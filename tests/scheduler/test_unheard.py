"""Who is reminded when somebody has done their part in the night, or can't be reached, or when nobody can."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest
from structlog.testing import capture_logs

from scheduler.alerting import ALERT
from storage import record
from storage.database import Database, Transaction
from storage.record import Entry
from tests.builders import ADA, BUYER_NAME, DAY, EVERYBODY, FINN, HOUR, LI, MICROSECOND, MIRA, MONDAY
from tests.scheduler.rows import BUYERS, HALF_DONE, MEDIATORS, ROWS, SUPPLIERS, Row, Traded, open_one, subject
from tests.scheduler.watching import Watched
from tests.trade.disputing import NORA, OMAR
from trade import dispute_commands as dc
from trade.canonical import moment
from trade.deadlines import Deadline, DeadlineKind
from trade.orders import Order
from trade.people import Actor

K = DeadlineKind
PEOPLE = tuple(actor for actor in (*EVERYBODY, NORA, OMAR) if actor.person is not None)
GROUP = -100


async def opens(watched: Watched, kind: DeadlineKind, row: Row) -> tuple[Order, Deadline]:
    """An order that has come to this deadline."""

    def goes(transaction: Transaction) -> tuple[Order, Deadline]:
        traded = Traded(transaction, MONDAY)
        row.way(traded)
        watched.now = traded.now
        found = open_one(transaction.connection, kind, traded.order)
        assert found is not None
        return traded.order, found

    return await watched.database.transaction(goes)


async def block(watched: Watched, people: Sequence[Actor]) -> None:
    """They all block the bot."""
    for actor in people:
        await watched.sets(actor, blocked=MONDAY)


async def sleep(watched: Watched, people: Sequence[Actor], moment: datetime) -> None:
    """It is an hour after midnight for them at this moment."""
    for actor in people:
        await watched.sets(actor, quiet_from=(moment.hour - 1) % 24, quiet_until=(moment.hour + 7) % 24)


# ── while an alert waits for the morning ──────────────────────────────────────────────────────────────────────────


async def test_a_side_that_answers_in_the_night_is_not_reminded_in_the_morning(watched: Watched) -> None:
    """The other side is; and the record names only those who were told."""
    order, proposed = await opens(watched, K.DISPUTE_PROPOSED, ROWS[K.DISPUTE_PROPOSED])
    night = proposed.due - DAY
    await sleep(watched, PEOPLE, night)
    await watched.waits_until(night)
    await watched.performs(order, dc.AnswerProposal(accepts=True), LI)

    await watched.waits_until(night + 8 * HOUR)

    assert [await watched.told(supplier) for supplier in SUPPLIERS] == [[], [], []]
    assert [await watched.told(buyer) for buyer in BUYERS] == [["dispute-proposed 1d"]] * 3
    [entry] = await watched.entries(order)
    assert entry.body["to"] == [buyer.person for buyer in BUYERS]


async def test_a_mediator_who_hands_a_case_over_in_the_night_is_not_reminded_of_it(watched: Watched) -> None:
    """The next step is another's."""
    order, ruling = await opens(watched, K.DISPUTE_DECISION, ROWS[K.DISPUTE_DECISION])
    night = ruling.due - DAY
    await sleep(watched, MEDIATORS, night)
    await watched.waits_until(night)
    await watched.performs(order, dc.HandOver(to=NORA.person, to_name=NORA.name), MIRA)

    await watched.waits_until(ruling.due - MICROSECOND)

    assert await watched.told(MIRA) == []
    assert await watched.told(NORA) == ["dispute-decision 3h"]


# ── who stands in ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_side_that_has_done_its_part_hears_of_it_in_place_of_the_other(watched: Watched) -> None:
    """Where the buyer can't be reached, the supplier is told, although it has answered itself."""
    kind, row = HALF_DONE["an answered proposal"]
    await block(watched, BUYERS)
    _, proposed = await opens(watched, kind, row)

    await watched.waits_until(proposed.due - MICROSECOND)

    told = await watched.alerts(LI)
    assert [(one["step"], one["role"], one["instead"]) for one in told] == [
        (name, "supplier", BUYER_NAME) for name in ("1d", "3h")
    ]


async def test_where_no_agent_has_the_duty_another_agent_is_told(watched: Watched) -> None:
    """A refund waits and finance can't be reached: the admins hear of it, who can name somebody."""
    _, refund = await opens(watched, K.REFUND, ROWS[K.REFUND])
    await block(watched, [FINN])

    await watched.waits_until(refund.due)

    assert [one.partition(" ")[2] for one in await watched.told(ADA)] == ["wd-5", "wd-7", "wd-10", "wd-13", "due"]
    assert await watched.told(MIRA) == []


# ── nobody at all ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", K)
@pytest.mark.parametrize("group", [GROUP, None], ids=["with a group", "without"])
async def test_an_alert_nobody_can_hear_is_recorded_and_logged_and_told_to_the_group(
    database: Database, kind: DeadlineKind, group: int | None
) -> None:
    """Every step of its ladder, once, to nobody; the group is told in place of everybody."""
    watched = Watched(database, staff_group=group)
    order, deadline = await opens(watched, kind, ROWS[kind])
    await block(watched, PEOPLE)
    steps = sorted({name for _, names in ROWS[kind].told for name in names.split()})

    with capture_logs() as logged:
        await watched.waits_until(deadline.due + 8 * DAY)
        await watched.ticks()

    written = [entry.body for entry in await _entered(watched, subject(kind, order))]
    mine = [body for body in written if (body["deadline"], body["due"]) == (kind, moment(deadline.due))]
    assert sorted(body["step"] for body in mine) == steps
    assert [body["to"] for body in mine] == [[]] * len(steps)
    warned = [log for log in logged if log["log_level"] == "warning"]
    assert len(warned) == len(written) == len({(body["deadline"], body["due"], body["step"]) for body in written})
    assert {(log["subject"], log["deadline"], log["step"]) for log in warned} >= {
        (subject(kind, order), kind, name) for name in steps
    }
    parcels = await watched.parcels("unheard")
    told = [one for parcel in parcels for one in parcel.payload["alerts"]]
    assert sorted((one["kind"], one["due"], one["step"]) for one in told) == (
        sorted((body["deadline"], body["due"], body["step"]) for body in written) if group else []
    )
    assert {(parcel.chat, parcel.person) for parcel in parcels} == ({(GROUP, None)} if group else set())


async def _entered(watched: Watched, about: str) -> list[Entry]:
    """What the record of an order or a company says of alerts."""
    found = await watched.database.read(lambda connection: list(record.entries(connection, about)))
    return [entry for entry in found if entry.kind == ALERT]
