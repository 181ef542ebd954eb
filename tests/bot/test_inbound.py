"""What people send is stored before Telegram is told, then handled: each chat in order, every chat in turn."""

import asyncio
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.clock import Clock
from bot.inbound import Inbound, chat_of
from simulator.server import Simulator
from storage import inbox
from storage.database import Database
from tests.bot.handling import BOT, NOW, Handling, an_inbound, an_update, undone
from tests.bot.telegram import TOKEN, Made, ScriptedTelegram, bot_at, ok


@pytest.mark.parametrize(
    ("content", "chat"),
    [
        ({"message": {"chat": {"id": -100}, "from": {"id": 5}}}, -100),
        ({"callback_query": {"from": {"id": 5}, "message": {"chat": {"id": -100}}}}, -100),
        ({"callback_query": {"from": {"id": 5}, "inline_message_id": "x"}}, 5),
        ({"inline_query": {"from": {"id": 5}, "query": ""}}, 5),
        ({"my_chat_member": {"chat": {"id": 5}, "from": {"id": 5}}}, 5),
        ({"poll_answer": {"user": {"id": 6}}}, 6),
        ({"poll": {"id": "1"}}, 99),
        ({"message": None}, 99),
        ({"message": {"chat": None, "from": {"id": "x"}}}, 99),
        ({"callback_query": {"message": "chat", "from": {"id": 5}}}, 5),
        ({"something_new": [1]}, 99),
    ],
)
def test_an_update_waits_for_its_chats_turn_else_its_persons(content: dict[str, Any], chat: int) -> None:
    """What belongs to nobody waits alone."""
    assert chat_of({"update_id": 99, **content}) == chat


async def test_a_batch_is_committed_before_telegram_may_forget_it(db: Database, telegram: ScriptedTelegram) -> None:
    """The next question acknowledges the batch; when it arrives, the batch is in the inbox."""
    stored: list[list[int]] = []

    async def look(made: Made) -> web.StreamResponse:
        stored.append(await undone(db))
        return await ok([])(made)

    handling = Handling(db)
    handling.held = {1, 2}
    telegram.will("getUpdates", ok([an_update(1), an_update(2)]), look)
    async with an_inbound(db, telegram, handling):
        first, second, *_ = await telegram.has("getUpdates", 3)
        assert stored == [[1, 2]]
        assert "offset" not in first.params
        assert second.params["offset"] == 3
        await handling.release(1, 2)


async def test_after_an_empty_answer_telegram_is_asked_without_an_offset(
    db: Database, telegram: ScriptedTelegram
) -> None:
    """After a week without updates Telegram counts anew: an old offset would skip the new ones."""
    telegram.will("getUpdates", ok([an_update(900)]), ok([]), ok([an_update(5)]))
    handling = Handling(db)
    async with an_inbound(db, telegram, handling):
        await handling.until(lambda: handling.ended == [900, 5])
        calls = await telegram.has("getUpdates", 4)
        assert [call.params.get("offset") for call in calls] == [None, 901, None, 6]


async def test_an_update_that_comes_twice_is_handled_once(db: Database, telegram: ScriptedTelegram) -> None:
    """Telegram repeats what it believes was lost."""
    telegram.will("getUpdates", ok([an_update(1)]), ok([an_update(1), an_update(2)]))
    handling = Handling(db)
    async with an_inbound(db, telegram, handling):
        await handling.until(lambda: handling.ended == [1, 2])


async def test_an_update_without_sense_holds_nobody_up(db: Database, telegram: ScriptedTelegram) -> None:
    """It is stored and handled like any other; the polling goes on."""
    senseless = {"update_id": 1, "message": {"chat": "somewhere", "from": None}}
    telegram.will("getUpdates", ok([senseless, an_update(2)]), ok([an_update(3)]))
    handling = Handling(db)
    async with an_inbound(db, telegram, handling):
        await handling.until(lambda: sorted(handling.ended) == [1, 2, 3])


async def test_one_chat_is_kept_in_order_while_others_go_on(db: Database, telegram: ScriptedTelegram) -> None:
    """A slow update holds back its own chat only."""
    telegram.will("getUpdates", ok([an_update(1, 7), an_update(2, 7), an_update(3, 8), an_update(4, 8)]))
    handling = Handling(db)
    handling.held = {1}
    async with an_inbound(db, telegram, handling):
        await handling.until(lambda: handling.ended == [3, 4])
        assert 2 not in handling.began
        await handling.release(1)
        await handling.until(lambda: handling.ended == [3, 4, 1, 2])


