"""Order talk that has no room under its header arrives whole all the same."""

from __future__ import annotations

from bot.handlers import thread
from tests.bot.desk import ANNA, LI, PHOTO, Desk, wrote
from trade.orders import Order


async def test_a_message_too_long_for_its_header_is_quoted_under_it(desk: Desk, order: Order) -> None:
    """Nothing is cut off: the header is a message, the words follow as a quotation of their own."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "ж" * 4096, 7))

    header, quoted = desk.calls(LI)
    assert header["params"]["text"] == f"💬 <b>Anna</b>, Nordlys ApS · Order {order.id}"
    assert quoted["method"] == "sendMessage"
    assert quoted["params"]["text"] == f"<blockquote>{'ж' * 4096}</blockquote>"


async def test_a_long_caption_stands_under_its_picture(desk: Desk, order: Order) -> None:
    """Captions hold 1,024 characters only."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "a" * 1020, 7, kind="photo", file=PHOTO))

    assert [call["method"] for call in desk.calls(LI)] == ["sendMessage", "sendPhoto"]


async def test_length_is_counted_as_telegram_counts(desk: Desk, order: Order) -> None:
    """An emoji is two characters to Telegram, and an escaped sign is one."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "😀" * 2040, 7))
    assert [call["method"] for call in desk.calls(LI)] == ["sendMessage", "sendMessage"]

    await desk.does(ANNA, thread.talk, wrote(ANNA, "<" * 4000, 8))
    assert [call["method"] for call in desk.calls(LI)] == ["sendMessage"]


async def test_a_voice_messages_words_are_quoted_too(desk: Desk, order: Order) -> None:
    """A voice message is copied, but not what stands under it: there it would be the bot that says so."""
    voice = PHOTO.model_copy(update={"kind": "voice"})
    await desk.does(ANNA, thread.talk, wrote(ANNA, "🛡 Tradehold team", 7, kind="voice", file=voice))

    header, copied = desk.calls(LI)
    assert (header["method"], copied["method"]) == ("sendMessage", "copyMessage")
    assert copied["params"]["caption"] == "<blockquote>🛡 Tradehold team</blockquote>"


async def test_a_caption_longer_than_bots_may_write_comes_before_its_picture(desk: Desk, order: Order) -> None:
    """Who pays Telegram may write 2,048 characters under a picture."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "a" * 2048, 7, kind="photo", file=PHOTO))

    _, *parts, picture = desk.calls(LI)
    assert "".join(part["params"]["text"] for part in parts).count("a") == 2048
    assert all(part["params"]["text"].startswith("<blockquote>") for part in parts)
    assert (picture["method"], picture["params"]["caption"]) == ("sendPhoto", "")
