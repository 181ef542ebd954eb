"""What follows from alerts: snoozing, what records are told, who hears in another's place; digests and outages."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.buttons import Enrol
from bot.handlers.alerts import snooze
from bot.mornings import digest
from bot.screens.alerts import Snooze
from bot.screens.screen import Screen
from bot.telling import Telling
from storage import alerts, companies, people
from storage.alerts import Waiting
from storage.database import Database
from storage.files import FileStore
from storage.outbox import Lane
from storage.work import Work
from tests.bot.desk import ADA, ANNA, EVE, LI, NOW, WANG, Desk
from texts.i18n import plain
from trade import commands as c
from trade import dispute_commands as dc
from trade.claims import Reason
from trade.orders import Order
from trade.payments import Payment
from trade.people import Duty
from trade.refusals import NotFound

DAY = timedelta(days=1)
GROUP = -100


@pytest.fixture
async def desk(db: Database) -> Desk:
    """Both companies."""
    desk = Desk(db)
    await desk.move_in()
    return desk


@pytest.fixture
def telling(desk: Desk, tmp_path: Path) -> Telling:
    """What renders parcels and notes what became of them."""
    return Telling(desk.db, desk.site, FileStore(tmp_path / "files"), {}, lambda: desk.now, "tradehold_bot")


async def funded(desk: Desk) -> Order:
    """An order whose money is held; it is to be shipped by 1 May."""
    order = await desk.offer()
    order = await desk.does(LI, lambda act: act.perform(order.id, c.Sign(hash=order.agreement.hash)))
    payment = Payment(amount=order.agreement.total.minor, payer="Nordlys ApS", received=NOW.date())
    return await desk.does(ADA, lambda act: act.perform(order.id, c.ConfirmPayment(payment=payment)))


async def waiting(desk: Desk) -> list[Waiting]:
    """Alerts on their way."""
    return await desk.db.read(lambda connection: alerts.ready(connection, desk.now + 365 * DAY, 100))


def texts(screen: Screen) -> list[str]:
    """The keys of a screen."""
    return [key.text for row in screen.rows for key in row]


# ── snoozing ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_snoozed_alert_says_when_it_comes_again(desk: Desk) -> None:
    """The later wish counts, and there is no second snooze under it."""
    order = await desk.offer()

    screen = await desk.does(LI, lambda act: snooze(act, Snooze(3, "offer", order.subject)))
    await desk.does(LI, lambda act: snooze(act, Snooze(0, "offer", order.subject)))

    assert "I'll remind you again on 2 March 2026, 12:00" in screen.text
    assert not [text for text in texts(screen) if text.startswith("💤")]
    [again] = await waiting(desk)
    assert (again.person, again.subject, again.step) == (LI, order.subject, alerts.AGAIN)
    assert again.send_at == NOW.replace(hour=8) + DAY


@pytest.mark.parametrize("hours", [1, 24, 36**11])
async def test_only_what_is_offered_can_be_chosen(desk: Desk, hours: int) -> None:
    """A forged key shows the alert and changes nothing."""
    order = await desk.offer()

    screen = await desk.does(LI, lambda act: snooze(act, Snooze(hours, "offer", order.subject)))

    assert "Sign the order" in screen.text
    assert await waiting(desk) == []


async def test_an_old_snooze_key_does_nothing(desk: Desk) -> None:
    """Signed meanwhile: there is nothing to remind of; and in the last hours it is too late for a snooze."""
    order = await desk.offer()
    assert order.offer_expires
    desk.now = order.offer_expires - timedelta(hours=2)
    await desk.does(LI, lambda act: snooze(act, Snooze(3, "offer", order.subject)))
    await desk.does(LI, lambda act: act.perform(order.id, c.Decline()))

    screen = await desk.does(LI, lambda act: snooze(act, Snooze(3, "offer", order.subject)))
    assert "This has changed since you looked." in screen.toast
    assert "Order 1 · declined" in plain(screen.text)
    assert await waiting(desk) == []


async def test_what_has_no_such_deadline_is_shown_as_it_stands(desk: Desk) -> None:
    """A draft, or a company's card: a forged key puts nothing off."""
    order = await desk.draft()
    draft = await desk.does(ANNA, lambda act: snooze(act, Snooze(3, "nonsense", order.subject)))
    company = await desk.does(WANG, lambda act: snooze(act, Snooze(3, "offer", f"company:{desk.supplier}")))
    assert "Order 1" in plain(draft.text)
    assert "Ningbo Bright" in plain(company.text)
    assert await waiting(desk) == []


