"""Stories: tampered phones, old keys, double presses, and people who are not what they would like to be."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from storage import people, tables
from tests import steps
from tests.people import Person
from tests.stories.house import House
from tests.stories.trading import brought_to, funded, offered, pays, received, sent, shipped, signed
from tests.stories.written import all_is_quiet, books, entries, events, the_order
from trade.orders import Status

NOWHERE = "2r"  # order 99, which nobody ever made
FORGED = (
    "s:{order}",
    "sp:{order}:contract",
    "sp:{order}:pay",
    "sp:{order}:pdf",
    "sp:{order}:record",
    "sp:{order}:more",
    "sp:{order}:talk",
    "a:{order}:{version}:accept",
    "y:{order}:{version}:accept",
    "y:{order}:{version}:cancel-late",
    "f:or:{order}",
    "f:cp:{order}",
    "f:sh:{order}",
    "f:ra:{order}",
    "c:or:{order}:supplier:1",
    "e:or:{order}:_all",
    "b:or:{order}",
    "g:or:{order}",
    "x:or:{order}",
)
GARBAGE = (
    *("x", "a:1", "y:zz:zz:zz", "s:-1", "s:0", "s:zzzzzzzzzzzz", "sp:1:nothing", "a:1:1:nothing", "y:1:2:nothing"),
    *("f:zz:1", "c:or:1:__class__:x", "e:or:1:_changed", "o:zzzz:all", "o:0:nothing", "p:../etc/passwd", "💥", "::::"),
)


async def answer_to(house: House, person: Person, data: str) -> tuple[str, str]:
    """What a forged key shows: the toast, and how the chat then ends."""
    toast = await person.forges(person.newest, data)
    await all_is_quiet(house)
    await person.looks()
    return toast, person.newest["text"]


# ── strangers ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_to_a_stranger_an_order_is_no_different_from_one_that_never_was(house: House) -> None:
    """Whatever key is forged: the very same words, and nothing happens."""
    await brought_to(house, received)
    await all_is_quiet(house)
    eve = await house.newcomer("Eve")
    await eve.sends("/start")
    await eve.sees("Welcome")
    before, version = await entries(house), f"{(await the_order(house)).version:x}"
    for data in FORGED:
        real = await answer_to(house, eve, data.format(order=1, version=version))
        none = await answer_to(house, eve, data.format(order=NOWHERE, version=version))
        assert real == tuple(text.replace("99", "1") for text in none), data
        assert "Nordic" not in real[1], data

    assert await entries(house) == before


async def test_a_link_to_an_order_tells_a_stranger_nothing(house: House) -> None:
    """The same words as for an order that never was; its parties see the card."""
    await offered(house)
    eve = await house.newcomer("Eve")
    said = []
    for payload in ("o_1", "o_99", "o_x", "o_" + "9" * 30):
        await eve.sends(f"/start {payload}")
        said.append((await eve.sees(""))["text"])
    assert set(said) == {"There is nothing here by that name that you can see."}

    await house.buyer.opens_link("https://t.me/tradehold_demo_bot?start=o_1")
    await house.buyer.sees("Order 1 · waiting for signature")


# ── the wrong side ────────────────────────────────────────────────────────────────────────────────────────────────


async def test_nobody_acts_for_the_other_side(house: House) -> None:
    """The role comes from the order, never from the key."""
    await brought_to(house, shipped)
    version = (await the_order(house)).version
    for person, action in (
        (house.supplier, "receipt"),
        (house.supplier, "accept"),
        (house.buyer, "sent"),
        (house.buyer, "sign"),
        (house.buyer, "count-held"),
        (house.finance, "accept"),
        (house.mediator, "sent"),
        (house.admin, "cancel-late"),
    ):
        await person.sends("/start")
        menu = await person.sees("")
        await person.forges(menu, f"a:1:{version:x}:{action}")
        await person.forges(menu, f"y:1:{version:x}:{action}")

    assert (await events(house))[-1] == "shipped"


async def test_the_buyers_own_money_is_not_confirmed_by_the_buyer(house: House) -> None:
    """The form may be forged open; confirming is refused."""
    await brought_to(house, signed)
    await house.buyer.forges(await house.buyer.sees("has signed order 1"), "f:cp:1")
    await all_is_quiet(house)
    await house.buyer.forges(house.buyer.newest, "g:cp:1")
    await all_is_quiet(house)

    assert (await events(house))[-1] == "signed"
    assert await books(house) == {}


async def test_staff_who_belong_to_a_party_are_no_staff_on_its_orders(house: House) -> None:
    """Amara joins the buyer's company; finance on this order is for others."""
    await brought_to(house, signed)
    buyer = (await the_order(house)).buyer
    await house.app.db.transaction(lambda tx: people.change(tx.connection, house.finance.id, company=buyer))
    await house.finance.sends("/payments")
    listed = await house.finance.sees("Money awaited")
    assert "Order 1" not in listed["text"]
    await house.finance.forges(listed, "f:cp:1")
    await all_is_quiet(house)
    await house.finance.forges(house.finance.newest, "g:cp:1")
    await all_is_quiet(house)
    assert (await events(house))[-1] == "signed"

    other = house.finance_2
    await pays(other, "3,000")
    await steps.confirms_payment(other)


