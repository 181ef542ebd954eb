"""The steps of a trade as people take them in their chats, each up to what the others see of it.

`await brought_to(house, funded)` takes every step up to that one.
"""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable

from PIL import Image

from tests import steps
from tests.people import Person
from tests.stories.house import House
from tests.stories.ordering import BUYER, reviewed

CONTAINER = "CSQU3054383"
ACCOUNT = "DK50 0040 0440 1162 43"


async def offered(house: House) -> None:
    """Maria orders 2,500 lamps for USD 3,000; Li is asked to sign."""
    await reviewed(house)
    await sends_the_offer(house)


async def sends_the_offer(house: House) -> None:
    """Maria signs what she has checked."""
    await house.buyer.taps("Sign and send (USD 3,000.00)")
    await house.buyer.sees("Signed and sent.")
    await house.supplier.sees(f"New order from {BUYER}")


async def signed(house: House) -> None:
    """Li signs; both get the contract, Maria the payment details."""
    await steps.signs(house.supplier)
    await house.supplier.sees("Ship only when we tell you the money is held")
    await house.buyer.sees("has signed order 1")
    await house.buyer.receives("photo")


async def funded(house: House) -> None:
    """The money arrives, exactly; finance confirms it."""
    await pays(house.finance, "USD 3,000.00")
    await steps.confirms_payment(house.finance)
    await house.buyer.sees("Your money for order 1 is held")
    await house.supplier.sees("USD 3,000.00 is held for order 1")


async def pays(
    finance: Person, amount: str, payer: str = BUYER, *, account: str = ACCOUNT, reference: str = ""
) -> None:
    """Finance writes down what the bank shows, up to the review of it."""
    await finance.sends("/payments")
    await finance.sees("Money awaited")
    await finance.taps("Order 1")
    await finance.sees("Order 1 ·")
    await finance.taps("Confirm payment")
    await enters(finance, amount, payer, account=account, reference=reference)


async def enters(
    finance: Person, amount: str, payer: str = BUYER, *, account: str = ACCOUNT, reference: str = ""
) -> None:
    """The answers of finance's form, from the amount to the review; another payer is to be looked into first."""
    await steps.says_who_paid(finance, amount, payer)
    if payer != BUYER:
        await finance.sees("Look into it before it counts")
        return
    await steps.says_whence(finance, account, reference)


async def shipped(house: House) -> None:
    """Li hands the goods to the carrier, on time."""
    await ships(house, "On time")


async def ships(house: House, seen: str) -> None:
    """Today's transport document; Li sees how that fits the contract's date."""
    await begins_to_ship(house.supplier)
    await steps.says_what_ships(house.supplier, CONTAINER)
    await house.supplier.taps("Skip")
    await house.supplier.sees(seen)
    await steps.confirms_shipment(house.supplier)
    await house.buyer.sees("Order 1 is on its way.")


async def begins_to_ship(supplier: Person) -> None:
    """The shipment form up to the number."""
    await steps.begins_to_ship(supplier, "Maersk")


async def received(house: House) -> None:
    """Maria has the goods; her days to inspect begin."""
    await steps.receives(house.buyer)
    await house.supplier.sees("Order 1 has arrived")


async def accepted(house: House) -> None:
    """Maria accepts, having been asked once more with the amounts; finance is asked to send the money."""
    amounts = {"total": "USD 3,000.00", "net": "USD 2,940.00", "fee": "USD 60.00"}
    await steps.accepts(house.buyer, house.supplier, house.finance, **amounts)


async def sent(house: House) -> None:
    """Finance has sent what was due."""
    await steps.pays_out(house.finance)


async def sent_back(house: House, amount: str) -> None:
    """Finance opens the list of money to be sent and marks the refund as sent; the buyer is told."""
    await house.finance.sends("/payouts")
    await house.finance.sees("Money to be sent")
    await steps.pays_out(house.finance, amount, f"Order 1: refund {amount}")
    await house.buyer.sees(f"{amount} has left our bank for")


Step = Callable[[House], Awaitable[None]]
STEPS: tuple[Step, ...] = (offered, signed, funded, shipped, received, accepted, sent)


async def brought_to(house: House, last: Step) -> None:
    """The whole way to a step, and the step."""
    for step in STEPS[: STEPS.index(last) + 1]:
        await step(house)


def a_picture(colour: str = "teal") -> bytes:
    """A small photo that Telegram takes."""
    file = io.BytesIO()
    Image.new("RGB", (320, 200), colour).save(file, "JPEG")
    return file.getvalue()
