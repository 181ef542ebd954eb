"""Limits on sending, and faults made to order."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from simulator.limits import LIMITS, Pace
from simulator.refusals import TooManyRequests
from tests.people import Person, Town
from tests.simulator.conftest import HandBot, a_simulator


class Watch:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def paced(limits: str = "telegram") -> tuple[Pace, Watch]:
    """A pace and its watch."""
    watch = Watch()
    return Pace(LIMITS[limits], watch), watch


def refused(pace: Pace, chat: int, count: int = 1) -> int:
    """How long the bot is told to wait; 0 when it may send."""
    try:
        pace.check(chat, count)
    except TooManyRequests as refusal:
        return int(refusal.parameters["retry_after"])
    return 0


def test_a_person_gets_five_at_once_and_then_one_a_second() -> None:
    """The burst, the rate, and other people are not concerned."""
    pace, watch = paced()
    assert [refused(pace, 7) for _ in range(5)] == [0] * 5
    assert refused(pace, 7) == 1
    assert refused(pace, 8) == 0
    watch.time += 3
    assert [refused(pace, 7) for _ in range(3)] == [0, 0, 0]
    assert refused(pace, 7) == 1


def test_a_group_gets_twenty_a_minute() -> None:
    """A burst of twenty, then one every three seconds."""
    pace, watch = paced()
    assert [refused(pace, -7) for _ in range(20)] == [0] * 20
    assert refused(pace, -7) == 3
    watch.time += 3
    assert refused(pace, -7) == 0


def test_all_together_get_thirty_a_second() -> None:
    """However many people."""
    pace, watch = paced()
    assert [refused(pace, chat) for chat in range(1, 31)] == [0] * 30
    assert refused(pace, 99) == 1
    watch.time += 1
    assert refused(pace, 99) == 0


def test_trying_again_too_early_makes_the_wait_longer() -> None:
    """Telegram punishes impatience."""
    pace, watch = paced()
    for _ in range(5):
        pace.check(7)
    assert [refused(pace, 7) for _ in range(3)] == [1, 2, 3]
    watch.time += 2.5
    assert refused(pace, 7) == 2
    watch.time += 2
    assert refused(pace, 7) == 0


def test_an_album_counts_as_its_messages() -> None:
    """Ten pictures to a group are half of its minute."""
    pace, _ = paced()
    assert [refused(pace, -7, 10) for _ in range(2)] == [0, 0]
    assert refused(pace, -7) > 0


async def test_the_refusal_says_how_long_to_wait() -> None:
    """In the words and in the parameters."""
    async with a_simulator(limits="telegram", pace=Watch()) as (_, town, bot):
        ann = await town.person("Ann")
        await ann.sends("/start")
        for _ in range(5):
            await bot("sendMessage", chat_id=ann.id, text="x")
        answer = await bot.raw("sendMessage", chat_id=ann.id, text="x")
        assert answer == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
        await bot("sendChatAction", chat_id=ann.id, action="typing")


async def test_ordered_refusals_hit_the_named_method_and_chat_so_often(bot: HandBot, li: Person, town: Town) -> None:
    """429 with retry_after, then 500, then all is well."""
    await town.fault("429", "sendMessage", chat=li.id, retry_after=7)
    await town.fault("500", "sendMessage", times=2)
    await bot("getMe")
    codes = [await bot.raw("sendMessage", chat_id=li.id, text="x") for _ in range(4)]
    assert [answer.get("error_code") for answer in codes] == [429, 500, 500, None]
    assert codes[0]["parameters"] == {"retry_after": 7}
    calls = await town.calls("sendMessage")
    assert [(call["ok"], call.get("error_code")) for call in calls[-2:]] == [(False, 500), (True, None)]


async def test_a_bad_gateway_answers_with_a_page(bot: HandBot, li: Person, town: Town) -> None:
    """No JSON: what a proxy in front of Telegram says."""
    await town.fault("502", "getMe")
    with pytest.raises(aiohttp.ContentTypeError):
        await bot.raw("getMe")


async def test_a_dropped_connection_has_not_acted(bot: HandBot, li: Person, town: Town) -> None:
    """The message is not there."""
    await town.fault("drop", "sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.raw("sendMessage", chat_id=li.id, text="lost")
    assert "lost" not in [message.get("text") for message in await li.looks()]


async def test_a_connection_dropped_after_the_act_has_acted(bot: HandBot, li: Person, town: Town) -> None:
    """The message is there, and the bot can't know."""
    await town.fault("drop_after", "sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.raw("sendMessage", chat_id=li.id, text="sent")
    await li.sees("sent")


async def test_a_hanging_request_ends_when_the_bot_hangs_up(bot: HandBot, li: Person, town: Town) -> None:
    """No answer, ever; the simulator goes on meanwhile."""
    await town.fault("hang", "sendMessage")
    hanging = asyncio.create_task(bot.raw("sendMessage", chat_id=li.id, text="x"))
    await town.called("sendMessage")
    assert not hanging.done()
    hanging.cancel()
    await bot("sendMessage", chat_id=li.id, text="next")
    await li.sees("next")


async def test_a_fault_nobody_knows_is_refused(town: Town) -> None:
    """A misspelt fault must not pass silently."""
    with pytest.raises(AssertionError, match="a fault is one of"):
        await town.fault("explode")
