"""What Telegram demands of the keys under a message."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from simulator.refusals import BUTTON_DATA_INVALID, BadRequest

Json = dict[str, Any]
MOST_KEYS = 100
MOST_DATA = 64
STYLES = ("primary", "success", "danger")
# A key does exactly one thing.
ACTIONS = (
    "url", "callback_data", "web_app", "switch_inline_query", "switch_inline_query_current_chat", "copy_text", "pay",
)  # fmt: skip


def check_keyboard(markup: Json, *, private: bool, invoice: bool) -> None:
    """Raises BadRequest if Telegram would not show these keys."""
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    keys = [key for row in rows for key in row]
    if len(keys) > MOST_KEYS:
        raise BadRequest("reply markup is too long")
    for key in keys:
        if not key["text"].strip():
            raise BadRequest("can't parse keyboard button: Text must be non-empty")
        if key.get("style", STYLES[0]) not in STYLES:
            raise BadRequest("can't parse keyboard button: invalid button style specified")
        if "inline_keyboard" in markup:
            _check_inline(key, private=private)
        elif not private and (key.get("request_contact") or key.get("request_location")):
            raise BadRequest("phone number can be requested in private chats only")
    _check_pay(keys, invoice=invoice)
    if "keyboard" in markup and not keys:
        raise BadRequest("can't parse reply keyboard markup JSON object: keyboard is empty")


def _check_inline(key: Json, *, private: bool) -> None:
    actions = [action for action in ACTIONS if action in key]
    if len(actions) != 1:
        raise BadRequest("Text buttons are unallowed in the inline keyboard")
    value = key[actions[0]]
    match actions[0]:
        case "callback_data" if not 0 < len(value.encode()) <= MOST_DATA:
            raise BadRequest(BUTTON_DATA_INVALID)
        case "url":
            _check_url(value)
        case "web_app" if not private:
            raise BadRequest("BUTTON_TYPE_INVALID")
        case "web_app" if not value["url"].startswith("https://"):
            words = "is invalid: Only HTTPS links are allowed"
            raise BadRequest(f"inline keyboard button Web App URL '{value['url']}' {words}")
        case "copy_text" if not 0 < len(value["text"]) <= 256:
            raise BadRequest("BUTTON_COPY_TEXT_INVALID")


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host = parts.hostname or ""
    except ValueError:
        raise BadRequest(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL") from None
    if parts.scheme == "tg" and host:
        return
    if parts.scheme not in ("http", "https", "ton"):
        raise BadRequest(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    # As the real one, "localhost" is no address anybody could open.
    if "." not in host or " " in url:
        raise BadRequest(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_pay(keys: list[Json], *, invoice: bool) -> None:
    paying = [index for index, key in enumerate(keys) if key.get("pay")]
    if paying and (not invoice or paying != [0]):
        raise BadRequest("BUTTON_TYPE_INVALID")
    if invoice and keys and not paying:
        raise BadRequest("REPLY_MARKUP_INVALID: the first button must be a Pay button")
