"""Stories: people at once, floods, and words as long as Telegram lets them be; everybody else is still served."""

from __future__ import annotations

import asyncio

from storage import inbox, orders
from tests.people import Person
from tests.stories.house import House
from tests.stories.ordering import names_the_company, says_when_and_where, writes_a_line
from tests.stories.trading import brought_to, funded, offered, signed
from tests.stories.written import all_is_quiet, books, events, the_order
from trade.ledger import Account
from trade.orders import Status

FLOOD = 300


async def a_colleague(house: House, of: Person, name: str) -> Person:
    """Somebody who joins the same company by its one-time link."""
    await of.sends("/team")
    await of.taps("Invite")
    message = await of.sees("https://t.me/")
    link = next(word for word in message["text"].split() if word.startswith("https://t.me/"))
    colleague = await house.newcomer(name)
    await colleague.opens_link(link)
    await colleague.taps("Join")
    await colleague.sees("You")
    return colleague


async def test_two_colleagues_sign_at_the_same_instant(house: House) -> None:
    """There is one signature of the supplier's, and both see the order as signed."""
    await brought_to(house, offered)
    wang = await a_colleague(house, house.supplier, "Wang")
    for person in (house.supplier, wang):
        await person.sends("/start o_1")
        await person.taps("✍️ Sign")
        await person.sees("You sell for USD 3,000.00")
    await asyncio.gather(*(person.taps("Yes, sign") for person in (house.supplier, wang)))
    for person in (house.supplier, wang):
        await person.sees("waiting for payment")
    assert (await events(house)).count("signed") == 1
    assert len((await the_order(house)).signatures) == 2


async def test_an_offer_taken_back_while_it_is_signed_ends_one_way(house: House) -> None:
    """Whoever is first: the order is signed by both, or a draft without signatures; nothing between."""
    await brought_to(house, offered)
    await house.supplier.taps("✍️ Sign")
    await house.supplier.sees("You sell for USD 3,000.00")
    await house.buyer.taps("⋯ More")
    await house.buyer.taps("Withdraw the offer")
    await house.buyer.sees("Take the offer of order 1 back?")
    await asyncio.gather(house.supplier.taps("Yes, sign"), house.buyer.taps("Yes, withdraw it"))
    await all_is_quiet(house)
    order = await the_order(house)
    assert (order.status, len(order.signatures)) in ((Status.AGREED, 2), (Status.DRAFT, 0))


async def test_a_reply_in_the_middle_of_a_form_goes_to_whom_it_answers(house: House) -> None:
    """Maria writes a second order when Li asks about the first; her answer reaches Li, and the form waits."""
    await brought_to(house, offered)
    await house.buyer.sends("/neworder")
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    await house.supplier.replies(await house.supplier.sees("New order from"), "Is red all right?")
    question = await house.buyer.sees("Is red all right?")
    await all_is_quiet(house)
    await house.buyer.replies(question, "Yes, RAL 3020")
    await house.supplier.sees("Yes, RAL 3020")
    await house.buyer.sends("Bulb")
    await house.buyer.sees("How exactly must it be?")


async def test_a_flood_from_one_account_keeps_nobody_else_waiting(house: House) -> None:
    """Hundreds of messages at once from somebody without an order; the trade goes on, and all of them are acted on."""
    await brought_to(house, signed)
    eve = await house.newcomer("Eve")
    await asyncio.gather(*(eve.sends(f"spam {number}") for number in range(FLOOD)), funded(house))
    assert await books(house) == {Account.BANK: 300_000, Account.ESCROW: 300_000}
    await all_is_quiet(house)
    bot = house.app.settings.bot_id
    assert await house.app.db.read(lambda connection: inbox.waiting(connection, bot)) == []


async def test_names_and_words_of_nothing_but_emoji_fit_every_screen(house: House) -> None:
    """Telegram counts an emoji, and a rare Chinese character, as two: the longest names and wishes still arrive."""
    await names_the_company(house.buyer, "𠮷" * 120)
    await house.buyer.taps("Lumen")
    await house.buyer.sees("What do you buy?")
    for _ in range(3):
        await writes_a_line(house.buyer, goods="💡" * 200)
        await house.buyer.taps("Add another")
        await house.buyer.sees("what else do you buy?")
    await writes_a_line(house.buyer, goods="💡" * 200)
    await says_when_and_where(house.buyer)
    await house.buyer.taps("Sign and send")
    await house.buyer.sees("Signed and sent.")
    await house.supplier.sees("New order from")
    await house.supplier.taps("Ask for a change")
    await house.supplier.sends("🙏" * 1000)
    await house.buyer.sees("asks for a change")
    await house.buyer.sends("/start o_1")
    await house.buyer.sees("Order 1")
    assert (await house.app.db.read(lambda connection: orders.look(connection, 1))).wish == "🙏" * 1000
