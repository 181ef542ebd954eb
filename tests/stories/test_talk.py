"""Stories: a buyer and a supplier talk about their order, each in their own chat with the bot."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.cast import BUYER, LUMEN
from simulator import acts
from tests.stories.house import House
from tests.stories.talking import a_talk
from tests.stories.trading import a_picture
from tests.stories.written import all_is_quiet, recorded

VENUE = {"title": "Port of Ningbo", "address": "Beilun", "location": {"latitude": 29.86, "longitude": 121.54}}
POLL = {
    "id": "1", "question": "Which colour?", "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
    "options": [{"persistent_id": word, "text": word, "voter_count": 0} for word in ("Red", "Blue")],
    "type": "regular", "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
}  # fmt: skip


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The house, with an order that Maria has sent to Li Wei."""
    async with a_talk(tmp_path) as house:
        yield house


async def test_a_question_and_its_answer_stay_one_thread(house: House) -> None:
    """Maria asks, Li replies to what he got; Maria sees the reply under her own words."""
    asked = await house.buyer.sends("Is <red> possible?")
    got = await house.supplier.sees("Is <red> possible?")
    await all_is_quiet(house)
    await house.supplier.replies(got, "Yes, RAL 3020")
    answer = await house.buyer.sees("Yes, RAL 3020")

    assert got["text"].startswith("💬 Maria Jensen, Nordlys ApS · Order 1")
    assert answer["text"].startswith(f"💬 Wei Li, {LUMEN} · Order 1")
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]


async def test_an_edit_reaches_the_reader(house: House) -> None:
    """The copy changes in place, and says so; the record keeps both wordings."""
    said = await house.buyer.sends("Can we have 3 samples?")
    got = await house.supplier.sees("Can we have 3 samples?")
    await all_is_quiet(house)
    await house.buyer.edits(said, "Can we have 5 samples?")
    changed = await house.supplier.sees("Can we have 5 samples?")

    assert changed["message_id"] == got["message_id"]
    assert "edited" in changed["text"]
    [edit] = await recorded(house, "edit")
    assert (edit.body["old"], edit.body["new"]) == ("Can we have 3 samples?", "Can we have 5 samples?")


async def test_a_photo_arrives_and_its_hash_is_in_the_record(house: House) -> None:
    """What Li sees is what is kept."""
    picture = a_picture()
    await house.buyer.uploads(picture, caption="As on this drawing")
    got = await house.supplier.sees("As on this drawing")
    [entry] = await recorded(house, "file")

    assert got["photo"]
    assert entry.body["sha256"] == hashlib.sha256(picture).hexdigest()
    assert await house.app.files.get(entry.body["sha256"]) == picture


async def test_a_supplier_sees_where_the_first_words_went(house: House) -> None:
    """Li writes under the offer that has come: that is the order it is about."""
    await house.supplier.sends("Good morning")
    await house.supplier.sees("→ to Maria Jensen, order 1")

    await house.buyer.sees("Good morning")


async def test_a_very_long_message_arrives_whole(house: House) -> None:
    """The header is a message of its own, the words follow as a copy."""
    words = "".join(f"{number}. line of the specification\n" for number in range(140))[:4096].strip()
    await house.buyer.sends(words)
    got = await house.supplier.sees(words)

    assert got["text"] == words


@pytest.mark.parametrize(
    ("kind", "name"),
    [("video", "lamp.mp4"), ("voice", "note.ogg"), ("audio", "song.mp3"), ("animation", "turn.mp4"),
     ("video_note", "round.mp4"), ("sticker", "ok.webp"), ("document", "../list.pdf")],
)  # fmt: skip
async def test_a_file_of_every_kind_arrives_and_is_kept(house: House, kind: str, name: str) -> None:
    """Li gets what Maria sent under her name, and its hash is in the record."""
    content = f"a {kind} of lamps".encode()
    await house.buyer.uploads(content, kind=kind, name=name)
    got, arrived = await house.supplier.receives(kind)
    [entry] = await recorded(house, "file")

    assert arrived == content
    assert entry.body["sha256"] == hashlib.sha256(content).hexdigest()
    assert "/" not in entry.body["name"]
    await house.supplier.sees("💬 Maria Jensen, Nordlys ApS · Order 1")
    assert got["chat"]["id"] == house.supplier.id


