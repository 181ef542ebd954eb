"""Within a minute a sender takes back what went to the wrong order or was not meant for the other side.

The words stay in the record, marked as taken back. The copies are deleted; where Telegram doesn't allow that, a line
stands in their place. What hasn't been sent yet is not sent any more: the door out asks for it just before sending.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any

from bot.act import Act, speaking_to
from bot.calls import Call
from bot.conversations import mediating
from bot.conversations.passing import others_of
from bot.screens import talk as screens
from storage import people, receipts, threads
from storage.outbox import Lane, Parcel
from storage.record import Entry
from storage.threads import TAKEN_BACK
from storage.work import TALK, Connection
from trade.orders import Order
from trade.refusals import NotFound

WITHIN = timedelta(minutes=1)
NEAR = 100
"""Entries of one album lie no further apart in a record."""
TAKES_BACK = "takes_back"
"""In a parcel's payload: the entries whose copies it removes from its chat."""


class Late(StrEnum):
    """Why a message can't be taken back any more."""

    ALREADY = "already"  # it has been taken back
    ANSWERED = "answered"  # the other side has written since
    OVER = "over"  # the minute is over


def mine(act: Act, order: Order, seq: int) -> list[Entry]:
    """A message of this person's with all that was sent together with it. Raises NotFound for anything else."""
    said = threads.entry(act.connection, order.subject, seq)
    if said is None or said.kind != TALK or said.actor != str(act.person.actor):
        raise NotFound
    return together(act.connection, said)


def together(connection: Connection, said: Entry) -> list[Entry]:
    """The message and the others of its album, or of what waited with it and was sent with one key."""
    group = _group(said)
    if not any(group):
        return [said]
    near = threads.later(connection, said.subject, max(0, said.seq - NEAR), TALK)
    return [entry for entry in near if entry.actor == said.actor and _group(entry) == group]


def _group(entry: Entry) -> tuple[Any, Any]:
    return entry.body.get("album"), entry.body.get("together")


def too_late(act: Act, said: Sequence[Entry]) -> Late | None:
    """Why these can't be taken back; None if they can."""
    last = said[-1]
    if threads.is_taken_back(act.connection, last.subject, last.seq):
        return Late.ALREADY
    since = threads.later(act.connection, last.subject, said[0].seq, TALK)
    if any(entry.body.get("role") != last.body["role"] and _reads(entry, last) for entry in since):
        return Late.ANSWERED
    return Late.OVER if act.now - last.at > WITHIN else None


def _reads(entry: Entry, said: Entry) -> bool:
    """Whether an entry was shown to the side of a message's sender."""
    return entry.body.get("to", mediating.BOTH) in (mediating.BOTH, said.body["role"])


def take_back(act: Act, order: Order, said: Sequence[Entry]) -> None:
    """Enter it in the record, and remove what others have been shown."""
    for entry in said:
        body = {"of": entry.seq, "person": act.person.id, "name": act.person.name}
        taken = act.work.note(order.subject, TAKEN_BACK, body, act.person.actor)
        receipts.forget(act.connection, entry.body["chat"], order.subject, entry.seq)
    private = "to" in said[0].body
    readers = [] if private else others_of(act, order)
    if (mediator := mediating.show_edit(act, order, taken)) is not None:
        readers.append(mediator)
    for person, chat in readers:
        payload = {"calls": [], TAKES_BACK: [entry.seq for entry in said]}
        act.work.send(chat, payload, Lane.TALK, person=person.id, subject=order.subject)


# ── at the door out ───────────────────────────────────────────────────────────────────────────────────────────────


def unsaid(connection: Connection, parcel: Parcel) -> bool:
    """Whether a parcel brings what its sender has taken back meanwhile."""
    seq = parcel.payload.get("seq")
    carries = parcel.lane is Lane.TALK and parcel.subject is not None and "relay" not in parcel.payload
    return carries and isinstance(seq, int) and threads.is_taken_back(connection, parcel.subject or "", seq)


def removals(connection: Connection, parcel: Parcel) -> list[Call]:
    """The calls that remove from a chat what was taken back, with what is done instead where Telegram refuses."""
    person = people.get(connection, parcel.person or 0)
    say, subject = speaking_to(person), parcel.subject or ""
    calls: list[Call] = []
    for seq in parcel.payload[TAKES_BACK]:
        entry = threads.entry(connection, subject, seq)
        shown = threads.messages(connection, subject, seq).get(parcel.chat, [])
        if entry is not None:
            calls += screens.removed(say, entry.body["name"], entry.body["kind"], parcel.chat, shown)
        for edit in threads.edits(connection, subject, seq):
            line = threads.messages(connection, subject, edit.seq).get(parcel.chat, [])
            calls += screens.removed(say, edit.body["name"], "text", parcel.chat, line)
    return calls
