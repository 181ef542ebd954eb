"""People with phones, for tests: they write, tap, upload and look, through the simulator's own API, as the page does.

    async with Town.at(sim.url) as town:
        li = await town.person("Li", language_code="zh")
        await li.sends("/start")
        await li.sees("Welcome")
        toast = await li.taps("New order")

Nobody sleeps: whoever looks for something waits until the simulator tells of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

import aiohttp

from tests.phone import Json, Line, Message, Phone, key_in, line_of, name_of, rows_of, seen, words
from texts.markup import apart

T = TypeVar("T")
# Seconds to look for something before it counts as missing; only a failing test waits this long.
PATIENCE = 10.0


class Town(Line):
    """Everybody on one simulator."""

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str) -> AsyncIterator[Town]:
        """The town on the simulator at this address."""
        async with aiohttp.ClientSession() as session:
            yield cls(session, url)

    async def person(self, first_name: str, **more: Any) -> Person:
        """Somebody new: `last_name`, `username`, `language_code`, `label`, `id`."""
        user = await self.post("/sim/users", {"first_name": first_name, **more})
        return await self.meets(user["id"])

    async def meets(self, user_id: int) -> Person:
        """Somebody who is there already, with all they can scroll back to."""
        world = await self.get("/sim/world")
        [user] = [one for one in world["users"] if one["id"] == user_id]
        phone = Phone(self.wait, user, world["bot"], since=world["seq"])
        for listed in await self.get(f"/sim/users/{user_id}/chats"):
            chat = listed["chat"]
            messages = await self.get(f"/sim/users/{user_id}/chats/{chat}/messages", limit=1000)
            phone.messages[chat] = {message["message_id"]: seen(message) for message in messages}
        return Person(self, phone, user_id)

    async def group(self, title: str, *members: Person, is_forum: bool = False) -> int:
        """A group with the bot as its administrator; gives its id. Look into it with `li.at(group)`."""
        ids = [member.id for member in members]
        group = await self.post("/sim/groups", {"title": title, "members": ids, "is_forum": is_forum})
        return int(group["id"])

    async def advance(self, seconds: float) -> int:
        """Moves the world's clock; gives the new time."""
        return int((await self.post("/sim/advance", {"seconds": seconds}))["now"])

    async def fault(self, kind: str, method: str = "*", **more: Any) -> None:
        """Orders a bad day: "429", "500", "502", "hang", "drop", "drop_after"."""
        await self.post("/sim/faults", {"kind": kind, "method": method, **more})

    async def called(self, method: str, times: int = 1) -> list[Json]:
        """Waits until the bot has called a method so often since the simulator started."""
        calls: list[Json] = []
        since = 0
        while len(calls) < times:
            log: list[Json] = await self.get("/sim/log", since=since, timeout=PATIENCE)
            assert log, f"the bot called {method} {len(calls)} times, not {times}"
            since = log[-1]["seq"]
            calls += [call for call in log if call["method"] == method]
        return calls

    async def calls(self, method: str | None = None) -> list[Json]:
        """What the bot asked of Telegram so far, failures included."""
        log: list[Json] = await self.get("/sim/log")
        return [call for call in log if method in (None, call["method"])]


