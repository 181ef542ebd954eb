"""Stories: money arrives as it does in real life – exact, short, too much, from somebody else, twice, or not at all."""

from __future__ import annotations

from datetime import timedelta

from tests import steps
from tests.people import Person
from tests.stories.house import House
from tests.stories.ordering import BUYER
from tests.stories.trading import ACCOUNT, a_picture, brought_to, enters, funded, pays, sent_back, signed
from tests.stories.written import books, events, the_order
from trade.identifiers import creditor_reference
from trade.ledger import Account
from trade.orders import Status

BANK, ESCROW, SUSPENSE, REFUNDS = Account.BANK, Account.ESCROW, Account.SUSPENSE, Account.REFUNDS_PAYABLE


async def confirms(finance: Person, amount: str, told: str) -> None:
    """Finance enters an amount from the buyer and confirms it."""
    await pays(finance, amount)
    await steps.confirms_payment(finance, told)


async def test_a_short_payment_is_held_and_the_rest_asked_for(house: House) -> None:
    """The supplier is told to ship only when all of it is there."""
    await brought_to(house, signed)
    await pays(house.finance, "2,000")
    await house.finance.sees("USD 1,000.00 is missing. What has arrived is held; the buyer is asked for the rest")
    await steps.confirms_payment(house.finance, "USD 1,000.00 is still missing")
    await house.buyer.sees("USD 2,000.00 for order 1 has arrived; USD 1,000.00 is missing")
    assert await books(house) == {BANK: 200_000, ESCROW: 200_000}
    assert (await the_order(house)).status is Status.AGREED

    await confirms(house.finance, "1,000", "All of it is held.")
    await house.supplier.sees("USD 3,000.00 is held for order 1")
    assert await books(house) == {BANK: 300_000, ESCROW: 300_000}


async def test_bank_charges_may_be_let_pass_but_no_more(house: House) -> None:
    """USD 15 of 3,000 is what banks take; a cent more is not."""
    await brought_to(house, signed)
    await confirms(house.finance, "2,984.99", "USD 15.01 is still missing")
    card = await house.finance.sees("USD 15.01 is missing")
    assert not any("👌 Let" in key for key in house.finance.keys(card))
    await confirms(house.finance, "0.01", "USD 15.00 is still missing")
    await house.finance.taps("👌 Let")
    await house.finance.sees("Let USD 15.00 pass as bank charges?")
    await house.finance.taps("Yes, let ")
    await house.finance.sees("The order counts as paid.")
    await house.supplier.sees("USD 2,985.00 is held for order 1")

    assert await books(house) == {BANK: 298_500, ESCROW: 298_500}


async def test_what_is_too_much_goes_back_to_where_it_came_from(house: House) -> None:
    """As a payout to the payer's account."""
    await brought_to(house, signed)
    await pays(house.finance, "3,100", account="DK9520000123456789")
    await house.finance.sees("USD 100.00 too much. The order is paid; the rest becomes a refund")
    await steps.confirms_payment(house.finance, "USD 100.00 too much is in the list of money to be sent back")
    await house.buyer.sees("USD 100.00 is too much and goes back to the account it came from")
    assert await books(house) == {BANK: 310_000, ESCROW: 300_000, REFUNDS: 10_000}

    await house.finance.sends("/payouts")
    payouts = await house.finance.sees("Money to be sent")
    assert f"USD 100.00 back to {BUYER}" in payouts["text"]
    assert "DK9520000123456789" in payouts["text"]
    await sent_back(house, "USD 100.00")
    assert await books(house) == {BANK: 300_000, ESCROW: 300_000}


async def test_a_wrong_payer_is_flagged_and_can_be_counted(house: House) -> None:
    """Held aside it counts for nothing; counted it is held like any other."""
    await brought_to(house, signed)
    await pays(house.finance, "3,000", "Aksel Trading A/S")
    await house.finance.taps("✋ Hold it aside")
    await steps.says_whence(house.finance, ACCOUNT)
    await house.finance.taps("Hold it aside")
    await house.finance.sees("Held aside.")
    await house.buyer.sees("USD 3,000.00 from Aksel Trading A/S has arrived for order 1. That is not your company")
    assert await books(house) == {BANK: 300_000, SUSPENSE: 300_000}

    await house.finance.taps("✅ Count it")
    await house.finance.sees("Count USD 3,000.00 from Aksel Trading A/S for order 1?")
    await house.finance.taps("Yes, count")
    await house.finance.sees("Counted.")
    await house.supplier.sees("USD 3,000.00 is held for order 1")
    assert await books(house) == {BANK: 300_000, ESCROW: 300_000}


