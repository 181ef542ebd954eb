"""What a mediator says about a case: to both sides or to one of them, marked so in the record, or to nobody.

A side sees that the words come from our staff, never an account; what was said to one side stays with it and the staff.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.act import Act, speaking_to
from bot.conversations.passing import as_entered, file_of, spoken_in
from bot.conversations.uploads import keep_file
from bot.letters import Letter
from bot.screens import notes
from bot.screens import talk as screens
from bot.screens.screen import Screen
from bot.screens.talk import Spoken
from storage import outbox, threads
from storage.outbox import Lane
from storage.people import Person
from storage.record import Entry
from storage.work import TALK
from texts.i18n import Say
from trade.orders import Order
from trade.people import Role, roles
from trade.refusals import NoDispute, NotYourCase, SentAlready

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


def says(act: Act, order: Order, sent: Letter, to: str, note: int = 0) -> Entry:
    """Enter it in the record and pass it on. A note goes nowhere; `note` is the one that is sent on by this."""
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
    more = {"html": sent.html, "file": file_of(sent), "to": to if to != NOTE else "", "note": note}
    body |= {name: value for name, value in more.items() if value}
    entry = act.work.note(order.subject, NOTE if to == NOTE else TALK, body, act.person.actor)
    _remember(act, order, sent, entry)
    if to != NOTE:
        _pass_on(act, order, sent, entry, told_to(act, order, to))
    return entry


def take_note(act: Act, order: Order, sent: Letter) -> Screen:
    """Enter a note. The line under it has the keys that send it on; under one that follows it is the same line."""
    place = _line_of_note(act, order)
    entry = says(act, order, sent, NOTE)
    return replace(notes.note(act.say, order, entry.seq), replaces=place)


def _line_of_note(act: Act, order: Order) -> int | None:
    """The message under this mediator's last note, if that is the newest thing the chat shows."""
    last = threads.newest(act.connection, act.chat)
    entry = threads.entry(act.connection, last.subject, last.seq) if last is not None and last.seq else None
    if entry is None or (entry.subject, entry.kind, entry.actor) != (order.subject, NOTE, str(act.person.actor)):
        return None
    shown = threads.messages(act.connection, entry.subject, entry.seq).get(act.chat, [])
    return next((one for one in shown if one != entry.body["message"]), None)


def note_replied_to(act: Act, order: Order, sent: Letter) -> Entry | None:
    """The note that a message replies to, also one that was sent on."""
    seq = _answered(act, order, sent)
    entry = threads.entry(act.connection, order.subject, seq) if seq else None
    if entry is not None and entry.body.get("note"):
        entry = threads.entry(act.connection, order.subject, entry.body["note"])
    return entry if entry is not None and entry.kind == NOTE else None


def send_on(act: Act, order: Order, note: Entry, to: str) -> str:
    """Send a note to both sides or to one, once to each; gives whom it went to. Raises SentAlready."""
    check_case(act, order)
    known = [
        one.body["to"]
        for one in threads.later(act.connection, order.subject, note.seq, TALK)
        if one.body.get("note") == note.seq
    ]
    if any(BOTH in (one, to) or one == to for one in known):
        raise SentAlready
    says(act, order, as_entered(act.connection, note), to, note.seq)
    return to


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


def told_to(act: Act, order: Order, to: str) -> list[tuple[Person, int]]:
    """Everybody of both sides or of one, with the chat they are reached in."""
    sides = SIDES if to == BOTH else (Role(to),)
    found = [person for side in sides for person in act.work.audience(side, order.buyer, order.supplier)]
    return [(person, person.chat) for person in found if person.chat is not None]


def _pass_on(act: Act, order: Order, sent: Letter, entry: Entry, to: list[tuple[Person, int]]) -> None:
    seq = _answered(act, order, sent)
    thread = threads.messages(act.connection, order.subject, seq) if seq else {}
    for person, chat in to:
        shown = thread.get(chat)
        say, away = speaking_to(person), person.open_order != order.id
        said = spoken(say, order, sent, act.person.name)
        calls = screens.passed(say, said, chat, shown[0] if shown else None, answer=away)
        payload = {"calls": calls, "seq": entry.seq}
        act.work.send(chat, payload, Lane.TALK, person=person.id, subject=order.subject)


def _answered(act: Act, order: Order, sent: Letter) -> int | None:
    place = threads.place(act.connection, sent.chat, sent.reply_to) if sent.reply_to else None
    return place.seq if place is not None and place.subject == order.subject else None


def spoken(say: Say, order: Order, sent: Letter, name: str) -> Spoken:
    """The message as our staff's."""
    return Spoken(
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
        _relay(act, order, entry, entry)
    elif (reader := _mediator(act, order)) is not None:
        person, chat = reader
        calls = screens.passed(speaking_to(person), spoken_in(act.connection, order, entry), chat)
        payload = {"calls": calls, "seq": seq}
        act.work.send(chat, payload, Lane.TALK, person=person.id, subject=order.subject)


def show_edit(act: Act, order: Order, edit: Entry) -> tuple[Person, int] | None:
    """A side's edit goes into the case's topic as well; without one it gives the mediator whose copy is to follow."""
    said = threads.entry(act.connection, order.subject, edit.body["of"])
    if order.dispute is None or order.dispute.escalated is None or said is None:
        return None
    if act.work.site.staff_group is None:
        return _mediator(act, order)
    _relay(act, order, edit, said)
    return None


def _mediator(act: Act, order: Order) -> tuple[Person, int] | None:
    """The mediator who has the case and may still see it."""
    found = act.work.audience(Role.MEDIATOR, order.buyer, order.supplier)
    has_it = order.dispute.case_mediator if order.dispute else None
    return next(((person, person.chat) for person in found if person.id == has_it and person.chat is not None), None)


def _relay(act: Act, order: Order, entry: Entry, said: Entry) -> None:
    """Into the topic in a few seconds, together with what is said until then."""
    group = act.work.site.staff_group
    if group is not None:
        calls = screens.passed(Say("en"), spoken_in(act.connection, order, said), group)
        payload = {"calls": calls, "seq": entry.seq, "relay": entry.seq}
        wait = act.now + timedelta(seconds=RELAY_SECONDS)
        act.work.send(group, payload, Lane.TALK, subject=order.subject, not_before=wait)
