"""The line under a mediator's note: nobody else reads it until one of its keys sends it on."""

from __future__ import annotations

from bot.buttons import Button
from bot.screens.screen import Screen, key, rows
from texts.i18n import Say
from trade.orders import Order


class SendNote(Button, code="kx", in_group=True):
    """Send a note on to both sides or to one, or keep it (`to`: both, buyer, supplier, note)."""

    order: int
    note: int
    to: str


def note(say: Say, order: Order, entry: int) -> Screen:
    """A note, and the keys that send it on."""
    both, buyer, supplier, keep = (
        key(say(f"note-to-{to}"), SendNote(order.id, entry, to)) for to in ("both", "buyer", "supplier", "note")
    )
    keys = rows((both,), (buyer, supplier), (keep,))
    return Screen(say("note-line", number=order.id), keys, subject=order.subject, line=entry)


def kept(say: Say, order: Order) -> Screen:
    """It stays a note."""
    return Screen(say("note-kept", number=order.id), subject=order.subject)


def sent_on(say: Say, order: Order, to: str) -> Screen:
    """Whom it went to."""
    return Screen(say("note-sent", to=to, number=order.id), subject=order.subject)
