"""What people read in the morning, suppliers their week and agents what waits for them; and after an outage."""

from __future__ import annotations

from datetime import timedelta

from bot.mornings import digest
from bot.telling import Telling
from storage import people
from storage.outbox import Lane
from storage.work import Work
from tests.bot.desk import ADA, ANNA, EVE, LI, NOW, Desk, keys
from texts.i18n import plain
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Reason
from trade.orders import Order
from trade.payments import Payment
from trade.people import Duty

DAY = timedelta(days=1)


async def funded(desk: Desk) -> Order:
    """An order whose money is held; it is to be shipped by 1 May."""
    order = await desk.offer()
    order = await desk.does(LI, lambda act: act.perform(order.id, c.Sign(hash=order.agreement.hash)))
    payment = Payment(
        amount=order.agreement.total.minor, payer="Nordlys ApS", received=NOW.date(), bank_reference="ONE"
    )
    return await desk.does(ADA, lambda act: act.perform(order.id, c.ConfirmPayment(payment=payment)))


async def test_a_supplier_reads_the_shipments_of_the_week(desk: Desk) -> None:
    """Those that are late first; those of later weeks not, and a company that only buys none."""
    order = await funded(desk)
    assert order.ship_by
    assert await desk.does(LI, lambda act: digest(act, "supplier")) is None
    desk.now = order.ship_by - 4 * DAY

    screen = await desk.does(LI, lambda act: digest(act, "supplier"))

    assert screen is not None
    assert "One shipment this week" in screen.text
    assert "100 pcs LED lamp" in plain(screen.text)
    assert "USD 200.00 is held for you" in plain(screen.text)
    assert [f"Order {order.id}", "🔕 Stop these"] == keys(screen)
    desk.now = order.ship_by + DAY
    late = await desk.does(LI, lambda act: digest(act, "supplier"))
    assert late is not None
    assert "Nordlys ApS may cancel now" in late.text
    assert await desk.does(ANNA, lambda act: digest(act, "supplier")) is None


async def test_an_agent_reads_what_waits_by_their_duties(desk: Desk) -> None:
    """Money to be sent, and what is due by tonight; a quiet house sends nothing."""
    assert await desk.does(ADA, lambda act: digest(act, "agent")) is None
    order = await funded(desk)
    assert order.ship_by
    desk.now = order.ship_by + DAY
    order = await desk.does(ANNA, lambda act: act.perform(order.id, c.CancelLate()))

    screen = await desk.does(ADA, lambda act: digest(act, "agent"))

    assert screen is not None
    assert "To be sent: USD 200.00" in plain(screen.text)
    assert keys(screen) == ["💸 Money to be sent", "🔕 Stop these"]
    [payout] = order.waiting_payouts
    assert payout.refund_due_by
    desk.now = payout.refund_due_by - timedelta(hours=3)
    due = await desk.does(ADA, lambda act: digest(act, "agent"))
    assert due is not None
    assert "Send the refund of USD 200.00" in plain(due.text)
    assert keys(due) == ["💸 Money to be sent", f"Order {order.id}", "🔕 Stop these"]


async def test_finance_reads_of_a_refund_though_the_order_is_a_mediators_case(desk: Desk) -> None:
    """Whose case it is says nothing about who has the money to send."""
    order = await funded(desk)
    more = Payment(amount=5_000, payer="Nordlys ApS", received=NOW.date(), bank_reference="AGAIN")
    order = await desk.does(ADA, lambda act: act.perform(order.id, c.ConfirmPayment(payment=more)))
    await desk.does(ANNA, lambda act: act.perform(order.id, dc.OpenDispute(reason=Reason.OTHER, words="silence")))
    await desk.does(LI, lambda act: act.perform(order.id, dc.AnswerDispute(words="we are here")))
    desk.now += 5 * DAY
    await desk.does(ANNA, lambda act: act.perform(order.id, dc.Escalate()))
    await desk.does(ADA, lambda act: people.give_duty(act.connection, EVE, Duty.MEDIATOR, ADA, desk.now))
    await desk.does(EVE, lambda act: act.perform(order.id, dc.TakeCase()))
    [payout] = order.waiting_payouts
    assert payout.refund_due_by
    desk.now = payout.refund_due_by - timedelta(hours=3)

    due = await desk.does(ADA, lambda act: digest(act, "agent"))

    assert due is not None
    assert "Send the refund of USD 50.00" in plain(due.text)


async def test_after_a_long_outage_people_learn_what_may_be_missing(desk: Desk, telling: Telling) -> None:
    """From when to when, in their own time."""
    payload = {"tell": "outage", "since": NOW.isoformat(), "until": (NOW + 30 * timedelta(hours=1)).isoformat()}
    parcel = await desk.db.transaction(
        lambda tx: Work(tx, desk.site, desk.now).send(ANNA, payload, Lane.BULK, person=ANNA)
    )

    [call] = await telling.render(parcel)

    assert "I was away for 1 day, 6 hours" in plain(call["params"]["text"])
    assert "2 March 2026, 09:00 (UTC)" in plain(call["params"]["text"])
    keys = [key["text"] for row in call["params"]["reply_markup"]["inline_keyboard"] for key in row]
    assert keys == ["📋 All orders", "☰ Menu"]
