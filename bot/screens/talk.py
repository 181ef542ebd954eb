"""Order talk as people see it: messages with their sender's name, and the questions that lead them to their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.buttons import Button, ShowPart
from bot.calls import Call
from bot.screens.screen import LONGEST_CAPTION, LONGEST_TEXT, key, length
from texts.i18n import Html, Say
from trade.lures import Lure
from trade.payments import FileRef

LONGEST_QUOTE = 200
NO_HEAD = Html("")
CAPTIONED = frozenset({"photo", "document", "video", "audio", "animation"})
"""Files under which we can write; every other kind gets a header as a message of its own."""
COPIED = frozenset({"voice", "video_note", "sticker", "location", "venue", "contact"})
_DIRECTION = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class To(Button, code="tk"):
    """What I write is about this order, and so is what I have written without saying."""

    order: int


class Which(Button, code="tw"):
    """Let me choose the order I write about."""


@dataclass(frozen=True)
class Spoken:
    """Something one side said about an order. `chat` and `message_id` are where the original stands; `head`: the header
    of what was said elsewhere than in an order's talk."""

    number: int
    name: str
    company: str
    text: str
    file: FileRef | None
    chat: int
    message_id: int
    kind: str = "text"
    html: str = ""
    quote: str = ""
    origin: str = ""
    lures: tuple[Lure, ...] = ()
    edited: bool = False
    after_ruling: bool = False
    head: Html = NO_HEAD


def passed(say: Say, spoken: Spoken, chat: int, reply_to: int | None = None, *, answer: bool = False) -> list[Call]:
    """The calls that show it in another chat; one that is too long with its header gets the header as a message."""
    head = replying(reply_to)
    keys: dict[str, Any] = {}
    if answer:
        reply = key(say("talk-answer"), ShowPart(spoken.number, "talk"))
        keys["reply_markup"] = {"inline_keyboard": [[reply.wire()]]}
    whole = _whole(say, spoken)
    if spoken.kind not in COPIED and fits(whole, spoken):
        return [_send(spoken, chat, whole, {**head, **keys})]
    copied = {"chat_id": chat, "from_chat_id": spoken.chat, "message_id": spoken.message_id, **keys}
    return [header_call(say, spoken, chat, head), {"method": "copyMessage", "params": copied}]


def album(say: Say, parts: Sequence[Spoken], chat: int, more: dict[str, Any]) -> list[Call]:
    """The calls that show an album as one: with its header in the first caption where that fits, else over it.

    `more` says which message it answers.
    """
    captions = [_whole(say, parts[0]), *(words(say, part) for part in parts[1:])]
    fitting = all(fits(text, part) for text, part in zip(captions, parts, strict=True))
    if not fitting or not _together({part.kind for part in parts}):
        source = {"from_chat_id": parts[0].chat, "message_ids": [part.message_id for part in parts]}
        return [
            header_call(say, parts[0], chat, more),
            {"method": "copyMessages", "params": {"chat_id": chat, **source}},
        ]
    media = [
        {"type": part.kind, "media": part.file.file_id, **({"caption": text, "parse_mode": "HTML"} if text else {})}
        for text, part in zip(captions, parts, strict=True)
        if part.file is not None
    ]
    return [{"method": "sendMediaGroup", "params": {"chat_id": chat, "media": media, **more}}]


def _together(kinds: set[str]) -> bool:
    """What Telegram puts into one album."""
    return kinds <= {"photo", "video"} or kinds in ({"document"}, {"audio"})


def replying(reply_to: int | None) -> dict[str, Any]:
    """What makes a message a reply to one that may be gone by then."""
    if reply_to is None:
        return {}
    return {"reply_parameters": {"message_id": reply_to, "allow_sending_without_reply": True}}


def header_call(say: Say, spoken: Spoken, chat: int, more: dict[str, Any]) -> Call:
    """The header as a message of its own; `more` says that the message itself follows."""
    return {**_send(_bare(spoken), chat, _header(say, spoken), more), "more": True}


