"""What a form's ending cannot read is said as its problem: nothing of the ending stays, and no answer is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.act import Act
from bot.buttons import Send
from bot.conversations.forms import Forms
from bot.conversations.steps import Answers, Asking
from bot.form_codes import FormCode
from bot.handlers import all_routes
from bot.screens.screen import Screen
from storage import orders
from storage.database import Database, Transaction
from tests.bot.openings import OPENINGS, lives
from tests.bot.test_forms_overtaken import Trial
from texts.misread import Misread

_, FORMS = all_routes()
NOTHING_TO_READ = "There is nothing to read in this message."


def _around(act: Act, code: str, about: int) -> Screen:
    raise AssertionError("the form is still there")


def _ends_badly(finish: Callable[[Asking], Screen]) -> Callable[[Asking], Screen]:
    """Everything is done, and only then does an answer turn out to be unreadable."""

    def ending(asking: Asking) -> Screen:
        finish(asking)
        raise Misread("misread-text-empty")

    return ending


async def _ends(market: Database, code: FormCode, answers: Answers) -> Screen:
    """What the last answer or the review's key leads to; the order stands as before, and nobody was told anything."""
    opening = OPENINGS[code]
    about, now = await market.transaction(lambda tx: lives(tx, opening))
    form = next(form for form in FORMS if form.code is code)
    form = replace(form, finish=_ends_badly(form.finish))
    forms, trial = Forms([form], _around, lambda act: None), Trial(market, form, opening.by, about, now)

    def run(tx: Transaction) -> Screen:
        act, before = trial._asking(tx, {}).act, orders.load(tx.connection, about)
        screen = forms.begin(act, code, about, answers)
        if form.review is not None:
            screen = forms.send(act, Send(code, about))
        assert orders.load(tx.connection, about) == before
        assert act.work.parcels == []
        return screen

    screen = await market.transaction(run)
    assert await trial.asking() is not None, "the form is open"
    return screen


async def test_an_unreadable_ending_is_said_above_the_review_and_undone(market: Database) -> None:
    """Every answer is still there, to be changed."""
    screen = await _ends(market, FormCode.LATE, {"date": "2026-12-24", "words": "The mould broke"})

    assert screen.text.startswith(NOTHING_TO_READ)
    assert "The mould broke" in screen.text


async def test_without_a_review_the_newest_question_is_asked_again(market: Database) -> None:
    """Its answer can be kept with a key."""
    screen = await _ends(market, FormCode.CHANGE, {"words": "Sooner, please"})

    assert screen.text.startswith(NOTHING_TO_READ)
    assert any("Sooner, please" in key.text for row in screen.rows for key in row)
