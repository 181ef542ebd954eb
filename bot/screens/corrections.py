"""Something was entered wrong and is put right: what people are told, and what finance is asked."""

from __future__ import annotations

from typing import assert_never

from bot.act import Act
from bot.form_codes import FormCode
from bot.screens.payees import fields
from bot.screens.review import review_keys
from bot.screens.screen import Screen
from texts.i18n import Html
from trade import events as e
from trade.corrections import AskedCorrection, Correction, CorrectPayment, ReturnPayout
from trade.orders import Order
from trade.payments import EnteredPayment, Payment, Payout
from trade.shipments import Shipment


def values(act: Act, order: Order, event: e.Correcting) -> dict[str, object]:
    """What the text about a correction may speak of."""
    match event:
        case e.CorrectionAsked(asked=asked):
            return {
                "by": asked.by_name,
                "what": described(act, order, asked.correction),
                "amount": order.money(asked.amount),
            }
        case e.CorrectionConfirmed() | e.CorrectionRefused():
            return {"by": event.by_name}
        case e.PaymentTakenBack(payment=payment):
            return _taken_back(order, event, payment)
        case e.PaymentCorrected():
            before, now = _payment(act, order, event.before), _payment(act, order, event.right)
            return {"before": before, "now": now, "reason": event.reason}
        case e.PayoutReturned():
            payout = next(p for p in order.payouts if p.id == event.payout)
            back = {
                "amount": order.money(payout.amount),
                "to": payout.to_name,
                "account": fields(act, order, payout)["account"],
            }
            return {**back, "reason": event.reason, "never": int(event.never_left)}
        case e.ShipmentCorrected():
            shown = {"before": shipment(act, event.before), "now": shipment(act, event.shipment)}
            return {**shown, "late": event.shipment.days_late, "reason": event.reason}
        case e.RatingWithdrawn():
            return {"by": event.role.value, "reason": event.reason}
        case _:
            assert_never(event)


def _taken_back(order: Order, event: e.PaymentTakenBack, payment: EnteredPayment) -> dict[str, object]:
    said = {"amount": order.money(payment.amount), "payer": payment.payer, "received": payment.received}
    left = {"missing": order.outstanding, "until": event.until or "–", "again": int(bool(order.outstanding))}
    moved = {"moved": int(event.moved_to is not None), "other": event.moved_to or 0}
    return {**said, **left, **moved, "reason": event.reason, "unfunds": int(event.unfunds)}


def _payment(act: Act, order: Order, payment: Payment) -> Html:
    reference = payment.bank_reference or payment.no_reference or "–"
    account = payment.payer_account or "–"
    said = {"payer": payment.payer, "received": payment.received, "account": account, "reference": reference}
    return act.say("correction-payment", amount=order.money(payment.amount), **said)


def shipment(act: Act, sent: Shipment) -> Html:
    """A shipment in a line, as it was said or as it is."""
    said = {"carrier": sent.carrier, "tracking": sent.tracking or "–", "date": sent.document_date}
    return act.say("correction-shipment", **said)


def described(act: Act, order: Order, correction: Correction) -> Html:
    """What a correction changes, in a sentence, with the reason for it."""
    match correction:
        case ReturnPayout():
            payout = payout_of(order, correction.payout)
            name = "correction-never-left" if correction.never_left else "correction-came-back"
            said = (
                {"amount": order.money(payout.amount), "to": payout.to_name} if payout else {"amount": "–", "to": "–"}
            )
            return act.say(name, **said, reason=correction.reason)
        case CorrectPayment():
            payment = payment_of(order, correction.number)
            before = _payment(act, order, payment) if payment else "–"
            if correction.right is not None:
                now = _payment(act, order, correction.right)
                return act.say("correction-right", before=before, now=now, reason=correction.reason)
            if correction.order is not None:
                return act.say("correction-moved", before=before, other=correction.order, reason=correction.reason)
            return act.say("correction-gone", before=before, reason=correction.reason)
        case _:
            assert_never(correction)


def payment_of(order: Order, number: int) -> EnteredPayment | None:
    """The payment of this number that can be put right."""
    entered: list[EnteredPayment] = [*order.payments, *((order.held_aside,) if order.held_aside else ())]
    return next((payment for payment in entered if payment.number == number), None)


def payout_of(order: Order, number: str) -> Payout | None:
    """The payout of this number."""
    return next((payout for payout in order.payouts if payout.id == number), None)


def asked(act: Act, order: Order, waiting: AskedCorrection) -> Html:
    """What a second person of finance is asked to confirm."""
    return act.say("correction-asked", by=waiting.by_name, what=described(act, order, waiting.correction))


def review(act: Act, order: Order, correction: Correction, *, second: bool) -> Screen:
    """What the correction changes, and whether a second person of finance is asked first."""
    text = act.say("correct-review", number=order.id, what=described(act, order, correction), second=int(second))
    return Screen(
        text, review_keys(act.say, act.say("correct-send"), FormCode.CORRECT, order.id), subject=order.subject
    )