@pytest.mark.parametrize("command", ["payments", "payouts", "applications", "agents"])
async def test_a_page_of_the_staff_is_refused_kindly(house: House, command: str) -> None:
    """By its command and by a forged key."""
    await house.buyer.sends(f"/{command}")
    refused = await house.buyer.sees("This isn't yours to do")
    assert "isn't yours to do" in await house.buyer.forges(refused, f"p:{command}")


# ── old keys and double presses ───────────────────────────────────────────────────────────────────────────────────


async def test_a_key_from_before_acts_on_nothing_and_shows_how_it_stands(house: House) -> None:
    """Every key of every message Maria ever got, pressed after the end of the trade."""
    await brought_to(house, sent)
    await all_is_quiet(house)
    before, money = await events(house), await books(house)
    for version in range(1, (await the_order(house)).version):
        for action in ("accept", "receipt", "withdraw", "cancel-late", "claim"):
            for kind in "ay":
                await house.buyer.forges(house.buyer.newest, f"{kind}:1:{version:x}:{action}")
    await all_is_quiet(house)
    await house.buyer.looks()

    assert "Thank you for trading here" in house.buyer.newest["text"]
    assert await events(house) == before
    assert await books(house) == money


async def test_a_stale_question_asks_again_with_the_facts_as_they_are(house: House) -> None:
    """The buyer's yes was for an order without a proposal to cancel; it is asked once more."""
    await brought_to(house, received)
    await house.buyer.taps("✅ Accept the goods")
    question = await house.buyer.sees("Accept the goods of order 1?")
    await house.waits(timedelta(days=14))
    await house.buyer.sees("Final notice for order 1")
    await house.buyer.taps("Yes, release USD 3,000.00", message=question)
    assert (await the_order(house)).status is Status.DELIVERED
    await house.buyer.sees("Accept the goods of order 1?")
    await house.buyer.taps("Yes, release USD 3,000.00", message=question)
    await house.buyer.sees("Accepted.")


async def test_two_presses_at_once_accept_once(house: House) -> None:
    """Ten, even; the money is released once."""
    await brought_to(house, received)
    await house.buyer.taps("✅ Accept the goods")
    question = await house.buyer.sees("Accept the goods of order 1?")
    data = f"y:1:{(await the_order(house)).version:x}:accept"
    await asyncio.gather(*(house.buyer.forges(question, data) for _ in range(10)))
    await all_is_quiet(house)

    assert (await events(house)).count("accepted") == 1
    assert (await events(house)).count("payout-due") == 1


async def test_an_update_that_comes_twice_is_acted_on_once(house: House) -> None:
    """Everything Telegram ever brought, brought again: nobody hears anything new."""

    def everything(connection: Connection) -> list[str]:
        return list(connection.execute(select(tables.inbox.c.raw).order_by(tables.inbox.c.id)).scalars())

    await brought_to(house, funded)
    await all_is_quiet(house)
    before = await entries(house)
    calls = len(await house.town.calls("sendMessage"))
    for raw in await house.app.db.read(everything):
        await house.app.inbound.take(json.loads(raw))
    await all_is_quiet(house)

    assert await entries(house) == before
    assert len(await house.town.calls("sendMessage")) == calls


async def test_keys_we_never_made_are_answered_and_do_nothing(house: House) -> None:
    """And the bot goes on."""
    await offered(house)
    before = await entries(house)
    for data in GARBAGE:
        await house.buyer.sends("/help")
        await house.buyer.forges(await house.buyer.sees("Buying, step by step"), data)

    assert await entries(house) == before


async def test_an_unknown_command_is_answered_with_what_there_is(house: House) -> None:
    """With the menu under it; HTML in it is shown as typed."""
    await house.buyer.sends("/pay<b>me")
    answer = await house.buyer.sees("I don't know /pay<b>me. Here is what you can do:")

    assert house.buyer.keys(answer)
