"""People are alerted by the ladder of each deadline: once, in time, awake, with all there is in one message."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from structlog.testing import capture_logs

from storage import alerts, deadlines
from storage.database import Database, Transaction
from tests.builders import BORIS, DAY, FINN, HOUR, JONAS, LI, MARTA, MIRA, MONDAY, SUPPLIER_NAME, SUSAN, WANG, a_command
from tests.scheduler.watching import Watched
from trade import commands as c
from trade.orders import Order, Status
from trade.people import Role

SHANGHAI = ZoneInfo("Asia/Shanghai")


async def funded(watched: Watched) -> Order:
    """An order whose money is held and whose goods must ship."""
    order = await watched.offers()
    order = await watched.performs(order, a_command(c.Sign, order, watched.now), LI)
    return await watched.performs(order, a_command(c.ConfirmPayment, order, watched.now), FINN)


async def test_the_ladder_of_an_offer_is_climbed_step_by_step(watched: Watched) -> None:
    """Seven days leave room for three days, one day and the last hours; then it expires, and nobody is alerted."""
    order = await watched.offers()

    await watched.waits_until(MONDAY + 8 * DAY)

    for member in (LI, WANG):
        assert await watched.told(member) == ["offer 3d", "offer 1d", "offer 3h"]
    assert await watched.told(MARTA) == []
    assert (await watched.sees(order)).status is Status.EXPIRED
    moments = [entry.at for entry in await watched.entries(order)]
    assert moments == [MONDAY + 4 * DAY, MONDAY + 6 * DAY, MONDAY + 7 * DAY - 3 * HOUR]


async def test_of_several_missed_alerts_only_the_last_is_sent(watched: Watched) -> None:
    """A jump over two steps is told once, by the step that counts now."""
    await watched.offers()

    await watched.ticks(MONDAY + 7 * DAY - 2 * HOUR)

    assert await watched.told(LI) == ["offer 3h"]


async def test_looking_twice_alerts_once(watched: Watched, database: Database) -> None:
    """Neither a second look nor a restart in the middle sends anything again."""
    await watched.offers()
    await watched.ticks(MONDAY + 4 * DAY)
    await watched.ticks(MONDAY + 4 * DAY)

    await Watched(database, MONDAY + 4 * DAY + HOUR).ticks()

    assert await watched.told(LI) == ["offer 3d"]


async def test_what_is_settled_is_not_alerted_any_more(watched: Watched) -> None:
    """The order moved on: the offer's ladder is gone, the payment's begins."""
    order = await watched.offers()
    await watched.waits_until(MONDAY + 4 * DAY)
    await watched.performs(order, a_command(c.Sign, order, watched.now), LI)

    await watched.waits_until(MONDAY + 9 * DAY)

    assert await watched.told(LI) == ["offer 3d"]
    assert await watched.told(MARTA) == ["payment 3d"]


async def test_a_late_shipment_is_told_daily_for_a_week(watched: Watched) -> None:
    """Before it: seven, three and one days, the morning of the day; after it the supplier daily, the buyer once."""
    order = await funded(watched)
    assert order.ship_by is not None

    await watched.waits_until(order.ship_by + 20 * DAY)

    late = [f"shipment late-{day}" for day in range(1, 8)]
    assert await watched.told(LI) == ["shipment 7d", "shipment 3d", "shipment 1d", "shipment today", *late]
    assert await watched.told(MARTA) == ["shipment late-1"]


async def test_alerts_wait_for_the_morning_of_their_reader(watched: Watched) -> None:
    """Li sleeps from 22 to 8 in Shanghai; Wang in the same company never does."""
    await watched.sets(LI, quiet_from=22, quiet_until=8, time_zone="Asia/Shanghai")
    watched.now = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)  # half past midnight in Shanghai
    began = watched.now
    await watched.offers()

    await watched.waits_until(began + 5 * DAY)

    (to_li,) = await watched.alerts(LI)
    assert to_li["at"].astimezone(SHANGHAI).strftime("%H:%M") == "08:00"
    assert to_li["at"] > began + 4 * DAY
    (to_wang,) = await watched.alerts(WANG)
    assert to_wang["at"] == began + 4 * DAY


async def test_the_last_hours_break_the_quiet(watched: Watched) -> None:
    """The offer ends at half past midnight in Shanghai; Li is woken three hours before."""
    await watched.sets(LI, quiet_from=20, quiet_until=8, time_zone="Asia/Shanghai")
    watched.now = began = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
    await watched.offers()

    await watched.waits_until(began + 7 * DAY)

    last = (await watched.alerts(LI))[-1]
    assert (last["step"], last["at"]) == ("3h", began + 7 * DAY - 3 * HOUR)


async def test_the_morning_of_the_day_is_told_once(watched: Watched) -> None:
    """The alert of one day before comes in the night and would wait for eight o'clock; the day's own comes at nine."""
    await watched.sets(LI, quiet_from=22, quiet_until=8, time_zone="Asia/Shanghai")
    order = await funded(watched)
    assert order.ship_by is not None

    await watched.waits_until(order.ship_by)

    assert await watched.told(LI) == ["shipment 7d", "shipment 3d", "shipment today"]
    assert await watched.told(WANG) == ["shipment 7d", "shipment 3d", "shipment 1d", "shipment today"]


async def test_what_is_settled_in_the_night_is_not_told_in_the_morning(watched: Watched) -> None:
    """An alert that waits for the morning is dropped when its deadline is gone by then."""
    await watched.sets(LI, quiet_from=22, quiet_until=8, time_zone="Asia/Shanghai")
    watched.now = began = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
    order = await watched.offers()
    await watched.waits_until(began + 4 * DAY + HOUR)

    await watched.performs(order, a_command(c.Sign, order, watched.now), WANG)
    await watched.waits_until(began + 5 * DAY)

    assert await watched.told(LI) == []


async def test_all_that_one_person_is_to_hear_at_a_time_is_one_message(watched: Watched) -> None:
    """Three offers with the same end: one message with three alerts, and one entry in each record."""
    offered = [await watched.offers() for _ in range(3)]

    await watched.waits_until(MONDAY + 4 * DAY)

    (parcel,) = [parcel for parcel in await watched.parcels("alerts") if parcel.person == LI.person]
    assert {one["subject"] for one in parcel.payload["alerts"]} == {order.subject for order in offered}
    assert parcel.subject is None
    for order in offered:
        (entry,) = await watched.entries(order)
        assert entry.body["to"] == [LI.person, WANG.person, SUSAN.person]


async def test_where_nobody_of_a_side_can_be_reached_the_other_side_is_told(watched: Watched) -> None:
    """First the company's other members, then the other side, then an agent (RULES 8)."""
    await watched.offers()
    for supplier in (LI, SUSAN):
        await watched.sets(supplier, blocked=MONDAY)
    await watched.waits_until(MONDAY + 4 * DAY)
    assert (await watched.told(LI), await watched.told(WANG)) == ([], ["offer 3d"])

    await watched.sets(WANG, blocked=MONDAY)
    await watched.waits_until(MONDAY + 6 * DAY)
    (to_marta,) = await watched.alerts(MARTA)
    assert (to_marta["role"], to_marta["instead"]) == ("buyer", SUPPLIER_NAME)

    for buyer in (MARTA, JONAS, BORIS):
        await watched.sets(buyer, blocked=MONDAY)
    await watched.waits_until(MONDAY + 7 * DAY - HOUR)
    assert await watched.told(MIRA) == ["offer 3h"]


