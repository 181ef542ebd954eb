"""Every kind of message Telegram has, as it is read, recorded and shown to the other side."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot import incoming
from bot.handlers import thread
from bot.letters import Letter, harmless, letter
from bot.screens.talk import SendTo
from storage import fetches
from storage.installation import set_fact
from storage.lures import OWN_ACCOUNTS
from storage.work import TALK
from tests.bot.desk import ANNA, LI, Desk
from trade.orders import Order

WHEN = int(datetime(2026, 3, 2, 9, 0, tzinfo=UTC).timestamp())
FILE = {"file_id": "f1", "file_unique_id": "u1", "file_size": 1000}
SIZE = {"width": 640, "height": 360}
USER = {"id": ANNA, "is_bot": False, "first_name": "Anna"}
CHAT = {"id": ANNA, "type": "private", "first_name": "Anna"}
PLACE = {"latitude": 29.8683, "longitude": 121.544}
POLL = {
    "id": "1", "question": "Which colour?", "options": [
        {"persistent_id": "a", "text": "Red", "voter_count": 0},
        {"persistent_id": "b", "text": "Blue", "voter_count": 0},
    ], "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
    "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
}  # fmt: skip
STICKER = {**FILE, "type": "regular", **SIZE, "is_animated": False, "is_video": False, "emoji": "👍"}
WITH_FILE: dict[str, dict[str, Any]] = {
    "photo": {"photo": [{**FILE, "file_id": "small", **SIZE}, {**FILE, **SIZE}]},
    "document": {"document": {**FILE, "file_name": "spec.pdf", "mime_type": "application/pdf"}},
    "video": {"video": {**FILE, **SIZE, "duration": 4}},
    "animation": {"animation": {**FILE, **SIZE, "duration": 4}, "document": FILE},
    "audio": {"audio": {**FILE, "duration": 4, "title": "Note"}},
    "voice": {"voice": {**FILE, "duration": 4}},
    "video_note": {"video_note": {**FILE, "duration": 4, "length": 240}},
    "sticker": {"sticker": STICKER},
}
WITHOUT_FILE: dict[str, dict[str, Any]] = {
    "location": {"location": PLACE},
    "venue": {"venue": {"title": "Port", "address": "Beilun", "location": PLACE}, "location": PLACE},
    "contact": {"contact": {"phone_number": "+8613800138000", "first_name": "Li"}},
}
SENT_UNDER_A_HEADER = ("photo", "document", "video", "animation", "audio")


def read(**content: Any) -> Letter:
    """What the bot reads of an update with this message."""
    message = {"message_id": 7, "date": WHEN, "chat": CHAT, "from": USER, **content}
    arrival = incoming.read({"update_id": 1, "message": message})
    assert arrival is not None
    assert arrival.message is not None
    return letter(arrival.message)


@pytest.mark.parametrize("kind", WITH_FILE)
async def test_a_file_of_every_kind_is_recorded_and_passed_on(desk: Desk, order: Order, kind: str) -> None:
    """Under a header where Telegram has room for one, else as a copy behind it; and it waits to be fetched."""
    await desk.does(ANNA, thread.talk, read(**WITH_FILE[kind]))

    calls = desk.calls(LI)
    if kind in SENT_UNDER_A_HEADER:
        assert [f"send{kind.capitalize()}"] == [call["method"] for call in calls]
        assert (calls[0]["params"][kind], "Anna" in calls[0]["params"]["caption"]) == ("f1", True)
    else:
        assert ["sendMessage", "copyMessage"] == [call["method"] for call in calls]
        assert (calls[1]["params"]["from_chat_id"], calls[1]["params"]["message_id"]) == (ANNA, 7)
    [entry] = await desk.entries(order, TALK)
    assert (entry.body["kind"], entry.body["file"]["kind"]) == (kind, kind)
    assert "u1" in [f.file_unique_id for f in await desk.db.read(lambda c: fetches.waiting(c, 9))]


@pytest.mark.parametrize("kind", WITHOUT_FILE)
async def test_places_and_contacts_are_copied_behind_a_header(desk: Desk, order: Order, kind: str) -> None:
    """And their facts are in the record as text, for it holds no floats."""
    await desk.does(ANNA, thread.talk, read(**WITHOUT_FILE[kind]))

    assert ["sendMessage", "copyMessage"] == [call["method"] for call in desk.calls(LI)]
    [entry] = await desk.entries(order, TALK)
    expected = {
        "location": {"latitude": "29.8683", "longitude": "121.544"},
        "venue": {"title": "Port", "address": "Beilun", "latitude": "29.8683", "longitude": "121.544"},
        "contact": {"name": "Li", "phone": "+8613800138000"},
    }[kind]
    assert expected == entry.body["about"]


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ({"poll": POLL}, "📊 Which colour?\n▫️ Red\n▫️ Blue"),
        ({"dice": {"emoji": "🎲", "value": 4}}, "🎲 4"),
        ({"checklist": {"title": "Before shipping", "tasks": [{"id": 1, "text": "Labels"}]}},
         "☑️ Before shipping\n▫️ Labels"),
    ],
)  # fmt: skip
async def test_a_poll_and_a_die_are_passed_on_as_words(
    desk: Desk, order: Order, content: dict[str, Any], shown: str
) -> None:
    """Bots can't pass on the things themselves."""
    await desk.does(ANNA, thread.talk, read(**content))

    [call] = desk.calls(LI)
    assert call["params"]["text"].endswith(f"Order {order.id}\n<blockquote>{shown}</blockquote>")
    assert [entry.body["text"] for entry in await desk.entries(order, TALK)] == [shown]


