"""Order talk as people see it: messages with their sender's name, and the questions that lead them to their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.buttons import Button, ShowPart
from bot.calls import Call
from bot.screens.screen import LONGEST_CAPTION, LONGEST_TEXT, PART, key, length, replying, rows, team_key
from texts.i18n import Html, Say
from texts.markup import quotation
from trade.lures import Lure
from trade.payments import FileRef

LONGEST_QUOTE = 200
NO_HEAD = Html("")
CAPTIONED = frozenset({"photo", "document", "video", "audio", "animation"})
"""Files under which we can write; every other kind gets a header as a message of its own."""
COPIED = frozenset({"voice", "video_note", "sticker", "location", "venue", "contact"})
_DIRECTION = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class To(Button, code="tk", answers=True):
    """What I write next is about this order."""

    order: int


class SendTo(Button, code="ts", answers=True):
    """Send what waits about this order: to the other side, or to the mediator alone (`to`). `held` is what waits."""

    order: int
    held: int
    to: str


class ToTeam(Button, code="th", answers=True):
    """Send what waits to the operator's team, about this order."""

    order: int
    held: int


class Which(Button, code="tw", answers=True):
    """Let me choose the order that what waits is about; with nothing waiting (0), the one I write about next."""

    held: int


class Drop(Button, code="tx", answers=True):
    """Send what waits to nobody."""

    held: int


class Undo(Button, code="tu"):
    """Take back what I have just said."""

    order: int
    entry: int


class Elsewhere(Button, code="te"):
    """What I have just said belongs to another order."""

    order: int
    entry: int


@dataclass(frozen=True)
class Spoken:
    """Something one side said about an order. `chat` and `message_id` are where the original stands; `head`: the header
    of what was said elsewhere than in an order's talk.

    `answered`: what it said when somebody answered it, if that was changed since: the answer stands under those words.
    """

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
    answered: str = ""
    head: Html = NO_HEAD


def passed(say: Say, spoken: Spoken, chat: int, reply_to: int | None = None, *, answer: bool = False) -> list[Call]:
    """The calls that show it in another chat; one that is too long with its header gets the header as a message."""
    head = replying(reply_to)
    reply = key(say("talk-answer"), ShowPart(spoken.number, "talk")) if answer else None
    found = rows(reply, team_key(say, spoken.number) if spoken.lures else None)
    keys = {"reply_markup": {"inline_keyboard": [[one.wire() for one in row] for row in found]}} if found else {}
    whole = _whole(say, spoken)
    if spoken.kind not in COPIED and fits(whole, spoken):
        return [_send(spoken, chat, whole, {**head, **keys})]
    return [header_call(say, spoken, chat, head), *_alone(say, spoken, chat, keys)]


def _alone(say: Say, spoken: Spoken, chat: int, keys: dict[str, Any]) -> list[Call]:
    """The calls that show it under a header which is a message of its own. Words are never copied as they came: they
    would stand there as if the bot had said them."""
    text = quoted(say, spoken)
    if spoken.kind not in COPIED and fits(text, spoken):
        return [_send(spoken, chat, text, keys)]
    before = [] if fits(text, spoken) else _in_parts(say, spoken, chat)
    if spoken.kind not in COPIED and spoken.file is None:
        return [*before[:-1], _with(before[-1], keys)]
    caption = {"caption": text if not before else "", "parse_mode": "HTML"} if spoken.kind == "voice" else {}
    copied = {"chat_id": chat, "from_chat_id": spoken.chat, "message_id": spoken.message_id, **caption, **keys}
    copy: Call = {"method": "copyMessage", "params": copied}
    return [*before, copy if spoken.kind in COPIED else _send(spoken, chat, NO_HEAD, keys)]


def _with(call: Call, keys: dict[str, Any]) -> Call:
    """The call as the last of its message, with keys."""
    return {"method": call["method"], "params": {**call["params"], **keys}}


def _in_parts(say: Say, spoken: Spoken, chat: int) -> list[Call]:
    """Words too long for their place, as messages of which each is a quotation."""
    parts = [spoken.text[at : at + PART] for at in range(0, len(spoken.text), PART)]
    return [{**_send(_bare(spoken), chat, quotation(say.show(part)), {}), "more": True} for part in parts]


