"""Edited messages of an order: the record keeps both wordings, and the copies follow.

What somebody of the staff said is changed for the sides only while the case is theirs. An edit after the ruling is
marked as such; the ruling stands as it is.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from bot.act import Act, speaking_to
from bot.conversations import desk, mediating
from bot.conversations.mediating import NOTE
from bot.conversations.passing import file_of, lures_in, others_of, side, spoken_in, stored
from bot.conversations.topic_talk import answer, marked
from bot.conversations.uploads import LARGEST, keep_file
from bot.letters import Letter, letter
from bot.screens import talk as screens
from bot.screens.disputes import RULED
from bot.screens.talk import Spoken
from storage import orders, threads
from storage.desk import SUBJECT
from storage.outbox import Lane
from storage.people import Person
from storage.record import Entry
from storage.threads import AFTER_RULING
from storage.work import TALK
from trade.canonical import moment
from trade.orders import Order
from trade.people import Role


class Change(NamedTuple):
    """An edit that really changed a message: its entry, and whether it brought another file."""

    entry: Entry
    new_file: bool


def edited(act: Act) -> None:
    """An edited message: only its writer's counts, and only what really changed (Telegram reports previews too)."""
    message = act.message
    if message is None or _still_waits(act, letter(message)):
        return
    place = threads.place(act.connection, message.chat, message.message_id)
    said = threads.entry(act.connection, place.subject, place.seq) if place is not None and place.seq else None
    if place is not None and said is not None and place.subject.startswith(SUBJECT):
        desk.edited(act, said, letter(message))
        return
    if (
        place is None
        or place.order is None
        or said is None
        or said.kind not in (TALK, NOTE)
        or said.actor != str(act.person.actor)
    ):
        return
    order = orders.look(act.connection, place.order)
    if said.body["role"] == Role.MEDIATOR:
        _by_staff(act, order, said, letter(message))
    elif side(act, order) is not None:
        _by_side(act, order, said, letter(message))


def _still_waits(act: Act, sent: Letter) -> bool:
    """Whether the message waits for its order to be named; it is passed on as it reads then."""
    waiting, since = threads.held(act.connection, act.chat)
    if sent.message_id not in {kept["message_id"] for kept in waiting}:
        return False
    newest = [stored(sent) if kept["message_id"] == sent.message_id else kept for kept in waiting]
    threads.hold(act.connection, act.chat, newest, since or act.now)
    return True


def _by_side(act: Act, order: Order, said: Entry, sent: Letter) -> None:
    """Everybody who saw it sees the change: not the other side, if it was an answer to the mediator alone."""
    found = lures_in(act, sent)
    change = _changed(act, order, said, sent, {"lures": list(found)})
    if change is None:
        return
    readers = [] if "to" in said.body else others_of(act, order)
    if (mediator := mediating.show_edit(act, order, change.entry)) is not None:
        readers.append(mediator)
    spoken = _now(replace(spoken_in(act.connection, order, said), lures=found), sent, change)
    for reader in readers:
        _follow(act, order, change, spoken, reader)


def _by_staff(act: Act, order: Order, said: Entry, sent: Letter) -> None:
    """A note stays one, and what was said to a side goes to nobody else; what is not followed only the staff read."""
    meant = said.body.get("to", NOTE)
    to, words = marked(sent) if sent.chat == act.work.site.staff_group else (meant, sent)
    if said.kind == NOTE:
        _changed(act, order, said, words, {})
        return
    follows = to == meant and mediating.is_mediator(act, order)
    words = words if to == meant else sent
    change = _changed(act, order, said, words, {} if follows else {"private": True})
    if change is None:
        return
    if not follows:
        answer(act.work, sent, act.say("case-edit-kept"))
        return
    for person, chat in mediating.told_to(act, order, meant):
        spoken = mediating.spoken(speaking_to(person), order, words, said.body["name"])
        _follow(act, order, change, _now(spoken, words, change), (person, chat))


def _changed(act: Act, order: Order, said: Entry, sent: Letter, more: dict[str, Any]) -> Change | None:
    """Enter the edit in the record; None if nothing was changed."""
    edit = threads.last_edit(act.connection, order.subject, said.seq, private="private" in more)
    before = edit.body if edit else said.body
    old = edit.body["new"] if edit else said.body["text"]
    new_file = _is_new(file_of(sent), before.get("file") or said.body.get("file"))
    if (sent.text, sent.html) == (old, before.get("html", "")) and not new_file:
        return None
    ruled = _ruled_since(order, said.at)
    body = {"of": said.seq, "name": act.person.name, "old": old, "new": sent.text}
    more = {"html": sent.html, "file": file_of(sent), **more, AFTER_RULING: moment(ruled) if ruled else ""}
    kept = {name: value for name, value in more.items() if value}
    entry = act.work.note(order.subject, threads.EDIT, {**body, **kept}, act.person.actor)
    if new_file and sent.file is not None and sent.file.size <= LARGEST:
        keep_file(act, sent.file, order.subject, said.seq)
    return Change(entry, new_file)


def _is_new(file: dict[str, Any] | None, old: dict[str, Any] | None) -> bool:
    return file is not None and (old is None or file["file_unique_id"] != old["file_unique_id"])


def _ruled_since(order: Order, said: datetime) -> datetime | None:
    """When it was ruled, if that was after something had been said; a ruling the sides do not know yet is none."""
    disputes = (*order.past_disputes, *((order.dispute,) if order.dispute else ()))
    rulings = [dispute.ruling.at for dispute in disputes if dispute.ruling and dispute.state in RULED]
    return next((at for at in rulings if at > said), None)


def _now(spoken: Spoken, sent: Letter, change: Change) -> Spoken:
    """What was said, as it says now."""
    late = AFTER_RULING in change.entry.body
    return replace(spoken, text=sent.text, html=sent.html, file=sent.file, edited=True, after_ruling=late)


def _follow(act: Act, order: Order, change: Change, spoken: Spoken, reader: tuple[Person, int]) -> None:
    """The reader's copy says what the original says now."""
    person, chat = reader
    seq = change.entry.body["of"]
    shown = threads.messages(act.connection, order.subject, seq).get(chat, ())
    calls = screens.changed(speaking_to(person), spoken, chat, shown, new_file=change.new_file)
    act.work.send(chat, {"calls": calls, "seq": seq}, Lane.TALK, person=person.id, subject=order.subject)
