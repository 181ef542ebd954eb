"""Stories: disputes that the two sides end between themselves – opened, answered, offered, settled, withdrawn."""

from __future__ import annotations

from tests.stories.disputing import opened
from tests.stories.house import House
from tests.stories.trading import brought_to, received
from tests.stories.written import books, the_order
from trade.disputes import DisputeState
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

    await supplier.taps("💬 Answer the claim")
    await supplier.sees("What do you say to it?")
    await supplier.sends("We are sorry; the carton fell.")
    await supplier.sees("Answered.")
    await buyer.sees("the carton fell")

    await supplier.taps("🤝 Offer to settle")
    await supplier.sees("How much goes back to the buyer")
    await supplier.taps("As claimed: USD 120.00")
    await supplier.sees("Do the goods go back")
    await supplier.taps("No")
    await supplier.sees("A word to the other side?")
    await supplier.taps("Skip")
    nets = await supplier.sees("Your offer for order 1")
    assert "gets USD 120.00 back" in nets["text"]
    assert "You get USD 2,822.40 (our fee: USD 57.60)" in nets["text"]
    await supplier.taps("🤝 Send the offer")
    await supplier.sees("Offer sent.")

    await buyer.sees("offers to settle order 1")
    await buyer.taps("✅ Accept the offer")
    asked = await buyer.sees("Settle order 1 this way?")
    assert "You get USD 120.00 back" in asked["text"]
    assert "USD 2,822.40" in asked["text"]
    await buyer.taps("✅ Yes, agreed")
    card = await buyer.sees("Settled.")
    assert "working day 0 of 15" in card["text"]
    await supplier.sees("Order 1 is settled.")

    order = await the_order(house)
    assert order.status is Status.COMPLETED
    assert order.past_disputes[-1].state is DisputeState.SETTLED
    assert await books(house) == {
        Account.BANK: 300_000,
        Account.REFUNDS_PAYABLE: 12_000,
        Account.PAYOUTS_PAYABLE: 282_240,
        Account.FEES: 5_760,
    }
