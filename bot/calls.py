"""One call of the Bot API: how it is made, and what Telegram's refusal of it means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from html import unescape
from typing import Any, BinaryIO

from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # no public way to name the parts of an upload

UNSET = BaseRequest.DEFAULT_NONE

TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)

Call = dict[str, Any]
"""{"method": "sendDocument", "params": {...}, "files": {"document": {"sha256", "name", "mime"}}, "large": True}; the
files are optional, and so is `large`, which says that they are. `instead` is another call, for when one that deletes is
refused."""


@dataclass
class ApiRefusal(Exception):
    """Telegram refused the call; `description` holds its words."""

    code: int
    description: str
    retry_after: float | None = None
    migrate_to: int | None = None

    def __str__(self) -> str:
        return f"{self.code} {self.description}"


@dataclass(frozen=True)
class Upload:
    """A file's content on its way to Telegram."""

    content: BinaryIO
    name: str
    mime: str


class Meaning(Enum):
    """What to do about a refused call."""

    DONE = "nothing: what the call asks for is already so"
    ANEW = "the message to edit is gone or too old: send it as a new one"
    INSTEAD = "the message can't be deleted: do what the call names instead"
    ALONE = "the message this one replies to is gone: send it without the reply"
    PLAIN = "Telegram cannot read the markup: send the bare text"
    UPLOAD = "Telegram has forgotten a file it knew: upload it again"
    MOVED = "the group became a supergroup with another id: send it there"
    WAIT = "too many messages: wait as long as Telegram says"
    LATER = "Telegram has a bad moment: try again"
    UNWANTED = "this chat takes no message of this kind: send it as another, or say so"
    BLOCKED = "this chat cannot be reached: the person blocked the bot or never started it, the topic was deleted"
    FAILED = "the call is wrong and will stay so"


PHRASES = {
    "message is not modified": Meaning.DONE,
    "message to delete not found": Meaning.DONE,
    "message can't be deleted": Meaning.INSTEAD,
    "query is too old": Meaning.DONE,
    "query id is invalid": Meaning.DONE,
    "message to edit not found": Meaning.ANEW,
    "message can't be edited": Meaning.ANEW,
    "message_id_invalid": Meaning.ANEW,
    "there is no text in the message to edit": Meaning.ANEW,
    "can't parse entities": Meaning.PLAIN,
    "can't parse caption entities": Meaning.PLAIN,
    "message to be replied not found": Meaning.ALONE,
    "message to reply not found": Meaning.ALONE,
    "wrong file identifier": Meaning.UPLOAD,
    "wrong file_id": Meaning.UPLOAD,
    "wrong remote file": Meaning.UPLOAD,
    "chat not found": Meaning.BLOCKED,
    "user not found": Meaning.BLOCKED,
    "user is deactivated": Meaning.BLOCKED,
    "peer_id_invalid": Meaning.BLOCKED,
    "message thread not found": Meaning.BLOCKED,
    "topic_deleted": Meaning.BLOCKED,
}
"""Words in Telegram's descriptions (stable for years; the code alone is 400 for all of them) and what they mean."""


_UNWANTED = re.compile(
    "voice_messages_forbidden|chat_send_[a-z]+_forbidden|not enough rights to send [a-z ]+ to the chat"
    "|chat_write_forbidden|chat_restricted|user_restricted|topic_closed"
)
"""Words by which a chat refuses a kind of message, or every message at this moment; with the code 400 or 403."""


def meaning(refusal: ApiRefusal) -> Meaning:
    """Judge a refusal by Telegram's code and words."""
    words = refusal.description.lower()
    if refusal.migrate_to is not None:
        return Meaning.MOVED
    if refusal.retry_after is not None or refusal.code == 429:
        return Meaning.WAIT
    if refusal.code >= 500:
        return Meaning.LATER
    if _UNWANTED.search(words):  # before the code: the person has blocked nothing, and can be reached
        return Meaning.UNWANTED
    if refusal.code == 403:
        return Meaning.BLOCKED
    return next((means for phrase, means in PHRASES.items() if phrase in words), Meaning.FAILED)


