"""Alerts that nobody can be told any more, and alerts of what is settled or answered by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from structlog.testing import capture_logs

from bot.handlers.alerts import snooze
from bot.screens.alerts import Snooze
from bot.telling import Telling
from scheduler.alerting import nobody_hears
from storage import outbox
from storage.outbox import Parcel
from storage.work import Work
from tests.bot.desk import ADA, ANNA, BEN, LI, NOW, WANG, Desk
from tests.bot.test_mornings import funded
from tests.bot.test_snoozing import waiting
from texts.i18n import plain
from trade import canonical
from trade import commands as c
from trade.canonical import Plain
from trade.orders import Order

GROUP = -100


def _alert(order: Order, role: str = "supplier") -> dict[str, object]:
    return {"subject": order.subject, "kind": "offer", "step": "1d", "due": order.offer_expires, "role": role}


async def _unsent(desk: Desk) -> list[Parcel]:
    return await desk.db.read(lambda connection: outbox.waiting(connection, desk.site.bot))


async def test_an_alert_that_nobody_can_be_told_any_more_is_recorded_and_told_to_the_group(
    desk: Desk, telling: Telling
) -> None:
    """The last who could be reached has blocked the bot. The group reads it without keys, in whichever language."""
    desk.site = telling.site = replace(desk.site, staff_group=GROUP)
    order, other = await desk.offer(), await desk.offer()
    for person in (ANNA, BEN, ADA, WANG):
        await desk.does(person, lambda act: act.change(blocked=NOW))
    parcel = await desk.alerts(LI, [_alert(order), _alert(other)])
    before = len(await _unsent(desk))

    with capture_logs() as logged:
        await desk.db.transaction(lambda tx: telling.unreachable(tx, parcel, "403"))

    [entry] = await desk.entries(order, "alert")
    assert (entry.body["deadline"], entry.body["step"], entry.body["to"]) == ("offer", "1d", [])
    assert [(log["subject"], log["deadline"], log["step"]) for log in logged] == [
        (one.subject, "offer", "1d") for one in (order, other)
    ]
    told = [parcel for parcel in (await _unsent(desk))[before:] if parcel.chat == GROUP]
    assert [(parcel.person, parcel.subject) for parcel in told] == [(None, order.subject), (None, other.subject)]
    [call] = await telling.render(told[0])
    assert "neither side and no agent can be reached" in call["params"]["text"]
    assert "Ningbo Bright is to sign the order" in call["params"]["text"]
    assert call["params"].get("reply_markup", {"inline_keyboard": []})["inline_keyboard"] == []


async def test_several_alerts_nobody_can_hear_are_one_message_to_the_group(desk: Desk, telling: Telling) -> None:
    """Each record learns its own part; what is settled by then is left out."""
    desk.site = telling.site = replace(desk.site, staff_group=GROUP)
    one, other, signed = [await desk.offer() for _ in range(3)]
    told = [Plain(canonical.plain(_alert(order)), late=False) for order in (one, other, signed)]
    before = len(await _unsent(desk))
    await desk.db.transaction(lambda tx: nobody_hears(Work(tx, desk.site, desk.now), told))
    await desk.does(LI, lambda act: act.perform(signed.id, c.Sign(hash=signed.agreement.hash)))

    [parcel] = [parcel for parcel in (await _unsent(desk))[before:] if parcel.chat == GROUP]
    [call] = await telling.render(parcel)

    assert "2 reminders" in call["params"]["text"]
    assert "reply_markup" not in call["params"]
    assert set(call["about"]) == {one.subject, other.subject}


async def test_a_lost_alert_of_what_is_settled_is_nobodys_any_more(desk: Desk, telling: Telling) -> None:
    """Nobody stands in for who was to sign, and the record says nothing of an alert."""
    order = await desk.offer()
    parcel = await desk.alerts(LI, [_alert(order)])
    await desk.does(WANG, lambda act: act.perform(order.id, c.Decline()))
    await desk.does(WANG, lambda act: act.change(blocked=NOW))

    await desk.db.transaction(lambda tx: telling.unreachable(tx, parcel, "403"))

    assert [p.payload for p in await _unsent(desk) if p.payload.get("tell") == "alerts" and p.person != LI] == []
    assert await desk.entries(order, "alert") == []


async def test_a_reminder_on_its_way_is_dropped_when_its_side_has_answered(desk: Desk, telling: Telling) -> None:
    """The change is for the other side alone to answer; the proposer's snooze is over too."""
    order = await funded(desk)
    late = order.agreement.model_copy(update={"latest_shipment": date(2026, 5, 9)})
    order = await desk.does(LI, lambda act: act.perform(order.id, c.ProposeAmendment(contract=late, reason="paint")))
    assert order.amendment
    about = {"subject": order.subject, "kind": "amendment", "step": "1d", "due": order.amendment.due}

    to_proposer = await telling.render(await desk.alerts(LI, [{**about, "role": "supplier"}]))
    stands_in = await telling.render(await desk.alerts(LI, [{**about, "role": "supplier", "instead": "Nordlys"}]))
    to_other = await telling.render(await desk.alerts(ANNA, [{**about, "role": "buyer"}]))
    await desk.does(LI, lambda act: snooze(act, Snooze(3, "amendment", order.subject)))

    assert to_proposer == []
    assert "Nordlys can't be reached" in plain(stands_in[0]["params"]["text"])
    assert "Answer the proposed change" in to_other[0]["params"]["text"]
    assert await waiting(desk) == []
