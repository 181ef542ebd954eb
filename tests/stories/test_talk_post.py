"""Stories: albums arrive as albums, every order has its topic, and the record says who got what."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cast import BUYER, SUPPLIER
from tests.people import Person
from tests.stories.house import House
from tests.stories.talking import a_talk, gives_out_no_file, gives_up, offer
from tests.stories.trading import a_picture
from tests.stories.written import all_is_quiet, recorded

COLOURS = ("red", "green", "blue")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A Telegram without topics in private chats."""
    async with a_talk(tmp_path) as house:
        yield house


@pytest.fixture
async def topical(tmp_path: Path) -> AsyncIterator[House]:
    """A Telegram with topics in private chats."""
    async with a_talk(tmp_path, topics=True) as house:
        yield house


async def album_of(person: Person, count: int) -> list[dict[str, Any]]:
    """Wait until the person has an album of so many parts."""
    async with asyncio.timeout(10):
        while True:
            parts = [message for message in person.messages if "media_group_id" in message]
            if len(parts) >= count:
                return parts
            await person.phone.look(1)


async def test_an_album_arrives_as_one(house: House) -> None:
    """Three photos under one header; each is an entry of its own, kept by its hash."""
    pictures = [a_picture(colour) for colour in COLOURS]
    await house.buyer.uploads(pictures, caption="The three colours")
    await recorded(house, "talk", 3)
    await house.waits(timedelta(seconds=2))
    parts = await album_of(house.supplier, 3)

    assert len({part["media_group_id"] for part in parts}) == 1
    assert [part.get("caption", "").endswith("The three colours") for part in parts] == [True, False, False]
    assert "caption" not in parts[1]
    kept = {entry.body["sha256"] for entry in await recorded(house, "file", 3)}
    assert kept == {hashlib.sha256(picture).hexdigest() for picture in pictures}


async def test_every_part_of_an_album_can_be_answered(house: House) -> None:
    """Li answers the second photo; Maria sees the answer under her second photo."""
    await house.buyer.uploads([a_picture(colour) for colour in COLOURS])
    said = await recorded(house, "talk", 3)
    await house.waits(timedelta(seconds=2))
    parts = await album_of(house.supplier, 3)
    await all_is_quiet(house)
    await house.supplier.replies(parts[1], "This one")
    answer = await house.buyer.sees("This one")

    assert answer["reply_to_message"]["message_id"] == said[1].body["message"]


async def test_an_album_survives_a_restart(house: House) -> None:
    """The bot stops before the second is over; the album arrives once, whole."""
    await house.buyer.uploads([a_picture(colour) for colour in COLOURS])
    await recorded(house, "talk", 3)
    await house.restarts()
    await house.waits(timedelta(seconds=2))
    await album_of(house.supplier, 3)
    await all_is_quiet(house)

    assert len(await album_of(house.supplier, 3)) == 3


async def test_an_album_of_documents_arrives_as_one(house: House) -> None:
    """With captions too long for the header, header and album are two messages."""
    caption = "a" * 1020
    await house.buyer.uploads([b"one", b"two"], kind="document", name="list.pdf", caption=caption)
    await recorded(house, "talk", 2)
    await house.waits(timedelta(seconds=2))
    parts = await album_of(house.supplier, 2)

    assert [part.get("caption", "") for part in parts] == [caption, ""]
    assert len({part["media_group_id"] for part in parts}) == 1


async def test_an_album_waits_for_its_order_and_arrives_as_one(house: House) -> None:
    """Li has opened one order and is told of another: he is asked once, and the album stays one."""
    await house.supplier.taps("💬 Talk")
    await house.app.db.transaction(lambda tx: offer(tx, house))
    await house.supplier.sees("Order 2")
    await house.supplier.uploads([a_picture(colour) for colour in COLOURS], caption="Samples")
    await house.supplier.sees("Which order is this about?")
    await house.supplier.taps("Order 1 · Nordlys ApS")
    await recorded(house, "talk", 3)
    await house.waits(timedelta(seconds=2))
    parts = await album_of(house.buyer, 3)

    assert len({part["media_group_id"] for part in parts}) == 1
    assert parts[0]["caption"].endswith("Samples")


