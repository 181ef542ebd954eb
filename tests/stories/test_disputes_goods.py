"""Stories: disputes about some of the goods, and about goods that came back other than they were sent."""

from __future__ import annotations

from decimal import Decimal

from tests import steps
from tests.stories.disputing import (
    accepts,
    accepts_the_proposal,
    complains_of,
    is_done,
    looks,
    offers,
    opened,
    opens_it,
    sends_back,
)
from tests.stories.house import House
from tests.stories.mediating import finds, proposes
from tests.stories.ordering import names_the_company, says_when_and_where, writes_a_line
from tests.stories.trading import brought_to, funded, received, sends_the_offer, shipped, signed
from tests.stories.written import money_is, the_order
from trade.claims import DefectiveLine
from trade.disputes import DisputeState
from trade.ledger import Account
from trade.orders import Status


async def lamps_and_drivers(house: House) -> None:
    """An order of two lines for USD 3,000 in all, as far as the goods' arrival."""
    await names_the_company(house.buyer)
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await writes_a_line(house.buyer, quantity="2,000 pcs")
    await house.buyer.taps("Add another line")
    await house.buyer.sees("Line 2: what else do you buy?")
    await writes_a_line(house.buyer, "Spare driver", "300 pcs", "2.00")
    await says_when_and_where(house.buyer)
    await sends_the_offer(house)
    for step in (signed, funded, shipped, received):
        await step(house)


async def test_one_line_of_several_is_disputed_counted_and_settled(house: House) -> None:
    """40 of 300 drivers at USD 2.00 are missing; nobody asks for the lamps, and their money goes to the supplier."""
    buyer, supplier = house.buyer, house.supplier
    await lamps_and_drivers(house)
    await complains_of(
        buyer,
        "Wrong quantity",
        ("Which goods of order 1 is it about?", "[Spare driver]"),
        ("How many of “Spare driver” are missing or wrong?", "400"),
        ("the contract has 300 pcs of these", "40"),
        ("Is something wrong with other goods of this order too?", "[No]"),
        ("What happened?", "One carton is not there."),
    )
    checklist = ("Send a photo or video", "Send a photo of the packing", "How did you count?", "Send the packing")
    await steps.fills_in(buyer, *((question, "[Skip]") for question in checklist))
    review = await buyer.sees("please check")
    assert "claims USD 80.00 of USD 3,000.00" in review["text"]
    assert "Spare driver: 40 pcs of 300 pcs" in review["text"]
    assert "lamp" not in review["text"]
    await opens_it(buyer)
    told = await supplier.sees("has opened a dispute about order 1")
    assert "Spare driver: 40 pcs of 300 pcs" in told["text"]

    await offers(supplier, "80")
    await accepts(buyer)
    paid = {Account.REFUNDS_PAYABLE: 8_000, Account.PAYOUTS_PAYABLE: 286_160, Account.FEES: 5_840}
    await money_is(house, {Account.BANK: 300_000, **paid})
    agreed = (await the_order(house)).past_disputes[-1].agreed
    assert agreed is not None
    assert agreed.lines == (DefectiveLine(line=1, quantity=Decimal(40)),)


async def test_goods_refused_on_their_return_go_to_a_mediator(house: House) -> None:
    """What was agreed has lapsed, not a cent has moved; the mediator's proposal ends it another way."""
    buyer, supplier, mediator = house.buyer, house.supplier, house.mediator
    await brought_to(house, received)
    await opened(house, "2,500")
    await offers(supplier, "3000", goods_back=True)
    await accepts(buyer)
    await looks(buyer)
    await sends_back(buyer)
    await supplier.sees("are on their way back to you")
    await supplier.receives("photo")
    await supplier.taps("⚠️ Not what was sent")
    await supplier.sees("What is wrong with what came back for order 1?")
    await supplier.sends("Half of the cartons are empty.")
    card = await supplier.sees("A mediator looks at it; the money stays held.")
    assert "Agreed:" not in card["text"]
    told = await buyer.sees("says that what came back for order 1 is not what was sent")
    assert "Half of the cartons are empty." in told["text"]
    await money_is(house, {Account.BANK: 300_000, Account.ESCROW: 300_000})

    await looks(buyer)
    await buyer.taps("⚖️ The whole case")
    case = await buyer.sees("sent the goods back")
    assert "DHL 1234567890" in case["text"]
    assert "Half of the cartons are empty." in case["text"]

    await mediator.sees("refused what came back of order 1")
    await mediator.taps("⚖️ Open the case")
    await mediator.sees("Case: order 1")
    await mediator.taps("Take case")
    card = await mediator.sees("The case is yours.")
    for known in ("Goods sent back", "DHL 1234567890", "Half of the cartons are empty."):
        assert known in card["text"]
    await buyer.sees("is your mediator for order 1")
    await is_done(buyer)
    await is_done(supplier)
    await finds(mediator)
    await proposes(mediator, "1500", "Half came back.")
    await accepts_the_proposal(buyer, "You get USD 1,500.00 back")
    await accepts_the_proposal(supplier, "You get USD 1,470.00")
    await buyer.sees("Order 1 is settled.")
    order = await the_order(house)
    assert (order.status, order.past_disputes[-1].state) == (Status.COMPLETED, DisputeState.SETTLED)
    paid = {Account.REFUNDS_PAYABLE: 150_000, Account.PAYOUTS_PAYABLE: 147_000, Account.FEES: 3_000}
    await money_is(house, {Account.BANK: 300_000, **paid})
