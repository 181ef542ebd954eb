"""A story: every message of a whole trade, with whom it really reached."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.stories import trading
from tests.stories.house import House, a_house
from tests.stories.written import all_is_quiet
from texts.i18n import Html, plain
from texts.markup import apart

SENDING = frozenset("sendMessage sendDocument sendPhoto editMessageText editMessageCaption sendMediaGroup".split())
ZONE = "🕒 Is it "
"""How the question for the time zone begins, which says the time."""
DATE = r"\d{1,2} [A-Z][a-z]+ 20\d\d(?:, \d\d:\d\d \(UTC\S*\))?"
TIME = r"(?<=, )\d\d:\d\d$"
Seen = set[tuple[str, str]]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The house with a staff group."""
    async with a_house(tmp_path, staff_group=True) as house:
        yield house


async def shown(house: House, step: Callable[[House], Awaitable[object]]) -> Seen:
    """Whom the bot showed what while a step was taken: the first line of each message."""
    before = len(await house.town.calls())
    await step(house)
    await all_is_quiet(house)
    names = {person.chat: name for name, person in house.people.items()} | {house.group.id: "group"}
    calls = [call["params"] for call in (await house.town.calls())[before:] if call["method"] in SENDING]
    return {(names[int(call["chat_id"])], first_line(call)) for call in calls}


def first_line(call: dict[str, Any]) -> str:
    """The first line of a message in plain words, whatever the day is."""
    text = apart(plain(Html(call.get("text") or call["caption"]))).split("\n")[0]
    return ZONE if text.startswith(ZONE) else re.sub(TIME, "TIME", re.sub(DATE, "DAY", text))


async def says_it_has_paid(house: House) -> None:
    """Maria says that she has paid."""
    await house.buyer.taps("I've paid")
    await house.buyer.sees("Please send the transfer slip")
    await house.buyer.taps("Skip")
    await house.finance.sees("says it has paid")


async def talks(house: House) -> None:
    """Li asks Maria something, from the order's card."""
    await house.supplier.taps("💬 Talk")
    await house.supplier.sees("What you write or send now goes to")
    await house.supplier.sends("White or grey boxes?")
    await house.buyer.sees("White or grey boxes?")


async def asks_the_team(house: House) -> None:
    """Maria asks the operator's team, from the menu."""
    await house.buyer.sends("/support")
    await house.buyer.sees("You are writing to our team now")
    await house.buyer.sends("Who holds my money?")
    await house.buyer.sees("→ to our team")


def to(*names: str) -> Callable[..., Seen]:
    """These messages to each of them."""
    return lambda *lines: {(name, line) for name in names for line in lines}


BUYER, SUPPLIER, FINANCE, GROUP = to("buyer"), to("supplier"), to("finance"), to("group")
ALL_OF_FINANCE = to("finance", "finance_2", "group")
TRADE: list[tuple[Callable[[House], Awaitable[object]], Seen]] = [
    (
        trading.offered,
        BUYER(
            "Which company do you trade for?",
            "✓ Company: Nordic Home ApS",
            "Who do you buy from?",
            "✓ Supplier: Shenzhen Lumen Lighting Co., Ltd.",
            "✓ Goods: LED desk lamp, white",
            "✓ Specification: 400 lm ±5 %, 4000 K",
            "✓ Quantity: 2,500 pcs",
            "✓ Unit price: USD 1.20",
            "When must it ship at the latest?",
            "✓ Ship by: DAY",
            "Order 1 – please check",
            "✍️ Signed and sent. The supplier has been asked to sign.",
            ZONE,
        )
        | SUPPLIER("✉️ New order from Nordic Home ApS"),
    ),
    (
        trading.signed,
        SUPPLIER(
            "Sign order 1?",
            "✍️ Signed. The buyer has been asked to pay. Ship only when we tell you the money is held.",
            "📄 The contract of order 1, version 1.",
            ZONE,
        )
        | BUYER(
            "🤝 Shenzhen Lumen Lighting Co., Ltd. has signed order 1.",
            "📄 The contract of order 1, version 1.",
            "🏦 Pay USD 3,000.00 for order 1 by DAY",
        ),
    ),
    (
        talks,
        SUPPLIER(
            "💬 What you write or send now goes to Nordic Home ApS about order 1. It is kept in the record.",
            "→ to Maria Jensen, order 1",
        )
        | BUYER("💬 Wei Li, Shenzhen Lumen Lighting Co., Ltd. · Order 1"),
    ),
    (
        asks_the_team,
        BUYER(
            "💬 You are writing to our team now. Ask in your own words, and add photos or files if they help.",
            "→ to our team",
        )
        | GROUP(
            "🙋 Maria Jensen, Nordic Home ApS wants to talk to our team.",
            "🙋 Maria Jensen, Nordic Home ApS · to our team",
        ),
    ),
    (
        says_it_has_paid,
        BUYER(
            "Please send the transfer slip for order 1 – a photo or a PDF – so that finance finds your money faster. "
            "No slip? Skip.",
            "👍 Finance has been told. Your order counts as paid as soon as the money is on the account.",
        )
        | ALL_OF_FINANCE(
            "💸 Nordic Home ApS says it has paid USD 3,000.00 for order 1. "
            "Look at the bank and confirm what really arrived."
        ),
    ),
    (
        trading.funded,
        FINANCE(
            "Money awaited · 1",
            "Order 1 · waiting for payment",
            "How much arrived for order 1?",
            "✓ Amount: USD 3,000.00",
            "✓ Payer: Nordic Home ApS",
            "✓ Payer's account: DK50 0040 0440 1162 43",
            "✓ Arrived: DAY",
            "✓ Bank reference: There is none",
            "Payment for order 1",
            "🔒 All of it is held. Buyer and supplier have been told.",
        )
        | ALL_OF_FINANCE("✅ Confirmed by Amara Okafor, TIME")
        | BUYER("🔒 Your money for order 1 is held.")
        | SUPPLIER("🔒 USD 3,000.00 is held for order 1."),
    ),
    (
        trading.shipped,
        SUPPLIER(
            "Who carries the goods of order 1?",
            "✓ Carrier: Maersk",
            "✓ Number: CSQU3054383",
            "✓ Document date: DAY",
            "Shipment of order 1",
            "🚢 Shipped. The buyer has been told. The money stays held for you until it accepts the goods.",
        )
        | BUYER("🚢 Order 1 is on its way."),
    ),
    (
        trading.received,
        BUYER(
            "Have the goods of order 1 arrived?",
            "📦 Received. Now check the goods against the contract. The money stays held.",
        )
        | SUPPLIER("📦 Order 1 has arrived."),
    ),
    (
        trading.accepted,
        BUYER(
            "Accept the goods of order 1?",
            "✅ Accepted. The money is released to the supplier; finance sends it next. "
            "How was it? A rating helps the next buyer.",
        )
        | SUPPLIER("✅ Order 1 is accepted.")
        | ALL_OF_FINANCE("💸 To be sent:"),
    ),
    (
        trading.sent,
        FINANCE("Has this left the bank?", "Marked as sent. The receiver has been told.")
        | to("finance_2", "group")("✅ Sent by Amara Okafor, TIME")
        | SUPPLIER(
            "💸 USD 2,940.00 has left our bank for Shenzhen Lumen Lighting Co., Ltd. (order 1). "
            "Banks take one to five days."
        ),
    ),
]


async def test_every_message_of_a_trade_reaches_those_it_is_for_and_nobody_else(house: House) -> None:
    """Step by step: what each of them is shown, answers and news; whoever is not named is shown nothing."""
    for step, expected in TRADE:
        assert await shown(house, step) == expected, step
