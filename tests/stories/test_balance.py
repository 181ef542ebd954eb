"""Stories: an order paid in two parts – production begins with the deposit, the goods leave with the balance."""

from __future__ import annotations

from datetime import timedelta

from tests import steps
from tests.stories.disputing import complains_of, opens_it
from tests.stories.house import House
from tests.stories.ordering import BUYER, reviewed
from tests.stories.trading import accepted, pays, received, sent, shipped
from tests.stories.written import books, the_order
from trade.contracts import WHOLE
from trade.ledger import Account
from trade.orders import Status

BANK, ESCROW = Account.BANK, Account.ESCROW


async def ordered_in_parts(house: House) -> None:
    """Maria chooses 30 % now and 70 % before shipment; Li signs."""
    await reviewed(house)
    await house.buyer.taps("Change something")
    await house.buyer.taps("Payment in parts")
    await house.buyer.sees("When is it paid?")
    await house.buyer.taps("30 % deposit, 70 % before shipment")
    review = await house.buyer.sees("USD 900.00 before production, USD 2,100.00 before shipment")
    assert "please check" in review["text"]
    await house.buyer.taps("Sign and send (USD 3,000.00)")
    offer = await house.supplier.sees(f"New order from {BUYER}")
    assert "After signing the buyer pays a deposit of USD 900.00" in offer["text"]
    await steps.signs(house.supplier)
    await house.supplier.sees("Produce only when we tell you that it is held")
    told = await house.buyer.sees("has signed order 1")
    assert "Now pay the deposit of USD 900.00 by" in told["text"]
    assert "USD 2,100.00 follows before shipment" in told["text"]
    assert "Balance" in told["text"], "a step of its own on the order's way"


async def deposit_held(house: House) -> None:
    """The deposit arrives; Li may produce and not ship."""
    await ordered_in_parts(house)
    await house.buyer.sees("Pay the deposit of USD 900.00 by")
    await pays(house.finance, "USD 900.00")
    await house.finance.sees("The deposit is complete")
    await steps.confirms_payment(house.finance, "The deposit is held.")
    await house.buyer.sees("Your deposit for order 1 is held.")
    await house.buyer.sees("The balance of USD 2,100.00 is due by")
    card = await house.supplier.sees("You can produce now")
    assert "Deposit paid and held" in card["text"]
    assert not any("Shipped" in key for key in house.supplier.keys(card))


async def test_a_deposit_and_a_balance_make_a_whole_trade(house: House) -> None:
    """Each part under a reference of its own; all of it is released at the end."""
    await deposit_held(house)
    assert await books(house) == {BANK: 90_000, ESCROW: 90_000}
    await house.buyer.taps("How to pay")
    how, _ = await house.buyer.receives("photo")
    assert "2,100.00" in how["caption"]
    await steps.claims_payment(house.buyer)
    await house.buyer.sees("looks for your balance of USD 2,100.00")
    await house.finance.sees("says it has paid USD 2,100.00")

    await pays(house.finance, "USD 2,100.00", reference="SECOND-9")
    await steps.confirms_payment(house.finance)
    await house.buyer.sees("All of your money for order 1 is held")
    await house.supplier.sees("The balance of order 1 is in: all USD 3,000.00 is held for you")
    await shipped(house)
    await received(house)
    await accepted(house)
    await sent(house)
    assert (await the_order(house)).status is Status.COMPLETED


async def test_a_balance_that_does_not_come_is_the_suppliers_to_complain_of(house: House) -> None:
    """It is reminded, then Li complains; Maria cannot call the order off as late."""
    await deposit_held(house)
    balance_by = (await the_order(house)).balance_by
    assert balance_by is not None
    await house.waits_until(balance_by - timedelta(days=3))
    reminded = await house.buyer.sees("Pay the balance of USD 2,100.00")
    assert any("I've paid" in key for key in house.buyer.keys(reminded))
    assert not any("Something is wrong" in key for key in house.buyer.keys(reminded)), "the buyer's own to pay"
    await house.waits_until(balance_by + timedelta(days=1, hours=12))
    alert = await house.supplier.sees("give Nordic Home ApS more time, or complain")
    assert any("Something is wrong" in key for key in house.supplier.keys(alert))
    words = ("What happened?", "The goods are ready; the balance has not come.")
    await complains_of(house.supplier, "Balance not paid", words)
    for _ in range(2):
        await house.supplier.taps("Skip")
    review = await house.supplier.sees("please check")
    assert "claims USD 2,100.00; USD 900.00 is held: Balance not paid" in review["text"]
    assert "USD 900.00 before production, USD 2,100.00 before shipment" in review["text"]
    await opens_it(house.supplier)
    await house.supplier.taps("Offer to settle")
    offer = await house.supplier.sees("How much goes back to the buyer")
    assert {"All of it: USD 900.00", "Half of what is held: USD 450.00", "Nothing back"} <= set(
        house.supplier.keys(offer)
    )


async def test_an_order_of_a_cent_is_paid_at_once(house: House) -> None:
    """70 % of a cent is nothing to pay later: the part is left out, and the contract says so."""
    await reviewed(house, quantity="1 pcs", price="$0.01")
    await house.buyer.taps("Change something")
    await house.buyer.taps("Payment in parts")
    await house.buyer.sees("When is it paid?")
    await house.buyer.taps("30 % deposit, 70 % before shipment")
    review = await house.buyer.sees("please check")
    assert "before shipment" not in review["text"]
    await house.buyer.taps("Sign and send (USD 0.01)")
    await house.supplier.sees(f"New order from {BUYER}")
    assert (await the_order(house)).agreement.schedule == WHOLE
