"""What follows when money comes in, is said to have come in, or came from somebody else (RULES 5)."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.company_names import same_name
from trade.deciding_payouts import refund
from trade.orders import Order, Status
from trade.payments import BookedPayment, Payment, looks_the_same, same_transfer


def claim_payment(order: Order, command: c.ClaimPayment, case: Case) -> list[e.Event]:
    """A claim of payment only tells finance; it may be repeated."""
    if not order.outstanding:
        raise r.NothingOwed
    return [e.PaymentClaimed(by=case.by.person or 0, slips=command.slips)]


def not_received(order: Order, command: c.NotReceived, case: Case) -> list[e.Event]:
    """The claims are off, and the buyer has some days to look into it before the clock may cancel."""
    if not order.claims:
        raise r.NothingProposed
    return [e.PaymentNotFound(until=_time_to_pay(order, case))]


def _time_to_pay(order: Order, case: Case) -> datetime | None:
    """When the clock may cancel: not before the buyer has had some days to look into what went wrong."""
    if order.status is not Status.AGREED:
        return None
    least = case.now + timedelta(days=case.policy.search_days)
    return max(order.unpaid_from or order.pay_by or least, least)


def confirm_payment(order: Order, command: c.ConfirmPayment, case: Case) -> list[e.Event]:
    """What really arrived counts, once, if its payer is the buyer or somebody has looked at who it is."""
    payment = command.payment
    check_payment(order, payment, case)
    if not command.payer_checked and not same_name(payment.payer, order.agreement.buyer.name):
        raise r.WrongPayer(payer=payment.payer, buyer=order.agreement.buyer.name)
    return count(order, payment, case, was_held=False)


def hold_payment(order: Order, command: c.HoldPayment, case: Case) -> list[e.Event]:
    """Money of another payer waits in suspense; one such payment at a time."""
    check_payment(order, command.payment, case)
    if order.held_aside is not None:
        raise r.AlreadyProposed
    return [e.PaymentHeld(payment=command.payment)]


def count_held(order: Order, command: c.CountHeldPayment, case: Case) -> list[e.Event]:
    """Finance has looked: the money held aside counts."""
    if order.held_aside is None:
        raise r.NothingProposed
    return count(order, order.held_aside, case, was_held=True)


def return_held(order: Order, command: c.ReturnHeldPayment, case: Case) -> list[e.Event]:
    """Finance has looked: the money held aside goes back to its payer, and the buyer has some days to pay itself."""
    payment = order.held_aside
    if payment is None:
        raise r.NothingProposed
    payout = refund(order, payment, payment.amount, case)
    until = _time_to_pay(order, case)
    return [e.HeldPaymentReturned(payment=payment, until=until), e.PayoutDue(payout=payout)]


def accept_shortfall(order: Order, command: c.AcceptShortfall, case: Case) -> list[e.Event]:
    """What is missing of a payment passes as bank charges, within the limit the order was signed with."""
    missing = order.outstanding
    limit = case.policy.acceptable_shortfall(order.agreement.total)
    if not order.part_paid or missing > limit or missing.minor + order.shortfall > limit.minor:
        raise r.ShortfallTooLarge(missing=missing, limit=limit)
    return [e.ShortfallAccepted(amount=missing.minor), _complete(order, order.payments[-1])]


def check_payment(order: Order, payment: Payment, case: Case) -> None:
    """Whether this can be a payment to this order at all, and not one that finance has written down before."""
    if order.agreed is None:  # a draft thrown away is cancelled too, but nobody owes anything on it
        raise r.NotNow(status=order.status.value)
    if payment.received > (case.now + timedelta(days=1)).date():
        raise r.ReceivedInFuture(date=payment.received)
    if not payment.is_traceable:
        raise r.ReferenceMissing
    booked = (*(BookedPayment(order=order.id, payment=one) for one in order.money_in), *case.assurance.booked)
    if known := [one for one in booked if same_transfer(payment, one.payment)]:
        raise r.AlreadyConfirmed(reference=payment.bank_reference, number=known[0].order)
    alike = [one for one in booked if looks_the_same(payment, one.payment)]
    if len(alike) > payment.others_like_it:
        raise r.LooksTheSame(number=alike[-1].order, payer=payment.payer, received=payment.received)


def count(order: Order, payment: Payment, case: Case, *, was_held: bool) -> list[e.Event]:
    """What is unpaid is held, what is too much goes back; with all held that is due next the order goes on."""
    due = order.outstanding.minor
    to_escrow = min(payment.amount, order.payable)
    over = payment.amount - to_escrow
    happened: list[e.Event] = [
        e.PaymentReceived(payment=payment, to_escrow=to_escrow, over=over, was_held=was_held),
    ]
    if over:
        happened.append(e.PayoutDue(payout=refund(order, payment, over, case)))
    if due and to_escrow >= due:
        happened.append(_complete(order, payment))
        if order.status is Status.AGREED and to_escrow == order.payable and order.agreement.balance:
            happened.append(e.BalancePaid(moved_days=_funded(order, payment).moved_days))
    return happened


def _complete(order: Order, last: Payment) -> e.Funded | e.BalancePaid:
    """All is in that was due for the next step."""
    return _balance_paid(order, last) if order.awaits_balance else _funded(order, last)


def _funded(order: Order, last: Payment) -> e.Funded:
    """Late money moves the shipment date by the days it was late: the bank's day counts, not finance's (RULES 3)."""
    late = order.agreement.days_late(order.agreed, last.received) if order.agreed else 0
    return e.Funded(moved_days=max(0, late - order.late_before))


def _balance_paid(order: Order, last: Payment) -> e.BalancePaid:
    """The same for a late balance, counted from the contract's day even if the supplier gave more time.

    The days of an open dispute are not among them: they move the shipment date when it ends.
    """
    late, zone = 0, ZoneInfo(order.agreement.destination_zone)
    if order.balance_due is not None:
        opened = order.dispute.opened.astimezone(zone).date() if order.dispute else last.received
        late = (min(last.received, opened) - order.balance_due.astimezone(zone).date()).days
    return e.BalancePaid(moved_days=order.moved_days + max(0, late))