def album(say: Say, parts: Sequence[Spoken], chat: int, more: dict[str, Any]) -> list[Call]:
    """The calls that show an album as one: with its header in the first caption where that fits, else over it.

    `more` says which message it answers.
    """
    captions = [_whole(say, parts[0]), *(quoted(say, part) for part in parts[1:])]
    grouped = _together({part.kind for part in parts})
    if grouped and all(fits(text, part) for text, part in zip(captions, parts, strict=True)):
        return [_group(parts, captions, chat, more)]
    captions, before = [], [header_call(say, parts[0], chat, more)]
    for part in parts:
        text = quoted(say, part)
        fitting = grouped and fits(text, part)
        captions.append(text if fitting else NO_HEAD)
        before += [] if fitting else _in_parts(say, part, chat)
    return [*before, _group(parts, captions, chat, {}) if grouped else _copies(parts, chat)]


def _group(parts: Sequence[Spoken], captions: Sequence[Html], chat: int, more: dict[str, Any]) -> Call:
    media = [
        {"type": part.kind, "media": part.file.file_id, **({"caption": text, "parse_mode": "HTML"} if text else {})}
        for text, part in zip(captions, parts, strict=True)
        if part.file is not None
    ]
    return {"method": "sendMediaGroup", "params": {"chat_id": chat, "media": media, **more}}


def _copies(parts: Sequence[Spoken], chat: int) -> Call:
    """What Telegram's own apps put into one album, and bots can't: copied, without the words under it."""
    source = {"from_chat_id": parts[0].chat, "message_ids": [part.message_id for part in parts]}
    return {"method": "copyMessages", "params": {"chat_id": chat, **source, "remove_caption": True}}


def _together(kinds: set[str]) -> bool:
    """What Telegram puts into one album."""
    return kinds <= {"photo", "video"} or kinds in ({"document"}, {"audio"})


def header_call(say: Say, spoken: Spoken, chat: int, more: dict[str, Any]) -> Call:
    """The header as a message of its own; `more` says that the message itself follows."""
    return {**_send(_bare(spoken), chat, _header(say, spoken), more), "more": True}


def changed(say: Say, spoken: Spoken, chat: int, shown: Sequence[int], *, new_file: bool) -> list[Call]:
    """The calls that make an earlier copy (its message ids) say what the original says now, and that it was edited."""
    whole, text = _whole(say, spoken), quoted(say, spoken)
    if len(shown) == 1 and fits(whole, spoken):
        return [_edit(spoken, chat, shown[0], whole, new_file=new_file)]
    if len(shown) == 2 and fits(text, spoken) and (text or spoken.file):
        header = _edit(_bare(spoken), chat, shown[0], _header(say, spoken), new_file=False)
        return [header, _edit(spoken, chat, shown[1], text, new_file=new_file)]
    return passed(say, spoken, chat, shown[0] if shown else None)


def quoting(say: Say, spoken: Spoken, chat: int, shown: Sequence[int]) -> list[Call]:
    """The calls that make an earlier copy (its message ids) show a quotation; none where there is no room for it."""
    whole = _whole(say, spoken)
    if len(shown) == 1 and fits(whole, spoken):
        return [_edit(spoken, chat, shown[0], whole, new_file=False)]
    return [_edit(_bare(spoken), chat, shown[0], _header(say, spoken), new_file=False)] if len(shown) == 2 else []


def removed(say: Say, name: str, kind: str, chat: int, shown: Sequence[int]) -> list[Call]:
    """The calls that delete an earlier copy (its message ids); where Telegram refuses, a line takes its place."""
    line = {"parse_mode": "HTML", "reply_markup": {"inline_keyboard": []}}
    calls: list[Call] = []
    for place, message_id in enumerate(shown):
        where = {"chat_id": chat, "message_id": message_id}
        call: Call = {"method": "deleteMessage", "params": where}
        captioned = kind in CAPTIONED and place == len(shown) - 1
        if captioned:
            caption = {"caption": say("talk-taken-back", name=name)}
            call["instead"] = {"method": "editMessageCaption", "params": {**where, **line, **caption}}
        elif place == 0:
            text = {"text": say("talk-taken-back", name=name)}
            call["instead"] = {"method": "editMessageText", "params": {**where, **line, **text}}
        calls.append(call)
    return calls


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


def quoted(say: Say, spoken: Spoken) -> Html:
    """What somebody said, as a quotation: whatever it says, everybody sees that it isn't the bot that says it."""
    return quotation(words(say, spoken)) if spoken.text else NO_HEAD


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
    text = quoted(say, spoken)
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
        lines.append(quotation(say.show(_shortened(spoken.quote))))
    return lines


def _under(say: Say, spoken: Spoken) -> list[Html]:
    answered = [say("talk-answered"), quotation(say.show(_shortened(spoken.answered)))] if spoken.answered else []
    return [*answered, *([warning(say, spoken.lures)] if spoken.lures else [])]


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
