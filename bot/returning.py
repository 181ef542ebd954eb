"""Somebody had blocked the bot and is back: what changed on their orders meanwhile, and what was said to them."""

from __future__ import annotations

from datetime import datetime

from bot.act import Act
from bot.screens import lists
from storage import desk, orders, outbox, threads
from storage.outbox import Lane, Parcel
from storage.work import Connection

MOST_SAID = 50
"""So many messages come again; older ones stand in the talk of their orders."""


def welcome_back(act: Act, since: datetime) -> None:
    """One summary by order, and after it the messages that could not arrive, as they were to arrive then."""
    company = act.person.company
    changed = orders.changed_since(act.connection, company, since) if company is not None else []
    said = [parcel for parcel in outbox.blocked(act.connection, act.person.id, since) if _is_still_theirs(act, parcel)]
    if not changed and not said:
        return
    older = max(0, len(said) - MOST_SAID)
    screen = lists.meanwhile(act, [act.order(number) for number in changed], len(said), older, since)
    act.work.send(act.chat, {"calls": [screen.call(act.chat)]}, Lane.NOTICE, person=act.person.id)
    for parcel in said[older:]:
        act.work.send(act.chat, parcel.payload, Lane.TALK, person=act.person.id, subject=parcel.subject)


def _is_still_theirs(act: Act, parcel: Parcel) -> bool:
    """Whether it was said to this person, is not taken back, and they are still on the order it is about."""
    subject, seq = parcel.subject or "", parcel.payload.get("seq")
    if seq is None or "calls" not in parcel.payload or parcel.chat != act.chat:
        return False
    return _may_read(act.connection, act, subject) and not threads.is_taken_back(act.connection, subject, seq)


def _may_read(connection: Connection, act: Act, subject: str) -> bool:
    kind, _, number = subject.partition(":")
    if kind == "order":
        order = orders.look(connection, int(number))
        return act.person.company is not None and act.person.company in (order.buyer, order.supplier)
    conversation = desk.of_subject(connection, subject)
    return conversation is not None and conversation.person == act.person.id
