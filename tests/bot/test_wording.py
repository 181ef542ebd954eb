"""A missing text is found when the bot starts, not when somebody presses the key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions import ACTIONS
from bot.conversations.forms import Forms
from bot.handlers import all_routes, orders, thread
from bot.wording import check_texts, composed
from texts.i18n import MissingText

ROUTES, FORMS = all_routes()


def test_every_code_has_its_texts_in_every_language() -> None:
    """As at each start."""
    check_texts(ROUTES, FORMS)


def test_an_action_that_is_done_at_once_has_its_question_for_a_stale_key_too() -> None:
    """“Go on with the order” under an older card."""
    at_once = {action.code for action in ACTIONS if not action.form}
    assert {f"sure-{code}" for code in at_once} <= set(composed(ROUTES, FORMS))


def test_a_form_whose_text_is_missing_keeps_the_bot_from_starting() -> None:
    """The text is named, with its language."""
    nameless = [replace(form, name="nameless") if form.name == "rate" else form for form in FORMS]
    with pytest.raises(MissingText, match=r"nameless-stars-ask \(en\).*nameless-stars-ask \(zh-CN\)"):
        check_texts(ROUTES, Forms(nameless, orders.around, thread.ask_where))
