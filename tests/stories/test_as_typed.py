"""Stories: whatever people type or send arrives as they typed it, in the right order's talk, or is refused kindly."""

from __future__ import annotations

import pytest

from bot.cast import LUMEN
from tests.stories.house import House
from tests.stories.ordering import BUYER, names_the_company, orders_again, says_when_and_where, writes_a_line
from tests.stories.trading import a_picture, brought_to, offered, signed
from tests.stories.written import all_is_quiet, entries, recorded, the_order

STRANGE = (
    "<b>bold</b> & <a href='#'>link</a> &amp; &lt;",
    "עברית \u200fwith marks\u200e العربية",
    "👩🏽‍🚀🏳️‍🌈 ½ × 3\N{NO-BREAK SPACE}mm «quoted» “too”",
    "{ $number } %s {0} \\n `code` *stars* _lines_",
    "'; DROP TABLE orders; --",
)
ISOLATES = {ord(mark): None for mark in "\u2068\u2069"}
"""Keep what is written from right to left from turning the rest of the line around; nobody sees them."""


@pytest.mark.parametrize("words", STRANGE)
async def test_a_message_is_passed_on_as_it_was_typed(house: House, words: str) -> None:
    """HTML, marks for writing from right to left, emoji, anything that looks like code."""
    await offered(house)
    await house.buyer.sends(words)
    got = await house.supplier.sees(words)
    assert got["as_sent"]["text"].translate(ISOLATES) == f"💬 Maria Jensen, {BUYER} · Order 1\n{words}"
    [talk] = await recorded(house, "talk")
    assert talk.body["text"] == words


async def test_an_order_says_what_was_typed_to_both_sides(house: House) -> None:
    """Company, goods and specification that look like HTML, on the card, in the contract and in the PDF."""
    company, goods = "Søn & <i>Datter</i> A/S", "Lamp <b>&</b> shade"
    await names_the_company(house.buyer, company)
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await writes_a_line(house.buyer, goods)
    await says_when_and_where(house.buyer)
    await house.buyer.taps("Sign and send")
    for person in (house.buyer, house.supplier):
        card = await person.sees(goods)
        assert f"→ {company}" in card["text"]
    await house.supplier.taps("📄 Contract")
    contract = await house.supplier.sees("Contract of order 1")
    assert f"{LUMEN} sells to {company}" in contract["text"]
    await house.supplier.taps("📄 PDF")
    _, pdf = await house.supplier.receives("document")
    assert pdf.startswith(b"%PDF")


async def test_a_name_cannot_turn_the_line_around(house: House) -> None:
    """A mark in a company's name that writes from right to left is no part of the name."""
    await names_the_company(house.buyer, "Trust\u202etlohedart")
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await writes_a_line(house.buyer)
    await says_when_and_where(house.buyer)
    await house.buyer.taps("Sign and send")
    told = await house.supplier.sees("New order from")

    assert "New order from Trusttlohedart" in told["text"]
    assert "\u202e" not in told["text"]


async def test_a_photo_without_words_and_a_document_arrive(house: House) -> None:
    """With the header as their caption."""
    await offered(house)
    await house.buyer.uploads(a_picture())
    photo, _ = await house.supplier.receives("photo")
    assert photo["caption"] == f"💬 Maria Jensen, {BUYER} · Order 1"
    drawing = b"%PDF-1.7 a drawing"
    await house.supplier.sends("/orders")
    await house.supplier.taps("1 ·")
    await house.supplier.sees("Order 1 ·")
    await house.supplier.uploads(drawing, kind="document", name="../drawing <1>.pdf", caption="Please check & sign")
    message, content = await house.buyer.receives("document", "drawing")
    assert content == drawing
    assert message["caption"].endswith("Please check & sign")


async def test_a_file_larger_than_a_bot_may_fetch_is_refused_with_what_to_do(house: House) -> None:
    """It is not passed on, because it could not be kept."""
    await offered(house)
    await house.buyer.uploads(bytes(20 * 1024 * 1024 + 1), kind="document", name="drawings.zip")
    await house.buyer.sees("larger than 20 MB")
    assert await entries(house, "talk") == []


async def test_a_reply_goes_to_the_order_of_the_message_it_answers(house: House) -> None:
    """Whichever order is open."""
    await brought_to(house, signed)
    await house.buyer.sends("About the lamps")
    lamps = await house.supplier.sees("About the lamps")
    await orders_again(house, "Floor lamp", 2)
    await house.buyer.sends("About the floor lamp")
    floor = await house.supplier.sees("About the floor lamp")
    assert "Order 2" in floor["text"]
    await all_is_quiet(house)
    await house.supplier.replies(lamps, "Lamps are fine")
    answer = await house.buyer.sees("Lamps are fine")
    assert "Order 1" in answer["text"]
    await house.supplier.replies(floor, "Floor lamp too")
    answer = await house.buyer.sees("Floor lamp too")
    assert "Order 2" in answer["text"]

    assert [entry.body["text"] for entry in await entries(house, "talk")] == ["About the lamps", "Lamps are fine"]
    assert [entry.body["text"] for entry in await entries(house, "talk", 2)] == [
        "About the floor lamp",
        "Floor lamp too",
    ]


async def test_the_answer_to_a_question_may_be_as_long_as_a_message(house: House) -> None:
    """A wish of 4,096 characters is refused with how much fits; a thousand arrive whole."""
    await offered(house)
    await house.supplier.taps("💬 Ask for a change")
    await house.supplier.sees("What should change in order 1?")
    await house.supplier.sends("x" * 4096)
    await house.supplier.sees("4,096 characters, and at most 1,000 fit")
    wish = ("I can ship 2,000 only. " * 44)[:1000].strip()
    await house.supplier.sends(wish)
    await house.buyer.sees(wish)

    assert (await the_order(house)).wish == wish
