"""Alerts put off until later: what is offered, what comes again, and what a forged or old key does: nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.buttons import Enrol
from bot.handlers.alerts import snooze
from bot.screens.alerts import Snooze
from bot.telling import Telling
from storage import alerts, companies
from storage.alerts import Waiting
from tests.bot.desk import ADA, ANNA, EVE, LI, NOW, WANG, Desk, keys
from texts.i18n import plain
from trade import commands as c
from trade.refusals import NotFound

DAY = timedelta(days=1)


async def waiting(desk: Desk) -> list[Waiting]:
    """Alerts on their way."""
    return await desk.db.read(lambda connection: alerts.ready(connection, desk.now + 365 * DAY, 100))


async def test_a_snoozed_alert_says_when_it_comes_again(desk: Desk) -> None:
    """The later wish counts, and there is no second snooze under it."""
    order = await desk.offer()

    screen = await desk.does(LI, lambda act: snooze(act, Snooze(3, "offer", order.subject)))
    await desk.does(LI, lambda act: snooze(act, Snooze(0, "offer", order.subject)))

    assert "I'll remind you again on 2 March 2026, 12:00" in plain(screen.text)
    assert not [text for text in keys(screen) if text.startswith("💤")]
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
    assert "I'll remind you again" in plain(snoozed.text)