async def test_a_wrong_payers_money_can_be_sent_back(house: House) -> None:
    """To the very payer; the order waits for the buyer's own money."""
    await brought_to(house, signed)
    await pays(house.finance, "3,000", "Aksel Trading A/S")
    await house.finance.taps("✋ Hold it aside")
    await steps.says_whence(house.finance, "DK111")
    await house.finance.taps("Hold it aside")
    await house.finance.sees("Held aside.")
    await house.finance.taps("↩️ Send it back")
    await house.finance.taps("Yes, send back")
    await house.buyer.sees("please pay from your company's own account")
    await house.finance_2.sees("USD 3,000.00 back to Aksel Trading A/S")
    assert await books(house) == {BANK: 300_000, REFUNDS: 300_000}
    assert (await the_order(house)).status is Status.AGREED


async def test_a_checked_payer_counts_at_once(house: House) -> None:
    """A parent company pays, finance has looked into it."""
    await brought_to(house, signed)
    await pays(house.finance, "3,000", "Nordic Holding ApS")
    await house.finance.taps("I've checked: count it")
    await steps.says_whence(house.finance, ACCOUNT)
    await steps.confirms_payment(house.finance)


async def test_the_same_bank_reference_counts_once(house: House) -> None:
    """The second time, however it is spelled, nothing is offered but to look at it again."""
    await brought_to(house, signed)
    await pays(house.finance, "1,000", reference="FT-26327")
    await steps.confirms_payment(house.finance, "USD 2,000.00 is still missing")
    await pays(house.finance, "1,500", reference="ft 26327")
    review = await house.finance.sees("This transfer counts already, on order 1")
    assert not any("Confirm" in key for key in house.finance.keys(review))
    await house.finance.taps("It is that one: enter nothing")
    await house.finance.sees("Order 1 ·")

    assert await books(house) == {BANK: 100_000, ESCROW: 100_000}


async def test_two_payments_that_look_the_same_are_asked_about(house: House) -> None:
    """Half and half on one day: whoever says that it is another one has both counted."""
    await brought_to(house, signed)
    await pays(house.finance, "1,500", reference="FT26327")
    await steps.confirms_payment(house.finance, "USD 1,500.00 is still missing")
    await pays(house.finance, "1,500", reference="FT26328")
    await house.finance.sees("Is this the same payment as the one on order 1?")
    await house.finance.taps("It is another one · 🔒 Confirm")
    await house.finance.sees("All of it is held.")

    assert await books(house) == {BANK: 300_000, ESCROW: 300_000}


async def test_a_bank_reference_is_the_banks_own_or_there_is_a_reason(house: House) -> None:
    """Neither our own reference nor a word for none is taken; why there is none stands in the review."""
    await brought_to(house, signed)
    await pays(house.finance, "3,000")
    await house.finance.sees("reference: Paid in at the counter")
    await house.finance.taps("✏️ Change something")
    await house.finance.taps("Bank reference")
    for wrong, answer in ((creditor_reference(1, 1), "the reference we gave the buyer"), ("N/A", "isn't a reference")):
        await house.finance.sends(wrong)
        await house.finance.sees(answer)
    await house.finance.sends("FT26327")
    await house.finance.sees("reference: FT26327")
    await steps.confirms_payment(house.finance)


async def test_a_transfer_slip_reaches_finance_as_the_photo_it_is(house: House) -> None:
    """It changes nothing; words instead of a slip are asked for again."""
    await brought_to(house, signed)
    slip = a_picture("orange")
    await steps.says_it_has_paid(house.buyer)
    await house.buyer.sends("I paid this morning")
    await house.buyer.sees("Please send the file itself")
    await house.buyer.uploads(b"webp", kind="sticker")
    await house.buyer.sees("“sticker.webp” is not a kind I can take here")
    await house.buyer.uploads(slip)
    await house.buyer.sees("tap Done")
    await house.buyer.taps("Done")
    await house.buyer.sees("Finance has been told.")
    told, picture = await house.finance.receives("photo")

    assert picture == slip
    assert f"{BUYER} says it has paid USD 3,000.00" in told["caption"]
    assert await books(house) == {}
    assert (await the_order(house)).status is Status.AGREED


