"""Stories: something was entered wrong and is put right, and whoever was told the wrong thing is told the right one."""

from __future__ import annotations

from tests import steps
from tests.stories.house import House
from tests.stories.ordering import BUYER
from tests.stories.trading import accepted, brought_to, funded, received, shipped
from tests.stories.written import books, events, the_order
from trade.ledger import Account
from trade.orders import Status


async def puts_right(house: House, entry: str, what: str, *answers: str) -> None:
    """Finance opens the form under “More”, says which entry is wrong and how, and why; up to the review."""
    finance = house.finance
    await finance.sends("/start")
    await finance.forges(await finance.sees(""), "s:1")
    await finance.sees("Order 1 ·")
    await finance.taps("⋯ More")
    await finance.taps("✏️ Put an entry right")
    await finance.sees("What was entered wrong on order 1?")
    await finance.taps(entry)
    await finance.sees("What is wrong with it?")
    await finance.taps(what)
    for answer in answers:
        await finance.sends(answer)
    await finance.sees("Put an entry of order 1 right")


async def test_a_payment_that_never_came_is_taken_back_and_both_sides_are_told(house: House) -> None:
    """The supplier doesn't produce against money that is not there; the buyer knows what is due again."""
    await brought_to(house, funded)
    await puts_right(house, f"In: USD 3,000.00 from {BUYER}", "It never came", "I read the line of another customer")
    await house.finance.sees("It counts at once")
    await house.finance.taps("✏️ Put it right")
    await house.finance.sees("The old entry stays in the record")
    await house.supplier.sees("Don't produce or ship before we tell you again")
    await house.buyer.sees("it did not. Reason: I read the line of another customer USD 3,000.00 is due again")
    await house.finance_2.sees("no longer counts on order 1")
    assert (await the_order(house)).status is Status.AGREED
    assert await books(house) == {}
    assert (await events(house))[-2:] == ["funded", "payment-taken-back"]


async def test_a_payout_that_came_back_is_owed_again_and_sent_again(house: House) -> None:
    """The supplier reads why, and where it goes next; nobody hears that the buyer paid too much."""
    await brought_to(house, funded)
    for step in (shipped, received, accepted):
        await step(house)
    await steps.pays_out(house.finance)
    await puts_right(house, "Out: USD 2,940.00 to", "The bank sent it back", "Account closed, says the bank")
    await house.finance.taps("✏️ Put it right")
    await house.supplier.sees("came back from the bank")
    assert (await books(house))[Account.PAYOUTS_PAYABLE] == 294_000
    await house.finance_2.sees("is to be sent again")
    await steps.pays_out(house.finance)
    assert Account.PAYOUTS_PAYABLE not in await books(house)