async def test_a_flooding_chat_does_not_starve_the_others(db: Database, telegram: ScriptedTelegram) -> None:
    """Chats take turns: whoever sent one message waits for one of the flood, not for all of it."""
    flood = [an_update(number, 7) for number in range(1, 51)]
    telegram.will("getUpdates", ok([*flood, an_update(51, 8), an_update(52, 9)]))
    handling = Handling(db)
    async with an_inbound(db, telegram, handling, at_once=1):
        await handling.until(lambda: len(handling.ended) == 52)
        assert handling.ended[:4] == [1, 51, 52, 2]


async def test_no_more_than_so_many_are_handled_at_once(db: Database, telegram: ScriptedTelegram) -> None:
    """The rest waits for a free place."""
    telegram.will("getUpdates", ok([an_update(number, number) for number in range(1, 11)]))
    handling = Handling(db)
    handling.held = set(range(1, 11))
    async with an_inbound(db, telegram, handling, at_once=3):
        await handling.until(lambda: len(handling.began) == 3)
        await handling.release(2)
        await handling.until(lambda: len(handling.began) == 4)
        assert handling.began == [1, 2, 3, 4]
        await handling.release(*range(1, 11))
        await handling.until(lambda: len(handling.ended) == 10)


async def test_what_was_left_undone_comes_first(db: Database, telegram: ScriptedTelegram) -> None:
    """After a crash the inbox is read before Telegram."""
    await db.transaction(lambda work: inbox.store(work.connection, BOT, [an_update(1), an_update(2)], NOW))
    telegram.will("getUpdates", ok([an_update(3)]))
    handling = Handling(db)
    async with an_inbound(db, telegram, handling):
        await handling.until(lambda: handling.ended == [1, 2, 3])


async def test_a_full_inbox_stops_the_polling_until_half_is_done(db: Database, telegram: ScriptedTelegram) -> None:
    """Telegram keeps what the bot cannot handle yet."""
    telegram.will("getUpdates", ok([an_update(number, number) for number in range(1, 7)]))
    handling = Handling(db)
    handling.held = set(range(1, 7))
    async with an_inbound(db, telegram, handling, full=4) as inbound:
        await handling.until(lambda: len(handling.began) == 6)
        await handling.release(1, 2, 3)
        await handling.until(lambda: len(handling.ended) == 3)
        assert (len(telegram.calls("getUpdates")), inbound.caught_up.is_set()) == (1, False)
        await handling.release(4, 5, 6)
        await telegram.has("getUpdates", 2)


async def test_a_poison_update_is_set_aside_after_three_tries(db: Database, telegram: ScriptedTelegram) -> None:
    """Its chat goes on, and the log and the inbox name the same code."""
    telegram.will("getUpdates", ok([an_update(1), an_update(2)]))
    handling = Handling(db)
    handling.poison = {1}
    with capture_logs() as logs:
        async with an_inbound(db, telegram, handling):
            await handling.until(lambda: handling.ended == [2])
    failures = [line for line in logs if line["event"] == "an update failed"]
    assert (handling.tries[1], len(failures)) == (3, 3)
    row = await db.read(lambda connection: connection.exec_driver_sql("SELECT failed FROM inbox ORDER BY id").first())
    assert row is not None
    assert row[0] == f"{failures[-1]['code']} ValueError: poison"
    assert await undone(db) == []


async def test_a_message_sent_in_the_simulator_arrives(db: Database) -> None:
    """The same loop against a Bot API that was written by others."""
    handling = Handling(db)
    async with (
        Simulator.started(port=0, token=TOKEN) as sim,
        bot_at(sim.api_url) as bot,
        aiohttp.ClientSession(sim.url) as phone,
    ):
        inbound = Inbound(db, bot, BOT, Clock(), handling, allowed_updates=["message", "callback_query"])
        run = asyncio.create_task(inbound.run())
        user = await (await phone.post("/sim/users", json={"first_name": "Li"})).json()
        await phone.post(f"/sim/users/{user['id']}/chats/{user['id']}/send", json={"text": "hello"})
        await handling.until(lambda: len(handling.ended) == 1)
        await inbound.stop()
        await run
