"""Keys under messages: what Telegram accepts, and what happens when they are pressed."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from simulator import refusals
from tests.people import Person, Town
from tests.simulator.conftest import HandBot


def keys(*row: dict[str, Any]) -> dict[str, Any]:
    """One row of keys."""
    return {"inline_keyboard": [list(row)]}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (keys({"text": "A", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (keys({"text": "A", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (keys({"text": "A"}), "Text buttons are unallowed in the inline keyboard"),
        (keys({"text": "A", "url": "http://localhost:8080"}), "inline keyboard button URL 'http://localhost:8080' is"),
        (keys({"text": "A", "url": "ftp://a.b"}), "inline keyboard button URL 'ftp://a.b' is invalid: Unsupported URL"),
        (keys({"text": "A", "web_app": {"url": "http://a.b"}}), "inline keyboard button Web App URL 'http://a.b' is"),
        (keys({"text": "A", "copy_text": {"text": ""}}), "BUTTON_COPY_TEXT_INVALID"),
        (keys({"text": "A", "pay": True}), "BUTTON_TYPE_INVALID"),
        (keys({"text": "A", "callback_data": "a", "style": "loud"}), "can't parse keyboard button: invalid"),
        (keys(*[{"text": "A", "callback_data": "a"}] * 101), "reply markup is too long"),
        (keys({"text": "A", "calback_data": "a"}), 'the simulator does not know "calback_data" in Inline'),
        (keys({"callback_data": "a"}), "can't parse"),
        ({"keyboard": []}, "can't parse reply keyboard markup JSON object"),
    ],
)  # fmt: skip
async def test_keys_telegram_would_not_show_are_refused(
    bot: HandBot, li: Person, markup: dict[str, Any], words: str
) -> None:
    """Too much data, nothing to do, no address, too many, misspelt."""
    answer = await bot.refused("sendMessage", chat_id=li.id, text="?", reply_markup=markup)
    assert answer.startswith(f"Bad Request: {words}")


async def test_64_bytes_and_100_keys_are_accepted(bot: HandBot, li: Person) -> None:
    """The limits themselves are allowed."""
    row = [{"text": "A", "callback_data": "x" * 64}] * 5
    await bot("sendMessage", chat_id=li.id, text="?", reply_markup={"inline_keyboard": [row] * 20})


async def test_a_pressed_key_shows_the_bots_toast(bot: HandBot, li: Person) -> None:
    """The bot learns who pressed what under which message, and its answer is seen."""
    sent = await bot(
        "sendMessage", chat_id=li.id, text="Accept?", reply_markup=keys({"text": "Yes", "callback_data": "y"})
    )
    await li.sees("Accept?")

    async def answer() -> None:
        query = await bot.update("callback_query")
        assert (query["from"]["id"], query["data"], query["message"]) == (li.id, "y", sent)
        await bot("answerCallbackQuery", callback_query_id=query["id"], text="Done", show_alert=True)
        again = await bot.refused("answerCallbackQuery", callback_query_id=query["id"])
        assert again == f"Bad Request: {refusals.QUERY_TOO_OLD}"

    toast, _ = await asyncio.gather(li.taps("Yes"), answer())
    assert toast == "Done"


async def test_an_answer_after_a_minute_is_too_late(bot: HandBot, li: Person, town: Town) -> None:
    """The world's clock decides."""
    await bot("sendMessage", chat_id=li.id, text="?", reply_markup=keys({"text": "Yes", "callback_data": "y"}))
    tapping = asyncio.create_task(li.taps("Yes"))
    query = await bot.update("callback_query")
    await town.advance(61)
    words = await bot.refused("answerCallbackQuery", callback_query_id=query["id"])
    assert words == f"Bad Request: {refusals.QUERY_TOO_OLD}"
    tapping.cancel()


async def test_forged_data_reaches_the_bot(bot: HandBot, li: Person) -> None:
    """Clients can send any data, even for a message that is gone."""
    sent = await bot("sendMessage", chat_id=li.id, text="?", reply_markup=keys({"text": "Yes", "callback_data": "y"}))
    await bot("deleteMessage", chat_id=li.id, message_id=sent["message_id"])

    async def answer() -> None:
        query = await bot.update("callback_query")
        assert query["data"] == "pay:1000000"
        assert query["message"]["date"] == 0
        await bot("answerCallbackQuery", callback_query_id=query["id"], text="No")

    toast, _ = await asyncio.gather(li.forges(sent, "pay:1000000"), answer())
    assert toast == "No"


async def test_links_and_copies_work_without_the_bot(bot: HandBot, li: Person) -> None:
    """A url key opens, a copy key copies."""
    row: list[dict[str, Any]] = [
        {"text": "Site", "url": "https://example.com/x"},
        {"text": "Copy", "copy_text": {"text": "IBAN"}},
    ]
    await bot("sendMessage", chat_id=li.id, text="?", reply_markup=keys(*row))
    assert await li.taps("Site") == "https://example.com/x"
    assert await li.taps("Copy") == "IBAN"


async def test_a_reply_keyboard_is_shown_and_its_key_sends_its_text(bot: HandBot, li: Person) -> None:
    """The bot's own view of the message has no such keyboard, as in Telegram."""
    sent = await bot(
        "sendMessage", chat_id=li.id, text="Menu", reply_markup={"keyboard": [["Orders", {"text": "Help"}]]}
    )
    assert "reply_markup" not in sent
    await li.sees("Menu")
    assert li.keys() == ["Orders", "Help"]
    await li.taps("Orders")
    assert (await bot.update("message"))["text"] == "Orders"
