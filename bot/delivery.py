"""Makes the calls of one parcel and says what came of each."""

import asyncio
import random
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Literal, Protocol

from telegram import Bot
from telegram.error import NetworkError

from bot.calls import ApiRefusal, Call, Meaning, Upload, alone, as_new, make, meaning, plain
from storage.files import FileMissing

REMEMBERED_FILES = 10_000
UPLOAD_SECONDS = 120.0
"""Telegram works on a large file before it answers; giving up too early would send it twice."""
CHANGES = 4
"""A refused call is changed at most so often (as a new message, without markup, to the new chat, uploaded again)."""


class Files(Protocol):
    """Where the content of files is kept, by hash."""

    async def open(self, sha256: str, /) -> BinaryIO:
        """The file to read from; raises `FileMissing`."""


@dataclass(frozen=True)
class Went:
    """Telegram carried the call out, in the form given here."""

    call: Call
    message_ids: list[int]
    result: Literal["sent", "unchanged"] = "sent"


@dataclass(frozen=True)
class Later:
    """The call has to be made again; `retry_after` seconds are Telegram's own wish and do not count as an attempt."""

    why: str
    retry_after: float | None = None


@dataclass(frozen=True)
class Lost:
    """The call will never succeed."""

    result: Literal["blocked", "failed"]
    why: str
    unwanted: bool = False
    """The chat takes no messages of this kind."""


Outcome = Went | Later | Lost


@dataclass(frozen=True)
class Backoff:
    """Seconds before the next attempt: doubling, spread at random so that many retries do not come at once."""

    first: float = 1.0
    most: float = 300.0
    dice: random.Random = field(default_factory=random.Random)

    def after(self, attempts: int) -> float:
        """How long to wait after so many attempts (1 or more)."""
        longest = min(self.most, self.first * 2.0 ** min(attempts - 1, 20))
        return longest * self.dice.uniform(0.5, 1.0)


class Delivery:
    """Calls Telegram for `Outbound`; remembers under which id Telegram knows an uploaded file."""

    def __init__(self, bot: Bot, files: Files) -> None:
        self._bot = bot
        self._files = files
        self._file_ids: dict[tuple[str, str], str] = {}

    async def attempt(self, call: Call) -> Outcome:
        """Make a call, changed where Telegram's refusal says how it would be right."""
        for _ in range(CHANGES):
            try:
                return _went(call, await self._call(call))
            except FileMissing as error:
                return Lost("failed", f"file is missing: {error}")
            except NetworkError as error:
                return Later(str(error))
            except ApiRefusal as refusal:
                changed = self._judge(call, refusal)
                if not isinstance(changed, dict):
                    return changed
                call = changed
        return Lost("failed", f"{call['method']} was refused in every form")

    def _judge(self, call: Call, refusal: ApiRefusal) -> Outcome | Call:
        """The outcome a refusal means, or the call as it should be tried next."""
        match meaning(refusal):
            case Meaning.DONE:
                return Went(call, [], "unchanged")
            case Meaning.WAIT:
                return Later(str(refusal), retry_after=refusal.retry_after or 1.0)
            case Meaning.LATER:
                return Later(str(refusal))
            case Meaning.BLOCKED:
                return Lost("blocked", str(refusal))
            case Meaning.UNWANTED:
                return Lost("failed", str(refusal), unwanted=True)
            case Meaning.INSTEAD if "instead" not in call:
                return Went(call, [], "unchanged")
            case Meaning.INSTEAD:
                changed = call["instead"]
            case Meaning.ANEW:
                changed = as_new(call)
            case Meaning.ALONE:
                changed = alone(call)
            case Meaning.PLAIN:
                changed = plain(call)
            case Meaning.UPLOAD:
                changed = self._forget(call)
            case Meaning.MOVED:
                changed = {**call, "params": {**call["params"], "chat_id": refusal.migrate_to}}
            case Meaning.FAILED:
                changed = call
        return Lost("failed", str(refusal)) if changed == call else changed

    async def _call(self, call: Call) -> Any:
        async with AsyncExitStack() as stack:
            return await self._call_with(call, stack)

    async def _call_with(self, call: Call, stack: AsyncExitStack) -> Any:
        """Make the call; what the stack has been given is open until then."""
        params, uploads = dict(call["params"]), {}
        for part, file in call.get("files", {}).items():
            known = self._file_ids.get((file["sha256"], _kind(call, part)))
            if known is None:
                content = await self._files.open(file["sha256"])
                stack.push_async_callback(asyncio.to_thread, content.close)
                uploads[part] = Upload(content, file["name"], file["mime"])
            elif f"attach://{part}" in str(params.get("media")):
                params["media"] = _attached(params["media"], f"attach://{part}", known)
            else:
                params[part] = known
        result = await make(self._bot, call["method"], params, uploads, wait=UPLOAD_SECONDS if uploads else None)
        self._remember(call, result)
        return result

    def _remember(self, call: Call, result: Any) -> None:
        """Note Telegram's ids of the files it has now, so that the same file is uploaded once."""
        for part, file in call.get("files", {}).items():
            kind = _kind(call, part)
            message = result[_place(call, part)] if isinstance(result, list) else result
            content = message.get(kind) if isinstance(message, dict) else None
            if content:
                largest = content[-1] if isinstance(content, list) else content
                self._file_ids[file["sha256"], kind] = largest["file_id"]
        while len(self._file_ids) > REMEMBERED_FILES:
            del self._file_ids[next(iter(self._file_ids))]

    def _forget(self, call: Call) -> Call:
        """Upload the call's files again; the very same call comes back if none of them was known."""
        known = [(file["sha256"], _kind(call, part)) for part, file in call.get("files", {}).items()]
        forgotten = [self._file_ids.pop(key, None) for key in known]
        return {**call, "params": dict(call["params"]), "again": True} if any(forgotten) else call


def _went(call: Call, result: Any) -> Went:
    messages = result if isinstance(result, list) else [result]
    return Went(call, [message["message_id"] for message in messages if isinstance(message, dict)])


def _media(call: Call) -> list[dict[str, Any]]:
    media = call["params"].get("media", [])
    return media if isinstance(media, list) else [media]


def _place(call: Call, part: str) -> int:
    """Which of an album's messages a part belongs to."""
    return next(place for place, media in enumerate(_media(call)) if media["media"] == f"attach://{part}")


def _kind(call: Call, part: str) -> str:
    """What a part is to Telegram (photo, document): file ids of one kind are refused as another."""
    return next((media["type"] for media in _media(call) if media["media"] == f"attach://{part}"), part)


def _attached(media: Any, attachment: str, file_id: str) -> Any:
    """The media with one attachment replaced by what Telegram knows already."""
    if isinstance(media, list):
        return [_attached(one, attachment, file_id) for one in media]
    return {**media, "media": file_id} if media["media"] == attachment else media
