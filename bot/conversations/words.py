"""Forms of one text: decline, ask for a change, propose to cancel, carrier's proof; and the rating."""

from __future__ import annotations

from collections.abc import Callable

from bot.conversations.preconditions import on_order
from bot.conversations.steps import Asking, Form, Option, Step
from bot.form_codes import FormCode
from bot.screens import cards
from bot.screens.screen import Screen
from texts.answers import parse_text
from trade import commands as c

LONGEST = 1000


def _words(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=LONGEST)


def _line(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=300)


def _number(asking: Asking) -> dict[str, object]:
    return {"number": asking.about}


def _one_text(code: FormCode, name: str, command: Callable[[str], c.Command], *, skip: bool) -> Form:
    """A form whose only answer is a text, given to the order as a command."""

    def finish(asking: Asking) -> Screen:
        order = asking.act.perform(asking.about, command(asking.answers["words"] or ""))
        return cards.done(asking.act.say, cards.card(asking.act, order), name)

    step = Step("words", read=_words, skip=skip, text=name, ask=_number)
    return Form(code, name, lambda asking: [step], finish, on_order(code))


def _stars(asking: Asking) -> list[Option]:
    return [Option(str(n), "⭐" * n) for n in (5, 4, 3, 2, 1)]


def _rate(asking: Asking) -> Screen:
    rating = c.Rate(stars=int(asking.answers["stars"]), line=asking.answers["line"] or "")
    order = asking.act.perform(asking.about, rating)
    return cards.done(asking.act.say, cards.card(asking.act, order), "rate")


FORMS = (
    _one_text(FormCode.DECLINE, "decline", lambda words: c.Decline(reason=words), skip=True),
    _one_text(FormCode.CHANGE, "change", lambda words: c.AskForChange(wish=words), skip=False),
    _one_text(FormCode.DECLINE_CHANGE, "decline-change", lambda words: c.DeclineAmendment(reason=words), skip=True),
    _one_text(FormCode.CANCEL, "propose-cancel", lambda words: c.ProposeCancel(reason=words), skip=True),
    _one_text(FormCode.PROOF, "carrier-proof", lambda words: c.ConfirmReceipt(proof=words), skip=False),
    Form(
        FormCode.RATE,
        "rate",
        lambda asking: [
            Step("stars", options=_stars, wide=1, ask=_number),
            Step("line", read=_line, skip=True, ask=_number),
        ],
        _rate,
        on_order(FormCode.RATE),
    ),
)
