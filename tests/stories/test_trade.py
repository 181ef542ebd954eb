"""Stories: a buyer, a supplier and finance take one order from the first message to the released money."""

from __future__ import annotations

from bot.cast import LUMEN
from tests.stories.house import House
from tests.stories.trading import accepted, brought_to, funded, offered, received, sent, shipped, signed
from tests.stories.written import books, events, the_order
from trade.ledger import Account
from trade.orders import Status


async def test_three_people_take_an_order_from_hello_to_released_money(house: House) -> None:
    """Each does what the bot's words and keys say; the record has every step, the books close."""
    await brought_to(house, sent)
    await house.supplier.sees(f"USD 2,940.00 has left our bank for {LUMEN}")

    assert await events(house) == [
        "drafted",
        "offered",
        "signed",
        "payment-received",
        "funded",
        "shipped",
        "delivered",
        "accepted",
        "released",
        "payout-due",
        "payout-sent",
    ]
    assert await books(house) == {Account.BANK: 6_000, Account.FEES: 6_000}
    assert (await the_order(house)).status is Status.COMPLETED


async def test_the_money_is_where_the_trade_is(house: House) -> None:
    """Nothing is held before finance confirms; held it stays until the buyer accepts."""
    for step, expected in (
        (offered, {}),
        (signed, {}),
        (funded, {Account.BANK: 300_000, Account.ESCROW: 300_000}),
        (shipped, {Account.BANK: 300_000, Account.ESCROW: 300_000}),
        (received, {Account.BANK: 300_000, Account.ESCROW: 300_000}),
        (accepted, {Account.BANK: 300_000, Account.FEES: 6_000, Account.PAYOUTS_PAYABLE: 294_000}),
        (sent, {Account.BANK: 6_000, Account.FEES: 6_000}),
    ):
        await step(house)
        assert await books(house) == expected, step.__name__


async def test_both_sides_hold_the_contract_as_a_pdf_with_the_hash_they_signed(house: House) -> None:
    """And the buyer the payment details with a code to scan."""
    await brought_to(house, signed)
    agreement = (await the_order(house)).agreement
    for person in (house.buyer, house.supplier):
        message, pdf = await person.receives("document", "order-1.pdf")
        assert pdf.startswith(b"%PDF")
        assert agreement.hash[:16] in message["caption"]
    details, picture = await house.buyer.receives("photo")

    assert picture.startswith(b"\x89PNG")
    assert "Pay USD\N{NO-BREAK SPACE}3,000.00 for order 1" in details["as_sent"]["caption"]
    assert "RF" in details["caption"]


async def test_both_sides_rate_each_other(house: House) -> None:
    """The stars and the line reach the other side; a rating is given once."""
    await brought_to(house, sent)
    for rater, rated, stars in ((house.buyer, house.supplier, 5), (house.supplier, house.buyer, 4)):
        await rater.taps("⭐ Rate")
        await rater.sees("How was order 1?")
        await rater.taps("⭐" * stars)
        await rater.sees("A line for others?")
        await rater.sends("A pleasure")
        card = await rater.sees("Your rating counts")
        await rated.sees(f"rated you {stars} of 5 for order 1: “A pleasure”")
        assert not any("Rate" in key for key in rater.keys(card))

    ratings = (await the_order(house)).ratings
    assert {role.value: (rating.stars, rating.line) for role, rating in ratings.items()} == {
        "buyer": (5, "A pleasure"),
        "supplier": (4, "A pleasure"),
    }