def changed(say: Say, spoken: Spoken, chat: int, shown: Sequence[int], *, new_file: bool) -> list[Call]:
    """The calls that make an earlier copy (its message ids) say what the original says now, and that it was edited."""
    whole, text = _whole(say, spoken), words(say, spoken)
    if len(shown) == 1 and fits(whole, spoken):
        return [_edit(spoken, chat, shown[0], whole, new_file=new_file)]
    if len(shown) == 2 and fits(text, spoken) and (text or spoken.file):
        header = _edit(_bare(spoken), chat, shown[0], _header(say, spoken), new_file=False)
        return [header, _edit(spoken, chat, shown[1], text, new_file=new_file)]
    return passed(say, spoken, chat, shown[0] if shown else None)


def reaction(chat: int, message_id: int) -> Call:
    """A quiet sign under the sender's message: it is written down and on its way. A thumb up would look like a yes."""
    params = {"chat_id": chat, "message_id": message_id, "reaction": [{"type": "emoji", "emoji": "✍"}]}
    return {"method": "setMessageReaction", "params": params}


def words(say: Say, spoken: Spoken) -> Html:
    """The words as they were formatted. Where they could turn the words around them, they stand without formatting."""
    if not spoken.html or _CONTROLS.search(spoken.text):
        return say.show(spoken.text)
    if not _DIRECTION.search(spoken.text):
        return Html(spoken.html)
    return Html("\n".join(f"\u2068{line}\u2069" if line else line for line in spoken.html.split("\n")))


def fits(text: Html, spoken: Spoken) -> bool:
    """Whether Telegram takes the text at this place."""
    longest = LONGEST_CAPTION if spoken.file else LONGEST_TEXT
    return length(text) <= longest


def warning(say: Say, lures: Sequence[Lure], *, mine: bool = False) -> Html:
    """One line under words that lead out of the programme: what was seen, and what to do by the gravest of it."""
    who, seen = "mine" if mine else "theirs", [say(f"lure-{lure.value}") for lure in lures]
    return say("talk-careful", who=who, seen=seen, lure=lures[0].value)


def _bare(spoken: Spoken) -> Spoken:
    return replace(spoken, file=None)


def _header(say: Say, spoken: Spoken) -> Html:
    """Everything but the words: who, about which order, forwarded from whom, in answer to what, and the warning."""
    return Html("\n".join((*_over(say, spoken), *_under(say, spoken))))


def _whole(say: Say, spoken: Spoken) -> Html:
    text = words(say, spoken) if spoken.text else Html("")
    under = _under(say, spoken)
    return Html("\n".join((*_over(say, spoken), *([text] if text else []), *(["", *under] if under else []))))


def _over(say: Say, spoken: Spoken) -> list[Html]:
    late = int(spoken.after_ruling)
    name = "talk-header-edited" if spoken.edited else "talk-header"
    order_talk = {"company": spoken.company, "number": spoken.number, "late": late}
    lines = [spoken.head or say(name, name=spoken.name, **order_talk)]
    if spoken.origin:
        lines.append(say("talk-forwarded", origin=spoken.origin))
    if spoken.quote:
        lines.append(Html(f"<blockquote>{say.show(_shortened(spoken.quote))}</blockquote>"))
    return lines


def _under(say: Say, spoken: Spoken) -> list[Html]:
    return [warning(say, spoken.lures)] if spoken.lures else []


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def _params(spoken: Spoken, text: Html) -> dict[str, Any]:
    if spoken.file is not None:
        return {"caption": text, "parse_mode": "HTML"}
    return {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _send(spoken: Spoken, chat: int, text: Html, more: dict[str, Any]) -> Call:
    params = {"chat_id": chat, **_params(spoken, text), **more}
    if spoken.file is None:
        return {"method": "sendMessage", "params": params}
    kind = spoken.file.kind
    return {"method": f"send{kind.capitalize()}", "params": {**params, kind: spoken.file.file_id}}


def _edit(spoken: Spoken, chat: int, message_id: int, text: Html, *, new_file: bool) -> Call:
    where = {"chat_id": chat, "message_id": message_id}
    params = _params(spoken, text)
    if spoken.file is None:
        return {"method": "editMessageText", "params": {**where, **params}}
    if new_file:
        media = {"type": spoken.file.kind, "media": spoken.file.file_id, **params}
        return {"method": "editMessageMedia", "params": {**where, "media": media}}
    return {"method": "editMessageCaption", "params": {**where, **params}}