def _snooze(order: Order, until: datetime, tx: Transaction) -> None:
    number = deadlines.number_of(tx.connection, order.subject, "offer")
    assert number is not None
    alerts.snooze(tx.connection, LI.person or 0, number, Role.SUPPLIER, until)


async def test_a_snoozed_alert_comes_once_more(watched: Watched, database: Database) -> None:
    """If the deadline still stands then. Snoozing twice is one alert, at the later wish."""
    order = await watched.offers()
    await watched.waits_until(MONDAY + 4 * DAY)
    for hours in (2, 3):
        await database.transaction(partial(_snooze, order, watched.now + hours * HOUR))

    await watched.waits_until(MONDAY + 5 * DAY)

    assert [(one["step"], one["at"]) for one in await watched.alerts(LI)] == [
        ("3d", MONDAY + 4 * DAY),
        ("again", MONDAY + 4 * DAY + 3 * HOUR),
    ]


async def test_a_snoozed_alert_and_the_next_at_the_same_moment_are_told_once(
    watched: Watched, database: Database
) -> None:
    """Tomorrow morning is also when the next step is due: one alert, not two lines that say the same."""
    order = await watched.offers()
    await watched.waits_until(MONDAY + 4 * DAY)
    await database.transaction(partial(_snooze, order, MONDAY + 6 * DAY))

    await watched.waits_until(MONDAY + 6 * DAY)

    assert await watched.told(LI) == ["offer 3d", "offer 1d"]


async def test_a_deadline_that_went_with_another_at_the_same_look_has_not_passed(watched: Watched) -> None:
    """The unpaid order is cancelled, and the change proposed meanwhile lapses with it: nothing is said of that."""
    order = await watched.offers()
    order = await watched.performs(order, a_command(c.Sign, order, watched.now), LI)
    pay_by = order.pay_by
    assert pay_by is not None
    await watched.waits_until(pay_by - DAY)
    order = await watched.performs(order, a_command(c.ProposeAmendment, order, watched.now), LI)

    with capture_logs() as logged:
        await watched.ticks(pay_by + 10 * DAY)

    passed = [(log["kind"], log["acted"]) for log in logged if log["event"] == "a deadline has passed"]
    assert passed == [("payment", True)]
    assert (await watched.sees(order)).status is Status.CANCELLED
