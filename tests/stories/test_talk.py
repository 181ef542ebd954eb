"""Stories: a buyer and a supplier talk about their order, each in their own chat with the bot."""

from __future__ import annotations

import asyncio
import hashlib
import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from bot.cast import BUYER, LUMEN
from storage import outbox, people, record
from storage.database import Transaction
from storage.record import Entry
from storage.work import Work
from tests.stories.house import House, a_house
from trade.commands import Offer
from trade.contracts import Contract, Line, Party
from trade.orders import Order


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The house, with an order that Maria has sent to Li Wei."""
    async with a_house(tmp_path) as house:
        await house.app.db.transaction(lambda tx: _offer(tx, house))
        await house.supplier.sees("Order 1")
        yield house


def _offer(tx: Transaction, house: House) -> Order:
    work = Work(tx, house.app.site, datetime.now(UTC))
    company = work.found("Nordlys ApS", "DK", people.get(tx.connection, BUYER.id).actor)
    maria = people.get(tx.connection, BUYER.id).actor
    order = work.draft(maria)
    people.change(tx.connection, BUYER.id, open_order=order.id)
    contract = Contract(
        buyer=Party(company=company.id, name="Nordlys ApS", country="DK"),
        supplier=Party(company=1, name=LUMEN, country="CN"),
        lines=(Line(description="LED lamp", quantity=Decimal(100), unit="pcs", unit_price=Decimal(2)),),
        currency="USD",
        latest_shipment=(work.now + timedelta(days=60)).date(),
        destination="DK",
    )
    return work.perform(order.id, Offer(contract=contract), maria)


def _a_drawing() -> bytes:
    """A small picture that Telegram takes."""
    file = io.BytesIO()
    Image.new("RGB", (320, 200), "teal").save(file, "JPEG")
    return file.getvalue()


async def recorded(house: House, kind: str, count: int = 1) -> list[Entry]:
    """Wait for so many entries of a kind in the order's record: each look is a transaction of its own."""
    async with asyncio.timeout(10):
        while True:
            entries = await house.app.db.read(lambda connection: list(record.entries(connection, "order:1")))
            found = [entry for entry in entries if entry.kind == kind]
            if len(found) >= count:
                return found
            await house.app.db.transaction(lambda tx: None)


async def everything_sent(house: House) -> None:
    """Wait until the bot has noted what became of all it sent: each look is a transaction of its own."""
    bot = house.app.settings.bot_id
    async with asyncio.timeout(10):
        while await house.app.db.read(lambda connection: outbox.waiting(connection, bot)):
            await house.app.db.transaction(lambda tx: None)


async def test_a_question_and_its_answer_stay_one_thread(house: House) -> None:
    """Maria asks, Li replies to what he got; Maria sees the reply under her own words."""
    asked = await house.buyer.sends("Is <red> possible?")
    got = await house.supplier.sees("Is <red> possible?")
    await everything_sent(house)
    await house.supplier.replies(got, "Yes, RAL 3020")
    answer = await house.buyer.sees("Yes, RAL 3020")

    assert got["text"].startswith("💬 Maria Jensen, Nordlys ApS · Order 1")
    assert answer["text"].startswith(f"💬 Wei Li, {LUMEN} · Order 1")
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]


async def test_an_edit_reaches_the_reader(house: House) -> None:
    """The copy changes in place, and says so; the record keeps both wordings."""
    said = await house.buyer.sends("Can we have 3 samples?")
    got = await house.supplier.sees("Can we have 3 samples?")
    await everything_sent(house)
    await house.buyer.edits(said, "Can we have 5 samples?")
    changed = await house.supplier.sees("Can we have 5 samples?")

    assert changed["message_id"] == got["message_id"]
    assert "edited" in changed["text"]
    [edit] = await recorded(house, "edit")
    assert (edit.body["old"], edit.body["new"]) == ("Can we have 3 samples?", "Can we have 5 samples?")


async def test_a_photo_arrives_and_its_hash_is_in_the_record(house: House) -> None:
    """What Li sees is what is kept."""
    picture = _a_drawing()
    await house.buyer.uploads(picture, caption="As on this drawing")
    got = await house.supplier.sees("As on this drawing")
    [entry] = await recorded(house, "file")

    assert got["photo"]
    assert entry.body["sha256"] == hashlib.sha256(picture).hexdigest()
    assert await house.app.files.get(entry.body["sha256"]) == picture


async def test_a_supplier_who_has_nothing_open_is_asked_once(house: House) -> None:
    """Li writes before he has opened the order; what he wrote is not lost."""
    await house.supplier.sends("Good morning")
    await house.supplier.sees("Which order is this about?")
    await house.supplier.taps("Order 1 · Nordlys ApS")
    await house.supplier.sees("Passed on to Nordlys ApS")

    await house.buyer.sees("Good morning")


async def test_a_very_long_message_arrives_whole(house: House) -> None:
    """The header is a message of its own, the words follow as a copy."""
    words = "".join(f"{number}. line of the specification\n" for number in range(140))[:4096].strip()
    await house.buyer.sends(words)
    got = await house.supplier.sees(words)

    assert got["text"] == words


async def test_a_voice_message_is_refused_with_what_works(house: House) -> None:
    """Nobody believes that it has arrived."""
    await house.buyer.uploads(b"OggS", kind="voice")

    await house.buyer.sees("I can pass on text, photos and documents")


async def test_somebody_new_finds_their_way(house: House) -> None:
    """Welcome, how it works, the other language."""
    eve = await house.newcomer("Eve")
    await eve.sends("/start")
    await eve.sees("Welcome to Tradehold")
    await eve.taps("How it works")
    await eve.sees("You accept, and the supplier is paid")
    await eve.sends("/settings")
    await eve.taps("Change time zone")
    await eve.sees("What time is it where you are?")
    await eve.sends("Rotterdam")
    await eve.sees("Time zone saved")
    await eve.sends("/start")
    await eve.sees("Welcome to Tradehold")
    await eve.taps("🌐 简体中文")
    await eve.sees("欢迎使用 Tradehold")