def as_new(call: Call) -> Call:
    """The same message as a new one, for an edit whose message is gone."""
    params = {key: value for key, value in call["params"].items() if key not in ("message_id", "inline_message_id")}
    if call["method"] == "editMessageText":
        return {**call, "method": "sendMessage", "params": params}
    if call["method"] == "editMessageMedia":
        media = dict(params.pop("media"))
        kind = media.pop("type")
        params = {**params, kind: media.pop("media"), **media}
        return {**call, "method": "send" + kind.capitalize(), "params": params}
    return call


def plain(call: Call) -> Call:
    """The same message without markup, for a text Telegram cannot read."""
    params = dict(call["params"])
    html = params.pop("parse_mode", "") == "HTML"
    for key, value in call["params"].items():
        if key in ("entities", "caption_entities"):
            del params[key]
        elif html and key in ("text", "caption"):
            params[key] = unescape(TAG.sub("", value))
    return {**call, "params": params}


def alone(call: Call) -> Call:
    """The same message, but a reply to none."""
    replies = ("reply_parameters", "reply_to_message_id")
    return {**call, "params": {key: value for key, value in call["params"].items() if key not in replies}}


def messages(call: Call) -> int:
    """How many messages of Telegram's limits this call is; edits, answers and actions are none."""
    method, params = call["method"], call["params"]
    if method == "sendMediaGroup":
        return len(params["media"])
    if method in ("copyMessages", "forwardMessages"):
        return len(params["message_ids"])
    return int(method.startswith(("send", "copy", "forward")) and method != "sendChatAction")


def is_edit(call: Call) -> bool:
    """Whether the call changes a message: for Telegram's limits that is no message to the chat, but one overall."""
    return str(call["method"]).startswith("edit") and call["method"] != "editForumTopic"


def is_large(call: Call) -> bool:
    """Whether it takes so long to hand over that no other chat's message should wait for it."""
    return bool(call.get("large"))


async def make(
    bot: Bot,
    method: str,
    params: Mapping[str, Any],
    uploads: Mapping[str, Upload] | None = None,
    *,
    wait: float | None = None,
) -> Any:
    """Call the Bot API with exactly these parameters and give the answer's `result`.

    `uploads` are parts named like the parameter or the `attach://` they stand for; `wait`: seconds of silence allowed.
    Raises `ApiRefusal` with Telegram's words, `NetworkError` when there was no readable answer.
    """
    parts = [RequestParameter(name, value, None) for name, value in params.items() if value is not None]
    for name, upload in (uploads or {}).items():
        file = InputFile(upload.content, filename=upload.name, read_file_handle=False)
        file.mimetype = upload.mime
        parts.append(RequestParameter(name, None, [file]))
    status, payload = await bot.request.do_request(
        f"{bot.base_url}/{method}", "POST", RequestData(parts), read_timeout=UNSET if wait is None else wait
    )
    try:
        answer = bot.request.parse_json_payload(payload)
    except TelegramError as error:
        raise NetworkError(f"{method} was answered {status} without JSON") from error
    if answer.get("ok"):
        return answer["result"]
    more = answer.get("parameters", {})
    raise ApiRefusal(
        code=answer.get("error_code", status),
        description=answer.get("description", ""),
        retry_after=more.get("retry_after"),
        migrate_to=more.get("migrate_to_chat_id"),
    )


async def username_of(bot: Bot, person: int) -> str | None:
    """The @name that somebody has at this moment, without the @; empty without one, None if Telegram doesn't say."""
    try:
        chat = await make(bot, "getChat", {"chat_id": person})
    except (ApiRefusal, NetworkError):
        return None
    return str(chat.get("username", ""))
