"""Order talk: what one side writes is entered in the order's record and passed on to everybody else of both sides.

Neither side sees the other's account. A reply belongs to the order of the message replied to, anything else to the
order the person has open; where there is none, the message waits until its sender has said which.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from bot.act import Act, Incoming, speaking_to
from bot.conversations.uploads import LARGEST, keep_file
from bot.handlers import start
from bot.routes import Route, button
from bot.screens import talk as screens
from bot.screens.screen import Screen
from bot.screens.talk import Spoken, To, Which
from storage import companies, orders, outbox, people, threads
from storage.outbox import Lane
from storage.people import Person
from storage.record import Entry
from storage.work import TALK, visible
from trade.orders import Order
from trade.payments import FileRef
from trade.people import Role, roles
from trade.refusals import NotFound

KINDS = frozenset({"text", "photo", "document"})
SILENT = frozenset({"other", "successful_payment"})
"""What Telegram says by itself (a message was pinned…): not meant for anybody."""
MOST_HELD = 20
MOST_LISTED = 8
AT_ONCE = timedelta(minutes=1)
"""Messages so close together are asked about once: an album, or a thought in three lines."""


# ── what somebody says ────────────────────────────────────────────────────────────────────────────────────────────


def talk(act: Act) -> Screen | None:
    """A message that no form asked for. None when it went where it belongs without a doubt."""
    message = act.message
    if message is None or message.kind in SILENT:
        return None
    if problem := _unfit(act, message):
        return problem
    order = _replied_to(act, message)
    if order is not None:
        return _side_says(act, order)
    order = _open(act)
    if order is None:
        return _ask_which(act, message)
    unclear = _unclear(act, order)
    pass_on(act, order)
    return screens.went_to(act.say, order, act.person.company) if unclear else None


def _unfit(act: Act, message: Incoming) -> Screen | None:
    """What can't be passed on, told with what works."""
    if message.kind not in KINDS or (message.kind != "text" and message.file is None):
        return screens.wrong_kind(act.say)
    if message.file is not None and message.file.size > LARGEST:
        return screens.too_large(act.say)
    return None


def _replied_to(act: Act, message: Incoming) -> Order | None:
    place = threads.place(act.connection, message.chat, message.reply_to) if message.reply_to else None
    return _seen(act, place.order) if place else None


def _open(act: Act) -> Order | None:
    """The order the person has open, if they can talk about it."""
    order = _seen(act, act.person.open_order)
    return order if order is not None and order.contract and _role(act, order) else None


def _seen(act: Act, number: int | None) -> Order | None:
    if number is None:
        return None
    try:
        return visible(act.connection, number, act.person.actor)
    except NotFound:
        return None


def _role(act: Act, order: Order) -> Role | None:
    """The side the person is on; None for agents."""
    mine = roles(act.person.actor, order.buyer, order.supplier)
    return next((role for role in (Role.BUYER, Role.SUPPLIER) if role in mine), None)


def _side_says(act: Act, order: Order) -> Screen | None:
    if _role(act, order) is None:
        return screens.agent(act.say)
    if order.contract is None:
        return screens.nobody_yet(act.say, order)
    pass_on(act, order)
    return None


def _unclear(act: Act, order: Order) -> bool:
    """Whether the sender may have meant another order: the last thing they read or wrote was about another one."""
    last = threads.newest(act.connection, act.chat)
    if last is not None:
        return last.subject != order.subject
    return len(_talkable(act)) > 1


def _talkable(act: Act) -> list[Order]:
    if act.person.company is None:
        return []
    return threads.talkable(act.connection, act.person.company, MOST_LISTED)


# ── which order ───────────────────────────────────────────────────────────────────────────────────────────────────


def _ask_which(act: Act, message: Incoming) -> Screen | None:
    """Keep the message and ask which order it is about; without any order there is nobody to pass it on to."""
    choice = _talkable(act)
    if not choice:
        return screens.agent(act.say) if act.person.duties else start.start(act, "").under(act.say("talk-nobody"))
    waiting, since = threads.held(act.connection, act.chat)
    if len(waiting) >= MOST_HELD:
        return screens.full(act.say, screens.which(act.say, choice, act.person.company, len(waiting)))
    threads.hold(act.connection, act.chat, [*waiting, _stored(message)], act.now)
    if since is not None and act.now - since < AT_ONCE:
        return None
    return screens.which(act.say, choice, act.person.company, len(waiting) + 1)


def choose(act: Act, press: To) -> Screen:
    """The order is chosen: what waited goes there, and so does what is typed next."""
    order = act.order(press.order)
    if _role(act, order) is None:
        return screens.agent(act.say)
    if order.contract is None:
        return screens.nobody_yet(act.say, order)
    waiting = [_restored(stored) for stored in threads.release(act.connection, act.chat)]
    for message in waiting:
        pass_on(act, order, message)
    act.open(order)
    return screens.focus(act.say, order, act.person.company, len(waiting))


def which(act: Act, press: Which) -> Screen:
    """Choose the order to write about."""
    waiting, _ = threads.held(act.connection, act.chat)
    return screens.which(act.say, _talkable(act), act.person.company, len(waiting))


def _stored(message: Incoming) -> dict[str, Any]:
    file = message.file.model_dump(mode="json") if message.file else None
    return {**asdict(message), "file": file}


