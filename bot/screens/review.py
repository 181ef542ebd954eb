"""What stands under a form's review: the key that sends it, one to change something, one to leave it."""

from __future__ import annotations

from bot.buttons import EVERY_FIELD, Edit, Leave, Send
from bot.screens.screen import Rows, key, rows
from texts.i18n import Html, Say


def review_keys(say: Say, send: Html, form: str, about: int, *, keeps: bool = False) -> Rows:
    """`send`: what sending is called here; `keeps`: whoever leaves finds the answers again."""
    leave = say("form-leave" if keeps else "form-cancel")
    return rows(
        key(send, Send(form, about)),
        (key(say("review-edit"), Edit(form, about, EVERY_FIELD)), key(leave, Leave(form, about))),
    )
