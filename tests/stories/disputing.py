"""The steps of a dispute as the two sides take them in their chats."""

from __future__ import annotations

from datetime import timedelta

from bot import cast
from storage import people
from storage.database import Transaction
from storage.work import Work
from tests.people import Person
from tests.phone import Message
from tests.stories.house import House
from trade import dispute_commands as dc
from trade.commands import Command
from trade.orders import Order

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


async def offers(person: Person, amount: str, *, goods_back: bool = False) -> None:
    """A side offers to settle for an amount, from the card in front of it."""
    await person.taps("🤝 Offer to settle")
    await person.sees("How much goes back to the buyer")
    await person.sends(amount)
    await person.sees("Do the goods go back")
    await person.taps("Yes" if goods_back else "No")
    await person.sees("A word to the other side?")
    await person.taps("Skip")
    review = await person.sees("Your offer for order 1")
    assert "“" not in review["text"], "nothing was said, so nothing is quoted"
    await person.taps("🤝 Send the offer")
    await person.sees("Offer sent.")


async def mediates(house: House, command: Command) -> Order:
    """Elena acts on the case; how she does it in her own chat is told in the stories of mediators."""
    app = house.app

    def act(tx: Transaction) -> Order:
        elena = people.get(tx.connection, cast.MEDIATOR.id).actor
        return Work(tx, app.site, app.clock.now()).perform(1, command, elena)

    return await app.db.transaction(act)


async def escalated(house: House) -> None:
    """Four days of silence from the other side's offers; Maria asks for a mediator, and Elena takes the case."""
    await house.supplier.taps("💬 Answer the claim")
    await house.supplier.sees("What do you say to it?")
    await house.supplier.sends("They are as agreed.")
    await house.supplier.sees("Answered.")
    await house.waits(timedelta(days=4, hours=1))
    await looks(house.buyer)
    await house.buyer.taps("⚖️ Ask for a mediator")
    await house.buyer.sees("Ask for a mediator for order 1?")
    await house.buyer.taps("⚖️ Yes, ask for one")
    await house.buyer.sees("A mediator has been asked for.")
    await mediates(house, dc.TakeCase())
    await house.buyer.sees("is your mediator for order 1")


async def looks(person: Person) -> Message:
    """Somebody opens the order's card anew."""
    await person.sends("/orders")
    await person.taps("USD 3,000.00")
    return await person.sees("Order 1 ·")
