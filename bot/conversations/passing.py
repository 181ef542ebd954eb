"""Passing on: a message is entered in its order's record and goes to everybody else of both sides."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from bot.act import Act, Incoming, speaking_to
from bot.calls import Call
from bot.conversations.uploads import keep_file
from bot.letters import Letter, letter
from bot.screens import talk as screens
from bot.screens.talk import Spoken
from storage import albums, companies, outbox, people, receipts, threads
from storage.albums import Part
from storage.lures import lures_in as _lures_in
from storage.outbox import Lane
from storage.people import Person
from storage.record import Entry
from storage.work import TALK, Connection
from trade.lures import Lure
from trade.orders import Order
from trade.payments import FileRef
from trade.people import Role, roles
from trade.refusals import NotFound

ALBUM_SECONDS = 1
"""An album has no end mark: it is passed on so long after its last part."""


def side(act: Act, order: Order) -> Role | None:
    """The side the person is on; None for agents."""
    mine = roles(act.person.actor, order.buyer, order.supplier)
    return next((role for role in (Role.BUYER, Role.SUPPLIER) if role in mine), None)


def pass_on(act: Act, order: Order, message: Incoming, together: int = 0) -> Entry:
    """Enter a message in the order's record and pass it on; its sender sees a quiet sign under it.

    Gives its entry. What it leads to (`lures`) the other side is warned of under it, and the sender has to be told.
    `together`: the same for all that is sent with one key.
    """
    sent, role = letter(message), side(act, order)
    if role is None:
        raise NotFound
    act.open(order)
    seq, found = _answered(act, order, sent), lures_in(act, sent)
    entry = act.work.note(order.subject, TALK, _body(act, role, sent, seq, found, together), act.person.actor)
    outbox.copy(act.connection, chat=sent.chat, message_id=sent.message_id, subject=order.subject, seq=entry.seq)
    if sent.file is not None:
        keep_file(act, sent.file, order.subject, entry.seq)
    _pass_to_others(act, order, sent, entry, seq)
    noted = {"calls": [screens.reaction(sent.chat, sent.message_id)]}
    act.work.send(act.chat, noted, Lane.ANSWER, person=act.person.id)
    return entry


def lures_of(entry: Entry) -> tuple[Lure, ...]:
    """What a message leads to, the gravest first."""
    found = set(entry.body.get("lures", ()))
    return tuple(lure for lure in Lure if lure.value in found)


def _pass_to_others(act: Act, order: Order, sent: Letter, entry: Entry, seq: int | None) -> None:
    thread = threads.messages(act.connection, order.subject, seq) if seq else {}
    others, spoken = others_of(act, order), spoken_in(act.connection, order, entry)
    receipts.expect(act.connection, sent.chat, order.subject, entry.seq, [p.id for p, _ in others], act.now)
    if sent.album:
        albums.add(act.connection, sent.chat, sent.album, order.subject, Part(entry.seq, sent.message_id), act.now)
    for person, chat in others:
        shown = thread.get(chat)
        unfocused = person.open_order != order.id
        calls = screens.passed(speaking_to(person), spoken, chat, shown[0] if shown else None, answer=unfocused)
        send(act, order, (person, chat), calls, entry, sent)


def send(act: Act, order: Order, to: tuple[Person, int], calls: list[Call], entry: Entry, sent: Letter) -> None:
    """Hand the calls over; the messages they make are found by the entry's number, for replies and edits."""
    person, chat = to
    payload: dict[str, Any] = {"calls": calls, "seq": entry.seq, "receipt": sent.chat}
    if sent.album:
        payload["album"] = sent.album
    wait = act.now + timedelta(seconds=ALBUM_SECONDS) if sent.album else None
    act.work.send(chat, payload, Lane.TALK, person=person.id, subject=order.subject, not_before=wait)


