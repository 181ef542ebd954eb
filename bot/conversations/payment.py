"""Money by bank transfer: the buyer's claim with a picture of the slip, and what finance says really arrived."""

from __future__ import annotations

from datetime import date

from bot.conversations.days import past_day, today
from bot.conversations.pieces import file_step, files
from bot.conversations.preconditions import on_order
from bot.conversations.steps import REVIEWED, Answers, Asking, Form, Option, Step
from bot.conversations.uploads import keep_files, read_file
from bot.form_codes import FormCode
from bot.screens import cards, money
from bot.screens.screen import Screen
from texts.answers import parse_text
from texts.i18n import plain
from texts.misread import Misread, shortened
from texts.money import parse_sum
from trade import commands as c
from trade.company_names import same_name
from trade.identifiers import read_reference
from trade.money import Money
from trade.orders import Order
from trade.payments import BookedPayment, Fit, Payment, bare, looks_the_same, same_transfer

NO_REFERENCE = frozenset("none no na nil null nothing unknown ohne keine ingen 0 00 000 无 無 没有 不详".split())
"""What people type where the bank shows no reference: that is answered with a key, and with why."""
WHY_NO_REFERENCE = ("statement", "counter")


def _number(asking: Asking) -> dict[str, object]:
    return {"number": asking.about}


# ── the buyer: I have paid ────────────────────────────────────────────────────────────────────────────────────────


def _claim(asking: Asking) -> Screen:
    act, slips = asking.act, files(asking.answers["slip"])
    order = act.perform(asking.about, c.ClaimPayment(slips=slips))
    keep_files(act, slips, order.subject)
    return cards.done(act.say, cards.card(act, order), "claim")


CLAIM = Form(
    FormCode.CLAIM,
    "claim",
    lambda asking: [file_step("slip", read_file, skip=True, ask=_number)],
    _claim,
    on_order(FormCode.CLAIM),
)


# ── finance: what arrived ─────────────────────────────────────────────────────────────────────────────────────────


def _order(asking: Asking) -> Order:
    return asking.order


def read_amount(asking: Asking, typed: str) -> int:
    """The sum that was typed, in minor units of the order's currency. Raises Misread."""
    return parse_sum(typed, _order(asking).currency, asking.act.say.language, what="payment").minor


def _expected(asking: Asking) -> list[Option]:
    missing = _order(asking).outstanding
    return [Option(str(missing.minor), asking.act.say("payment-exactly", amount=missing))] if missing else []


def _buyer_name(asking: Asking) -> list[Option]:
    return [Option("buyer", _order(asking).agreement.buyer.name)]


def _text(asking: Asking, typed: str) -> str:
    return parse_text(typed, longest=140)


def read_day(asking: Asking, typed: str) -> str:
    return past_day(asking, typed, "refused-received-in-future")


def _today_key(asking: Asking) -> list[Option]:
    return [Option(today(asking).isoformat(), asking.act.say("today"))]


def _payer_differs(asking: Asking) -> bool:
    payer = asking.answers.get("payer")
    return payer is not None and not same_name(payer, _order(asking).agreement.buyer.name)


def _who_is_it(asking: Asking) -> dict[str, object]:
    contract = _order(asking).agreement
    return {"payer": asking.answers["payer"], "buyer": contract.buyer.name, "number": asking.about}


def _steps(asking: Asking) -> list[Step]:
    def as_money(asking: Asking, minor: int) -> object:
        return Money(minor=int(minor), currency=_order(asking).currency)

    def pick_buyer(asking: Asking, value: str) -> str:
        return _order(asking).agreement.buyer.name

    def what_is_due(asking: Asking) -> dict[str, object]:
        order = _order(asking)
        due = order.outstanding
        return {"number": order.id, "buyer": order.agreement.buyer.name, "amount": due, "due": due.minor}

    return [
        Step(
            "amount",
            read=read_amount,
            pick=lambda asking, v: int(v),
            options=_expected,
            show=as_money,
            ask=what_is_due,
            wide=1,
        ),
        Step("payer", read=_text, pick=pick_buyer, options=_buyer_name, wide=1),
        Step("checked", options=_count_or_hold, when=_payer_differs, ask=_who_is_it, wide=1, show=_show_checked),
        Step("account", read=_text, skip=True),
        Step("received", read=read_day, options=_today_key, show=lambda asking, iso: date.fromisoformat(iso)),
        Step(
            "reference",
            read=read_bank_reference,
            pick=lambda asking, _: "",
            options=_no_reference,
            show=_show_reference,
        ),
        Step("no-reference", read=_text, options=_usual_reasons, pick=_usual_reason, when=_has_no_reference, wide=1),
    ]


