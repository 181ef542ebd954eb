"""Stories: a number is what its writer meant, for the buyer, for finance and for both sides of a dispute."""

from __future__ import annotations

from tests.stories.disputing import answers, opened
from tests.stories.house import House
from tests.stories.ordering import asked_how_many, reviewed, says_when_and_where
from tests.stories.trading import brought_to, received, signed


async def test_tonnes_for_kilograms_are_one_sum_for_everybody(house: House) -> None:
    """Maria buys 12,500 kg at €235 a tonne; what she signs is what Li signs."""
    await asked_how_many(house)
    await house.buyer.sends("12,500 kg")
    await house.buyer.sees("What does one unit cost?")
    await house.buyer.sends("€235/t")
    await house.buyer.sees("12,500 kg × EUR 235.00/t = EUR 2,937.50")
    await says_when_and_where(house.buyer)
    await house.buyer.taps("Sign and send (EUR 2,937.50)")
    await house.supplier.sees("EUR 2,937.50")
    await house.supplier.taps("📄 Contract")
    await house.supplier.sees("12,500 kg × EUR 235.00/t = EUR 2,937.50")


async def test_finance_is_asked_what_could_be_two_amounts(house: House) -> None:
    """And another currency, or a price for a unit, is never taken for money that arrived."""
    await brought_to(house, signed)
    await house.finance.sends("/payments")
    await house.finance.taps("Order 1")
    await house.finance.taps("Confirm payment")
    for typed in ("¥3000", "3000 kr", "C$3000"):
        await house.finance.sends(typed)
        await house.finance.sees("This order is in USD")
    await house.finance.sends("$1.20/pc")
    await house.finance.sees("How much money arrived, in one sum?")
    await house.finance.sends("3.000")
    asked = await house.finance.sees("can be read in more than one way")
    assert ["USD 3,000.00", "USD 3.00"] == house.finance.keys(asked)[:2]
    await house.finance.taps("USD 3,000.00")
    await house.finance.sees("USD 3,000.00")


async def test_a_sum_to_settle_is_asked_where_it_could_be_two(house: House) -> None:
    """1.500 is half the order to Maria, and a dollar fifty to somebody else."""
    await brought_to(house, received)
    await opened(house)
    await answers(house.supplier, "We will look into it.")
    await house.supplier.taps("Offer to settle")
    await house.supplier.sends("$0.50/pc")
    await house.supplier.sees("A settlement is one sum")
    await house.supplier.sends("1.500")
    asked = await house.supplier.sees("can be read in more than one way")
    assert ["USD 1,500.00", "USD 1.50"] == house.supplier.keys(asked)[:2]


async def test_a_price_edited_into_another_sign_on_the_review_is_refused(house: House) -> None:
    """The freight of an order in dollars is not 90 yuan."""
    await reviewed(house)
    await house.buyer.taps("Change something")
    await house.buyer.taps("Freight")
    await house.buyer.sends("90元")
    await house.buyer.sees("This order is in USD, but “90元” names another currency.")
