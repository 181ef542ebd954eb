"""The steps of a dispute as the two sides take them in their chats."""

from __future__ import annotations

from tests.people import Person
from tests.stories.house import House

WORDS = "The lamps are far too dark."


async def complains(buyer: Person, count: str) -> None:
    """Maria says what is wrong, up to the first question for evidence."""
    await buyer.taps("⚠️ Something is wrong")
    await buyer.sees("What is wrong with order 1?")
    await buyer.taps("Not as specified")
    await buyer.sees("How many of")
    await buyer.sends(count)
    await buyer.sees("What happened?")
    await buyer.sends(WORDS)
    await buyer.sees("Send a photo that shows what is wrong.")


async def skips_the_checklist(buyer: Person) -> None:
    """All four pieces come later."""
    await buyer.taps("Skip")
    await buyer.sees("How did you count?")
    await buyer.taps("Skip")
    await buyer.sees("What did you measure")
    await buyer.taps("Skip")
    await buyer.sees("inspection report?")
    await buyer.taps("Skip")
    await buyer.sees("please check")


async def opened(house: House, count: str = "100") -> None:
    """The dispute about so many lamps is open; Li knows of it."""
    await complains(house.buyer, count)
    await skips_the_checklist(house.buyer)
    await house.buyer.taps("⚠️ Open the dispute")
    await house.buyer.sees("The dispute is open.")
    await house.supplier.sees("has opened a dispute about order 1")