async def test_a_message_is_moved_to_another_order(house: House) -> None:
    """Maria has two orders: the bot says where her words went, and moves them; both records tell."""
    await house.app.db.transaction(lambda tx: offer(tx, house))
    await house.supplier.sees("Order 2")
    await house.buyer.sends("About the first")
    got = await house.supplier.sees("About the first")
    await house.buyer.sees("→ to Wei Li, order 2")
    await house.buyer.taps("🔀 Other order")
    await house.supplier.sees_gone(got)
    await house.buyer.sees("Taken back from Wei Li, order 2")
    await house.buyer.taps("Order 1")
    await house.buyer.sees("→ to Wei Li, order 1")
    await house.supplier.sees("💬 Maria Jensen, Nordlys ApS · Order 1")

    [first], [second] = await recorded(house, "talk"), await recorded(house, "talk", number=2)
    [taken] = await recorded(house, "taken-back", number=2)
    assert (first.body["text"], first.body["moved_from"]) == ("About the first", 2)
    assert taken.body["of"] == second.seq


async def test_the_record_says_who_got_a_message(house: House) -> None:
    """One entry for each message."""
    await house.buyer.sends("Did you get this?")
    await house.supplier.sees("Did you get this?")
    [said], [receipt] = await recorded(house, "talk"), await recorded(house, "receipt")

    assert {"of": said.seq, "got": [SUPPLIER.id], "missed": []} == receipt.body


async def test_the_record_says_who_has_blocked_the_bot(house: House) -> None:
    """The message is in the record, and so is that it did not arrive."""
    await house.supplier.blocks()
    await house.buyer.sends("Did you get this?")
    [said], [receipt] = await recorded(house, "talk"), await recorded(house, "receipt")

    assert {"of": said.seq, "got": [], "missed": [SUPPLIER.id]} == receipt.body


async def test_whoever_sent_a_file_that_cannot_be_fetched_is_told(house: House) -> None:
    """Telegram does not give it out; the record says so, and its sender what to do."""
    await gives_out_no_file(house)
    await house.buyer.uploads(b"%PDF-1.7", kind="document", name="packing-list.pdf")
    await gives_up(house)
    told = await house.buyer.sees("I could not fetch “packing-list.pdf”")

    assert "Please send it again" in told["text"]
    assert "failed" in (await recorded(house, "file"))[0].body


async def test_each_order_has_its_own_topic(topical: House) -> None:
    """The offer opens it; what is typed there belongs to that order, whichever is open."""
    await topical.app.db.transaction(lambda tx: offer(tx, topical))
    first = await topical.supplier.sees("Order 1")
    second = await topical.supplier.sees("Order 2")
    topics = {topic["id"]: topic["name"] for topic in await _topics(topical, SUPPLIER.id)}

    assert topics == {
        first["message_thread_id"]: "Order 1 · Nordlys ApS",
        second["message_thread_id"]: "Order 2 · Nordlys ApS",
    }

    await topical.supplier.at(SUPPLIER.id, first["message_thread_id"]).sends("About the first")
    got = await topical.buyer.sees("About the first")
    await topical.supplier.at(SUPPLIER.id, second["message_thread_id"]).sends("About the second")
    other = await topical.buyer.sees("About the second")

    assert [entry.body["text"] for entry in await recorded(topical, "talk")] == ["About the first"]
    assert [e.body["text"] for e in await recorded(topical, "talk", number=2)] == ["About the second"]
    assert got["message_thread_id"] != other["message_thread_id"]


async def test_a_deleted_topic_is_made_again(topical: House) -> None:
    """Maria throws the topic away; the next message opens it anew, and nothing is lost."""
    await topical.buyer.sends("Are you there?")
    got = await topical.supplier.sees("Are you there?")
    await all_is_quiet(topical)
    deleted = got["message_thread_id"]
    await topical.town.post(f"/sim/users/{SUPPLIER.id}/chats/{SUPPLIER.id}/topic", {"delete": deleted})
    await topical.buyer.sends("Still there?")
    again = await topical.supplier.sees("Still there?")

    assert again["message_thread_id"] != deleted
    assert [topic["id"] for topic in await _topics(topical, SUPPLIER.id)] == [again["message_thread_id"]]
    assert (await recorded(topical, "receipt", 2))[1].body["got"] == [SUPPLIER.id]
    assert await recorded(topical, "unreachable", 0) == []


async def test_a_reply_in_a_topic_stays_in_it(topical: House) -> None:
    """Question and answer, each in the order's topic of its reader."""
    await topical.buyer.sends("Is red possible?")
    got = await topical.supplier.sees("Is red possible?")
    await all_is_quiet(topical)
    await topical.supplier.at(SUPPLIER.id, got["message_thread_id"]).replies(got, "Yes")
    answer = await topical.buyer.sees("Yes")

    [topic] = await _topics(topical, BUYER.id)
    assert answer["message_thread_id"] == topic["id"]


async def _topics(house: House, person: int) -> list[dict[str, Any]]:
    listed = await house.town.get(f"/sim/users/{person}/chats")
    found: list[dict[str, Any]] = next(chat["topics"] for chat in listed if chat["chat"] == person)
    return found
