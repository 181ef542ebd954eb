"""What follows when something was entered wrong: it is put right beside the old entry, which stays (RULES 5)."""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from trade import commands as c
from trade import events as e
from trade import refusals as r
from trade.circumstances import Case
from trade.company_names import same_name
from trade.corrections import AskedCorrection, Correction, CorrectPayment, ReturnPayout
from trade.deciding_payments import check_payment, count
from trade.order_folding import evolve
from trade.orders import Order, Status
from trade.payments import EnteredPayment, Payment, Payout, PayoutKind
from trade.policy import Policy


def correct(order: Order, command: Correction, case: Case) -> list[e.Event]:
    """Done at once, or above the policy's figure once a second person of finance has confirmed it."""
    happened = _carried_out(order, command, case)
    if not needs_second(order, command, case.policy):
        return happened
    asked = AskedCorrection(
        number=order.corrections_asked + 1,
        by=case.by.person or 0,
        by_name=case.by.name,
        at=case.now,
        amount=_about(order, command),
        correction=command,
    )
    return [e.CorrectionAsked(asked=asked)]


def needs_second(order: Order, command: Correction, policy: Policy) -> bool:
    """Whether it is about more than one person of finance corrects alone; without a rate it always is."""
    worth = policy.convert(order.money(_about(order, command)), policy.reporting_currency)
    return worth is None or worth.amount > policy.second_finance_above


def confirm_correction(order: Order, command: c.ConfirmCorrection, case: Case) -> list[e.Event]:
    """By somebody else than who asked; the facts may have changed since, so all is looked at anew."""
    asked = _asked(order, command.correction)
    if asked.by == case.by.person:
        raise r.OwnCorrection
    confirmed = e.CorrectionConfirmed(correction=asked.number, by_name=case.by.name)
    return [confirmed, *_carried_out(order, asked.correction, case)]


def refuse_correction(order: Order, command: c.RefuseCorrection, case: Case) -> list[e.Event]:
    """A second person does not agree, or whoever asked takes it back."""
    asked = _asked(order, command.correction)
    return [e.CorrectionRefused(correction=asked.number, by_name=case.by.name)]


def arrival(order: Order, payment: Payment) -> c.ConfirmPayment | c.HoldPayment:
    """How a payment that was entered on another order comes to this one: held aside if its payer is not the buyer.

    Raises NotNow for an order that nobody has signed.
    """
    if order.contract is None or order.agreed is None:
        raise r.NotNow(status=order.status.value)
    if same_name(payment.payer, order.agreement.buyer.name):
        return c.ConfirmPayment(payment=payment)
    return c.HoldPayment(payment=payment)


def withdraw_rating(order: Order, command: c.WithdrawRating, case: Case) -> list[e.Event]:
    """The side that gave it takes it back; it may rate anew while there is time."""
    if case.role not in order.ratings:
        raise r.NothingProposed
    return [e.RatingWithdrawn(role=case.role, reason=command.reason)]


def _asked(order: Order, number: int) -> AskedCorrection:
    found = next((asked for asked in order.corrections if asked.number == number), None)
    if found is None:
        raise r.NothingProposed
    return found


def _about(order: Order, command: Correction) -> int:
    if isinstance(command, ReturnPayout):
        return _payout(order, command.payout).amount
    right = command.right.amount if command.right else 0
    return max(_payment(order, command.number).amount, right)


def _carried_out(order: Order, command: Correction, case: Case) -> list[e.Event]:
    match command:
        case CorrectPayment():
            return _payment_corrected(order, command, case)
        case ReturnPayout():
            return _payout_returned(order, command)
        case _:
            assert_never(command)


# ── payments ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _payment_corrected(order: Order, command: CorrectPayment, case: Case) -> list[e.Event]:
    payment, right = _payment(order, command.number), command.right
    if command.order == order.id or (right is not None and right == payment.as_entered):
        raise r.NothingChanged
    without = order.model_copy(update={"payments": tuple(p for p in order.payments if p != payment)})
    if order.held_aside == payment:
        without = without.model_copy(update={"held_aside": None})
    if right is not None:
        check_payment(without, right, case)
        if right.amount == payment.amount:
            return [_facts_corrected(order, payment, right, command.reason)]
    back = _taken_back(order, payment, command, case)
    if right is None:
        return [back]
    after = evolve(order, back, case.now)
    if order.held_aside == payment:
        return [back, e.PaymentHeld(payment=right)]
    return [back, *count(after, right, case, was_held=False)]


def _payment(order: Order, number: int) -> EnteredPayment:
    entered: list[EnteredPayment] = [*order.payments, *((order.held_aside,) if order.held_aside else ())]
    found = next((payment for payment in entered if payment.number == number), None)
    if found is None:
        raise r.PaymentUnknown
    return found


def _facts_corrected(order: Order, payment: EnteredPayment, right: Payment, reason: str) -> e.PaymentCorrected:
    """Who paid, from where, when: no money moves. What went back to the wrong account already stays as it is."""
    moved_source = (payment.payer_account, payment.payer) != (right.payer_account, right.payer)
    if moved_source and any(_goes_back_to(payout, payment) and payout.sent for payout in order.payouts):
        raise r.MoneyGone
    return e.PaymentCorrected(number=payment.number, before=payment.as_entered, right=right, reason=reason)


def _taken_back(order: Order, payment: EnteredPayment, command: CorrectPayment, case: Case) -> e.PaymentTakenBack:
    """Only money on which nothing rests yet: no goods sent for it, none of it gone on."""
    aside = order.held_aside == payment
    if not aside and payment.held and (order.status not in (Status.AGREED, Status.FUNDED) or order.held < payment.held):
        raise r.MoneyRelied(amount=order.money(payment.held))
    refunds = [p for p in order.waiting_payouts if _goes_back_to(p, payment) and p.amount == payment.over]
    if payment.over and not refunds:
        raise r.MoneyGone
    least = order.agreement.total.minor - order.agreement.balance.minor
    unfunds = order.status is Status.FUNDED and not aside and order.held - payment.held + order.shortfall < least
    until = max(order.unpaid_from or order.pay_by or case.now, case.now + timedelta(days=case.policy.search_days))
    waits = unfunds or (order.status is Status.AGREED and not aside)
    return e.PaymentTakenBack(
        payment=payment,
        reason=command.reason,
        moved_to=command.order,
        voided=refunds[0].id if payment.over else "",
        aside=aside,
        unfunds=unfunds,
        until=until if waits else None,
    )


def _goes_back_to(payout: Payout, payment: Payment) -> bool:
    source = (payment.payer_account, payment.payer)
    return payout.kind is PayoutKind.REFUND and not payout.void and (payout.to, payout.to_name) == source


# ── payouts ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _payout_returned(order: Order, command: ReturnPayout) -> list[e.Event]:
    payout = _payout(order, command.payout)
    if payout.sent is None:
        raise r.PayoutNotSent
    return [e.PayoutReturned(payout=payout.id, reason=command.reason, never_left=command.never_left)]


def _payout(order: Order, number: str) -> Payout:
    found = next((payout for payout in order.payouts if payout.id == number and not payout.void), None)
    if found is None:
        raise r.PayoutUnknown
    return found
