"""People who trade and talk while the bot dies under their hands: they act once, and wait until it is done."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.people import Person, Town
from tests.phone import Json

PATIENCE = 60.0
"""The bot may be killed several times before it gets to somebody's act."""


class Patient(Person):
    """Somebody who never taps or writes twice, however long the bot takes."""

    @classmethod
    async def of(cls, town: Town, number: int) -> Patient:
        """The person with this id, who has said hello."""
        person = await town.meets(number)
        await person.sends("/start")
        return cls(town, person.phone, person.chat)

    def _shown(self, answer: Json, act: str) -> str:
        """A tap that nobody answers while the bot is dead works all the same, later."""
        return str(answer.get("text") or "")

    async def reads(self, text: str) -> str:
        """See this, sooner or later, and read all of it."""
        return str((await self.sees(text, within=PATIENCE))["text"])

    async def does(self, *steps: tuple[str, str]) -> None:
        """At each of these words act once: `[Skip]` taps the key under them, anything else is typed."""
        for seen, answer in steps:
            message = await self.sees(seen, within=PATIENCE)
            if answer.startswith("["):
                await self.taps(answer[1:-1], message=message)
            else:
                await self.sends(answer)


async def trade(buyer: Patient, supplier: Patient, finance: Patient, *, first: bool) -> str:
    """A whole order: made, signed, paid, shipped, received, accepted, paid out. Gives its subject."""
    number = await _makes(buyer, first=first)
    order = f"Order {number} ·"
    await supplier.does((order, "[✍️ Sign]"), ("Sign order", "[Yes, sign]"))
    await supplier.reads("Signed.")
    await buyer.does(("Now pay", "[I've paid]"), ("Please send the transfer slip", "[Skip]"))
    await finance.does(
        (f"for order {number}", "[Confirm payment]"),
        ("How much arrived", "[USD 1,200.00]"),
        ("Who paid", "[Nordic Home ApS]"),
        ("From which account", "[Skip]"),
        ("On which day", "[Today]"),
        ("own reference", f"BANK {number}"),
        ("Exactly what is due", "[🔒 Confirm]"),
    )
    await supplier.does(
        (f"is held for order {number}", "[Shipped]"),
        ("Who carries the goods", "[Maersk]"),
        ("Container or tracking number", "[Skip]"),
        ("What date is on", "[Today]"),
        ("Send a photo or PDF", "[Skip]"),
        ("On time", "[Confirm shipment]"),
    )
    await buyer.does(
        ("is on its way", "[Received]"),
        ("Have the goods", "[Yes, they are here]"),
        ("Now check the goods", "[Accept the goods]"),
        ("Accept the goods of", "[Yes, release]"),
    )
    await buyer.reads("Accepted.")
    await finance.does((f"order {number}", "[Mark as sent]"), ("left the bank", "[Yes, sent]"))
    await finance.reads("Marked as sent")
    return f"order:{number}"


async def _makes(buyer: Patient, *, first: bool) -> int:
    await buyer.sends("/neworder")
    if first:
        await buyer.does(("Which company", "Nordic Home ApS"), ("Where is it registered", "Denmark"))
    await buyer.does(
        ("Who do you buy from", "[Shenzhen Lumen]"),
        ("What do you buy", "LED desk lamp"),
        ("How exactly", "4000 K, CE"),
        ("How many", "500 pcs"),
        ("What does one unit cost", "2.40 USD"),
        ("Anything else in this order", "[That's all]"),
        ("When must it ship", "in 6 weeks"),
        ("Where does it go", "Denmark"),
        ("please check", "[Sign and send]"),
    )
    found = re.search(r"Order (\d+) ·", await buyer.reads("Signed and sent"))
    assert found
    return int(found[1])


async def talk(one: Patient, other: Patient, over: Callable[[], bool]) -> list[str]:
    """The two take turns until it is over, two messages each; the other waits for both. Gives all that was said."""
    said: list[str] = []
    while not over():
        words = [f"{one.name} says no. {len(said) + place} to {other.name}." for place in range(2)]
        said += words
        for line in words:
            await one.sends(line)
        for line in words:
            await other.reads(line)
        one, other = other, one
    return said
