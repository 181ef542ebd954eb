"""Stories: disputes that a mediator has to help with – evidence, proposal, ruling, appeal, goods that go back."""

from __future__ import annotations

from datetime import timedelta

from bot.cast import LUMEN
from tests.stories.disputing import (
    accepts,
    accepts_the_proposal,
    appeals,
    declines_the_proposal,
    escalated,
    gives,
    is_done,
    lets_pass,
    looks,
    offers,
    opened,
    sends_back,
)
from tests.stories.house import House
from tests.stories.mediating import finds, proposes, rules
from tests.stories.trading import a_picture, brought_to, received
from tests.stories.written import books, events, the_order
from trade.disputes import DisputeState
from trade.ledger import Account
from trade.orders import Status


async def in_mediation(house: House) -> None:
    """A dispute about all the lamps, with Elena on it."""
    await brought_to(house, received)
    await opened(house, "2,500")
    await escalated(house)


async def ruled(house: House) -> None:
    """Both have given their evidence, nobody wanted the proposal, and Elena has ruled: half."""
    await in_mediation(house)
    await is_done(house.buyer)
    await is_done(house.supplier)
    await finds(house.mediator)
    await proposes(house.mediator, "600", "Some of the lamps are dark.")
    await declines_the_proposal(house.supplier)
    await house.buyer.sees(f"{LUMEN} declined the mediator's proposal for order 1. The mediator decides by")
    await finds(house.mediator)
    await rules(house.mediator, "1500", "Half of the lamps are dark.", "Specification")


async def test_nobody_asks_for_a_mediator_before_the_fourth_day(house: House) -> None:
    """Until then the card says from when; without an agreement one is called by itself."""
    await brought_to(house, received)
    await opened(house)
    await offers(house.supplier, "50")
    card = await looks(house.buyer)
    assert "From " in card["text"]
    assert "you can ask for a mediator" in card["text"]
    assert "⚖️ Ask for a mediator" not in house.buyer.keys(card)
    await lets_pass(house)
    told = await house.buyer.sees("A mediator is called for order 1")
    assert "no agreement in time" in told["text"]


async def test_a_side_that_stays_silent_is_noted(house: House) -> None:
    """The case goes to a mediator without an answer."""
    await brought_to(house, received)
    await opened(house)
    await lets_pass(house)
    told = await house.supplier.sees("A mediator is called for order 1")
    assert "did not answer in time" in told["text"]
    await looks(house.buyer)
    await house.buyer.taps("⚖️ The whole case")
    await house.buyer.sees("did not answer in time")


async def test_evidence_counts_in_time_and_is_marked_late_afterwards(house: House) -> None:
    """Nothing is turned away; the mediator and the other side see which came late."""
    buyer, supplier = house.buyer, house.supplier
    await in_mediation(house)
    await looks(buyer)
    kept = await gives(buyer, "Photos of the goods", a_picture(), "Ten dark lamps.")
    assert "It is in the record, and the other side sees it too." in kept["text"]
    await supplier.receives("photo")

    await house.waits(timedelta(days=6))
    card = await looks(supplier)
    await supplier.taps("⋯ More", message=card)
    await supplier.taps("📎 Send evidence")
    await supplier.sees("What do you send for order 1?")
    await supplier.taps("Messages and letters")
    await supplier.sees("Send a photo, video")
    await supplier.sends("She said on Monday that they are fine.")
    await supplier.sees("What does it show?")
    await supplier.taps("Skip")
    await supplier.sees("Kept, and marked late")
    told = await buyer.sees("gave evidence about order 1")
    assert "late" in told["text"]
    await looks(buyer)
    await buyer.taps("⚖️ The whole case")
    case = await buyer.sees("Ten dark lamps.")
    assert "late" in case["text"]


async def test_a_proposal_both_accept_settles(house: House) -> None:
    """Each sees its own net before it agrees."""
    await in_mediation(house)
    await is_done(house.buyer)
    await is_done(house.supplier)
    await finds(house.mediator)
    await proposes(house.mediator, "1500", "Half of the lamps are dark.")
    for person, net in ((house.buyer, "You get USD 1,500.00 back"), (house.supplier, "You get USD 1,470.00")):
        told = await person.sees("The mediator proposes for order 1")
        assert "Half of the lamps are dark." in told["text"]
        await accepts_the_proposal(person, net)
    await house.buyer.sees("Order 1 is settled.")
    assert (await the_order(house)).past_disputes[-1].state is DisputeState.SETTLED


