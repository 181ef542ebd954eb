"""Whatever happens to the line or to the bot, what people sent is read before anything is decided without them."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.clock import Clock
from bot.inbound import Inbound, TokenRejected
from storage.database import Database
from tests.bot.handling import BOT, NOW, Handling, an_inbound, an_update, undone
from tests.bot.telegram import ScriptedTelegram, bot_at, held, ok, page, refusal


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
    brought = asyncio.Event()
    telegram.will("getWebhookInfo", ok({"pending_update_count": 1}), held(brought, ok({"pending_update_count": 0})))
    handling = Handling(db)
    handling.held = {1}
    async with an_inbound(db, telegram, handling, poll=False) as inbound:
        await inbound.take(an_update(1))
        assert await undone(db) == [1]
        await inbound.take(an_update(1))
        await telegram.has("getWebhookInfo", 2)
        brought.set()
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
