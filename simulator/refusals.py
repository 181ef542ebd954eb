"""What Telegram says when it refuses a request: the code and the exact words a bot has to deal with.

Refusal
├── BadRequest      400  the request makes no sense here
├── Unauthorized    401  not this bot's token
├── Forbidden       403  the person or the group does not want the bot
├── NotFound        404  no such method
├── Conflict        409  two places ask for the same updates
└── TooManyRequests 429  too fast; says how long to wait
"""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """Telegram did not do what the bot asked."""

    code = 400
    name = "Bad Request"

    def __init__(self, words: str = "", **parameters: Any) -> None:
        self.description = f"{self.name}: {words}" if words else self.name
        self.parameters = parameters
        super().__init__(self.description)

    def answer(self) -> dict[str, Any]:
        """The JSON a bot gets."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class BadRequest(Refusal):
    """The request makes no sense here."""


class Unauthorized(Refusal):
    """The token belongs to no bot, or the bot logged out."""

    code, name = 401, "Unauthorized"


class Forbidden(Refusal):
    """The person or the group does not want to hear from the bot."""

    code, name = 403, "Forbidden"


class NotFound(Refusal):
    """No such method, or nothing that looks like a token."""

    code, name = 404, "Not Found"


class Conflict(Refusal):
    """Somebody else is getting this bot's updates."""

    code, name = 409, "Conflict"


class TooManyRequests(Refusal):
    """The bot sends too fast."""

    code, name = 429, "Too Many Requests"

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"retry after {retry_after}", retry_after=retry_after)


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
CHAT_NOT_FOUND = "chat not found"
TEXT_EMPTY = "message text is empty"
TEXT_TOO_LONG = "message is too long"
CAPTION_TOO_LONG = "message caption is too long"
NO_MESSAGE_TO_EDIT = "message to edit not found"
CANNOT_EDIT = "message can't be edited"
NO_TEXT_TO_EDIT = "there is no text in the message to edit"
NO_CAPTION_TO_EDIT = "there is no caption in the message to edit"
NO_MESSAGE_TO_DELETE = "message to delete not found"
CANNOT_DELETE = "message can't be deleted for everyone"
NO_MESSAGE_TO_REPLY = "message to be replied not found"
NO_MESSAGE_TO_COPY = "message to copy not found"
NO_MESSAGE_TO_FORWARD = "message to forward not found"
NO_MESSAGE_TO_PIN = "message to pin not found"
NO_MESSAGE_TO_REACT = "message to react not found"
NO_THREAD = "message thread not found"
TOPIC_CLOSED = "TOPIC_CLOSED"
NOT_A_FORUM = "the chat is not a forum"
WRONG_FILE_ID = "wrong file_id or the file is temporarily unavailable"
FILE_TOO_BIG = "file is too big"
BUTTON_DATA_INVALID = "BUTTON_DATA_INVALID"
VOICE_FORBIDDEN = "VOICE_MESSAGES_FORBIDDEN"
BLOCKED = "bot was blocked by the user"
NEVER_STARTED = "bot can't initiate conversation with a user"
DEACTIVATED = "user is deactivated"
KICKED = "bot was kicked from the supergroup chat"
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
