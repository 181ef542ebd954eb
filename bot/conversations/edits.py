"""Edited messages of an order: the record keeps both wordings, the copies follow, and a line says what was changed.

What somebody of the staff said is changed for the sides only while the case is theirs. An edit after the ruling is
marked as such; the ruling stands as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from bot.act import Act, speaking_to
from bot.calls import Call
from bot.conversations import desk, mediating
from bot.conversations.mediating import NOTE
from bot.conversations.passing import as_entered, file_of, lures_in, others_of, side, spoken_in, stored
from bot.conversations.topic_talk import answer, marked
from bot.conversations.uploads import LARGEST, keep_file
from bot.letters import Letter, letter
from bot.screens import talk as screens
from bot.screens.disputes import RULED
from bot.screens.edits import changed_line
from bot.screens.screen import Screen
from bot.screens.talk import Spoken
from storage import orders, people, threads
from storage.desk import SUBJECT
from storage.outbox import Lane, Parcel
from storage.people import Person
from storage.record import Entry
from storage.threads import AFTER_RULING
from storage.work import TALK, Connection
from texts.i18n import Say
from trade.canonical import moment
from trade.orders import Order
from trade.people import Role

LINE = "edit_line"
"""In a parcel's payload: the edit that its line tells of."""
IN_A_ROW = timedelta(hours=1)


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
    if threads.is_taken_back(act.connection, said.subject, said.seq):
        return
    order = orders.look(act.connection, place.order)
    if said.body["role"] == Role.MEDIATOR:
        _by_staff(act, order, said, letter(message))
    elif side(act, order) is not None:
        _by_side(act, order, said, letter(message))


def _still_waits(act: Act, sent: Letter) -> bool:
    """Whether the message waits for its order to be named; it is passed on as it reads then."""
    for held in threads.held(act.connection, act.chat):
        if sent.message_id in {kept["message_id"] for kept in held.messages}:
            newest = {**stored(sent), "moved_from": held.messages[0].get("moved_from")}
            kept = [newest if one["message_id"] == sent.message_id else one for one in held.messages]
            threads.hold(act.connection, act.chat, replace(held, messages=kept))
            return True
    return False


def _by_side(act: Act, order: Order, said: Entry, sent: Letter) -> None:
    """Everybody who saw it sees the change: not the other side, if it was an answer to the mediator alone."""
    found = lures_in(act, sent)
    change = _changed(act, order, said, sent, {"lures": list(found)})
    if change is None:
        return
    readers = [] if "to" in said.body else others_of(act, order)
    if (mediator := mediating.show_edit(act, order, change.entry)) is not None:
        readers.append(mediator)
    _follow(
        act, order, change, _now(replace(spoken_in(act.connection, order, said), lures=found), sent, change), readers
    )
    _answers_stand(act, order, change)


def _by_staff(act: Act, order: Order, said: Entry, sent: Letter) -> None:
    """A note stays one, and what was said to a side goes to nobody else; what is not followed only the staff read."""
    meant = said.body.get("to", NOTE)
    mark, words = marked(sent)
    unmarked = NOTE if sent.chat == act.work.site.staff_group and "note" not in said.body else meant
    to = mark or unmarked
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
        _follow(act, order, change, _now(spoken, words, change), [(person, chat)])
    _answers_stand(act, order, change)


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
    more = {"html": sent.html, "file": file_of(sent), **more, "file_changed": new_file}
    more[AFTER_RULING] = moment(ruled) if ruled else ""
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


def _follow(act: Act, order: Order, change: Change, spoken: Spoken, readers: Sequence[tuple[Person, int]]) -> None:
    """The readers' copies say what the original says now, and a line says what was changed.

    An answer given before keeps standing under the words it answered: the copy goes on showing them as well.
    """
    seq = change.entry.body["of"]
    answers = answers_to(act.connection, order.subject, seq)
    answered = words_at(act.connection, order.subject, seq, answers[-1].seq) if answers else ""
    spoken = replace(spoken, answered=answered if answered != spoken.text else "")
    for person, chat in readers:
        shown = threads.messages(act.connection, order.subject, seq).get(chat, ())
        calls = screens.changed(speaking_to(person), spoken, chat, shown, new_file=change.new_file)
        act.work.send(chat, {"calls": calls, "seq": seq}, Lane.TALK, person=person.id, subject=order.subject)
        line = {"calls": [], LINE: change.entry.seq, "seq": change.entry.seq}
        act.work.send(chat, line, Lane.TALK, person=person.id, subject=order.subject)


