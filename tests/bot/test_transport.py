"""Requests reach Telegram whole, and every failure of the line has the library's own name and no token in it."""

import asyncio
import io
import traceback
from pathlib import Path

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest

from bot.calls import ApiRefusal, Upload, make
from bot.transport import AiohttpRequest
from tests.bot.telegram import TOKEN, Made, bot_at, held, ok, page, refusal, scripted_telegram


async def test_parameters_arrive_as_json_of_their_own_types() -> None:
    """Numbers stay numbers, structures stay structures, what is None is left out."""
    async with scripted_telegram() as telegram, bot_at(telegram.url) as bot:
        params = {"chat_id": -1001, "text": "货物 🚢 & <b>", "reply_markup": {"inline_keyboard": [[]]}, "thread": None}
        assert await make(bot, "sendMessage", params) == {"message_id": 101}
        (made,) = telegram.made
        assert made.params == {key: value for key, value in params.items() if value is not None}


async def test_files_arrive_whole_with_their_names(tmp_path: Path) -> None:
    """A file stands under its parameter, or under the name the media attach; on the disk or in memory."""
    async with scripted_telegram() as telegram, bot_at(telegram.url) as bot:
        content, contract = bytes(range(256)) * 40_000, tmp_path / "contract.pdf"
        contract.write_bytes(content)
        media = '[{"type":"photo","media":"attach://one"}]'
        with contract.open("rb") as file:
            upload = Upload(file, "合同 v2.pdf", "application/pdf")
            await make(bot, "sendDocument", {"chat_id": 7}, {"document": upload})
        await make(
            bot,
            "sendMediaGroup",
            {"chat_id": 7, "media": [{"type": "photo", "media": "attach://one"}]},
            {"one": Upload(io.BytesIO(b"jpeg"), "a.jpg", "image/jpeg")},
        )
        document, album = telegram.made
        assert (document.params, document.files) == ({"chat_id": "7"}, {"document": content})
        assert (album.params["media"].replace(" ", ""), album.files) == (media, {"one": b"jpeg"})


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_the_library_itself_can_use_the_transport() -> None:
    """python-telegram-bot's own methods work over it: getMe at the start, and downloads."""
    me = {"id": 1, "is_bot": True, "first_name": "Tradehold", "username": "tradehold_bot"}
    async with scripted_telegram() as telegram, bot_at(telegram.url) as bot:
        telegram.will("getMe", ok(me))
        telegram.will("file", page(200, "content"))
        await bot.initialize()
        assert bot.username == "tradehold_bot"
        assert await bot.request.retrieve(f"{bot.base_url}/file") == b"content"
        telegram.will("sendMessage", refusal(429, "Too Many Requests: retry after 7", retry_after=7))
        with pytest.raises(RetryAfter):
            await bot.send_message(7, "x")
        await bot.shutdown()


async def test_a_refusal_carries_telegrams_words() -> None:
    """Code, description and what Telegram asks for."""
    async with scripted_telegram() as telegram, bot_at(telegram.url) as bot:
        telegram.will("sendMessage", refusal(429, "Too Many Requests: retry after 7", retry_after=7))
        telegram.will("sendMessage", refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1009))
        with pytest.raises(ApiRefusal) as flood:
            await make(bot, "sendMessage", {})
        with pytest.raises(ApiRefusal) as moved:
            await make(bot, "sendMessage", {})
        assert (flood.value.code, flood.value.retry_after) == (429, 7)
        assert (moved.value.code, moved.value.migrate_to) == (400, -1009)


async def test_a_page_that_is_no_answer_of_telegram_is_a_failure_of_the_line() -> None:
    """A gateway's HTML is neither a result nor a refusal."""
    async with scripted_telegram() as telegram, bot_at(telegram.url) as bot:
        telegram.will("sendMessage", page(502, "<html>Bad Gateway</html>"), page(200, "[]"))
        for _ in range(2):
            with pytest.raises(NetworkError):
                await make(bot, "sendMessage", {})


async def test_silence_is_timed_out() -> None:
    """The wait is the one the caller allows."""
    async with scripted_telegram() as telegram, bot_at(telegram.url) as bot:
        telegram.will("sendMessage", held(asyncio.Event(), ok(True)))
        with pytest.raises(TimedOut):
            await make(bot, "sendMessage", {}, wait=0.05)


async def test_a_long_poll_may_be_silent_for_longer_than_other_requests() -> None:
    """Its wait is its own."""
    async with scripted_telegram() as telegram, bot_at(telegram.url, read_timeout=0.05) as bot:
        answered = asyncio.Event()
        telegram.will("getUpdates", held(answered, ok([])))
        telegram.will("sendMessage", held(asyncio.Event(), ok(True)))
        poll = asyncio.create_task(make(bot, "getUpdates", {"timeout": 25}, wait=35))
        await telegram.has("getUpdates")
        with pytest.raises(TimedOut):
            await make(bot, "sendMessage", {})
        answered.set()
        assert await poll == []


async def test_a_download_that_falls_silent_is_timed_out() -> None:
    """Silence ends a transfer, also in its middle; its length never does."""

    async def half(made: Made) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(made.request)
        await response.write(b"half")
        await asyncio.Event().wait()
        return response

    async with scripted_telegram() as telegram, bot_at(telegram.url, read_timeout=0.05) as bot:
        telegram.will("file", half)
        with pytest.raises(TimedOut):
            await bot.request.retrieve(f"{bot.base_url}/file")


async def test_no_failure_shows_the_address() -> None:
    """It holds the token: not in the message, not in the traceback."""
    async with bot_at("http://127.0.0.1:1/bot") as refused, bot_at("http://[bad/bot") as invalid:
        for bot in (refused, invalid):
            with pytest.raises(NetworkError) as caught:
                await make(bot, "getMe", {})
            assert TOKEN not in "".join(traceback.format_exception(caught.value))


async def test_a_proxy_is_used_for_the_world_and_never_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Telegram is reached by a proxy only, the demonstration still works."""
    async with scripted_telegram() as telegram:
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("http_proxy", telegram.url.removesuffix("/bot"))
        async with bot_at("http://telegram.invalid/bot") as bot:
            assert await make(bot, "getMe", {}) is True
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
        async with bot_at(telegram.url) as bot:
            assert await make(bot, "getMe", {}) is True


async def test_a_closed_transport_says_so_and_can_be_opened_again() -> None:
    """Opening and closing twice changes nothing."""
    request = AiohttpRequest()
    with pytest.raises(RuntimeError, match="not initialized"):
        await request.do_request("http://127.0.0.1:1/", "GET")
    async with scripted_telegram() as telegram:
        for _ in range(2):
            await request.initialize()
            await request.initialize()
            assert await make(Bot(TOKEN, telegram.url, request=request), "getMe", {}) is True
            await request.shutdown()
            await request.shutdown()


def test_it_is_a_request_of_the_library() -> None:
    """Every abstract part is there, and the read timeout is told as a number."""
    assert isinstance(AiohttpRequest(read_timeout=3.0), BaseRequest)
    assert AiohttpRequest(read_timeout=3.0).read_timeout == 3.0
    with pytest.raises(TelegramError):
        AiohttpRequest.parse_json_payload(b"\xff")
