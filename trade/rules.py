"""Who may do what to an order, and when. `RULES` is the specification; `deciding.py` says what follows (RULES 4)."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from trade import commands as c
from trade.dispute_rules import DISPUTE_RULES, DISPUTED, fits
from trade.orders import Order, Status
from trade.people import AGENTS, PARTIES, Actor, Role, roles


class Rule(NamedTuple):
    """Which roles may give a command, in which statuses."""

    by: frozenset[Role]
    when: frozenset[Status]


def _rule(by: Role | Set[Role], *when: Status) -> Rule:
    return Rule(frozenset({by} if isinstance(by, Role) else by), frozenset(when))


_S, _R = Status, Role
_UNPAID = (_S.AGREED, _S.FUNDED)
_BEFORE_ARRIVAL = (_S.AGREED, _S.FUNDED, _S.SHIPPED)
_AFTER_SIGNING = (_S.AGREED, _S.FUNDED, _S.SHIPPED, _S.DELIVERED, _S.COMPLETED, _S.CANCELLED, _S.REFUNDED)

RULES: dict[type[c.Command], Rule] = {
    c.Offer: _rule(_R.BUYER, _S.DRAFT),
    c.Discard: _rule(_R.BUYER, _S.DRAFT),
    c.WithdrawOffer: _rule(_R.BUYER, _S.OFFERED),
    c.Sign: _rule(_R.SUPPLIER, _S.OFFERED),
    c.Decline: _rule(_R.SUPPLIER, _S.OFFERED),
    c.AskForChange: _rule(_R.SUPPLIER, _S.OFFERED),
    c.ExpireOffer: _rule(_R.CLOCK, _S.OFFERED),
    c.ClaimPayment: _rule(_R.BUYER, *_UNPAID),
    c.NotReceived: _rule(_R.FINANCE, *_UNPAID),
    c.ConfirmPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.HoldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.CountHeldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.ReturnHeldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.AcceptShortfall: _rule(_R.FINANCE, *_UNPAID),
    c.Ship: _rule(_R.SUPPLIER, _S.FUNDED),
    c.ConfirmReceipt: _rule({_R.BUYER} | AGENTS, _S.SHIPPED),
    c.GiveFinalNotice: _rule(_R.CLOCK, _S.DELIVERED),
    c.Accept: _rule({_R.BUYER, _R.CLOCK}, _S.DELIVERED),
    c.ProposeCancel: _rule(PARTIES, _S.AGREED, _S.FUNDED),
    c.AgreeCancel: _rule(PARTIES, _S.AGREED, _S.FUNDED),
    c.RefuseCancel: _rule(PARTIES, _S.AGREED, _S.FUNDED),
    c.CancelLate: _rule(_R.BUYER, _S.AGREED, _S.FUNDED),
    c.CancelUnpaid: _rule(_R.CLOCK, _S.AGREED),
    c.ProposeAmendment: _rule(PARTIES, *_BEFORE_ARRIVAL),
    c.SignAmendment: _rule(PARTIES, *_BEFORE_ARRIVAL),
    c.DeclineAmendment: _rule(PARTIES, *_BEFORE_ARRIVAL),
    c.LapseAmendment: _rule(_R.CLOCK, *_BEFORE_ARRIVAL),
    c.Extend: _rule(PARTIES, _S.OFFERED, *_UNPAID, _S.DELIVERED),
    c.MakeUp: _rule(_R.CLOCK, _S.OFFERED, *_AFTER_SIGNING),
    c.MarkPayoutSent: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.Rate: _rule(PARTIES, _S.COMPLETED, _S.CANCELLED, _S.REFUNDED),
    c.CorrectPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.ReturnPayout: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.ConfirmCorrection: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.RefuseCorrection: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.CorrectShipment: _rule(_R.SUPPLIER, _S.SHIPPED, _S.DELIVERED),
    c.WithdrawRating: _rule(PARTIES, _S.COMPLETED, _S.CANCELLED, _S.REFUNDED),
    **{command: Rule(rule.by, DISPUTED) for command, rule in DISPUTE_RULES.items()},
}


def allowed(order: Order, by: Actor) -> set[type[c.Command]]:
    """The commands whose role and status fit this person now; facts may still refuse them."""
    mine = roles(by, order.buyer, order.supplier)
    return {
        command
        for command, rule in RULES.items()
        if mine & rule.by and order.status in rule.when and fits(order, command) and _due(order, command)
    }


def _due(order: Order, command: type[c.Command]) -> bool:
    """Nobody claims what is paid, and with a balance nothing is shipped before it is."""
    if command is c.Ship:
        return not order.awaits_balance
    return bool(order.outstanding) or command not in (c.ClaimPayment, c.NotReceived, c.AcceptShortfall)
