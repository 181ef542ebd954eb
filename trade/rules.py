"""Who may do what to an order, and when. `RULES` is the specification; `deciding.py` says what follows (RULES 4)."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from trade import commands as c
from trade.money import Money
from trade.orders import Order, Status
from trade.people import AGENTS, PARTIES, Actor, Role, roles
from trade.policy import Policy


class Rule(NamedTuple):
    """Which roles may give a command, in which statuses."""

    by: frozenset[Role]
    when: frozenset[Status]


def _rule(by: Role | Set[Role], *when: Status) -> Rule:
    return Rule(frozenset({by} if isinstance(by, Role) else by), frozenset(when))


_S, _R = Status, Role
_AFTER_SIGNING = (_S.AGREED, _S.FUNDED, _S.SHIPPED, _S.DELIVERED, _S.COMPLETED, _S.CANCELLED, _S.REFUNDED)

RULES: dict[type[c.Command], Rule] = {
    c.Offer: _rule(_R.BUYER, _S.DRAFT),
    c.Discard: _rule(_R.BUYER, _S.DRAFT),
    c.WithdrawOffer: _rule(_R.BUYER, _S.OFFERED),
    c.Sign: _rule(_R.SUPPLIER, _S.OFFERED),
    c.Decline: _rule(_R.SUPPLIER, _S.OFFERED),
    c.AskForChange: _rule(_R.SUPPLIER, _S.OFFERED),
    c.ExpireOffer: _rule(_R.CLOCK, _S.OFFERED),
    c.ClaimPayment: _rule(_R.BUYER, _S.AGREED),
    c.NotReceived: _rule(_R.FINANCE, _S.AGREED),
    c.ConfirmPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.HoldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.CountHeldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.ReturnHeldPayment: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.AcceptShortfall: _rule(_R.FINANCE, _S.AGREED),
    c.Ship: _rule(_R.SUPPLIER, _S.FUNDED),
    c.ConfirmReceipt: _rule({_R.BUYER} | AGENTS, _S.SHIPPED),
    c.GiveFinalNotice: _rule(_R.CLOCK, _S.DELIVERED),
    c.Accept: _rule({_R.BUYER, _R.CLOCK}, _S.DELIVERED),
    c.ProposeCancel: _rule(PARTIES, _S.AGREED, _S.FUNDED),
    c.AgreeCancel: _rule(PARTIES, _S.AGREED, _S.FUNDED),
    c.RefuseCancel: _rule(PARTIES, _S.AGREED, _S.FUNDED),
    c.CancelLate: _rule(_R.BUYER, _S.AGREED, _S.FUNDED),
    c.CancelUnpaid: _rule(_R.CLOCK, _S.AGREED),
    c.MarkPayoutSent: _rule(_R.FINANCE, *_AFTER_SIGNING),
    c.Rate: _rule(PARTIES, _S.COMPLETED, _S.CANCELLED, _S.REFUNDED),
}


@dataclass(frozen=True)
class Assurance:
    """What stands behind a supplier now: badge, coverage available in the order's currency (None: no rate), fee."""

    badge: bool = False
    available: Money | None = None
    fee_percent: Decimal = Decimal(0)

    def covers(self, goods: Money) -> Money:
        """The covered amount of an order: the smaller of its product value and what is available (RULES 2)."""
        if self.available is None or self.available.minor <= 0:
            return Money(minor=0, currency=goods.currency)
        return min(goods, self.available)


@dataclass(frozen=True)
class Case:
    """The circumstances of a command: who, in which role, when, under which policy, with which supplier."""

    by: Actor
    role: Role
    now: datetime
    policy: Policy
    assurance: Assurance


def allowed(order: Order, by: Actor) -> set[type[c.Command]]:
    """The commands whose role and status fit this person now; facts may still refuse them."""
    mine = roles(by, order.buyer, order.supplier)
    return {command for command, rule in RULES.items() if mine & rule.by and order.status in rule.when}