def _answers_stand(act: Act, order: Order, change: Change) -> None:
    """The copies of the answers that were given before quote the words they answered."""
    seq, old = change.entry.body["of"], change.entry.body["old"]
    for given in answers_to(act.connection, order.subject, seq):
        first = words_at(act.connection, order.subject, seq, given.seq) == old
        if first and old != change.entry.body["new"] and not given.body.get("quote"):
            _quote(act, order, given, old)


def _quote(act: Act, order: Order, given: Entry, words: str) -> None:
    for chat, shown in threads.messages(act.connection, order.subject, given.seq).items():
        reader = people.find(act.connection, chat)
        if reader is None or chat == given.body["chat"]:
            continue
        say = speaking_to(reader)
        spoken = replace(_as_it_reads(act.connection, say, order, given), quote=words)
        payload = {"calls": screens.quoting(say, spoken, chat, shown), "seq": given.seq}
        act.work.send(chat, payload, Lane.TALK, person=reader.id, subject=order.subject)


def _as_it_reads(connection: Connection, say: Say, order: Order, entry: Entry) -> Spoken:
    """A message of the talk with the newest of its wordings."""
    sent, edited = as_entered(connection, entry), threads.last_edit(connection, entry.subject, entry.seq) is not None
    if entry.body["role"] == Role.MEDIATOR:
        return replace(mediating.spoken(say, order, sent, entry.body["name"]), edited=edited)
    spoken = spoken_in(connection, order, entry)
    return replace(spoken, text=sent.text, html=sent.html, file=sent.file, edited=edited)


def answers_to(connection: Connection, subject: str, seq: int) -> list[Entry]:
    """What was said in answer to a message."""
    said = threads.later(connection, subject, seq, TALK)
    return [
        one
        for one in said
        if one.body.get("reply_to") == seq and not threads.is_taken_back(connection, subject, one.seq)
    ]


def words_at(connection: Connection, subject: str, seq: int, then: int) -> str:
    """What a message said when a later entry was made."""
    said, edits = threads.entry(connection, subject, seq), threads.edits(connection, subject, seq, private=False)
    since = next((edit for edit in edits if edit.seq > then), None)
    if since is not None:
        return str(since.body["old"])
    return str(edits[-1].body["new"] if edits else said.body["text"] if said else "")


# ── the line, at the door out ─────────────────────────────────────────────────────────────────────────────────────


def line_calls(connection: Connection, parcel: Parcel) -> list[Call]:
    """The line that tells a reader what was changed: one for many edits in a row, of which the last brings it."""
    subject, reader = parcel.subject or "", people.find(connection, parcel.person or 0)
    edit = threads.entry(connection, subject, parcel.payload[LINE])
    if edit is None or reader is None:
        return []
    seq = edit.body["of"]
    edits = threads.edits(connection, subject, seq, private=False)
    if edits[-1].seq != edit.seq or threads.is_taken_back(connection, subject, seq):
        return []
    row = _in_a_row(connection, subject, edits)
    before, file = (
        row[0].body["old"],
        edit.body.get("file") if any(one.body.get("file_changed") for one in row) else None,
    )
    if before == edit.body["new"] and not file:
        return _unchanged(connection, parcel, row)
    number, late = int(subject.partition(":")[2]), AFTER_RULING in edit.body
    name = file["name"] if file else ""
    text = changed_line(speaking_to(reader), edit.body["name"], number, before, edit.body["new"], file=name, late=late)
    copies = threads.messages(connection, subject, seq).get(parcel.chat, [])
    screen = Screen(text, reply_to=copies[0] if copies else None)
    return [screen.call(parcel.chat, _line_of(connection, parcel, row))]


def _in_a_row(connection: Connection, subject: str, edits: list[Entry]) -> list[Entry]:
    """The last edits that nobody has said anything between, within an hour of each other."""
    row = edits[-1:]
    for edit in reversed(edits[:-1]):
        said = threads.later(connection, subject, edit.seq, TALK)
        if row[0].at - edit.at > IN_A_ROW or any(one.seq < row[0].seq and one.actor != edit.actor for one in said):
            break
        row.insert(0, edit)
    return row


def _line_of(connection: Connection, parcel: Parcel, row: list[Entry]) -> int | None:
    """The message that told of the edits before."""
    found = [threads.messages(connection, parcel.subject or "", edit.seq).get(parcel.chat, []) for edit in row]
    return next((shown[-1] for shown in reversed(found) if shown), None)


def _unchanged(connection: Connection, parcel: Parcel, row: list[Entry]) -> list[Call]:
    """It says again what it said at first: a line about it goes away."""
    line = _line_of(connection, parcel, row)
    return [{"method": "deleteMessage", "params": {"chat_id": parcel.chat, "message_id": line}}] if line else []
