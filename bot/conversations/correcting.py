"""What was entered wrong is put right: money by finance, a shipment by the supplier, a rating by whoever gave it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.conversations import payment as entering
from bot.conversations.preconditions import on_order
from bot.conversations.steps import Answers, Asking, Form, Option, Step, as_it_stands
from bot.form_codes import FormCode
from bot.screens import cards, corrections
from bot.screens.screen import Screen
from texts.answers import parse_text
from texts.i18n import plain
from texts.misread import Misread, shortened
from trade import commands as c
from trade.corrections import Correction, CorrectPayment, ReturnPayout
from trade.deciding_corrections import needs_second
from trade.money import Money
from trade.payments import EnteredPayment, Payment, Payout

OF_A_PAYMENT = ("gone", "moved", "amount", "payer", "account", "received", "reference")
OF_A_PAYOUT = ("back", "never")


def _payments(asking: Asking) -> list[EnteredPayment]:
    order = asking.order
    return [*order.payments, *((order.held_aside,) if order.held_aside else ())]


def _sent(asking: Asking) -> list[Payout]:
    return [payout for payout in asking.order.payouts if payout.sent]


def _what(asking: Asking) -> list[Option]:
    say, order = asking.act.say, asking.order
    came = [
        Option(f"p{one.number}", plain(say("correct-payment", amount=order.money(one.amount), payer=one.payer)))
        for one in _payments(asking)
    ]
    went = [
        Option(f"o{one.id}", plain(say("correct-payout", amount=order.money(one.amount), to=one.to_name)))
        for one in _sent(asking)
    ]
    return [*came, *went]


def _show_what(asking: Asking, value: str) -> object:
    return next((option.label for option in _what(asking) if option.value == value), value)


def _hows(asking: Asking) -> list[Option]:
    of = OF_A_PAYMENT if str(asking.answers.get("what", "")).startswith("p") else OF_A_PAYOUT
    return [Option(how, asking.act.say(f"correct-{how}")) for how in of]


def _show_how(asking: Asking, how: str) -> object:
    return asking.act.say(f"correct-{how}")


def _is(how: str) -> Callable[[Asking], bool]:
    return lambda asking: asking.answers.get("how") == how


def _other_order(asking: Asking, typed: str) -> int:
    digits = typed.strip().lstrip("#").strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9 or int(digits) == asking.about:
        raise Misread("misread-order-number", text=shortened(typed))
    return asking.act.order(int(digits)).id


def _text(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=140)


def _reason(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=1000, shortest=3)


def _steps(asking: Asking) -> list[Step]:
    def money(asking: Asking, minor: int) -> object:
        return Money(minor=int(minor), currency=asking.order.currency)

    return [
        Step("what", options=_what, show=_show_what, ask=_number, wide=1),
        Step("how", options=_hows, show=_show_how, wide=1),
        Step("order", read=_other_order, when=_is("moved")),
        Step("amount", read=entering.read_amount, show=money, when=_is("amount")),
        Step("payer", read=_text, when=_is("payer")),
        Step("account", read=_text, when=_is("account")),
        Step(
            "received",
            read=entering.read_day,
            show=lambda asking, iso: date.fromisoformat(iso),
            when=_is("received"),
        ),
        Step("reference", read=entering.read_bank_reference, when=_is("reference")),
        Step("reason", read=_reason),
    ]


def _number(asking: Asking) -> dict[str, object]:
    return {"number": asking.about}


def correction_of(asking: Asking) -> Correction:
    """The correction that the answers make."""
    answers: Answers = asking.answers
    what, how, reason = answers["what"], answers["how"], answers["reason"]
    if how in OF_A_PAYOUT:
        return ReturnPayout(payout=what[1:], reason=reason, never_left=how == "never")
    number = int(what[1:])
    if how in ("gone", "moved"):
        return CorrectPayment(number=number, reason=reason, order=answers["order"] if how == "moved" else None)
    payment = corrections.payment_of(asking.order, number)
    return CorrectPayment(number=number, reason=reason, right=_right(payment, how, answers) if payment else None)


def _right(payment: EnteredPayment, how: str, answers: Answers) -> Payment:
    fields = {"account": "payer_account", "reference": "bank_reference"}
    value = date.fromisoformat(answers[how]) if how == "received" else answers[how]
    changes = {fields.get(how, how): value} | ({"no_reference": ""} if how == "reference" else {})
    return payment.as_entered.model_copy(update=changes)


def _review(asking: Asking) -> Screen:
    act, order, correction = asking.act, asking.order, correction_of(asking)
    policy = act.work.policy.under(order.terms)
    return corrections.review(act, order, correction, second=needs_second(order, correction, policy))


def _finish(asking: Asking) -> Screen:
    act, before = asking.act, asking.order
    order = act.perform(asking.about, correction_of(asking))
    name = "correct-asked" if order.corrections_asked > before.corrections_asked else "correct"
    return cards.done(act.say, cards.card(act, order), name)


def _withdraw(asking: Asking) -> Screen:
    act = asking.act
    order = act.perform(asking.about, c.WithdrawRating(reason=asking.answers["reason"]))
    return cards.done(act.say, cards.card(act, order), "withdraw-rating")


CORRECT = Form(
    FormCode.CORRECT, "correct", _steps, _finish, on_order(FormCode.CORRECT), review=_review, weighs=as_it_stands
)
WITHDRAW_RATING = Form(
    FormCode.WITHDRAW_RATING,
    "withdraw-rating",
    lambda asking: [Step("reason", read=_reason, ask=_number)],
    _withdraw,
    on_order(FormCode.WITHDRAW_RATING),
)
