"""What records are told of alerts, and who hears them in another's place."""

from __future__ import annotations

from functools import partial

from bot.telling import Telling
from storage import outbox, people
from storage.outbox import Parcel
from tests.bot.desk import ADA, ANNA, BEN, LI, NOW, WANG, Desk
from trade.orders import Order
from trade.people import Duty


def _alert(order: Order, role: str = "supplier") -> dict[str, object]:
    return {"subject": order.subject, "kind": "offer", "step": "1d", "due": order.offer_expires, "role": role}


async def _unsent(desk: Desk) -> list[Parcel]:
    return await desk.db.read(lambda connection: outbox.waiting(connection, desk.site.bot))


async def test_each_record_is_told_its_own_part_of_a_message(desk: Desk, telling: Telling) -> None:
    """Two orders in one message: neither record holds a word of the other."""
    one, other = await desk.offer(), await desk.offer()
    parcel = await desk.alerts(LI, [_alert(one), _alert(other)])
    calls = await telling.render(parcel)

    await desk.db.transaction(lambda tx: telling.delivered(tx, parcel, calls, [77]))

    [entry] = await desk.entries(one, "delivery")
    assert (entry.body["to"], entry.body["about"], entry.body["messages"]) == (LI, "alerts", [77])
    assert f"Order {one.id}<" in entry.body["text"]
    assert f"Order {other.id}<" not in entry.body["text"]
    assert len(await desk.entries(other, "delivery")) == 1


async def test_an_amount_is_kept_together_on_the_screen_and_as_it_is_written_in_the_record(
    desk: Desk, telling: Telling
) -> None:
    """The space at which no line ends is for the eye: a record is searched and copied from."""
    order = await desk.offer()
    parcel = await desk.alerts(LI, [_alert(order)])
    [call] = await telling.render(parcel)
    assert "USD\u00a0200.00" in call["params"]["text"]

    await desk.db.transaction(lambda tx: telling.delivered(tx, parcel, [call], [77]))

    [entry] = await desk.entries(order, "delivery")
    assert "USD 200.00" in entry.body["text"]


async def test_colleagues_who_hear_it_anyway_are_only_told_of_the_block(desk: Desk, telling: Telling) -> None:
    """Wang has the same alert; he learns that Li can't be reached, once for each order."""
    order = await desk.offer()
    parcel = await desk.alerts(LI, [_alert(order)])
    before = len(await _unsent(desk))

    for _ in range(2):
        await desk.db.transaction(lambda tx: telling.unreachable(tx, parcel, "403"))

    [told] = (await _unsent(desk))[before:]
    assert (told.person, told.payload["tell"]) == (WANG, "unreachable")
    assert len(await desk.entries(order, "unreachable")) == 1


async def test_alerts_nobody_of_a_company_can_hear_go_to_the_other_side_and_then_to_staff(
    desk: Desk, telling: Telling
) -> None:
    """Each says in whose place; every order's record knows."""
    await desk.db.transaction(lambda tx: people.give_duty(tx.connection, ADA, Duty.MEDIATOR, ADA, NOW))
    one, other = await desk.offer(), await desk.offer()
    await desk.does(WANG, lambda act: act.change(blocked=NOW))
    parcel = await desk.alerts(LI, [_alert(one), _alert(other)])
    before = len(await _unsent(desk))

    await desk.db.transaction(lambda tx: telling.unreachable(tx, parcel, "403"))

    sent = (await _unsent(desk))[before:]
    assert {(p.person, p.subject) for p in sent} == {(who, o.subject) for who in (ANNA, BEN) for o in (one, other)}
    assert {(p.payload["alerts"][0]["role"], p.payload["alerts"][0]["instead"]) for p in sent} == {
        ("buyer", "Ningbo Bright")
    }
    assert [len(await desk.entries(order, "unreachable")) for order in (one, other)] == [1, 1]

    for person in (ANNA, BEN):
        lost = next(p for p in sent if p.person == person)
        await desk.db.transaction(partial(telling.unreachable, parcel=lost, why="403"))
    staff = [p for p in await _unsent(desk) if p.payload.get("tell") == "alerts" and p.person == ADA]
    assert [p.payload["alerts"][0]["instead"] for p in staff] == ["Nordlys ApS"]
