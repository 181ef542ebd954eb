"""What follows from a command: `decide` looks at role and status, the modules beside it at the facts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import cast

from trade import commands as c
from trade import deciding_amendments as amendments
from trade import deciding_corrections as corrections
from trade import deciding_endings as endings
from trade import deciding_extensions as extensions
from trade import deciding_goods as goods
from trade import deciding_offers as offers
from trade import deciding_payments as payments
from trade import deciding_payouts as payouts
from trade import events as e
from trade import refusals as r
from trade.circumstances import Assurance, Case
from trade.dispute_rules import DISPUTE_RULES, FROZEN, decide_dispute
from trade.orders import Order
from trade.people import PARTIES, Actor, Role, roles
from trade.policy import Policy
from trade.rules import RULES


def decide(
    order: Order, command: c.Command, by: Actor, now: datetime, policy: Policy, assurance: Assurance | None = None
) -> list[e.Event]:
    """What follows from a command. Raises a `Refused` that says why nothing does."""
    role = _role(order, command, by)
    if order.status not in RULES[type(command)].when:
        raise r.NotNow(status=order.status.value)
    if order.dispute is not None and type(command) in FROZEN:
        raise r.DisputeOpen
    case = Case(by, role, now, policy.under(order.terms), assurance or Assurance())
    return DECIDERS[type(command)](order, command, case)


def _role(order: Order, command: c.Command, by: Actor) -> Role:
    """The role in which somebody gives a command. Who is no part of the order learns nothing of it."""
    supplier = command.contract.supplier.company if isinstance(command, c.Offer) else order.supplier
    mine = roles(by, order.buyer, supplier)
    fitting = mine & RULES[type(command)].by
    if fitting:
        return min(fitting)
    if by.duties and mine & PARTIES:
        raise r.PartyAgent
    if mine & PARTIES or by.duties or by.is_clock:
        raise r.NotAllowed
    raise r.NotFound


Decider = Callable[[Order, c.Command, Case], list[e.Event]]

DECIDERS: dict[type[c.Command], Decider] = {
    command: cast(Decider, decider)
    for command, decider in (
        (c.Offer, offers.offer),
        (c.Discard, lambda order, command, case: [e.Discarded()]),
        (c.WithdrawOffer, lambda order, command, case: [e.OfferWithdrawn()]),
        (c.Sign, offers.sign),
        (c.Decline, lambda order, command, case: [e.Declined(reason=command.reason)]),
        (c.AskForChange, lambda order, command, case: [e.ChangeAsked(wish=command.wish)]),
        (c.ExpireOffer, offers.expire_offer),
        (c.ClaimPayment, payments.claim_payment),
        (c.NotReceived, payments.not_received),
        (c.ConfirmPayment, payments.confirm_payment),
        (c.HoldPayment, payments.hold_payment),
        (c.CountHeldPayment, payments.count_held),
        (c.ReturnHeldPayment, payments.return_held),
        (c.AcceptShortfall, payments.accept_shortfall),
        (c.Ship, goods.ship),
        (c.ConfirmReceipt, goods.confirm_receipt),
        (c.GiveFinalNotice, goods.give_final_notice),
        (c.Accept, goods.accept),
        (c.ProposeCancel, endings.propose_cancel),
        (c.AgreeCancel, endings.agree_cancel),
        (c.RefuseCancel, endings.refuse_cancel),
        (c.CancelLate, endings.cancel_late),
        (c.CancelUnpaid, endings.cancel_unpaid),
        (c.ProposeAmendment, amendments.propose),
        (c.SignAmendment, amendments.sign),
        (c.DeclineAmendment, amendments.decline),
        (c.LapseAmendment, amendments.lapse),
        (c.Extend, extensions.extend),
        (c.MakeUp, extensions.make_up),
        (c.MarkPayoutSent, payouts.mark_payout_sent),
        (c.Rate, endings.rate),
        (c.CorrectPayment, corrections.correct),
        (c.ReturnPayout, corrections.correct),
        (c.ConfirmCorrection, corrections.confirm_correction),
        (c.RefuseCorrection, corrections.refuse_correction),
        (c.CorrectShipment, goods.correct_shipment),
        (c.WithdrawRating, corrections.withdraw_rating),
    )
}
DECIDERS |= {command: cast(Decider, decide_dispute) for command in DISPUTE_RULES}