async def test_finance_confirms_from_the_claim_and_a_misread_amount_is_asked_again(house: House) -> None:
    """The key under the claim opens the form; nonsense and another currency are answered with why."""
    await brought_to(house, signed)
    await steps.claims_payment(house.buyer)
    await house.finance.sees("says it has paid USD 3,000.00")
    await house.finance.taps("🏦 Confirm payment")
    for nonsense, answer in (("all of it", "Write it like 1.20 USD"), ("3000 EUR", "This order is in USD")):
        await house.finance.sends(nonsense)
        await house.finance.sees(answer)
    await enters(house.finance, "3000")
    await steps.confirms_payment(house.finance)


async def test_an_unpaid_order_is_cancelled_by_the_clock_and_not_before(house: House) -> None:
    """Both sides are told; nobody owes anything."""
    await brought_to(house, signed)
    due = (await the_order(house)).pay_by
    assert due is not None
    await house.waits_until(due - timedelta(minutes=1))
    assert (await the_order(house)).status is Status.AGREED
    await house.waits(timedelta(minutes=2))
    await house.buyer.sees("because nothing was paid in time. You owe nothing")
    await house.supplier.sees("because nothing was paid in time. Don't ship")

    assert await events(house) == ["drafted", "offered", "signed", "cancelled"]


async def test_an_order_whose_buyer_says_it_has_paid_is_not_cancelled_by_the_clock(house: House) -> None:
    """Finance looks first; the late money moves the shipment date."""
    await brought_to(house, signed)
    before = (await the_order(house)).ship_by
    await steps.claims_payment(house.buyer)
    await house.buyer.sees("Finance has been told.")
    await house.waits(timedelta(days=9))
    assert (await the_order(house)).status is Status.AGREED
    await pays(house.finance, "3,000")
    await house.finance.taps("🔒 Confirm")
    await house.supplier.sees("your date moved by as many")
    order = await the_order(house)
    assert before is not None
    assert order.ship_by == before + timedelta(days=order.moved_days)
    assert order.moved_days in (1, 2)


async def test_a_payment_after_the_end_goes_back(house: House) -> None:
    """The order stays cancelled; all of the money is to be returned."""
    await brought_to(house, signed)
    await house.waits(timedelta(days=9))
    await house.buyer.sees("is cancelled")
    await house.finance.sends("/start")
    card = await house.finance.sees("")
    await house.finance.forges(card, "s:1")
    await house.finance.sees("Order 1 · cancelled")
    await house.finance.taps("⋯ More")
    await house.finance.taps("🏦 Money arrived")
    await enters(house.finance, "3,000")
    await house.finance.sees("Nothing is due on this order now: all of it, USD 3,000.00, becomes a refund.")
    await steps.confirms_payment(house.finance, "Nothing was due: USD 3,000.00 is in the list of money")
    await house.finance_2.sees(f"USD 3,000.00 back to {BUYER}")

    assert await books(house) == {BANK: 300_000, REFUNDS: 300_000}
    assert (await the_order(house)).status is Status.CANCELLED


async def test_two_people_of_finance_confirm_the_same_money_and_it_counts_once(house: House) -> None:
    """Both fill the form in; the second is shown that it counts already."""
    await brought_to(house, signed)
    other = house.finance_2
    for finance in (house.finance, other):
        await pays(finance, "3,000", reference="FT26327")
    await steps.confirms_payment(house.finance)
    await steps.confirms_payment(other, "This transfer counts already, on order 1")

    assert await books(house) == {BANK: 300_000, ESCROW: 300_000}


async def test_a_paid_order_shows_everybody_what_comes_next(house: House) -> None:
    """One clear next action, under the card of whoever has it."""
    await brought_to(house, funded)
    keys = {}
    for person in (house.buyer, house.supplier, house.finance):
        await person.sends("/start")
        await person.forges(await person.sees(""), "s:1")
        card = await person.sees("Order 1 · money held")
        keys[person.name] = person.keys(card)[0]

    assert keys == {"Maria": "📄 Contract", "Wei": "🚢 Shipped", "Amara": "📄 Contract"}