class Person:
    """Somebody with a phone, looking at one chat: the private one with the bot unless told otherwise."""

    def __init__(self, town: Town, phone: Phone, chat: int, thread: int | None = None) -> None:
        self.town = town
        self.phone = phone
        self.chat = chat
        self.thread = thread

    def __repr__(self) -> str:
        return f"<{self.name} in chat {self.chat}>"

    @property
    def id(self) -> int:
        return int(self.phone.user["id"])

    @property
    def name(self) -> str:
        return str(self.phone.user["first_name"])

    def at(self, chat: int, thread: int | None = None) -> Person:
        """The same person looking at another chat, or at one topic of it."""
        return Person(self.town, self.phone, chat, thread)

    # -- doing

    async def sends(self, text: str) -> Message:
        """Writes a message."""
        return await self._says("send", {"text": text, **self._thread()})

    async def replies(self, message: Message, text: str, *, quote: str | None = None) -> Message:
        """Answers a message, perhaps quoting a part of it."""
        return await self._says(
            "send", {"text": text, "reply_to": message["message_id"], "quote": quote, **self._thread()}
        )

    async def edits(self, message: Message, text: str) -> Message:
        """Changes a message of their own."""
        return await self._says("edit", {"message_id": message["message_id"], "text": text})

    async def deletes(self, message: Message) -> None:
        """Deletes a message; Telegram does not tell the bot."""
        await self._acts("delete", {"message_id": message["message_id"]})

    async def forwards(self, message: Message, *, hidden: bool = False) -> Message:
        """Forwards a message they see; `hidden`: its writer's account stays unknown."""
        wish = {"from_chat": message["chat"]["id"], "message_id": message["message_id"], "hidden": hidden}
        return await self._says("forward", wish)

    async def reacts(self, message: Message, emoji: str) -> Message:
        """Puts a reaction under a message."""
        return await self._says("react", {"message_id": message["message_id"], "emoji": emoji})

    async def shares_contact(self, phone_number: str, **more: Any) -> Message:
        """Sends a telephone number, by default as their own."""
        return await self._says("contact", {"phone_number": phone_number, **more, **self._thread()})

    async def shares_location(self, latitude: float, longitude: float) -> Message:
        """Sends a place."""
        return await self._says("location", {"latitude": latitude, "longitude": longitude, **self._thread()})

    async def uploads(
        self,
        what: Path | str | bytes | Sequence[Path | str | bytes],
        kind: str = "photo",
        name: str | None = None,
        caption: str = "",
        reply_to: Message | None = None,
    ) -> Message:
        """Sends a file, or several as an album; gives the (first) message."""
        form = aiohttp.FormData({"kind": kind, "caption": caption})
        for key, value in {**self._thread(), "reply_to": reply_to and reply_to["message_id"]}.items():
            if value:
                form.add_field(key, str(value))
        for one in [what] if isinstance(what, (Path, str, bytes)) else what:
            content = one if isinstance(one, bytes) else await asyncio.to_thread(Path(one).read_bytes)
            form.add_field("file", content, filename=name or name_of(one, kind))
        sent: list[Message] = await self._acts("upload", form)
        return sent[0]

    async def taps(self, text: str, *, message: Message | None = None) -> str:
        """Taps the key with this text under the newest message that has one, waiting for it to appear.

        Gives what the tap showed: the bot's toast or alert, the address of a link, the text that was copied.
        """
        found, row, column = await self._until(lambda: self._key(text, message), f'a key "{text}"')
        if "keyboard" in found["reply_markup"]:
            await self.sends(found["reply_markup"]["keyboard"][row][column]["text"])
            return ""
        answer = await self._acts("press", {"message_id": found["message_id"], "row": row, "column": column})
        return self._shown(answer, f'tapped "{text}"')

    async def forges(self, message: Message, data: str) -> str:
        """Presses a key that is not there, as a tampered client can."""
        answer = await self._acts("press", {"message_id": message["message_id"], "data": data})
        return self._shown(answer, f'sent the forged key "{data}"')

    async def opens_link(self, url: str) -> Message:
        """Opens a link to the bot (t.me/bot?start=… or tg://resolve?domain=bot&start=…) and taps START."""
        parts = urlsplit(url)
        query = parse_qs(parts.query)
        bot = query.get("domain", [parts.path.strip("/")])[0]
        assert bot.lower() == self.phone.bot["username"].lower(), f"{url} does not lead to this bot"
        return await self.sends(" ".join(["/start", *query.get("start", [])]))

    async def pays(self, message: Message | None = None) -> Json:
        """Pays an invoice, by default the newest: {"paid": bool, "error"?}."""
        invoice = message or next(one for one in reversed(self.messages) if "invoice" in one)
        paid: Json = await self._acts("pay", {"message_id": invoice["message_id"]})
        return paid

    async def asks_inline(self, query: str) -> Json:
        """Types @bot and some words: {"query_id", "results": […]}."""
        offered: Json = await self.town.post(f"/sim/users/{self.id}/inline", {"query": query})
        return offered

    async def blocks(self) -> None:
        """Blocks the bot."""
        await self.town.post(f"/sim/users/{self.id}/block")

    async def unblocks(self) -> None:
        """Unblocks the bot."""
        await self.town.post(f"/sim/users/{self.id}/unblock")

    async def forbids(self, *kinds: str) -> None:
        """Takes messages of these kinds from nobody, by Telegram's own settings."""
        await self.town.post(f"/sim/users/{self.id}/forbid", {"kinds": list(kinds)})

    # -- seeing

    async def sees(self, text: str, *, within: float = PATIENCE) -> Message:
        """Waits for a message with this text, received or edited since they last did something."""
        return await self._until(lambda: self._fresh(text), f'"{text}"', within)

    def _fresh(self, text: str) -> Message | None:
        fresh = [message for message in reversed(self.phone.fresh.values()) if self._here(message)]
        return next((message for message in fresh if apart(text) in words(message)), None)

    async def receives(self, kind: str = "document", name: str = "") -> tuple[Message, bytes]:
        """Waits for a file of this kind, with this in its name, and opens it: the message and the bytes."""
        message = await self._until(lambda: self._fresh_file(kind, name), f"a {kind} {name}".strip())
        file = message[kind][-1] if kind == "photo" else message[kind]
        return message, await self.town.download(file["file_url"])

    def _fresh_file(self, kind: str, name: str) -> Message | None:
        fresh = [message for message in reversed(self.phone.fresh.values()) if self._here(message) and kind in message]
        return next((one for one in fresh if not name or name in one[kind].get("file_name", "")), None)

    async def sees_gone(self, message: Message, *, within: float = PATIENCE) -> None:
        """Waits until a message is deleted."""
        gone = f"message {message['message_id']} disappear"
        there = self.phone.messages[message["chat"]["id"]]
        await self._until(lambda: message["message_id"] not in there or None, gone, within)

    @property
    def messages(self) -> list[Message]:
        """What the chat shows, oldest first, as of the last look."""
        return [message for message in self.phone.messages.get(self.chat, {}).values() if self._here(message)]

    @property
    def newest(self) -> Message:
        """The last message of the chat."""
        assert self.messages, f"{self.name}'s chat is empty"
        return self.messages[-1]

    def keys(self, message: Message | None = None) -> list[str]:
        """The texts of the keys under a message, by default the newest."""
        return [key["text"] for row in rows_of(message or self.newest) for key in row]

    async def looks(self) -> list[Message]:
        """Takes in all that has arrived by now, without waiting for more."""
        await self.phone.look(0)
        return self.messages

    def transcript(self) -> str:
        """The chat as one would read it aloud."""
        return "\n".join(line_of(message) for message in self.messages) or "(empty)"

    # -- how it works

    def _thread(self) -> Json:
        return {"thread": self.thread} if self.thread else {}

    def _here(self, message: Message) -> bool:
        return message["chat"]["id"] == self.chat and self.thread in (None, message.get("message_thread_id"))

    async def _says(self, act: str, wish: Json) -> Message:
        sent: Message = await self._acts(act, wish)
        return sent

    async def _acts(self, act: str, wish: Json | aiohttp.FormData) -> Any:
        # What was there before is not the answer to this.
        await self.phone.look(0)
        self.phone.fresh.clear()
        done = await self.town.post(f"/sim/users/{self.id}/chats/{self.chat}/{act}", wish)
        await self.phone.look(0)
        return done

    async def _until(self, found: Callable[[], T | None], what: str, within: float = PATIENCE) -> T:
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        await self.phone.look(0)
        while (result := found()) is None:
            left = end - loop.time()
            if left <= 0:
                raise AssertionError(f"{self.name} did not see {what} within {within:g} s.\n{self.transcript()}")
            await self.phone.look(left)
        return result

    def _key(self, text: str, message: Message | None) -> tuple[Message, int, int] | None:
        number = message and message["message_id"]
        return key_in([one for one in reversed(self.messages) if number in (None, one["message_id"])], text)

    def _shown(self, answer: Json, act: str) -> str:
        assert answer["answered"], f"{self.name} {act} and the bot did not answer.\n{self.transcript()}"
        return str(answer.get("text") or answer.get("url") or answer.get("copy") or "")
