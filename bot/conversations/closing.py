"""A form that nothing can come of any more closes: what happened meanwhile, that nothing was sent, and what now."""

from __future__ import annotations

from collections.abc import Callable

from bot.act import Act
from bot.buttons import Menu
from bot.conversations.steps import Asking, Form
from bot.screens.lists import entry_name
from bot.screens.screen import Screen, key, rows
from storage import record
from texts.i18n import Html
from trade.refusals import Refused

Around = Callable[[Act, str, int], Screen]


def closed(form: Form, asking: Asking, why: Refused | None, around: Around) -> Screen:
    """The line, above the card of what the form was about. Whoever has no part in that any more is shown no card."""
    act, say = asking.act, asking.act.say
    try:
        below = form.left(asking) if form.left and not form.keeps else around(act, form.code, asking.about)
    except Refused as hidden:
        why = why or hidden
        line = say("form-closed-why", why=say(why.message_id(), **why.values))
        return Screen(line, rows(key(say("menu"), Menu())))
    if why is not None:
        return below.under(say("form-closed-why", why=say(why.message_id(), **why.values)))
    return below.under(_what_happened(asking, below.subject or ""))


def _what_happened(asking: Asking, subject: str) -> Html:
    """By the newest event of the order it was about."""
    say, (kind, _, number) = asking.act.say, subject.partition(":")
    if kind != "order":
        return say("form-closed")
    newest = max(record.events(asking.act.connection, subject), key=lambda entry: entry.seq)
    return say("form-closed-order", number=int(number), what=entry_name(say, newest), at=newest.at)
