"""Stories: disputes that the two sides end between themselves – opened, answered, offered, settled, withdrawn."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import steps
from tests.stories.disputing import (
    answers,
    complains,
    complains_of,
    looks,
    makes_the_offer,
    offers,
    opened,
    opens_it,
    withdraws,
    words_an_offer,
)
from tests.stories.house import House
from tests.stories.trading import a_picture, brought_to, funded, received, ships
from tests.stories.written import books, entries, events, money_is, recorded, the_order
from trade.disputes import DisputeState, OfferState
from trade.ledger import Account
from trade.orders import Status


async def test_defective_lamps_are_counted_priced_and_settled(house: House) -> None:
    """100 lamps at USD 1.20: claimed USD 120, offered, accepted, and the money goes exactly so."""
    buyer, supplier = house.buyer, house.supplier
    await brought_to(house, received)
    await opened(house, "100")
    told = await supplier.sees("has opened a dispute about order 1")
    assert "claims USD 120.00" in told["text"]
    assert "400 lm" in told["text"]

    await answers(supplier, "We are sorry; the carton fell.")
    await buyer.sees("the carton fell")

    nets = await words_an_offer(supplier, "[As claimed: USD 120.00]")
    assert "gets USD 120.00 back" in nets["text"]
    assert "You get USD 2,822.40 (our fee: USD 57.60)" in nets["text"]
    await makes_the_offer(supplier)
    await buyer.sees("offers to settle order 1")
    await buyer.taps("✅ Accept offer")
    asked = await buyer.sees("Settle order 1 this way?")
    assert "You get USD 120.00 back" in asked["text"]
    assert "USD 2,822.40" in asked["text"]
    await buyer.taps("✅ Yes, agreed")
    card = await buyer.sees("Settled.")
    assert "working day 0 of 15" in card["text"]
    settled = await supplier.sees("Order 1 is settled.")
    assert "Refunds take" not in settled["text"]

    await supplier.taps("Open order")
    await supplier.taps("⚖️ The whole case")
    agreed = await supplier.sees("Agreed:")
    assert "You get USD 2,822.40 (our fee: USD 57.60)" in agreed["text"]
    assert "claims USD 120.00 of USD 3,000.00" in agreed["text"]
    order = await the_order(house)
    assert order.status is Status.COMPLETED
    assert order.past_disputes[-1].state is DisputeState.SETTLED
    assert await books(house) == {
        Account.BANK: 300_000,
        Account.REFUNDS_PAYABLE: 12_000,
        Account.PAYOUTS_PAYABLE: 282_240,
        Account.FEES: 5_760,
    }


async def test_an_offer_taken_back_meanwhile_is_not_accepted(house: House) -> None:
    """Maria has the question in front of her while Li takes the offer back: nothing is agreed, and she sees why."""
    buyer, supplier = house.buyer, house.supplier
    await brought_to(house, received)
    await opened(house)
    await offers(supplier, "500")
    await buyer.sees("offers to settle order 1")
    await buyer.taps("✅ Accept offer")
    asked = await buyer.sees("Settle order 1 this way?")

    card = await looks(supplier)
    await supplier.taps("⋯ More", message=card)
    await supplier.taps("↩️ Take my offer back")
    await supplier.sees("Take your offer for order 1 back?")
    await supplier.taps("Yes, take it back")
    await supplier.sees("Your offer is off the table.")
    await buyer.sees("took its offer for order 1 back")

    await buyer.taps("✅ Yes, agreed", message=asked)
    order = await the_order(house)
    assert order.dispute is not None
    assert order.dispute.state is DisputeState.NEGOTIATION
    assert [made.state for made in order.dispute.offers] == [OfferState.WITHDRAWN]
    assert order.held == 300_000


async def test_the_key_of_a_replaced_offer_says_that_a_newer_one_stands(house: House) -> None:
    """Whoever taps the old offer, or said yes to it a moment too late, sees the new amounts and is asked anew."""
    buyer, supplier = house.buyer, house.supplier
    await brought_to(house, received)
    await opened(house)
    await offers(supplier, "100")
    old = await buyer.sees("offers to settle order 1")
    assert "takes the place" not in old["text"]
    await buyer.taps("✅ Accept offer", message=old)
    asked = await buyer.sees("Settle order 1 this way?")
    assert "You get USD 100.00 back" in asked["text"]
    assert "replaced" not in asked["text"]

    await offers(supplier, "50")
    new = await buyer.sees("It takes the place of the earlier offer")
    assert "You get USD 50.00 back" in new["text"]
    await buyer.taps("✅ Yes, agreed", message=asked)
    again = await buyer.sees("Nothing was done")
    assert "You get USD 50.00 back" in again["text"]
    await buyer.taps("‹ Back", message=again)
    await buyer.forges(new, "ao:1:1:1")
    late = await buyer.sees("has replaced the offer you tapped")
    assert "You get USD 50.00 back" in late["text"]
    assert "USD 100.00" not in late["text"]
    assert (await the_order(house)).dispute is not None
    await buyer.taps("✅ Yes, agreed", message=late)
    await buyer.sees("Settled.")
    assert (await books(house))[Account.REFUNDS_PAYABLE] == 5_000


@pytest.mark.parametrize("key", ["ao:1:1:9", "ao:1:2:1"])
async def test_a_key_of_an_offer_that_was_never_made_changes_nothing(house: House, key: str) -> None:
    """Nor one of a dispute there has not been."""
    await brought_to(house, received)
    await opened(house)
    await offers(house.supplier, "100")
    told = await house.buyer.sees("offers to settle order 1")
    assert "Nothing was done" in await house.buyer.forges(told, key)
    await house.buyer.sees("Order 1 · in dispute")
    assert (await the_order(house)).dispute is not None


async def test_offers_and_counter_offers_stay_readable(house: House) -> None:
    """The history shows each with what became of it; a newer one takes the older one's place."""
    buyer, supplier = house.buyer, house.supplier
    await brought_to(house, received)
    await opened(house)
    await offers(supplier, "50")
    await buyer.sees("offers to settle order 1")
    await looks(buyer)
    await offers(buyer, "90")
    await supplier.sees("offers to settle order 1")
    card = await looks(supplier)
    assert "You get USD 2,891.00" in card["text"]
    assert "Your offer" in card["text"]
    assert "Offer by Nordic Home" in card["text"]
    await offers(supplier, "80")

    await looks(buyer)
    await buyer.taps("⚖️ The whole case")
    await buyer.sees("not yet from")
    await buyer.taps("🤝 Offers (3)")
    history = (await buyer.sees("Offers for order 1"))["text"]
    assert "· replaced" in history
    assert "Your offer" in history
    assert "You get USD 80.00 back" in history


