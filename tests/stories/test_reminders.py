"""Stories: reminders arrive, are put off, and lead to a new date that the buyer signs; dates go into a calendar."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

from tests.documents.test_calendar import read
from tests.phone import words
from tests.stories.house import House
from tests.stories.trading import brought_to, funded, offered, shipped, signed
from tests.stories.written import all_is_quiet, recorded, the_order

DAY = timedelta(days=1)


async def test_a_supplier_who_will_be_late_gets_a_new_date_signed(house: House) -> None:
    """From the reminder to the buyer's signature; the next reminders follow the new date."""
    await brought_to(house, funded)
    ship_by = (await the_order(house)).ship_by
    assert ship_by is not None
    await house.waits_until(ship_by - 4 * DAY)
    await house.supplier.sees("6 days, 16 hours left")
    await house.waits_until(ship_by - 3 * DAY + timedelta(hours=10))
    alert = await house.supplier.sees("2 days, 16 hours left")  # it was due at midnight and waited for the morning
    assert "Ship the goods" in alert["text"]
    assert "USD 3,000.00 is held for you" in alert["text"]

    await house.supplier.taps("I'll be late")
    await house.supplier.sees("By when can you ship order 1?")
    await house.supplier.sends("yesterday")
    await house.supplier.sees("I could not read")
    first = house.supplier.keys()[0]
    await house.supplier.taps(first)
    await house.supplier.sees("Why?")
    await house.supplier.sends("The mould broke; the new one comes on Friday.")
    review = await house.supplier.sees("This is your signature.")
    assert first in review["text"]
    await house.supplier.taps("Sign and propose")
    await house.supplier.sees("Until it does, the old date counts.")

    asked = await house.buyer.sees("would like to change the contract of order 1")
    assert first in asked["text"]
    assert "The mould broke" in asked["text"]
    await house.buyer.taps("Sign the change")
    await house.buyer.sees("Sign this change of order 1?")
    await house.buyer.taps("Yes, sign")
    await house.buyer.sees("The change counts now")
    await house.supplier.sees("The contract of order 1 is changed.")

    order = await the_order(house)
    assert order.ship_by == ship_by + 7 * DAY
    assert order.contract_version == 2
    await house.waits_until(order.ship_by - DAY + timedelta(hours=9))
    await house.supplier.sees("Ship the goods")


async def test_a_proposed_date_can_be_declined_or_taken_back(house: House) -> None:
    """Then the contract stays as both signed it."""
    await brought_to(house, funded)
    for turn in range(2):
        await house.supplier.taps("I'll be late")
        await house.supplier.sees("By when can you ship order 1?")
        await house.supplier.taps(house.supplier.keys()[turn])
        await house.supplier.sees("Why?")
        await house.supplier.sends("No containers.")
        await house.supplier.taps("Sign and propose")
        await house.buyer.sees("would like to change the contract")
        if turn == 0:
            await house.buyer.taps("Decline the change")
            await house.buyer.sees("Keep order 1 as it is?")
            await house.buyer.sends("We need them in May.")
            await house.buyer.sees("The contract stays as it is.")
            await house.supplier.sees("“We need them in May.”")
            await house.supplier.taps("Open order")
            await house.supplier.sees("Order 1 · money held")
        else:
            await house.supplier.taps("Take the proposal back")
            await house.supplier.taps("Yes, take it back")
            await house.supplier.sees("Taken back.")
    order = await the_order(house)
    assert (order.contract_version, order.amendment) == (1, None)


async def test_a_reminder_put_off_comes_again(house: House) -> None:
    """In three hours, once; what was delivered is in the record."""
    await brought_to(house, offered)
    expires = (await the_order(house)).offer_expires
    assert expires is not None
    await house.waits_until(expires - 3 * DAY + timedelta(hours=12))
    await house.supplier.sees("Sign the order")
    told = len(await recorded(house, "delivery"))
    await house.supplier.taps("In 3 hours")
    await house.supplier.sees("I'll remind you again on")

    await house.waits(timedelta(hours=3, minutes=1))

    await house.supplier.sees("Sign the order")
    assert len(await recorded(house, "delivery")) == told + 1
    await house.supplier.taps("✍️ Sign")
    await house.supplier.sees("You sell for USD 3,000.00")