async def test_places_and_contacts_arrive(house: House) -> None:
    """The place is in the record as text; the telephone number is warned about on both sides."""
    await house.buyer.shares_location(55.6761, 12.5683)
    await house.supplier.sees("55.6761, 12.5683")
    await house.buyer.shares_contact("+4532121212")
    await house.buyer.sees("because it holds a telephone number")
    await house.supplier.sees("this holds a telephone number")
    await house.supplier.sees("Maria +4532121212")

    place, contact = await recorded(house, "talk", 2)
    assert place.body["about"] == {"latitude": "55.6761", "longitude": "12.5683"}
    assert (contact.body["about"]["phone"], contact.body["lures"]) == ("+4532121212", ["phone"])


async def test_a_way_past_us_is_warned_about_but_passed_on(house: House) -> None:
    """Li asks for the money on his own card; both read what that means."""
    await house.supplier.sends("您好")
    await house.supplier.sees("→ to Maria Jensen, order 1")
    await house.supplier.sends("Please transfer to our new account, 私下付款 is cheaper")
    await house.supplier.sees("it holds words about paying outside Tradehold")
    got = await house.buyer.sees("Please transfer to our new account")

    assert "Money paid elsewhere is not protected: don't pay" in got["text"]
    entries = await recorded(house, "talk", 2)
    assert [entry.body.get("lures") for entry in entries] == [None, ["outside"]]


async def test_a_forwarded_message_keeps_its_origin(house: House) -> None:
    """Maria forwards the bot's own words: a name that anybody can take says nothing, so none is shown."""
    words = await house.buyer.sends("/menu")
    shown = await house.buyer.sees("")
    await house.buyer.forwards(shown)
    await house.supplier.sees("Forwarded from –")

    [entry] = await recorded(house, "talk")
    assert (entry.body["origin"], words["text"]) == ("–", "/menu")


async def test_a_quote_arrives_with_the_answer(house: House) -> None:
    """Li quotes one word of what Maria asked."""
    await house.buyer.sends("Red, green or blue?")
    got = await house.supplier.sees("Red, green or blue?")
    await all_is_quiet(house)
    await house.supplier.replies(got, "This one", quote="green")
    answer = await house.buyer.sees("This one")

    assert answer["text"].endswith("green\nThis one")
    assert (await recorded(house, "talk", 2))[1].body["quote"] == "green"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ({"dice": {"emoji": "🎲", "value": 4}}, "🎲 4"),
        ({"venue": VENUE, "location": VENUE["location"]}, "Port of Ningbo, Beilun"),
        ({"poll": POLL}, "📊 Which colour?\n▫️ Red\n▫️ Blue"),
    ],
)
async def test_what_the_page_cannot_send_arrives_too(house: House, content: dict[str, Any], shown: str) -> None:
    """Dice, venues and polls, as other apps send them."""
    world = house.sim.world
    acts.say(world, world.users[BUYER.id], world.chats[BUYER.id], content)

    await house.supplier.sees(shown)


async def test_a_caption_is_edited_at_the_other_side(house: House) -> None:
    """A video's words change in place; the record keeps both."""
    sent = await house.buyer.uploads(b"video of lamps", kind="video", caption="Batch 1")
    got = await house.supplier.sees("Batch 1")
    await all_is_quiet(house)
    await house.buyer.edits(sent, "Batch 2")
    changed = await house.supplier.sees("Batch 2")

    assert changed["message_id"] == got["message_id"]
    [edit] = await recorded(house, "edit")
    assert (edit.body["old"], edit.body["new"]) == ("Batch 1", "Batch 2")


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
