"""What agents type in the topic of a case: a note among the staff, unless it is marked for the sides or for one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.act import Act, Incoming
from bot.case_topics import STAFF
from bot.conversations import mediating
from bot.conversations.mediating import BOTH, NOTE, SIDES
from bot.conversations.uploads import LARGEST
from bot.letters import SILENT, Letter, letter
from bot.screens import notes
from bot.screens.screen import Screen, replying
from bot.screens.talk import COPIED
from storage import cases, orders
from storage.outbox import Lane
from storage.record import Entry
from storage.work import Work
from texts.i18n import Html
from trade.orders import Order
from trade.people import Role, roles
from trade.refusals import SentAlready

MARK = re.compile(r"/(?P<to>both|buyer|supplier|note)(?:@\w+)?(?:\s+|$)", re.IGNORECASE)
PASSED = frozenset({"text", "poll", "checklist", "dice"}) | COPIED
SENDING = (BOTH, *SIDES)
"""Marks that send a message on."""
REMEMBERED = timedelta(days=1)
"""So long whoever writes without a name in a topic has not forgotten the hint in it."""


def said(act: Act) -> None:
    """A message in the staff group. What stands in no topic of a case is the staff's own talk."""
    sent = letter(act.message) if act.message is not None else None
    number = cases.of_topic(act.connection, sent.chat, sent.topic) if sent is not None and sent.topic else None
    if sent is None or number is None or sent.kind in SILENT:
        return
    order = orders.look(act.connection, number)
    if roles(act.person.actor, order.buyer, order.supplier) & {Role.BUYER, Role.SUPPLIER}:
        answer(act.work, sent, act.say("topic-party"))
        return
    to, words = marked(sent)
    note = mediating.note_replied_to(act, order, sent)
    leads = mediating.is_mediator(act, order)
    if leads and to in SENDING and note is not None and _is_bare(words):
        _send_on(act, order, note, sent, to)
    elif problem := unfit(act, words):
        answer(act.work, sent, problem)
    elif not leads:
        mediating.says(act, order, words, NOTE)
    elif to in SENDING:
        mediating.says(act, order, words, to)
    else:
        _show(act, sent, mediating.take_note(act, order, words))


def _send_on(act: Act, order: Order, note: Entry, sent: Letter, to: str) -> None:
    try:
        mediating.send_on(act, order, note, to)
    except SentAlready as refused:
        answer(act.work, sent, act.say(refused.message_id()))
    else:
        answer(act.work, sent, notes.sent_on(act.say, order, to).text)


def _show(act: Act, sent: Letter, screen: Screen) -> None:
    """A line under a note, in the topic."""
    call = screen.call(sent.chat, screen.replaces)
    if screen.replaces is None:
        call["params"] |= {"message_thread_id": sent.topic, **replying(sent.message_id)}
    act.work.send(sent.chat, {"calls": [call], "seq": screen.line}, Lane.ANSWER, subject=screen.subject)


def unnamed(work: Work, message: Incoming) -> None:
    """What comes in the group's own name in the topic of a case goes nowhere; once a day it is said why."""
    sent = letter(message)
    if sent.topic is None or sent.kind in SILENT or cases.of_topic(work.connection, sent.chat, sent.topic) is None:
        return
    if cases.hint(work.connection, sent.chat, sent.topic, work.now, work.now - REMEMBERED):
        answer(work, sent, STAFF("topic-unnamed"))


def marked(sent: Letter) -> tuple[str | None, Letter]:
    """To whom a message is marked to go, and the message without its mark."""
    found = MARK.match(sent.text)
    if found is None:
        return None, sent
    html = sent.html[found.end() :] if sent.html.startswith(found[0]) else ""
    return found["to"].lower(), replace(sent, text=sent.text[found.end() :], html=html)


def _is_bare(words: Letter) -> bool:
    """Whether there is nothing beside the mark."""
    return words.file is None and words.kind == "text" and not words.text.strip()


def unfit(act: Act, sent: Letter) -> Html | None:
    """What can't be passed on."""
    if sent.file is None and sent.kind not in PASSED:
        return act.say("topic-unfit")
    if _is_bare(sent):
        return act.say("topic-empty")
    if sent.file is not None and sent.file.size > LARGEST:
        return act.say("topic-too-large")
    return None


def answer(work: Work, sent: Letter, text: Html) -> None:
    """Answer a message where it stands."""
    call = Screen(text).call(sent.chat)
    call["params"] |= {"message_thread_id": sent.topic, **replying(sent.message_id)}
    work.send(sent.chat, {"calls": [call]}, Lane.ANSWER)
