"""What people send is stored before Telegram is told, then handled: each chat in order, every chat in turn."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.clock import Clock
from bot.inbound import Inbound, TokenRejected, chat_of
from simulator.server import Simulator
from storage import inbox
from storage.database import Database
from storage.inbox import Waiting
from tests.bot.telegram import TOKEN, Made, ScriptedTelegram, bot_at, held, ok, page, refusal, scripted_telegram

BOT = 1
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database of the test's own."""
    database = await Database.open(f"sqlite:///{tmp_path}/tradehold.db")
    yield database
    await database.close()


@pytest.fixture
async def telegram() -> AsyncIterator[ScriptedTelegram]:
    """A Telegram that answers as scripted, and with no updates after that."""
    async with scripted_telegram() as server:
        yield server


def an_update(number: int, chat: int = 7) -> dict[str, Any]:
    """A message from a private chat."""
    return {"update_id": number, "message": {"chat": {"id": chat}, "from": {"id": chat}, "text": str(number)}}


class Handling:
    """Stands where dispatch stands: acts on updates and marks them done, and lets the test look on."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.began: list[int] = []
        self.ended: list[int] = []
        self.tries: Counter[int] = Counter()
        self.poison: set[int] = set()
        self.held: set[int] = set()
        self._changed = asyncio.Condition()

    async def __call__(self, waiting: Waiting) -> None:
        """Act on one update."""
        async with self._changed:
            self.began.append(waiting.update_id)
            self._changed.notify_all()
            self.tries[waiting.update_id] += 1
            await self._changed.wait_for(lambda: waiting.update_id not in self.held)
        if waiting.update_id in self.poison:
            raise ValueError("poison")
        await self._db.transaction(lambda work: inbox.done(work.connection, waiting.id, NOW))
        async with self._changed:
            self.ended.append(waiting.update_id)
            self._changed.notify_all()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until handling has come so far."""
        async with self._changed, asyncio.timeout(10):
            await self._changed.wait_for(condition)

    async def release(self, *numbers: int) -> None:
        """Let held updates go on."""
        async with self._changed:
            self.held.difference_update(numbers)
            self._changed.notify_all()


@asynccontextmanager
async def an_inbound(
    db: Database, telegram: ScriptedTelegram, handle: Handling, *, poll: bool = True, **options: Any
) -> AsyncIterator[Inbound]:
    """A running door in."""
    async with bot_at(telegram.url) as bot:
        inbound = Inbound(db, bot, BOT, Clock(frozen=NOW), handle, **{"pause": 0.0, **options})
        run = asyncio.create_task(inbound.run(poll=poll))
        yield inbound
        await inbound.stop()
        await run


async def undone(db: Database) -> list[int]:
    """The ids of stored updates that were not acted on."""
    return [waiting.update_id for waiting in await db.read(lambda connection: inbox.waiting(connection, BOT))]


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


async def test_it_has_caught_up_when_telegram_has_no_more_and_all_is_handled(
    db: Database, telegram: ScriptedTelegram
) -> None:
    """Until then the clock decides nothing: a button pressed in time counts."""
    last = asyncio.Event()
    telegram.will("getUpdates", ok([an_update(1)]), held(last, ok([])))
    handling = Handling(db)
    handling.held = {1}
    async with an_inbound(db, telegram, handling) as inbound:
        await telegram.has("getUpdates", 2)
        assert [call.params["timeout"] for call in telegram.calls("getUpdates")] == [0, 0]
        last.set()
        await telegram.has("getUpdates", 3)
        assert (inbound.in_touch, inbound.caught_up.is_set()) == (True, False)
        await handling.release(1)
        async with asyncio.timeout(10):
            await inbound.caught_up.wait()