async def test_formatting_is_kept(desk: Desk, order: Order) -> None:
    """Bold stays bold at the other side and in the record; what Telegram marks by itself is no formatting."""
    bold = [{"type": "bold", "offset": 0, "length": 4}, {"type": "hashtag", "offset": 6, "length": 3}]
    await desk.does(ANNA, thread.talk, read(text="Must <b #a1", entities=bold))

    [call] = desk.calls(LI)
    assert call["params"]["text"].endswith("\n<blockquote><b>Must</b> &lt;b #a1</blockquote>")
    [entry] = await desk.entries(order, TALK)
    assert (entry.body["text"], entry.body["html"]) == ("Must <b #a1", "<b>Must</b> &lt;b #a1")
    assert read(text="plain #a1", entities=bold[1:]).html == ""


async def test_formatting_is_dropped_where_it_could_turn_the_words_around(desk: Desk, order: Order) -> None:
    """A direction control inside bold words: the words are shown, isolated, without the formatting."""
    words = "pay \u202e001\u202c DSU"
    await desk.does(ANNA, thread.talk, read(text=words, entities=[{"type": "bold", "offset": 0, "length": 3}]))

    [call] = desk.calls(LI)
    assert "<b>pay</b>" not in call["params"]["text"]
    assert "\u2068pay" in call["params"]["text"]


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ({"type": "user", "date": WHEN, "sender_user": {**USER, "id": 9, "first_name": "Boss"}}, "Boss"),
        ({"type": "hidden_user", "date": WHEN, "sender_user_name": "A friend"}, "A friend"),
        ({"type": "channel", "date": WHEN, "message_id": 3,
          "chat": {"id": -1001, "type": "channel", "title": "Prices"}}, "Prices"),
        ({"type": "chat", "date": WHEN, "sender_chat": {"id": -1002, "type": "supergroup", "title": "Team"}}, "Team"),
    ],
)  # fmt: skip
async def test_a_forwarded_message_says_whose_it_was(
    desk: Desk, order: Order, origin: dict[str, Any], name: str
) -> None:
    """A person, a hidden person, a channel or a group."""
    await desk.does(ANNA, thread.talk, read(text="Cheaper next week", forward_origin=origin))

    [call] = desk.calls(LI)
    assert f"\n↪️ <i>Forwarded from {name}</i>\n" in call["params"]["text"]
    [entry] = await desk.entries(order, TALK)
    assert (entry.body["forwarded"], entry.body["origin"]) == (True, name)


async def test_a_quote_is_kept_with_its_answer(desk: Desk, order: Order) -> None:
    """The quoted words stand over the answer and in the record."""
    quoted = {"message_id": 3, "date": WHEN, "chat": CHAT, "text": "red, green or blue"}
    quote = {"text": "green", "position": 5, "is_manual": True}
    await desk.does(ANNA, thread.talk, read(text="This one", reply_to_message=quoted, quote=quote))

    [call] = desk.calls(LI)
    assert "<blockquote>green</blockquote>\n<blockquote>This one</blockquote>" in call["params"]["text"]
    assert [entry.body["quote"] for entry in await desk.entries(order, TALK)] == ["green"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\\b:c.pdf", "a_b_c.pdf"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("...", "file"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("合同 5月.pdf", "合同 5月.pdf"),
    ],
)
def test_a_name_leads_nowhere(name: str, kept: str) -> None:
    """No folder above, no drive, no reversed ending, no endless name."""
    assert kept == harmless(name)


