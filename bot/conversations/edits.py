"""Edited messages of an order's talk: the record keeps both wordings, and the copies follow."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from bot.act import Act, speaking_to
from bot.conversations.mediating import is_mediator
from bot.conversations.passing import file_of, lures_in, others_of, side, spoken_in, stored
from bot.conversations.topic_talk import marked
from bot.conversations.uploads import LARGEST, keep_file
from bot.letters import Letter, letter
from bot.screens import talk as screens
from storage import orders, people, threads
from storage.outbox import Lane
from storage.people import Person
from storage.record import Entry
from storage.work import TALK
from trade.lures import Lure
from trade.orders import Order


def edited(act: Act) -> None:
    """An edited message: only its writer's counts, and only what really changed (Telegram reports previews too)."""
    message = act.message
    if message is None or _still_waits(act, letter(message)):
        return
    place = threads.place(act.connection, message.chat, message.message_id)
    if place is None or place.seq is None or place.order is None:
        return
    entry = threads.entry(act.connection, place.subject, place.seq)
    if entry is None or entry.kind != TALK or entry.actor != str(act.person.actor):
        return
    order = orders.look(act.connection, place.order)
    if side(act, order) is not None:
        _change(act, order, entry, letter(message))
    elif is_mediator(act, order):
        _change(act, order, entry, marked(letter(message))[1])


def _still_waits(act: Act, sent: Letter) -> bool:
    """Whether the message waits for its order to be named; it is passed on as it reads then."""
    waiting, since = threads.held(act.connection, act.chat)
    if sent.message_id not in {kept["message_id"] for kept in waiting}:
        return False
    newest = [stored(sent) if kept["message_id"] == sent.message_id else kept for kept in waiting]
    threads.hold(act.connection, act.chat, newest, since or act.now)
    return True


def _change(act: Act, order: Order, entry: Entry, sent: Letter) -> None:
    edit = threads.last_edit(act.connection, order.subject, entry.seq)
    before = edit.body if edit else entry.body
    old = edit.body["new"] if edit else entry.body["text"]
    new_file = _is_new(file_of(sent), before.get("file") or entry.body.get("file"))
    if (sent.text, sent.html) == (old, before.get("html", "")) and not new_file:
        return
    found = lures_in(act, sent) if side(act, order) is not None else ()
    body = {"of": entry.seq, "name": act.person.name, "old": old, "new": sent.text}
    more = {"html": sent.html, "file": file_of(sent), "lures": list(found)}
    kept = {name: value for name, value in more.items() if value}
    act.work.note(order.subject, threads.EDIT, {**body, **kept}, act.person.actor)
    if new_file and sent.file is not None and sent.file.size <= LARGEST:
        keep_file(act, sent.file, order.subject, entry.seq)
    _follow(act, order, entry, sent, found, new_file=new_file)


def _is_new(file: dict[str, Any] | None, old: dict[str, Any] | None) -> bool:
    return file is not None and (old is None or file["file_unique_id"] != old["file_unique_id"])


def _follow(act: Act, order: Order, entry: Entry, sent: Letter, found: tuple[Lure, ...], *, new_file: bool) -> None:
    """The copies say what the original says now."""
    shown = threads.messages(act.connection, order.subject, entry.seq)
    spoken = replace(
        spoken_in(act.connection, order, entry),
        text=sent.text, html=sent.html, file=sent.file, lures=found, edited=True,
    )  # fmt: skip
    for person, chat in _readers(act, order, entry, shown):
        say = speaking_to(person)
        said = spoken if side(act, order) is not None else replace(spoken, company=say("case-staff"))
        calls = screens.changed(say, said, chat, shown.get(chat, ()), new_file=new_file)
        payload = {"calls": calls, "seq": entry.seq}
        act.work.send(chat, payload, Lane.TALK, person=person.id, subject=order.subject)


def _readers(act: Act, order: Order, entry: Entry, shown: Collection[int]) -> list[tuple[Person, int]]:
    """Both sides, or of them only those who were shown it; and a mediator who was."""
    limited = "to" in entry.body
    sides = [(person, chat) for person, chat in others_of(act, order) if chat in shown or not limited]
    has_case = order.dispute.case_mediator if order.dispute is not None else None
    mediator = people.find(act.connection, has_case) if has_case not in (None, act.person.id) else None
    if mediator is None or mediator.chat is None or mediator.chat not in shown:
        return sides
    return [*sides, (mediator, mediator.chat)]