def read_bank_reference(asking: Asking, typed: str) -> str:
    """The bank's own reference: not the one we gave the buyer, and not words for there being none."""
    text = _text(asking, typed)
    if read_reference(text) is not None:
        raise Misread("misread-own-reference", text=shortened(text))
    if not bare(text) or bare(text) in NO_REFERENCE:
        raise Misread("misread-no-reference", text=shortened(text))
    return text


def _no_reference(asking: Asking) -> list[Option]:
    return [Option("none", asking.act.say("payment-no-reference"))]


def _show_reference(asking: Asking, reference: str) -> object:
    return reference or asking.act.say("payment-no-reference")


def _has_no_reference(asking: Asking) -> bool:
    return asking.answers.get("reference") == ""


def _usual_reasons(asking: Asking) -> list[Option]:
    return [Option(why, asking.act.say(f"payment-why-{why}")) for why in WHY_NO_REFERENCE]


def _usual_reason(asking: Asking, why: str) -> str:
    return plain(asking.act.say(f"payment-why-{why}"))


def _count_or_hold(asking: Asking) -> list[Option]:
    say = asking.act.say
    return [Option("y", say("payment-count")), Option("n", say("payment-hold"))]


def _show_checked(asking: Asking, answer: str) -> object:
    return asking.act.say("payment-count" if answer == "y" else "payment-hold")


def payment_of(answers: Answers) -> Payment:
    """The payment that the answers make."""
    return Payment(
        amount=answers["amount"],
        payer=answers["payer"],
        payer_account=answers["account"] or "",
        received=date.fromisoformat(answers["received"]),
        bank_reference=answers["reference"],
        no_reference=answers.get("no-reference", "") if answers["reference"] == "" else "",
    )


def _alike(asking: Asking) -> list[BookedPayment]:
    """Payments on any order that are this one by their reference, or that only a person can tell from it."""
    order, payment = _order(asking), payment_of(asking.answers)
    mine = (BookedPayment(order=order.id, payment=one) for one in order.money_in)
    booked = (*mine, *asking.act.work.booked(order, payment))
    same = [one for one in booked if same_transfer(payment, one.payment)]
    return same or [one for one in booked if looks_the_same(payment, one.payment)]


def _weighed(asking: Asking) -> object:
    return [_order(asking).version, len(_alike(asking))]


def _review(asking: Asking) -> Screen:
    payment, checked = payment_of(asking.answers), asking.answers.get("checked")
    return money.payment_review(asking.act, _order(asking), payment, checked, _alike(asking))


def _confirm(asking: Asking) -> Screen:
    act, answers = asking.act, asking.answers
    payment = payment_of(answers).model_copy(update={"others_like_it": answers[REVIEWED][1]})
    if answers.get("checked") == "n":
        order = act.perform(asking.about, c.HoldPayment(payment=payment))
        return cards.done(act.say, cards.card(act, order), "hold-payment")
    command = c.ConfirmPayment(payment=payment, payer_checked=answers.get("checked") == "y")
    fit = asking.order.fit(payment.amount)
    order = act.perform(asking.about, command)
    over = order.money(max(0, payment.amount - asking.order.payable))
    name = "payment" if fit is Fit.EXACT else f"payment-{fit}"
    return cards.done(act.say, cards.card(act, order), name, missing=order.outstanding, over=over)


CONFIRM = Form(
    FormCode.PAYMENT, "payment", _steps, _confirm, on_order(FormCode.PAYMENT), review=_review, weighs=_weighed
)
