"""Stories: goods on their way – numbers with a digit wrong, late, unclaimed, and accepted by silence."""

from __future__ import annotations

import asyncio
import hashlib
from datetime import timedelta

from tests import steps
from tests.stories.house import House
from tests.stories.trading import CONTAINER, a_picture, begins_to_ship, brought_to, funded, received, shipped, ships
from tests.stories.written import all_is_quiet, books, events, recorded, the_order
from trade.ledger import Account
from trade.orders import Status
from trade.people import Role


async def test_a_container_number_with_a_digit_wrong_is_not_taken(house: House) -> None:
    """The answer has an example; the right number is taken as typed, with spaces."""
    await brought_to(house, funded)
    await begins_to_ship(house.supplier)
    await house.supplier.sends("CSQU3054384")
    wrong = await house.supplier.sees("has a digit wrong")
    assert "CSQU3054383" in wrong["text"]
    await house.supplier.sends("csqu 305438 3")
    await house.supplier.sees(f"✓ Number: {CONTAINER}")


async def test_documents_and_photos_are_kept_with_the_shipment(house: House) -> None:
    """Each with its hash in the record."""
    await brought_to(house, funded)
    supplier = house.supplier
    bill, packed = a_picture("white"), a_picture("brown")
    await begins_to_ship(supplier)
    await steps.says_what_ships(supplier, CONTAINER)
    await supplier.uploads(b"MZ", kind="document", name="invoice.exe")
    await supplier.sees("“invoice.exe” is not a kind I can take here")
    await supplier.uploads(b"webp", kind="sticker", name="bill.webp")
    await supplier.sees("“sticker.webp” is not a kind I can take here")
    await supplier.uploads(b"%PDF-1.7 bill of lading", kind="document", name="bill.pdf")
    await supplier.sees("bill.pdf")
    await supplier.uploads(packed)
    await supplier.sees("2 files")
    await supplier.uploads(bill)
    await supplier.sees("3 files")
    await supplier.taps("Done")
    await supplier.sees("3 files")
    await steps.confirms_shipment(supplier)
    await house.buyer.sees("Order 1 is on its way.")
    message, content = await house.buyer.receives("document", "bill.pdf")
    assert content == b"%PDF-1.7 bill of lading"
    assert message["caption"] == f"Order 1 · Maersk {CONTAINER}"
    await all_is_quiet(house)
    await house.buyer.looks()
    assert [one for one in house.buyer.messages if one.get("caption") == message["caption"] and "photo" in one][1:]

    kept = await recorded(house, "file", 3)
    expected = {hashlib.sha256(content).hexdigest() for content in (b"%PDF-1.7 bill of lading", packed, bill)}
    assert {entry.body["sha256"] for entry in kept} == expected


async def test_a_document_dated_in_the_future_is_asked_again(house: House) -> None:
    """A transport document is dated on the day of handing over."""
    await brought_to(house, funded)
    await begins_to_ship(house.supplier)
    await house.supplier.taps("Skip")
    await house.supplier.sees("What date is on the transport document?")
    await house.supplier.sends("2099-01-01")
    await house.supplier.sees("1 January 2099 is in the future")


async def test_a_late_shipment_is_shown_late_to_everybody(house: House) -> None:
    """By the date of the transport document."""
    await brought_to(house, funded)
    ship_by = (await the_order(house)).ship_by
    assert ship_by is not None
    await house.waits_until(ship_by + timedelta(days=2))
    await ships(house, "2 days late")
    await house.supplier.sees("Shipped 2 days late")
    told = await house.buyer.sees("Order 1 is on its way.")

    assert "2 days late" in told["text"]
    shipment = (await the_order(house)).shipment
    assert shipment is not None
    assert shipment.days_late == 2


async def test_an_agent_confirms_receipt_by_the_carriers_proof(house: House) -> None:
    """With the proof in words; the buyer's inspection days begin."""
    await brought_to(house, shipped)
    agent = house.mediator
    await agent.sends("/start")
    await agent.forges(await agent.sees(""), "s:1")
    await agent.sees("Order 1 · on the way")
    await agent.taps("⋯ More")
    await agent.taps("📦 Confirm by carrier proof")
    await agent.sees("Which proof of delivery is there for order 1?")
    await agent.sends("Maersk: delivered 3 May 10:12, signed by Jensen")
    await agent.sees("The buyer's inspection days have begun.")
    await house.buyer.sees("Order 1 has arrived by the carrier's proof")
    await house.supplier.sees("Maersk: delivered 3 May 10:12, signed by Jensen")

    assert (await the_order(house)).status is Status.DELIVERED


async def test_silence_is_acceptance_only_after_the_final_notice(house: House) -> None:
    """Step by step: nothing before its time, each thing once."""
    await brought_to(house, received)
    ends = (await the_order(house)).inspect_by
    assert ends is not None
    await house.waits_until(ends - timedelta(hours=24, minutes=1))
    assert (await events(house))[-1] == "delivered"

    await house.waits(timedelta(minutes=1))
    notice = await house.buyer.sees("Final notice for order 1")
    assert "gets USD 3,000.00" in notice["text"]
    await house.supplier.sees("the buyer has had its final notice. Without an objection USD 2,940.00 goes to you")
    assert (await events(house))[-1] == "final-notice-given"

    await house.waits(timedelta(hours=23, minutes=59))
    assert (await the_order(house)).status is Status.DELIVERED
    assert (await books(house))[Account.ESCROW] == 300_000

    await house.waits(timedelta(minutes=1))
    await house.buyer.sees("The inspection time of order 1 is over, so the goods count as accepted")
    await house.supplier.sees("Order 1 is accepted – the inspection time is over.")
    order = await the_order(house)
    assert (order.status, order.accepted_by) == (Status.COMPLETED, Role.CLOCK)
    assert (await events(house)).count("final-notice-given") == 1


async def test_the_final_notice_survives_a_restart(house: House) -> None:
    """Given before it, acted on after it."""
    await brought_to(house, received)
    ends = (await the_order(house)).inspect_by
    assert ends is not None
    await house.waits_until(ends - timedelta(hours=24))
    await house.buyer.sees("Final notice for order 1")
    await house.restarts()
    await house.waits(timedelta(hours=24, seconds=2))
    await house.buyer.sees("the goods count as accepted")

    assert (await events(house))[-4:] == ["final-notice-given", "accepted", "released", "payout-due"]


async def test_an_acceptance_sent_in_time_counts_though_the_bot_was_down_over_the_deadline(house: House) -> None:
    """What people sent meanwhile is read before the clock decides."""
    await brought_to(house, received)
    await house.buyer.taps("✅ Accept the goods")
    await house.buyer.sees("Accept the goods of order 1?")
    await house.sleeps(timedelta(days=30))
    pressing = asyncio.create_task(house.buyer.taps("Yes, release USD 3,000.00"))
    await house.unheard(1)
    await house.starts()
    await pressing
    await house.buyer.sees("Accepted.")
    await house.supplier.sees("Order 1 is accepted.")

    assert (await the_order(house)).accepted_by is Role.BUYER