async def test_a_ruling_both_leave_as_it_is_is_carried_out_at_once(house: House) -> None:
    """The buyer sees the reasons, the clauses, and then the refund's working days counted."""
    await ruled(house)
    for person in (house.buyer, house.supplier):
        told = await person.sees("The mediator has ruled on order 1.")
        assert "Half of the lamps are dark." in told["text"]
        assert "400 lm" in told["text"]
        await person.taps("👍 I won't appeal")
        await person.sees("Leave the ruling on order 1 as it is?")
        await person.taps("👍 Yes, leave it")
        noted = await person.sees("Noted.")
        assert ("the ruling is carried out now" in noted["text"]) is (person is house.supplier)
    await house.buyer.sees("The dispute about order 1 is closed.")

    order = await the_order(house)
    assert order.status is Status.COMPLETED
    assert (await books(house))[Account.REFUNDS_PAYABLE] == 150_000
    await house.waits(timedelta(days=7))
    await house.buyer.taps("Open order")
    card = await house.buyer.sees("Order 1 ·")
    assert "working day 5 of 15" in card["text"]
    assert "Dispute decided" in card["text"]

    await house.waits(timedelta(days=21))
    await house.buyer.taps("⋯ More")
    await house.buyer.taps("‹ Back")
    card = await house.buyer.sees("The refund of USD 1,500.00 is late")
    assert "finance team has been alarmed" in card["text"]


async def test_an_appeal_stops_the_ruling(house: House) -> None:
    """Another mediator is asked for; the money stays held, and both are told."""
    await ruled(house)
    await appeals(house.supplier, "The photos are of other lamps.")
    told = await house.buyer.sees("has appealed against the ruling on order 1")
    assert "other lamps" in told["text"]
    order = await the_order(house)
    assert order.dispute is not None
    assert order.dispute.state is DisputeState.APPEALED
    assert order.held == 300_000


async def test_goods_go_back_before_the_money_does(house: House) -> None:
    """Agreed with the goods back: sent, checked, and only then refunded."""
    buyer, supplier = house.buyer, house.supplier
    await brought_to(house, received)
    await opened(house, "2,500")
    await offers(supplier, "3000", goods_back=True)
    told = await buyer.sees("offers to settle order 1")
    assert "The goods go back first" in told["text"]
    assert "our fee" not in told["text"], "there is none where nothing is released"
    await accepts(buyer)
    card = await buyer.sees("the money stays held until the goods are back")
    assert "USD 3,000.00 stays held until the goods are back and checked" in card["text"]
    assert f"Ask {LUMEN} where to" in card["text"]
    asked = await supplier.sees("sends the goods of order 1 back by")
    assert "💬 Talk" in supplier.keys(asked)
    assert (await the_order(house)).held == 300_000

    await looks(buyer)
    await sends_back(buyer)
    await supplier.sees("are on their way back to you")
    await supplier.receives("photo")
    await supplier.taps("✅ The goods are back")
    asked = await supplier.sees("Are the goods of order 1 back as they were sent?")
    assert "go back first" not in asked["text"]
    await supplier.taps("✅ Yes, they are back")
    await supplier.sees("Goods are back.")
    closed = await buyer.sees("The dispute about order 1 is closed.")
    assert "USD 3,000.00 is to go back to you. Refunds are sent within" in closed["text"]
    assert "USD 0.00" not in closed["text"]
    assert any(f"{LUMEN} has the goods of order 1 back." in message.get("text", "") for message in buyer.messages)
    order = await the_order(house)
    assert order.status is Status.REFUNDED
    assert (await events(house))[-1] == "dispute-ended"
    assert (await books(house))[Account.REFUNDS_PAYABLE] == 300_000


async def test_goods_that_do_not_go_back_undo_what_was_agreed(house: House) -> None:
    """Both sides hear that it no longer counts, and that the money stays where it is."""
    await brought_to(house, received)
    await opened(house, "2,500")
    await offers(house.supplier, "3000", goods_back=True)
    await accepts(house.buyer)
    await lets_pass(house)
    for person in (house.buyer, house.supplier):
        told = await person.sees("were not sent back in time")
        assert "what was agreed or ruled no longer counts" in told["text"]
    assert (await the_order(house)).held == 300_000


async def test_an_offer_instead_of_an_answer_is_one_message(house: House) -> None:
    """The other side is not told of an answer without words, and the case shows none."""
    await brought_to(house, received)
    await opened(house)
    await offers(house.supplier, "50")
    await house.buyer.sees("offers to settle order 1")
    assert not any("has answered about order 1" in message.get("text", "") for message in house.buyer.messages)
    await looks(house.buyer)
    await house.buyer.taps("⚖️ The whole case")
    case = await house.buyer.sees("⚖️ Dispute: Not as specified")
    assert "answered:" not in case["text"]
