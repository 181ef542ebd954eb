"""Stories: the bank's way of printing a name raises no question, another company's name does."""

from __future__ import annotations

from tests import steps
from tests.stories.house import House
from tests.stories.trading import ACCOUNT, brought_to, pays, signed
from tests.stories.written import the_order
from trade.orders import Status


async def test_a_payer_printed_as_banks_do_is_the_buyer(house: House) -> None:
    """Nordic Home ApS in capitals, in pieces and with the payment format's mark before it."""
    await brought_to(house, signed)
    await house.finance.sends("/payments")
    await house.finance.sees("Money awaited")
    await house.finance.taps("Order 1")
    await house.finance.sees("Order 1 ·")
    await house.finance.taps("Confirm payment")
    await steps.says_who_paid(house.finance, "3,000", "1/NORDIC-HOME  A.P.S.")
    await steps.says_whence(house.finance, ACCOUNT)
    await steps.confirms_payment(house.finance)
    assert (await the_order(house)).status is Status.FUNDED


async def test_a_near_miss_is_flagged(house: House) -> None:
    """One letter and another legal form: finance is asked who that is."""
    await brought_to(house, signed)
    await pays(house.finance, "3,000", "NORDIC HOMES AB")
    flagged = await house.finance.sees("NORDIC HOMES AB")
    assert any("Hold it aside" in key for key in house.finance.keys(flagged))
