"""A dispute, by hand on the demo's page: lamps that are too dark, an offer, and a mediator when that is not enough."""

from __future__ import annotations

from playwright.async_api import expect

from bot import cast
from tests.browser.trading import TRADE, Hand, Step, Table, a_paper, accepts

CLAIMED = "USD 1,280.00"
OFFERED = "USD 640.00"
SUPPLIER_GETS = "USD 2,508.80"
"""What the supplier gets of the rest, after the fee."""


async def complains(table: Table) -> None:
    """200 of the 500 lamps are too dark: Maria counts, measures, shows a picture, and opens a dispute."""
    buyer = table.buyer
    await buyer.taps("Something is wrong")
    await buyer.sees("What is wrong with order 1?")
    await buyer.taps("Not as specified")
    await buyer.sees("How many of")
    await buyer.sends("200")
    await buyer.sees("What happened?")
    await buyer.sends("They are far too dark.")
    await buyer.sees("Send a photo")
    await buyer.shows(a_paper("DARK LAMP"))
    await buyer.sees("tap Done")
    await buyer.taps("Done")
    await buyer.sees("How did you count?")
    await buyer.sends("Opened 10 of 25 cartons")
    await buyer.sees("What did you measure")
    await buyer.sends("310 lm instead of 400 lm, 5 samples")
    await buyer.sees("inspection report?")
    await buyer.taps("Skip")
    await buyer.sees(f"claims {CLAIMED}")
    await buyer.taps("Open the dispute")
    await buyer.sees("The dispute is open.")
    await table.supplier.sees("gave evidence about order 1")


async def answers(table: Table) -> None:
    """Wei Li says what he knows."""
    await table.supplier.taps("Answer the claim")
    await table.supplier.sees("What do you say to it?")
    await table.supplier.sends("Every lamp was tested before dispatch.")
    await table.supplier.sees("Answered.")
    await table.buyer.sees("Every lamp was tested before dispatch.")


async def offers(table: Table) -> None:
    """He offers half of what is claimed."""
    supplier = table.supplier
    await supplier.taps("Offer to settle")
    await supplier.sees("How much goes back to the buyer")
    await supplier.taps(f"Half of the claim: {OFFERED}")
    await supplier.sees("Do the goods go back")
    await supplier.taps("No")
    await supplier.sees("A word to the other side?")
    await supplier.sends("We are sorry for the trouble.")
    await supplier.sees(f"You get {SUPPLIER_GETS}")
    await supplier.taps("Send the offer")
    await supplier.sees("Offer sent.")
    await table.buyer.sees("offers to settle order 1")


async def settles(table: Table) -> None:
    """Maria takes it: she sees what each gets, says yes, and finance is asked to send both their money."""
    await table.buyer.taps("Accept offer")
    await table.buyer.sees(f"You get {OFFERED} back")
    await table.buyer.taps("Yes, agreed")
    await table.buyer.sees("Settled.")
    await table.supplier.sees("Order 1 is settled.")
    await table.finance.sees("refund of order 1")


async def asks_for_a_mediator(table: Table) -> None:
    """Four days later they have not agreed; Elena takes the case from the news of it."""
    for _ in range(4):
        await table.page.locator("[data-advance]").click()
        await expect(table.page.locator("[data-advance]")).to_be_enabled()
    await table.buyer.taps("Open order")
    await table.buyer.taps("Ask for a mediator")
    await table.buyer.taps("Yes, ask for one")
    await table.buyer.sees("A mediator has been asked for.")
    await table.mediator.taps("Take case")
    await table.mediator.sees("The case is yours.")
    await table.supplier.sees("is your mediator for order 1")


async def has_shown_all(table: Table, side: Hand) -> None:
    """A side has no more evidence."""
    await side.sees("is your mediator for order 1")
    await side.taps("That's all from me")
    await side.taps("Yes, that's all")
    await side.sees("Noted.")


async def hears_a_proposal(table: Table) -> None:
    """Elena has seen all evidence and proposes; both sides see what they would get."""
    for side in (table.buyer, table.supplier):
        await has_shown_all(table, side)
    mediator = table.mediator
    await mediator.taps("Propose a settlement")
    await mediator.sees("goes to the buyer?")
    await mediator.sends("800")
    await mediator.taps("No, the buyer keeps them")
    await mediator.sees("Your reasons")
    await mediator.sends("The measured lamps are darker than the contract says; not all of them were measured.")
    await mediator.sees("Your proposal on order 1")
    await mediator.taps("Propose: ")
    await mediator.sees("Proposed.")
    for side in (table.buyer, table.supplier):
        await side.sees("The mediator proposes for order 1")


async def shows_the_mediator(table: Table) -> None:
    """Elena's phone takes the place of Amara's."""
    for player in (cast.FINANCE, cast.MEDIATOR):
        await table.page.locator(f'[data-chip="{player.id}"]').click()
    await expect(table.mediator.node).to_be_visible()


RECEIVED: tuple[Step, ...] = TRADE[: TRADE.index(accepts)]
SETTLED: tuple[Step, ...] = (*RECEIVED, complains, offers, settles)
PROPOSED: tuple[Step, ...] = (*RECEIVED, complains, answers, shows_the_mediator, asks_for_a_mediator, hears_a_proposal)
