"""A new supplier joins: it applies, answers a question, gets the badge, brings a colleague in; who guards the door."""

from __future__ import annotations

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.people import Person
from tests.stories.house import House, a_house

LUMEN = "Ningbo Lumen Co., Ltd."


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The running house."""
    async with a_house(tmp_path) as house:
        yield house


def a_picture() -> bytes:
    """A small photo."""
    picture = BytesIO()
    Image.new("RGB", (40, 30), "white").save(picture, "JPEG")
    return picture.getvalue()


async def applies(zhao: Person) -> None:
    """The application from its first question to the key that sends it."""
    await zhao.sends("/apply")
    await zhao.taps("Start")
    await zhao.sees("name")
    await zhao.sends(LUMEN)
    await zhao.taps("China")
    for answer, next_question in (
        ("91110000600037341L", "make or sell"),
        ("LED panels", "dispatch"),
        ("Ningbo", "bank account we pay"),
    ):
        await zhao.sends(answer)
        await zhao.sees(next_question)
    await zhao.taps("China")
    for answer, next_question in (
        ("4000 0235 0920 0000 001", "full name"),
        ("Bank of China", "BIC"),
        ("BKCHCNBJ92A", "In whose name"),
    ):
        await zhao.sends(answer)
        await zhao.sees(next_question)
    await zhao.taps(LUMEN)
    await zhao.taps("Ningbo")
    await zhao.uploads(a_picture())
    await zhao.sees("tap Done")
    await zhao.taps("Done")
    await zhao.sees("check your application")
    await zhao.taps("Send application")
    await zhao.sees("is with our team")


async def test_a_supplier_applies_answers_a_question_and_gets_the_badge(house: House) -> None:
    """Until the admin approves a buyer finds nothing; afterwards the badge with its limit."""
    zhao, admin, buyer = await house.newcomer("Zhao", language_code="en"), house.admin, house.buyer
    await applies(zhao)
    await buyer.sends("/supplier Ningbo Lumen")
    await buyer.sees("No supplier with a badge")
    await admin.sees(f"{LUMEN} (Ningbo, China) applies")
    await admin.taps("Look at it")
    await admin.taps("Ask for more")
    await admin.sees("What do you need to know")
    await admin.sends("Since when do you export?")
    await zhao.sees("Since when do you export?")
    await zhao.taps("Answer")
    await zhao.sends("Since 2011")
    await zhao.sees("LED panels")
    await zhao.taps("Send application")
    await admin.sees("applies for the badge")
    await admin.taps("Look at it")
    await admin.sees("Since 2011")
    await admin.taps("Show the licence")
    await admin.sees("Business licence of Ningbo Lumen")
    await admin.taps("Approve")
    await admin.taps("USD 50,000.00")
    await admin.taps("Silver")
    await admin.taps("Yes, up to USD 50,000.00")
    await zhao.sees("has the badge")
    await buyer.sends("/supplier Ningbo Lumen")
    card = await buyer.sees("USD 50,000.00 of that is available now")
    assert "New here: no finished orders yet" in card["text"]
    assert any("Order from them" in key for key in buyer.keys(card))


async def test_a_refused_supplier_reads_why(house: House) -> None:
    """And can apply again."""
    zhao = await house.newcomer("Zhao", language_code="en")
    await applies(zhao)
    await house.admin.taps("Look at it")
    await house.admin.taps("Refuse")
    await house.admin.sees("Why is")
    await house.admin.sends("The licence cannot be read")
    told = await zhao.sees("Reason: The licence cannot be read")
    assert any("Apply again" in key for key in zhao.keys(told))


async def test_a_colleague_joins_by_a_link_that_works_once(house: House) -> None:
    """The second who opens it is told so."""
    mei, eve = await house.newcomer("Mei", language_code="en"), await house.newcomer("Eve", language_code="en")
    await house.supplier.sends("/team")
    await house.supplier.taps("Invite a colleague")
    link = await house.supplier.taps("Copy link")
    await mei.opens_link(link)
    await mei.taps("Join")
    await mei.sees("You belong to")
    await house.supplier.sees("Mei has joined")
    await eve.opens_link(link)
    await eve.sees("link has been used")


async def test_an_agent_is_named_by_a_link_and_can_be_verified(house: House) -> None:
    """Before: not staff. After: staff, with the pages of the duty."""
    noor = await house.newcomer("Noor", username="noor_finance", language_code="en")
    await noor.sends("/start")
    await noor.sends("/payments")
    await noor.sees("isn't yours to do")
    await house.buyer.sends("/verify @noor_finance")
    await house.buyer.sees("No, @noor_finance is not staff")
    await house.admin.sends("/agents")
    await house.admin.taps("Name an agent")
    await house.admin.taps("▫️ finance")
    await house.admin.taps("Make the link")
    link = await house.admin.taps("Copy link")
    await noor.opens_link(link)
    await noor.taps("Accept")
    await noor.sees("You are on the staff: finance")
    await house.admin.sees("Noor has joined the staff")
    await house.buyer.sends("/verify @noor_finance")
    await house.buyer.sees("Yes, @noor_finance is staff (finance)")


async def test_a_name_that_is_no_agents_any_more_is_never_called_staff(house: House) -> None:
    """Amara takes another @name, or gives hers up, and the bot has not heard from her since; nor from its new owner."""
    users = house.sim.world.users
    users[house.finance.id].username = "amara_private"
    await house.buyer.sends("/verify @amara_okafor")
    await house.buyer.sees("No, @amara_okafor is not staff")
    users[house.finance.id].username = "amara_okafor"
    await house.buyer.sends("/verify @amara_okafor")
    await house.buyer.sees("Yes, @amara_okafor is staff (finance)")


async def test_where_telegram_does_not_say_whose_a_name_is_nobody_is_called_staff(house: House) -> None:
    """An honest answer: it can't be told at the moment."""
    await house.town.fault("500", "getChat")
    await house.buyer.sends("/verify @amara_okafor")
    await house.buyer.sees("I cannot tell who @amara_okafor is")


async def test_a_forwarded_message_shows_whether_its_sender_is_staff(house: House) -> None:
    """A hidden sender cannot be told: treat as not staff."""
    group = await house.town.group("Trade fair", house.buyer, house.supplier)
    message = await house.supplier.at(group).sends("I am from Tradehold, pay here")
    await house.buyer.sends("/verify")
    await house.buyer.sees("Forward me")
    await house.buyer.forwards(message)
    await house.buyer.sees("is not staff")
    await house.buyer.taps("Check another")
    await house.buyer.sees("Forward me")
    await house.buyer.forwards(message, hidden=True)
    await house.buyer.sees("cannot tell")


async def test_whoever_is_no_admin_is_refused_kindly(house: House) -> None:
    """By a command, and by a key forged with a tampered client."""
    await house.buyer.sends("/applications")
    refused = await house.buyer.sees("isn't yours to do")
    await house.buyer.forges(refused, "n:1:2:restore-sure")
    await house.buyer.sees("isn't yours to do")
