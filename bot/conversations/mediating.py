"""What a mediator says about a case: to both sides or to one of them, marked so in the record, or to nobody.

A side sees that the words come from our staff, never an account; what was said to one side stays with it and the staff.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.act import Act, speaking_to
from bot.calls import Call
from bot.conversations.passing import file_of, spoken_in
from bot.conversations.uploads import keep_file
from bot.letters import Letter
from bot.screens import talk as screens
from bot.screens.talk import Spoken
from storage import outbox, people, threads
from storage.outbox import Lane
from storage.people import Person
from storage.record import Entry
from storage.work import TALK
from texts.i18n import Say
from trade.orders import Order
from trade.people import Role, roles
from trade.refusals import NoDispute, NotYourCase

BOTH, NOTE = "both", "note"
UNSAID = "🙊"
"""The quiet sign under a note: it goes no further."""
RELAY_SECONDS = 3
"""A group takes twenty messages a minute, so what is said within so many seconds goes as one."""
SIDES = (Role.BUYER, Role.SUPPLIER)


def is_mediator(act: Act, order: Order) -> bool:
    """Whether this agent has the order's open case."""
    mine = roles(act.person.actor, order.buyer, order.supplier)
    return order.dispute is not None and Role.MEDIATOR in mine and order.dispute.case_mediator == act.person.id


def check_case(act: Act, order: Order) -> None:
    """Only the mediator whose case it is speaks in it. Raises NoDispute or NotYourCase."""
    if order.dispute is None:
        raise NoDispute
    if not is_mediator(act, order):
        raise NotYourCase


def says(act: Act, order: Order, sent: Letter, to: str) -> Entry:
    """Enter it in the record and pass it on. A note goes nowhere."""
    if to != NOTE:
        check_case(act, order)
    body: dict[str, Any] = {
        "person": act.person.id,
        "name": act.person.name,
        "role": Role.MEDIATOR.value,
        "kind": sent.kind,
        "text": sent.text,
        "chat": sent.chat,
        "message": sent.message_id,
    }
    more = {"html": sent.html, "file": file_of(sent), "to": to if to != NOTE else ""}
    body |= {name: value for name, value in more.items() if value}
    entry = act.work.note(order.subject, NOTE if to == NOTE else TALK, body, act.person.actor)
    _remember(act, order, sent, entry)
    if to != NOTE:
        sides = SIDES if to == BOTH else (Role(to),)
        _pass_on(act, order, sent, entry, [(p, c) for p, c in _of_sides(act, order, sides)])
    return entry


def answered_to(act: Act, order: Order, sent: Letter) -> str:
    """The one side a message answers something said to it alone, or by it alone; empty for any other message."""
    seq = _answered(act, order, sent)
    entry = threads.entry(act.connection, order.subject, seq) if seq else None
    to = str(entry.body.get("to", "")) if entry is not None and entry.kind == TALK else ""
    return to if to in SIDES else ""


def answers_in_private(act: Act, order: Order, sent: Letter, role: Role) -> Entry:
    """A side answers what the mediator said to it alone: that stays between them."""
    body = {
        "person": act.person.id,
        "name": act.person.name,
        "role": role.value,
        "kind": sent.kind,
        "text": sent.text,
        "chat": sent.chat,
        "message": sent.message_id,
        "to": role.value,
    }
    more = {"html": sent.html, "file": file_of(sent)}
    entry = act.work.note(order.subject, TALK, body | {n: v for n, v in more.items() if v}, act.person.actor)
    _remember(act, order, sent, entry)
    return entry


def _remember(act: Act, order: Order, sent: Letter, entry: Entry) -> None:
    """The message can be replied to, its file is fetched, and a quiet sign says that it is written down."""
    if sent.message_id:
        outbox.copy(act.connection, chat=sent.chat, message_id=sent.message_id, subject=order.subject, seq=entry.seq)
        sign = screens.reaction(sent.chat, sent.message_id)
        if entry.kind == NOTE:
            sign["params"]["reaction"] = [{"type": "emoji", "emoji": UNSAID}]
        act.work.send(sent.chat, {"calls": [sign]}, Lane.ANSWER)
    if sent.file is not None:
        keep_file(act, sent.file, order.subject, entry.seq)


def _of_sides(act: Act, order: Order, sides: tuple[Role, ...]) -> list[tuple[Person, int]]:
    found = [person for side in sides for person in act.work.audience(side, order.buyer, order.supplier)]
    return [(person, person.chat) for person in found if person.chat is not None]


def _pass_on(act: Act, order: Order, sent: Letter, entry: Entry, to: list[tuple[Person, int]]) -> None:
    seq = _answered(act, order, sent)
    thread = threads.messages(act.connection, order.subject, seq) if seq else {}
    for person, chat in to:
        shown = thread.get(chat)
        calls = calls_for(person, order, sent, chat, act.person.name, reply_to=shown[0] if shown else None)
        payload = {"calls": calls, "seq": entry.seq}
        act.work.send(chat, payload, Lane.TALK, person=person.id, subject=order.subject)


def _answered(act: Act, order: Order, sent: Letter) -> int | None:
    place = threads.place(act.connection, sent.chat, sent.reply_to) if sent.reply_to else None
    return place.seq if place is not None and place.subject == order.subject else None


def calls_for(person: Person, order: Order, sent: Letter, chat: int, name: str, *, reply_to: int | None) -> list[Call]:
    """The message under a header that says it is our staff's."""
    say = speaking_to(person)
    spoken = Spoken(
        number=order.id,
        name=name,
        company=say("case-staff"),
        text=sent.text,
        file=sent.file,
        chat=sent.chat,
        message_id=sent.message_id,
        kind=sent.kind,
        html=sent.html,
    )
    away = person.open_order != order.id
    return screens.passed(say, spoken, chat, reply_to, answer=away)


# ── what the sides say is shown to the staff ──────────────────────────────────────────────────────────────────────


def show_to_staff(act: Act, order: Order, sent: Letter) -> None:
    """Once a mediator was asked for, the talk of a dispute is shown in the case's topic, or to its mediator."""
    place = threads.place(act.connection, sent.chat, sent.message_id)
    seq = place.seq if place is not None else None
    if order.dispute is None or order.dispute.escalated is None or seq is None:
        return
    entry = threads.entry(act.connection, order.subject, seq)
    if entry is None:
        return
    if act.work.site.staff_group is not None:
        _relay(act, order, entry)
    elif order.dispute.case_mediator is not None:
        person = people.find(act.connection, order.dispute.case_mediator)
        if person is not None and person.chat is not None:
            calls = screens.passed(speaking_to(person), spoken_in(act.connection, order, entry), person.chat)
            payload = {"calls": calls, "seq": seq}
            act.work.send(person.chat, payload, Lane.TALK, person=person.id, subject=order.subject)


def _relay(act: Act, order: Order, entry: Entry) -> None:
    """Into the topic in a few seconds, together with what is said until then."""
    group = act.work.site.staff_group
    if group is not None:
        call = screens.passed(Say("en"), spoken_in(act.connection, order, entry), group)
        payload = {"calls": call, "seq": entry.seq, "relay": entry.seq}
        wait = act.now + timedelta(seconds=RELAY_SECONDS)
        act.work.send(group, payload, Lane.TALK, subject=order.subject, not_before=wait)
