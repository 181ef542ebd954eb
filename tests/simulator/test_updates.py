"""How the bot gets its updates: by asking, or at its webhook."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from simulator.refusals import OTHER_POLL
from tests.people import Person, Town
from tests.simulator.conftest import HandBot


async def test_a_deep_link_starts_the_bot_with_its_payload(bot: HandBot, town: Town) -> None:
    """The link of an invitation: the bot gets /start and the payload."""
    ann = await town.person("Ann")
    await ann.opens_link("https://t.me/simulated_bot?start=inv_7")
    message = await bot.update("message")
    assert message["text"] == "/start inv_7"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["chat"] == {"id": ann.id, "type": "private", "first_name": "Ann"}


async def test_updates_stay_until_they_are_acknowledged(bot: HandBot, li: Person) -> None:
    """The same ones come again; a higher offset forgets them; a negative one keeps the newest."""
    for text in ("one", "two", "three"):
        await li.sends(text)
    first = await bot("getUpdates", offset=bot.offset)
    assert await bot("getUpdates", offset=bot.offset) == first
    assert [update["message"]["text"] for update in first] == ["one", "two", "three"]
    assert await bot("getUpdates", offset=first[1]["update_id"], limit=1) == [first[1]]
    assert await bot("getUpdates", offset=-1) == [first[2]]
    assert await bot("getUpdates") == [first[2]]


async def test_a_long_poll_ends_when_something_happens(bot: HandBot, li: Person) -> None:
    """The bot waits, the person writes."""
    polling = asyncio.create_task(bot("getUpdates", offset=bot.offset, timeout=30))
    await li.sends("now")
    [update] = await polling
    assert update["message"]["text"] == "now"


async def test_a_second_poll_ends_the_first_with_a_conflict(bot: HandBot, li: Person) -> None:
    """Two instances of one bot notice each other: the older poll is ended, the newer goes on."""
    both = {asyncio.create_task(bot.raw("getUpdates", offset=bot.offset, timeout=30)) for _ in range(2)}
    [ended], [going] = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    assert ended.result() == {"ok": False, "error_code": 409, "description": f"Conflict: {OTHER_POLL}"}
    await li.sends("hello")
    assert len((await going)["result"]) == 1


async def test_the_bot_hears_only_of_the_kinds_it_wants(bot: HandBot, li: Person) -> None:
    """Reactions come on request only; a choice stays until another one is made."""
    sent = await bot("sendMessage", chat_id=li.id, text="like me")
    await li.reacts(sent, "👍")
    await li.sends("first")
    assert (await bot.update("message"))["text"] == "first"
    await bot("getUpdates", offset=bot.offset, allowed_updates=["message_reaction"])
    await li.sends("not wanted")
    await li.reacts(sent, "❤")
    change = await bot.update("message_reaction")
    assert (change["old_reaction"], change["new_reaction"]) == (
        [{"type": "emoji", "emoji": "👍"}],
        [{"type": "emoji", "emoji": "❤"}],
    )


async def test_an_edited_message_is_an_update_of_its_own(bot: HandBot, li: Person) -> None:
    """Same message, new text, edit_date."""
    sent = await li.sends("5 boxes")
    await bot.update("message")
    await li.edits(sent, "6 boxes")
    edited = await bot.update("edited_message")
    assert (edited["message_id"], edited["text"]) == (sent["message_id"], "6 boxes")
    assert edited["edit_date"] >= edited["date"]


class Hook:
    """A bot's webhook that refuses as often as told."""

    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.got: asyncio.Queue[tuple[str | None, str]] = asyncio.Queue()

    async def take(self, request: web.Request) -> web.Response:
        if self.failures:
            self.failures -= 1
            return web.Response(status=500)
        update = await request.json()
        self.got.put_nowait((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), update["message"]["text"]))
        return web.Response()


@asynccontextmanager
async def a_webhook(failures: int = 0) -> AsyncIterator[tuple[Hook, str]]:
    """A webhook that listens, and its address."""
    hook, app = Hook(failures), web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    try:
        yield hook, f"http://{host}:{port}/hook"
    finally:
        await runner.cleanup()


async def test_a_webhook_gets_all_updates_in_order_with_the_secret(bot: HandBot, li: Person) -> None:
    """What waited before it was set comes too; asking is refused meanwhile."""
    await bot("getUpdates", offset=bot.offset)
    await li.sends("waiting")
    async with a_webhook(failures=2) as (hook, url):
        await bot("setWebhook", url=url, secret_token="s3cret")  # noqa: S106 - made up
        words = await bot.refused("getUpdates")
        assert words.startswith("Conflict: can't use getUpdates method while webhook is active")
        for text in ("one", "two"):
            await li.sends(text)
        got = [await asyncio.wait_for(hook.got.get(), 10) for _ in range(3)]
        assert got == [("s3cret", "waiting"), ("s3cret", "one"), ("s3cret", "two")]
        info = await bot("getWebhookInfo")
        assert info["url"] == url
        assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
        await bot("deleteWebhook")
        assert (await bot("getWebhookInfo"))["url"] == ""
        await li.sends("asked for")
        [*_, last] = await bot("getUpdates", timeout=5)
        assert last["message"]["text"] == "asked for"


async def test_a_deleted_webhook_can_drop_what_waits(bot: HandBot, li: Person) -> None:
    """drop_pending_updates."""
    await li.sends("forget me")
    await bot("deleteWebhook", drop_pending_updates=True)
    assert await bot("getUpdates") == []
