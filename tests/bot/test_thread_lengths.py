"""Order talk that has no room under its header arrives whole all the same."""

from __future__ import annotations

from bot.handlers import thread
from tests.bot.desk import ANNA, LI, PHOTO, Desk, wrote
from trade.orders import Order


async def test_a_message_too_long_for_its_header_is_copied_under_it(desk: Desk, order: Order) -> None:
    """Nothing is cut off: the header is a message, the original follows as a copy."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "ж" * 4096, 7))

    header, copied = desk.calls(LI)
    assert header["params"]["text"] == f"💬 <b>Anna</b>, Nordlys ApS · Order {order.id}"
    assert copied["method"] == "copyMessage"
    assert (copied["params"]["from_chat_id"], copied["params"]["message_id"]) == (ANNA, 7)


async def test_a_long_caption_is_copied_too(desk: Desk, order: Order) -> None:
    """Captions hold 1,024 characters only."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "a" * 1020, 7, kind="photo", file=PHOTO))

    assert [call["method"] for call in desk.calls(LI)] == ["sendMessage", "copyMessage"]


async def test_length_is_counted_as_telegram_counts(desk: Desk, order: Order) -> None:
    """An emoji is two characters to Telegram, and an escaped sign is one."""
    await desk.does(ANNA, thread.talk, wrote(ANNA, "😀" * 2040, 7))
    assert [call["method"] for call in desk.calls(LI)] == ["sendMessage", "copyMessage"]

    await desk.does(ANNA, thread.talk, wrote(ANNA, "<" * 4000, 8))
    assert [call["method"] for call in desk.calls(LI)] == ["sendMessage"]
