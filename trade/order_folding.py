"""An order as the fold of what has happened to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import assert_never

from trade import events as e
from trade.change_events import Changing
from trade.change_folding import Changes, changed
from trade.contracts import whole_days
from trade.dispute_events import DisputeEnded, DisputeEvent, Refunded
from trade.dispute_folding import evolve_dispute
from trade.orders import Order, Rating, Signature, Status
from trade.payments import EnteredPayment, Payment, PaymentClaim, PayoutKind
from trade.people import Role


def evolve(order: Order, event: e.Event, at: datetime) -> Order:
    """The order after the event. Never refuses: what has happened has happened."""
    return order.model_copy(update={"version": order.version + 1, **_changes(order, event, at)})


def fold(order_id: int, history: Iterable[tuple[e.Event, datetime]]) -> Order:
    """The order that a history of events makes."""
    order = Order(id=order_id)
    for event, at in history:
        order = evolve(order, event, at)
    return order


def _changes(order: Order, event: e.Event, at: datetime) -> Changes:
    if isinstance(event, e.Agreeing):
        return _agreeing(order, event, at)
    if isinstance(event, e.Paying):
        return _paying(order, event, at)
    if isinstance(event, e.Delivering):
        return _delivering(event, at)
    if isinstance(event, Changing):
        return changed(order, event, at)
    if isinstance(event, e.Ending):
        return _ending(order, event, at)
    if isinstance(event, e.Correcting):
        return _correcting(order, event)
    return _disputed(order, event, at)


def _agreeing(order: Order, event: e.Agreeing, at: datetime) -> Changes:
    match event:
        case e.Drafted():
            return {"buyer": event.buyer, "author": event.by, "created": at}
        case e.Offered():
            return _offered(order, event, at)
        case e.Discarded():
            return {"status": Status.CANCELLED, "ended": at}
        case e.OfferWithdrawn():
            return _draft_again()
        case e.Signed():
            return _signed(order, event, at)
        case e.Declined():
            return {"status": Status.DECLINED, "ended": at, "wish": event.reason}
        case e.ChangeAsked():
            return {**_draft_again(), "wish": event.wish}
        case e.OfferExpired():
            return {"status": Status.EXPIRED, "ended": at}
        case _:
            assert_never(event)


def _paying(order: Order, event: e.Paying, at: datetime) -> Changes:
    match event:
        case e.PaymentClaimed():
            return {"claims": (*order.claims, PaymentClaim(at=at, by=event.by, slips=event.slips))}
        case e.PaymentNotFound():
            return {"claims": ()} | ({"unpaid_from": event.until} if event.until else {})
        case e.PaymentReceived():
            return _payment_counts(order, event, at)
        case e.PaymentHeld():
            return {"held_aside": _entered(order, event.payment), "entered": order.entered + 1}
        case e.HeldPaymentReturned():
            payment = order.held_aside or _entered(order, event.payment)
            back: Changes = {"held_aside": None, "returned": (*order.returned, payment)}
            return back | ({"unpaid_from": event.until} if event.until else {})
        case e.ShortfallAccepted():
            return {"shortfall": order.shortfall + event.amount}
        case e.Funded():
            return {"status": Status.FUNDED, "funded": at, "moved_days": event.moved_days, "claims": ()}
        case e.BalancePaid():
            return {"balance_paid": at, "moved_days": event.moved_days, "claims": ()}
        case _:
            assert_never(event)


def _payment_counts(order: Order, event: e.PaymentReceived, at: datetime) -> Changes:
    """What is owed of it is held; one that was held aside keeps its number."""
    aside = order.held_aside if event.was_held else None
    counted = (aside or _entered(order, event.payment)).model_copy(update={"over": event.over})
    changes: Changes = {"payments": (*order.payments, counted), "held": order.held + event.to_escrow}
    changes |= {"held_aside": None} if aside else {"entered": order.entered + 1}
    return changes | ({"counted": at} if event.to_escrow else {})


def _entered(order: Order, payment: Payment) -> EnteredPayment:
    return EnteredPayment(**dict(payment), number=order.entered + 1)


def _delivering(event: e.Delivering, at: datetime) -> Changes:
    match event:
        case e.Shipped():
            sent = {"shipment": event.shipment, "shipped": at, "confirm_by": event.confirm_by}
            return {"status": Status.SHIPPED, **sent, "cancel_proposed_by": None}
        case e.Delivered():
            received = {"receipt_by": event.role, "inspect_by": event.inspect_by}
            return {"status": Status.DELIVERED, "delivered": at, **received, "amendment": None}
        case e.FinalNoticeGiven():
            return {"final_notice": at, "accepts": event.accepts}
        case e.Accepted():
            return {"status": Status.COMPLETED, "accepted_by": event.role, "ended": at}
        case _:
            assert_never(event)


def _ending(order: Order, event: e.Ending, at: datetime) -> Changes:
    match event:
        case e.Released():
            released, fee = order.released + event.amount, order.fee + event.fee
            return {"held": order.held - event.amount, "released": released, "fee": fee}
        case e.CancelProposed():
            return {"cancel_proposed_by": event.role, "cancel_reason": event.reason}
        case e.CancelRefused():
            return {"cancel_proposed_by": None, "cancel_reason": ""}
        case e.Cancelled():
            held = order.held - event.refund
            ended = {"status": Status.CANCELLED, "cancelled_why": event.why, "ended": at}
            return {**ended, "held": held, "cancel_proposed_by": None, "amendment": None}
        case e.PayoutDue():
            return {"payouts": (*order.payouts, event.payout)}
        case e.PayoutSent():
            done = (p.model_copy(update={"sent": at}) if p.id == event.payout else p for p in order.payouts)
            return {"payouts": tuple(done)}
        case e.Rated():
            return {"ratings": {**order.ratings, event.role: Rating(stars=event.stars, line=event.line)}}
        case _:
            assert_never(event)


def _correcting(order: Order, event: e.Correcting) -> Changes:
    match event:
        case e.CorrectionAsked():
            asked = (*order.corrections, event.asked)
            return {"corrections": asked, "corrections_asked": order.corrections_asked + 1}
        case e.CorrectionConfirmed() | e.CorrectionRefused():
            return {"corrections": tuple(a for a in order.corrections if a.number != event.correction)}
        case e.PaymentTakenBack():
            return _taken_back(order, event)
        case e.PaymentCorrected():
            return _payment_corrected(order, event)
        case e.PayoutReturned():
            back = (p.model_copy(update={"sent": None}) if p.id == event.payout else p for p in order.payouts)
            return {"payouts": tuple(back)}
        case e.ShipmentCorrected():
            return {"shipment": event.shipment, "confirm_by": event.confirm_by}
        case e.RatingWithdrawn():
            return {"ratings": {role: rating for role, rating in order.ratings.items() if role is not event.role}}
        case _:
            assert_never(event)


def _taken_back(order: Order, event: e.PaymentTakenBack) -> Changes:
    """The order stands as if the payment had not come; one that is no longer paid waits for payment again."""
    gone: Changes = {"taken_back": (*order.taken_back, event.payment)}
    if event.until is not None:
        gone["unpaid_from"] = event.until
    if event.aside:
        return gone | {"held_aside": None}
    void = (p.model_copy(update={"void": True}) if p.id == event.voided else p for p in order.payouts)
    kept = tuple(p for p in order.payments if p.number != event.payment.number)
    gone |= {"payments": kept, "payouts": tuple(void), "held": order.held - event.payment.held}
    if event.payment.held:
        gone["balance_paid"] = None
    if event.unfunds:
        again = {"funded": None, "moved_days": 0, "balance_from": None, "balance_later": None, "shortfall": 0}
        gone |= {"status": Status.AGREED, **again}
    return gone


def _payment_corrected(order: Order, event: e.PaymentCorrected) -> Changes:
    """The payment as it really was; what still waits to go back follows to the account it came from."""

    def right(payment: EnteredPayment) -> EnteredPayment:
        return EnteredPayment(**dict(event.right), number=payment.number, over=payment.over)

    aside = order.held_aside
    wrong = next((p for p in (*order.payments, *((aside,) if aside else ())) if p.number == event.number), None)
    if wrong is None:
        return {}
    source = {"to": event.right.payer_account, "to_name": event.right.payer}
    payouts = (
        p.model_copy(update=source)
        if p.kind is PayoutKind.REFUND and not p.sent and (p.to, p.to_name) == (wrong.payer_account, wrong.payer)
        else p
        for p in order.payouts
    )
    return {
        "payments": tuple(right(p) if p.number == event.number else p for p in order.payments),
        "held_aside": right(aside) if aside and aside.number == event.number else aside,
        "payouts": tuple(payouts),
    }


def _draft_again() -> Changes:
    return {"status": Status.DRAFT, "signatures": (), "offered": None, "offer_expires": None}


def _offered(order: Order, event: e.Offered, at: datetime) -> Changes:
    signature = Signature(role=Role.BUYER, by=event.by, name=event.by_name, at=at, hash=event.hash)
    return {
        "status": Status.OFFERED,
        "contract": event.contract,
        "contract_version": order.contract_version + 1,
        "signatures": (signature,),
        "covered": event.covered,
        "offered": at,
        "offer_expires": event.expires,
        "wish": "",
    }


def _signed(order: Order, event: e.Signed, at: datetime) -> Changes:
    signature = Signature(role=Role.SUPPLIER, by=event.by, name=event.by_name, at=at, hash=event.hash)
    return {
        "status": Status.AGREED,
        "signatures": (*order.signatures, signature),
        "covered": event.covered,
        "fee_percent": event.fee_percent,
        "terms": event.terms,
        "agreed": at,
        "pay_by": event.pay_by,
        "offer_expires": None,
    }


def _disputed(order: Order, event: DisputeEvent, at: datetime) -> Changes:
    match event:
        case Refunded():
            return {"held": order.held - event.amount, "refunded": order.refunded + event.amount}
        case DisputeEnded():
            return _dispute_ended(order, event, at)
        case _:
            return {"dispute": evolve_dispute(order.dispute, event, at)}


def _dispute_ended(order: Order, event: DisputeEnded, at: datetime) -> Changes:
    """The order ends, or its timers go on with the time they had left."""
    if order.dispute is None:
        return {}
    ended = order.dispute.model_copy(update={"state": event.outcome, "closed": at})
    changes: Changes = {"dispute": None, "past_disputes": (*order.past_disputes, ended)}
    if event.order_ends is not None:
        off = {"cancel_proposed_by": None, "amendment": None}
        return {**changes, **off, "status": Status(event.order_ends), "ended": at}
    frozen = at - max(ended.opened, order.delivered or ended.opened)
    timers = {"confirm_by": order.confirm_by, "inspect_by": order.inspect_by, "accepts": order.accepts}
    timers["balance_later"] = order.balance_later
    for timer, due in timers.items():
        if due is not None:
            changes[timer] = due + frozen
    if order.amendment is not None:
        changes["amendment"] = order.amendment.model_copy(update={"due": order.amendment.due + frozen})
    if order.status is Status.FUNDED:
        days, began = whole_days(frozen), order.balance_from or order.funded
        changes |= {"moved_days": order.moved_days + days, "balance_from": began and began + timedelta(days=days)}
    return changes
