"""What a phone has shown: its messages, what is new on it, and how to read it aloud. Used by people.py."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from texts.markup import apart

Json = dict[str, Any]
Message = dict[str, Any]
Wait = Callable[[int, float], Awaitable[Json]]
_FILES = ("document", "audio", "animation", "video", "photo", "voice", "video_note", "sticker")


class Line:
    """The connection to a simulator."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self.url = url

    async def get(self, path: str, **query: Any) -> Any:
        async with self._session.get(f"{self.url}{path}", params=query) as answer:
            return await _answer(answer)

    async def post(self, path: str, body: Json | aiohttp.FormData | None = None) -> Any:
        data = body if isinstance(body, aiohttp.FormData) else json.dumps(body or {})
        async with self._session.post(f"{self.url}{path}", data=data) as answer:
            return await _answer(answer)

    async def wait(self, since: int, seconds: float) -> Json:
        """What happened after `since`, waiting at most so long for the first of it."""
        heard: Json = await self.get("/sim/wait", since=since, timeout=seconds)
        return heard

    async def download(self, address: str) -> bytes:
        """The bytes of a file a person sees, by its `file_url`."""
        async with self._session.get(f"{self.url}{address}") as answer:
            answer.raise_for_status()
            return await answer.read()


async def _answer(answer: aiohttp.ClientResponse) -> Any:
    body = await answer.json()
    assert answer.ok, f"{answer.method} {answer.url.path}: {answer.status} {body.get('error')}"
    return body


@dataclass
class Phone:
    """What one person's phone has shown so far. All `Person` views of one human share it."""

    wait: Wait
    user: Json
    bot: Json
    since: int
    messages: dict[int, dict[int, Message]] = field(default_factory=dict)
    # received or edited since the person last did something, oldest first
    fresh: dict[tuple[int, int], Message] = field(default_factory=dict)

    async def look(self, seconds: float) -> bool:
        """Takes in what happened, waiting at most so long for something. False when nothing came."""
        heard = await self.wait(self.since, seconds)
        self.since = heard["seq"]
        for event in heard["events"]:
            if self.user["id"] in event["users"]:
                self._take_in(event)
        return bool(heard["events"])

    def _take_in(self, event: Json) -> None:
        match event:
            case {"type": "message" | "edit", "chat": chat, "message": {"message_id": number} as told}:
                message = self.messages.setdefault(chat, {})[number] = seen(told)
                self.fresh.pop((chat, number), None)
                if message["from"]["id"] != self.user["id"]:
                    self.fresh[chat, number] = message
            case {"type": "delete", "chat": chat, "message_id": number}:
                self.messages.get(chat, {}).pop(number, None)
                self.fresh.pop((chat, number), None)


def seen(message: Message) -> Message:
    """The message as it is read: to the eye a space at which no line ends is like any other. As it came: `as_sent`."""
    read: Message = {name: apart(message[name]) for name in ("text", "caption") if name in message}
    return {**message, **read, "as_sent": message}


def words(message: Message) -> str:
    """The plain words of a message: text, caption, or what a file, place or contact is called."""
    match message:
        case {"text": str() as text} | {"caption": str() as text}:
            return text
        case {"contact": contact}:
            return f"{contact['first_name']} {contact['phone_number']}"
        case {"venue": venue}:
            return f"{venue['title']}, {venue['address']}"
        case {"location": place}:
            return f"{place['latitude']}, {place['longitude']}"
        case {"invoice": invoice}:
            return f"{invoice['title']}: {invoice['description']}"
        case {"forum_topic_created": topic}:
            return f"topic {topic['name']}"
        case _:
            return ""


def rows_of(message: Message) -> list[list[Json]]:
    markup = message.get("reply_markup", {})
    rows: list[list[Json]] = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return rows


def key_in(messages: Iterable[Message], text: str) -> tuple[Message, int, int] | None:
    """The first key with exactly this text, else the first that contains it: its message, row and column."""
    keys = [
        (key["text"], (message, row, column))
        for message in messages
        for row, line in enumerate(rows_of(message))
        for column, key in enumerate(line)
    ]
    exact = [place for label, place in keys if label == text]
    alike = [place for label, place in keys if text in label]
    return next(iter([*exact, *alike]), None)


def line_of(message: Message) -> str:
    files = [kind for kind in _FILES if kind in message]
    named = f"<{files[0]} {message[files[0]].get('file_name', '') if files[0] == 'document' else ''}> " if files else ""
    edited = " (edited)" if "edit_date" in message else ""
    text = re.sub(r"\n", "\n    ", f"{named}{words(message)}")
    keys = "".join("\n    " + " ".join(f"[{key['text']}]" for key in row) for row in rows_of(message))
    return f"{message['message_id']:>3} {message['from']['first_name']}{edited}: {text}{keys}"


def name_of(what: Path | str | bytes, kind: str) -> str:
    return (
        f"{kind}.jpg"
        if isinstance(what, bytes) and kind == "photo"
        else kind
        if isinstance(what, bytes)
        else Path(what).name
    )
