"""What people see when something can't be done: why, and what to do instead. Nothing they typed is lost."""

from __future__ import annotations

from dataclasses import replace

from bot.act import Act
from bot.buttons import Choose, Fill, Menu, Send
from bot.screens import cards
from bot.screens.screen import Screen, key, rows, team_key
from texts.i18n import Html, Say
from trade.orders import Order
from trade.refusals import Refused


def refused(say: Say, why: Refused) -> Screen:
    """The reason, as a message of its own."""
    reason = say(why.message_id(), **why.values)
    return Screen(reason, rows(key(say("menu"), Menu())), toast=reason, fresh=True)


def refused_on_card(act: Act, why: Refused, order: Order) -> Screen:
    """The reason as an alert over the order's card as it stands now."""
    return replace(cards.card(act, order), toast=act.say(why.message_id(), **why.values), alert=True)


def refused_in_form(say: Say, why: Refused, button: Send | Choose) -> Screen:
    """The reason, and the way back into the form: nothing that was answered is lost."""
    reason = say(why.message_id(), **why.values)
    keys = rows(key(say("form-to-review"), Fill(button.form, button.about)), key(say("menu"), Menu()))
    return Screen(reason, keys, toast=reason)


def went_wrong(say: Say, code: str, left: Fill | None = None) -> Screen:
    """Something unforeseen: a code to name, that nothing was changed, and the way back into a form that was `left`."""
    text = say("went-wrong", code=code)
    if left is not None:
        text = Html(f"{text} {say('went-wrong-form')}")
    go_on = key(say("form-go-on"), left) if left is not None else None
    return Screen(text, rows(go_on, team_key(say), key(say("menu"), Menu())))


def unknown_button(say: Say, menu: Screen) -> Screen:
    """A key we never made, or one that no longer exists."""
    return replace(menu, toast=say("unknown-button"))


def unknown_command(say: Say, name: str, menu: Screen) -> Screen:
    """A command we don't have."""
    return menu.under(say("unknown-command", name=name[:32]))


def unknown_link(say: Say, menu: Screen) -> Screen:
    """A deep link we don't know."""
    return menu.under(say("unknown-link"))