async def test_a_withdrawn_dispute_gives_the_time_back(house: House) -> None:
    """The inspection goes on for as long as the dispute took, and nothing has moved."""
    buyer = house.buyer
    await brought_to(house, received)
    before = (await the_order(house)).inspect_by
    await opened(house)
    await house.waits(timedelta(days=1))
    await looks(buyer)
    await withdraws(buyer)
    await house.supplier.sees("has withdrawn the dispute about order 1")

    after = await the_order(house)
    assert after.status is Status.DELIVERED
    assert before is not None
    assert after.inspect_by is not None
    assert after.inspect_by - before >= timedelta(days=1)
    assert await books(house) == {Account.BANK: 300_000, Account.ESCROW: 300_000}


async def test_photos_given_with_the_claim_reach_the_other_side_and_the_record(house: House) -> None:
    """The file is kept by its hash, and Li sees the picture."""
    await brought_to(house, received)
    await complains(house.buyer, "2,500")
    await house.buyer.uploads(a_picture("grey"))
    await house.buyer.sees("tap Done")
    await house.buyer.taps("Done")
    counted = ("How did you count?", "opened 10 of 100 cartons")
    await steps.fills_in(house.buyer, counted, ("What did you measure", "[Skip]"), ("inspection report?", "[Skip]"))
    review = await house.buyer.sees("please check")
    assert "claims USD 3,000.00" in review["text"]
    assert "Evidence with it: 2" in review["text"]
    await opens_it(house.buyer)
    await house.supplier.sees("opened 10 of 100 cartons")
    await house.supplier.receives("photo")
    assert len(await recorded(house, "file")) == 1
    assert (await events(house)).count("evidence-added") == 2


async def test_nothing_shipped_in_time_is_claimed_whole(house: House) -> None:
    """Neither line nor amount is asked for: it is everything held."""
    buyer = house.buyer
    await brought_to(house, funded)
    ship_by = (await the_order(house)).ship_by
    assert ship_by is not None
    await house.waits_until(ship_by + timedelta(hours=1))
    card = await looks(buyer)
    await buyer.taps("⋯ More", message=card)
    await buyer.taps("⚠️ Something is wrong")
    asked = await buyer.sees("What is wrong with order 1?")
    assert "Damaged" not in asked["text"]
    await buyer.taps("Not shipped")
    words = ("What happened?", "No lamps, no answer.")
    await steps.fills_in(buyer, words, ("What was said about it?", "[Skip]"))
    review = await buyer.sees("please check")
    assert "claims USD 3,000.00" in review["text"]
    assert "Shipment by" in review["text"]
    await opens_it(buyer)
    assert [entry.body["type"] for entry in await entries(house)][-1] == "dispute-opened"


async def test_a_dispute_in_the_last_hours_gives_just_these_hours_back(house: House) -> None:
    """The final notice stands; twelve hours were left, and after twelve hours the money is released."""
    await brought_to(house, received)
    ends = (await the_order(house)).inspect_by
    assert ends is not None
    await house.waits_until(ends - timedelta(hours=12))
    await looks(house.buyer)
    await opened(house)
    begun = house.app.clock.now()
    await house.waits(timedelta(days=2))
    await looks(house.buyer)
    await withdraws(house.buyer)
    left = ends - begun
    await house.waits(left - timedelta(minutes=5))
    assert (await the_order(house)).status is Status.DELIVERED
    await house.waits(timedelta(minutes=6))
    await house.buyer.sees("The inspection time of order 1 is over, so the goods count as accepted")
    assert (await events(house)).count("final-notice-given") == 1
    await money_is(house, {Account.BANK: 300_000, Account.PAYOUTS_PAYABLE: 294_000, Account.FEES: 6_000})


async def test_a_dispute_before_shipment_moves_the_date_of_shipment(house: House) -> None:
    """Three days in dispute: what ships two days after the first date is on time."""
    buyer = house.buyer
    await brought_to(house, funded)
    ship_by = (await the_order(house)).ship_by
    assert ship_by is not None
    card = await looks(buyer)
    await buyer.taps("⋯ More", message=card)
    asked = ("How much do you claim for order 1?", "100"), ("What happened?", "The sample was dark.")
    await complains_of(buyer, "Something else", *asked, ("What was said about it?", "[Skip]"))
    await opens_it(buyer)
    await house.waits(timedelta(days=2, hours=12))
    await looks(buyer)
    await withdraws(buyer)
    await house.supplier.sees("has withdrawn the dispute about order 1")
    assert (await the_order(house)).ship_by == ship_by + timedelta(days=3)
    await house.waits_until(ship_by + timedelta(days=2))
    await ships(house, "On time")
    await money_is(house, {Account.BANK: 300_000, Account.ESCROW: 300_000})
