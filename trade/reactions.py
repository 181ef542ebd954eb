"""What follows from an event outside the order: who is told, and what is posted to the ledger."""

from __future__ import annotations

from trade import change_events as ch
from trade import dispute_events as d
from trade import events as e
from trade import ledger
from trade.deadline_kinds import DeadlineKind
from trade.dispute_reactions import told_mediator, told_of_dispute
from trade.disputes import Dispute
from trade.ledger import Account, Posting
from trade.orders import Order
from trade.payments import Payout, PayoutKind
from trade.people import Role
from trade.values import Value


class Tell(Value):
    """Everybody with this role towards the subject is told of the event, in their language, when it is sent.

    With `person` it is only this one of them: the mediator whose case it is.
    """

    to: Role
    person: int | None = None


Effect = Tell | Posting

_NOBODY: tuple[Role, ...] = ()
_BOTH = (Role.BUYER, Role.SUPPLIER)


def react(order: Order, event: e.Event) -> list[Effect]:
    """The effects of an event; `order` is as it stands after it."""
    told: list[Effect] = [Tell(to=role, person=_person(order, event, role)) for role in told_of(order, event)]
    posting = posted(order, event)
    return [*told, posting] if posting and posting.transfers else told


def told_of(order: Order, event: e.Event) -> tuple[Role, ...]:
    """Who is told of an event. The person whose act it was sees the answer on the screen instead."""
    match event:
        case e.Drafted() | e.Discarded() | e.Released() | e.ShortfallAccepted():
            return _NOBODY
        case e.Offered() | e.OfferWithdrawn():
            return _BOTH
        case e.Signed() | e.Declined() | e.ChangeAsked() | e.OfferExpired():
            return _BOTH
        case e.PaymentClaimed():
            return (Role.FINANCE, Role.BUYER)
        case e.PaymentNotFound():
            return (Role.BUYER, Role.FINANCE)
        case e.PaymentReceived():
            return (Role.BUYER,) if event.over or order.outstanding else _NOBODY
        case e.PaymentHeld() | e.HeldPaymentReturned():
            return (Role.BUYER, Role.FINANCE)
        case e.Funded() | e.BalancePaid() | e.Shipped() | e.Delivered() | e.FinalNoticeGiven() | e.Accepted():
            return _BOTH
        case e.CancelProposed() | e.CancelRefused() | e.Cancelled():
            return _BOTH
        case ch.AmendmentProposed() | ch.AmendmentSigned() | ch.AmendmentDeclined() | ch.AmendmentLapsed():
            return _BOTH
        case ch.DeadlineExtended(kind=DeadlineKind.REFUND):
            return (Role.BUYER, Role.FINANCE)
        case ch.DeadlineExtended():
            return _BOTH
        case e.PayoutDue():
            return (Role.FINANCE,)
        case e.PayoutSent():
            return (_receiver(order, event.payout),)
        case e.Rated() | e.ShipmentCorrected() | e.RatingWithdrawn():
            return _BOTH
        case e.CorrectionAsked() | e.CorrectionRefused():
            return (Role.FINANCE,)
        case e.CorrectionConfirmed():
            return _NOBODY
        case e.PaymentTakenBack():
            return (*_BOTH, Role.FINANCE) if event.unfunds or order.awaits_balance else (Role.BUYER, Role.FINANCE)
        case e.PaymentCorrected():
            return (Role.BUYER, Role.FINANCE)
        case e.PayoutReturned():
            return (_receiver(order, event.payout), Role.FINANCE)
        case _:
            return _told_of_dispute(order, event)


def _told_of_dispute(order: Order, event: d.DisputeEvent) -> tuple[Role, ...]:
    dispute = newest_dispute(order)
    return told_of_dispute(dispute, event) if dispute else _NOBODY


def newest_dispute(order: Order) -> Dispute | None:
    """The dispute that is open, or else the last one that was."""
    return order.dispute or (order.past_disputes[-1] if order.past_disputes else None)


def _person(order: Order, event: e.Event, role: Role) -> int | None:
    dispute = newest_dispute(order)
    if dispute is None or role is not Role.MEDIATOR or not isinstance(event, d.DisputeEvent):
        return None
    return told_mediator(dispute, event)


def posted(order: Order, event: e.Event) -> Posting | None:
    """What an event means for the books."""
    match event:
        case e.PaymentReceived(was_held=True):
            return ledger.counted(order.currency, event.to_escrow, event.over)
        case e.PaymentReceived():
            return ledger.received(order.currency, event.to_escrow, event.over)
        case e.PaymentHeld():
            return ledger.held_aside(order.currency, event.payment.amount)
        case e.HeldPaymentReturned():
            return ledger.returned(order.currency, event.payment.amount)
        case e.Released():
            return ledger.released(order.currency, event.amount, event.fee)
        case e.Cancelled(refund=refund) if refund:
            return ledger.refunded(order.currency, refund)
        case d.Refunded():
            return ledger.refunded(order.currency, event.amount)
        case e.PayoutSent():
            payout = _payout(order, event.payout)
            return ledger.sent(order.currency, _owed(payout), payout.amount)
        case e.PayoutReturned():
            payout = _payout(order, event.payout)
            return ledger.payout_returned(order.currency, _owed(payout), payout.amount)
        case e.PaymentTakenBack(aside=True):
            return ledger.aside_taken_back(order.currency, event.payment.amount)
        case e.PaymentTakenBack(payment=payment):
            return ledger.taken_back(order.currency, payment.held, payment.over)
        case _:
            return None


def _owed(payout: Payout) -> Account:
    """The account from which a payout is paid."""
    return Account.PAYOUTS_PAYABLE if payout.kind is PayoutKind.RELEASE else Account.REFUNDS_PAYABLE


def _payout(order: Order, number: str) -> Payout:
    """The payout of this number. Raises KeyError."""
    return {payout.id: payout for payout in order.payouts}[number]


def _receiver(order: Order, number: str) -> Role:
    return Role.SUPPLIER if _payout(order, number).kind is PayoutKind.RELEASE else Role.BUYER
