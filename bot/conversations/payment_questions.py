"""Finance asks the buyer about a payment, and has the answer beside it: both are in the order's record, for the buyer
and the staff alone."""

from __future__ import annotations

from bot.act import Act, speaking_to
from bot.conversations.steps import Asking, Form, Step
from bot.form_codes import FormCode
from bot.screens import payment_questions as screens
from bot.screens.cards import viewer
from bot.screens.payment_questions import ANSWER, QUESTION
from bot.screens.screen import Screen
from storage.outbox import Lane
from texts.answers import parse_text
from trade.orders import Order
from trade.people import Duty, Role

LONGEST = 1000


def _words(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=LONGEST, shortest=2)


def _facts(asking: Asking) -> dict[str, object]:
    return screens.facts(asking.act, asking.order)


def _asks(asking: Asking) -> Screen:
    """The question goes to every member of the buyer."""
    act, order, words = asking.act, asking.order, asking.answers["words"]
    _note(act, order, QUESTION, words)
    for person in act.work.audience(Role.BUYER, order.buyer, order.supplier):
        act.tell(person, lambda say: screens.asked(say, order, words), order.subject)
    return screens.sent(act, order, "payment-question-sent")


def _answers(asking: Asking) -> Screen:
    """The answer goes to finance, and to the staff group."""
    act, order, words = asking.act, asking.order, asking.answers["words"]
    question = screens.newest(act, order, QUESTION)
    _note(act, order, ANSWER, words)
    for person in act.work.audience(Role.FINANCE, order.buyer, order.supplier):
        if person.chat is not None and person.id != act.person.id:
            shown = screens.answered(speaking_to(person), order, act.person.name, question, words)
            calls = {"calls": [shown.call(person.chat)]}
            act.work.send(person.chat, calls, Lane.NOTICE, person=person.id, subject=order.subject)
    return screens.sent(act, order, "payment-answer-sent")


def _note(act: Act, order: Order, kind: str, words: str) -> None:
    """`to`: the side that reads it besides the staff."""
    body = {"person": act.person.id, "name": act.person.name, "to": Role.BUYER.value, "text": words}
    act.work.note(order.subject, kind, body, act.person.actor)


def _for_finance(asking: Asking) -> bool:
    act, order = asking.act, asking.order
    return Duty.FINANCE in act.person.duties and act.serves(order) and screens.may_be_asked(order)


def _for_the_buyer(asking: Asking) -> bool:
    act, order = asking.act, asking.order
    return viewer(act, order) == "buyer" and screens.newest(act, order, QUESTION) != ""


FORMS = (
    Form(
        FormCode.PAYMENT_QUESTION,
        QUESTION,
        lambda asking: [Step("words", read=_words, text=QUESTION, ask=_facts)],
        _asks,
        _for_finance,
    ),
    Form(
        FormCode.PAYMENT_ANSWER,
        ANSWER,
        lambda asking: [Step("words", read=_words, text=ANSWER, ask=_facts)],
        _answers,
        _for_the_buyer,
    ),
)
