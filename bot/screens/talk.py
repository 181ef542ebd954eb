"""Order talk as people see it: messages with their sender's name, and the questions that lead them to their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.buttons import Button, Fill, Menu, Show, ShowPart
from bot.calls import Call
from bot.form_codes import FormCode
from bot.screens.screen import LONGEST_CAPTION, LONGEST_TEXT, Key, Screen, columns, key, rows
from texts.i18n import Html, Say, plain
from trade.orders import Order
from trade.payments import FileRef

LONGEST_NAME = 24


class To(Button, code="tk"):
    """What I write is about this order, and so is what I have written without saying."""

    order: int


class Which(Button, code="tw"):
    """Let me choose the order I write about."""


@dataclass(frozen=True)
class Spoken:
    """Something one side said about an order. `chat` and `message_id` are where the original stands."""

    number: int
    name: str
    company: str
    text: str
    file: FileRef | None
    chat: int
    message_id: int
    edited: bool = False


def passed(say: Say, spoken: Spoken, chat: int, reply_to: int | None = None, *, answer: bool = False) -> list[Call]:
    """The calls that show it in another chat; one that is too long with its header gets the header as a message."""
    head: dict[str, Any] = {}
    if reply_to is not None:
        head["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
    keys: dict[str, Any] = {}
    if answer:
        reply = key(say("talk-answer"), ShowPart(spoken.number, "talk"))
        keys["reply_markup"] = {"inline_keyboard": [[reply.wire()]]}
    whole = _whole(say, spoken)
    if _fits(whole, spoken):
        return [_send(spoken, chat, whole, {**head, **keys})]
    bare = replace(spoken, file=None)
    copied = {"chat_id": chat, "from_chat_id": spoken.chat, "message_id": spoken.message_id, **keys}
    return [_send(bare, chat, _header(say, spoken), head), {"method": "copyMessage", "params": copied}]


def changed(say: Say, spoken: Spoken, chat: int, shown: Sequence[int], *, new_file: bool) -> list[Call]:
    """The calls that make an earlier copy (its message ids) say what the original says now, and that it was edited."""
    whole, text = _whole(say, spoken), say.show(spoken.text)
    if len(shown) == 1 and _fits(whole, spoken):
        return [_edit(spoken, chat, shown[0], whole, new_file=new_file)]
    if len(shown) == 2 and _fits(text, spoken) and (text or spoken.file):
        header = _edit(replace(spoken, file=None), chat, shown[0], _header(say, spoken), new_file=False)
        return [header, _edit(spoken, chat, shown[1], text, new_file=new_file)]
    return passed(say, spoken, chat, shown[0] if shown else None)


def reaction(chat: int, message_id: int) -> Call:
    """A quiet sign under the sender's message: it is written down and on its way. A thumb up would look like a yes."""
    params = {"chat_id": chat, "message_id": message_id, "reaction": [{"type": "emoji", "emoji": "✍"}]}
    return {"method": "setMessageReaction", "params": params}


def _header(say: Say, spoken: Spoken) -> Html:
    name = "talk-header-edited" if spoken.edited else "talk-header"
    return say(name, name=spoken.name, company=spoken.company, number=spoken.number)


def _whole(say: Say, spoken: Spoken) -> Html:
    header = _header(say, spoken)
    return Html(f"{header}\n{say.show(spoken.text)}") if spoken.text else header


def _fits(text: Html, spoken: Spoken) -> bool:
    longest = LONGEST_CAPTION if spoken.file else LONGEST_TEXT
    return len(plain(text).encode("utf-16-le")) // 2 <= longest  # Telegram counts in UTF-16


def _words(spoken: Spoken, text: Html) -> dict[str, Any]:
    if spoken.file is not None:
        return {"caption": text, "parse_mode": "HTML"}
    return {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _send(spoken: Spoken, chat: int, text: Html, more: dict[str, Any]) -> Call:
    params = {"chat_id": chat, **_words(spoken, text), **more}
    if spoken.file is None:
        return {"method": "sendMessage", "params": params}
    kind = spoken.file.kind
    return {"method": f"send{kind.capitalize()}", "params": {**params, kind: spoken.file.file_id}}


def _edit(spoken: Spoken, chat: int, message_id: int, text: Html, *, new_file: bool) -> Call:
    where = {"chat_id": chat, "message_id": message_id}
    words = _words(spoken, text)
    if spoken.file is None:
        return {"method": "editMessageText", "params": {**where, **words}}
    if new_file:
        media = {"type": spoken.file.kind, "media": spoken.file.file_id, **words}
        return {"method": "editMessageMedia", "params": {**where, "media": media}}
    return {"method": "editMessageCaption", "params": {**where, **words}}


# ── which order ───────────────────────────────────────────────────────────────────────────────────────────────────


def which(say: Say, orders: Sequence[Order], company: int | None, waiting: int) -> Screen:
    """Which order is it about? `waiting` messages go there with the answer."""
    picks = [Key(_line(say, order, company), To(order.id)) for order in orders]
    text = say("talk-which", count=waiting) if waiting else say("talk-which-next")
    return Screen(text, (*columns(picks, 1), *rows(key(say("talk-menu"), Menu()))))


def _line(say: Say, order: Order, company: int | None) -> str:
    other = other_side(order, company)
    return plain(say("talk-order", number=order.id, other=other[:LONGEST_NAME]))


def other_side(order: Order, company: int | None) -> str:
    """The company on the other side."""
    contract = order.agreement
    return contract.supplier.name if company == order.buyer else contract.buyer.name


def full(say: Say, screen: Screen) -> Screen:
    """So many messages wait already that no more are taken before the question is answered."""
    return screen.under(say("talk-full"))


def went_to(say: Say, order: Order, company: int | None) -> Screen:
    """Where a message went that could have meant another order."""
    text = say("talk-went", number=order.id, other=other_side(order, company))
    keys = rows(key(say("talk-another"), Which()), key(say("talk-card"), Show(order.id)))
    return Screen(text, keys, subject=order.subject)


def focus(say: Say, order: Order, company: int | None, count: int) -> Screen:
    """What is typed next goes to this order; `count` messages went there now."""
    text = say("talk-focus", number=order.id, other=other_side(order, company), count=count)
    return Screen(text, rows(key(say("talk-card"), Show(order.id))), subject=order.subject)


# ── what can't be passed on ───────────────────────────────────────────────────────────────────────────────────────


def wrong_kind(say: Say) -> Screen:
    """Only some kinds of messages are passed on."""
    return Screen(say("talk-kind"), rows(key(say("talk-menu"), Menu())))


def too_large(say: Say) -> Screen:
    """Telegram lets bots fetch files up to a size."""
    return Screen(say("talk-too-large"), rows(key(say("talk-menu"), Menu())))


def agent(say: Say) -> Screen:
    """Agents do not take part in the talk of an order yet."""
    return Screen(say("talk-agent"), rows(key(say("talk-menu"), Menu())))


def nobody_yet(say: Say, order: Order) -> Screen:
    """A draft has no other side to talk to."""
    keys = rows(key(say("talk-draft-go-on"), Fill(FormCode.ORDER, order.id)), key(say("talk-menu"), Menu()))
    return Screen(say("talk-draft", number=order.id), keys, subject=order.subject)
