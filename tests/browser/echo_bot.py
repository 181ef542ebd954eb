"""A tiny bot that speaks the Bot API, for the page to have somebody to talk to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from simulator.server import Simulator

Json = dict[str, Any]
KEYS = [[{"text": "Quietly", "callback_data": "toast"}, {"text": "Loudly", "callback_data": "alert"}]]


class EchoBot:
    """Says what it hears; "keys" and "invite" make it say something of its own."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._session = session
        self._base = base

    @classmethod
    @asynccontextmanager
    async def at(cls, sim: Simulator) -> AsyncIterator[EchoBot]:
        """A bot that answers until the block ends."""
        async with aiohttp.ClientSession() as session:
            bot = cls(session, f"{sim.api_url}{sim.token}/")
            answering = asyncio.create_task(bot._run())
            try:
                yield bot
            finally:
                answering.cancel()
                await asyncio.wait([answering])
            if not answering.cancelled():
                answering.result()  # a bot that failed fails the test

    async def call(self, method: str, **params: Any) -> Any:
        """The result of a method that must succeed."""
        async with self._session.post(self._base + method, json=params) as answer:
            body = await answer.json()
            assert body["ok"], f"{method}: {body}"
            return body["result"]

    async def _run(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                await self._answer(update)

    async def _answer(self, update: Json) -> None:
        match update:
            case {"callback_query": {"id": query, "data": data}}:
                await self.call(
                    "answerCallbackQuery", callback_query_id=query, text=f"You chose {data}", show_alert=data == "alert"
                )
            case {"pre_checkout_query": {"id": query}}:
                await self.call("answerPreCheckoutQuery", pre_checkout_query_id=query, ok=True)
            case {"message": {"chat": {"id": chat}, "photo": _}}:
                await self.call("sendMessage", chat_id=chat, text="A fine photo")
            case {"message": {"chat": {"id": chat}, "text": text} as message}:
                thread = {key: message[key] for key in ("message_thread_id",) if key in message}
                await self._reply({"chat_id": chat, **thread}, text)

    async def _reply(self, place: Json, text: str) -> None:
        match text.split():
            case ["keys"]:
                await self.call("sendMessage", **place, text="Choose", reply_markup={"inline_keyboard": KEYS})
            case ["invite"]:
                me = await self.call("getMe")
                link = f"https://t.me/{me['username']}?start=inv_7"
                await self.call("sendMessage", **place, text=f"Join the order: {link}")
            case ["/start", payload]:
                await self.call("sendMessage", **place, text=f"Welcome, you came by {payload}")
            case _:
                await self.call("sendMessage", **place, text=f"You said: {text}")
