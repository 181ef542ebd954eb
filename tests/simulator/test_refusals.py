"""Telegram's refusals, word for word."""

from __future__ import annotations

from typing import Any

import pytest

from simulator import refusals
from tests.people import Person, Town
from tests.simulator.conftest import HandBot

KEYS = {"inline_keyboard": [[{"text": "Accept", "callback_data": "a"}]]}


async def test_an_unknown_token_is_unauthorized(bot: HandBot) -> None:
    """Another bot's token does not open this one."""
    assert await bot.raw("getMe", as_bot="1:OTHER") == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(bot: HandBot) -> None:
    """A method that does not exist, and what is no token at all."""
    assert (await bot.raw("sendMesage"))["description"] == "Not Found"
    assert (await bot.raw("getMe", as_bot="nonsense"))["error_code"] == 404


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "  \n "}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag corresponding to start tag"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "x", "message_thread_id": 999}, "message thread not found"),
        ({"text": "x", "colour": "red"}, 'the simulator does not know "colour" in sendMessage'),
        ({"text": 5}, "sendMessage.text: expected String, got 5"),
        ({"text": "x", "protect_content": "yes"}, "sendMessage.protect_content: expected Boolean"),
    ],
)  # fmt: skip
async def test_sending_is_refused_in_telegrams_words(
    bot: HandBot, li: Person, params: dict[str, Any], words: str
) -> None:
    """Bad texts, bad places, bad parameters."""
    answer = await bot.refused("sendMessage", **{"chat_id": li.id, **params})
    assert answer.startswith(f"Bad Request: {words}")


async def test_a_person_who_never_started_the_bot_can_not_be_written_to(bot: HandBot, town: Town) -> None:
    """A bot can't begin a conversation."""
    ann = await town.person("Ann")
    words = await bot.refused("sendMessage", chat_id=ann.id, text="Hello")
    assert words == "Forbidden: bot can't initiate conversation with a user"


async def test_a_person_who_blocked_the_bot_gets_nothing_until_they_unblock_it(bot: HandBot, li: Person) -> None:
    """The bot hears of both."""
    await li.blocks()
    change = await bot.update("my_chat_member")
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    for method, params in (("sendMessage", {"text": "x"}), ("sendChatAction", {"action": "typing"})):
        words = await bot.refused(method, chat_id=li.id, **params)
        assert words == "Forbidden: bot was blocked by the user"
    await li.unblocks()
    assert (await bot.update("my_chat_member"))["new_chat_member"]["status"] == "member"
    await bot("sendMessage", chat_id=li.id, text="Welcome back")
    await li.sees("Welcome back")


async def test_a_deactivated_person_can_not_be_written_to(bot: HandBot, li: Person, town: Town) -> None:
    """The account is gone for good."""
    await town.post(f"/sim/users/{li.id}/deactivate")
    assert await bot.refused("sendMessage", chat_id=li.id, text="x") == "Forbidden: user is deactivated"


async def test_an_edit_that_changes_nothing_is_refused(bot: HandBot, li: Person) -> None:
    """Same text and same keys; the comparison is of what was understood, not of the source."""
    sent = await bot("sendMessage", chat_id=li.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=KEYS)
    where = {"chat_id": li.id, "message_id": sent["message_id"]}
    same = {"text": "<strong>Hi</strong>", "parse_mode": "HTML", "reply_markup": KEYS}
    assert await bot.refused("editMessageText", **where, **same) == f"Bad Request: {refusals.NOT_MODIFIED}"
    assert await bot.refused("editMessageReplyMarkup", **where, reply_markup=KEYS) == (
        f"Bad Request: {refusals.NOT_MODIFIED}"
    )
    edited = await bot("editMessageText", **where, text="Hi")
    assert "reply_markup" not in edited
    assert "edit_date" in edited


async def test_only_the_bots_own_messages_of_the_right_kind_can_be_edited(
    bot: HandBot, li: Person, a_picture: bytes
) -> None:
    """Somebody else's, missing ones, ones without text or caption."""
    theirs = await li.sends("mine")
    photo = (await bot.form("sendPhoto", chat_id=li.id, photo=a_picture))["result"]
    text = await bot("sendMessage", chat_id=li.id, text="text")

    async def words(message_id: int, method: str, **params: Any) -> str:
        return await bot.refused(method, chat_id=li.id, message_id=message_id, **params)

    assert await words(theirs["message_id"], "editMessageText", text="x") == "Bad Request: message can't be edited"
    assert await words(999, "editMessageText", text="x") == "Bad Request: message to edit not found"
    assert await words(photo["message_id"], "editMessageText", text="x") == (
        "Bad Request: there is no text in the message to edit"
    )
    assert await words(text["message_id"], "editMessageCaption", caption="x") == (
        "Bad Request: there is no caption in the message to edit"
    )
    assert await words(999, "deleteMessage") == "Bad Request: message to delete not found"


async def test_old_messages_in_private_chats_can_not_be_deleted(bot: HandBot, li: Person, town: Town) -> None:
    """Telegram's limit is 48 hours."""
    sent = await bot("sendMessage", chat_id=li.id, text="old")
    await town.advance(48 * 3600 + 60)
    words = await bot.refused("deleteMessage", chat_id=li.id, message_id=sent["message_id"])
    assert words == "Bad Request: message can't be deleted for everyone"


async def test_a_callback_query_is_answered_once_and_in_time(bot: HandBot, li: Person) -> None:
    """A made-up id, and a second answer."""
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await bot.refused("answerCallbackQuery", callback_query_id="77") == too_old
    sent = await bot("sendMessage", chat_id=li.id, text="?", reply_markup=KEYS)
    assert sent["reply_markup"] == KEYS


async def test_a_caption_is_shorter_than_a_text(bot: HandBot, li: Person, a_picture: bytes) -> None:
    """1024 characters, after parsing."""
    answer = await bot.form("sendPhoto", chat_id=li.id, photo=a_picture, caption="x" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"
    answer = await bot.form(
        "sendPhoto", chat_id=li.id, photo=a_picture, caption=f"<b>{'x' * 1024}</b>", parse_mode="HTML"
    )
    assert answer["ok"]
