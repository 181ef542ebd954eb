"""Stories: somebody's Telegram takes no messages of a kind; what is said so arrives another way, or both know."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.house import House
from tests.stories.talking import a_talk
from tests.stories.written import all_is_quiet, recorded


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The house, with an order that Maria has sent to Li Wei."""
    async with a_talk(tmp_path) as house:
        yield house


@pytest.mark.parametrize(("kind", "as_kind"), [("voice", "document"), ("video_note", "video")])
async def test_a_voice_message_arrives_as_a_file(house: House, kind: str, as_kind: str) -> None:
    """Li's Telegram answers VOICE_MESSAGES_FORBIDDEN: he gets our copy of it, and the record says that he did."""
    await house.supplier.forbids("voice")
    await house.buyer.uploads(b"spoken " * 50, kind=kind)
    _, content = await house.supplier.receives(as_kind)

    assert content == b"spoken " * 50
    await all_is_quiet(house)
    [receipt] = await recorded(house, "receipt")
    assert (receipt.body["got"], receipt.body["missed"]) == ([house.supplier.id], [])


async def test_both_are_told_what_can_not_arrive(house: House) -> None:
    """Li takes no files either: he is told what waits and what lets it through, Maria that she had better write."""
    await house.supplier.forbids("voice", "document")
    await house.buyer.uploads(b"spoken " * 50, kind="voice")
    await house.buyer.sees("takes no voice messages in Telegram")
    await house.supplier.sees("you take no voice messages")
    house.mishaps.append("403 Forbidden: CHAT_SEND_DOCS_FORBIDDEN")
    await all_is_quiet(house)

    await house.buyer.sends("I said: 200 pieces")
    await house.supplier.sees("I said: 200 pieces")