async def test_the_buyer_gives_more_time_to_sign(house: House) -> None:
    """With one tap; the supplier is told, and the offer lives longer."""
    await brought_to(house, offered)
    before = (await the_order(house)).offer_expires
    await house.buyer.taps("Give more time")
    await house.buyer.sees("How much more time for")
    await house.buyer.taps("3 days")
    await house.buyer.sees("More time given.")
    await house.supplier.sees("You can sign until")
    after = (await the_order(house)).offer_expires
    assert before is not None
    assert after == before + 3 * DAY


async def test_whoever_would_give_more_time_too_late_is_shown_how_things_stand(house: House) -> None:
    """The supplier has signed meanwhile, so the form closes; what was typed into it goes to nobody by itself."""
    await brought_to(house, offered)
    await house.buyer.taps("Give more time")
    await house.buyer.sees("How much more time for")
    await signed(house)
    await house.buyer.sends("3 days")
    late = await house.buyer.sees("This form is closed: order 1 has moved on")
    assert "Order 1 · waiting for payment" in late["text"]
    await house.buyer.sees("Which order is this about?")
    await house.buyer.taps("Don't send")
    await all_is_quiet(house)
    assert not any("3 days" in words(one) for one in await house.supplier.looks())


async def test_a_supplier_with_a_problem_writes_to_the_buyer_at_once(house: House) -> None:
    """What is typed next is in the order's talk."""
    await brought_to(house, funded)
    ship_by = (await the_order(house)).ship_by
    assert ship_by is not None
    await house.waits_until(ship_by - DAY + timedelta(hours=10))
    await house.supplier.sees("Ship the goods")
    await house.supplier.taps("Problem")
    await house.supplier.sees("What is the matter with order 1?")
    await house.supplier.sends("The port is closed after the storm.")
    await house.buyer.sees("The port is closed after the storm.")


async def test_the_dates_of_an_order_come_as_a_calendar_file(house: House) -> None:
    """In the person's words; what is ahead changes with the order."""
    await brought_to(house, signed)
    await house.buyer.taps("⋯ More")
    await house.buyer.taps("📅 Calendar")
    sent, file = await house.buyer.receives("document", "order-1.ics")
    assert "The dates of order 1" in sent["caption"]
    events = {str(e["uid"]).split("@")[0]: e for e in read(file)}
    order = await the_order(house)
    assert set(events) == {"order-1-payment", "order-1-shipment"}
    assert events["order-1-payment"]["dtend"].dt == order.pay_by
    assert events["order-1-shipment"]["dtstart"].dt == order.agreement.latest_shipment
    assert isinstance(events["order-1-shipment"]["dtstart"].dt, date)
    assert "Order 1: Pay USD 3,000.00" in str(events["order-1-payment"]["summary"])


async def test_expected_goods_are_asked_after(house: House) -> None:
    """On the day they should be there, both sides."""
    await brought_to(house, shipped)
    expected = (await the_order(house)).expected
    assert expected is not None
    await house.waits_until(expected + timedelta(hours=14))
    await house.buyer.sees("Have the goods arrived?")
    await house.supplier.sees("is asked to confirm")
    await house.buyer.taps("📦 Received")
    await house.buyer.sees("your 14 days to inspect begin")


async def test_whoever_signs_first_is_asked_for_their_time_zone_once(house: House) -> None:
    """Guessed from the company's country, shown as the time it is there."""
    await brought_to(house, offered)
    await house.buyer.taps("Yes, right")
    await house.buyer.sees("Every date and deadline you see here is in your time.")
    assert "Is it" not in house.supplier.transcript()


async def test_a_bot_that_dies_on_the_way_to_a_later_day_does_not_go_back_in_time(house: House) -> None:
    """What it has told people by then was told at a time that has been."""
    await brought_to(house, funded)
    moving = asyncio.create_task(house.waits(300 * DAY))
    await house.supplier.sees("left")
    moving.cancel()
    await asyncio.wait([moving])
    await house.restarts()
    newest = max(entry.at for entry in await recorded(house, "alert"))
    assert newest <= house.app.clock.now()