def _restored(stored: dict[str, Any]) -> Incoming:
    return Incoming(**{**stored, "file": FileRef.model_validate(stored["file"]) if stored["file"] else None})


# ── passing on ────────────────────────────────────────────────────────────────────────────────────────────────────


def pass_on(act: Act, order: Order, message: Incoming | None = None) -> None:
    """Enter a message in the order's record and pass it on; its sender sees a quiet sign under it."""
    message = message or act.message
    role = _role(act, order)
    if message is None or role is None:
        raise NotFound
    act.open(order)
    seq = _answered(act, order, message)
    entry = act.work.note(order.subject, TALK, _body(act, role, message, seq), act.person.actor)
    outbox.copy(act.connection, chat=message.chat, message_id=message.message_id, subject=order.subject, seq=entry.seq)
    if message.file is not None:
        keep_file(act, message.file, order.subject, entry.seq)
    thread = threads.messages(act.connection, order.subject, seq) if seq else {}
    spoken = _spoken(act, order, message)
    for person, chat in _others(act, order):
        shown = thread.get(chat)
        unfocused = person.open_order != order.id
        calls = screens.passed(speaking_to(person), spoken, chat, shown[0] if shown else None, answer=unfocused)
        _send(act, order, person, chat, calls, entry)
    noted = {"calls": [screens.reaction(message.chat, message.message_id)]}
    act.work.send(act.chat, noted, Lane.ANSWER, person=act.person.id)


def _answered(act: Act, order: Order, message: Incoming) -> int | None:
    """The entry a message replies to."""
    place = threads.place(act.connection, message.chat, message.reply_to) if message.reply_to else None
    return place.seq if place is not None and place.subject == order.subject else None


def _body(act: Act, role: Role, message: Incoming, seq: int | None) -> dict[str, Any]:
    """What the record holds of a message."""
    body: dict[str, Any] = {
        "person": act.person.id,
        "name": act.person.name,
        "role": role,
        "kind": message.kind,
        "text": message.text,
        "chat": message.chat,
        "message": message.message_id,
    }
    more = {"file": _file(message), "reply_to": seq, "album": message.album, "forwarded": message.forwarded or None}
    return {**body, **{name: value for name, value in more.items() if value is not None}}


def _file(message: Incoming) -> dict[str, Any] | None:
    return message.file.model_dump(mode="json") if message.file else None


def _spoken(act: Act, order: Order, message: Incoming, *, edited: bool = False) -> Spoken:
    return Spoken(
        number=order.id,
        name=act.person.name,
        company=_company(act),
        text=message.text,
        file=message.file,
        chat=message.chat,
        message_id=message.message_id,
        edited=edited,
    )


def _company(act: Act) -> str:
    if act.person.company is None:
        raise NotFound
    return companies.load(act.connection, act.person.company).name


def _others(act: Act, order: Order) -> list[tuple[Person, int]]:
    """Everybody else of both sides, with the chat they are reached in."""
    sides = [company for company in (order.buyer, order.supplier) if company is not None]
    everybody = [person for company in sides for person in people.members(act.connection, company)]
    return [(p, p.chat) for p in everybody if p.id != act.person.id and p.chat is not None]


def _send(act: Act, order: Order, person: Person, chat: int, calls: list[dict[str, Any]], entry: Entry) -> None:
    """Hand the calls over; the messages they make are found by the entry's number, for replies and edits."""
    payload = {"calls": calls, "seq": entry.seq}
    act.work.send(chat, payload, Lane.TALK, person=person.id, subject=order.subject)


# ── what somebody changes ─────────────────────────────────────────────────────────────────────────────────────────


def edited(act: Act) -> None:
    """An edited message: the record keeps both wordings, and the copies follow."""
    message = act.message
    place = threads.place(act.connection, message.chat, message.message_id) if message else None
    if message is None or place is None or place.seq is None or place.order is None:
        return
    entry = threads.entry(act.connection, place.subject, place.seq)
    if entry is None or entry.kind != TALK or entry.actor != str(act.person.actor):
        return
    order = orders.look(act.connection, place.order)
    if _role(act, order) is not None:
        _change(act, order, entry, message)


def _change(act: Act, order: Order, entry: Entry, message: Incoming) -> None:
    before = threads.last_edit(act.connection, order.subject, entry.seq)
    old = before.body["new"] if before else entry.body["text"]
    old_file = (before.body if before else entry.body).get("file")
    file = _file(message)
    new_file = file is not None and (old_file is None or file["file_unique_id"] != old_file["file_unique_id"])
    if message.text == old and not new_file:
        return
    body = {"of": entry.seq, "name": act.person.name, "old": old, "new": message.text}
    act.work.note(order.subject, threads.EDIT, {**body, **({"file": file} if file else {})}, act.person.actor)
    if new_file and message.file is not None and message.file.size <= LARGEST:
        keep_file(act, message.file, order.subject, entry.seq)
    shown = threads.messages(act.connection, order.subject, entry.seq)
    spoken = _spoken(act, order, message, edited=True)
    for person, chat in _others(act, order):
        calls = screens.changed(speaking_to(person), spoken, chat, shown.get(chat, ()), new_file=new_file)
        _send(act, order, person, chat, calls, entry)


routes: list[Route] = [button(To, choose), button(Which, which)]
