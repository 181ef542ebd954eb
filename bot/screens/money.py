"""Finance's screens: money awaited, money to be sent, what arrived; and the buyer's payment instructions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from bot.act import Act
from bot.actions import Action, actions_of
from bot.buttons import EVERY_FIELD, Ask, Edit, Fill, Leave, Menu, Send, Show
from bot.form_codes import FormCode
from bot.screens import payees
from bot.screens.cards import payout_facts
from bot.screens.review import review_keys
from bot.screens.screen import LONGEST_TEXT, Key, Rows, Screen, columns, key, length, rows
from payments.instructions import Instructions
from texts.i18n import Html, Say, plain
from trade.orders import Order
from trade.payments import BookedPayment, Fit, Payment, Payout, same_transfer

MOST_LISTED = 12
ROOM = LONGEST_TEXT - 200
"""For what is listed, in what Telegram counts: the head and what is left out have the rest."""


def payments(act: Act, waiting: list[Order]) -> Screen:
    """Orders whose money is awaited; claimed ones first."""
    say = act.say
    ordered = sorted(waiting, key=lambda order: (not order.claims, order.id))
    lines = _that_fit([_awaited(act, order) for order in ordered[:MOST_LISTED]])
    keys = [key(say("money-open", number=order.id), Show(order.id)) for order in ordered[:MOST_LISTED]]
    text = Html("\n\n".join((say("money-payments", count=len(waiting)), *lines)))
    return Screen(text, (*columns(keys, 3), *rows(key(say("menu"), Menu()))))


def _awaited(act: Act, order: Order) -> Html:
    head = act.say("money-awaited", number=order.id, claimed=int(bool(order.claims)))
    return Html(f"{head}\n{payees.awaited(act, order)}")


def _that_fit(blocks: Sequence[Html]) -> list[Html]:
    """The first of them, as many as one message holds."""
    ends = accumulate(length(block) + 2 for block in blocks)
    return [block for block, end in zip(blocks, ends, strict=True) if end <= ROOM]


def payouts(act: Act, waiting: list[Order]) -> Screen:
    """Money to be sent, with each field of its transfer; what finds no room follows when these are sent."""
    say = act.say
    due = [(order, action, action.payout) for order in waiting for action in actions_of(order) if action.payout]
    lines = _that_fit([payees.payout_line(act, order, payout) for order, _, payout in due[:MOST_LISTED]])
    keys = [_mark_key(say, order, action, payout) for order, action, payout in due[: len(lines)]]
    more = len(due) - len(lines)
    left = [say("money-payouts-more", count=more)] if more else []
    text = Html("\n\n".join((say("money-payouts", count=len(due)), *lines, *left)))
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


def instruction_keys(say: Say, order: Order, how: Instructions) -> Rows:
    """Under the instructions: each field to be copied, I have paid, and back to the card."""
    copying = payees.copy_keys(say, payees.instruction_fields(how))
    return (
        *copying,
        *rows(key(say("action-claim"), Fill(FormCode.CLAIM, order.id)), key(say("card-open"), Show(order.id))),
    )


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
