"""Which order a message is about, and whether it was clear that it is for the other side.

A reply belongs to the order of the message replied to, what is written in an order's own topic to that order, the parts
of an album to each other. Without any of these a message belongs to the order of what the chat has shown last.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.act import Act
from bot.conversations import mediating
from bot.conversations.passing import side
from bot.letters import Letter
from bot.screens.screen import Key
from bot.screens.wishes import fitting
from storage import albums, threads, topics
from storage.record import Entry
from storage.work import TALK, visible
from texts.wishes import ONLY_WITH_A_KEY, Wish, wish
from trade.orders import Order
from trade.people import Role
from trade.refusals import NotFound

MOST_LISTED = 8
RUN = timedelta(minutes=10)
"""Messages about one order that follow each other within this time need no new line, and no new question."""


class Doubt(StrEnum):
    """Why somebody is asked before their words go to the other side."""

    WISH = "wish"  # the words ask the bot for something
    ENDED = "ended"  # the order is over
    QUESTION = "question"  # the bot had asked something
    PRIVATE = "private"  # the mediator had written to this side alone


class Address(NamedTuple):
    """Where a message goes; without an order its sender has to say.

    `explicit`: the message itself says so, as a reply does. `alone`: to the mediator and nobody else.
    """

    order: Order | None
    explicit: bool = False
    alone: bool = False


def address(act: Act, message: Letter) -> Address:
    """The order a message is about."""
    for order in (_replied_to(act, message), _in_topic(act, message), _with_album(act, message)):
        if order is not None:
            return Address(order, True, mediating.answered_to(act, order, message) != "")
    order = _in_view(act)
    last = newest_said(act, order) if order else None
    alone = last is not None and _is_mine(act, last) and "to" in last.body
    return Address(order, alone=alone)


def doubt(act: Act, message: Letter, to: Address, order: Order) -> tuple[Doubt, list[Key]] | None:
    """Why to ask first, and the keys that do what the words may ask of the bot; None if it was clear."""
    asked = wish(message.text) if message.kind == "text" else None
    keys = fitting(act, order, asked) if asked else []
    if asked not in (None, Wish.ANSWER) and (keys or asked not in ONLY_WITH_A_KEY):
        return Doubt.WISH, keys
    if message.album and _with_album(act, message):
        return None
    if order.ended is not None and in_run(act, order) is None:
        return Doubt.ENDED, []
    if to.explicit or to.alone:
        return None
    said = newest_said(act, order)
    if threads.last_shown(act.connection, act.chat).question or (
        asked is Wish.ANSWER and not _is_talk(act, threads.newest(act.connection, act.chat))
    ):
        return Doubt.QUESTION, keys
    if said is not None and said.body.get("role") == Role.MEDIATOR and said.body.get("to") == side(act, order):
        return Doubt.PRIVATE, []
    return None


def is_wish(message: Letter) -> bool:
    """Whether the words ask the bot for something."""
    return message.kind == "text" and wish(message.text) not in (None, Wish.ANSWER)


def in_run(act: Act, order: Order) -> Entry | None:
    """The person's own last message about the order, if they are still writing about it."""
    last = newest_said(act, order)
    if last is None or not _is_mine(act, last) or not threads.last_shown(act.connection, act.chat).run:
        return None
    gone = act.now - last.at > RUN or threads.is_taken_back(act.connection, last.subject, last.seq)
    return None if gone else last


def newest_said(act: Act, order: Order) -> Entry | None:
    """What somebody said about the order, if that is the newest thing the chat shows."""
    last = threads.newest(act.connection, act.chat)
    if last is None or last.subject != order.subject or last.seq is None:
        return None
    entry = threads.entry(act.connection, last.subject, last.seq)
    return entry if entry is not None and entry.kind == TALK else None


def talkable(act: Act) -> list[Order]:
    """The orders a person can write about."""
    if act.person.company is None:
        return []
    return threads.talkable(act.connection, act.person.company, MOST_LISTED)


def can_talk(act: Act, order: Order) -> bool:
    """Whether there is somebody the person can write to."""
    return order.contract is not None and (side(act, order) is not None or mediating.is_mediator(act, order))


def _is_mine(act: Act, entry: Entry) -> bool:
    return entry.actor == str(act.person.actor)


def _replied_to(act: Act, message: Letter) -> Order | None:
    place = threads.place(act.connection, message.chat, message.reply_to) if message.reply_to else None
    return _seen(act, place.order) if place else None


def _in_topic(act: Act, message: Letter) -> Order | None:
    found = topics.order_of(act.connection, message.chat, message.topic) if message.topic else None
    return _seen(act, found)


def _with_album(act: Act, message: Letter) -> Order | None:
    """The order that the album's first parts went to: an album stays together."""
    subject = albums.subject_of(act.connection, message.chat, message.album) if message.album else None
    return _seen(act, threads.Place(subject, None).order) if subject else None


def _in_view(act: Act) -> Order | None:
    """The order of what the chat shows last. None where that and the order the person has open are two."""
    last = threads.newest(act.connection, act.chat)
    shown, opened = last.order if last is not None else None, act.person.open_order
    if shown is None and opened is None:
        only = talkable(act)
        return only[0] if len(only) == 1 else None
    order, known = _seen(act, shown), _seen(act, opened)
    if known is not None and (shown in (None, opened) or _is_talk(act, last)):
        order = known  # opened since by a key of an older message
    elif known is not None and order is not None and can_talk(act, known):
        return None
    return order if order is not None and can_talk(act, order) else None


def _is_talk(act: Act, place: threads.Place | None) -> bool:
    entry = threads.entry(act.connection, place.subject, place.seq) if place is not None and place.seq else None
    return entry is not None and entry.kind == TALK


def _seen(act: Act, number: int | None) -> Order | None:
    if number is None:
        return None
    try:
        return visible(act.connection, number, act.person.actor)
    except NotFound:
        return None