async def test_it_has_not_caught_up_while_telegram_cannot_be_reached(db: Database, telegram: ScriptedTelegram) -> None:
    """What people pressed during the outage has to be read first."""
    hung, back = asyncio.Event(), asyncio.Event()
    telegram.will("getUpdates", ok([]), held(hung, page(502, "Bad Gateway")), held(back, ok([an_update(1)])))
    handling = Handling(db)
    async with an_inbound(db, telegram, handling) as inbound:
        async with asyncio.timeout(10):
            await inbound.caught_up.wait()
        hung.set()
        await telegram.has("getUpdates", 3)
        assert (inbound.in_touch, inbound.caught_up.is_set()) == (False, False)
        back.set()
        async with asyncio.timeout(10):
            await inbound.caught_up.wait()
        assert handling.ended == [1]


async def test_bad_moments_of_telegram_are_waited_out(db: Database, telegram: ScriptedTelegram) -> None:
    """Errors, gateways' pages: asked again, and said in the log."""
    telegram.will("getUpdates", refusal(500, "Internal Server Error"), page(502, "<html>"), ok([an_update(1)]))
    handling = Handling(db)
    with capture_logs() as logs:
        async with an_inbound(db, telegram, handling):
            await handling.until(lambda: handling.ended == [1])
    assert [line["event"] for line in logs] == ["Telegram cannot be reached; trying again"] * 2


async def test_a_second_program_with_the_same_token_is_named(db: Database, telegram: ScriptedTelegram) -> None:
    """The operator learns what to stop."""
    conflict = refusal(409, "Conflict: terminated by other getUpdates request")
    telegram.will("getUpdates", conflict, ok([an_update(1)]))
    handling = Handling(db)
    with capture_logs() as logs:
        async with an_inbound(db, telegram, handling):
            await handling.until(lambda: handling.ended == [1])
    assert logs[0]["event"].startswith("another program receives this bot's updates")


@pytest.mark.parametrize(("code", "words"), [(401, "Unauthorized"), (404, "Not Found")])
async def test_a_token_that_telegram_rejects_ends_the_bot_with_a_clear_word(
    db: Database, telegram: ScriptedTelegram, code: int, words: str
) -> None:
    """Trying again would not help."""
    telegram.will("getUpdates", refusal(code, words))
    async with bot_at(telegram.url) as bot:
        inbound = Inbound(db, bot, BOT, Clock(frozen=NOW), Handling(db))
        with pytest.raises(TokenRejected, match="check TRADEHOLD_TOKEN"):
            await inbound.run()
        await inbound.stop()


async def test_an_update_brought_by_the_webhook_is_stored_and_handled(db: Database, telegram: ScriptedTelegram) -> None:
    """On return it is committed; the same one again changes nothing."""
    telegram.will("getWebhookInfo", ok({"pending_update_count": 1}), ok({"pending_update_count": 0}))
    handling = Handling(db)
    handling.held = {1}
    async with an_inbound(db, telegram, handling, poll=False) as inbound:
        await inbound.take(an_update(1))
        assert await undone(db) == [1]
        await inbound.take(an_update(1))
        await telegram.has("getWebhookInfo", 2)
        assert not inbound.caught_up.is_set()
        await handling.release(1)
        async with asyncio.timeout(10):
            await inbound.caught_up.wait()
        assert (handling.ended, telegram.calls("getUpdates")) == ([1], [])


async def test_a_stop_finishes_what_is_begun_and_begins_nothing(db: Database, telegram: ScriptedTelegram) -> None:
    """What is left is done at the next start."""
    telegram.will("getUpdates", ok([an_update(1), an_update(2)]))
    handling = Handling(db)
    handling.held = {1}
    async with an_inbound(db, telegram, handling) as inbound:
        await handling.until(lambda: handling.began == [1])
        stop = asyncio.create_task(inbound.stop())
        await handling.release(1)
        await stop
        assert (handling.ended, await undone(db)) == ([1], [2])
    again = Handling(db)
    async with an_inbound(db, telegram, again):
        await again.until(lambda: again.ended == [2])


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
