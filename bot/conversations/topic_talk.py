"""What agents type in the topic of a case: to both sides, or to those it is marked for; notes stay among the staff."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.act import Act, Incoming
from bot.case_topics import STAFF
from bot.conversations import mediating
from bot.conversations.mediating import BOTH, NOTE
from bot.conversations.uploads import LARGEST
from bot.letters import SILENT, Letter, letter
from bot.screens.screen import Screen
from bot.screens.talk import COPIED, replying
from storage import cases, orders
from storage.outbox import Lane
from storage.work import Work
from texts.i18n import Html
from trade.people import Role, roles

MARK = re.compile(r"/(?P<to>both|buyer|supplier|note)(?:@\w+)?(?:\s+|$)", re.IGNORECASE)
PASSED = frozenset({"text", "poll", "checklist", "dice"}) | COPIED
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
    problem = unfit(act, words)
    if problem:
        answer(act.work, sent, problem)
    elif to != NOTE and not mediating.is_mediator(act, order):
        mediating.says(act, order, words, NOTE)
    else:
        mediating.says(act, order, words, to)


def unnamed(work: Work, message: Incoming) -> None:
    """What comes in the group's own name in the topic of a case goes nowhere; once a day it is said why."""
    sent = letter(message)
    if sent.topic is None or sent.kind in SILENT or cases.of_topic(work.connection, sent.chat, sent.topic) is None:
        return
    if cases.hint(work.connection, sent.chat, sent.topic, work.now, work.now - REMEMBERED):
        answer(work, sent, STAFF("topic-unnamed"))


def marked(sent: Letter) -> tuple[str, Letter]:
    """To whom a message goes, and the message without its mark."""
    found = MARK.match(sent.text)
    if found is None:
        return BOTH, sent
    html = sent.html[found.end() :] if sent.html.startswith(found[0]) else ""
    return found["to"].lower(), replace(sent, text=sent.text[found.end() :], html=html)


def unfit(act: Act, sent: Letter) -> Html | None:
    """What can't be passed on."""
    if sent.file is None and sent.kind not in PASSED:
        return act.say("topic-unfit")
    if sent.file is None and sent.kind == "text" and not sent.text.strip():
        return act.say("topic-empty")
    if sent.file is not None and sent.file.size > LARGEST:
        return act.say("topic-too-large")
    return None


def answer(work: Work, sent: Letter, text: Html) -> None:
    """Answer a message where it stands."""
    call = Screen(text).call(sent.chat)
    call["params"] |= {"message_thread_id": sent.topic, **replying(sent.message_id)}
    work.send(sent.chat, {"calls": [call]}, Lane.ANSWER)