def test_a_kind_that_comes_without_a_name_gets_one() -> None:
    """So that the record and the dossier can call it something."""
    named = {kind: read(**content).file for kind, content in WITH_FILE.items()}

    assert {kind: file.name for kind, file in named.items() if file} == {
        "photo": "photo.jpg", "document": "spec.pdf", "video": "video.mp4", "animation": "animation.mp4",
        "audio": "audio.mp3", "voice": "voice.ogg", "video_note": "video-note.mp4", "sticker": "sticker.webp",
    }  # fmt: skip


def test_what_is_written_in_a_topic_answers_nothing() -> None:
    """Telegram calls it a reply to the message that opened the topic."""
    opened = {"message_id": 5, "date": WHEN, "chat": CHAT, "forum_topic_created": {"name": "Order 1", "icon_color": 1}}
    written = read(text="Hello", message_thread_id=5, is_topic_message=True, reply_to_message=opened)

    assert (written.topic, written.reply_to) == (5, None)


async def test_a_message_of_any_kind_waits_for_its_order(desk: Desk) -> None:
    """Li has two orders and none open: a place she sends is kept whole until she has said which it is about."""
    order = await desk.offer()
    await desk.offer()
    sent = read(**WITHOUT_FILE["venue"], message_thread_id=5, is_topic_message=True)
    await desk.does(LI, thread.talk, Letter(**{**vars(sent), "chat": LI}))

    await desk.does(LI, lambda act: thread.send(act, SendTo(order.id, sent.message_id, "all")))

    [entry] = await desk.entries(order, TALK)
    assert entry.body["about"]["title"] == "Port"
    assert ["sendMessage", "copyMessage"] == [call["method"] for call in desk.calls(ANNA)]


async def test_a_place_that_moves_is_recorded_where_it_was_sent(desk: Desk, order: Order) -> None:
    """A live location is changed every few seconds for hours; its copy stays as it was, and so does the record."""
    live = {**PLACE, "live_period": 3600}
    await desk.does(ANNA, thread.talk, read(location=live))
    await desk.does(ANNA, thread.edited, read(location={**live, "latitude": 30.1}, edit_date=WHEN))

    assert await desk.entries(order, "edit") == []
    assert [e.body["about"]["latitude"] for e in await desk.entries(order, TALK)] == ["29.8683"]


async def test_changed_formatting_is_an_edit(desk: Desk, order: Order) -> None:
    """The words are the same, their weight is not."""
    await desk.does(ANNA, thread.talk, read(text="not later"))
    await desk.does(ANNA, thread.edited, read(text="not later", entities=[{"type": "bold", "offset": 0, "length": 3}]))

    [call] = desk.calls(LI)
    assert call["params"]["text"].endswith("\n<blockquote><b>not</b> later</blockquote>")
    assert [entry.body["html"] for entry in await desk.entries(order, "edit")] == ["<b>not</b> later"]


async def test_a_lure_is_marked_and_both_sides_are_warned(desk: Desk, order: Order) -> None:
    """The message is passed on whole."""
    answer = await desk.does(ANNA, thread.talk, read(text="Call me: +86 138 0013 8000"))

    [call] = desk.calls(LI)
    assert "8000</blockquote>\n\n⚠️ <b>Careful:</b> this holds a telephone number." in call["params"]["text"]
    assert answer is not None
    assert "\n\n⚠️ Passed on, with a warning under it" in answer.text
    assert "because it holds a telephone number." in answer.text
    assert [entry.body["lures"] for entry in await desk.entries(order, TALK)] == [["phone"]]


async def test_an_edit_into_a_lure_is_warned_about_too(desk: Desk, order: Order) -> None:
    """The copy gets the line, the record the mark."""
    await desk.does(ANNA, thread.talk, read(text="Call me"))
    await desk.does(ANNA, thread.edited, read(text="Call me: +86 138 0013 8000"))

    [call] = desk.calls(LI)
    assert call["method"] == "editMessageText"
    assert "⚠️ <b>Careful:</b>" in call["params"]["text"]
    assert [entry.body["lures"] for entry in await desk.entries(order, "edit")] == [["phone"]]


async def test_the_operators_own_account_is_no_lure(desk: Desk, order: Order) -> None:
    """It is where people shall pay."""
    own = ["DK5000400440116243"]
    await desk.does(ANNA, lambda act: set_fact(act.connection, OWN_ACCOUNTS, own))

    answer = await desk.does(ANNA, thread.talk, read(text="I paid to DK50 0040 0440 1162 43"))

    assert answer is not None
    assert "⚠️" not in answer.text
