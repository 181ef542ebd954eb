"""Finance's screens: money awaited, money to be sent, what arrived; and the buyer's payment instructions."""

from __future__ import annotations

from collections.abc import Sequence

from bot.act import Act
from bot.actions import Action, actions_of
from bot.buttons import EVERY_FIELD, Ask, Edit, Fill, Leave, Menu, Send, Show
from bot.form_codes import FormCode
from bot.screens.cards import payout_facts
from bot.screens.review import review_keys
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from bot.screens.sure import payout_line
from payments.instructions import Instructions
from texts.i18n import Html, Say, plain
from trade.orders import Order
from trade.payments import BookedPayment, Fit, Payment, Payout, same_transfer

MOST_LISTED = 12


def payments(act: Act, waiting: list[Order]) -> Screen:
    """Orders whose money is awaited; claimed ones first."""
    say = act.say
    ordered = sorted(waiting, key=lambda order: (not order.claims, order.id))
    lines = [_awaited(say, order) for order in ordered[:MOST_LISTED]]
    keys = [key(say("money-open", number=order.id), Show(order.id)) for order in ordered[:MOST_LISTED]]
    text = Html("\n\n".join((say("money-payments", count=len(waiting)), *lines)))
    return Screen(text, (*columns(keys, 3), *rows(key(say("menu"), Menu()))))


def _awaited(say: Say, order: Order) -> Html:
    name = "money-awaited-claimed" if order.claims else "money-awaited"
    buyer = order.agreement.buyer.name
    return say(name, number=order.id, buyer=buyer, amount=order.outstanding, due=order.next_payment_by)


def payouts(act: Act, waiting: list[Order]) -> Screen:
    """Money to be sent, with where it goes."""
    say = act.say
    due = [(order, action) for order in waiting for action in actions_of(order) if action.payout]
    lines = [payout_line(act, order, a.payout) for order, a in due[:MOST_LISTED] if a.payout]
    keys = [_mark_key(say, order, a, a.payout) for order, a in due[:MOST_LISTED] if a.payout]
    text = Html("\n\n".join((say("money-payouts", count=len(due)), *lines)))
    return Screen(text, (*columns(keys, 1), *rows(key(say("menu"), Menu()))))


def _mark_key(say: Say, order: Order, action: Action, payout: Payout) -> Key:
    """Asks whether this one has left the bank."""
    return key(say("money-mark-sent", **payout_facts(order, payout)), Ask(order.id, order.version, action.named))


def instructions(say: Say, order: Order, how: Instructions) -> Html:
    """How to pay: amount, account and reference, each to be copied by a tap."""
    bank = how.bank
    account = bank.iban or bank.number
    return say(
        "money-instructions",
        number=order.id,
        amount=how.amount,
        beneficiary=bank.holder,
        account=account,
        bic=bank.bic or "–",
        bank=bank.bank or "–",
        town=f"{bank.town}, {bank.country}",
        reference=how.reference,
        due=how.due,
    )


def instruction_keys(say: Say, order: Order) -> Rows:
    """Under the instructions: I have paid, and back to the card."""
    return rows(key(say("action-claim"), Fill(FormCode.CLAIM, order.id)), key(say("card-open"), Show(order.id)))


def payment_review(
    act: Act, order: Order, payment: Payment, checked: str | None, alike: Sequence[BookedPayment]
) -> Screen:
    """What confirming would mean, before it counts: exact, short or over; counted or held aside.

    Where money that is `alike` counts already, the keys ask whether this is another payment or the same one.
    """
    say = act.say
    amount, due = order.money(payment.amount), order.outstanding
    meaning = "aside" if checked == "n" else order.fit(payment.amount)
    text = say(
        "money-review",
        number=order.id,
        buyer=order.agreement.buyer.name,
        amount=amount,
        payer=payment.payer,
        account=payment.payer_account or "–",
        received=payment.received,
        reference=payment.bank_reference or payment.no_reference,
    )
    whole = order.money(order.payable)
    missing = (due if meaning == Fit.SHORT else whole) - amount
    means = say(f"money-review-{meaning}", missing=missing, over=amount - whole, amount=amount)
    does = say("payment-hold") if meaning == "aside" else say("money-confirm", amount=amount)
    if not alike:
        keys = review_keys(say, does, FormCode.PAYMENT, order.id)
        return Screen(Html(f"{text}\n\n{means}"), keys, subject=order.subject)
    asked = "\n".join(_alike(say, order, payment, one) for one in alike)
    same = any(same_transfer(payment, one.payment) for one in alike)
    keys = rows(
        None if same else key(say("money-another", does=does), Send(FormCode.PAYMENT, order.id)),
        key(say("money-that-one"), Leave(FormCode.PAYMENT, order.id)),
        key(say("review-edit"), Edit(FormCode.PAYMENT, order.id, EVERY_FIELD)),
    )
    return Screen(Html(f"{text}\n\n{means}\n\n{asked}"), keys, subject=order.subject)


def _alike(say: Say, order: Order, payment: Payment, one: BookedPayment) -> Html:
    """What is entered already, and whether it is the same transfer for certain or only looks like it."""
    booked, name = one.payment, "money-same" if same_transfer(payment, one.payment) else "money-alike"
    reference = booked.bank_reference or booked.no_reference or "–"
    facts = {"amount": order.money(booked.amount), "received": booked.received, "payer": booked.payer}
    return say(name, number=one.order, reference=reference, **facts)


def transfer_text(say: Say, how: Instructions) -> str:
    """The instructions as plain lines for a QR code."""
    bank = how.bank
    text = say(
        "money-transfer",
        amount=how.amount,
        beneficiary=bank.holder,
        account=bank.iban or bank.number,
        bic=bank.bic or "–",
        reference=how.reference,
    )
    return plain(text)
