"""Stories: a draft that waits, what the buyer is told before signing, and what becomes part of the contract."""

from __future__ import annotations

import hashlib

from bot.cast import LUMEN
from tests.stories.house import House
from tests.stories.ordering import BUYER, GOODS, asked_how_many, asked_what, reviewed, says_when_and_where
from tests.stories.trading import offered
from tests.stories.written import recorded, the_order


async def test_a_draft_survives_leaving_and_a_restart(house: House) -> None:
    """Saved for later it waits; the next question is the one that was open."""
    buyer = house.buyer
    await asked_how_many(house)
    await buyer.taps("Save for later")
    await buyer.sees("Order 1 waits as a draft")
    await house.restarts()
    await buyer.sends("/orders")
    await buyer.taps("1 · draft")
    await buyer.taps("Edit the order")
    await buyer.sees("How many?")
    await buyer.sends("2,500 pcs")
    await buyer.sees("What does one unit cost?")


async def test_a_question_that_was_open_when_the_bot_stopped_is_answered_after_it(house: House) -> None:
    """What is typed meanwhile is not lost."""
    buyer = house.buyer
    await asked_how_many(house)
    await house.stops()
    await buyer.sends("2,500 pcs")
    await house.starts()
    await buyer.sees("✓ Quantity: 2,500 pcs")
    await buyer.sends("$1.20")
    await buyer.sees("Anything else in this order?")
    await says_when_and_where(buyer)
    await buyer.taps("Sign and send")
    await house.supplier.sees(f"New order from {BUYER}")


async def test_the_buyer_is_warned_that_an_order_is_only_partly_covered(house: House) -> None:
    """With the amounts, before it is signed; the next order is warned of what the first has taken."""
    await reviewed(house, quantity="50,000 pcs")
    review = await house.buyer.sees("please check")
    assert "leaves USD 50,000.00 of USD 60,000.00; USD 10,000.00 would be at your own risk" in review["text"]
    await house.buyer.taps("Sign and send (USD 60,000.00)")
    await house.buyer.sees("only USD 50,000.00 covered")

    assert (await the_order(house)).covered == 5_000_000


async def test_the_bot_asks_for_measurable_specifications_and_says_why(house: House) -> None:
    """RULES 3: what can be measured decides."""
    await asked_what(house)
    await house.buyer.sends(GOODS)
    question = await house.buyer.sees("How exactly must it be?")
    assert "anything that can be measured. It decides who is right" in question["text"]


async def test_discarding_a_draft_asks_once_more(house: House) -> None:
    """Then it is gone from the list."""
    await asked_how_many(house)
    await house.buyer.taps("Save for later")
    await house.buyer.sends("/orders")
    await house.buyer.taps("1 · draft")
    await house.buyer.taps("Discard draft")
    await house.buyer.taps("Yes, discard it")
    await house.buyer.sees("The draft is gone")


async def test_a_second_order_asks_neither_for_the_company_nor_forgets_the_supplier(house: House) -> None:
    """What is known is not asked."""
    await offered(house)
    await house.buyer.sends("/neworder")
    asked = await house.buyer.sees("Who do you buy from?")
    assert f"✅ {LUMEN}" in house.buyer.keys(asked)


async def test_a_drawing_becomes_part_of_the_contract_and_the_supplier_gets_it(house: House) -> None:
    """By its hash: what Li is asked to sign is what Maria attached."""
    drawing = b"%PDF-1.7 a drawing"
    await reviewed(house)
    await house.buyer.taps("Change something")
    await house.buyer.taps("Specification file")
    await house.buyer.sees("Send drawings and specifications")
    await house.buyer.sends("It is round")
    await house.buyer.sees("Please send the file itself")
    await house.buyer.uploads(drawing, kind="document", name="drawing.pdf")
    await house.buyer.sees("drawing.pdf")
    await house.buyer.taps("Done")
    await house.buyer.sees("please check")
    await recorded(house, "file")
    await house.buyer.taps("Sign and send")
    await house.supplier.sees("New order from")
    _, got = await house.supplier.receives("document", "drawing.pdf")

    [file] = (await the_order(house)).agreement.files
    assert file.sha256 == hashlib.sha256(got).hexdigest()
    assert got == drawing
