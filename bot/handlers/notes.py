"""A mediator's own words in a case: a note among the staff until it is sent on, by a mark or a key under it."""

from __future__ import annotations

from functools import partial

from bot.act import Act
from bot.conversations import mediating
from bot.conversations.mediating import BOTH, NOTE
from bot.conversations.topic_talk import marked
from bot.letters import Letter, letter
from bot.routes import Route, button, command
from bot.screens import notes as screens
from bot.screens.notes import SendNote
from bot.screens.screen import Screen
from storage import companies, threads
from storage.work import visible
from trade.orders import Order
from trade.people import Duty, Role
from trade.refusals import NotFound, Refused


def noted(act: Act, order: Order, sent: Letter) -> Screen:
    """What a mediator writes in the private chat: a note, or to whom its mark says."""
    to, words = marked(sent)
    if to in (None, NOTE):
        return mediating.take_note(act, order, words)
    return _said(act, order, words, to)


def to_the_supplier(act: Act, words: str) -> Screen | None:
    """`/supplier` finds suppliers; with a case in hand it writes to the supplier of it, unless the words name one."""
    on_a_note = act.message is not None and act.message.reply_to is not None
    if Duty.MEDIATOR not in act.person.duties or not (words or on_a_note):
        return None
    if words and companies.suppliers_like(act.connection, words):
        return None
    try:
        _case(act)
    except Refused:
        return None
    return by_command(Role.SUPPLIER.value, act, words)


def by_command(to: str, act: Act, words: str) -> Screen:
    """`/buyer Please count again.`, or `/buyer` as a reply to a note."""
    order = _case(act)
    sent = letter(act.message) if act.message is not None else Letter(act.chat, 0, words)
    _, bare = marked(sent)
    if to == NOTE and words:
        return mediating.take_note(act, order, bare)
    if words:
        return _said(act, order, bare, to)
    note = mediating.note_replied_to(act, order, sent)
    if note is None:
        return Screen(act.say("topic-empty"))
    return screens.sent_on(act.say, order, mediating.send_on(act, order, note, to))


def press(act: Act, press: SendNote) -> Screen:
    """A key under a note."""
    order = act.order(press.order)
    mediating.check_case(act, order)
    if press.to == NOTE:
        return screens.kept(act.say, order)
    if press.to not in (BOTH, *mediating.SIDES):
        raise NotFound
    note = threads.entry(act.connection, order.subject, press.note)
    if note is None or note.kind != NOTE:
        raise NotFound
    return screens.sent_on(act.say, order, mediating.send_on(act, order, note, press.to))


def _said(act: Act, order: Order, words: Letter, to: str | None) -> Screen:
    entry = mediating.says(act, order, words, to or BOTH)
    return screens.sent_on(act.say, order, entry.body["to"])


def _case(act: Act) -> Order:
    """The case that a command is about: that of the message replied to, else the one the mediator has open."""
    reply = act.message.reply_to if act.message is not None else None
    place = threads.place(act.connection, act.chat, reply) if reply else None
    number = (place.order if place is not None else None) or act.person.open_order
    if number is None:
        raise NotFound
    order = visible(act.connection, number, act.person.actor)
    mediating.check_case(act, order)
    return order


routes: list[Route] = [
    *(command(to, partial(by_command, to), Duty.MEDIATOR, listed=False) for to in (BOTH, Role.BUYER.value, NOTE)),
    button(SendNote, press),
]