def others_of(act: Act, order: Order) -> list[tuple[Person, int]]:
    """Everybody else of both sides, with the chat they are reached in."""
    sides = [company for company in (order.buyer, order.supplier) if company is not None]
    everybody = [person for company in sides for person in people.members(act.connection, company)]
    return [(p, p.chat) for p in everybody if p.id != act.person.id and p.chat is not None]


# ── what the record holds of a message ────────────────────────────────────────────────────────────────────────────


def _answered(act: Act, order: Order, sent: Letter) -> int | None:
    """The entry a message replies to."""
    place = threads.place(act.connection, sent.chat, sent.reply_to) if sent.reply_to else None
    return place.seq if place is not None and place.subject == order.subject else None


def lures_in(act: Act, sent: Letter) -> tuple[Lure, ...]:
    """What a message leads to."""
    return _lures_in(act.connection, sent.text, hidden=sent.hidden, phone="phone" in sent.about)


def _body(
    act: Act, role: Role, sent: Letter, seq: int | None, found: tuple[Lure, ...], together: int
) -> dict[str, Any]:
    """Who said what; what a message does not have is left out."""
    body: dict[str, Any] = {
        "person": act.person.id,
        "name": act.person.name,
        "role": role,
        "kind": sent.kind,
        "text": sent.text,
        "chat": sent.chat,
        "message": sent.message_id,
    }
    more = {
        "html": sent.html,
        "file": file_of(sent),
        "about": sent.about,
        "reply_to": seq,
        "quote": sent.quote,
        "album": sent.album,
        "forwarded": sent.forwarded,
        "origin": sent.origin,
        "hidden": list(sent.hidden),
        "lures": list(found),
        "together": together,
        "moved_from": sent.moved_from or 0,
    }
    return {**body, **{name: value for name, value in more.items() if value}}


def file_of(sent: Letter) -> dict[str, Any] | None:
    """The message's file as the record names it."""
    return sent.file.model_dump(mode="json") if sent.file else None


def spoken_in(connection: Connection, order: Order, entry: Entry) -> Spoken:
    """An entry as it is shown to others."""
    body = entry.body
    company = order.buyer if body["role"] == Role.BUYER else order.supplier
    if company is None:
        raise NotFound
    return Spoken(
        number=order.id,
        name=body["name"],
        company=companies.load(connection, company).name,
        text=body["text"],
        file=FileRef.model_validate(body["file"]) if "file" in body else None,
        chat=body["chat"],
        message_id=body["message"],
        kind=body["kind"],
        html=body.get("html", ""),
        quote=body.get("quote", ""),
        origin=body.get("origin", ""),
        lures=tuple(Lure(lure) for lure in body.get("lures", ())),
    )


# ── messages that wait for their order ────────────────────────────────────────────────────────────────────────────


def stored(message: Incoming) -> dict[str, Any]:
    """A message as it waits until its sender has said which order it is about."""
    sent = letter(message)
    return {**asdict(sent), "file": file_of(sent)}


def restored(kept: dict[str, Any]) -> Letter:
    """A message that waited."""
    file = FileRef.model_validate(kept["file"]) if kept["file"] else None
    return Letter(**{**kept, "file": file, "hidden": tuple(kept["hidden"])})


def as_entered(connection: Connection, entry: Entry) -> Letter:
    """A message as it is in the record, with the newest of its wordings, to be sent once more."""
    body, edit = entry.body, threads.last_edit(connection, entry.subject, entry.seq)
    words = {"text": edit.body["new"], "html": edit.body.get("html", "")} if edit else {}
    file = (edit.body.get("file") if edit else None) or body.get("file")
    kept = ("text", "html", "kind", "album", "quote", "origin", "forwarded", "about")
    return Letter(
        chat=body["chat"],
        message_id=body["message"],
        file=FileRef.model_validate(file) if file else None,
        hidden=tuple(body.get("hidden", ())),
        **{**{name: body[name] for name in kept if name in body}, **words},
    )
