"""Stories: an order ends before shipment and the money goes back – together, or by the buyer alone when it is late."""

from __future__ import annotations

from datetime import timedelta

from bot.cast import LUMEN
from tests.people import Person
from tests.stories.house import House
from tests.stories.ordering import BUYER
from tests.stories.trading import ACCOUNT, brought_to, funded, sent_back, signed
from tests.stories.written import books, events, the_order
from trade.ledger import Account
from trade.orders import Status


async def asks_to_cancel(person: Person) -> None:
    """One side would like to cancel, from the card's further keys, up to the reason."""
    await person.sends("/orders")
    await person.taps("1 ·")
    await person.sees("Order 1 ·")
    await person.taps("⋯ More")
    await person.taps("↩️ Propose to cancel")
    await person.sees("The other side has to agree")


async def proposes(person: Person, why: str) -> None:
    """And gives the reason."""
    await asks_to_cancel(person)
    await person.sends(why)
    await person.sees("until it agrees the order goes on")


async def test_both_sides_cancel_together_and_the_money_goes_back(house: House) -> None:
    """Refused once, agreed the second time; all of it returns to the account it came from."""
    await brought_to(house, funded)
    await proposes(house.supplier, "A part is missing")
    asked = await house.buyer.sees(f"{LUMEN} would like to cancel order 1. “A part is missing”")
    assert "all of USD 3,000.00 goes back to you" in asked["text"]
    await house.buyer.taps("Go on with the order")
    await house.buyer.sees("The order goes on.")
    await house.supplier.sees("off the table. USD 3,000.00 stays held for you.")
    assert (await the_order(house)).status is Status.FUNDED

    await proposes(house.buyer, "We found another")
    told = await house.supplier.sees(f"{BUYER} would like to cancel order 1. “We found another”")
    assert house.supplier.keys(told) == ["↩️ Agree to cancel: USD 3,000.00", "Go on with the order", "Open order"]
    await house.supplier.taps("↩️ Agree to cancel")
    await house.supplier.sees(f"USD 3,000.00 goes back to {BUYER}, freight included")
    await house.supplier.taps("Yes, cancel")
    await house.buyer.sees("is cancelled by both sides. USD 3,000.00 is to go back to the account it came from")
    order = await house.finance.sees(f"USD 3,000.00 back to {BUYER}")
    assert ACCOUNT in order["text"]
    assert await books(house) == {Account.BANK: 300_000, Account.REFUNDS_PAYABLE: 300_000}

    await sent_back(house, "USD 3,000.00")
    assert await books(house) == {}
    assert (await events(house))[-5:] == [
        "cancel-refused",
        "cancel-proposed",
        "cancelled",
        "payout-due",
        "payout-sent",
    ]


async def test_an_order_nobody_has_paid_is_cancelled_without_a_word_of_money(house: House) -> None:
    """Without a reason, too: no amount of zero and no empty quotation marks are shown."""
    await brought_to(house, signed)
    await asks_to_cancel(house.supplier)
    await house.supplier.taps("Skip")
    told = await house.buyer.sees(f"{LUMEN} would like to cancel order 1.")
    assert "Nothing has been paid. If you agree, the order ends." in told["text"]
    await house.buyer.taps("Open order")
    card = await house.buyer.sees("would like to cancel.")
    assert "the order ends; you have paid nothing" in card["text"]
    await house.buyer.taps("↩️ Agree to cancel")
    await house.buyer.sees("Nothing has been paid. The order ends here.")
    await house.buyer.taps("Yes, cancel")
    await house.supplier.sees("is cancelled by both sides. Nothing had been paid. Don't ship.")

    said = house.buyer.transcript() + house.supplier.transcript()
    assert "USD 0.00" not in said
    assert "“–”" not in said
    assert "“”" not in said


async def test_nobody_agrees_to_their_own_proposal(house: House) -> None:
    """A forged key is answered with why."""
    await brought_to(house, signed)
    await proposes(house.supplier, "A part is missing")
    card = await house.supplier.sees("until it agrees the order goes on")
    version = (await the_order(house)).version
    assert not any("Agree to cancel" in key for key in house.supplier.keys(card))
    answer = await house.supplier.forges(card, f"y:1:{version}:agree-cancel")

    assert "the other side answers" in answer
    assert (await the_order(house)).status is Status.AGREED


async def test_a_late_order_is_cancelled_by_the_buyer_alone(house: House) -> None:
    """Not a minute before it is late; then all of it comes back to the payer's account."""
    await brought_to(house, funded)
    ship_by = (await the_order(house)).ship_by
    assert ship_by is not None
    await house.waits_until(ship_by - timedelta(minutes=1))
    await house.buyer.sends("/orders")
    await house.buyer.taps("1 ·")
    card = await house.buyer.sees("Order 1 · money held")
    assert not any("it's late" in key for key in house.buyer.keys(card))
    answer = await house.buyer.forges(card, f"y:1:{(await the_order(house)).version}:cancel-late")
    assert "The shipment isn't late" in answer

    await house.waits(timedelta(minutes=2))
    await house.buyer.sends("/orders")
    await house.buyer.taps("1 ·")
    await house.buyer.sees("The shipment is late.")
    await house.buyer.taps("↩️ Cancel, late")
    await house.buyer.sees("All of USD 3,000.00 goes back to you, freight included")
    await house.buyer.taps("Yes, cancel")
    await house.buyer.sees("Your money is to go back to the account it came from")
    await house.supplier.sees("by the buyer, because it was late")
    await sent_back(house, "USD 3,000.00")

    order = await the_order(house)
    assert order.status is Status.CANCELLED
    assert [(payout.amount, payout.to, payout.to_name) for payout in order.payouts] == [(300_000, ACCOUNT, BUYER)]
    assert await books(house) == {}


async def test_shipping_after_the_date_is_still_possible_until_the_buyer_cancels(house: House) -> None:
    """The supplier's card says so."""
    await brought_to(house, funded)
    await house.waits(timedelta(days=50))
    await house.supplier.sends("/orders")
    await house.supplier.taps("1 ·")
    card = await house.supplier.sees("You are late:")

    assert any("Shipped" in key for key in house.supplier.keys(card))
