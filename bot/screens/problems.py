"""What people see when something can't be done: why, and what to do instead. Nothing they typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.act import Act
from bot.buttons import Menu
from bot.screens import cards
from bot.screens.screen import Screen, key, rows
from texts.i18n import Say
from trade.orders import Order
from trade.refusals import Refused


def refused(act: Act, why: Refused, order: Order | None, menu: Callable[[Act], Screen]) -> Screen:
    """The reason as a toast over the order's card as it stands now, or as a message of its own."""
    reason = act.say(why.message_id(), **why.values)
    if order is not None:
        return replace(cards.card(act, order), toast=reason, alert=True)
    return Screen(reason, rows(key(act.say("menu"), Menu())), toast=reason, fresh=True)


def went_wrong(say: Say, code: str) -> Screen:
    """Something unforeseen: a code to name, and that nothing was changed."""
    return Screen(say("went-wrong", code=code), rows(key(say("menu"), Menu())))


def unknown_button(say: Say, menu: Screen) -> Screen:
    """A key we never made, or one that no longer exists."""
    return replace(menu, toast=say("unknown-button"))


def unknown_command(say: Say, name: str, menu: Screen) -> Screen:
    """A command we don't have."""
    return menu.under(say("unknown-command", name=name[:32]))


def unknown_link(say: Say, menu: Screen) -> Screen:
    """A deep link we don't know."""
    return menu.under(say("unknown-link"))
