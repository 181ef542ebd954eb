"""What finance asks the buyer about a payment and what the buyer answers, each beside the other and with the facts."""

from __future__ import annotations

from bot.act import Act
from bot.buttons import Fill, Show
from bot.form_codes import FormCode
from bot.screens.screen import Key, Screen, key, rows
from storage import record
from texts.i18n import Html, Say
from texts.misread import shortened
from trade.identifiers import creditor_reference
from trade.orders import Order
from trade.payments import PayoutKind
from trade.people import Duty

QUESTION, ANSWER = "payment-question", "payment-answer"
"""Kinds of entries in an order's record. Their `to` names the side that reads them besides the staff."""
LONGEST_SHOWN = 300


def may_be_asked(order: Order) -> bool:
    """Whether there is money of the buyer's to ask about: awaited, claimed, held aside or on its way back."""
    going_back = any(payout.kind is PayoutKind.REFUND for payout in order.waiting_payouts)
    return order.agreed is not None and bool(order.outstanding or order.held_aside or going_back)


def ask_key(act: Act, order: Order) -> Key | None:
    """Finance's way to ask the buyer about its payment."""
    if Duty.FINANCE not in act.person.duties or not act.serves(order) or not may_be_asked(order):
        return None
    return key(act.say("payment-question-key"), Fill(FormCode.PAYMENT_QUESTION, order.id))


def newest(act: Act, order: Order, kind: str) -> str:
    """The words of the newest entry of this kind; empty if there is none."""
    found = record.newest(act.connection, order.subject, kind)
    return str(found.body["text"]) if found else ""


def beside(act: Act, order: Order) -> Html:
    """For finance, beside the payment: what was asked last, and the answer if it came since."""
    if Duty.FINANCE not in act.person.duties or not act.serves(order):
        return Html("")
    asked = record.newest(act.connection, order.subject, QUESTION)
    answer = record.newest(act.connection, order.subject, ANSWER)
    if asked is None:
        return Html("")
    came = answer is not None and answer.seq > asked.seq
    return act.say(
        "payment-question-beside",
        asker=asked.body["name"],
        question=shortened(asked.body["text"], LONGEST_SHOWN),
        came=int(came),
        by=answer.body["name"] if answer and came else "–",
        answer=shortened(answer.body["text"], LONGEST_SHOWN) if answer and came else "–",
    )


def facts(act: Act, order: Order) -> dict[str, object]:
    """What the payment is about."""
    claimed = order.claims[-1].at if order.claims else None
    return {
        "number": order.id,
        "buyer": order.agreement.buyer.name,
        "missing": order.outstanding,
        "owed": int(bool(order.outstanding)),
        "reference": creditor_reference(order.id, order.instalment),
        "claimed": claimed or act.now,
        "claims": int(claimed is not None),
        "question": newest(act, order, QUESTION) or "–",
    }


def asked(say: Say, order: Order, words: str) -> Screen:
    """What the buyer is asked, with the key that answers."""
    keys = rows(
        key(say("payment-answer-key"), Fill(FormCode.PAYMENT_ANSWER, order.id)),
        key(say("card-open"), Show(order.id)),
    )
    reference = creditor_reference(order.id, order.instalment)
    text = say("payment-question-asked", number=order.id, words=words, reference=reference)
    return Screen(text, keys, subject=order.subject)


def answered(say: Say, order: Order, name: str, question: str, words: str) -> Screen:
    """What finance is told."""
    buyer = order.agreement.buyer.name
    text = say(
        "payment-answer-came",
        number=order.id,
        name=name,
        buyer=buyer,
        question=shortened(question, LONGEST_SHOWN) or "–",
        words=words,
    )
    return Screen(text, rows(key(say("card-open"), Show(order.id))), subject=order.subject)


def sent(act: Act, order: Order, done: str) -> Screen:
    """It went where it was meant to go, and nowhere else."""
    text = act.say(done, number=order.id, buyer=order.agreement.buyer.name)
    return Screen(text, rows(key(act.say("card-open"), Show(order.id))), subject=order.subject)
