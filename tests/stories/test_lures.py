"""Stories: words that lead out of the programme are warned of wherever the other side reads them."""

from __future__ import annotations

from tests.stories.house import House
from tests.stories.trading import brought_to, funded, offered
from tests.stories.written import entries


async def test_a_wish_that_leads_outside_is_warned_of_on_the_news_and_on_the_card(house: House) -> None:
    """It says what was seen, and the record holds the mark."""
    await offered(house)
    await house.supplier.taps("💬 Ask for a change")
    await house.supplier.sees("What should change in order 1?")
    await house.supplier.sends("Cheaper by Whаtsapp 13800138000, account no. 4000023509200000001")  # a Cyrillic а
    await house.supplier.sees("Sent to the buyer.")
    told = await house.buyer.sees("Careful:")
    assert "this holds an account to pay to and a contact on another messenger" in told["text"]
    asked = [entry for entry in await entries(house) if entry.body["type"] == "change-asked"]
    assert asked[0].body["lures"] == ["bank", "handle"]


async def test_a_reason_to_cancel_is_warned_of_and_a_swift_answer_is_not(house: House) -> None:
    """In talk and in a reason alike; harmless words have no warning under them."""
    await brought_to(house, funded)
    await house.supplier.sends("Thanks for your swift response! A/C 18000-24000 BTU as agreed")
    told = await house.buyer.sees("A/C 18000-24000 BTU")
    assert "Careful" not in told["text"]
    await house.supplier.taps("⋯ More")
    await house.supplier.taps("Propose to cancel")
    await house.supplier.sees("Say why")
    await house.supplier.sends("Order directly from me: 1.3.8.0.0.1.3.8.0.0.0")
    told = await house.buyer.sees("Careful:")
    assert "this holds a telephone number" in told["text"]