@pytest.mark.parametrize(
    "subject", ["order:1", "company:1", "company:2", "order:99", "order:", "staff", "order:²", "x:1"]
)
async def test_nobody_snoozes_what_is_not_theirs(desk: Desk, subject: str) -> None:
    """To others it does not exist."""
    await desk.offer()

    with pytest.raises(NotFound):
        await desk.does(EVE, lambda act: snooze(act, Snooze(3, "offer", subject)))


async def test_the_badge_is_reminded_of_like_an_order(desk: Desk, telling: Telling) -> None:
    """The admin renews it with one tap under the alert; its record is told."""
    company = await desk.db.read(lambda connection: companies.load(connection, desk.supplier))
    assert company.badge_until
    desk.now = company.badge_until - 3 * DAY
    alert = {"subject": company.subject, "kind": "badge", "step": "3d", "due": company.badge_until, "role": "admin"}
    parcel = await desk.alerts(ADA, [alert])

    [call] = await telling.render(parcel)
    snoozed = await desk.does(ADA, lambda act: snooze(act, Snooze(0, "badge", company.subject)))

    assert "Renew the badge of Ningbo Bright" in call["params"]["text"]
    keys = call["params"]["reply_markup"]["inline_keyboard"]
    assert keys[0][0]["callback_data"] == Enrol(company.id, company.version, "renew").pack()
    assert keys[-1][0]["callback_data"] == Enrol(company.id, company.version, "card").pack()
    assert "I'll remind you again" in snoozed.text


# ── digests, outages ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_supplier_reads_the_shipments_of_the_week(desk: Desk) -> None:
    """Those that are late first; those of later weeks not, and a company that only buys none."""
    order = await funded(desk)
    assert order.ship_by
    assert await desk.does(LI, lambda act: digest(act, "supplier")) is None
    desk.now = order.ship_by - 4 * DAY

    screen = await desk.does(LI, lambda act: digest(act, "supplier"))

    assert screen is not None
    assert "One shipment this week" in screen.text
    assert "100 pcs LED lamp" in screen.text
    assert "USD 200.00 is held for you" in screen.text
    assert [f"Order {order.id}", "🔕 Stop these"] == texts(screen)
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
    assert "To be sent: USD 200.00" in screen.text
    assert texts(screen) == ["💸 Money to be sent", "🔕 Stop these"]
    [payout] = order.waiting_payouts
    assert payout.refund_due_by
    desk.now = payout.refund_due_by - timedelta(hours=3)
    due = await desk.does(ADA, lambda act: digest(act, "agent"))
    assert due is not None
    assert "Send the refund of USD 200.00" in due.text
    assert texts(due) == ["💸 Money to be sent", f"Order {order.id}", "🔕 Stop these"]


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
    assert "Send the refund of USD 50.00" in due.text


async def test_after_a_long_outage_people_learn_what_may_be_missing(desk: Desk, telling: Telling) -> None:
    """From when to when, in their own time."""
    payload = {"tell": "outage", "since": NOW.isoformat(), "until": (NOW + 30 * timedelta(hours=1)).isoformat()}
    parcel = await desk.db.transaction(
        lambda tx: Work(tx, desk.site, desk.now).send(ANNA, payload, Lane.BULK, person=ANNA)
    )

    [call] = await telling.render(parcel)

    assert "I was away for 1 day, 6 hours" in call["params"]["text"]
    assert "2 March 2026, 09:00 (UTC)" in call["params"]["text"]
    keys = [key["text"] for row in call["params"]["reply_markup"]["inline_keyboard"] for key in row]
    assert keys == ["📋 All orders", "☰ Menu"]
