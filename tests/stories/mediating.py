"""The steps of mediators as they take them in their chats with the bot, from the queue to the ruling."""

from __future__ import annotations

from tests.people import Person


async def takes(mediator: Person) -> None:
    """From the queue to the case."""
    await mediator.sends("/queue")
    await mediator.sees("Waiting for a mediator")
    await mediator.taps("Order 1")
    await mediator.sees("Case: order 1")
    await mediator.taps("Take case")
    await mediator.sees("The case is yours.")


async def finds(mediator: Person) -> None:
    """A case of their own, on its card."""
    await mediator.sends("/queue")
    await mediator.sees("Yours")
    await mediator.taps("Order 1")
    await mediator.sees("Case: order 1")


async def asks_for(mediator: Person, side: str, what: str) -> None:
    """Something particular, from one side, within three days."""
    await mediator.taps("Ask for evidence")
    await mediator.sees("Who is to give evidence")
    await mediator.taps(side.capitalize())
    await mediator.sees("What exactly do you need?")
    await mediator.sends(what)
    await mediator.sees("How many days")
    await mediator.taps("3 days")
    await mediator.sees(f"Asked. The {side} has until")


async def shares(mediator: Person, amount: str, *, goods_came: bool = True) -> None:
    """How much goes to the buyer, who keeps the goods where there are any: “USD 100.00” is a key, “100” is typed."""
    await mediator.sees("goes to the buyer?")
    await (mediator.taps(amount) if amount.startswith("USD") else mediator.sends(amount))
    if goods_came:
        await mediator.sees("Do the goods go back to the supplier first?")
        await mediator.taps("the buyer keeps them")


async def proposes(mediator: Person, amount: str, reasons: str, *, goods_came: bool = True) -> None:
    """From the case's card to the proposal."""
    await mediator.taps("Propose a settlement")
    await shares(mediator, amount, goods_came=goods_came)
    await mediator.sees("Your reasons")
    await mediator.sends(reasons)
    await mediator.sees("Your proposal on order 1")
    await mediator.taps("Propose: ")
    await mediator.sees("Nothing moves unless both sides accept")


async def weighs(mediator: Person, amount: str, reasons: str, clause: str, *, goods_came: bool = True) -> None:
    """From the case's card to the review of a ruling, on one clause of the contract."""
    await mediator.taps("🔨 Rule")
    await shares(mediator, amount, goods_came=goods_came)
    await gives_reasons(mediator, reasons, clause)
    await mediator.sees("Your ruling on order 1")


async def rules(mediator: Person, amount: str, reasons: str, clause: str, *, goods_came: bool = True) -> None:
    """The same, and the ruling itself."""
    await weighs(mediator, amount, reasons, clause, goods_came=goods_came)
    await mediator.taps("Decide: ")


async def gives_reasons(mediator: Person, reasons: str, clause: str) -> None:
    """Why, and on which clause it rests."""
    await mediator.sees("Your reasons")
    await mediator.sends(reasons)
    await mediator.sees("Which part of the contract")
    await mediator.taps(clause)
    await mediator.sees("another part")
    await mediator.taps("Skip")


async def varies(mediator: Person, amount: str, reasons: str, clause: str) -> None:
    """Another mediator takes the appeal and gives the buyer another amount."""
    await mediator.sends("/queue")
    await mediator.sees("Waiting for a mediator")
    await mediator.taps("Order 1")
    await mediator.taps("Take the appeal")
    await mediator.sees("The appeal is yours.")
    await mediator.taps("Decide the appeal")
    await mediator.sees("does the ruling stand?")
    await mediator.taps("Vary it")
    await shares(mediator, amount)
    await gives_reasons(mediator, reasons, clause)
    await mediator.sees("This is final")
    await mediator.taps("Decide: ")
    await mediator.sees("Your decision is final")
